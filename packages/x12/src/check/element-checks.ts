// Checks the value of one element or component against its dictionary entry and the guide, on bytes: no string is made for a
// value that is right. Sentences are written only when something is wrong.
import type { CompiledElement, CompiledUse } from '../definition/compile.ts'
import {
  codeSetName,
  codedBit,
  diagnosisSet,
  hcpcsSet,
  icd10Set,
  kindAN,
  kindDT,
  kindID,
  kindMoney,
  kindN0,
  kindPeriod,
  kindR,
  kindTM,
  listedBit,
  npiSet,
  packCodeAt,
  procedureSet,
} from '../definition/element-spec.ts'
import type { FindingCode, Level, Severity } from '../finding.ts'
import { hasHigh, type Page } from '../reader/page.ts'
import { isDayAt, isTimeAt } from '../value/day.ts'
import { centsAt } from '../value/money.ts'
import { Verdicts, type CodeSets } from './code-verdicts.ts'
import type { Findings } from './findings.ts'

export type { CodeSets } from './code-verdicts.ts'

export class ElementChecks {
  private readonly findings: Findings
  private readonly syntax: boolean
  private readonly guide: boolean
  private readonly codeSets: CodeSets | null
  private readonly codes: boolean
  /** What was decided of codes, by the number of their set. */
  private readonly remembered: (Verdicts | undefined)[] = []
  // The place being checked, set by the caller before `value`.
  page!: Page
  index = 0
  use!: CompiledUse
  position = 0
  component = 0
  /** How often something was wrong. */
  said = 0

  constructor(findings: Findings, codeSets: CodeSets | null) {
    this.findings = findings
    this.syntax = findings.has('syntax')
    this.guide = findings.has('guide')
    this.codes = findings.has('codes')
    this.codeSets = codeSets
  }

  /** Checks the form of a value that is there. `before` is the packed value of the element or component to its left. */
  value(kind: number, element: CompiledElement, from: number, to: number, before: number): void {
    if (!this.syntax) return
    const { bytes } = this.page
    switch (kind) {
      case kindAN:
        return this.text(element, from, to)
      case kindID:
        return this.length(element, this.sizeOf(from, to))
      case kindN0:
        return this.wholeNumber(element, from, to)
      case kindMoney:
        // An amount in whole cents whose bytes are no more than its digits may be is right.
        if (to - from <= element.max && !Number.isNaN(centsAt(bytes, from, to))) return
        return this.decimal(element, from, to)
      case kindR:
        return this.decimal(element, from, to)
      case kindDT:
        if (!isDayAt(bytes, from, to)) this.say('syntax', 'element-not-date', element, 'is not a date as CCYYMMDD')
        return
      case kindTM:
        if (!isTimeAt(bytes, from, to))
          this.say('syntax', 'element-not-time', element, 'is not a time as HHMM or HHMMSS')
        return
      case kindPeriod:
        this.period(element, from, to, before)
    }
  }

  /** Checks a value against the codes of the guide and against the code sets given. */
  code(word: number, element: CompiledElement, from: number, to: number, before: number): void {
    if (word & codedBit && this.guide) this.coded(element, from, to)
    if (word & listedBit && this.codes) this.listed(element, from, to, before)
  }

  private text(element: CompiledElement, from: number, to: number): void {
    const size = this.sizeOf(from, to)
    if (size < element.min || size > element.max) this.length(element, size)
    const { bytes } = this.page
    if (bytes[from] !== 0x20) return
    for (let i = from; i < to; i++) if (bytes[i] !== 0x20) return
    this.say('syntax', 'element-blank', element, 'holds only spaces; leave it empty')
  }

  private length(element: CompiledElement, size: number): void {
    if (size < element.min)
      this.say('syntax', 'element-too-short', element, `is shorter than its ${plural(element.min)}`)
    else if (size > element.max)
      this.say('syntax', 'element-too-long', element, `is longer than the ${plural(element.max)} it may have`)
  }

  private sizeOf(from: number, to: number): number {
    if (!(this.page.flags[this.index]! & hasHigh)) return to - from
    return Array.from(this.page.slice(from, to)).length
  }

  private wholeNumber(element: CompiledElement, from: number, to: number): void {
    const { bytes } = this.page
    let i = from
    if (bytes[i] === 0x2d && to - from > 1) i++
    const digits = to - i
    for (; i < to; i++) {
      const digit = bytes[i]! - 0x30
      if (digit < 0 || digit > 9) return this.say('syntax', 'element-not-number', element, 'is not a whole number')
    }
    this.length(element, digits)
  }

  private decimal(element: CompiledElement, from: number, to: number): void {
    const { bytes } = this.page
    let i = from
    if (bytes[i] === 0x2d) i++
    let digits = 0
    let points = 0
    for (; i < to; i++) {
      const byte = bytes[i]!
      if (byte === 0x2e) points++
      else if (byte >= 0x30 && byte <= 0x39) digits++
      else points = 2
    }
    if (points > 1 || digits === 0) return this.say('syntax', 'element-not-number', element, 'is not a number')
    this.length(element, digits)
    if (element.kind === 'money' && Number.isNaN(centsAt(bytes, from, to)))
      this.say(
        'syntax',
        'amount-not-cents',
        element,
        'is no amount in whole cents: more than two decimals, or too large',
      )
  }

