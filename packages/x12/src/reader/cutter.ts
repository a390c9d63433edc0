// The loop everything waits for: one pass over the bytes of a page, one table look-up a byte, that notes where segments and
// elements end. It knows ordinary segments only; whatever is odd is left to the scanner.
import { isAlphanumeric, type Delimiters } from './delimiters.ts'
import { hasComponent, hasControl, hasHigh, hasRepetition, packId } from './page.ts'

/** What a page is cut into before it is made. */
export interface Cut {
  /** For each byte the segment flags it sets, or that it ends something. */
  readonly bits: Uint8Array
  heads: Int32Array
  at: Int32Array
  ids: Int32Array
  flags: Uint8Array
  /** Entries used of `at`; segments, their flags together, and line feeds so far. */
  k: number
  count: number
  seen: number
  lines: number
}

export interface Cutter {
  readonly cut: Cut
  /** Starts a page of at most so many bytes. */
  prepare(delimiters: Delimiters, bytes: number): void
  /**
   * Cuts segments from `from` on as long as they are ordinary (an id of two or three characters and an element behind it, no
   * control character, no begin or end of an interchange), and answers where the first other one stands.
   */
  plain(bytes: Uint8Array, from: number, mostSegments: number, mostElements: number, mostBytes: number): number
  /** Notes the separators of one segment of any kind up to its terminator, and answers where that is, or `stop`. */
  one(bytes: Uint8Array, start: number, stop: number): number
  /** The flags of the segment that `one` read. */
  flag(): number
  /** Keeps the segment that `one` read. */
  keep(id: number, head: number, end: number, flag: number): void
}

// One for all scanners, since none cuts while another does. Everything in it is a constant of one function, not of the module:
// V8 reads the arrays of such constants without looking them up, which doubles the speed of the loop, and bundlers leave them so.
export const cutter: Cutter = makeCutter()

function makeCutter(): Cutter {
  const endsElement = 64
  const endsSegment = 128
  const keptFlags = endsElement - 1
  const control = hasControl
  const ISA = packId('ISA')
  const IEA = packId('IEA')
  const inId = Uint8Array.from({ length: 256 }, (_, byte) => (isAlphanumeric(byte) ? 1 : 0))
  const cut: Cut = {
    bits: new Uint8Array(256),
    heads: new Int32Array(0),
    at: new Int32Array(0),
    ids: new Int32Array(0),
    flags: new Uint8Array(0),
    k: 0,
    count: 0,
    seen: 0,
    lines: 0,
  }
  let prepared: Delimiters | null = null
  let flagOfOne = 0

  function enlarge(bytes: number): void {
    const segments = (bytes >> 1) + 4
    cut.heads = new Int32Array(segments)
    cut.ids = new Int32Array(segments)
    cut.flags = new Uint8Array(segments)
    // A segment of n bytes and its terminator have at most n separators, a start and an end; and one place is written ahead.
    cut.at = new Int32Array(bytes + segments + 2)
  }
  // Blocks are of 64 KiB; only one with a segment of nearly that length needs more.
  enlarge(128 * 1024)

  return {
    cut,
    prepare(delimiters, bytes) {
      if (bytes > cut.flags.length * 2 - 8) enlarge(bytes)
      cut.k = cut.count = cut.seen = cut.lines = 0
      if (delimiters === prepared) return
      prepared = delimiters
      const { bits } = cut
      bits.fill(0)
      bits.fill(hasControl, 0, 0x20)
      bits[0x7f] = hasControl
      bits.fill(hasHigh, 0x80)
      if (delimiters.component >= 0) bits[delimiters.component] = hasComponent
      if (delimiters.repetition >= 0) bits[delimiters.repetition] = hasRepetition
      bits[delimiters.element] = endsElement
      bits[delimiters.segment] = endsSegment
    },
    plain(bytes, from, mostSegments, mostElements, mostBytes) {
      const { at, heads, ids, flags, bits } = cut
      const length = bytes.length
      const feedsLine = bits[10] === control
      let { k, count } = cut
      let seen = 0
      let start = from
      while (start + 4 < length && count < mostSegments) {
        const first = bytes[start]!
        const second = bytes[start + 1]!
        const third = bytes[start + 2]!
        let i = start + 2
        let id = (first << 16) | (second << 8)
        let good = inId[first]! & inId[second]!
        if (bits[third] !== endsElement) {
          id |= third
          good &= inId[third]!
          i++
        }
        if (good === 0 || bits[bytes[i]!] !== endsElement || id === ISA || id === IEA) break
        at[k] = start - 1
        at[k + 1] = i
        let n = k + 2
        let flag = 0
        // Every place is written and only those of separators are kept: a branch would be guessed wrong at every element.
        for (i++; i < length; i++) {
          const bit = bits[bytes[i]!]!
          at[n] = i
          if (bit >= endsSegment) break
          n += bit >> 6
          flag |= bit
        }
        flag &= keptFlags
        if (i >= length || flag & control || n - k > mostElements + 1 || i - start > mostBytes) break
        heads[count] = k
        ids[count] = id
        flags[count++] = flag
        seen |= flag
        k = n + 1
        start = i + 1
        if (feedsLine && start < length && bytes[start] === 10) {
          cut.lines++
          start++
        }
      }
      if (bits[10] === endsSegment) cut.lines += count - cut.count
      cut.k = k
      cut.count = count
      cut.seen |= seen
      return start
    },
    one(bytes, start, stop) {
      const { at, bits } = cut
      let { k } = cut
      at[k++] = start - 1
      let flag = 0
      let i = start
      for (; i < stop; i++) {
        const bit = bits[bytes[i]!]!
        at[k] = i
        if (bit >= endsSegment) break
        k += bit >> 6
        flag |= bit
      }
      cut.k = k
      flagOfOne = flag & keptFlags
      return i
    },
    flag: () => flagOfOne,
    keep(id, head, end, flag) {
      const { count } = cut
      cut.heads[count] = head
      cut.at[cut.k++] = end
      cut.ids[count] = id
      cut.flags[count] = flag
      cut.seen |= flag
      cut.count++
    },
  }
}
