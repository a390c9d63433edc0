// The contracts and benefits of the generated world, each different by its number.
import { benefitSchema, contractSchema, day, type Benefit, type Contract } from '@throughline/domain'
import type { ProviderEnrollment } from '../facts/provider-enrollment.ts'

const year = { starts: day('2026-01-01'), ends: day('2026-12-31') }

const models = [
  { model: 'fee-for-service', withholdPercent: '0' },
  { model: 'fee-for-service', withholdPercent: '5' },
  { model: 'case-rate', withholdPercent: '2', caseRate: { amount: '310.00', per: 'month' } },
  { model: 'capitation' },
] as const

/** One of four payment models and both ways of interest, by its number. */
export function generatedContract(number: number, provider: ProviderEnrollment): Contract {
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
    recovery: { noticeDays: 0 },
    interest:
      number % 2 === 0
        ? { method: 'simple-annual', ratePercent: 18, afterDays: 30 }
        : { method: 'tiered-monthly', tiers: [{ fromDay: 31, ratePercent: '1.5' }] },
    payment: models[number % models.length],
    services: generatedTerms(number),
  })
}

const generatedTerms = (number: number) => [
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
]

export function generatedBenefit(number: number): Benefit {
  return benefitSchema.parse({
    benefit: `benefit-${number}`,
    purchaser: ['Prairie County', 'State of New Mexico', 'Mesa School District'][number % 3],
    name: `Behavioral health ${number}`,
    version: 1,
    ...year,
    lineOfBusiness: 'county',
    memberMayBeBilled: number % 2 === 1,
    deductible: number % 4 === 3 ? '150.00' : '0',
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
