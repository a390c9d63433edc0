// long because: one short function for each thing that has a price, read side by side
// What the terms of an offer cost in dollars on this organization's own volumes: each figure opens to what it was made from.
// `year` is lost every year; `once` is what could be lost if it happened, and is said so. A figure that nothing known bears
// out is null and never guessed.
import {
  cents,
  portion,
  sum,
  unitsFromMinutes,
  type Cents,
  type ContractTerm,
  type OfferedTerm,
} from '@throughline/domain'
import { made, written, type Figure } from '../getting-in/figure.ts'
import { breakEven, postCost } from '../getting-in/post-cost.ts'
import type { DeskHistory, OfferFacts } from './offer-facts.ts'

export type CostId =
  | 'rate-gap'
  | 'rate-may-fall'
  | 'lowest-rate'
  | 'withheld'
  | 'slow-payment'
  | 'no-interest'
  | 'late-filing'
  | 'rounding'
  | 'daily-limit'
  | 'waiting-approval'
  | 'training-time'
  | 'reporting-time'
  | 'medicare-first'
  | 'taken-back'
  | 'look-back'
  | 'offset'
  | 'extrapolated'
  | 'short-exit'
  | 'exclusive'

export type DeskCost = {
  readonly id: CostId
  readonly term: ContractTerm
  readonly basis: 'year' | 'once'
  readonly cents: Cents
  readonly figure: Figure
}

const whole = 10_000
/** Money a plan is expected to pay within, before waiting costs anything more. @source 42 CFR 447.45(d)(2) */
export const usualPayDays = 30
/** A look-back this long is not priced: it is what a good contract has. */
export const fairLookbackMonths = 12
export const fairExitDays = 90
/** A Medicare denial first: how long the claim waits for it. Planning figure of our own. */
const medicareWaitDays = 60

/** What a year of the offered services bills at the offered rates. */
export function billedYear({ offer }: OfferFacts): Cents {
  return sum(offer.offered.services.map((service) => cents(service.unitsAYear * (service.rateCents ?? 0))))
}

const billedFigure = (facts: OfferFacts): Figure =>
  made(
    'billedYear',
    billedYear(facts),
    'money',
    facts.offer.offered.services.flatMap((service) => [
      written('unitsAYear', service.unitsAYear, 'units', service.title),
      written('rate', service.rateCents, 'money', service.title),
    ]),
  )

/** What an hour at work costs the organization, overhead and all. */
function hourCost({ offer }: OfferFacts): Cents {
  const post = postCost(offer.assumptions.post)
  return post.hoursAtWork === 0 ? cents(0) : cents(Math.round(post.total / post.hoursAtWork))
}

const cost = (
  id: CostId,
  term: ContractTerm,
  basis: 'year' | 'once',
  amount: Cents,
  from: readonly Figure[],
): DeskCost | null => (amount <= 0 ? null : { id, term, basis, cents: amount, figure: made(id, amount, 'money', from) })

/** People in one session as the organization holds them: half of what the contract allows, as nobody fills every chair. */
const sessionPeople = (service: OfferedTerm): number => Math.ceil(service.people / 2)

function rateGap({ offer }: OfferFacts): DeskCost | null {
  // What is paid by the head is not paid by these rates: people and months decide, and the case-rate page draws them.
  if (offer.offered.model === 'case-rate' || offer.offered.model === 'capitation') return null
  const parts = offer.offered.services.map((service) => {
    const floor = breakEven(offer.assumptions.post, whole, service.unitMinutes, sessionPeople(service))
    const short = floor === null || service.rateCents === null ? 0 : Math.max(0, floor - service.rateCents)
    const gap = cents(short * service.unitsAYear)
    return made(
      'serviceGap',
      gap,
      'money',
      [
        written('rate', service.rateCents, 'money'),
        written('breakEvenUnit', floor, 'money'),
        written('unitsAYear', service.unitsAYear, 'units'),
      ],
      service.title,
    )
  })
  return cost('rate-gap', 'rate', 'year', sum(parts.map((part) => cents(part.value ?? 0))), parts)
}

function rateMayFall(facts: OfferFacts): DeskCost | null {
  const { agreement, assumptions } = facts.offer
  if (agreement.planAmendsAlone !== true && agreement.scheduleAttached !== false) return null
  return cost('rate-may-fall', 'rate', 'year', portion(billedYear(facts), assumptions.ratesFall, whole), [
    billedFigure(facts),
    written('ratesFall', assumptions.ratesFall, 'share'),
  ])
}

