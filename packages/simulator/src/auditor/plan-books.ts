// The plan's books, kept again from the remittances it wrote: what claims cost it, what interest cost it, what left its
// bank, and what providers owe it or it owes them beside claims.
import { planPot } from './buckets.ts'
import type { Evidence } from './evidence.ts'
import { remittanceOf, type Remittance } from './read-remittances.ts'
import { splitX12 } from './split-x12.ts'

export type PlanBooks = {
  readonly balances: Map<string, number>
  /** Paid in all by the plan's own claim number. */
  readonly claims: ReadonlyMap<string, number>
  readonly written: readonly Remittance[]
}

export function keepPlanBooks(evidence: Evidence): PlanBooks {
  const balances = new Map<string, number>()
  const add = (account: string, cents: number) => void balances.set(account, (balances.get(account) ?? 0) + cents)
  const claims = new Map<string, number>()
  const written: Remittance[] = []
  for (const file of evidence.files) {
    if (file.kind !== '835' || file.from !== 'plan') continue
    for (const set of splitX12(file.bytes)) {
      const remittance = remittanceOf(set)
      // The same remittance sent twice is one payment.
      if (written.some((one) => one.trace === remittance.trace)) continue
      written.push(remittance)
      for (const claim of remittance.claims) {
        claims.set(claim.payerNumber, (claims.get(claim.payerNumber) ?? 0) + claim.paid)
        const adjustments = [...claim.adjustments, ...claim.lines.flatMap((line) => line.adjustments)]
        const withheld = adjustments.filter((one) => one.reason === '104').reduce((sum, one) => sum + one.cents, 0)
        add('claims-expense', claim.paid + withheld)
        add('withhold-payable', -withheld)
      }
      for (const one of remittance.beside) add(planPot(one.reason), -one.cents)
      add('plan-bank', -remittance.paid)
    }
  }
  const notTold = evidence.decidedNotTold ?? 0
  add('claims-expense', notTold)
  add('claims-payable', -notTold)
  return { balances, claims, written }
}
