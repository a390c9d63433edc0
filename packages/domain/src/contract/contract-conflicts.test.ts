// Every contradiction a contract can hold: one edit of a sample that makes it, and the sentence it must say.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { cents, type Cents } from '../money/cents.ts'
import { contractConflicts, versionConflicts } from './contract-conflicts.ts'
import type { Contract, ContractLimit, ContractService } from './contract.ts'
import { sampleContract } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const individual = bright.services[0]!
const group = bright.services[1]!

const withTerm = (over: Partial<ContractService>): Contract => ({
  ...bright,
  services: [{ ...individual, ...over }, ...bright.services.slice(1)],
})
const withTerms = (...services: ContractService[]): Contract => ({ ...bright, services })
const rate = (starts: string, ends: string | null, amount = 1550) => ({
  starts: day(starts),
  ends: ends === null ? null : day(ends),
  amount: cents(amount),
})
const limit = (per: ContractLimit['per'], units: number, length?: number): ContractLimit => ({
  per,
  units,
  of: 'person',
  weekStarts: 'monday',
  ...(length === undefined ? {} : { length }),
})
const paying = (payment: Partial<Contract['payment']>): Contract => ({
  ...bright,
  payment: { ...bright.payment, ...payment },
})
const agreed = (agreement: Partial<Contract['agreement']>): Contract => ({
  ...bright,
  agreement: { ...bright.agreement, ...agreement },
})
const tiers = (...steps: [number, number | null][]): Contract => ({
  ...bright,
  interest: {
    method: 'tiered-monthly',
    minimumOwed: 0 as Cents,
    tiers: steps.map(([fromDay, throughDay]) => ({ fromDay, throughDay, ratePercent: 150 })),
  },
})
const unit = (over: Partial<ContractService['unit']>) => ({ unit: { ...individual.unit, ...over } })
const from2025 = rate('2025-07-01', null)

