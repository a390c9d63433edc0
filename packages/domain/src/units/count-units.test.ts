// The unit functions of payers, as tables of minutes, and what holds for any minutes at all.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import {
  countUnits,
  mixedTimedUnits,
  roundings,
  unitsFromMinutes,
  unitsOf,
  type Aggregation,
  type CountedSession,
  type Rounding,
  type UnitRule,
} from './count-units.ts'

const rule = (rounding: Rounding, aggregation: Aggregation = 'per-session', unitMinutes = 15): UnitRule => ({
  rounding,
  aggregation,
  unitMinutes,
})

describe('units of one block of minutes', () => {
  test.each<[Rounding, [minutes: number, units: number][]]>([
    [
      'eight-minute',
      [
        [0, 0],
        [7, 0],
        [8, 1],
        [14, 1],
        [15, 1],
        [22, 1],
        [23, 2],
        [30, 2],
        [37, 2],
        [38, 3],
        [45, 3],
        [52, 3],
        [53, 4],
      ],
    ],
    [
      'floor-whole',
      [
        [0, 0],
        [7, 0],
        [8, 0],
        [14, 0],
        [15, 1],
        [22, 1],
        [23, 1],
        [29, 1],
        [30, 2],
        [45, 3],
        [52, 3],
        [53, 3],
      ],
    ],
    [
      'up-to',
      [
        [0, 0],
        [1, 1],
        [15, 1],
        [16, 2],
        [45, 3],
        [46, 4],
      ],
    ],
    [
      'per-diem',
      [
        [0, 0],
        [1, 1],
        [600, 1],
      ],
    ],
    [
      'per-contact',
      [
        [0, 0],
        [1, 1],
        [600, 1],
      ],
    ],
  ])('%s', (rounding, table) => {
    expect(table.map(([minutes]) => [minutes, unitsFromMinutes(rule(rounding), minutes)])).toEqual(table)
  })

  test('midpoint: a 60-minute unit needs 31', () => {
    const hour = rule('midpoint', 'per-session', 60)
    expect([30, 31, 60, 90, 91].map((minutes) => unitsFromMinutes(hour, minutes))).toEqual([0, 1, 1, 1, 2])
  })

  test.each(roundings.map((rounding) => [rounding]))('%s: more minutes never earn fewer units', (rounding) => {
    fc.assert(
      fc.property(fc.nat(1440), fc.nat(1440), fc.integer({ min: 1, max: 480 }), (less, more, unit) => {
        const counted = rule(rounding, 'per-session', unit)
        expect(unitsFromMinutes(counted, less + more)).toBeGreaterThanOrEqual(unitsFromMinutes(counted, less))
      }),
    )
  })

  test('the three roundings never differ by more than one, in this order', () => {
    fc.assert(
      fc.property(fc.nat(1440), fc.integer({ min: 1, max: 240 }), (minutes, unit) => {
        const [floor, eight, upTo] = (['floor-whole', 'eight-minute', 'up-to'] as const).map((rounding) =>
          unitsFromMinutes(rule(rounding, 'per-session', unit), minutes),
        )
        expect(floor! <= eight! && eight! <= upTo! && upTo! - floor! <= 1).toBe(true)
      }),
    )
  })
})

function session(id: string, minutes: number, over: Partial<CountedSession> = {}): CountedSession {
  return {
    id,
    personId: 'ana',
    workerId: 'lee',
    code: 'H0038',
    modifiers: ['HE'],
    servedOn: day('2026-03-02'),
    minutes,
    ...over,
  }
}

