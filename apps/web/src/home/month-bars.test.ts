// The lines of the month chart.
import { expect, test } from 'vitest'
import { scaleLines, shortAmount } from './month-bars.ts'

test.each([
  [0, '$0 $1'],
  [100, '$0 $1'],
  [338_400, '$0 $1,000 $2,000 $3,000 $4,000'],
  [95_000, '$0 $500 $1,000'],
  [500_000_00, '$0 $200k $400k $600k'],
  [1_250_000, '$0 $5,000 $10k $15k'],
  [200_000, '$0 $500 $1,000 $1,500 $2,000'],
])('bars up to %i cents stand between %s', (highest, lines) => {
  expect(scaleLines(highest).map(shortAmount).join(' ')).toBe(lines)
  expect(scaleLines(highest).at(-1)).toBeGreaterThanOrEqual(highest)
})
