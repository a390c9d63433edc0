// long because: one compiler: its tables only make sense beside each other.
// Turns a set's definition into tables the reader walks: for every loop, which segment may follow and where it leads.
// Compiled once a set, on first use.
import { IntTable } from './int-table.ts'
import { packId } from '../reader/page.ts'
import type {
  AnyElementShape,
  Child,
  CompositeShape,
  ElementShape,
  Kind,
  Loop,
  LoopRule,
  LoopUse,
  SegmentShape,
  SegmentUse,
  TransactionSet,
  Use,
} from './shape.ts'

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
  readonly qualifier: boolean
  readonly parts: readonly CompiledElement[]
  /** The parts as numbers: see `specOf`. */
  readonly spec: Int32Array
  readonly repeat: number
  readonly counted: boolean
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
  /** The elements as numbers: see `specOf`. */
  readonly spec: Int32Array
  readonly qualifiers: readonly Qualifier[]
  /** The code under which the set's audit is told of it; 0 when it is not. */
  readonly watch: number
  /** Position of the last required element. */
  readonly lastRequired: number
  /** It is the first segment of its loop. */
  readonly opens: boolean
  readonly notes: readonly Note[]
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
  /** Where each segment id may lead from inside this loop. */
  readonly next: IntTable<Branch>
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
}

