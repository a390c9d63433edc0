// What is left is carried from line to line.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawDown } from './draw-down.ts'

test('two lines of four units against four left: the second finds none', () => {
  const { drawn, left } = drawDown(new Map([['A1', 4]]), [{ units: 4 }, { units: 4 }], () => ['A1'])
  expect(drawn.map((line) => line.short)).toEqual([0, 4])
  expect(left.get('A1')).toBe(0)
})

test('a line may draw on several pools, in the order named for it', () => {
  const { drawn } = drawDown(
    new Map([
      ['free', 3],
      ['A1', 10],
    ]),
    [{ units: 5 }, { units: 2 }],
    () => ['free', 'A1'],
  )
  expect(drawn.map((line) => line.from)).toEqual([
    [
      { pool: 'free', units: 3 },
      { pool: 'A1', units: 2 },
    ],
    [{ pool: 'A1', units: 2 }],
  ])
})

test('a pool already below zero gives nothing, and an unknown one neither', () => {
  const { drawn } = drawDown(new Map([['A1', -3]]), [{ units: 2 }], () => ['A1', 'A9'])
  expect(drawn[0]).toMatchObject({ from: [], short: 2 })
})

test('no pool is ever over-drawn, and nothing is lost', () => {
  const pools = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -5, max: 60 }))
  const lines = fc.array(fc.record({ units: fc.nat(20), from: fc.subarray(['a', 'b', 'c', 'd']) }), { maxLength: 20 })
  fc.assert(
    fc.property(pools, lines, (available, asked) => {
      const { drawn, left } = drawDown(new Map(Object.entries(available)), asked, (line) => line.from)
      const taken = new Map<string, number>()
      for (const line of drawn) {
        const got = line.from.reduce((total, draw) => total + draw.units, 0)
        expect(got + line.short).toBe(line.line.units)
        for (const draw of line.from) {
          expect(line.line.from).toContain(draw.pool)
          taken.set(draw.pool, (taken.get(draw.pool) ?? 0) + draw.units)
        }
      }
      for (const [pool, had] of Object.entries(available)) {
        expect(left.get(pool)).toBeGreaterThanOrEqual(0)
        expect((taken.get(pool) ?? 0) + left.get(pool)!).toBe(Math.max(0, had))
      }
    }),
  )
})
