// What is written is read back as it was: claims, remittances and answers, with separators hiding in the data too.
import {
  cents,
  day,
  sum,
  timeOfDay,
  type Cents,
  type Claim,
  type RemittanceClaim,
  type RemittanceEvent,
} from '@throughline/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acknowledge,
  kindOfFile,
  readAnswers,
  readClaims,
  readRemittances,
  writeClaimAcknowledgment,
  writeClaims,
  writeRemittance,
  type ClaimEvent,
  type Envelope,
  type RemittanceToWrite,
} from './index.ts'
import { sampleClaim } from './sample-claim.ts'

const envelope: Envelope = {
  sender: { qualifier: 'ZZ', id: 'RIVERBEND' },
  receiver: { qualifier: 'ZZ', id: 'BRIGHTPLAINS' },
  control: 41,
  day: day('2026-02-03'),
  time: timeOfDay('09:30'),
  usage: 'T',
}

function written(claims: readonly Claim[]): Uint8Array {
  const file = writeClaims({
    envelope,
    reference: 'B41',
    submitter: {
      name: 'RIVERBEND PEER ALLIANCE',
      id: 'RIVERBEND',
      contact: { name: 'TOM WHITAKER', phone: '8285550142' },
    },
    receiver: { name: 'BRIGHT PLAINS HEALTH PLAN', id: 'BRIGHTPLAINS' },
    claims,
  })
  if (!file.ok) throw new Error(file.message)
  return file.bytes
}

async function claimsIn(bytes: Uint8Array): Promise<ClaimEvent[]> {
  const events: ClaimEvent[] = []
  for await (const batch of readClaims(bytes)) events.push(...batch)
  return events
}

const whole = (events: readonly ClaimEvent[]) =>
  events.flatMap((event) => (event.kind === 'claim' ? [event.claim] : []))

describe('837P', () => {
  test('a claim is read back as it was written, without a fault', async () => {
    const events = await claimsIn(written([sampleClaim]))
    expect(whole(events)).toEqual([sampleClaim])
    expect(events.flatMap((event) => ('faults' in event ? event.faults : []))).toEqual([])
  })

  test('a replacement, a dependent and another payer travel', async () => {
    const replacement: Claim = { ...sampleClaim, controlNumber: 'TL2', frequency: '7', payerClaimNumber: 'ICN77' }
    const dependent: Claim = {
      ...sampleClaim,
      controlNumber: 'TL3',
      patient: {
        relationship: '19',
        insured: { ...sampleClaim.subscriber, name: { given: 'LEO', family: 'REYES' }, memberNumber: null },
      },
    }
    const secondary: Claim = {
      ...sampleClaim,
      controlNumber: 'TL4',
      priority: 'S',
      otherPayers: [
        {
          name: 'MEDICARE B',
          identifier: 'MB01',
          priority: 'P',
          filingIndicator: 'MB',
          relationship: '18',
          insured: {
            name: { given: 'ANA', family: 'REYES' },
            memberNumber: '1EG4TE5MK73',
            birthDate: null,
            sex: null,
            address: null,
          },
          paid: cents(4000),
          adjustments: [
            { group: 'CO', reason: '45', amount: cents(4200) },
            { group: 'PR', reason: '2', amount: cents(2000) },
          ],
          decidedOn: day('2026-01-20'),
        },
      ],
    }
    // By line: the day stands with the lines, and the remarks on the claim.
    const byLine: Claim = {
      ...secondary,
      controlNumber: 'TL5',
      otherPayers: [{ ...secondary.otherPayers[0]!, adjustments: [], remarks: ['MA01', 'N782'] }],
      lines: sampleClaim.lines.map((line, index) => ({
        ...line,
        otherPayers: [
          {
            payerIdentifier: 'MB01',
            paid: cents(index === 0 ? 4000 : 0),
            code: line.code,
            modifiers: line.modifiers,
            units: line.units,
            adjustments:
              index === 0
                ? [
                    { group: 'CO', reason: '45', amount: cents(2200) },
                    { group: 'PR', reason: '2', amount: cents(1000) },
                  ]
                : [{ group: 'CO', reason: '96', amount: cents(3000) }],
            decidedOn: day('2026-01-20'),
          },
        ],
      })),
    }
    const bytes = written([replacement, dependent, secondary, byLine])
    expect(whole(await claimsIn(bytes))).toEqual([replacement, dependent, secondary, byLine])
    const segments = Buffer.from(bytes).toString('latin1').split('~')
    const own = segments.slice(segments.findIndex((one) => one.startsWith('CLM*TL5')))
    expect(own.filter((one) => /^(SBR|CAS|AMT|OI|MOA|SVD|DTP\*573)\b/.test(one))).toEqual([
      'SBR*P*18*******MB',
      'AMT*D*40',
      'OI***Y***Y',
      'MOA***MA01*N782',
      'SVD*MB01*40*HC:H0038:HE**4',
      'CAS*CO*45*22',
      'CAS*PR*2*10',
      'DTP*573*D8*20260120',
      'SVD*MB01*0*HC:H0038:HQ**6',
      'CAS*CO*96*30',
      'DTP*573*D8*20260120',
    ])
  })

  test('the usual separators in a name make the file use others', async () => {
    const name = { given: 'A*N:A', family: 'O~NEILL^SMITH' }
    const claim: Claim = { ...sampleClaim, subscriber: { ...sampleClaim.subscriber, name } }
    expect(whole(await claimsIn(written([claim])))).toEqual([claim])
  })

  test('whatever stands in a name, it is read back or refused with its field', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), async (family) => {
        const claim: Claim = {
          ...sampleClaim,
          subscriber: { ...sampleClaim.subscriber, name: { given: 'ANA', family } },
        }
        const file = writeClaims({
          envelope,
          reference: 'B41',
          submitter: { name: 'RIVERBEND', id: 'RIVERBEND', contact: { name: 'TOM', phone: '8285550142' } },
          receiver: { name: 'BRIGHT PLAINS', id: 'BRIGHTPLAINS' },
          claims: [claim],
        })
        if (!file.ok) {
          expect(file.message).toMatch(/name|last/i)
          return
        }
        const [read] = whole(await claimsIn(file.bytes))
        expect(read?.subscriber.name.family).toBe(family)
        expect(read?.lines).toHaveLength(2)
      }),
      { numRuns: 300 },
    )
  })

  test('what lacks an EIN or a diagnosis is refused in a sentence', () => {
    const file = writeClaims({
      envelope,
      reference: 'B41',
      submitter: { name: 'RIVERBEND', id: 'RIVERBEND', contact: { name: 'TOM', phone: '8285550142' } },
      receiver: { name: 'BRIGHT PLAINS', id: 'BRIGHTPLAINS' },
      claims: [{ ...sampleClaim, diagnoses: [] }],
    })
    expect(file).toEqual({ ok: false, message: "Claim TL100001 has no diagnosis. Add the recommendation's diagnosis." })
  })
})

