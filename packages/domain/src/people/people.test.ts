// Provider and employer numbers, by the vectors that were agreed before any code.
import { einPrefixListed } from '@throughline/codes'
import { expect, test } from 'vitest'
import { isNpi, parseEin } from './provider-numbers.ts'

test.each([
  ['1234567893', true],
  ['1234567890', false],
  ['1245319599', true],
  ['123456789', false],
  ['3234567891', false],
  ['12345678931', false],
])('NPI %s: %s', (npi, valid) => {
  expect(isNpi(npi)).toBe(valid)
})

test('a single wrong digit, or two neighbors exchanged, is noticed', () => {
  const npi = '1234567893'
  for (let at = 1; at < npi.length; at += 1)
    for (let digit = 0; digit <= 9; digit += 1) {
      const changed = npi.slice(0, at) + String(digit) + npi.slice(at + 1)
      expect(isNpi(changed), changed).toBe(changed === npi)
    }
  expect(isNpi('1324567893')).toBe(false)
})

test.each([
  ['82-1234567', '821234567', true],
  ['07-1234567', '071234567', false],
])('EIN %s is %s; prefix listed: %s', (text, digits, listed) => {
  expect(parseEin(text)).toBe(digits)
  expect(einPrefixListed(digits)).toBe(listed)
})

test.each(['8212345678', '82-123456', 'AB-1234567', ''])('EIN %j is not one', (text) => {
  expect(parseEin(text)).toBeNull()
})
