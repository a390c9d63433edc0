// The ledger's one movement: cents from one account to another, never a single-sided entry, so it cannot be out of
// balance. Append-only: a correction is a mirrored transfer that names what it reverses.
import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'

/**
 * The kinds of account both ledgers know. A balance is debits minus credits.
 * Provider: `receivable` (what a claim still expects), `charges` (billed), `contractual` (CO-45 and its like),
 * `denied` (refused and not yet given up), `patient-share`, `prior-payer`, `written-off`, `undeposited` (a remittance's
 * money not yet seen at the bank), `bank`, `interest`, `recoupment`, `forward-balance`, `withhold`, `advance`,
 * `payer-adjustment`, `suspense` (money not matched to a claim), `unexplained`.
 * Plan: `claims-expense`, `claims-payable`, `interest-expense`, `plan-bank`, `provider-receivable`, `withhold-payable`,
 * `forward-balance`.
 */
export const accountKinds = [
  'receivable',
  'charges',
  'contractual',
  'denied',
  'patient-share',
  'prior-payer',
  'other-adjustment',
  'written-off',
  'undeposited',
  'bank',
  'interest',
  'recoupment',
  'forward-balance',
  'withhold',
  'advance',
  'payer-adjustment',
  'suspense',
  'unexplained',
  'claims-expense',
  'claims-payable',
  'interest-expense',
  'plan-bank',
  'provider-receivable',
  'withhold-payable',
] as const
export type AccountKind = (typeof accountKinds)[number]

/** An account is a kind and, where it belongs to somebody, whose: a payer, a provider, a remittance. */
export type AccountRef = { readonly kind: AccountKind; readonly subject: string | null }

/** Where a transfer comes from: bytes of a file, or a person with a reason. Never nothing. */
export type TransferSource =
  | {
      readonly kind: 'file'
      readonly fileId: string
      readonly transactionOrdinal: number
      readonly segmentOrdinal: number
    }
  | { readonly kind: 'person'; readonly userId: string; readonly reason: string }
  | { readonly kind: 'claim'; readonly claimId: string }

export type Transfer = {
  /** Unique in the organization for ever: the same cause can never post twice. */
  readonly key: string
  readonly debit: AccountRef
  readonly credit: AccountRef
  /** Above zero. */
  readonly amount: Cents
  readonly postedOn: Day
  readonly kind: string
  readonly source: TransferSource
  readonly claimId: string | null
  readonly claimLine: number | null
  readonly remittanceId: string | null
  readonly depositId: string | null
  /** CARC or PLB code, verbatim, when one caused it. */
  readonly reasonCode: string | null
  readonly groupCode: string | null
}

/** The transfer that takes `of` back: same amount, sides exchanged. */
export function mirror(of: Transfer, key: string, postedOn: Day, source: TransferSource): Transfer {
  return { ...of, key, debit: of.credit, credit: of.debit, postedOn, source }
}
