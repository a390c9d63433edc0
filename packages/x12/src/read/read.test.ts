// Typed streams: what a claim carries, in which order events come, and what a faulty file does to them.
import { describe, expect, test } from 'vitest'
import { bytes, fixture, manyClaims, text } from '../../test/sample-files.ts'
import { X12Error } from '../x12-error.ts'
import { readAcknowledgments, readClaimAcknowledgments } from './read-acknowledgments.ts'
import { readClaims, type ProfessionalClaim } from './read-claims.ts'
import { readRemittances, type RemittedClaim } from './read-remittances.ts'
import { optional, plain, positionOf } from './view.ts'

async function all<T>(events: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const event of events) list.push(event)
  return list
}
const claimsOf = async (source: Uint8Array): Promise<ProfessionalClaim[]> =>
  (await all(readClaims(source))).filter((event): event is ProfessionalClaim => event.kind === 'claim')

describe('837P', () => {
  test('a claim and everything above it', async () => {
    const events = await all(readClaims(fixture('837p/pass/peer-support-claim')))
    expect(events.map(({ kind }) => kind)).toEqual(['start', 'claim', 'end', 'source-end'])
    const one = events[1] as ProfessionalClaim
    expect(one.header.submitter.name.lastName).toBe('OPEN DOOR PEER CENTER')
    expect(one.billing.provider.name.id).toBe('1234567893')
    expect(one.billing.specialty?.taxonomy).toBe('251S00000X')
    expect(one.subscriber.coverage.filingIndicator).toBe('MC')
    expect(one.subscriber.subscriber.demographics?.birthDate).toBe('1980-01-01')
    expect(one.subscriber.payer.name.id).toBe('RIVERPLAN')
    expect(one.patient).toBeNull()
    expect(plain(one.claim)).toMatchObject({
      details: {
        patientControlNumber: 'PCN1001',
        charge: 10200,
        place: { code: '11', qualifier: 'B', frequency: '1' },
      },
      authorization: { id: 'A1001' },
      diagnoses: { code1: { list: 'ABK', code: 'F250' }, code2: { list: 'ABF', code: 'F1020' } },
      rendering: { name: { lastName: 'OKAFOR', id: '1987654328' }, specialty: { taxonomy: '175T00000X' } },
      lines: [
        {
          service: {
            procedure: { code: 'H0038', modifier1: 'HE' },
            charge: 7200,
            quantity: '4',
            diagnoses: { pointer1: 1 },
          },
          serviceDate: { value: '2026-01-05' },
        },
        { service: { charge: 3000, quantity: '6' }, serviceDate: { value: '2026-01-06' }, controlNumber: { id: 'L2' } },
      ],
    })
    expect(one.claim.payerControlNumber).toBeUndefined()
    expect(one.claim.otherPayers).toEqual([])
    expect(one.position).toEqual({
      interchange: '000000007',
      group: '7',
      transaction: '0001',
      ordinal: 19,
      lastOrdinal: 31,
      fileOrdinal: 21,
      offset: text(fixture('837p/pass/peer-support-claim')).indexOf('CLM*'),
      line: 21,
    })
    expect(positionOf(one.claim.lines[1])).toMatchObject({ ordinal: 28, lastOrdinal: 31 })
  })

  test('a patient who is not the subscriber', async () => {
    const [one] = await claimsOf(fixture('837p/pass/patient-is-a-dependent'))
    expect(one!.patient?.patient.name.firstName).toBe('LUIS')
    expect(one!.subscriber.subscriber.name.firstName).toBe('ANA')
    expect(one!.billing.provider.name.id).toBe('1234567893')
  })

  test('claims of several transactions keep apart', async () => {
    const claims = await claimsOf(manyClaims(3, 2))
    expect(
      claims.map(
        (one) => `${one.position.transaction} ${one.claim.details.patientControlNumber} ${one.claim.lines.length}`,
      ),
    ).toEqual(['0001 PCN1-1 2', '0001 PCN1-2 2', '0001 PCN1-3 2', '0002 PCN2-1 2', '0002 PCN2-2 2', '0002 PCN2-3 2'])
  })

  test('claims kept past the end of the file, over many pages, still read right', async () => {
    const claims = await claimsOf(manyClaims(3000))
    expect(claims).toHaveLength(3000)
    claims.forEach((one, i) => {
      expect(one.claim.details.patientControlNumber).toBe(`PCN1-${i + 1}`)
      expect(one.claim.lines.map((line) => line.service.charge)).toEqual([7200, 3000])
      expect(one.subscriber.payer.name.id).toBe('RIVERPLAN')
    })
  })

  test('what stands under an unknown level is nobody’s', async () => {
    const source = text(manyClaims(1))
    const level = source.slice(source.indexOf('HL*2'), source.indexOf('SE*'))
    const stray = level.replace('HL*2*1*22', 'HL*3*1*99').replace('RIVERA', 'STRANGER').replace('A1001', 'A9999')
    const claims = await claimsOf(bytes(source.replace('SE*', `${stray}SE*`)))
    expect(claims).toHaveLength(1)
    expect(JSON.stringify(claims[0]!.claim)).not.toContain('A9999')
    expect(claims[0]!.claim.otherPayers).toEqual([])
    expect(claims[0]!.claim.lines).toHaveLength(2)
  })

  test('a malformed or missing value is an error with a place, never a guess', async () => {
    const source = text(fixture('837p/pass/peer-support-claim'))
    const failing = async (
      from: string | RegExp,
      to: string,
      read: (one: ProfessionalClaim) => unknown,
    ): Promise<string> => {
      const [one] = await claimsOf(bytes(source.replace(from, to)))
      try {
        return `read ${String(read(one!))}`
      } catch (error) {
        return error instanceof X12Error ? `${error.code} ${error.ordinal} ${error.message}` : String(error)
      }
    }
    expect(await failing('*102*', '*102.005*', (one) => one.claim.details.charge)).toBe(
      'malformed-value 21 CLM02 of the claim is not an amount in whole cents.',
    )
    expect(await failing('*102*', '**', (one) => one.claim.details.charge)).toBe(
      'malformed-value 21 CLM02 of the claim is not an amount in whole cents.',
    )
    expect(await failing('*20260105', '*20260135', (one) => one.claim.lines[0]!.serviceDate.value)).toMatch(
      /^malformed-value 28 DTP03/,
    )
    expect(await failing(/HI\*.*~\n/, '', (one) => one.claim.diagnoses)).toBe(
      'malformed-value 21 The claim (2300) lacks its HI (diagnoses).',
    )
    expect(await failing(/HI\*.*~\n/, '', (one) => optional(one.claim, 'diagnoses'))).toBe('read undefined')
    expect(await failing('*PCN1001*', '**', (one) => one.claim.details.patientControlNumber === '')).toBe('read true')
    expect(await failing('*102*', '*102.005*', (one) => JSON.parse(JSON.stringify(one.claim)).details.charge)).toBe(
      'read 102.005',
    )
  })

  test('findings come with the end of their transaction', async () => {
    const source = text(manyClaims(1, 2)).replace('CLM*PCN2-1*102', 'CLM*PCN2-1*103')
    const events = await all(readClaims(bytes(source), { levels: ['balance'] }))
    const ends = events.filter((event) => event.kind === 'end')
    expect(ends.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['claim-out-of-balance']])
    expect(ends.map(({ whole }) => whole)).toEqual([true, true])
    expect(events.at(-1)).toMatchObject({ kind: 'source-end', whole: true })
  })

  test('nothing of another set comes through, and no file is no error', async () => {
    expect((await all(readClaims(fixture('835/pass/original-with-interest')))).map(({ kind }) => kind)).toEqual([
      'source-end',
    ])
    expect(await all(readClaims(bytes('hello')))).toMatchObject([
      { kind: 'source-end', whole: false, findings: [{ code: 'not-x12' }] },
    ])
  })
})

