// One pay run: what is decided and unpaid becomes one advice for each provider, with interest, recoveries, releases and
// balances carried over, such that the amount paid is never below zero and every cent has its line.
import {
  cents,
  negate,
  repayAdvance,
  sum,
  zero,
  type AdvanceState,
  type Cents,
  type Day,
  type Transfer,
} from '@throughline/domain'
import type { Decision, Reversal } from '../adjudicate/decision.ts'
import { interestOn } from '../adjudicate/interest.ts'
import { paymentTransfers } from './payment-transfers.ts'
import {
  adviceOfDecision,
  adviceOfReversal,
  type AdviceAdjustment,
  type AdviceClaim,
  type RemittanceAdvice,
} from './remittance-advice.ts'

/** What waits to be paid or taken. A reversal may be collected from a later day, so that the provider can dispute it first. */
export type Payable =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'reversal'; readonly reversal: Reversal; readonly collectFrom: Day }

/**
 * - `forward-balance`: what an earlier payment could not take; lowers this one.
 * - `recovery`: an overpayment to be taken now.
 * - `withhold-release`: withheld money that is paid out.
 * - `refund-received`: a refund the provider sent itself; offsets the recovery of the same reference.
 * - `advance`: a start-up advance that is paid out.
 * - `bonus`, `adjustment-by-hand`: what people decided.
 */
export type DueKind =
  'forward-balance' | 'recovery' | 'withhold-release' | 'refund-received' | 'advance' | 'bonus' | 'adjustment-by-hand'

/** Money owed or to be taken outside any claim. Positive lowers the payment. */
export type AdjustmentDue = {
  readonly id: string
  readonly kind: DueKind
  readonly amount: Cents
  readonly reference: string
  /** Not taken before this day; null when it may be taken at once. */
  readonly collectFrom: Day | null
}

export type PayeeDue = {
  readonly provider: RemittanceAdvice['payee']
  /** The number of this payment, ours and unique. */
  readonly trace: string
  readonly method: 'ACH' | 'CHK'
  readonly payables: readonly Payable[]
  readonly dues: readonly AdjustmentDue[]
  readonly advance: { readonly state: AdvanceState; readonly repayPercent: number; readonly reference: string } | null
}

export type PayeePayment = {
  readonly advice: RemittanceAdvice
  /** Interest by claim, counted to the day of payment. */
  readonly interest: Cents
  /** Dues that this payment carries, in whole or in part. */
  readonly settled: readonly string[]
  /** Dues that arise from this payment, for a later one. */
  readonly raised: readonly Omit<AdjustmentDue, 'id'>[]
  readonly advance: AdvanceState | null
  /** What this payment posts; the transfers of its decisions were posted when they were decided. */
  readonly transfers: readonly Transfer[]
}

export type PayRun = { readonly payments: readonly PayeePayment[]; readonly total: Cents }

/** The reason code a due goes by on an advice. */
export const reasonOfDue: Readonly<Record<DueKind, string>> = {
  'forward-balance': 'FB',
  recovery: 'WO',
  'withhold-release': 'E3',
  'refund-received': '72',
  advance: 'AP',
  bonus: 'BN',
  'adjustment-by-hand': 'CS',
}

/** Pays every payee that has anything to be told. Payees are kept in the order given. */
export function payRun(run: { readonly paidOn: Day; readonly payees: readonly PayeeDue[] }): PayRun {
  const payments = run.payees
    .map((payee) => payPayee(payee, run.paidOn))
    .filter(({ advice }) => advice.claims.length > 0 || advice.providerAdjustments.length > 0)
  return { payments, total: sum(payments.map((payment) => payment.advice.paid)) }
}

/** What is collected while one payment is put together. `left` is what would be paid as it stands. */
type Building = {
  readonly adjustments: AdviceAdjustment[]
  readonly settled: string[]
  readonly raised: Omit<AdjustmentDue, 'id'>[]
  left: Cents
}

function payPayee(payee: PayeeDue, paidOn: Day): PayeePayment {
  const claims = claimsOf(payee)
  const building: Building = { adjustments: [], settled: [], raised: [], left: sum(claims.map((claim) => claim.paid)) }
  const add = (reason: string, reference: string, amount: Cents): void => {
    building.adjustments.push({
      ordinal: building.adjustments.length + 1,
      providerIdentifier: payee.provider.npi,
      fiscalPeriodEnds: yearEnd(paidOn),
      reason,
      reference,
      amount,
    })
    building.left = cents(building.left - amount)
  }
  const interest = addInterest(payee, paidOn, add)
  parkLaterRecoveries(payee, paidOn, building, add)
  for (const due of payee.dues)
    if (due.amount < 0) {
      add(reasonOfDue[due.kind], due.reference, due.amount)
      building.settled.push(due.id)
    }
  for (const due of payee.dues)
    if (due.amount > 0 && (due.collectFrom === null || due.collectFrom <= paidOn)) takeDue(due, building, add)
  const advance = repay(payee, claims, building, add)
  // Nobody can be paid less than nothing: the rest is carried to the next payment under this one's number.
  if (building.left < 0) {
    const short = building.left
    building.raised.push({ kind: 'forward-balance', amount: negate(short), reference: payee.trace, collectFrom: null })
    add('FB', payee.trace, short)
  }
  const advice: RemittanceAdvice = {
    payee: payee.provider,
    trace: payee.trace,
    paid: building.left,
    method: building.left === 0 ? 'NON' : payee.method,
    paidOn,
    claims,
    providerAdjustments: building.adjustments,
  }
  assertAdviceBalances(advice)
  const { settled, raised } = building
  return { advice, interest, settled, raised, advance, transfers: paymentTransfers(advice) }
}

