// Asks whether the payer can still receive the claim in time.
import { cents, day, defineRule } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced } from '../../rule/rule-parts.ts'
import { afterPriorPayer, exampleClaim } from '../example-claim.ts'
import { lateLines } from '../filing-days.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const filedInTime = defineRule({
  id: 'filed-in-time',
  question: 'Is the claim still within the filing limit?',
  citation: sourced('document 000; 42 CFR 447.45(d)(1); BILLING rules §6, §10.2 row 19: CARC 29 (D24)'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => (facts.claim.frequency !== '1' ? [] : lateLines(facts, (left) => left < 0)),
  say: (found) =>
    sentence(
      'scrub-filed-in-time',
      found,
      'Line {line} ({service} on {day}) had to reach the payer by {deadline}, {days} ago. It would be denied; send it only with proof of an exception (retroactive eligibility, another payer’s late decision), else write it off.',
    ),
  examples: {
    pass: [
      { because: '84 days left', facts: exampleClaim() },
      {
        because: 'the last day',
        facts: exampleClaim((f) => {
          f.today = day('2026-06-01')
          f.eligibilityCheckedOn = [day('2026-03-01')]
          f.claim.lines.pop()
          f.lines.pop()
          f.claim.charge = cents(7200)
        }),
      },
      {
        because: 'the first payer decided late, and its day counts',
        facts: exampleClaim((f) => {
          afterPriorPayer(f)
          f.today = day('2026-08-01')
          f.claim.otherPayers[0]!.decidedOn = day('2026-07-20')
        }),
      },
    ],
    fire: [
      {
        because: 'a day late',
        facts: exampleClaim((f) => void (f.today = day('2026-06-02'))),
        says: ['Line 1', '1 Jun 2026', '1 day ago'],
      },
    ],
  },
})
