// The table of BILLING rules §7, and what holds for any amounts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents } from '../money/cents.ts'
import {
  applyLiability,
  coordinateBenefits,
  coordinationMethods,
  type CoordinationMethod,
  type PriorDecision,
} from './coordinate-benefits.ts'

const paid = (allowed: number, amount: number): PriorDecision => ({
  kind: 'paid',
  allowed: cents(allowed),
  paid: cents(amount),
})
const denied = (why: 'not-covered' | 'rules-not-met'): PriorDecision => ({ kind: 'denied', why })

test.each<[string, CoordinationMethod, number, PriorDecision, number, number, string[]]>([
  ['dual, lesser-of, fee 70', 'lesser-of', 10000, paid(8000, 6400), 7000, 600, ['OA-23 8400', 'CO-45 1000']],
  ['dual, lesser-of, fee 60', 'lesser-of', 10000, paid(8000, 6400), 6000, 0, ['OA-23 8400', 'CO-45 1600']],
  ['full cost share', 'full-cost-share', 10000, paid(8000, 6400), 6000, 1600, ['OA-23 8400']],
  ['commercial', 'lesser-of', 10000, paid(6000, 4000), 5200, 1200, ['OA-23 8000', 'CO-45 800']],
  ['primary does not cover it', 'lesser-of', 7200, denied('not-covered'), 6200, 6200, ['CO-45 1000']],
  ['primary refused for want of authorization', 'lesser-of', 7200, denied('rules-not-met'), 6200, 0, ['OA-136 7200']],
  ['fee less what was paid', 'fee-minus-paid', 10000, paid(8000, 6400), 7000, 600, ['OA-23 8400', 'CO-45 1000']],
])('%s', (_, method, billed, prior, fee, pay, adjustments) => {
  const decided = coordinateBenefits({ method, billed: cents(billed), fee: cents(fee), prior })
  expect(decided.pay).toBe(pay)
  expect(decided.adjustments.map(({ group, reason, amount }) => `${group}-${reason} ${amount}`)).toEqual(adjustments)
})

test('never more than the first payer put on the person', () => {
  const prior: PriorDecision = { kind: 'paid', allowed: cents(8000), paid: cents(6400), share: cents(400) }
  expect(coordinateBenefits({ method: 'lesser-of', billed: cents(10000), fee: cents(7500), prior }).pay).toBe(400)
})

test('a person in a Medicare savings program: the rest is told as 303, never as theirs', () => {
  const decided = coordinateBenefits({
    method: 'lesser-of',
    billed: cents(10000),
    fee: cents(6000),
    prior: paid(8000, 6400),
    qualifiedMedicare: true,
  })
  expect(decided.adjustments[1]).toEqual({ group: 'CO', reason: '303', amount: 1600 })
})

test('payment and adjustments always make what was billed; nothing is negative; the rest is never put on the person', () => {
  const amount = fc.nat(50_000)
  const prior = fc.oneof(
    fc.tuple(amount, amount).map(([allowed, part]) => paid(allowed, Math.min(allowed, part))),
    fc.constantFrom(denied('not-covered'), denied('rules-not-met')),
  )
  fc.assert(
    fc.property(fc.constantFrom(...coordinationMethods), amount, amount, prior, (method, billed, fee, decision) => {
      if (decision.kind === 'paid' && decision.allowed > billed) return
      const { pay, adjustments } = coordinateBenefits({
        method,
        billed: cents(billed),
        fee: cents(fee),
        prior: decision,
      })
      expect(pay + adjustments.reduce((total, one) => total + one.amount, 0)).toBe(billed)
      expect([pay, ...adjustments.map((one) => one.amount)].every((cash) => cash >= 0)).toBe(true)
    }),
  )
})

test.each([
  [6200, 3000, 3200, 3000, 0],
  [2000, 3000, 0, 2000, 1000],
  [6200, 0, 6200, 0, 0],
])('allowed %i with a share of %i left of the month pays %i', (allowed, left, pay, share, after) => {
  expect(applyLiability(cents(allowed), cents(left))).toEqual({ pay, share, left: after })
})
