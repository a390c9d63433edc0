// One 837P claim as the one claim object both sides know.
import {
  isDay,
  type Address,
  type BillingProvider,
  type Cents,
  type Claim,
  type ClaimAdjustment,
  type ClaimLine,
  type Day,
  type Insured,
  type OtherPayer,
  type OtherPayerLine,
  type Practitioner,
  type Sex,
} from '@throughline/domain'
import { optional, X12Error, type Claim837P, type ProfessionalClaim } from '@throughline/x12'

/**
 * Units of a line. What no service can be counted in (no number, below zero, finer than thousandths) counts as none, and
 * the edits then say that units are missing.
 */
function unitsOf(text: string): number {
  return /^\d{1,8}(\.\d{1,3})?$/.test(text.trim()) ? Number(text) : 0
}

/** The value, or undefined where a faulty file lacks it or writes it wrongly. */
export function readable<T>(take: () => T): T | undefined {
  try {
    return take()
  } catch (error) {
    if (error instanceof X12Error) return undefined
    throw error
  }
}

const present = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text)

export function claimOf(read: ProfessionalClaim, purpose: Claim['purpose']): Claim {
  const { claim, subscriber, patient } = read
  const { details } = claim
  const coverage = subscriber.coverage
  const payerName = subscriber.payer.name
  const lines = claim.lines.map((line, index) => lineOf(line, index + 1))
  return {
    controlNumber: details.patientControlNumber,
    purpose,
    frequency: details.place.frequency,
    payerClaimNumber: present(claim.payerControlNumber?.id),
    billing: billingOf(read),
    payer: { name: payerName.lastName, identifier: payerName.id },
    priority: coverage.payerResponsibility,
    filingIndicator: present(coverage.filingIndicator),
    subscriber: subscriberOf(read),
    patient: patient
      ? {
          relationship: patient.relationship.relationship,
          insured: {
            ...personOf(patient.patient.name),
            memberNumber: null,
            birthDate: birthOf(() => patient.patient.demographics.birthDate),
            sex: readable(() => patient.patient.demographics.gender as Sex) ?? null,
            address: addressOf(
              () => patient.patient.address,
              () => patient.patient.city,
            ),
          },
        }
      : null,
    charge: details.charge as Cents,
    placeOfService: details.place.code,
    acceptsAssignment: details.assignment === 'A',
    diagnoses: diagnosesOf(claim),
    authorizationNumber: present(claim.authorization?.id),
    referring: practitionerOf(claim.referring[0]?.name),
    rendering: practitionerOf(claim.rendering?.name, claim.rendering?.specialty?.taxonomy),
    supervising: practitionerOf(claim.supervising?.name),
    facility: facilityOf(claim),
    patientPaid: (claim.patientPaid?.amount ?? null) as Cents | null,
    otherPayers: claim.otherPayers.map((other) => otherPayerOf(other, lines)),
    lines,
  }
}

type NameSegment = {
  readonly lastName: string
  readonly firstName?: string | undefined
  readonly middleName?: string | undefined
}

function personOf(name: NameSegment): Pick<Insured, 'name'> {
  return {
    name: {
      given: name.firstName ?? '',
      family: name.lastName,
      ...(name.middleName ? { middle: name.middleName } : {}),
    },
  }
}

function birthOf(take: () => string): Day | null {
  const text = readable(take)
  return text !== undefined && isDay(text) ? text : null
}

function addressOf(
  street: () => { readonly line1: string; readonly line2?: string | undefined } | undefined,
  city: () =>
    { readonly city: string; readonly state?: string | undefined; readonly zip?: string | undefined } | undefined,
): Address | null {
  const line = readable(street)
  const place = readable(city)
  if (!line || !place) return null
  return {
    line1: line.line1,
    ...(line.line2 ? { line2: line.line2 } : {}),
    city: place.city,
    state: place.state ?? '',
    zip: place.zip ?? '',
  }
}

function billingOf(read: ProfessionalClaim): BillingProvider {
  const { provider, specialty, payTo } = read.billing
  const { name } = provider
  const tax = optional(provider, 'taxId')
  const contact = provider.contacts[0]
  const payToAddress =
    payTo &&
    addressOf(
      () => payTo.address,
      () => payTo.city,
    )
  return {
    name: name.lastName,
    entity: name.entityType === '1' ? 'person' : 'organization',
    ...(name.firstName ? { givenName: name.firstName } : {}),
    npi: name.idQualifier === 'XX' ? present(name.id) : null,
    ein: tax?.qualifier === 'EI' ? tax.id.replaceAll('-', '') : null,
    taxonomy: present(specialty?.taxonomy),
    address: addressOf(
      () => provider.address,
      () => provider.city,
    ),
    ...(payToAddress ? { payToAddress } : {}),
    ...(contact ? { contact: { name: contact.name ?? '', phone: contact.number1 } } : {}),
  }
}

function subscriberOf(read: ProfessionalClaim): Insured {
  const { coverage, subscriber } = read.subscriber
  return {
    ...personOf(subscriber.name),
    memberNumber: present(subscriber.name.id),
    birthDate: birthOf(() => subscriber.demographics?.birthDate ?? ''),
    sex: readable(() => (subscriber.demographics?.gender ?? null) as Sex | null) ?? null,
    address: addressOf(
      () => subscriber.address,
      () => subscriber.city,
    ),
    ...(coverage.groupNumber ? { groupNumber: coverage.groupNumber } : {}),
    ...(coverage.groupName ? { groupName: coverage.groupName } : {}),
  }
}

