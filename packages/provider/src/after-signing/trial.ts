// The trial's scoreboard and the intake: start with what you can carry, and decide on the day that was named.
import { addMonths, type BasisPoints, type Contract, type Day } from '@throughline/domain'

/** The guide's own example of a small beginning. */
export const guideIntakeCap = 20
/** What a trial lasts when the contract names none: the guide says six to twelve months. */
export const guideTrialMonths = 6
/** The guide says to prepare for a lag of six months. */
const guideLagDays = 183
/** Refused at first above this share, somebody looks why. Planning figure of our own. */
const deniedAtMost: BasisPoints = 1_000

export type Measured = {
  readonly people: number
  readonly units: number
  /** Units planned by now; null when nobody planned any. */
  readonly unitsPlanned: number | null
  /** Share of the money first decided that was refused, in basis points; null before a decision. */
  readonly denied: BasisPoints | null
  /** Days from visit to payment, weighed by money; null before a payment. */
  readonly paidAfterDays: number | null
  readonly obligations: { readonly onTime: number; readonly of: number }
}

export type Score = {
  readonly id: 'people' | 'units' | 'denied' | 'lag' | 'obligations'
  readonly value: number | null
  readonly target: number | null
  /** Which way the target is meant: not more than it, or at least it. */
  readonly bound: 'at-most' | 'at-least'
  readonly standing: 'good' | 'short' | 'unknown'
}

/** From this many days before its day on, people are asked to decide. */
export const trialAskedDays = 14

/** When the trial is decided: as the contract names it, else the guide's six months after the work began. */
export const trialDecides = (
  { starts, agreement }: Contract,
  began: Day,
): { readonly on: Day; readonly named: boolean } =>
  agreement.trialMonths === null
    ? { on: addMonths(began, guideTrialMonths), named: false }
    : { on: addMonths(starts, agreement.trialMonths), named: true }

/** The decision that stands, of `decisions` newest first: a renewal is tried anew only when it names a trial of its own. */
export function decisionStanding<D extends { readonly version: number }>(
  decisions: readonly D[],
  version: number,
  named: boolean,
): D | null {
  return decisions.find((one) => !named || one.version === version) ?? null
}

export function trialScores(measured: Measured, cap: number): readonly Score[] {
  const { people, units, unitsPlanned, denied, paidAfterDays, obligations } = measured
  const judged = (value: number | null, holds: (value: number) => boolean): Score['standing'] =>
    value === null ? 'unknown' : holds(value) ? 'good' : 'short'
  return [
    {
      id: 'people',
      value: people,
      target: cap,
      bound: 'at-most',
      standing: people > cap ? 'short' : people === 0 ? 'unknown' : 'good',
    },
    {
      id: 'units',
      value: units,
      target: unitsPlanned,
      bound: 'at-least',
      standing:
        unitsPlanned === null || unitsPlanned === 0 ? 'unknown' : judged(units, (value) => value >= unitsPlanned),
    },
    {
      id: 'denied',
      value: denied,
      target: deniedAtMost,
      bound: 'at-most',
      standing: judged(denied, (value) => value <= deniedAtMost),
    },
    {
      id: 'lag',
      value: paidAfterDays,
      target: guideLagDays,
      bound: 'at-most',
      standing: judged(paidAfterDays, (days) => days <= guideLagDays),
    },
    {
      id: 'obligations',
      value: obligations.onTime,
      target: obligations.of,
      bound: 'at-least',
      standing: obligations.of === 0 ? 'unknown' : obligations.onTime === obligations.of ? 'good' : 'short',
    },
  ]
}

/** Places left under the cap; people past it wait, first come first served. */
export const placesLeft = (cap: number, served: number): number => Math.max(0, cap - served)
