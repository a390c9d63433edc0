// Reads dates and times as people and exports write them. What could mean two days is refused with a sentence that says
// how to write it; nothing is guessed.
import { isDay, isTimeOfDay, type Day, type TimeOfDay } from '@throughline/domain'

/** Which of two small numbers is the month: 3/4/2026 is 4 March or 3 April. The person who maps the file decides. */
export type DateOrder = 'month-first' | 'day-first'

export type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: string }

const english = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const spanish = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]

/** No way of writing a date is longer; a longer cell is something else. */
const longestDate = 60

/** "2026-01-05", "1/5/2026", "01-05-2026", "1/5/26", "20260105", "Jan 5, 2026", "5 de enero de 2026"; a clock time after it is passed over. */
export function readDay(text: string, order: DateOrder): Reading<Day> {
  if (text.length > longestDate) return { ok: false, why: `"${shortened(text)}" is not a date` }
  const plain = withoutTime(text)
  if (plain === '') return { ok: false, why: 'the date is empty' }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (iso) return made(iso[1]!, iso[2]!, iso[3]!, text)
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(plain)
  if (numbers) return fromNumbers(numbers[1]!, numbers[3]!, numbers[4]!, numbers[2]!, order, text)
  const named = namedMonth(plain)
  if (named) return made(named.year, String(named.month), named.day, text)
  // A spreadsheet that lost its formatting shows days since 1900.
  if (/^\d{5}(\.0*)?$/.test(plain))
    return {
      ok: false,
      why: `"${shortened(text)}" is a spreadsheet's inner number for a date; format the column as a date and export again`,
    }
  return { ok: false, why: `"${shortened(text)}" is not a date; write it as 2026-01-31 or 1/31/2026` }
}

function fromNumbers(
  first: string,
  second: string,
  year: string,
  separator: string,
  order: DateOrder,
  text: string,
): Reading<Day> {
  if (year.length === 2 && separator !== '/')
    return { ok: false, why: `"${shortened(text)}" can be read in more than one way; write the year with four digits` }
  const [month, dayOfMonth] = order === 'month-first' ? [first, second] : [second, first]
  if (Number(month) > 12 && Number(dayOfMonth) <= 12)
    return {
      ok: false,
      why: `"${shortened(text)}" has no month ${month}; this file's dates are read ${order === 'month-first' ? 'month first' : 'day first'}: correct the row or the order`,
    }
  return made(year.length === 2 ? `20${year}` : year, month, dayOfMonth, text)
}

function made(year: string, month: string, dayOfMonth: string, text: string): Reading<Day> {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(day) ? { ok: true, value: day } : { ok: false, why: `"${shortened(text)}" is not a day of the calendar` }
}

function namedMonth(plain: string): { year: string; month: number; day: string } | null {
  const words = plain
    .toLowerCase()
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+/, '')
    .replace(/\b(de|del|the|of)\b/g, ' ')
    .replace(/[.,]/g, ' ')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
    .split(/[\s-]+/)
    .filter((word) => word !== '')
  if (words.length !== 3) return null
  const month = words.map(monthNumber)
  const at = month.findIndex((number) => number !== null)
  const numbers = words.filter((_, index) => index !== at)
  const year = numbers.find((word) => /^\d{4}$/.test(word))
  const day = numbers.find((word) => /^\d{1,2}$/.test(word))
  return at === -1 || !year || !day ? null : { year, month: month[at]!, day }
}

function monthNumber(word: string): number | null {
  if (!/^[a-z]{3,10}$/.test(word)) return null
  for (const names of [english, spanish]) {
    const index = names.findIndex(
      (name) => name === word || name.slice(0, 3) === word || (name === 'september' && word === 'sept'),
    )
    if (index !== -1) return index + 1
  }
  return null
}

function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp]\.?\s?[Mm]\.?)?(Z|[+-]\d{2}:?\d{2})?$/, '')
    .trim()
}

/** "9:05", "09:05:00", "9:05 AM", "9 am", "0905", "9:05 p. m."; also the clock time behind a date. */
export function readTime(text: string): Reading<TimeOfDay> {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[. ]/g, (sign) => (sign === '.' ? '.' : ' '))
  if (plain === '') return { ok: false, why: 'the time is empty' }
  const behindDate = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[t ]+(\d.*)$/.exec(plain)?.[1] ?? plain
  const match = /^(\d{1,2})(?::?(\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(a|p)?\.?\s?m?\.?$/.exec(behindDate)
  if (!match || (match[2] === undefined && match[3] === undefined))
    return { ok: false, why: `"${shortened(text)}" is not a time; write it as 14:30 or 2:30 PM` }
  const hour = Number(match[1])
  const half = match[3]
  if (half && (hour < 1 || hour > 12))
    return { ok: false, why: `"${shortened(text)}" is not a time; with AM or PM the hour is 1 to 12` }
  const of24 = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
  const time = `${String(of24).padStart(2, '0')}:${match[2] ?? '00'}`
  return isTimeOfDay(time)
    ? { ok: true, value: time }
    : { ok: false, why: `"${shortened(text)}" is not a time of the day` }
}

/** What the dates of a column say about their order. Uncertain when they fit both, or contradict each other. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | 'uncertain' {
  let monthFirst = false
  let dayFirst = false
  let either = false
  for (const text of texts) {
    const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/.exec(withoutTime(text))
    if (!match) continue
    if (Number(match[1]) > 12) dayFirst = true
    else if (Number(match[2]) > 12) monthFirst = true
    else either = true
  }
  if (monthFirst !== dayFirst) return dayFirst ? 'day-first' : 'month-first'
  return monthFirst || either ? 'uncertain' : 'month-first'
}

/** What a message quotes of a cell: never the whole of a long one. */
export function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim()
  return oneLine.length <= 40 ? oneLine : `${oneLine.slice(0, 39)}…`
}
