// Worksheet A read: what a person judged of a service beside what the records say of it: its rate, what an hour costs, its
// margin, how much of its time can be billed. No sum of scores: one zero can stop what five threes praise.
import {
  cents,
  fitScores,
  judgedScores,
  type BasisPoints,
  type Cents,
  type FitScore,
  type ServiceFit,
} from '@throughline/domain'
import { negotiableGap } from '../getting-in/answer-offer.ts'
import type { FitVerdict } from './sheet-words.ts'

/** A rate somebody pays or offers for this service. */
export type KnownRate = {
  readonly from: 'contract' | 'offer'
  /** The plan. */
  readonly of: string
  readonly rateCents: Cents
  readonly unitMinutes: number
  /** People in one session; 1 is individual. */
  readonly people: number
}

export type FitFacts = {
  readonly rates: readonly KnownRate[]
  /** What a paid hour costs, from the newest scenario; null while there is none. */
  readonly hourCosts: Cents | null
  /** Hours of the visits on record in a month: paid by plans, and by others. */
  readonly measured: { readonly billable: number; readonly other: number } | null
  readonly stepUp: boolean
}

export type FitMargin = {
  readonly rate: KnownRate
  readonly hourBrings: Cents
  readonly hourCosts: Cents
  readonly perHour: Cents
}

export type FitStanding = {
  readonly scores: Readonly<Record<FitScore, 0 | 1 | 2 | 3 | null>>
  /** By the lowest of the rates known: a plan's best rate pays only that plan's visits. */
  readonly margin: FitMargin | null
  readonly billableHours: number | null
  readonly notBillableHours: number
  readonly billableShare: BasisPoints | null
  /** What the hours no claim pays for cost in a month. */
  readonly notBillableCosts: Cents | null
  readonly verdict: FitVerdict
  /** The scores that hold it back, the lowest first. */
  readonly weakest: readonly FitScore[]
  readonly open: readonly FitScore[]
  /** It is part of a level of care that has one price. */
  readonly overlaps: boolean
}

type Score = 0 | 1 | 2 | 3

export function fitStanding(fit: ServiceFit, facts: FitFacts): FitStanding {
  const margin = marginOf(facts)
  const scores: Record<FitScore, Score | null> = {
    ...(Object.fromEntries(judgedScores.map((score) => [score, fit.scores[score]])) as Record<FitScore, Score | null>),
    margin: margin === null ? null : marginScore(margin),
  }
  const billableHours = fit.billableHours ?? (facts.measured === null ? null : facts.measured.billable)
  const notBillableHours = fit.notBillable.reduce((total, one) => total + one.hours, 0)
  const all = billableHours === null ? 0 : billableHours + notBillableHours
  return {
    scores,
    margin,
    billableHours,
    notBillableHours,
    billableShare: billableHours === null || all === 0 ? null : Math.round((billableHours * 10_000) / all),
    notBillableCosts: facts.hourCosts === null ? null : cents(facts.hourCosts * notBillableHours),
    verdict: verdictOf(scores),
    weakest: fitScores
      .filter((score) => scores[score] !== null && scores[score] < 2)
      .toSorted((a, b) => scores[a]! - scores[b]!),
    open: fitScores.filter((score) => scores[score] === null),
    overlaps: facts.stepUp,
  }
}

const hourOf = ({ rateCents, unitMinutes, people }: KnownRate): number => (rateCents * people * 60) / unitMinutes

function marginOf({ rates, hourCosts }: FitFacts): FitMargin | null {
  const rate = rates.toSorted((a, b) => hourOf(a) - hourOf(b))[0]
  if (rate === undefined || hourCosts === null) return null
  const hourBrings = cents(Math.round(hourOf(rate)))
  return { rate, hourBrings, hourCosts, perHour: cents(hourBrings - hourCosts) }
}

/** A tenth of the rate above cost is a reserve; a tenth below it is what talks may close. Planning figures of ours. */
function marginScore({ hourBrings, perHour }: FitMargin): Score {
  if (hourBrings === 0) return 0
  const share = (perHour * 10_000) / hourBrings
  return share >= negotiableGap ? 3 : share >= 0 ? 2 : share >= -negotiableGap ? 1 : 0
}

function verdictOf(scores: FitStanding['scores']): FitVerdict {
  // What is not who you are, or cannot be counted, no plan should pay: that is known before the rest is.
  if (scores.mission === 0 || scores.planFit === 0) return 'other-money'
  if (fitScores.some((score) => scores[score] === null)) return 'open'
  return fitScores.every((score) => scores[score]! >= 2) ? 'offer' : 'prepare'
}
