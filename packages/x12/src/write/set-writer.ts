// Writes typed objects as the segments of a transaction, in the guide's order, counting what the guide has counted (HL, LX).
import { compile, type CompiledElement, type CompiledLoop, type CompiledUse } from '../definition/compile.ts'
import type { TransactionSet } from '../definition/shape.ts'
import { optional } from '../read/view.ts'
import { formatDay, formatPeriod } from '../value/day.ts'
import { X12Error } from '../x12-error.ts'
import type { SegmentWriter } from './segment-writer.ts'

type Fields = Record<string, unknown>

/** What one transaction counts while it is written. */
interface Counts {
  hierarchy: number
}

/** Where a loop stands. Its path is put into words only for an error. */
interface Place {
  readonly above: Place | null
  readonly key: string
  /** 0-based place in a list; -1 when there is no list. */
  readonly at: number
  /** HL01 of the level this loop stands in. */
  readonly level: string
  /** 1-based place among its like in the parent. */
  readonly ordinal: number
}

/** HL02 and HL04 of a level. */
interface Hierarchy {
  readonly parent: string
  readonly children: boolean
}

/** Writes everything between ST and SE. */
export function* writeSet(writer: SegmentWriter, set: TransactionSet<any>, content: object): Generator<void> {
  const place: Place = { above: null, key: '', at: -1, level: '', ordinal: 1 }
  yield* writeLoop(writer, compile(set).root, content as Fields, place, { hierarchy: 0 })
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
    const list = childrenOf(value, child, place)
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
      const at: Place = { above: place, key: child.key, at: child.many ? ordinal : -1, level, ordinal: ++ordinal }
      if (isPlain(child)) writePlain(writer, child, one as Fields, at, counts)
      else yield* writeLoop(writer, child, one as Fields, at, counts)
      if (child.streamed) yield
    }
  }
}

/** Loops that hold no level and nothing streamed are written without a generator: they are most of a file. */
function isPlain(loop: CompiledLoop): boolean {
  return loop.leaf && loop.loops.every((child) => child.trigger?.segment !== 'HL')
}

function writePlain(writer: SegmentWriter, loop: CompiledLoop, value: Fields, place: Place, counts: Counts): void {
  let { level } = place
  const { children } = loop
  for (let c = 0; c < children.length; c++) {
    const child = children[c]!
    if ('segment' in child) {
      if (child === loop.trigger && child.segment === 'HL') {
        level = String(++counts.hierarchy)
        writeUses(writer, child, value, place, level, { parent: place.level, children: false })
      } else writeUses(writer, child, value, place, level, null)
      continue
    }
    const list = childrenOf(value, child, place)
    if (list === null) continue
    let ordinal = 0
    for (const one of list) {
      const at: Place = { above: place, key: child.key, at: child.many ? ordinal : -1, level, ordinal: ++ordinal }
      writePlain(writer, child, one as Fields, at, counts)
    }
  }
}

function pathOf({ above, key, at }: Place): string {
  return above === null ? '' : `${pathOf(above)}${key}${at < 0 ? '' : `[${at}]`}.`
}

