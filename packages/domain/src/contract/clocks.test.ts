// The last days that are still in time.
import { expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { appealDeadline, correctionDeadline, filingDeadline, outerFilingLimit, paymentDueOn } from './clocks.ts'
import { sampleContract } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')

test('filing: 180 days here, 95 there, from the visit or from the first payer’s decision', () => {
  expect(filingDeadline(bright, day('2026-01-05'))).toBe('2026-07-04')
  expect(filingDeadline(cedar, day('2026-01-05'))).toBe('2026-04-10')
  expect(filingDeadline(bright, day('2026-01-05'), day('2026-03-01'))).toBe('2026-08-28')
  expect(outerFilingLimit(day('2026-01-05'))).toBe('2027-01-05')
})

test('a correction counts from the decision here and from the visit there', () => {
  const claim = { servedOn: day('2026-01-05'), decidedOn: day('2026-02-10') }
  expect(correctionDeadline(bright, claim)).toBe('2027-02-10')
  expect(correctionDeadline(cedar, claim)).toBe('2026-08-08')
  expect(correctionDeadline(bright, { ...claim, decidedOn: null })).toBeNull()
})

test('appeals and payment', () => {
  expect([appealDeadline(bright, day('2026-02-10')), appealDeadline(cedar, day('2026-02-10'))]).toEqual([
    '2026-04-11',
    '2026-06-10',
  ])
  expect([paymentDueOn(bright, day('2026-02-01'), true), paymentDueOn(bright, day('2026-02-01'), false)]).toEqual([
    '2026-03-03',
    '2026-03-18',
  ])
})
