// The checks of one transaction: each segment as it is placed, each loop as it closes, hierarchy, situational rules and sums.
import { packId, type Page } from '../reader/page.ts'
import type { CompiledSet, CompiledUse } from '../definition/compile.ts'
import type { Balance } from '../definition/shape.ts'
import { SegmentView, type LoopView } from '../read/view.ts'
import { digitsAt } from '../value/day.ts'
import { X12Error } from '../x12-error.ts'
import type { CodeSets } from './element-checks.ts'
import type { Findings } from './findings.ts'
import { SegmentChecks } from './segment-checks.ts'

export type { CodeSets } from './element-checks.ts'

const HL = packId('HL')

export class TransactionChecks {
  private readonly findings: Findings
  private readonly segments: SegmentChecks
  private readonly balance: Balance | null
  private readonly guide: boolean
  private hierarchy = 0

  constructor(set: CompiledSet, findings: Findings, codeSets: CodeSets | null) {
    this.findings = findings
    this.segments = new SegmentChecks(findings, codeSets)
    this.guide = findings.has('guide')
    this.balance = findings.has('balance') && set.set.balance ? set.set.balance(findings) : null
  }

  segment(page: Page, index: number, use: CompiledUse, loop: LoopView): void {
    this.segments.check(page, index, use)
    if (use.packed === HL && this.guide) this.level(page, index, loop)
  }

  /** An HL that fits no loop still counts as a level, and its parent must be one. */
  misplaced(page: Page, index: number): void {
    if (page.ids[index] !== HL || !this.guide) return
    this.hierarchy++
    const parent = page.elementCount(index) < 2 ? 0 : digitsAt(page.bytes, page.startOf(index, 2), page.endOf(index, 2))
    if (parent < 0 || parent >= this.hierarchy)
      this.findings.at(
        page,
        index,
        'guide',
        'hierarchy-parent',
        'HL02 names a level that does not stand before it. Point it at its parent.',
        { element: 2 },
      )
  }

  closed(loop: LoopView, page: Page, index: number): void {
    if (this.guide) {
      if (loop.$loop.rules.length > 0) this.rules(loop)
      if (loop.$loop.trigger?.packed === HL) this.children(loop)
    }
    this.balance?.closed(loop, page, index)
  }

  /** HL01 counts from 1 without gaps; HL02 names the level it stands under. */
  private level(page: Page, index: number, loop: LoopView): void {
    const id = loop.$loop.id
    this.hierarchy++
    const number =
      page.elementCount(index) < 1 ? -1 : digitsAt(page.bytes, page.startOf(index, 1), page.endOf(index, 1))
    if (number !== this.hierarchy)
      this.findings.at(
        page,
        index,
        'guide',
        'hierarchy-id',
        'HL01 must count the levels of the transaction from 1 without gaps. Renumber the HL segments.',
        { loop: id, element: 1 },
      )
    const above = loop.$parent?.$slots[0]
    if (!(above instanceof SegmentView) || above.$use.packed !== HL) return
    if (page.element(index, 2) !== above.$page.element(above.$index, 1))
      this.findings.at(
        page,
        index,
        'guide',
        'hierarchy-parent',
        `HL02 of the ${loop.$loop.title} is not the HL01 of the level above it. Point it at its parent.`,
        { loop: id, element: 2 },
      )
  }

  /** HL04 says truly whether another level follows below. */
  private children(loop: LoopView): void {
    const own = loop.$slots[0] as SegmentView
    const said = own.$page.element(own.$index, 4)
    const has = loop.$loop.loops.some((inner) => inner.trigger?.packed === HL && (loop.$counts?.[inner.slot] ?? 0) > 0)
    if ((said === '1' && !has) || (said === '0' && has))
      this.findings.at(
        own.$page,
        own.$index,
        'guide',
        'hierarchy-children',
        `HL04 says ${has ? 'no level follows, but one does' : 'a level follows, but none does'}.`,
        { loop: loop.$loop.id, element: 4 },
      )
  }

  private rules(loop: LoopView): void {
    for (const rule of loop.$loop.rules) {
      try {
        if (!rule.broken(loop)) continue
      } catch (error) {
        // A value the rule needs is malformed: that has its own finding.
        if (error instanceof X12Error) continue
        throw error
      }
      const use = loop.$loop.uses.find((one) => one.key === rule.at)
      const found = use ? loop.$slots[use.slot] : undefined
      const first = Array.isArray(found) ? found[0] : found
      const place = (first instanceof SegmentView ? first : loop.$slots[0]) as SegmentView
      this.findings.at(place.$page, place.$index, 'guide', 'situational', rule.message, {
        loop: loop.$loop.id,
        severity: rule.severity,
        element: rule.element ?? 0,
        ...(rule.missing === undefined ? {} : { segment: rule.missing, missing: true }),
      })
    }
  }
}
