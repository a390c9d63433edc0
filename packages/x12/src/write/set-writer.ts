// Writes typed objects as the segments of a transaction, in the guide's order, counting what the guide has counted (HL, LX).
import { compile, type CompiledElement, type CompiledLoop, type CompiledUse } from '../definition/compile.ts'
import type { TransactionSet } from '../definition/shape.ts'
import { optional } from '../read/view.ts'
import { formatDay, formatPeriod } from '../value/day.ts'
import { formatCents } from '../value/money.ts'
import { X12Error } from '../x12-error.ts'
import type { ElementText, SegmentWriter } from './segment-writer.ts'

type Fields = Record<string, unknown>

/** What one transaction counts while it is written. */
interface Counts {
  hierarchy: number
}

interface Place {
  readonly path: string
  /** HL01 of the level this loop stands in. */
  readonly level: string
  /** 1-based place among its like in the parent. */
  readonly ordinal: number
}

/** Writes everything between ST and SE. */
export function* writeSet(writer: SegmentWriter, set: TransactionSet<any>, content: object): Generator<void> {
  yield* writeLoop(writer, compile(set).root, content as Fields, { path: '', level: '', ordinal: 1 }, { hierarchy: 0 })
}

/** Writes one loop and what it holds; yields after every streamed loop so that a caller can take bytes as they come. */
function* writeLoop(
  writer: SegmentWriter,
  loop: CompiledLoop,
  value: Fields,
  place: Place,
  counts: Counts,
): Generator<void> {
  const inner = new Map<CompiledLoop, Iterable<unknown>>()
  for (const child of loop.loops) {
    const list = childrenOf(value, child, place.path)
    if (list !== null) inner.set(child, list)
  }
  let { level } = place
  for (const child of loop.children) {
    if ('segment' in child) {
      const own = child === loop.trigger && child.segment === 'HL'
      const hierarchy = own ? { parent: place.level, children: hasLevels(loop, inner) } : null
      if (own) level = String(++counts.hierarchy)
      writeUses(writer, child, value, place, level, hierarchy)
      continue
    }
    const list = inner.get(child)
    if (list === undefined) continue
    let ordinal = 0
    for (const one of list) {
      const path = `${place.path}${child.key}${child.many ? `[${ordinal}]` : ''}.`
      ordinal++
      yield* writeLoop(writer, child, one as Fields, { path, level, ordinal }, counts)
      if (child.streamed) yield
    }
  }
}

function childrenOf(value: Fields, child: CompiledUse | CompiledLoop, path: string): Iterable<unknown> | null {
  const found = 'loops' in child && child.streamed ? value[child.key] : optional(value, child.key)
  if (found === undefined || found === null) {
    if (child.min > 0 && !('loops' in child && child.streamed))
      throw refusal(`${path}${child.key}`, `is required: ${child.title}`)
    return null
  }
  if (!child.many) return [found]
  return Array.isArray(found) ? (found.length > 0 ? found : null) : peeked(found as Iterable<unknown>)
}

/** A list that may be a generator: null when it is empty, found out by taking its first. */
function peeked(list: Iterable<unknown>): Iterable<unknown> | null {
  const iterator = list[Symbol.iterator]()
  const first = iterator.next()
  if (first.done) return null
  return (function* () {
    yield first.value
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value
  })()
}

function hasLevels(loop: CompiledLoop, inner: ReadonlyMap<CompiledLoop, unknown>): boolean {
  return loop.loops.some((child) => child.trigger?.segment === 'HL' && inner.has(child))
}

function writeUses(
  writer: SegmentWriter,
  use: CompiledUse,
  value: Fields,
  place: Place,
  level: string,
  hierarchy: { parent: string; children: boolean } | null,
): void {
  const list = use.elements.some((element) => element.counted)
    ? [optional(value, use.key) ?? {}]
    : childrenOf(value, use, place.path)
  if (list === null) return
  let n = 0
  for (const one of list) {
    const path = `${place.path}${use.key}${use.many ? `[${n++}]` : ''}`
    const elements: ElementText[] = []
    for (const element of use.elements)
      elements.push(element.key === null ? '' : textOf(element, one as Fields, path, place, level, hierarchy))
    if (elements.every((text) => text === '' || (Array.isArray(text) && text.every((part) => part === ''))))
      throw refusal(path, 'has nothing in it: leave it out or fill it')
    const named = (position: number): string =>
      `${path}.${use.elements[position - 1]!.name} (${use.segment}${String(position).padStart(2, '0')})`
    writer.segment(use.segment, elements, named)
  }
}

function textOf(
  element: CompiledElement,
  segment: Fields,
  path: string,
  place: Place,
  level: string,
  hierarchy: { parent: string; children: boolean } | null,
): ElementText {
  const value = segment[element.key!]
  if (value === undefined || value === null) {
    if (element.counted) return countedText(element, place, level, hierarchy)
    if (element.usage === 'R') {
      // A qualifier with one possible code needs no saying.
      if (element.codes.length === 1) return element.codes[0]!
      throw refusal(`${path}.${element.name}`, 'is required')
    }
    return ''
  }
  if (element.kind === 'composite') {
    const parts = (one: Fields): string[] => element.parts.map((part) => partText(part, one, `${path}.${element.name}`))
    return element.repeat > 1 ? (value as Fields[]).map(parts) : parts(value as Fields)
  }
  if (element.repeat > 1)
    return (value as unknown[]).map((one) => [scalarText(element, one, `${path}.${element.name}`)])
  return scalarText(element, value, `${path}.${element.name}`)
}

function partText(part: CompiledElement, composite: Fields, path: string): string {
  const value = part.key === null ? undefined : composite[part.key]
  if (value !== undefined && value !== null) return scalarText(part, value, `${path}.${part.name}`)
  if (part.usage !== 'R') return ''
  if (part.codes.length === 1) return part.codes[0]!
  throw refusal(`${path}.${part.name}`, 'is required')
}

function countedText(
  element: CompiledElement,
  place: Place,
  level: string,
  hierarchy: { parent: string; children: boolean } | null,
): string {
  if (hierarchy === null) return String(place.ordinal)
  switch (element.name) {
    case 'id':
      return level
    case 'parent':
      return hierarchy.parent
    default:
      return hierarchy.children ? '1' : '0'
  }
}

function scalarText(element: CompiledElement, value: unknown, path: string): string {
  switch (element.kind) {
    case 'money':
      if (!Number.isSafeInteger(value)) throw refusal(path, 'is not whole cents')
      return formatCents(value as number)
    case 'N0':
      if (!Number.isSafeInteger(value)) throw refusal(path, 'is not a whole number')
      return String(value)
    case 'DT':
      return formatDay(String(value)) ?? refuse(path, 'is not a day as YYYY-MM-DD')
    case 'period':
      return (
        formatPeriod(String(value)) ??
        refuse(path, 'is not a day (YYYY-MM-DD), a span (two days with a slash) or a moment')
      )
    case 'R':
      return typeof value === 'string' && /^-?(\d+\.?\d*|\.\d+)$/.test(value)
        ? value
        : refuse(path, 'is not a decimal number as text')
    default:
      return typeof value === 'string' ? value : refuse(path, 'is not text')
  }
}

function refuse(path: string, why: string): never {
  throw refusal(path, why)
}

function refusal(path: string, why: string): X12Error {
  return new X12Error('unwritable', `${path} ${why}.`, 0, 0, path)
}
