// The gate before each new post: three months in a row of demand that pays for it, and cash that stays above zero after it.
import { portion, type Cents, type PlanOffer, type Scenario } from '@throughline/domain'
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

/** The scenario with the new post added to the first plan's work. */
function lowestWith(scenario: Scenario, afterMonths: number): CashPoint {
  const added: PlanOffer = {
    ...scenario.plans[0]!,
    startsAfterMonths: afterMonths,
    posts: scenario.hire.posts,
    advance: null,
    trialMonths: null,
  }
  // Far enough for the first payments of the new post: a hire at the end of the forecast costs before it earns, too.
  const months = Math.max(scenario.cash.months, afterMonths + added.lagMonths + added.ramp.length + 1)
  return forecastCash({ ...scenario, cash: { ...scenario.cash, months }, plans: [...scenario.plans, added] }, [
    { month: afterMonths + 1, cents: scenario.hire.setUpCents },
  ]).lowest
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
  const after = lowestWith(scenario, hire.afterMonths)
  const starts = Array.from({ length: cash.months }, (_, at) => at)
  const earliest = starts.find((at) => lowestWith(scenario, at).cents >= 0) ?? null
  const cashPasses = after.cents >= 0
  return {
    opens: demandPasses && cashPasses,
    demand: { passes: demandPasses, unitsServed, unitsNeeded, unitsOfPost, months },
    cash: { passes: cashPasses, before, after, earliest },
    monthlyCost,
  }
}
