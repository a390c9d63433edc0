// What the plan owes for paying a claim late: on the money it pays now for the first time, counted from the day the
// claim could be decided without asking anybody.
import {
  addDays,
  cents,
  daysBetween,
  interestOwed,
  sum,
  type Cents,
  type Day,
  type InterestOwed,
} from '@throughline/domain'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import type { InterestBasis } from './decision.ts'
import type { DrawnCase } from './drawn-case.ts'
import type { PricedPart } from './price-lines.ts'

/** The day from which prompt payment counts: receipt, moved on by the days on which the provider had to act. */
export function cleanOnOf(facts: AdjudicationFacts): Day {
  let paused = 0
  for (const pause of facts.clockPauses) {
    const ends = pause.ends === null || pause.ends > facts.today ? facts.today : pause.ends
    paused += Math.max(0, daysBetween(pause.starts, ends))
  }
  return paused === 0 ? facts.receivedOn : addDays(facts.receivedOn, paused)
}

export type ClaimInterest = {
  readonly basis: InterestBasis
  readonly owed: Cents
  readonly lateDays: number
  readonly arithmetic: string
}

/**
 * The interest of a claim for its planned day of payment; null when nothing new is paid or no contract speaks. Only
 * money above what an earlier version had already paid earns interest: the rest was not late.
 */
export function interestOf(claim: DrawnCase, priced: readonly PricedPart[]): ClaimInterest | null {
  const contract = claim.lines[0]!.contract
  if (contract === null || contract.interest.method === 'none' || priced.length === 0) return null
  const paid = sum(priced.map((part) => part.paid))
  const fresh = cents(paid - Math.max(0, claim.paidBefore))
  if (fresh <= 0) return null
  const { interest: terms } = contract
  const cleanOn = cleanOnOf(claim.facts)
  // A penalty is a share of what was billed above the contract's price; interest is a share of what is paid.
  const basis: InterestBasis =
    terms.method === 'penalty-on-difference'
      ? {
          terms,
          allowed: sum(priced.map((part) => part.allowed)),
          billed: sum(priced.map((part) => part.charge)),
          cleanOn,
        }
      : { terms, allowed: fresh, billed: fresh, cleanOn }
  const { owed, lateDays, arithmetic } = interestOn(basis, claim.facts.payOn)
  return { basis, owed, lateDays, arithmetic }
}

/** The interest owed when the money goes out on `paidOn`. */
export function interestOn(basis: InterestBasis, paidOn: Day): InterestOwed {
  return interestOwed(basis.terms, { allowed: basis.allowed, billed: basis.billed, cleanOn: basis.cleanOn, paidOn })
}
