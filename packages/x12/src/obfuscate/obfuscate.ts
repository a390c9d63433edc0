// A copy of a file that is safe to share: the same structure, amounts, codes and findings, and nobody in it. Which element hides what
// is told by the standard's own element numbers (`roles.ts`); what nothing is known of is hidden.
import { compile, type CompiledElement, type CompiledSet, type CompiledUse } from '../definition/compile.ts'
import * as dictionary from '../definition/dictionary.ts'
import type { AnyElementShape, Kind, SegmentShape } from '../definition/shape.ts'
import { fileReader } from '../read/events.ts'
import type { Transaction } from '../read/envelope.ts'
import type { ReadOptions } from '../read/file-reader.ts'
import type { Page } from '../reader/page.ts'
import { PageReader, readPages, type ByteSource } from '../reader/pages.ts'
import { transactionSets } from '../sets/index.ts'
import { isHidden, roleOf, type Role } from './roles.ts'
import { StandIns } from './stand-ins.ts'

export interface ObfuscateOptions extends Pick<ReadOptions, 'limits' | 'sets'> {
  /**
   * Any secret text. Under one key the same id, name or control number always gets the same stand-in, so that files that belong together
   * still do; whoever has the key can find out who is meant. Throw it away when it is no longer needed.
   */
  readonly key: string
}

/**
 * The copy, page by page.
 * @throws X12Error when the source is no X12 or passes a limit, after what came before.
 */
export async function* obfuscate(source: ByteSource, options: ObfuscateOptions): AsyncGenerator<Uint8Array> {
  const reader = fileReader({ limits: options.limits, sets: options.sets })
  const pages = new PageReader(reader.limits)
  const copy = new Copy(options.key)
  let set: CompiledSet | null = null
  for await (const page of readPages(source, pages)) {
    const opened = new Map<number, Transaction>()
    for (const event of reader.page(page, pages))
      if (event.kind === 'transaction') opened.set(event.transaction.fileOrdinal, event.transaction)
    copy.begin(page)
    for (let index = 0; index < page.count; index++) {
      const transaction = opened.get(page.first + index)
      if (transaction) set = transaction.set
      const named = page.uses![index]!
      copy.segment(index, named >= 0 && set ? set.uses[named]! : null, set)
    }
    yield copy.taken()
  }
  // What a cut-off file ends in is no segment, and may be anything.
  if (pages.troubles.some(({ code }) => code === 'truncated-segment')) yield new Uint8Array([0x58])
}

/** Codes of each element of a segment, over all guides: what a segment without a place may keep. */
type KnownCodes = ReadonlyMap<string, ReadonlySet<string>>

const encoder = new TextEncoder()
const shapes = new Map<string, SegmentShape>(
  Object.values(dictionary).flatMap((shape) =>
    'type' in shape && shape.type === 'shape' ? [[shape.id, shape as SegmentShape]] : [],
  ),
)
/** Code sets whose codes tell who or where somebody is. */
const ofPlaces: ReadonlySet<string> = new Set(['npi', 'zip'])
/** Longer than any code of an envelope. */
const longestEnvelopeCode = 12

class Copy {
  private readonly standIns: StandIns
  private page!: Page
  private text = ''
  /** Where in the page the bytes begin that are not copied yet. */
  private from = 0
  /** Day of the group: ages are counted to it. */
  private today = ''
  private codes: KnownCodes | null = null

  constructor(key: string) {
    this.standIns = new StandIns(key)
  }

  begin(page: Page): void {
    this.page = page
    this.from = 0
  }

  taken(): Uint8Array {
    this.between(this.page.bytes.length)
    const made = encoder.encode(this.text)
    this.text = ''
    return made
  }

  segment(index: number, use: CompiledUse | null, set: CompiledSet | null): void {
    const { page } = this
    this.between(page.startOf(index, 0))
    const count = page.elementCount(index)
    const id = page.element(index, 0)
    if (id === 'GS') this.today = page.element(index, 4)
    const made = [this.idOf(index, id, set)]
    for (let n = 1; n <= count; n++) made.push(this.element(index, n, id, use))
    this.text += made.join(String.fromCharCode(page.delimiters.element))
    this.from = count > 0 ? page.endOf(index, count) : page.endOf(index, 0)
  }

  /** What stands between two segments is terminators and line breaks; anything else may be somebody's data. */
  private between(to: number): void {
    const { bytes, delimiters } = this.page
    for (; this.from < to; this.from++) {
      const byte = bytes[this.from]!
      const kept = byte === delimiters.segment || byte <= 0x20
      this.text += kept ? String.fromCharCode(byte) : 'X'
    }
  }

  /** An id that is none, or is of no segment, is data that a separator cut off. */
  private idOf(index: number, id: string, set: CompiledSet | null): string {
    if (shapes.has(id)) return id
    let made = this.standIns.ids.of(id)
    for (let tries = 0; tries < 100 && (shapes.has(made) || set?.segments.has(this.page.ids[index]!)); tries++)
      made = this.standIns.ids.of(made)
    return made
  }

