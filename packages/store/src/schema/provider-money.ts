// Rows of the provider's money as it arrives: remittances as the payer wrote them, suspense, deposits.
import type { Cents, Day } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { DefaultedJson, Instant } from './columns.ts'

/**
 * `quarantined` does not add up or is broken; `questioned` adds up, and a person says whether it is ours; `conflict` says
 * something else than what posted under its number; `dismissed` a person decided never to post.
 */
export type RemittanceStatus = 'posted' | 'quarantined' | 'questioned' | 'conflict' | 'duplicate' | 'dismissed'

export interface RemittanceTable {
  organization_id: string
  remittance_id: string
  file_id: string
  /** From 0, counted over all ST–SE of the file. */
  transaction_ordinal: number
  payer_id: string | null
  /** TRN03. */
  payer_identifier: string
  payer_name: string
  /** TRN02. */
  trace: string
  paid_cents: Cents
  method: string
  /** BPR16; when the payer gave none, the day the file was received. */
  effective_on: Day
  status: RemittanceStatus
  content_sha256: string
  difference_cents: Generated<Cents>
  findings: DefaultedJson<unknown>
  received_at: Instant
  posted_at: Instant | null
  released_by: string | null
  release_reason: string | null
}

export interface RemittanceClaimTable {
  organization_id: string
  remittance_id: string
  ordinal: number
  patient_control: string
  payer_claim_number: string | null
  status_code: string
  charge_cents: Cents
  paid_cents: Cents
  patient_cents: Cents | null
  /** AMT*I, as the payer told it; the money of it is a provider adjustment. */
  interest_cents: Cents | null
  frequency: string | null
  served_on: Day | null
  remarks: Generated<string[]>
  claim_id: string | null
  matched_by: string | null
  /** The person as the payer wrote them. */
  member: DefaultedJson<{
    readonly familyName?: string | null
    readonly givenName?: string | null
    readonly memberNumber?: string | null
  }>
  segment_ordinal: number
}

export interface RemittanceLineTable {
  organization_id: string
  remittance_id: string
  ordinal: number
  line_ordinal: number
  code: string
  modifiers: Generated<string[]>
  billed_code: string | null
  charge_cents: Cents
  paid_cents: Cents
  allowed_cents: Cents | null
  units_paid: number | null
  units_billed: number | null
  served_on: Day | null
  served_through: Day | null
  remarks: Generated<string[]>
  claim_id: string | null
  claim_line: number | null
  line_control: string | null
  segment_ordinal: number
}

/** One row per reason, verbatim. Line ordinal 0: at the claim. */
export interface RemittanceAdjustmentTable {
  organization_id: string
  remittance_id: string
  ordinal: number
  line_ordinal: number
  adjustment_ordinal: number
  group_code: string
  reason_code: string
  cents: Cents
  quantity: number | null
  segment_ordinal: number
}

/** A PLB amount: positive lowers the payment. */
export interface ProviderAdjustmentTable {
  organization_id: string
  remittance_id: string
  ordinal: number
  provider_identifier: string
  fiscal_period_ends: Day | null
  reason_code: string
  reference: string | null
  cents: Cents
  segment_ordinal: number
}

export interface SuspenseTable {
  organization_id: string
  suspense_id: string
  remittance_id: string
  ordinal: number | null
  cents: Cents
  reason: string
  status: Generated<'open' | 'resolved'>
  opened_at: Instant
  resolved_at: Instant | null
  resolved_by: string | null
  resolution: string | null
  claim_id: string | null
}

export interface DepositTable {
  organization_id: string
  deposit_id: string
  deposited_on: Day
  cents: Cents
  trace: string | null
  payer_name: string | null
  source: string
  file_id: string | null
  created_at: Instant
  /** A mistake: the bank never had it. Its transfers are reversed. */
  taken_back_at: Instant | null
  taken_back_by: string | null
  taken_back_reason: string | null
}

export interface DepositMatchTable {
  organization_id: string
  deposit_id: string
  remittance_id: string
  cents: Cents
  matched_by: string
  matched_at: Instant
}
