// What code sets said of codes, remembered, so that a code met a million times is asked for once and never turned into text again.
import type { Page } from '../reader/page.ts'

/** Answers whether a code belongs to a set. `unsure` (a set that is unknown, or known to be incomplete) is never a finding. */
export interface CodeSets {
  verdict(codeSet: string, code: string): 'present' | 'absent' | 'unsure'
}

/** Codes remembered of one set; further ones are asked for each time. */
const mostRemembered = 100_000
/** 256, for the highest eight bits of a mixed code: a file of one claim makes these tables too. */
const quickPlaces = 256
/** Longer codes are remembered as text only. */
const longestPacked = 12

/** The verdicts of one code set: those met last in a table of packed bytes, all of them by their text. */
export class Verdicts {
  private readonly codeSet: string
  private readonly codeSets: CodeSets
  /** Four numbers a place: twelve bytes of a code, and its length doubled, odd when it is good. */
  private readonly quick = new Int32Array(quickPlaces * 4)
  private readonly all = new Map<string, boolean>()

  constructor(codeSet: string, codeSets: CodeSets) {
    this.codeSet = codeSet
    this.codeSets = codeSets
  }

  /** Whether a code is in the set, or the set is unsure. */
  good(page: Page, from: number, to: number): boolean {
    const size = to - from
    if (size > longestPacked) return this.asked(page, from, to)
    const { bytes } = page
    const { quick } = this
    let first = 0
    let second = 0
    let third = 0
    for (let i = from; i < to; i++) {
      first = (first << 8) | (second >>> 24)
      second = (second << 8) | (third >>> 24)
      third = (third << 8) | bytes[i]!
    }
    const mixed = Math.imul(first ^ Math.imul(second, 31) ^ Math.imul(third, 0x85ebca6b), 0x9e3779b1)
    const place = (mixed >>> 24) << 2
    const kept = quick[place + 3]!
    if (kept >> 1 === size && quick[place + 2] === third && quick[place + 1] === second && quick[place] === first)
      return (kept & 1) === 1
    const good = this.asked(page, from, to)
    quick[place] = first
    quick[place + 1] = second
    quick[place + 2] = third
    quick[place + 3] = (size << 1) | (good ? 1 : 0)
    return good
  }

  private asked(page: Page, from: number, to: number): boolean {
    const code = page.slice(from, to)
    const known = this.all.get(code)
    if (known !== undefined) return known
    const good = this.codeSets.verdict(this.codeSet, code) !== 'absent'
    if (this.all.size < mostRemembered) this.all.set(code, good)
    return good
  }
}
