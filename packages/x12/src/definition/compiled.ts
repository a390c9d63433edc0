// A set as the tables the reader walks and the checks read. Made by `compile.ts`.
import type { IntTable } from './int-table.ts'
import type { Kind, LoopRule, SegmentShape, TransactionSet } from './shape.ts'

/** An element or component as a guide narrows it. */
export interface CompiledElement {
  /** Key in the typed object; null when the guide does not use the element. */
  readonly key: string | null
  readonly name: string
  /** Element position in its segment, or component position in its composite; from 1. */
  readonly position: number
  readonly number: number
  readonly kind: Kind | 'composite'
  readonly min: number
  readonly max: number
  readonly usage: 'R' | 'S' | 'N'
  readonly codes: readonly string[]
  /** The codes packed by `packCode`, to compare on bytes; empty when any value may stand. */
  readonly packed: Int32Array
  /** The same as a table, for lists too long to go through. */
  readonly table: IntTable<true> | null
  readonly codeSet: string | null
  /** The same as a number; -1 for none. */
  readonly codeSetNumber: number
  readonly qualifier: boolean
  readonly parts: readonly CompiledElement[]
  /** The parts as numbers: see `specOf`. */
  readonly spec: Int32Array
  /** Position of the last required part. */
  readonly lastRequired: number
  readonly repeat: number
  readonly counted: boolean
  /** Whose companion guide narrowed it, as a sentence; '' when none did. */
  readonly by: string
}

export interface Qualifier {
  readonly element: number
  /** 0 when the element is no composite. */
  readonly component: number
  readonly codes: readonly string[]
  readonly packed: Int32Array
}

/** A note of the standard: which elements need (P, R, C, L) or exclude (E) each other. */
export interface Note {
  readonly kind: string
  readonly positions: readonly number[]
  /** A bit for each position, bit 0 for the segment id. */
  readonly mask: number
  /** The bit of the first position. */
  readonly first: number
}

export interface CompiledUse {
  readonly index: number
  readonly key: string
  readonly title: string
  readonly segment: string
  readonly packed: number
  readonly shape: SegmentShape
  readonly loop: CompiledLoop
  readonly slot: number
  readonly group: number
  readonly min: number
  readonly max: number
  readonly many: boolean
  readonly elements: readonly CompiledElement[]
  readonly tables: UseTables
  readonly qualifiers: readonly Qualifier[]
  /** The code under which the set's audit is told of it; 0 when it is not. */
  readonly watch: number
  /** It holds a number that a writer counts. */
  readonly counted: boolean
  /** It is the first segment of its loop. */
  readonly opens: boolean
  readonly by: string
}

/** What a check of a segment compares, made when a file first meets the use. */
export interface UseTables {
  readonly elements: readonly CompiledElement[]
  /** The elements as numbers: see `specOf`. */
  readonly spec: Int32Array
  /** The required ones, a bit each. */
  readonly required: number
  /** It holds a number that a writer counts. */
  readonly counted: boolean
  readonly notes: readonly Note[]
  /**
   * Sets of elements (a bit each) that were found to be what guide and notes ask for, each at its `provenPlace`: the segments of a use
   * have few different ones.
   */
  readonly proven: Int32Array
  /** How often a check may still ask whether it has met the very same segment: fewer where that is seldom so. */
  tries: number
}

export interface CompiledLoop {
  readonly index: number
  readonly id: string
  readonly title: string
  /** Key in the parent. */
  readonly key: string
  readonly parent: CompiledLoop | null
  readonly depth: number
  readonly slot: number
  readonly group: number
  readonly min: number
  readonly max: number
  readonly many: boolean
  readonly streamed: boolean
  readonly uses: readonly CompiledUse[]
  readonly loops: readonly CompiledLoop[]
  /** Segments and loops together, by slot, in the guide's order. */
  readonly children: readonly (CompiledUse | CompiledLoop)[]
  readonly slots: number
  readonly trigger: CompiledUse | null
  readonly rules: readonly LoopRule[]
  /** This loop or one inside it has rules. */
  readonly ruled: boolean
  /** Index of the last loop inside this one: loops are numbered so that those inside follow. */
  readonly last: number
  /** What must stand in it. */
  readonly required: readonly (CompiledUse | CompiledLoop)[]
  /** No streamed loop inside: the reader hands it out when it is whole. */
  readonly leaf: boolean
  readonly by: string
  /** Where each segment id may lead from inside this loop; null before `nextIn` was asked. */
  next: IntTable<Branch> | null
}

/** The places a segment id may lead to, nearest first, and a short cut when one qualifier decides among all of them. */
export interface Branch {
  readonly all: readonly Candidate[]
  /** Element and component of the deciding qualifier; element 0 when there is no single one. */
  readonly element: number
  readonly component: number
  readonly byCode: IntTable<readonly Candidate[]>
}

/** One place a segment may stand, seen from inside a loop. */
export interface Candidate {
  readonly use: CompiledUse
  /** How many loops to leave first. */
  readonly up: number
  /** The group of the use, or of the loop it opens, among the children of the loop that is left to. */
  readonly group: number
  /** The loop it opens, or null. */
  readonly opens: CompiledLoop | null
  /**
   * What came behind it the last time, when its id and its one qualifier alone decide that: files say the same sequences over and over.
   * Null for nothing.
   */
  next: Candidate | null
  /** The id of that segment; and the element, component and packed code of its qualifier, 0 when it has none. */
  nextId: number
  nextElement: number
  nextComponent: number
  nextCode: number
}

export interface CompiledSet {
  readonly set: TransactionSet
  readonly root: CompiledLoop
  readonly loops: readonly CompiledLoop[]
  readonly uses: readonly CompiledUse[]
  /** Depth of the deepest loop, and the most children a loop has. */
  readonly deepest: number
  readonly mostSlots: number
  /** Every segment id the set knows. */
  readonly segments: ReadonlySet<number>
  /** Those that open loops. */
  readonly triggers: ReadonlySet<number>
}