const advice: RemittanceToWrite = {
  envelope,
  payer: {
    name: 'BRIGHT PLAINS HEALTH PLAN',
    identifier: '1841234567',
    address: { line1: '1 PLAZA', city: 'RALEIGH', state: 'NC', zip: '276010001' },
    phone: '9195550100',
  },
  payee: { name: 'RIVERBEND PEER ALLIANCE', npi: '1234567893', ein: '621234567', address: null },
  trace: 'EFT0001',
  paid: cents(6292),
  method: 'ACH',
  paidOn: day('2026-02-20'),
  claims: [
    {
      patientControl: 'TL100001',
      statusCode: '1',
      charge: cents(10200),
      paid: cents(6200),
      patientResponsibility: null,
      filingIndicator: 'MC',
      payerClaimNumber: 'ICN1',
      placeOfService: '11',
      frequency: '1',
      patientFamilyName: 'REYES',
      patientGivenName: 'ANA',
      memberNumber: 'M000123',
      renderingNpi: null,
      receivedOn: day('2026-02-01'),
      adjustments: [],
      remarks: ['MA13'],
      lines: [
        {
          code: 'H0038',
          modifiers: ['HE'],
          charge: cents(7200),
          paid: cents(6200),
          unitsPaid: 4,
          unitsBilled: 4,
          servedOn: day('2026-01-05'),
          servedThrough: null,
          lineControl: 'TL100001L1',
          allowed: cents(6200),
          adjustments: [{ group: 'CO', reason: '45', amount: cents(1000) }],
          remarks: [],
        },
        {
          code: 'H0038',
          modifiers: ['HQ'],
          charge: cents(3000),
          paid: cents(0),
          unitsPaid: 6,
          unitsBilled: 6,
          servedOn: day('2026-01-06'),
          servedThrough: null,
          lineControl: 'TL100001L2',
          allowed: cents(0),
          adjustments: [{ group: 'CO', reason: '197', amount: cents(3000) }],
          remarks: ['M62'],
        },
      ],
    },
  ],
  providerAdjustments: [{ reason: 'L6', reference: 'ICN1', amount: cents(-92) }],
}

