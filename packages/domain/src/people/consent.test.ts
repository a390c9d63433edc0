import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../calendar/day.ts'
import { consentPurposes, consentStands, type Consent } from './consent.ts'

const given: Consent = {
  id: 'c1',
  personId: 'ana',
  payerId: 'plan',
  purpose: 'payment',
  signedOn: day('2026-02-01'),
  expires: day('2026-12-31'),
  revokedOn: null,
}
const to = { personId: 'ana', payerId: 'plan', on: day('2026-03-02') }

test.each<[string, Partial<Consent>, Partial<typeof to>, boolean]>([
  ['signed, in force, for this payer', {}, {}, true],
  ['for everybody who treats or pays', { payerId: null }, {}, true],
  ['on the day it was signed', {}, { on: day('2026-02-01') }, true],
  ['on its last day', {}, { on: day('2026-12-31') }, true],
  ['without a last day', { expires: null }, { on: day('2031-01-01') }, true],
  ['before it was signed', {}, { on: day('2026-01-31') }, false],
  ['after its last day', {}, { on: day('2027-01-01') }, false],
  ['the day before it was revoked', { revokedOn: day('2026-03-03') }, {}, true],
  ['on the day it was revoked', { revokedOn: day('2026-03-02') }, {}, false],
  ['for another payer', {}, { payerId: 'county' }, false],
  ['of another person', {}, { personId: 'bo' }, false],
])('%s', (_what, consent, asked, stands) => {
  expect(consentStands([{ ...given, ...consent }], { ...to, ...asked })).toBe(stands)
})

test('taking a consent away never lets more leave', () => {
  const days = fc.integer({ min: -20, max: 20 }).map((count) => addDays(to.on, count))
  const consent = fc.record({
    id: fc.constant('c'),
    personId: fc.constantFrom('ana', 'bo'),
    payerId: fc.constantFrom('plan', 'county', null),
    purpose: fc.constantFrom(...consentPurposes),
    signedOn: days,
    expires: fc.option(days),
    revokedOn: fc.option(days),
  })
  fc.assert(
    fc.property(fc.array(consent, { maxLength: 5 }), fc.nat(), (all, at) => {
      const fewer = all.filter((_, index) => index !== at % Math.max(1, all.length))
      return consentStands(all, to) || !consentStands(fewer, to)
    }),
  )
})
