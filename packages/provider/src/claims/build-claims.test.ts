import { day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { exampleWorker } from '../notes/example-note.ts'
import { sampleContract } from '../testing/sample-contract.ts'
import type { BuildFacts, BuiltClaims, DocumentedService } from './build-facts.ts'
import { authorization, build, coverage, person, visit } from './testing/build-from-visits.ts'

const shown = (built: BuiltClaims) =>
  built.claims.map(
    (one) =>
      `${one.claim.controlNumber} ${one.personId} $${one.claim.charge / 100}: ${one.claim.lines.map((line) => `${line.servedOn?.slice(5)} ${line.code} ${line.modifiers.join(' ')} ${line.units}`).join('; ')}`,
  )
const waits = (built: BuiltClaims) => built.waiting.map((one) => `${one.serviceId} ${one.why}`)
const perDay = sampleContract({}, { unit: { rounding: 'eight-minute', aggregation: 'per-day-per-code', minutes: 15 } })

describe('building claims', () => {
  it('one claim per person, a line per visit, whatever the order they came in', () => {
    const services = [
      visit('ben 2026-03-04 09:00 10:00'),
      visit('ana 2026-03-05 10:00 10:30'),
      visit('ana 2026-03-03 10:00 10:45'),
    ]
    const built = build(services)
    expect(shown(built)).toEqual(['PCN1 ana $90: 03-03 H0038 HE 3; 03-05 H0038 HE 2', 'PCN2 ben $72: 03-04 H0038 HE 4'])
    expect(shown(build(services.toReversed()))).toEqual(shown(built))
    expect(built.waiting).toEqual([])
  })

  it('carries everything a claim needs', () => {
    const [one] = build([visit('ana 2026-03-03 10:00 10:45')]).claims
    expect(one).toMatchObject({
      personId: 'ana',
      payerId: 'plan',
      coverageId: 'cov-ana',
      recommendationId: 'rec-ana',
      expected: 4650,
      firstServedOn: '2026-03-03',
      filingDeadline: '2026-06-01',
      claim: {
        controlNumber: 'PCN1',
        frequency: '1',
        purpose: 'chargeable',
        payerClaimNumber: null,
        charge: 5400,
        placeOfService: '11',
        priority: 'P',
        filingIndicator: 'MC',
        payer: { name: 'Riverbend Health Plan', identifier: 'RBHP1' },
        subscriber: { memberNumber: 'M-ana', birthDate: '1980-01-01' },
        patient: null,
        diagnoses: ['F250', 'F1020'],
        referring: { npi: '1234567893' },
        rendering: { npi: '1245319599', taxonomy: '175T00000X' },
        supervising: null,
        authorizationNumber: 'A-ana',
        lines: [
          {
            number: 1,
            units: 3,
            charge: 5400,
            diagnosisPointers: [1, 2],
            lineControl: 'PCN1-1',
            servedOn: '2026-03-03',
            servedThrough: '2026-03-03',
            rendering: null,
            authorizationNumber: null,
          },
        ],
      },
      lines: [
        {
          serviceIds: ['ana-2026-03-03-10:00'],
          minutes: 45,
          units: 3,
          allowed: 4650,
          expected: 4650,
          withheld: 0,
          authorization: { number: 'A-ana', line: 1 },
          arithmetic: '3 units × $15.50 = $46.50',
        },
      ],
    })
    expect(one!.lines[0]!.term.term).toBe('peer-individual')
  })

  it('counts a day together where the contract says so', () => {
    expect(
      shown(build([visit('ana 2026-03-03 10:00 10:12'), visit('ana 2026-03-03 14:00 14:12')], {}, perDay)),
    ).toEqual(['PCN1 ana $36: 03-03 H0038 HE 2'])
  })

  it('puts two visits of a day that look alike on one line', () => {
    const built = build([
      visit('ana 2026-03-03 10:00 10:30'),
      visit('ana 2026-03-03 14:00 14:45'),
      visit('ana 2026-03-03 16:00 16:30', { placeOfService: '12' }),
    ])
    expect(shown(built)).toEqual(['PCN1 ana $126: 03-03 H0038 HE 5; 03-03 H0038 HE 2'])
    expect(built.claims[0]!.lines[0]).toMatchObject({
      minutes: 75,
      units: 5,
      expected: 7750,
      serviceIds: ['ana-2026-03-03-10:00', 'ana-2026-03-03-14:00'],
    })
  })

  it('groups under their own term', () => {
    expect(shown(build([visit('ana 2026-03-03 10:00 11:00', { groupSessionId: 'g1', groupSize: 6 })]))).toEqual([
      'PCN1 ana $20: 03-03 H0038 HE HQ 4',
    ])
  })

  it('at most fifty lines on a claim, cut between days', () => {
    const services = Array.from({ length: 120 }, (_, index) => {
      const on = `2026-0${1 + Math.floor(index / 56)}-${String(1 + Math.floor((index % 56) / 2)).padStart(2, '0')}`
      return visit(`ana ${on} ${index % 2 ? '13:00 13:30' : '09:00 09:30'}`, { workerId: index % 2 ? 'sam' : 'pat' })
    })
    const built = build(services)
    expect(built.claims.map((one) => one.claim.lines.length)).toEqual([50, 50, 20])
    expect(built.claims.flatMap((one) => one.lines.flatMap((line) => line.serviceIds))).toHaveLength(120)
    expect(built.claims[1]!.claim.lines[0]).toMatchObject({ number: 1, lineControl: 'PCN2-1' })
  })

  it.each([
    ['peer', {}, 'ORTIZ', null],
    ['agency', {}, null, null],
    ['supervisor', {}, 'KHAN', null],
    ['peer', { worker: { supervisionRatio: 8 } }, 'ORTIZ', 'KHAN'],
  ])('rendering as the contract says: %s', (rendering, terms, expected, supervising) => {
    const contract = sampleContract({ billing: { route: '837P', rendering } }, terms)
    const supervisor = { name: { given: 'Noor', family: 'Khan' }, npi: '1234567893' }
    const [one] = build(
      [visit('ana 2026-03-03 10:00 10:45')],
      { workers: [{ ...exampleWorker, supervisor }] },
      contract,
    ).claims
    expect([
      one!.claim.rendering?.name.family.toUpperCase() ?? null,
      one!.claim.supervising?.name.family.toUpperCase() ?? null,
    ]).toEqual([expected, supervising])
  })

  it('names the rendering worker on the line when a claim has two', () => {
    const [one] = build([
      visit('ana 2026-03-03 10:00 10:45'),
      visit('ana 2026-03-04 10:00 10:45', { workerId: 'sam' }),
    ]).claims
    expect([one!.claim.rendering, one!.claim.lines.map((line) => line.rendering?.name.family)]).toEqual([
      null,
      ['Ortiz', 'Lopez'],
    ])
    expect(one!.lines.map((line) => line.workerId)).toEqual(['pat', 'sam'])
  })
})

describe('authorizations on lines', () => {
  const two = [visit('ana 2026-03-03 10:00 11:00'), visit('ana 2026-03-04 10:00 11:00')]
  const numbers = (built: BuiltClaims) =>
    built.claims.flatMap((one) => one.lines.map((line) => line.authorization?.number ?? null))

  it.each([
    ['one holds both', [authorization('ana', 'A1', 96)], ['A1', 'A1']],
    [
      'the first runs out after four units',
      [
        authorization('ana', 'A1', 4),
        authorization('ana', 'A2', 96, 0, { span: { starts: day('2026-01-01'), ends: day('2026-12-31') } }),
      ],
      ['A1', 'A2'],
    ],
    ['nothing left: still named, so that the scrub can say so', [authorization('ana', 'A1', 8, 8)], ['A1', 'A1']],
    ['none', [], [null, null]],
    ['of somebody else', [authorization('ben', 'B1', 96)], [null, null]],
  ])('%s', (_, authorizations, expected) => expect(numbers(build(two, { authorizations }))).toEqual(expected))

  it('a number both lines share stands on the claim, different ones on the lines', () => {
    const authorizations = [
      authorization('ana', 'A1', 4),
      authorization('ana', 'A2', 96, 0, { span: { starts: day('2026-01-01'), ends: day('2026-12-31') } }),
    ]
    expect(build(two, { authorizations }).claims[0]!.claim).toMatchObject({
      authorizationNumber: null,
      lines: [{ authorizationNumber: 'A1' }, { authorizationNumber: 'A2' }],
    })
    expect(build(two).claims[0]!.claim).toMatchObject({
      authorizationNumber: 'A-ana',
      lines: [{ authorizationNumber: null }, { authorizationNumber: null }],
    })
  })

  it('units already drawn for these visits do not count against them', () => {
    const uses = two.map((one) => ({ turn: 1, serviceId: one.service.id, authorizationId: 'id-A2', line: 1, units: 4 }))
    expect(
      numbers(build(two, { authorizations: [authorization('ana', 'A1', 96), authorization('ana', 'A2', 8, 8)], uses })),
    ).toEqual(['A2', 'A2'])
  })

  it('free units name none', () => {
    const free = sampleContract({}, { authorization: { required: true, freeUnits: 6, freePer: 'calendar-year' } })
    expect(numbers(build(two, {}, free))).toEqual([null, 'A-ana'])
  })

  it('on paper, one number a page: another claim for another number', () => {
    const paper = sampleContract({ billing: { route: 'cms-1500', rendering: 'peer' } })
    const authorizations = [
      authorization('ana', 'A1', 4),
      authorization('ana', 'A2', 96, 0, { span: { starts: day('2026-01-01'), ends: day('2026-12-31') } }),
    ]
    expect(build(two, { authorizations }, paper).claims.map((one) => one.claim.authorizationNumber)).toEqual([
      'A1',
      'A2',
    ])
  })
})

describe('what waits, and why', () => {
  const oldContract = sampleContract({ starts: '2025-01-01', ends: '2025-12-31' })
  it.each([
    [
      'no note',
      [visit('ana 2026-03-03 10:00 10:45', {}, null)],
      {},
      'no-note',
      'The visit with Ana ANA on 3 Mar 2026 has no note yet. It waits until the worker writes and signs one.',
    ],
    [
      'unsigned',
      [visit('ana 2026-03-03 10:00 10:45', {}, { status: 'draft' })],
      {},
      'note-unsigned',
      'waits for the signature',
    ],
    [
      'booked',
      [visit('ana 2026-03-03 10:00 10:45', { status: 'booked' })],
      {},
      'not-delivered',
      'not marked as delivered',
    ],
    [
      'a grant pays',
      [visit('ana 2026-03-03 10:00 10:45', { fund: 'other-fund' })],
      {},
      'another-fund-pays',
      'no claim is made',
    ],
    [
      'not covered',
      [visit('ana 2026-03-03 10:00 10:45')],
      { people: [person('ana', [])] },
      'not-covered',
      'no coverage on 3 Mar 2026',
    ],
    [
      'payer unknown',
      [visit('ana 2026-03-03 10:00 10:45')],
      { people: [person('ana', [coverage('ana', { payerId: 'who' })])] },
      'payer-unknown',
      'not set up',
    ],
    [
      'contract over',
      [visit('ana 2026-03-03 10:00 10:45')],
      {
        payers: [
          { id: 'plan', name: 'Riverbend Health Plan', identifier: 'R', address: null, contracts: [oldContract] },
        ],
      },
      'no-contract',
      'no contract with Riverbend Health Plan in force',
    ],
    [
      'service not bought',
      [visit('ana 2026-03-03 10:00 10:45', { kind: 'skills' })],
      {},
      'no-term',
      'does not buy this kind',
    ],
    [
      'too short',
      [visit('ana 2026-03-03 10:00 10:07')],
      {},
      'earns-no-unit',
      '7 minutes earn no unit under this contract',
    ],
  ] as [string, DocumentedService[], Partial<BuildFacts>, string, string][])('%s', (_, services, more, why, says) => {
    const built = build(services, more)
    expect(built.claims).toEqual([])
    expect(built.waiting.map((one) => one.why)).toEqual([why])
    expect(built.waiting[0]!.message.text).toContain(says)
  })

  it('visits counted together wait for each other', () => {
    const services = [
      visit('ana 2026-03-03 10:00 10:12'),
      visit('ana 2026-03-03 14:00 14:12', {}, null),
      visit('ana 2026-03-04 10:00 11:00'),
    ]
    const built = build(services, {}, perDay)
    expect(shown(built)).toEqual(['PCN1 ana $72: 03-04 H0038 HE 4'])
    expect(waits(built)).toEqual(['ana-2026-03-03-14:00 no-note', 'ana-2026-03-03-10:00 counted-together'])
    expect(shown(build(services))).toEqual(['PCN1 ana $90: 03-03 H0038 HE 1; 03-04 H0038 HE 4'])
  })

  it('a visit of a day already billed asks for a replacement', () => {
    const late = visit('ana 2026-03-03 14:00 14:12')
    const billed = [{ service: visit('ana 2026-03-03 10:00 10:12').service, controlNumber: 'PCN77' }]
    const built = build([late], { billed }, perDay)
    expect(built.claims).toEqual([])
    expect(built.waiting[0]).toMatchObject({ why: 'day-already-billed' })
    expect(built.waiting[0]!.message.text).toContain('already billed on claim PCN77')
  })

  it('every service is on a claim line or waits, exactly once', () => {
    const services = [
      visit('ana 2026-03-03 10:00 10:45'),
      visit('ana 2026-03-03 11:00 11:05'),
      visit('ben 2026-03-03 10:00 10:45', {}, null),
      visit('ben 2026-03-04 10:00 10:45', { fund: 'pro-bono' }),
    ]
    const built = build(services)
    const ids = [
      ...built.claims.flatMap((one) => one.lines.flatMap((line) => line.serviceIds)),
      ...built.waiting.map((one) => one.serviceId),
    ]
    expect(ids.toSorted()).toEqual(services.map((one) => one.service.id).toSorted())
  })

  it('bills the payer that has a contract, in its own place in the order', () => {
    const coverages = [
      coverage('ana', { id: 'medicare', payerId: 'medicare', priority: 'P' }),
      coverage('ana', { id: 'medicaid', priority: 'S' }),
    ]
    const [one] = build([visit('ana 2026-03-03 10:00 10:45')], { people: [person('ana', coverages)] }).claims
    expect([one!.coverageId, one!.claim.priority]).toEqual(['medicaid', 'S'])
  })
})
