// How minutes become billable units. Which rule applies is contract data; the arithmetic is here, once, for both sides.
import type { Day } from '../calendar/day.ts'

/**
 * The ways payers turn minutes into units.
 * - `eight-minute`: a unit counts from its eighth minute on: ⌊(m + 7) ÷ 15⌋.
 * - `floor-whole`: only whole units count: ⌊m ÷ unit⌋.
 * - `up-to`: a started unit counts: ⌈m ÷ unit⌉.
 * - `midpoint`: a unit counts once more than half of it has passed.
 * - `per-diem`: one a day, when anything was delivered.
 * - `per-contact`: one a session.
 * - `per-month`: one a calendar month once its minimum number of contacts is reached.
 * @source BILLING rules §8.1: CMS Claims Processing Manual ch. 5 section 20.2 (eight-minute); state PIHP unit rules (floor, up-to).
 */
export const roundings = [
  'eight-minute',
  'floor-whole',
  'up-to',
  'midpoint',
  'per-diem',
  'per-contact',
  'per-month',
] as const
export type Rounding = (typeof roundings)[number]

/** What minutes are added together before rounding. */
export const aggregations = ['per-session', 'per-day-per-code', 'per-day-per-worker', 'per-month'] as const
export type Aggregation = (typeof aggregations)[number]

export type UnitRule = {
  readonly rounding: Rounding
  readonly aggregation: Aggregation
  /** Minutes in one unit, 15 for most peer services. Not used by per-diem, per-contact and per-month. */
  readonly unitMinutes: number
  /** For `per-month`: how many contacts earn the month's unit. */
  readonly contactsPerMonth?: number
}

/** Whole units earned by one block of minutes. */
export function unitsFromMinutes(rule: UnitRule, minutes: number): number {
  if (minutes <= 0) return 0
  const unit = rule.unitMinutes
  switch (rule.rounding) {
    case 'eight-minute':
      // The midpoint of a fifteen-minute unit, in whole minutes: 8 of 15, generalised to ⌈unit ÷ 2⌉.
      return Math.floor((minutes + unit - Math.ceil(unit / 2)) / unit)
    case 'floor-whole':
      return Math.floor(minutes / unit)
    case 'up-to':
      return Math.ceil(minutes / unit)
    case 'midpoint':
      return Math.floor(minutes / unit) + ((minutes % unit) * 2 > unit ? 1 : 0)
    case 'per-diem':
    case 'per-contact':
      return 1
    case 'per-month':
      return 0
  }
}

/** One delivered session, as counting needs it. */
export type CountedSession = {
  readonly id: string
  readonly personId: string
  readonly workerId: string
  readonly code: string
  /** Modifiers sorted, so that HE HQ and HQ HE aggregate together. */
  readonly modifiers: readonly string[]
  readonly servedOn: Day
  readonly minutes: number
}

/** Sessions whose minutes were added together, and the units they earned together. */
export type UnitGroup = {
  readonly sessions: readonly CountedSession[]
  readonly minutes: number
  readonly units: number
}

/**
 * Groups sessions as the rule says and counts the units of each group. The order of `sessions` is kept inside and
 * between groups. Two 12-minute contacts: eight-minute per day → 2; per session → 1 + 1.
 */
export function countUnits(rule: UnitRule, sessions: readonly CountedSession[]): UnitGroup[] {
  const groups = new Map<string, CountedSession[]>()
  for (const session of sessions) {
    const key = aggregationKey(rule, session)
    const group = groups.get(key)
    if (group) group.push(session)
    else groups.set(key, [session])
  }
  return [...groups.values()].map((group) => ({
    sessions: group,
    minutes: group.reduce((total, session) => total + session.minutes, 0),
    units: unitsOf(rule, group),
  }))
}

/** The units that sessions of one group earn together. More sessions never earn fewer. */
export function unitsOf(rule: UnitRule, group: readonly { readonly minutes: number }[]): number {
  const delivered = group.filter((session) => session.minutes > 0)
  if (rule.rounding === 'per-month') return delivered.length >= (rule.contactsPerMonth ?? 1) ? 1 : 0
  return unitsFromMinutes(
    rule,
    delivered.reduce((total, session) => total + session.minutes, 0),
  )
}

function aggregationKey(rule: UnitRule, session: CountedSession): string {
  const service = [session.personId, session.code, ...session.modifiers].join('|')
  if (rule.rounding === 'per-month' || rule.aggregation === 'per-month')
    return `${service}|${session.servedOn.slice(0, 7)}`
  if (rule.rounding === 'per-diem') return `${service}|${session.servedOn}`
  if (rule.rounding === 'per-contact') return session.id
  switch (rule.aggregation) {
    case 'per-session':
      return session.id
    case 'per-day-per-code':
      return `${service}|${session.servedOn}`
    case 'per-day-per-worker':
      return `${service}|${session.servedOn}|${session.workerId}`
  }
}

/**
 * Medicare's rule for several timed codes of one day: the day's minutes decide the total; whole units go to their own
 * codes and the rest to the largest remainders. 7 + 7 minutes make 1 unit.
 * @source CMS Claims Processing Manual ch. 5 §20.2, as read in BILLING rules §8.1
 */
export function mixedTimedUnits(minutesByCode: ReadonlyMap<string, number>, unitMinutes = 15): Map<string, number> {
  const total = [...minutesByCode.values()].reduce((sum, minutes) => sum + minutes, 0)
  const rule: UnitRule = { rounding: 'eight-minute', aggregation: 'per-day-per-code', unitMinutes }
  const units = new Map([...minutesByCode].map(([code, minutes]) => [code, Math.floor(minutes / unitMinutes)] as const))
  let left = unitsFromMinutes(rule, total) - [...units.values()].reduce((sum, count) => sum + count, 0)
  const byRemainder = [...minutesByCode].sort((a, b) => (b[1] % unitMinutes) - (a[1] % unitMinutes))
  for (const [code] of byRemainder) {
    if (left <= 0) break
    units.set(code, units.get(code)! + 1)
    left -= 1
  }
  return units
}
