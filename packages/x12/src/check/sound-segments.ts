// Segments that were found right, remembered by their bytes, so that the same segment in the same place of the guide is not checked again: a
// file says the same days, services, payers and diagnoses over and over.
import type { CompiledUse } from '../definition/compile.ts'
import type { Delimiters } from '../reader/delimiters.ts'
import type { Page } from '../reader/page.ts'

/** 1,024, for the highest ten bits of a mixed segment: more would no longer lie near the processor. */
const placeBits = 10
const places = 1 << placeBits
/** Numbers a place holds, 64 bytes together: a segment of up to 59 bytes, and its length. */
const width = 16
const longest = 59
/** Shorter ones are checked as fast as they are found again. */
const shortest = 18

/** A use whose tries are up has some more when so many of its segments have passed. */
const passedOver = -1_024
const furtherTries = 16
const mostTries = 255

/** A file says the same again, and is worth the room that remembering takes, once it is so many segments long. */
const longEnough = 256

export class SoundSegments {
  private kept = new Int32Array(0)
  private uses: (CompiledUse | null)[] = []
  private place = -1
  private untilBegun = longEnough
  private delimiters: Delimiters | null = null

  /**
   * Whether this segment was kept for this use. A use whose segments seldom repeat, such as a name or a control number, is asked for only
   * now and then.
   */
  has(use: CompiledUse, page: Page, from: number, to: number): boolean {
    if (this.untilBegun > 0) {
      if (--this.untilBegun === 0) this.begin()
      return false
    }
    const { tables } = use
    if (tables.tries <= 0) {
      tables.tries = tables.tries <= passedOver ? furtherTries : tables.tries - 1
      this.place = -1
      return false
    }
    const known = this.met(use, page, from, to)
    if (!known) tables.tries -= 2
    else if (tables.tries < mostTries) tables.tries++
    return known
  }

  private met(use: CompiledUse, page: Page, from: number, to: number): boolean {
    if (page.delimiters !== this.delimiters) this.forget(page.delimiters)
    const { kept } = this
    const { words } = page
    const size = to - from
    this.place = -1
    if (size > longest || size < shortest) return false
    let mixed = size
    for (let i = from; i + 4 <= to; i += 4) mixed = Math.imul(mixed ^ words.getInt32(i, true), 0x9e3779b1)
    const last = words.getInt32(to - 4, true)
    const place = Math.imul(mixed ^ (mixed >>> 15) ^ last, 0x85ebca6b) >>> (32 - placeBits)
    this.place = place
    let at = place * width
    if (kept[at + width - 1] !== size || this.uses[place] !== use) return false
    for (let i = from; i + 4 <= to; i += 4) if (kept[at++] !== words.getInt32(i, true)) return false
    return kept[at] === last
  }

  /** Keeps the segment that was asked for last, if it was looked for. */
  keep(use: CompiledUse, page: Page, from: number, to: number): void {
    const { place, kept } = this
    if (place < 0) return
    const { words } = page
    let at = place * width
    this.uses[place] = use
    kept[at + width - 1] = to - from
    for (let i = from; i + 4 <= to; i += 4) kept[at++] = words.getInt32(i, true)
    kept[at] = words.getInt32(to - 4, true)
  }

  private begin(): void {
    this.kept = new Int32Array(places * width)
    this.uses = new Array<CompiledUse | null>(places).fill(null)
  }

  /** Under other separators the same bytes say something else. */
  private forget(delimiters: Delimiters): void {
    this.uses.fill(null)
    this.delimiters = delimiters
  }
}
