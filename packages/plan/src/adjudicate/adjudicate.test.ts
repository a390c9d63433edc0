// long because: the worked decisions stand one after the other, each with its arithmetic.
import { cents, day, formatMoney } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { adjudicate } from './adjudicate.ts'
import type { Decision } from './decision.ts'
import {
  afterMedicare,
  exampleAuthorization,
  exampleFacts,
  exampleMember,
  peerBenefit,
  type ExampleChanges,
  priorLine,
} from './example-case.ts'

/** A decision as a table of its lines: "1: 4 of 4 units, $72.00 → $62.00, CO-45 $10.00". */
function table(decision: Decision): string[] {
  return decision.lines.map((line) => {
    const adjustments = line.adjustments.map(({ group, reason, amount }) => `${group}-${reason} ${formatMoney(amount)}`)
    return `${line.line}: ${line.unitsAllowed} of ${line.unitsBilled}, ${formatMoney(line.charge)} → ${formatMoney(line.paid)}, ${adjustments.join(' ') || 'no adjustment'}`
  })
}

const decide = (changes: ExampleChanges = {}) => adjudicate(exampleFacts(changes))

describe('adjudicate', () => {
  it('pays the worked claim: line 1 at the contract’s price, line 2 denied without authorization', () => {
    const decision = decide({
      claim: { authorizationNumber: null },
      lines: [
        { authorizationNumber: 'A1' },
        { code: 'H0038', modifiers: ['HQ'], units: 6, charge: cents(30_00), servedOn: day('2026-01-06') },
      ],
      contract: { services: groupServices() },
      facts: { payOn: day('2026-03-13') },
    })
    expect(table(decision)).toEqual([
      '1: 4 of 4, $72.00 → $62.00, CO-45 $10.00',
      '2: 0 of 6, $30.00 → $0.00, CO-197 $30.00',
    ])
    expect(decision).toMatchObject({
      outcome: 'partly-paid',
      claimStatus: '1',
      charge: 102_00,
      paid: 62_00,
      interest: 92,
    })
    expect(decision.lines[1]!.remarks).toEqual(['M62'])
    expect(decision.draws).toEqual([{ claimLine: 1, authorization: 'A1', authorizationLine: 1, units: 4 }])
  })

  it('decides the same claim differently for two purchasers', () => {
    expect(decide().outcome).toBe('paid')
    const other = decide({ benefit: { purchaser: 'State employees', services: [{ ...peerBenefit, covered: false }] } })
    expect(table(other)).toEqual(['1: 0 of 4, $72.00 → $0.00, CO-96 $72.00'])
  })

  it('lets the first denial pay and reports the remarks of all', () => {
    const decision = decide({ claim: { diagnoses: [] }, line: { placeOfService: '27', units: 3.5 } })
    expect(decision.lines[0]).toMatchObject({ deniedBy: 'units-missing', remarks: ['M53', 'MA63', 'N428'] })
    expect(decision.steps.map((step) => [step.rule, step.decisive])).toEqual([
      ['units-missing', true],
      ['principal-diagnosis-missing', false],
      ['place-not-payable', false],
    ])
  })

  it('splits a line whose units are cut, and loses no cent of the charge', () => {
    const decision = decide({
      line: { units: 7, charge: cents(100_00) },
      facts: {
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 92 }] }],
      },
    })
    expect(table(decision)).toEqual([
      '1: 4 of 4, $57.14 → $57.14, no adjustment',
      '1: 0 of 3, $42.86 → $0.00, CO-198 $42.86',
    ])
    expect(decision.lines.map((line) => line.remarks)).toEqual([['N123'], ['N123']])
    expect(decision.outcome).toBe('partly-paid')
  })

  it('cuts by authorization first and by limit after it, and draws only what is paid', () => {
    const decision = decide({
      line: { units: 10, charge: cents(180_00) },
      term: { limits: [{ per: 'day', weekStarts: 'monday', units: 5, of: 'person' }] },
      facts: {
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 88 }] }],
      },
    })
    expect(table(decision)).toEqual([
      '1: 5 of 5, $90.00 → $77.50, CO-45 $12.50',
      '1: 0 of 2, $36.00 → $0.00, CO-198 $36.00',
      '1: 0 of 3, $54.00 → $0.00, CO-119 $54.00',
    ])
    expect(decision.draws).toEqual([{ claimLine: 1, authorization: 'A1', authorizationLine: 1, units: 5 }])
  })

  it('draws two lines of four on four units once', () => {
    const decision = decide({
      lines: [{}, { servedOn: day('2026-01-06') }],
      facts: {
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 92 }] }],
      },
    })
    expect(table(decision)).toEqual([
      '1: 4 of 4, $72.00 → $62.00, CO-45 $10.00',
      '2: 0 of 4, $72.00 → $0.00, CO-198 $72.00',
    ])
  })

  it('uses free units before the authorization', () => {
    const decision = decide({ term: { authorization: { required: true, freeUnits: 3, freePer: 'contract-year' } } })
    expect(decision.freeUnits).toEqual([{ claimLine: 1, term: 'peer-individual', units: 3 }])
    expect(decision.draws).toEqual([{ claimLine: 1, authorization: 'A1', authorizationLine: 1, units: 1 }])
  })

  it('leaves units of a denied line to the next', () => {
    const decision = decide({
      lines: [{ placeOfService: '27' }, { servedOn: day('2026-01-06') }],
      facts: {
        authorizations: [{ ...exampleAuthorization, lines: [{ ...exampleAuthorization.lines[0]!, unitsUsed: 92 }] }],
      },
    })
    expect(decision.lines.map((line) => line.paid)).toEqual([0, 62_00])
  })

  it('answers status 4 only when nobody knows the person', () => {
    expect(decide({ member: null }).claimStatus).toBe('4')
    expect(decide({ member: { spans: [] } }).claimStatus).toBe('1')
  })

  it('withholds five percent of 62: pays 58.90', () => {
    const decision = decide({
      contract: {
        payment: { model: 'fee-for-service', withholdPercent: 500, caseRate: null, advance: null, sharedSavings: null },
      },
    })
    expect(table(decision)).toEqual(['1: 4 of 4, $72.00 → $58.90, CO-45 $10.00 CO-104 $3.10'])
    expect(decision.withheld).toBe(3_10)
  })

  it('pays a case rate once a month and reports the other visits', () => {
    const decision = decide({
      lines: [{}, { servedOn: day('2026-01-06') }],
      contract: {
        payment: {
          model: 'case-rate',
          withholdPercent: 0,
          caseRate: { amount: cents(310_00), per: 'month' },
          advance: null,
          sharedSavings: null,
        },
      },
    })
    expect(table(decision)).toEqual([
      '1: 4 of 4, $72.00 → $310.00, CO-94 −$238.00',
      '2: 4 of 4, $72.00 → $0.00, CO-24 $72.00',
    ])
    expect(decision.lines.map((line) => line.caseRate)).toEqual([true, false])
  })

  it('takes a monthly share of 30 from 62 and pays 32', () => {
    const decision = decide({ member: { liabilities: [{ month: '2026-01', amount: cents(30_00) }] } })
    expect(table(decision)).toEqual(['1: 4 of 4, $72.00 → $32.00, CO-45 $10.00 PR-142 $30.00'])
    expect(decision.memberShare).toBe(30_00)
  })

  it('takes a monthly share once over all lines of the month', () => {
    const decision = decide({
      lines: [{}, { servedOn: day('2026-01-06') }],
      member: {
        liabilities: [{ month: '2026-01', amount: cents(80_00) }],
        spendDowns: [{ month: '2026-02', amount: cents(5_00) }],
      },
    })
    expect(decision.lines.map((line) => line.memberShare)).toEqual([62_00, 18_00])
  })

  it('takes of a month only what earlier claims left of it', () => {
    const decision = decide({
      member: { liabilities: [{ month: '2026-01', amount: cents(80_00) }], spendDowns: [] },
      facts: {
        history: [
          priorLine({ servedOn: day('2026-01-02'), liability: cents(55_00) }),
          priorLine({ icn: 'P2', servedOn: day('2025-12-30'), liability: cents(40_00) }),
        ],
      },
    })
    expect(decision.lines[0]).toMatchObject({ memberShare: 25_00, paid: 37_00 })
  })

  it('takes one copay a day for a service, however many lines it has', () => {
    const decision = decide({
      lines: [{}, { units: 2, charge: cents(36_00) }, { servedOn: day('2026-01-06') }],
      benefit: { services: [{ ...peerBenefit, copay: cents(3_00) }] },
    })
    expect(decision.lines.map((line) => line.copay)).toEqual([3_00, 0, 3_00])
  })

  it('takes the deductible once in a benefit year, over lines, providers and claims', () => {
    const withDeductible = { deductible: cents(100_00), services: [{ ...peerBenefit, copay: cents(3_00) }] }
    const lines = [{}, { servedOn: day('2026-01-06') }]
    const first = decide({ lines, benefit: withDeductible })
    expect(first.lines.map(({ deductible, copay, paid }) => [deductible, copay, paid])).toEqual([
      [62_00, 0, 0],
      [38_00, 3_00, 21_00],
    ])
    expect(first.lines[0]!.adjustments).toContainEqual({ group: 'PR', reason: '1', amount: 62_00 })
    const elsewhere = priorLine({ billingNpi: '1987654328', servedOn: day('2026-01-02'), deductible: cents(90_00) })
    const later = decide({ lines, benefit: withDeductible, facts: { history: [elsewhere] } })
    expect(later.lines.map((line) => line.deductible)).toEqual([10_00, 0])
    const lastYear = { ...elsewhere, servedOn: day('2025-01-02'), servedThrough: day('2025-01-02') }
    expect(
      decide({ lines, benefit: withDeductible, facts: { history: [lastYear] } }).lines.map((line) => line.deductible),
    ).toEqual([62_00, 38_00])
  })

  it('asks for no deductible where the service stands outside it or the person may not be billed', () => {
    const outside = { deductible: cents(100_00), services: [{ ...peerBenefit, beforeDeductible: true }] }
    expect(decide({ benefit: outside }).lines[0]).toMatchObject({ deductible: 0, paid: 62_00 })
    const unbilled = { deductible: cents(100_00), memberMayBeBilled: false }
    expect(decide({ benefit: unbilled }).lines[0]).toMatchObject({ deductible: 0, paid: 62_00 })
  })

  it('leaves a share of the price to the person of one purchaser, and none to that of another', () => {
    const shared = { services: [{ ...peerBenefit, copay: cents(2_00), coinsurancePercent: 20_00 }] }
    const one = decide({ benefit: shared })
    expect(one.lines[0]).toMatchObject({ allowed: 62_00, memberShare: 14_00, paid: 48_00, copay: 2_00 })
    expect(one.lines[0]!.adjustments.map(({ group, reason, amount }) => `${group}-${reason} ${amount}`)).toEqual([
      'CO-45 1000',
      'PR-3 200',
      'PR-2 1200',
    ])
    expect(one.steps.map((step) => step.rule)).toContain('coinsurance')
    expect(decide({}).lines[0]).toMatchObject({ memberShare: 0, paid: 62_00 })
    expect(decide({ benefit: { ...shared, memberMayBeBilled: false } }).lines[0]!.paid).toBe(62_00)
  })
})

