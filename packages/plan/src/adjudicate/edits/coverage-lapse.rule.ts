// Asks whether the day of service falls into a gap between two spans of coverage.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'
import { uncovered, endedBefore, beginsAfter } from './coverage.ts'

export const coverageLapse = defineRule({
  id: 'coverage-lapse',
  question: 'Does the day fall into a gap of coverage?',
  citation: unverified(`CARC 200; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '200'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (!uncovered(claim, line)) return null
      const ended = endedBefore(claim, line.from)
      const resumed = beginsAfter(claim, line.from)
      return ended !== null && resumed !== null ? { ended: formatDay(ended), resumed: formatDay(resumed) } : null
    }),
  say: (found) =>
    sentence(
      'coverage-lapse',
      found,
      '{asked} falls into a gap: coverage ended on {ended} and began again on {resumed}. If the state closes the gap backwards, ask us to look again with the new eligibility answer.',
    ),
  examples: {
    pass: [{ because: 'the day is covered', facts: exampleCase() }],
    fire: [
      {
        because: 'coverage stopped for a month',
        facts: exampleCase({
          member: {
            spans: [
              { ...exampleMember.spans[0]!, span: { starts: day('2025-01-01'), ends: day('2025-12-31') } },
              { ...exampleMember.spans[0]!, span: { starts: day('2026-02-01'), ends: null } },
            ],
          },
        }),
        says: ['ended on 31 Dec 2025', 'again on 1 Feb 2026'],
      },
    ],
  },
})
