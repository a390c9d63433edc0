// Rows of the contract desk: offers, their versions, and the rounds of asking and answering.
import type { Cents, Day, Offer } from '@throughline/domain'
import type { Generated } from 'kysely'
import type { Instant, Json, NullableJson } from './columns.ts'

export interface ContractOfferTable {
  organization_id: string
  offer_id: string
  payer_id: string | null
  plan_name: string
  name: string
  status: Generated<'open' | 'signed' | 'set-aside'>
  latest_version: number
  /** What somebody is working on and has not kept as a version. */
  draft: NullableJson<Offer>
  drafted_at: Instant | null
  /** The contract it became. */
  contract_id: string | null
  contract_version: number | null
  made_by_name: string
  created_at: Instant
}

/** Never changes. The figures repeat what the document came to on that day, so that lists need not reckon. */
export interface ContractOfferVersionTable {
  organization_id: string
  offer_id: string
  version: number
  document: Json<Offer>
  note: string
  made_on: Day
  year_cents: Cents
  once_cents: Cents
  billed_cents: Cents
  flags: number
  good_terms: number
  made_by: string | null
  made_by_name: string
  created_at: Instant
}

export type OfferAnswer = {
  readonly ask: string
  readonly standing: 'asked' | 'agreed' | 'refused' | 'other'
  readonly words: string
}

/** Never changes: what was said on a day was said. */
export interface ContractOfferRoundTable {
  organization_id: string
  offer_id: string
  round: number
  held_on: Day
  came_from: 'us' | 'plan'
  who: string
  note: string
  answers: Json<readonly OfferAnswer[]>
  answer_due: Day | null
  made_by_name: string
  created_at: Instant
}
