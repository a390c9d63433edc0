// Days, times and instants as people read them: "3 Feb 2026", "2:30 PM", "in 12 days". One way for the whole product.
import { useTranslation } from 'react-i18next'
import { isDay, type Day } from '@throughline/domain'
import { months, sayDay, sayMonth, sayRow, saySentence, sayTime, sayTimes, type Language } from '@throughline/spanish'

let organizationZone: string | undefined
/** Whose calendar and clock the pages read: the zone (IANA name) of the organization worked in; undefined is the reader's own. */
export function countDaysIn(timeZone: string | undefined): void {
  organizationZone = timeZone
}

const parts = ['year', 'month', 'day', 'hour', 'minute'] as const

/** The day ("2026-02-03") and the time of day ("14:30") of a moment where the organization is, as the server judges days. */
function there(at: Date): { readonly day: Day; readonly time: string } {
  const asked = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-US', { ...asked, hourCycle: 'h23', timeZone: organizationZone })
  const said = new Map(format.formatToParts(at).map(({ type, value }) => [type, value] as const))
  const [year, month, date, hour, minute] = parts.map((part) => said.get(part)!)
  return { day: `${year}-${month}-${date}` as Day, time: `${hour}:${minute}` }
}

/** "3 Feb 2026, 2:30 PM" where the organization is. */
export function sayInstant(instant: string, language: Language): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const { day, time } = there(at)
  return `${sayDay(day, language)}, ${sayTime(time, language)}`
}

/** Today where the organization is, wherever the reader sits. */
export function today(): Day {
  return there(new Date()).day
}

/** The time of day where the organization is, as HH:MM. */
export function clockNow(): string {
  return there(new Date()).time
}

/**
 * Reads what people type for a day: "2026-02-03", "3 Feb 2026", "Feb 3, 2026", "2/3/2026" (month first, as here).
 * Null when it is none of these or no day of the calendar.
 */
export function readDay(typed: string): Day | null {
  const text = typed.trim().toLowerCase().replaceAll(',', ' ').replace(/\s+/g, ' ')
  const compose = (year: string, month: number, date: string): Day | null => {
    const full = year.length === 2 ? `20${year}` : year
    const composed = `${full}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`
    return isDay(composed) ? composed : null
  }
  const monthOf = (word: string): number => {
    const start = word.slice(0, 3)
    const at = months.en.findIndex((m) => m.toLowerCase() === start)
    return (at >= 0 ? at : months.es.findIndex((m) => m === start)) + 1
  }
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (match) return compose(match[1]!, Number(match[2]), match[3]!)
  match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text)
  if (match) return compose(match[3]!, Number(match[1]), match[2]!)
  match = /^(\d{1,2}) (?:de )?([a-zé]{3,10})\.? (?:de )?(\d{4})$/.exec(text)
  if (match) return compose(match[3]!, monthOf(match[2]!), match[1]!)
  match = /^([a-zé]{3,10})\.? (\d{1,2}) (\d{4})$/.exec(text)
  if (match) return compose(match[3]!, monthOf(match[1]!), match[2]!)
  return null
}

/** The functions above in the reader's language, for components. */
export function useDays() {
  const { i18n, t } = useTranslation('shared')
  const language: Language = i18n.language === 'es' ? 'es' : 'en'
  return {
    language,
    day: (text: string | null | undefined) => (text ? sayDay(text, language) : '—'),
    instant: (text: string | null | undefined) => (text ? sayInstant(text, language) : '—'),
    month: (text: string) => sayMonth(text, language),
    time: (text: string) => sayTime(text, language),
    times: (starts: string, ends: string) => sayTimes(starts, ends, language),
    sentence: (text: string) => saySentence(text, language),
    /** What a row of a public list says of itself. */
    row: (text: string) => sayRow(text, language),
    /** "in 12 days · 3 Feb 2026", "today", "3 days late · …". */
    countdown: (daysLeft: number, on?: string | null) => {
      const words =
        daysLeft === 0
          ? t('countdown.today')
          : daysLeft > 0
            ? t('countdown.left', { count: daysLeft })
            : t('countdown.late', { count: -daysLeft })
      return on ? `${words} · ${sayDay(on, language)}` : words
    },
    span: (span: { readonly starts: string; readonly ends: string | null }) =>
      span.ends
        ? `${sayDay(span.starts, language)} – ${sayDay(span.ends, language)}`
        : t('countdown.since', { day: sayDay(span.starts, language) }),
  }
}
