// Asks whether the practitioner was excluded from federal programs on the day.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, sourced } from '../edit.ts'
import { exampleCase } from '../example-case.ts'
import { spanOn } from './in-span.ts'

export const renderingExcluded = defineRule({
  id: 'rendering-excluded',
  question: 'Was the practitioner excluded on the day?',
  citation: sourced(`42 CFR 1001.1901; CARC B7 with RARC N761; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', 'B7', 'N761'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const span = line.practitioner && spanOn(line.practitioner.excluded, line.from)
      if (!span) return null
      return {
        name: `${line.practitioner!.name.given} ${line.practitioner!.name.family}`,
        since: formatDay(span.starts),
      }
    }),
  say: (found) =>
    sentence(
      'rendering-excluded',
      found,
      '{asked} was delivered by {name}, who has been excluded from federal programs since {since}. Nothing may be paid for it, and the person may not be billed. Check everybody who serves our members against the exclusion lists every month.',
    ),
  examples: {
    pass: [{ because: 'nobody is excluded', facts: exampleCase() }],
    fire: [
      {
        because: 'the peer was excluded in December',
        facts: exampleCase({ practitioner: { excluded: [{ starts: day('2025-12-01'), ends: null }] } }),
        says: ['Pat Lowell', '1 Dec 2025'],
      },
    ],
  },
})
