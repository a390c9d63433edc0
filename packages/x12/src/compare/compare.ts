// Two files compared by what they say. Loops are found again by the claim, person or service they are about, wherever they stand;
// separators, line breaks, the order of like loops, counts and control numbers are no difference.
import type { ReadOptions } from '../read/file-reader.ts'
import type { ByteSource } from '../reader/pages.ts'
import { fileTree, type LoopNode, type SegmentNode, type TransactionNode, type ValueNode } from './file-tree.ts'

/** One difference. Values are those of the files: treat it as you treat them. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** Short name of the set, '' for envelopes. */
  readonly set: string
  /** ST02 in the first file, or where only the second has it, there. */
  readonly transaction: string
  /** The loops it stands in, outermost first, each with what it is about. */
  readonly path: readonly { readonly loop: string; readonly title: string; readonly name: string }[]
  /** '' when a whole loop or transaction came or went. */
  readonly segment: string
  readonly segmentTitle: string
  /** `CLM02`, '' when a whole segment, loop or transaction came or went. */
  readonly place: string
  readonly element: string
  readonly kindOfValue: ValueNode['kind']
  readonly before: string
  readonly after: string
  /** 1-based places in the two files; 0 where it is not. */
  readonly beforeOrdinal: number
  readonly afterOrdinal: number
}

/** Told of one pair of files; a last difference would not help anybody after so many. */
const mostDifferences = 100_000

export interface Comparison {
  readonly differences: readonly Difference[]
  /** True when there are more than are listed. */
  readonly cut: boolean
}

/** @throws X12Error when one of them is no X12, passes a limit, or is too long to be held whole. */
export async function compare(before: ByteSource, after: ByteSource, options: ReadOptions = {}): Promise<Comparison> {
  const [one, other] = [await fileTree(before, options), await fileTree(after, options)]
  const comparing = new Comparing()
  comparing.segments(one.envelopes, other.envelopes, { set: '', transaction: '', path: [] })
  comparing.transactions(one.transactions, other.transactions)
  return { differences: comparing.differences, cut: comparing.cut }
}

type Where = Pick<Difference, 'set' | 'transaction' | 'path'>

class Comparing {
  readonly differences: Difference[] = []
  cut = false

  transactions(before: readonly TransactionNode[], after: readonly TransactionNode[]): void {
    const pairs = paired(before, after, [
      (one) => `${one.set} ${one.sign}`,
      (one) => `${one.set} ${one.control}`,
      (one) => one.set,
    ])
    for (const [one, other] of pairs) {
      const { set, control } = (one ?? other)!
      const where: Where = { set, transaction: control, path: [] }
      if (one && other) this.loop(one, other, where)
      else this.whole(one, other, where)
    }
  }

  segments(before: readonly SegmentNode[], after: readonly SegmentNode[], where: Where): void {
    const kindOf = ({ use, id }: SegmentNode): string => (use ? `${use.index}` : id)
    const pairs = paired(before, after, [
      (one) => `${kindOf(one)} ${one.sign}`,
      (one) => (one.name === '' ? null : `${kindOf(one)} ${one.values[0]?.text} ${one.name}`),
      kindOf,
    ])
    for (const [one, other] of pairs) {
      if (one && other) this.values(one, other, where)
      else this.segment(one, other, where)
    }
  }

  private loop(before: LoopNode, after: LoopNode, where: Where): void {
    if (before.sign === after.sign) return
    this.segments(before.segments, after.segments, where)
    const kindOf = ({ loop }: LoopNode): string => `${loop!.index}`
    const pairs = paired(before.loops, after.loops, [
      (one) => `${kindOf(one)} ${one.sign}`,
      (one) => (one.name === '' ? null : `${kindOf(one)} ${one.name}`),
      // What has no name of its own, and what stands once only, is the same thing changed.
      (one) => (one.name === '' || one.loop!.max === 1 ? kindOf(one) : null),
    ])
    for (const [one, other] of pairs) {
      const { loop, name } = (one ?? other)!
      const inner: Where = { ...where, path: [...where.path, { loop: loop!.id, title: loop!.title, name }] }
      if (one && other) this.loop(one, other, inner)
      else this.whole(one, other, inner)
    }
  }

