// Cash as the worked example prints it, month by month to the dollar, and what must hold of any scenario.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, type Scenario } from '@throughline/domain'
import { example, withAdvance, withPlan } from '../testing/getting-in-example.ts'
import { forecastCash, fullMonth } from './cash-forecast.ts'

const dollars = (amount: number) => Math.round(amount / 100)

/** units, earned, paid, kept, spent, balance, owed: as they are printed. */
function rows(scenario: Scenario): number[][] {
  return forecastCash(scenario).months.map((row) => {
    const plan = row.plans[0]!
    return [
      Math.round(plan.units),
      ...[plan.earned, plan.paid, plan.kept, row.goesOut, row.balance, plan.owed].map(dollars),
    ]
  })
}

const units = [83, 166, 249, ...Array<number>(15).fill(332)]
const earned = [1732, 3464, 5196, ...Array<number>(15).fill(6928)]
const paid = [...Array<number>(6).fill(0), 1732, 3464, 5196, ...Array<number>(9).fill(6928)]
const spent = [15037, ...Array<number>(17).fill(6037)]

test('six months of lag without an advance', () => {
  const balance = [
    -15037, -21074, -27111, -33148, -39185, -45221, -49526, -52099, -52940, -52048, -51157, -50265, -49374, -48482,
    -47591, -46699, -45808, -44917,
  ]
  expect(rows(example)).toEqual(balance.map((left, at) => [units[at], earned[at], paid[at], 0, spent[at], left, 0]))
  const { lowest, atFullWork } = forecastCash(example)
  expect([lowest.month, lowest.on, dollars(lowest.cents)]).toEqual([9, '2026-09-30', -52940])
  expect(dollars(atFullWork.margin)).toBe(891)
})

test('an advance of $45,000 repaid by half of each payment', () => {
  const kept = [...Array<number>(6).fill(0), 866, 1732, 2598, ...Array<number>(9).fill(3464)]
  const balance = [
    29963, 23926, 17889, 11852, 5815, -221, -5392, -9697, -13136, -15709, -18281, -20854, -23427, -25999, -28572,
    -31145, -33718, -36290,
  ]
  const owed = [
    ...Array<number>(6).fill(45000),
    44134,
    42402,
    39804,
    36340,
    32875,
    29411,
    25947,
    22483,
    19019,
    15555,
    12090,
    8626,
  ]
  expect(rows(withAdvance(5_000))).toEqual(
    balance.map((left, at) => [units[at], earned[at], paid[at], kept[at], spent[at], left, owed[at]]),
  )
  expect(forecastCash(withAdvance(5_000)).firstBelowZero).toMatchObject({ month: 6, on: '2026-06-30' })
})

describe('the repayment', () => {
  test('may take 12.9% of what was earned, which half of each payment exceeds', () => {
    const [check] = forecastCash(withAdvance(5_000)).repayments
    expect([(check!.safeShare / 10_000).toFixed(3), check!.exceeds]).toEqual(['0.129', true])
  })
  test('at the share that is safe the balance does not sink any more once work is full', () => {
    const safe = forecastCash(withAdvance(0)).repayments[0]!.safeShare
    const late = forecastCash(withAdvance(safe)).months.slice(9)
    for (const [at, row] of late.entries())
      if (at > 0) expect(row.balance).toBeGreaterThanOrEqual(late[at - 1]!.balance)
    const more = forecastCash(withAdvance(safe + 1)).months.slice(9)
    expect(more.some((row, at) => at > 0 && row.balance < more[at - 1]!.balance)).toBe(true)
  })
  test('waits when it was agreed to wait', () => {
    const kept = forecastCash(withAdvance(5_000, 6)).months.map((row) => row.plans[0]!.kept)
    expect(kept.findIndex((amount) => amount > 0)).toBe(12)
  })
})

test('what was refused and recovered comes later, and nothing is lost on the way', () => {
  const plan = { denied: 2_000, recovered: 5_000, recoveryMonths: 3, lagMonths: 1 }
  const { months } = forecastCash(withPlan(plan, { ...example, cash: { ...example.cash, months: 36 } }))
  const own = months.map((row) => row.plans[0]!)
  // 25% of $7,293.00 is $1,823.25: four fifths in the second month, half of the rest three months after that.
  expect([own[0]!.earned, own[1]!.paid]).toEqual([1_640_93, 1_458_60])
  expect(own[4]!.paid).toBe(7_293_00 * 0.8 + 182_33)
})

test('a trial says what is still unpaid on its last day', () => {
  const [trial] = forecastCash(withPlan({ trialMonths: 6 })).trials
  expect([trial!.on, dollars(trial!.onItsWay)]).toEqual(['2026-06-30', 31_178])
})

test('a second plan that begins later costs and earns from its own month', () => {
  const second = { ...example.plans[0]!, name: 'Second', startsAfterMonths: 4, posts: 50 }
  const { months } = forecastCash({ ...example, plans: [...example.plans, second] })
  expect(months.map((row) => dollars(row.goesOut)).slice(3, 5)).toEqual([6037, 6037 + 3018])
  expect(months[3]!.plans[1]!.earned).toBe(0)
  expect(months[4]!.plans[1]!.earned).toBeGreaterThan(0)
})

const anyScenario = fc
  .record({
    rate: fc.integer({ min: 0, max: 500_00 }),
    lagMonths: fc.integer({ min: 0, max: 24 }),
    denied: fc.integer({ min: 0, max: 10_000 }),
    recovered: fc.integer({ min: 0, max: 10_000 }),
    recoveryMonths: fc.integer({ min: 0, max: 24 }),
    repay: fc.integer({ min: 0, max: 10_000 }),
    advanced: fc.integer({ min: 0, max: 100_000_00 }),
    posts: fc.integer({ min: 1, max: 3_000 }),
    months: fc.integer({ min: 12, max: 36 }),
  })
  .map(({ rate, repay, advanced, months, ...plan }) =>
    withPlan(
      {
        ...plan,
        services: [{ ...example.plans[0]!.services[0]!, rateCents: cents(rate) }],
        advance: { cents: cents(advanced), repay, waitMonths: 0 },
      },
      { ...example, cash: { ...example.cash, months } },
    ),
  )

test('whatever is assumed, the balance is what was there, plus what came, less what went; and no advance is repaid twice', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { months, lowest } = forecastCash(scenario)
      let balance: number = scenario.cash.openingCents
      for (const row of months) {
        balance += row.comesIn - row.goesOut
        expect(row.balance).toBe(balance)
        expect(row.balance).toBeGreaterThanOrEqual(lowest.cents)
        expect(row.plans[0]!.owed).toBeGreaterThanOrEqual(0)
      }
      const own = months.map((row) => row.plans[0]!)
      const total = (of: (row: (typeof own)[number]) => number) => own.reduce((sum, row) => sum + of(row), 0)
      expect(total((row) => row.advanced) - total((row) => row.kept)).toBe(own.at(-1)!.owed)
      expect(total((row) => row.paid)).toBeLessThanOrEqual(total((row) => row.earned) + 1)
      expect(own.at(-1)!.earned).toBeLessThanOrEqual(fullMonth(scenario.post, scenario.plans[0]!).gross + 1)
    }),
    { numRuns: 150 },
  )
})
