// The gate before each new post: three months in a row of demand that pays for it, and cash that stays above zero after it.
import { cents, portion, zero, type Cents, type PlanOffer, type Scenario } from '@throughline/domain'
import { forecastCash, fullMonth, type CashPoint } from './cash-forecast.ts'
import { paidShare, postCost, postYear } from './post-cost.ts'

/** Months in a row, the latest ones. @source the guide's advice to add staff slowly, as PEER §4 makes it a rule */
export const monthsOfDemand = 3

export type HireGate = {
  readonly opens: boolean
  readonly demand: {
    readonly passes: boolean
    /** Units a month that the posts there are can serve. */
    readonly unitsServed: number
    /** Units a month beyond those that pay for the new post; null when its rate never does. */
    readonly unitsNeeded: number | null
    /** Units a month that the new post can serve. */
    readonly unitsOfPost: number
    readonly months: readonly { readonly units: number; readonly beyond: number; readonly covers: boolean }[]
  }
  readonly cash: {
    readonly passes: boolean
    readonly before: CashPoint
    readonly after: CashPoint
    /** The first month of the scenario, from 0, in which cash bears the post; null when none does. */
    readonly earliest: number | null
  }
  readonly monthlyCost: Cents
}

/** Balances of all months, and the lowest once a post that begins later is laid over them. */
type WithPost = (afterMonths: number) => CashPoint

/**
 * The new post works for the first plan, on top of what is there. What it earns and costs by itself is added to the balances
 * without it: they are reckoned once, far enough for the first payments of a post that begins at the end.
 */
function withPost(scenario: Scenario): WithPost {
  const { post, plans, hire, cash } = scenario
  const first: PlanOffer = { ...plans[0]!, posts: hire.posts, advance: null, trialMonths: null }
  const past = Math.max(cash.months, hire.afterMonths) + first.lagMonths + first.ramp.length + 1
  const without = forecastCash({ ...scenario, cash: { ...cash, months: past } }).months
  const alone = { ...cash, openingCents: zero, setUpCents: zero, otherIncomeCents: zero, otherCostCents: zero }
  return (afterMonths) => {
    const months = Math.max(cash.months, afterMonths + first.lagMonths + first.ramp.length + 1)
    const added = forecastCash(
      { post, plans: [{ ...first, startsAfterMonths: afterMonths }], cash: { ...alone, months } },
      [{ month: afterMonths + 1, cents: hire.setUpCents }],
    ).months
    return added
      .map((row, at): CashPoint => {
        return { month: row.month, on: row.ends, cents: cents(row.balance + without[at]!.balance) }
      })
      .reduce((low, point) => (point.cents < low.cents ? point : low))
  }
}

/** May the next post be filled in the month the scenario names? */
export function gateHire(scenario: Scenario): HireGate {
  const { post, plans, hire, cash } = scenario
  const plan = plans[0]!
  const unitsServed = plans.reduce((total, each) => total + fullMonth(post, each).units, 0)
  const monthlyCost = portion(postCost(post).total, hire.posts, 1_200)
  const year = postYear(post, plan.services)
  const paidOfUnit = year.units === 0 ? 0 : (year.gross / year.units) * (paidShare(plan) / 10_000)
  const unitsOfPost = (year.units * hire.posts) / 1_200
  const wanted = paidOfUnit === 0 ? Infinity : Math.ceil(monthlyCost / paidOfUnit)
  // More than the post can serve will not come, however many people ask.
  const unitsNeeded = wanted > unitsOfPost ? null : wanted
  const months = hire.demandUnits.slice(-monthsOfDemand).map((units) => {
    const beyond = Math.max(0, units - unitsServed)
    return { units, beyond, covers: unitsNeeded !== null && beyond >= unitsNeeded }
  })
  const demandPasses = months.length === monthsOfDemand && months.every((month) => month.covers)
  const before = forecastCash(scenario).lowest
  const lowestWith = withPost(scenario)
  const after = lowestWith(hire.afterMonths)
  const starts = Array.from({ length: cash.months }, (_, at) => at)
  const earliest = starts.find((at) => lowestWith(at).cents >= 0) ?? null
  const cashPasses = after.cents >= 0
  return {
    opens: demandPasses && cashPasses,
    demand: { passes: demandPasses, unitsServed, unitsNeeded, unitsOfPost, months },
    cash: { passes: cashPasses, before, after, earliest },
    monthlyCost,
  }
}
