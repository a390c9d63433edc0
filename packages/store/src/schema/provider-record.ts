// Rows of the provider's record of its work: sites, workers, payers, orders, plans, services, notes, service files.
import type { Address, ConsentPurpose, Day, TimeOfDay } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { DefaultedJson, Instant, Json, NullableJson } from './columns.ts'

export interface SiteTable {
  organization_id: string
  site_id: string
  name: string
  npi: string | null
  place_of_service: string
  address: NullableJson<Address>
  status: Generated<'active' | 'ended'>
}

export interface WorkerTable {
  organization_id: string
  worker_id: string
  user_id: string | null
  given_name: string
  family_name: string
  npi: string | null
  role_title: string
  credential: string | null
  taxonomy: string | null
  supervisor_id: string | null
  starts: Day
  ends: Day | null
}

export interface CertificateTable {
  organization_id: string
  certificate_id: string
  worker_id: string
  kind: string
  number: string
  state: string
  issued: Day
  expires: Day | null
}

export interface ExclusionCheckTable {
  organization_id: string
  worker_id: string
  checked_on: Day
  source: string
  outcome: 'clear' | 'match' | 'possible-match'
  checked_by: string | null
}

export interface PayerTable {
  organization_id: string
  payer_id: string
  name: string
  payer_identifier: string
  kind: string
  filing_indicator: string
  address: NullableJson<Address>
  electronic: boolean
  billing_route: '837P' | 'cms-1500' | 'invoice'
  partner_id: string | null
  status: Generated<'active' | 'ended'>
}

/** The clinician's order: the only place a diagnosis stands. */
export interface RecommendationTable {
  organization_id: string
  recommendation_id: string
  person_id: string
  practitioner_name: string
  practitioner_npi: string | null
  given_on: Day
  expires: Day | null
  /** ICD-10-CM without the point, the principal one first. */
  diagnoses: string[]
}

/** Whom a person lets see their substance-use record. `payer_id` null: everybody who treats or pays for them. */
export interface ConsentTable {
  organization_id: string
  consent_id: string
  person_id: string
  payer_id: string | null
  purpose: ConsentPurpose
  signed_on: Day
  expires: Day | null
  revoked_on: Day | null
  recorded_at: Instant
}

/** Never changes: what a payer or the state said on a day. `reference` is the number of the answer or of the call. */
export interface EligibilityCheckTable {
  organization_id: string
  check_id: string
  person_id: string
  payer_id: string
  checked_on: Day
  answer: 'covered' | 'not-covered'
  reference: string | null
  recorded_by_name: string
  created_at: Instant
}

export interface RecoveryPlanTable {
  organization_id: string
  plan_id: string
  person_id: string
  starts: Day
  ends: Day | null
  vision: string
  signed_on: Day | null
  status: 'draft' | 'signed' | 'ended'
}

export interface GoalTable {
  organization_id: string
  goal_id: string
  plan_id: string
  ordinal: Generated<number>
  /** The person's own words. */
  words: string
  need: string
  status: Generated<'active' | 'reached' | 'ended'>
}

/** Where a service row came from, and why somebody else than the plan pays, when somebody said so. */
export type ServiceSource = { readonly fundReason?: string } & (
  | { readonly kind: 'form'; readonly userId: string }
  | {
      readonly kind: 'import'
      readonly importId: string
      readonly rowNumber: number
      /** Hash of all the row said: the same visit told differently is found out by it. */
      readonly contentKey?: string
    }
)

export interface ServiceTable {
  organization_id: string
  service_id: string
  person_id: string
  worker_id: string
  site_id: string | null
  coverage_id: string | null
  payer_id: string | null
  served_on: Day
  starts_at: TimeOfDay
  ends_at: TimeOfDay
  service_kind: string
  /** Null until a contract says with which code this kind of service is billed. */
  code: string | null
  modifiers: Generated<string[]>
  place_of_service: string
  group_session_id: string | null
  group_size: number | null
  mode: 'in-person' | 'video' | 'audio'
  status: 'booked' | 'delivered' | 'cancelled' | 'no-show'
  fund: Generated<'plan' | 'other-fund' | 'pro-bono'>
  authorization_id: string | null
  authorization_line: number | null
  expected_units: number | null
  /** Where the service stands on its way to a claim. */
  billing: Generated<'unbilled' | 'claimed' | 'not-billable'>
  /** Repeats the note's status, because services are listed by it; an invariant checks it. */
  note_status: Generated<'missing' | 'draft' | 'signed'>
  source: Json<ServiceSource>
  /** The identity of an imported row: the same row in any file is the same service. */
  row_key: string | null
  created_at: Instant
}

/** A signed note is invisible to UPDATE. One note per service. */
export interface NoteTable {
  organization_id: string
  note_id: string
  service_id: string
  author_worker_id: string
  goal_id: string | null
  person_words: Generated<string>
  action: Generated<string>
  response: Generated<string>
  next_step: Generated<string>
  starts_at: TimeOfDay
  ends_at: TimeOfDay
  place_of_service: string
  status: 'draft' | 'signed'
  created_at: Instant
  changed_at: Instant
  signed_at: Instant | null
  signed_on: Day | null
  signer_name: string | null
  signer_credential: string | null
  sha256: string | null
  late: Generated<boolean>
}

/** Append-only. */
export interface NoteAddendumTable {
  organization_id: string
  addendum_id: string
  note_id: string
  author_worker_id: string
  words: string
  reason: string
  signed_at: Instant
  signer_name: string
  signer_credential: string | null
  sha256: string
}

/** Which column of a file with this header means what, remembered. */
export interface ImportMappingTable {
  organization_id: string
  mapping_id: string
  name: string
  header_signature: string
  columns: Json<unknown>
  changed_at: Instant
}

export interface ServiceImportTable {
  organization_id: string
  import_id: string
  file_id: string
  mapping_id: string | null
  rows_read: number
  rows_accepted: number
  rows_rejected: number
  rows_duplicate: number
  created_at: Instant
}

export interface ServiceImportRowTable {
  organization_id: string
  import_id: string
  row_number: number
  raw: Json<unknown>
  reasons: DefaultedJson<unknown>
  status: 'accepted' | 'rejected' | 'duplicate' | 'corrected'
  service_id: string | null
}
