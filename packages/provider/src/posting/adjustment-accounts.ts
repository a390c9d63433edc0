// Into which account an adjustment goes. The payer's own codes are kept verbatim on every transfer; this only decides
// the bucket, so that a denial can never hide among contractual write-downs.
import { adjustmentReasons, providerAdjustments, type AdjustmentKind } from '@throughline/codes'
import type { AccountKind } from '@throughline/domain'

/**
 * What a reason does, where our ledger must be stricter than its usual reading: 97 says "inside another payment" but
 * is how payers refuse a service they bundle, and 100 leaves the money with somebody else. Both want a person's eye.
 * @source BILLING rules §10.2 row 60
 */
const refusals: ReadonlySet<string> = new Set(['97', '100'])

function kindOf(reason: string): AdjustmentKind | null {
  return refusals.has(reason) ? 'denial' : (adjustmentReasons.find(reason)?.kind ?? null)
}

const accounts: Readonly<Record<AdjustmentKind, AccountKind>> = {
  price: 'contractual',
  added: 'contractual',
  capitated: 'contractual',
  withheld: 'withhold',
  'prior-payer': 'prior-payer',
  denial: 'denied',
  // Not decided yet: it stands as refused until the reversal and correction that must follow.
  pending: 'denied',
  // The payer calls it contractual but names the person's share: somebody must find out which.
  'patient-share': 'denied',
}

/**
 * PR is the person's whatever the reason; otherwise the reason decides, and a reason nobody knows is a denial, never a
 * write-down. Groups of older files are kept apart from both.
 * @source BILLING rules §3.5.3, §3.5.4
 */
export function adjustmentAccount(group: string, reason: string): AccountKind {
  if (group === 'PR') return 'patient-share'
  const account = accounts[kindOf(reason) ?? 'denial']
  return account === 'denied' && group !== 'CO' && group !== 'OA' && group !== 'PI' ? 'other-adjustment' : account
}

export function isContractual(reason: string): boolean {
  return accounts[kindOf(reason) ?? 'denial'] === 'contractual'
}

export function isPriorPayer(reason: string): boolean {
  return accounts[kindOf(reason) ?? 'denial'] === 'prior-payer'
}

export function isCapitated(reason: string): boolean {
  return kindOf(reason) === 'capitated'
}

/** Adjustments that neither pay nor refuse: the rest of the line says which it is. */
export function isNeutral(group: string, reason: string): boolean {
  const account = adjustmentAccount(group, reason)
  return account !== 'denied' && account !== 'other-adjustment'
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

type ProviderAdjustmentAccount = { readonly account: AccountKind; readonly name: string }

/**
 * Where a provider-level adjustment goes. Positive amounts lower the payment and debit the account; negative ones raise
 * it and credit the account.
 * @source BILLING rules §3.3 PLB table
 */
const providerAdjustmentAccounts: Readonly<Record<string, ProviderAdjustmentAccount>> = {
  WO: { account: 'recoupment', name: 'overpayment recovery' },
  '72': { account: 'recoupment', name: 'refund acknowledged' },
  FB: { account: 'forward-balance', name: 'forward balance' },
  L6: { account: 'interest', name: 'interest' },
  E3: { account: 'withhold', name: 'withhold' },
  AP: { account: 'advance', name: 'advance' },
  PI: { account: 'advance', name: 'periodic interim payment' },
  CT: { account: 'payer-adjustment', name: 'capitation' },
  BN: { account: 'payer-adjustment', name: 'bonus' },
  IP: { account: 'payer-adjustment', name: 'incentive' },
}

/** Codes not in the table are posted too, because the money moved; the transfer keeps the code. */
export function providerAdjustmentAccount(reason: string): ProviderAdjustmentAccount {
  return providerAdjustmentAccounts[reason] ?? { account: 'payer-adjustment', name: 'provider adjustment' }
}

export function isKnownProviderAdjustment(reason: string): boolean {
  return providerAdjustments.has(reason)
}
