// Asks whether a replacement still comes within the contract’s window for corrections.
import { correctionDeadline, counted, day, daysBetween, defineRule, formatDay } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

export const correctionInTime = defineRule({
  id: 'correction-in-time',
  question: 'Is the correction within its window?',
  citation: sourced('BILLING rules §6: corrected-claim window is contract data; §10.2 row 20: CARC 286'),
  inForce: always,
  leadsTo: holds,
  find: (facts: ScrubFacts) => {
    const { claim, contract, today } = facts
    if (claim.frequency !== '7') return []
    const first = claim.lines
      .map((line) => line.servedOn)
      .filter((one) => one !== null)
      .sort()[0]
    const deadline =
      first === undefined ? null : correctionDeadline(contract, { servedOn: first, decidedOn: facts.originalDecidedOn })
    return wholly(
      deadline === null || today <= deadline
        ? []
        : [{ deadline: formatDay(deadline), days: counted(daysBetween(deadline, today), 'day') }],
    )
  },
  say: (found) =>
    sentence(
      'scrub-correction-in-time',
      found,
      'A correction of this claim had to reach the payer by {deadline}, {days} ago. Ask the payer whether it takes it late; an appeal may still be open.',
    ),
  examples: {
    pass: [
      { because: 'an original', facts: exampleClaim() },
      {
        because: 'within 180 days of the decision',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
          f.originalDecidedOn = day('2026-03-01')
        }),
      },
    ],
    fire: [
      {
        because: 'counted from the decision',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
          f.originalDecidedOn = day('2026-03-20')
          f.today = day('2026-09-20')
        }),
        says: ['16 Sep 2026', '4 days ago'],
      },
    ],
  },
})
