// The contract's ceilings and what is left under them: units a day, a week, a rolling period; and the units that
// need no authorization. Ceilings are carried across lines; nothing here decides what a breach leads to.
import { addDays, addMonths, covers, day, weekday, type Day, type Span } from '../calendar/day.ts'
import { counted } from '../message/sentence.ts'
import type { Contract, ContractLimit, ContractService } from './contract.ts'

/** Units already counted on a day, whoever counts them: delivered, billed or allowed. */
export type UnitsOnDay = {
  readonly servedOn: Day
  readonly units: number
  readonly personId?: string
  readonly workerId?: string
}

/** The days whose units count against a limit for a service on a day. Rolling periods end on that day, itself included. */
export function limitWindow(contract: Contract, limit: ContractLimit, on: Day): Span {
  switch (limit.per) {
    case 'day':
      return { starts: on, ends: on }
    case 'week': {
      const starts = addDays(on, limit.weekStarts === 'sunday' ? -(weekday(on) % 7) : 1 - weekday(on))
      return { starts, ends: addDays(starts, 6) }
    }
    case 'month':
      return monthOf(on)
    case 'rolling-days':
      return { starts: addDays(on, 1 - (limit.length ?? 1)), ends: on }
    case 'rolling-months':
      return { starts: addDays(addMonths(on, -(limit.length ?? 1)), 1), ends: on }
    case 'contract-year':
    case 'calendar-year':
    case 'fiscal-year-july':
      return yearOf(limit.per, contract, on)
  }
}

function monthOf(on: Day): Span {
  const starts = day(`${on.slice(0, 7)}-01`)
  return { starts, ends: addDays(addMonths(starts, 1), -1) }
}

function yearOf(kind: 'contract-year' | 'calendar-year' | 'fiscal-year-july', contract: Contract, on: Day): Span {
  const year = Number(on.slice(0, 4))
  if (kind === 'calendar-year') return { starts: day(`${year}-01-01`), ends: day(`${year}-12-31`) }
  if (kind === 'fiscal-year-july') {
    const from = on >= `${year}-07-01` ? year : year - 1
    return { starts: day(`${from}-07-01`), ends: day(`${from + 1}-06-30`) }
  }
  const yearsIn = year - Number(contract.starts.slice(0, 4))
  const anniversary = addMonths(contract.starts, 12 * yearsIn)
  const starts = anniversary <= on ? anniversary : addMonths(contract.starts, 12 * (yearsIn - 1))
  return { starts, ends: addDays(addMonths(starts, 12), -1) }
}

/** The part of a history that a limit counts: the person's units of the service, or the worker's. */
export function historyFor(
  limit: ContractLimit,
  history: readonly UnitsOnDay[],
  who: { readonly personId: string; readonly workerId: string | null },
): UnitsOnDay[] {
  return history.filter((entry) =>
    limit.of === 'person' ? entry.personId === who.personId : who.workerId !== null && entry.workerId === who.workerId,
  )
}

/** Units of a history (already narrowed by `historyFor`) inside the limit's window on a day. */
export function unitsWithin(contract: Contract, limit: ContractLimit, history: readonly UnitsOnDay[], on: Day): number {
  const window = limitWindow(contract, limit, on)
  return history.reduce((total, entry) => (covers(window, entry.servedOn) ? total + entry.units : total), 0)
}

/**
 * How many more units a limit allows on a day, never below zero. A rolling window is asked both ways: a late-entered
 * visit must also fit the windows that end on later visits already counted.
 */
export function unitsLeftUnder(
  contract: Contract,
  limit: ContractLimit,
  history: readonly UnitsOnDay[],
  on: Day,
): number {
  const ends = new Set<Day>([on])
  if (limit.per === 'rolling-days' || limit.per === 'rolling-months')
    for (const entry of history)
      if (entry.servedOn > on && covers(limitWindow(contract, limit, entry.servedOn), on)) ends.add(entry.servedOn)
  const most = Math.max(...[...ends].map((end) => unitsWithin(contract, limit, history, end)))
  return Math.max(0, limit.units - most)
}

export type LimitDraw<Line> = {
  readonly line: Line
  /** Units that every limit leaves room for. */
  readonly within: number
  readonly over: number
  /** The limit that left least room, when it cut the line. */
  readonly limit: ContractLimit | null
}

/** Draws lines in order against all limits of a term together; what one line takes is gone for the next. */
export function drawLimits<
  Line extends {
    readonly servedOn: Day
    readonly units: number
    readonly personId: string
    readonly workerId: string | null
  },
>(
  contract: Contract,
  term: ContractService,
  history: readonly UnitsOnDay[],
  lines: readonly Line[],
): LimitDraw<Line>[] {
  const counted = [...history]
  return lines.map((line) => {
    let within = line.units
    let cutBy: ContractLimit | null = null
    for (const limit of term.limits) {
      if (limit.of === 'worker' && line.workerId === null) continue
      const left = unitsLeftUnder(contract, limit, historyFor(limit, counted, line), line.servedOn)
      if (left >= within) continue
      within = left
      cutBy = limit
    }
    const { servedOn, personId, workerId } = line
    if (within > 0) counted.push({ servedOn, units: within, personId, ...(workerId === null ? {} : { workerId }) })
    return { line, within, over: line.units - within, limit: cutBy }
  })
}

/** The period over which a term's free units are counted, for a service on a day. */
export function freeUnitsWindow(contract: Contract, term: ContractService, on: Day): Span {
  const per = term.authorization.freePer
  return per === 'lifetime' ? { starts: day('1900-01-01'), ends: null } : yearOf(per, contract, on)
}

/**
 * Units that still need no authorization, given the person's units of this term already used without one.
 * Zero when the term has none; the term's own `authorization.required` says whether the question matters.
 */
export function freeUnitsLeft(
  contract: Contract,
  term: ContractService,
  usedWithoutAuthorization: readonly UnitsOnDay[],
  on: Day,
): number {
  const window = freeUnitsWindow(contract, term, on)
  const used = usedWithoutAuthorization.reduce(
    (total, entry) => (covers(window, entry.servedOn) ? total + entry.units : total),
    0,
  )
  return Math.max(0, term.authorization.freeUnits - used)
}

/** "16 units a day", "1 unit a month", "104 units in any 6 months": a limit as people say it. */
export function limitText(limit: ContractLimit): string {
  const whose = limit.of === 'worker' ? ' for one worker' : ''
  const period = {
    day: 'a day',
    week: 'a week',
    month: 'a month',
    'contract-year': 'a contract year',
    'calendar-year': 'a calendar year',
    'fiscal-year-july': 'a fiscal year (July to June)',
    'rolling-days': `in any ${counted(limit.length ?? 1, 'day')}`,
    'rolling-months': `in any ${counted(limit.length ?? 1, 'month')}`,
  }[limit.per]
  return `${counted(limit.units, 'unit')} ${period}${whose}`
}
