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
    for (const text of ['', 'a_b', 'x\n', '\n', '"', '\\', '\u2028', '\ud800', '~{}|<>`^![]?', "it's 4 × $15.97"])
      expect(canonicalText(text)).toBe(JSON.stringify(text))
    for (const number of [0, 0.1, 1e21, -7, 1e-7, 2 ** 53]) expect(canonicalText(number)).toBe(JSON.stringify(number))
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
  const digest = (text: string): string => `<${text.length}:${text.slice(0, 40)}>`
  const written = factsWriter(digest)
  const facts = Array.from({ length: 20 }, (_, number) => generateFacts(world, 11, number))
  expect(facts.map(written)).toEqual(facts.map((each) => factsWriter(digest)(each)))
  const [first] = facts
  const otherwise = { ...first!, policy: { ...first!.policy, version: -1 } }
  expect(written(otherwise)).not.toBe(written(first!))
})

it('puts the digest of its canonical text for what claims share, and every other fact as it is', () => {
  const facts = generateFacts(generateWorld(12), 12, 3)
  const digests = new Map<string, string>()
  const text = factsWriter((of) => {
    digests.set(`D${digests.size}`, of)
    return `D${digests.size - 1}`
  })(facts)
  const whole = text.replaceAll(/"(D\d+)"/g, (_, name: string) => digests.get(name)!)
  expect(whole).toBe(canonicalText(facts))
  expect([...digests.values()]).toEqual(
    expect.arrayContaining([canonicalText(facts.policy), canonicalText(facts.contracts)]),
  )
  expect(text.length).toBeLessThan(whole.length)
})

it('names the rules in one word that a changed list would change', () => {
  expect(ruleVersion).toMatch(/^r\d+-\d+-[0-9a-f]{16}$/)
  expect(ruleVersion).toContain(`-${editsInOrder.length}-`)
})
