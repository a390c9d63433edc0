// The wall clock of a place, over a change of the clocks, and never back.
import { day, timeOfDay } from '@throughline/domain'
import { expect, test } from 'vitest'
import { instantAt, later, simulatedClock } from './simulated-clock.ts'

test.each([
  ['2026-01-15', '09:00', '2026-01-15T14:00:00.000Z'],
  ['2026-07-15', '09:00', '2026-07-15T13:00:00.000Z'],
  ['2026-03-08', '03:30', '2026-03-08T07:30:00.000Z'],
  ['2026-11-01', '23:00', '2026-11-02T04:00:00.000Z'],
])('%s %s in New York is %s', (on, at, expected) => {
  expect(new Date(instantAt(day(on), timeOfDay(at), 'America/New_York')).toISOString()).toBe(expected)
})

test('it goes forward only', () => {
  const clock = simulatedClock('2026-01-15T14:00:00.000Z', 'America/New_York')
  clock.pass(90)
  expect(clock.now()).toBe('2026-01-15T14:01:30.000Z')
  clock.goTo(day('2026-01-15'), timeOfDay('08:00'))
  expect(clock.now()).toBe('2026-01-15T14:01:30.000Z')
  clock.goTo(day('2026-01-15'), timeOfDay('10:00'))
  expect(clock.now()).toBe('2026-01-15T15:00:00.000Z')
  expect(later(timeOfDay('10:50'), 45)).toBe('11:35')
  expect(later(timeOfDay('23:50'), 45)).toBe('23:59')
})
