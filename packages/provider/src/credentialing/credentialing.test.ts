import { describe, expect, test } from 'vitest'
import { cents, day, emptyProfile, emptyWorkerFile } from '@throughline/domain'
import { certificationStanding } from './certification-standing.ts'
import { oneApart, screenerFor } from './exclusion-match.ts'
import { otherPerson, samePerson } from '../testing/labelled-names.ts'
import { numberFindings } from './number-order.ts'
import { usualAsks, type PacketFacts, type StaffFact } from './packet-facts.ts'
import { packetReadiness } from './packet-readiness.ts'
import { plainAddress, plainName } from './paper-consistency.ts'
import { pathSteps } from './path-steps.ts'
import { siteQuestionKeys, siteScore } from './site-score.ts'

const pat: StaffFact = {
  id: 'pat',
  name: { given: 'Pat', family: 'Ortiz' },
  role: 'Bridger',
  credential: 'CPS',
  npi: '1245319599',
  taxonomy: '175T00000X',
  supervisor: null,
  starts: day('2024-01-01'),
  certificates: [{ kind: 'CPS', number: '1', state: 'DE', issued: day('2025-01-01'), expires: day('2026-04-30') }],
  exclusionChecks: [{ checkedOn: day('2026-02-20'), source: 'LEIE', outcome: 'clear' }],
  file: { ...emptyWorkerFile, trainingHours: 46, workHours: 300 },
}

const facts = (more: Partial<PacketFacts> = {}): PacketFacts => ({
  today: day('2026-03-02'),
  payerId: 'plan',
  organization: { name: 'Riverbend', npi: null, ein: null, taxonomy: null, phone: null, address: null },
  profile: emptyProfile,
  sites: [],
  papers: [],
  staff: [],
  asks: usualAsks,
  ...more,
})

describe('an empty organization', () => {
  const read = packetReadiness(facts())
  test('has nothing ready, every thing has its sentence, and one comes from the plan', () => {
    expect([read.ready, read.of, read.maySend]).toEqual([0, 19, false])
    expect(read.items.filter((one) => one.gaps.length === 0)).toEqual([])
    expect(read.items.filter((one) => one.standing === 'later').map((one) => one.item)).toEqual(['acceptance'])
  })
  test('begins with what waits for nothing', () => {
    const steps = pathSteps({
      today: day('2026-03-02'),
      readiness: read,
      hasEin: false,
      hasNpi: false,
      hasMedicaid: false,
      weighedOn: null,
      sheets: {
        offeredOn: null,
        uncovered: 3,
        decision: null,
        steps: { open: 0, late: 0, ended: 0 },
        owners: { ein: 'Rosa' },
      },
      contactedOn: null,
      begunOn: day('2026-03-01'),
      state: 'preparing',
      effectiveOn: null,
      reached: new Map(),
    })
    expect(steps.filter((one) => one.standing === 'now').map((one) => one.step)).toEqual([
      'services',
      'describe',
      'ein',
      'readiness',
      'weigh',
      'next-steps',
    ])
    expect(steps.find((one) => one.step === 'ein')?.owner).toBe('Rosa')
    expect(steps.find((one) => one.step === 'npi')).toMatchObject({ standing: 'later', waitsFor: 'ein' })
  })
})

test('a break of more than half a year wants a sentence; a shorter one does not', () => {
  const history = (starts: string, gapExplained: string | null) => [
    { starts: day('2020-01-01'), ends: day('2022-12-31'), what: 'Cook', gapExplained: null },
    { starts: day(starts), ends: null, what: 'Peer', gapExplained },
  ]
  const gaps = (file: StaffFact['file']) =>
    packetReadiness(facts({ staff: [{ ...pat, file }] })).items.find((one) => one.item === 'work-histories')!.gaps
      .length
  expect(gaps({ ...pat.file, history: history('2023-06-30', null) })).toBe(0)
  expect(gaps({ ...pat.file, history: history('2023-07-02', null) })).toBe(1)
  expect(gaps({ ...pat.file, history: history('2023-07-02', 'My own recovery.') })).toBe(0)
})

test('a signed application is good for as many days as the plan says, and until it has, for what is usual', () => {
  const application = {
    id: 'p',
    item: 'application' as const,
    payerId: 'plan',
    title: 'Application',
    issuer: null,
    number: null,
    issued: day('2025-11-22'),
    expires: null,
    nameOnPaper: null,
    addressOnPaper: null,
    perOccurrence: null,
    aggregate: null,
  }
  const read = (asks: PacketFacts['asks']) =>
    packetReadiness(facts({ papers: [application], asks })).items.find((one) => one.item === 'application')!
  const usual = read(usualAsks)
  expect([usual.expires, usual.gaps]).toEqual(['2026-03-22', []])
  const confirmed = read({ ...usualAsks, signatureDays: 90, confirmed: true })
  expect(confirmed.expires).toBe('2026-02-20')
  expect(confirmed.gaps.map((gap) => gap.text).join()).toContain('more than the 90 days that this plan takes')
  const unconfirmed = read({ ...usualAsks, signatureDays: 90 })
  expect(unconfirmed.gaps.map((gap) => gap.text).join()).toContain('the plan has not confirmed how long')
})

