// Cuts bytes into pages of segments: one pass, one table look-up a byte. Knows separators, terminators and the white space
// the world puts between segments; knows nothing of what a segment means, except where an interchange begins and ends.
import type { Limits } from '../limits.ts'
import { X12Error } from '../x12-error.ts'
import { isAlphanumeric, readDelimiters, type Delimiters } from './delimiters.ts'
import { hasComponent, hasControl, hasHigh, hasRepetition, packId, Page, unterminated } from './page.ts'

/** Something wrong with the bytes themselves, told beside the segments. */
export interface Trouble {
  readonly code: 'truncated-segment' | 'empty-segment' | 'data-between-interchanges'
  readonly offset: number
  /** File ordinal of the last segment before it. */
  readonly ordinal: number
  readonly line: number
}

const ISA = packId('ISA')
const IEA = packId('IEA')
/** Empty segments and stray bytes told of; a file of a million terminators is told of once a thousand times, not more. */
const mostTroubles = 1_000

const plain = 0
const elementClass = 1
const segmentClass = 2
const controlClass = 3
const highClass = 4
const componentClass = 5
const repetitionClass = 6

export class Scanner {
  readonly troubles: Trouble[] = []
  private readonly limits: Limits
  private readonly classes = new Uint8Array(256)
  private delimiters: Delimiters | null = null
  private ordinal = 0
  private line = 1
  private started = false
  /** True between taking an interchange's separators and cutting its ISA. */
  private fresh = false
  private heads: Int32Array = new Int32Array(1024)
  private at: Int32Array = new Int32Array(8192)
  private ids: Int32Array = new Int32Array(1024)
  private flags: Uint8Array = new Uint8Array(1024)

  constructor(limits: Limits) {
    this.limits = limits
  }

  /**
   * Reads whole segments from the start of `bytes`, which stands at `base` in the file. Answers how many bytes were used and
   * the page made of them (null when they held none). `final` says that no more bytes will come.
   * @throws X12Error when the bytes are no X12 or pass a limit.
   */
  scan(bytes: Uint8Array, base: number, final: boolean): { page: Page | null; used: number } {
    let from = 0
    if (this.delimiters === null) {
      const found = this.findInterchange(bytes, base, final)
      if (found.start < 0) return { page: null, used: found.used }
      from = found.start
    }
    // What was skipped (a byte order mark, white space) is no part of the page.
    const { page, used } = this.cut(bytes.subarray(from), base + from, final)
    return { page, used: from + used }
  }

  /** Skips to the next ISA and takes its separators. */
  private findInterchange(bytes: Uint8Array, base: number, final: boolean): { start: number; used: number } {
    let i = 0
    if (!this.started && base === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) i = 3
    while (i < bytes.length && bytes[i]! <= 0x20) if (bytes[i++] === 10) this.line++
    if (i === bytes.length) {
      if (final && !this.started) throw new X12Error('not-x12', 'The file is empty.', 0, base)
      return { start: -1, used: i }
    }
    if (!isIsa(bytes, i)) {
      if (bytes.length - i < 3 && !final) return { start: -1, used: i }
      if (!this.started) throw new X12Error('not-x12', 'The file does not begin with an ISA segment.', 0, base + i)
      return this.skipStrayBytes(bytes, base, i)
    }
    const delimiters = readDelimiters(bytes, i, final, this.ordinal + 1, base)
    if (delimiters === null) return { start: -1, used: i }
    this.begin(delimiters)
    return { start: i, used: 0 }
  }

  private begin(delimiters: Delimiters): void {
    this.started = true
    this.fresh = true
    this.delimiters = delimiters
    const { classes } = this
    classes.fill(plain)
    classes.fill(controlClass, 0, 0x20)
    classes[0x7f] = controlClass
    classes.fill(highClass, 0x80)
    if (delimiters.component >= 0) classes[delimiters.component] = componentClass
    if (delimiters.repetition >= 0) classes[delimiters.repetition] = repetitionClass
    classes[delimiters.element] = elementClass
    classes[delimiters.segment] = segmentClass
  }

  /** Bytes behind an IEA that are no ISA are told of once and passed over up to the next ISA. */
  private skipStrayBytes(bytes: Uint8Array, base: number, at: number): { start: number; used: number } {
    const last = this.troubles.at(-1)
    if (last?.code !== 'data-between-interchanges' || last.ordinal !== this.ordinal)
      this.tell('data-between-interchanges', base + at, 0, 0)
    let i = at + 1
    // An ISA counts only where no letter or digit stands before it, and with its separator behind it.
    while (i < bytes.length && !(isIsa(bytes, i) && !isAlphanumeric(bytes[i - 1]!) && isSeparator(bytes[i + 3])))
      if (bytes[i++] === 10) this.line++
    return { start: -1, used: i < bytes.length ? i : Math.max(at + 1, bytes.length - 4) }
  }

