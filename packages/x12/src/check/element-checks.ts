// Checks the value of one element or component against its dictionary entry and the guide, on bytes: no string is made for a
// value that is right. Sentences are written only when something is wrong.
import { packCodeAt, type CompiledElement, type CompiledUse } from '../definition/compile.ts'
import type { FindingCode, Level, Severity } from '../finding.ts'
import { hasHigh, type Page } from '../reader/page.ts'
import { isDayAt, isTimeAt } from '../value/day.ts'
import { centsAt } from '../value/money.ts'
import type { Findings } from './findings.ts'

/** Answers whether a code belongs to a set. `unsure` (a set that is unknown, or known to be incomplete) is never a finding. */
export interface CodeSets {
  verdict(codeSet: string, code: string): 'present' | 'absent' | 'unsure'
}

/** Values of coded elements remembered, so that a code met a million times is looked up once. */
const mostRemembered = 100_000

export class ElementChecks {
  private readonly findings: Findings
  private readonly syntax: boolean
  private readonly guide: boolean
  private readonly codeSets: CodeSets | null
  private readonly codes: boolean
  private readonly remembered = new Map<number, Map<number, boolean>>()
  private size = 0
  // The place being checked, set by the caller before `value`.
  page!: Page
  index = 0
  use!: CompiledUse
  position = 0
  component = 0

  constructor(findings: Findings, codeSets: CodeSets | null) {
    this.findings = findings
    this.syntax = findings.has('syntax')
    this.guide = findings.has('guide')
    this.codes = findings.has('codes')
    this.codeSets = codeSets
  }

  /** Checks a value that is there. `before` is the packed value of the element or component to its left. */
  value(element: CompiledElement, from: number, to: number, before: number): void {
    const { bytes } = this.page
    switch (element.kind) {
      case 'AN':
        if (this.syntax) this.text(element, from, to)
        break
      case 'ID':
        if (this.syntax) this.length(element, this.sizeOf(from, to))
        break
      case 'N0':
        this.wholeNumber(element, from, to)
        break
      case 'R':
      case 'money':
        this.decimal(element, from, to)
        break
      case 'DT':
        if (!isDayAt(bytes, from, to)) this.say('syntax', 'element-not-date', element, 'is not a date as CCYYMMDD')
        break
      case 'TM':
        if (!isTimeAt(bytes, from, to))
          this.say('syntax', 'element-not-time', element, 'is not a time as HHMM or HHMMSS')
        break
      case 'period':
        this.period(element, from, to, before)
    }
    if (this.guide && element.packed.length > 0) this.coded(element, from, to)
    if (this.codes && element.codeSet !== null) this.listed(element, element.codeSet, from, to, before)
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
    return [...this.page.slice(from, to)].length
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
    if (!good)
      this.say('syntax', 'element-not-date', element, 'is not a date in the format that the qualifier before it names')
  }

  private coded(element: CompiledElement, from: number, to: number): void {
    const packed = packCodeAt(this.page.bytes, from, to)
    const { packed: codes } = element
    for (let i = 0; i < codes.length; i++) if (codes[i] === packed) return
    const known =
      element.codes.length <= 12 ? `; the guide takes ${element.codes.join(', ')}` : '; see the guide for its codes'
    this.say('guide', 'code-not-in-guide', element, `has a code that the guide does not take here${known}`)
  }

  private listed(element: CompiledElement, named: string, from: number, to: number, before: number): void {
    const { bytes } = this.page
    if (named === 'npi') {
      // Only ids that say they are an NPI are numbers with a check digit.
      if (before === XX && !isNpiAt(bytes, from, to))
        this.say(
          'codes',
          'npi-check-digit',
          element,
          'is not an NPI: it has not ten digits or its check digit is wrong',
          undefined,
          'warning',
        )
      return
    }
    if (this.codeSets === null) return
    const codeSet = named === 'diagnosis' || named === 'procedure' ? qualified(named, before) : named
    if (codeSet === null) return
    // What was decided for one element under one qualifier holds for every later one.
    const slot = codeSet === named ? element.serial : -1 - element.serial
    const key = to - from <= 6 ? wide(bytes, from, to) : -1
    let verdicts = this.remembered.get(slot)
    if (verdicts === undefined) this.remembered.set(slot, (verdicts = new Map()))
    let good = key < 0 ? undefined : verdicts.get(key)
    if (good === undefined) {
      good = this.codeSets.verdict(codeSet, this.page.slice(from, to)) !== 'absent'
      if (key >= 0 && this.size < mostRemembered) {
        verdicts.set(key, good)
        this.size++
      }
    }
    if (!good) this.say('codes', 'code-unknown', element, `has a code that is not in the ${codeSet} code set`, codeSet)
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
    const { use, position, component } = this
    const place = `${use.segment}${String(position).padStart(2, '0')}${component ? `-${component}` : ''}`
    const where = use.loop.id === '' ? '' : ` of the ${use.loop.title} (${use.loop.id})`
    this.findings.at(this.page, this.index, level, code, `${place} (${wordsOf(element)})${where} ${what}.`, {
      loop: use.loop.id,
      element: position,
      component,
      severity,
      dataElement: element.number,
      ...(codeSet === undefined ? {} : { codeSet }),
    })
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
const XX = pack('XX')
const ABK = pack('ABK')
const ABF = pack('ABF')
const HC = pack('HC')

/** A diagnosis or procedure code is of the set its qualifier names; null for sets that are not looked up. */
function qualified(codeSet: string, before: number): string | null {
  if (codeSet === 'diagnosis') return before === ABK || before === ABF ? 'icd-10-cm' : null
  return before === HC ? 'hcpcs' : null
}

/** Up to six bytes as one exact number. */
function wide(bytes: Uint8Array, from: number, to: number): number {
  let value = 1
  for (let i = from; i < to; i++) value = value * 256 + bytes[i]!
  return value
}

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
