// Writes whole interchanges: envelopes with their counts and control numbers around typed transactions.
import type { TransactionSet } from '../definition/shape.ts'
import type { WrittenSet } from '../definition/value-types.ts'
import { formatDay } from '../value/day.ts'
import { X12Error } from '../x12-error.ts'
import { chooseDelimiters, SegmentWriter, usualDelimiters, type WriterDelimiters } from './segment-writer.ts'
import { writeSet } from './set-writer.ts'

export interface InterchangeHeader {
  /** ISA05 and ISA07, such as `ZZ`, `30`, `27`. */
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** `YYYY-MM-DD` and `HHMM`. */
  readonly date: string
  readonly time: string
  /** ISA13, 1 to 999,999,999. */
  readonly control: number
  /** ISA15: `P` production or `T` test. */
  readonly usage: 'P' | 'T'
  readonly acknowledgmentRequested?: boolean
}

export interface WrittenTransaction<T extends TransactionSet<any> = TransactionSet<any>> {
  readonly set: T
  /** ST02; its place in the group, in four digits, when left out. */
  readonly control?: string
  readonly content: WrittenSet<T>
}

export interface WrittenGroup {
  /** GS02 and GS03. */
  readonly sender: string
  readonly receiver: string
  readonly date: string
  readonly time: string
  /** GS06, 1 to 999,999,999. */
  readonly control: number
  /** One or more transactions of one set. */
  readonly transactions: Iterable<WrittenTransaction>
}

/** A TA1 to be written behind the ISA. */
export interface WrittenTa1 {
  readonly control: string
  /** `YYMMDD` and `HHMM` of the interchange it answers, as they stood there. */
  readonly date: string
  readonly time: string
  readonly status: 'A' | 'E' | 'R'
  readonly note: string
}

export interface WrittenInterchange extends InterchangeHeader {
  readonly acknowledgments?: readonly WrittenTa1[]
  readonly groups: Iterable<WrittenGroup>
}

export interface WriteOptions {
  /** Fixed separators, or `choose`: those that stand nowhere in the data, for which the data is written twice. */
  readonly delimiters?: WriterDelimiters | 'choose'
  /** A line break behind every terminator. */
  readonly newline?: boolean
}

/** Gives a transaction the type of its set, so that its content is checked by the compiler. */
export function transactionOf<T extends TransactionSet<any>>(
  set: T,
  content: WrittenSet<T>,
  control?: string,
): WrittenTransaction {
  return { set, content: content as never, ...(control === undefined ? {} : { control }) }
}

/**
 * An interchange as bytes.
 * @throws X12Error `unwritable`, naming the field, when data holds a separator or control character, or a value is missing or malformed.
 */
export function writeInterchange(interchange: WrittenInterchange, options: WriteOptions = {}): Uint8Array {
  const delimiters = options.delimiters === 'choose' ? chosenFor(interchange) : options.delimiters
  return joined([...writeInterchangeChunks(interchange, { ...options, delimiters: delimiters ?? usualDelimiters })])
}

/** The same in chunks as they are made. Lists in the content may be generators: nothing is held longer than it is written. */
export function* writeInterchangeChunks(
  interchange: WrittenInterchange,
  options: WriteOptions & { readonly delimiters?: WriterDelimiters } = {},
): Generator<Uint8Array> {
  const writer = new SegmentWriter(options.delimiters ?? usualDelimiters, options.newline)
  writeIsa(writer, interchange)
  for (const ta1 of interchange.acknowledgments ?? [])
    writer.segment('TA1', [ta1.control, ta1.date, ta1.time, ta1.status, ta1.note])
  let groups = 0
  for (const group of interchange.groups) {
    groups++
    yield* writeGroup(writer, group)
  }
  writer.segment('IEA', [String(groups), nine(interchange.control, 'control (ISA13)')])
  yield* writer.take()
}