export interface CompiledSet {
  readonly set: TransactionSet
  readonly root: CompiledLoop
  readonly loops: readonly CompiledLoop[]
  readonly uses: readonly CompiledUse[]
  /** Every segment id the set knows. */
  readonly segments: ReadonlySet<number>
  /** Those that open loops. */
  readonly triggers: ReadonlySet<number>
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
interface DraftLoop extends Omit<Writable<CompiledLoop>, 'uses' | 'loops' | 'children' | 'required' | 'next'> {
  required: (CompiledUse | CompiledLoop)[]
  children: (CompiledUse | CompiledLoop)[]
  uses: CompiledUse[]
  loops: DraftLoop[]
  next: IntTable<Branch>
}

const compiled = new WeakMap<TransactionSet<any>, CompiledSet>()

/** The tables of a set. */
export function compile(set: TransactionSet<any>): CompiledSet {
  const known = compiled.get(set)
  if (known) return known
  const loops: DraftLoop[] = []
  const uses: CompiledUse[] = []
  const watched = set.audit?.watched ?? {}
  const root = compileLoop(set.root, null, null, '', 0, 0, set.rules, watched, loops, uses)
  for (const one of loops) connect(one)
  const named = new Set(uses.map((use) => `${use.loop.id} ${use.key}`))
  for (const name of Object.keys(watched))
    if (!named.has(name)) throw new Error(`the audit watches ${name}, which ${set.name} has not`)
  const segments = new Set(uses.map((use) => use.packed))
  const triggers = new Set(uses.filter((use) => use.opens).map((use) => use.packed))
  const result: CompiledSet = {
    set,
    root: root as CompiledLoop,
    loops: loops as CompiledLoop[],
    uses,
    segments,
    triggers,
  }
  compiled.set(set, result)
  return result
}

function compileLoop(
  definition: Loop<any>,
  use: LoopUse<any> | null,
  parent: DraftLoop | null,
  key: string,
  slot: number,
  group: number,
  rules: readonly LoopRule[],
  watched: Readonly<Record<string, number>>,
  loops: DraftLoop[],
  uses: CompiledUse[],
): DraftLoop {
  const one: DraftLoop = {
    index: loops.length,
    id: definition.id,
    title: definition.title,
    key,
    parent: parent as CompiledLoop | null,
    depth: parent ? parent.depth + 1 : 0,
    slot,
    group,
    min: use?.min ?? 1,
    max: use?.max ?? 1,
    many: use?.many ?? false,
    streamed: use?.streamed ?? false,
    uses: [],
    loops: [],
    children: [],
    slots: 0,
    trigger: null,
    ruled: false,
    last: loops.length,
    required: [],
    rules: rules.filter((rule) => rule.loop === definition.id || (rule.loop === '*' && hasKey(definition, rule.at))),
    leaf: true,
    next: new IntTable<Branch>([]),
  }
  loops.push(one)
  let childGroup = -1
  let lastSegment = ''
  for (const [childKey, child] of Object.entries(definition.children) as [string, Child][]) {
    // Neighbours with the same segment id may stand in any order among themselves: the standard knows one place for them.
    const segmentId = child.type === 'segment' ? child.shape.id : `loop ${triggerOf(child.loop).shape.id}`
    if (segmentId !== lastSegment) childGroup++
    lastSegment = segmentId
    const childSlot = one.slots++
    if (child.type === 'segment') {
      const opens = parent !== null && one.trigger === null
      const watch = watched[`${definition.id} ${childKey}`] ?? 0
      const compiledUse = compileUse(
        child,
        childKey,
        one as CompiledLoop,
        uses.length,
        childSlot,
        childGroup,
        opens,
        watch,
      )
      uses.push(compiledUse)
      one.uses.push(compiledUse)
      one.children.push(compiledUse)
      if (opens) one.trigger = compiledUse
    } else {
      const inner = compileLoop(child.loop, child, one, childKey, childSlot, childGroup, rules, watched, loops, uses)
      one.loops.push(inner)
      one.children.push(inner as CompiledLoop)
      if (inner.streamed || !inner.leaf) one.leaf = false
      if (inner.ruled) one.ruled = true
    }
  }
  one.last = loops.length - 1
  one.ruled ||= one.rules.length > 0
  one.required = one.children.filter((child) => child.min > 0 && child !== one.trigger)
  return one
}

/** A rule for every loop is one for those that have the segment it speaks of. */
function hasKey(definition: Loop<any>, key: string | undefined): boolean {
  return key !== undefined && key in definition.children
}

function triggerOf(definition: Loop<any>): SegmentUse {
  const first = Object.values(definition.children)[0] as Child
  if (first?.type !== 'segment') throw new Error(`loop ${definition.id} does not begin with a segment`)
  return first
}

function compileUse(
  child: SegmentUse<any, any>,
  key: string,
  inLoop: CompiledLoop,
  index: number,
  slot: number,
  group: number,
  opens: boolean,
  watch: number,
): CompiledUse {
  const shape = child.shape as SegmentShape
  const elements = Object.entries(shape.elements).map(([name, element], i) =>
    compileElement(name, element, child.narrowing[name], i + 1),
  )
  const unknown = Object.keys(child.narrowing).find((name) => !(name in shape.elements))
  if (unknown !== undefined) throw new Error(`${shape.id} has no element ${unknown}`)
  const qualifiers: Qualifier[] = []
  for (const element of elements) {
    const use = child.narrowing[element.name] as Use | undefined
    if (use?.qualifier) qualifiers.push(qualifierOf(element, 0))
    for (const part of element.parts) {
      if (use?.parts?.[part.name]?.qualifier)
        qualifiers.push({ ...qualifierOf(part, part.position), element: element.position })
    }
  }
  const notes = shape.notes.map((text) => {
    const positions = text.slice(1).match(/\d\d/g)!.map(Number)
    return {
      kind: text[0]!,
      positions,
      mask: positions.reduce((mask, position) => mask | (1 << position), 0),
      first: 1 << positions[0]!,
    }
  })
  return {
    index,
    key,
    title: words(key),
    segment: shape.id,
    packed: packId(shape.id),
    shape,
    loop: inLoop,
    slot,
    group,
    min: child.min,
    max: child.max,
    many: child.many,
    elements,
    spec: specOf(elements),
    qualifiers,
    watch,
    lastRequired: elements.findLastIndex((one) => one.usage === 'R') + 1,
    opens,
    notes,
  }
}

function qualifierOf(element: CompiledElement, component: number): Qualifier {
  return { element: element.position, component, codes: element.codes, packed: element.packed }
}

function compileElement(name: string, shape: AnyElementShape, use: Use | undefined, position: number): CompiledElement {
  const isComposite = shape.kind === 'composite'
  const element = shape as ElementShape
  const parts = isComposite
    ? Object.entries((shape as CompositeShape).parts).map(([partName, part], i) =>
        compileElement(partName, part, use?.parts?.[partName], i + 1),
      )
    : []
  const codes = use?.codes ?? []
  return {
    key: use ? name : null,
    name,
    position,
    number: shape.number,
    kind: shape.kind,
    min: isComposite ? 0 : element.min,
    max: isComposite ? 0 : (use?.max ?? element.max),
    usage: use?.usage ?? 'N',
    codes,
    packed: Int32Array.from(codes, packCode),
    table: codes.length > longList ? new IntTable(codes.map((code) => [packCode(code), true] as const)) : null,
    codeSet: use?.codeSet ?? null,
    qualifier: use?.qualifier ?? false,
    parts,
    spec: specOf(parts),
    repeat: use?.repeat ?? 1,
    counted: use?.counted ?? false,
  }
}

/** Codes gone through one by one; more are looked up. */
const longList = 4

/** What `specOf` says of an element, in bits: the kind in the lowest four. */
export const kindBits = 15
export const requiredBit = 16
export const unusedBit = 32
export const codedBit = 64
export const listedBit = 128
/** The element to its right asks for its value: a date format, or the qualifier of a code. */
export const askedBit = 256
const kinds = ['AN', 'ID', 'N0', 'R', 'money', 'DT', 'TM', 'period', 'composite'] as const
export const kindCode = Object.fromEntries(kinds.map((kind, code) => [kind, code])) as Record<
  (typeof kinds)[number],
  number
>

/** Three numbers an element (bits, least and greatest length): a check reads them without touching the objects. */
function specOf(elements: readonly CompiledElement[]): Int32Array {
  const spec = new Int32Array(elements.length * 3)
  elements.forEach((element, i) => {
    const next = elements[i + 1]
    spec[i * 3] =
      kindCode[element.kind] |
      (element.usage === 'R' ? requiredBit : 0) |
      (element.usage === 'N' ? unusedBit : 0) |
      // The codes of a qualifier were matched when the segment was placed.
      (element.codes.length > 0 && !element.qualifier ? codedBit : 0) |
      (element.codeSet !== null ? listedBit : 0) |
      (next?.kind === 'period' || (next && next.codeSet !== null) ? askedBit : 0)
    spec[i * 3 + 1] = element.min
    spec[i * 3 + 2] = element.max
  })
  return spec
}

/** Codes of up to four characters as one integer. The guides' own codes are never longer. */
export function packCode(code: string): number {
  if (code.length === 0 || code.length > 4) throw new Error(`the code ${code} is not of one to four characters`)
  let packed = 0
  for (let i = 0; i < code.length; i++) packed = (packed << 8) | code.charCodeAt(i)
  return packed
}

export function packCodeAt(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 4) return 0
  let packed = 0
  for (let i = from; i < to; i++) packed = (packed << 8) | bytes[i]!
  return packed
}

