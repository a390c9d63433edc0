// A plan's remittance advice to an 835, streamed claim by claim; the balance was asserted where the advice was made.
import type { Address, Cents, ClaimAdjustment, Day } from '@throughline/domain'
import { remittance835, transactionOf, writeInterchange, X12Error, type WrittenSet } from '@throughline/x12'
import { adjustmentSegments, remarkSegment } from './adjustments.ts'
import { groupHeader, interchangeHeader, type Envelope } from './envelope.ts'
import type { WrittenFile } from './write-claims.ts'

export type AdvisedLine = {
  readonly code: string
  readonly modifiers: readonly string[]
  readonly charge: Cents
  readonly paid: Cents
  readonly unitsPaid: number | null
  readonly unitsBilled: number | null
  readonly servedOn: Day | null
  readonly servedThrough: Day | null
  readonly lineControl: string | null
  readonly allowed: Cents | null
  readonly adjustments: readonly ClaimAdjustment[]
  readonly remarks: readonly string[]
}

export type AdvisedClaim = {
  readonly patientControl: string
  readonly statusCode: string
  readonly charge: Cents
  readonly paid: Cents
  readonly patientResponsibility: Cents | null
  readonly filingIndicator: string
  readonly payerClaimNumber: string
  readonly placeOfService: string | null
  readonly frequency: string | null
  readonly patientFamilyName: string
  readonly patientGivenName: string
  readonly memberNumber: string | null
  readonly renderingNpi: string | null
  readonly receivedOn: Day | null
  readonly adjustments: readonly ClaimAdjustment[]
  readonly remarks: readonly string[]
  readonly lines: readonly AdvisedLine[]
}

/** A PLB amount: positive lowers what is paid. */
export type AdvisedAdjustment = { readonly reason: string; readonly reference: string | null; readonly amount: Cents }

export type RemittanceToWrite = {
  readonly envelope: Envelope
  readonly payer: {
    readonly name: string
    readonly identifier: string
    readonly address: Address
    readonly phone: string
  }
  readonly payee: {
    readonly name: string
    readonly npi: string
    readonly ein: string | null
    readonly address: Address | null
  }
  readonly trace: string
  readonly paid: Cents
  readonly method: 'ACH' | 'CHK' | 'NON'
  readonly paidOn: Day
  readonly claims: readonly AdvisedClaim[]
  readonly providerAdjustments: readonly AdvisedAdjustment[]
}

type Content = WrittenSet<typeof remittance835>
type One<List> = NonNullable<List> extends Iterable<infer Item> ? Item : never
type Group = One<Content['groups']>
type ClaimLoop = One<Group['claims']>
type ServiceLoop = One<ClaimLoop['services']>

export function writeRemittance(advice: RemittanceToWrite): WrittenFile {
  try {
    const group = { ...groupHeader(advice.envelope), transactions: [transactionOf(remittance835, contentOf(advice))] }
    const bytes = writeInterchange({ ...interchangeHeader(advice.envelope), groups: [group] }, { delimiters: 'choose' })
    return { ok: true, bytes }
  } catch (error) {
    if (error instanceof X12Error) return { ok: false, message: error.message }
    throw error
  }
}

function contentOf(advice: RemittanceToWrite): Content {
  const { payer, payee } = advice
  return {
    financial: {
      handling: advice.method === 'NON' ? 'H' : 'I',
      amount: advice.paid,
      creditDebit: 'C',
      method: advice.method,
      date: advice.paidOn,
    },
    trace: { type: '1', trace: advice.trace, originator: payer.identifier },
    productionDate: { qualifier: '405', date: advice.paidOn },
    payer: {
      name: { entity: 'PR', name: payer.name },
      address: { line1: payer.address.line1, ...(payer.address.line2 ? { line2: payer.address.line2 } : {}) },
      city: { city: payer.address.city, state: payer.address.state, zip: payer.address.zip },
      technicalContacts: [{ function: 'BL', name: 'EDI SUPPORT', qualifier1: 'TE', number1: payer.phone }],
    },
    payee: {
      name: { entity: 'PE', name: payee.name, idQualifier: 'XX', id: payee.npi },
      ...(payee.ein ? { otherIds: [{ qualifier: 'TJ' as const, id: payee.ein }] } : {}),
    },
    groups: advice.claims.length === 0 ? [] : [{ line: {}, claims: advice.claims.map(claimLoop) }],
    providerAdjustments: adjustmentSegmentsOf(advice),
  }
}

