// Rows of the months after signing: going live, obligations, intake.
import type { Day } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant } from './columns.ts'

export interface ContractStartTable {
  organization_id: string
  contract_id: string
  contract_version: number
  /** People taken in at once, at the most. */
  intake_cap: number
  units_a_month: number | null
  /** The first day of work under it; null when that is the contract's own. */
  began_on: Day | null
}

export interface GoLiveStepTable {
  organization_id: string
  contract_id: string
  contract_version: number
  step: string
  due_on: Day
  owner: string
  done_on: Day | null
  proof: string
  changed_by_name: string
  changed_at: Instant
}

/** Beside the reports that the contract names itself. */
export interface ObligationTable {
  organization_id: string
  contract_id: string
  contract_version: number
  obligation_id: string
  title: string
  owner: string
  every: 'once' | 'month' | 'quarter' | 'year'
  first_due: Day
  ends: Day | null
}

/** Never changes. `obligation` is the contract's own report by its place, or the id of one that was added. */
export interface ObligationDeliveryTable {
  organization_id: string
  contract_id: string
  contract_version: number
  obligation: string
  due_on: Day
  delivered_on: Day
  proof: string
  delivered_by_name: string
  created_at: Instant
}

/** What both sides decided of the trial. Never changes; a later one stands instead. */
export interface TrialDecisionTable {
  organization_id: string
  contract_id: string
  contract_version: number
  decision_id: string
  decision: 'go-on' | 'change-terms' | 'end'
  decided_on: Day
  who: string
  reason: string
  recorded_by_name: string
  created_at: Instant
}

/** Somebody who was referred and could not be taken in yet. */
export interface WaitingPersonTable {
  organization_id: string
  contract_id: string
  contract_version: number
  waiting_id: string
  name: string
  reach_at: string
  referred_by: string
  referred_on: Day
  status: Generated<'waiting' | 'started' | 'closed'>
  closed_on: Day | null
  reason: string | null
}
