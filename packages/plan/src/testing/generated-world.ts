// A small world made from a seed: providers with rosters and contracts, purchasers' benefits, members with authorizations
// and history. The claims sent into it stand in generated-facts.ts.
import { addDays, cents, day, isNpi, type Benefit, type Contract } from '@throughline/domain'
import { exampleMember, examplePolicy, examplePractitioner, exampleProvider } from '../adjudicate/example-case.ts'
import type { PlanAuthorization } from '../facts/adjudication-facts.ts'
import type { PlanMember } from '../facts/plan-member.ts'
import type { PlanPolicy } from '../facts/plan-policy.ts'
import type { PriorLine } from '../facts/prior-line.ts'
import type { ProviderEnrollment, RosteredPractitioner } from '../facts/provider-enrollment.ts'
import { dice, type Dice } from './dice.ts'
import { generatedBenefit, generatedContract } from './generated-contracts.ts'

const year = { starts: day('2026-01-01'), ends: day('2026-12-31') }
const since2024 = { starts: day('2024-01-01'), ends: null }

/** Ten digits with a right check digit. */
function npiOf(number: number): string {
  const nine = `1${String(number).padStart(8, '0')}`
  for (let digit = 0; digit < 10; digit += 1) if (isNpi(`${nine}${digit}`)) return `${nine}${digit}`
  throw new Error('every nine digits have a check digit')
}

/** The plan's own rows in the generated world. */
export const generatedPolicy: PlanPolicy = {
  ...examplePolicy,
  unitEdits: [{ code: 'H0038', units: 24, ...year, source: 'generated' }],
  pairEdits: [{ paid: 'H2030', denied: 'H2015', indicator: 1, ...year, source: 'generated' }],
  bundles: [{ whole: 'H0043', contains: ['H2015'], ...year, source: 'generated' }],
  similar: [{ codes: ['H2015', 'H2014'], ...year, source: 'generated' }],
  modifierConflicts: [{ one: 'HE', other: 'HF', ...year, source: 'generated' }],
}

export type World = {
  readonly providers: readonly ProviderEnrollment[]
  readonly rosters: readonly (readonly RosteredPractitioner[])[]
  readonly contracts: readonly Contract[]
  readonly benefits: readonly Benefit[]
  readonly members: readonly {
    readonly member: PlanMember
    readonly authorizations: readonly PlanAuthorization[]
    readonly history: readonly PriorLine[]
  }[]
}

/** Providers, practitioners, members with authorizations and history: what the claims of one run share. */
export function generateWorld(seed: number, memberCount = 400): World {
  const dealt = dice(seed)
  const providers = Array.from({ length: 6 }, (_, index): ProviderEnrollment => ({
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
    const at = dealt.roll(providers.length)
    const member = generatedMember(dealt, index)
    const authorizations = generatedAuthorizations(dealt, member.personId, index, providers[at]!.providerId)
    const history = generatedHistory(dealt, member, index, providers[at]!, rosters[at]!)
    return { member, authorizations, history }
  })
  return { providers, rosters, contracts, benefits, members }
}

function generatedMember({ roll, chance }: Dice, index: number): PlanMember {
  return {
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
    liabilities: chance(5) ? [{ month: '2026-04', amount: cents(roll(80_00)) }] : [],
    spendDowns: chance(3) ? [{ month: '2026-03', amount: cents(roll(200_00)) }] : [],
    otherCoverage: chance(4)
      ? [{ payerIdentifier: 'MCR', payerName: 'Medicare', span: since2024, certainty: 'known' }]
      : [],
    inpatient: chance(5)
      ? [{ span: { starts: day('2026-04-01'), ends: day('2026-04-05') }, facility: 'Mesa General' }]
      : [],
  }
}

function generatedAuthorizations(
  { roll, chance, pick }: Dice,
  personId: string,
  index: number,
  providerId: string,
): PlanAuthorization[] {
  return Array.from({ length: 1 + roll(2) }, (_unused, number): PlanAuthorization => {
    const unitsAuthorized = 20 + roll(100)
    return {
      id: `authorization-${index}-${number}`,
      number: `A${index}-${number}`,
      personId: personId,
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
      providerId: chance(50) ? null : providerId,
      requestedOn: day('2025-12-20'),
    }
  })
}

function generatedHistory(
  { roll, chance, pick }: Dice,
  member: PlanMember,
  index: number,
  provider: ProviderEnrollment,
  roster: readonly RosteredPractitioner[],
): PriorLine[] {
  return Array.from({ length: roll(40) }, (_unused, number): PriorLine => {
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
      billingNpi: provider.npi,
      renderingNpi: pick(roster).npi,
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
      deductible: cents(0),
      copay: cents(0),
      spendDown: cents(0),
      liability: cents(0),
      caseRate: chance(5),
    }
  })
}
