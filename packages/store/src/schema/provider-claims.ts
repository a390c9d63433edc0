// Rows of claims as the provider keeps them, what holds them, the steps they took, their batches and the answers.
import type { Cents, Claim, ClaimAdjustment, ClaimState, Day, Message } from '@throughline/domain'
import type { Generated, GeneratedAlways } from 'kysely'
import type { Instant, Json } from './columns.ts'

export interface BatchTable {
  organization_id: string
  batch_id: string
  payer_id: string
  file_id: string | null
  interchange_control: string
  claim_count: number
  charge_cents: Cents
  status: 'built' | 'sent' | 'accepted' | 'partly-accepted' | 'rejected'
  created_at: Instant
  sent_at: Instant | null
}

/** What explains a charge. `open_cents` is computed: charge less the five others; below zero means paid too much. */
interface MoneyExplained {
  charge_cents: Cents
  expected_cents: Cents | null
  paid_cents: Generated<Cents>
  contractual_cents: Generated<Cents>
  other_adjustment_cents: Generated<Cents>
  patient_cents: Generated<Cents>
  written_off_cents: Generated<Cents>
  open_cents: GeneratedAlways<Cents>
}

export interface ClaimTable extends MoneyExplained {
  organization_id: string
  claim_id: string
  /** CLM01, at most 20 characters. */
  control_number: string
  person_id: string
  coverage_id: string
  payer_id: string
  contract_id: string | null
  contract_version: number | null
  frequency: Generated<'1' | '7' | '8'>
  replaces_claim_id: string | null
  /** The claim of the same visits that the payer before this one decided. */
  follows_claim_id: string | null
  /** What the payers before this one paid; null while this payer comes first. */
  prior_paid_cents: Cents | null
  payer_claim_number: string | null
  status: ClaimState
  served_on: Day
  served_through: Day
  diagnoses: Generated<string[]>
  /** The exact claim object every form of it is made from. */
  document: Json<Claim>
  filing_deadline: Day | null
  filed_on: Day | null
  batch_id: string | null
  created_at: Instant
  changed_at: Instant
}

/** `person_id`, `payer_id` and `status` repeat the claim's, because lists are read by them; an invariant checks it. */
export interface ClaimLineTable extends MoneyExplained {
  organization_id: string
  claim_id: string
  line: number
  person_id: string
  payer_id: string
  status: ClaimState
  code: string
  modifiers: Generated<string[]>
  units: number
  served_on: Day
  served_through: Day
  place_of_service: string
  pointers: Generated<number[]>
  line_control: string
  authorization_id: string | null
  authorization_line: number | null
  rendering_worker_id: string | null
  contract_term: string | null
}

/** `live` for at most one row of a service and payer's turn: voiding or replacing ends it. */
export interface ClaimLineServiceTable {
  organization_id: string
  claim_id: string
  line: number
  service_id: string
  /** 1 for the payer billed first, 2 and 3 for those that follow its decision. */
  turn: Generated<number>
  live: Generated<boolean>
}

/** What a payer decided about the visits of one line, as a person copied it from paper. */
export interface EnteredDecisionLine {
  readonly serviceIds: readonly string[]
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly charge: Cents
  readonly paid: Cents
  readonly adjustments: readonly ClaimAdjustment[]
}

/** The claim that carries the decision, and the coverage of the payer that made it. */
export interface OtherPayerDecisionTable {
  organization_id: string
  claim_id: string
  coverage_id: string
  decided_on: Day
  /** What the paper calls itself: a letter's date, a check's number. */
  reference: string
  lines: Json<readonly EnteredDecisionLine[]>
  entered_by: string
  entered_at: Instant
}

export interface ClaimHoldTable {
  organization_id: string
  hold_id: string
  claim_id: string
  line: number | null
  rule: string
  severity: 'hold' | 'warn'
  message: Json<Message>
  raised_at: Instant
  cleared_at: Instant | null
  overridden_by: string | null
  override_reason: string | null
}

/** Append-only. */
export interface ClaimEventTable {
  organization_id: string
  claim_id: string
  seq: number
  at: Instant
  from_status: ClaimState | null
  to_status: ClaimState
  actor: string | null
  reason: string | null
  file_id: string | null
}

export interface AcknowledgmentTable {
  organization_id: string
  acknowledgment_id: string
  file_id: string
  kind: 'ta1' | '999' | '277ca'
  batch_id: string | null
  outcome: 'accepted' | 'accepted-with-errors' | 'partly-accepted' | 'rejected' | 'unmatched'
  detail: Json<unknown>
  received_at: Instant
}

/** One is open on a claim at a time; the next may follow when the records were sent. */
export interface ClaimRecordsRequestTable {
  organization_id: string
  request_id: string
  claim_id: string
  person_id: string
  asked_for: string
  asked_on: Day
  due_on: Day | null
  told_by: 'person' | 'file'
  file_id: string | null
  noted_by: string | null
  noted_at: Instant
  sent_on: Day | null
  sent_way: 'portal' | 'fax' | 'mail' | 'e-mail' | null
  sent_reference: string | null
  received_on: Day | null
}

export interface WorklistTable {
  organization_id: string
  worklist_id: string
  claim_id: string
  line: number | null
  kind: string
  reason: string
  /** Interest that did not come: no line of the claim can tell it. Null on all other work, whose stake the claim tells. */
  missing_cents: Cents | null
  due_on: Day
  status: Generated<'open' | 'done' | 'dropped'>
  owner: string | null
  created_at: Instant
  closed_at: Instant | null
}
