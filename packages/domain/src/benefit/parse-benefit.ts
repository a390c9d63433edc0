// From the YAML a person wrote to a purchaser's benefit: shape first, then what contradicts itself, every problem with
// its line.
import { formatDay } from '../calendar/day.ts'
import { pathText, readYaml, type DocumentPath, type DocumentProblem } from '../document/read-yaml.ts'
import { formatMoney } from '../money/cents.ts'
import { benefitSchema, type Benefit, type BenefitService } from './benefit.ts'

export type ParsedBenefit =
  | { readonly ok: true; readonly benefit: Benefit; readonly warnings: readonly DocumentProblem[] }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] }

export function parseBenefit(yaml: string): ParsedBenefit {
  const read = readYaml(yaml, benefitSchema, 'benefit')
  if (!read.ok) return read
  const placed = (severity: 'error' | 'warning') =>
    benefitConflicts(read.value)
      .filter((conflict) => conflict.severity === severity)
      .map(({ path, message, fix }): DocumentProblem => ({ ...read.locate(path), path: pathText(path), message, fix }))
      .sort((a, b) => a.line - b.line)
  const problems = placed('error')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, benefit: read.value, warnings: placed('warning') }
}

export type BenefitConflict = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly path: DocumentPath
  readonly message: string
  readonly fix: string
}

/** Terms of a benefit that cannot both hold, or that want a second look. */
export function benefitConflicts(benefit: Benefit): BenefitConflict[] {
  const found: BenefitConflict[] = []
  if (benefit.ends !== null && benefit.ends < benefit.starts)
    found.push({
      id: 'benefit-ends-before-start',
      severity: 'error',
      path: ['ends'],
      message: `The benefit ends on ${formatDay(benefit.ends)}, before it starts on ${formatDay(benefit.starts)}.`,
      fix: 'Exchange the two days, or leave "ends" out while the benefit runs on.',
    })
  if (benefit.deductible > 0 && !benefit.memberMayBeBilled)
    found.push({
      id: 'deductible-not-billable',
      severity: 'error',
      path: ['deductible'],
      message: `The benefit leaves the first ${formatMoney(benefit.deductible)} of a year to the person, but members may not be billed.`,
      fix: 'Delete the deductible, or write memberMayBeBilled: true.',
    })
  benefit.services.forEach((service, index) => {
    if (benefit.services.findIndex((other) => other.code === service.code) !== index)
      found.push({
        id: 'code-twice',
        severity: 'error',
        path: ['services', index, 'code'],
        message: `${service.code} is answered twice.`,
        fix: 'Keep one of the two entries.',
      })
    found.push(...serviceConflicts(benefit, service, index))
  })
  return found
}

function serviceConflicts(benefit: Benefit, service: BenefitService, index: number): BenefitConflict[] {
  const found: BenefitConflict[] = []
  const at = (field: string) => ['services', index, field]
  const carved = benefit.carvedOut.findIndex((entry) => entry.code === service.code)
  if (service.covered && carved !== -1)
    found.push({
      id: 'covered-and-carved-out',
      severity: 'error',
      path: ['carvedOut', carved, 'code'],
      message: `${service.code} is covered here and also carved out to ${benefit.carvedOut[carved]!.to}.`,
      fix: 'Write covered: false, or delete the carve-out.',
    })
  if (service.copay > 0 && !benefit.memberMayBeBilled)
    found.push({
      id: 'copay-not-billable',
      severity: 'error',
      path: at('copay'),
      message: `${service.code} has a copay of ${formatMoney(service.copay)}, but members may not be billed.`,
      fix: 'Delete the copay, or write memberMayBeBilled: true.',
    })
  if (service.coinsurancePercent > 0 && !benefit.memberMayBeBilled)
    found.push({
      id: 'coinsurance-not-billable',
      severity: 'error',
      path: at('coinsurancePercent'),
      message: `${service.code} leaves ${service.coinsurancePercent / 100}% of the price to the person, but members may not be billed.`,
      fix: 'Delete the share, or write memberMayBeBilled: true.',
    })
  if (service.copay > 0 && benefit.lineOfBusiness === 'medicaid')
    found.push({
      id: 'medicaid-copay',
      severity: 'warning',
      path: at('copay'),
      message: `A Medicaid member is asked for ${formatMoney(service.copay)} for ${service.code}.`,
      fix: 'Check that the state plan allows it for this service.',
    })
  if (service.ages !== null && service.ages.through !== null && service.ages.through < service.ages.from)
    found.push({
      id: 'ages-reversed',
      severity: 'error',
      path: at('ages'),
      message: `Ages run from ${service.ages.from} to ${service.ages.through}.`,
      fix: 'Exchange the two ages.',
    })
  const units = (per: string) => service.limits.find((limit) => limit.per === per)?.units
  const [perDay, perMonth, perYear] = [units('day'), units('month'), units('benefit-year')]
  for (const [short, long, words] of [
    [perDay, perMonth, 'a day and a month'],
    [perMonth, perYear, 'a month and a year'],
    [perDay, perYear, 'a day and a year'],
  ] as const)
    if (short !== undefined && long !== undefined && short > long)
      found.push({
        id: 'short-limit-above-long',
        severity: 'error',
        path: at('limits'),
        message: `${service.code} allows ${short} and ${long} units (${words}): the shorter limit is the larger.`,
        fix: 'Check which of the two numbers is wrong.',
      })
  return found
}