test('insurance below the limits asked for is a gap', () => {
  const paper = {
    id: 'p',
    item: 'professional-liability' as const,
    payerId: null,
    title: 'PL',
    issuer: null,
    number: null,
    issued: day('2026-01-01'),
    expires: day('2026-12-31'),
    nameOnPaper: null,
    addressOnPaper: null,
    perOccurrence: cents(1_000_000_00),
    aggregate: cents(3_000_000_00),
  }
  const standing = (aggregate: number) =>
    packetReadiness(facts({ papers: [{ ...paper, aggregate: cents(aggregate) }] })).items.find(
      (one) => one.item === 'professional-liability',
    )!.standing
  expect([standing(3_000_000_00), standing(2_999_999_99)]).toEqual(['ready', 'gap'])
})

test.each([
  ['Riverbend Peer Center, Inc.', 'RIVERBEND PEER CENTER'],
  ['The Riverbend Peer Center', 'Riverbend Peer Center LLC'],
  ['Peer & Family', 'Peer and Family Corp.'],
])('%s is %s', (a, b) => expect(plainName(a)).toBe(plainName(b)))
test('an address is compared as the post office writes it', () => {
  const address = { line1: '12 North Main Street', line2: 'Suite 4', city: 'Las Cruces', state: 'NM', zip: '880011234' }
  expect(plainAddress(address)).toBe(
    plainAddress({ line1: '12 N. Main St., Ste 4', city: 'LAS CRUCES', state: 'NM', zip: '88001' }),
  )
  expect(plainAddress(address)).not.toBe(plainAddress({ ...address, line1: '14 North Main Street' }))
})

test.each<[string, Parameters<typeof numberFindings>[0], string[]]>([
  ['all in order', { ein: '821234567', npi: '1234567893', taxonomy: '251S00000X', medicaid: 'M1', medicare: null }, []],
  [
    'Medicaid and Medicare first',
    { ein: '821234567', npi: null, taxonomy: null, medicaid: 'M1', medicare: 'P1' },
    ['stop medicaid', 'stop medicare'],
  ],
  ['an unlisted prefix', { ein: '071234567', npi: null, taxonomy: null, medicaid: null, medicare: null }, ['warn ein']],
  ['a short NPI', { ein: '821234567', npi: '123456789', taxonomy: null, medicaid: null, medicare: null }, ['stop npi']],
  [
    'a person’s taxonomy',
    { ein: '821234567', npi: '1234567893', taxonomy: '175T00000X', medicaid: null, medicare: null },
    ['warn taxonomy'],
  ],
])('%s', (_, numbers, found) => {
  expect(numberFindings(numbers, []).map((one) => `${one.severity} ${one.number}`)).toEqual(found)
})

test('a worker under Delaware’s rule: what is met, what is below, what is open', () => {
  const { rule, lines, stage } = certificationStanding(pat, day('2026-03-02'))
  expect(rule?.meaning).toBe('Delaware')
  expect(stage).toBe('within-60')
  expect(lines.map((line) => `${line.what} ${line.standing}`)).toEqual([
    'training met',
    'exam open',
    'work below',
    'supervision open',
    'continuing open',
  ])
})

describe('the match rule, measured on labelled pairs', () => {
  const hits = ([given, family, listedGiven, listedMiddle, listedFamily]: (typeof samePerson)[number]) =>
    screenerFor([{ id: 'w', name: { given, family }, npi: null }])({
      family: listedFamily,
      given: listedGiven,
      middle: listedMiddle,
      npi: '',
    })
  test('finds 40 of 42 that are one person, and shows 2 of 40 that are two', () => {
    const missed = samePerson.filter((pair) => hits(pair).length === 0).map(([given, family]) => `${given} ${family}`)
    const shown = otherPerson.filter((pair) => hits(pair).length > 0).map(([given, family]) => `${given} ${family}`)
    expect({ missed, shown }).toEqual({ missed: ['Sarah Nguyen', 'Skip Lawson'], shown: ['Laura Green', 'Vera Stone'] })
  })
  test('the same NPI is found whatever the names are', () => {
    const screen = screenerFor([{ id: 'w', name: { given: 'Sarah', family: 'Nguyen' }, npi: '1245319599' }])
    expect(screen({ family: 'PHILLIPS', given: 'S', middle: '', npi: '1245319599' })).toEqual([
      { id: 'w', rule: 'number' },
    ])
  })
  test.each<[string, string, boolean]>([
    ['ABC', 'ABC', true],
    ['ABC', 'AB', true],
    ['ABC', 'ABD', true],
    ['ABCD', 'ABDC', true],
    ['ABC', 'CBA', false],
    ['ABCD', 'AB', false],
    ['', 'A', true],
  ])('%s and %s one apart: %s', (a, b, apart) => expect([oneApart(a, b), oneApart(b, a)]).toEqual([apart, apart]))
})

test('forty questions; nine in ten pass, eight in ten pass with conditions', () => {
  expect(siteQuestionKeys.length).toBe(40)
  const answers = (no: number) =>
    Object.fromEntries(siteQuestionKeys.map((key, at) => [key, at < no ? 'no' : 'yes'] as const))
  expect([4, 5, 8, 9].map((no) => siteScore(answers(no)).band)).toEqual(['pass', 'conditional', 'conditional', 'fail'])
  expect(siteScore({}).band).toBe('open')
})
