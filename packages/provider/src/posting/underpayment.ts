// Whether the payer allowed what the contract says and paid the interest it owed: each difference with its cents.
import {
  addDays,
  cents,
  counted,
  formatDay,
  formatMoney,
  interestOwed,
  paymentDueOn,
  portion,
  type Cents,
  type Contract,
  type Day,
  type Message,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { isCapitated, isContractual, isNeutral, isPriorPayer } from './adjustment-accounts.ts'
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
 * to a prior payer or withheld; so CO-45 must be charge − contract rate. On a claim that carries an earlier payer's decision
 * the contract's amount is already less what that one decided. Denied and capitated lines have nothing to compare: their
 * refusal is the finding.
 * @source BILLING rules §3.5.5, §7
 */
export function rateFindings(match: Extract<ClaimMatch, { kind: 'matched' }>, claim: RemittanceClaim): RateFinding[] {
  if (isReversal(claim)) return []
  return match.lines.flatMap(({ line, ours }) => {
    if (!ours || ours.expected === null) return []
    const after = match.candidate.afterOthers ?? false
    const expected = expectedFor(line, ours.expected, ours.units)
    if (expected === null) return []
    const allowed = after ? dueOn(line) : allowedOn(line)
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

/** What the payer itself allowed after another one: OA-23 tells what that one paid and cut, and is none of it. */
function dueOn(line: RemittanceLine): Cents {
  const before = line.adjustments.reduce((total, one) => total + (isPriorPayer(one.reason) ? one.amount : 0), 0)
  return cents(allowedOn(line) - before)
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

export type PaidClaim = {
  readonly controlNumber: string
  /** The day the payer held it; later by the days on which it waited for what it had asked us for. */
  readonly receivedOn: Day
  readonly paidOn: Day
  readonly charge: Cents
  readonly allowed: Cents
  /** What this remittance pays for the first time; what an earlier one had already paid was not late. */
  readonly fresh: Cents
}

export type LateClaim = PaidClaim & { readonly dueOn: Day; readonly owed: Cents }

function isElectronic(contract: Contract): boolean {
  return contract.billing.route === '837P'
}

/** The last day in time for a claim that the payer has held since `receivedOn`, sent as the contract says. */
export function dueOnOf(contract: Contract, receivedOn: Day): Day {
  return paymentDueOn(contract, receivedOn, isElectronic(contract))
}

/**
 * What the contract makes of the day a claim was paid: null when it was in time or nothing is owed. Interest is on the
 * money newly paid; a penalty on what was billed above the price. Paper has its own days, and interest begins after them.
 */
export function lateClaim(contract: Contract, claim: PaidClaim): LateClaim | null {
  const { interest, cleanClaim } = contract
  const dueOn = dueOnOf(contract, claim.receivedOn)
  if (interest.method === 'none' || claim.fresh <= 0 || claim.paidOn <= dueOn) return null
  const grace = isElectronic(contract) ? 0 : Math.max(0, cleanClaim.paperDays - cleanClaim.payWithinDays)
  const base =
    interest.method === 'penalty-on-difference'
      ? { allowed: claim.allowed, billed: claim.charge }
      : { allowed: claim.fresh, billed: claim.fresh }
  const cleanOn = addDays(claim.receivedOn, grace)
  const { owed } = interestOwed(interest, { ...base, cleanOn, paidOn: claim.paidOn })
  return owed === 0 ? null : { ...claim, dueOn, owed }
}

/** Late claims whose interest did not come: what the remittance names a claim for goes to that claim, the rest in order. */
export function unpaidInterest<Late extends LateClaim>(
  late: readonly Late[],
  paid: readonly { readonly controlNumber: string | null; readonly amount: Cents }[],
): { readonly claim: Late; readonly missing: Cents; readonly message: Message }[] {
  const named = new Map<string, number>()
  let left = 0
  for (const { controlNumber, amount } of paid)
    if (controlNumber === null) left += amount
    else named.set(controlNumber, (named.get(controlNumber) ?? 0) + amount)
  const open = late.map((claim) => {
    const came = Math.max(0, Math.min(claim.owed, named.get(claim.controlNumber) ?? 0))
    named.set(claim.controlNumber, (named.get(claim.controlNumber) ?? 0) - came)
    return { claim, came }
  })
  for (const rest of named.values()) left += rest
  return open.flatMap(({ claim, came }) => {
    const more = Math.max(0, Math.min(claim.owed - came, left))
    left -= more
    const missing = cents(claim.owed - came - more)
    return missing === 0 ? [] : [{ claim, missing, message: missingOn(claim, cents(came + more), missing) }]
  })
}

function missingOn(claim: LateClaim, came: Cents, missing: Cents): Message {
  return sentence(
    'interest-missing-on-claim',
    {
      control: claim.controlNumber,
      due: formatDay(claim.dueOn),
      paidOn: formatDay(claim.paidOn),
      owed: formatMoney(claim.owed),
      came: formatMoney(came),
      missing: formatMoney(missing),
    },
    'Claim {control} was due on {due} and paid on {paidOn}. The contract makes that {owed} of interest; {came} came. Ask for the missing {missing}.',
  )
}

/** What a claim's decision allows over all its lines, as rates are compared with the contract. */
export function allowedOnClaim(claim: RemittanceClaim): Cents {
  return claim.lines.length === 0 ? claim.paid : cents(claim.lines.reduce((total, line) => total + allowedOn(line), 0))
}
