// What the payers before us decided about each line, read from the claim: told line by line, or for the whole claim
// and then shared over its lines by charge.
import {
  allocate,
  cents,
  personShareOf,
  zero,
  type Cents,
  type ClaimAdjustment,
  type PriorDecision,
} from '@throughline/domain'
import type { CaseLine, ClaimCase } from './claim-case.ts'

export type PriorOfLine = {
  readonly payer: string
  readonly paid: Cents
  /** What the last payer left to the person: deductible, coinsurance, copay. */
  readonly share: Cents
  /** Reasons of a denial, when it paid nothing and left nothing to the person. */
  readonly denialReasons: readonly string[]
}

/** Null when no payer before us is named, or none of them says anything about this line. */
export function priorOfLine(claim: ClaimCase, line: CaseLine): PriorOfLine | null {
  const { otherPayers } = claim.facts.claim
  if (otherPayers.length === 0) return null
  let payer: string | null = null
  let paid = 0
  let share = 0
  let reasons: readonly string[] = []
  for (const other of otherPayers) {
    const told = toldOf(claim, line, other.identifier)
    if (!told) continue
    payer = other.name
    paid += told.paid
    // Only what the last payer left to the person is still open.
    share = personShareOf(told.adjustments)
    reasons = told.adjustments.map((adjustment) => adjustment.reason)
  }
  if (payer === null) return null
  return { payer, paid: cents(paid), share: cents(share), denialReasons: paid === 0 && share === 0 ? reasons : [] }
}

/** Whether the claim names this other insurance, by its number or, where the two sides number payers otherwise, its name. */
export function tellsOf(
  claim: ClaimCase,
  coverage: { readonly payerIdentifier: string; readonly payerName: string },
): boolean {
  const name = coverage.payerName.trim().toLowerCase()
  return claim.facts.claim.otherPayers.some(
    (payer) => payer.identifier === coverage.payerIdentifier || payer.name.trim().toLowerCase() === name,
  )
}

type Told = { readonly paid: Cents; readonly adjustments: readonly ClaimAdjustment[] }

function toldOf(claim: ClaimCase, line: CaseLine, identifier: string): Told | null {
  const own = line.line.otherPayers.find((decided) => decided.payerIdentifier === identifier)
  if (own) return own
  const { otherPayers, lines } = claim.facts.claim
  // A payer that spoke of other lines but not of this one said nothing about it.
  if (lines.some((other) => other.otherPayers.some((decided) => decided.payerIdentifier === identifier))) return null
  const whole = otherPayers.find((other) => other.identifier === identifier)!
  if (whole.paid === null && whole.adjustments.length === 0) return null
  const charges = lines.map((other) => other.charge)
  if (charges.every((charge) => charge === 0)) return null
  const at = lines.indexOf(line.line)
  return {
    paid: allocate(whole.paid ?? zero, charges)[at]!,
    adjustments: whole.adjustments.map((adjustment) => ({
      ...adjustment,
      amount: allocate(adjustment.amount, charges)[at]!,
    })),
  }
}

/** The prior decision as the shared arithmetic wants it, for `share` of the line's units (the allowed part first). */
export function priorDecision(claim: ClaimCase, prior: PriorOfLine, units: readonly number[]): PriorDecision {
  if (prior.denialReasons.length > 0) return { kind: 'denied', why: whyDenied(claim, prior) }
  const paid = allocate(prior.paid, units)[0]!
  const share = allocate(prior.share, units)[0]!
  return { kind: 'paid', allowed: cents(paid + share), paid }
}

export function whyDenied(claim: ClaimCase, prior: PriorOfLine): 'rules-not-met' | 'not-covered' {
  const { otherPayerRuleReasons } = claim.facts.policy
  return prior.denialReasons.some((reason) => otherPayerRuleReasons.includes(reason)) ? 'rules-not-met' : 'not-covered'
}
