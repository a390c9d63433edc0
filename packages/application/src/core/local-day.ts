// Which day it is somewhere: the one place where a moment becomes a day.
import { day, type Day } from '@throughline/domain'
import type { Instant } from './context.ts'

const formats = new Map<string, Intl.DateTimeFormat>()
const zonesKept = 100

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (formats.size < zonesKept) formats.set(timeZone, made)
  return made
}

/** The calendar day of a moment by the clock of a time zone (an IANA name). */
export function dayIn(timeZone: string, at: Instant): Day {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(Date.parse(at))
      .map((part) => [part.type, part.value]),
  )
  return day(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`)
}
