// One whole transaction in memory: gate passed, every claim matched and posted in file order, provider adjustments
// after them, conservation asserted. Large files go through the same steps claim by claim.
import type { ProviderAdjustment, RemittanceClaim, RemittanceHeader, Transfer } from '@throughline/domain'
import { addToTotals, assertConserved, noTotals, type RemittanceTotals } from './conservation.ts'
import { indexCandidates } from './candidate-index.ts'
import { afterDecision, matchClaim, type ClaimCandidate, type ClaimMatch } from './matching.ts'
import { postProviderAdjustments, type ProviderAdjustmentPosting } from './provider-adjustments.ts'
import { postingsFor, type ClaimPosting, type PostingContext } from './postings-for.ts'

export type DecidedClaim = {
  readonly claim: RemittanceClaim
  readonly match: ClaimMatch
  readonly posting: ClaimPosting
}

export type PostedTransaction = {
  readonly claims: readonly DecidedClaim[]
  readonly providerAdjustments: ProviderAdjustmentPosting
  readonly transfers: readonly Transfer[]
  readonly totals: RemittanceTotals
}

/** `candidates` are all claims that any claim of the transaction might speak of, in their state before it. */
export function postTransaction(
  header: Pick<RemittanceHeader, 'paid' | 'trace'>,
  claims: readonly RemittanceClaim[],
  adjustments: readonly ProviderAdjustment[],
  candidates: readonly ClaimCandidate[],
  context: PostingContext,
  claimFor: (reference: string) => string | null,
): PostedTransaction {
  const known = indexCandidates(candidates)
  const decided: DecidedClaim[] = []
  let totals = noTotals
  for (const claim of claims) {
    const match = matchClaim(claim, known.near(claim))
    const posting = postingsFor(match, claim, context)
    if (match.kind === 'matched' && posting.transfers.length + posting.classes.length > 0)
      known.replace(afterDecision(match.candidate, match, claim))
    totals = addToTotals(totals, posting.transfers, 'claim')
    decided.push({ claim, match, posting })
  }
  const providerAdjustments = postProviderAdjustments(adjustments, { ...context, trace: header.trace }, claimFor)
  totals = addToTotals(totals, providerAdjustments.transfers, 'provider-adjustment')
  assertConserved(header.paid, totals)
  return {
    claims: decided,
    providerAdjustments,
    transfers: [...decided.flatMap((one) => one.posting.transfers), ...providerAdjustments.transfers],
    totals,
  }
}