/** Fills `next`: what may follow in the loop itself, then what may follow after leaving it, loop by loop. */
function connect(one: DraftLoop): void {
  const found = new Map<number, Candidate[]>()
  const add = (packed: number, candidate: Candidate): void => {
    const list = found.get(packed)
    if (list) list.push(candidate)
    else found.set(packed, [candidate])
  }
  let level: CompiledLoop | null = one as CompiledLoop
  for (let up = 0; level !== null; up++, level = level.parent) {
    for (const use of level.uses) {
      if (use !== level.trigger) add(use.packed, { use, up, group: use.group, opens: null })
    }
    for (const inner of level.loops) {
      const trigger = inner.trigger!
      add(trigger.packed, { use: trigger, up, group: inner.group, opens: inner })
    }
  }
  one.next = new IntTable([...found].map(([packed, all]) => [packed, branchOf(all)] as const))
}

function branchOf(all: readonly Candidate[]): Branch {
  const first = all[0]!.use.qualifiers[0]
  const single = all.every(({ use: { qualifiers } }) => {
    const [only] = qualifiers
    return qualifiers.length === 1 && only!.element === first?.element && only!.component === first.component
  })
  const byCode = new Map<number, Candidate[]>()
  if (!single) return { all, element: 0, component: 0, byCode: new IntTable<readonly Candidate[]>([]) }
  for (const candidate of all) {
    for (const code of candidate.use.qualifiers[0]!.packed) {
      const list = byCode.get(code)
      if (list) list.push(candidate)
      else byCode.set(code, [candidate])
    }
  }
  return {
    all,
    element: first!.element,
    component: first!.component,
    byCode: new IntTable<readonly Candidate[]>(byCode),
  }
}

/** `patientControlNumber` as words. */
export function words(key: string): string {
  return key.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()
}

/** Two places that one segment could mean, with nothing to tell them apart. */
export interface Ambiguity {
  readonly loop: string
  readonly segment: string
  readonly between: readonly [string, string]
}

/**
 * Proves a set unambiguous: wherever the reader can stand, two places a segment may go to in order are told apart by their
 * qualifiers. Answers every pair that is not.
 */
export function ambiguities(set: TransactionSet<any>): Ambiguity[] {
  const found: Ambiguity[] = []
  for (const inLoop of compile(set).loops) {
    for (const { all: candidates } of inLoop.next.all()) {
      for (let i = 0; i < candidates.length; i++) {
        for (let j = i + 1; j < candidates.length; j++) {
          const a = candidates[i]!
          const b = candidates[j]!
          if (!bothInOrder(inLoop, a, b) || !overlap(a.use, b.use)) continue
          found.push({
            loop: inLoop.id,
            segment: a.use.segment,
            between: [`${a.use.loop.id} ${a.use.key}`, `${b.use.loop.id} ${b.use.key}`],
          })
        }
      }
    }
  }
  return found
}

/** Whether there is a moment in this loop at which both places come next in order. */
function bothInOrder(inLoop: CompiledLoop, a: Candidate, b: Candidate): boolean {
  if (a.up === b.up) return true
  return reachable(inLoop, a) && reachable(inLoop, b)
}

function reachable(inLoop: CompiledLoop, candidate: Candidate): boolean {
  if (candidate.up === 0) return true
  let below = inLoop
  for (let n = 1; n < candidate.up; n++) below = below.parent!
  return candidate.group >= below.group
}

function overlap(a: CompiledUse, b: CompiledUse): boolean {
  for (const qa of a.qualifiers) {
    const qb = b.qualifiers.find((q) => q.element === qa.element && q.component === qa.component)
    if (qb && !qa.codes.some((code) => qb.codes.includes(code))) return false
  }
  return true
}
