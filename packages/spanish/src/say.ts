// How days, times and the server's sentences are said to a reader: "3 Feb 2026", "2:30 PM", "3 feb 2026", "2:30 p. m.".
import { isDay } from '@throughline/domain'
import { inSpanish, learnSpanish, rowInSpanish } from './server-sentences.ts'

/** The languages the product speaks. */
export type Language = 'en' | 'es'

export const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  es: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
} as const

/** "3 Feb 2026"; anything that is not a day comes back as it is. */
export function sayDay(text: string, language: Language): string {
  if (!isDay(text)) return text
  return `${Number(text.slice(8, 10))} ${months[language][Number(text.slice(5, 7)) - 1]} ${text.slice(0, 4)}`
}

/** "Feb 2026" from "2026-02". */
export function sayMonth(text: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})/.exec(text)
  return match ? `${months[language][Number(match[2]) - 1] ?? ''} ${match[1]}` : text
}

const halves = { en: ['AM', 'PM'], es: ['a.\u00a0m.', 'p.\u00a0m.'] } as const

/** "2:30 PM" from "14:30"; in Spanish "2:30 p. m.". */
export function sayTime(text: string, language: Language): string {
  const match = /^(\d{2}):(\d{2})/.exec(text)
  if (!match) return text
  const hour = Number(match[1])
  return `${hour % 12 === 0 ? 12 : hour % 12}:${match[2]} ${halves[language][hour < 12 ? 0 : 1]}`
}

/** "10:00–10:45 AM", or both halves of the day named when they differ. */
export function sayTimes(starts: string, ends: string, language: Language): string {
  const [from, until] = [sayTime(starts, language), sayTime(ends, language)]
  const half = halves[language].find((one) => from.endsWith(one) && until.endsWith(one))
  return half ? `${from.slice(0, -half.length - 1)}–${until}` : `${from}–${until}`
}

// A day that shows how days are typed stays as it is typed.
const isoDay =
  /(?<![\d-]|(?:YYYY|AAAA)-MM-DD, (?:for example|por ejemplo) |write it as |escríbala como )\d{4}-\d{2}-\d{2}(?![\d-])/g
const wordDay = new RegExp(`(?<!\\d)(\\d{1,2}) (${months.en.join('|')}) (\\d{4})(?!\\d)`, 'g')
const times = /(?<![\d:])((?:[01]\d|2[0-3]):[0-5]\d)–((?:[01]\d|2[0-3]):[0-5]\d)(?![\d:]|.[AaPp]\.?.?[Mm])/g
const time = /(?<![\d:–]|write it as |escríbala como )(?:[01]\d|2[0-3]):[0-5]\d(?![\d:–]|.[AaPp]\.?.?[Mm])/g

/** A sentence of the server for this reader: in their language where we have it, days and times as they write them. Never for
 * what somebody wrote. */
export function saySentence(sentence: string, language: Language): string {
  return (
    (language === 'es' ? inSpanish(sentence) : sentence)
      .replace(isoDay, (found) => sayDay(found, language))
      .replace(wordDay, (_, date: string, month: string, year: string) => {
        const at = months.en.findIndex((one) => one === month)
        return `${date} ${months[language][at]} ${year}`
      })
      .replace(times, (_, starts: string, ends: string) => sayTimes(starts, ends, language))
      .replace(time, (found) => sayTime(found, language))
      // A sentence that ends in "p. m." has its full stop already.
      .replace(/(\u00a0m\.)\.(?!\.)/g, '$1')
  )
}

/** What a row of a public list says of itself: what a state asks, where and when it was read. */
export function sayRow(text: string, language: Language): string {
  return language === 'es' ? rowInSpanish(text) : text
}

/** What we say, as this reader gets it. Never for what somebody wrote. */
export type Say = (english: string) => string

/** A text in which the sentences that are ours are said to this reader, and what people wrote stays as it is. */
export const sayOurs = (text: string, ours: readonly string[], say: Say): string =>
  ours.reduce((said, sentence) => said.replace(sentence, () => say(sentence)), text)

/** Sentences for paper that is made for one reader: the tables are at hand before the first is said. */
export async function sayIn(language: Language): Promise<Say> {
  if (language === 'es') await learnSpanish()
  return (english) => saySentence(english, language)
}
