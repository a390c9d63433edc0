import { describe, expect, test } from 'vitest'
import { claim837p } from '../sets/claim-837p.ts'
import { transactionSets } from '../sets/index.ts'
import { compile } from './compile.ts'
import { ambiguities } from './ambiguities.ts'
import { BHT, HL, N3, NM1, REF } from './dictionary.ts'
import { loop, many, manyLoops, maybe, maybeLoop, one, Q, R, S, transactionSet } from './shape.ts'

test.each(transactionSets.map((set) => [set.name, set] as const))('the %s is unambiguous', (_, set) => {
  expect(ambiguities(set)).toEqual([])
})

describe('an ambiguous set is found out', () => {
  const party = (id: string, ...codes: [string, ...string[]]) =>
    loop(id, 'party', { name: one(NM1, { entity: Q(...codes), entityType: R() }), address: maybe(N3, { line1: R() }) })
  const setOf = (children: Parameters<typeof loop>[2]) =>
    transactionSet({
      version: 'x',
      transaction: '000',
      functionalGroup: 'XX',
      name: 'x',
      title: 'x',
      alsoReads: [],
      rules: [],
      root: loop('', 'transaction', { beginning: one(BHT, { structure: R() }), ...children }),
    })

  test('two loops that share a qualifier', () => {
    const set = setOf({ a: maybeLoop(party('1000A', '41', '40')), b: maybeLoop(party('1000B', '40')) })
    expect(ambiguities(set).length).toBeGreaterThan(0)
    expect(ambiguities(setOf({ a: maybeLoop(party('1000A', '41')), b: maybeLoop(party('1000B', '40')) }))).toEqual([])
  })

  test('two segments of one loop without any qualifier', () => {
    const set = setOf({
      a: many(2, REF, { qualifier: R('EI'), id: R() }),
      b: maybe(REF, { qualifier: R('SY'), id: R() }),
    })
    expect(ambiguities(set)).toEqual([{ loop: '', segment: 'REF', between: [' a', ' b'] }])
  })

  test('a segment that could close the loop it stands in', () => {
    const inner = loop('2000', 'inner', {
      level: one(HL, { level: Q('20') }),
      ids: many(9, REF, { qualifier: Q('EI'), id: R() }),
    })
    const set = setOf({
      inner: manyLoops(9, inner),
      trailer: maybe(REF, { qualifier: Q('EI'), id: R(), description: S() }),
    })
    expect(ambiguities(set)).toEqual([{ loop: '2000', segment: 'REF', between: ['2000 ids', ' trailer'] }])
  })
})

test('loops are numbered so that those inside one follow it', () => {
  for (const set of transactionSets) {
    for (const one of compile(set).loops) {
      for (const inner of one.loops) expect(inner.index > one.index && inner.last <= one.last).toBe(true)
    }
  }
})

test('a definition that names an element the segment lacks is refused', () => {
  const wrong = loop('', 'transaction', { a: one(N3, { line1: R(), line9: R() } as never) })
  expect(() => compile({ ...claim837p, root: wrong } as never)).toThrow('N3 has no element line9')
})
