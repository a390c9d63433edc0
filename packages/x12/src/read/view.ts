// Typed objects over pages. A loop is a run of segments that the walker has named; its segments and inner loops are found when
// they are asked for, and an element becomes a value when it is read. The classes are made from the definitions, one a loop and one a
// segment use, so that `claim.details.charge` is a getter and what is not read costs nothing.
// long because: the getters of segments, composites and loops share what they know of pages and runs
import type { CompiledElement, CompiledLoop, CompiledSet, CompiledUse } from '../definition/compile.ts'
import type { Page } from '../reader/page.ts'
import { parseDay, parsePeriod, parseTimeOfDay } from '../value/day.ts'
import { centsAt, parseCents } from '../value/money.ts'
import { X12Error } from '../x12-error.ts'
import type { Transaction } from './envelope.ts'

/** Where something stood. Control numbers are those of its envelopes. */
export interface Position {
  readonly interchange: string
  readonly group: string
  readonly transaction: string
  /** 1-based place of the segment in its transaction, ST being 1. */
  readonly ordinal: number
  /** The same of the last segment read for it. */
  readonly lastOrdinal: number
  /** 1-based place of the segment in the file. */
  readonly fileOrdinal: number
  /** Byte offset of the segment in the file. */
  readonly offset: number
  /** 1-based line in the file. */
  readonly line: number
}

/** Neighboring segments of one page: `from` up to but not with `to`. */
export interface Run {
  readonly page: Page
  readonly from: number
  readonly to: number
}

// Fields are declared and set in constructors, not initialized in the class: there are hundreds of these classes, and V8 makes
// fields of derived classes one by one in its slow path.
export class SegmentView {
  /** Set on the prototype of each generated class. */
  declare readonly $use: CompiledUse
  declare readonly $page: Page
  declare readonly $index: number

  constructor(page: Page, index: number) {
    this.$page = page
    this.$index = index
  }

  toJSON(): unknown {
    return copyOf(this, true)
  }
}

export class LoopView {
  declare readonly $loop: CompiledLoop
  declare readonly $views: ViewClasses
  declare readonly $parent: LoopView | null
  declare readonly $transaction: Transaction
  /** Mostly one; more when a page ends inside the loop, or when streamed loops stand between its segments. */
  declare readonly $runs: Run[]

  constructor(parent: LoopView | null, transaction: Transaction, runs: Run[]) {
    this.$parent = parent
    this.$transaction = transaction
    this.$runs = runs
  }

  toJSON(): unknown {
    return copyOf(this, true)
  }
}

class CompositeView {
  declare readonly $element: CompiledElement
  declare readonly $segment: SegmentView
  declare readonly $repetition: number

  constructor(segment: SegmentView, repetition: number) {
    this.$segment = segment
    this.$repetition = repetition
  }

  toJSON(): unknown {
    return copyOf(this, true)
  }
}

type SegmentClass = new (page: Page, index: number) => SegmentView
type LoopClass = new (parent: LoopView | null, transaction: Transaction, runs: Run[]) => LoopView

/** The classes of a set's loops and segments, by index. Each is made when something is first read through it. */
export class ViewClasses {
  readonly uses: readonly CompiledUse[]
  private readonly set: CompiledSet
  private readonly segments: (SegmentClass | null)[]
  private readonly loops: (LoopClass | null)[]

  constructor(set: CompiledSet) {
    this.set = set
    this.uses = set.uses
    this.segments = set.uses.map(() => null)
    this.loops = set.loops.map(() => null)
  }

  segment(index: number): SegmentClass {
    return this.segments[index] ?? (this.segments[index] = segmentClass(this.uses[index]!))
  }

  loop(index: number): LoopClass {
    return this.loops[index] ?? (this.loops[index] = loopClass(this.set.loops[index]!, this))
  }
}

const classes = new WeakMap<CompiledSet, ViewClasses>()

export function viewClasses(set: CompiledSet): ViewClasses {
  const known = classes.get(set)
  if (known) return known
  const made = new ViewClasses(set)
  classes.set(set, made)
  return made
}

