// The transfers of provider-level adjustments (PLB): money the payer adds or takes outside any claim.
import { formatMoney, type Cents, type Message, type ProviderAdjustment, type Transfer } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { isKnownProviderAdjustment, providerAdjustmentAccount } from './adjustment-accounts.ts'
import { move, type PostingContext } from './postings-for.ts'

export type ProviderAdjustmentPosting = {
  readonly transfers: readonly Transfer[]
  readonly findings: readonly {
    readonly kind: 'unknown-code' | 'recovery-without-claim' | 'forward-balance-reference'
    readonly amount: Cents
    readonly message: Message
  }[]
}

/**
 * Positive lowers what is paid: it debits its account against undeposited; negative credits it. `claimFor` finds the old
 * claim that a recovery names, so that the recovery stands on that claim's thread.
 * @source BILLING rules §3.3, §3.4, §3.5.10
 */
export function postProviderAdjustments(
  adjustments: readonly ProviderAdjustment[],
  context: PostingContext & { readonly trace: string },
  claimFor: (reference: string) => string | null,
): ProviderAdjustmentPosting {
  const transfers: Transfer[] = []
  const findings: ProviderAdjustmentPosting['findings'][number][] = []
  for (const adjustment of adjustments) {
    const { account, name } = providerAdjustmentAccount(adjustment.reason)
    const claimId = adjustment.reference === null ? null : claimFor(adjustment.reference.trim())
    const transfer = move(
      `${context.remittanceKey}|p${adjustment.ordinal}`,
      account,
      'undeposited',
      adjustment.amount,
      {
        claimId,
        claimLine: null,
        context,
        place: adjustment.place,
        kind: name,
        reasonCode: adjustment.reason,
      },
    )
    if (!transfer) continue
    transfers.push(transfer)
    findings.push(...adjustmentFindings(adjustment, claimId, context.trace))
  }
  return { transfers, findings }
}

function adjustmentFindings(
  adjustment: ProviderAdjustment,
  claimId: string | null,
  trace: string,
): ProviderAdjustmentPosting['findings'][number][] {
  const amount = Math.abs(adjustment.amount) as Cents
  const values = {
    code: adjustment.reason,
    amount: formatMoney(amount),
    reference: adjustment.reference ?? 'none',
    trace,
  }
  if (!isKnownProviderAdjustment(adjustment.reason))
    return [
      {
        kind: 'unknown-code',
        amount,
        message: sentence(
          'adjustment-unknown-code',
          values,
          'The payer moved {amount} under the code {code}, which is not in our table. It was posted as a payer adjustment; ask the payer what it is for.',
        ),
      },
    ]
  if (adjustment.reason === 'WO' && adjustment.amount > 0 && claimId === null)
    return [
      {
        kind: 'recovery-without-claim',
        amount,
        message: sentence(
          'adjustment-recovery-without-claim',
          values,
          'The payer took back {amount} and names {reference}, which is no claim of yours. Ask for the claim and the reason; the days to dispute it are running.',
        ),
      },
    ]
  // A new forward balance must name the remittance that made it, or the next one cannot be matched to it.
  if (adjustment.reason === 'FB' && adjustment.amount < 0 && adjustment.reference?.trim() !== trace.trim())
    return [
      {
        kind: 'forward-balance-reference',
        amount,
        message: sentence(
          'adjustment-forward-balance-reference',
          values,
          'The payer carries {amount} forward but names {reference} instead of this remittance, {trace}. Note it: the later recovery should name the same number.',
        ),
      },
    ]
  return []
}
