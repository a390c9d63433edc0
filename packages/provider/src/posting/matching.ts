// Which of our claims and lines a remittance claim speaks of. Pure over candidates that were looked up before; what
// cannot be matched without guessing is left to a person, and its money to suspense.
import {
  formatMoney,
  mayMove,
  type Cents,
  type ClaimState,
  type Day,
  type Message,
  type RemittanceClaim,
  type RemittanceLine,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

export type CandidateLine = {
  readonly number: number
  readonly lineControl: string | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly charge: Cents
  readonly units: number
  readonly servedOn: Day | null
  /** What the contract says it should bring; null when it was never priced. */
  readonly expected: Cents | null
  /** A decision of the payer stands posted on this line and has not been reversed. */
  readonly decided: boolean
}

export type ClaimCandidate = {
  readonly claimId: string
  readonly controlNumber: string
  readonly payerClaimNumbers: readonly string[]
  readonly state: ClaimState
  readonly memberNumber: string | null
  readonly firstServedOn: Day | null
  readonly charge: Cents
  /** What is expected of its lines is what an earlier payer's decision left to this payer. */
  readonly afterOthers?: boolean
  readonly lines: readonly CandidateLine[]
}

export type MatchedBy = 'control-number' | 'payer-claim-number' | 'member-day-charge'

/** One remittance line with the line of ours it decides; null when none of ours fits. */
export type LineMatch = { readonly line: RemittanceLine; readonly ours: CandidateLine | null }

export type ClaimMatch =
  | {
      readonly kind: 'matched'
      readonly candidate: ClaimCandidate
      readonly by: MatchedBy
      readonly lines: readonly LineMatch[]
    }
  | {
      readonly kind: 'unmatched'
      readonly why: 'nobody' | 'several' | 'not-sent' | 'nothing-to-reverse' | 'decided-already'
      /** The claim it seems to speak of, where one is known. */
      readonly candidate: ClaimCandidate | null
      readonly message: Message
    }

/** A reversal by its status, or by what it does: it takes a charge back. */
export function isReversal(claim: Pick<RemittanceClaim, 'statusCode' | 'charge' | 'paid'>): boolean {
  return claim.statusCode === '22' || claim.charge < 0 || (claim.charge === 0 && claim.paid < 0)
}

/**
 * Order: our control number; the payer's claim number; member, first day and charge together. A step that finds several
 * claims ends the search: choosing among them would be a guess.
 * @source BILLING rules §3.5.2
 */
export function matchClaim(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): ClaimMatch {
  const steps: readonly [MatchedBy, readonly ClaimCandidate[]][] = [
    ['control-number', byControlNumber(claim, candidates)],
    ['payer-claim-number', byPayerClaimNumber(claim, candidates)],
    ['member-day-charge', byMemberDayCharge(claim, candidates)],
  ]
  for (const [by, found] of steps) {
    if (found.length > 1) return severalClaims(claim, found.length)
    const candidate = found[0]
    if (candidate) return settled(claim, candidate, by)
  }
  return {
    kind: 'unmatched',
    why: 'nobody',
    candidate: null,
    message: sentence(
      'match-nobody',
      { control: claim.patientControl, payerNumber: claim.payerClaimNumber ?? 'none' },
      'No claim of yours has the number {control} or the payer number {payerNumber}, and none fits by member, day and charge. Its money waits in suspense: find the claim, or ask the payer whose it is.',
    ),
  }
}

function byControlNumber(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): readonly ClaimCandidate[] {
  const exact = candidates.filter((candidate) => candidate.controlNumber === claim.patientControl)
  if (exact.length > 0) return exact
  // Payers shout: some carry the number back in capitals or with spaces around it.
  const wanted = claim.patientControl.trim().toUpperCase()
  return wanted === '' ? [] : candidates.filter((candidate) => candidate.controlNumber.toUpperCase() === wanted)
}

function byPayerClaimNumber(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): readonly ClaimCandidate[] {
  const number = claim.payerClaimNumber?.trim()
  return number ? candidates.filter((candidate) => candidate.payerClaimNumbers.includes(number)) : []
}

function byMemberDayCharge(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): readonly ClaimCandidate[] {
  const day = claim.servedOn ?? firstLineDay(claim)
  if (!claim.memberNumber || !day) return []
  const charge = Math.abs(claim.charge)
  return candidates.filter(
    (candidate) =>
      candidate.memberNumber === claim.memberNumber && candidate.firstServedOn === day && candidate.charge === charge,
  )
}

function firstLineDay(claim: RemittanceClaim): Day | null {
  const days = claim.lines.flatMap((line) => (line.servedOn ? [line.servedOn] : []))
  return days.length === 0 ? null : days.reduce((first, day) => (day < first ? day : first))
}

function severalClaims(claim: RemittanceClaim, count: number): ClaimMatch {
  return {
    kind: 'unmatched',
    why: 'several',
    candidate: null,
    message: sentence(
      'match-several',
      { control: claim.patientControl, count },
      '{count} claims of yours fit the remittance claim {control} equally well. Its money waits in suspense: choose the right one.',
    ),
  }
}

/** Whether what the claim says can be applied to the candidate as things stand. */
function settled(claim: RemittanceClaim, candidate: ClaimCandidate, by: MatchedBy): ClaimMatch {
  if (!mayMove(candidate.state, 'paid'))
    return unmatched(
      'not-sent',
      claim,
      candidate,
      'Claim {control} has not been sent, so the payer cannot have decided it as it stands; {paid} of money waits in suspense. If it did go out, mark its batch as sent and choose the claim; else find the claim that is meant.',
    )
  const lines = matchLines(claim, candidate)
  const touched = lines.some((match) => match.ours) ? lines.flatMap((match) => match.ours ?? []) : candidate.lines
  if (isReversal(claim)) {
    if (touched.some((line) => line.decided)) return { kind: 'matched', candidate, by, lines }
    return unmatched(
      'nothing-to-reverse',
      claim,
      candidate,
      'The payer takes back {paid} on claim {control}, but no earlier decision on it was posted. The money waits in suspense until that remittance comes; if it never does, ask the payer for it.',
    )
  }
  if (touched.some((line) => line.decided))
    return unmatched(
      'decided-already',
      claim,
      candidate,
      'Claim {control} is already decided and the payer did not reverse that first. What it says now was not posted to the claim; {paid} of money waits in suspense. Ask the payer which decision stands.',
    )
  return { kind: 'matched', candidate, by, lines }
}

function unmatched(
  why: 'not-sent' | 'nothing-to-reverse' | 'decided-already',
  claim: RemittanceClaim,
  candidate: ClaimCandidate,
  template: string,
): ClaimMatch {
  const values = { control: candidate.controlNumber, paid: formatMoney(Math.abs(claim.paid) as Cents) }
  return { kind: 'unmatched', why, candidate, message: sentence(`match-${why}`, values, template) }
}

/**
 * Lines by our line control number; else by code as billed, modifiers, day and charge, each of ours taken once. A payer
 * that splits a line sends the same control number twice, so a control number may be taken again.
 */
export function matchLines(claim: RemittanceClaim, candidate: ClaimCandidate): LineMatch[] {
  const free = new Set(candidate.lines)
  const byControl = claim.lines.map((line) => {
    const ours = line.lineControl ? candidate.lines.find((one) => one.lineControl === line.lineControl) : undefined
    if (ours) free.delete(ours)
    return ours ?? null
  })
  return claim.lines.map((line, index) => {
    const known = byControl[index]
    if (known) return { line, ours: known }
    const ours = [...free].find((one) => sameService(line, one, claim)) ?? null
    if (ours) free.delete(ours)
    return { line, ours }
  })
}

function sameService(line: RemittanceLine, ours: CandidateLine, claim: RemittanceClaim): boolean {
  return (
    (line.billedCode ?? line.code) === ours.code &&
    sorted(line.modifiers) === sorted(ours.modifiers) &&
    (line.servedOn ?? claim.servedOn) === ours.servedOn &&
    Math.abs(line.charge) === ours.charge
  )
}

function sorted(modifiers: readonly string[]): string {
  return [...modifiers].sort().join(':')
}

/** The candidate as it stands once the match was posted, for the next claim of the same remittance. */
export function afterDecision(candidate: ClaimCandidate, match: ClaimMatch, claim: RemittanceClaim): ClaimCandidate {
  if (match.kind === 'unmatched') return candidate
  const touched = new Set(match.lines.flatMap((one) => (one.ours ? [one.ours.number] : [])))
  const all = touched.size === 0
  const decided = !isReversal(claim)
  return {
    ...candidate,
    payerClaimNumbers:
      claim.payerClaimNumber && !candidate.payerClaimNumbers.includes(claim.payerClaimNumber)
        ? [...candidate.payerClaimNumbers, claim.payerClaimNumber]
        : candidate.payerClaimNumbers,
    lines: candidate.lines.map((line) => (all || touched.has(line.number) ? { ...line, decided } : line)),
  }
}