describe('835', () => {
  test('header, claims, trailer', async () => {
    const events = await all(readRemittances(fixture('835/pass/recovery-of-an-older-claim')))
    expect(events.map(({ kind }) => kind)).toEqual(['start', 'claim', 'end', 'source-end'])
    const [start, claim, end] = events as [
      Extract<(typeof events)[0], { kind: 'start' }>,
      RemittedClaim,
      Extract<(typeof events)[0], { kind: 'end' }>,
    ]
    expect(plain(start.header)).toMatchObject({
      financial: { amount: 4292, method: 'ACH', date: '2026-02-02' },
      trace: { trace: 'T0001', originator: '1512345678' },
      payer: { name: { name: 'RIVER PLAN' } },
      payee: { name: { id: '1234567893' } },
    })
    expect(claim.group.line.number).toBe(1)
    expect(claim.claim.payment).toMatchObject({ status: '1', charge: 10200, paid: 6200 })
    expect(claim.claim.payment.patientResponsibility).toBeUndefined()
    expect(
      claim.claim.services.map(({ payment, adjustments }) => [
        payment.paid,
        adjustments.map((one) => `${one.group}${one.reason1} ${one.amount1}`),
      ]),
    ).toEqual([
      [6200, ['CO45 1000']],
      [0, ['CO197 3000']],
    ])
    expect(plain(end.header.providerAdjustments)).toMatchObject([
      {
        adjustment1: { reason: 'L6' },
        amount1: -92,
        adjustment2: { reason: 'WO', reference: 'ICN0000' },
        amount2: 2000,
      },
    ])
  })

  test('a payment without claims', async () => {
    const events = await all(readRemittances(fixture('835/pass/nothing-but-an-adjustment')))
    expect(events.map(({ kind }) => kind)).toEqual(['start', 'end', 'source-end'])
  })
})

