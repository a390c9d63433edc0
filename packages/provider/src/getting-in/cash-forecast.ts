// Cash month by month, plan by plan: what is spent at once against what is paid months later. Service of a month is paid
// `lagMonths` later; what was refused and recovered comes later still; an advance comes first and is kept back from payments.
import {
  addDays,
  addMonths,
  cents,
  portion,
  sum,
  zero,
  type BasisPoints,
  type Cents,
  type Day,
  type PlanOffer,
  type Scenario,
  type ScenarioPost,
} from '@throughline/domain'
import { paidShare, postCost, postYear } from './post-cost.ts'

const whole = 10_000

export type PlanMonth = {
  readonly units: number
  /** What this month's service will bring in, whenever it comes. */
  readonly earned: Cents
  /** What the plan pays this month for earlier service, before anything is kept. */
  readonly paid: Cents
  readonly kept: Cents
  readonly advanced: Cents
  readonly owed: Cents
}

export type CashMonth = {
  /** From 1. */
  readonly month: number
  readonly ends: Day
  readonly plans: readonly PlanMonth[]
  readonly comesIn: Cents
  readonly goesOut: Cents
  readonly balance: Cents
}

export type CashPoint = { readonly month: number; readonly on: Day; readonly cents: Cents }

export type RepayCheck = {
  readonly plan: string
  readonly share: BasisPoints
  /** The largest share that the margin can give up: (earned − cost) ÷ earned. */
  readonly safeShare: BasisPoints
  readonly exceeds: boolean
  readonly owedAtEnd: Cents
}

export type TrialEnd = {
  readonly plan: string
  readonly month: number
  readonly on: Day
  readonly balance: Cents
  /** Work done and not yet paid on that day. */
  readonly onItsWay: Cents
  readonly owed: Cents
}

export type CashForecast = {
  readonly months: readonly CashMonth[]
  readonly lowest: CashPoint
  readonly firstBelowZero: CashPoint | null
  readonly last: CashPoint
  /** A month when all work is full and payments run even. */
  readonly atFullWork: { readonly earned: Cents; readonly cost: Cents; readonly margin: Cents }
  readonly repayments: readonly RepayCheck[]
  readonly trials: readonly TrialEnd[]
}

/** What a month of full work of this offer bills, before refusals. */
export function fullMonth(post: ScenarioPost, plan: PlanOffer): { gross: Cents; earned: Cents; units: number } {
  const year = postYear(post, plan.services)
  const gross = portion(year.gross, plan.posts, 1_200)
  return {
    gross,
    earned: portion(gross, paidShare(plan), whole),
    units: (year.units * plan.posts) / 1_200,
  }
}

/**
 * One plan by itself, over all months. Each column is reckoned as a running total and rounded once, so that no half cents
 * gather over the months; a month is the difference of two totals.
 */
function planMonths(post: ScenarioPost, plan: PlanOffer, months: number): readonly PlanMonth[] {
  const { gross, units } = fullMonth(post, plan)
  const paidAtFirst = whole - plan.denied
  const recovered = paidShare(plan) - paidAtFirst
  const fullness = Array.from({ length: months }, (_, at) => {
    const since = at - plan.startsAfterMonths
    return since < 0 ? 0 : plan.ramp[Math.min(since, plan.ramp.length - 1)]!
  })
  const worked = [0]
  for (const share of fullness) worked.push(worked.at(-1)! + share)
  const workedThrough = (month: number): number => worked[Math.max(0, month)]!
  const moneyOf = (shares: number): Cents => portion(gross, shares, whole * whole)
  const earnedThrough = (month: number): Cents => moneyOf(workedThrough(month) * (paidAtFirst + recovered))
  const paidThrough = (month: number): Cents => {
    const since = month - plan.lagMonths
    return moneyOf(workedThrough(since) * paidAtFirst + workedThrough(since - plan.recoveryMonths) * recovered)
  }
  const advance = plan.advance
  const beforeKeeping = plan.startsAfterMonths + plan.lagMonths + (advance?.waitMonths ?? 0)
  const advancedThrough = (month: number): Cents =>
    advance !== null && month > plan.startsAfterMonths ? advance.cents : zero
  const keptThrough = (month: number): Cents => {
    if (advance === null || month <= beforeKeeping) return zero
    const payments = cents(paidThrough(month) - paidThrough(beforeKeeping))
    return Math.min(advance.cents, portion(payments, advance.repay, whole)) as Cents
  }
  return fullness.map((share, at) => {
    const month = at + 1
    const of = (through: (month: number) => Cents): Cents => cents(through(month) - through(at))
    return {
      units: (units * share) / whole,
      earned: of(earnedThrough),
      paid: of(paidThrough),
      kept: of(keptThrough),
      advanced: of(advancedThrough),
      owed: cents(advancedThrough(month) - keptThrough(month)),
    }
  })
}

