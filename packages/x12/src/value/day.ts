// Calendar days and times of day as X12 writes them, to and from ISO 8601 text. Never a Date: a day has no time zone.

/** `20260203` to `2026-02-03`; null when there is no such day. */
export function parseDay(text: string): string | null {
  if (text.length !== 8) return null
  const year = digitsOf(text, 0, 4)
  const month = digitsOf(text, 4, 6)
  const day = digitsOf(text, 6, 8)
  if (year < 0 || month < 0 || day < 0 || !isDay(year, month, day)) return null
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** The digits of a text as a number, or -1 when there is anything else. */
function digitsOf(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  return day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether bytes are a day as `CCYYMMDD`. */
export function isDayAt(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 8) return false
  const day = digitsAt(bytes, from, to)
  return day >= 0 && isDay(Math.floor(day / 10_000), Math.floor(day / 100) % 100, day % 100)
}

/** Whether bytes are a time as `HHMM`, `HHMMSS`, or with decimals of a second. */
export function isTimeAt(bytes: Uint8Array, from: number, to: number): boolean {
  const length = to - from
  if (length !== 4 && length < 6) return false
  if (length > 8) return false
  const hour = digitsAt(bytes, from, from + 2)
  const minute = digitsAt(bytes, from + 2, from + 4)
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false
  if (length === 4) return true
  const second = digitsAt(bytes, from + 4, from + 6)
  if (second < 0 || second > 59) return false
  return length === 6 || digitsAt(bytes, from + 6, to) >= 0
}

/** The digits as a number, or -1 when there is anything else. */
export function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = bytes[i]! - 0x30
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/**
 * A day, a moment or a span, told apart by its shape: `2026-02-03`, `2026-02-03T0930`, `2026-02-03/2026-02-05`.
 * Null when it is none of them.
 */
export function parsePeriod(text: string): string | null {
  if (text.length === 8) return parseDay(text)
  if (text.length === 17 && text[8] === '-') {
    const from = parseDay(text.slice(0, 8))
    const to = parseDay(text.slice(9))
    return from !== null && to !== null ? `${from}/${to}` : null
  }
  if (text.length === 12) {
    const day = parseDay(text.slice(0, 8))
    const time = text.slice(8)
    return day !== null && isTime(time) ? `${day}T${time}` : null
  }
  return null
}

/** A time of day, where a qualifier (`TM`) says that it is one: `0930` to `T0930`; null when there is no such time. */
export function parseTimeOfDay(text: string): string | null {
  return isTime(text) ? `T${text}` : null
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3])[0-5]\d$/.test(text)
}

/** `2026-02-03` to `20260203`; null when it is no day. */
export function formatDay(day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const text = day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10)
  return parseDay(text) === null ? null : text
}

/** What `parsePeriod` or `parseTimeOfDay` answers, back to X12. */
export function formatPeriod(value: string): string | null {
  if (value.length === 10) return formatDay(value)
  if (value.length === 21 && value[10] === '/') {
    const from = formatDay(value.slice(0, 10))
    const to = formatDay(value.slice(11))
    return from !== null && to !== null ? `${from}-${to}` : null
  }
  if (value.length === 15 && value[10] === 'T') {
    const day = formatDay(value.slice(0, 10))
    return day !== null && parsePeriod(day + value.slice(11)) !== null ? day + value.slice(11) : null
  }
  if (value.length === 5 && value[0] === 'T') return isTime(value.slice(1)) ? value.slice(1) : null
  return null
}

/** The qualifier (element 1250) that goes with a period: `D8`, `RD8`, `DT` or `TM`. */
export function formatOfPeriod(value: string): 'D8' | 'RD8' | 'DT' | 'TM' {
  if (value.length === 5) return 'TM'
  return value.length === 10 ? 'D8' : value.length === 21 ? 'RD8' : 'DT'
}
