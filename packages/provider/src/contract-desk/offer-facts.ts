// What an offer is judged on: the offer itself, and what the organization's own last year says about it. Nothing here names
// a person: visits are counted by their length.
import type { Offer } from '@throughline/domain'

/** The organization's last twelve months, as far as they bear on a contract. */
export type DeskHistory = {
  /** Whole months that were looked at; 0 before the first visit. */
  readonly months: number
  /** Visits by code and length: how many took so many minutes. Group visits stand apart. */
  readonly visits: readonly {
    readonly code: string
    readonly group: boolean
    readonly minutes: number
    readonly count: number
  }[]
  /** A person's minutes of one code on one day: how many such days there were. */
  readonly days: readonly {
    readonly code: string
    readonly group: boolean
    readonly minutes: number
    readonly count: number
  }[]
  /** Money billed, by how many days after the visit the claim was sent. */
  readonly sentAfter: readonly { readonly days: number; readonly cents: number }[]
  /** People who had their first visit in these months. */
  readonly peopleStarted: number
  /** People served in these months, and how many of them have Medicare before Medicaid. */
  readonly people: number
  readonly peopleWithMedicare: number
  readonly workers: number
  /** Billed to other payers than this one. */
  readonly billedElsewhereCents: number
  /** The lowest rate of each code in the contracts in force with other payers. */
  readonly otherRates: readonly {
    readonly code: string
    readonly group: boolean
    readonly cents: number
    readonly payer: string
  }[]
}

/** An organization that has not begun: everything that needs a history says so. */
export const noHistory: DeskHistory = {
  months: 0,
  visits: [],
  days: [],
  sentAfter: [],
  peopleStarted: 0,
  people: 0,
  peopleWithMedicare: 0,
  workers: 0,
  billedElsewhereCents: 0,
  otherRates: [],
}

export type OfferFacts = { readonly offer: Offer; readonly history: DeskHistory }
