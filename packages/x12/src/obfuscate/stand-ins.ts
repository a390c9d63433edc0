// Stand-ins for names, addresses, days and free text. A name is made of syllables and has the length of nobody's: only what breaks the
// rules (too long, a line break inside) keeps its shape, so that it is found again.
import { formatDay, formatPeriod, isDay, parseDay, parsePeriod } from '../value/day.ts'
import { KeyedHash } from './keyed-hash.ts'
import { StandInIds } from './stand-in-id.ts'

const consonants = 'BDFGKLMNPRSTVZ'
const vowels = 'AEIOU'
const filler = 'REMOVED '
const millisecondsADay = 86_400_000
/** Days before the one it was: whole weeks, so that a Monday stays a Monday, from eight weeks to two years. */
const leastWeeks = 8
const mostWeeks = 104
/** Ages above this are told of nobody. @source 45 CFR 164.514(b)(2)(i)(C) */
const oldest = 89

export class StandIns {
  readonly ids: StandInIds
  private readonly hash: KeyedHash
  private readonly daysBack: number

  constructor(key: string) {
    this.hash = new KeyedHash(key)
    this.ids = new StandInIds(this.hash)
    this.daysBack = 7 * (leastWeeks + this.hash.below('days', mostWeeks - leastWeeks))
  }

  /** `max` is what the guide allows; a longer name stays as long as it was. */
  name(text: string, min: number, max: number): string {
    if (!isPlain(text) || text.length > max || text.length < min) return this.ids.of(text)
    return this.differing(text, (again) => {
      const first = this.word(`name ${again} ${text.toUpperCase()}`)
      const made =
        /\s/.test(text.trim()) && max > 20 ? `${first} ${this.word(`second ${again} ${text.toUpperCase()}`)}` : first
      return cased(text, made.padEnd(min, 'A').slice(0, max))
    })
  }

  street(text: string, min: number, max: number): string {
    if (!isPlain(text) || text.length > max || max < 20) return this.ids.of(text)
    return this.differing(text, (again) => {
      const number = 100 + this.hash.below(`number ${again} ${text}`, 900)
      return cased(text, `${number} ${this.word(`street ${again} ${text.toUpperCase()}`)} ST`).padEnd(min, 'X')
    })
  }

  text(text: string): string {
    const made = filler.repeat(Math.ceil(text.length / filler.length) + 1)
    // Control characters and separators stay where they are: they are what a finding is about. Blanks at the end would be lost.
    const signs = Array.from(text, (sign, i) =>
      /[A-Za-z0-9]/.test(sign) || sign > '\x7f' ? made[i]!.replace(' ', '-') : sign,
    )
    const hidden = signs.join('')
    return hidden === text ? hidden.replace(/[A-Z]/g, 'X') : hidden
  }

  /** A day, moment or span as far back as every other; what is none stays none. */
  date(text: string): string {
    const period = parsePeriod(text)
    if (period === null) return /^\d{4}$/.test(text) && Number(text) < 2400 ? text : undated(text)
    const moved = period.replace(/\d{4}-\d\d-\d\d/g, (day) => this.back(day))
    return formatPeriod(moved) ?? undated(text)
  }

  /** Somebody's birth: as any day, but nobody is older than eighty-nine on `today`. */
  birth(text: string, today: string): string {
    const moved = this.date(text)
    const born = parseDay(moved)
    const now = parseDay(this.date(today))
    if (born === null || now === null || Number(now.slice(0, 4)) - Number(born.slice(0, 4)) <= oldest) return moved
    return formatDay(`${Number(now.slice(0, 4)) - oldest}-01-01`)!
  }

  /** `YYMMDD`, as envelopes have it. */
  shortDate(text: string): string {
    const long = parseDay(`20${text}`)
    return long === null ? undated(text) : formatDay(this.back(long))!.slice(2)
  }

  private back(day: string): string {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const moved = new Date(Date.UTC(2000, month - 1, date))
    moved.setUTCFullYear(year, month - 1, date)
    moved.setTime(moved.getTime() - this.daysBack * millisecondsADay)
    const made = moved.getUTCFullYear()
    if (!isDay(made, 1, 1)) return day
    return `${String(made).padStart(4, '0')}-${moved.toISOString().slice(-19, -14)}`
  }

  private word(text: string): string {
    const words = this.hash.words(text)
    let made = ''
    for (let i = 0; i < 3; i++)
      made += consonants[words[i * 2]! % consonants.length]! + vowels[words[i * 2 + 1]! % vowels.length]!
    return words[6]! % 2 === 0 ? made + consonants[words[7]! % consonants.length]! : made
  }

  private differing(text: string, make: (again: number) => string): string {
    for (let again = 0; again < 100; again++) {
      const made = make(again)
      if (made.toUpperCase() !== text.toUpperCase()) return made
    }
    return this.ids.of(text)
  }
}

/** Nothing in it that a finding could be about. */
function isPlain(text: string): boolean {
  return text.trim() !== '' && text[0] !== ' ' && !/[^\p{L}\p{N} .,'’&()/#-]/u.test(text)
}

function cased(like: string, made: string): string {
  return like === like.toUpperCase() ? made : made.replace(/[A-Z]+/g, (word) => word[0]! + word.slice(1).toLowerCase())
}

/** No date before and none after, and not the one it was. */
function undated(text: string): string {
  return text.replace(/[0-9]/g, '9').replace(/\p{L}/gu, 'X')
}