function lowestRate({ offer, history }: OfferFacts): DeskCost | null {
  if (offer.agreement.mostFavored !== true) return null
  const parts = offer.offered.services.flatMap((service) => {
    const lower = history.otherRates
      .filter((other) => other.code === service.code && other.group === service.people > 1)
      .toSorted((a, b) => a.cents - b.cents)[0]
    if (!lower || service.rateCents === null || lower.cents >= service.rateCents) return []
    const lost = cents((service.rateCents - lower.cents) * service.unitsAYear)
    return [
      made(
        'fallsTo',
        lost,
        'money',
        [
          written('rate', service.rateCents, 'money'),
          written('otherRate', lower.cents, 'money', lower.payer),
          written('unitsAYear', service.unitsAYear, 'units'),
        ],
        service.title,
      ),
    ]
  })
  return cost('lowest-rate', 'rate', 'year', sum(parts.map((part) => cents(part.value ?? 0))), parts)
}

function withheld(facts: OfferFacts): DeskCost | null {
  const { offered, agreement } = facts.offer
  const held = Math.max(offered.withhold, (agreement.downsidePercent ?? 0) * 100)
  return cost('withheld', 'payment-model', 'year', portion(billedYear(facts), held, whole), [
    billedFigure(facts),
    written('withheldShare', held, 'share'),
  ])
}

/** What waiting longer than a month costs, at the price of borrowed money. */
function slowPayment(facts: OfferFacts): DeskCost | null {
  const { offered, assumptions } = facts.offer
  const longer = Math.max(0, (offered.payWithinDays ?? usualPayDays) - usualPayDays)
  return cost(
    'slow-payment',
    'clean-claim',
    'year',
    portion(billedYear(facts), assumptions.costOfMoney * longer, whole * 365),
    [
      billedFigure(facts),
      written('daysLonger', longer, 'days'),
      written('costOfMoney', assumptions.costOfMoney, 'share'),
    ],
  )
}

function noInterest(facts: OfferFacts): DeskCost | null {
  const { offered, assumptions } = facts.offer
  if (offered.interest !== null && offered.interest > 0) return null
  if (offered.interest === null && facts.offer.base !== null) return null
  return cost(
    'no-interest',
    'clean-claim',
    'year',
    portion(billedYear(facts), assumptions.paidLate * assumptions.costOfMoney, whole * whole * 12),
    [
      billedFigure(facts),
      written('paidLateShare', assumptions.paidLate, 'share'),
      written('costOfMoney', assumptions.costOfMoney, 'share'),
    ],
  )
}

/** What would have missed the limit, as claims went out last year. */
function lateFiling(facts: OfferFacts): DeskCost | null {
  const { history, offer } = facts
  const limit = offer.offered.filingDays
  const all = sum(history.sentAfter.map((sent) => cents(sent.cents)))
  if (limit === null || all === 0) return null
  const late = sum(history.sentAfter.filter((sent) => sent.days > limit).map((sent) => cents(sent.cents)))
  return cost('late-filing', 'billing', 'year', portion(billedYear(facts), late, all), [
    billedFigure(facts),
    made('sentLater', late, 'money', [written('filingDays', limit, 'days'), written('sentInAll', all, 'money')]),
  ])
}

const visitsOf = (history: DeskHistory, kind: 'visits' | 'days', service: OfferedTerm) =>
  history[kind].filter((row) => row.code === service.code && row.group === service.people > 1)

/** Own visits of last year counted by the offered rule, against counting from the eighth minute. */
function rounding(facts: OfferFacts): DeskCost | null {
  const parts = facts.offer.offered.services.flatMap((service) => {
    const { rounding: rule, unitMinutes, rateCents } = service
    if (rule === null || rateCents === null || rule.startsWith('per-')) return []
    const rows = visitsOf(facts.history, service.aggregation === 'per-session' ? 'visits' : 'days', service)
    const by = (counting: typeof rule) =>
      rows.reduce(
        (units, row) =>
          units +
          row.count * unitsFromMinutes({ rounding: counting, aggregation: 'per-session', unitMinutes }, row.minutes),
        0,
      )
    const [usual, offered] = [by('eight-minute'), by(rule)]
    if (usual === 0 || offered >= usual) return []
    const lost = portion(cents(service.unitsAYear * rateCents), usual - offered, usual)
    return [
      made(
        'unitsLost',
        lost,
        'money',
        [
          written('unitsEighthMinute', usual, 'units'),
          written('unitsOfferedRule', offered, 'units'),
          written('unitsAYear', service.unitsAYear, 'units'),
          written('rate', rateCents, 'money'),
        ],
        service.title,
      ),
    ]
  })
  return cost('rounding', 'billing', 'year', sum(parts.map((part) => cents(part.value ?? 0))), parts)
}

