// Domain claims to an 837P: one file for one payer, billing providers and subscribers gathered, every claim once.
import type {
  Address,
  BillingProvider,
  Claim,
  ClaimLine,
  Insured,
  OtherPayer,
  PersonName,
  Practitioner,
} from '@throughline/domain'
import { claim837p, transactionOf, writeInterchange, X12Error, type WrittenSet } from '@throughline/x12'
import { adjustmentSegments, remarkSegment } from './adjustments.ts'
import { clock, groupHeader, interchangeHeader, type Envelope } from './envelope.ts'

export type ClaimBatch = {
  readonly envelope: Envelope
  /** BHT03: ours, to find the batch again. At most 30 characters. */
  readonly reference: string
  readonly submitter: {
    readonly name: string
    readonly id: string
    readonly contact: { readonly name: string; readonly phone: string }
  }
  readonly receiver: { readonly name: string; readonly id: string }
  readonly claims: readonly Claim[]
}

export type WrittenFile =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }

type Content = WrittenSet<typeof claim837p>
/** One of a list, be it an array or streamed. */
type One<List> = NonNullable<List> extends Iterable<infer Item> ? Item : never
type Billing = One<Content['billingProviders']>
type Subscriber = One<Billing['subscribers']>
type ClaimLoop = One<Subscriber['claims']>

/**
 * Writes claims of one payer and one purpose. Data that cannot travel (a separator in a name, a missing address) is
 * refused with the field's name, never changed.
 */
export function writeClaims(batch: ClaimBatch): WrittenFile {
  const purpose = batch.claims[0]?.purpose ?? 'chargeable'
  try {
    const content: Content = {
      beginning: {
        structure: '0019',
        purpose: '00',
        reference: batch.reference,
        date: batch.envelope.day,
        time: clock(batch.envelope.time),
        type: purpose === 'encounter' ? 'RP' : 'CH',
      },
      submitter: {
        name: {
          entity: '41',
          entityType: '2',
          lastName: batch.submitter.name,
          idQualifier: '46',
          id: batch.submitter.id,
        },
        contacts: [
          {
            function: 'IC',
            name: batch.submitter.contact.name,
            qualifier1: 'TE',
            number1: batch.submitter.contact.phone,
          },
        ],
      },
      receiver: {
        name: {
          entity: '40',
          entityType: '2',
          lastName: batch.receiver.name,
          idQualifier: '46',
          id: batch.receiver.id,
        },
      },
      billingProviders: billingLevels(batch.claims),
    }
    const group = { ...groupHeader(batch.envelope), transactions: [transactionOf(claim837p, content)] }
    return {
      ok: true,
      bytes: writeInterchange({ ...interchangeHeader(batch.envelope), groups: [group] }, { delimiters: 'choose' }),
    }
  } catch (error) {
    if (error instanceof X12Error) return { ok: false, message: error.message }
    throw error
  }
}

/** Gathers in the order of first appearance, so that the file reads as the batch was made. */
function gather<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function billingLevels(claims: readonly Claim[]): Billing[] {
  return gather(claims, (claim) => JSON.stringify(claim.billing)).map((own) => {
    const { billing } = own[0]!
    return {
      level: { level: '20' },
      ...(billing.taxonomy ? { specialty: { provider: 'BI', qualifier: 'PXC', taxonomy: billing.taxonomy } } : {}),
      provider: billingProvider(billing),
      ...(billing.payToAddress
        ? {
            payTo: {
              name: { entity: '87', entityType: entityOf(billing) },
              ...street(billing.payToAddress, 'The pay-to address'),
            },
          }
        : {}),
      subscribers: subscriberLevels(own),
    }
  })
}

const entityOf = (billing: BillingProvider) => (billing.entity === 'person' ? ('1' as const) : ('2' as const))

function billingProvider(billing: BillingProvider): Billing['provider'] {
  if (!billing.ein) throw new X12Error('unwritable', 'The billing provider has no EIN. Add it in the settings.')
  return {
    name: {
      entity: '85',
      entityType: entityOf(billing),
      lastName: billing.name,
      ...(billing.givenName ? { firstName: billing.givenName } : {}),
      ...(billing.npi ? { idQualifier: 'XX' as const, id: billing.npi } : {}),
    },
    ...street(billing.address, 'The billing provider'),
    taxId: { qualifier: 'EI', id: billing.ein },
    ...(billing.contact
      ? { contacts: [{ function: 'IC', name: billing.contact.name, qualifier1: 'TE', number1: billing.contact.phone }] }
      : {}),
  }
}

function street(address: Address | null, whose: string) {
  if (!address) throw new X12Error('unwritable', `${whose} has no address. Add it.`)
  return {
    address: { line1: address.line1, ...(address.line2 ? { line2: address.line2 } : {}) },
    city: { city: address.city, state: address.state, zip: address.zip },
  }
}

