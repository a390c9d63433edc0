// Referrals that dry up, and names of jobs.
import { expect, test } from 'vitest'
import { addDays, day } from '@throughline/domain'
import { isVagueJob, roleNames } from './job-names.ts'
import { referralDrought, type ReferralSourceFacts } from './referral-drought.ts'

const today = day('2026-09-01')
const source = (name: string, back: readonly number[], seenBack: number | null): ReferralSourceFacts => ({
  sourceId: name,
  name,
  kind: 'hospital',
  referrals: back.map((days) => ({ on: addDays(today, -days), people: 1 })),
  lastSeen: seenBack === null ? null : addDays(today, -seenBack),
})
const nothing = { waiting: 0, silentGuides: [], refusals: [] }
const often = [40, 55, 70, 85, 100, 130, 160, 190]

test.each([
  ['few ever came', [source('Mercy', [40, 50], 10)], 'too-early'],
  ['as many as ever', [source('Mercy', [...often, 5, 20], 10)], 'steady'],
  ['none lately', [source('Mercy', often, 10)], 'dry'],
  ['another source carries on', [source('Mercy', often, 10), source('Clinic', [2, 3], 5)], 'steady'],
] as const)('%s: %s', (_, sources, standing) => {
  expect(referralDrought(sources, nothing, today).standing).toBe(standing)
})

test('the causes stand in the order in which to look: our own waiting list, who was not seen, who went silent, the guide', () => {
  const drought = referralDrought(
    [source('Clinic', [50, 60], 20), source('Mercy', often, 120), source('Court', [45], null)],
    { ...nothing, waiting: 4, silentGuides: ['Bright Plains'] },
    today,
  )
  expect(drought).toMatchObject({ lately: 0, usual: 2, standing: 'dry' })
  expect(drought.causes).toEqual([
    { cause: 'waiting-list', waiting: 4 },
    { cause: 'not-visited', source: 'Mercy', days: 120 },
    { cause: 'source-silent', source: 'Clinic', days: 50 },
    { cause: 'not-visited', source: 'Court', days: null },
    { cause: 'guide-silent', plan: 'Bright Plains' },
  ])
})

test('what a plan refuses weighs before who went silent: three and a quarter of what it decided, the gravest first', () => {
  const refusals = [
    { plan: 'Bright Plains', requests: { refused: 3, decided: 12 }, claims: { refused: 9, decided: 10 } },
    { plan: 'Few of many', requests: { refused: 3, decided: 13 }, claims: { refused: 20, decided: 100 } },
    { plan: 'Too few', requests: { refused: 2, decided: 2 }, claims: { refused: 0, decided: 0 } },
  ]
  const { causes } = referralDrought([source('Mercy', often, 120)], { ...nothing, refusals }, today)
  expect(causes).toEqual([
    { cause: 'claims-refused', plan: 'Bright Plains', refused: 9, decided: 10 },
    { cause: 'requests-refused', plan: 'Bright Plains', refused: 3, decided: 12 },
    { cause: 'not-visited', source: 'Mercy', days: 120 },
  ])
})

test.each([
  ['Peer specialist', true],
  ['certified  peer support specialist', true],
  ['Peer', true],
  ['Peer bridger', false],
  ['Crisis diversion peer', false],
])('%s is vague: %s', (name, isVague) => expect(isVagueJob(name)).toBe(isVague))

test('no name we offer is vague', () => expect(roleNames.filter(isVagueJob)).toEqual([]))
