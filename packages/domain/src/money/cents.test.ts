// Money loses nothing: splitting, mirroring, reading and writing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, cents, decimalText, formatMoney, negate, parseCents, portion, sum } from './cents.ts'

const amounts = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }).map(cents)
const weights = fc
  .array(fc.nat(10_000), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0))

describe('allocate', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [0, 1], [0, 10]],
    [5, [3, 7], [2, 3]],
    [1, [1, 1], [1, 0]],
    [0, [4, 9], [0, 0]],
  ])('%i by %j → %j', (amount, by, parts) => {
    expect(allocate(cents(amount), by)).toEqual(parts)
  })

  test('the parts make the whole, and a reversal mirrors', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const parts = allocate(amount, by)
        expect(sum(parts)).toBe(amount)
        expect(allocate(negate(amount), by)).toEqual(parts.map(negate))
      }),
    )
  })

  test('no part is more than a cent from its exact share, and a weight of zero gets nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const whole = by.reduce((total, weight) => total + weight, 0)
        allocate(amount, by).forEach((part, index) => {
          expect(Math.abs(part - (amount * by[index]!) / whole)).toBeLessThan(1.001)
          if (by[index] === 0) expect(part).toBe(0)
        })
      }),
    )
  })

  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('weights %j are our bug', (by) => {
    expect(() => allocate(cents(10), by)).toThrow(RangeError)
  })
})

describe('portion', () => {
  test.each([
    [1550, 10300, 10000, 1597],
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [0, 7, 3, 0],
  ])('%i × %i ÷ %i = %i, half away from zero', (amount, top, bottom, expected) => {
    expect(portion(cents(amount), top, bottom)).toBe(expected)
  })
  test('a reversal mirrors', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (amount, top, bottom) => {
        if (Math.abs(amount) * top > Number.MAX_SAFE_INTEGER * bottom) return
        expect(portion(negate(amount), top, bottom)).toBe(negate(portion(amount, top, bottom)))
      }),
    )
  })
})

describe('reading and writing', () => {
  test.each([
    ['12', 1200],
    ['12.5', 1250],
    ['-0.92', -92],
    ['$1,234.50', 123450],
    ['.5', 50],
    ['0', 0],
    ['-0', 0],
    ['1,000,000', 100000000],
    ['1,00', null],
    ['12.345', null],
    ['', null],
    ['.', null],
    ['abc', null],
    ['1e3', null],
    ['--5', null],
  ])('%j is %j', (text, expected) => {
    expect(parseCents(text)).toBe(expected)
  })
  test.each([
    [123450, '1234.5', '$1,234.50'],
    [100, '1', '$1.00'],
    [-92, '-0.92', '−$0.92'],
    [0, '0', '$0.00'],
    [5, '0.05', '$0.05'],
  ])('%i is %s in a file and %s for people', (amount, inFile, forPeople) => {
    expect([decimalText(cents(amount)), formatMoney(cents(amount))]).toEqual([inFile, forPeople])
  })
  test('what is written is read back', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseCents(decimalText(amount))).toBe(amount)
      }),
    )
  })
  test.each([0.5, Number.NaN, 2 ** 53])('%d is not whole cents', (value) => {
    expect(() => cents(value)).toThrow(RangeError)
  })
})
