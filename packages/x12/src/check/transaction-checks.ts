// The checks of one transaction: each segment as it is placed, each streamed loop as it closes, hierarchy, situational rules and sums.
import type { CompiledLoop, CompiledSet, CompiledUse } from '../definition/compile.ts'
import type { Audit, Counts } from '../definition/shape.ts'
import { packId, type Page } from '../reader/page.ts'
import { firstOf, ruledLoops, SegmentView, type LoopView } from '../read/view.ts'
import { digitsAt } from '../value/day.ts'
import { X12Error } from '../x12-error.ts'
import type { Findings } from './findings.ts'
import { SegmentChecks } from './segment-checks.ts'

export type { CodeSets } from './element-checks.ts'

const HL = packId('HL')

/** What the walker knows of the level above the one that was just opened. */
export interface Above {
  levelAbove(): { page: Page; index: number } | null
}

export class TransactionChecks {
  private readonly findings: Findings
  private readonly segments: SegmentChecks
  private readonly audit: Audit | null
  private readonly guide: boolean
  private hierarchy = 0

  constructor(set: CompiledSet, findings: Findings, segments: SegmentChecks) {
    this.findings = findings
    this.segments = segments
    this.guide = findings.has('guide')
    const audited = this.guide || findings.has('balance')
    this.audit = audited && set.set.audit ? set.set.audit.begin(findings) : null
  }

  /** `above` is given when the segment opened a loop. */
  segment(page: Page, index: number, use: CompiledUse, above: Above | null): void {
    this.segments.check(page, index, use)
    if (use.watch > 0 && this.audit !== null) this.audit.segment(use.watch, page, index)
    if (above !== null && use.packed === HL && this.guide) this.level(page, index, use, above)
  }

  /** An HL that fits no loop still counts as a level, and its parent must be one. */
  misplaced(page: Page, index: number): void {
    if (page.ids[index] !== HL || !this.guide) return
    this.hierarchy++
    const parent = page.elementCount(index) < 2 ? 0 : digitsAt(page.bytes, page.startOf(index, 2), page.endOf(index, 2))
    if (parent < 0 || parent >= this.hierarchy) {
      const message = 'HL02 names a level that does not stand before it. Point it at its parent.'
      this.findings.at(page, index, 'guide', 'hierarchy-parent', message, { element: 2 })
    }
  }

  /** A streamed loop, or the transaction, is whole. */
  closed(view: LoopView, counts: Counts): void {
    if (this.guide) {
      if (view.$loop.ruled) this.visit(view)
      if (view.$loop.trigger?.packed === HL) this.children(view, counts)
    }
    this.audit?.closed(view.$loop, counts)
  }

  /** HL01 counts from 1 without gaps; HL02 names the level it stands under. */
  private level(page: Page, index: number, use: CompiledUse, above: Above): void {
    const loop = use.loop.id
    this.hierarchy++
    const number =
      page.elementCount(index) < 1 ? -1 : digitsAt(page.bytes, page.startOf(index, 1), page.endOf(index, 1))
    if (number !== this.hierarchy) {
      const message = 'HL01 must count the levels of the transaction from 1 without gaps. Renumber the HL segments.'
      this.findings.at(page, index, 'guide', 'hierarchy-id', message, { loop, element: 1 })
    }
    const parent = above.levelAbove()
    if (parent === null || sameElement(page, index, 2, parent.page, parent.index, 1)) return
    const message = `HL02 of the ${use.loop.title} is not the HL01 of the level above it. Point it at its parent.`
    this.findings.at(page, index, 'guide', 'hierarchy-parent', message, { loop, element: 2 })
  }

  /** HL04 says truly whether another level follows below. */
  private children(view: LoopView, counts: Counts): void {
    const { $loop: loop } = view
    const run = view.$runs[0]!
    const { page, from } = run
    if (page.sizeOf(from, 4) !== 1) return
    const said = page.bytes[page.startOf(from, 4)]
    const has = hasLevelBelow(loop, counts)
    if ((said === 0x31 && !has) || (said === 0x30 && has)) {
      const message = has
        ? 'HL04 says that no level follows, but one does. Make it 1.'
        : 'HL04 says that a level follows, but none does. Make it 0, or add the level.'
      this.findings.at(page, from, 'guide', 'hierarchy-children', message, { loop: loop.id, element: 4 })
    }
  }

  /** The rules of a loop and of the loops inside it. */
  private visit(view: LoopView): void {
    const { $loop: loop } = view
    for (const rule of loop.rules) {
      try {
        if (!rule.broken(view)) continue
      } catch (error) {
        // A value the rule needs is malformed or missing: that has its own finding.
        if (error instanceof X12Error) continue
        throw error
      }
      const use = loop.uses.find((one) => one.key === rule.at)
      const found = use && firstOf(view, use)
      const run = view.$runs[0]
      const place =
        found instanceof SegmentView
          ? { page: found.$page, index: found.$index }
          : run && { page: run.page, index: run.from }
      if (place === undefined) continue
      this.findings.at(place.page, place.index, 'guide', 'situational', rule.message, {
        loop: loop.id,
        severity: rule.severity,
        element: rule.element ?? 0,
        ...(rule.missing === undefined ? {} : { segment: rule.missing, missing: true }),
      })
    }
    if (loop.loops.some((inner) => inner.ruled && !inner.streamed)) {
      for (const inner of ruledLoops(view)) this.visit(inner)
    }
  }
}

function hasLevelBelow({ loops }: CompiledLoop, counts: Counts): boolean {
  for (let i = 0; i < loops.length; i++)
    if (loops[i]!.trigger!.packed === HL && counts.count(loops[i]!.slot) > 0) return true
  return false
}

/** Whether two elements hold the same bytes; one that is not there is an empty one. */
function sameElement(page: Page, index: number, n: number, other: Page, otherIndex: number, otherN: number): boolean {
  const size = page.sizeOf(index, n)
  if (other.sizeOf(otherIndex, otherN) !== size) return false
  const from = page.startOf(index, n)
  const otherFrom = other.startOf(otherIndex, otherN)
  for (let i = 0; i < size; i++) if (page.bytes[from + i] !== other.bytes[otherFrom + i]) return false
  return true
}
