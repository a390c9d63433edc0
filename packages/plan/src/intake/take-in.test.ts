import { cents, day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { exampleIntake } from './claim-intake.ts'
import { intakeKeyText } from './intake-key.ts'
import { payerClaimNumber } from './payer-claim-number.ts'
import { intakeAnswer, takeIn } from './take-in.ts'

describe('takeIn', () => {
  it('takes a clean claim in under the day’s next number', () => {
    const answer = takeIn(exampleIntake(), 7)
    expect(answer).toMatchObject({
      accepted: true,
      payerClaimNumber: '2601200000007',
      repeated: false,
      servedOn: '2026-01-05',
    })
    expect(answer.statuses.map(({ category, status, entity }) => [category, status, entity])).toEqual([
      ['A2', '20', null],
    ])
  })

  it('tells first and last day whatever the order of the lines', () => {
    const lines = [{ servedOn: day('2026-01-07') }, { servedOn: day('2026-01-03') }, { servedOn: day('2026-01-05') }]
    expect(takeIn(exampleIntake({ lines }), 1)).toMatchObject({ servedOn: '2026-01-03', servedThrough: '2026-01-07' })
  })

  it('refuses with every reason at once', () => {
    const answer = takeIn(exampleIntake({ claim: { diagnoses: [], charge: cents(1) }, billing: { npi: '1' } }), 7)
    expect(answer).toMatchObject({ accepted: false, payerClaimNumber: null })
    expect(answer.statuses.map((status) => status.rule)).toEqual([
      'billing-npi-wrong',
      'charge-out-of-balance',
      'diagnosis-missing',
    ])
  })

  it('says the same again when the same delivery comes twice, under the number it has', () => {
    const answer = takeIn(exampleIntake({}, { earlier: { icn: '2601100000003', inThisFile: false } }), 8)
    expect(answer).toMatchObject({ accepted: true, repeated: true, payerClaimNumber: '2601100000003' })
  })

  it('answers a claim that cannot be read', () => {
    const received = {
      ...exampleIntake().received,
      claim: null,
      faults: [{ code: 'X', severity: 'error' as const, message: 'CLM05 is missing.', segmentOrdinal: 21 }],
    }
    const answer = takeIn({ ...exampleIntake(), received }, 1)
    expect(answer).toMatchObject({ accepted: false, patientControl: 'PCN1001', charge: 0 })
    expect(answer.statuses[0]!.message.text).toContain('CLM05 is missing.')
  })

  it('never gives more reasons than a person can read', () => {
    const lines = Array.from({ length: 50 }, () => ({ code: '?', units: 0, charge: cents(-1) }))
    expect(takeIn(exampleIntake({ lines }), 1).statuses).toHaveLength(10)
  })
})

describe('intakeAnswer', () => {
  it('groups by provider and totals what is in and what is not', () => {
    const good = takeIn(exampleIntake(), 1)
    const bad = takeIn(exampleIntake({ claim: { diagnoses: [] } }), 2)
    const other = takeIn(exampleIntake({ billing: { npi: '1987654328', name: 'Other Center' } }), 2)
    const answer = intakeAnswer(day('2026-01-12'), [good, bad, other])
    expect(
      answer.providers.map((provider) => [provider.name, provider.claims.length, provider.totals.acceptedCount]),
    ).toEqual([
      ['Open Door Peer Center', 2, 1],
      ['Other Center', 1, 1],
    ])
    expect(answer.totals).toEqual({ acceptedCount: 2, acceptedAmount: 144_00, rejectedCount: 1, rejectedAmount: 72_00 })
  })
})

describe('numbers and keys', () => {
  it('carry the day of receipt and sort by it', () => {
    expect(payerClaimNumber(day('2026-12-31'), 1)).toBe('2636500000001')
    expect(payerClaimNumber(day('2026-01-12'), 99_999_999) < payerClaimNumber(day('2026-01-13'), 1)).toBe(true)
    expect(() => payerClaimNumber(day('2026-01-12'), 0)).toThrow(RangeError)
    expect(() => payerClaimNumber(day('2026-01-12'), 100_000_000)).toThrow(RangeError)
  })

  it('are the same for the same delivery and never for two claims', () => {
    const parts = { sender: 'OPENDOOR       ', groupControl: '1', transactionControl: '0001', controlNumber: 'PCN1' }
    expect(intakeKeyText(parts)).toBe(intakeKeyText({ ...parts, sender: 'OPENDOOR' }))
    expect(intakeKeyText({ ...parts, transactionControl: '0001|', controlNumber: 'PCN1' })).not.toBe(
      intakeKeyText({ ...parts, controlNumber: '|PCN1' }),
    )
  })
})