  private values(before: SegmentNode, after: SegmentNode, where: Where): void {
    if (before.sign === after.sign) return
    const others = new Map(after.values.map((value) => [value.place, value]))
    const places = new Set([...before.values, ...after.values].map(({ place }) => place))
    for (const place of places) {
      const one = before.values.find((value) => value.place === place)
      const other = others.get(place)
      if (one?.text === other?.text) continue
      const { name, kind } = (one ?? other)!
      this.add({
        ...where,
        kind: one && other ? 'changed' : one ? 'removed' : 'added',
        segment: before.id,
        segmentTitle: before.title,
        place,
        element: name,
        kindOfValue: kind,
        before: one?.text ?? '',
        after: other?.text ?? '',
        beforeOrdinal: before.ordinal,
        afterOrdinal: after.ordinal,
      })
    }
  }

  private segment(before: SegmentNode | null, after: SegmentNode | null, where: Where): void {
    const { id, title } = (before ?? after)!
    this.add({
      ...where,
      kind: before ? 'removed' : 'added',
      segment: id,
      segmentTitle: title,
      place: '',
      element: '',
      kindOfValue: 'AN',
      before: before ? said(before) : '',
      after: after ? said(after) : '',
      beforeOrdinal: before?.ordinal ?? 0,
      afterOrdinal: after?.ordinal ?? 0,
    })
  }

  private whole(before: LoopNode | null, after: LoopNode | null, where: Where): void {
    this.add({
      ...where,
      kind: before ? 'removed' : 'added',
      segment: '',
      segmentTitle: '',
      place: '',
      element: '',
      kindOfValue: 'AN',
      before: before ? saidOf(before) : '',
      after: after ? saidOf(after) : '',
      beforeOrdinal: before ? firstOrdinal(before) : 0,
      afterOrdinal: after ? firstOrdinal(after) : 0,
    })
  }

  private add(difference: Difference): void {
    if (this.differences.length < mostDifferences) this.differences.push(difference)
    else this.cut = true
  }
}

function firstOrdinal({ segments, loops }: LoopNode): number {
  return segments[0]?.ordinal ?? (loops[0] ? firstOrdinal(loops[0]) : 0)
}

function said({ values }: SegmentNode): string {
  return values.map(({ name, place, text }) => `${name || place} ${text}`).join(', ')
}

/** What a loop is about, from its first segment. */
function saidOf(node: LoopNode): string {
  const first = node.segments.find(({ values }) => values.length > 0)
  return first ? said(first) : node.name
}

type Pair<T> = readonly [T | null, T | null]

/** Pairs two lists by each key in turn; null as a key pairs with nothing. What is left over came or went. In the order of the first list. */
function paired<T>(before: readonly T[], after: readonly T[], keys: readonly ((one: T) => string | null)[]): Pair<T>[] {
  const partner = new Map<T, T>()
  const taken = new Set<T>()
  for (const key of keys) {
    const free = new Map<string, T[]>()
    for (const one of after) {
      const name = taken.has(one) ? null : key(one)
      if (name === null) continue
      const list = free.get(name)
      if (list) list.push(one)
      else free.set(name, [one])
    }
    for (const list of free.values()) list.reverse()
    for (const one of before) {
      if (partner.has(one)) continue
      const name = key(one)
      const found = name === null ? undefined : free.get(name)?.pop()
      if (found === undefined) continue
      partner.set(one, found)
      taken.add(found)
    }
  }
  return [
    ...before.map((one): Pair<T> => [one, partner.get(one) ?? null]),
    ...after.filter((one) => !taken.has(one)).map((one): Pair<T> => [null, one]),
  ]
}