/** Days of last year on which one person's visits went past the offered limit. */
function dailyLimit(facts: OfferFacts): DeskCost | null {
  const parts = facts.offer.offered.services.flatMap((service) => {
    const { unitsPerDay, unitMinutes, rateCents } = service
    if (unitsPerDay === null || rateCents === null) return []
    const rule = { rounding: service.rounding ?? 'eight-minute', aggregation: 'per-session', unitMinutes } as const
    const rows = visitsOf(facts.history, 'days', service).map((row) => ({
      units: unitsFromMinutes(rule, row.minutes),
      count: row.count,
    }))
    const all = rows.reduce((total, row) => total + row.units * row.count, 0)
    const over = rows.reduce((total, row) => total + Math.max(0, row.units - unitsPerDay) * row.count, 0)
    if (over === 0) return []
    const lost = portion(cents(service.unitsAYear * rateCents), over, all)
    return [
      made(
        'unitsOver',
        lost,
        'money',
        [
          written('limitPerDay', unitsPerDay, 'units'),
          written('unitsOverLimit', over, 'units'),
          written('unitsAYear', service.unitsAYear, 'units'),
          written('rate', rateCents, 'money'),
        ],
        service.title,
      ),
    ]
  })
  return cost('daily-limit', 'limits', 'year', sum(parts.map((part) => cents(part.value ?? 0))), parts)
}

/** Visits that cannot be billed while a new person's approval is waited for. */
function waitingApproval(facts: OfferFacts): DeskCost | null {
  const { history, offer } = facts
  const days = offer.agreement.approvalAnswerDays
  if (days === null || days === 0 || history.people === 0) return null
  const billed = sum(
    offer.offered.services
      .filter((service) => service.approval === 'always')
      .map((service) => cents(service.unitsAYear * (service.rateCents ?? 0))),
  )
  // A person's share of the year's billing, for the days of waiting, for everybody who began.
  const lost = portion(billed, history.peopleStarted * days, history.people * 365)
  return cost('waiting-approval', 'preauthorization', 'year', lost, [
    made('billedWithApproval', billed, 'money', []),
    written('peopleStarted', history.peopleStarted, 'people'),
    written('people', history.people, 'people'),
    written('answerDays', days, 'days'),
  ])
}

function trainingTime(facts: OfferFacts): DeskCost | null {
  const { agreement } = facts.offer
  const hours = (agreement.trainingHours ?? 0) * facts.history.workers
  if (agreement.trainingByPlan === true) return null
  return cost('training-time', 'training-help', 'year', cents(hours * hourCost(facts)), [
    written('trainingHours', agreement.trainingHours, 'hours'),
    written('workers', facts.history.workers, 'people'),
    written('hourCost', hourCost(facts), 'money'),
  ])
}

const timesAYear = { month: 12, quarter: 4, year: 1 } as const
/** A report whenever the plan asks: taken as one a month. Planning figure of our own. */
const reportsOnRequest = 12

function reportingTime(facts: OfferFacts): DeskCost | null {
  const { offered, agreement, assumptions } = facts.offer
  const listed = offered.reports.reduce((total, report) => total + timesAYear[report.every], 0)
  const reports = listed + (agreement.reportsOnRequest === true ? reportsOnRequest : 0)
  return cost(
    'reporting-time',
    'quality-reports',
    'year',
    cents(reports * assumptions.hoursAReport * hourCost(facts)),
    [
      written('reportsAYear', reports, 'count'),
      written('hoursAReport', assumptions.hoursAReport, 'hours'),
      written('hourCost', hourCost(facts), 'money'),
    ],
  )
}