describe('what is added together before rounding', () => {
  test.each<[string, number[], Rounding, Aggregation, number[]]>([
    ['two of 12, by the day, from the eighth minute', [12, 12], 'eight-minute', 'per-day-per-code', [2]],
    ['two of 12, each alone, from the eighth minute', [12, 12], 'eight-minute', 'per-session', [1, 1]],
    ['two of 12, by the day, whole only', [12, 12], 'floor-whole', 'per-day-per-code', [1]],
    ['two of 12, each alone, whole only', [12, 12], 'floor-whole', 'per-session', [0, 0]],
    ['two of 7, by the day', [7, 7], 'eight-minute', 'per-day-per-code', [1]],
    ['two of 7, each alone', [7, 7], 'eight-minute', 'per-session', [0, 0]],
    ['two visits of a per-diem day', [60, 60], 'per-diem', 'per-day-per-code', [1]],
    ['two contacts', [5, 90], 'per-contact', 'per-session', [1, 1]],
    ['two contacts stay two whatever is written beside them', [5, 90], 'per-contact', 'per-day-per-code', [1, 1]],
  ])('%s', (_, minutes, rounding, aggregation, units) => {
    const sessions = minutes.map((length, index) => session(`s${index}`, length))
    expect(countUnits(rule(rounding, aggregation), sessions).map((group) => group.units)).toEqual(units)
  })

  test('another person, day, code or modifier is another group; another worker only when the rule says so', () => {
    const sessions = [
      session('a', 12),
      session('b', 12, { workerId: 'kim' }),
      session('c', 12, { personId: 'bo' }),
      session('d', 12, { servedOn: day('2026-03-03') }),
      session('e', 12, { code: 'H2014' }),
      session('f', 12, { modifiers: ['HE', 'HQ'] }),
    ]
    const ids = (aggregation: Aggregation) =>
      countUnits(rule('eight-minute', aggregation), sessions).map((group) =>
        group.sessions.map((one) => one.id).join(''),
      )
    expect(ids('per-day-per-code')).toEqual(['ab', 'c', 'd', 'e', 'f'])
    expect(ids('per-day-per-worker')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(ids('per-month')).toEqual(['abd', 'c', 'e', 'f'])
  })

  test('a month is earned by its number of contacts; a visit without minutes is not one', () => {
    const month: UnitRule = { rounding: 'per-month', aggregation: 'per-month', unitMinutes: 15, contactsPerMonth: 2 }
    expect(unitsOf(month, [session('a', 30)])).toBe(0)
    expect(unitsOf(month, [session('a', 30), session('b', 0)])).toBe(0)
    expect(unitsOf(month, [session('a', 30), session('b', 30)])).toBe(1)
  })

  test('Medicare navigation sums minutes over the month: 59 earn nothing, 92 earn one hour', () => {
    const hour = rule('floor-whole', 'per-month', 60)
    expect(unitsOf(hour, [session('a', 30), session('b', 29)])).toBe(0)
    expect(unitsOf(hour, [session('a', 60), session('b', 32)])).toBe(1)
  })
})

describe('several timed codes of one day', () => {
  test.each<[string, [string, number][], [string, number][]]>([
    [
      '7 and 7 make one',
      [
        ['A', 7],
        ['B', 7],
      ],
      [
        ['A', 1],
        ['B', 0],
      ],
    ],
    [
      'the rest goes to the largest',
      [
        ['A', 18],
        ['B', 22],
      ],
      [
        ['A', 1],
        ['B', 2],
      ],
    ],
    [
      'whole units stay with their code',
      [
        ['A', 30],
        ['B', 8],
      ],
      [
        ['A', 2],
        ['B', 1],
      ],
    ],
  ])('%s', (_, minutes, units) => {
    expect([...mixedTimedUnits(new Map(minutes))]).toEqual(units)
  })

  test('the parts are always the units of the whole day', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 6 }), (minutes) => {
        const units = mixedTimedUnits(new Map(minutes.map((length, index) => [String(index), length])))
        const total = minutes.reduce((sum, length) => sum + length, 0)
        expect([...units.values()].reduce((sum, count) => sum + count, 0)).toBe(
          unitsFromMinutes(rule('eight-minute'), total),
        )
      }),
    )
  })
})
