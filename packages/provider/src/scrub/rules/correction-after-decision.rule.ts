// Asks whether the claim to correct was decided: one still pending cannot be replaced, a rejected one was never taken in.
import { defineRule, type ClaimState } from '@throughline/domain'
import { sentence } from '../../message/sentence.ts'
import { always, holds, sourced, wholly } from '../../rule/rule-parts.ts'
import { exampleClaim } from '../example-claim.ts'
import type { ScrubFacts } from '../scrub-facts.ts'

const decided: readonly ClaimState[] = ['paid', 'partial', 'denied', 'zero-paid', 'appealed', 'written-off', 'closed']

export const correctionAfterDecision = defineRule({
  id: 'correction-after-decision',
  question: 'Was the claim that this one corrects decided?',
  citation: sourced('BILLING rules §1.1: original still pending, N779; second void, N547'),
  inForce: always,
  leadsTo: holds,
  find: ({ claim, original }: ScrubFacts) => {
    if (claim.frequency !== '7' && claim.frequency !== '8') return []
    if (!original) return wholly([{ problem: 'none', number: '', state: '' }])
    const values = { number: original.claim.controlNumber, state: original.state }
    if (original.state === 'voided' || original.state === 'replaced') return wholly([{ problem: 'gone', ...values }])
    if (original.state === 'rejected') return wholly([{ problem: 'rejected', ...values }])
    return wholly(decided.includes(original.state) ? [] : [{ problem: 'pending', ...values }])
  },
  say: (found) => {
    if (found.problem === 'none')
      return sentence(
        'scrub-correction-no-original',
        found,
        'This correction names no claim of ours. Start it from the claim it corrects.',
      )
    if (found.problem === 'gone')
      return sentence(
        'scrub-correction-gone',
        found,
        'Claim {number} is already {state}; it cannot be corrected again. Correct the claim that took its place.',
      )
    return found.problem === 'rejected'
      ? sentence(
          'scrub-correction-rejected',
          found,
          'Claim {number} was rejected and never taken in, so there is nothing to correct. Send it again as an original.',
        )
      : sentence(
          'scrub-correction-pending',
          found,
          'Claim {number} is not decided yet. Wait for its remittance, then correct it.',
        )
  },
  examples: {
    pass: [
      { because: 'an original', facts: exampleClaim() },
      {
        because: 'the original was paid',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'paid', claim: structuredClone(f.claim) }
        }),
      },
    ],
    fire: [
      {
        because: 'still pending',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'payer-accepted', claim: structuredClone(f.claim) }
        }),
        says: ['not decided yet'],
      },
      {
        because: 'rejected',
        facts: exampleClaim((f) => {
          f.claim.frequency = '7'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'rejected', claim: structuredClone(f.claim) }
        }),
        says: ['again as an original'],
      },
      {
        because: 'voided before',
        facts: exampleClaim((f) => {
          f.claim.frequency = '8'
          f.claim.payerClaimNumber = 'ICN1'
          f.original = { claimId: 'claim-0', state: 'voided', claim: structuredClone(f.claim) }
        }),
        says: ['already voided'],
      },
      {
        because: 'of nothing',
        facts: exampleClaim((f) => {
          f.claim.frequency = '8'
          f.claim.payerClaimNumber = 'ICN1'
        }),
        says: ['names no claim of ours'],
      },
    ],
  },
})
