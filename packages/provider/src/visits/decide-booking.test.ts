import { day, type Authorization, type Coverage } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { sampleContract, sampleTerm } from '../testing/sample-contract.ts'
import { decideBooking, type BookingFacts } from './decide-booking.ts'

const coverage: Coverage = {
  id: 'cov',
  payerId: 'plan',
  memberNumber: 'M100',
  filingIndicator: 'MC',
  priority: 'P',
  span: { starts: day('2026-01-01'), ends: null },
}

function authorization(
  number: string,
  authorized: number,
  held: number,
  used: number,
  ends = '2026-06-30',
): Authorization {
  return {
    id: `id-${number}`,
    number,
    personId: 'ana',
    span: { starts: day('2026-01-01'), ends: day(ends) },
    status: 'approved',
    lines: [
      { line: 1, code: 'H0038', modifiers: ['HE'], unitsAuthorized: authorized, unitsHeld: held, unitsUsed: used },
    ],
  }
}

function book(more: Partial<BookingFacts> = {}) {
  const contract = more.contract ?? sampleContract()
  return decideBooking({
    personId: 'ana',
    workerId: 'pat',
    servedOn: day('2026-02-03'),
    minutes: 60,
    contract,
    term: sampleTerm(contract),
    coverages: [coverage],
    authorizations: [authorization('A1', 96, 10, 20)],
    usedWithoutAuthorization: [],
    history: [],
    payer: { fund: 'plan' },
    ...more,
  })
}

const free = sampleContract({}, { authorization: { required: true, freeUnits: 24, freePer: 'calendar-year' } })
const open = sampleContract({}, { authorization: { required: false } })

describe('booking', () => {
  it.each([
    [
      'within the authorization',
      {},
      { units: 4, hold: { kind: 'authorization', number: 'A1', line: 1, units: 4 }, leftAfter: 62 },
    ],
    [
      'exactly the last units',
      { authorizations: [authorization('A1', 24, 10, 10)] },
      { hold: { number: 'A1' }, leftAfter: 0 },
    ],
    [
      'the authorization that ends first',
      {
        authorizations: [authorization('LATE', 96, 0, 0, '2026-12-31'), authorization('SOON', 96, 0, 0, '2026-03-31')],
      },
      { hold: { number: 'SOON' } },
    ],
    [
      'the next one when the first cannot hold it whole',
      { authorizations: [authorization('LATE', 96, 0, 0, '2026-12-31'), authorization('SOON', 3, 0, 0, '2026-03-31')] },
      { hold: { number: 'LATE' } },
    ],
    ['free units first', { contract: free }, { hold: { kind: 'free', units: 4 }, leftAfter: 20 }],
    [
      'exactly the last free units',
      { contract: free, usedWithoutAuthorization: [{ servedOn: day('2026-01-15'), units: 20 }] },
      { hold: { kind: 'free', units: 4 }, leftAfter: 0 },
    ],
    ['none needed', { contract: open, authorizations: [] }, { hold: { kind: 'none' }, leftAfter: null }],
    [
      'another fund with a reason',
      { authorizations: [], payer: { fund: 'other-fund', name: 'County grant', reason: 'units used up until July' } },
      { fund: 'other-fund', hold: { kind: 'none' } },
    ],
    [
      'pro bono with a reason',
      { coverages: [], payer: { fund: 'pro-bono', name: '', reason: 'crisis, agreed by Maria' } },
      { fund: 'pro-bono' },
    ],
  ] as [string, Partial<BookingFacts>, object][])('%s', (_, more, expected) =>
    expect(book(more)).toMatchObject({ ok: true, ...expected }),
  )

  it.each([
    [
      'units-used-up',
      { authorizations: [authorization('A1', 24, 11, 10)] },
      'This visit needs 4 units of peer support, but only 3 units are left on authorization A1 after everything booked. Ask the plan for more, book a shorter visit, or name who else pays.',
    ],
    [
      'units-used-up',
      { authorizations: [authorization('A1', 24, 14, 10)] },
      'This visit needs 4 units of peer support, but no units are left on authorization A1 after everything booked. Ask the plan for more, book a shorter visit, or name who else pays.',
    ],
    [
      'no-authorization',
      { authorizations: [authorization('A1', 96, 0, 0, '2026-01-31')] },
      'This visit needs 4 units of peer support, and no authorization covers 3 Feb 2026. Ask the plan for one before the visit, or name who else pays.',
    ],
    [
      'over-limit',
      { history: [{ servedOn: day('2026-02-03'), units: 14, personId: 'ana', workerId: 'sam' }] },
      'The contract pays at most 16 units a day of peer support; 2 units of that are left and this visit needs 4 units. Book a shorter visit or another day, or name who else pays.',
    ],
    [
      'not-covered',
      { coverages: [] },
      'The person has no coverage by Riverbend Health Plan on 3 Feb 2026. Check eligibility, or name who else pays.',
    ],
    [
      'no-rate',
      {
        servedOn: day('2027-02-03'),
        coverages: [coverage],
        contract: sampleContract({}, { rates: [{ starts: '2026-01-01', ends: '2026-12-31', amount: '15.50' }] }),
      },
      'The contract with Riverbend Health Plan has no rate for peer support on 3 Feb 2027. Ask for the new rate, or name who else pays.',
    ],
    [
      'no-units',
      { minutes: 7 },
      '7 minutes earn no unit of peer support under this contract. Plan a longer visit, or name who else pays.',
    ],
    [
      'reason-missing',
      { payer: { fund: 'pro-bono', name: '', reason: ' ' } },
      'Say who pays for this visit and why, so that nobody later bills it to the plan.',
    ],
    [
      'reason-missing',
      { payer: { fund: 'other-fund', name: ' ', reason: 'units used up' } },
      'Say who pays for this visit and why, so that nobody later bills it to the plan.',
    ],
  ] as [string, Partial<BookingFacts>, string][])('refused: %s', (why, more, text) => {
    const decided = book(more)
    expect(decided).toMatchObject({ ok: false, why })
    expect(!decided.ok && decided.message.text).toBe(text)
  })

  it('warns while there is still time', () => {
    const decided = book({ authorizations: [authorization('A1', 30, 10, 10)] })
    expect(decided.ok && decided.warning?.text).toBe(
      'After this visit 6 units of peer support remain on authorization A1. Ask the plan for more now.',
    )
    expect(book()).toMatchObject({ warning: null })
  })

  it('counts what the minutes add to those already counted with them', () => {
    // 20 and 20 minutes are one unit each alone; together they are 40, which is three.
    expect(book({ minutes: 20 })).toMatchObject({ units: 1 })
    expect(book({ minutes: 20, minutesBefore: 20 })).toMatchObject({ units: 2 })
    expect(book({ minutes: 20, minutesBefore: 25 })).toMatchObject({ units: 1 })
  })

  it('free units used up fall back to the authorization', () => {
    const used = [{ servedOn: day('2026-01-15'), units: 22 }]
    expect(book({ contract: free, usedWithoutAuthorization: used })).toMatchObject({
      ok: true,
      hold: { kind: 'authorization', number: 'A1' },
    })
  })
})
