// Everything one decision is made from. The caller loads it; nothing else is looked up, so the same facts decide the
// same way for ever. All of it is plain data that can be written as JSON.
import type { Authorization, Benefit, Claim, Contract, Day, Span } from '@throughline/domain'
import type { Decision } from '../adjudicate/decision.ts'
import type { PlanMember } from './plan-member.ts'
import type { PlanPolicy } from './plan-policy.ts'
import type { PriorLine } from './prior-line.ts'
import type { ProviderEnrollment, RosteredPractitioner } from './provider-enrollment.ts'

/** An authorization as the plan keeps it: also for whom it was given and when it was asked for. */
export type PlanAuthorization = Authorization & {
  /** Null when any network provider may use it. */
  readonly providerId: string | null
  readonly requestedOn: Day | null
}

/** The claim that a replacement or void points at. */
export type OriginalClaim = {
  readonly icn: string
  readonly memberNumber: string | null
  readonly billingNpi: string | null
  readonly status: 'pending' | 'final' | 'replaced' | 'voided'
  /** Its latest decision; null while it is pending. */
  readonly decision: Decision | null
}

/** What an examiner found who read the records of a claim and denied it for more than the units they bear out. */
export type RecordFinding = 'not-documented' | 'not-necessary'

/** What a person decided about a claim that waited. */
export type PendRelease = {
  /** The rule that made it wait. */
  readonly rule: string
  /** Null speaks for the whole claim. */
  readonly line: number | null
  readonly decided: 'go-on' | 'deny'
  readonly by: string
  readonly on: Day
  readonly reason: string
  /** Left out where no records were read, or they only do not bear out the units. */
  readonly finding?: RecordFinding
}

export type AdjudicationFacts = {
  readonly claim: Claim
  /** The plan's own number of the claim, given at intake. */
  readonly icn: string
  /** From 1; a reversal takes the next number and the correction the one after. */
  readonly version: number
  readonly receivedOn: Day
  readonly channel: 'electronic' | 'paper'
  /** The day of the decision. */
  readonly today: Day
  /** The day the money will go out: interest is counted until then. */
  readonly payOn: Day
  /** Days the clock stood still because the provider had to act. */
  readonly clockPauses: readonly Span[]
  readonly policy: PlanPolicy
  readonly provider: ProviderEnrollment | null
  readonly roster: readonly RosteredPractitioner[]
  readonly member: PlanMember | null
  /** The benefits of the purchasers that bought the member's spans, all versions that may matter. */
  readonly benefits: readonly Benefit[]
  /** The plan's copy of its contract with this provider, all versions that may matter. */
  readonly contracts: readonly Contract[]
  /** This member's authorizations, with what is used of each as it stands now. */
  readonly authorizations: readonly PlanAuthorization[]
  /** This member's lines decided or waiting, as they stand now. */
  readonly history: readonly PriorLine[]
  /** Lines of other members delivered by the practitioners of this claim on its days. */
  readonly practitionerHistory: readonly PriorLine[]
  /** What a frequency 7 or 8 points at; null when we do not know that number. */
  readonly original: OriginalClaim | null
  /** Days of visits for this member that an electronic visit record confirms, with their code. */
  readonly visitRecords: readonly { readonly code: string; readonly on: Day; readonly renderingNpi: string | null }[]
  /** Records we asked the provider for on this claim. */
  readonly recordsAsked: { readonly on: Day; readonly dueOn: Day; readonly receivedOn: Day | null } | null
  readonly releases: readonly PendRelease[]
}
