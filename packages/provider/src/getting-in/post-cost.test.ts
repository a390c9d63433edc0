// The cost of a post as the worked example prints it, over wages and shares of booked time.
import { describe, expect, test } from 'vitest'
import { cents, portion, type Scenario } from '@throughline/domain'
import { example, individual, withPlan } from '../testing/getting-in-example.ts'
import { breakEven, paidShare, peopleNeeded, postCost, postYear, serviceStandings } from './post-cost.ts'
import { sensitivity } from './sensitivity.ts'

const dollars = (amount: number) => amount / 100
const paid = 9_500

describe('a year of one post', () => {
  // wage, booked, wage and fringe, supervision, overhead, total, delivered hours, units, paid units, per unit, per hour
  test.each([
    [37_500, 5_000, 46_875.0, 8_593.75, 8_980.31, 68_849.06, 765.0, 3060.0, 2907.0, 23.68, 94.74],
    [37_500, 6_500, 46_875.0, 8_593.75, 8_980.31, 68_849.06, 994.5, 3978.0, 3779.1, 18.22, 72.87],
    [37_500, 7_500, 46_875.0, 8_593.75, 8_980.31, 68_849.06, 1147.5, 4590.0, 4360.5, 15.79, 63.16],
    [40_000, 5_000, 50_000.0, 8_593.75, 9_449.06, 72_442.81, 765.0, 3060.0, 2907.0, 24.92, 99.68],
    [40_000, 6_500, 50_000.0, 8_593.75, 9_449.06, 72_442.81, 994.5, 3978.0, 3779.1, 19.17, 76.68],
    [40_000, 7_500, 50_000.0, 8_593.75, 9_449.06, 72_442.81, 1147.5, 4590.0, 4360.5, 16.61, 66.45],
    [45_000, 5_000, 56_250.0, 8_593.75, 10_386.56, 79_630.31, 765.0, 3060.0, 2907.0, 27.39, 109.57],
    [45_000, 6_500, 56_250.0, 8_593.75, 10_386.56, 79_630.31, 994.5, 3978.0, 3779.1, 21.07, 84.28],
    [45_000, 7_500, 56_250.0, 8_593.75, 10_386.56, 79_630.31, 1147.5, 4590.0, 4360.5, 18.26, 73.05],
  ])(
    'wage %i, booked %i',
    (wage, booked, withFringe, supervision, overhead, total, hours, units, paidUnits, unit, hour) => {
      const post = { ...example.post, wageCents: cents(wage * 100), booked }
      const cost = postCost(post)
      expect([dollars(cost.wage + cost.fringe), dollars(cost.supervision), dollars(cost.direct)]).toEqual([
        withFringe,
        supervision,
        4_400,
      ])
      expect([dollars(cost.overhead), dollars(cost.total)]).toEqual([overhead, total])
      expect(cost.hoursDelivered).toBeCloseTo(hours, 6)
      expect(postYear(post, [individual(22_00)]).units).toBeCloseTo(units, 6)
      expect((units * paid) / 10_000).toBeCloseTo(paidUnits, 6)
      expect(dollars(breakEven(post, paid, 15)!)).toBe(unit)
      expect(dollars(breakEven(post, paid, 60)!)).toBe(hour)
    },
  )
})

describe('a service against it', () => {
  const standing = (rate: number, people = 1) =>
    serviceStandings(example.post, withPlan({ services: [individual(rate, people)] }).plans[0]!)[0]!

  test.each([
    // North Carolina's rate of 2019 and Oregon's, each as if the post did nothing else
    [11_97, -27_207],
    [26_49, 27_666],
  ])('at %i cents a unit a year ends at %i', (rate, ends) => {
    expect(Math.round(standing(rate).yearAlone / 100)).toBe(ends)
  })

  test('a group at $2.88 must hold seven people', () => {
    expect(standing(2_88, 6).peopleNeeded).toBe(7)
    expect(standing(2_88, 6).yearAlone).toBeLessThan(0)
    expect(standing(2_88, 7).yearAlone).toBeGreaterThan(0)
  })

  test('each of seven people then carries a seventh of the unit', () => {
    expect(breakEven(example.post, paid, 15, 7)).toBe(2_74)
  })

  test('nothing carries a post that is never paid', () => {
    expect(breakEven(example.post, 0, 15)).toBeNull()
    expect(breakEven({ ...example.post, noShow: 10_000 }, paid, 15)).toBeNull()
    expect(peopleNeeded(example.post, paid, individual(0))).toBeNull()
  })
})

test.each([
  [500, 0, 9_500],
  [1_000, 5_000, 9_500],
  [2_000, 10_000, 10_000],
  [10_000, 0, 0],
])('of the money billed, %i refused and %i of it recovered leave %i', (denied, recovered, share) => {
  expect(paidShare({ denied, recovered })).toBe(share)
})

test('the widest swing stands first, and every swing holds today’s break-even', () => {
  const swings = sensitivity(example.post, paid, 15)
  expect(swings.length).toBe(8)
  expect(swings.map((swing) => swing.lever).slice(0, 2)).toEqual(['wage', 'booked'])
  for (const { low, high } of swings) expect(low <= 19_17 && 19_17 <= high).toBe(true)
})

test('the mix of services shares the booked time by weight', () => {
  const services: Scenario['plans'][number]['services'] = [
    { ...individual(20_00), weight: 3 },
    { ...individual(5_00, 8), weight: 1 },
  ]
  const [one, group] = services.map((service) => postYear(example.post, [service]).gross)
  expect(postYear(example.post, services).gross).toBe(portion(one!, 3, 4) + portion(group!, 1, 4))
})
