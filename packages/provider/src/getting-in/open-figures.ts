// Every figure of the answer, opened: what it was made from, down to what somebody wrote. The sums are not done again here;
// they are asked from the engine and laid beside their inputs.
import { cents, sum, type OfferedService, type PlanOffer, type Scenario, type ScenarioPost } from '@throughline/domain'
import { fullMonth, type CashForecast } from './cash-forecast.ts'
import { hourAgainstCost, type Reason } from './answer-offer.ts'
import { made, written, type Figure } from './figure.ts'
import { breakEven, paidShare, postCost } from './post-cost.ts'

/** A year of one full-time post. */
export function openPostCost(post: ScenarioPost): Figure {
  const cost = postCost(post)
  const wage = written('wage', post.wageCents, 'money')
  const fringe = made('fringe', cost.fringe, 'money', [wage, written('fringeShare', post.fringe, 'share')])
  const supervision = made('supervision', cost.supervision, 'money', [
    written('supervisorWage', post.supervisorWageCents, 'money'),
    written('fringeShare', post.fringe, 'share'),
    written('peersPerSupervisor', post.peersPerSupervisor, 'people'),
  ])
  const direct = made('direct', cost.direct, 'money', [
    written('mileage', post.mileageCents, 'money'),
    written('otherDirect', post.otherDirectCents, 'money'),
  ])
  const before = sum([cost.wage, cost.fringe, cost.supervision, cost.direct])
  const overhead = made('overhead', cost.overhead, 'money', [
    made('beforeOverhead', before, 'money', [wage, fringe, supervision, direct]),
    written('overheadShare', post.overhead, 'share'),
  ])
  return made('postYear', cost.total, 'money', [wage, fringe, supervision, direct, overhead])
}

export function openPaidShare(plan: PlanOffer): Figure {
  return made('paidShare', paidShare(plan), 'share', [
    written('denied', plan.denied, 'share', plan.name),
    written('recovered', plan.recovered, 'share', plan.name),
  ])
}

export function openHours(post: ScenarioPost): Figure {
  const cost = postCost(post)
  return made('hoursDelivered', cost.hoursDelivered, 'hours', [
    made('hoursAtWork', cost.hoursAtWork, 'hours', [
      written('paidHours', post.paidHours, 'hours'),
      written('awayHours', post.awayHours, 'hours'),
    ]),
    written('booked', post.booked, 'share'),
    written('noShow', post.noShow, 'share'),
  ])
}

/** What a unit of these minutes must bring in. */
export function openBreakEven(post: ScenarioPost, plan: PlanOffer, unitMinutes: number): Figure {
  const paid = paidShare(plan)
  const units = (postCost(post).hoursDelivered * 60 * paid) / (unitMinutes * 10_000)
  return made(unitMinutes === 60 ? 'breakEvenHour' : 'breakEvenUnit', breakEven(post, paid, unitMinutes), 'money', [
    openPostCost(post),
    made(unitMinutes === 60 ? 'hoursPaid' : 'unitsPaid', units, unitMinutes === 60 ? 'hours' : 'units', [
      openHours(post),
      ...(unitMinutes === 60 ? [] : [written('unitMinutes', unitMinutes, 'minutes')]),
      openPaidShare(plan),
    ]),
  ])
}

/** What a paid hour brings, by the services of the offer. */
export function openHourBrings(scenario: Scenario): Figure {
  const plan = scenario.plans[0]!
  const hour = hourAgainstCost(scenario)
  return made(
    'hourBrings',
    hour?.brings ?? null,
    'money',
    plan.services.flatMap((service) => [
      written('rate', service.rateCents, 'money', service.title),
      ...openUnitsOf(service),
    ]),
  )
}

/** What an hour of work becomes in units of a service, and how much of the time it takes beside the others. */
const openUnitsOf = ({ title, unitMinutes, people, weight }: OfferedService): readonly Figure[] => [
  written('unitMinutes', unitMinutes, 'minutes', title),
  written('groupPeople', people, 'people', title),
  written('weight', weight, 'count', title),
]

/** A month of full work: earned, cost, what is left. */
export function openMargin(scenario: Scenario, { atFullWork }: CashForecast): Figure {
  const { plans, post, cash } = scenario
  const posts = plans.reduce((total, plan) => total + plan.posts, 0)
  return made('monthMargin', atFullWork.margin, 'money', [
    made(
      'monthEarned',
      atFullWork.earned,
      'money',
      plans.map((plan) => {
        const month = fullMonth(post, plan)
        return made(
          'planEarned',
          month.earned,
          'money',
          [
            made('monthBilled', month.gross, 'money', [
              made('monthUnits', month.units, 'units', [
                openHours(post),
                written('posts', plan.posts, 'posts'),
                ...plan.services.flatMap(openUnitsOf),
              ]),
              ...plan.services.map((service) => written('rate', service.rateCents, 'money', service.title)),
            ]),
            openPaidShare(plan),
          ],
          plan.name,
        )
      }),
    ),
    made('monthCost', atFullWork.cost, 'money', [
      openPostCost(post),
      written('posts', posts, 'posts'),
      written('otherCost', cash.otherCostCents, 'money'),
    ]),
    written('otherIncome', cash.otherIncomeCents, 'money'),
  ])
}

