// The axis of a chart: its lines hold every amount, zero stands among them, and there are few.
import { expect, test } from 'vitest'
import { axisLines, shortMoney } from './short-money.ts'

test.each([
  [0, 0],
  [-52_939_58, 0],
  [-41_314_29, 23_135_25],
  [1, 2],
  [12_00, 1_000_000_00],
  [-7, -3],
])('from %i to %i', (least, most) => {
  const lines = axisLines(least, most)
  expect(lines).toContain(0)
  expect(lines[0]!).toBeLessThanOrEqual(least)
  expect(lines.at(-1)!).toBeGreaterThanOrEqual(most)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.length).toBeLessThanOrEqual(8)
})

test.each([
  [0, '$0'],
  [-14_000_00, '−$14k'],
  [9_999_00, '$9,999'],
])('%i is %s', (cents, said) => {
  expect(shortMoney(cents)).toBe(said)
})
