// Claims made from a seed, as varied as a month's mail: several providers and purchasers, good and bad lines, history,
// authorizations that run out, other payers, replacements. For tests and benches; nothing of the product uses it.
import {
  addDays,
  cents,
  contractSchema,
  benefitSchema,
  day,
  isNpi,
  type Benefit,
  type Claim,
  type ClaimLine,
  type Contract,
  type Day,
} from '@throughline/domain'
import { adjudicate } from '../adjudicate/adjudicate.ts'
import {
  exampleFacts,
  exampleMember,
  examplePolicy,
  examplePractitioner,
  exampleProvider,
} from '../adjudicate/example-case.ts'
import type { AdjudicationFacts, PlanAuthorization } from '../facts/adjudication-facts.ts'
import type { PlanMember } from '../facts/plan-member.ts'
import type { PlanPolicy } from '../facts/plan-policy.ts'
import type { PriorLine } from '../facts/prior-line.ts'
import type { ProviderEnrolment, RosteredPractitioner } from '../facts/provider-enrolment.ts'

/** A stream of numbers from a seed: mulberry32. */
export type Dice = {
  readonly roll: (sides: number) => number
  readonly chance: (percent: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const roll = (sides: number): number => Math.floor(next() * sides)
  return { roll, chance: (percent) => next() * 100 < percent, pick: (from) => from[roll(from.length)]! }
}

const year = { starts: day('2026-01-01'), ends: day('2026-12-31') }
const since2024 = { starts: day('2024-01-01'), ends: null }

/** Ten digits with a right check digit. */
function npiOf(number: number): string {
  const nine = `1${String(number).padStart(8, '0')}`
  for (let digit = 0; digit < 10; digit += 1) if (isNpi(`${nine}${digit}`)) return `${nine}${digit}`
  throw new Error('every nine digits have a check digit')
}

const policy: PlanPolicy = {
  ...examplePolicy,
  unitEdits: [{ code: 'H0038', units: 24, ...year, source: 'generated' }],
  pairEdits: [{ paid: 'H2030', denied: 'H2015', indicator: 1, ...year, source: 'generated' }],
  bundles: [{ whole: 'H0043', contains: ['H2015'], ...year, source: 'generated' }],
  similar: [{ codes: ['H2015', 'H2014'], ...year, source: 'generated' }],
  modifierConflicts: [{ one: 'HE', other: 'HF', ...year, source: 'generated' }],
}

type World = {
  readonly providers: readonly ProviderEnrolment[]
  readonly rosters: readonly (readonly RosteredPractitioner[])[]
  readonly contracts: readonly Contract[]
  readonly benefits: readonly Benefit[]
  readonly members: readonly {
    readonly member: PlanMember
    readonly authorizations: readonly PlanAuthorization[]
    readonly history: readonly PriorLine[]
  }[]
}

const models = [
  { model: 'fee-for-service', withholdPercent: '0' },
  { model: 'fee-for-service', withholdPercent: '5' },
  { model: 'case-rate', withholdPercent: '2', caseRate: { amount: '310.00', per: 'month' } },
  { model: 'capitation' },
] as const

function generatedContract(number: number, provider: ProviderEnrolment): Contract {
  return contractSchema.parse({
    contract: `GEN-${number}`,
    name: `Bright Plains Health with ${provider.name}`,
    version: 1,
    payer: { name: 'Bright Plains Health', identifier: 'BPH01' },
    provider: { name: provider.name, npi: provider.npi },
    lineOfBusiness: 'medicaid',
    ...year,
    billing: { route: '837P', rendering: 'peer', lesserOfCharge: number % 3 !== 0 },
    filing: { days: 180, correctedDays: 180, appealDays: 60 },
    cleanClaim: { definition: 'Can be decided without asking anybody for more.', payWithinDays: 30, paperDays: 45 },
    interest:
      number % 2 === 0
        ? { method: 'simple-annual', ratePercent: 18, afterDays: 30 }
        : { method: 'tiered-monthly', tiers: [{ fromDay: 31, ratePercent: '1.5' }] },
    payment: models[number % models.length],
    services: [
      {
        term: 'peer-individual',
        title: 'Peer support, individual',
        kind: 'peer-individual',
        code: 'H0038',
        modifiers: ['HE'],
        places: ['11', '12', '02'],
        unit: { rounding: 'eight-minute', aggregation: 'per-day-per-code' },
        rates: [
          { starts: '2026-01-01', ends: '2026-06-30', amount: '15.50' },
          { starts: '2026-07-01', amount: '15.97' },
        ],
        authorization: { required: true, freeUnits: number % 2 === 0 ? 24 : 0 },
        limits: [
          { per: 'day', units: 16 },
          { per: 'rolling-months', length: 6, units: 104 },
        ],
        worker: { credentials: ['certified-peer-specialist'] },
      },
      {
        term: 'peer-group',
        title: 'Peer support, group',
        kind: 'peer-group',
        code: 'H0038',
        modifiers: ['HE', 'HQ'],
        places: ['11', '53'],
        unit: { rounding: 'eight-minute', aggregation: 'per-session' },
        rates: [{ starts: '2026-01-01', amount: '4.50' }],
        group: { people: 12 },
        limits: [
          { per: 'week', units: 20 },
          { per: 'day', units: 64, of: 'worker' },
        ],
      },
      {
        term: 'community-support',
        title: 'Community support',
        kind: 'community-support',
        code: 'H2015',
        places: ['11', '12', '99'],
        unit: { rounding: 'floor-whole', aggregation: 'per-session' },
        rates: [{ starts: '2026-01-01', amount: '20.13' }],
        limits: [{ per: 'month', units: 60 }],
        notSameDay: ['H0043'],
      },
      {
        term: 'supported-housing',
        title: 'Supported housing',
        kind: 'supported-housing',
        code: 'H0043',
        places: ['12'],
        unit: { rounding: 'per-diem', aggregation: 'per-session' },
        rates: [{ starts: '2026-01-01', amount: '60.00' }],
      },
    ],
  })
}

function generatedBenefit(number: number): Benefit {
  return benefitSchema.parse({
    benefit: `benefit-${number}`,
    purchaser: ['Prairie County', 'State of New Mexico', 'Mesa School District'][number % 3],
    name: `Behavioral health ${number}`,
    version: 1,
    ...year,
    lineOfBusiness: 'county',
    memberMayBeBilled: number % 2 === 1,
    services: [
      {
        code: 'H0038',
        covered: true,
        copay: number % 2 === 1 ? '3.00' : '0',
        limits: [{ per: 'benefit-year', units: 400 }],
      },
      { code: 'H2015', covered: number % 3 !== 2 },
      { code: 'H0043', covered: true, limits: number === 1 ? [{ per: 'month', units: 10 }] : [] },
    ],
  })
}

/** Providers, practitioners, members with authorizations and history: what the claims of one run share. */
export function generateWorld(seed: number, memberCount = 400): World {
  const { roll, chance, pick } = dice(seed)
  const providers = Array.from({ length: 6 }, (_, index): ProviderEnrolment => ({
    ...exampleProvider,
    providerId: `provider-${index}`,
    name: `Peer Center ${index + 1}`,
    npi: npiOf(10_000 + index),
  }))
  const rosters = providers.map((_, provider) =>
    Array.from({ length: 8 }, (_unused, index): RosteredPractitioner => ({
      ...examplePractitioner,
      npi: npiOf(20_000 + provider * 100 + index),
      name: { given: 'Pat', family: `Lowell ${index}` },
      certificates: index === 7 ? [] : examplePractitioner.certificates,
    })),
  )
  const contracts = providers.map((provider, index) => generatedContract(index, provider))
  const benefits = [0, 1, 2].map(generatedBenefit)
  const members = Array.from({ length: memberCount }, (_, index) => {
    const provider = roll(providers.length)
    const member: PlanMember = {
      ...exampleMember,
      personId: `person-${index}`,
      memberNumber: `M${100_000 + index}`,
      name: { given: 'Ana', family: `Rivera ${index}` },
      spans: chance(4)
        ? []
        : [
            {
              span: chance(5) ? { starts: day('2026-03-15'), ends: null } : since2024,
              purchaser: 'Prairie County',
              benefit: `benefit-${roll(3)}`,
              plan: chance(2) ? 'MSH' : 'BPH01',
              planName: 'Bright Plains Health',
            },
          ],
      liabilities: chance(5) ? [{ month: '2026-04', left: cents(roll(80_00)) }] : [],
      spendDowns: chance(3) ? [{ month: '2026-03', unmet: cents(roll(200_00)) }] : [],
      otherCoverage: chance(4)
        ? [{ payerIdentifier: 'MCR', payerName: 'Medicare', span: since2024, certainty: 'known' }]
        : [],
      inpatient: chance(5)
        ? [{ span: { starts: day('2026-04-01'), ends: day('2026-04-05') }, facility: 'Mesa General' }]
        : [],
    }
    const authorizations = Array.from({ length: 1 + roll(2) }, (_unused, number): PlanAuthorization => {
      const unitsAuthorized = 20 + roll(100)
      return {
        id: `authorization-${index}-${number}`,
        number: `A${index}-${number}`,
        personId: member.personId,
        span:
          number === 0
            ? { starts: day('2026-01-01'), ends: day('2026-06-30') }
            : { starts: day('2026-05-01'), ends: day('2026-10-31') },
        status: chance(90) ? 'approved' : pick(['denied', 'requested', 'ended'] as const),
        lines: [
          {
            line: 1,
            code: 'H0038',
            modifiers: ['HE'],
            unitsAuthorized,
            unitsHeld: 0,
            unitsUsed: roll(unitsAuthorized),
          },
        ],
        providerId: chance(50) ? null : providers[provider]!.providerId,
        requestedOn: day('2025-12-20'),
      }
    })
    const history = Array.from({ length: roll(40) }, (_unused, number): PriorLine => {
      const servedOn = addDays(day('2026-01-02'), roll(180))
      const [code, term, modifiers] = pick([
        ['H0038', 'peer-individual', ['HE']],
        ['H2015', 'community-support', []],
        ['H0043', 'supported-housing', []],
      ] as const)
      const units = code === 'H0043' ? 1 : 1 + roll(8)
      return {
        icn: `H${index}-${number}`,
        controlNumber: `PCN-H${number}`,
        line: 1,
        outcome: chance(85) ? 'allowed' : pick(['denied', 'pended'] as const),
        route: '837P',
        memberNumber: member.memberNumber,
        billingNpi: providers[provider]!.npi,
        renderingNpi: pick(rosters[provider]!).npi,
        code,
        modifiers,
        servedOn,
        servedThrough: servedOn,
        interval: null,
        placeOfService: '11',
        unitsBilled: units,
        unitsAllowed: units,
        freeUnits: chance(20) ? units : 0,
        term,
        charge: cents(units * 18_00),
        paid: cents(units * 15_50),
        copay: cents(0),
        caseRate: chance(5),
      }
    })
    return { member, authorizations, history }
  })
  return { providers, rosters, contracts, benefits, members }
}

/** One claim of the world with all that its decision is made from. About one line in six has something wrong. */
export function generateFacts(world: World, seed: number, number: number): AdjudicationFacts {
  const rolls = dice(seed * 1_000_003 + number)
  const { roll, chance, pick } = rolls
  const { member, authorizations, history } = pick(world.members)
  const at = roll(world.providers.length)
  const provider = world.providers[at]!
  const roster = world.rosters[at]!
  const base = exampleFacts()
  const firstDay = addDays(day('2026-01-05'), roll(170))
  const secondary = chance(6)
  const lines = Array.from({ length: 1 + roll(5) }, (_, index) =>
    generatedLine(rolls, base.claim.lines[0]!, index + 1, firstDay, secondary),
  )
  const named = chance(60) ? pick(authorizations).number : null
  const known = chance(98)
  const claim: Claim = {
    ...base.claim,
    controlNumber: `PCN${number}`,
    purpose: chance(3) ? 'encounter' : 'chargeable',
    billing: {
      ...base.claim.billing,
      name: provider.name,
      npi: provider.npi,
      taxonomy: chance(98) ? '251S00000X' : null,
    },
    subscriber: {
      ...base.claim.subscriber,
      memberNumber: member.memberNumber,
      name: chance(99) ? member.name : { given: 'Joan', family: 'Webb' },
    },
    rendering: chance(98) ? { name: examplePractitioner.name, npi: pick(roster).npi, taxonomy: '175T00000X' } : null,
    diagnoses: chance(98) ? ['F250', 'F1020'] : [],
    authorizationNumber: named,
    priority: secondary ? 'S' : 'P',
    otherPayers: secondary
      ? [
          {
            name: 'Medicare',
            identifier: 'MCR',
            priority: 'P',
            filingIndicator: 'MB',
            relationship: '18',
            insured: base.claim.subscriber,
            paid: cents(lines.reduce((total, line) => total + (line.otherPayers[0]?.paid ?? 0), 0)),
            adjustments: [],
            decidedOn: addDays(firstDay, 20),
          },
        ]
      : [],
    charge: cents(lines.reduce((total, line) => total + line.charge, 0)),
    lines,
  }
  const receivedOn = addDays(firstDay, chance(97) ? 5 + roll(60) : 200)
  return {
    ...base,
    claim,
    icn: `26${String(number).padStart(9, '0')}`,
    receivedOn,
    today: addDays(receivedOn, 2),
    payOn: addDays(receivedOn, chance(90) ? 6 : 45),
    policy,
    provider,
    roster,
    member: known ? member : null,
    benefits: world.benefits,
    contracts: [world.contracts[at]!],
    authorizations: known ? authorizations : [],
    history: known ? history : [],
  }
}

const services = [
  { code: 'H0038', modifiers: ['HE'], price: 18_00, places: ['11', '12'] },
  { code: 'H0038', modifiers: ['HE'], price: 15_50, places: ['11', '02'] },
  { code: 'H0038', modifiers: ['HE', 'HQ'], price: 5_00, places: ['11'] },
  { code: 'H2015', modifiers: [], price: 22_37, places: ['11', '12'] },
  { code: 'H0043', modifiers: [], price: 65_00, places: ['12'] },
] as const

const badServices = [
  { code: 'H2017', modifiers: [], price: 20_00, places: ['11'] },
  { code: 'H0038', modifiers: ['HF'], price: 18_00, places: ['11'] },
  { code: 'H0038', modifiers: [], price: 18_00, places: ['11'] },
  { code: 'H2015', modifiers: ['95'], price: 22_00, places: ['10'] },
  { code: 'H0038', modifiers: ['HE'], price: 18_00, places: ['27'] },
] as const

function generatedLine(
  { roll, chance, pick }: Dice,
  base: ClaimLine,
  number: number,
  firstDay: Day,
  secondary: boolean,
): ClaimLine {
  const service = chance(93) ? pick(services) : pick(badServices)
  const units = service.code === 'H0043' ? 1 : chance(98) ? 1 + roll(8) : pick([0, 30, 2.5])
  const charge = cents(Math.round(units * service.price) + (chance(10) ? roll(500) : 0))
  const servedOn = addDays(firstDay, roll(20))
  const paid = cents(Math.floor(charge * 0.64))
  const share = cents(Math.floor(charge * 0.16))
  return {
    ...base,
    number,
    lineControl: `L${number}`,
    code: service.code,
    modifiers: service.modifiers,
    placeOfService: pick(service.places),
    units,
    charge,
    servedOn,
    ...(chance(30) ? { note: pick(['09:00-09:45', '10:00-11:00', '14:15-15:00']) } : {}),
    otherPayers: secondary
      ? [
          {
            payerIdentifier: 'MCR',
            paid,
            code: service.code,
            modifiers: service.modifiers,
            units,
            adjustments: [
              { group: 'PR', reason: '2', amount: share },
              { group: 'CO', reason: '45', amount: cents(charge - paid - share) },
            ],
            decidedOn: addDays(servedOn, 20),
          },
        ]
      : [],
  }
}

/** A replacement of a generated claim that was paid, as its provider would send it: one line more units, one dropped. */
export function generateReplacement(facts: AdjudicationFacts, seed: number): AdjudicationFacts {
  const { roll } = dice(seed)
  const decision = adjudicate(facts)
  const lines = facts.claim.lines
    .slice(0, Math.max(1, facts.claim.lines.length - 1))
    .map((line, index) => ({ ...line, units: index === 0 ? line.units + 1 + roll(2) : line.units }))
  return {
    ...facts,
    icn: `${facts.icn}R`,
    claim: {
      ...facts.claim,
      frequency: '7',
      payerClaimNumber: facts.icn,
      lines,
      charge: cents(lines.reduce((total, line) => total + line.charge, 0)),
    },
    authorizations: facts.authorizations.map((authorization) => ({
      ...authorization,
      lines: authorization.lines.map((line) => ({
        ...line,
        unitsUsed:
          line.unitsUsed +
          decision.draws.reduce(
            (total, draw) =>
              total +
              (draw.authorization === authorization.number && draw.authorizationLine === line.line ? draw.units : 0),
            0,
          ),
      })),
    })),
    original: {
      icn: facts.icn,
      memberNumber: facts.member?.memberNumber ?? null,
      billingNpi: facts.claim.billing.npi,
      status: decision.outcome === 'pended' ? 'pending' : 'final',
      decision: decision.outcome === 'pended' ? null : decision,
    },
  }
}
