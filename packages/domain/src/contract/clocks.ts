// The contract's days: until when a claim must be received, corrected or appealed, and by when it must be paid.
// Every answer is the last day that is still in time.
import { addDays, addMonths, type Day } from '../calendar/day.ts'
import type { Contract } from './contract.ts'

/**
 * The last day on which the payer must have received a claim. Counted from the date of service or, when this payer
 * pays second, from the day the first payer decided. Medicaid's own outer limit is twelve months from the service.
 * @source 42 CFR 447.45(d)(1) for the outer limit, as read in BILLING rules §6; the days are the contract's
 */
export function filingDeadline(contract: Contract, servedOn: Day, primaryDecidedOn: Day | null = null): Day {
  return addDays(primaryDecidedOn ?? servedOn, contract.filing.days)
}

/** Twelve months from the service: no Medicaid claim may be later, whatever the contract says. */
export function outerFilingLimit(servedOn: Day): Day {
  return addMonths(servedOn, 12)
}

/** The last day for a corrected claim; null while the contract counts from a decision that has not come yet. */
export function correctionDeadline(
  contract: Contract,
  claim: { readonly servedOn: Day; readonly decidedOn: Day | null },
): Day | null {
  const from = contract.filing.correctedFrom === 'service-date' ? claim.servedOn : claim.decidedOn
  return from === null ? null : addDays(from, contract.filing.correctedDays)
}

/** The last day for a provider's payment dispute over a decision. A member's own appeal has another clock. */
export function appealDeadline(contract: Contract, decidedOn: Day): Day {
  return addDays(decidedOn, contract.filing.appealDays)
}

/** The last day on which a clean claim is paid in time. */
export function paymentDueOn(contract: Contract, receivedOn: Day, electronic: boolean): Day {
  return addDays(receivedOn, electronic ? contract.cleanClaim.payWithinDays : contract.cleanClaim.paperDays)
}
