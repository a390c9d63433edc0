// Exact sums of amounts in segments that were read. A malformed amount makes the sum NaN, which balances with nothing: a sum that
// cannot be made fails closed.
import type { LoopView, SegmentView } from '../read/view.ts'
import { centsAt } from '../value/money.ts'

/** Cents of element `n` of a segment; 0 when the segment or the element is not there. */
export function amountOf(segment: SegmentView | undefined, n: number): number {
  if (segment === undefined) return 0
  const { $page: page, $index: index } = segment
  if (n > page.elementCount(index)) return 0
  const from = page.startOf(index, n)
  const to = page.endOf(index, n)
  return from === to ? 0 : centsAt(page.bytes, from, to)
}

/** The sum of the amounts of CAS segments: elements 3, 6, 9, 12, 15 and 18. With `group`, only those of that group. */
export function adjustmentsOf(segments: readonly SegmentView[] | undefined, group?: string): number {
  let sum = 0
  if (segments === undefined) return 0
  for (const segment of segments) {
    if (group !== undefined && segment.$page.element(segment.$index, 1) !== group) continue
    const count = segment.$page.elementCount(segment.$index)
    for (let n = 3; n <= count; n += 3) sum += amountOf(segment, n)
  }
  return sum
}

/** What stands in a slot of a loop: a segment, segments, a loop or loops. */
export function slotsOf(loop: LoopView): Record<string, number> {
  let slots = slotsByKey.get(loop.$loop)
  if (!slots) {
    slots = Object.fromEntries(loop.$loop.children.map((child) => [child.key, child.slot]))
    slotsByKey.set(loop.$loop, slots)
  }
  return slots
}
const slotsByKey = new WeakMap<LoopView['$loop'], Record<string, number>>()

export function segmentIn(loop: LoopView, key: string): SegmentView | undefined {
  return loop.$slots[slotsOf(loop)[key]!] as SegmentView | undefined
}

export function segmentsIn(loop: LoopView, key: string): readonly SegmentView[] {
  return (loop.$slots[slotsOf(loop)[key]!] as readonly SegmentView[] | undefined) ?? []
}

export function loopIn(loop: LoopView, key: string): LoopView | undefined {
  return loop.$slots[slotsOf(loop)[key]!] as LoopView | undefined
}

export function loopsIn(loop: LoopView, key: string): readonly LoopView[] {
  return (loop.$slots[slotsOf(loop)[key]!] as readonly LoopView[] | undefined) ?? []
}
