// One whole transaction in memory, for tests: every claim through `decideClaim` in file order, provider adjustments after
// them, conservation asserted; the same steps that the application takes chunk by chunk around its database.
import type { ProviderAdjustment, RemittanceClaim, RemittanceHeader, Transfer } from '@throughline/domain'
import { addToTotals, assertConserved, noTotals, type RemittanceTotals } from '../conservation.ts'
import { indexCandidates } from '../candidate-index.ts'
import { decideClaim, type DecidedClaim } from '../decide-claim.ts'
import type { ClaimCandidate } from '../matching.ts'
import { postProviderAdjustments, type ProviderAdjustmentPosting } from '../provider-adjustments.ts'
import type { PostingContext } from '../postings-for.ts'

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
    const one = decideClaim(claim, known, context)
    totals = addToTotals(totals, one.posting.transfers, 'claim')
    decided.push(one)
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
