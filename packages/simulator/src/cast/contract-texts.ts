// The sample contracts and benefits as these two organizations sign them: their own names and numbers, and dates moved by
// whole years so that they hold in whatever year the world is played.
import { sampleBenefitYaml, sampleContractYaml, addDays, type Day } from '@throughline/domain'
import type { CastOrganization } from './cast.ts'

/** The first of July before or on a day: the state's year. */
export function fiscalYearStart(on: Day): Day {
  const year = Number(on.slice(0, 4))
  return (on.slice(5) >= '07-01' ? `${year}-07-01` : `${year - 1}-07-01`) as Day
}

/** The samples begin in July 2025. */
const sampleYear = 2025

function moved(text: string, from: Day): string {
  const years = Number(fiscalYearStart(from).slice(0, 4)) - sampleYear
  return text.replace(/\b(20\d\d)-(\d\d-\d\d)\b/g, (_, year: string, rest: string) => `${Number(year) + years}-${rest}`)
}

function named(text: string, provider: CastOrganization): string {
  return text
    .replace('name: Riverbend Peer Center', `name: ${provider.name}`)
    .replace('npi: "1234567893"', `npi: "${provider.npi}"`)
}

/** The day within a period on which the plan's rates change by contract; null when they do not. */
export function rateChange(from: Day, through: Day): Day | null {
  const year = Number(fiscalYearStart(from).slice(0, 4)) + 1
  const days = [`${year}-01-01`, `${year}-07-01`] as Day[]
  return days.find((day) => day > from && day < through) ?? null
}

/** The contract as somebody keeps it who did not load the new rates of a day: the old ones run on. */
export function withoutNewRates(text: string, changed: Day): string {
  const before = addDays(changed, -1)
  return text
    .split('\n')
    .filter((line) => !(/^\s+- \{ starts: /.test(line) && line.slice(line.indexOf('20')).slice(0, 10) >= changed))
    .map((line) => line.replace(`, ends: ${before}`, ''))
    .join('\n')
}

export function nextVersion(text: string): string {
  return text.replace(/^version: (\d+)$/m, (_, version: string) => `version: ${Number(version) + 1}`)
}

export function planContract(provider: CastOrganization, plan: CastOrganization, from: Day): string {
  return named(moved(sampleContractYaml['bright-plains'], from), provider).replace(
    'identifier: BPHP1',
    `identifier: "${plan.ein}"`,
  )
}

export function countyTrustContract(provider: CastOrganization, from: Day): string {
  return named(moved(sampleContractYaml['cedar-county'], from), provider)
}

/** A plan through work that buys the same help: one price all year, no authorization, a fifth of it left to the person. */
export function employerContract(
  provider: CastOrganization,
  payer: { readonly name: string; readonly identifier: string },
  from: Day,
): string {
  return (
    named(moved(sampleContractYaml['bright-plains'], from), provider)
      .replace('contract: bright-plains-medicaid', 'contract: blue-ridge-employees')
      .replaceAll('Bright Plains Health Plan', payer.name)
      .replace('identifier: BPHP1', `identifier: "${payer.identifier}"`)
      .replace('lineOfBusiness: medicaid', 'lineOfBusiness: commercial')
      .replace('filingIndicator: MC', 'filingIndicator: CI')
      .replaceAll(/required: true.*\n\s+freeUnits: 24.*\n\s+freePer: .*/g, 'required: false')
      .replaceAll(/required: true.*/g, 'required: false')
      // Nine tenths of what is charged, the year through.
      .replaceAll(/amount: (15\.05|15\.5\d?|15\.97)/g, 'amount: 16.20')
      .replaceAll(/amount: (4\.37|4\.50|4\.64)/g, 'amount: 4.50')
      .replaceAll(/amount: (19\.25|19\.83)/g, 'amount: 20.25')
  )
}

/** The county's benefit begins with the calendar year; these two are in force from the state's year on. */
export function benefits(from: Day): Readonly<Record<'state' | 'county', string>> {
  return {
    state: moved(sampleBenefitYaml['state-medicaid'], from),
    county: moved(sampleBenefitYaml['county-employees'], from).replace(
      /^starts: .*$/m,
      `starts: ${fiscalYearStart(from)}`,
    ),
  }
}
