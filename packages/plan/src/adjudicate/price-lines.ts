// What each line pays: the contract's price, then what earlier payers, the person and the withhold take of it. Every
// cent between charge and payment becomes one adjustment, so that the line balances by construction.
import {
  allocate,
  applyLiability,
  benefitYear,
  cents,
  coordinateBenefits,
  covers,
  formatMoney,
  formatMonth,
  payUnderModel,
  portion,
  priceLine,
  sum,
  zero,
  type Cents,
  type ClaimAdjustment,
  type Day,
} from '@throughline/domain'
import type { CaseLine } from './claim-case.ts'
import type { DrawnCase } from './drawn-case.ts'
import { priorDecision, priorOfLine } from './prior-decision.ts'

export type PriceBasis = 'fee' | 'case-rate' | 'inside-case-rate' | 'capitated' | 'reporting-only'

/** The allowed part of a line with its price. Always `allowed − priorPayer − shares − withheld = paid`. */
export type PricedPart = {
  readonly line: CaseLine
  readonly units: number
  readonly charge: Cents
  /** Units × rate before anything else. */
  readonly contractPrice: Cents
  readonly rate: Cents
  readonly basis: PriceBasis
  readonly allowed: Cents
  readonly priorPayer: Cents
  readonly priorPayerName: string | null
  readonly deductible: Cents
  readonly copay: Cents
  readonly coinsurance: Cents
  readonly spendDown: Cents
  readonly liability: Cents
  readonly withheld: Cents
  readonly paid: Cents
  readonly adjustments: readonly ClaimAdjustment[]
  readonly arithmetic: readonly string[]
}

/** What is used up while the lines of one claim are priced. */
type Running = {
  readonly spendDown: Map<string, Cents>
  readonly liability: Map<string, Cents>
  /** What is left of the deductible, by benefit and benefit year. */
  readonly deductible: Map<string, Cents>
  readonly copayDays: Set<string>
  readonly caseMonths: Set<string>
}

/** Prices the allowed part of every drawn line, in the order of the claim. */
export function priceLines(claim: DrawnCase): readonly PricedPart[] {
  const running: Running = {
    spendDown: new Map(),
    liability: new Map(),
    deductible: new Map(),
    copayDays: new Set(),
    caseMonths: new Set(),
  }
  const parts: PricedPart[] = []
  for (const draw of claim.drawn) {
    if (draw.allowed === 0) continue
    const line = claim.lines.find((candidate) => candidate.number === draw.line)!
    const units = [draw.allowed, ...draw.cuts.map((cut) => cut.units)]
    parts.push(pricePart(claim, running, line, units))
  }
  return parts
}

function pricePart(claim: DrawnCase, running: Running, line: CaseLine, units: readonly number[]): PricedPart {
  const { contract, term } = line
  if (!contract || !term) throw new Error(`line ${line.number} reached pricing without a contract term`)
  const charge = units.length === 1 ? line.line.charge : allocate(line.line.charge, units)[0]!
  const price = priceLine({ contract, term, units: units[0]!, charge, servedOn: line.from })
  if (!price.ok) throw new Error(`line ${line.number} reached pricing without a rate`)
  const base = unpricedPart(line, units[0]!, charge, price.allowed, price.rate)
  if (claim.facts.claim.purpose === 'encounter') return unpaid(base, 'reporting-only', price.arithmetic)
  const month = line.from.slice(0, 7)
  const caseRate = contract.payment.model === 'case-rate'
  const model = payUnderModel(contract, price.allowed, caseRate && caseAlreadyPaid(claim, running, month))
  if (model.basis === 'capitated' || model.basis === 'inside-case-rate')
    return unpaid(base, model.basis, price.arithmetic)
  if (model.basis === 'case-rate') running.caseMonths.add(month)
  const fee = model.basis === 'case-rate' ? cents(model.payable + model.withheld) : price.allowed
  const arithmetic = [
    model.basis === 'case-rate' ? `case rate for ${formatMonth(line.from)}: ${formatMoney(fee)}` : price.arithmetic,
  ]
  return payPart(claim, running, base, model.basis, fee, units, arithmetic)
}

