// Makes content for any set from its definition alone: every loop, segment and element the guide knows comes up, in numbers the
// guide allows, with codes the guide takes. Situational rules are not obeyed; nothing else of the guide is broken. Most contents are
// sparse, as most files are: a hundred small ones meet more than one in which everything stands.
import { compile, type CompiledElement, type CompiledLoop, type CompiledUse } from '../src/definition/compile.ts'
import type { TransactionSet } from '../src/index.ts'

/** A number from 0 up to but not with `below`. */
export type Pick = (below: number) => number

export function seeded(seed: number): Pick {
  let state = seed | 0 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

type Content = Record<string, unknown>

/** One content in so many has two thirds of all that may stand. */
const oneIsFull = 100

export function contentOf(set: TransactionSet, pick: Pick): Content {
  const scarce = pick(oneIsFull) === 0 ? 0 : 4 + pick(24)
  return loopContent(compile(set).root, pick, scarce)
}

/** `scarce`: one in so many of what may be absent is there; 0 for two of three. */
function loopContent(loop: CompiledLoop, pick: Pick, scarce: number): Content {
  const content: Content = {}
  for (const child of loop.children) {
    const isLoop = !('segment' in child)
    const make = (): Content => (isLoop ? loopContent(child, pick, scarce) : segmentContent(child, pick))
    // What claims and their like stand in is mostly there.
    const there = scarce === 0 || (isLoop && (child.streamed || !child.leaf)) ? pick(3) > 0 : pick(scarce) === 0
    // Deep loops come up often enough without being many.
    const most = there ? Math.min(child.max, 1 + pick(child.many && (scarce === 0 || pick(4) === 0) ? 3 : 1)) : 0
    const count = Math.max(child.min, most)
    if (count === 0) continue
    content[child.key] = child.many ? Array.from({ length: count }, make) : make()
  }
  return content
}

function segmentContent(use: CompiledUse, pick: Pick): Content {
  const content: Content = {}
  const there = new Set(
    use.elements
      .filter(({ key, usage, counted }) => key !== null && !counted && (usage === 'R' || pick(2) === 0))
      .map(({ position }) => position),
  )
  const free = use.elements.find(({ key, counted }) => key !== null && !counted)
  if (there.size === 0 && free) there.add(free.position)
  keepNotes(use, there)
  let before = ''
  for (const element of use.elements) {
    if (!there.has(element.position)) {
      before = ''
      continue
    }
    const one = (): unknown => (element.kind === 'composite' ? composite(element, pick) : value(element, before, pick))
    content[element.name] = element.repeat > 1 ? Array.from({ length: 1 + pick(3) }, one) : one()
    before = String(content[element.name])
  }
  return content
}

/** Elements that need each other are there together; where the guide does not use one of them, neither is there. */
function keepNotes(use: CompiledUse, there: Set<number>): void {
  const usable = (position: number): boolean => (use.elements[position - 1]?.key ?? null) !== null
  for (let round = 0; round < 4; round++) {
    for (const { kind, positions } of use.tables.notes) {
      const present = positions.filter((position) => there.has(position))
      const [first, ...rest] = positions
      if (kind === 'P' && present.length > 0 && present.length < positions.length) {
        if (positions.every(usable)) positions.forEach((position) => there.add(position))
        else positions.forEach((position) => there.delete(position))
      } else if (kind === 'R' && present.length === 0) there.add(positions.find(usable)!)
      else if (kind === 'E' && present.length > 1) there.delete(present.at(-1)!)
      else if (kind === 'C' && there.has(first!) && present.length < positions.length) {
        if (rest.every(usable)) rest.forEach((position) => there.add(position))
        else there.delete(first!)
      } else if (kind === 'L' && present.length === 1 && there.has(first!)) there.add(rest.find(usable)!)
    }
  }
}

function composite(element: CompiledElement, pick: Pick): Content {
  const content: Content = {}
  let before = ''
  for (const part of element.parts) {
    if (part.key === null || (part.usage !== 'R' && pick(2) === 0)) {
      before = ''
      continue
    }
    content[part.name] = value(part, before, pick)
    before = String(content[part.name])
  }
  // A situational composite with nothing in it is not there: give it its first part.
  if (Object.keys(content).length === 0) {
    const part = element.parts.find(({ key }) => key !== null)!
    content[part.name] = value(part, '', pick)
  }
  return content
}

function value(element: CompiledElement, before: string, pick: Pick): unknown {
  if (element.codes.length > 0) return element.codes[pick(element.codes.length)]
  const { kind, min, max } = element
  switch (kind) {
    case 'money':
      return pick(10) === 0 ? 0 : pick(2_000_000) - 500_000
    case 'N0':
      return pick(10 ** Math.min(max, 4))
    case 'R':
      if (min > 1) return String(10 ** (min - 1) + pick(1000))
      return pick(3) === 0 ? `${pick(9)}.${1 + pick(9)}` : String(pick(10 ** Math.min(max, 3)))
    case 'DT':
      return day(pick)
    case 'TM':
      return timeOfDay(pick)
    case 'period':
      return periodAs(before, pick)
    default:
      return word(kind === 'ID' ? capitals : characters, min + pick(Math.min(max, min + 20) - min + 1), pick)
  }
}

/** A period in the format that the qualifier before it names. */
function periodAs(format: string, pick: Pick): string {
  switch (format) {
    case 'RD8':
      return `${day(pick)}/${day(pick)}`
    case 'DT':
      return `${day(pick)}T${timeOfDay(pick)}`
    case 'TM':
      return `T${timeOfDay(pick)}`
    default:
      return day(pick)
  }
}

function timeOfDay(pick: Pick): string {
  return `${String(pick(24)).padStart(2, '0')}${String(pick(60)).padStart(2, '0')}`
}

function day(pick: Pick): string {
  return `20${10 + pick(20)}-${String(1 + pick(12)).padStart(2, '0')}-${String(1 + pick(28)).padStart(2, '0')}`
}

const capitals = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
const characters = [...capitals, ...'abc xyz.,-/#&()?!\'"=+%@', 'Ñ', 'é', 'ß', '中', '😀']

function word(from: readonly string[], length: number, pick: Pick): string {
  let text = capitals[pick(capitals.length)]!
  for (let n = 1; n < length; n++) text += from[pick(from.length)]!
  return text
}
