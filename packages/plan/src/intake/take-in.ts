// The door's answer to each claim: in with a number of ours, or back with every reason and what to correct. Grouped and
// totalled as a claim acknowledgment wants it.
import {
  askRules,
  cents,
  sum,
  type Cents,
  type Claim,
  type Day,
  type FilePlace,
  type Message,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import type { ClaimIntake } from './claim-intake.ts'
import { intakeEdits } from './intake-edits.ts'
import { payerClaimNumber } from './payer-claim-number.ts'

/** Category, status and entity, as A7, 562, 85, with the sentence behind it. */
export type IntakeStatus = {
  readonly category: string
  readonly status: string
  readonly entity: string | null
  /** The edit that spoke; null for an acceptance. */
  readonly rule: string | null
  readonly line: number | null
  readonly message: Message
}

export type ClaimAnswer = {
  readonly patientControl: string
  readonly familyName: string
  readonly givenName: string
  readonly memberNumber: string | null
  readonly accepted: boolean
  /** At least one; an accepted claim has exactly one. */
  readonly statuses: readonly IntakeStatus[]
  readonly charge: Cents
  /** Our number; null when the claim is not in. */
  readonly payerClaimNumber: string | null
  readonly servedOn: Day | null
  readonly servedThrough: Day | null
  /** Whether this claim was in before and only its answer is said again. */
  readonly repeated: boolean
  readonly provider: { readonly name: string; readonly npi: string | null; readonly ein: string | null }
  readonly place: FilePlace
}

export type IntakeTotals = {
  readonly acceptedCount: number
  readonly acceptedAmount: Cents
  readonly rejectedCount: number
  readonly rejectedAmount: Cents
}

/** What the plan answers to a batch: from this a 277CA is written. */
export type IntakeAnswer = {
  readonly receivedOn: Day
  readonly providers: readonly {
    readonly name: string
    readonly npi: string | null
    readonly ein: string | null
    readonly claims: readonly ClaimAnswer[]
    readonly totals: IntakeTotals
  }[]
  readonly totals: IntakeTotals
}

/** No claim is answered with more reasons than a person can read; the first ones are the most telling. */
const mostStatuses = 10

/**
 * Takes one claim in or refuses it. `number` is the day's next running number; it is used only when the claim is new
 * and accepted, which `payerClaimNumber` and `repeated` of the answer tell.
 */
export function takeIn(intake: ClaimIntake, number: number): ClaimAnswer {
  const { claim } = intake.received
  if (claim === null) return answered(intake, null, [unreadable(intake)], null)
  if (intake.earlier && !intake.earlier.inThisFile)
    return { ...answered(intake, claim, [accepted(intake.earlier.icn)], intake.earlier.icn), repeated: true }
  const findings = askRules(intakeEdits, { ...intake, claim }, intake.receivedOn)
  if (findings.length === 0) {
    const icn = payerClaimNumber(intake.receivedOn, number)
    return answered(intake, claim, [accepted(icn)], icn)
  }
  const statuses = findings.slice(0, mostStatuses).map(({ rule, line, message, outcome }): IntakeStatus => ({
    category: outcome.category,
    status: outcome.status,
    entity: outcome.entity,
    rule,
    line,
    message,
  }))
  return answered(intake, claim, statuses, null)
}

function accepted(icn: string): IntakeStatus {
  const message = sentence('intake.accepted', { icn }, 'The claim is in as {icn} and will be decided.')
  return { category: 'A2', status: '20', entity: null, rule: null, line: null, message }
}

function unreadable(intake: ClaimIntake): IntakeStatus {
  const fault = intake.received.faults[0]?.message ?? 'a part that every claim must have is missing.'
  const message = sentence(
    'intake.unreadable',
    { fault },
    'The claim could not be read: {fault} Correct it and send the claim again.',
  )
  return { category: 'A7', status: '21', entity: null, rule: 'reader-fault', line: null, message }
}

function answered(
  intake: ClaimIntake,
  claim: Claim | null,
  statuses: readonly IntakeStatus[],
  icn: string | null,
): ClaimAnswer {
  const insured = claim ? (claim.patient?.insured ?? claim.subscriber) : null
  const days = claim
    ? claim.lines.flatMap((line) => [line.servedOn, line.servedThrough]).filter((on) => on !== null)
    : []
  days.sort()
  return {
    patientControl: intake.received.controlNumber,
    familyName: insured?.name.family ?? '',
    givenName: insured?.name.given ?? '',
    memberNumber: claim?.subscriber.memberNumber ?? null,
    accepted: icn !== null,
    statuses,
    charge: claim?.charge ?? cents(0),
    payerClaimNumber: icn,
    servedOn: days[0] ?? null,
    servedThrough: days.at(-1) ?? null,
    repeated: false,
    provider: {
      name: claim?.billing.name ?? '',
      npi: claim?.billing.npi ?? null,
      ein: claim?.billing.ein ?? null,
    },
    place: intake.received.place,
  }
}

/** Puts the answers of a batch together, by billing provider in the order of the file, with totals that add up. */
export function intakeAnswer(receivedOn: Day, claims: readonly ClaimAnswer[]): IntakeAnswer {
  const byProvider = new Map<string, ClaimAnswer[]>()
  for (const claim of claims) {
    const { name, npi, ein } = claim.provider
    const key = npi ?? ein ?? name
    const group = byProvider.get(key)
    if (group) group.push(claim)
    else byProvider.set(key, [claim])
  }
  const providers = [...byProvider.values()].map((group) => {
    const { name, npi, ein } = group[0]!.provider
    return { name, npi, ein, claims: group, totals: totalsOf(group) }
  })
  return { receivedOn, providers, totals: totalsOf(claims) }
}

function totalsOf(claims: readonly ClaimAnswer[]): IntakeTotals {
  const accepted = claims.filter((claim) => claim.accepted)
  const rejected = claims.filter((claim) => !claim.accepted)
  return {
    acceptedCount: accepted.length,
    acceptedAmount: sum(accepted.map((claim) => claim.charge)),
    rejectedCount: rejected.length,
    rejectedAmount: sum(rejected.map((claim) => claim.charge)),
  }
}