/** Reversals first, then decisions, each in the order of our numbers. */
function claimsOf(payee: PayeeDue): readonly AdviceClaim[] {
  const reversals = payee.payables.flatMap((payable) => (payable.kind === 'reversal' ? [payable.reversal] : []))
  const decisions = payee.payables.flatMap((payable) => (payable.kind === 'decision' ? [payable.decision] : []))
  for (const { icn, outcome, provider } of decisions) {
    if (outcome === 'pended' || outcome === 'void')
      throw new Error(`claim ${icn} is ${outcome} and cannot be on an advice`)
    if (provider.npi !== payee.provider.npi) throw new Error(`claim ${icn} is not one of ${payee.provider.npi}`)
  }
  const inOrder = (a: Decision | Reversal, b: Decision | Reversal): number =>
    a.icn < b.icn ? -1 : a.icn > b.icn ? 1 : a.version - b.version
  return [
    ...reversals.sort(inOrder).map((reversal, index) => adviceOfReversal(reversal, index + 1)),
    ...decisions.sort(inOrder).map((decision, index) => adviceOfDecision(decision, reversals.length + index + 1)),
  ]
}

type Add = (reason: string, reference: string, amount: Cents) => void

function addInterest(payee: PayeeDue, paidOn: Day, add: Add): Cents {
  let interest = zero
  for (const payable of payee.payables) {
    if (payable.kind !== 'decision' || payable.decision.interestBasis === null) continue
    const { owed } = interestOn(payable.decision.interestBasis, paidOn)
    if (owed === 0) continue
    add('L6', payable.decision.icn, negate(owed))
    interest = cents(interest + owed)
  }
  return interest
}

/**
 * A reversal that is collected later is told now, and what it would take is given back here and becomes a due. What the
 * same claim is paid anew in this run is not taken, so only the difference is put off.
 */
function parkLaterRecoveries(payee: PayeeDue, paidOn: Day, building: Building, add: Add): void {
  for (const payable of payee.payables) {
    if (payable.kind !== 'reversal' || payable.collectFrom <= paidOn) continue
    const { icn, paid } = payable.reversal
    const anew = payee.payables.flatMap((other) =>
      other.kind === 'decision' && other.decision.icn === icn ? [other.decision.paid] : [],
    )
    const owed = negate(cents(paid + sum(anew)))
    if (owed <= 0) continue
    add('WO', icn, negate(owed))
    building.raised.push({ kind: 'recovery', amount: owed, reference: icn, collectFrom: payable.collectFrom })
  }
}

/** Takes as much of a due as the payment can bear; what is left of it waits for the next one. */
function takeDue(due: AdjustmentDue, building: Building, add: Add): void {
  const taken = cents(Math.min(due.amount, Math.max(0, building.left)))
  if (taken === 0) return
  add(reasonOfDue[due.kind], due.reference, taken)
  building.settled.push(due.id)
  if (taken < due.amount)
    building.raised.push({
      kind: due.kind,
      amount: cents(due.amount - taken),
      reference: due.reference,
      collectFrom: due.collectFrom,
    })
}

/** The agreed share of what the claims pay goes to the start-up advance, never more than is left to pay. */
function repay(payee: PayeeDue, claims: readonly AdviceClaim[], building: Building, add: Add): AdvanceState | null {
  if (payee.advance === null) return null
  const { state, repayPercent, reference } = payee.advance
  const remitted = sum(claims.map((claim) => claim.paid))
  const { kept } = repayAdvance(state, remitted, repayPercent)
  const taken = cents(Math.min(kept, Math.max(0, building.left)))
  if (taken > 0) add('AP', reference, taken)
  return { advance: state.advance, repaid: cents(state.repaid + taken), balance: cents(state.balance - taken) }
}

function yearEnd(on: Day): Day {
  return `${on.slice(0, 4)}-12-31` as Day
}

/**
 * The gate of an 835, asserted before it is written.
 * @source BILLING rules §3.2: BPR02 = Σ CLP04 − Σ PLB; each claim and line adds up by its adjustments
 * @throws when it does not hold: our bug
 */
export function assertAdviceBalances(advice: RemittanceAdvice): void {
  const claims = sum(advice.claims.map((claim) => claim.paid))
  const beside = sum(advice.providerAdjustments.map((adjustment) => adjustment.amount))
  if (advice.paid < 0 || advice.paid !== claims - beside)
    throw new Error(
      `advice ${advice.trace} pays ${advice.paid}, but its claims less its adjustments are ${claims - beside}`,
    )
  for (const claim of advice.claims) {
    let adjusted = sum(claim.adjustments.map((adjustment) => adjustment.amount))
    for (const line of claim.lines) {
      const cut = sum(line.adjustments.map((adjustment) => adjustment.amount))
      if (line.charge - cut !== line.paid)
        throw new Error(
          `advice ${advice.trace}, claim ${claim.payerClaimNumber}: line ${line.ordinal} does not balance`,
        )
      adjusted = cents(adjusted + cut)
    }
    if (claim.charge - adjusted !== claim.paid)
      throw new Error(`advice ${advice.trace}, claim ${claim.payerClaimNumber} does not balance`)
  }
}
