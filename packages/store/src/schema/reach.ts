// Rows of reach: the plan's directory; contacts, calls, referral sources, referrals, what was shown; posts and supervision.
import type { Address, Cents, Day } from '@throughline/domain'
import type { Instant, Json } from './columns.ts'

/** One site of a provider as members find it. */
export interface DirectoryEntryTable {
  organization_id: string
  entry_id: string
  provider_id: string
  name: string
  address: Json<Address>
  phone: string | null
  hours: string | null
  languages: string | null
  takes_new: boolean
  listed_on: Day
  /** When somebody last made sure that all of it is true. */
  checked_on: Day
  checked_by_name: string
  ended_on: Day | null
}

/** What is known of a plan: its products, when it asks for proposals, whether its level-of-care guide names the service. */
export interface PlanOutlookTable {
  organization_id: string
  payer_id: string
  products: string[]
  request_title: string | null
  request_opens: Day | null
  request_due: Day | null
  guide_names: 'unknown' | 'asked' | 'no' | 'yes'
  guide_words: string | null
  changed_at: Instant
}

export interface PlanContactTable {
  organization_id: string
  contact_id: string
  payer_id: string
  role: 'network' | 'provider-relations' | 'utilization' | 'claims' | 'call-center' | 'other'
  name: string
  phone: string | null
  email: string | null
  ended_on: Day | null
}

/** What was said never changes; that a promise was kept is added. */
export interface PlanCallTable {
  organization_id: string
  call_id: string
  contact_id: string
  called_on: Day
  words: string
  promise: string | null
  promised_for: Day | null
  kept_on: Day | null
  handed_to: string | null
  released_on: Day | null
  released_words: string | null
  called_by_name: string
  created_at: Instant
}

export interface ReferralSourceTable {
  organization_id: string
  source_id: string
  payer_id: string | null
  kind: 'hospital' | 'clinic' | 'call-center' | 'court' | 'shelter' | 'self' | 'other'
  name: string
  contact: string | null
  ended_on: Day | null
}

/** Never changes, and names nobody. */
export interface ReferralTable {
  organization_id: string
  referral_id: string
  source_id: string
  referred_on: Day
  people: number
  recorded_by_name: string
  created_at: Instant
}

/** Never changes: what was given to whom, or taught to which staff. */
export interface OutreachTable {
  organization_id: string
  outreach_id: string
  source_id: string
  kind: 'handout' | 'seminar' | 'call-center-training' | 'visit'
  done_on: Day
  staff: string
  people: number | null
  words: string | null
  done_by_name: string
  created_at: Instant
}

/** A job named by its role, with its wage. */
export interface WorkerPostTable {
  organization_id: string
  worker_id: string
  job: string
  wage_cents: Cents
  hours_a_week: number
  changed_by_name: string
  changed_at: Instant
}

/** Never changes. */
export interface SupervisionTable {
  organization_id: string
  supervision_id: string
  worker_id: string
  held_on: Day
  minutes: number
  form: 'one-to-one' | 'group' | 'observed'
  words: string | null
  held_by_name: string
  created_at: Instant
}
