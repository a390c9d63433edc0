// What a decided line is, in the words of the work queue: paid, cut, refused, the person's to pay, or nothing due.
import type { Cents, ClaimState, RemittanceAdjustment, RemittanceLine } from '@throughline/domain'
import { adjustmentAccount, isCapitated, isNeutral } from './adjustment-accounts.ts'

/**
 * `zero-prior-payer`: nothing due because the payer before paid it. `information`: nothing was charged, nothing decided.
 */
export type LineClass =
  'paid' | 'partial' | 'denied' | 'zero-patient-share' | 'zero-prior-payer' | 'capitated' | 'information'

export type DecidedAmounts = {
  readonly charge: Cents
  readonly paid: Cents
  readonly adjustments: readonly Pick<RemittanceAdjustment, 'group' | 'reason' | 'amount'>[]
}

/**
 * Paid nothing is not yet denied: a capitated line, one left to the person and one the prior payer covered are decided
 * as they should be. Only a reason that refuses makes a denial.
 * @source BILLING rules §3.5.4
 */
export function classifyLine(line: DecidedAmounts): LineClass {
  const { adjustments, charge, paid } = line
  const refused = adjustments.some((one) => one.amount !== 0 && !isNeutral(one.group, one.reason))
  if (paid !== 0) return refused ? 'partial' : 'paid'
  if (refused) return 'denied'
  if (charge === 0 || adjustments.some((one) => one.reason === '246')) return 'information'
  if (adjustments.some((one) => isCapitated(one.reason))) return 'capitated'
  if (adjustments.some((one) => one.group === 'PR' && one.amount !== 0)) return 'zero-patient-share'
  if (adjustments.some((one) => adjustmentAccount(one.group, one.reason) === 'prior-payer')) return 'zero-prior-payer'
  // A contractual write-down of the whole charge pays nothing and gives no reason: it is a denial in disguise.
  return 'denied'
}

/** The classes of a claim's lines; of the claim itself where the payer sent none. */
export function classifyLines(lines: readonly RemittanceLine[], claim: DecidedAmounts): readonly LineClass[] {
  return lines.length > 0 ? lines.map(classifyLine) : [classifyLine(claim)]
}

/** The state a claim reaches when its lines were decided so. */
export function decidedState(
  classes: readonly LineClass[],
): Extract<ClaimState, 'paid' | 'partial' | 'denied' | 'zero-paid'> {
  const refusing = classes.filter((one) => one === 'denied').length
  const paying = classes.some((one) => one === 'paid' || one === 'partial')
  if (refusing === classes.length) return 'denied'
  if (refusing > 0 || classes.includes('partial')) return 'partial'
  return paying ? 'paid' : 'zero-paid'
}
