// Turns a set's definition into tables the reader walks: its loops and uses when the set is first met, and for each loop, which segment
// may follow and where it leads, when the loop is.
import { SegmentUseTables } from './compile-use.ts'
import type { Branch, Candidate, CompiledLoop, CompiledSet, CompiledUse } from './compiled.ts'
import { IntTable } from './int-table.ts'
import type { Child, Loop, LoopRule, LoopUse, SegmentUse, TransactionSet } from './shape.ts'

export type {
  Branch,
  Candidate,
  CompiledElement,
  CompiledLoop,
  CompiledSet,
  CompiledUse,
  Note,
  Qualifier,
  UseTables,
} from './compiled.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }
interface DraftLoop extends Omit<Writable<CompiledLoop>, 'uses' | 'loops' | 'children' | 'required'> {
  required: (CompiledUse | CompiledLoop)[]
  children: (CompiledUse | CompiledLoop)[]
  uses: CompiledUse[]
  loops: DraftLoop[]
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
    deepest: Math.max(...loops.map((one) => one.depth)),
    mostSlots: Math.max(...loops.map((one) => one.slots)),
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
    by: use?.by ?? '',
    next: null,
  }
  loops.push(one)
  let childGroup = -1
  let lastSegment = ''
  for (const [childKey, child] of Object.entries(definition.children) as [string, Child][]) {
    // Neighbors with the same segment id may stand in any order among themselves: the standard knows one place for them.
    // Levels of a hierarchy do not: which of two HL loops comes first decides whose level a third is.
    const segmentId = child.type === 'segment' ? child.shape.id : orderOf(child.loop)
    if (segmentId !== lastSegment) childGroup++
    lastSegment = segmentId
    const childSlot = one.slots++
    if (child.type === 'segment') {
      const opens = parent !== null && one.trigger === null
      const watch = watched[`${definition.id} ${childKey}`] ?? 0
      const compiledUse = new SegmentUseTables(child, {
        key: childKey,
        loop: one as CompiledLoop,
        index: uses.length,
        slot: childSlot,
        group: childGroup,
        opens,
        watch,
      })
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

function orderOf(definition: Loop<any>): string {
  const { id } = triggerOf(definition).shape
  return id === 'HL' ? `loop HL ${definition.id}` : `loop ${id}`
}

function triggerOf(definition: Loop<any>): SegmentUse {
  const first = Object.values(definition.children)[0] as Child
  if (first?.type !== 'segment') throw new Error(`loop ${definition.id} does not begin with a segment`)
  return first
}

/** Where each segment id may lead from inside a loop: what may follow in the loop itself, then after leaving it, loop by loop. */
export function nextIn(one: CompiledLoop): IntTable<Branch> {
  return (one.next ??= connect(one))
}

function connect(one: CompiledLoop): IntTable<Branch> {
  const found = new Map<number, Candidate[]>()
  const add = (packed: number, candidate: Candidate): void => {
    const list = found.get(packed)
    if (list) list.push(candidate)
    else found.set(packed, [candidate])
  }
  let level: CompiledLoop | null = one
  for (let up = 0; level !== null; up++, level = level.parent) {
    for (const use of level.uses) {
      if (use !== level.trigger) add(use.packed, candidateOf(use, up, use.group, null))
    }
    for (const inner of level.loops) {
      const trigger = inner.trigger!
      add(trigger.packed, candidateOf(trigger, up, inner.group, inner))
    }
  }
  return new IntTable([...found].map(([packed, all]) => [packed, branchOf(all)] as const))
}

function candidateOf(use: CompiledUse, up: number, group: number, opens: CompiledLoop | null): Candidate {
  return { use, up, group, opens, next: null, nextId: 0, nextElement: 0, nextComponent: 0, nextCode: 0 }
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
