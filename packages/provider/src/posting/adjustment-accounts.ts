// Into which account an adjustment goes. The payer's own codes are kept verbatim on every transfer; this only decides
// the bucket, so that a denial can never hide among contractual write-downs.
import type { AccountKind } from '@throughline/domain'

/**
 * Reasons that only lower a charge to what was agreed, and refuse nothing. Everything else from a payer is a denial
 * until a person gives it up.
 * @source BILLING rules §3.5 (derive buckets from verbatim codes), §9 (capitation, withhold), §10.2 rows 66–69
 */
const contractualReasons: ReadonlySet<string> = new Set([
  '24', // covered by capitation
  '44', // prompt-payment discount
  '45', // above the fee schedule or contract
  '59', // several procedures processed together
  '94', // paid above the charge: a negative amount
  '131', // discount negotiated for this claim
  '139', // contracted funding agreement
  '144', // incentive adjustment
  '161', // performance bonus
  '223', // adjustment demanded by law
  '237', // penalty demanded by law
  '246', // reporting only, no payment due
  '253', // federal sequestration
  '303', // prior payer's share not covered for QMB
])

export function isContractual(reason: string): boolean {
  return contractualReasons.has(reason)
}

/** Reasons that neither pay nor refuse: the rest of the line says which it is. */
export function isNeutral(group: string, reason: string): boolean {
  return group === 'PR' || reason === '23' || reason === '104' || isContractual(reason)
}

export function adjustmentAccount(group: string, reason: string): AccountKind {
  if (group === 'PR') return 'patient-share'
  if (reason === '23') return 'prior-payer'
  if (reason === '104') return 'withhold'
  if (isContractual(reason)) return 'contractual'
  return group === 'CO' || group === 'OA' || group === 'PI' ? 'denied' : 'other-adjustment'
}

/** What the transfer is called in the ledger's list. */
export function adjustmentTransferKind(account: AccountKind): string {
  const names: Partial<Record<AccountKind, string>> = {
    'patient-share': 'patient share',
    'prior-payer': 'prior payer',
    withhold: 'withhold',
    contractual: 'contractual adjustment',
    denied: 'denial',
  }
  return names[account] ?? 'adjustment'
}

/**
 * Where a provider-level adjustment goes. Positive amounts lower the payment and debit the account; negative ones raise
 * it and credit the account.
 * @source BILLING rules §3.3 PLB table
 */
const providerAdjustmentAccounts: Readonly<Record<string, { readonly account: AccountKind; readonly name: string }>> = {
  WO: { account: 'recoupment', name: 'overpayment recovery' },
  '72': { account: 'recoupment', name: 'refund acknowledged' },
  FB: { account: 'forward-balance', name: 'forward balance' },
  L6: { account: 'interest', name: 'interest' },
  E3: { account: 'withhold', name: 'withhold' },
  AP: { account: 'advance', name: 'advance' },
  PI: { account: 'advance', name: 'periodic interim payment' },
  CS: { account: 'payer-adjustment', name: 'manual adjustment' },
  J1: { account: 'payer-adjustment', name: 'non-reimbursable' },
  CT: { account: 'payer-adjustment', name: 'capitation' },
  BN: { account: 'payer-adjustment', name: 'bonus' },
  IP: { account: 'payer-adjustment', name: 'incentive' },
  LE: { account: 'payer-adjustment', name: 'levy' },
  IR: { account: 'payer-adjustment', name: 'tax withholding' },
  LS: { account: 'payer-adjustment', name: 'lump sum' },
  PL: { account: 'payer-adjustment', name: 'final settlement' },
}

/** Codes not in the table are posted too, because the money moved; they say so by their name. */
export function providerAdjustmentAccount(reason: string): { readonly account: AccountKind; readonly name: string } {
  return providerAdjustmentAccounts[reason] ?? { account: 'payer-adjustment', name: 'provider adjustment' }
}

export function isKnownProviderAdjustment(reason: string): boolean {
  return Object.hasOwn(providerAdjustmentAccounts, reason)
}
