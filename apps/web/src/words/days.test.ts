// Days and times as people type and read them.
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { learnSpanish, sayDay, sayMonth, saySentence, sayTime, sayTimes } from '@throughline/spanish'
import { clockNow, countDaysIn, readDay, sayInstant, today } from './days.ts'

beforeAll(learnSpanish)

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
  expect(sayTime(time, 'en')).toBe(read)
})

test('a stretch of time names each half of the day once', () => {
  expect(sayTimes('10:00', '10:45', 'en')).toBe('10:00–10:45 AM')
  expect(sayTimes('11:30', '12:15', 'en')).toBe('11:30 AM–12:15 PM')
  expect(sayTimes('10:00', '10:45', 'es')).toBe('10:00–10:45 a.\u00a0m.')
})

test('a month reads by its name', () => {
  expect(sayMonth('2026-11', 'en')).toBe('Nov 2026')
})

test.each([
  ['$998.20 on 2026-02-08', '$998.20 on 8 Feb 2026', '$998.20 el 8 feb 2026'],
  [
    'on 7 Jan 2026 from 13:30 to 14:15',
    'on 7 Jan 2026 from 1:30 PM to 2:15 PM',
    'on 7 ene 2026 from 1:30 p.\u00a0m. to 2:15 p.\u00a0m.',
  ],
  [
    'Visit with Sam, 14:00–15:00, signed',
    'Visit with Sam, 2:00–3:00 PM, signed',
    'Visita con Sam, 2:00–3:00 p.\u00a0m., signed',
  ],
  [
    'He was here from 10:00–14:15. The payer pays one service.',
    'He was here from 10:00 AM–2:15 PM. The payer pays one service.',
    'He was here from 10:00 a.\u00a0m.–2:15 p.\u00a0m. The payer pays one service.',
  ],
  [
    'Write a calendar day as YYYY-MM-DD, for example 2026-01-31.',
    'Write a calendar day as YYYY-MM-DD, for example 2026-01-31.',
    'Escriba un día del calendario como AAAA-MM-DD, por ejemplo 2026-01-31.',
  ],
  ['Batch 10: accepted, 12:30 PM', 'Batch 10: accepted, 12:30 PM', 'Batch 10: accepted, 12:30 PM'],
  ['Trace 2602040004001-2026-02-08', 'Trace 2602040004001-2026-02-08', 'Trace 2602040004001-2026-02-08'],
])('the sentence %j reads %j and %j', (sentence, english, spanish) => {
  expect(saySentence(sentence, 'en')).toBe(english)
  expect(saySentence(sentence, 'es')).toBe(spanish)
})

afterEach(() => {
  vi.useRealTimers()
  countDaysIn(undefined)
})

test.each([
  ['America/New_York', '2026-11-23T04:30:00Z', '2026-11-22'],
  ['America/New_York', '2026-11-23T05:00:00Z', '2026-11-23'],
  ['Pacific/Auckland', '2026-11-22T11:00:00Z', '2026-11-23'],
  ['UTC', '2026-01-09T00:00:00Z', '2026-01-09'],
])('today is the day of the organization: in %s at %s it is %s', (zone, at, day) => {
  vi.useFakeTimers({ now: new Date(at) })
  countDaysIn(zone)
  expect(today()).toBe(day)
})

test('the time of day is that of the organization, wherever the reader sits', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T04:59:00Z') })
  countDaysIn('America/New_York')
  expect(clockNow()).toBe('23:59')
  countDaysIn('Pacific/Auckland')
  expect(clockNow()).toBe('17:59')
})

test('a moment is said by the clock of the organization, so that a page never names two days for it', () => {
  countDaysIn('America/New_York')
  expect(sayInstant('2026-11-23T04:41:00Z', 'en')).toBe('22 Nov 2026, 11:41 PM')
  expect(sayInstant('2026-11-23T05:03:00Z', 'es')).toMatch(/^23 nov 2026, (0|12):03/)
  expect(sayInstant('no moment', 'en')).toBe('no moment')
})
