// Asks whether the person was covered by this payer on every day billed.
import { covers, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const coveredOnDay = defineRule({
  id: 'covered-on-day',
  question: 'Was the person covered by this payer on each day?',
  citation: sourced('BILLING rules §10.2 rows 10–13: CARC 26, 27, 200'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line) => {
      const own = facts.coverages.filter((one) => one.payerId === facts.payerId)
      return own.some((one) => covers(one.span, line.servedOn))
        ? null
        : { day: formatDay(line.servedOn), payer: facts.claim.payer.name }
    }),
  say: (found) =>
    sentence(
      'scrub-covered-on-day',
      found,
      'Line {line} bills {day}, a day on which no coverage by {payer} is on file. Check eligibility for that day; if somebody else covered it, bill them.',
    ),
  examples: {
    pass: [{ because: 'covered since January', facts: exampleClaim() }],
    fire: [
      {
        because: 'covered only until the day before',
        facts: exampleClaim((f) => void (f.coverages[0]!.span.ends = day('2026-03-04'))),
        says: ['Line 2', '5 Mar 2026'],
      },
      {
        because: 'covered by another payer',
        facts: exampleClaim((f) => void (f.coverages[0]!.payerId = 'other')),
        says: ['Line 1', 'Riverbend Health Plan'],
      },
    ],
  },
})
