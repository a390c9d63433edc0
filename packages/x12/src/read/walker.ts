// Walks one transaction: puts each segment where the definition says it belongs, opens and closes loops, hands out streamed
// loops when they are whole. What is out of place is told and never guessed into a claim.
import type { Findings } from '../check/findings.ts'
import type { TransactionChecks } from '../check/transaction-checks.ts'
import {
  packCodeAt,
  type Branch,
  type Candidate,
  type CompiledLoop,
  type CompiledSet,
  type CompiledUse,
} from '../definition/compile.ts'
import type { Limits } from '../limits.ts'
import type { Page } from '../reader/page.ts'
import { X12Error } from '../x12-error.ts'
import type { Transaction } from './envelope.ts'
import { viewClasses, type LoopView, type ViewClasses } from './view.ts'

export class Walker {
  private readonly set: CompiledSet
  private readonly transaction: Transaction
  private readonly findings: Findings
  private readonly checks: TransactionChecks | null
  private readonly limits: Limits
  private readonly emit: (loop: LoopView) => void
  private readonly views: ViewClasses
  private readonly triggers: ReadonlySet<number>
  private current: LoopView
  private readonly path: LoopView[] = []
  /** What was held when each loop of the path was opened. */
  private readonly heldAt: { loops: number; segments: number }[] = []
  private heldLoops = 0
  private heldSegments = 0
  /** After a segment that should have opened a loop but fits none: what follows belongs to that unknown loop. */
  private lost = false

  constructor(
    set: CompiledSet,
    transaction: Transaction,
    findings: Findings,
    checks: TransactionChecks | null,
    limits: Limits,
    emit: (loop: LoopView) => void,
  ) {
    this.set = set
    this.transaction = transaction
    this.findings = findings
    this.checks = checks
    this.limits = limits
    this.emit = emit
    this.views = viewClasses(set)
    this.triggers = new Set(set.loops.flatMap((one) => (one.trigger ? [one.trigger.packed] : [])))
    const { root } = set
    this.current = new this.views.loops[root.index]!(null, transaction, root.slots)
    transaction.root = this.current
  }

  /** Puts one segment in its place. */
  segment(page: Page, index: number): void {
    const branch = this.current.$loop.next.get(page.ids[index]!)
    const candidate = branch ? this.choose(branch, page, index) : null
    if (candidate === null) {
      this.misplaced(branch, page, index)
      return
    }
    if (this.lost) {
      if (candidate.opens === null && candidate.up === 0) return
      this.lost = false
    }
    this.enter(candidate, page, index)
  }

  /** Closes what is open, at the SE (or whatever stands where SE should). `whole` is false when the transaction was cut off. */
  end(page: Page, index: number, whole: boolean): void {
    if (!whole) return
    while (this.path.length > 0) this.close(page, index)
    this.finish(this.current, page, index)
  }

  /** The nearest place that comes next in order and whose qualifiers match. */
  private choose(branch: Branch, page: Page, index: number): Candidate | null {
    const candidates = candidatesOf(branch, page, index)
    if (candidates === undefined) return null
    let frame = this.current
    let up = 0
    for (const candidate of candidates) {
      for (; up < candidate.up; up++) frame = frame.$parent!
      if (candidate.group >= frame.$group && (branch.element > 0 || matches(candidate.use, page, index)))
        return candidate
    }
    return null
  }

  private enter(candidate: Candidate, page: Page, index: number): void {
    for (let n = candidate.up; n > 0; n--) this.close(page, index)
    const { current } = this
    if (candidate.group > current.$group) current.$group = candidate.group
    const { use, opens } = candidate
    const segment = new this.views.segments[use.index]!(page, index)
    if (++this.heldSegments > this.limits.heldSegments)
      throw new X12Error(
        'too-many-loops',
        `A part of the file that must be held whole has more than ${this.limits.heldSegments} segments.`,
        page.first + index,
        page.offset(index),
      )
    if (opens !== null) {
      const loop = this.open(opens, page, index)
      loop.$slots[use.slot] = segment
      loop.$group = use.group
      this.checks?.segment(page, index, use, loop)
      return
    }
    const slots = current.$slots
    if (use.many) {
      const list = slots[use.slot] as unknown[] | undefined
      if (list === undefined) slots[use.slot] = [segment]
      else {
        list.push(segment)
        if (list.length > use.max) this.repeated(use, page, index)
      }
    } else if (slots[use.slot] === undefined) slots[use.slot] = segment
    else this.repeated(use, page, index)
    this.checks?.segment(page, index, use, current)
  }

  private open(opens: CompiledLoop, page: Page, index: number): LoopView {
    const parent = this.current
    const loop = new this.views.loops[opens.index]!(parent, this.transaction, opens.slots)
    this.heldAt.push({ loops: this.heldLoops, segments: this.heldSegments })
    if (++this.heldLoops > this.limits.loops)
      throw new X12Error(
        'too-many-loops',
        `A part of the file that must be held whole has more than ${this.limits.loops} loops.`,
        page.first + index,
        page.offset(index),
      )
    let count: number
    if (opens.streamed) {
      const counts = (parent.$counts ??= new Array<number>(parent.$loop.slots).fill(0))
      count = counts[opens.slot] = counts[opens.slot]! + 1
    } else if (opens.many) {
      const list = (parent.$slots[opens.slot] ??= []) as LoopView[]
      count = list.push(loop)
    } else {
      count = parent.$slots[opens.slot] === undefined ? 1 : 2
      if (count === 1) parent.$slots[opens.slot] = loop
    }
    if (count > opens.max)
      this.findings.at(
        page,
        index,
        'guide',
        'loop-repeats-too-often',
        `${named(opens)} may stand ${times(opens.max)} here; this is one more. Remove it or split the ${parent.$loop.title}.`,
        { loop: opens.id },
      )
    this.path.push(parent)
    this.current = loop
    return loop
  }