/** The part before anything is paid; every priced part starts from it and so has one shape. */
function unpricedPart(line: CaseLine, units: number, charge: Cents, contractPrice: Cents, rate: Cents): PricedPart {
  return {
    line,
    units,
    charge,
    contractPrice,
    rate,
    basis: 'fee',
    allowed: zero,
    priorPayer: zero,
    priorPayerName: null,
    deductible: zero,
    copay: zero,
    coinsurance: zero,
    spendDown: zero,
    liability: zero,
    withheld: zero,
    paid: zero,
    adjustments: [],
    arithmetic: [],
  }
}

function payPart(
  claim: DrawnCase,
  running: Running,
  base: PricedPart,
  basis: PriceBasis,
  fee: Cents,
  units: readonly number[],
  arithmetic: string[],
): PricedPart {
  const { line, charge } = base
  const prior = priorOfLine(claim, line)
  let allowed = fee
  let due = fee
  const adjustments: ClaimAdjustment[] = []
  if (prior) {
    const secondary = coordinateBenefits({
      method: claim.facts.policy.secondaryPayment,
      billed: charge,
      fee,
      prior: priorDecision(claim, prior, units),
      qualifiedMedicare: isQualifiedMedicare(claim, line),
    })
    due = secondary.pay
    // The other payer's own denial leaves our price as it is; otherwise what it paid stands between price and payment.
    allowed = prior.denialReasons.length > 0 || due > fee ? due : fee
    adjustments.push(...secondary.adjustments)
    arithmetic.push(`after ${prior.payer}: ${secondary.arithmetic}`)
  } else if (charge !== fee)
    adjustments.push({ group: 'CO', reason: charge > fee ? '45' : '94', amount: cents(charge - fee) })
  const priorPayer = cents(allowed - due)
  const shares = memberShares(claim, running, line, due, prior !== null)
  for (const share of shares.taken) {
    adjustments.push({ group: 'PR', reason: share.reason, amount: share.amount })
    arithmetic.push(`${formatMoney(due)} − ${share.words} ${formatMoney(share.amount)} = ${formatMoney(share.left)}`)
    due = share.left
  }
  const percent = line.contract!.payment.withholdPercent
  const withheld = due > 0 && percent > 0 ? portion(due, percent, 100_00) : zero
  if (withheld !== 0) {
    adjustments.push({ group: 'CO', reason: '104', amount: withheld })
    arithmetic.push(
      `${formatMoney(due)} − ${percent / 100}% withheld ${formatMoney(withheld)} = ${formatMoney(cents(due - withheld))}`,
    )
  }
  const { deductible, copay, coinsurance, spendDown, liability } = shares
  const paid = cents(due - withheld)
  const priorPayerName = prior?.payer ?? null
  return {
    ...base,
    basis,
    allowed,
    priorPayer,
    priorPayerName,
    deductible,
    copay,
    coinsurance,
    spendDown,
    liability,
    withheld,
    paid,
    adjustments,
    arithmetic,
  }
}

/** A line that is allowed but paid another way: by the month, inside a case rate, or only reported. */
function unpaid(base: PricedPart, basis: PriceBasis, priceWords: string): PricedPart {
  const reason = basis === 'reporting-only' ? '246' : '24'
  return {
    ...base,
    basis,
    adjustments: base.charge === 0 ? [] : [{ group: 'CO', reason, amount: base.charge }],
    arithmetic: [`by the fee schedule it would be ${priceWords}`, 'paid by this line: $0.00'],
  }
}

function caseAlreadyPaid(claim: DrawnCase, running: Running, month: string): boolean {
  if (running.caseMonths.has(month)) return true
  const billing = claim.facts.claim.billing.npi
  return claim.history.some(
    (prior) => prior.caseRate && prior.servedOn.startsWith(month) && prior.billingNpi === billing,
  )
}

function isQualifiedMedicare(claim: DrawnCase, line: CaseLine): boolean {
  return claim.facts.member?.qualifiedMedicareBeneficiary.some((span) => covers(span, line.from)) ?? false
}

type Share = { readonly reason: string; readonly words: string; readonly amount: Cents; readonly left: Cents }

/**
 * What the person owes first: the month's spend-down, the month's own share, what is left of the
 * year's deductible, then the copay of the visit and a share of the rest.
 */
