// What a contract pays for a service: one line of units, or a whole set of sessions grouped into claim lines to be.
// The plan prices with the same functions from its own copy. Which term answers stands in find-term.ts.
import type { TimeOfDay } from '../calendar/time-of-day.ts'
import type { Day } from '../calendar/day.ts'
import { cents, formatMoney, portion, type Cents } from '../money/cents.ts'
import { serviceMinutes, type Service } from '../service/service.ts'
import { countUnits, unitsOf, type CountedSession } from '../units/count-units.ts'
import type { Contract, ContractService } from './contract.ts'
import { contractInForce, rateOn, termFor } from './find-term.ts'
import { payUnderModel } from './payment-model.ts'

export type LinePrice =
  | { readonly ok: true; readonly allowed: Cents; readonly rate: Cents; readonly arithmetic: string }
  | { readonly ok: false; readonly why: 'no-rate-on-day' }

/**
 * The contract's price of one line: units × the rate of the day, or the charge when that is less and the contract
 * says so. `arithmetic` is a line a person can check: "3 units × $22.50 = $67.50".
 * @source BILLING rules §9: allowed = min(units × rate, billed) under lesser-of
 */
export function priceLine(line: {
  readonly contract: Contract
  readonly term: ContractService
  readonly units: number
  readonly charge: Cents
  readonly servedOn: Day
}): LinePrice {
  const rate = rateOn(line.term, line.servedOn)
  if (!rate) return { ok: false, why: 'no-rate-on-day' }
  // A received claim may carry thousandths of a unit.
  const full = portion(rate.amount, Math.round(line.units * 1000), 1000)
  const product = `${line.units} ${line.units === 1 ? 'unit' : 'units'} × ${formatMoney(rate.amount)} = ${formatMoney(full)}`
  if (line.contract.billing.lesserOfCharge && line.charge < full)
    return {
      ok: true,
      allowed: line.charge,
      rate: rate.amount,
      arithmetic: `${product}; the charge of ${formatMoney(line.charge)} is less and is what the contract pays`,
    }
  return { ok: true, allowed: full, rate: rate.amount, arithmetic: product }
}

/** One delivered session, as pricing needs it. */
export type PriceableSession = {
  readonly id: string
  readonly personId: string
  readonly workerId: string
  readonly kind: string
  readonly group: boolean
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly minutes: number
  readonly placeOfService: string
  /** Who will stand as rendering provider; the worker when the contract names the peer, nobody when it names the agency. */
  readonly renderingId?: string
}

export function priceableSession(service: Service): PriceableSession {
  const { id, personId, workerId, kind, servedOn, starts, placeOfService } = service
  const group = service.groupSessionId !== null
  return { id, personId, workerId, kind, group, servedOn, starts, placeOfService, minutes: serviceMinutes(service) }
}

/** A claim line to be: the sessions behind it, their units and what the contract will pay for them. */
export type PricedLine = {
  readonly personId: string
  readonly term: ContractService
  readonly placeOfService: string
  readonly renderingId: string | null
  readonly servedOn: Day
  readonly servedThrough: Day
  /** Every session whose minutes this line counts, in time order. */
  readonly sessions: readonly PriceableSession[]
  readonly minutes: number
  /** Zero when the minutes together earn no unit: nothing to bill, and the caller says so. */
  readonly units: number
  readonly rate: Cents
  readonly charge: Cents
  /** The contract's price. */
  readonly allowed: Cents
  /** What the payer should send: the price under the payment model, less what is withheld. */
  readonly expected: Cents
  readonly withheld: Cents
  readonly arithmetic: string
}

export type UnpricedSession = {
  readonly session: PriceableSession
  readonly why: 'contract-not-in-force' | 'no-term' | 'no-rate-on-day'
}

/** Why the contract cannot price a session; null when it can. */
export function whyUnpriced(contract: Contract, session: PriceableSession): UnpricedSession['why'] | null {
  if (!contractInForce(contract, session.servedOn)) return 'contract-not-in-force'
  const term = termFor(contract, session)
  if (!term) return 'no-term'
  return rateOn(term, session.servedOn) ? null : 'no-rate-on-day'
}

/** The sessions `priceServices` leaves out, each with its reason: together the two account for every session. */
export function unpricedServices(contract: Contract, sessions: readonly PriceableSession[]): UnpricedSession[] {
  return sessions.flatMap((session) => {
    const why = whyUnpriced(contract, session)
    return why ? [{ session, why }] : []
  })
}

/**
 * Groups sessions as each term's unit rule says and prices every group. One line names one place, one rendering
 * provider and one rate: minutes are counted together as the payer counts them, then each unit goes to the part in
 * which it was completed, so a split never loses or invents one, and days on both sides of a rate change never share
 * a line. `caseMonthsPaid` holds 'person|YYYY-MM' for months whose case rate is already billed.
 * The result does not depend on the order of `sessions`.
 */
export function priceServices(
  contract: Contract,
  sessions: readonly PriceableSession[],
  caseMonthsPaid: ReadonlySet<string> = new Set(),
): PricedLine[] {
  const ordered = sessions.filter((session) => whyUnpriced(contract, session) === null).sort(inTimeOrder)
  const byTerm = new Map<ContractService, PriceableSession[]>()
  for (const session of ordered) {
    const term = termFor(contract, session)!
    const own = byTerm.get(term)
    if (own) own.push(session)
    else byTerm.set(term, [session])
  }
  const parts = [...byTerm].flatMap(([term, own]) => partsOf(contract, term, own))
  const paidMonths = new Set(caseMonthsPaid)
  return parts.sort((a, b) => inTimeOrder(a.own[0]!, b.own[0]!)).map((part) => linePriced(contract, part, paidMonths))
}

