// Everything the scrub reads about one claim: the claim as it will leave, and the record that must carry it.
import type {
  Authorization,
  Claim,
  ClaimLine,
  ClaimState,
  Contract,
  ContractService,
  Coverage,
  Day,
  Found,
  Note,
  Service,
  Span,
} from '@throughline/domain'
import type { BilledLine, UnitUse } from '../claims/build-facts.ts'
import type { RecoveryPlan, Recommendation, WorkerRecord } from '../record/record.ts'

export type LineVisit = {
  readonly service: Service
  readonly note: Note | null
  /** SHA-256 of the note's seal text as it reads now; null without a note. */
  readonly noteDigest: string | null
}

/** The record behind the claim line of the same position. */
export type LineRecord = {
  readonly term: ContractService | null
  readonly visits: readonly LineVisit[]
  readonly worker: WorkerRecord | null
}

/** A payer by its name and by the number it goes by on claims; `null` when we do not know that. */
export type KnownPayer = { readonly id: string; readonly name: string; readonly identifier: string | null }

export type ScrubFacts = {
  /** The day the claim would leave. */
  readonly today: Day
  readonly claimId: string
  readonly claim: Claim
  readonly personId: string
  readonly payerId: string
  readonly contract: Contract
  readonly lines: readonly LineRecord[]
  readonly coverages: readonly Coverage[]
  /** Whom coverages may name. */
  readonly payers: readonly KnownPayer[]
  /** Days on which the payer or state confirmed coverage. */
  readonly eligibilityCheckedOn: readonly Day[]
  /** The person's, and any other that the claim names. */
  readonly authorizations: readonly Authorization[]
  /** Units that the visits of this claim have already drawn. */
  readonly uses: readonly UnitUse[]
  readonly recommendation: Recommendation | null
  readonly plans: readonly RecoveryPlan[]
  /** Lines of other live claims, sent or of this batch: the same person's, and the same workers'. */
  readonly history: readonly BilledLine[]
  /** Other delivered visits of the person and of the workers, on the days of the claim. */
  readonly otherVisits: readonly Service[]
  /** By group session: how many people its roster names. */
  readonly rosters: Readonly<Record<string, number>>
  /** For a replacement or void: the claim it corrects. */
  readonly original: { readonly claimId: string; readonly claim: Claim; readonly state: ClaimState } | null
  /** When the payer decided the claim that this one corrects. */
  readonly originalDecidedOn: Day | null
  /** The day the payer before this one said it sent the claim on itself. */
  readonly forwardedOn: Day | null
  /** Hospital stays of the person, as far as anybody told us. */
  readonly hospitalStays: readonly Span[]
  /** Whether the person agreed that their substance-use record may go to this payer. */
  readonly substanceUseConsent: boolean
}

export type LineFound = Found & { readonly line: number }

/** Asks every line together with the record behind it; null means there is nothing to say about it. */
export function eachLine<V extends object>(
  facts: ScrubFacts,
  ask: (line: ClaimLine, record: LineRecord) => V | null,
): readonly (LineFound & V)[] {
  return facts.claim.lines.flatMap((line, index) => {
    const record = facts.lines[index]
    const values = record ? ask(line, record) : null
    return values === null ? [] : [{ line: line.number, ...values }]
  })
}

/** Like `eachLine`, for lines that say when they were served. */
export function eachServedLine<V extends object>(
  facts: ScrubFacts,
  ask: (line: ClaimLine & { readonly servedOn: Day }, record: LineRecord) => V | null,
): readonly (LineFound & V)[] {
  return eachLine(facts, (line, record) =>
    line.servedOn === null ? null : ask({ ...line, servedOn: line.servedOn }, record),
  )
}

/** The authorization number that speaks for a line. */
export function authorizationNumberOf(claim: Claim, line: ClaimLine): string | null {
  return line.authorizationNumber ?? claim.authorizationNumber
}

/** "H0038 HE": a service as people name it. */
export function serviceText(service: { readonly code: string; readonly modifiers: readonly string[] }): string {
  return [service.code, ...service.modifiers].join(' ')
}

/** Lines of other claims, without the claim that this one corrects. */
export function otherLines(facts: ScrubFacts): readonly BilledLine[] {
  return facts.history.filter((line) => line.claimId !== facts.claimId && line.claimId !== facts.original?.claimId)
}
