// Cuts bytes into pages of segments: one pass, one table look-up a byte. Knows separators, terminators and the white space
// the world puts between segments; knows nothing of what a segment means, except where an interchange begins and ends.
import type { Limits } from '../limits.ts'
import { X12Error } from '../x12-error.ts'
import { isAlphanumeric, readDelimiters, type Delimiters } from './delimiters.ts'
import { cutter } from './cutter.ts'
import { bytesLookedAt, whatElse } from './not-x12.ts'
import { hasControl, hasHigh, packId, Page, unterminated } from './page.ts'

/** Something wrong with the bytes themselves, told beside the segments. */
export interface Trouble {
  readonly code: 'truncated-segment' | 'empty-segment' | 'data-between-interchanges'
  readonly offset: number
  /** File ordinal of the last segment before it. */
  readonly ordinal: number
  readonly line: number
}

const IEA = packId('IEA')
const { cut } = cutter
/** Empty segments and stray bytes told of; a file of a million terminators is told of once a thousand times, not more. */
const mostTroubles = 1_000

export class Scanner {
  readonly troubles: Trouble[] = []
  private readonly limits: Limits
  private delimiters: Delimiters | null = null
  private ordinal = 0
  private line = 1
  private started = false
  /** True between taking an interchange's separators and cutting its ISA. */
  private fresh = false

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
      if (final && !this.started)
        throw new X12Error('not-x12', 'The file is empty. Ask the sender for it again.', 0, base)
      return { start: -1, used: i }
    }
    if (!isIsa(bytes, i)) {
      if (bytes.length - i < bytesLookedAt && !final) return { start: -1, used: i }
      if (!this.started) throw new X12Error('not-x12', whatElse(bytes, i), 0, base + i)
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

  /** Cuts whole segments from the start of `bytes` until they end, or the interchange does. */
  private cut(bytes: Uint8Array, base: number, final: boolean): { page: Page | null; used: number } {
    const delimiters = this.delimiters!
    const { element, segment: terminator } = delimiters
    const { segmentBytes, elements, segments } = this.limits
    const length = bytes.length
    const firstOrdinal = this.ordinal + 1
    const pageLine = this.line
    const most = segments - this.ordinal
    let used = 0
    let i = 0
    cutter.prepare(delimiters, length)
    for (;;) {
      i = cutter.plain(bytes, i, most, elements, segmentBytes)
      while (i < length && bytes[i]! <= 0x20 && bytes[i] !== element && bytes[i] !== terminator)
        if (bytes[i++] === 10) cut.lines++
      used = i
      if (i >= length) break
      const start = i
      // An ISA inside an interchange that was never closed begins another, perhaps with other separators.
      if (bytes[start] === 0x49 && !this.fresh && isIsa(bytes, start) && isSeparator(bytes[start + 3])) {
        this.delimiters = null
        break
      }
      const k0 = cut.k
      const stop = length - start > segmentBytes + 1 ? start + segmentBytes + 1 : length
      i = cutter.one(bytes, start, stop)
      this.bounded(i - start, cut.k - k0, base + start)
      const ended = i < stop
      let flag = cutter.flag()
      if (!ended) {
        if (!final) {
          cut.k = k0
          break
        }
        i = this.lastSegment(bytes, start, length, k0)
        if (i < 0) {
          cut.k = k0
          this.tell('truncated-segment', base + start, cut.count, cut.lines)
          used = length
          break
        }
        flag = (flag & ~hasControl) | unterminated
      } else if (i === start) {
        // An empty segment: a blank line where lines are segments, a doubled terminator elsewhere.
        cut.k = k0
        if (terminator > 0x20) this.tell('empty-segment', base + start, cut.count, cut.lines)
        else if (terminator === 10) cut.lines++
        used = ++i
        continue
      }
      if (flag & hasControl) cut.lines += lineFeeds(bytes, start, i)
      if (ended && terminator === 10) cut.lines++
      const id = packAt(bytes, start, (cut.k > k0 + 1 ? cut.at[k0 + 1]! : i) - start)
      cutter.keep(id, k0, i, flag)
      this.fresh = false
      if (cut.count > most)
        throw this.refuse('too-many-segments', `The file has more than ${segments} segments. Split it.`, base + start)
      used = ended ? ++i : length
      if (id === IEA) this.delimiters = null
      if (id === IEA || !ended) break
    }
    this.line += cut.lines
    this.ordinal += cut.count
    const page = cut.count === 0 ? null : this.paged(bytes.subarray(0, used), base, firstOrdinal, pageLine, delimiters)
    return { page, used }
  }

  private bounded(bytes: number, entries: number, offset: number): void {
    const { segmentBytes, elements } = this.limits
    if (entries > elements + 1)
      throw this.refuse(
        'too-many-elements',
        `A segment has more than ${elements} elements, as none of a guide has. Look for the terminator it lacks.`,
        offset,
      )
    if (bytes > segmentBytes)
      throw this.refuse(
        'segment-too-long',
        `A segment is longer than ${segmentBytes} bytes, as none of a guide is. Look for the terminator it lacks.`,
        offset,
      )
  }

  /** The end of a last segment without terminator, which only an IEA may lack; -1 when the file is cut off. */
  private lastSegment(bytes: Uint8Array, start: number, length: number, k0: number): number {
    const end = trimmedEnd(bytes, start, length)
    if (packAt(bytes, start, (cut.k > k0 + 1 ? cut.at[k0 + 1]! : end) - start) !== IEA) return -1
    return end
  }

  private paged(bytes: Uint8Array, base: number, first: number, line: number, delimiters: Delimiters): Page {
    const { count, k } = cut
    cut.heads[count] = k
    // One piece of memory for all that is kept of a page beside its bytes.
    const kept = new ArrayBuffer((count * 2 + 1 + k) * 4 + count)
    const heads = new Int32Array(kept, 0, count + 1)
    const ids = new Int32Array(kept, heads.byteLength, count)
    const at = new Int32Array(kept, heads.byteLength + ids.byteLength, k)
    const flags = new Uint8Array(kept, heads.byteLength + ids.byteLength + at.byteLength, count)
    heads.set(cut.heads.subarray(0, count + 1))
    ids.set(cut.ids.subarray(0, count))
    at.set(cut.at.subarray(0, k))
    flags.set(cut.flags.subarray(0, count))
    return new Page(bytes, base, first, line, delimiters, count, heads, at, ids, flags, (cut.seen & hasHigh) !== 0)
  }

  private refuse(
    code: 'too-many-elements' | 'segment-too-long' | 'too-many-segments',
    message: string,
    offset: number,
  ): X12Error {
    return new X12Error(code, message, this.ordinal + cut.count, offset)
  }

  private tell(code: Trouble['code'], offset: number, segments: number, lines: number): void {
    if (this.troubles.length < mostTroubles)
      this.troubles.push({ code, offset, ordinal: this.ordinal + segments, line: this.line + lines })
  }
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
  const c = length === 3 ? bytes[at + 2]! : 0x41
  if ((idBytes[a]! & idBytes[b]! & idBytes[c]!) === 0) return 0
  return (a << 16) | (b << 8) | (length === 3 ? c : 0)
}

/** 1 for letters and digits. */
const idBytes = Uint8Array.from({ length: 256 }, (_, byte) => (isAlphanumeric(byte) ? 1 : 0))

function lineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (bytes[i] === 10) count++
  return count
}

function trimmedEnd(bytes: Uint8Array, start: number, length: number): number {
  let end = length
  while (end > start && bytes[end - 1]! <= 0x20) end--
  return end
}
