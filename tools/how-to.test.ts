// What the how-to pages show is tried: their contract is read and priced, their commands name what is there.
import { readFileSync } from 'node:fs'
import { day, parseContract, problemText, rateOn, readYaml, unitsFromMinutes, type UnitRule } from '@throughline/domain'
import { readCompanion } from '@throughline/x12'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { targets } from './new-rule/rule-skeleton.ts'

const page = (name: string): string => readFileSync(new URL(`../docs/how-to/${name}`, import.meta.url), 'utf8')

test('the contract of the how-to is whole and has nothing to be said about', () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(page('write-a-contract.md'))![1]!
  const parsed = parseContract(yaml)
  expect(parsed.ok ? parsed.warnings.map(problemText) : parsed.problems.map(problemText)).toEqual([])
  if (parsed.ok) expect(rateOn(parsed.contract.services[0]!, day('2026-02-01'))?.amount).toBe(1800)
})

test.each([
  ['eight-minute', 22, 1],
  ['floor-whole', 22, 1],
  ['up-to', 22, 2],
  ['eight-minute', 24, 2],
] as const)('%s makes of %i minutes %i units, as the page says', (rounding, minutes, units) => {
  const rule: UnitRule = { rounding, aggregation: 'per-session', unitMinutes: 15 }
  expect(unitsFromMinutes(rule, minutes)).toBe(units)
})

test('the kinds of rule on the page are the kinds there are', () => {
  const named = [...page('add-a-rule.md').matchAll(/npm run new-rule -- (\w+) /g)].map((match) => match[1])
  expect(named.toSorted()).toEqual(Object.keys(targets).toSorted())
})

test('the companion guide of the how-to fits its guide', () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(page('add-a-companion-guide.md'))![1]!
  const read = readYaml(yaml, z.looseObject({}), 'companion guide')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const companion = readCompanion({ value: read.value, lineOf: (path) => read.locate(path).line })
  expect(companion.ok ? [] : companion.problems).toEqual([])
})

test('the X12 commands of the how-to are those there are', () => {
  const named = [...page('check-x12-files.md').matchAll(/npm run -s x12 -- (\w+) [A-Z]/g)].map((match) => match[1])
  expect([...new Set(named)]).toEqual(['check', 'explain', 'json', 'ack', 'diff', 'obfuscate'])
})
