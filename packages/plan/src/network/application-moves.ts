// How an application to the network moves on the plan's side, and the clocks it moves by.
import { addDays, addMonths, recredentialMonths, type Day } from '@throughline/domain'

export const applicationStatuses = [
  'received',
  'in-review',
  'complete',
  'committee',
  'approved',
  'denied',
  'contract-sent',
  'executed',
  'loaded',
  'withdrawn',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

const moves: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  received: ['in-review', 'withdrawn'],
  'in-review': ['complete', 'withdrawn'],
  complete: ['committee', 'in-review', 'withdrawn'],
  committee: ['approved', 'denied', 'in-review', 'withdrawn'],
  approved: ['contract-sent', 'withdrawn'],
  denied: [],
  'contract-sent': ['executed', 'withdrawn'],
  executed: ['loaded', 'withdrawn'],
  loaded: [],
  withdrawn: [],
}

export function applicationMoves(status: ApplicationStatus): readonly ApplicationStatus[] {
  return moves[status]
}

/**
 * Days for which a verification from its source may support a decision, and days until the letter after it, as accredited plans
 * count them since 1 July 2025 (before: 180 and 60).
 * @source NAMSS on the accreditation standards of 2025
 */
export const applicationClocks = { verificationDays: 120, letterDays: 30 } as const

/** Since the applicant waits from the day it sent, the plan's own goal for a decision; a planning figure, from memory. */
export const decideWithinDays = 90

/** When something is due next; null when nothing waits for the plan. */
export function dueOn(application: {
  readonly status: ApplicationStatus
  readonly receivedOn: Day
  readonly decidedOn: Day | null
  readonly recredentialBy: Day | null
}): Day | null {
  switch (application.status) {
    case 'received':
    case 'in-review':
    case 'complete':
    case 'committee':
      return addDays(application.receivedOn, decideWithinDays)
    case 'approved':
      return application.decidedOn === null ? null : addDays(application.decidedOn, applicationClocks.letterDays)
    case 'loaded':
      return application.recredentialBy
    default:
      return null
  }
}

/** The day by which a provider is looked at again. */
export const recredentialBy = (decidedOn: Day): Day => addMonths(decidedOn, recredentialMonths)

/** Days a verification is still good for a decision today; negative when it is too old. */
export function verificationDaysLeft(
  verifiedOn: Day | null,
  today: Day,
  between: (from: Day, until: Day) => number,
): number | null {
  return verifiedOn === null ? null : applicationClocks.verificationDays - between(verifiedOn, today)
}
