// What a payment posts to the plan's ledger: the money that leaves the bank, and each amount beside the claims against
// the account it belongs to. After it, nothing is owed to the provider for what the advice told.
import { negate, sum, type AccountKind, type Cents, type Transfer } from '@throughline/domain'
import { account } from './decision-transfers.ts'
import type { RemittanceAdvice } from './remittance-advice.ts'

/** The account that stands against what is owed, by the reason on the advice. */
const accountOfReason: Readonly<Record<string, AccountKind>> = {
  L6: 'interest-expense',
  WO: 'provider-receivable',
  72: 'provider-receivable',
  FB: 'forward-balance',
  E3: 'withhold-payable',
  AP: 'advance',
  BN: 'claims-expense',
  CS: 'payer-adjustment',
}

export function paymentTransfers(advice: RemittanceAdvice): readonly Transfer[] {
  const { providerId } = advice.payee
  const payable = account('claims-payable', providerId)
  const beside = advice.providerAdjustments.map(({ ordinal, reason, reference, amount }): Transfer => {
    const kind = accountOfReason[reason]
    if (!kind) throw new Error(`reason ${reason} has no account`)
    const other = account(kind, kind === 'interest-expense' || kind === 'claims-expense' ? null : providerId)
    const [debit, credit] = amount > 0 ? [payable, other] : [other, payable]
    return transferOf(advice, `${reason}-${ordinal}`, debit, credit, Math.abs(amount) as Cents, reason, reference)
  })
  if (advice.paid === 0) return beside
  return [...beside, transferOf(advice, 'bank', payable, account('plan-bank', null), advice.paid, null, null)]
}

function transferOf(
  advice: RemittanceAdvice,
  part: string,
  debit: Transfer['debit'],
  credit: Transfer['credit'],
  amount: Cents,
  reasonCode: string | null,
  claimId: string | null,
): Transfer {
  // Interest and recoveries name the claim they belong to; other references are not claims.
  const claim = reasonCode === 'L6' || reasonCode === 'WO' ? claimId : null
  return {
    key: `plan/${advice.trace}/${part}`,
    debit,
    credit,
    amount,
    postedOn: advice.paidOn,
    kind: reasonCode === null ? 'claims-paid' : 'paid-beside-claims',
    source: { kind: 'claim', claimId: claim ?? advice.trace },
    claimId: claim,
    claimLine: null,
    remittanceId: advice.trace,
    depositId: null,
    reasonCode,
    groupCode: null,
  }
}

/** A balance of one account over transfers: credits minus debits. */
export function creditBalance(transfers: readonly Transfer[], kind: AccountKind, subject: string | null): Cents {
  return sum(
    transfers.flatMap((transfer) => {
      const debited = transfer.debit.kind === kind && transfer.debit.subject === subject
      const credited = transfer.credit.kind === kind && transfer.credit.subject === subject
      return [...(credited ? [transfer.amount] : []), ...(debited ? [negate(transfer.amount)] : [])]
    }),
  )
}
