// A page: some whole segments of one interchange, as bytes with the offsets of their separators. Nothing is turned into
// a string before it is asked for. A page never changes, so whoever holds a segment of it may keep it.
import type { Delimiters } from './delimiters.ts'

/** Segment flags. */
export const hasControl = 1
export const hasHigh = 2
export const unterminated = 4
export const hasRepetition = 8
export const hasComponent = 16

const ascii = new TextDecoder('utf-8')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export class Page {
  readonly bytes: Uint8Array
  /** Offset in the file of `bytes[0]`. */
  readonly base: number
  /** 1-based ordinal in the file of the page's first segment. */
  readonly first: number
  /** 1-based line on which `bytes[0]` stands. */
  readonly line: number
  readonly delimiters: Delimiters
  readonly count: number
  private linesCounted = 0
  private linesCountedTo = 0
  /** For each segment the index in `at` of its first entry, and one closing entry. */
  readonly heads: Int32Array
  /** For each segment: its start less one, the place of each element separator, and its end. */
  readonly at: Int32Array
  /** Segment ids packed by `packId`; 0 when an id is not two or three capital letters or digits. */
  readonly ids: Int32Array
  readonly flags: Uint8Array
  readonly high: boolean
  /** For each segment the index of the use that a walker found for it, -1 for none; null before a walker has come. */
  uses: Int16Array | null = null
  private decoded: string | undefined
  private seen: DataView | undefined

  constructor(
    bytes: Uint8Array,
    base: number,
    first: number,
    line: number,
    delimiters: Delimiters,
    count: number,
    heads: Int32Array,
    at: Int32Array,
    ids: Int32Array,
    flags: Uint8Array,
    high: boolean,
  ) {
    this.bytes = bytes
    this.base = base
    this.first = first
    this.line = line
    this.delimiters = delimiters
    this.count = count
    this.heads = heads
    this.at = at
    this.ids = ids
    this.flags = flags
    this.high = high
    this.decoded = undefined
    this.seen = undefined
  }

  /** The page's bytes, one UTF-16 unit a byte, so that byte offsets are string offsets. */
  get text(): string {
    return (this.decoded ??= this.high ? latin1(this.bytes) : ascii.decode(this.bytes))
  }

  /** The same bytes, to be read four at a time. */
  get words(): DataView {
    const { bytes } = this
    return (this.seen ??= new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }

  /** Number of elements behind the segment id, empty ones and trailing ones counted. */
  elementCount(segment: number): number {
    return this.heads[segment + 1]! - this.heads[segment]! - 2
  }

  /** Where element `n` begins in `bytes` (0 is the segment id); meaningless when there is no such element. */
  startOf(segment: number, n: number): number {
    return this.at[this.heads[segment]! + n]! + 1
  }

  endOf(segment: number, n: number): number {
    return this.at[this.heads[segment]! + n + 1]!
  }

  /** How many bytes element `n` has; 0 when it is empty or absent. */
  sizeOf(segment: number, n: number): number {
    const head = this.heads[segment]! + n
    return head + 1 < this.heads[segment + 1]! ? this.at[head + 1]! - this.at[head]! - 1 : 0
  }

  /** Element `n` as text, '' when absent. 0 is the segment id. */
  element(segment: number, n: number): string {
    const head = this.heads[segment]! + n
    if (head + 1 >= this.heads[segment + 1]!) return ''
    return this.slice(this.at[head]! + 1, this.at[head + 1]!)
  }

  /** Component `c` (1-based) of repetition `r` (0-based) of element `n`, '' when absent. */
  component(segment: number, n: number, c: number, r = 0): string {
    const head = this.heads[segment]! + n
    if (head + 1 >= this.heads[segment + 1]!) return ''
    let from = this.at[head]! + 1
    let to = this.at[head + 1]!
    if (r > 0 || this.flags[segment]! & hasRepetition) {
      const span = this.repetitionSpan(from, to, r)
      if (span < 0) return ''
      from = span
      to = this.repetitionEnd(from, to)
    }
    const { bytes } = this
    const separator = this.delimiters.component
    for (let skipped = 1; skipped < c; skipped++) {
      while (from < to && bytes[from] !== separator) from++
      if (from >= to) return ''
      from++
    }
    let end = from
    while (end < to && bytes[end] !== separator) end++
    return this.slice(from, end)
  }

  /** How many repetitions element `n` has; 0 when it is empty or absent. */
  repetitions(segment: number, n: number): number {
    if (n > this.elementCount(segment)) return 0
    const from = this.startOf(segment, n)
    const to = this.endOf(segment, n)
    if (from === to) return 0
    let count = 1
    const separator = this.delimiters.repetition
    if (separator >= 0) for (let i = from; i < to; i++) if (this.bytes[i] === separator) count++
    return count
  }

  /** Whether anything stands in repetition `r` (0-based) of element `n`: nothing does between two separators, before the first or behind the last. */
  isRepeated(segment: number, n: number, r: number): boolean {
    const to = this.endOf(segment, n)
    const start = this.repetitionSpan(this.startOf(segment, n), to, r)
    return start >= 0 && start < to && this.bytes[start] !== this.delimiters.repetition
  }

  /** Start of repetition `r` in a span, or -1. */
  repetitionSpan(from: number, to: number, r: number): number {
    const separator = this.delimiters.repetition
    let start = from
    for (let skipped = 0; skipped < r; skipped++) {
      while (start < to && this.bytes[start] !== separator) start++
      if (start >= to) return -1
      start++
    }
    return start
  }

  repetitionEnd(from: number, to: number): number {
    const separator = this.delimiters.repetition
    if (separator < 0) return to
    let end = from
    while (end < to && this.bytes[end] !== separator) end++
    return end
  }

  /** Bytes as text: UTF-8 where they are valid UTF-8, otherwise Latin-1. Decided value by value, so never by page bounds. */
  slice(from: number, to: number): string {
    const text = (this.decoded ?? this.text).slice(from, to)
    return this.high ? this.wide(text, from, to) : text
  }

  private wide(text: string, from: number, to: number): string {
    for (let i = from; i < to; i++) {
      if (this.bytes[i]! < 0x80) continue
      try {
        return strictUtf8.decode(this.bytes.subarray(from, to))
      } catch {
        return text
      }
    }
    return text
  }

  /** The whole segment as text, its separators as they stand, without the terminator. */
  raw(segment: number): string {
    return this.slice(this.at[this.heads[segment]!]! + 1, this.at[this.heads[segment + 1]! - 1]!)
  }

  /** Offset in the file of the first byte of a segment. */
  offset(segment: number): number {
    return this.base + this.at[this.heads[segment]!]! + 1
  }

  /** 1-based line of a byte offset in the file that lies in this page. */
  lineAt(offset: number): number {
    const to = offset - this.base
    // Places are mostly asked for in order: counting goes on where it stopped, or every finding would count its page anew.
    if (to < this.linesCountedTo) this.linesCountedTo = this.linesCounted = 0
    for (let i = this.linesCountedTo; i < to; i++) if (this.bytes[i] === 10) this.linesCounted++
    this.linesCountedTo = to
    return this.line + this.linesCounted
  }
}

/** Two- and three-character ids as one integer, so that they are compared without a string. */
export function packId(id: string): number {
  return (id.charCodeAt(0) << 16) | (id.charCodeAt(1) << 8) | (id.length > 2 ? id.charCodeAt(2) : 0)
}

const step = 8192
function latin1(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += step) text += String.fromCharCode(...bytes.subarray(i, i + step))
  return text
}
