// The answer to an offer: sign, sign if, or do not sign yet, from money and from the mission questions alike. Each reason
// carries the figures it stands on; the words are the page's.
import { cents, missionQuestions, type Cents, type Day, type MissionQuestion, type Scenario } from '@throughline/domain'
import { forecastCash, type CashForecast } from './cash-forecast.ts'
import { breakEven, paidShare, postCost, postYear } from './post-cost.ts'

export type OfferAnswer = 'sign' | 'sign-if' | 'do-not-sign-yet'

/** `stops`: not yet. `condition`: sign if this is settled. `note`: know it. `fine`: this stands. */
export type ReasonWeight = 'stops' | 'condition' | 'note' | 'fine'

export type Reason = { readonly weight: ReasonWeight } & (
  | {
      readonly id: 'rate-below-cost' | 'rate-covers-cost'
      readonly brings: Cents
      readonly costs: Cents
      /** How much the rates would have to rise, in basis points, rounded up. */
      readonly raise: number
    }
  | { readonly id: 'nothing-paid' }
  | { readonly id: 'work-loses' | 'work-gains'; readonly margin: Cents }
  | { readonly id: 'cash-below-zero'; readonly missing: Cents; readonly on: Day; readonly by: Day }
  | { readonly id: 'cash-holds'; readonly lowest: Cents; readonly on: Day }
  | { readonly id: 'repays-too-fast'; readonly plan: string; readonly share: number; readonly safe: number }
  | { readonly id: 'advance-left'; readonly plan: string; readonly owed: Cents }
  | { readonly id: 'no-trial' | 'lag-assumed'; readonly plan: string }
  | { readonly id: 'trial-of'; readonly plan: string; readonly on: Day; readonly unpaid: Cents }
  | { readonly id: 'mission-no' | 'mission-partly' | 'mission-open'; readonly question: MissionQuestion }
)

export type Answered = {
  readonly answer: OfferAnswer
  readonly reasons: readonly Reason[]
  readonly forecast: CashForecast
}

/** A rate this far below cost, in basis points of itself, is a counter-offer; further below it is another offer. */
export const negotiableGap = 1_000

/** What a paid hour brings at the offer's rates and mix, against what it costs. Null when no hour is ever paid. */
export function hourAgainstCost({ post, plans }: Scenario): { readonly brings: Cents; readonly costs: Cents } | null {
  const paid = paidShare(plans[0]!)
  const costs = breakEven(post, paid, 60)
  if (costs === null) return null
  const { hoursDelivered } = postCost(post)
  const year = postYear(post, plans[0]!.services)
  return { brings: cents(Math.round(year.gross / hoursDelivered)), costs }
}

/** The offer of the scenario's first plan, answered. */
export function answerOffer(scenario: Scenario): Answered {
  const forecast = forecastCash(scenario)
  const reasons = [
    ...rateReasons(scenario, forecast),
    ...cashReasons(forecast),
    ...advanceReasons(forecast),
    ...trialReasons(scenario, forecast),
    ...missionReasons(scenario),
  ].toSorted((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
  const has = (weight: ReasonWeight) => reasons.some((reason) => reason.weight === weight)
  const answer = has('stops') ? 'do-not-sign-yet' : has('condition') ? 'sign-if' : 'sign'
  return { answer, reasons, forecast }
}

const order: readonly ReasonWeight[] = ['stops', 'condition', 'note', 'fine']

function rateReasons(scenario: Scenario, { atFullWork }: CashForecast): readonly Reason[] {
  const hour = hourAgainstCost(scenario)
  if (hour === null || hour.brings === 0) return [{ id: 'nothing-paid', weight: 'stops' }]
  const { brings, costs } = hour
  const raise = Math.ceil(((costs - brings) * 10_000) / brings)
  const rate: Reason =
    brings >= costs
      ? { id: 'rate-covers-cost', weight: 'fine', brings, costs, raise: 0 }
      : { id: 'rate-below-cost', weight: raise <= negotiableGap ? 'condition' : 'stops', brings, costs, raise }
  const { margin } = atFullWork
  // A good rate may still not carry what the work costs beside its posts.
  const work: Reason =
    margin < 0
      ? { id: 'work-loses', weight: brings >= costs ? 'stops' : 'note', margin }
      : { id: 'work-gains', weight: 'fine', margin }
  return [rate, work]
}

function cashReasons({ lowest, firstBelowZero }: CashForecast): readonly Reason[] {
  return firstBelowZero === null
    ? [{ id: 'cash-holds', weight: 'fine', lowest: lowest.cents, on: lowest.on }]
    : [
        {
          id: 'cash-below-zero',
          weight: 'condition',
          missing: cents(-lowest.cents),
          on: lowest.on,
          by: firstBelowZero.on,
        },
      ]
}

function advanceReasons({ repayments }: CashForecast): readonly Reason[] {
  return repayments.flatMap(({ plan, share, safeShare, exceeds, owedAtEnd }): Reason[] => [
    ...(exceeds ? [{ id: 'repays-too-fast', weight: 'condition', plan, share, safe: safeShare } as const] : []),
    ...(owedAtEnd > 0 ? [{ id: 'advance-left', weight: 'note', plan, owed: owedAtEnd } as const] : []),
  ])
}

function trialReasons({ plans }: Scenario, { trials }: CashForecast): readonly Reason[] {
  const plan = plans[0]!
  const trial = trials.find((one) => one.plan === plan.name)
  const reasons: Reason[] = []
  if (plan.trialMonths === null) reasons.push({ id: 'no-trial', weight: 'note', plan: plan.name })
  else if (trial !== undefined)
    reasons.push({ id: 'trial-of', weight: 'note', plan: plan.name, on: trial.on, unpaid: trial.onItsWay })
  if (plan.lagFrom === 'assumed') reasons.push({ id: 'lag-assumed', weight: 'note', plan: plan.name })
  return reasons
}

function missionReasons({ mission }: Scenario): readonly Reason[] {
  return missionQuestions.flatMap((question): Reason[] => {
    const answered = mission[question]
    if (answered === 'yes') return []
    if (answered === 'partly') return [{ id: 'mission-partly', weight: 'condition', question }]
    return [{ id: answered === 'no' ? 'mission-no' : 'mission-open', weight: 'stops', question }]
  })
}