function practitionerOf(
  name: (NameSegment & { readonly idQualifier?: string | undefined; readonly id?: string | undefined }) | undefined,
  taxonomy?: string,
): Practitioner | null {
  if (!name) return null
  return {
    ...personOf(name),
    npi: name.idQualifier === 'XX' ? present(name.id) : null,
    ...(taxonomy ? { taxonomy } : {}),
  }
}

function facilityOf(claim: Claim837P): Claim['facility'] {
  const { facility } = claim
  if (!facility) return null
  const address = addressOf(
    () => facility.address,
    () => facility.city,
  )
  return (
    address && {
      name: facility.name.lastName,
      npi: facility.name.idQualifier === 'XX' ? present(facility.name.id) : null,
      address,
    }
  )
}

function diagnosesOf(claim: Claim837P): string[] {
  const segment = optional(claim, 'diagnoses')
  if (!segment) return []
  const all = [segment.code1, segment.code2, segment.code3, segment.code4, segment.code5, segment.code6]
  const more = [segment.code7, segment.code8, segment.code9, segment.code10, segment.code11, segment.code12]
  return [...all, ...more].flatMap((one) => (one ? [one.code] : [])).filter((code) => code !== '')
}

function adjustmentsOf(segments: Claim837P['otherPayers'][number]['adjustments']): ClaimAdjustment[] {
  return segments.flatMap((segment) =>
    (
      [
        [segment.reason1, segment.amount1, segment.quantity1],
        [segment.reason2, segment.amount2, segment.quantity2],
        [segment.reason3, segment.amount3, segment.quantity3],
        [segment.reason4, segment.amount4, segment.quantity4],
        [segment.reason5, segment.amount5, segment.quantity5],
        [segment.reason6, segment.amount6, segment.quantity6],
      ] as const
    ).flatMap(([reason, amount, quantity]) =>
      reason === undefined || amount === undefined
        ? []
        : [
            {
              group: segment.group,
              reason,
              amount: amount as Cents,
              ...(quantity ? { quantity: Number(quantity) } : {}),
            },
          ],
    ),
  )
}

/** The day of a decision stands on the whole claim only when no line carries one: the latest of the lines is then the claim's. */
function otherPayerOf(other: Claim837P['otherPayers'][number], lines: readonly ClaimLine[]): OtherPayer {
  const { coverage, payer } = other
  const insured = optional(other, 'subscriber')
  const remarks = remarksOf(optional(other, 'outpatient'))
  const lineDays = lines.flatMap((line) =>
    line.otherPayers.flatMap((one) => (one.payerIdentifier === payer.name.id && one.decidedOn ? [one.decidedOn] : [])),
  )
  return {
    name: payer.name.lastName,
    identifier: payer.name.id,
    priority: coverage.payerResponsibility,
    filingIndicator: present(coverage.filingIndicator),
    relationship: coverage.relationship,
    insured: {
      ...personOf(insured?.name ?? { lastName: '' }),
      memberNumber: present(insured?.name.id),
      birthDate: null,
      sex: null,
      address: null,
    },
    paid: (other.paid?.amount ?? null) as Cents | null,
    adjustments: adjustmentsOf(other.adjustments),
    ...(remarks.length > 0 ? { remarks } : {}),
    decidedOn: birthOf(() => payer.remittanceDate?.value ?? '') ?? lineDays.toSorted().at(-1) ?? null,
  }
}

function remarksOf(told: Claim837P['otherPayers'][number]['outpatient']): string[] {
  return [told?.remark1, told?.remark2, told?.remark3, told?.remark4, told?.remark5].filter(
    (remark): remark is string => remark !== undefined && remark !== '',
  )
}

type Line837P = Claim837P['lines'][number]

function lineOf(line: Line837P, number: number): ClaimLine {
  const { service } = line
  const { procedure } = service
  const period = optional(line, 'serviceDate')?.value.split('/') ?? []
  const from = period[0] ?? ''
  const through = period[1] ?? from
  const pointers = service.diagnoses
  return {
    number,
    code: procedure.code,
    modifiers: modifiersOf(procedure),
    charge: service.charge as Cents,
    units: unitsOf(service.quantity),
    unitBasis: service.unit,
    placeOfService: present(service.place),
    diagnosisPointers: [pointers.pointer1, pointers.pointer2, pointers.pointer3, pointers.pointer4].flatMap(
      (pointer) =>
        pointer === undefined || !Number.isSafeInteger(Number(pointer)) || String(pointer) === ''
          ? []
          : [Number(pointer)],
    ),
    servedOn: isDay(from) ? from : null,
    servedThrough: isDay(through) ? through : null,
    lineControl: present(line.controlNumber?.id),
    authorizationNumber: present(line.authorizations[0]?.id),
    rendering: practitionerOf(line.rendering?.name, line.rendering?.specialty?.taxonomy),
    ...(line.note ? { note: line.note.text } : {}),
    otherPayers: line.adjudications.map(otherLineOf),
  }
}

type Modified = {
  readonly modifier1?: string | undefined
  readonly modifier2?: string | undefined
  readonly modifier3?: string | undefined
  readonly modifier4?: string | undefined
}

function modifiersOf(procedure: Modified): string[] {
  return [procedure.modifier1, procedure.modifier2, procedure.modifier3, procedure.modifier4].filter(
    (modifier): modifier is string => modifier !== undefined && modifier !== '',
  )
}

function otherLineOf(adjudication: Line837P['adjudications'][number]): OtherPayerLine {
  const { decision } = adjudication
  return {
    payerIdentifier: decision.payer,
    paid: decision.paid as Cents,
    code: decision.procedure.code,
    modifiers: modifiersOf(decision.procedure),
    units: unitsOf(decision.quantity),
    adjustments: adjustmentsOf(adjudication.adjustments),
    decidedOn: birthOf(() => adjudication.date.value),
  }
}
