// Rows of the plan's side: purchasers and benefits, providers and practitioners, received claims, decisions, payments.
import type { Address, Benefit, Cents, Claim, ClaimAdjustment, Day, Message } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { DefaultedJson, Instant, Json, NullableJson } from './columns.ts'

export interface PurchaserTable {
  organization_id: string
  purchaser_id: string
  name: string
  kind: string
}

/** Document and source text never change: each saved draft is a new version. */
export interface BenefitTable {
  organization_id: string
  benefit_id: string
  version: number
  purchaser_id: string
  name: string
  document: Json<Benefit>
  source_text: string
  starts: Day
  ends: Day | null
  status: 'draft' | 'signed' | 'ended'
  created_at: Instant
}

export interface PlanProviderTable {
  organization_id: string
  provider_id: string
  name: string
  npi: string
  ein: string | null
  taxonomy: string | null
  address: NullableJson<Address>
  status: 'active' | 'suspended' | 'ended'
  starts: Day
  ends: Day | null
  excluded_from: Day | null
  enrolled: DefaultedJson<unknown>
  partner_id: string | null
}

export interface PlanPractitionerTable {
  organization_id: string
  practitioner_id: string
  provider_id: string
  npi: string
  name: string
  credential: string | null
  credential_expires: Day | null
  starts: Day
  ends: Day | null
  excluded_from: Day | null
}

export type MemberFactKind =
  | 'other-coverage'
  | 'eligibility-open'
  | 'custody'
  | 'inpatient'
  | 'spend-down'
  | 'liability'
  | 'qualified-medicare'
  | 'plan-of-care'
  | 'referral'
  | 'assessment'

/** What a plan knows of a member on some days. `detail` holds what the kind asks for. */
export interface MemberFactTable {
  organization_id: string
  fact_id: string
  person_id: string
  kind: MemberFactKind
  starts: Day
  ends: Day | null
  detail: DefaultedJson<unknown>
}

/** A visit that an electronic visit record confirms. */
export interface VisitRecordTable {
  organization_id: string
  visit_record_id: string
  person_id: string
  code: string
  served_on: Day
  rendering_npi: string | null
}

/** The plan's own dated edits, caps and thresholds. A version never changes. */
export interface PlanPolicyTable {
  organization_id: string
  version: number
  document: Json<unknown>
  /** The text as it was written. */
  source_text: string | null
  starts: Day
  created_at: Instant
}

export interface ReceivedClaimTable {
  organization_id: string
  received_claim_id: string
  /** The plan's own claim number. */
  icn: string
  file_id: string
  transaction_ordinal: number
  claim_ordinal: number
  /** What makes a second delivery of the same claim harmless. */
  intake_key: string
  provider_id: string | null
  person_id: string | null
  patient_control: string
  frequency: string
  replaces_icn: string | null
  charge_cents: Cents
  served_on: Day | null
  served_through: Day | null
  received_on: Day
  channel: Generated<'electronic' | 'paper'>
  clean_on: Day | null
  status: 'received' | 'pended' | 'decided' | 'rejected' | 'paid' | 'replaced' | 'voided'
  document: Json<Claim>
  created_at: Instant
}

export interface ReceivedClaimLineTable {
  organization_id: string
  received_claim_id: string
  line: number
  person_id: string | null
  code: string
  modifiers: Generated<string[]>
  units: number
  charge_cents: Cents
  served_on: Day | null
  served_through: Day | null
  place_of_service: string | null
  authorization_number: string | null
  rendering_npi: string | null
  line_control: string | null
}

/** Append-only: deciding again is a reversal and a new version. */
export interface DecisionTable {
  organization_id: string
  decision_id: string
  received_claim_id: string
  version: number
  outcome: 'paid' | 'partly-paid' | 'denied' | 'pended' | 'void' | 'reversed'
  charge_cents: Cents
  allowed_cents: Cents
  paid_cents: Cents
  interest_cents: Generated<Cents>
  member_cents: Generated<Cents>
  withheld_cents: Generated<Cents>
  rule_version: string
  facts_sha256: string
  document: Json<unknown>
  decided_on: Day
  decided_at: Instant
  reverses_decision_id: string | null
}

/** Append-only. */
export interface DecisionLineTable {
  organization_id: string
  decision_id: string
  line: number
  units_billed: number
  units_allowed: number
  /** Of the allowed units, those that needed no authorization. */
  free_units: Generated<number>
  /** The contract term that priced it. */
  term: string | null
  deductible_cents: Generated<Cents>
  copay_cents: Generated<Cents>
  spend_down_cents: Generated<Cents>
  liability_cents: Generated<Cents>
  /** Whether a case rate was paid on this line. */
  case_rate: Generated<boolean>
  charge_cents: Cents
  allowed_cents: Cents
  paid_cents: Cents
  adjustments: Json<readonly ClaimAdjustment[]>
}

/** Who acts next on a claim that waits. */
type PendOwner =
  'eligibility' | 'coordination' | 'utilization' | 'credentialing' | 'pricing' | 'examiner' | 'integrity' | 'provider'

export interface PendTable {
  organization_id: string
  pend_id: string
  received_claim_id: string
  rule: string
  line: number | null
  owner: PendOwner
  message: Json<Message>
  /** Whether the prompt-pay clock stands still: only while the provider must act. */
  stops_clock: Generated<boolean>
  opened_on: Day
  due_on: Day
  closed_on: Day | null
  resolution: 'go-on' | 'deny' | null
  closed_by: string | null
  reason: string | null
  /** What the examiner found who read the records; null on every other pend. */
  finding: 'not-documented' | 'not-necessary' | null
}

/** Records the provider was asked for, once for each claim. While one is open the prompt-pay clock stands still. */
export interface RecordsRequestTable {
  organization_id: string
  request_id: string
  received_claim_id: string
  asked_for: string
  asked_on: Day
  due_on: Day
  received_on: Day | null
  asked_by: string | null
}

/** A decision that has to be told to the person served: owed until its notice is written or a later version stands. */
export interface NoticeDueTable {
  organization_id: string
  decision_id: string
  received_claim_id: string
  person_id: string
  due_on: Day
  status: Generated<'owed' | 'written' | 'overtaken'>
}

/** A notice to the person served, as first written in a language; its date starts their clock. */
export interface MemberNoticeTable {
  organization_id: string
  decision_id: string
  language: 'en' | 'es'
  written_on: Day
  appeal_by: Day
  file_id: string
  written_by: string | null
}

export interface PaymentTable {
  organization_id: string
  payment_id: string
  provider_id: string
  trace: string
  method: string
  cents: Cents
  paid_on: Day
  file_id: string | null
  created_at: Instant
}

/** Append-only. A decision stands on one payment. */
export interface PaymentDecisionTable {
  organization_id: string
  payment_id: string
  decision_id: string
}

/** What the plan owes or takes outside any claim. Positive lowers the payment, as PLB writes it. */
export interface ProviderAdjustmentDueTable {
  organization_id: string
  due_id: string
  provider_id: string
  kind: string
  cents: Cents
  reference: string
  status: Generated<'waiting' | 'paid' | 'dropped'>
  payment_id: string | null
  decision_id: string | null
  /** Told to the provider already, and not taken before this day; null when it may be taken at once. */
  collect_from: Day | null
  created_at: Instant
}
