// What a late payer owes, by the four methods, with the worked examples of BILLING rules §3.4 and §6.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { cents, type Cents } from '../money/cents.ts'
import type { InterestTerms } from './contract.ts'
import { interestOwed } from './interest.ts'

const none = 0 as Cents
const maryland: InterestTerms = {
  method: 'tiered-monthly',
  tiers: [
    { fromDay: 31, throughDay: 60, ratePercent: 150 },
    { fromDay: 61, throughDay: 120, ratePercent: 200 },
    { fromDay: 121, throughDay: null, ratePercent: 250 },
  ],
  minimumOwed: none,
}
const texas: InterestTerms = {
  method: 'penalty-on-difference',
  afterDays: 30,
  tiers: [
    { fromLateDay: 1, throughLateDay: 45, sharePercent: 5000, cap: cents(100_000_00) },
    { fromLateDay: 46, throughLateDay: null, sharePercent: 10000, cap: cents(200_000_00) },
  ],
  onPenalty: { fromLateDay: 91, ratePercent: 1800, accruesFrom: 'due-date' },
  minimumOwed: none,
}
const pennsylvania: InterestTerms = {
  method: 'simple-annual',
  ratePercent: 1000,
  afterDays: 45,
  minimumOwed: cents(200),
}
const ohio: InterestTerms = { method: 'simple-annual', ratePercent: 1800, afterDays: 30, minimumOwed: none }

const clean = day('2026-01-05')
const owed = (terms: InterestTerms, allowed: number, billed: number, paidAfter: number) =>
  interestOwed(terms, {
    allowed: cents(allowed),
    billed: cents(billed),
    cleanOn: clean,
    paidOn: addDays(clean, paidAfter),
  })

describe('the worked examples', () => {
  test.each<[string, InterestTerms, number, number, number, number, number]>([
    ['MD, 200.00 allowed, paid on day 125', maryland, 20000, 25000, 125, 1183, 95],
    ['MD, the last day of the first step', maryland, 20000, 25000, 60, 300, 30],
    ['MD, paid in time', maryland, 20000, 25000, 30, 0, 0],
    ['TX, billed 72.00, contract 62.00, ten days late', texas, 6200, 7200, 40, 500, 10],
    ['TX, 45 days late', texas, 6200, 7200, 75, 500, 45],
    ['TX, 46 days late', texas, 6200, 7200, 76, 1000, 46],
    ['TX, billed at the contract: no difference, no penalty', texas, 6200, 6200, 76, 0, 46],
    ['TX, 100 days late: 10.00 and 18% on it', texas, 6200, 7200, 130, 1049, 100],
    ['OH, 62.00 at 18%, 30 days late', ohio, 6200, 7200, 60, 92, 30],
    ['PA, 62.00 at 10%, 100 days late: 1.70 is under 2.00', pennsylvania, 6200, 7200, 145, 0, 100],
    ['PA, 100.00 at 10%, 100 days late', pennsylvania, 10000, 12000, 145, 274, 100],
  ])('%s', (_, terms, allowed, billed, paidAfter, cash, lateDays) => {
    expect(owed(terms, allowed, billed, paidAfter)).toMatchObject({ owed: cash, lateDays })
  })

  test('the arithmetic can be checked by hand', () => {
    expect(owed(maryland, 20000, 25000, 125).arithmetic).toBe(
      '$200.00 × (1.5% × 30/30 + 2% × 60/30 + 2.5% × 5/30) = $11.83',
    )
    expect(owed(texas, 6200, 7200, 40).arithmetic).toBe('50% of $72.00 − $62.00 = $5.00')
    expect(owed(ohio, 6200, 7200, 60).arithmetic).toBe('$62.00 × 18% × 30/365 = $0.92')
    expect(owed(pennsylvania, 6200, 7200, 145).arithmetic).toContain('under $2.00 it is not owed')
  })

  test('a cap holds, and interest on the penalty may start on its own day', () => {
    const capped: InterestTerms = {
      ...texas,
      tiers: [{ fromLateDay: 1, throughLateDay: null, sharePercent: 5000, cap: cents(300) }],
    }
    expect(owed(capped, 6200, 7200, 40)).toMatchObject({ owed: 300 })
    const later: InterestTerms = {
      ...texas,
      onPenalty: { fromLateDay: 91, ratePercent: 1800, accruesFrom: 'that-day' },
    }
    expect(owed(later, 100000, 200000, 130).owed).toBe(100000 + 493)
  })
})

test('a day of a leap year is one 366th', () => {
  const paid = (from: string, until: string) =>
    interestOwed(ohio, {
      allowed: cents(1_000_000),
      billed: cents(1_000_000),
      cleanOn: addDays(day(from), -30),
      paidOn: day(until),
    })
  expect(paid('2027-12-31', '2028-12-31')).toMatchObject({
    owed: 180000,
    arithmetic: '$10,000.00 × 18% × 366/366 = $1,800.00',
  })
  expect(paid('2028-12-31', '2029-12-31')).toMatchObject({ owed: 180000 })
  expect(paid('2027-12-01', '2028-01-31').arithmetic).toContain('(30/365 + 31/366)')
})

test('the last day of the clock is in time, and is not told as interest of nothing', () => {
  expect(owed(ohio, 6200, 7200, 30)).toEqual({ owed: 0, lateDays: 0, arithmetic: 'paid in time' })
  expect(owed(ohio, 6200, 7200, 31)).toMatchObject({ lateDays: 1 })
})

test('nothing allowed, or no terms: nothing owed', () => {
  expect(owed(ohio, 0, 7200, 400)).toMatchObject({ owed: 0, lateDays: 0 })
  expect(owed({ method: 'none' }, 6200, 7200, 400).owed).toBe(0)
})

test.each([
  ['simple', ohio],
  ['tiers', maryland],
  ['penalty', texas],
] as const)('%s: a day later never owes less', (_, terms) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500000 }), fc.nat(500000), fc.nat(400), (allowed, above, days) => {
      expect(owed(terms, allowed, allowed + above, days + 1).owed).toBeGreaterThanOrEqual(
        owed(terms, allowed, allowed + above, days).owed,
      )
    }),
  )
})
