// Narrows a guide by a companion guide: the same definition with fewer codes, shorter values, more that is required, less that is
// used. From the narrowed definition come reader, checks and page, as from any other.
import type { Child, Children, Loop, LoopUse, SegmentUse, TransactionSet, Use } from '../definition/shape.ts'
import { X12Error } from '../x12-error.ts'
import { askedBy, type Companion, type CompanionFault, type CompanionRule } from './companion.ts'

const known = new WeakMap<Companion, WeakMap<readonly TransactionSet<any>[], readonly TransactionSet<any>[]>>()

/**
 * The guides as a companion narrows them; those it does not speak of as they are.
 * @throws X12Error `companion-unusable` when a rule fits no place or widens the guide; `companionFaults` tells all of them.
 */
export function narrowedSets(
  sets: readonly TransactionSet<any>[],
  companion: Companion,
): readonly TransactionSet<any>[] {
  const bySets = known.get(companion) ?? new WeakMap()
  known.set(companion, bySets)
  const found = bySets.get(sets)
  if (found) return found
  const [fault] = companionFaults(sets, companion)
  if (fault) throw new X12Error('companion-unusable', fault.message, 0, 0, fault.path.join('.'))
  const made = sets.map((set) => {
    const rules = companion.guides[set.name]
    return rules && rules.length > 0 ? narrowedSet(set, companion, rules) : set
  })
  bySets.set(sets, made)
  return made
}

/** Every rule that fits no place of its guide, or asks for more than the guide allows. */
export function companionFaults(sets: readonly TransactionSet<any>[], companion: Companion): CompanionFault[] {
  const faults: CompanionFault[] = []
  for (const [name, rules] of Object.entries(companion.guides)) {
    const set = sets.find((one) => one.name === name)
    if (!set) {
      const names = sets.map((one) => one.name).join(', ')
      faults.push({ path: ['guides', name], message: `There is no guide “${name}”. Write one of ${names}.` })
      continue
    }
    rules.forEach((rule, i) => {
      const fault = faultOf(set, rule)
      if (fault) faults.push({ path: ['guides', name, i, fault.field], message: fault.message })
    })
  }
  return faults
}

interface Place {
  readonly loop: string
  /** '' for the loop itself. */
  readonly segment: string
  readonly element: number
  readonly component: number
}

interface Fault {
  readonly field: keyof CompanionRule
  readonly message: string
}

function narrowedSet(
  set: TransactionSet<any>,
  companion: Companion,
  rules: readonly CompanionRule[],
): TransactionSet<any> {
  const by = askedBy(companion)
  let { root } = set
  for (const rule of rules) root = narrowLoop(root, placeOf(set, rule.at) as Place, rule, by, true)
  return { ...set, root, narrows: set.narrows ?? set }
}

function narrowLoop(loop: Loop, place: Place, rule: CompanionRule, by: string, top: boolean): Loop {
  const here = top ? place.loop === '' : place.loop === loop.id
  const children: Record<string, Child> = {}
  for (const [key, child] of Object.entries(loop.children as Children)) {
    if (child.type === 'segment')
      children[key] = here && isMeant(child, place, rule) ? narrowUse(child, place, rule, by) : child
    else {
      const inner = narrowLoop(child.loop, place, rule, by, false)
      const meant = place.segment === '' && inner.id === place.loop
      children[key] = meant
        ? { ...often(child, rule), loop: inner, by }
        : inner === child.loop
          ? child
          : { ...child, loop: inner }
    }
  }
  return { ...loop, children }
}

function isMeant(use: SegmentUse, place: Place, { with: code }: CompanionRule): boolean {
  return (
    place.segment !== '' && use.shape.id === place.segment && (code === undefined || qualifiersOf(use).includes(code))
  )
}