function childrenOf(value: Fields, child: CompiledUse | CompiledLoop, place: Place): Iterable<unknown> | null {
  const found = 'loops' in child && child.streamed ? value[child.key] : optional(value, child.key)
  if (found === undefined || found === null) {
    if (child.min > 0 && !('loops' in child && child.streamed))
      throw refusal(`${pathOf(place)}${child.key}`, `is required: ${child.title}`)
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
  hierarchy: Hierarchy | null,
): void {
  if (use.counted) {
    writeUse(writer, use, (optional(value, use.key) ?? {}) as Fields, -1, place, level, hierarchy)
    return
  }
  const list = childrenOf(value, use, place)
  if (list === null) return
  let n = 0
  for (const one of list) writeUse(writer, use, one as Fields, use.many ? n++ : -1, place, level, hierarchy)
}

/** One segment, element by element. `at` is its place in a list, -1 when there is none. */
function writeUse(
  writer: SegmentWriter,
  use: CompiledUse,
  segment: Fields,
  at: number,
  place: Place,
  level: string,
  hierarchy: Hierarchy | null,
): void {
  const { elements } = use
  const source: Source = { use, at, place }
  writer.open(use.segment)
  for (let n = 0; n < elements.length; n++) {
    const element = elements[n]!
    writer.element()
    if (element.key === null) continue
    const value = segment[element.key]
    if (value === undefined || value === null) {
      if (element.counted) writer.put(countedText(element, place, level, hierarchy))
      else if (element.usage === 'R') {
        // A qualifier with one possible code needs no saying.
        if (element.codes.length !== 1) throw refused(writer, source, element, null, 'is required')
        writer.put(element.codes[0]!)
      }
    } else if (element.repeat > 1) {
      let first = true
      for (const one of value as unknown[]) {
        if (!first) writer.repetition()
        first = false
        if (element.kind === 'composite') writeParts(writer, element, one as Fields, source)
        else writeScalar(writer, element, null, one, source)
      }
    } else if (element.kind === 'composite') writeParts(writer, element, value as Fields, source)
    else writeScalar(writer, element, null, value, source)
  }
  if (writer.nothing) {
    writer.drop()
    throw refusal(pathOfUse(source), 'has nothing in it: leave it out or fill it')
  }
  writer.close()
}

/** What a refusal needs to name a value. */
interface Source {
  readonly use: CompiledUse
  readonly at: number
  readonly place: Place
}

function pathOfUse({ use, at, place }: Source): string {
  return `${pathOf(place)}${use.key}${at < 0 ? '' : `[${at}]`}`
}

function writeParts(writer: SegmentWriter, element: CompiledElement, composite: Fields, source: Source): void {
  const { parts } = element
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!
    if (p > 0) writer.component()
    const value = part.key === null ? undefined : composite[part.key]
    if (value !== undefined && value !== null) writeScalar(writer, element, part, value, source)
    else if (part.usage === 'R') {
      if (part.codes.length !== 1) throw refused(writer, source, element, part, 'is required')
      writer.put(part.codes[0]!)
    }
  }
}

function writeScalar(
  writer: SegmentWriter,
  element: CompiledElement,
  part: CompiledElement | null,
  value: unknown,
  source: Source,
): void {
  const { kind } = part ?? element
  if (kind === 'money') {
    if (!Number.isSafeInteger(value)) throw refused(writer, source, element, part, 'is not whole cents')
    writer.putCents(value as number)
    return
  }
  const text = scalarText(kind, value)
  if (text === null) throw refused(writer, source, element, part, notWritable[kind] ?? 'is not text')
  if (writer.put(text)) return
  const { segment } = source.use
  const field = `${pathOfUse(source)}.${element.name} (${segment}${String(element.position).padStart(2, '0')})`
  writer.refuse(text, field)
}

const notWritable: Partial<Record<CompiledElement['kind'], string>> = {
  N0: 'is not a whole number',
  DT: 'is not a day as YYYY-MM-DD',
  period: 'is not a day (YYYY-MM-DD), a span (two days with a slash) or a moment',
  R: 'is not a decimal number as text',
}

/** A value as X12 writes it; null when it is none of its kind. */
function scalarText(kind: CompiledElement['kind'], value: unknown): string | null {
  switch (kind) {
    case 'N0':
      return Number.isSafeInteger(value) ? String(value) : null
    case 'DT':
      return formatDay(String(value))
    case 'period':
      return formatPeriod(String(value))
    case 'R':
      return typeof value === 'string' && /^-?(\d+\.?\d*|\.\d+)$/.test(value) ? value : null
    default:
      return typeof value === 'string' ? value : null
  }
}

/** Takes the segment back and says what is wrong with one of its values. */
function refused(
  writer: SegmentWriter,
  source: Source,
  element: CompiledElement,
  part: CompiledElement | null,
  why: string,
): X12Error {
  writer.drop()
  return refusal(`${pathOfUse(source)}.${element.name}${part === null ? '' : `.${part.name}`}`, why)
}

function countedText(element: CompiledElement, place: Place, level: string, hierarchy: Hierarchy | null): string {
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

function refusal(path: string, why: string): X12Error {
  return new X12Error('unwritable', `${path} ${why}.`, 0, 0, path)
}
