// What the plan owes for paying a claim late: on the money it pays now for the first time, counted from the day the
// claim could be decided without asking anybody.
import { addDays, cents, daysBetween, interestOwed, sum, type Cents, type Day } from '@throughline/domain'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import type { InterestBasis } from './decision.ts'
import type { PricedCase } from './priced-case.ts'

/** The day from which prompt payment counts: receipt, moved on by the days on which the provider had to act. */
export function cleanOnOf(facts: AdjudicationFacts): Day {
  let paused = 0
  for (const pause of facts.clockPauses) {
    const ends = pause.ends === null || pause.ends > facts.today ? facts.today : pause.ends
    paused += Math.max(0, daysBetween(pause.starts, ends))
  }
  return paused === 0 ? facts.receivedOn : addDays(facts.receivedOn, paused)
}

/**
 * What interest is counted on; null when nothing new is paid or no contract speaks. Only money above what an earlier
 * version had already paid earns interest: the rest was not late.
 */
export function interestBasisOf(claim: PricedCase, paidBefore: Cents): InterestBasis | null {
  const contract = claim.lines[0]!.contract
  const paid = sum(claim.priced.map((part) => part.paid))
  const fresh = cents(paid - Math.max(0, paidBefore))
  if (contract === null || contract.interest.method === 'none' || fresh <= 0) return null
  const { interest: terms } = contract
  const cleanOn = cleanOnOf(claim.facts)
  // A penalty is a share of what was billed above the contract's price; interest is a share of what is paid.
  return terms.method === 'penalty-on-difference'
    ? {
        terms,
        allowed: sum(claim.priced.map((part) => part.allowed)),
        billed: sum(claim.priced.map((part) => part.charge)),
        cleanOn,
      }
    : { terms, allowed: fresh, billed: fresh, cleanOn }
}

/** The interest owed when the money goes out on `paidOn`. */
export function interestOn(
  basis: InterestBasis | null,
  paidOn: Day,
): { owed: Cents; lateDays: number; arithmetic: string } | null {
  return basis && interestOwed(basis.terms, { ...basis, paidOn })
}

/** The interest of a priced claim for its planned day of payment. */
export function interestOf(claim: PricedCase) {
  const basis = interestBasisOf(claim, claim.paidBefore)
  const owed = interestOn(basis, claim.facts.payOn)
  return owed && { ...owed, cleanOn: basis!.cleanOn }
}
