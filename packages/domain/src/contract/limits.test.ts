// Ceilings: which days count, what is left, and that lines draw on them together.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, covers, day, type Day } from '../calendar/day.ts'
import type { ContractLimit } from './contract.ts'
import { termNamed } from './find-term.ts'
import {
  drawLimits,
  freeUnitsLeft,
  freeUnitsWindow,
  historyFor,
  limitText,
  limitWindow,
  unitsLeftUnder,
  unitsWithin,
  type UnitsOnDay,
} from './limits.ts'
import { sampleContract } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')

const limit = (per: ContractLimit['per'], units: number, over: Partial<ContractLimit> = {}): ContractLimit => ({
  per,
  units,
  of: 'person',
  weekStarts: 'monday',
  ...over,
})

describe('which days count', () => {
  test.each<[string, ContractLimit, string, string, string]>([
    ['a day', limit('day', 16), '2026-03-04', '2026-03-04', '2026-03-04'],
    ['a week from Monday', limit('week', 40), '2026-03-04', '2026-03-02', '2026-03-08'],
    ['a week from Sunday', limit('week', 40, { weekStarts: 'sunday' }), '2026-03-04', '2026-03-01', '2026-03-07'],
    [
      'a Sunday in a week from Sunday',
      limit('week', 40, { weekStarts: 'sunday' }),
      '2026-03-01',
      '2026-03-01',
      '2026-03-07',
    ],
    ['a month', limit('month', 40), '2026-02-14', '2026-02-01', '2026-02-28'],
    ['a contract year', limit('contract-year', 40), '2026-03-04', '2025-07-01', '2026-06-30'],
    ['a contract year, on its first day', limit('contract-year', 40), '2026-07-01', '2026-07-01', '2027-06-30'],
    ['a calendar year', limit('calendar-year', 40), '2026-03-04', '2026-01-01', '2026-12-31'],
    ['a fiscal year', limit('fiscal-year-july', 40), '2026-03-04', '2025-07-01', '2026-06-30'],
    ['30 rolling days', limit('rolling-days', 40, { length: 30 }), '2026-03-30', '2026-03-01', '2026-03-30'],
    ['6 rolling months', limit('rolling-months', 104, { length: 6 }), '2026-08-31', '2026-03-01', '2026-08-31'],
  ])('%s', (_, of, on, starts, ends) => {
    expect(limitWindow(bright, of, day(on))).toEqual({ starts, ends })
  })

  test('the day itself always counts', () => {
    const pers = [
      'day',
      'week',
      'month',
      'contract-year',
      'calendar-year',
      'fiscal-year-july',
      'rolling-days',
      'rolling-months',
    ] as const
    fc.assert(
      fc.property(
        fc.constantFrom(...pers),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 1000 }),
        (per, length, offset) => {
          const on = addDays(day('2025-07-01'), offset)
          expect(covers(limitWindow(bright, limit(per, 1, { length }), on), on)).toBe(true)
        },
      ),
    )
  })
})

const used = (...entries: [string, number][]): UnitsOnDay[] =>
  entries.map(([on, units]) => ({ servedOn: day(on), units, personId: 'ana', workerId: 'lee' }))

test('units within a rolling window, and what is left under it', () => {
  const six = limit('rolling-months', 104, { length: 6 })
  const history = used(['2026-01-10', 60], ['2026-03-01', 40], ['2026-06-30', 2])
  expect(unitsWithin(cedar, six, history, day('2026-07-09'))).toBe(102)
  expect(unitsLeftUnder(cedar, six, history, day('2026-07-09'))).toBe(2)
  expect(unitsLeftUnder(cedar, six, history, day('2026-07-10'))).toBe(62)
})

test('a visit entered late must also fit the windows of later visits', () => {
  const week = limit('rolling-days', 10, { length: 7 })
  const history = used(['2026-03-05', 9])
  expect(unitsLeftUnder(cedar, week, history, day('2026-03-02'))).toBe(1)
  expect(unitsLeftUnder(cedar, week, history, day('2026-02-26'))).toBe(10)
})

