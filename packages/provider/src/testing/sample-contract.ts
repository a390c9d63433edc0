// One contract that the examples and tests share: individual and group peer support with all that a payer may ask for.
import { contractSchema, termNamed, type Contract, type ContractService } from '@throughline/domain'

type Loose = Record<string, unknown>

const individual: Loose = {
  term: 'peer-individual',
  title: 'peer support',
  kind: 'peer-support',
  code: 'H0038',
  modifiers: ['HE'],
  places: ['11', '12', '99', '02'],
  unit: { rounding: 'eight-minute', aggregation: 'per-session', minutes: 15 },
  usualCharge: '18.00',
  rates: [{ starts: '2026-01-01', amount: '15.50' }],
  authorization: { required: true, freeUnits: 0 },
  limits: [{ per: 'day', units: 16 }],
  worker: { credentials: ['CPS'] },
  requires: ['recommendation', 'plan', 'goal'],
  recommendationValidDays: 365,
  diagnosisPrefixes: ['F'],
  ages: { from: 18 },
  notSameDay: ['H0040'],
  lateNoteDays: 3,
}

const group: Loose = {
  ...individual,
  term: 'peer-group',
  title: 'peer support in a group',
  modifiers: ['HE', 'HQ'],
  places: ['11'],
  usualCharge: '5.00',
  rates: [{ starts: '2026-01-01', amount: '4.00' }],
  group: { people: 12 },
}

/** The shared contract with some of its parts changed; `services` changes the individual term, `groups` the group one. */
export function sampleContract(more: Loose = {}, services: Loose = {}, groups: Loose = {}): Contract {
  return contractSchema.parse({
    contract: 'riverbend-2026',
    name: 'Riverbend Health Plan, Medicaid 2026',
    version: 1,
    payer: { name: 'Riverbend Health Plan', identifier: 'RBHP1' },
    provider: { name: 'Open Door Peers', npi: '1234567893' },
    lineOfBusiness: 'medicaid',
    starts: '2026-01-01',
    ends: '2026-12-31',
    billing: { route: '837P', filingIndicator: 'MC', rendering: 'peer' },
    filing: { days: 90, correctedDays: 180, appealDays: 60 },
    cleanClaim: { definition: 'needs no further information', payWithinDays: 30, paperDays: 45 },
    recovery: { noticeDays: 0 },
    interest: { method: 'simple-annual', ratePercent: 18, afterDays: 30 },
    services: [
      { ...individual, ...services },
      { ...group, ...groups },
    ],
    ...more,
  })
}

export function sampleTerm(contract: Contract = sampleContract(), name = 'peer-individual'): ContractService {
  const term = termNamed(contract, name)
  if (!term) throw new Error(`the sample contract has no term ${name}`)
  return term
}