function subscriberLevels(claims: readonly Claim[]): Subscriber[] {
  const keyOf = (claim: Claim) => JSON.stringify([claim.subscriber, claim.priority, claim.filingIndicator, claim.payer])
  // A hundred claims is what one subscriber or patient loop holds.
  return gather(claims, keyOf).flatMap((own) => inHundreds(own).map(subscriberLevel))
}

function inHundreds<T>(all: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < all.length; at += 100) parts.push(all.slice(at, at + 100))
  return parts
}

function subscriberLevel(claims: readonly Claim[]): Subscriber {
  const first = claims[0]!
  const { subscriber } = first
  const direct = claims.filter((claim) => claim.patient === null)
  const others = gather(
    claims.filter((claim) => claim.patient !== null),
    (claim) => JSON.stringify(claim.patient),
  )
  return {
    level: { level: '22' },
    coverage: {
      payerResponsibility: first.priority as 'P',
      ...(direct.length > 0 ? { relationship: '18' as const } : {}),
      ...(subscriber.groupNumber ? { groupNumber: subscriber.groupNumber } : {}),
      ...(subscriber.groupName ? { groupName: subscriber.groupName } : {}),
      ...(first.filingIndicator ? { filingIndicator: first.filingIndicator as 'MC' } : {}),
    },
    subscriber: {
      name: {
        entity: 'IL',
        entityType: '1',
        ...nameOf(subscriber.name),
        ...(subscriber.memberNumber ? { idQualifier: 'MI' as const, id: subscriber.memberNumber } : {}),
      },
      ...(subscriber.address ? street(subscriber.address, 'The subscriber') : {}),
      ...demographics(subscriber),
    },
    payer: {
      name: {
        entity: 'PR',
        entityType: '2',
        lastName: first.payer.name,
        idQualifier: 'PI',
        id: first.payer.identifier,
      },
      ...(first.payer.address ? street(first.payer.address, 'The payer') : {}),
    },
    claims: direct.map(claimLoop),
    patients: others.map((own) => patientLevel(own)),
  }
}

type Patient = One<Subscriber['patients']>

function patientLevel(claims: readonly Claim[]): Patient {
  const patient = claims[0]!.patient!
  const { insured } = patient
  if (!insured.birthDate || !insured.sex)
    throw new X12Error('unwritable', 'The patient has no birth date or sex on file. Add both.')
  return {
    level: { level: '23' },
    relationship: { relationship: patient.relationship as '19' },
    patient: {
      name: { entity: 'QC', entityType: '1', ...nameOf(insured.name) },
      ...street(insured.address, 'The patient'),
      demographics: { format: 'D8', birthDate: insured.birthDate, gender: insured.sex },
    },
    claims: claims.map(claimLoop),
  }
}

function nameOf(name: PersonName) {
  return {
    lastName: name.family,
    ...(name.given ? { firstName: name.given } : {}),
    ...(name.middle ? { middleName: name.middle } : {}),
  }
}

function demographics(insured: Insured) {
  if (!insured.birthDate || !insured.sex) return {}
  return { demographics: { format: 'D8' as const, birthDate: insured.birthDate, gender: insured.sex } }
}

function practitioner<E extends string>(entity: E, who: Practitioner) {
  return {
    name: {
      entity,
      entityType: '1' as const,
      ...nameOf(who.name),
      ...(who.npi ? { idQualifier: 'XX' as const, id: who.npi } : {}),
    },
    ...(who.taxonomy
      ? { specialty: { provider: 'PE' as const, qualifier: 'PXC' as const, taxonomy: who.taxonomy } }
      : {}),
  }
}

function claimLoop(claim: Claim): ClaimLoop {
  const { facility } = claim
  return {
    details: {
      patientControlNumber: claim.controlNumber,
      charge: claim.charge,
      place: { code: claim.placeOfService, qualifier: 'B', frequency: claim.frequency },
      providerSignature: 'Y',
      assignment: claim.acceptsAssignment ? 'A' : 'C',
      benefitsAssigned: 'Y',
      releaseOfInformation: 'Y',
    },
    ...(claim.patientPaid ? { patientPaid: { qualifier: 'F5', amount: claim.patientPaid } } : {}),
    ...(claim.authorizationNumber ? { authorization: { qualifier: 'G1', id: claim.authorizationNumber } } : {}),
    ...(claim.payerClaimNumber ? { payerControlNumber: { qualifier: 'F8', id: claim.payerClaimNumber } } : {}),
    diagnoses: diagnosisSegment(claim),
    ...(claim.referring ? { referring: [practitioner('DN', claim.referring)] } : {}),
    ...(claim.rendering ? { rendering: practitioner('82', claim.rendering) } : {}),
    ...(facility
      ? {
          facility: {
            name: {
              entity: '77',
              entityType: '2',
              lastName: facility.name,
              ...(facility.npi ? { idQualifier: 'XX' as const, id: facility.npi } : {}),
            },
            ...street(facility.address, 'The service facility'),
          },
        }
      : {}),
    ...(claim.supervising ? { supervising: practitioner('DQ', claim.supervising) } : {}),
    otherPayers: claim.otherPayers.map((other) => otherPayer(other, claim)),
    lines: claim.lines.map((line) => lineLoop(line, claim)),
  }
}

