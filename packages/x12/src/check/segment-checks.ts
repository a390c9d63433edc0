// Checks one segment against the use of it that the walker found: every element, the notes between elements, stray separators.
import { packCodeAt, type CompiledElement, type CompiledUse, type Note } from '../definition/compile.ts'
import { hasComponent, hasControl, hasRepetition, packId, type Page } from '../reader/page.ts'
import { ElementChecks, type CodeSets } from './element-checks.ts'
import type { Findings } from './findings.ts'

const N4 = packId('N4')

export class SegmentChecks {
  private readonly findings: Findings
  private readonly elements: ElementChecks
  private readonly guide: boolean
  private readonly syntax: boolean

  constructor(findings: Findings, codeSets: CodeSets | null) {
    this.findings = findings
    this.elements = new ElementChecks(findings, codeSets)
    this.guide = findings.has('guide')
    this.syntax = findings.has('syntax')
  }

  check(page: Page, index: number, use: CompiledUse): void {
    const { elements: checks } = this
    const { at } = page
    const head = page.heads[index]!
    const count = page.heads[index + 1]! - head - 2
    const flags = page.flags[index]!
    const { elements } = use
    checks.page = page
    checks.index = index
    checks.use = use
    const known = count < elements.length ? count : elements.length
    let mask = 0
    let before = 0
    let to = at[head + 1]!
    for (let n = 1; n <= known; n++) {
      const from = to + 1
      to = at[head + n + 1]!
      const element = elements[n - 1]!
      if (from === to) {
        if (element.usage === 'R' && this.guide) this.missing(element, n)
        before = 0
        continue
      }
      mask |= 1 << n
      checks.position = n
      checks.component = 0
      if (element.usage === 'N') {
        if (this.guide) checks.say('guide', 'element-not-used', element, 'is not used in this guide; leave it empty')
      } else if (element.kind === 'composite') this.composite(page, element, from, to)
      else {
        if (flags & (hasComponent | hasRepetition)) this.separators(page, element, from, to)
        checks.value(element, from, to, before)
      }
      before = element.kind === 'ID' ? packCodeAt(page.bytes, from, to) : 0
    }
    if (count > known) mask |= this.beyond(page, index, use, known, count)
    else if (use.lastRequired > count && this.guide) {
      for (let n = count + 1; n <= use.lastRequired; n++)
        if (elements[n - 1]!.usage === 'R') this.missing(elements[n - 1]!, n)
    }
    if (use.packed === N4 && this.guide) this.city(page, index, use, mask)
    if (this.syntax) this.syntaxOf(page, index, use, count, mask, flags)
  }

  /** Elements behind the last one the segment has. Answers the bits of those that are not empty. */
  private beyond(page: Page, index: number, use: CompiledUse, known: number, count: number): number {
    let mask = 0
    for (let n = known + 1; n <= count; n++) {
      if (page.startOf(index, n) === page.endOf(index, n)) continue
      if (mask === 0) this.tooMany(page, index, use, known)
      mask |= 1 << Math.min(n, 31)
    }
    return mask
  }

  /** An address in the United States needs state and ZIP code: all our guides say so of every N4 they use. */
  private city(page: Page, index: number, use: CompiledUse, mask: number): void {
    const stateAndZip = (1 << 2) | (1 << 3)
    if ((mask & stateAndZip) === stateAndZip) return
    if (mask & (1 << 4) && page.element(index, 4) !== 'US') return
    const message =
      'An address in the United States needs its state (N402) and ZIP code (N403). Add them, or the country (N404).'
    this.findings.at(page, index, 'guide', 'situational', message, {
      loop: use.loop.id,
      element: mask & (1 << 2) ? 3 : 2,
      missing: true,
    })
  }

  private composite(page: Page, element: CompiledElement, start: number, stop: number): void {
    const { elements: checks } = this
    const { bytes } = page
    const separator = page.delimiters.component
    let end = stop
    const repetition = page.delimiters.repetition
    if (repetition >= 0) {
      let repetitions = 1
      for (let i = start; i < stop; i++) {
        if (bytes[i] !== repetition) continue
        if (++repetitions === 2) end = i
      }
      if (repetitions > element.repeat)
        checks.say('syntax', 'too-many-repetitions', element, 'is repeated more often than it may be')
    }
    let from = start
    let before = 0
    let part = 0
    for (; part < element.parts.length; part++) {
      const one = element.parts[part]!
      let to = from
      while (to < end && bytes[to] !== separator) to++
      checks.component = part + 1
      if (from >= to) {
        if (one.usage === 'R' && this.guide) this.missing(one)
        before = 0
      } else {
        if (one.usage !== 'N') checks.value(one, from, to, before)
        else if (this.guide) checks.say('guide', 'element-not-used', one, 'is not used in this guide; leave it empty')
        before = one.kind === 'ID' ? packCodeAt(bytes, from, to) : 0
      }
      from = Math.min(to + 1, end + 1)
    }
    checks.component = 0
    if (from <= end && this.syntax)
      checks.say('syntax', 'too-many-components', element, `has more than its ${element.parts.length} components`)
  }

