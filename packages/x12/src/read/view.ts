// Typed objects over a page: a loop holds its segments, a segment reads an element when it is asked for. The classes are made
// from the definitions, one a loop and one a segment use, so that `claim.details.charge` is a getter and costs nothing unread.
import type { CompiledElement, CompiledLoop, CompiledSet, CompiledUse } from '../definition/compile.ts'
import type { Page } from '../reader/page.ts'
import { parseDay, parsePeriod } from '../value/day.ts'
import { parseCents } from '../value/money.ts'
import { X12Error } from '../x12-error.ts'
import type { Transaction } from './envelope.ts'

/** Where something stood. Control numbers are those of its envelopes. */
export interface Position {
  readonly interchange: string
  readonly group: string
  readonly transaction: string
  /** 1-based place of the segment in its transaction, ST being 1. */
  readonly ordinal: number
  /** 1-based place of the segment in the file. */
  readonly fileOrdinal: number
  /** Byte offset of the segment in the file. */
  readonly offset: number
  /** 1-based line in the file. */
  readonly line: number
}

export class SegmentView {
  /** Set on the prototype of each generated class. */
  declare readonly $use: CompiledUse
  readonly $page: Page
  readonly $index: number

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
  readonly $parent: LoopView | null
  readonly $transaction: Transaction
  readonly $slots: unknown[]
  /** Group of the last child that was read: what came before it would be out of order. */
  $group = -1
  /** Children read so far, streamed ones too, for the repeat limits: `slots` long when any was counted. */
  $counts: number[] | null = null

  constructor(parent: LoopView | null, transaction: Transaction, slots: number) {
    this.$parent = parent
    this.$transaction = transaction
    this.$slots = new Array(slots)
  }

  toJSON(): unknown {
    return copyOf(this, true)
  }
}

class CompositeView {
  declare readonly $element: CompiledElement
  readonly $segment: SegmentView
  readonly $repetition: number

  constructor(segment: SegmentView, repetition: number) {
    this.$segment = segment
    this.$repetition = repetition
  }

  toJSON(): unknown {
    return copyOf(this, true)
  }
}

export interface ViewClasses {
  readonly segments: readonly (new (page: Page, index: number) => SegmentView)[]
  readonly loops: readonly (new (parent: LoopView | null, transaction: Transaction, slots: number) => LoopView)[]
}

const classes = new WeakMap<CompiledSet, ViewClasses>()

/** The classes of a set's loops and segments, by index. */
export function viewClasses(set: CompiledSet): ViewClasses {
  let made = classes.get(set)
  if (!made) classes.set(set, (made = { segments: set.uses.map(segmentClass), loops: set.loops.map(loopClass) }))
  return made
}

function segmentClass(use: CompiledUse): new (page: Page, index: number) => SegmentView {
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
        for (let r = 0; r < count; r++) all.push(new View(this, r))
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
        all.push(convert(this.$page.component(this.$index, position, 1, r), element, this))
      return all
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
      return parsePeriod(text) ?? refuse(segment, element, 'is not a date or a span of dates')
    default:
      return text
  }
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

function loopClass(
  one: CompiledLoop,
): new (parent: LoopView | null, transaction: Transaction, slots: number) => LoopView {
  const View = class extends LoopView {}
  Object.defineProperty(View.prototype, '$loop', { value: one })
  for (const child of [...one.uses, ...one.loops]) {
    if ('streamed' in child && child.streamed) continue
    const { slot } = child
    const get = child.many
      ? function (this: LoopView) {
          return this.$slots[slot] ?? []
        }
      : child.min > 0
        ? function (this: LoopView) {
            return this.$slots[slot] ?? lacking(this, child)
          }
        : function (this: LoopView) {
            return this.$slots[slot]
          }
    Object.defineProperty(View.prototype, child.key, { enumerable: true, get })
  }
  return View
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
  const { uses, loops } = loop.$loop
  const child = uses.find((one) => one.key === key) ?? loops.find((one) => one.key === key && !one.streamed)
  return child === undefined ? undefined : (loop.$slots[child.slot] as T[K] | undefined)
}

/** Where a loop, a segment of it or a composite of that was read; null for an object that was not read from a file. */
export function positionOf(value: unknown): Position | null {
  if (!(value instanceof LoopView)) return null
  const first = value.$slots[0]
  const { $transaction: transaction } = value
  const { interchange, group } = transaction
  const controls = { interchange: interchange.control, group: group.control, transaction: transaction.control }
  if (!(first instanceof SegmentView) || value.$parent === null)
    return {
      ...controls,
      ordinal: 1,
      fileOrdinal: transaction.fileOrdinal,
      offset: transaction.offset,
      line: transaction.line,
    }
  const { $page: page, $index: index } = first
  const fileOrdinal = page.first + index
  const offset = page.offset(index)
  return {
    ...controls,
    ordinal: fileOrdinal - transaction.fileOrdinal + 1,
    fileOrdinal,
    offset,
    line: page.lineAt(offset),
  }
}

/** Where one segment was read: its place in the file from 1, and its byte offset; null for one that was not read from a file. */
export function segmentPosition(value: unknown): { readonly fileOrdinal: number; readonly offset: number } | null {
  if (!(value instanceof SegmentView)) return null
  return { fileOrdinal: value.$page.first + value.$index, offset: value.$page.offset(value.$index) }
}