describe('835', () => {
  test('an advice is read back to the cent, every amount with its place', async () => {
    const file = writeRemittance(advice)
    if (!file.ok) throw new Error(file.message)
    const events: RemittanceEvent[] = []
    for await (const batch of readRemittances(file.bytes)) events.push(...batch)
    const faults = events.flatMap((event) => ('faults' in event ? event.faults : []))
    expect(faults.filter((fault) => fault.severity === 'error')).toEqual([])
    const claims = events.flatMap((event): RemittanceClaim[] => (event.kind === 'claim' ? [event.claim] : []))
    const plb = events.flatMap((event) => (event.kind === 'end' ? event.providerAdjustments : []))
    expect(
      claims.map((claim) => [claim.patientControl, claim.paid, claim.remarks, claim.lines.map((line) => line.remarks)]),
    ).toEqual([['TL100001', 6200, ['MA13'], [[], ['M62']]]])
    const paid = sum(claims.map((claim) => claim.paid)) - sum(plb.map((one) => one.amount))
    expect(paid).toBe(advice.paid)
    const places = claims.flatMap((claim) =>
      claim.lines.flatMap((line) => line.adjustments.map((one) => one.place.segmentOrdinal)),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(plb[0]).toMatchObject({ reason: 'L6', reference: 'ICN1', amount: -92 as Cents })
  })
})

describe('answers', () => {
  test('a clean 837P earns TA1 A and 999 A, and both are read back', async () => {
    const bytes = written([sampleClaim])
    const answer = await acknowledge(bytes, { ...envelope, sender: envelope.receiver, control: 7 })
    expect([answer.interchange, answer.transactions.map((one) => one.accepted)]).toEqual(['accepted', [true]])
    expect(kindOfFile(answer.bytes!)).toBe('999')
    const read = await readAnswers(answer.bytes!)
    expect(read.answers).toMatchObject([
      { kind: 'TA1', interchangeControl: '000000041', status: 'A' },
      {
        kind: '999',
        groupControl: '41',
        status: 'A',
        counts: { included: 1, received: 1, accepted: 1 },
        sets: [{ control: '0001', status: 'A', errors: [] }],
      },
    ])
  })

  test('a broken 837P earns a 999 that rejects it', async () => {
    const text = new TextDecoder().decode(written([sampleClaim])).replace(/DMG\*D8\*\d+\*F~/, 'DMG*D8*19840230*F~')
    const answer = await acknowledge(new TextEncoder().encode(text), {
      ...envelope,
      sender: envelope.receiver,
      control: 8,
    })
    expect(answer.transactions.map((one) => one.accepted)).toEqual([false])
    const read = await readAnswers(answer.bytes!)
    expect(read.answers[1]).toMatchObject({
      kind: '999',
      status: 'R',
      counts: { included: 1, received: 1, accepted: 0 },
      sets: [{ status: 'R', errors: [{ segment: 'DMG', element: '2', segmentOrdinal: expect.any(Number) }] }],
    })
  })

  test('a 277CA says claim by claim what was taken, and its totals agree', async () => {
    const file = writeClaimAcknowledgment({
      envelope,
      source: { name: 'BRIGHT PLAINS HEALTH PLAN', id: 'BPHP1' },
      receiver: { name: 'RIVERBEND PEER ALLIANCE', id: 'RIVERBEND' },
      reference: 'R1',
      batchReference: 'B41',
      receivedOn: envelope.day,
      providers: [
        {
          name: 'RIVERBEND PEER ALLIANCE',
          npi: '1234567893',
          ein: null,
          claims: [answered('TL1', true, 10200), answered('TL2', false, 3000)],
        },
      ],
    })
    if (!file.ok) throw new Error(file.message)
    expect(kindOfFile(file.bytes)).toBe('277CA')
    const read = await readAnswers(file.bytes)
    expect(read.answers).toMatchObject([
      {
        kind: '277CA',
        batchReference: 'B41',
        source: { kind: 'payer', name: 'BRIGHT PLAINS HEALTH PLAN' },
        accepted: { count: 1, charge: 10200 },
        rejected: { count: 1, charge: 3000 },
        claims: [
          { patientControl: 'TL1', accepted: true, payerClaimNumber: 'ICN-TL1' },
          { patientControl: 'TL2', accepted: false, statuses: [{ category: 'A3', status: '33', entity: 'IL' }] },
        ],
      },
    ])
  })
})

function answered(patientControl: string, accepted: boolean, charge: number) {
  return {
    patientControl,
    familyName: 'REYES',
    givenName: 'ANA',
    memberNumber: 'M000123',
    accepted,
    statuses: accepted
      ? [{ category: 'A2', status: '20', entity: 'PR' }]
      : [{ category: 'A3', status: '33', entity: 'IL' }],
    charge: cents(charge),
    payerClaimNumber: accepted ? `ICN-${patientControl}` : null,
    servedOn: day('2026-01-05'),
    servedThrough: null,
  }
}

test.each(['0.0000001', '-4', '1E3', '99999999999', 'four', ''])('%s is no quantity of a service', async (quantity) => {
  const text = new TextDecoder('latin1').decode(written([sampleClaim])).replace(/\*UN\*\d+\*/, `*UN*${quantity}*`)
  const events = await claimsIn(new TextEncoder().encode(text))
  const units = events.flatMap((event) => (event.kind === 'claim' && event.claim ? event.claim.lines[0]!.units : []))
  expect(units).toEqual([0])
})
