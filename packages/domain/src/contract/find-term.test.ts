// Which term answers, asked from both sides, and which rate is in force.
import { describe, expect, test } from 'vitest'
import { day } from '../calendar/day.ts'
import type { Contract } from './contract.ts'
import { contractOn, rateOn, termFor, termForCode, termNamed } from './find-term.ts'
import { sampleContract } from './samples/sample-contracts.ts'

const bright = sampleContract('bright-plains')
const cedar = sampleContract('cedar-county')

describe("the organization's side: by kind of service", () => {
  test.each([
    [bright, 'peer-support', false, '2026-03-02', 'peer-individual'],
    [bright, 'peer-support', true, '2026-03-02', 'peer-group'],
    [bright, 'bridger', false, '2026-03-02', 'bridger'],
    [bright, 'bridger', true, '2026-03-02', null],
    [bright, 'respite', false, '2026-03-02', null],
    [bright, 'peer-support', false, '2025-06-30', null],
    [bright, 'peer-support', false, '2028-07-01', null],
    [cedar, 'peer-support', false, '2026-03-02', 'recovery-individual'],
    [cedar, 'respite', false, '2026-03-02', 'respite-night'],
  ] as const)('%#: %s', (contract, kind, group, on, term) => {
    expect(termFor(contract, { kind, group, servedOn: day(on) })?.term ?? null).toBe(term)
  })

  test('a code that changed during the contract: the term with a rate on the day speaks', () => {
    const [old] = bright.services
    const changed: Contract = {
      ...bright,
      services: [
        { ...old!, term: 'old-code', rates: [{ ...old!.rates[0]!, ends: day('2025-12-31') }] },
        { ...old!, term: 'new-code', rates: [{ ...old!.rates[0]!, starts: day('2026-01-01'), ends: null }] },
      ],
    }
    const asked = { kind: 'peer-support', group: false }
    expect(termFor(changed, { ...asked, servedOn: day('2025-12-31') })?.term).toBe('old-code')
    expect(termFor(changed, { ...asked, servedOn: day('2026-01-01') })?.term).toBe('new-code')
  })
})

describe("the plan's side: by code and modifiers", () => {
  test.each<[string, string[], string | null, string | null]>([
    ['H0038', ['HE'], '11', 'peer-individual'],
    ['H0038', ['HE', 'HK'], '12', 'bridger'],
    ['H0038', ['HK', 'HE'], '12', 'bridger'],
    ['H0038', ['HQ'], '11', 'peer-group'],
    ['H0038', ['HE', 'HQ'], '11', 'peer-group'],
    ['H0038', ['HE', 'U1'], null, 'peer-individual'],
    ['H0038', ['HE'], '23', 'peer-individual'],
    ['H0038', [], '11', null],
    ['H0038', ['HF'], '11', null],
    ['H2014', ['HE'], '11', null],
  ])('%s %j at %s: %s', (code, modifiers, placeOfService, term) => {
    expect(termForCode(bright, { code, modifiers, placeOfService, servedOn: day('2026-03-02') })?.term ?? null).toBe(
      term,
    )
  })

  test('the place chooses between terms billed alike', () => {
    const [first] = bright.services
    const two: Contract = {
      ...bright,
      services: [
        { ...first!, term: 'in-office', places: ['11'] },
        { ...first!, term: 'at-home', places: ['12'] },
      ],
    }
    const at = (placeOfService: string) =>
      termForCode(two, { code: 'H0038', modifiers: ['HE'], placeOfService, servedOn: day('2026-03-02') })?.term
    expect([at('11'), at('12'), at('99')]).toEqual(['in-office', 'at-home', 'in-office'])
  })
})

test.each([
  ['2025-06-30', null],
  ['2025-07-01', 1505],
  ['2025-12-31', 1505],
  ['2026-01-01', 1550],
  ['2026-06-30', 1550],
  ['2026-07-01', 1597],
  ['2028-01-01', 1597],
])('the rate of peer-individual on %s', (on, amount) => {
  expect(rateOn(termNamed(bright, 'peer-individual')!, day(on))?.amount ?? null).toBe(amount)
})

test('of two versions the one in force speaks', () => {
  const first: Contract = { ...bright, ends: day('2026-03-31') }
  const second: Contract = { ...bright, version: 2, starts: day('2026-04-01') }
  expect([
    contractOn([first, second], day('2026-03-31'))?.version,
    contractOn([second, first], day('2026-04-01'))?.version,
  ]).toEqual([1, 2])
  expect(contractOn([first, second], day('2025-01-01'))).toBeNull()
})