const cases: [id: string, contract: Contract, says: string][] = [
  [
    'contract-ends-before-start',
    { ...bright, ends: day('2024-06-30') },
    'ends on 30 Jun 2024, before it starts on 1 Jul 2025',
  ],
  ['signed-after-start', { ...bright, signed: day('2025-08-01') }, 'signed on 1 Aug 2025, after it starts'],
  [
    'filing-beyond-twelve-months',
    { ...bright, filing: { ...bright.filing, days: 400 } },
    '400 days to file is longer than Medicaid',
  ],
  ['filing-short', { ...bright, filing: { ...bright.filing, days: 45 } }, 'Only 45 days'],
  [
    'correction-before-filing',
    { ...bright, filing: { ...bright.filing, correctedFrom: 'service-date', correctedDays: 90 } },
    '90 days after the service, sooner than the first claim at 180',
  ],
  [
    'paper-before-electronic',
    { ...bright, cleanClaim: { ...bright.cleanClaim, paperDays: 20 } },
    'Paper claims are due in 20 days',
  ],
  ['no-interest', { ...bright, interest: { method: 'none' } }, 'owes nothing for late payment'],
  [
    'interest-before-deadline',
    { ...bright, cleanClaim: { ...bright.cleanClaim, payWithinDays: 45 } },
    'starts after day 30, while payment is only due on day 45',
  ],
  ['interest-tier-reversed', tiers([31, 20]), 'ends on day 20, before it starts on day 31'],
  ['interest-tiers-overlap', tiers([31, 60], [60, null]), 'Two steps claim day 60'],
  ['interest-tiers-gap', tiers([31, 60], [70, null]), 'No step answers for day 61'],
  ['case-rate-missing', paying({ model: 'case-rate' }), 'names no amount'],
  ['case-rate-unused', paying({ caseRate: { amount: cents(31000), per: 'month' } }), 'pays by fee-for-service'],
  ['advance-never-repaid', paying({ advance: { amount: cents(100), repayPercent: 0 } }), 'it would never end'],
  ['advance-without-amount', paying({ advance: { amount: cents(0), repayPercent: 1000 } }), 'the advance is $0.00'],
  ['advance-repaid-fast', paying({ advance: { amount: cents(100), repayPercent: 6000 } }), '60% of every payment'],
  ['trial-beyond-end', agreed({ trialMonths: 48 }), 'The trial of 48 months runs to'],
  ['exit-outlasts-trial', agreed({ trialMonths: 2, exitDays: 90 }), '90 days of notice, longer than the trial'],
  ['withhold-without-risk', { ...agreed({ downsideRisk: false, downsidePercent: 3 }) }, 'holds back 3%'],
  ['raise-without-schedule', agreed({ scheduleAttached: false }), 'nobody can say what is raised'],
  ['crisis-needs-approval', agreed({ crisisWithoutApproval: true }), 'needs it from the first unit'],
  ['capitation-chargeable', paying({ model: 'capitation' }), 'reported, not charged'],
  [
    'escalator-floor-above-cap',
    { ...bright, escalator: { index: 'CPI-U', floorPercent: 400, capPercent: 300 } },
    'at least 4% and at most 3%',
  ],
  [
    'rate-reversed',
    withTerm({ rates: [from2025, rate('2029-07-01', '2029-01-01')] }),
    'ends on 1 Jan 2029, before it starts',
  ],
  [
    'rate-outside-contract',
    withTerm({ rates: [rate('2024-01-01', '2024-12-31'), from2025] }),
    'never in force while the contract runs',
  ],
  ['rate-zero', withTerm({ rates: [rate('2025-07-01', null, 0)] }), 'pays $0.00 a unit'],
  [
    'charge-below-rate',
    withTerm({ usualCharge: cents(1500) }),
    'You bill $15.00 a unit of "peer-individual", but the contract would pay',
  ],
  [
    'rates-overlap',
    withTerm({ rates: [rate('2025-07-01', '2026-01-01'), rate('2026-01-01', null, 1597)] }),
    'Two rates of "peer-individual" claim 1 Jan 2026: $15.50 and $15.97',
  ],
  [
    'rates-gap',
    withTerm({ rates: [rate('2025-07-01', '2025-12-31'), rate('2026-02-01', null)] }),
    'no rate from 1 Jan 2026 to 31 Jan 2026',
  ],
  ['rate-starts-late', withTerm({ rates: [rate('2025-09-01', null)] }), 'has no rate until 1 Sep 2025'],
  ['rate-ends-early', withTerm({ rates: [rate('2025-07-01', '2026-06-30')] }), 'has no rate after 30 Jun 2026'],
  [
    'per-diem-per-session',
    withTerm(unit({ rounding: 'per-diem', aggregation: 'per-session' })),
    'two visits would make two days',
  ],
  ['per-contact-aggregated', withTerm(unit({ rounding: 'per-contact' })), 'adds contacts together'],
  ['per-month-aggregation', withTerm(unit({ rounding: 'per-month', contactsPerMonth: 4 })), 'counts per-day-per-code'],
  [
    'per-month-contacts',
    withTerm(unit({ rounding: 'per-month', aggregation: 'per-month' })),
    'how many contacts earn it',
  ],
  ['contacts-unused', withTerm(unit({ contactsPerMonth: 4 })), 'counted eight-minute'],
  ['per-diem-model', paying({ model: 'per-diem' }), 'The contract pays by the day, but "peer-individual"'],
  [
    'group-without-people',
    withTerms({ ...group, group: null, kind: 'circle' }),
    'carries HQ, the group modifier, but names no group size',
  ],
  ['group-of-one', withTerms({ ...group, group: { people: 1 } }), 'A group of 1'],
  [
    'facilitator-ratio-above-group',
    withTerms({ ...group, group: { people: 8, perFacilitator: 12 } }),
    'lead 12 people, but the group holds at most 8',
  ],
  ['group-without-modifier', withTerms({ ...group, modifiers: ['HE'] }), 'without the modifier HQ'],
  ['rolling-without-length', withTerm({ limits: [limit('rolling-months', 104)] }), 'how many months it looks back'],
  ['length-unused', withTerm({ limits: [limit('day', 16, 6)] }), 'takes no "length"'],
  [
    'limit-twice',
    withTerm({ limits: [limit('day', 16), limit('day', 12)] }),
    'two limits of the same kind: 16 units a day and 12 units a day',
  ],
  [
    'short-limit-above-long',
    withTerm({ limits: [limit('day', 120), limit('rolling-months', 104, 6)] }),
    '120 units a day can never be reached under 104 units in any 6 months',
  ],
  [
    'free-units-without-authorization',
    withTerm({ authorization: { required: false, freeUnits: 24, freePer: 'contract-year' } }),
    'needs no authorization at all',
  ],
  [
    'free-units-above-limit',
    withTerm({ limits: [limit('calendar-year', 20)] }),
    'Free of authorization: 24 units; but the contract pays no more than 20 units a calendar year.',
  ],
  ['recommendation-not-required', withTerm({ requires: ['plan'] }), 'does not require one'],
  ['ages-reversed', withTerm({ ages: { from: 21, through: 18 } }), 'Ages run from 21 to 18'],
  ['excludes-itself', withTerm({ notSameDay: ['H0038'] }), 'its own code H0038'],
  [
    'grace-without-credential',
    withTerm({ worker: { credentials: [], graceDays: 90, supervisionRatio: null } }),
    '90 days of grace, but no certificate',
  ],
  [
    'term-twice',
    withTerms(individual, { ...group, term: 'peer-individual' }),
    'Two services are called "peer-individual"',
  ],
  [
    'kind-answered-twice',
    withTerms(individual, { ...individual, term: 'other', modifiers: ['HK', 'HE'] }),
    'both buy peer-support one to one on 1 Jul 2025',
  ],
  [
    'code-answered-twice',
    withTerms(individual, { ...individual, term: 'other', kind: 'coach' }),
    'are billed alike: H0038 HE',
  ],
  [
    'code-answered-alike',
    withTerms(individual, { ...individual, term: 'other', kind: 'coach', modifiers: ['HF'] }),
    'A line with HE and HF falls under',
  ],
]

