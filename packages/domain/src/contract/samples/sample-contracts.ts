// The sample contracts a new installation starts from, read through the same door as a real one.
import type { Contract } from '../contract.ts'
import { parseContract, problemText } from '../parse-contract.ts'
import { brightPlainsYaml } from './bright-plains.ts'
import { cedarCountyYaml } from './cedar-county.ts'

export const sampleContractYaml = { 'bright-plains': brightPlainsYaml, 'cedar-county': cedarCountyYaml } as const
export type SampleContractName = keyof typeof sampleContractYaml
export const sampleContractNames = Object.keys(sampleContractYaml) as SampleContractName[]

/** A sample contract, parsed. A sample that cannot be read is our bug. */
export function sampleContract(name: SampleContractName): Contract {
  const parsed = parseContract(sampleContractYaml[name])
  if (!parsed.ok) throw new Error(`sample contract ${name}: ${parsed.problems.map(problemText).join(' ')}`)
  return parsed.contract
}

export function sampleContracts(): Contract[] {
  return sampleContractNames.map(sampleContract)
}
