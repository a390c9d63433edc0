// Whether the payer allowed what the contract says and paid the interest it owed: each difference with its cents.
import {
  cents,
  counted,
  formatDay,
  formatMoney,
  portion,
  type Cents,
  type Day,
  type Message,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { isCapitated, isContractual, isNeutral } from './adjustment-accounts.ts'
import { isReversal, type ClaimMatch } from './matching.ts'
import type { RemittanceAdjustment, RemittanceClaim, RemittanceLine } from '@throughline/domain'

export type RateFinding = {
  readonly kind: 'underpaid' | 'overpaid'
  readonly claimId: string
  readonly line: number
  readonly expected: Cents
  readonly allowed: Cents
  /** Always above zero. */
  readonly amount: Cents
  readonly message: Message
}

/**
 * Compares each paid line's allowed amount with the contract. Allowed is what the payer paid, left to the person, left
 * to a prior payer or withheld; so CO-45 must be charge − contract rate. Denied and capitated lines have nothing to
 * compare: their refusal is the finding.
 * @source BILLING rules §3.5.5
 */
export function rateFindings(match: Extract<ClaimMatch, { kind: 'matched' }>, claim: RemittanceClaim): RateFinding[] {
  if (isReversal(claim)) return []
  return match.lines.flatMap(({ line, ours }) => {
    if (!ours || ours.expected === null) return []
    const expected = expectedFor(line, ours.expected, ours.units)
    if (expected === null) return []
    const allowed = allowedOn(line)
    const difference = expected - allowed
    if (difference === 0) return []
    return [rateFinding(match.candidate, ours.number, expected, allowed, difference)]
  })
}

/** The contract's amount for the part the payer decided to pay; null when the line cannot be compared. */
function expectedFor(line: RemittanceLine, expected: Cents, units: number): Cents | null {
  const refused = line.adjustments.some((one) => one.amount !== 0 && !isNeutral(one.group, one.reason))
  const capitated = line.adjustments.some((one) => isCapitated(one.reason))
  if (capitated || allowedOn(line) === 0) return null
  if (!refused) return expected
  // Units were cut: what was refused is the denial's business, the rest should still bring the full rate.
  if (
    line.unitsPaid === null ||
    !Number.isSafeInteger(line.unitsPaid) ||
    line.unitsPaid >= units ||
    line.unitsPaid <= 0
  )
    return null
  return portion(expected, line.unitsPaid, units)
}

function allowedOn(line: RemittanceLine): Cents {
  return cents(line.paid + line.adjustments.reduce((total, one) => total + (counts(one) ? one.amount : 0), 0))
}

/** Patient share, prior payer and withhold are part of what was allowed; write-downs and refusals are not. */
function counts(adjustment: RemittanceAdjustment): boolean {
  return (
    isNeutral(adjustment.group, adjustment.reason) && (adjustment.group === 'PR' || !isContractual(adjustment.reason))
  )
}

function rateFinding(
  candidate: { readonly claimId: string; readonly controlNumber: string },
  line: number,
  expected: Cents,
  allowed: Cents,
  difference: number,
): RateFinding {
  const kind = difference > 0 ? 'underpaid' : 'overpaid'
  const amount = cents(Math.abs(difference))
  const values = {
    control: candidate.controlNumber,
    line,
    expected: formatMoney(expected),
    allowed: formatMoney(allowed),
    amount: formatMoney(amount),
  }
  const template =
    kind === 'underpaid'
      ? 'Line {line} of claim {control}: the payer allowed {allowed}, the contract says {expected}. Dispute the missing {amount} before the appeal window closes.'
      : 'Line {line} of claim {control}: the payer allowed {allowed}, {amount} more than the {expected} in the contract. Check the rate on file; if it was paid by mistake, the days to give it back have begun.'
  return {
    kind,
    claimId: candidate.claimId,
    line,
    expected,
    allowed,
    amount,
    message: sentence(`rate-${kind}`, values, template),
  }
}

export type InterestFinding = {
  readonly owed: Cents
  readonly paid: Cents
  readonly amount: Cents
  readonly message: Message
}

/**
 * Interest owed on claims paid late against what the remittance paid as L6. `lateClaims` carries what the contract's
 * terms make of each; nothing is found when the payer paid at least that.
 */
export function interestFinding(
  lateClaims: readonly { readonly controlNumber: string; readonly dueOn: Day; readonly owed: Cents }[],
  interestPaid: Cents,
): InterestFinding | null {
  const late = lateClaims.filter((claim) => claim.owed > 0)
  const owed = cents(late.reduce((total, claim) => total + claim.owed, 0))
  const missing = cents(owed - interestPaid)
  const first = late[0]
  if (missing <= 0 || !first) return null
  const message = sentence(
    'interest-missing',
    {
      claims: counted(late.length, 'claim'),
      control: first.controlNumber,
      due: formatDay(first.dueOn),
      owed: formatMoney(owed),
      paid: formatMoney(interestPaid),
      missing: formatMoney(missing),
    },
    'The payer paid {claims} late, {control} among them (due {due}). The contract makes that {owed} of interest; {paid} came. Ask for the missing {missing}.',
  )
  return { owed, paid: interestPaid, amount: missing, message }
}
