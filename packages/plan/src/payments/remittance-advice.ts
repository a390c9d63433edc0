// What the plan tells a provider about one payment: claims in order, what moves beside them, and the amount that leaves
// the bank. An 835 is written from it; the sums are asserted where it is made.
import type {
  Cents,
  ClaimAdjustment,
  Day,
  ProviderAdjustment,
  RemittanceClaim,
  RemittanceHeader,
  RemittanceLine,
} from '@throughline/domain'
import type { DecidedLine, Decision, Reversal } from '../adjudicate/decision.ts'

export type AdviceLine = Omit<RemittanceLine, 'place' | 'adjustments'> & {
  readonly adjustments: readonly ClaimAdjustment[]
}

export type AdviceClaim = Omit<
  RemittanceClaim,
  | 'place'
  | 'interest'
  | 'adjustments'
  | 'lines'
  | 'filingIndicator'
  | 'payerClaimNumber'
  | 'patientFamilyName'
  | 'patientGivenName'
> & {
  readonly filingIndicator: string
  readonly payerClaimNumber: string
  readonly patientFamilyName: string
  readonly patientGivenName: string
  readonly receivedOn: Day | null
  readonly adjustments: readonly ClaimAdjustment[]
  readonly lines: readonly AdviceLine[]
  /** The decision or reversal that stands behind it. */
  readonly version: number
}

/** A positive amount lowers the payment, a negative one raises it. */
export type AdviceAdjustment = Omit<ProviderAdjustment, 'place'>

export type RemittanceAdvice = {
  readonly payee: {
    readonly providerId: string
    readonly name: string
    readonly npi: string
    readonly ein: string | null
  }
  readonly trace: RemittanceHeader['trace']
  /** BPR02: never below zero. */
  readonly paid: Cents
  /** NON when nothing is paid. */
  readonly method: 'ACH' | 'CHK' | 'NON'
  readonly paidOn: Day
  /** Reversals stand before what corrects them. */
  readonly claims: readonly AdviceClaim[]
  readonly providerAdjustments: readonly AdviceAdjustment[]
}

// Medicaid, when the claim did not say under which indicator it was sent.
const usualIndicator = 'MC'

export function adviceOfDecision(decision: Decision, ordinal: number): AdviceClaim {
  return { ...adviceOf(decision, ordinal), statusCode: decision.claimStatus, receivedOn: decision.receivedOn }
}

/** A reversal says what the decision said, with status 22 and every amount negated. */
export function adviceOfReversal(reversal: Reversal, ordinal: number): AdviceClaim {
  return { ...adviceOf(reversal, ordinal), statusCode: '22', receivedOn: null }
}

type Shared = Decision | Reversal

function adviceOf(decided: Shared, ordinal: number): Omit<AdviceClaim, 'statusCode' | 'receivedOn'> {
  return {
    ordinal,
    version: decided.version,
    patientControl: decided.controlNumber,
    charge: decided.charge,
    paid: decided.paid,
    patientResponsibility: decided.memberShare === 0 ? null : decided.memberShare,
    filingIndicator: decided.filingIndicator ?? usualIndicator,
    payerClaimNumber: decided.icn,
    placeOfService: decided.placeOfService,
    frequency: decided.frequency,
    patientFamilyName: decided.member.name.family,
    patientGivenName: decided.member.name.given,
    memberNumber: decided.member.number,
    servedOn: decided.servedOn,
    renderingNpi: decided.renderingNpi,
    adjustments: [],
    remarks: decided.remarks,
    lines: decided.lines.map(adviceLine),
  }
}

function adviceLine(line: DecidedLine): AdviceLine {
  return {
    ordinal: line.ordinal,
    code: line.code,
    modifiers: line.modifiers,
    billedCode: null,
    charge: line.charge,
    paid: line.paid,
    unitsPaid: line.unitsAllowed,
    unitsBilled: line.unitsBilled === line.unitsAllowed ? null : line.unitsBilled,
    servedOn: line.servedOn,
    servedThrough: line.servedThrough,
    lineControl: line.lineControl,
    allowed: line.deniedBy === null ? line.allowed : null,
    adjustments: line.adjustments,
    remarks: line.remarks,
  }
}
