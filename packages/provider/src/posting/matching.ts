// Which of our claims and lines a remittance claim speaks of. Pure over candidates that were looked up before; what
// cannot be matched without guessing is left to a person, and its money to suspense.
import {
  cents,
  formatMoney,
  gaveWay,
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
  /** Whom it was billed to; left out, it is never asked. */
  readonly payerId?: string
  /** The numbers under which the payer before this one knows the visits: it may send the claim on under them. */
  readonly followedNumbers?: readonly string[]
  /** What its payer has paid on it so far; left out, it is never asked. */
  readonly paid?: Cents
  /** What is expected of its lines is what an earlier payer's decision left to this payer. */
  readonly afterOthers?: boolean
  readonly lines: readonly CandidateLine[]
}

export type MatchedBy = 'control-number' | 'followed-number' | 'payer-claim-number' | 'member-day-charge'

/** Which of our payers a remittance is from, by its number or its name; null when neither says. */
export type RemittanceFrom = ReadonlySet<string> | null

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
      readonly why:
        'nobody' | 'several' | 'not-sent' | 'nothing-to-reverse' | 'reverses-more' | 'decided-already' | 'other-payer'
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
 * claims ends the search: choosing among them would be a guess. A number that comes from another payer than the claim was
 * billed to was sent on to it: it means the claim to that payer that follows, or nobody's.
 * @source BILLING rules §3.5.2; §7: a crossover comes back under the number the first payer was sent
 */
export function matchClaim(
  claim: RemittanceClaim,
  candidates: readonly ClaimCandidate[],
  from: RemittanceFrom = null,
): ClaimMatch {
  const theirs = candidates.filter((candidate) => billedTo(candidate, from))
  const named = byControlNumber(claim, candidates)
  const sentOn = named.length > 0 && named.every((candidate) => !theirs.includes(candidate))
  const steps: readonly [MatchedBy, readonly ClaimCandidate[]][] = sentOn
    ? [['followed-number', byFollowedNumber(claim, theirs)]]
    : [
        ['control-number', named.filter((candidate) => theirs.includes(candidate))],
        ['payer-claim-number', byPayerClaimNumber(claim, theirs)],
        ['member-day-charge', byMemberDayCharge(claim, theirs)],
      ]
  for (const [by, found] of steps) {
    if (found.length > 1) return severalClaims(claim, found.length)
    const candidate = found[0]
    if (candidate)
      return from === null && by === 'control-number' && asLaterPayer(claim, candidate)
        ? ofAnotherPayer(claim, candidate)
        : settled(claim, candidate, by)
  }
  if (sentOn) return ofAnotherPayer(claim, named[0]!)
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

function billedTo(candidate: ClaimCandidate, from: RemittanceFrom): boolean {
  return from === null || candidate.payerId === undefined || from.has(candidate.payerId)
}

/** A payer nobody knows decided as second or third what was billed to the first: this is not the payer's own decision. */
function asLaterPayer(claim: RemittanceClaim, candidate: ClaimCandidate): boolean {
  return candidate.afterOthers === false && ['2', '3', '20', '21'].includes(claim.statusCode)
}

/** The claims to this payer that follow the one it names; of several versions the one that the decision can be about. */
function byFollowedNumber(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): readonly ClaimCandidate[] {
  const wanted = claim.patientControl.trim().toUpperCase()
  const following = candidates.filter((candidate) =>
    candidate.followedNumbers?.some((number) => number.toUpperCase() === wanted),
  )
  return following.length < 2
    ? following
    : following.filter(({ state, lines }) =>
        isReversal(claim) ? lines.some((line) => line.decided) : state !== 'replaced' && state !== 'voided',
      )
}

function ofAnotherPayer(claim: RemittanceClaim, { controlNumber }: ClaimCandidate): ClaimMatch {
  return {
    kind: 'unmatched',
    why: 'other-payer',
    candidate: null,
    message: sentence(
      'match-other-payer',
      { control: controlNumber, paid: formatMoney(Math.abs(claim.paid) as Cents) },
      'Claim {control} was billed to another payer than the one this remittance is from, so nothing was posted to it; {paid} of money waits in suspense. If the first payer sent the claim on, carry claim {control} on to the next payer and choose the claim that follows it; if not, ask the payer whose claim this is.',
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

/** A claim that gave way is owed nothing any more: a payment that only fits it by chance is not its own, what is taken back may be. */
function byMemberDayCharge(claim: RemittanceClaim, candidates: readonly ClaimCandidate[]): readonly ClaimCandidate[] {
  const day = claim.servedOn ?? firstLineDay(claim)
  if (!claim.memberNumber || !day) return []
  const charge = Math.abs(claim.charge)
  return candidates.filter(
    (candidate) =>
      candidate.memberNumber === claim.memberNumber &&
      candidate.firstServedOn === day &&
      candidate.charge === charge &&
      (isReversal(claim) || !gaveWay(candidate.state)),
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
    const decided = touched.some((line) => line.decided)
    if (decided && candidate.paid !== undefined && -claim.paid > candidate.paid)
      return unmatched(
        'reverses-more',
        claim,
        candidate,
        'The payer takes back {paid} on claim {control}, but only {stands} of what it paid stands there. Nothing was posted to the claim; the money waits in suspense. Ask the payer what it takes back, and for a remittance that says so.',
      )
    if (decided) return { kind: 'matched', candidate, by, lines }
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
  why: 'not-sent' | 'nothing-to-reverse' | 'reverses-more' | 'decided-already',
  claim: RemittanceClaim,
  candidate: ClaimCandidate,
  template: string,
): ClaimMatch {
  const values = {
    control: candidate.controlNumber,
    paid: formatMoney(Math.abs(claim.paid) as Cents),
    stands: formatMoney(candidate.paid ?? (0 as Cents)),
  }
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
    ...(candidate.paid === undefined ? {} : { paid: cents(candidate.paid + claim.paid) }),
    lines: candidate.lines.map((line) => (all || touched.has(line.number) ? { ...line, decided } : line)),
  }
}
