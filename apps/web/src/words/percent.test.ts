// Shares as each language writes them.
import { expect, test } from 'vitest'
import { sayPercent } from './percent.ts'

test.each([
  [1800, 'en', '18%'],
  [1800, 'es', '18\u00a0%'],
  [-1250, 'en', '−12.5%'],
  [-2340, 'es', '−23.4\u00a0%'],
  [1234, 'es', '12.3\u00a0%'],
  [0, 'en', '0%'],
] as const)('%i in %s is %s', (share, language, said) => {
  expect(sayPercent(share, language)).toBe(said)
})
