// Clock times of one day, as 'HH:MM': what a note records as start and stop. Nothing here knows a date.

declare const brand: unique symbol
/** A wall-clock time 'HH:MM', 00:00 to 23:59. */
export type TimeOfDay = string & { readonly [brand]: 'TimeOfDay' }

export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

export function timeOfDay(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new RangeError(`not a time of day: ${text}`)
  return text
}

export function minuteOfDay(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** Minutes from start to stop on one day; zero or less when the stop is not after the start. */
export function minutesBetween(start: TimeOfDay, stop: TimeOfDay): number {
  return minuteOfDay(stop) - minuteOfDay(start)
}

export type Interval = { readonly starts: TimeOfDay; readonly ends: TimeOfDay }

/** Whether two intervals of one day share a minute. Touching ends do not. */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  return a.starts < b.ends && b.starts < a.ends
}
