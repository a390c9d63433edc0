// Civil days and spans of days, as ISO strings: no time zone can shift a date of service. Clocks stand elsewhere.

declare const brand: unique symbol
/** A calendar day written YYYY-MM-DD, between 1900-01-01 and 2199-12-31. */
export type Day = string & { readonly [brand]: 'Day' }
/** From `starts` through `ends`, both included; `ends` null means open. */
export type Span = { readonly starts: Day; readonly ends: Day | null }

const pattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export function isDay(text: string): text is Day {
  return pattern.test(text) && digits(text, 8, 10) <= daysIn(digits(text, 0, 4), digits(text, 5, 7))
}

/** The day, or an error that is ours: use `isDay` at the door. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

// Days are counted in eras of 400 years, which all have the same number of days, in years that begin on 1 March: so the leap day
// comes last, and integers say everything. `Date` would make an object and a text for every step.
const eraDays = 146_097
/** Days from 1 March of the year 0 to 1 January 1970. */
const epoch = 719_468
const whole = Math.floor

function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** Days since 1970-01-01. */
export function dayNumber(of: Day): number {
  const month = digits(of, 5, 7)
  const year = digits(of, 0, 4) - (month <= 2 ? 1 : 0)
  const era = whole(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = whole((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(of, 8, 10) - 1
  const dayOfEra = yearOfEra * 365 + whole(yearOfEra / 4) - whole(yearOfEra / 100) + dayOfYear
  return era * eraDays + dayOfEra - epoch
}

export function dayFromNumber(number: number): Day {
  const since = number + epoch
  const era = whole(since / eraDays)
  const dayOfEra = since - era * eraDays
  const yearOfEra = whole(
    (dayOfEra - whole(dayOfEra / 1460) + whole(dayOfEra / 36_524) - whole(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + whole(yearOfEra / 4) - whole(yearOfEra / 100))
  const fromMarch = whole((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - whole((153 * fromMarch + 2) / 5) + 1)
}

function written(year: number, month: number, dayOfMonth: number): Day {
  return `${year}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}` as Day
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has; January is 1. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : monthDays[month - 1]!
}

export function addDays(to: Day, count: number): Day {
  return dayFromNumber(dayNumber(to) + count)
}

/** The same day of the month `count` months on, or that month's last day. */
export function addMonths(to: Day, count: number): Day {
  const months = digits(to, 0, 4) * 12 + digits(to, 5, 7) - 1 + count
  const year = whole(months / 12)
  const month = months - year * 12 + 1
  return day(written(year, month, Math.min(digits(to, 8, 10), daysIn(year, month))))
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

/** "3 Feb 2026": unambiguous everywhere. */
export function formatDay(of: Day): string {
  return `${Number(of.slice(8, 10))} ${monthNames[Number(of.slice(5, 7)) - 1]!.slice(0, 3)} ${of.slice(0, 4)}`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const spanishMonthNames =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** "3 February 2026" or "3 de febrero de 2026": for letters to people. */
export function formatLongDay(of: Day, language: 'en' | 'es'): string {
  const [date, month, year] = [Number(of.slice(8, 10)), Number(of.slice(5, 7)) - 1, of.slice(0, 4)]
  return language === 'es'
    ? `${date} de ${spanishMonthNames[month]} de ${year}`
    : `${date} ${monthNames[month]} ${year}`
}

/** "January 2026": the month that holds `of`. */
export function formatMonth(of: Day): string {
  return `${monthNames[Number(of.slice(5, 7)) - 1]} ${of.slice(0, 4)}`
}

/** Full years reached on `on` by somebody born on `birth`. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}
