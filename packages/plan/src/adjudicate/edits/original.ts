// How replacements and voids look at the claim they point at, and an original to show it with.
import { day } from '@throughline/domain'
import type { OriginalClaim } from '../../facts/adjudication-facts.ts'
import type { ClaimCase } from '../claim-case.ts'
import type { Decision } from '../decision.ts'

/** Frequency 7 replaces a whole claim, 8 voids it. */
export function replaces(claim: ClaimCase): boolean {
  return claim.facts.claim.frequency === '7' || claim.facts.claim.frequency === '8'
}

/** Why the original cannot be the one meant; null when it can. */
export function whyNotTheOriginal(claim: ClaimCase, original: OriginalClaim): string | null {
  if (original.memberNumber !== (claim.facts.member?.memberNumber ?? claim.facts.claim.subscriber.memberNumber))
    return 'is about another member'
  if (original.billingNpi !== claim.facts.claim.billing.npi) return 'was sent by another billing provider'
  return null
}

const paidDecision = {
  icn: '26001000001',
  version: 1,
  outcome: 'paid',
  decidedOn: day('2026-01-08'),
  draws: [],
} as unknown as Decision

/** A decided original of the same member and provider, for examples. */
export function exampleOriginal(
  changes: Partial<OriginalClaim> = {},
  outcome: Decision['outcome'] = 'paid',
): OriginalClaim {
  return {
    icn: '26001000001',
    memberNumber: 'M100200300',
    billingNpi: '1456789019',
    status: 'final',
    decision: { ...paidDecision, outcome },
    ...changes,
  }
}
