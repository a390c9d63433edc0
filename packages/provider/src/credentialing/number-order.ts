// The numbers an organization is known by, in the order in which they can be had: the tax number first, then the national
// provider number, then Medicaid’s and Medicare’s. A later one without the earlier one cannot be right.
import { einPrefixListed, isTaxonomyShape, taxonomies } from '@throughline/codes'
import { isNpi, type Message, type PersonName } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { fullName } from '../record/record.ts'

export type OrganizationNumbers = {
  readonly ein: string | null
  readonly npi: string | null
  readonly taxonomy: string | null
  readonly medicaid: string | null
  readonly medicare: string | null
}
export type NumberName = keyof OrganizationNumbers

export type NumberFinding = {
  readonly number: NumberName
  /** `stop`: it cannot be kept so. `warn`: look twice. */
  readonly severity: 'stop' | 'warn'
  readonly message: Message
}

/** @source the guide, chapter 9, for the order; 45 CFR 162.406 for the check digit of an NPI */
export function numberFindings(
  numbers: OrganizationNumbers,
  staff: readonly { readonly name: PersonName; readonly npi: string | null }[],
): readonly NumberFinding[] {
  return [
    ...einFindings(numbers),
    ...npiFindings(numbers, staff),
    ...laterFindings(numbers),
    ...taxonomyFindings(numbers),
  ]
}

const found = (
  number: NumberName,
  severity: NumberFinding['severity'],
  id: string,
  values: Record<string, string | number>,
  template: string,
): NumberFinding => ({ number, severity, message: sentence(`number-${id}`, values, template) })

function einFindings({ ein }: OrganizationNumbers): NumberFinding[] {
  if (ein === null) return []
  if (!/^\d{9}$/.test(ein))
    return [found('ein', 'stop', 'ein-shape', { ein }, '{ein} is no EIN: it has nine digits, as in 82-1234567.')]
  if (!einPrefixListed(ein))
    return [
      found(
        'ein',
        'warn',
        'ein-prefix',
        { prefix: ein.slice(0, 2) },
        'No EIN began with {prefix} on the list we read. Compare it with the letter of the tax authority; new prefixes do come.',
      ),
    ]
  return []
}

function npiFindings({ ein, npi }: OrganizationNumbers, staff: Parameters<typeof numberFindings>[1]): NumberFinding[] {
  if (npi === null) return []
  if (!isNpi(npi))
    return [
      found(
        'npi',
        'stop',
        'npi-check',
        { npi },
        '{npi} is no NPI: its check digit does not fit. A digit was mistyped or two were swapped; copy it from the letter again.',
      ),
    ]
  const own = staff.find((worker) => worker.npi === npi)
  if (own)
    return [
      found(
        'npi',
        'stop',
        'npi-person',
        { npi, name: fullName(own.name) },
        '{npi} is the number of {name}, a person (type 1). The organization needs its own (type 2), which it applies for with its EIN.',
      ),
    ]
  return ein === null
    ? [
        found(
          'npi',
          'stop',
          'npi-before-ein',
          {},
          'An organization applies for its NPI with its EIN, so the EIN comes first. Enter the EIN, then the NPI.',
        ),
      ]
    : []
}

const payerNumbers = { medicaid: 'Medicaid', medicare: 'Medicare' } as const

function laterFindings(numbers: OrganizationNumbers): NumberFinding[] {
  if (numbers.npi !== null) return []
  return (['medicaid', 'medicare'] as const)
    .filter((which) => numbers[which] !== null)
    .map((which) =>
      found(
        which,
        'stop',
        'payer-before-npi',
        { who: payerNumbers[which] },
        'A {who} number before an NPI cannot be right: the {who} application asks for the NPI. Enter the NPI first; if you have none yet, apply for it now.',
      ),
    )
}

function taxonomyFindings({ taxonomy }: OrganizationNumbers): NumberFinding[] {
  if (taxonomy === null) return []
  if (!isTaxonomyShape(taxonomy))
    return [
      found(
        'taxonomy',
        'stop',
        'taxonomy-shape',
        { taxonomy },
        '{taxonomy} is no taxonomy code: it has ten characters and ends in X.',
      ),
    ]
  if (taxonomies.find(taxonomy)?.entity === 'person')
    return [
      found(
        'taxonomy',
        'warn',
        'taxonomy-person',
        { taxonomy },
        '{taxonomy} is a code for one person. An organization usually enrolls as an agency, for example 251S00000X.',
      ),
    ]
  return []
}
