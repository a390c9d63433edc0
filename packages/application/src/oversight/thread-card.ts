// What a card of the thread shows, and the claim line it is drawn through.
import type { Cents, ClaimState, Day } from '@throughline/domain'

export type Link = { readonly kind: string; readonly id: string; readonly label: string }
export type Card = {
  readonly stage:
    | 'contract'
    | 'authorization'
    | 'goal'
    | 'note'
    | 'claim-line'
    | 'decision'
    | 'remittance-line'
    | 'ledger'
    | 'deposit'
  readonly ref: Link | null
  readonly line: number | null
  readonly title: string
  readonly fact: string
  readonly detail: readonly { readonly label: string; readonly value: string }[]
  readonly cents: Cents | null
  readonly on: Day | null
  readonly missing: string | null
}

export type Thread = {
  readonly title: string
  readonly cards: readonly Card[]
  readonly siblings: readonly {
    readonly label: string
    readonly kind: string
    readonly id: string
    readonly line: number | null
    readonly current: boolean
  }[]
}

export const absent = (stage: Card['stage'], title: string, missing: string): Card => ({
  stage,
  ref: null,
  line: null,
  title,
  fact: missing,
  detail: [],
  cents: null,
  on: null,
  missing,
})

export type ClaimLineRow = {
  claim_id: string
  line: number
  control_number: string
  status: ClaimState
  person_id: string
  given_name: string
  family_name: string
  payer_name: string
  contract_id: string | null
  contract_version: number | null
  contract_term: string | null
  code: string
  modifiers: string[]
  units: number | string
  charge_cents: Cents
  expected_cents: Cents | null
  paid_cents: Cents
  open_cents: Cents
  served_on: Day
  authorization_id: string | null
  authorization_line: number | null
  filing_deadline: Day | null
  lines: number
}