function medicareFirst(facts: OfferFacts): DeskCost | null {
  const { history, offer } = facts
  if (offer.agreement.medicareLetterAccepted === true || history.people === 0) return null
  const billed = portion(billedYear(facts), history.peopleWithMedicare, history.people)
  return cost(
    'medicare-first',
    'coordination-of-benefits',
    'year',
    portion(billed, offer.assumptions.costOfMoney * medicareWaitDays, whole * 365),
    [
      made('billedWithMedicare', billed, 'money', [
        billedFigure(facts),
        written('peopleWithMedicare', history.peopleWithMedicare, 'people'),
        written('people', history.people, 'people'),
      ]),
      written('medicareWait', medicareWaitDays, 'days'),
      written('costOfMoney', offer.assumptions.costOfMoney, 'share'),
    ],
  )
}

function takenBack(facts: OfferFacts): DeskCost | null {
  if (facts.offer.agreement.deniesAfterwards !== true) return null
  const { takenBack: share } = facts.offer.assumptions
  return cost('taken-back', 'recoupment', 'year', portion(billedYear(facts), share, whole), [
    billedFigure(facts),
    written('takenBackShare', share, 'share'),
  ])
}

function lookBack(facts: OfferFacts): DeskCost | null {
  const { agreement, assumptions } = facts.offer
  const longer = Math.max(0, (agreement.lookbackMonths ?? 0) - fairLookbackMonths)
  return cost(
    'look-back',
    'recoupment',
    'once',
    portion(billedYear(facts), assumptions.takenBack * longer, whole * 12),
    [
      billedFigure(facts),
      written('monthsLonger', longer, 'months'),
      written('takenBackShare', assumptions.takenBack, 'share'),
    ],
  )
}

function offset(facts: OfferFacts): DeskCost | null {
  if (facts.offer.agreement.offset !== true) return null
  return cost('offset', 'recoupment', 'once', portion(billedYear(facts), 1, 12), [billedFigure(facts)])
}

function extrapolated(facts: OfferFacts): DeskCost | null {
  const { agreement, assumptions } = facts.offer
  if (agreement.extrapolation !== true) return null
  const months = agreement.lookbackMonths ?? fairLookbackMonths
  return cost(
    'extrapolated',
    'recoupment',
    'once',
    portion(billedYear(facts), assumptions.sampleError * months, whole * 12),
    [
      billedFigure(facts),
      written('lookbackMonths', months, 'months'),
      written('sampleErrorShare', assumptions.sampleError, 'share'),
    ],
  )
}

/** Posts that these volumes keep busy, in hundredths, rounded up. */
export function postsNeeded({ offer }: OfferFacts): number {
  const { hoursDelivered } = postCost(offer.assumptions.post)
  if (hoursDelivered <= 0) return 0
  const hours = offer.offered.services.reduce(
    (total, service) => total + (service.unitsAYear * service.unitMinutes) / 60 / sessionPeople(service),
    0,
  )
  return Math.ceil((hours * 100) / hoursDelivered)
}

/** Wages that run on between a short notice and the ninety days it takes to find other work for the posts. */
function shortExit(facts: OfferFacts): DeskCost | null {
  const { exitDays } = facts.offer.agreement
  if (exitDays === null || exitDays >= fairExitDays) return null
  const posts = postsNeeded(facts)
  const year = postCost(facts.offer.assumptions.post).total
  return cost('short-exit', 'termination', 'once', portion(year, posts * (fairExitDays - exitDays), 100 * 365), [
    written('postYear', year, 'money'),
    written('posts', posts, 'posts'),
    written('daysShort', fairExitDays - exitDays, 'days'),
  ])
}

function exclusive({ offer, history }: OfferFacts): DeskCost | null {
  if (offer.agreement.exclusive !== true) return null
  return cost('exclusive', 'scope', 'year', cents(history.billedElsewhereCents), [
    written('billedElsewhere', history.billedElsewhereCents, 'money'),
  ])
}

const every: readonly ((facts: OfferFacts) => DeskCost | null)[] = [
  rateGap,
  rateMayFall,
  lowestRate,
  withheld,
  slowPayment,
  noInterest,
  lateFiling,
  rounding,
  dailyLimit,
  waitingApproval,
  trainingTime,
  reportingTime,
  medicareFirst,
  takenBack,
  lookBack,
  offset,
  extrapolated,
  shortExit,
  exclusive,
]

/** Everything about this offer that can be said in dollars, the largest first. */
export function deskCosts(facts: OfferFacts): readonly DeskCost[] {
  return every.flatMap((one) => one(facts) ?? []).toSorted((a, b) => b.cents - a.cents || (a.id < b.id ? -1 : 1))
}
