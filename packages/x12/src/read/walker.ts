// Walks one transaction: names the use of every segment, opens and closes loops, hands out streamed loops when they are whole.
// What is out of place is told and never guessed into a claim.
import type { Findings } from '../check/findings.ts'
import type { TransactionChecks } from '../check/transaction-checks.ts'
import {
  nextIn,
  type Branch,
  type Candidate,
  type CompiledLoop,
  type CompiledSet,
  type CompiledUse,
} from '../definition/compile.ts'
import { packCodeAt } from '../definition/element-spec.ts'
import type { Limits } from '../limits.ts'
import { packId, type Page } from '../reader/page.ts'
import { X12Error } from '../x12-error.ts'
import type { Transaction } from './envelope.ts'
import { Frame, type Level, type Place } from './frame.ts'
import { viewClasses, type LoopView, type ViewClasses } from './view.ts'
import { codesOf, named, sentence, times } from './wording.ts'

const HL = packId('HL')

export class Walker {
  private readonly set: CompiledSet
  private readonly transaction: Transaction
  private readonly findings: Findings
  private readonly checks: TransactionChecks | null
  private readonly limits: Limits
  private readonly emit: (loop: LoopView) => void
  private readonly views: ViewClasses
  private readonly frames: Frame[]
  private depth = 0
  private frame: Frame
  private level: Level
  private page: Page | null = null
  /** Index of the segment being walked. */
  private at = 0
  /** The place that was entered last, when it was found in order. */
  private last: Candidate | null = null
  private heldLoops = 0
  private heldSegments = 0
  /** After a segment that should have opened a loop but fits none: what follows belongs to that unknown loop. */
  private lost = false
  /** After an HL that fits no loop: whatever follows is of that unknown level, up to the next HL that fits. */
  private lostLevel = false

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
    this.frames = Array.from({ length: set.deepest + 1 }, () => new Frame(set.root, set.mostSlots))
    this.level = {
      loop: set.root,
      above: null,
      runs: [],
      from: -1,
      inner: null,
      view: null,
      heldLoops: 0,
      heldSegments: 0,
    }
    this.frame = this.frames[0]!
    this.frame.level = this.level
  }

  /**
   * Names the uses of segments from `from` on, as long as each fits where it stands, and answers where the first stands that does
   * not or that closes the transaction: the hot loop of every file.
   */
  run(page: Page, from: number): number {
    if (page !== this.page) this.turn(page, from)
    const { transaction } = this
    const { ids, count } = page
    let index = from
    for (; index < count && !this.lost && !this.lostLevel; index++) {
      let candidate = this.foreseen(page, index)
      if (candidate === null) {
        const branch = nextIn(this.frame.loop).get(ids[index]!)
        if (branch === undefined) break
        candidate = this.choose(branch, page, index)
        if (candidate === null) break
      }
      this.at = index
      transaction.segments++
      this.enter(candidate, page, index)
    }
    return index
  }

  /** Names the use of one segment, which may fit nowhere. */
  segment(page: Page, index: number): void {
    if (page !== this.page) this.turn(page, index)
    this.at = index
    if (this.lostLevel && page.ids[index] !== HL) return
    const branch = nextIn(this.frame.loop).get(page.ids[index]!)
    const candidate = branch === undefined ? null : this.choose(branch, page, index)
    if (candidate === null) {
      this.misplaced(branch, page, index)
      return
    }
    if (this.lost) {
      if (candidate.opens === null && candidate.up === 0) return
      this.lost = false
      this.lostLevel = false
    }
    this.enter(candidate, page, index)
  }

  /** Closes what is open, at the SE (or whatever stands where SE should). `whole` is false when the transaction was cut off. */
  end(page: Page, index: number, whole: boolean): void {
    if (page !== this.page) this.turn(page, index)
    this.at = index
    if (whole) {
      while (this.depth > 0) this.close(page, index)
      this.suspend(this.level, page, index)
      const view = this.viewOf(this.level)
      if (this.checks !== null) {
        this.complete(this.frame, page, index)
        this.checks.closed(view, this.frame)
      }
    } else {
      let { level } = this
      this.suspend(level, page, index)
      while (level.above) level = level.above
      this.viewOf(level)
    }
  }

  /** A new page: what is being read goes on in it. */
  private turn(page: Page, index: number): void {
    const { page: before, level } = this
    if (before !== null && level.from >= 0) {
      if (level.from < before.count) level.runs.push({ page: before, from: level.from, to: before.count })
      level.from = 0
    } else if (before === null) level.from = index
    this.page = page
  }

  /** The place that came behind the last one before, if this segment belongs there too. */
  private foreseen(page: Page, index: number): Candidate | null {
    const { last } = this
    if (last === null || last.nextId !== page.ids[index]) return null
    const { next, nextCode } = last
    // Bytes that are no segment have the id 0, as a place has behind which nothing was read.
    if (next === null) return null
    if (nextCode !== 0 && qualifierAt(page, index, last.nextElement, last.nextComponent) !== nextCode) return null
    return next.group >= this.frames[this.depth - next.up]!.group ? next : null
  }

  /** The nearest place that comes next in order and whose qualifiers match. */
  private choose(branch: Branch, page: Page, index: number): Candidate | null {
    const { element, component } = branch
    const code = element === 0 ? 0 : qualifierAt(page, index, element, component)
    const candidates = element === 0 ? branch.all : branch.byCode.get(code)
    if (candidates === undefined) return null
    const { frames, depth, last } = this
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i]!
      if (candidate.group < frames[depth - candidate.up]!.group) continue
      if (element === 0 && !matches(candidate.use, page, index)) continue
      // Only the first is sure to be the nearest whatever was read before.
      if (last !== null && i === 0 && (element > 0 || candidate.use.qualifiers.length === 0)) {
        last.next = candidate
        last.nextId = page.ids[index]!
        last.nextElement = element
        last.nextComponent = component
        last.nextCode = code
      }
      return candidate
    }
    return null
  }

  private enter(candidate: Candidate, page: Page, index: number): void {
    for (let n = candidate.up; n > 0; n--) this.close(page, index)
    const { frame } = this
    this.last = candidate
    if (candidate.group > frame.group) frame.group = candidate.group
    const { use, opens } = candidate
    if (++this.heldSegments > this.limits.heldSegments)
      throw this.tooMuch(`${this.limits.heldSegments} segments`, page, index)
    if (opens !== null) this.open(opens, page, index)
    page.uses![index] = use.index
    if (this.checks === null) return
    if (opens === null) {
      if (frame.add(use.slot) > use.max) this.repeated(use, page, index)
    }
    this.checks.segment(page, index, use, opens === null ? null : this)
  }

  private open(opens: CompiledLoop, page: Page, index: number): void {
    if (++this.heldLoops > this.limits.loops) throw this.tooMuch(`${this.limits.loops} loops`, page, index)
    const parent = this.frame
    const frame = this.frames[++this.depth]!
    frame.restart(opens)
    this.frame = frame
    if (opens.streamed) {
      const { level } = this
      this.suspend(level, page, index)
      level.inner ??= { page, index }
      this.viewOf(level)
      this.level = frame.level = {
        loop: opens,
        above: level,
        runs: [],
        from: index,
        inner: null,
        view: null,
        heldLoops: this.heldLoops - 1,
        heldSegments: this.heldSegments - 1,
      }
    }
    if (this.checks === null) return
    if (parent.add(opens.slot) > opens.max) {
      const message =
        opens.max === 0
          ? `${sentence(named(opens))} is not used here. Remove it.`
          : `${sentence(named(opens))} may stand ${times(opens.max)} here; this is one more. Remove it or split the ${parent.loop.title}.`
      this.findings.at(page, index, 'guide', 'loop-repeats-too-often', message + opens.by, { loop: opens.id })
    }
  }

  private close(page: Page, index: number): void {
    const { frame } = this
    if (this.checks !== null) this.complete(frame, page, index)
    const { level } = frame
    if (level !== null) {
      this.suspend(level, page, index)
      const view = this.viewOf(level)
      this.checks?.closed(view, frame)
      this.heldLoops = level.heldLoops
      this.heldSegments = level.heldSegments
      this.level = level.above!
      this.level.from = index
      this.emit(view)
    }
    this.frame = this.frames[--this.depth]!
  }

  /** Ends the run that a level is reading. */
  private suspend(level: Level, page: Page, index: number): void {
    if (level.from >= 0 && level.from < index) level.runs.push({ page, from: level.from, to: index })
    level.from = -1
  }

  /** The typed object of a level; later runs of the level are seen through it too. */
  private viewOf(level: Level): LoopView {
    if (level.view !== null) return level.view
    const above = level.above === null ? null : this.viewOf(level.above)
    level.view = new (this.views.loop(level.loop.index))(above, this.transaction, level.runs)
    if (above === null) this.transaction.root = level.view
    return level.view
  }

  /** The parent loop's HL, for the checks of a hierarchy: the use of the loop above and the page and index of its first segment. */
  levelAbove(): { page: Page; index: number } | null {
    const above = this.level.above?.runs[0]
    return above === undefined || this.level.above!.above === null ? null : { page: above.page, index: above.from }
  }

  /** What a loop must hold. */
  private complete(frame: Frame, page: Page, index: number): void {
    const { loop } = frame
    const { required } = loop
    for (let i = 0; i < required.length; i++) {
      const child = required[i]!
      if (frame.count(child.slot) > 0) continue
      const at = this.expectedAt(loop, child.group) ?? { page, index }
      if ('segment' in child) {
        const message = `${sentence(named(loop))} has no ${child.segment} (${child.title})${codesOf(child)}. Add it.${child.by}`
        this.findings.at(at.page, at.index, 'guide', 'segment-missing', message, {
          loop: loop.id,
          segment: child.segment,
        })
      } else {
        const message = `${sentence(named(loop))} lacks ${named(child)}. Add it.${child.by}`
        this.findings.at(at.page, at.index, 'guide', 'loop-missing', message, {
          loop: child.id,
          segment: child.trigger!.segment,
        })
      }
    }
  }

  /** The segment before which something of this group should have stood in the loop that closes; null when nothing came behind. */
  private expectedAt(loop: CompiledLoop, group: number): Place | null {
    const { level, page } = this
    const runs = level.from < 0 || page === null ? level.runs : [...level.runs, { page, from: level.from, to: this.at }]
    let found: Place | null = loop === level.loop ? level.inner : null
    for (let r = runs.length - 1; r >= 0; r--) {
      const run = runs[r]!
      for (let i = run.to - 1; i >= run.from; i--) {
        const use = run.page.uses![i]!
        if (use < 0) continue
        const place = groupIn(loop, this.set.uses[use]!)
        if (place <= group) return found
        found = { page: run.page, index: i }
      }
    }
    return found
  }

  private repeated(use: CompiledUse, page: Page, index: number): void {
    const message =
      use.max === 0
        ? `${use.segment} (${use.title}) is not used in ${named(use.loop)}. Remove it.`
        : `${use.segment} (${use.title}) may stand ${times(use.max)} in ${named(use.loop)}; this is one more. Remove it.`
    this.findings.at(page, index, 'guide', 'segment-repeats-too-often', message + use.by, { loop: use.loop.id })
  }

  /** A segment that comes next nowhere: out of order, or not expected at all. */
  private misplaced(branch: Branch | undefined, page: Page, index: number): void {
    const { loop } = this.frame
    const id = page.ids[index]!
    if (id === 0) {
      this.findings.at(
        page,
        index,
        'syntax',
        'segment-id-invalid',
        'This is no segment: an id has two or three capital letters or digits. Often a separator inside a name cut the segment before it in two.',
        { loop: loop.id },
      )
      return
    }
    if (!this.set.segments.has(id)) {
      const message = `${page.element(index, 0)} is no segment of the ${this.set.set.title}. Remove it.`
      this.findings.at(page, index, 'guide', 'segment-unknown', message, { loop: loop.id })
      return
    }
    const out = branch && candidatesOf(branch, page, index)?.find((one) => one.up <= 1 && matches(one.use, page, index))
    if (out && !this.lost) {
      const message = `${out.use.segment} (${out.use.title}) stands too late in ${named(out.use.loop)}. Move it up.`
      this.findings.at(page, index, 'guide', 'segment-out-of-order', message, { loop: out.use.loop.id })
      this.enter(out, page, index)
      this.last = null
      return
    }
    const message = `${page.element(index, 0)} with this content cannot stand here, in ${named(loop)}. Check its qualifier and its place.`
    this.findings.at(page, index, 'guide', 'segment-unexpected', message, { loop: loop.id })
    this.checks?.misplaced(page, index)
    if (this.set.triggers.has(id)) this.lost = true
    if (id === HL) this.lostLevel = true
  }

  private tooMuch(most: string, page: Page, index: number): X12Error {
    const message = `A part of the file that must be held whole has more than ${most}. Split its transaction.`
    return new X12Error('too-many-loops', message, page.first + index, page.offset(index))
  }
}

/** The group of a use, or of the loop that holds it, among the children of a loop; -1 for its first segment and for what is not in it. */
function groupIn(loop: CompiledLoop, use: CompiledUse): number {
  if (use.loop === loop) return use === loop.trigger ? -1 : use.group
  for (let one: CompiledLoop | null = use.loop; one !== null; one = one.parent)
    if (one.parent === loop) return one.group
  return -1
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

function matches({ qualifiers }: CompiledUse, page: Page, index: number): boolean {
  for (let i = 0; i < qualifiers.length; i++) {
    const qualifier = qualifiers[i]!
    if (!qualifier.packed.includes(qualifierAt(page, index, qualifier.element, qualifier.component))) return false
  }
  return true
}