function segmentClass(use: CompiledUse): SegmentClass {
  const View = class extends SegmentView {}
  Object.defineProperty(View.prototype, '$use', { value: use })
  for (const element of use.elements) {
    if (element.key === null) continue
    Object.defineProperty(View.prototype, element.key, { enumerable: true, get: elementGetter(element) })
  }
  return View
}

function elementGetter(element: CompiledElement): (this: SegmentView) => unknown {
  const { position } = element
  if (element.kind === 'composite') {
    const View = compositeClass(element)
    if (element.repeat > 1)
      return function () {
        const all: CompositeView[] = []
        const count = this.$page.repetitions(this.$index, position)
        for (let r = 0; r < count; r++) if (this.$page.isRepeated(this.$index, position, r)) all.push(new View(this, r))
        return all
      }
    return function () {
      return present(this, position) || element.usage === 'R' ? new View(this, 0) : undefined
    }
  }
  if (element.repeat > 1)
    return function () {
      const all: unknown[] = []
      const count = this.$page.repetitions(this.$index, position)
      for (let r = 0; r < count; r++)
        if (this.$page.isRepeated(this.$index, position, r))
          all.push(convert(this.$page.component(this.$index, position, 1, r), element, this))
      return all
    }
  return valueGetter(element)
}

/** A getter of its own for each kind: amounts are read from bytes, and only text becomes a string. */
function valueGetter(element: CompiledElement): (this: SegmentView) => unknown {
  const { position, kind } = element
  if (kind === 'money')
    return function () {
      const { $page: page, $index: index } = this
      const head = page.heads[index]! + position
      if (head + 1 < page.heads[index + 1]!) {
        const cents = centsAt(page.bytes, page.at[head]! + 1, page.at[head + 1]!)
        if (!Number.isNaN(cents)) return cents
      }
      return convert(page.element(index, position), element, this)
    }
  const isText = kind === 'AN' || kind === 'ID' || kind === 'R' || kind === 'TM'
  if (isText && element.usage === 'R')
    return function () {
      return this.$page.element(this.$index, position)
    }
  if (isText)
    return function () {
      return this.$page.element(this.$index, position) || undefined
    }
  return function () {
    return convert(this.$page.element(this.$index, position), element, this)
  }
}

function compositeClass(element: CompiledElement): new (segment: SegmentView, repetition: number) => CompositeView {
  const View = class extends CompositeView {}
  Object.defineProperty(View.prototype, '$element', { value: element })
  for (const part of element.parts) {
    if (part.key === null) continue
    Object.defineProperty(View.prototype, part.key, {
      enumerable: true,
      get(this: CompositeView) {
        const segment = this.$segment
        const text = segment.$page.component(segment.$index, element.position, part.position, this.$repetition)
        return convert(text, part, segment)
      },
    })
  }
  return View
}

function present(segment: SegmentView, position: number): boolean {
  const { $page: page, $index: index } = segment
  return position <= page.elementCount(index) && page.endOf(index, position) > page.startOf(index, position)
}

/** Text to the value its kind stands for. Absent is undefined where that is allowed; nothing is ever guessed. */
function convert(text: string, element: CompiledElement, segment: SegmentView): unknown {
  if (text === '' && element.usage !== 'R') return undefined
  switch (element.kind) {
    case 'money':
      return parseCents(text) ?? refuse(segment, element, 'is not an amount in whole cents')
    case 'N0':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : refuse(segment, element, 'is not a whole number')
    case 'DT':
      return parseDay(text) ?? refuse(segment, element, 'is not a date')
    case 'period':
      return (
        parsePeriod(text) ??
        timeOfDay(text, element, segment) ??
        refuse(segment, element, 'is not a date or a span of dates')
      )
    default:
      return text
  }
}

/** Four digits are a time only where the element before says so: alone they could be a year. */
function timeOfDay(text: string, element: CompiledElement, segment: SegmentView): string | null {
  return segment.$page.element(segment.$index, element.position - 1) === 'TM' ? parseTimeOfDay(text) : null
}

