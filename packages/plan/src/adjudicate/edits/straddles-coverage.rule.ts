// Asks whether a line of several days runs out of the coverage it began in.
import { addDays, covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import type { ClaimCase } from '../claim-case.ts'
import { always, denies, eachLine, pairedByUs, unverified } from '../edit.ts'
import { exampleCase, exampleMember } from '../example-case.ts'

export const straddlesCoverage = defineRule({
  id: 'straddles-coverage',
  question: 'Does one span of coverage hold all days of the line?',
  citation: unverified(`CARC 239 with RARC N61; ${pairedByUs}`),
  inForce: always,
  leadsTo: denies('CO', '239', 'N61'),
  find: (claim: ClaimCase) =>
    eachLine(claim, (line) => {
      const { coverage } = line
      if (coverage === null || covers(coverage.span, line.through)) return null
      // A renewal without a gap, of the same benefit with the same plan, is one coverage in two spans.
      const next = addDays(coverage.span.ends!, 1)
      const renewed = claim.facts.member!.spans.some(
        ({ span, plan, benefit }) =>
          span.starts === next && covers(span, line.through) && plan === coverage.plan && benefit === coverage.benefit,
      )
      if (renewed) return null
      return { ends: formatDay(coverage.span.ends!), purchaser: coverage.purchaser }
    }),
  say: (found) =>
    sentence(
      'straddles-coverage',
      found,
      '{asked} runs past {ends}, the last day of the coverage bought by {purchaser}. Send the days before and after as two lines, each to the plan of its days.',
    ),
  examples: {
    pass: [
      {
        because: 'all days lie in one span',
        facts: exampleCase({ line: { servedThrough: day('2026-01-06') } }),
      },
      {
        because: 'coverage was renewed without a gap',
        facts: exampleCase({
          line: { servedThrough: day('2026-01-06') },
          member: {
            spans: [
              { ...exampleMember.spans[0]!, span: { starts: day('2026-01-01'), ends: day('2026-01-05') } },
              { ...exampleMember.spans[0]!, span: { starts: day('2026-01-06'), ends: null } },
            ],
          },
        }),
      },
    ],
    fire: [
      {
        because: 'coverage changes on the second day',
        facts: exampleCase({
          line: { servedThrough: day('2026-01-06') },
          member: {
            spans: [{ ...exampleMember.spans[0]!, span: { starts: day('2026-01-01'), ends: day('2026-01-05') } }],
          },
        }),
        says: ['past 5 Jan 2026', 'Prairie County'],
      },
    ],
  },
})
