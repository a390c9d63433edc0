import { expect, test } from 'vitest'
import { memberMayBeBilled } from './member-billing.ts'

test.each([
  [[], false],
  [['medicaid'], false],
  [['county'], false],
  [['other'], false],
  [['medicare'], true],
  [['commercial'], true],
  [['commercial', 'medicaid'], false],
  [['commercial', 'medicare'], true],
] as const)('contracts of %j: members may be billed %s', (lines, expected) => {
  expect(memberMayBeBilled(lines)).toBe(expected)
})
