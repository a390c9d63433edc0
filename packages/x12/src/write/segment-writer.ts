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
const chunkBytes = 64 * 1024

export class SegmentWriter {
  readonly delimiters: WriterDelimiters
  /** Segments written so far. */
  count = 0
  private readonly newline: boolean
  private readonly forbidden = new Uint8Array(128)
  private readonly elementByte: number
  private readonly componentByte: number
  private readonly repetitionByte: number
  private readonly segmentByte: number
  private bytes = new Uint8Array(chunkBytes * 2)
  private size = 0
  private readonly chunks: Uint8Array[] = []
  // The segment being written: where it began, and the separators owed before the next value. What nothing follows is never paid.
  private start = 0
  private elements = 0
  private components = 0
  private empty = true

  constructor(delimiters: WriterDelimiters = usualDelimiters, newline = false) {
    this.delimiters = delimiters
    this.newline = newline
    this.forbidden.fill(1, 0, 0x20)
    this.forbidden[0x7f] = 1
    const all = Object.values(delimiters) as string[]
    for (const one of all) {
      if (one.length !== 1 || one.charCodeAt(0) > 0x7e || /[A-Za-z0-9 ]/.test(one))
        throw new X12Error('unwritable', 'A separator is one ASCII character that is no letter, digit or space.')
      this.forbidden[one.charCodeAt(0)] = 1
    }
    if (new Set(all).size !== all.length) throw new X12Error('unwritable', 'The four separators must differ.')
    this.elementByte = delimiters.element.charCodeAt(0)
    this.componentByte = delimiters.component.charCodeAt(0)
    this.repetitionByte = delimiters.repetition.charCodeAt(0)
    this.segmentByte = delimiters.segment.charCodeAt(0)
  }

  /**
   * Writes one segment. Empty elements and components at the end are left out. `field` names an element for the error.
   * @throws X12Error `unwritable` when a value holds a separator or a control character; nothing of the segment is written then.
   */
  segment(
    id: string,
    elements: readonly ElementText[],
    field: (position: number) => string = (n) => fieldName(id, n),
  ): void {
    this.open(id)
    for (let i = 0; i < elements.length; i++) {
      const value = elements[i]!
      this.element()
      if (typeof value === 'string') this.checked(value, i + 1, field)
      else if (!isEmpty(value)) this.compound(value, i + 1, field)
    }
    this.close()
  }

  /** Begins a segment; its elements follow by `element`, `component` and `put`, and `close` ends it. */
  open(id: string): void {
    this.start = this.size
    this.elements = this.components = 0
    this.empty = true
    this.reserve(id.length)
    for (let i = 0; i < id.length; i++) this.bytes[this.size++] = id.charCodeAt(i)
  }

  /** Begins the next element. */
  element(): void {
    this.elements++
    this.components = 0
  }

  /** Begins the next component of the element. */
  component(): void {
    this.components++
  }

  /** Begins the next repetition of the element. */
  repetition(): void {
    // What the repetition before owes is not written: nothing came behind it.
    this.components = 0
    this.pay(1)
    this.bytes[this.size++] = this.repetitionByte
  }

