// A renewal begins with the contract that stands, and says again what the form does not ask about.
import { expect, test } from 'vitest'
import { contractOfOffer, offeredOfContract, parseContract, sampleContractYaml } from '@throughline/domain'
import { firstOffer } from './first-offer.ts'

const parties = {
  code: 'cedar-county-recovery',
  version: 3,
  payer: { name: 'Cedar County Behavioral Health Trust', identifier: 'CCBHT' },
  provider: { name: 'Riverbend Peer Center', npi: '1234567893' },
  signed: null,
}

/** The ways beside its own that the renewal of a contract takes claims by, when the form says this of invoices. */
function waysOfRenewal(kept: string, alsoInvoice: boolean): readonly string[] {
  const base = sampleContractYaml['cedar-county'].replace('alsoTakes: [invoice]', `alsoTakes: [${kept}]`)
  const parsed = parseContract(base)
  if (!parsed.ok) throw new Error('the contract to renew cannot be read')
  const offered = { ...offeredOfContract(parsed.contract, () => 0), alsoInvoice }
  const made = contractOfOffer({ ...firstOffer('Renewal'), base, offered }, parties)
  if (!made.ok) throw new Error(made.problems.map((problem) => problem.message).join(' '))
  return made.contract.billing.alsoTakes
}

test.each([
  ['837P, invoice', true, ['837P', 'invoice']],
  ['837P', false, ['837P']],
  ['837P, invoice', false, ['837P']],
  ['invoice', true, ['invoice']],
  ['invoice', false, []],
  ['cms-1500, 837P', true, ['837P', 'invoice']],
] as const)('a contract that takes %s beside its own way, invoices %s: %j', (kept, invoices, ways) => {
  expect(waysOfRenewal(kept, invoices)).toEqual(ways)
})
