// What a payer owes for paying late, by each of the four methods found in prompt-pay rules. Which one binds a plan is
// contract data. Counted from the day the claim was clean; a part of a cent is rounded half up once, at the end.
import { addDays, daysBetween, isLeapYear, type Day } from '../calendar/day.ts'
import { cents, formatMoney, portion, zero, type Cents } from '../money/cents.ts'
import type { InterestTerms } from './contract.ts'

export type LateClaim = {
  readonly allowed: Cents
  readonly billed: Cents
  /** The day the payer held a clean claim: day 0. */
  readonly cleanOn: Day
  readonly paidOn: Day
}

export type InterestOwed = { readonly owed: Cents; readonly lateDays: number; readonly arithmetic: string }

const wholeShare = 100_00

/**
 * Interest or penalty owed for one claim, zero when paid in time or when the sum stays under the contract's minimum.
 * @source BILLING rules §6: PA simple with a $2 minimum, MD and DC tiers by month, TX penalty on billed minus contract
 */
export function interestOwed(terms: InterestTerms, claim: LateClaim): InterestOwed {
  if (claim.allowed <= 0)
    return { owed: zero, lateDays: 0, arithmetic: 'nothing was allowed, so nothing is owed for paying late' }
  switch (terms.method) {
    case 'none':
      return { owed: zero, lateDays: 0, arithmetic: 'the contract owes no interest' }
    case 'simple-annual':
      return overMinimum(terms.minimumOwed, simpleAnnual(terms, claim))
    case 'tiered-monthly':
      return overMinimum(terms.minimumOwed, tieredMonthly(terms, claim))
    case 'penalty-on-difference':
      return overMinimum(terms.minimumOwed, penaltyOnDifference(terms, claim))
  }
}

function overMinimum(minimum: Cents, found: InterestOwed): InterestOwed {
  if (found.owed === 0 || found.owed >= minimum) return found
  return { ...found, owed: zero, arithmetic: `${found.arithmetic}; under ${formatMoney(minimum)} it is not owed` }
}

const inTime: InterestOwed = { owed: zero, lateDays: 0, arithmetic: 'paid in time' }

function simpleAnnual(terms: Extract<InterestTerms, { method: 'simple-annual' }>, claim: LateClaim): InterestOwed {
  const due = addDays(claim.cleanOn, terms.afterDays)
  const lateDays = daysBetween(due, claim.paidOn)
  if (lateDays <= 0) return inTime
  const { owed, year } = yearly(claim.allowed, terms.ratePercent, due, claim.paidOn)
  return {
    owed,
    lateDays,
    arithmetic: `${formatMoney(claim.allowed)} × ${terms.ratePercent / 100}% × ${year} = ${formatMoney(owed)}`,
  }
}

/** Simple interest over the days after `from` through `until`; each day is one 365th or, in a leap year, one 366th. */
function yearly(amount: Cents, ratePercent: number, from: Day, until: Day): { owed: Cents; year: string } {
  const days = daysBetween(from, until)
  const leap = leapDays(from, until)
  const common = days - leap
  const owed = portion(amount, ratePercent * (common * 366 + leap * 365), wholeShare * 365 * 366)
  const parts = [common > 0 ? `${common}/365` : '', leap > 0 ? `${leap}/366` : ''].filter((part) => part !== '')
  return { owed, year: parts.length > 1 ? `(${parts.join(' + ')})` : parts[0]! }
}

/** How many of the days after `from` through `until` fall in leap years. */
function leapDays(from: Day, until: Day): number {
  let count = 0
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    if (!isLeapYear(year)) continue
    const first = `${year}-01-01` as Day
    const last = `${year}-12-31` as Day
    const opens = addDays(from, 1) > first ? addDays(from, 1) : first
    const closes = until < last ? until : last
    count += Math.max(0, daysBetween(opens, closes) + 1)
  }
  return count
}

function tieredMonthly(terms: Extract<InterestTerms, { method: 'tiered-monthly' }>, claim: LateClaim): InterestOwed {
  const paidDay = daysBetween(claim.cleanOn, claim.paidOn)
  const reached = terms.tiers
    .map((tier) => ({ tier, days: Math.min(paidDay, tier.throughDay ?? paidDay) - tier.fromDay + 1 }))
    .filter(({ days }) => days > 0)
  if (reached.length === 0) return inTime
  const lateDays = reached.reduce((total, { days }) => total + days, 0)
  const weight = reached.reduce((total, { tier, days }) => total + tier.ratePercent * days, 0)
  const owed = portion(claim.allowed, weight, wholeShare * 30)
  const sum = reached.map(({ tier, days }) => `${tier.ratePercent / 100}% × ${days}/30`).join(' + ')
  return { owed, lateDays, arithmetic: `${formatMoney(claim.allowed)} × (${sum}) = ${formatMoney(owed)}` }
}

function penaltyOnDifference(
  terms: Extract<InterestTerms, { method: 'penalty-on-difference' }>,
  claim: LateClaim,
): InterestOwed {
  const due = addDays(claim.cleanOn, terms.afterDays)
  const lateDays = daysBetween(due, claim.paidOn)
  if (lateDays <= 0) return inTime
  const difference = cents(Math.max(0, claim.billed - claim.allowed))
  const tier = terms.tiers.find(
    (candidate) =>
      candidate.fromLateDay <= lateDays && (candidate.throughLateDay === null || lateDays <= candidate.throughLateDay),
  )
  if (!tier) return { owed: zero, lateDays, arithmetic: `no penalty is written for ${lateDays} days late` }
  const share = portion(difference, tier.sharePercent, wholeShare)
  const penalty = share < tier.cap ? share : tier.cap
  const capped = penalty < share ? `, capped at ${formatMoney(tier.cap)}` : ''
  const text = `${tier.sharePercent / 100}% of ${formatMoney(claim.billed)} − ${formatMoney(claim.allowed)}${capped} = ${formatMoney(penalty)}`
  const further = terms.onPenalty
  if (!further || lateDays < further.fromLateDay) return { owed: penalty, lateDays, arithmetic: text }
  const from = further.accruesFrom === 'due-date' ? due : addDays(due, further.fromLateDay - 1)
  const { owed, year } = yearly(penalty, further.ratePercent, from, claim.paidOn)
  return {
    owed: cents(penalty + owed),
    lateDays,
    arithmetic: `${text}, and ${further.ratePercent / 100}% × ${year} on it = ${formatMoney(owed)}`,
  }
}
