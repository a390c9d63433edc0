// What a priced service finally pays: fee for each unit, one case rate a month, capitation, withhold; and the money
// that moves beside claims: escalated rates, a start-up advance and its repayment, shared savings.
import { addDays, type Day } from '../calendar/day.ts'
import { cents, formatMoney, portion, zero, type Cents } from '../money/cents.ts'
import type { Contract, ContractRate, ContractService, EscalatorTerms } from './contract.ts'

const wholeShare = 100_00

export type ModelPayment = {
  /** What the payer sends for this line now. */
  readonly payable: Cents
  /** Kept back by the payer until a measure is met (CARC 104). */
  readonly withheld: Cents
  readonly basis: 'fee' | 'case-rate' | 'inside-case-rate' | 'capitated'
  readonly arithmetic: string
}

/**
 * Turns the contract's price of a line into what is paid under the contract's payment model. Under a case rate the
 * first qualifying line of a person and month carries the whole month; later lines pay nothing but are still sent.
 * @source BILLING rules §9 (case rate, capitation, withhold); the models' mechanics are unverified there
 */
export function payUnderModel(contract: Contract, allowed: Cents, caseAlreadyPaid: boolean): ModelPayment {
  const { payment } = contract
  if (payment.model === 'capitation')
    return {
      payable: zero,
      withheld: zero,
      basis: 'capitated',
      arithmetic: 'paid by the monthly capitation, nothing by the line',
    }
  if (payment.model === 'case-rate' && payment.caseRate) {
    if (caseAlreadyPaid)
      return {
        payable: zero,
        withheld: zero,
        basis: 'inside-case-rate',
        arithmetic: 'inside the case rate already paid for the month',
      }
    return withhold(
      payment.caseRate.amount,
      payment.withholdPercent,
      'case-rate',
      `case rate ${formatMoney(payment.caseRate.amount)} for the month`,
    )
  }
  return withhold(allowed, payment.withholdPercent, 'fee', formatMoney(allowed))
}

/** Keeps back a share: 5% of 62.00 pays 58.90 and withholds 3.10. Nothing is lost between the two. */
function withhold(amount: Cents, percent: number, basis: 'fee' | 'case-rate', label: string): ModelPayment {
  const withheld = portion(amount, percent, wholeShare)
  const payable = cents(amount - withheld)
  const arithmetic =
    withheld === 0
      ? label
      : `${label} − ${percent / 100}% withheld (${formatMoney(withheld)}) = ${formatMoney(payable)}`
  return { payable, withheld, basis, arithmetic }
}

/**
 * Next year's rate: the index, held between floor and cap, rounded half up to the cent. `index` is in whole basis
 * points and may be negative. 15.50 at 3.1% under a cap of 3% becomes 15.97.
 * @source BILLING rules §9, escalator
 */
export function escalatedRate(rate: Cents, terms: EscalatorTerms, index: number): Cents {
  const percent = Math.min(Math.max(index, terms.floorPercent), terms.capPercent)
  return portion(rate, wholeShare + percent, wholeShare)
}

/** A term's rates with the last one escalated from a day on: the old rate ends the day before. */
export function escalatedRates(term: ContractService, terms: EscalatorTerms, index: number, from: Day): ContractRate[] {
  const rates = [...term.rates].sort((a, b) => (a.starts < b.starts ? -1 : 1))
  const last = rates.pop()
  if (!last || last.starts >= from || (last.ends !== null && last.ends < from)) return [...term.rates]
  return [
    ...rates,
    { ...last, ends: addDays(from, -1) },
    { starts: from, ends: last.ends, amount: escalatedRate(last.amount, terms, index) },
  ]
}

export type AdvanceState = { readonly advance: Cents; readonly repaid: Cents; readonly balance: Cents }

export function openAdvance(amount: Cents): AdvanceState {
  return { advance: amount, repaid: zero, balance: amount }
}

/**
 * One remittance's repayment of a start-up advance: the agreed share of it, never more than is still owed; a negative
 * remittance (a takeback) repays nothing. At every step `repaid + balance = advance`.
 * @source BILLING rules §9, start-up advance
 */
export function repayAdvance(
  state: AdvanceState,
  remitted: Cents,
  repayPercent: number,
): { readonly kept: Cents; readonly state: AdvanceState } {
  const share = remitted > 0 ? portion(remitted, repayPercent, wholeShare) : zero
  const kept = cents(Math.min(state.balance, share))
  return {
    kept,
    state: { advance: state.advance, repaid: cents(state.repaid + kept), balance: cents(state.balance - kept) },
  }
}

/**
 * Upside-only shared savings: nothing when quality was missed or the savings stay under the minimum rate.
 * @source BILLING rules §9, shared savings
 */
export function sharedSavings(
  terms: { readonly sharePercent: number; readonly minimumRatePercent: number },
  year: { readonly benchmark: Cents; readonly actual: Cents; readonly qualityMet: boolean },
): Cents {
  const saved = cents(year.benchmark - year.actual)
  const minimum = portion(year.benchmark, terms.minimumRatePercent, wholeShare)
  if (!year.qualityMet || saved <= 0 || saved < minimum) return zero
  return portion(saved, terms.sharePercent, wholeShare)
}
