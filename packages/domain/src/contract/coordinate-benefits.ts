// What a payer that pays second owes after the first payer's decision, and how the remittance says it. Which method a
// state or purchaser uses is benefit data; the arithmetic of each stands here.
import type { ClaimAdjustment } from '../claim/claim.ts'
import { cents, formatMoney, zero, type Cents } from '../money/cents.ts'

/**
 * - `lesser-of`: up to the lower of both payers' allowed amounts, and never more than the person's share.
 * - `full-cost-share`: the person's share, whatever the own fee is.
 * - `fee-minus-paid`: the own fee less what the first payer paid, even above the person's share.
 */
export const coordinationMethods = ['lesser-of', 'full-cost-share', 'fee-minus-paid'] as const
export type CoordinationMethod = (typeof coordinationMethods)[number]

/**
 * The first payer's decision. `share` is what its remittance put on the person (its PR amounts); without it, what it
 * allowed less what it paid. `rules-not-met` is a denial the provider could have avoided, such as no authorization.
 */
export type PriorDecision =
  | { readonly kind: 'paid'; readonly allowed: Cents; readonly paid: Cents; readonly share?: Cents }
  | { readonly kind: 'denied'; readonly why: 'not-covered' | 'rules-not-met' }

/**
 * Denials of an earlier payer that say its own rules were not followed, such as no authorization: what nobody may pay instead
 * of it. A plan's policy may name others.
 */
export const avoidableDenialReasons: readonly string[] = ['197', '39', '243']

/** Deductible, coinsurance, copay and blood deductible: a zero payment with these is a decision, not a denial. */
const shareReasons: readonly string[] = ['1', '2', '3', '66']

/**
 * What a payer's adjustments leave to the person, which is what the next payer is asked for. A refusal that carries group
 * PR is not a share: nobody priced it.
 */
export function personShareOf(adjustments: readonly ClaimAdjustment[]): Cents {
  return cents(
    adjustments.reduce(
      (total, { group, reason, amount }) => (group === 'PR' && shareReasons.includes(reason) ? total + amount : total),
      0,
    ),
  )
}

export type SecondaryAdjustment = { readonly group: 'CO' | 'OA'; readonly reason: string; readonly amount: Cents }

export type SecondaryPayment = {
  readonly pay: Cents
  /** With `pay` they add up to what was billed. */
  readonly adjustments: readonly SecondaryAdjustment[]
  readonly arithmetic: string
}

/**
 * The secondary payment. A zero is payment in full: the person may not be asked for the rest. `qualifiedMedicare`
 * says the person is a QMB, whose uncovered share is told as CARC 303.
 * @source BILLING rules §7, with its six worked cases; OA-23 carries prior payment and prior contractual cut together
 */
export function coordinateBenefits(line: {
  readonly method: CoordinationMethod
  readonly billed: Cents
  /** The own price of the line before coordination. */
  readonly fee: Cents
  readonly prior: PriorDecision
  readonly qualifiedMedicare?: boolean
}): SecondaryPayment {
  const { method, billed, fee, prior } = line
  if (prior.kind === 'denied') return afterDenial(billed, fee, prior.why)
  const share = prior.share ?? cents(Math.max(0, prior.allowed - prior.paid))
  const pay = { 'lesser-of': lesserOf, 'full-cost-share': fullShare, 'fee-minus-paid': feeMinusPaid }[method](
    fee,
    prior,
    share,
  )
  // Never more than is still open of the bill: the first payer's payment is already in it.
  const open = cents(Math.max(0, billed - prior.paid))
  const paid = pay.amount < open ? pay.amount : open
  // What the first payer paid and cut, as far as it is not paid again here.
  const priorEffect = cents(Math.min(billed - paid, prior.paid + Math.max(0, billed - prior.allowed)))
  const rest = cents(billed - priorEffect - paid)
  return {
    pay: paid,
    adjustments: [
      { group: 'OA' as const, reason: '23', amount: priorEffect },
      { group: 'CO' as const, reason: line.qualifiedMedicare ? '303' : '45', amount: rest },
    ].filter((adjustment) => adjustment.amount !== 0),
    arithmetic: pay.text,
  }
}

type Owed = { readonly amount: Cents; readonly text: string }
type Paid = Extract<PriorDecision, { kind: 'paid' }>

function lesserOf(fee: Cents, prior: Paid, share: Cents): Owed {
  const base = fee < prior.allowed ? fee : prior.allowed
  const due = cents(Math.max(0, base - prior.paid))
  const amount = due < share ? due : share
  return {
    amount,
    text: `the lower of ${formatMoney(fee)} and ${formatMoney(prior.allowed)}, less ${formatMoney(prior.paid)} already paid, leaves ${formatMoney(due)}; the person's share is ${formatMoney(share)}; the lower of the two is due`,
  }
}

function fullShare(_fee: Cents, _prior: Paid, share: Cents): Owed {
  return { amount: share, text: `the whole share of the person, ${formatMoney(share)}` }
}

function feeMinusPaid(fee: Cents, prior: Paid): Owed {
  const amount = cents(Math.max(0, fee - prior.paid))
  return { amount, text: `${formatMoney(fee)} less ${formatMoney(prior.paid)} already paid = ${formatMoney(amount)}` }
}

function afterDenial(billed: Cents, fee: Cents, why: 'not-covered' | 'rules-not-met'): SecondaryPayment {
  if (why === 'rules-not-met')
    return {
      pay: zero,
      adjustments: [{ group: 'OA', reason: '136', amount: billed }],
      arithmetic: 'the first payer denied it because its own rules were not followed, so nothing is due here',
    }
  const pay = fee < billed ? fee : billed
  const rest = cents(billed - pay)
  return {
    pay,
    adjustments: rest === 0 ? [] : [{ group: 'CO', reason: '45', amount: rest }],
    arithmetic: `the first payer does not cover this, so the own price of ${formatMoney(pay)} is paid`,
  }
}

/**
 * A monthly share the person owes first (patient liability, CARC 142): 62.00 allowed with 30.00 left pays 32.00.
 * `left` is what the person still owes of the month after this line.
 * @source BILLING rules §7, spend-down and liability
 */
export function applyLiability(
  allowed: Cents,
  liabilityLeft: Cents,
): { readonly pay: Cents; readonly share: Cents; readonly left: Cents } {
  const share = cents(Math.min(allowed, Math.max(0, liabilityLeft)))
  return { pay: cents(allowed - share), share, left: cents(Math.max(0, liabilityLeft) - share) }
}