  private cut(bytes: Uint8Array, base: number, final: boolean): { page: Page | null; used: number } {
    const delimiters = this.delimiters!
    const { classes, limits } = this
    const { element, segment: terminator } = delimiters
    const length = bytes.length
    const firstOrdinal = this.ordinal + 1
    const lineLimit = limits.segmentBytes
    const pageLine = this.line
    let { heads, at, ids, flags } = this
    let count = 0
    let k = 0
    let used = 0
    let high = false
    let lines = 0
    let i = 0
    for (;;) {
      while (i < length && bytes[i]! <= 0x20 && bytes[i] !== element && bytes[i] !== terminator)
        if (bytes[i++] === 10) lines++
      used = i
      if (i >= length) break
      const start = i
      // An ISA inside an interchange that was never closed begins another, perhaps with other separators.
      if (!this.fresh && isIsa(bytes, start) && isSeparator(bytes[start + 3])) {
        this.delimiters = null
        break
      }
      if (at.length < k + limits.elements + 4) at = this.at = grown(at, k + limits.elements + 4)
      if (heads.length < count + 2) {
        heads = this.heads = grown(heads, count + 2)
        ids = this.ids = grown(ids, count + 2)
        const moreFlags = new Uint8Array(heads.length)
        moreFlags.set(flags)
        flags = this.flags = moreFlags
      }
      const k0 = k
      at[k++] = start - 1
      let flag = 0
      let inside = 0
      const stop = Math.min(length, start + lineLimit + 1)
      const kLimit = k0 + limits.elements + 1
      let ended = false
      for (; i < stop; i++) {
        const kind = classes[bytes[i]!]
        if (kind === plain) continue
        if (kind === elementClass) {
          at[k++] = i
          if (k > kLimit)
            throw this.refuse(
              'too-many-elements',
              `A segment has more than ${limits.elements} elements.`,
              count,
              base + start,
            )
        } else if (kind === segmentClass) {
          ended = true
          break
        } else if (kind === controlClass) {
          flag |= hasControl
          if (bytes[i] === 10) inside++
        } else if (kind === componentClass) flag |= hasComponent
        else if (kind === repetitionClass) flag |= hasRepetition
        else flag |= hasHigh
      }
      if (!ended) {
        if (i - start > lineLimit)
          throw this.refuse('segment-too-long', `A segment is longer than ${lineLimit} bytes.`, count, base + start)
        if (!final) {
          k = k0
          break
        }
        const end = trimmedEnd(bytes, start, length)
        if (packAt(bytes, start, (k > k0 + 1 ? at[k0 + 1]! : end) - start) !== IEA) {
          k = k0
          this.tell('truncated-segment', base + start, count, lines)
          used = length
          break
        }
        flag = (flag & ~hasControl) | unterminated
        i = end
      }
      lines += inside
      const id = packAt(bytes, start, (k > k0 + 1 ? at[k0 + 1]! : i) - start)
      if (ended && bytes[i] === 10) lines++
      if (i === start) {
        // An empty segment: a blank line where lines are segments, a doubled terminator elsewhere.
        k = k0
        if (terminator > 0x20) this.tell('empty-segment', base + start, count, lines)
        used = ++i
        continue
      }
      heads[count] = k0
      at[k++] = i
      ids[count] = id
      flags[count] = flag
      this.fresh = false
      if (flag & hasHigh) high = true
      count++
      if (this.ordinal + count > limits.segments)
        throw this.refuse(
          'too-many-segments',
          `The file has more than ${limits.segments} segments.`,
          count,
          base + start,
        )
      used = ended ? ++i : length
      if (id === IEA) {
        this.delimiters = null
        break
      }
      if (!ended) break
    }
    this.line += lines
    this.ordinal += count
    if (count === 0) return { page: null, used }
    heads[count] = k
    const page = new Page(
      bytes.subarray(0, used),
      base,
      firstOrdinal,
      pageLine,
      delimiters,
      count,
      heads.slice(0, count + 1),
      at.slice(0, k),
      ids.slice(0, count),
      flags.slice(0, count),
      high,
    )
    return { page, used }
  }

  private refuse(
    code: 'too-many-elements' | 'segment-too-long' | 'too-many-segments',
    message: string,
    count: number,
    offset: number,
  ): X12Error {
    return new X12Error(code, message, this.ordinal + count, offset)
  }

  private tell(code: Trouble['code'], offset: number, segments: number, lines: number): void {
    if (this.troubles.length < mostTroubles)
      this.troubles.push({ code, offset, ordinal: this.ordinal + segments, line: this.line + lines })
  }
}

function grown(from: Int32Array, needed: number): Int32Array {
  const to = new Int32Array(Math.max(needed, from.length * 2))
  to.set(from)
  return to
}

function isIsa(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x49 && bytes[at + 1] === 0x53 && bytes[at + 2] === 0x41
}

function isSeparator(byte: number | undefined): boolean {
  return byte !== undefined && !isAlphanumeric(byte) && byte !== 0x20
}

/** The segment id in `length` bytes, packed; 0 when it is not two or three capital letters or digits. */
function packAt(bytes: Uint8Array, at: number, length: number): number {
  if (length < 2 || length > 3) return 0
  const a = bytes[at]!
  const b = bytes[at + 1]!
  const c = length === 3 ? bytes[at + 2]! : 0
  if (!isAlphanumeric(a) || !isAlphanumeric(b) || (c !== 0 && !isAlphanumeric(c))) return 0
  return (a << 16) | (b << 8) | c
}

function trimmedEnd(bytes: Uint8Array, start: number, length: number): number {
  let end = length
  while (end > start && bytes[end - 1]! <= 0x20) end--
  return end
}
