// Checks one segment against the use of it that the walker found: every element, the notes between elements, stray separators.
import type { CompiledElement, CompiledUse, Note, UseTables } from '../definition/compile.ts'
import {
  codedBit,
  kindBits,
  kindComposite,
  kindID,
  listedBit,
  packCodeAt,
  provenPlace,
  requiredBit,
  toldBit,
  unusedBit,
} from '../definition/element-spec.ts'
import { hasComponent, hasControl, hasHigh, hasRepetition, packId, type Page } from '../reader/page.ts'
import { ElementChecks, type CodeSets } from './element-checks.ts'
import type { Findings } from './findings.ts'
import { isKept, missingPosition, noteMessage } from './notes.ts'
import { SoundSegments } from './sound-segments.ts'
import { SoundValues } from './sound-values.ts'

const N4 = packId('N4')
/** N402 and N403. */
const stateAndZip = (1 << 2) | (1 << 3)

export class SegmentChecks {
  private readonly findings: Findings
  private readonly elements: ElementChecks
  private readonly sound = new SoundValues()
  private readonly met = new SoundSegments()
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
    const { at, bytes } = page
    const head = page.heads[index]!
    const next = page.heads[index + 1]!
    const start = at[head]! + 1
    const end = at[next - 1]!
    if (this.met.has(use, page, start, end)) return
    const { tables } = use
    const { spec, elements, proven } = tables
    const count = next - head - 2
    const flags = page.flags[index]!
    const plain = (flags & (hasComponent | hasRepetition | hasHigh)) === 0
    const known = count < elements.length ? count : elements.length
    checks.page = page
    checks.index = index
    checks.use = use
    const { said } = checks
    let mask = 0
    let to = at[head + 1]!
    for (let n = 1, s = 0; n <= known; n++, s += 3) {
      const from = to + 1
      to = at[head + n + 1]!
      const size = to - from
      if (size === 0) {
        if (spec[s]! & requiredBit && this.guide) this.missing(elements[n - 1]!, n)
        continue
      }
      mask |= 1 << n
      // Most elements are text of a length they may have: one comparison, and they are not looked at further.
      if (plain && (spec[s]! | (size - spec[s + 1]!) | (spec[s + 2]! - size)) >= 0 && bytes[from] !== 0x20) continue
      this.element(page, elements[n - 1]!, spec[s]!, n, at[head + n - 1]! + 1, from, to)
    }
    if (mask >>> count === 1 && known === count && proven[provenPlace(mask)] === mask && !(flags & hasControl)) {
      if (checks.said === said) this.met.keep(use, page, start, end)
      return
    }
    this.together(page, index, use, tables, count, mask)
  }

  /** One element that is there, which begins at `from`; the one to its left begins at `left`. */
  private element(
    page: Page,
    element: CompiledElement,
    word: number,
    position: number,
    left: number,
    from: number,
    to: number,
  ): void {
    const { elements: checks } = this
    checks.position = position
    checks.component = 0
    if (word & unusedBit) {
      if (this.guide) checks.say('guide', 'element-not-used', element, 'is not used in this guide; leave it empty')
      return
    }
    if ((word & kindBits) === kindComposite) return this.composite(page, element, from, to)
    const before = word & toldBit && position > 1 ? packCodeAt(page.bytes, left, from - 1) : 0
    const odd = (page.flags[checks.index]! & (hasComponent | hasRepetition)) !== 0
    if (odd && element.repeat > 1) return this.repetitions(page, element, from, to, word, before)
    const { said } = checks
    checks.value(word & kindBits, element, from, to, before)
    if (word & (codedBit | listedBit)) checks.code(word, element, from, to, before)
    // A number, a date or a code of the guide that is right holds no separator.
    if (odd && (checks.said > said || (word & kindBits) <= kindID)) this.separators(page, element, from, to)
  }

  /** What the elements of a segment ask of each other: which are there, as a bit each in `mask`, and which are not. */
  private together(page: Page, index: number, use: CompiledUse, tables: UseTables, count: number, mask: number): void {
    const { elements, spec, notes, required } = tables
    const known = Math.min(count, elements.length)
    const all = count > known ? mask | this.beyond(page, index, use, known, count) : mask
    if (this.guide)
      for (let n = count + 1; n <= elements.length; n++)
        if (spec[n * 3 - 3]! & requiredBit) this.missing(elements[n - 1]!, n)
    const placed = use.packed !== N4 || (mask & stateAndZip) === stateAndZip
    if (!placed && this.guide) this.city(page, index, use, mask)
    const broken = notes.filter((note) => !isKept(note, all))
    if (this.syntax) this.syntaxOf(page, index, use, count, all, broken)
    if (broken.length === 0 && placed && known === count && (mask & required) === required)
      tables.proven[provenPlace(mask)] = mask
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
    const { elements: checks, sound } = this
    if (sound.has(element, page, start, stop)) return
    const { said } = checks
    this.takenApart(page, element, start, stop)
    if (checks.said === said) sound.keep(element, stop - start)
  }

  private takenApart(page: Page, element: CompiledElement, start: number, stop: number): void {
    if (!(page.flags[this.elements.index]! & hasRepetition)) return this.components(page, element, start, stop)
    const last = this.lastRepetition(page, element, start, stop)
    let repetitions = 0
    for (let from = start; from < last;) {
      const end = this.repetitionEnd(page, from, last)
      // Those beyond the number a guide allows are told of once, not read.
      if (++repetitions <= element.repeat && end > from) this.components(page, element, from, end)
      from = end + 1
    }
    if (repetitions > element.repeat) this.repeatedTooOften(element)
  }

  /** Each repetition of a simple element that the guide lets repeat. */
  private repetitions(
    page: Page,
    element: CompiledElement,
    start: number,
    stop: number,
    word: number,
    before: number,
  ): void {
    const { elements: checks } = this
    const last = this.lastRepetition(page, element, start, stop)
    let repetitions = 0
    for (let from = start; from < last;) {
      const end = this.repetitionEnd(page, from, last)
      if (++repetitions <= element.repeat && end > from) {
        for (let i = from; i < end; i++)
          if (page.bytes[i] === page.delimiters.component) {
            checks.say('syntax', 'too-many-components', element, 'holds a component separator but has no components')
            break
          }
        checks.value(word & kindBits, element, from, end, before)
        if (word & (codedBit | listedBit)) checks.code(word, element, from, end, before)
      }
      from = end + 1
    }
    if (repetitions > element.repeat) this.repeatedTooOften(element)
  }

  /** Where the last repetition of an element ends. Tells of separators behind it, and of those with nothing between or before them. */
  private lastRepetition(page: Page, element: CompiledElement, start: number, stop: number): number {
    const { bytes } = page
    const { repetition } = page.delimiters
    let last = stop
    while (last > start && bytes[last - 1] === repetition) last--
    if (last < stop) this.trailing(element)
    if (last === start && element.usage === 'R' && this.guide) this.missing(element)
    for (let i = start; i < last; i++) {
      if (bytes[i] !== repetition || (i > start && bytes[i - 1] !== repetition)) continue
      const what = 'has an empty repetition; remove the separator that stands for nothing'
      this.elements.say('syntax', 'repetition-empty', element, what, undefined, 'warning')
      break
    }
    return last
  }

  private repetitionEnd(page: Page, from: number, stop: number): number {
    const { repetition } = page.delimiters
    let end = from
    while (end < stop && page.bytes[end] !== repetition) end++
    return end
  }

  private repeatedTooOften(element: CompiledElement): void {
    this.elements.say('syntax', 'too-many-repetitions', element, 'is repeated more often than it may be')
  }

  private components(page: Page, element: CompiledElement, start: number, end: number): void {
    const { elements: checks } = this
    const { bytes } = page
    const separator = page.delimiters.component
    const { spec, parts } = element
    const plain = (page.flags[checks.index]! & hasHigh) === 0
    if (end > start && bytes[end - 1] === separator) this.trailing(element)
    let left = start
    let from = start
    let part = 0
    for (let s = 0; part < parts.length && from <= end; part++, s += 3) {
      let to = from
      while (to < end && bytes[to] !== separator) to++
      const size = to - from
      const word = spec[s]!
      checks.component = part + 1
      if (size === 0) {
        if (word & requiredBit && this.guide) this.missing(parts[part]!)
      } else if (!plain || (word | (size - spec[s + 1]!) | (spec[s + 2]! - size)) < 0 || bytes[from] === 0x20)
        this.component(page, parts[part]!, word, left, from, to)
      left = from
      from = to + 1
    }
    for (let n = part; n < element.lastRequired; n++) {
      checks.component = n + 1
      if (spec[n * 3]! & requiredBit && this.guide) this.missing(parts[n]!)
    }
    checks.component = 0
    if (from <= end && this.syntax)
      checks.say('syntax', 'too-many-components', element, `has more than its ${element.parts.length} components`)
  }

  /** One component that is there, which begins at `from`; the one to its left begins at `left`. */
  private component(page: Page, part: CompiledElement, word: number, left: number, from: number, to: number): void {
    const { elements: checks } = this
    if (word & unusedBit) {
      if (this.guide) checks.say('guide', 'element-not-used', part, 'is not used in this guide; leave it empty')
      return
    }
    const before = word & toldBit ? packCodeAt(page.bytes, left, from - 1) : 0
    checks.value(word & kindBits, part, from, to, before)
    if (word & (codedBit | listedBit)) checks.code(word, part, from, to, before)
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

  /** The standard leaves out separators with nothing behind them; what is sent is understood without them, so it is no error. */
  private trailing(element: CompiledElement): void {
    const what = 'ends in separators with nothing behind them; remove them'
    this.elements.say('syntax', 'trailing-separator', element, what, undefined, 'warning')
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

  private syntaxOf(
    page: Page,
    index: number,
    use: CompiledUse,
    count: number,
    mask: number,
    broken: readonly Note[],
  ): void {
    const loop = use.loop.id
    if (page.flags[index]! & hasControl) {
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
    for (const note of broken) this.noteBroken(page, index, use, note, mask)
  }

  private noteBroken(page: Page, index: number, use: CompiledUse, note: Note, mask: number): void {
    const code = note.kind === 'E' ? 'element-excluded-by-other' : 'element-needed-by-other'
    const places = note.positions.map((position) => `${use.segment}${String(position).padStart(2, '0')}`)
    this.findings.at(page, index, 'syntax', code, noteMessage(note, places), {
      loop: use.loop.id,
      element: missingPosition(note, mask),
    })
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
