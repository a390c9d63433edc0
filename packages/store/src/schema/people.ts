// Rows both sides keep of a person: who they are, who covers them, what was authorized, and the contract.
import type { Address, Contract, Day } from '@throughline/domain'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant, Json, NullableJson } from './columns.ts'

export interface PersonTable {
  organization_id: string
  person_id: string
  given_name: string
  middle_name: string | null
  family_name: string
  preferred_name: string | null
  /** `personNameKey(family, given)`: searched by range, because only then may an index be used under a policy. */
  name_key: string
  birth_date: Day
  died_on: Day | null
  sex: 'F' | 'M' | 'U' | null
  address: NullableJson<Address>
  phone: string | null
  language: string | null
  record_number: string | null
  primary_worker_id: string | null
  status: Generated<'active' | 'ended'>
  created_at: Instant
}

export interface CoverageTable {
  organization_id: string
  coverage_id: string
  person_id: string
  /** The provider's side. */
  payer_id: string | null
  /** The plan's side. */
  purchaser_id: string | null
  member_number: string
  filing_indicator: string | null
  priority: Generated<'P' | 'S' | 'T'>
  starts: Day
  ends: Day | null
}

export interface AuthorizationTable {
  organization_id: string
  authorization_id: string
  person_id: string
  payer_id: string | null
  provider_id: string | null
  number: string
  starts: Day
  ends: Day
  status: 'requested' | 'approved' | 'denied' | 'ended'
  requested_on: Day | null
  created_at: Instant
}

/** `units_held + units_used <= units_authorized` is a constraint: `units_within_authorization`. */
export interface AuthorizationLineTable {
  organization_id: string
  authorization_id: string
  line: number
  service_code: string
  modifiers: Generated<string[]>
  units_authorized: number
  units_held: Generated<number>
  units_used: Generated<number>
  free: Generated<boolean>
}

/**
 * One live row (held or used) per subject. A received claim's line is the subject by claim and line; a service by the payer
 * whose turn it is, 0 for the first, because each later payer's claim draws what that payer approved.
 */
export interface AuthorizationUseTable {
  organization_id: string
  use_id: string
  authorization_id: string
  line: number
  subject_kind: 'service' | 'received-claim'
  subject_id: string
  subject_line: Generated<number>
  units: number
  state: 'held' | 'used' | 'released'
  created_at: Instant
  changed_at: Instant
}

/** Document and source text never change: each saved draft is a new version. */
export interface ContractTable {
  organization_id: string
  contract_id: string
  version: number
  payer_id: string | null
  provider_id: string | null
  /** The contract's own short name, the same in every version; read from the document. */
  code: GeneratedAlways<string>
  name: string
  document: Json<Contract>
  source_text: string
  starts: Day
  ends: Day | null
  status: 'draft' | 'signed' | 'ended'
  signed_on: Day | null
  created_at: Instant
}
