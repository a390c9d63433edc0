// The two samples differ in everything that matters, and say where each rule comes from.
import { expect, test } from 'vitest'
import { isNpi } from '../../people/provider-numbers.ts'
import { parseContract } from '../parse-contract.ts'
import { sampleContract, sampleContracts, sampleContractYaml } from './sample-contracts.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')
const [b, c] = [bright.services[0]!, cedar.services[0]!]
const [bGroup, cGroup] = [bright.services[1]!, cedar.services[1]!]

test.each<[string, unknown, unknown]>([
  ['payer', bright.payer.identifier, cedar.payer.identifier],
  ['line of business', bright.lineOfBusiness, cedar.lineOfBusiness],
  ['modifiers', b.modifiers, c.modifiers],
  ['rounding', b.unit.rounding, c.unit.rounding],
  ['aggregation', b.unit.aggregation, c.unit.aggregation],
  ['rates and when they change', b.rates, c.rates],
  ['free units', b.authorization.freeUnits, c.authorization.freeUnits],
  ['limits', b.limits, c.limits],
  ['group size', bGroup.group?.people, cGroup.group?.people],
  ['group rate', bGroup.rates[0]!.amount, cGroup.rates[0]!.amount],
  ['ages', b.ages, c.ages],
  ['diagnoses', b.diagnosisPrefixes, c.diagnosisPrefixes],
  ['what must come first', b.requires, c.requires],
  ['certificates and grace', b.worker, c.worker],
  ['same-day exclusions', b.notSameDay, c.notSameDay],
  ['late notes', b.lateNoteDays, c.lateNoteDays],
  ['filing', bright.filing, cedar.filing],
  ['interest', bright.interest.method, cedar.interest.method],
  ['payment', bright.payment, cedar.payment],
  ['escalator', bright.escalator, cedar.escalator],
  ['route', bright.billing.route, cedar.billing.route],
  ['rendering provider', bright.billing.rendering, cedar.billing.rendering],
  ['lesser of charge', bright.billing.lesserOfCharge, cedar.billing.lesserOfCharge],
])('%s', (_, one, other) => {
  expect(one).not.toEqual(other)
})

test('each reads without a warning, names a valid NPI, and marks what is not verified', () => {
  for (const [name, yaml] of Object.entries(sampleContractYaml)) {
    const parsed = parseContract(yaml)
    expect(parsed.ok && parsed.warnings, name).toEqual([])
  }
  for (const contract of sampleContracts()) {
    expect(isNpi(contract.provider.npi)).toBe(true)
    expect(new Set(contract.sources.map((source) => source.confidence))).toEqual(new Set(['sourced', 'unverified']))
    expect(contract.services.length).toBeGreaterThanOrEqual(3)
  }
})