function* writeGroup(writer: SegmentWriter, group: WrittenGroup): Generator<Uint8Array> {
  let transactions = 0
  let first: TransactionSet<any> | null = null
  for (const transaction of group.transactions) {
    if (first === null) {
      first = transaction.set
      writer.segment('GS', [
        first.functionalGroup,
        group.sender,
        group.receiver,
        day(group.date, 'group.date (GS04)'),
        group.time,
        control(group.control, 'group.control (GS06)'),
        'X',
        first.version,
      ])
    } else if (first.version !== transaction.set.version)
      throw new X12Error('unwritable', 'A group holds transactions of one set only.', 0, 0, 'group.transactions')
    transactions++
    yield* writeTransaction(writer, transaction, String(transactions).padStart(4, '0'))
  }
  if (first === null)
    throw new X12Error('unwritable', 'A group holds at least one transaction.', 0, 0, 'group.transactions')
  writer.segment('GE', [String(transactions), String(group.control)])
}

function* writeTransaction(
  writer: SegmentWriter,
  transaction: WrittenTransaction,
  place: string,
): Generator<Uint8Array> {
  const number = transaction.control ?? place
  const before = writer.count
  writer.segment('ST', [transaction.set.transaction, number, transaction.set.version])
  for (const _ of writeSet(writer, transaction.set, transaction.content)) {
    for (const chunk of writer.take()) yield chunk
  }
  writer.segment('SE', [String(writer.count - before + 1), number])
  yield* writer.take()
}

function writeIsa(writer: SegmentWriter, header: InterchangeHeader): void {
  const { component, repetition } = writer.delimiters
  const padded = (text: string, size: number, field: string): string => {
    if (text.length > size || text.trim() === '')
      throw new X12Error('unwritable', `${field} has 1 to ${size} characters.`, 0, 0, field)
    return text.padEnd(size)
  }
  const elements = [
    '00',
    ' '.repeat(10),
    '00',
    ' '.repeat(10),
    padded(header.senderQualifier, 2, 'senderQualifier (ISA05)'),
    padded(header.sender, 15, 'sender (ISA06)'),
    padded(header.receiverQualifier, 2, 'receiverQualifier (ISA07)'),
    padded(header.receiver, 15, 'receiver (ISA08)'),
    day(header.date, 'date (ISA09)').slice(2),
    time(header.time, 'time (ISA10)'),
  ]
  // ISA11 and ISA16 are separators themselves, which data may not hold: the data goes through the guard, they do not.
  writer.check(elements, (n) => `ISA${String(n).padStart(2, '0')}`)
  const rest = [
    '00501',
    nine(header.control, 'control (ISA13)'),
    header.acknowledgmentRequested ? '1' : '0',
    header.usage,
  ]
  writer.raw(['ISA', ...elements, repetition, ...rest, component].join(writer.delimiters.element))
}

function chosenFor(interchange: WrittenInterchange): WriterDelimiters {
  const texts: string[] = []
  gather(interchange, texts, 0)
  const chosen = chooseDelimiters(texts)
  if (chosen === null) throw new X12Error('unwritable', 'The data holds every character that could separate it.')
  return chosen
}

/** Definitions nest a dozen loops; anything deeper is no content of a transaction. */
const deepest = 40

function gather(value: unknown, texts: string[], depth: number): void {
  if (depth > deepest) return
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const one of value) gather(one, texts, depth + 1)
  else if (value !== null && typeof value === 'object') {
    if (Symbol.iterator in value)
      throw new X12Error('unwritable', 'To choose separators, lists must be arrays: a generator can be read only once.')
    for (const key in value) if (key !== 'set') gather((value as Record<string, unknown>)[key], texts, depth + 1)
  }
}

function day(text: string, field: string): string {
  const written = formatDay(text)
  if (written === null) throw new X12Error('unwritable', `${field} is not a day as YYYY-MM-DD.`, 0, 0, field)
  return written
}

function time(text: string, field: string): string {
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(text))
    throw new X12Error('unwritable', `${field} is not a time as HHMM.`, 0, 0, field)
  return text
}

function control(value: number, field: string): string {
  if (!Number.isSafeInteger(value) || value < 1 || value > 999_999_999)
    throw new X12Error('unwritable', `${field} is a whole number from 1 to 999999999.`, 0, 0, field)
  return String(value)
}

function nine(value: number, field: string): string {
  return control(value, field).padStart(9, '0')
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