/** The sessions of one line to be: `own` are its days and place, `counted` also those whose minutes it completes. */
type Part = {
  readonly term: ContractService
  readonly renderingId: string | null
  readonly own: readonly PriceableSession[]
  readonly counted: readonly PriceableSession[]
  readonly units: number
}

function partsOf(contract: Contract, term: ContractService, sessions: readonly PriceableSession[]): Part[] {
  const byId = new Map(sessions.map((session) => [session.id, session] as const))
  const counted: CountedSession[] = sessions.map((session) => ({
    id: session.id,
    personId: session.personId,
    workerId: session.workerId,
    code: term.code,
    modifiers: [...term.modifiers].sort(),
    servedOn: session.servedOn,
    minutes: session.minutes,
  }))
  return countUnits(ruleOf(term), counted).flatMap((group) =>
    splitGroup(
      contract,
      term,
      group.sessions.map((session) => byId.get(session.id)!),
    ),
  )
}

function ruleOf(term: ContractService) {
  const { rounding, aggregation, minutes, contactsPerMonth } = term.unit
  return {
    rounding,
    aggregation,
    unitMinutes: minutes,
    ...(contactsPerMonth === undefined ? {} : { contactsPerMonth }),
  }
}

/**
 * Splits one counted group where a claim line must split. Parts are walked in time order; each keeps the units that
 * its minutes complete on top of those before it. A part that completes none hands its sessions to the next that
 * does, or to the last that did: their minutes stand behind that unit.
 */
function splitGroup(contract: Contract, term: ContractService, sessions: readonly PriceableSession[]): Part[] {
  const split = new Map<string, PriceableSession[]>()
  for (const session of sessions) {
    const key = [session.placeOfService, renderingOf(contract, session), rateOn(term, session.servedOn)!.starts].join(
      '|',
    )
    split.set(key, [...(split.get(key) ?? []), session])
  }
  const parts: Part[] = []
  let waiting: PriceableSession[] = []
  let before: PriceableSession[] = []
  let unitsBefore = 0
  for (const own of split.values()) {
    before = [...before, ...own]
    const unitsNow = unitsOf(ruleOf(term), before)
    const counted = [...waiting, ...own]
    if (unitsNow === unitsBefore) {
      waiting = counted
      continue
    }
    const renderingId = renderingOf(contract, own[0]!)
    parts.push({ term, renderingId, own, counted, units: unitsNow - unitsBefore })
    waiting = []
    unitsBefore = unitsNow
  }
  if (waiting.length === 0) return parts
  const last = parts.pop()
  if (last) return [...parts, { ...last, counted: [...last.counted, ...waiting] }]
  return [{ term, renderingId: renderingOf(contract, waiting[0]!), own: waiting, counted: waiting, units: 0 }]
}

function renderingOf(contract: Contract, session: PriceableSession): string | null {
  if (session.renderingId !== undefined) return session.renderingId
  return contract.billing.rendering === 'peer' ? session.workerId : null
}

function linePriced(contract: Contract, part: Part, paidMonths: Set<string>): PricedLine {
  const first = part.own[0]!
  const rate = rateOn(part.term, first.servedOn)!.amount
  const charge = cents(part.units * (part.term.usualCharge ?? rate))
  const price = priceLine({ contract, term: part.term, units: part.units, charge, servedOn: first.servedOn })
  if (!price.ok) throw new Error('a session without a rate reached pricing')
  const minutes = part.counted.reduce((total, session) => total + session.minutes, 0)
  const month = `${first.personId}|${first.servedOn.slice(0, 7)}`
  const payment = payUnderModel(contract, price.allowed, paidMonths.has(month) || part.units === 0)
  if (payment.basis === 'case-rate') paidMonths.add(month)
  const paid =
    payment.basis === 'fee' && payment.withheld === 0 ? price.arithmetic : `${price.arithmetic}; ${payment.arithmetic}`
  return {
    personId: first.personId,
    term: part.term,
    placeOfService: first.placeOfService,
    renderingId: part.renderingId,
    servedOn: first.servedOn,
    servedThrough: part.own[part.own.length - 1]!.servedOn,
    sessions: [...part.counted].sort(inTimeOrder),
    minutes,
    units: part.units,
    rate,
    charge,
    allowed: price.allowed,
    expected: payment.payable,
    withheld: payment.withheld,
    arithmetic: part.units === 0 ? nothingEarned(part, minutes) : paid,
  }
}

function nothingEarned({ term, counted }: Part, minutes: number): string {
  const needed = term.unit.rounding === 'per-month' ? (term.unit.contactsPerMonth ?? 1) : 1
  if (needed > 1) return `${counted.length} of the ${needed} contacts that earn the month`
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} earn no unit under this contract`
}

function inTimeOrder(a: PriceableSession, b: PriceableSession): number {
  return (
    compareText(a.servedOn, b.servedOn) ||
    compareText(a.starts, b.starts) ||
    compareText(a.personId, b.personId) ||
    compareText(a.id, b.id)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
