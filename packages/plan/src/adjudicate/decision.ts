// What the plan decides about a claim, as a value that explains itself and can be stored, replayed and paid. A decision
// never changes: deciding again is a reversal and a new version.
import type { Cents, Citation, ClaimAdjustment, Day, InterestTerms, Message, PersonName } from '@throughline/domain'

/** Units taken from one line of an authorization for one claim line. */
export type UnitDraw = {
  readonly claimLine: number
  readonly authorization: string
  readonly authorizationLine: number
  readonly units: number
}

/** Units that needed no authorization, counted against the term's free units. */
export type FreeUnits = { readonly claimLine: number; readonly term: string; readonly units: number }

/**
 * A decided line, or a part of one: when units are cut the line is split, each part with its share of the charge.
 * Always `charge − Σ adjustments = paid` and `allowed − priorPayer − memberShare − withheld = paid`.
 */
export type DecidedLine = {
  /** From 1 over the decision. */
  readonly ordinal: number
  /** The claim line it answers. */
  readonly line: number
  readonly lineControl: string | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly servedOn: Day
  readonly servedThrough: Day
  readonly placeOfService: string
  readonly renderingNpi: string | null
  /** Units of this part; the parts of a line add up to what was billed. */
  readonly unitsBilled: number
  readonly unitsAllowed: number
  readonly charge: Cents
  readonly allowed: Cents
  readonly priorPayer: Cents
  readonly memberShare: Cents
  readonly withheld: Cents
  readonly paid: Cents
  readonly deductible: Cents
  readonly copay: Cents
  /** What the month's spend-down and the month's own share took of the line. */
  readonly spendDown: Cents
  readonly liability: Cents
  readonly caseRate: boolean
  readonly adjustments: readonly ClaimAdjustment[]
  readonly remarks: readonly string[]
  /** What it rests on. */
  readonly term: string | null
  readonly purchaser: string | null
  readonly benefit: string | null
  /** The rule that denied it; null when it was allowed. */
  readonly deniedBy: string | null
  /** The sum of this part, step by step, as a person can check it. */
  readonly arithmetic: readonly string[]
}

/** One thing found on the way, in the order of adjudication. */
export type DecisionStep = {
  readonly rule: string
  readonly kind: 'deny' | 'reduce' | 'pend' | 'note'
  /** Null when it speaks of the whole claim. */
  readonly line: number | null
  /** Whether this is the finding that decided the line, or one reported beside it. */
  readonly decisive: boolean
  readonly group: string
  readonly carc: string
  readonly rarcs: readonly string[]
  readonly message: Message
  readonly citation: Citation
}

/** Why a claim waits, who must act, and until when. */
export type Pend = {
  readonly rule: string
  readonly line: number | null
  readonly owner: PendOwner
  readonly since: Day
  readonly dueOn: Day
  /** Whether the prompt-pay clock stands still: only while the provider must act. */
  readonly stopsClock: boolean
  readonly message: Message
}
export type PendOwner =
  'eligibility' | 'coordination' | 'utilization' | 'credentialing' | 'pricing' | 'examiner' | 'integrity' | 'provider'

/** What interest is counted on, kept so that the pay run can count it to its own day. */
export type InterestBasis = {
  readonly terms: InterestTerms
  readonly allowed: Cents
  readonly billed: Cents
  readonly cleanOn: Day
}

export type DecisionOutcome835 = '1' | '2' | '3' | '4'

export type Decision = {
  readonly icn: string
  readonly version: number
  readonly ruleVersion: string
  /** `void` is the answer to a frequency 8: it pays nothing and reverses the original. */
  readonly outcome: 'paid' | 'partly-paid' | 'denied' | 'pended' | 'void'
  /** What CLP02 says. */
  readonly claimStatus: DecisionOutcome835
  readonly controlNumber: string
  readonly frequency: string
  readonly purpose: 'chargeable' | 'encounter'
  readonly filingIndicator: string | null
  readonly placeOfService: string
  readonly member: { readonly number: string | null; readonly name: PersonName }
  readonly provider: {
    readonly providerId: string | null
    readonly name: string
    readonly npi: string | null
    readonly ein: string | null
  }
  readonly renderingNpi: string | null
  readonly receivedOn: Day
  readonly decidedOn: Day
  readonly servedOn: Day
  readonly servedThrough: Day
  /** From when prompt payment is counted; null while something is still missing. */
  readonly cleanOn: Day | null
  readonly contract: { readonly contract: string; readonly version: number; readonly name: string } | null
  readonly charge: Cents
  readonly allowed: Cents
  readonly priorPayer: Cents
  readonly memberShare: Cents
  readonly withheld: Cents
  readonly paid: Cents
  readonly interest: Cents
  readonly interestBasis: InterestBasis | null
  readonly lines: readonly DecidedLine[]
  readonly draws: readonly UnitDraw[]
  readonly freeUnits: readonly FreeUnits[]
  readonly pends: readonly Pend[]
  readonly steps: readonly DecisionStep[]
  /** Claim-level remark codes. */
  readonly remarks: readonly string[]
  /** Until when a correction or an appeal is taken; null when there is nothing to correct. */
  readonly correctBy: Day | null
  readonly appealBy: Day | null
  /** What this decision takes back, when it answers a replacement or a void. */
  readonly reverses: Reversal | null
}

/** The mirror of an earlier decision: every amount negated, every unit given back. */
export type Reversal = {
  readonly icn: string
  /** The reversal's own version; the decision it takes back is `reversedVersion`. */
  readonly version: number
  readonly reversedVersion: number
  readonly reversedOn: Day
  readonly reason: Message
  /** Remark codes that say why, alerts only. */
  readonly remarks: readonly string[]
  readonly controlNumber: string
  readonly frequency: string
  readonly purpose: 'chargeable' | 'encounter'
  readonly filingIndicator: string | null
  readonly placeOfService: string
  readonly member: Decision['member']
  readonly provider: Decision['provider']
  readonly renderingNpi: string | null
  readonly servedOn: Day
  readonly servedThrough: Day
  readonly charge: Cents
  readonly allowed: Cents
  readonly priorPayer: Cents
  readonly memberShare: Cents
  readonly withheld: Cents
  readonly paid: Cents
  readonly lines: readonly DecidedLine[]
  /** Units that go back to their authorizations. */
  readonly unitsReturned: readonly UnitDraw[]
  readonly freeUnitsReturned: readonly FreeUnits[]
}
