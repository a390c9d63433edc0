// Checks the form of the envelope segments themselves. Counts and control numbers are compared by the file reader.
import { GE, GS, IEA, ISA, SE, ST, TA1 } from '../definition/dictionary.ts'
import type { AnyElementShape, ElementShape, SegmentShape } from '../definition/shape.ts'
import type { Page } from '../reader/page.ts'
import { digitsAt, isDay, isDayAt, isTimeAt } from '../value/day.ts'
import type { Findings } from './findings.ts'

const shapes: Record<string, SegmentShape> = { ISA, IEA, GS, GE, ST, SE, TA1 }
/** Elements that may be left out. */
const optional: Record<string, readonly number[]> = { ST: [3] }
/** Elements that take only these codes. */
const codes: Record<string, Record<number, readonly string[]>> = {
  ISA: {
    1: ['00', '03'],
    3: ['00', '01'],
    5: ['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ'],
    7: ['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ'],
    12: ['00501'],
    14: ['0', '1'],
    15: ['P', 'T'],
  },
  GS: { 7: ['X'] },
  TA1: { 4: ['A', 'E', 'R'] },
}
/** Dates of six digits. */
const dates: Record<string, number> = { ISA: 9, TA1: 2 }
const isaLength = 105

export function checkEnvelopeSegment(findings: Findings, page: Page, index: number, id: string): void {
  const elements = Object.values(shapes[id]!.elements) as AnyElementShape[]
  const count = page.elementCount(index)
  elements.forEach((shape, i) => {
    const position = i + 1
    if (position > count || page.startOf(index, position) === page.endOf(index, position)) {
      if (!optional[id]?.includes(position))
        say(findings, page, index, id, position, 'element-missing', 'is required and empty')
      return
    }
    checkElement(findings, page, index, id, position, shape as ElementShape)
  })
  if (count > elements.length)
    findings.at(
      page,
      index,
      'envelope',
      'too-many-elements',
      `${id} has more than its ${elements.length} elements. Remove the rest.`,
    )
  if (id === 'ISA' && page.endOf(index, count) - page.startOf(index, 0) !== isaLength)
    findings.at(
      page,
      index,
      'envelope',
      'isa-not-fixed',
      'The ISA segment is not of its fixed length: an element is padded wrongly. Pad each to its width.',
      { severity: 'warning' },
    )
}

function checkElement(
  findings: Findings,
  page: Page,
  index: number,
  id: string,
  position: number,
  shape: ElementShape,
): void {
  const { bytes } = page
  const from = page.startOf(index, position)
  const to = page.endOf(index, position)
  const size = to - from
  const bad = (code: Parameters<Findings['at']>[3], what: string): void =>
    say(findings, page, index, id, position, code, what)
  // The widths of the ISA are told of once, as padding.
  if (id !== 'ISA') {
    if (size < shape.min) bad('element-too-short', `is shorter than the ${shape.min} characters it must have`)
    else if (size > shape.max) bad('element-too-long', `is longer than the ${shape.max} characters it may have`)
  }
  if (shape.kind === 'DT' && !isDayAt(bytes, from, to)) bad('element-not-date', 'is not a date as CCYYMMDD')
  if (shape.kind === 'TM' && !isTimeAt(bytes, from, to)) bad('element-not-time', 'is not a time as HHMM')
  if (shape.kind === 'N0' && !digits(bytes, from, to)) bad('element-not-number', 'is not a whole number')
  if (dates[id] === position && !isShortDay(bytes, from, to)) bad('element-not-date', 'is not a date as YYMMDD')
  const known = codes[id]?.[position]
  if (known && !known.includes(page.element(index, position)))
    bad('code-not-in-guide', `has a code that cannot stand there; only ${known.join(' or ')} can`)
}

/** Six digits that are a day of some century. */
function isShortDay(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 6) return false
  const year = digitsAt(bytes, from, from + 2)
  const month = digitsAt(bytes, from + 2, from + 4)
  const day = digitsAt(bytes, from + 4, to)
  return year >= 0 && month >= 0 && day >= 0 && isDay(2000 + year, month, day)
}

function digits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i]! < 0x30 || bytes[i]! > 0x39) return false
  return true
}

function say(
  findings: Findings,
  page: Page,
  index: number,
  id: string,
  element: number,
  code: Parameters<Findings['at']>[3],
  what: string,
): void {
  findings.at(page, index, 'envelope', code, `${id}${String(element).padStart(2, '0')} ${what}.`, { element })
}
