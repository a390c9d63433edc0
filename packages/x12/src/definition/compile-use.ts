// One use of a segment as the checks read it: its elements and notes, as a guide narrows them. They are made when they are first asked
// for: a small file meets few of the uses of its guide.
import type { CompiledElement, CompiledLoop, CompiledUse, Note, Qualifier, UseTables } from './compiled.ts'
import { codeSetNumber, longestPacked, packCode, provenPlaces, specOf, firstTries } from './element-spec.ts'
import { IntTable } from './int-table.ts'
import { packId } from '../reader/page.ts'
import type {
  AnyElementShape,
  CompositeShape,
  ElementShape,
  Narrowing,
  SegmentShape,
  SegmentUse,
  Use,
} from './shape.ts'

/** Where a use stands in its set. */
export interface UsePlace {
  readonly key: string
  readonly loop: CompiledLoop
  readonly index: number
  readonly slot: number
  readonly group: number
  readonly opens: boolean
  readonly watch: number
}

export class SegmentUseTables implements CompiledUse {
  readonly index: number
  readonly key: string
  readonly segment: string
  readonly packed: number
  readonly shape: SegmentShape
  readonly loop: CompiledLoop
  readonly slot: number
  readonly group: number
  readonly min: number
  readonly max: number
  readonly many: boolean
  readonly watch: number
  readonly opens: boolean
  readonly by: string
  private readonly narrowing: Narrowing
  private made: UseTables | null = null
  private decided: readonly Qualifier[] | null = null

  constructor(child: SegmentUse<any, any>, place: UsePlace) {
    const { shape, narrowing } = child
    for (const name in narrowing) if (!(name in shape.elements)) throw new Error(`${shape.id} has no element ${name}`)
    this.index = place.index
    this.key = place.key
    this.segment = shape.id
    this.packed = packId(shape.id)
    this.shape = shape
    this.loop = place.loop
    this.slot = place.slot
    this.group = place.group
    this.min = child.min
    this.max = child.max
    this.many = child.many
    this.watch = place.watch
    this.opens = place.opens
    this.by = child.by ?? ''
    this.narrowing = narrowing
  }

  get title(): string {
    return words(this.key)
  }
  get elements(): readonly CompiledElement[] {
    return this.tables.elements
  }
  get tables(): UseTables {
    return this.made ?? this.make()
  }
  get counted(): boolean {
    return this.tables.counted
  }
  get qualifiers(): readonly Qualifier[] {
    return (this.decided ??= qualifiersOf(this.shape, this.narrowing))
  }

  private make(): UseTables {
    const { shape, narrowing } = this
    const elements = Object.entries(shape.elements).map(([name, element], i) =>
      compileElement(name, element, narrowing[name], i + 1),
    )
    this.made = {
      elements,
      spec: specOf(elements),
      required: elements.reduce((mask, one) => (one.usage === 'R' ? mask | (1 << one.position) : mask), 0),
      counted: elements.some((one) => one.counted),
      notes: shape.notes.map(noteOf),
      proven: new Int32Array(provenPlaces),
      tries: firstTries,
    }
    return this.made
  }
}

function noteOf(text: string): Note {
  const positions = text.slice(1).match(/\d\d/g)!.map(Number)
  return {
    kind: text[0]!,
    positions,
    mask: positions.reduce((mask, position) => mask | (1 << position), 0),
    first: 1 << positions[0]!,
  }
}

/** What decides whether a segment is of this use; asked of more uses than are ever met, so nothing else is made for it. */
function qualifiersOf({ elements }: SegmentShape, narrowing: Narrowing): Qualifier[] {
  const qualifiers: Qualifier[] = []
  let position = 0
  for (const name in elements) {
    position++
    const use = narrowing[name]
    if (use?.qualifier) qualifiers.push(qualifierOf(position, 0, use))
    if (use?.parts === undefined) continue
    let component = 0
    for (const part in (elements[name] as CompositeShape).parts) {
      component++
      const own = use.parts[part]
      if (own?.qualifier) qualifiers.push(qualifierOf(position, component, own))
    }
  }
  return qualifiers
}

function qualifierOf(element: number, component: number, { matched, codes = [] }: Use): Qualifier {
  return { element, component, codes: matched ?? codes, packed: packed(matched ?? codes) }
}

/** Only a companion guide asks for longer codes; those are compared as text. */
function packed(codes: readonly string[]): Int32Array {
  return Int32Array.from(
    codes.filter((code) => code.length <= longestPacked),
    packCode,
  )
}

/** Codes gone through one by one; more are looked up. */
const longList = 4

function compileElement(name: string, shape: AnyElementShape, use: Use | undefined, position: number): CompiledElement {
  const isComposite = shape.kind === 'composite'
  const element = shape as ElementShape
  const parts = isComposite
    ? Object.entries((shape as CompositeShape).parts).map(([partName, part], i) =>
        compileElement(partName, part, use?.parts?.[partName], i + 1),
      )
    : []
  const codes = use?.codes ?? []
  const packedCodes = packed(codes)
  return {
    key: use ? name : null,
    name,
    position,
    number: shape.number,
    kind: shape.kind,
    min: isComposite ? 0 : element.min,
    max: isComposite ? 0 : (use?.max ?? element.max),
    usage: use?.unused ? 'N' : (use?.usage ?? 'N'),
    codes,
    packed: packedCodes,
    table: codes.length > longList ? new IntTable(Array.from(packedCodes, (code) => [code, true] as const)) : null,
    codeSet: use?.codeSet ?? null,
    codeSetNumber: codeSetNumber(use?.codeSet ?? null),
    qualifier: use?.qualifier ?? false,
    parts,
    spec: specOf(parts),
    lastRequired: parts.findLastIndex((one) => one.usage === 'R') + 1,
    repeat: use?.repeat ?? 1,
    counted: use?.counted ?? false,
    by: use?.by ?? '',
  }
}

/** `patientControlNumber` as words. */
export function words(key: string): string {
  return key.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()
}
