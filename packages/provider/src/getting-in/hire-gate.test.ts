// The gate of a new post: three months of demand, and cash that stays above zero.
import { expect, test } from 'vitest'
import { cents, type Scenario } from '@throughline/domain'
import { example, individual, withPlan } from '../testing/getting-in-example.ts'
import { forecastCash } from './cash-forecast.ts'
import { gateHire } from './hire-gate.ts'

const hiring = (demandUnits: readonly number[], opening: number, scenario: Scenario = example): Scenario => ({
  ...scenario,
  cash: { ...scenario.cash, openingCents: cents(opening * 100) },
  hire: { ...scenario.hire, demandUnits: [...demandUnits] },
})

// One post serves 331.5 units a month; the next pays for itself with 289 of its own.
const enough = Math.ceil(331.5 + 289)

test.each<[string, readonly number[], number, boolean, boolean]>([
  ['three months of demand and money', [enough, enough, enough], 110_000, true, true],
  ['the middle month is short', [enough, enough - 1, enough], 110_000, false, true],
  ['only the last three count', [0, enough, enough, enough], 110_000, true, true],
  ['two months are not three', [enough, enough], 110_000, false, true],
  ['demand without money', [enough, enough, enough], 60_000, true, false],
])('%s', (_, demand, opening, demandPasses, cashPasses) => {
  const gate = gateHire(hiring(demand, opening))
  expect([gate.demand.passes, gate.cash.passes, gate.opens]).toEqual([
    demandPasses,
    cashPasses,
    demandPasses && cashPasses,
  ])
})

test('the units that pay for the post are said', () => {
  const { demand, monthlyCost } = gateHire(hiring([], 0))
  expect([demand.unitsServed, demand.unitsNeeded, demand.unitsOfPost, monthlyCost]).toEqual([
    331.5, 289, 331.5, 6_036_90,
  ])
})

test('at a rate below cost no demand ever pays for the post', () => {
  const gate = gateHire(hiring([9_999, 9_999, 9_999], 1_000_000, withPlan({ services: [individual(11_97)] })))
  expect([gate.demand.unitsNeeded, gate.demand.passes]).toEqual([null, false])
})

test('the first month in which cash bears it is the first: a month sooner does not', () => {
  const scenario = hiring([], 96_000)
  const { earliest } = gateHire(scenario).cash
  const lowest = (afterMonths: number) =>
    gateHire({ ...scenario, hire: { ...scenario.hire, afterMonths } }).cash.after.cents
  if (earliest === null) throw new Error('cash should bear it some day')
  expect(earliest).toBeGreaterThan(0)
  expect(lowest(earliest)).toBeGreaterThanOrEqual(0)
  expect(lowest(earliest - 1)).toBeLessThan(0)
  // Spent to the last cent and never below it: cash still bears the post.
  const toTheCent = { ...scenario.cash, openingCents: cents(scenario.cash.openingCents - lowest(earliest)) }
  expect(gateHire({ ...scenario, cash: toTheCent }).cash.earliest).toBe(earliest)
})

test('a post laid over the balances is the same as a plan with one post more', () => {
  const scenario = hiring([], 96_000, withPlan({ trialMonths: null, recovered: 3_000 }))
  const { hire, plans, cash } = scenario
  for (const afterMonths of [0, 3, 6]) {
    const added = { ...plans[0]!, startsAfterMonths: afterMonths, posts: hire.posts }
    const months = Math.max(cash.months, afterMonths + added.lagMonths + added.ramp.length + 1)
    const whole = forecastCash({ ...scenario, plans: [...plans, added], cash: { ...cash, months } }, [
      { month: afterMonths + 1, cents: hire.setUpCents },
    ])
    expect(gateHire({ ...scenario, hire: { ...hire, afterMonths } }).cash.after).toEqual(whole.lowest)
  }
})
