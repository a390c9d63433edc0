// From signature to the first paid claim: the steps a new contract needs, each with its day. The days are planning figures of
// our own; the steps are the guide's.
import { addDays, type Day } from '@throughline/domain'

export const goLiveSteps = [
  { id: 'executed-copy', days: 7 },
  { id: 'loaded', days: 14 },
  { id: 'contacts', days: 14 },
  { id: 'handbook', days: 14 },
  { id: 'portal', days: 21 },
  { id: 'eft', days: 21 },
  { id: 'training-claims', days: 30 },
  { id: 'training-referral', days: 30 },
  { id: 'call-center', days: 45 },
  { id: 'first-referral', days: 60 },
  { id: 'test-claim-sent', days: 60 },
  { id: 'test-claim-paid', days: 105 },
] as const
export type GoLiveStep = (typeof goLiveSteps)[number]['id']
export const goLiveStepIds = goLiveSteps.map((step) => step.id)

export type StepKept = {
  readonly step: string
  readonly dueOn: Day
  readonly doneOn: Day | null
}

export type StepStanding = 'done' | 'late' | 'soon' | 'open'

/** Due on its own day when nobody chose another. */
export const dueOf = (step: GoLiveStep, signedOn: Day): Day =>
  addDays(signedOn, goLiveSteps.find((one) => one.id === step)!.days)

/** A step is soon within a week of its day. */
export function stepStanding(kept: Pick<StepKept, 'dueOn' | 'doneOn'>, today: Day): StepStanding {
  if (kept.doneOn !== null) return 'done'
  if (kept.dueOn < today) return 'late'
  return kept.dueOn <= addDays(today, 7) ? 'soon' : 'open'
}