function memberShares(claim: DrawnCase, running: Running, line: CaseLine, due: Cents, secondary: boolean) {
  const { member } = claim.facts
  const month = line.from.slice(0, 7)
  const taken: Share[] = []
  let left = due
  const monthly = (of: 'spendDown' | 'liability', told: readonly { month: string; amount: Cents }[] | undefined) => {
    const taken = takeMonthly(running[of], month, left, () => monthLeft(claim, of, month, told))
    left = cents(left - taken)
    return taken
  }
  const spendDown = monthly('spendDown', member?.spendDowns)
  if (spendDown > 0) taken.push({ reason: '178', words: 'spend-down not yet met', amount: spendDown, left })
  const liability = monthly('liability', member?.liabilities)
  if (liability > 0) taken.push({ reason: '142', words: 'the person’s share of the month', amount: liability, left })
  // Behind another payer the person's share is already in that payer's decision.
  const deductible = secondary ? zero : takeDeductible(claim, running, line, left)
  left = cents(left - deductible)
  if (deductible > 0) taken.push({ reason: '1', words: 'deductible', amount: deductible, left })
  const copay = secondary ? zero : takeCopay(claim, running, line, left)
  left = cents(left - copay)
  if (copay > 0) taken.push({ reason: '3', words: 'copay', amount: copay, left })
  const coinsurance = secondary ? zero : coinsuranceOf(line, left)
  left = cents(left - coinsurance)
  if (coinsurance > 0) taken.push({ reason: '2', words: 'coinsurance', amount: coinsurance, left })
  return { taken, spendDown, liability, deductible, copay, coinsurance }
}

/** What is left of a month's amount after the claims decided before this one. */
function monthLeft(
  claim: DrawnCase,
  of: 'spendDown' | 'liability',
  month: string,
  told: readonly { readonly month: string; readonly amount: Cents }[] | undefined,
): Cents {
  const amount = told?.find((owed) => owed.month === month)?.amount ?? zero
  if (amount === 0) return zero
  const inMonth = claim.history.filter((prior) => prior.servedOn.startsWith(month))
  return cents(amount - sum(inMonth.map((prior) => prior[of])))
}

function takeMonthly(kept: Map<string, Cents>, month: string, due: Cents, owed: () => Cents): Cents {
  const before = kept.get(month) ?? owed()
  if (before <= 0) return zero
  const { share, left } = applyLiability(due, before)
  kept.set(month, left)
  return share
}

/** What the person still owes of the benefit year's deductible; every provider's lines count. */
function takeDeductible(claim: DrawnCase, running: Running, line: CaseLine, due: Cents): Cents {
  const { benefit, benefitService } = line
  if (!benefit || !benefitService || benefitService.beforeDeductible) return zero
  if (benefit.deductible === 0 || !benefit.memberMayBeBilled) return zero
  const year = benefitYear(benefit, line.from)
  const underBenefit = (on: Day) =>
    claim.facts.member?.spans.some((held) => held.benefit === benefit.benefit && covers(held.span, on)) ?? false
  const paidBefore = () =>
    sum(
      claim.history
        .filter((prior) => prior.deductible > 0 && covers(year, prior.servedOn) && underBenefit(prior.servedOn))
        .map((prior) => prior.deductible),
    )
  const key = `${benefit.benefit} ${year.starts}`
  const left = running.deductible.get(key) ?? cents(benefit.deductible - paidBefore())
  if (left <= 0) return zero
  const { share, left: after } = applyLiability(due, left)
  running.deductible.set(key, after)
  return share
}

/** The person's share of what is left to pay; none where the benefit may ask them for nothing. */
function coinsuranceOf(line: CaseLine, due: Cents): Cents {
  const percent = line.benefitService?.coinsurancePercent ?? 0
  return percent > 0 && due > 0 && line.benefit!.memberMayBeBilled ? portion(due, percent, 100_00) : zero
}

/** One copay for a service and day, however many lines it has. */
function takeCopay(claim: DrawnCase, running: Running, line: CaseLine, due: Cents): Cents {
  const service = line.benefitService
  if (!service || service.copay === 0 || !line.benefit!.memberMayBeBilled) return zero
  const key = `${line.line.code} ${line.from}`
  if (running.copayDays.has(key)) return zero
  if (line.sameDays.some((prior) => prior.code === line.line.code && prior.copay > 0)) return zero
  running.copayDays.add(key)
  return service.copay < due ? service.copay : due
}