describe('coordination of benefits, the table of cases', () => {
  const rate = (amount: number) => ({ rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(amount / 4) }] })
  const medicare = (allowed: number, paid: number) => ({
    paid,
    adjustments: [
      { group: 'CO', reason: '45', amount: cents(100_00 - allowed) },
      { group: 'PR', reason: '2', amount: cents(allowed - paid) },
    ],
  })
  const qualified = { qualifiedMedicareBeneficiary: [{ starts: day('2025-01-01'), ends: null }] }

  it.each<[string, ExampleChanges, string]>([
    [
      'dual, lesser-of',
      { ...afterMedicare(medicare(80_00, 64_00), 100_00), term: rate(70_00) },
      '$100.00 → $6.00, OA-23 $84.00 CO-45 $10.00',
    ],
    [
      'same, fee 60',
      { ...afterMedicare(medicare(80_00, 64_00), 100_00), term: rate(60_00) },
      '$100.00 → $0.00, OA-23 $84.00 CO-45 $16.00',
    ],
    [
      'same, qualified Medicare beneficiary',
      { ...afterMedicare(medicare(80_00, 64_00), 100_00), term: rate(60_00), member: qualified },
      '$100.00 → $0.00, OA-23 $84.00 CO-303 $16.00',
    ],
    [
      'full cost-share state',
      {
        ...afterMedicare(medicare(80_00, 64_00), 100_00),
        term: rate(40_00),
        policy: { secondaryPayment: 'full-cost-share' },
      },
      '$100.00 → $16.00, OA-23 $84.00',
    ],
    [
      'commercial',
      { ...afterMedicare(medicare(60_00, 40_00), 100_00), term: rate(52_00) },
      '$100.00 → $12.00, OA-23 $80.00 CO-45 $8.00',
    ],
    [
      'primary denied: not covered',
      afterMedicare({ paid: 0, adjustments: [{ group: 'PR', reason: '96', amount: cents(72_00) }] }),
      '$72.00 → $62.00, CO-45 $10.00',
    ],
  ])('%s', (_, changes, expected) => {
    const decision = decide(changes)
    expect(table(decision)).toEqual([`1: 4 of 4, ${expected}`])
    expect(decision.claimStatus).toBe('2')
  })

  it('primary denied: no authorization there', () => {
    const decision = decide(
      afterMedicare({ paid: 0, adjustments: [{ group: 'CO', reason: '197', amount: cents(72_00) }] }),
    )
    expect(table(decision)).toEqual(['1: 0 of 4, $72.00 → $0.00, OA-136 $72.00'])
    expect(decision.lines[0]!.remarks).toEqual(['N36'])
  })

  it('pays third what the second payer left, not what the first did', () => {
    const changes = afterMedicare({ paid: 20_00, adjustments: [{ group: 'PR', reason: '2', amount: cents(15_00) }] })
    const [medicare] = changes.claim!.otherPayers!
    const second = {
      ...changes.line!.otherPayers![0]!,
      payerIdentifier: 'EMP',
      paid: cents(10_00),
      adjustments: [
        { group: 'PR', reason: '3', amount: cents(5_00) },
        { group: 'OA', reason: '23', amount: cents(20_00) },
      ],
    }
    const decision = decide({
      line: { ...changes.line, otherPayers: [...changes.line!.otherPayers!, second] },
      claim: {
        priority: 'T',
        otherPayers: [medicare!, { ...medicare!, name: 'Employer plan', identifier: 'EMP', priority: 'S' }],
      },
    })
    // Medicare left 15.00 to the person, of which the employer plan paid 10.00: 5.00 is still open.
    expect(decision).toMatchObject({ paid: 5_00, claimStatus: '3' })
  })

  it('shares a payment told for the whole claim over its lines', () => {
    const changes = afterMedicare({ paid: 0, adjustments: [] })
    const [other] = changes.claim!.otherPayers!
    const decision = decide({
      lines: [{}, { servedOn: day('2026-01-06'), charge: cents(36_00), units: 2 }],
      claim: {
        ...changes.claim,
        otherPayers: [
          {
            ...other!,
            paid: cents(60_00),
            adjustments: [
              { group: 'PR', reason: '2', amount: cents(15_00) },
              { group: 'CO', reason: '45', amount: cents(33_00) },
            ],
          },
        ],
      },
    })
    expect(decision.lines.map((line) => line.paid)).toEqual([10_00, 5_00])
  })
})

