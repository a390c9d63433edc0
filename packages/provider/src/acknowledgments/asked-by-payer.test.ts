// Which answers ask for something: those of the category "wanted", and a pend that waits for the provider.
import { cents, day } from '@throughline/domain'
import { expect, test } from 'vitest'
import type { ClaimAcknowledgment, ClaimStatusCode, SentBatch } from './acknowledgment-facts.ts'
import { askedByPayer } from './asked-by-payer.ts'

const batch: SentBatch = {
  batchId: 'B1',
  interchangeControl: '1',
  groupControl: '1',
  reference: 'R1',
  claims: [{ claimId: 'id-C1', controlNumber: 'C1', state: 'sent', charge: cents(72_00), transactionControl: '0001' }],
}

function answered(controlNumber: string, ...statuses: ClaimStatusCode[]): ClaimAcknowledgment {
  return {
    kind: '277CA',
    receivedOn: day('2026-03-03'),
    source: 'payer',
    sourceName: 'BPHP',
    batchReference: 'R1',
    claims: [
      {
        controlNumber,
        charge: cents(72_00),
        action: 'WQ',
        statuses,
        payerClaimNumber: null,
        statusOn: day('2026-03-02'),
      },
    ],
    totals: { acceptedCount: null, rejectedCount: null, acceptedAmount: null, rejectedAmount: null },
  }
}

const code = (category: string, status = '294'): ClaimStatusCode => ({ category, status, entity: null })

test.each([
  ['R4', true],
  ['P3', true],
  ['P1', false],
  ['A2', false],
])('%s asks: %s', (category, asks) => {
  expect(askedByPayer(batch, answered('c1', code(category)))).toHaveLength(asks ? 1 : 0)
})

test('it names the claim, the day and what is wanted', () => {
  const [one] = askedByPayer(batch, answered('C1', code('R4')))
  expect(one).toMatchObject({ claimId: 'id-C1', on: '2026-03-02' })
  expect(one!.askedFor).toContain('The payer wants documents')
  expect(one!.askedFor).toContain('R4:294')
})

test('a claim of another batch is not asked about', () => {
  expect(askedByPayer(batch, answered('C9', code('R4')))).toEqual([])
})