/** The balance at the end of a month: what was there, what came, what went. */
export function openBalance(scenario: Scenario, forecast: CashForecast, month: number): Figure {
  const rows = forecast.months.slice(0, month)
  const { cash, plans, post } = scenario
  const came = plans.map((plan, at) => {
    const own = rows.map((row) => row.plans[at]!)
    const paid = sum(own.map((row) => row.paid))
    const advanced = sum(own.map((row) => row.advanced))
    const kept = sum(own.map((row) => row.kept))
    const parts = [
      made('paidSoFar', paid, 'money', [
        made('earnedSoFar', sum(own.map((row) => row.earned)), 'money', [
          made('planEarned', fullMonth(post, plan).earned, 'money', [openPaidShare(plan)], plan.name),
          written('rampMonths', plan.ramp.length, 'months'),
        ]),
        written('lag', plan.lagMonths, 'months'),
      ]),
      ...(plan.advance === null
        ? []
        : [
            written('advanced', advanced, 'money'),
            made('kept', kept, 'money', [written('repayShare', plan.advance.repay, 'share')]),
          ]),
    ]
    return made('cameFrom', cents(paid + advanced - kept), 'money', parts, plan.name)
  })
  return made('balance', rows.at(-1)?.balance ?? cash.openingCents, 'money', [
    written('opening', cash.openingCents, 'money'),
    ...came,
    written('otherIncomeSoFar', cents(cash.otherIncomeCents * rows.length), 'money'),
    made('spentSoFar', sum(rows.map((row) => row.goesOut)), 'money', [
      openPostCost(post),
      written('setUp', cash.setUpCents, 'money'),
      written('otherCost', cash.otherCostCents, 'money'),
      written('monthsSoFar', rows.length, 'months'),
    ]),
  ])
}

/** How much the rates would have to rise: what an hour costs beside what it brings. */
function openRaise(scenario: Scenario, raise: number): Figure {
  return made('raise', raise, 'share', [openBreakEven(scenario.post, scenario.plans[0]!, 60), openHourBrings(scenario)])
}

/** What a plan may keep of its payments for an advance: what is left over, as a share of what it pays. */
function openSafeShare(scenario: Scenario, forecast: CashForecast, plan: PlanOffer, safe: number): Figure {
  const { earned } = fullMonth(scenario.post, plan)
  return made('safeShare', safe, 'share', [
    openMargin(scenario, forecast),
    made('planEarned', earned, 'money', [openPaidShare(plan)], plan.name),
  ])
}

/** Work done until a month and not paid by its end. */
function openUnpaid(scenario: Scenario, forecast: CashForecast, at: number, month: number): Figure {
  const plan = scenario.plans[at]!
  const rows = forecast.months.slice(0, month).map((row) => row.plans[at]!)
  const earned = sum(rows.map((row) => row.earned))
  const paid = sum(rows.map((row) => row.paid))
  return made('unpaid', cents(earned - paid), 'money', [
    made('earnedSoFar', earned, 'money', [
      made('planEarned', fullMonth(scenario.post, plan).earned, 'money', [openPaidShare(plan)], plan.name),
      written('rampMonths', plan.ramp.length, 'months'),
      written('monthsSoFar', month, 'months'),
    ]),
    made('paidSoFar', paid, 'money', [written('lag', plan.lagMonths, 'months')]),
  ])
}

/** What is still owed of an advance after the last month: what was given, less what was kept back. */
function openOwed(forecast: CashForecast, at: number, plan: PlanOffer): Figure {
  const rows = forecast.months.map((row) => row.plans[at]!)
  const advanced = sum(rows.map((row) => row.advanced))
  const kept = sum(rows.map((row) => row.kept))
  return made('owed', cents(advanced - kept), 'money', [
    written('advanced', advanced, 'money'),
    made('kept', kept, 'money', [
      made('paidSoFar', sum(rows.map((row) => row.paid)), 'money', [written('lag', plan.lagMonths, 'months')]),
      written('repayShare', plan.advance?.repay ?? 0, 'share'),
    ]),
  ])
}

/** The figures of a reason that stand nowhere else on the answer's page, each opening to its inputs. */
export function openReason(scenario: Scenario, forecast: CashForecast, reason: Reason): readonly Figure[] {
  if (reason.id === 'rate-below-cost') return [openRaise(scenario, reason.raise)]
  if (!('plan' in reason)) return []
  const at = scenario.plans.findIndex((one) => one.name === reason.plan)
  const plan = scenario.plans[at]!
  switch (reason.id) {
    case 'repays-too-fast':
      return [written('repayShare', reason.share, 'share'), openSafeShare(scenario, forecast, plan, reason.safe)]
    case 'advance-left':
      return [openOwed(forecast, at, plan)]
    case 'trial-of':
      return [openUnpaid(scenario, forecast, at, forecast.trials.find((one) => one.plan === plan.name)!.month)]
    default:
      return []
  }
}