function narrowUse(use: SegmentUse, place: Place, rule: CompanionRule, by: string): SegmentUse {
  if (place.element === 0) return { ...often(use, rule), by }
  const name = Object.keys(use.shape.elements)[place.element - 1]!
  const narrowing: Record<string, Use> = { ...use.narrowing }
  const own = narrowing[name]!
  if (place.component === 0) narrowing[name] = narrowElement(own, rule, by)
  else {
    const shape = use.shape.elements[name]!
    const part = shape.kind === 'composite' ? Object.keys(shape.parts)[place.component - 1]! : ''
    narrowing[name] = { ...own, parts: { ...own.parts, [part]: narrowElement(own.parts![part]!, rule, by) } }
  }
  return { ...use, narrowing }
}

function often<T extends SegmentUse | LoopUse>(child: T, { usage, atMost }: CompanionRule): T {
  const max = usage === 'not used' ? 0 : Math.min(child.max, atMost ?? child.max)
  return { ...child, max, min: usage === 'required' ? 1 : child.min }
}

function narrowElement(use: Use, { usage, codes, maxLength }: CompanionRule, by: string): Use {
  return {
    ...use,
    by,
    ...(usage === 'required' ? { usage: 'R' as const } : {}),
    ...(codes ? { codes, ...(use.qualifier ? { matched: use.matched ?? use.codes ?? [] } : {}) } : {}),
    ...(maxLength === undefined ? {} : { max: maxLength }),
    ...(usage === 'not used' ? { unused: true as const } : {}),
  }
}

function qualifiersOf(use: SegmentUse): readonly string[] {
  return Object.values(use.narrowing).flatMap((one) => [
    ...(one.qualifier ? (one.matched ?? one.codes ?? []) : []),
    ...Object.values(one.parts ?? {}).flatMap((part) => (part.qualifier ? (part.matched ?? part.codes ?? []) : [])),
  ])
}

/** Reads `2300 CLM05-3` against the guide; a sentence when no such place is there. */
function placeOf(set: TransactionSet<any>, at: string): Place | string {
  const words = at.trim().split(/\s+/)
  const [first = '', second] = words
  if (words.length > 2 || first === '') return 'Write a loop and a segment or element, such as 2010BA NM109.'
  const loops = new Map(loopsOf(set.root).map((one) => [one.id, one]))
  if (second === undefined && loops.has(first)) return { loop: first, segment: '', element: 0, component: 0 }
  const loop = second === undefined ? '' : first
  const written = second ?? first
  const inLoop = loop === '' ? set.root : loops.get(loop)
  if (!inLoop) return `The ${set.name} has no loop ${loop}. Its loops are ${[...loops.keys()].join(', ')}.`
  const segments = new Set(usesIn(inLoop).map((use) => use.shape.id))
  if (segments.has(written)) return { loop, segment: written, element: 0, component: 0 }
  const [, segment = '', element = '0', component = '0'] = /^([A-Z0-9]{2,3}?)(\d\d)(?:-(\d{1,2}))?$/.exec(written) ?? []
  if (!segments.has(segment))
    return `${loop === '' ? 'The transaction' : `Loop ${loop}`} of the ${set.name} has no ${segment || written}. It has ${[...segments].join(', ')}.`
  return { loop, segment, element: Number(element), component: Number(component) }
}

function loopsOf(loop: Loop): Loop[] {
  const found: Loop[] = []
  for (const child of Object.values(loop.children as Children))
    if (child.type === 'loop') found.push(child.loop, ...loopsOf(child.loop))
  return found
}

function usesIn(loop: Loop): SegmentUse[] {
  return (Object.values(loop.children as Children) as Child[]).filter((child) => child.type === 'segment')
}

function faultOf(set: TransactionSet<any>, rule: CompanionRule): Fault | null {
  const place = placeOf(set, rule.at)
  if (typeof place === 'string') return { field: 'at', message: place }
  if (place.segment === '') return loopFault(set, place, rule)
  const loops = loopsOf(set.root)
  const loop = place.loop === '' ? set.root : loops.find((one) => one.id === place.loop)!
  const meant = usesIn(loop).filter((use) => isMeant(use, place, rule))
  if (meant.length === 0)
    return {
      field: 'with',
      message: `No ${place.segment} of ${place.loop || 'the transaction'} is told by ${rule.with}. Take a code of the guide.`,
    }
  return place.element === 0 ? segmentFault(place, meant, rule) : elementFault(place, meant, rule)
}

