// Purchasers' benefits: read with their problems named, and two under which one claim is decided differently.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import { cents } from '../money/cents.ts'
import {
  benefitLimitText,
  benefitLimitWindow,
  benefitServiceFor,
  type Benefit,
  type BenefitService,
} from './benefit.ts'
import { benefitConflicts, parseBenefit } from './parse-benefit.ts'
import { sampleBenefit, sampleBenefitYaml } from './samples/sample-benefits.ts'

const state = sampleBenefit('state-medicaid')
const county = sampleBenefit('county-employees')
const peer = benefitServiceFor(state, 'H0038')!

test('the same claim, two purchasers', () => {
  const theirs = benefitServiceFor(county, 'H0038')!
  expect([peer.ages?.from, theirs.ages?.from]).toEqual([18, 21])
  expect([peer.copay, theirs.copay]).toEqual([0, 500])
  expect([peer.diagnosisPrefixes, theirs.diagnosisPrefixes]).toEqual([[], ['F1', 'F32', 'F33']])
  expect([peer.referralRequired, theirs.referralRequired]).toEqual([true, false])
  expect([state.coordination, county.coordination]).toEqual(['lesser-of', 'full-cost-share'])
  expect([benefitServiceFor(state, 'H0045')?.covered, benefitServiceFor(county, 'H0045')?.covered]).toEqual([
    false,
    true,
  ])
  expect(benefitServiceFor(state, 'S9484')).toBeNull()
})

test.each([
  ['day', '2026-03-04', '2026-03-04', '2026-03-04'],
  ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['benefit-year', '2026-03-04', '2025-07-01', '2026-06-30'],
  ['benefit-year', '2026-07-01', '2026-07-01', '2027-06-30'],
] as const)('a limit per %s on %s counts from %s to %s', (per, on, starts, ends) => {
  expect(benefitLimitWindow(state, { per, units: 1 }, day(on))).toEqual({ starts, ends })
})

test('a limit is told one way', () => {
  expect(benefitLimitText({ per: 'benefit-year', units: 1 })).toBe('1 unit a benefit year')
  expect(benefitLimitText({ per: 'day', units: 16 })).toBe('16 units a day')
})

const withService = (over: Partial<BenefitService>): Benefit => ({ ...state, services: [{ ...peer, ...over }] })

describe('a benefit that contradicts itself', () => {
  test.each<[string, Benefit, string]>([
    ['benefit-ends-before-start', { ...state, ends: day('2024-01-01') }, 'before it starts'],
    ['code-twice', { ...state, services: [peer, peer] }, 'H0038 is answered twice'],
    [
      'covered-and-carved-out',
      { ...state, carvedOut: [{ code: 'H0038', to: 'the county', passedOn: false }] },
      'also carved out to the county',
    ],
    ['copay-not-billable', withService({ copay: cents(300) }), 'copay of $3.00, but members may not be billed'],
    ['deductible-not-billable', { ...state, deductible: cents(50_00) }, 'leaves the first $50.00 of a year'],
    ['coinsurance-not-billable', withService({ coinsurancePercent: 20_00 }), 'leaves 20% of the price to the person'],
    ['medicaid-copay', { ...withService({ copay: cents(300) }), memberMayBeBilled: true }, 'asked for $3.00'],
    ['ages-reversed', withService({ ages: { from: 21, through: 18 } }), 'from 21 to 18'],
    [
      'short-limit-above-long',
      withService({
        limits: [
          { per: 'day', units: 16 },
          { per: 'benefit-year', units: 10 },
        ],
      }),
      'the shorter limit is the larger',
    ],
  ])('%s', (id, benefit, says) => {
    expect(
      benefitConflicts(benefit)
        .filter((conflict) => conflict.id === id)
        .map((conflict) => conflict.message)
        .join(),
    ).toContain(says)
  })
  test('the samples do not', () => {
    expect([benefitConflicts(state), benefitConflicts(county)]).toEqual([[], []])
  })
})

test('problems are named by line', () => {
  const yaml = sampleBenefitYaml['county-employees']
    .replace('covered: true', 'coverd: true')
    .replace('copay: 25.00', 'copay: some')
  const parsed = parseBenefit(yaml)
  expect(
    parsed.ok ? [] : parsed.problems.map((problem) => [yaml.split('\n')[problem.line - 1]!.trim(), problem.fix]),
  ).toEqual([
    ['coverd: true', 'Did you mean "covered"?'],
    ['copay: some', 'Write an amount in dollars and cents, not negative, for example 22.50.'],
  ])
  const clash = parseBenefit(sampleBenefitYaml['state-medicaid'].replace('code: T1017, to', 'code: H0038, to'))
  expect(clash.ok ? [] : clash.problems.map((problem) => problem.path)).toEqual(['carvedOut[0].code'])
})
