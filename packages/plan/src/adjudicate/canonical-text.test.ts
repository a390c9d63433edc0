import { describe, expect, it } from 'vitest'
import { canonicalText, factsWriter } from './canonical-text.ts'
import { editsInOrder } from './edit-order.ts'
import { ruleVersion } from './rule-version.ts'
import { generateFacts, generateWorld } from '../testing/index.ts'

describe('canonicalText', () => {
  it('is one text for one value, however it was put together', () => {
    expect(canonicalText({ b: [1, { d: 'x', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"x"}]}')
    expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }))
    expect(canonicalText(-0)).toBe('0')
    expect(canonicalText('“ñ”\n')).toBe('"“ñ”\\n"')
  })

  it('keeps the order of lists: that is part of the value', () => {
    expect(canonicalText([2, 1])).not.toBe(canonicalText([1, 2]))
  })

  it('refuses what a decision cannot hold', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    for (const value of [Number.NaN, Infinity, () => 1, Symbol('x'), 1n, circle])
      expect(() => canonicalText(value)).toThrow()
  })
})

it('writes the facts of many claims as it would write each alone', () => {
  const world = generateWorld(11)
  const written = factsWriter()
  const facts = Array.from({ length: 20 }, (_, number) => generateFacts(world, 11, number))
  expect(facts.map(written)).toEqual(facts.map((each) => canonicalText(each)))
  const [first] = facts
  const otherwise = { ...first!, policy: { ...first!.policy, version: -1 } }
  expect(written(otherwise)).not.toBe(written(first!))
})

it('names the rules in one word that a changed list would change', () => {
  expect(ruleVersion).toMatch(/^r\d+-\d+-[0-9a-f]{16}$/)
  expect(ruleVersion).toContain(`-${editsInOrder.length}-`)
})
