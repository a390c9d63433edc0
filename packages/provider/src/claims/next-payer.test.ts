// What the next payer is told and asked for, told as a table of the worked cases.
import { describe, expect, test } from 'vitest'
import { cents, coordinationMethods, day, type ClaimAdjustment } from '@throughline/domain'
import { exampleClaim } from '../scrub/example-claim.ts'
import { scrubRules } from '../scrub/rules/index.ts'
import { sampleContract, sampleTerm } from '../testing/sample-contract.ts'
import type { BuiltClaim } from './build-facts.ts'
import { carryDecisions, leavesSomething, type PayerDecision } from './next-payer.ts'

const clean = exampleClaim()
const contract = sampleContract()
const { claim } = clean

/** The clean claim of two visits as built for the second payer, whose own price for each line is `fee`. */
const built = (fee: number, method: (typeof coordinationMethods)[number] = 'lesser-of'): BuiltClaim => ({
  claim: { ...claim, priority: 'S' },
  personId: 'ana',
  payerId: 'plan',
  coverageId: 'cov-2',
  contract: { ...contract, billing: { ...contract.billing, afterOtherPayer: method } },
  recommendationId: null,
  lines: claim.lines.map((line, index) => ({
    number: line.number,
    serviceIds: [`visit-${index + 1}`],
    term: sampleTerm(contract),
    workerId: 'pat',
    minutes: 60,
    units: 4,
    allowed: cents(fee),
    expected: cents(fee),
    withheld: cents(0),
    arithmetic: '',
    authorization: null,
  })),
  expected: cents(2 * fee),
  firstServedOn: day('2026-03-03'),
  lastServedOn: day('2026-03-05'),
  filingDeadline: day('2026-06-01'),
  priorPaid: null,
})

/** Every line charged and decided alike. */
const medicare = (charge: number, paid: number, ...adjustments: readonly ClaimAdjustment[]): PayerDecision => ({
  payer: { name: 'Medicare', identifier: 'MCARE' },
  coverage: { memberNumber: '1EG4 TE5', filingIndicator: 'MB', priority: 'P' },
  decidedOn: day('2026-03-20'),
  paid: cents(2 * paid),
  adjustments: [],
  remarks: ['MA01'],
  lines: claim.lines.map((line, index) => ({
    serviceIds: [`visit-${index + 1}`],
    code: line.code,
    modifiers: line.modifiers,
    units: line.units,
    charge: cents(charge),
    paid: cents(paid),
    adjustments,
  })),
})
const of = (group: string, reason: string, amount: number): ClaimAdjustment => ({
  group,
  reason,
  amount: cents(amount),
})

describe('what is still expected, of each line', () => {
  // BILLING rules §7, its cases.
  test.each([
    [
      'dual, the lower of both',
      'lesser-of',
      7000,
      medicare(10000, 6400, of('CO', '45', 2000), of('PR', '2', 1600)),
      600,
    ],
    ['the same, fee 60', 'lesser-of', 6000, medicare(10000, 6400, of('CO', '45', 2000), of('PR', '2', 1600)), 0],
    [
      'the whole share',
      'full-cost-share',
      7000,
      medicare(10000, 6400, of('CO', '45', 2000), of('PR', '2', 1600)),
      1600,
    ],
    ['commercial', 'lesser-of', 5200, medicare(10000, 4000, of('CO', '45', 4000), of('PR', '1', 2000)), 1200],
    ['not covered there', 'lesser-of', 6200, medicare(7200, 0, of('PR', '96', 7200)), 6200],
    ['no authorization there', 'lesser-of', 6200, medicare(7200, 0, of('CO', '197', 7200)), 0],
    ['above the fee, the rest', 'fee-minus-paid', 7000, medicare(10000, 6400, of('CO', '45', 3600)), 600],
  ] as const)('%s', (_, method, fee, decision, expected) => {
    const carried = carryDecisions(built(fee, method), [decision])
    if (!carried.ok) throw new Error(carried.message.text)
    expect(carried.built.lines.map((line) => line.expected)).toEqual([expected, expected])
    expect(carried.built).toMatchObject({ expected: 2 * expected, priorPaid: decision.paid })
    // It charges what the first payer was charged, adds up, and counts the filing days from the decision.
    expect(carried.built.claim.charge).toBe(2 * decision.lines[0]!.charge)
    expect(carried.built.filingDeadline > '2026-06-01').toBe(true)
    const facts = { ...clean, claim: carried.built.claim }
    const balanced = scrubRules.filter(
      (rule) => rule.id.startsWith('prior-payer-') && rule.id !== 'prior-payer-avoidable',
    )
    expect(balanced.flatMap((rule) => rule.find(facts))).toEqual([])
  })
})

test('visits that the next contract counts together carry the decision on the whole claim', () => {
  const two = built(7000)
  const together: BuiltClaim = {
    ...two,
    claim: { ...two.claim, charge: cents(14400), lines: [{ ...two.claim.lines[0]!, charge: cents(14400) }] },
    lines: [{ ...two.lines[0]!, serviceIds: ['visit-1', 'visit-2'], allowed: cents(14000) }],
  }
  const carried = carryDecisions(together, [medicare(7200, 5000, of('CO', '45', 600), of('PR', '2', 1600))])
  if (!carried.ok) throw new Error(carried.message.text)
  expect(carried.built.claim.lines[0]!.otherPayers).toEqual([])
  expect(carried.built.claim.otherPayers).toMatchObject([
    {
      paid: 10000,
      adjustments: [of('CO', '45', 1200), of('PR', '2', 3200)],
      remarks: ['MA01'],
      insured: { memberNumber: '1EG4TE5' },
    },
  ])
  // The lower of 140 and 132, less 100.
  expect(carried.built.expected).toBe(3200)
})

test('a claim of other visits carries nothing', () => {
  const other = built(7000)
  const carried = carryDecisions(
    { ...other, lines: other.lines.map((line) => ({ ...line, serviceIds: ['visit-9'] })) },
    [medicare(7200, 5000, of('CO', '45', 2200))],
  )
  expect(carried).toMatchObject({ ok: false, message: { id: 'provider.next-payer-other-visits' } })
})

test.each([
  ['a share of the person', medicare(7200, 5600, of('PR', '2', 1600)), true],
  ['something refused', medicare(7200, 0, of('CO', '96', 7200)), true],
  ['written down only', medicare(7200, 6600, of('CO', '45', 600)), false],
] as const)('leaves the next payer something: %s', (_, decision, left) => {
  expect(leavesSomething(decision)).toBe(left)
})
