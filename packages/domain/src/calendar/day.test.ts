// Days are days everywhere: no time zone, no February 30.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  covers,
  day,
  dayFromNumber,
  dayNumber,
  daysBetween,
  formatDay,
  isDay,
  overlaps,
  weekday,
  weekStart,
} from './day.ts'

const anyDay = fc.integer({ min: dayNumber(day('1901-01-01')), max: dayNumber(day('2198-12-31')) }).map(dayFromNumber)

test.each(['2026-02-30', '2025-02-29', '2026-13-01', '26-01-01', '2026-1-1', '1899-12-31', ''])(
  '%j is not a day',
  (text) => {
    expect(isDay(text)).toBe(false)
  },
)
test.each(['2024-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2026-01-15', -13, '2024-12-15'],
])('%s and %i months is %s', (from, months, expected) => {
  expect(addMonths(day(from), months)).toBe(expected)
})

/** The same day by the runtime's own calendar, which knows nothing of ours. */
const utc = (of: string): Date => new Date(`${of}T00:00:00.000Z`)
const isoOf = (date: Date): string => date.toISOString().slice(0, 10)

test('every day of three centuries agrees with the runtime’s own calendar', () => {
  const last = Date.UTC(2199, 11, 31) / 86_400_000
  for (let number = Date.UTC(1900, 0, 1) / 86_400_000; number <= last; number += 1) {
    const iso = isoOf(new Date(number * 86_400_000))
    if (dayFromNumber(number) !== iso || dayNumber(iso as never) !== number || !isDay(iso))
      expect([number, dayFromNumber(number), dayNumber(iso as never), isDay(iso)]).toEqual([number, iso, number, true])
  }
})

test('weekdays and months agree with the runtime’s own calendar', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (of, count) => {
      expect(weekday(of) % 7).toBe(utc(of).getUTCDay())
      const [year, month] = [Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1]
      const last = new Date(Date.UTC(year, month + count + 1, 0))
      const expected = Date.UTC(
        last.getUTCFullYear(),
        last.getUTCMonth(),
        Math.min(Number(of.slice(8)), last.getUTCDate()),
      )
      fc.pre(last.getUTCFullYear() >= 1900 && last.getUTCFullYear() <= 2199)
      expect(addMonths(of, count)).toBe(isoOf(new Date(expected)))
    }),
  )
})

test('a text of digits is a day exactly when the runtime’s own calendar has it', () => {
  const two = (number: number) => String(number).padStart(2, '0')
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (year, month, on) => {
        const text = `${year}-${two(month)}-${two(on)}`
        const date = utc(text)
        expect(isDay(text)).toBe(!Number.isNaN(date.getTime()) && isoOf(date) === text)
      },
    ),
  )
})

test('counting forth and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (from, count) => {
      const there = addDays(from, count)
      expect(daysBetween(from, there)).toBe(count)
      expect(addDays(there, -count)).toBe(from)
      expect(isDay(there)).toBe(true)
      expect(weekday(addDays(from, 7))).toBe(weekday(from))
    }),
  )
})

describe('weeks, spans, ages', () => {
  test('2 March 2026 is a Monday', () => {
    expect([weekday(day('2026-03-02')), weekday(day('2026-03-08'))]).toEqual([1, 7])
    expect(weekStart(day('2026-03-08'))).toBe('2026-03-02')
  })
  test.each([
    ['2026-01-01', '2026-01-31', '2026-01-31', true],
    ['2026-01-01', '2026-01-31', '2026-02-01', false],
    ['2026-01-01', null, '2199-01-01', true],
    ['2026-01-01', null, '2025-12-31', false],
  ])('%s through %s holds %s: %s', (starts, ends, on, held) => {
    expect(covers({ starts: day(starts), ends: ends === null ? null : day(ends) }, day(on))).toBe(held)
  })
  test('spans overlap on a shared day, also when one is open', () => {
    const span = (starts: string, ends: string | null) => ({
      starts: day(starts),
      ends: ends === null ? null : day(ends),
    })
    expect(overlaps(span('2026-01-01', '2026-01-31'), span('2026-01-31', null))).toBe(true)
    expect(overlaps(span('2026-01-01', '2026-01-31'), span('2026-02-01', null))).toBe(false)
  })
  test.each([
    ['2005-03-02', '2026-03-01', 20],
    ['2005-03-02', '2026-03-02', 21],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age)
  })
  test('as people read it', () => {
    expect(formatDay(day('2026-02-03'))).toBe('3 Feb 2026')
  })
})