  private close(page: Page, index: number): void {
    const loop = this.current
    this.finish(loop, page, index)
    this.current = this.path.pop()!
    const held = this.heldAt.pop()!
    if (loop.$loop.streamed) {
      this.heldLoops = held.loops
      this.heldSegments = held.segments
      this.emit(loop)
    }
  }

  /** What a loop must hold, and the checks of the whole loop. */
  private finish(loop: LoopView, page: Page, index: number): void {
    if (this.checks === null) return
    const one = loop.$loop
    for (const use of one.uses) {
      if (use.min > 0 && loop.$slots[use.slot] === undefined)
        this.findings.at(
          page,
          index,
          'guide',
          'segment-missing',
          `${sentence(named(one))} has no ${use.segment} (${use.title})${codesOf(use)}. Add it.`,
          { loop: one.id, segment: use.segment },
        )
    }
    for (const inner of one.loops) {
      if (inner.min > 0 && (inner.streamed ? !loop.$counts?.[inner.slot] : loop.$slots[inner.slot] === undefined))
        this.findings.at(
          page,
          index,
          'guide',
          'loop-missing',
          `${sentence(named(one))} lacks ${named(inner)}. Add it.`,
          { loop: inner.id, segment: inner.trigger!.segment },
        )
    }
    this.checks.closed(loop, page, index)
  }

  private repeated(use: CompiledUse, page: Page, index: number): void {
    this.findings.at(
      page,
      index,
      'guide',
      'segment-repeats-too-often',
      `${use.segment} (${use.title}) may stand ${times(use.max)} in ${named(use.loop)}; this is one more. Remove it.`,
      { loop: use.loop.id },
    )
  }

  /** A segment that comes next nowhere: out of order, or not expected at all. */
  private misplaced(branch: Branch | undefined, page: Page, index: number): void {
    const loop = this.current.$loop
    if (page.ids[index] === 0) {
      this.findings.at(
        page,
        index,
        'syntax',
        'segment-id-invalid',
        'This is no segment: an id has two or three capital letters or digits.',
        { loop: loop.id },
      )
      return
    }
    if (!this.set.segments.has(page.ids[index]!)) {
      this.findings.at(
        page,
        index,
        'guide',
        'segment-unknown',
        `The ${this.set.set.title} has no ${page.element(index, 0)} segment. Remove it.`,
        { loop: loop.id },
      )
      return
    }
    const out = branch
      ? candidatesOf(branch, page, index)?.find((one) => one.up <= 1 && matches(one.use, page, index))
      : undefined
    if (out && !this.lost) {
      this.findings.at(
        page,
        index,
        'guide',
        'segment-out-of-order',
        `${out.use.segment} (${out.use.title}) stands too late in ${named(out.use.loop)}. Move it up.`,
        { loop: out.use.loop.id },
      )
      this.enter(out, page, index)
      return
    }
    this.findings.at(
      page,
      index,
      'guide',
      'segment-unexpected',
      `A ${page.element(index, 0)} with this content cannot stand here, in ${named(loop)}. Check its qualifier and its place.`,
      { loop: loop.id },
    )
    this.checks?.misplaced(page, index)
    if (this.triggers.has(page.ids[index]!)) this.lost = true
  }
}

function candidatesOf(branch: Branch, page: Page, index: number): readonly Candidate[] | undefined {
  if (branch.element === 0) return branch.all
  return branch.byCode.get(qualifierAt(page, index, branch.element, branch.component))
}

function qualifierAt(page: Page, index: number, element: number, component: number): number {
  const head = page.heads[index]! + element
  if (head + 1 >= page.heads[index + 1]!) return 0
  const from = page.at[head]! + 1
  let to = page.at[head + 1]!
  if (component === 0) return packCodeAt(page.bytes, from, to)
  // Qualifiers inside composites are all first components.
  const separator = page.delimiters.component
  for (let i = from; i < to; i++) if (page.bytes[i] === separator) to = i
  return packCodeAt(page.bytes, from, to)
}

function matches(use: CompiledUse, page: Page, index: number): boolean {
  for (const qualifier of use.qualifiers) {
    if (!qualifier.packed.includes(qualifierAt(page, index, qualifier.element, qualifier.component))) return false
  }
  return true
}

function named(loop: CompiledLoop): string {
  return loop.id === '' ? 'the transaction' : `the ${loop.title} (${loop.id})`
}

function sentence(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

function times(max: number): string {
  return max === 1 ? 'once' : `at most ${max} times`
}

function codesOf(use: CompiledUse): string {
  const [first] = use.qualifiers
  if (!first) return ''
  const place = `${use.segment}${String(first.element).padStart(2, '0')}${first.component ? `-${first.component}` : ''}`
  return ` with ${place} ${first.codes.length > 6 ? 'from the guide' : first.codes.join(' or ')}`
}