function loopFault(set: TransactionSet<any>, { loop }: Place, rule: CompanionRule): Fault | null {
  if (rule.with !== undefined) return { field: 'with', message: 'A loop is named by its id alone. Leave “with” out.' }
  const uses = loopsOf(set.root).flatMap((one) => Object.values(one.children as Children))
  const own = [...uses, ...Object.values(set.root.children as Children)].find(
    (child): child is LoopUse => child.type === 'loop' && child.loop.id === loop,
  )
  return oftenFault(`Loop ${loop}`, own!.min, own!.max, rule)
}

function segmentFault({ segment }: Place, meant: readonly SegmentUse[], rule: CompanionRule): Fault | null {
  const [use] = meant
  if (rule.usage === 'required' && meant.length > 1)
    return {
      field: 'with',
      message: `Several ${segment} stand here. Say by “with” which one is required: ${meant.flatMap(qualifiersOf).join(', ')}.`,
    }
  return oftenFault(segment, Math.max(...meant.map((one) => one.min)), use!.max, rule)
}

function oftenFault(what: string, min: number, max: number, rule: CompanionRule): Fault | null {
  if (rule.codes || rule.maxLength !== undefined)
    return {
      field: rule.codes ? 'codes' : 'maxLength',
      message: `${what} is no element. Name one, such as its first: 01.`,
    }
  if (rule.usage === 'not used' && min > 0)
    return { field: 'usage', message: `${what} is required by the guide; a companion guide cannot leave it out.` }
  if (rule.atMost !== undefined && rule.atMost > max)
    return { field: 'atMost', message: `The guide allows ${what} ${max} times; a companion guide cannot allow more.` }
  return rule.usage === undefined && rule.atMost === undefined ? nothingAsked : null
}

function elementFault(
  { segment, element, component }: Place,
  meant: readonly SegmentUse[],
  rule: CompanionRule,
): Fault | null {
  const name = `${segment}${String(element).padStart(2, '0')}${component ? `-${component}` : ''}`
  if (rule.atMost !== undefined)
    return { field: 'atMost', message: `${name} is an element; only segments and loops are counted.` }
  for (const use of meant) {
    const [key, shape] = Object.entries(use.shape.elements)[element - 1] ?? []
    const own = key === undefined ? undefined : use.narrowing[key]
    const parts = shape?.kind === 'composite' ? Object.keys(shape.parts) : []
    const narrowed = component === 0 ? own : own?.parts?.[parts[component - 1] ?? '']
    if (!narrowed) return { field: 'at', message: `The guide does not use ${name} here. Name an element that it uses.` }
    const wide = rule.codes?.filter(
      (code) => narrowed.codes && narrowed.codes.length > 0 && !narrowed.codes.includes(code),
    )
    if (wide && wide.length > 0)
      return {
        field: 'codes',
        message: `The guide takes no ${wide.join(', ')} in ${name}; it takes ${narrowed.codes!.join(', ')}.`,
      }
    if (component === 0 && shape?.kind === 'composite' && (rule.codes || rule.maxLength !== undefined))
      return { field: 'at', message: `${name} has components. Name one: ${name}-1.` }
    if (rule.usage === 'not used' && narrowed.usage === 'R')
      return { field: 'usage', message: `${name} is required by the guide; a companion guide cannot leave it out.` }
    const inner = shape?.kind === 'composite' ? Object.values(shape.parts)[component - 1] : shape
    const max = narrowed.max ?? (inner && 'max' in inner ? inner.max : Number.POSITIVE_INFINITY)
    if (rule.maxLength !== undefined && rule.maxLength > max)
      return {
        field: 'maxLength',
        message: `The guide allows ${name} ${max} characters; a companion guide cannot allow more.`,
      }
  }
  return rule.usage === undefined && !rule.codes && rule.maxLength === undefined ? nothingAsked : null
}

const nothingAsked: Fault = {
  field: 'at',
  message: 'This rule asks for nothing. Add usage, codes, maxLength or atMost.',
}
