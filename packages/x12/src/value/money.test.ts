import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsAt, formatCents, parseCents } from './money.ts'

test.each([
  ['0', 0],
  ['72', 7200],
  ['72.', 7200],
  ['72.5', 7250],
  ['72.50', 7250],
  ['72.500', 7250],
  ['.92', 92],
  ['0.92', 92],
  ['-.92', -92],
  ['-37.5', -3750],
  ['000102', 10200],
  ['-0', 0],
  ['90071992547409.91', 9007199254740991],
])('%s is %d cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents)
  const bytes = new TextEncoder().encode(text)
  expect(centsAt(bytes, 0, bytes.length)).toBe(cents)
})

test.each([
  '',
  '-',
  '.',
  '-.',
  '1.005',
  '1e3',
  '1,000',
  '+1',
  ' 1',
  '1 ',
  '1.2.3',
  '--1',
  '1-',
  '90071992547409.92',
  'NaN',
  '٣',
])('%j is no amount in cents', (text) => {
  expect(parseCents(text)).toBeNull()
  const bytes = new TextEncoder().encode(text)
  expect(centsAt(bytes, 0, bytes.length)).toBeNaN()
})

test.each([
  [0, '0'],
  [92, '.92'],
  [-92, '-.92'],
  [7250, '72.5'],
  [7205, '72.05'],
  [-6200, '-62'],
  [5, '.05'],
])('%d cents are written %s', (cents, text) => {
  expect(formatCents(cents)).toBe(text)
})

test('what is written is read', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (cents) => parseCents(formatCents(cents)) === (cents === 0 ? 0 : cents)))
})
