// Asks whether the person was covered yet on the day of service.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'
import { uncovered, endedBefore, beginsAfter } from './coverage.ts'

export const beforeCoverage = defineRule({
  id: 'before-coverage',
  question: 'Had coverage begun on the day of service?',
  citation: unverified(`CARC 26 with RARC N30; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '26', 'N30'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (!uncovered(claim, line) || endedBefore(claim, line.from) !== null) return null
      const first = beginsAfter(claim, line.from)
      return first === null ? null : { first: formatDay(first) }
    }),
  say: (found) =>
    sentence(
      'before-coverage',
      found,
      '{asked} was before this member’s coverage began on {first}. If the state has since made coverage retroactive, ask us to look again with the new eligibility answer.',
    ),
  examples: {
    pass: [{ because: 'the day is covered', facts: exampleCase() }],
    fire: [
      {
        because: 'coverage began in March',
        facts: exampleCase({
          member: { spans: [{ ...exampleMember.spans[0]!, span: { starts: day('2026-03-01'), ends: null } }] },
        }),
        says: ['began on 1 Mar 2026', 'retroactive'],
      },
    ],
  },
})
