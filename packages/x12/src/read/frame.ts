// What the walker knows of each loop it stands in.
import type { CompiledLoop } from '../definition/compile.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView, Run } from './view.ts'

export interface Place {
  readonly page: Page
  readonly index: number
}

/** An open loop. Frames are made once a walker and used again. */
export class Frame {
  loop: CompiledLoop
  /** Group of the last child that was read: what came before it would be out of order. */
  group = -1
  /** What is known of a streamed loop or of the transaction itself; null for loops inside them. */
  level: Level | null = null
  // Children read, by slot, above a base that moves when the frame is used again: nothing needs clearing then.
  private readonly counts: Float64Array
  private base = 0

  constructor(loop: CompiledLoop, slots: number) {
    this.loop = loop
    this.counts = new Float64Array(slots)
  }

  restart(loop: CompiledLoop): void {
    this.loop = loop
    this.group = 0
    this.level = null
    this.base += countRange
    if (this.base < lastBase) return
    this.counts.fill(0)
    this.base = 0
  }

  /** Counts one more child of a slot, and answers how many there are. */
  add(slot: number): number {
    const { counts, base } = this
    const count = counts[slot]! > base ? counts[slot]! + 1 : base + 1
    counts[slot] = count
    return count - base
  }

  count(slot: number): number {
    return Math.max(0, this.counts[slot]! - this.base)
  }
}

/** More than a file has segments; and the last base from which counts stay exact. */
const countRange = 2 ** 32
const lastBase = 2 ** 52

/** A streamed loop, or the transaction: the runs of its own segments, those of streamed loops inside it left out. */
export interface Level {
  readonly loop: CompiledLoop
  readonly above: Level | null
  readonly runs: Run[]
  /** First segment of the run being read, or -1 while a streamed loop inside is read. */
  from: number
  /** Where the first streamed loop inside began. */
  inner: Place | null
  view: LoopView | null
  readonly heldLoops: number
  readonly heldSegments: number
}