  /** Writes a value. Answers whether it may stand: a separator or control character in it is refused, and the segment taken back. */
  put(value: string): boolean {
    const { length } = value
    if (length === 0) return true
    this.pay(length * 3)
    const { bytes, forbidden } = this
    let { size } = this
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i)
      if (code < 0x80) {
        if (forbidden[code] === 1) {
          this.size = this.start
          return false
        }
        bytes[size++] = code
        continue
      }
      if (!isWritable(value, i)) {
        this.size = this.start
        return false
      }
      if (code < 0xd800 || code > 0xdfff) size = putWide(bytes, size, code)
      else size = putPair(bytes, size, value.codePointAt(i++)!)
    }
    this.size = size
    return true
  }

  /** Writes an amount in whole cents as `formatCents` does, without a text in between. */
  putCents(cents: number): void {
    this.pay(24)
    const { bytes } = this
    if (cents < 0) bytes[this.size++] = 0x2d
    const size = Math.abs(cents)
    const whole = Math.floor(size / 100)
    const rest = size - whole * 100
    if (whole > 0 || rest === 0) this.digits(whole)
    if (rest === 0) return
    const tens = (rest / 10) | 0
    bytes[this.size++] = 0x2e
    bytes[this.size++] = 0x30 + tens
    if (rest !== tens * 10) bytes[this.size++] = 0x30 + rest - tens * 10
  }

  /** Whether nothing but its id was written of the segment. */
  get nothing(): boolean {
    return this.empty
  }

  close(): void {
    this.reserve(2)
    this.bytes[this.size++] = this.segmentByte
    if (this.newline) this.bytes[this.size++] = 0x0a
    this.count++
    if (this.size > chunkBytes) this.flush()
  }

  /** Takes back the segment that was begun. */
  drop(): void {
    this.size = this.start
  }

  /** Refuses values as `segment` does, without writing them. */
  check(values: readonly string[], field: (position: number) => string): void {
    values.forEach((value, i) => {
      if (!isClean(value, this.forbidden)) this.refuse(value, field(i + 1))
    })
  }

  /** Writes a segment that is already text; only the envelope and byte-exact copies use it. */
  raw(text: string): void {
    this.start = this.size
    const encoded = encoder.encode(text)
    this.reserve(encoded.length)
    this.bytes.set(encoded, this.size)
    this.size += encoded.length
    this.close()
  }

  /** The bytes written since the last call. */
  take(): Uint8Array[] {
    if (this.size > 0) this.flush()
    return this.chunks.splice(0)
  }

  /** Throws what is wrong with a value that `put` did not take. */
  refuse(value: string, field: string): never {
    let i = 0
    while (i < value.length && isFree(value, i, this.forbidden)) i++
    const code = value.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdfff)
      throw new X12Error(
        'unwritable',
        `${field} holds half a character (an unpaired surrogate). Correct it.`,
        0,
        0,
        field,
      )
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

  private flush(): void {
    this.chunks.push(this.bytes.slice(0, this.size))
    this.size = 0
  }

  /** Makes room and writes the separators that are owed. */
  private pay(room: number): void {
    this.reserve(room + this.elements + this.components)
    const { bytes } = this
    for (; this.elements > 0; this.elements--) bytes[this.size++] = this.elementByte
    for (; this.components > 0; this.components--) bytes[this.size++] = this.componentByte
    this.empty = false
  }

  private reserve(room: number): void {
    const needed = this.size + room + 4
    if (needed <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    wider.set(this.bytes.subarray(0, this.size))
    this.bytes = wider
  }

  private digits(whole: number): void {
    const { bytes } = this
    let places = 1
    for (let power = 10; power <= whole; power *= 10) places++
    let at = (this.size += places)
    let left = whole
    while (places-- > 0) {
      const next = Math.floor(left / 10)
      bytes[--at] = 0x30 + left - next * 10
      left = next
    }
  }

  private checked(value: string, position: number, field: (n: number) => string): void {
    if (!this.put(value)) this.refuse(value, field(position))
  }

  private compound(
    value: readonly (string | readonly string[])[],
    position: number,
    field: (n: number) => string,
  ): void {
    if (typeof value[0] !== 'object') return this.parts(value as readonly string[], position, field)
    const repetitions = value as readonly (readonly string[])[]
    repetitions.forEach((one, r) => {
      if (r > 0) this.repetition()
      this.parts(one, position, field)
    })
  }

  private parts(parts: readonly string[], position: number, field: (n: number) => string): void {
    for (let i = 0; i < parts.length; i++) {
      if (i > 0) this.component()
      this.checked(parts[i]!, position, field)
    }
    this.components = 0
  }
}

/** Whether a character above ASCII may stand: no control character of Latin-1, no half of a pair. */
function isWritable(value: string, at: number): boolean {
  const code = value.charCodeAt(at)
  if (code < 0xa0) return false
  if (code < 0xd800 || code > 0xdfff) return true
  const next = value.charCodeAt(at + 1)
  return code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff
}

/** Whether the character at a place may stand; the second half of a pair counts with its first. */
function isFree(value: string, at: number, forbidden: Uint8Array): boolean {
  const code = value.charCodeAt(at)
  if (code < 0x80) return forbidden[code] === 0
  if (code >= 0xdc00 && code <= 0xdfff && at > 0 && isWritable(value, at - 1)) return value.charCodeAt(at - 1) >= 0xd800
  return isWritable(value, at)
}

function isClean(value: string, forbidden: Uint8Array): boolean {
  for (let i = 0; i < value.length; i++) if (!isFree(value, i, forbidden)) return false
  return true
}

/** UTF-8 of a character of two or three bytes. */
function putWide(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
  else {
    bytes[at++] = 0xe0 | (code >> 12)
    bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
  }
  bytes[at++] = 0x80 | (code & 0x3f)
  return at
}

/** UTF-8 of a character of four bytes. */
function putPair(bytes: Uint8Array, at: number, code: number): number {
  bytes[at++] = 0xf0 | (code >> 18)
  bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
  bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
  bytes[at++] = 0x80 | (code & 0x3f)
  return at
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
