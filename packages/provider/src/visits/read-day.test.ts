import { describe, expect, it } from 'vitest'
import { dateOrderOf, readDay, readTime } from './read-day.ts'

describe('dates as people write them', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['1/5/2026', '2026-01-05'],
    ['01-05-2026', '2026-01-05'],
    ['1.5.2026', '2026-01-05'],
    ['1/5/26', '2026-01-05'],
    ['1/5/2026 0:00', '2026-01-05'],
    ['1/5/2026 10:00 AM', '2026-01-05'],
    ['2026-01-05T10:00:00Z', '2026-01-05'],
    ['2026-01-05 10:00:00.000', '2026-01-05'],
    ['Jan 5, 2026', '2026-01-05'],
    ['January 5th 2026', '2026-01-05'],
    ['5 Jan 2026', '2026-01-05'],
    ['5-Jan-2026', '2026-01-05'],
    ['Mon, Jan 5, 2026', '2026-01-05'],
    ['Sept. 3, 2026', '2026-09-03'],
    ['5 de enero de 2026', '2026-01-05'],
    ['5 ene 2026', '2026-01-05'],
    ['29 febrero 2028', '2028-02-29'],
  ])('%s is %s', (text, day) => expect(readDay(text, 'month-first')).toEqual({ ok: true, value: day }))

  it('the order of the file decides what 3/4 means', () => {
    expect(readDay('3/4/2026', 'month-first')).toMatchObject({ value: '2026-03-04' })
    expect(readDay('3/4/2026', 'day-first')).toMatchObject({ value: '2026-04-03' })
  })

  it.each([
    ['', 'empty'],
    ['26-01-05', 'more than one way'],
    ['13/5/2026', 'no month 13'],
    ['2/29/2026', 'not a day of the calendar'],
    ['0/1/2026', 'not a day of the calendar'],
    ['46027', "spreadsheet's inner number"],
    ['yesterday', 'not a date'],
    ['1/5', 'not a date'],
    ['Jan 2026', 'not a date'],
    ['5 Foo 2026', 'not a date'],
    ['2026-01-05'.repeat(20), 'not a date'],
  ])('%s is refused: %s', (text, why) => {
    const read = readDay(text, 'month-first')
    expect(read.ok).toBe(false)
    expect(!read.ok && read.why).toContain(why)
  })

  it.each([
    [['1/5/2026', '1/31/2026'], 'month-first'],
    [['5/1/2026', '31/1/2026'], 'day-first'],
    [['1/5/2026', '2/6/2026'], 'uncertain'],
    [['13/1/2026', '1/31/2026'], 'uncertain'],
    [['2026-01-05'], 'month-first'],
  ])('%j speak for %s', (texts, order) => expect(dateOrderOf(texts)).toBe(order))
})

describe('times as people write them', () => {
  it.each([
    ['9:05', '09:05'],
    ['09:05', '09:05'],
    ['14:30:00', '14:30'],
    ['9:05 AM', '09:05'],
    ['9:05pm', '21:05'],
    ['12:00 am', '00:00'],
    ['12:15 PM', '12:15'],
    ['9 am', '09:00'],
    ['2:30 p. m.', '14:30'],
    ['2:30 p.m.', '14:30'],
    ['0905', '09:05'],
    ['1430', '14:30'],
    ['1/5/2026 10:00 AM', '10:00'],
    ['2026-01-05T10:15:00', '10:15'],
  ])('%s is %s', (text, time) => expect(readTime(text)).toEqual({ ok: true, value: time }))

  it.each([
    ['', 'empty'],
    ['9', 'not a time'],
    ['25:00', 'not a time of the day'],
    ['10:75', 'not a time of the day'],
    ['13:00 PM', '1 to 12'],
    ['noon', 'not a time'],
    ['10:5', 'not a time'],
  ])('%s is refused: %s', (text, why) => {
    const read = readTime(text)
    expect(!read.ok && read.why).toContain(why)
  })
})
