// What the plan knows of a member: spans of coverage with who bought them, other insurance, stays, shares of cost.
import type { Cents, Day, PersonName, Span } from '@throughline/domain'

/** A time for which a purchaser gave this person to a plan, with the benefit it bought. */
export type MemberSpan = {
  readonly span: Span
  readonly purchaser: string
  /** `Benefit.benefit`. */
  readonly benefit: string
  /** Identifier of the plan that manages these days; ours when it is among the policy's identifiers. */
  readonly plan: string
  readonly planName: string
}

export type OtherCoverage = {
  readonly payerIdentifier: string
  readonly payerName: string
  readonly span: Span
  /** `verify` when we heard of it but do not know yet whether it covers these services. */
  readonly certainty: 'known' | 'verify'
}

export type PlanMember = {
  readonly personId: string
  readonly memberNumber: string
  readonly name: PersonName
  readonly birthDate: Day
  readonly diedOn: Day | null
  readonly spans: readonly MemberSpan[]
  /** A renewal or retroactive enrollment that is still being decided. */
  readonly eligibilityOpen: readonly Span[]
  readonly otherCoverage: readonly OtherCoverage[]
  /** Days in jail, prison or other custody for which the purchaser does not pay. */
  readonly custody: readonly Span[]
  readonly inpatient: readonly { readonly span: Span; readonly facility: string }[]
  /** Amounts the person must first spend in a month before coverage pays: the whole of the month. */
  readonly spendDowns: readonly { readonly month: string; readonly amount: Cents }[]
  /** A monthly share of the person's own, what is left of it. */
  readonly liabilities: readonly { readonly month: string; readonly amount: Cents }[]
  /** Days on which Medicare's cost share may never be asked of the person. */
  readonly qualifiedMedicareBeneficiary: readonly Span[]
  readonly plansOfCare: readonly Span[]
  /** Referrals or recommendations of a licensed practitioner; an empty code speaks for every service. */
  readonly referrals: readonly { readonly code: string; readonly givenOn: Day }[]
  readonly assessments: readonly Day[]
}
