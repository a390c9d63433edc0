// Asks whether the contract was in force on every day billed.
import { contractInForce, day, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import { eachServedLine, type ScrubFacts } from '../scrub-facts.ts'

export const underContract = defineRule({
  id: 'under-contract',
  question: 'Was the contract in force on each day?',
  citation: sourced('BILLING rules §10.2 row 31: CARC 242; document 000: keep the executed contract'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) =>
    eachServedLine(facts, (line) =>
      contractInForce(facts.contract, line.servedOn)
        ? null
        : { day: formatDay(line.servedOn), contract: facts.contract.name },
    ),
  say: (found) =>
    sentence(
      'scrub-under-contract',
      found,
      'Line {line} bills {day}, on which "{contract}" was not in force. Bill it under the contract of that day, or ask the payer for an extension in writing.',
    ),
  examples: {
    pass: [{ because: 'the contract runs all year', facts: exampleClaim() }],
    fire: [
      {
        because: 'it ended the day before',
        facts: exampleClaim((f) => void (f.contract.ends = day('2026-03-04'))),
        says: ['Line 2', '5 Mar 2026'],
      },
    ],
  },
})