function claimLoop(claim: AdvisedClaim): ClaimLoop {
  return {
    payment: {
      patientControlNumber: claim.patientControl,
      status: claim.statusCode as '1',
      charge: claim.charge,
      paid: claim.paid,
      ...(claim.patientResponsibility ? { patientResponsibility: claim.patientResponsibility } : {}),
      filingIndicator: claim.filingIndicator as 'MC',
      payerControlNumber: claim.payerClaimNumber,
      ...(claim.placeOfService ? { place: claim.placeOfService } : {}),
      ...(claim.frequency ? { frequency: claim.frequency } : {}),
    },
    adjustments: adjustmentSegments(claim.adjustments),
    patient: {
      entity: 'QC',
      entityType: '1',
      lastName: claim.patientFamilyName,
      ...(claim.patientGivenName ? { firstName: claim.patientGivenName } : {}),
      ...(claim.memberNumber ? { idQualifier: 'MI' as const, id: claim.memberNumber } : {}),
    },
    ...(claim.renderingNpi
      ? {
          rendering: {
            entity: '82' as const,
            entityType: '1' as const,
            idQualifier: 'XX' as const,
            id: claim.renderingNpi,
          },
        }
      : {}),
    ...(claim.remarks.length > 0 ? { outpatient: remarkSegment(claim.remarks) } : {}),
    ...(claim.receivedOn ? { received: { qualifier: '050' as const, date: claim.receivedOn } } : {}),
    services: claim.lines.map(serviceLoop),
  }
}

function serviceLoop(line: AdvisedLine): ServiceLoop {
  const [modifier1, modifier2, modifier3, modifier4] = line.modifiers
  const cut = line.unitsBilled !== null && line.unitsPaid !== null && line.unitsBilled !== line.unitsPaid
  const span = line.servedThrough !== null && line.servedThrough !== line.servedOn
  return {
    payment: {
      procedure: {
        qualifier: 'HC',
        code: line.code,
        ...(modifier1 ? { modifier1 } : {}),
        ...(modifier2 ? { modifier2 } : {}),
        ...(modifier3 ? { modifier3 } : {}),
        ...(modifier4 ? { modifier4 } : {}),
      },
      charge: line.charge,
      paid: line.paid,
      ...(line.unitsPaid === null ? {} : { quantity: String(line.unitsPaid) }),
      ...(cut ? { submittedQuantity: String(line.unitsBilled) } : {}),
    },
    dates: [
      ...(line.servedOn
        ? [{ qualifier: span ? ('150' as const) : ('472' as const), date: line.servedOn as string }]
        : []),
      ...(span ? [{ qualifier: '151' as const, date: line.servedThrough as string }] : []),
    ],
    adjustments: adjustmentSegments(line.adjustments),
    ...(line.lineControl ? { controlNumber: { qualifier: '6R', id: line.lineControl } } : {}),
    ...(line.allowed === null ? {} : { amounts: [{ qualifier: 'B6', amount: line.allowed }] }),
    remarks: line.remarks.map((code) => ({ list: 'HE' as const, code })),
  }
}

function adjustmentSegmentsOf(advice: RemittanceToWrite): NonNullable<Content['providerAdjustments']> {
  const segments: Record<string, unknown>[] = []
  for (let at = 0; at < advice.providerAdjustments.length; at += 6) {
    const segment: Record<string, unknown> = {
      provider: advice.payee.npi,
      // PLB02 is the last day of the payer's fiscal year; a plan year of ours is the calendar year.
      fiscalPeriodEnd: `${advice.paidOn.slice(0, 4)}-12-31`,
    }
    advice.providerAdjustments.slice(at, at + 6).forEach((one, index) => {
      segment[`adjustment${index + 1}`] = { reason: one.reason, ...(one.reference ? { reference: one.reference } : {}) }
      segment[`amount${index + 1}`] = one.amount
    })
    segments.push(segment)
  }
  return segments as unknown as NonNullable<Content['providerAdjustments']>
}
