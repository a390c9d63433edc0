// What the plan has decided for itself and keeps as dated rows: code edits, telehealth, bundles, caps and thresholds.
// None of it is a national constant; every row names where it was read. What one provider agreed to stands in the
// contract, what one purchaser bought in the benefit.
import type { Cents, Day } from '@throughline/domain'

/** A row in force from a day, with where it was read. */
export type PolicyRow = { readonly starts: Day; readonly ends: Day | null; readonly source: string }

export type PlanPolicy = {
  readonly name: string
  /** Every identifier under which a sender may name this plan as payer. */
  readonly identifiers: readonly string[]
  readonly phone: string
  /** Rows only for codes whose dates matter: a code without a row is left to the contract. */
  readonly procedures: readonly (PolicyRow & { readonly code: string })[]
  readonly modifiers: readonly (PolicyRow & { readonly modifier: string })[]
  /** Pairs of modifiers that contradict each other on one line. */
  readonly modifierConflicts: readonly (PolicyRow & { readonly one: string; readonly other: string })[]
  /** Rows for diagnoses that are headers (too general to bill) or valid for a time only. */
  readonly diagnoses: readonly (PolicyRow & { readonly code: string; readonly header: boolean })[]
  readonly telehealth: {
    readonly modifiers: readonly string[]
    readonly places: readonly string[]
    readonly codes: readonly string[]
  }
  /** Places where a code makes no sense whatever the contract says, for example H0038 in an ambulance. */
  readonly placeConflicts: readonly (PolicyRow & { readonly code: string; readonly place: string })[]
  /** Most units of a code a line may carry; above it the whole line is denied. */
  readonly unitEdits: readonly (PolicyRow & { readonly code: string; readonly units: number })[]
  /** Code pairs: `denied` is not paid beside `paid` for one person, provider and day; 1 may be lifted by a modifier. */
  readonly pairEdits: readonly (PolicyRow & {
    readonly paid: string
    readonly denied: string
    readonly indicator: 0 | 1 | 9
  })[]
  /** Codes whose daily price already contains other codes. */
  readonly bundles: readonly (PolicyRow & { readonly whole: string; readonly contains: readonly string[] })[]
  /** Codes that name the same help in other words, for the same-or-similar edit. */
  readonly similar: readonly (PolicyRow & { readonly codes: readonly string[] })[]
  /** Which kinds of provider may bill a code at all; a code without a row is open to all. */
  readonly billingTypes: readonly (PolicyRow & { readonly code: string; readonly providerTypes: readonly string[] })[]
  /** Codes whose lines must carry start and stop time in their note. */
  readonly startStopCodes: readonly string[]
  /** Codes that must match an electronic visit record. */
  readonly visitRecordCodes: readonly string[]
  /** Codes that only say an appointment was missed. */
  readonly missedAppointmentCodes: readonly string[]
  /** Codes for which no other payer needs to be asked first. */
  readonly otherPayerBypassCodes: readonly string[]
  /** Denial reasons of an earlier payer that mean its own rules were not followed. */
  readonly otherPayerRuleReasons: readonly string[]
  /** What we add after another payer: the lesser of both prices, or all of the member's share. */
  readonly secondaryPayment: 'lesser-of' | 'full-cost-share'
  /** Most minutes one practitioner may bill in a day over all members. */
  readonly workerMinutesPerDay: number
  /** Units of a code in a day from which a person looks at the records first. */
  readonly recordReviews: readonly (PolicyRow & { readonly code: string; readonly unitsFrom: number })[]
  /** A claim that would pay more than this waits for a second pair of eyes. */
  readonly highDollarAbove: Cents
  /** Whether a claim for somebody we do not know is refused at the door or decided as not covered. */
  readonly unknownMember: 'reject' | 'deny'
}
