// The language the transaction sets are written in: segments of the dictionary, narrowed by a guide, gathered in loops.
// A definition is one value; types, reader, validator and writer all come from it. See README, "Adding a set".
import type { Findings } from '../check/findings.ts'
import type { Page } from '../reader/page.ts'
import type { CompiledLoop } from './compile.ts'

/** How many children of each slot a loop had. */
export interface Counts {
  count(slot: number): number
}

/**
 * Follows one transaction to check what stands in several segments: told of every watched segment as it is placed, of every
 * streamed loop as it closes, and of the transaction at its end.
 */
export interface Audit {
  segment(code: number, page: Page, index: number): void
  closed(loop: CompiledLoop, counts: Counts): void
}

export interface AuditDefinition {
  /** The code under which a segment use is told of, by loop id and key: `2300 details`. */
  readonly watched: Readonly<Record<string, number>>
  readonly begin: (findings: Findings) => Audit
}

/** `money` is exact to the cent, `period` is a day, a moment or a span told by its qualifier, `counter` is counted by the writer. */
export type Kind = 'AN' | 'ID' | 'N0' | 'R' | 'money' | 'DT' | 'TM' | 'period'

/** An element of the X12 dictionary: its data element number, kind and length. */
export interface ElementShape<K extends Kind = Kind> {
  readonly number: number
  readonly kind: K
  readonly min: number
  readonly max: number
}

export interface CompositeShape<P extends Record<string, ElementShape> = Record<string, ElementShape>> {
  readonly number: number
  readonly kind: 'composite'
  readonly parts: P
}

export type AnyElementShape = ElementShape | CompositeShape

export interface SegmentShape<E extends Record<string, AnyElementShape> = Record<string, AnyElementShape>> {
  readonly type: 'shape'
  readonly id: string
  /** By position: the keys stand in the order of the segment. */
  readonly elements: E
  /** The standard's notes on elements that need or exclude each other: `P0304`, `R0102`, `C0506`, `E0102`, `L030405`. */
  readonly notes: readonly string[]
}

export const an = (number: number, min: number, max: number): ElementShape<'AN'> => ({ number, kind: 'AN', min, max })
export const id = (number: number, min: number, max: number): ElementShape<'ID'> => ({ number, kind: 'ID', min, max })
export const n0 = (number: number, min: number, max: number): ElementShape<'N0'> => ({ number, kind: 'N0', min, max })
export const real = (number: number, min: number, max: number): ElementShape<'R'> => ({ number, kind: 'R', min, max })
export const date = (number: number): ElementShape<'DT'> => ({ number, kind: 'DT', min: 8, max: 8 })
export const time = (number: number): ElementShape<'TM'> => ({ number, kind: 'TM', min: 4, max: 8 })
export const money = (number = 782, min = 1, max = 18): ElementShape<'money'> => ({ number, kind: 'money', min, max })
export const period = (number: number, min: number, max: number): ElementShape<'period'> => ({
  number,
  kind: 'period',
  min,
  max,
})

export function composite<const P extends Record<string, ElementShape>>(number: number, parts: P): CompositeShape<P> {
  return { number, kind: 'composite', parts }
}

export function segment<const E extends Record<string, AnyElementShape>>(
  segmentId: string,
  elements: E,
  notes = '',
): SegmentShape<E> {
  return { type: 'shape', id: segmentId, elements, notes: notes === '' ? [] : notes.split(' ') }
}

/** What a guide says of one element: whether it is needed, which codes it takes, and whether it decides the loop. */
export interface Use {
  readonly usage: 'R' | 'S'
  readonly codes?: readonly string[]
  /** The name of a code set that is given to the validator as an argument. */
  readonly codeSet?: string
  readonly qualifier?: true
  readonly parts?: Narrowing
  readonly repeat?: number
  /** The writer counts it when the object leaves it out. */
  readonly counted?: true
  readonly max?: number
  /** A companion guide leaves it empty. */
  readonly unused?: true
  /** Narrowed further by a companion guide: the sentence that says whose. */
  readonly by?: string
  /** The codes of a qualifier before a companion guide narrowed them: these still decide the place. */
  readonly matched?: readonly string[]
}
export type Narrowing = { readonly [element: string]: Use }

export interface Plain<U extends 'R' | 'S', C extends readonly string[]> {
  readonly usage: U
  readonly codes: C
}

/** Required; with codes, one of them. */
export const R = <const C extends readonly string[]>(...codes: C): Plain<'R', C> => ({ usage: 'R', codes })
/** Situational; with codes, one of them when present. */
export const S = <const C extends readonly string[]>(...codes: C): Plain<'S', C> => ({ usage: 'S', codes })
/** Required, and the value decides which of several like segments or loops this is. */
export const Q = <const C extends readonly string[]>(...codes: C): Plain<'R', C> & { readonly qualifier: true } => ({
  usage: 'R',
  codes,
  qualifier: true,
})
/** Required, from a code set outside the guide. */
export const RX = <const N extends string>(codeSet: N) => ({ usage: 'R', codes: [], codeSet }) as const
export const SX = <const N extends string>(codeSet: N) => ({ usage: 'S', codes: [], codeSet }) as const
/** A composite, required or situational, narrowed part by part. */
export const RC = <const P extends Narrowing>(parts: P) => ({ usage: 'R', parts }) as const
export const SC = <const P extends Narrowing>(parts: P) => ({ usage: 'S', parts }) as const
/** Required in the file, counted by the writer. */
export const counted = { usage: 'R', codes: [], counted: true } as const
/** Shorter than the dictionary allows. */
export const upTo = <const U extends Use>(max: number, use: U): U & { readonly max: number } => ({ ...use, max })