function diagnosisSegment(claim: Claim): ClaimLoop['diagnoses'] {
  if (claim.diagnoses.length === 0)
    throw new X12Error(
      'unwritable',
      `Claim ${claim.controlNumber} has no diagnosis. Add the recommendation's diagnosis.`,
    )
  if (claim.diagnoses.length > 12)
    throw new X12Error('unwritable', `Claim ${claim.controlNumber} has more than 12 diagnoses. Split it.`)
  const codes = claim.diagnoses.map(
    (code, index) => [`code${index + 1}`, { list: index === 0 ? 'ABK' : 'ABF', code }] as const,
  )
  return Object.fromEntries(codes) as unknown as ClaimLoop['diagnoses']
}

function otherPayer(other: OtherPayer, claim: Claim): One<ClaimLoop['otherPayers']> {
  // The day stands with the lines that carry one, and on the whole claim only when no line does.
  const byLine = claim.lines.some((line) => line.otherPayers.some((one) => one.payerIdentifier === other.identifier))
  return {
    coverage: {
      payerResponsibility: other.priority as 'P',
      relationship: other.relationship as '18',
      ...(other.filingIndicator ? { filingIndicator: other.filingIndicator as 'MC' } : {}),
    },
    adjustments: adjustmentSegments(other.adjustments),
    ...(other.paid === null ? {} : { paid: { qualifier: 'D', amount: other.paid } }),
    conditions: { benefitsAssigned: 'Y', releaseOfInformation: 'Y' },
    ...(other.remarks?.length ? { outpatient: remarkSegment(other.remarks) } : {}),
    subscriber: {
      name: {
        entity: 'IL',
        entityType: '1',
        ...nameOf(other.insured.name),
        idQualifier: 'MI',
        id: other.insured.memberNumber ?? '',
      },
    },
    payer: {
      name: { entity: 'PR', entityType: '2', lastName: other.name, idQualifier: 'PI', id: other.identifier },
      ...(other.decidedOn && !byLine
        ? { remittanceDate: { qualifier: '573', format: 'D8', value: other.decidedOn } }
        : {}),
    },
  }
}

function procedureOf(line: { readonly code: string; readonly modifiers: readonly string[] }) {
  const [modifier1, modifier2, modifier3, modifier4] = line.modifiers
  return {
    qualifier: 'HC' as const,
    code: line.code,
    ...(modifier1 ? { modifier1 } : {}),
    ...(modifier2 ? { modifier2 } : {}),
    ...(modifier3 ? { modifier3 } : {}),
    ...(modifier4 ? { modifier4 } : {}),
  }
}

function lineLoop(line: ClaimLine, claim: Claim): One<ClaimLoop['lines']> {
  const [pointer1 = 1, pointer2, pointer3, pointer4] = line.diagnosisPointers
  const from = line.servedOn
  if (!from)
    throw new X12Error('unwritable', `Claim ${claim.controlNumber}, line ${line.number} has no service date. Add it.`)
  const span = line.servedThrough !== null && line.servedThrough !== from
  const elsewhere = line.placeOfService !== null && line.placeOfService !== claim.placeOfService
  return {
    line: {},
    service: {
      procedure: procedureOf(line),
      charge: line.charge,
      unit: line.unitBasis,
      quantity: String(line.units),
      ...(elsewhere ? { place: line.placeOfService! } : {}),
      diagnoses: {
        pointer1,
        ...(pointer2 ? { pointer2 } : {}),
        ...(pointer3 ? { pointer3 } : {}),
        ...(pointer4 ? { pointer4 } : {}),
      },
    },
    serviceDate: {
      qualifier: '472',
      format: span ? 'RD8' : 'D8',
      value: span ? `${from}/${line.servedThrough}` : from,
    },
    ...(line.authorizationNumber && line.authorizationNumber !== claim.authorizationNumber
      ? { authorizations: [{ qualifier: 'G1', id: line.authorizationNumber }] }
      : {}),
    ...(line.lineControl ? { controlNumber: { qualifier: '6R', id: line.lineControl } } : {}),
    ...(line.note ? { note: { qualifier: 'ADD', text: line.note } } : {}),
    ...(line.rendering ? { rendering: practitioner('82', line.rendering) } : {}),
    adjudications: line.otherPayers.map((other) => ({
      decision: {
        payer: other.payerIdentifier,
        paid: other.paid,
        procedure: procedureOf(other),
        quantity: String(other.units),
      },
      adjustments: adjustmentSegments(other.adjustments),
      date: { qualifier: '573', format: 'D8', value: other.decidedOn ?? from },
    })),
  }
}
