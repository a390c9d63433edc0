// A file as a tree of what it says: transactions, loops, segments, elements by name. What only counts or numbers (HL, LX, SE, control
// numbers) is left out, and values are written one way, so that two files that say the same have the same tree.
import type { CompiledElement, CompiledLoop, CompiledUse } from '../definition/compile.ts'
import { words } from '../definition/compile-use.ts'
import { fileReader } from '../read/events.ts'
import type { Transaction } from '../read/envelope.ts'
import type { ReadOptions } from '../read/file-reader.ts'
import type { Page } from '../reader/page.ts'
import { PageReader, readPages, type ByteSource } from '../reader/pages.ts'
import { formatCents, parseCents } from '../value/money.ts'
import { X12Error } from '../x12-error.ts'

export interface ValueNode {
  /** `SV101-2`, with the repetition behind a `#` when it repeats. */
  readonly place: string
  readonly name: string
  readonly kind: CompiledElement['kind']
  readonly text: string
}

export interface SegmentNode {
  readonly id: string
  /** Null for a segment that its set does not place. */
  readonly use: CompiledUse | null
  readonly title: string
  readonly values: readonly ValueNode[]
  /** The same for two segments exactly when they say the same. */
  readonly sign: string
  /** What names it among its like: its qualifier and its first id. */
  readonly name: string
  readonly ordinal: number
}

export interface LoopNode {
  readonly loop: CompiledLoop | null
  readonly segments: SegmentNode[]
  readonly loops: LoopNode[]
  sign: string
  /** The id of the claim, the person or the service it is about; '' when it has none. */
  name: string
}

export interface TransactionNode extends LoopNode {
  readonly set: string
  readonly title: string
  readonly control: string
}

export interface FileTree {
  /** Who sent what to whom, envelope by envelope. */
  readonly envelopes: readonly SegmentNode[]
  readonly transactions: readonly TransactionNode[]
}

/** Both files of a comparison are held whole. */
const mostSegments = 1_000_000

/** Elements that name what a loop is about: claim ids, ids of parties, references, procedures. */
const naming: ReadonlySet<number> = new Set([1028, 67, 127, 234])

/** Segments whose ids say what kind a provider or a coverage is of, not which. */
const describing: ReadonlySet<string> = new Set(['PRV', 'SBR'])

const envelopeElements: Record<string, readonly (readonly [position: number, name: string])[]> = {
  ISA: [
    [5, 'sender qualifier'],
    [6, 'sender'],
    [7, 'receiver qualifier'],
    [8, 'receiver'],
    [15, 'usage'],
  ],
  GS: [
    [1, 'functional group'],
    [2, 'sender'],
    [3, 'receiver'],
    [8, 'version'],
  ],
}

/** @throws X12Error when the source is no X12, passes a limit, or has more than a million segments. */
export async function fileTree(source: ByteSource, options: ReadOptions = {}): Promise<FileTree> {
  const reader = fileReader({ limits: options.limits, sets: options.sets, companion: options.companion })
  const pages = new PageReader(reader.limits)
  const envelopes: SegmentNode[] = []
  const transactions: TransactionNode[] = []
  let growing = null as Growing | null
  for await (const page of readPages(source, pages)) {
    const opened = new Map<number, Transaction>()
    for (const event of reader.page(page, pages))
      if (event.kind === 'transaction') opened.set(event.transaction.fileOrdinal, event.transaction)
    if (page.first + page.count > mostSegments)
      throw new X12Error('too-many-segments', `A file of more than ${mostSegments} segments is too long to compare.`)
    for (let index = 0; index < page.count; index++) {
      const ordinal = page.first + index
      const id = page.element(index, 0)
      const transaction = opened.get(ordinal)
      if (transaction) {
        growing = new Growing(transaction)
        transactions.push(growing.node)
      } else if (id === 'SE') {
        growing?.finish()
        growing = null
      } else if (growing) growing.add(page, index, ordinal)
      else if (envelopeElements[id]) envelopes.push(envelopeNode(page, index, id, ordinal))
    }
  }
  growing?.finish()
  return { envelopes, transactions }
}

function envelopeNode(page: Page, index: number, id: string, ordinal: number): SegmentNode {
  const values = envelopeElements[id]!.map(([position, name]): ValueNode => ({
    place: placeOf(id, position),
    name,
    kind: 'AN',
    text: page.element(index, position).trim(),
  }))
  const title = id === 'ISA' ? 'interchange' : 'group'
  return { id, use: null, title, values, sign: signOf(id, values), name: id, ordinal }
}

