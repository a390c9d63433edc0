// The proof that a remittance was posted whole: what was paid equals what went to claims, to provider adjustments and to
// suspense. There is no fourth bucket; a difference is our bug and stops the posting.
import { cents, type AccountKind, type AccountRef, type Cents, type Transfer } from '@throughline/domain'

/** Debits minus credits that transfers make on the accounts of a kind. */
export function netOf(transfers: Iterable<Transfer>, kind: AccountKind): Cents {
  let net = 0
  for (const { debit, credit, amount } of transfers) {
    if (debit.kind === kind) net += amount
    if (credit.kind === kind) net -= amount
  }
  return cents(net)
}

/** Every account touched, with its balance: debits minus credits. */
export function balances(transfers: Iterable<Transfer>): Map<string, Cents> {
  const found = new Map<string, Cents>()
  const add = (account: AccountRef, amount: number) => {
    const name = account.subject === null ? account.kind : `${account.kind}:${account.subject}`
    found.set(name, cents((found.get(name) ?? 0) + amount))
  }
  for (const { debit, credit, amount } of transfers) {
    add(debit, amount)
    add(credit, -amount)
  }
  return found
}

/** Cash a remittance has moved so far, by where it went. Provider adjustments carry the sign they have in the file. */
export type RemittanceTotals = {
  readonly toClaims: Cents
  readonly toSuspense: Cents
  readonly providerAdjustments: Cents
}

export const noTotals: RemittanceTotals = {
  toClaims: 0 as Cents,
  toSuspense: 0 as Cents,
  providerAdjustments: 0 as Cents,
}

/** Adds the transfers of one claim, or of the provider adjustments, to the totals. */
export function addToTotals(
  totals: RemittanceTotals,
  transfers: readonly Transfer[],
  from: 'claim' | 'provider-adjustment',
): RemittanceTotals {
  const cash = netOf(transfers, 'undeposited')
  if (from === 'provider-adjustment')
    return { ...totals, providerAdjustments: cents(totals.providerAdjustments - cash) }
  const suspense = cents(-netOf(transfers, 'suspense'))
  return {
    ...totals,
    toSuspense: cents(totals.toSuspense + suspense),
    toClaims: cents(totals.toClaims + cash - suspense),
  }
}

/**
 * Stops unless BPR02 = posted to claims + suspense − provider adjustments.
 * @source TRUST §2 I11
 */
export function assertConserved(paid: Cents, totals: RemittanceTotals): void {
  const explained = totals.toClaims + totals.toSuspense - totals.providerAdjustments
  if (explained !== paid)
    throw new Error(`a posted remittance must conserve its payment: paid ${paid} cents, explained ${explained}`)
}
