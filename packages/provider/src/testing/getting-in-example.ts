// The worked example of one full-time peer, which the tests of this folder begin from.
import { cents, day, type PlanOffer, type Scenario } from '@throughline/domain'
import { firstScenario } from '../getting-in/first-scenario.ts'

export const individual = (rateCents: number, people = 1): PlanOffer['services'][number] => ({
  title: people === 1 ? 'Individual' : 'Group',
  code: 'H0038',
  rateCents: cents(rateCents),
  unitMinutes: 15,
  people,
  weight: 1,
})

const known = { name: 'Bright Plains', payerId: null, services: [individual(22_00)], lagMonths: null, denied: null }

export const example: Scenario = firstScenario(known, day('2026-01-01'))

export const withPlan = (change: Partial<PlanOffer>, scenario: Scenario = example): Scenario => ({
  ...scenario,
  plans: [{ ...scenario.plans[0]!, ...change }, ...scenario.plans.slice(1)],
})

export const withAdvance = (repay: number, waitMonths = 0): Scenario =>
  withPlan({ advance: { cents: cents(45_000_00), repay, waitMonths } })