  /** A component or repetition separator inside a simple element splits somebody's data. */
  private separators(page: Page, element: CompiledElement, from: number, to: number): void {
    const { component, repetition } = page.delimiters
    let components = false
    let repetitions = false
    for (let i = from; i < to; i++) {
      if (page.bytes[i] === component) components = true
      else if (page.bytes[i] === repetition) repetitions = true
    }
    if (components)
      this.elements.say('syntax', 'too-many-components', element, 'holds a component separator but has no components')
    if (repetitions)
      this.elements.say('syntax', 'too-many-repetitions', element, 'holds a repetition separator but does not repeat')
  }

  private missing(element: CompiledElement, position = 0): void {
    if (position > 0) {
      this.elements.position = position
      this.elements.component = 0
    }
    this.elements.say('guide', 'element-missing', element, 'is required and empty')
  }

  private tooMany(page: Page, index: number, use: CompiledUse, most: number): void {
    this.findings.at(
      page,
      index,
      'syntax',
      'too-many-elements',
      `${use.segment} has more than its ${most} elements. Remove the rest.`,
      {
        loop: use.loop.id,
        element: most + 1,
      },
    )
  }

  private syntaxOf(page: Page, index: number, use: CompiledUse, count: number, mask: number, flags: number): void {
    const loop = use.loop.id
    if (flags & hasControl) {
      const element = controlledElement(page, index)
      this.findings.at(
        page,
        index,
        'syntax',
        'control-character',
        `${use.segment} holds a control character, such as a line break. Remove it.`,
        { loop, element },
      )
    }
    if (mask === 0) {
      this.findings.at(
        page,
        index,
        'syntax',
        'segment-empty',
        `${use.segment} has no elements. Remove the segment or fill it.`,
        { loop },
      )
    } else if (!(mask & (1 << count)) && count < 31) {
      this.findings.at(
        page,
        index,
        'syntax',
        'trailing-separator',
        `${use.segment} ends in separators with nothing behind them. Remove them.`,
        { loop, severity: 'warning' },
      )
    }
    for (const note of use.notes) {
      if (kept(note, mask)) continue
      const excluded = note.kind === 'E'
      const places = note.positions.map((position) => `${use.segment}${String(position).padStart(2, '0')}`)
      this.findings.at(
        page,
        index,
        'syntax',
        excluded ? 'element-excluded-by-other' : 'element-needed-by-other',
        noteMessage(note, places),
        {
          loop,
          element: missingPosition(note, mask),
        },
      )
    }
  }
}

/** The first element that holds a control character. */
function controlledElement(page: Page, index: number): number {
  const count = page.elementCount(index)
  for (let n = 1; n <= count; n++) {
    for (let i = page.startOf(index, n); i < page.endOf(index, n); i++)
      if (page.bytes[i]! < 0x20 || page.bytes[i] === 0x7f) return n
  }
  return 0
}

/** Whether a note of the standard holds for the elements that are there. */
function kept(note: Note, mask: number): boolean {
  const there = mask & note.mask
  const first = 1 << note.positions[0]!
  switch (note.kind) {
    case 'P':
      return there === 0 || there === note.mask
    case 'R':
      return there !== 0
    case 'E':
      return (there & (there - 1)) === 0
    case 'C':
      return !(there & first) || there === note.mask
    default:
      return !(there & first) || there !== first
  }
}

function missingPosition(note: Note, mask: number): number {
  if (note.kind === 'E') return note.positions.findLast((position) => mask & (1 << position)) ?? 0
  return note.positions.find((position) => !(mask & (1 << position))) ?? 0
}

function noteMessage(note: Note, places: readonly string[]): string {
  const [first, ...rest] = places
  switch (note.kind) {
    case 'P':
      return `${places.join(' and ')} stand together or not at all.`
    case 'R':
      return `One of ${places.join(', ')} is needed.`
    case 'E':
      return `Only one of ${places.join(', ')} may stand.`
    case 'C':
      return `With ${first}, ${rest.join(' and ')} is needed.`
    default:
      return `With ${first}, one of ${rest.join(', ')} is needed.`
  }
}
