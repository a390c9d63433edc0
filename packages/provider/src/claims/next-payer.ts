// The claim to the next payer: what the payers before it decided, carried into the claim as it was posted or copied from
// paper, so that it adds up to what was billed; and what is then still expected.
import {
  allocate,
  avoidableDenialReasons,
  cents,
  coordinateBenefits,
  filingDeadline,
  payUnderModel,
  personShareOf,
  sum,
  type Cents,
  type Claim,
  type ClaimAdjustment,
  type Coverage,
  type Day,
  type Message,
  type OtherPayer,
  type OtherPayerLine,
  type PriorDecision,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { isNeutral } from '../posting/adjustment-accounts.ts'
import type { BuiltClaim, BuiltLine } from './build-facts.ts'

/** What a payer decided about the visits of one line of the claim it was sent. */
export type DecidedVisits = {
  readonly serviceIds: readonly string[]
  /** As the payer decided it. */
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  /** As it was billed to that payer. */
  readonly charge: Cents
  readonly paid: Cents
  readonly adjustments: readonly ClaimAdjustment[]
}

export type PayerDecision = {
  readonly payer: { readonly name: string; readonly identifier: string }
  readonly coverage: Pick<Coverage, 'memberNumber' | 'filingIndicator' | 'priority'>
  readonly decidedOn: Day
  readonly paid: Cents
  /** On the whole claim; those of a line stand with it. */
  readonly adjustments: readonly ClaimAdjustment[]
  readonly remarks: readonly string[]
  /** One for each line that was billed, whether or not the payer spoke of it by line. */
  readonly lines: readonly DecidedVisits[]
}

export type Carried =
  { readonly ok: true; readonly built: BuiltClaim } | { readonly ok: false; readonly message: Message }

/**
 * Carries decisions, the first payer's first, into a claim built for the same visits. Where each line of the claim stands on
 * the visits of one line decided, the decision goes line by line and the line charges what that payer was charged; where
 * the next contract counts the visits otherwise, the same decision goes on the whole claim, which must charge the same.
 * @source BILLING rules §1.2, balancing; §3.5.9, posted facts only
 */
export function carryDecisions(built: BuiltClaim, decisions: readonly PayerDecision[]): Carried {
  let carried = built
  for (const decision of decisions) {
    const byLine = linesOf(carried, decision)
    const whole = byLine === null && sameVisits(carried, decision)
    if (byLine === null && !whole) return { ok: false, message: otherVisits(carried.claim, decision) }
    carried = byLine ? carriedByLine(carried, decision, byLine) : carriedWhole(carried, decision)
  }
  return { ok: true, built: decisions.length === 0 ? built : expectedAfter(carried, decisions) }
}

/** The line decided for each line of the claim, when they stand on the same visits one by one. */
function linesOf(built: BuiltClaim, decision: PayerDecision): readonly DecidedVisits[] | null {
  const explained = decision.lines.every((line) => line.paid + total(line.adjustments) === line.charge)
  if (!explained || decision.lines.length !== built.lines.length) return null
  const byVisits = new Map(decision.lines.map((line) => [visitsKey(line), line]))
  const found = built.lines.map((line) => byVisits.get(visitsKey(line)))
  return found.every((line) => line !== undefined) ? found : null
}

const visitsKey = (line: { readonly serviceIds: readonly string[] }): string => line.serviceIds.toSorted().join('|')
const total = (adjustments: readonly ClaimAdjustment[]): number => sum(adjustments.map((one) => one.amount))

function sameVisits(built: BuiltClaim, decision: PayerDecision): boolean {
  const all = (lines: readonly { readonly serviceIds: readonly string[] }[]) =>
    visitsKey({ serviceIds: lines.flatMap((line) => line.serviceIds) })
  return (
    all(built.lines) === all(decision.lines) &&
    built.claim.charge === sum(decision.lines.map((line) => line.charge)) &&
    !built.claim.otherPayers.some((other) => other.identifier === decision.payer.identifier)
  )
}

function otherVisits(claim: Claim, decision: PayerDecision): Message {
  return sentence(
    'next-payer-other-visits',
    { payer: claim.payer.name, earlier: decision.payer.name },
    'What {earlier} decided cannot be carried into a claim to {payer}: the record now puts these visits on other lines, or charges them otherwise, than the claim {earlier} decided. Send {payer} the claim on paper together with the decision.',
  )
}

function payerOf(built: BuiltClaim, decision: PayerDecision, adjustments: readonly ClaimAdjustment[]): OtherPayer {
  const { payer, coverage, remarks } = decision
  return {
    name: payer.name,
    identifier: payer.identifier,
    priority: coverage.priority,
    filingIndicator: coverage.filingIndicator,
    relationship: '18',
    insured: { ...built.claim.subscriber, memberNumber: coverage.memberNumber.replace(/\s+/g, '') },
    paid: decision.paid,
    adjustments,
    ...(remarks.length > 0 ? { remarks } : {}),
    decidedOn: decision.decidedOn,
  }
}

function carriedByLine(built: BuiltClaim, decision: PayerDecision, decided: readonly DecidedVisits[]): BuiltClaim {
  const { claim } = built
  const lines = claim.lines.map((line, index) => {
    const one = decided[index]!
    const told: OtherPayerLine = {
      payerIdentifier: decision.payer.identifier,
      paid: one.paid,
      code: one.code,
      modifiers: one.modifiers,
      units: one.units,
      adjustments: one.adjustments,
      decidedOn: decision.decidedOn,
    }
    return { ...line, charge: one.charge, otherPayers: [...line.otherPayers, told] }
  })
  const otherPayers = [...claim.otherPayers, payerOf(built, decision, decision.adjustments)]
  return { ...built, claim: { ...claim, charge: sum(lines.map((line) => line.charge)), lines, otherPayers } }
}

function carriedWhole(built: BuiltClaim, decision: PayerDecision): BuiltClaim {
  const adjustments = merged([...decision.adjustments, ...decision.lines.flatMap((line) => line.adjustments)])
  const otherPayers = [...built.claim.otherPayers, payerOf(built, decision, adjustments)]
  return { ...built, claim: { ...built.claim, otherPayers } }
}

/** One amount for each group and reason: a claim holds five groups of six. */
function merged(adjustments: readonly ClaimAdjustment[]): ClaimAdjustment[] {
  const found = new Map<string, ClaimAdjustment>()
  for (const { group, reason, amount } of adjustments) {
    const before = found.get(`${group}|${reason}`)?.amount ?? 0
    found.set(`${group}|${reason}`, { group, reason, amount: cents(before + amount) })
  }
  return [...found.values()].filter((one) => one.amount !== 0)
}

/**
 * What the payer of the claim still owes by its contract after these decisions, and until when it takes the claim. A case
 * rate or a capitation pays the same whoever paid before.
 * @source BILLING rules §6, filing from the earlier payer's day; §7
 */
function expectedAfter(built: BuiltClaim, decisions: readonly PayerDecision[]): BuiltClaim {
  const { contract, claim } = built
  const decidedOn = decisions.reduce((last, one) => (one.decidedOn > last ? one.decidedOn : last), '' as Day)
  const byUnit = contract.payment.model === 'fee-for-service' || contract.payment.model === 'per-diem'
  const lines = built.lines.map((line, index): BuiltLine => {
    if (!byUnit) return line
    const billed = claim.lines[index]!.charge
    const due = coordinateBenefits({
      method: contract.billing.afterOtherPayer ?? 'lesser-of',
      billed,
      fee: line.allowed < billed ? line.allowed : billed,
      prior: priorOf(built, decisions, index),
    })
    const paid = payUnderModel(contract, due.pay, false)
    return {
      ...line,
      expected: paid.payable,
      withheld: paid.withheld,
      arithmetic: `${line.arithmetic}; after ${decisions.at(-1)!.payer.name}: ${due.arithmetic}`,
    }
  })
  const deadlines = claim.lines.map((line) => filingDeadline(contract, line.servedOn ?? built.firstServedOn, decidedOn))
  return {
    ...built,
    lines,
    expected: sum(lines.map((line) => line.expected)),
    filingDeadline: deadlines.reduce((a, b) => (b < a ? b : a)),
    priorPaid: sum(decisions.map((one) => one.paid)),
  }
}

/** All that was paid before on a line, and what the last payer left to the person of it. */
function priorOf(built: BuiltClaim, decisions: readonly PayerDecision[], index: number): PriorDecision {
  const { claim } = built
  const charges = claim.lines.map((line) => line.charge)
  const shared = (amount: Cents) =>
    charges.some((charge) => charge > 0) ? allocate(amount, charges)[index]! : cents(0)
  const told = claim.otherPayers.map((other) => {
    const line = claim.lines[index]!.otherPayers.find((one) => one.payerIdentifier === other.identifier)
    return line
      ? { paid: line.paid, share: personShareOf(line.adjustments), adjustments: line.adjustments }
      : {
          paid: shared(other.paid ?? cents(0)),
          share: shared(personShareOf(other.adjustments)),
          adjustments: other.adjustments,
        }
  })
  const paid = sum(told.map((one) => one.paid))
  const { share, adjustments } = told.at(decisions.length - 1)!
  if (paid > 0 || share > 0) return { kind: 'paid', allowed: cents(paid + share), paid, share }
  const avoidable = adjustments.some((one) => avoidableDenialReasons.includes(one.reason))
  return { kind: 'denied', why: avoidable ? 'rules-not-met' : 'not-covered' }
}

/** The claim under a number of its own. */
export function numberedAs(built: BuiltClaim, controlNumber: string): BuiltClaim {
  const lines = built.claim.lines.map((line) => ({ ...line, lineControl: `${controlNumber}-${line.number}` }))
  return { ...built, claim: { ...built.claim, controlNumber, lines } }
}

/** Whether a decision leaves the next payer anything to decide: a share of the person's, or something refused. */
export function leavesSomething(decision: PayerDecision): boolean {
  const adjustments = [...decision.adjustments, ...decision.lines.flatMap((line) => line.adjustments)]
  return adjustments.some((one) => one.amount > 0 && (one.group === 'PR' || !isNeutral(one.group, one.reason)))
}