function refuse(segment: SegmentView, element: CompiledElement, why: string): never {
  const { $page: page, $index: index, $use: use } = segment
  const place = `${use.segment}${String(element.position).padStart(2, '0')}`
  throw new X12Error(
    'malformed-value',
    `${place} of the ${use.loop.title} ${why}.`,
    page.first + index,
    page.offset(index),
  )
}

function loopClass(one: CompiledLoop, views: ViewClasses): LoopClass {
  const View = class extends LoopView {}
  Object.defineProperty(View.prototype, '$loop', { value: one })
  Object.defineProperty(View.prototype, '$views', { value: views })
  for (const child of one.children) {
    if ('streamed' in child && child.streamed) continue
    Object.defineProperty(View.prototype, child.key, { enumerable: true, get: childGetter(child) })
  }
  return View
}

function childGetter(child: CompiledUse | CompiledLoop): (this: LoopView) => unknown {
  if (child.many)
    return function () {
      return allOf(this, child)
    }
  if (child.min > 0)
    return function () {
      return firstOf(this, child) ?? lacking(this, child)
    }
  return function () {
    return firstOf(this, child)
  }
}

/** The first child of a kind, or undefined. */
export function firstOf(loop: LoopView, child: CompiledUse | CompiledLoop): SegmentView | LoopView | undefined {
  const isLoop = 'trigger' in child
  const wanted = isLoop ? child.trigger!.index : child.index
  const { $runs: runs } = loop
  for (let r = 0; r < runs.length; r++) {
    const { page, from, to } = runs[r]!
    const uses = page.uses!
    for (let i = from; i < to; i++) {
      if (uses[i] !== wanted) continue
      return isLoop ? innerView(loop, child, r, i) : new (loop.$views.segment(wanted))(page, i)
    }
  }
  return undefined
}

/** All children of a kind. */
export function allOf(loop: LoopView, child: CompiledUse | CompiledLoop): (SegmentView | LoopView)[] {
  const isLoop = 'trigger' in child
  const wanted = isLoop ? child.trigger!.index : child.index
  const found: (SegmentView | LoopView)[] = []
  const { $runs: runs } = loop
  for (let r = 0; r < runs.length; r++) {
    const { page, from, to } = runs[r]!
    const uses = page.uses!
    for (let i = from; i < to; i++) {
      if (uses[i] === wanted)
        found.push(isLoop ? innerView(loop, child, r, i) : new (loop.$views.segment(wanted))(page, i))
    }
  }
  return found
}

/** Every loop with rules that stands directly in this one, in the order of the file. */
export function ruledLoops(loop: LoopView): LoopView[] {
  const { $runs: runs, $loop: one, $views: views } = loop
  const found: LoopView[] = []
  for (let r = 0; r < runs.length; r++) {
    const { page, from, to } = runs[r]!
    const uses = page.uses!
    for (let i = from; i < to; i++) {
      const use = uses[i]!
      if (use < 0) continue
      const { loop: own, opens } = views.uses[use]!
      if (opens && own.ruled && own.parent === one) found.push(innerView(loop, own, r, i))
    }
  }
  return found
}

/** The loop that the segment `at` of run `first` opens: everything up to the next segment that is not in it. */
function innerView(outer: LoopView, one: CompiledLoop, first: number, at: number): LoopView {
  const { $runs: outerRuns, $views: views } = outer
  const trigger = one.trigger!.index
  const runs: Run[] = []
  let from = at
  let end = at + 1
  for (let r = first; r < outerRuns.length; r++) {
    const run = outerRuns[r]!
    const uses = run.page.uses!
    if (r > first) from = end = run.from
    for (; end < run.to; end++) {
      const use = uses[end]!
      if (use < 0) continue
      const own = views.uses[use]!.loop.index
      if (use === trigger || own < one.index || own > one.last) break
    }
    if (end > from) runs.push({ page: run.page, from, to: end })
    if (end < run.to) break
  }
  return new (views.loop(one.index))(outer, outer.$transaction, runs)
}

