// Days and times as people type and read them.
import { expect, test } from 'vitest'
import { readDay, sayDay, sayMonth, sayTime, sayTimes } from './days.ts'

test.each([
  ['2026-02-03', '2026-02-03'],
  ['2026-2-3', '2026-02-03'],
  ['3 Feb 2026', '2026-02-03'],
  ['3 February 2026', '2026-02-03'],
  ['Feb 3, 2026', '2026-02-03'],
  ['february 3 2026', '2026-02-03'],
  ['2/3/2026', '2026-02-03'],
  ['02-03-26', '2026-02-03'],
  ['3 de enero de 2026', '2026-01-03'],
  ['3 ene 2026', '2026-01-03'],
  ['31 Feb 2026', null],
  ['13/1/2026', null],
  ['tomorrow', null],
  ['3 Foo 2026', null],
  ['', null],
])('typed %j is %j', (typed, day) => {
  expect(readDay(typed)).toBe(day)
})

test.each([
  ['2026-02-03', 'en', '3 Feb 2026'],
  ['2026-01-31', 'es', '31 ene 2026'],
  ['not a day', 'en', 'not a day'],
] as const)('%s in %s reads %s', (day, language, read) => {
  expect(sayDay(day, language)).toBe(read)
  expect(readDay(sayDay(day, language))).toBe(day === 'not a day' ? null : day)
})

test.each([
  ['00:05', '12:05 AM'],
  ['11:59', '11:59 AM'],
  ['12:00', '12:00 PM'],
  ['23:30', '11:30 PM'],
])('%s reads %s', (time, read) => {
  expect(sayTime(time)).toBe(read)
})

test('a stretch of time names each half of the day once', () => {
  expect(sayTimes('10:00', '10:45')).toBe('10:00–10:45 AM')
  expect(sayTimes('11:30', '12:15')).toBe('11:30 AM–12:15 PM')
})

test('a month reads by its name', () => {
  expect(sayMonth('2026-11', 'en')).toBe('Nov 2026')
})
