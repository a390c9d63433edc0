// Rows of outcomes: answers about six areas of life, and stays in hospitals and emergency rooms.
import type { Day } from '@throughline/domain'
import type { Instant } from './columns.ts'

/** Never changes: what somebody said on a day. One is hard, five is good; null was not asked or not answered. */
export interface LifeAreaAnswerTable {
  organization_id: string
  person_id: string
  asked_on: Day
  said_by: 'person' | 'together'
  work: number | null
  housing: number | null
  community: number | null
  income: number | null
  satisfaction: number | null
  wellness: number | null
  recorded_by_name: string
  created_at: Instant
}

export interface CareStayTable {
  organization_id: string
  stay_id: string
  person_id: string
  kind: 'hospital' | 'emergency'
  starts: Day
  days: number
  told_by: 'person' | 'paper' | 'plan'
  recorded_by_name: string
  created_at: Instant
}
