// Composite values that were found right, remembered, so that the same bytes in the same element are not taken apart again: a file says
// the same procedures, places and diagnoses over and over.
import type { CompiledElement } from '../definition/compile.ts'
import type { Delimiters } from '../reader/delimiters.ts'
import type { Page } from '../reader/page.ts'

/** 512, for the highest nine bits of a mixed value. */
const places = 512
/** Numbers a place holds: a value of up to 27 bytes, and its length. */
const width = 8
const longest = 27

/** A file says the same again, and is worth the room that remembering takes, once it has so many composites. */
const longEnough = 128

export class SoundValues {
  private kept = new Int32Array(0)
  private elements: (CompiledElement | null)[] = []
  /** The value that was asked for last, as it is kept. */
  private readonly asked = new Int32Array(width)
  private place = -1
  private untilBegun = longEnough
  private delimiters: Delimiters | null = null

  /** Whether these bytes were kept for this element. */
  has(element: CompiledElement, page: Page, from: number, to: number): boolean {
    if (this.untilBegun > 0) {
      if (--this.untilBegun === 0) this.begin()
      return false
    }
    if (page.delimiters !== this.delimiters) this.forget(page.delimiters)
    const { asked, kept } = this
    const { bytes } = page
    const size = to - from
    this.place = -1
    if (size > longest) return false
    let mixed = size
    let words = 0
    let i = from
    for (; i + 4 <= to; i += 4) {
      const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
      mixed = Math.imul(mixed ^ word, 0x9e3779b1)
      asked[words++] = word
    }
    let rest = 0
    for (; i < to; i++) rest = (rest << 8) | bytes[i]!
    asked[words] = rest
    const place = Math.imul(mixed ^ (mixed >>> 15) ^ rest, 0x85ebca6b) >>> 23
    this.place = place
    const at = place * width
    if (kept[at + width - 1] !== size || this.elements[place] !== element) return false
    for (let n = 0; n <= words; n++) if (kept[at + n] !== asked[n]) return false
    return true
  }

  /** Keeps the value that was asked for last. */
  keep(element: CompiledElement, size: number): void {
    const { place } = this
    if (place < 0) return
    this.elements[place] = element
    this.kept.set(this.asked, place * width)
    this.kept[place * width + width - 1] = size
  }

  private begin(): void {
    this.kept = new Int32Array(places * width)
    this.elements = new Array<CompiledElement | null>(places).fill(null)
  }

  /** Under other separators the same bytes say something else. */
  private forget(delimiters: Delimiters): void {
    this.elements.fill(null)
    this.delimiters = delimiters
  }
}
