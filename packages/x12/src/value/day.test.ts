import { expect, test } from 'vitest'
import { formatDay, formatPeriod, isTimeAt, parseDay, parsePeriod } from './day.ts'

test.each([
  ['20260105', '2026-01-05'],
  ['20240229', '2024-02-29'],
  ['20000229', '2000-02-29'],
  ['19991231', '1999-12-31'],
])('%s is %s', (text, day) => {
  expect(parseDay(text)).toBe(day)
  expect(formatDay(day)).toBe(text)
})

test.each([
  '',
  '2026015',
  '20260230',
  '20230229',
  '19000229',
  '20261301',
  '20260100',
  '00000101',
  '2026-1-5',
  '2026010５',
])('%s is no day', (text) => {
  expect(parseDay(text)).toBeNull()
})

test.each([
  ['20260105', '2026-01-05'],
  ['20260105-20260107', '2026-01-05/2026-01-07'],
  ['202601050930', '2026-01-05T0930'],
])('%s is the period %s', (text, period) => {
  expect(parsePeriod(text)).toBe(period)
  expect(formatPeriod(period)).toBe(text)
})

test.each(['20260105-2026017', '20260105/20260107', '202601052430', '2026'])('%s is no period', (text) => {
  expect(parsePeriod(text)).toBeNull()
})

test.each([
  ['0930', true],
  ['2359', true],
  ['235959', true],
  ['23595999', true],
  ['2400', false],
  ['0960', false],
  ['930', false],
  ['09301', false],
  ['093061', false],
  ['12:0', false],
])('%s is a time: %s', (text, wanted) => {
  const bytes = new TextEncoder().encode(text)
  expect(isTimeAt(bytes, 0, bytes.length)).toBe(wanted)
})