  private period(element: CompiledElement, from: number, to: number, format: number): void {
    const { bytes } = this.page
    let good = true
    if (format === D8) good = isDayAt(bytes, from, to)
    else if (format === RD8)
      good =
        to - from === 17 && bytes[from + 8] === 0x2d && isDayAt(bytes, from, from + 8) && isDayAt(bytes, from + 9, to)
    else if (format === DT) good = to - from === 12 && isDayAt(bytes, from, from + 8) && isTimeAt(bytes, from + 8, to)
    else if (format === TM) good = to - from === 4 && isTimeAt(bytes, from, to)
    if (!good)
      this.say('syntax', 'element-not-date', element, 'is not a date in the format that the qualifier before it names')
  }

  private coded(element: CompiledElement, from: number, to: number): void {
    const packed = packCodeAt(this.page.bytes, from, to)
    const { packed: codes, table } = element
    if (table !== null) {
      if (table.get(packed)) return
    } else for (let i = 0; i < codes.length; i++) if (codes[i] === packed) return
    if (packed === 0 && element.codes.includes(this.page.slice(from, to))) return
    const known =
      element.codes.length <= 12 ? `; the guide takes ${element.codes.join(', ')}` : '; see the guide for its codes'
    this.say('guide', 'code-not-in-guide', element, `has a code that the guide does not take here${known}`)
  }

  private listed(element: CompiledElement, from: number, to: number, before: number): void {
    const { bytes } = this.page
    let codeSet = element.codeSetNumber
    if (codeSet === npiSet) {
      // Only ids that say they are an NPI are numbers with a check digit.
      if (before === XX && !isNpiAt(bytes, from, to))
        this.say(
          'codes',
          'npi-check-digit',
          element,
          'is not an NPI: it has not ten digits or its check digit is wrong; look it up in the NPI registry',
          undefined,
          'warning',
        )
      return
    }
    // A diagnosis or procedure code is of the set its qualifier names; other sets are not looked up.
    if (codeSet === diagnosisSet) {
      if (!icd10Lists.has(before)) return
      codeSet = icd10Set
      for (let i = from; i < to; i++)
        if (bytes[i] === 0x2e) {
          const set = codeSetName(icd10Set)
          return this.say('codes', 'code-unknown', element, 'has a code with its point; leave the point out', set)
        }
    }
    if (this.codeSets === null) return
    if (codeSet === procedureSet) {
      if (before !== HC) return
      codeSet = hcpcsSet
    }
    const known = (this.remembered[codeSet] ??= new Verdicts(codeSetName(codeSet), this.codeSets))
    if (known.good(this.page, from, to)) return
    const name = codeSetName(codeSet)
    this.say('codes', 'code-unknown', element, `has a code that is not in the ${name} code set`, name)
  }

  /** Reports on the place being checked. */
  say(
    level: Level,
    code: FindingCode,
    element: CompiledElement,
    what: string,
    codeSet?: string,
    severity: Severity = 'error',
  ): void {
    this.said++
    const { use, position, component } = this
    const place = `${use.segment}${String(position).padStart(2, '0')}${component ? `-${component}` : ''}`
    const where = use.loop.id === '' ? '' : ` of the ${use.loop.title} (${use.loop.id})`
    this.findings.at(
      this.page,
      this.index,
      level,
      code,
      `${place} (${wordsOf(element)})${where} ${what}.${element.by}`,
      {
        loop: use.loop.id,
        element: position,
        component,
        severity,
        dataElement: element.number,
        ...(codeSet === undefined ? {} : { codeSet }),
      },
    )
  }
}

function wordsOf(element: CompiledElement): string {
  return element.name.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()
}

function plural(size: number): string {
  return size === 1 ? 'one character' : `${size} characters`
}

const pack = (code: string): number => packCodeAt(new TextEncoder().encode(code), 0, code.length)
const D8 = pack('D8')
const RD8 = pack('RD8')
const DT = pack('DT')
const TM = pack('TM')
const XX = pack('XX')
/** Lists of ICD-10-CM codes: principal, other, admitting, reason for the visit, external cause. */
const icd10Lists: ReadonlySet<number> = new Set(['ABK', 'ABF', 'ABJ', 'APR', 'ABN'].map(pack))
const HC = pack('HC')

/** Ten digits whose last is the Luhn check digit of `80840` and the first nine. @source 45 CFR 162.406; CMS NPI check digit */
export function isNpiAt(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10) return false
  let sum = 24
  for (let i = 0; i < 10; i++) {
    let digit = bytes[from + i]! - 0x30
    if (digit < 0 || digit > 9) return false
    if (i % 2 === 0) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
  }
  return sum % 10 === 0
}