/** A transaction while its segments come. */
class Growing {
  readonly node: TransactionNode
  private readonly transaction: Transaction
  private readonly open: LoopNode[]

  constructor(transaction: Transaction) {
    this.transaction = transaction
    const { set } = transaction
    this.node = {
      loop: set?.root ?? null,
      segments: [],
      loops: [],
      sign: '',
      name: '',
      set: set?.set.name ?? transaction.transaction,
      title: set?.set.title ?? 'transaction',
      control: transaction.control,
    }
    this.open = [this.node]
  }

  add(page: Page, index: number, ordinal: number): void {
    const named = page.uses![index]!
    const use = named >= 0 ? (this.transaction.set?.uses[named] ?? null) : null
    if (use) {
      const within = use.opens ? use.loop.parent : use.loop
      while (this.open.length > 1 && this.open.at(-1)!.loop !== within) this.open.pop()
      if (use.opens) {
        const inner: LoopNode = { loop: use.loop, segments: [], loops: [], sign: '', name: '' }
        this.open.at(-1)!.loops.push(inner)
        this.open.push(inner)
      }
    }
    const segment = use ? placedNode(page, index, use, ordinal) : looseNode(page, index, ordinal)
    if (segment.values.length > 0) this.open.at(-1)!.segments.push(segment)
  }

  finish(): void {
    sign(this.node)
  }
}

/** Signs and names from the inside out. */
function sign(node: LoopNode): void {
  for (const inner of node.loops) sign(inner)
  node.name = nameOf(node)
  node.sign = hash(
    [
      node.loop?.id ?? '',
      ...node.segments.map((one) => one.sign).sort(),
      '(',
      ...node.loops.map((one) => one.sign).sort(),
      ')',
    ].join('\n'),
  )
}

function nameOf({ segments, loops }: LoopNode): string {
  const [trigger] = segments
  if (trigger?.name) return trigger.name
  for (const { id, name } of segments) if (name && !describing.has(id)) return name
  return loops[0]?.name ?? ''
}

function placedNode(page: Page, index: number, use: CompiledUse, ordinal: number): SegmentNode {
  const values: ValueNode[] = []
  let name = ''
  for (const element of use.elements) {
    if (element.counted || page.element(index, element.position) === '') continue
    const count = element.repeat > 1 ? page.repetitions(index, element.position) : 1
    for (let r = 0; r < count; r++) {
      const again = r > 0 ? `#${r + 1}` : ''
      const place = placeOf(use.segment, element.position)
      if (element.kind !== 'composite') {
        const text =
          element.repeat > 1 ? page.component(index, element.position, 1, r) : page.element(index, element.position)
        values.push({
          place: place + again,
          name: words(element.name),
          kind: element.kind,
          text: oneWay(element, text),
        })
        if (name === '' && naming.has(element.number)) name = text
        continue
      }
      for (const part of element.parts) {
        const text = page.component(index, element.position, part.position, r)
        if (text === '') continue
        const named = `${words(element.name)} ${words(part.name)}`
        values.push({
          place: `${place}-${part.position}${again}`,
          name: named,
          kind: part.kind,
          text: oneWay(part, text),
        })
        if (name === '' && naming.has(part.number)) name = text
      }
    }
  }
  return { id: use.segment, use, title: use.title, values, sign: signOf(`${use.index}`, values), name, ordinal }
}

/** A segment that fits nowhere, or of a set without a guide: its elements by place. */
function looseNode(page: Page, index: number, ordinal: number): SegmentNode {
  const id = page.element(index, 0)
  const values: ValueNode[] = []
  for (let n = 1; n <= page.elementCount(index); n++) {
    const text = page.element(index, n)
    if (text !== '') values.push({ place: placeOf(id, n), name: '', kind: 'AN', text })
  }
  return { id, use: null, title: '', values, sign: signOf(id, values), name: values[0]?.text ?? '', ordinal }
}

/** `100.00` and `100` are one amount. */
function oneWay({ kind }: CompiledElement, text: string): string {
  if (kind === 'money') {
    const cents = parseCents(text)
    return cents === null ? text : formatCents(cents)
  }
  return kind === 'AN' ? text.trimEnd() : text
}

function signOf(id: string, values: readonly ValueNode[]): string {
  return hash(`${id}\n${values.map(({ place, text }) => `${place} ${text}`).join('\n')}`)
}

/** 64 bits of FNV-1a: two different loops of one file alike in all of them are not met. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`
}

function placeOf(segment: string, position: number): string {
  return `${segment}${String(position).padStart(2, '0')}`
}
