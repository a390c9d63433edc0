// The second bookkeeper: recomputes both ledgers from the raw files and the bank, and lists every figure that differs by so
// much as a cent, with both figures. It imports nothing of the product.
import type { Difference, Evidence } from './evidence.ts'
import { keepPlanBooks, type PlanBooks } from './plan-books.ts'
import { keepProviderBooks, type KeptClaim, type ProviderBooks } from './provider-books.ts'

export type Audit = {
  readonly differences: readonly Difference[]
  readonly provider: Readonly<Record<string, number>>
  readonly plan: Readonly<Record<string, number>>
  readonly figures: {
    readonly billed: number
    readonly planPaid: number
    readonly posted: number
    readonly inTransit: number
    readonly keptAside: number
    readonly claims: number
  }
}

export function auditBooks(evidence: Evidence): Audit {
  const provider = keepProviderBooks(evidence)
  const plan = keepPlanBooks(evidence)
  const differences: Difference[] = [
    ...ledger('provider ledger', provider.balances, evidence.providerLedger),
    ...ledger('plan ledger', plan.balances, evidence.planLedger),
    ...providerClaims(provider, evidence),
    ...planClaims(plan, evidence),
    ...totalsTold(provider),
  ]
  const loop = closedLoop(provider, plan, evidence)
  return {
    differences: [...differences, ...loop.differences],
    provider: Object.fromEntries(provider.balances),
    plan: Object.fromEntries(plan.balances),
    figures: { ...loop.figures, billed: -(provider.balances.get('charges') ?? 0), claims: provider.claims.size },
  }
}

function ledger(
  where: 'provider ledger' | 'plan ledger',
  recomputed: ReadonlyMap<string, number>,
  reported: Readonly<Record<string, number>>,
): Difference[] {
  const accounts = [...new Set([...recomputed.keys(), ...Object.keys(reported)])].sort()
  return accounts.flatMap((what) => differing(where, what, recomputed.get(what) ?? 0, reported[what] ?? 0))
}

function differing(where: Difference['where'], what: string, recomputed: number, reported: number): Difference[] {
  // Zero is zero, with or without a sign.
  return recomputed === reported || recomputed - reported === 0 ? [] : [{ where, what, recomputed, reported }]
}

function providerClaims(books: ProviderBooks, { claims }: Evidence): Difference[] {
  const reported = new Map(claims.map((claim) => [claim.control, claim]))
  const unknown = claims.filter((claim) => !books.claims.has(claim.control))
  return [
    ...[...books.claims].flatMap(([control, kept]) => [
      ...differing('provider claim', `${control} paid`, kept.paid, reported.get(control)?.paid ?? 0),
      ...differing('provider claim', `${control} open`, openOf(kept), reported.get(control)?.open ?? 0),
    ]),
    ...unknown.flatMap((claim) => differing('provider claim', `${claim.control} paid, never sent`, 0, claim.paid)),
  ]
}

function planClaims(books: PlanBooks, { received }: Evidence): Difference[] {
  const reported = new Map(received.map((one) => [one.payerNumber, one.paid]))
  const numbers = [...new Set([...books.claims.keys(), ...reported.keys()])].sort()
  return numbers.flatMap((number) =>
    differing('plan claim', `${number} paid`, books.claims.get(number) ?? 0, reported.get(number) ?? 0),
  )
}

/** Expected still, or refused and not given up. */
function openOf(claim: KeptClaim): number {
  return claim.over ? 0 : claim.charge - claim.paid - claim.explained
}

/** CLM02 against the lines of each claim we were handed. */
function totalsTold(books: ProviderBooks): Difference[] {
  return [...books.claims.values()].flatMap(({ billed }) =>
    differing('file', `${billed.control} charge`, billed.charge, billed.chargeTold),
  )
}

/** What the plan paid us is posted, on its way, or kept aside, trace by trace. */
function closedLoop(provider: ProviderBooks, plan: PlanBooks, evidence: Evidence) {
  const ours = plan.written.filter((one) => one.payeeNpi === evidence.providerNpi)
  const aside = new Map(provider.aside.map((one) => [one.remittance.trace, one.remittance.paid]))
  let [posted, inTransit, keptAside] = [0, 0, 0]
  const differences: Difference[] = []
  for (const { trace, paid } of ours) {
    const there = provider.posted.get(trace)
    if (there) {
      posted += there.paid
      differences.push(...differing('closed loop', `remittance ${trace}`, paid, there.paid))
    } else if (aside.has(trace)) keptAside += paid
    else inTransit += paid
  }
  return {
    differences,
    figures: { planPaid: ours.reduce((sum, one) => sum + one.paid, 0), posted, inTransit, keptAside },
  }
}

/** One line for each difference, as a person reads it. */
export function differenceText({ where, what, recomputed, reported }: Difference): string {
  const money = (cents: number) =>
    `${cents < 0 ? '-' : ''}$${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
  return `${where}: ${what}: the files say ${money(recomputed)}, the books ${money(reported)}`
}