  private element(index: number, n: number, id: string, use: CompiledUse | null): string {
    const { page } = this
    const text = page.element(index, n)
    if (text === '') return ''
    const own = envelope[id]?.[n - 1]
    if (envelope[id]) return this.enveloped(text, own ?? 'code')
    if (use === null) return this.loose(text, id, n)
    const element = use.elements[n - 1]
    if (element === undefined) return this.standIns.ids.of(text)
    const { repetition, component } = page.delimiters
    if (element.kind === 'composite')
      return across(text, repetition, (one) => {
        let part = 0
        return across(one, component, (value) => {
          const spec = element.parts[part++]
          return spec ? this.value(value, spec, use) : this.standIns.ids.of(value)
        })
      })
    if (element.repeat > 1) return across(text, repetition, (one) => this.value(one, element, use))
    return this.value(text, element, use)
  }

  private value(text: string, element: CompiledElement, use: CompiledUse): string {
    if (text === '') return ''
    const { codes, codeSet, number, kind, min, max } = element
    if (codes.length > 0) return codes.includes(text) ? text : this.unlike(text, codes)
    if (codeSet !== null && !ofPlaces.has(codeSet)) return this.standIn(text, 'code', min, max)
    const birth = use.segment === 'DMG' && kind === 'period'
    return this.standIn(text, birth ? 'birth' : roleOf(number, kind as Kind), min, max)
  }

  /** Another value that is no code either. One character where a code should stand tells of nobody. */
  private unlike(text: string, codes: readonly string[]): string {
    if (text.length === 1) return text
    let made = this.standIns.ids.of(text)
    for (let tries = 0; tries < 100 && codes.includes(made); tries++) made = this.standIns.ids.of(made)
    return made
  }

  private standIn(text: string, role: Role, min: number, max: number): string {
    const { standIns } = this
    switch (role) {
      case 'name':
      case 'city':
        return standIns.name(text, min, max)
      case 'street':
        return standIns.street(text, min, max)
      case 'text':
        return standIns.text(text)
      case 'date':
        return standIns.date(text)
      case 'birth':
        return standIns.birth(text, this.today)
      case 'id':
        return standIns.ids.of(text)
      case 'number':
        return /^-?\d*\.?\d*$/.test(text) ? text : standIns.ids.of(text)
      case 'time':
        return /^\d{1,8}$/.test(text) ? text : standIns.ids.of(text)
      case 'code':
        return /^[A-Za-z0-9.]{1,12}$/.test(text) ? text : standIns.ids.of(text)
    }
  }

  /** A segment that no guide places: by the dictionary, keeping only what some guide has as a code. */
  private loose(text: string, id: string, n: number): string {
    const shape = Object.values(shapes.get(id)?.elements ?? {})[n - 1] as AnyElementShape | undefined
    if (shape === undefined) return this.standIns.ids.of(text)
    const { repetition, component } = this.page.delimiters
    if (shape.kind !== 'composite') return this.looseValue(text, shape.number, shape.kind, `${id} ${n}`)
    const parts = Object.values(shape.parts)
    return across(text, repetition, (one) => {
      let part = 0
      return across(one, component, (value) => {
        const spec = parts[part++]
        return spec ? this.looseValue(value, spec.number, spec.kind, `${id} ${n} ${part}`) : this.standIns.ids.of(value)
      })
    })
  }

  private looseValue(text: string, number: number, kind: Kind, place: string): string {
    if (text === '') return ''
    const codes = (this.codes ??= knownCodes()).get(place)
    if (codes?.has(text)) return text
    const role = roleOf(number, kind)
    if (role === 'code' && codes) return this.unlike(text, [...codes])
    return this.standIn(text, role, 0, text.length)
  }

  private enveloped(text: string, role: EnvelopeRole): string {
    const { standIns } = this
    switch (role) {
      case 'id':
        return standIns.ids.of(text)
      case 'date':
        return standIns.date(text)
      case 'short date':
        return standIns.shortDate(text)
      case 'separator':
        return text
      case 'code':
        return text.length <= longestEnvelopeCode ? text : standIns.ids.of(text)
    }
  }
}

type EnvelopeRole = 'id' | 'date' | 'short date' | 'code' | 'separator'

/** Elements of the envelope segments in their order; those beyond are codes. */
const envelope: Record<string, readonly EnvelopeRole[]> = {
  ISA: [
    'code',
    'id',
    'code',
    'id',
    'code',
    'id',
    'code',
    'id',
    'short date',
    'code',
    'separator',
    'code',
    'id',
    'code',
    'code',
    'separator',
  ],
  IEA: ['code', 'id'],
  GS: ['code', 'id', 'id', 'date', 'code', 'id', 'code', 'code'],
  GE: ['code', 'id'],
  ST: ['code', 'id', 'code'],
  SE: ['code', 'id'],
  TA1: ['id', 'short date', 'code', 'code', 'code'],
}

/** Changes what stands between separators, and keeps them. */
function across(text: string, separator: number, change: (one: string) => string): string {
  if (separator < 0) return change(text)
  const sign = String.fromCharCode(separator)
  return text.split(sign).map(change).join(sign)
}

function knownCodes(): KnownCodes {
  const found = new Map<string, Set<string>>()
  const add = (place: string, { codes, number, kind }: CompiledElement): void => {
    if (kind === 'composite' || isHidden(roleOf(number, kind)) || codes.length === 0) return
    const known = found.get(place) ?? new Set()
    found.set(place, known)
    for (const code of codes) known.add(code)
  }
  for (const set of transactionSets)
    for (const use of compile(set).uses)
      for (const element of use.elements) {
        add(`${use.segment} ${element.position}`, element)
        for (const part of element.parts) add(`${use.segment} ${element.position} ${part.position}`, part)
      }
  return found
}