/** A faulty file lacks what its guide requires: asked for, that is an error with a place, never a surprise further on. */
function lacking(loop: LoopView, child: CompiledUse | CompiledLoop): never {
  const what = 'segment' in child ? `${child.segment} (${child.title})` : `${child.title} (${child.id})`
  const { title, id } = loop.$loop
  const place = positionOf(loop)!
  throw new X12Error(
    'malformed-value',
    `The ${title}${id === '' ? '' : ` (${id})`} lacks its ${what}.`,
    place.fileOrdinal,
    place.offset,
  )
}

/**
 * A deep copy as plain objects: nothing lazy, nothing undefined, ready to keep, to compare or to write.
 * @throws X12Error when a value is malformed. `JSON.stringify` of what was read does not throw: it shows such a value as it stands.
 */
export function plain<T>(value: T): T {
  return copyOf(value, false) as T
}

function copyOf(value: unknown, tolerant: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => copyOf(one, tolerant))
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, unknown> = {}
  for (const key in value) {
    if (key.startsWith('$')) continue
    const inner = readKey(value, key, tolerant)
    if (inner === undefined || typeof inner === 'function' || (Array.isArray(inner) && inner.length === 0)) continue
    copy[key] = copyOf(inner, tolerant)
  }
  return copy
}

function readKey(value: object, key: string, tolerant: boolean): unknown {
  if (value instanceof LoopView) return optional(value as unknown as Record<string, unknown>, key)
  try {
    return (value as Record<string, unknown>)[key]
  } catch (error) {
    if (!tolerant || !(error instanceof X12Error)) throw error
    if (value instanceof SegmentView) {
      const element = value.$use.elements.find((one) => one.key === key)!
      return value.$page.element(value.$index, element.position) || undefined
    }
    return undefined
  }
}

/** A required part of a loop that a faulty file may lack: undefined instead of an error when it is not there. */
export function optional<T extends object, K extends keyof T & string>(loop: T, key: K): T[K] | undefined {
  if (!(loop instanceof LoopView)) return loop[key]
  const child = loop.$loop.children.find((one) => one.key === key)
  if (child === undefined || ('streamed' in child && child.streamed)) return undefined
  return (child.many ? allOf(loop, child) : firstOf(loop, child)) as T[K] | undefined
}

/**
 * The transaction's own loop, above all others: its header and trailer. Found through the loops above, since a transaction that
 * ended lets go of it.
 */
export function rootOf(view: LoopView): LoopView {
  let at = view
  while (at.$parent !== null) at = at.$parent
  return at
}

/** Where a loop that was read from a file stands; null for an object that was not read. */
export function positionOf(value: unknown): Position | null {
  if (!(value instanceof LoopView)) return null
  const { $transaction: transaction, $runs: runs } = value
  const { interchange, group } = transaction
  const controls = { interchange: interchange.control, group: group.control, transaction: transaction.control }
  const [run] = runs
  const { fileOrdinal: start } = transaction
  const end = runs.at(-1)
  const lastOrdinal = end === undefined ? 1 : end.page.first + end.to - start
  if (run === undefined || value.$parent === null)
    return {
      ...controls,
      ordinal: 1,
      lastOrdinal,
      fileOrdinal: start,
      offset: transaction.offset,
      line: transaction.line,
    }
  const fileOrdinal = run.page.first + run.from
  const offset = run.page.offset(run.from)
  return {
    ...controls,
    ordinal: fileOrdinal - start + 1,
    lastOrdinal,
    fileOrdinal,
    offset,
    line: run.page.lineAt(offset),
  }
}

/** Where one segment was read: its place in the file from 1, and its byte offset; null for one that was not read from a file. */
export function segmentPosition(value: unknown): { readonly fileOrdinal: number; readonly offset: number } | null {
  if (!(value instanceof SegmentView)) return null
  return { fileOrdinal: value.$page.first + value.$index, offset: value.$page.offset(value.$index) }
}
