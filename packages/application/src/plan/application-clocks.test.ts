// An approval on the last day of each clock, and on the day after: PEER §3, with the standards of July 2025.
import { day, usualSignatureDays, type Day } from '@throughline/domain'
import type { Row } from '@throughline/store'
import { expect, test } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { assertFresh } from './application-clocks.ts'

type Verified = { readonly verified_on: Day | null; readonly verification_organization: string | null }

/** An application as far as its clocks look at it. */
function application(signed: readonly (string | null)[], checked: readonly (string | null)[]) {
  const papers = signed.map((issued) => ({ item: 'application', issued: issued === null ? null : day(issued) }))
  const staff = checked.map((on) => ({ exclusion: on === null ? null : { checkedOn: day(on), outcome: 'clear' } }))
  return { document: { papers, staff } } as unknown as Row<'network_application'>
}
/** A signature that no decision of these tests has outlived. */
const fresh = '2026-02-01'
const verified = (on: string | null, organization: string | null = null): Verified => ({
  verified_on: on === null ? null : day(on),
  verification_organization: organization,
})

/** What stands in the way of an approval; nothing when it may be given. */
function hindrance(row: Row<'network_application'>, items: readonly Verified[], on: string): string {
  try {
    assertFresh(row, items as unknown as Row<'network_application_item'>[], day(on), usualSignatureDays)
    return ''
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.message
  }
}

test.each([
  ['2026-05-20', ''],
  ['2026-05-21', '1 of 2 verifications are too old for a decision'],
])('verified here on 20 Jan 2026 and later, decided %s: %s', (on, says) => {
  const found = hindrance(application([fresh], []), [verified('2026-01-20'), verified('2026-05-01')], on)
  expect(found.slice(0, says.length || undefined)).toBe(says)
})

test.each([
  ['2026-04-20', ''],
  ['2026-04-21', '1 of 1 verifications are too old for a decision'],
])('verified by another organization on 20 Jan 2026, decided %s: %s', (on, says) => {
  const found = hindrance(application([fresh], []), [verified('2026-01-20', 'Keystone Verification')], on)
  expect(found.slice(0, says.length || undefined)).toBe(says)
})

test.each([
  [['2026-01-02'], '2026-05-02', ''],
  [
    ['2026-01-02'],
    '2026-05-03',
    'The application was signed on 2 Jan 2026, and that signature was good through 2 May 2026.',
  ],
  [['2026-01-02', '2026-04-20'], '2026-05-03', ''],
  [[null], '2026-05-03', 'This packet holds no application form with the day on which it was signed.'],
  [[], '2026-05-03', 'This packet holds no application form with the day on which it was signed.'],
])('signed %s, decided %s: %s', (signed, on, says) => {
  const found = hindrance(application(signed, []), [], on)
  expect(found.slice(0, says.length || undefined)).toBe(says)
})

test.each([
  [['2026-01-05', '2026-01-20'], '2026-02-05', ''],
  [
    ['2026-01-05', '2026-01-20'],
    '2026-02-06',
    '1 of 2 people of this packet have no exclusion check of the last 31 days.',
  ],
  [['2026-01-20', null], '2026-02-05', '1 of 2 people of this packet have no exclusion check of the last 31 days.'],
])('people checked %s, decided %s: %s', (checked, on, says) => {
  const found = hindrance(application([fresh], checked), [], on)
  expect(found.slice(0, says.length || undefined)).toBe(says)
})
