// Writes segments as bytes. Data that holds a separator or a control character is refused, never stripped: a surname with a
// terminator in it would become a segment.
import type { Delimiters } from '../reader/delimiters.ts'
import { X12Error } from '../x12-error.ts'

/** An element: a value, its components, or its repetitions of components. */
export type ElementText = string | readonly string[] | readonly (readonly string[])[]

export interface WriterDelimiters {
  readonly element: string
  readonly component: string
  readonly repetition: string
  readonly segment: string
}

export const usualDelimiters: WriterDelimiters = { element: '*', component: ':', repetition: '^', segment: '~' }

/** Separators to take instead when data holds the usual ones. None may be a letter, a digit or a space. */
const spareDelimiters = ['|', '!', '>', '<', '+', '%', ';', '?', '=', '$', '{', '}', '[', ']', '`', '_']

const encoder = new TextEncoder()
const chunkChars = 64 * 1024

export class SegmentWriter {
  readonly delimiters: WriterDelimiters
  /** Segments written so far. */
  count = 0
  private readonly newline: string
  private readonly forbidden = new Uint8Array(128)
  private text = ''
  private readonly chunks: Uint8Array[] = []

  constructor(delimiters: WriterDelimiters = usualDelimiters, newline = false) {
    this.delimiters = delimiters
    this.newline = newline ? '\n' : ''
    this.forbidden.fill(1, 0, 0x20)
    this.forbidden[0x7f] = 1
    const all = Object.values(delimiters) as string[]
    for (const one of all) {
      if (one.length !== 1 || one.charCodeAt(0) > 0x7e || /[A-Za-z0-9 ]/.test(one))
        throw new X12Error('unwritable', 'A separator is one ASCII character that is no letter, digit or space.')
      this.forbidden[one.charCodeAt(0)] = 1
    }
    if (new Set(all).size !== all.length) throw new X12Error('unwritable', 'The four separators must differ.')
  }

  /**
   * Writes one segment. Empty elements and components at the end are left out. `field` names an element for the error.
   * @throws X12Error `unwritable` when a value holds a separator or a control character.
   */
  segment(
    id: string,
    elements: readonly ElementText[],
    field: (position: number) => string = (n) => fieldName(id, n),
  ): void {
    let last = elements.length
    while (last > 0 && isEmpty(elements[last - 1]!)) last--
    let text = id
    const { element } = this.delimiters
    for (let i = 0; i < last; i++) {
      const value = elements[i]!
      text += element
      if (typeof value === 'string') {
        if (value !== '') this.guard(value, i + 1, field)
        text += value
      } else text += this.compound(value, i + 1, field)
    }
    this.raw(text)
  }

  /** Refuses values as `segment` does, without writing them. */
  check(values: readonly string[], field: (position: number) => string): void {
    values.forEach((value, i) => this.guard(value, i + 1, field))
  }

  /** Writes a segment that is already text; only the envelope and byte-exact copies use it. */
  raw(text: string): void {
    this.count++
    this.text += text + this.delimiters.segment + this.newline
    if (this.text.length > chunkChars) this.flush()
  }

  /** The bytes written since the last call. */
  take(): Uint8Array[] {
    if (this.text !== '') this.flush()
    return this.chunks.splice(0)
  }

  private flush(): void {
    this.chunks.push(encoder.encode(this.text))
    this.text = ''
  }

  private compound(
    value: readonly (string | readonly string[])[],
    position: number,
    field: (n: number) => string,
  ): string {
    if (typeof value[0] !== 'object') return this.components(value as readonly string[], position, field)
    const repetitions = value as readonly (readonly string[])[]
    return repetitions.map((one) => this.components(one, position, field)).join(this.delimiters.repetition)
  }

  private components(parts: readonly string[], position: number, field: (n: number) => string): string {
    let last = parts.length
    while (last > 0 && parts[last - 1] === '') last--
    let text = ''
    for (let i = 0; i < last; i++) {
      const part = parts[i]!
      if (part !== '') this.guard(part, position, field)
      text += i === 0 ? part : this.delimiters.component + part
    }
    return text
  }

  private guard(value: string, position: number, field: (n: number) => string): void {
    const { forbidden } = this
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      if (code < 0x80) {
        if (forbidden[code] === 1) this.refuse(code, field(position))
      } else if (code < 0xa0) this.refuse(code, field(position))
      else if (code >= 0xd800 && code <= 0xdfff) {
        const next = value.charCodeAt(i + 1)
        if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff))
          throw new X12Error(
            'unwritable',
            `${field(position)} holds half a character (an unpaired surrogate). Correct it.`,
            0,
            0,
            field(position),
          )
        i++
      }
    }
  }

  private refuse(code: number, field: string): never {
    const printable = code > 0x20 && code < 0x7f
    const what = printable
      ? `the character ${String.fromCharCode(code)}, which separates data in this file`
      : 'a control character, such as a line break'
    throw new X12Error(
      'unwritable',
      `${field} holds ${what}. Remove it${printable ? ' or write with other separators' : ''}.`,
      0,
      0,
      field,
    )
  }
}

/** Separators that stand nowhere in the data, the usual ones where they may stay. Null when every spare stands in it. */
export function chooseDelimiters(
  texts: Iterable<string>,
  usual: WriterDelimiters = usualDelimiters,
): WriterDelimiters | null {
  const used = new Uint8Array(128)
  for (const text of texts)
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code < 0x7f) used[code] = 1
    }
  const taken = new Set<string>()
  const chosen: Record<string, string> = {}
  for (const [role, first] of Object.entries(usual) as [keyof WriterDelimiters, string][]) {
    const free = [first, ...spareDelimiters].find((one) => used[one.charCodeAt(0)] !== 1 && !taken.has(one))
    if (free === undefined) return null
    taken.add(free)
    chosen[role] = free
  }
  return chosen as unknown as WriterDelimiters
}

/** The separators of a file that was read, for a byte-exact copy. */
export function writerDelimiters(read: Delimiters): WriterDelimiters {
  const character = (byte: number, otherwise: string): string => (byte >= 0 ? String.fromCharCode(byte) : otherwise)
  return {
    element: character(read.element, '*'),
    component: character(read.component, ':'),
    repetition: character(read.repetition, '^'),
    segment: character(read.segment, '~'),
  }
}

function isEmpty(value: ElementText): boolean {
  if (typeof value === 'string') return value === ''
  return value.every((one) => (typeof one === 'string' ? one === '' : one.every((part) => part === '')))
}

function fieldName(id: string, position: number): string {
  return `${id}${String(position).padStart(2, '0')}`
}
