// The last look at every decision before it leaves: lines and claim balance to the cent, and reasons stand only with the
// groups they may stand with.
import { cents, negate, sum } from '@throughline/domain'
import type { Decision } from './decision.ts'

/** @throws when a line, or the claim, does not balance to the cent: our bug, never the sender's */
export function assertBalanced(decision: Decision): void {
  for (const line of decision.lines) {
    const adjusted = sum(line.adjustments.map((adjustment) => adjustment.amount))
    if (cents(line.charge + negate(adjusted)) !== line.paid)
      throw new Error(`claim ${decision.icn} line ${line.line}: ${line.charge} less ${adjusted} is not ${line.paid}`)
    if (line.allowed - line.priorPayer - line.memberShare - line.withheld !== line.paid)
      throw new Error(`claim ${decision.icn} line ${line.line}: what is allowed does not explain what is paid`)
    for (const { group, reason } of line.adjustments) assertGroup(decision, group, reason)
  }
}

/**
 * Groups that a reason may stand with.
 * @source X12 code list 139 usage notes, as carried by OpenEMR BillingUtilities
 */
function assertGroup(decision: Decision, group: string, reason: string): void {
  const lawful =
    reason === '45'
      ? group === 'CO' || group === 'PR'
      : ['18', '23', '133', '136', '209'].includes(reason)
        ? group === 'OA'
        : reason !== '303' || group === 'CO'
  if (!lawful) throw new Error(`claim ${decision.icn}: reason ${reason} may not stand with group ${group}`)
}
