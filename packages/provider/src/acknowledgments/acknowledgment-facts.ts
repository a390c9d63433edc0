// What a receiver said about a batch of ours, in values: was the envelope taken, was the grammar right, was each claim
// taken in. None of the three is a decision about money.
import type { Cents, ClaimState, Day } from '@throughline/domain'

/** TA1: about the interchange as a whole. */
export type InterchangeAcknowledgment = {
  readonly kind: 'TA1'
  readonly receivedOn: Day
  readonly interchangeControl: string
  /** A accepted, E accepted with errors, R refused. */
  readonly outcome: 'A' | 'E' | 'R'
  readonly noteCode: string
}

export type SyntaxError = {
  /** The segment's position in its transaction, from 1; null when the receiver did not say. */
  readonly segmentOrdinal: number | null
  readonly segment: string | null
  readonly element: string | null
  readonly code: string
}

/** 999: about the grammar of a group and of each of its transactions. */
export type ImplementationAcknowledgment = {
  readonly kind: '999'
  readonly receivedOn: Day
  readonly groupControl: string
  /** AK901: A, E accepted; P partly; R, M, W, X refused. */
  readonly groupOutcome: string
  readonly counts: { readonly included: number; readonly received: number; readonly accepted: number }
  readonly transactions: readonly {
    readonly control: string
    /** IK501. */
    readonly outcome: string
    readonly errors: readonly SyntaxError[]
  }[]
}

/** One STC: category, status, and whom it is about. */
export type ClaimStatusCode = { readonly category: string; readonly status: string; readonly entity: string | null }

/** 277CA: claim by claim, from a clearinghouse or from the payer. */
export type ClaimAcknowledgment = {
  readonly kind: '277CA'
  readonly receivedOn: Day
  readonly source: 'clearinghouse' | 'payer'
  readonly sourceName: string
  /** The reference of our batch that it answers (BHT03 of the 837). */
  readonly batchReference: string
  readonly claims: readonly {
    readonly controlNumber: string
    readonly charge: Cents | null
    /** WQ accepted, U rejected. */
    readonly action: string | null
    readonly statuses: readonly ClaimStatusCode[]
    readonly payerClaimNumber: string | null
    /** The day on which the payer says it received the claim. */
    readonly statusOn: Day | null
  }[]
  readonly totals: {
    readonly acceptedCount: number | null
    readonly rejectedCount: number | null
    readonly acceptedAmount: Cents | null
    readonly rejectedAmount: Cents | null
  }
}

export type AcknowledgmentFacts = InterchangeAcknowledgment | ImplementationAcknowledgment | ClaimAcknowledgment

/** A claim of ours as the batch sent it. */
export type BatchedClaim = {
  readonly claimId: string
  readonly controlNumber: string
  readonly state: ClaimState
  readonly charge: Cents
  /** The transaction (ST02) it was sent in. */
  readonly transactionControl: string
}

export type SentBatch = {
  readonly batchId: string
  readonly interchangeControl: string
  readonly groupControl: string
  readonly reference: string
  readonly claims: readonly BatchedClaim[]
}