test('a worker limit counts what the worker gave to everybody', () => {
  const history: UnitsOnDay[] = [
    ...used(['2026-03-02', 4]),
    { servedOn: day('2026-03-02'), units: 6, personId: 'bo', workerId: 'lee' },
  ]
  const who = { personId: 'ana', workerId: 'lee' }
  expect(historyFor(limit('day', 32, { of: 'worker' }), history, who)).toHaveLength(2)
  expect(historyFor(limit('day', 32), history, who)).toHaveLength(1)
  expect(historyFor(limit('day', 32, { of: 'worker' }), history, { personId: 'ana', workerId: null })).toEqual([])
})

describe('lines draw on a limit together', () => {
  const term = termNamed(cedar, 'recovery-individual')!
  const line = (on: string, units: number) => ({ servedOn: day(on), units, personId: 'ana', workerId: 'lee' })

  test('the third visit of a day is cut to what the first two left', () => {
    const drawn = drawLimits(cedar, term, [], [line('2026-03-02', 8), line('2026-03-02', 6), line('2026-03-02', 4)])
    expect(drawn.map((one) => [one.within, one.over, one.limit && limitText(one.limit)])).toEqual([
      [8, 0, null],
      [6, 0, null],
      [2, 2, '16 units a day'],
    ])
  })

  test('the rolling limit cuts where the day would not', () => {
    const drawn = drawLimits(cedar, term, used(['2026-01-15', 100]), [line('2026-03-02', 8)])
    expect(drawn.map((one) => [one.within, one.over, limitText(one.limit!)])).toEqual([
      [4, 4, '104 units in any 6 months'],
    ])
  })

  test('one of a thing is said in the singular', () => {
    const of = (units: number, per: ContractLimit['per'], length: number) => limitText(limit(per, units, { length }))
    expect([of(1, 'rolling-days', 1), of(1, 'rolling-months', 2), of(3, 'rolling-months', 1)]).toEqual([
      '1 unit in any 1 day',
      '1 unit in any 2 months',
      '3 units in any 1 month',
    ])
  })

  test('no limit is ever passed, however the lines come', () => {
    const lines = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 20 })), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (asked) => {
        const drawn = drawLimits(
          cedar,
          term,
          [],
          asked.map(([offset, units]) => line(addDays(day('2025-10-01'), offset), units)),
        )
        const kept = drawn.map((one) => ({ ...one.line, units: one.within }))
        for (const one of kept)
          for (const each of term.limits)
            expect(unitsWithin(cedar, each, kept, one.servedOn)).toBeLessThanOrEqual(each.units)
        for (const one of drawn) expect(one.within + one.over).toBe(one.line.units)
      }),
      { numRuns: 60 },
    )
  })
})

describe('units free of authorization', () => {
  const individual = termNamed(bright, 'peer-individual')!
  test.each<[string, UnitsOnDay[], string, number]>([
    ['nothing used', [], '2026-03-02', 24],
    ['20 used this fiscal year', used(['2025-09-01', 20]), '2026-03-02', 4],
    ['30 used', used(['2025-09-01', 30]), '2026-03-02', 0],
    ['used last fiscal year', used(['2025-06-30', 20]), '2026-03-02', 24],
    ['a new fiscal year', used(['2026-06-30', 24]), '2026-07-01', 24],
  ])('%s', (_, history, on, left) => {
    expect(freeUnitsLeft(bright, individual, history, day(on))).toBe(left)
  })
  test.each<['contract-year' | 'calendar-year' | 'fiscal-year-july' | 'lifetime', string, Day | null]>([
    ['contract-year', '2025-09-01', day('2026-08-31')],
    ['calendar-year', '2026-01-01', day('2026-12-31')],
    ['fiscal-year-july', '2025-07-01', day('2026-06-30')],
    ['lifetime', '1900-01-01', null],
  ])('per %s', (freePer, starts, ends) => {
    const term = { ...individual, authorization: { required: true, freeUnits: 24, freePer } }
    expect(freeUnitsWindow(cedar, term, day('2026-03-02'))).toEqual({ starts, ends })
  })
})