describe('a contract that contradicts itself', () => {
  test.each(cases)('%s', (id, contract, says) => {
    const found = contractConflicts(contract).filter((conflict) => conflict.id === id)
    expect(found.map((conflict) => conflict.message).join('\n')).toContain(says)
    for (const conflict of found) {
      expect(conflict.fix).toMatch(/\.$/)
      expect(conflict.path.length).toBeGreaterThan(0)
    }
  })

  test('every check in the source is met by a case here', () => {
    const folder = new URL('./conflicts/', import.meta.url)
    const source = readdirSync(folder)
      .map((file) => readFileSync(new URL(file, folder), 'utf8'))
      .join('\n')
    const ids = [...source.matchAll(/\b(?:error|warning)\(\s*'([a-z-]+)'/g)].map((match) => match[1]!)
    expect([...new Set(ids)].sort()).toEqual(cases.map(([id]) => id).sort())
  })
})

test.each<[string, Contract]>([
  ['contract-ends-before-start', { ...bright, ends: bright.starts }],
  ['signed-after-start', { ...bright, signed: bright.starts }],
  ['filing-beyond-twelve-months', { ...bright, filing: { ...bright.filing, days: 365 } }],
  ['filing-short', { ...bright, filing: { ...bright.filing, days: 60 } }],
  ['paper-before-electronic', { ...bright, cleanClaim: { ...bright.cleanClaim, payWithinDays: 30, paperDays: 30 } }],
  ['advance-repaid-fast', paying({ advance: { amount: cents(100), repayPercent: 50_00 } })],
  ['trial-beyond-end', { ...agreed({ trialMonths: 12 }), ends: day('2026-07-01') }],
  ['exit-outlasts-trial', agreed({ trialMonths: 2, exitDays: 60 })],
  ['rate-reversed', withTerm({ rates: [rate('2025-07-01', '2025-07-01'), rate('2025-07-02', null)] })],
  ['rates-gap', withTerm({ rates: [rate('2025-07-01', '2025-12-31'), rate('2026-01-01', null)] })],
  ['rates-overlap', withTerm({ rates: [rate('2025-07-01', '2025-12-31'), rate('2026-01-01', null)] })],
  ['charge-below-rate', withTerm({ rates: [from2025], usualCharge: cents(1550) })],
  ['group-of-one', withTerms({ ...group, group: { people: 2 } })],
  ['facilitator-ratio-above-group', withTerms({ ...group, group: { people: 8, perFacilitator: 8 } })],
])('%s: at the very edge nothing contradicts', (id, contract) => {
  expect(cases.map(([known]) => known)).toContain(id)
  expect(contractConflicts(contract).filter((conflict) => conflict.id === id)).toEqual([])
})

test('the samples hold no contradiction', () => {
  expect([contractConflicts(bright), contractConflicts(sampleContract('cedar-county'))]).toEqual([[], []])
})

test('versions of one contract against each other', () => {
  const next = (over: Partial<Contract>): Contract => ({ ...bright, version: 2, starts: day('2026-07-01'), ...over })
  const first: Contract = { ...bright, ends: day('2026-06-30') }
  expect(versionConflicts([next({}), first])).toEqual([])
  expect(versionConflicts([bright, next({})])).toEqual([
    'Versions 1 and 2 of bright-plains-medicaid are both in force on 1 Jul 2026. End version 1 on 2026-06-30.',
  ])
  expect(versionConflicts([first, next({ version: 1 })])).toEqual([
    'Two versions of bright-plains-medicaid are numbered 1.',
  ])
  expect(versionConflicts([first, next({ starts: day('2025-01-01') })])[0]).toContain(
    'not after version 1 on 1 Jul 2025',
  )
})
