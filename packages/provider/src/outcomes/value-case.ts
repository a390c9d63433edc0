// The value case, told honestly: equal windows before and after, everybody who entered, counts while they are few, and how far
// an unhelped group would have fallen too. What is shown is not adjusted for anything, and says so.
import { addDays, cents, daysBetween, type Cents, type Day } from '@throughline/domain'

export const windowLengths = [90, 180, 365] as const
export type WindowLength = (typeof windowLengths)[number]

/** Below this many people no percentage is shown. */
export const fewPeople = 10

export type Entered = { readonly person: string; readonly startedOn: Day }
export type Stay = {
  readonly person: string
  readonly kind: 'hospital' | 'emergency'
  readonly starts: Day
  /** Nights for a hospital stay; 1 for a visit to the emergency room. */
  readonly days: number
}

export type Counted = { readonly people: number; readonly times: number; readonly days: number }
export type BeforeAfter = {
  readonly kind: Stay['kind']
  readonly before: Counted
  readonly after: Counted
  /** Of the days, in basis points, below zero for a fall; null while the people are few or there were none before. */
  readonly change: number | null
}

export type ValueCase = {
  readonly window: WindowLength
  /** Everybody who ever began, whether they stayed or not. */
  readonly entered: number
  /** Of them, those with the whole window behind them: only they are counted. */
  readonly counted: number
  readonly kinds: readonly BeforeAfter[]
}

/** Days of a stay that lie in [from, until). */
function daysWithin(stay: Stay, from: Day, until: Day): number {
  const ends = addDays(stay.starts, Math.max(1, stay.days))
  const start = stay.starts > from ? stay.starts : from
  const end = ends < until ? ends : until
  return Math.max(0, daysBetween(start, end))
}

export function valueCase(
  people: readonly Entered[],
  stays: readonly Stay[],
  window: WindowLength,
  today: Day,
): ValueCase {
  const whole = people.filter((one) => addDays(one.startedOn, window) <= today)
  const byPerson = new Map<string, Stay[]>()
  for (const stay of stays) byPerson.set(stay.person, [...(byPerson.get(stay.person) ?? []), stay])
  const count = (kind: Stay['kind'], side: 'before' | 'after'): Counted => {
    let [inAll, times, days] = [0, 0, 0]
    for (const one of whole) {
      const from = side === 'before' ? addDays(one.startedOn, -window) : one.startedOn
      const until = side === 'before' ? one.startedOn : addDays(one.startedOn, window)
      const own = (byPerson.get(one.person) ?? []).filter((stay) => stay.kind === kind)
      const within = own.reduce((total, stay) => total + daysWithin(stay, from, until), 0)
      if (within > 0) inAll += 1
      days += within
      times += own.filter((stay) => stay.starts >= from && stay.starts < until).length
    }
    return { people: inAll, times, days }
  }
  const kinds = (['hospital', 'emergency'] as const).map((kind): BeforeAfter => {
    const [before, after] = [count(kind, 'before'), count(kind, 'after')]
    const few = whole.length < fewPeople || before.days === 0
    return { kind, before, after, change: few ? null : Math.round(((after.days - before.days) * 10_000) / before.days) }
  })
  return { window, entered: people.length, counted: whole.length, kinds }
}

export type Unhelped = {
  /** Share of people who would be chosen for having had so many stays. */
  readonly chosen: number
  /** Their stays in the year they were chosen by, and in the next, with no help at all. */
  readonly before: number
  readonly after: number
  /** How far they fall by themselves: 0.36 is 36%. */
  readonly fall: number
}

/**
 * People chosen for a bad year have a better one next by chance alone. Stays vary by person as a gamma of this mean and shape,
 * and within a person by chance: exact sums, nothing is drawn.
 */
export function fallWithoutHelp(mean: number, shape: number, atLeast = 2): Unhelped {
  const rate = shape / mean
  let [chance, below, staysBelow] = [(rate / (rate + 1)) ** shape, 0, 0]
  for (let stays = 0; stays < atLeast; stays += 1) {
    below += chance
    staysBelow += chance * stays
    chance *= (shape + stays) / ((stays + 1) * (rate + 1))
  }
  const chosen = 1 - below
  const before = (mean - staysBelow) / chosen
  const after = (shape + before) / (rate + 1)
  return { chosen, before, after, fall: 1 - after / before }
}

/** What a hospital day cost, as a manager of a plan put it. @source Key Assistance Report */
export const hospitalDay = cents(1_200_00)

/** Hospital days that pay for an episode of support: a point to break even at, and no promise of savings. */
export function breakEvenDays(months: number, hoursAMonth: number, hourCost: Cents, dayCost: Cents): number | null {
  return dayCost === 0 ? null : (months * hoursAMonth * hourCost) / dayCost
}
