// Asks whether coverage had ended before the day of service.
import { day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'
import { uncovered, endedBefore, beginsAfter } from './coverage.ts'

export const afterTermination = defineRule({
  id: 'after-termination',
  question: 'Had coverage ended before the day of service?',
  citation: unverified(`CARC 27 with RARC N30; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '27', 'N30'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      if (!uncovered(claim, line) || beginsAfter(claim, line.from) !== null) return null
      const last = endedBefore(claim, line.from)
      return last === null ? null : { last: formatDay(last) }
    }),
  say: (found) =>
    sentence(
      'after-termination',
      found,
      '{asked} was after this member’s coverage ended on {last}. Ask the person or the state whether coverage was renewed or moved to another plan, and bill the plan of that day.',
    ),
  examples: {
    pass: [{ because: 'the day is covered', facts: exampleCase() }],
    fire: [
      {
        because: 'coverage ended with December',
        facts: exampleCase({
          member: {
            spans: [{ ...exampleMember.spans[0]!, span: { starts: day('2025-01-01'), ends: day('2025-12-31') } }],
          },
        }),
        says: ['ended on 31 Dec 2025'],
      },
      {
        because: 'of two spans that are over, the later one is named',
        facts: exampleCase({
          member: {
            spans: [
              { ...exampleMember.spans[0]!, span: { starts: day('2025-07-01'), ends: day('2025-11-30') } },
              { ...exampleMember.spans[0]!, span: { starts: day('2025-01-01'), ends: day('2025-03-31') } },
            ],
          },
        }),
        says: ['ended on 30 Nov 2025'],
      },
    ],
  },
})