describe('hostile or odd claims', () => {
  it('decides a claim whose names hold delimiters', () => {
    const name = { given: 'A~n*a', family: 'Ri:vera' }
    expect(
      decide({ member: { name }, claim: { subscriber: { ...exampleFacts().claim.subscriber, name } } }).outcome,
    ).toBe('paid')
  })

  it('denies an authorization number of another person', () => {
    const decision = decide({ claim: { authorizationNumber: 'A777' }, facts: { authorizations: [] } })
    expect(decision.steps[0]!.message.text).toContain('number A777 is none that we gave for this member')
  })

  it('decides a line without charge', () => {
    expect(table(decide({ line: { charge: cents(0) } }))).toEqual(['1: 4 of 4, $0.00 → $0.00, no adjustment'])
  })

  it('denies everything about an unknown person without crashing', () => {
    const decision = decide({
      member: null,
      provider: null,
      practitioner: null,
      facts: { contracts: [], benefits: [], authorizations: [] },
    })
    expect(decision.outcome).toBe('denied')
    expect(decision.appealBy).toBeNull()
  })

  it('keeps a member’s other spans apart', () => {
    const decision = decide({
      member: {
        spans: [
          ...exampleMember.spans,
          { ...exampleMember.spans[0]!, span: { starts: day('2027-01-01'), ends: null } },
        ],
      },
    })
    expect(decision.lines[0]).toMatchObject({
      purchaser: 'Prairie County',
      benefit: 'prairie-2026',
      term: 'peer-individual',
    })
  })
})

function groupServices() {
  const [peer, ...others] = exampleFacts().contracts[0]!.services
  const group = {
    ...peer!,
    term: 'peer-group',
    title: 'Peer support, group',
    modifiers: ['HQ'],
    group: { people: 12, perFacilitator: 12 },
  }
  return [peer!, { ...group, rates: [{ starts: day('2026-01-01'), ends: null, amount: cents(4_50) }] }, ...others]
}