/** An element or composite that may be repeated. */
export const repeated = <const M extends number, const U extends Use>(
  repeat: M,
  use: U,
): U & { readonly repeat: M } => ({
  ...use,
  repeat,
})

export interface SegmentUse<
  E extends Record<string, AnyElementShape> = Record<string, AnyElementShape>,
  N extends Narrowing = Narrowing,
  Min extends number = number,
  Many extends boolean = boolean,
> {
  readonly type: 'segment'
  readonly shape: SegmentShape<E>
  readonly narrowing: N
  readonly min: Min
  readonly max: number
  readonly many: Many
  readonly by?: string
}

export interface LoopUse<
  L extends Loop = Loop,
  Min extends number = number,
  Many extends boolean = boolean,
  Streamed extends boolean = boolean,
> {
  readonly type: 'loop'
  readonly loop: L
  readonly min: Min
  readonly max: number
  readonly many: Many
  readonly streamed: Streamed
  readonly by?: string
}

export type Child = SegmentUse<any, any> | LoopUse<any>
export type Children = { readonly [key: string]: Child }

export interface Loop<C extends Children = Children> {
  readonly type: 'definition'
  readonly id: string
  /** What the loop is, in a few words, for messages and pages. */
  readonly title: string
  /** In the guide's order; the first is the segment that opens the loop. */
  readonly children: C
}

/** A situational rule that can be decided from one loop. `broken` sees the loop as the reader gives it. */
export interface LoopRule {
  /** Loop id, '' for the transaction, `*` for every loop that has the segment `at`. */
  readonly loop: string
  readonly severity: 'error' | 'warning'
  /** Key of the segment the finding points at; the loop's first when absent or not there. */
  readonly at?: string
  /** Element position the finding points at, 0 for the segment. */
  readonly element?: number
  /** Id of the segment that is missing, when the rule is about one. */
  readonly missing?: string
  readonly message: string
  readonly broken: (loop: any) => boolean
}

export interface TransactionSet<C extends Children = Children> {
  readonly type: 'set'
  /** Version as in GS08 and ST03. */
  readonly version: string
  /** ST01. */
  readonly transaction: string
  /** GS01. */
  readonly functionalGroup: string
  /** Short name used in findings and on the command line. */
  readonly name: string
  readonly title: string
  /** Two sets may share version and ST01: the segment behind ST tells which this is, by an element and its codes. */
  readonly toldBy?: { readonly segment: string; readonly element: number; readonly codes: readonly string[] }
  /** Other versions that are read by this definition: the base release and errata of the same guide. */
  readonly alsoReads: readonly string[]
  readonly root: Loop<C>
  readonly rules: readonly LoopRule[]
  /** Checks across segments: rules of the guide, and sums. */
  readonly audit?: AuditDefinition
  /** The guide this one is, narrowed by a companion guide: its readers read this one too. */
  readonly narrows?: TransactionSet<any>
}

export function loop<const C extends Children>(loopId: string, title: string, children: C): Loop<C> {
  return { type: 'definition', id: loopId, title, children }
}

type SegmentMaker<Min extends number> = <
  const E extends Record<string, AnyElementShape>,
  const N extends { readonly [K in keyof E]?: Use },
>(
  shape: SegmentShape<E>,
  narrowing: N,
) => SegmentUse<E, N & Narrowing, Min, false>

const single =
  <Min extends number>(min: Min): SegmentMaker<Min> =>
  (shape, narrowing) => ({ type: 'segment', shape, narrowing: narrowing as never, min, max: 1, many: false })

/** A required segment that stands once. */
export const one = single(1)
/** A situational segment that stands at most once. */
export const maybe = single(0)

/** A situational segment that stands up to `max` times. */
export function many<
  const E extends Record<string, AnyElementShape>,
  const N extends { readonly [K in keyof E]?: Use },
>(max: number, shape: SegmentShape<E>, narrowing: N): SegmentUse<E, N & Narrowing, 0, true> {
  return { type: 'segment', shape, narrowing: narrowing as never, min: 0, max, many: true }
}

/** A segment that stands once at least. */
export function some<
  const E extends Record<string, AnyElementShape>,
  const N extends { readonly [K in keyof E]?: Use },
>(max: number, shape: SegmentShape<E>, narrowing: N): SegmentUse<E, N & Narrowing, 1, true> {
  return { type: 'segment', shape, narrowing: narrowing as never, min: 1, max, many: true }
}

export const oneLoop = <L extends Loop<any>>(definition: L): LoopUse<L, 1, false, false> => ({
  type: 'loop',
  loop: definition,
  min: 1,
  max: 1,
  many: false,
  streamed: false,
})
export const maybeLoop = <L extends Loop<any>>(definition: L): LoopUse<L, 0, false, false> => ({
  type: 'loop',
  loop: definition,
  min: 0,
  max: 1,
  many: false,
  streamed: false,
})
export const manyLoops = <L extends Loop<any>>(max: number, definition: L): LoopUse<L, 0, true, false> => ({
  type: 'loop',
  loop: definition,
  min: 0,
  max,
  many: true,
  streamed: false,
})
export const someLoops = <L extends Loop<any>>(max: number, definition: L): LoopUse<L, 1, true, false> => ({
  type: 'loop',
  loop: definition,
  min: 1,
  max,
  many: true,
  streamed: false,
})

/** Loops that may be as many as a file holds: the reader hands them out one at a time instead of keeping them. */
export const streamed = <L extends Loop<any>, Min extends number>(
  use: LoopUse<L, Min, true, false>,
): LoopUse<L, Min, true, true> => ({ ...use, streamed: true })

/** No bound in the guide. */
export const unbounded = Number.POSITIVE_INFINITY

export function transactionSet<const C extends Children>(set: Omit<TransactionSet<C>, 'type'>): TransactionSet<C> {
  return { type: 'set', ...set }
}
