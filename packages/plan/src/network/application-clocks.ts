// The clocks an application to the network runs by, as accredited plans count them since 1 July 2025: each with the day it is
// due, what met it, and whether it was kept. Where each is written stands beside it on the page.
import { addDays, addMonths, daysBetween, recredentialMonths, type Day } from '@throughline/domain'
import type { ApplicationStatus } from './application-moves.ts'

/**
 * `verificationDays`: how long the plan's own verification from the source may support a decision (before: 180).
 * `organizationVerificationDays`: the same where a verification organization made it (before: 120). `letterDays`: until the
 * letter after a decision (before: 60). `watchDays`: a month, for exclusion lists and licenses.
 * @source NAMSS on the accreditation standards of 2025; 42 CFR 455.436
 */
export const applicationClocks = {
  verificationDays: 120,
  organizationVerificationDays: 90,
  letterDays: 30,
  watchDays: 31,
} as const

/** Days from the packet to the plan's decision, until the plan's policy says its own. A planning figure, from memory. */
export const usualDecideDays = 90

export const clockNames = ['decide', 'verification', 'signature', 'watch', 'letter', 'recredential'] as const
export type ClockName = (typeof clockNames)[number]

export type Verification = {
  readonly on: Day
  /** The verification organization that made it; null when the plan did. */
  readonly organization: string | null
}

export type ClockFacts = {
  readonly status: ApplicationStatus
  readonly receivedOn: Day
  /** Days from there to the decision, as the plan's policy has it. */
  readonly decideWithinDays: number
  /** Days the applicant's signature is good, as the plan's policy has it. */
  readonly signatureGoodDays: number
  readonly verifications: readonly Verification[]
  /** The exclusion check that is oldest; null while there is none. */
  readonly checkedOn: Day | null
  /** When the application's own form was signed. */
  readonly signedOn: Day | null
  readonly decidedOn: Day | null
  /** When a letter was first made after the decision. */
  readonly letterOn: Day | null
  readonly recredentialBy: Day | null
}

export type ApplicationClock = {
  readonly clock: ClockName
  /** Null while there is nothing to count from. */
  readonly dueOn: Day | null
  readonly daysLeft: number | null
  readonly standing: 'waiting' | 'running' | 'late' | 'kept' | 'missed'
}

/** Every clock of an application, in the order they come due; none runs for one that was withdrawn. */
export function clocksOf(facts: ClockFacts, today: Day): readonly ApplicationClock[] {
  if (facts.status === 'withdrawn') return []
  const { decidedOn, letterOn } = facts
  const after = (from: Day | null, days: number) => (from === null ? null : addDays(from, days))
  const clock = (name: ClockName, dueOn: Day | null, metOn: Day | null): ApplicationClock => ({
    clock: name,
    dueOn,
    daysLeft: dueOn === null || metOn !== null ? null : daysBetween(today, dueOn),
    standing:
      dueOn === null
        ? 'waiting'
        : metOn !== null
          ? metOn <= dueOn
            ? 'kept'
            : 'missed'
          : today <= dueOn
            ? 'running'
            : 'late',
  })
  return [
    clock('decide', addDays(facts.receivedOn, facts.decideWithinDays), decidedOn),
    clock('verification', facts.verifications.map(goodThrough).toSorted()[0] ?? null, decidedOn),
    clock('signature', after(facts.signedOn, facts.signatureGoodDays), decidedOn),
    clock('watch', after(facts.checkedOn, applicationClocks.watchDays), decidedOn),
    clock('letter', after(decidedOn, applicationClocks.letterDays), letterOn),
    clock('recredential', facts.recredentialBy, null),
  ]
}

/** When the plan itself owes something next: the decision, the letter after it, the look after 36 months; null when nothing. */
export function dueOn(
  facts: Omit<ClockFacts, 'signatureGoodDays' | 'verifications' | 'checkedOn' | 'signedOn'>,
): Day | null {
  switch (facts.status) {
    case 'received':
    case 'in-review':
    case 'complete':
    case 'committee':
      return addDays(facts.receivedOn, facts.decideWithinDays)
    case 'approved':
    case 'denied':
    case 'contract-sent':
    case 'executed':
      return facts.decidedOn === null || facts.letterOn !== null
        ? null
        : addDays(facts.decidedOn, applicationClocks.letterDays)
    case 'loaded':
      return facts.recredentialBy
    default:
      return null
  }
}

/** The day by which a provider is looked at again. */
export const recredentialBy = (decidedOn: Day): Day => addMonths(decidedOn, recredentialMonths)

/** The last day on which a verification may support a decision. */
function goodThrough({ on, organization }: Verification): Day {
  const { verificationDays, organizationVerificationDays } = applicationClocks
  return addDays(on, organization === null ? verificationDays : organizationVerificationDays)
}

/** Days a verification is still good for a decision on a day; negative when it is too old, null when there is none. */
export function verificationDaysLeft(verification: Verification | null, on: Day): number | null {
  return verification === null ? null : daysBetween(on, goodThrough(verification))
}

/** Whether a person's exclusion check is of the month before a decision on a day; a person never checked has none. */
export function isWatched(checkedOn: Day | null, on: Day): boolean {
  return checkedOn !== null && on <= addDays(checkedOn, applicationClocks.watchDays)
}