describe('acknowledgments', () => {
  test('999', async () => {
    const events = await all(readAcknowledgments(fixture('999/pass/one-taken-one-refused')))
    expect(events.map(({ kind }) => kind)).toEqual(['start', 'response', 'response', 'end', 'source-end'])
    const responses = events.flatMap((event) => (event.kind === 'response' ? [plain(event.response)] : []))
    expect(responses).toMatchObject([
      {
        set: { control: '0001' },
        status: { status: 'R', error1: 'I5' },
        segments: [
          {
            error: { segment: 'NM1', position: 8, loop: '2010AA' },
            elements: [{ error: { element: { element: 9 }, error: 'I12' } }],
          },
        ],
      },
      { set: { control: '0002' }, status: { status: 'A' } },
    ])
    const end = events.find((event) => event.kind === 'end')
    expect(end?.header.status).toMatchObject({ status: 'P', accepted: 1 })
  })

  test('277CA: claims, then their provider, then the batch with its totals', async () => {
    const events = await all(readClaimAcknowledgments(fixture('277ca/pass/one-taken-one-refused')))
    expect(events.map(({ kind }) => kind)).toEqual([
      'start',
      'claim',
      'claim',
      'provider',
      'batch',
      'end',
      'source-end',
    ])
    const claims = events.flatMap((event) => (event.kind === 'claim' ? [event] : []))
    expect(
      claims.map(({ claim, patient }) => [
        claim.trace.trace,
        claim.statuses[0]!.status.category,
        claim.statuses[0]!.action,
        patient.patient.name.lastName,
      ]),
    ).toEqual([
      ['PCN1001', 'A2', 'WQ', 'RIVERA'],
      ['PCN1002', 'A3', 'U', 'CHEN'],
    ])
    expect(claims[0]!.claim.serviceDate?.value).toBe('2026-01-05/2026-01-06')
    const batch = events.find((event) => event.kind === 'batch')
    expect(batch?.receiver.status.acceptedAmount?.amount).toBe(10200)
  })
})
