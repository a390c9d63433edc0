// A case rate is written once and stands with every service that is counted by the month.
import { expect, test } from 'vitest'
import { cents, type Cents, type Offered } from '@throughline/domain'
import { firstOffer } from '@throughline/provider/contract-desk'
import { followCaseRate } from './case-rate.ts'

const { offered } = firstOffer('Harbor Health')
type Service = Offered['services'][number]
const offer = (model: Offered['model'], caseRateCents: Cents | null, service: Partial<Service>): Offered => ({
  ...offered,
  model,
  caseRateCents,
  services: [{ ...offered.services[0]!, ...service }],
})
const month = (rateCents: Cents | null): Partial<Service> => ({ rounding: 'per-month', rateCents })
const rate = (before: Offered, after: Offered) => followCaseRate(before, after).services[0]!.rateCents

test('a month without a rate takes the case rate, and follows it', () => {
  const open = offer('case-rate', null, month(null))
  const four = offer('case-rate', cents(4_00), month(null))
  expect(rate(open, four)).toBe(4_00)
  expect(
    rate(offer('case-rate', cents(4_00), month(cents(4_00))), offer('case-rate', cents(420_00), month(cents(4_00)))),
  ).toBe(420_00)
  const started = { rounding: 'up-to', rateCents: null } as const
  expect(rate(offer('case-rate', cents(420_00), started), offer('case-rate', cents(420_00), month(null)))).toBe(420_00)
  // Paid by the unit again: the case rate is no rate any more.
  expect(
    rate(
      offer('case-rate', cents(420_00), month(cents(420_00))),
      offer('fee-for-service', cents(420_00), month(cents(420_00))),
    ),
  ).toBeNull()
})

test('another rate stays, a rate may be cleared, and a unit of minutes keeps its own', () => {
  const [before, after] = [
    offer('case-rate', null, month(cents(400_00))),
    offer('case-rate', cents(420_00), month(cents(400_00))),
  ]
  expect(rate(before, after)).toBe(400_00)
  const cleared = offer('case-rate', cents(420_00), month(null))
  expect(rate(offer('case-rate', cents(420_00), month(cents(420_00))), cleared)).toBeNull()
  const minutes = { rounding: 'eight-minute', rateCents: null } as const
  expect(rate(offer('case-rate', null, minutes), offer('case-rate', cents(420_00), minutes))).toBeNull()
})