/** What the posts of an offer have cost after so many months of work, rounded up: a forecast errs on the careful side. */
function costThrough(post: ScenarioPost, plan: PlanOffer, months: number): Cents {
  const parts = BigInt(postCost(post).total) * BigInt(plan.posts * Math.max(0, months))
  return cents(Number((parts + 1_199n) / 1_200n))
}

export type OneOff = { readonly month: number; readonly cents: Cents }

/** Cash under this scenario; `spent` adds payments of one month, for what-ifs. */
export function forecastCash(
  { post, plans, cash }: Pick<Scenario, 'post' | 'plans' | 'cash'>,
  spent: readonly OneOff[] = [],
): CashForecast {
  const byPlan = plans.map((plan) => planMonths(post, plan, cash.months))
  let balance: Cents = cash.openingCents
  const months = Array.from({ length: cash.months }, (_, at): CashMonth => {
    const month = at + 1
    const here = byPlan.map((rows) => rows[at]!)
    const comesIn = sum([cash.otherIncomeCents, ...here.map((row) => sum([row.paid, row.advanced, cents(-row.kept)]))])
    const goesOut = sum([
      cash.otherCostCents,
      month === 1 ? cash.setUpCents : zero,
      ...spent.filter((one) => one.month === month).map((one) => one.cents),
      ...plans.map((plan) => {
        const worked = month - plan.startsAfterMonths
        return cents(costThrough(post, plan, worked) - costThrough(post, plan, worked - 1))
      }),
    ])
    balance = cents(balance + comesIn - goesOut)
    return { month, ends: addDays(addMonths(cash.starts, month), -1), plans: here, comesIn, goesOut, balance }
  })
  return standings({ post, plans, cash }, months)
}

const pointOf = (row: CashMonth): CashPoint => ({ month: row.month, on: row.ends, cents: row.balance })

function standings(
  { post, plans, cash }: Pick<Scenario, 'post' | 'plans' | 'cash'>,
  months: readonly CashMonth[],
): CashForecast {
  const lowest = months.reduce((low, row) => (row.balance < low.balance ? row : low))
  const below = months.find((row) => row.balance < 0)
  const full = plans.map((plan) => fullMonth(post, plan).earned)
  const earned = sum(full)
  const posts = plans.reduce((total, plan) => total + plan.posts, 0)
  const cost = sum([portion(postCost(post).total, posts, 1_200), cash.otherCostCents])
  const margin = cents(earned + cash.otherIncomeCents - cost)
  const last = months.at(-1)!
  return {
    months,
    lowest: pointOf(lowest),
    firstBelowZero: below ? pointOf(below) : null,
    last: pointOf(last),
    atFullWork: { earned, cost, margin },
    repayments: plans.flatMap((plan, at) => {
      if (plan.advance === null || plan.advance.cents === 0) return []
      // Rounded down: a share that is safe stays safe.
      const safeShare = margin <= 0 || full[at] === zero ? 0 : Math.min(whole, Math.floor((margin * whole) / full[at]!))
      return [
        {
          plan: plan.name,
          share: plan.advance.repay,
          safeShare,
          exceeds: plan.advance.repay > safeShare,
          owedAtEnd: last.plans[at]!.owed,
        },
      ]
    }),
    trials: plans.flatMap((plan, at) => {
      const month = plan.trialMonths === null ? null : plan.startsAfterMonths + plan.trialMonths
      const row = month === null ? undefined : months[month - 1]
      if (row === undefined) return []
      const rows = months.slice(0, row.month).map((one) => one.plans[at]!)
      const onItsWay = cents(sum(rows.map((one) => one.earned)) - sum(rows.map((one) => one.paid)))
      return [
        { plan: plan.name, month: row.month, on: row.ends, balance: row.balance, onItsWay, owed: rows.at(-1)!.owed },
      ]
    }),
  }
}
