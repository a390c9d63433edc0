// The claim: one object from which the 837P, the CMS-1500 page and the invoice are all made, and into which a plan
// reads what it received. Its states and the legal ways between them stand in claim-state.ts.
import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { Address, PersonName, Practitioner, Sex } from '../people/people.ts'

export type BillingProvider = {
  readonly name: string
  /** A person (1) or an organization (2). */
  readonly entity: 'person' | 'organization'
  readonly givenName?: string
  readonly npi: string | null
  readonly ein: string | null
  readonly taxonomy: string | null
  readonly address: Address | null
  readonly payToAddress?: Address
  readonly contact?: { readonly name: string; readonly phone: string }
}

/** The insured person, or the patient when they are not the same. */
export type Insured = {
  readonly name: PersonName
  readonly memberNumber: string | null
  readonly birthDate: Day | null
  readonly sex: Sex | null
  readonly address: Address | null
  readonly groupNumber?: string
  readonly groupName?: string
}

/** Another payer that decided this claim before, for coordination of benefits. */
export type OtherPayer = {
  readonly name: string
  readonly identifier: string
  readonly priority: string
  readonly filingIndicator: string | null
  readonly relationship: string
  readonly insured: Insured
  /** What it paid on the whole claim; null when it was not told. */
  readonly paid: Cents | null
  readonly adjustments: readonly ClaimAdjustment[]
  /** Remark codes on the whole claim; left out when there are none. */
  readonly remarks?: readonly string[]
  readonly decidedOn: Day | null
}

export type ClaimAdjustment = {
  /** CO contractual, PR patient, OA other, PI payer-initiated. Kept verbatim: older files carry CR. */
  readonly group: string
  /** Claim adjustment reason code. */
  readonly reason: string
  readonly amount: Cents
  readonly quantity?: number
}

export type OtherPayerLine = {
  readonly payerIdentifier: string
  readonly paid: Cents
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly adjustments: readonly ClaimAdjustment[]
  readonly decidedOn: Day | null
}

export type ClaimLine = {
  /** From 1. */
  readonly number: number
  readonly code: string
  readonly modifiers: readonly string[]
  readonly charge: Cents
  /** Whole on claims of ours; a received claim may carry up to three decimals. */
  readonly units: number
  /** UN units, MJ minutes. */
  readonly unitBasis: 'UN' | 'MJ'
  readonly placeOfService: string | null
  /** Positions in the claim's diagnoses, from 1; the first is the main one. */
  readonly diagnosisPointers: readonly number[]
  readonly servedOn: Day | null
  readonly servedThrough: Day | null
  /** Our own line number that a remittance carries back (REF 6R). */
  readonly lineControl: string | null
  readonly authorizationNumber: string | null
  readonly rendering: Practitioner | null
  readonly note?: string
  readonly otherPayers: readonly OtherPayerLine[]
}

export type Claim = {
  /** CLM01: ours, carried back by every answer. At most 20 characters on claims of ours. */
  readonly controlNumber: string
  readonly purpose: 'chargeable' | 'encounter'
  /** 1 original, 7 replacement of the whole claim, 8 void. */
  readonly frequency: string
  /** The payer's own number of the claim that a 7 or 8 replaces. */
  readonly payerClaimNumber: string | null
  readonly billing: BillingProvider
  readonly payer: { readonly name: string; readonly identifier: string; readonly address?: Address }
  readonly priority: string
  readonly filingIndicator: string | null
  readonly subscriber: Insured
  /** Only when the patient is not the subscriber; `relationship` is the code the payer knows (01 spouse, 19 child…). */
  readonly patient: { readonly insured: Insured; readonly relationship: string } | null
  readonly charge: Cents
  readonly placeOfService: string
  readonly acceptsAssignment: boolean
  /** ICD-10-CM codes without the point, the principal one first. */
  readonly diagnoses: readonly string[]
  readonly authorizationNumber: string | null
  readonly referring: Practitioner | null
  readonly rendering: Practitioner | null
  readonly supervising: Practitioner | null
  readonly facility: { readonly name: string; readonly npi: string | null; readonly address: Address } | null
  readonly patientPaid: Cents | null
  readonly otherPayers: readonly OtherPayer[]
  readonly lines: readonly ClaimLine[]
}
