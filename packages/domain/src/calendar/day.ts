// Civil days and spans of days, as ISO strings: no time zone can shift a date of service. Clocks stand elsewhere.

declare const brand: unique symbol
/** A calendar day written YYYY-MM-DD, between 1900-01-01 and 2199-12-31. */
export type Day = string & { readonly [brand]: 'Day' }
/** From `starts` through `ends`, both included; `ends` null means open. */
export type Span = { readonly starts: Day; readonly ends: Day | null }

const pattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function isDay(text: string): text is Day {
  return pattern.test(text) && dayFromNumber(dayNumber(text as Day)) === text
}

/** The day, or an error that is ours: use `isDay` at the door. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

/** Days since 1970-01-01. */
export function dayNumber(of: Day): number {
  return Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8, 10))) / 86_400_000
}

export function dayFromNumber(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10) as Day
}

export function addDays(to: Day, count: number): Day {
  return dayFromNumber(dayNumber(to) + count)
}

/** The same day of the month `count` months on, or that month's last day. */
export function addMonths(to: Day, count: number): Day {
  const months = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const dayOfMonth = Math.min(Number(to.slice(8, 10)), last)
  return day(`${year}-${String(month + 1).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`)
}

/** How many days `until` is after `from`; negative when it is before. */
export function daysBetween(from: Day, until: Day): number {
  return dayNumber(until) - dayNumber(from)
}

/** 1 Monday … 7 Sunday. */
export function weekday(of: Day): number {
  return ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that holds `of`. */
export function weekStart(of: Day): Day {
  return addDays(of, 1 - weekday(of))
}

export function covers(span: Span, on: Day): boolean {
  return span.starts <= on && (span.ends === null || on <= span.ends)
}

export function overlaps(a: Span, b: Span): boolean {
  return (a.ends === null || b.starts <= a.ends) && (b.ends === null || a.starts <= b.ends)
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "3 Feb 2026": unambiguous everywhere. */
export function formatDay(of: Day): string {
  return `${Number(of.slice(8, 10))} ${months[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`
}

/** Full years reached on `on` by somebody born on `birth`. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
