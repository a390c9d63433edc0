// Rows of the worksheets: services weighed, the mission questions, next steps.
import type { Day, MissionDecision, MissionWeighing, ServiceFit, StoodThen, WorksheetPlace } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant, Json } from './columns.ts'

export interface ServiceFitTable {
  organization_id: string
  /** A row of `peerServices`. */
  service: string
  document: Json<ServiceFit>
  set_aside: Generated<boolean>
  changed_by_name: string
  changed_on: Day
  changed_at: Instant
}

/** The fields of a form as somebody left them. */
export interface FormDraftTable {
  organization_id: string
  user_id: string
  form: string
  subject: string
  document: Json<Readonly<Record<string, unknown>>>
  changed_at: Instant
}

export interface MissionDraftTable {
  organization_id: string
  document: Json<MissionWeighing>
  changed_by_name: string
  changed_at: Instant
}

/** Never changes. */
export interface MissionDecisionTable {
  organization_id: string
  decision_id: string
  /** Null: about managed care as such, not about one plan. */
  payer_id: string | null
  decision: MissionDecision
  words: string
  document: Json<MissionWeighing>
  stood: Json<StoodThen>
  decided_on: Day
  again_on: Day
  signed_by: string | null
  signed_by_name: string
  signed_as: string
  decided_with: string
  created_at: Instant
}

export interface NextStepTable {
  organization_id: string
  step_id: string
  title: string
  place: WorksheetPlace | null
  /** The check of the readiness sheet that is proved when this is done. */
  closes_check: string | null
  owner: string
  due_on: Day
  waits_for: string | null
  made_by_name: string
  made_on: Day
  ended_on: Day | null
  outcome: 'done' | 'given-up' | null
  proof: Generated<string>
  ended_by_name: string | null
  created_at: Instant
}
