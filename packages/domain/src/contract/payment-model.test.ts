// Ways of paying beside the fee for a unit, and money that moves beside claims.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { cents, type Cents } from '../money/cents.ts'
import type { Contract } from './contract.ts'
import { termNamed } from './find-term.ts'
import {
  escalatedRate,
  escalatedRates,
  openAdvance,
  payUnderModel,
  repayAdvance,
  sharedSavings,
} from './payment-model.ts'
import { sampleContract } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const paying = (payment: Partial<Contract['payment']>): Contract => ({
  ...bright,
  payment: { ...bright.payment, ...payment },
})

test.each<[string, Contract, number, boolean, [number, number, string]]>([
  ['a fee', bright, 6200, false, [6200, 0, 'fee']],
  ['5% withheld of 62.00', paying({ withholdPercent: 500 }), 6200, false, [5890, 310, 'fee']],
  [
    'a case rate, first line',
    paying({ model: 'case-rate', caseRate: { amount: cents(31000), per: 'month' } }),
    6200,
    false,
    [31000, 0, 'case-rate'],
  ],
  [
    'a case rate, a later line',
    paying({ model: 'case-rate', caseRate: { amount: cents(31000), per: 'month' } }),
    6200,
    true,
    [0, 0, 'inside-case-rate'],
  ],
  ['capitation', paying({ model: 'capitation' }), 6200, false, [0, 0, 'capitated']],
])('%s', (_, contract, allowed, already, [payable, withheld, basis]) => {
  expect(payUnderModel(contract, cents(allowed), already)).toMatchObject({ payable, withheld, basis })
})

test('forty people under a case rate of 310.00 are 12,400.00 a month', () => {
  const contract = paying({ model: 'case-rate', caseRate: { amount: cents(31000), per: 'month' } })
  const month = Array.from({ length: 40 }, () => payUnderModel(contract, cents(6200), false).payable)
  expect(month.reduce((total, amount) => total + amount, 0)).toBe(12_400_00)
})

describe('escalator', () => {
  const terms = { index: 'CPI-U', floorPercent: 0, capPercent: 300 }
  test.each([
    ['3.1% under a cap of 3%', 1550, 310, 1597],
    ['2%', 1550, 200, 1581],
    ['a falling index never lowers the rate', 1550, -150, 1550],
    ['15.05 at the cap', 1505, 900, 1550],
  ])('%s', (_, rate, index, next) => {
    expect(escalatedRate(cents(rate), terms, index)).toBe(next)
  })
  test('a floor lifts', () => {
    expect(escalatedRate(cents(1000), { index: 'CPI-U', floorPercent: 100, capPercent: 300 }, 0)).toBe(1010)
  })
  test('the old rate ends the day before the new one', () => {
    const rates = escalatedRates(termNamed(bright, 'peer-individual')!, terms, 250, day('2027-07-01'))
    expect(rates.slice(-2)).toEqual([
      { starts: '2026-07-01', ends: '2027-06-30', amount: 1597 },
      { starts: '2027-07-01', ends: null, amount: 1637 },
    ])
    expect(escalatedRates(termNamed(bright, 'peer-individual')!, terms, 250, day('2026-07-01'))).toHaveLength(3)
  })
})

describe('start-up advance', () => {
  test('half of each payment repays 45,000.00', () => {
    let state = openAdvance(cents(45_000_00))
    const kept: Cents[] = []
    for (const paid of [1732_00, 3464_00, 5196_00]) {
      const step = repayAdvance(state, cents(paid), 5000)
      kept.push(step.kept)
      state = step.state
    }
    expect(kept).toEqual([866_00, 1732_00, 2598_00])
    expect(state).toEqual({ advance: 45_000_00, repaid: 5196_00, balance: 39_804_00 })
  })

  test('what was repaid and what is owed always make the advance, and no more than is owed is kept', () => {
    const remits = fc.array(fc.integer({ min: -500_000, max: 2_000_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(fc.nat(6_000_000), fc.nat(10_000), remits, (amount, percent, paid) => {
        let state = openAdvance(cents(amount))
        for (const remit of paid) {
          const before = state.balance
          const step = repayAdvance(state, cents(remit), percent)
          state = step.state
          expect(step.kept).toBeGreaterThanOrEqual(0)
          expect(step.kept).toBeLessThanOrEqual(Math.min(before, Math.max(0, remit)))
          expect(state.balance).toBe(before - step.kept)
          expect(state.repaid + state.balance).toBe(amount)
        }
      }),
    )
  })
})

test.each<[string, number, number, number, boolean, number]>([
  ['half of what was saved', 100_000_00, 90_000_00, 0, true, 5_000_00],
  ['quality missed', 100_000_00, 90_000_00, 0, false, 0],
  ['under the minimum rate', 100_000_00, 99_000_00, 200, true, 0],
  ['spent more', 100_000_00, 110_000_00, 0, true, 0],
])('shared savings: %s', (_, benchmark, actual, minimumRatePercent, qualityMet, share) => {
  const year = { benchmark: cents(benchmark), actual: cents(actual), qualityMet }
  expect(sharedSavings({ sharePercent: 5000, minimumRatePercent }, year)).toBe(share)
})
