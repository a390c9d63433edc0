// Case rates tried on people: the arithmetic of a panel as printed, and what must hold of any simulation.
import { describe, expect, test } from 'vitest'
import { cents } from '@throughline/domain'
import { example } from '../testing/getting-in-example.ts'
import { beginCaseRate, hoursBought, mayTry, simulateCaseRate, type CaseRateQuestion } from './case-rate.ts'
import { drawsFrom, gamma, poisson } from './draws.ts'

const offer = example.caseRate
const hourCents = cents(76_68)
const question: CaseRateQuestion = { offer, hourCents, histories: [], seed: 1 }

test('$350 for each of 20 people buys 91.3 hours a month, 4.6 for each', () => {
  const { hours, hoursEach } = hoursBought({ rateCents: cents(350_00), people: 20 }, hourCents)
  expect([hours.toFixed(1), hoursEach.toFixed(1)]).toEqual(['91.3', '4.6'])
})

describe('the same seed', () => {
  test('gives the same years, in one piece or in many', () => {
    const whole = simulateCaseRate(question, 500)
    const run = beginCaseRate(question, 500)
    while (run.done() < 500) run.advance(70)
    expect(run.result()).toEqual(whole)
  })
  test('and another seed others', () => {
    expect(simulateCaseRate({ ...question, seed: 2 }, 200)).not.toEqual({ ...simulateCaseRate(question, 200), seed: 2 })
  })
})

test('a panel whose people all need the same costs exactly that', () => {
  const same: CaseRateQuestion = {
    ...question,
    offer: { ...offer, from: 'own', differs: 0 },
    histories: [[18, 18, 18]],
  }
  const left = 12 * (20 * 350_00 - 20 * 4.5 * 76_68)
  const { year, floorCents, losses } = simulateCaseRate(same, 50)
  expect([year.p5, year.p95, floorCents, losses]).toEqual([left, left, 4.5 * 76_68, 0])
})

describe('the floor', () => {
  const { floorCents } = simulateCaseRate(question, 2_000)
  const lossesAt = (rateCents: number) =>
    simulateCaseRate({ ...question, offer: { ...offer, rateCents: cents(rateCents) } }, 2_000).losses
  test('keeps losses as rare as was said, and a dollar below it does not', () => {
    expect(lossesAt(floorCents)).toBeLessThanOrEqual(100)
    expect(lossesAt(floorCents - 1_00)).toBeGreaterThan(100)
  })
  test('rises when fewer losses are borne, when people differ more, and sinks with a carve-out', () => {
    const floor = (change: Partial<typeof offer>) =>
      simulateCaseRate({ ...question, offer: { ...offer, ...change } }, 2_000).floorCents
    expect(floor({ lossBorne: 100 })).toBeGreaterThan(floorCents)
    expect(floor({ differs: 3_000 })).toBeGreaterThan(floorCents)
    expect(floor({ carveOutHours: 8, carveOutRateCents: hourCents })).toBeLessThan(floorCents)
  })
})

test('percentiles stand in order, month by month, and every year is counted once', () => {
  const { byMonth, histogram, runs, deepest } = simulateCaseRate(question, 700)
  for (const { p5, p25, p50, p75, p95 } of [...byMonth, deepest])
    expect([p5, p25, p50, p75, p95]).toEqual([p5, p25, p50, p75, p95].toSorted((a, b) => a - b))
  expect(histogram.reduce((total, bar) => total + bar.years, 0)).toBe(runs)
})

test('without anybody to draw from it is not tried', () => {
  const own: CaseRateQuestion = { ...question, offer: { ...offer, from: 'own' }, histories: [[]] }
  expect(mayTry(own)).toBe(false)
  expect(() => beginCaseRate(own, 10)).toThrow(RangeError)
})

describe('draws', () => {
  const many = 40_000
  const mean = (draw: () => number) => Array.from({ length: many }, draw).reduce((total, one) => total + one, 0) / many
  test.each([0.05, 0.5, 1, 1.5, 20])('gamma of shape %d has mean 1 and its own spread', (shape) => {
    const draw = drawsFrom(7)
    const values = Array.from({ length: many }, () => gamma(draw, shape))
    const average = values.reduce((total, one) => total + one, 0) / many
    const spread = values.reduce((total, one) => total + (one - average) ** 2, 0) / many
    expect(Math.abs(average - 1)).toBeLessThan(0.1)
    expect(Math.abs(spread * shape - 1)).toBeLessThan(0.15)
  })
  test.each([0.3, 4, 18, 60])('poisson of %d has that mean', (expected) => {
    const draw = drawsFrom(7)
    expect(Math.abs(mean(() => poisson(draw, expected)) / expected - 1)).toBeLessThan(0.03)
  })
})
