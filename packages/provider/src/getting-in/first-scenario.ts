// The scenario a director begins with: the planning figures of the worked example, each to be replaced by one's own. They are
// assumptions and no benchmark; the lag of six months is the guide's.
import { cents, type Day, type Scenario, type ScenarioPost } from '@throughline/domain'

export type KnownPlan = {
  readonly name: string
  readonly payerId: string | null
  readonly services: readonly {
    readonly title: string
    readonly code: string | null
    readonly rateCents: number
    readonly unitMinutes: number
    /** The most a session may hold; one is individual. */
    readonly people: number
  }[]
  /** What the payments of this plan have taken so far, in whole months; null before there are any. */
  readonly lagMonths: number | null
  /** Share of what was decided that it refused; null before anything was decided. */
  readonly denied: number | null
}

/** What the guide says to prepare for while nothing is measured. @source the guide's six month lag */
export const guideLagMonths = 6

/** One full-time post by planning figures, until somebody writes their own. */
export const plannedPost: ScenarioPost = {
  wageCents: cents(40_000_00),
  fringe: 2_500,
  supervisorWageCents: cents(55_000_00),
  peersPerSupervisor: 8,
  mileageCents: cents(2_400_00),
  otherDirectCents: cents(2_000_00),
  overhead: 1_500,
  paidHours: 2_080,
  awayHours: 280,
  booked: 6_500,
  noShow: 1_500,
}

export function firstScenario(plan: KnownPlan, starts: Day, demandUnits: readonly number[] = []): Scenario {
  const services = plan.services.map((service) => ({
    ...service,
    rateCents: cents(service.rateCents),
    // A contract says how many a group may hold, not how many come: half of them, until somebody knows better.
    people: Math.ceil(service.people / 2),
    weight: service.people > 1 ? 1 : 9,
  }))
  return {
    post: plannedPost,
    plans: [
      {
        name: plan.name,
        payerId: plan.payerId,
        startsAfterMonths: 0,
        posts: 100,
        services:
          services.length > 0
            ? services
            : [{ title: 'H0038', code: 'H0038', rateCents: cents(22_00), unitMinutes: 15, people: 1, weight: 1 }],
        ramp: [2_500, 5_000, 7_500, 10_000],
        lagMonths: plan.lagMonths ?? guideLagMonths,
        lagFrom: plan.lagMonths === null ? 'assumed' : 'measured',
        denied: plan.denied ?? 500,
        recovered: 0,
        recoveryMonths: 3,
        advance: null,
        trialMonths: null,
      },
    ],
    cash: {
      starts,
      months: 18,
      openingCents: cents(0),
      setUpCents: cents(9_000_00),
      otherIncomeCents: cents(0),
      otherCostCents: cents(0),
    },
    hire: { demandUnits: [...demandUnits], afterMonths: 6, posts: 100, setUpCents: cents(3_000_00) },
    mission: { fit: null, burden: null, learning: null, advocates: null, recovery: null, terms: null },
    caseRate: {
      rateCents: cents(350_00),
      people: 20,
      from: 'assumed',
      usualTenths: 40,
      alike: 150,
      crisis: 800,
      crisisTenths: 120,
      differs: 1_500,
      carveOutHours: null,
      carveOutRateCents: cents(0),
      lossBorne: 500,
    },
  }
}
