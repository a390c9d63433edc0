// Two sample purchasers of one plan, under which the same claim is decided differently: a state's Medicaid members and
// a county's own employees. Invented; what each rests on stands under `sources`.
import type { Benefit } from '../benefit.ts'
import { parseBenefit } from '../parse-benefit.ts'
import { problemText } from '../../contract/parse-contract.ts'

const stateMedicaidYaml = `# What the state bought for its Medicaid members.
benefit: plains-state-medicaid
purchaser: Plains State Medicaid Agency
name: Medicaid behavioral health benefit
version: 1
starts: 2025-07-01
lineOfBusiness: medicaid
memberMayBeBilled: false
coordination: lesser-of
services:
  - code: H0038
    covered: true
    ages: { from: 18 }
    limits:
      - { per: day, units: 16 }
    referralRequired: true
  - code: H0045
    covered: false
  - code: H2014
    covered: true
    ages: { from: 18 }
carvedOut:
  - { code: T1017, to: County case management offices }
sources:
  - about: Age 18 and over, 16 units a day
    source: Horizon NJ Health billing policy, self-help and peer support
    asOf: 1 Jul 2020
    confidence: sourced
  - about: A recommendation by a licensed practitioner first
    source: New York CORE services, Empowerment, Peer Support
    asOf: undated
    confidence: sourced
  - about: Secondary payment by lesser-of
    source: Alabama Medicaid notice; about forty states use some form
    asOf: 1 Dec 2017
    confidence: sourced
  - about: Respite not covered, case management held by counties
    source: Invented for the sample
    asOf: "2026"
    confidence: unverified
`

const countyEmployeesYaml = `# What Cedar County bought for its own employees and their families, from the same plan.
benefit: cedar-county-employees
purchaser: Cedar County
name: County employees' behavioral health benefit
version: 1
starts: 2026-01-01
lineOfBusiness: county
memberMayBeBilled: true
deductible: 50.00
coordination: full-cost-share
services:
  - code: H0038
    covered: true
    beforeDeductible: true
    ages: { from: 21 }
    diagnosisPrefixes: [F1, F32, F33]
    places: ["02", "10", "11", "53"]
    copay: 5.00
    limits:
      - { per: day, units: 4 }
      - { per: benefit-year, units: 104 }
  - code: H0045
    covered: true
    copay: 25.00
    limits:
      - { per: benefit-year, units: 7 }
  - code: H2014
    covered: false
sources:
  - about: Four sessions of 15 minutes a day
    source: Managed care guide for consumer-run organizations, limits example
    asOf: undated
    confidence: sourced
  - about: Age 21 and over
    source: Texas Children's Health Plan alert
    asOf: 28 Oct 2020
    confidence: sourced
  - about: Deductible, copays, diagnoses, places, 104 units and 7 nights a year
    source: Invented for the sample
    asOf: "2026"
    confidence: unverified
`

export const sampleBenefitYaml = {
  'state-medicaid': stateMedicaidYaml,
  'county-employees': countyEmployeesYaml,
} as const
export type SampleBenefitName = keyof typeof sampleBenefitYaml

/** A sample benefit, parsed. A sample that cannot be read is our bug. */
export function sampleBenefit(name: SampleBenefitName): Benefit {
  const parsed = parseBenefit(sampleBenefitYaml[name])
  if (!parsed.ok) throw new Error(`sample benefit ${name}: ${parsed.problems.map(problemText).join(' ')}`)
  return parsed.benefit
}
