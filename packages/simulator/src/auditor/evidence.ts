// What the auditor is handed: the raw files in the order in which they were exchanged, what the bank says, and the figures
// both sides claim. Plain numbers and bytes; nothing of the product's.

export type ExchangedFile = {
  readonly kind: '837P' | '835'
  /** Who wrote it. */
  readonly from: 'provider' | 'plan' | 'outside'
  /** Whether it reached the other side's books: an 837P the plan's, an 835 the provider's. */
  readonly arrived: boolean
  readonly name: string
  readonly bytes: Uint8Array
}

export type BankDeposit = {
  readonly on: string
  readonly cents: number
  readonly trace: string | null
  readonly payer: string | null
}

export type ClaimFigures = {
  readonly control: string
  readonly paid: number
  /** Expected still, or refused and not given up. */
  readonly open: number
}

export type ReceivedFigures = { readonly payerNumber: string; readonly paid: number }

export type Evidence = {
  readonly providerNpi: string
  readonly files: readonly ExchangedFile[]
  readonly deposits: readonly BankDeposit[]
  /** Balances by kind of account, debits less credits, in cents. */
  readonly providerLedger: Readonly<Record<string, number>>
  readonly planLedger: Readonly<Record<string, number>>
  readonly claims: readonly ClaimFigures[]
  readonly received: readonly ReceivedFigures[]
  /** Decided by the plan and on no remittance yet: no file tells of it. Nothing, when a pay run was the last thing done. */
  readonly decidedNotTold?: number
}

/** One figure that the books and the files disagree on. */
export type Difference = {
  readonly where: 'provider ledger' | 'plan ledger' | 'provider claim' | 'plan claim' | 'closed loop' | 'file'
  readonly what: string
  readonly recomputed: number
  readonly reported: number
}
