// The transactions of one set as a stream of typed events: a start with the header, each streamed loop when it is whole, an end
// that tells how it closed and everything found in it.
import { Gathered, type Report } from '../check/check.ts'
import type { TransactionSet } from '../definition/shape.ts'
import type { SetValue } from '../definition/value-types.ts'
import type { Finding } from '../finding.ts'
import type { ByteSource } from '../reader/pages.ts'
import type { Interchange, Transaction } from './envelope.ts'
import { EventStream } from './event-stream.ts'
import { fileReader, readEventBatches } from './events.ts'
import type { FileEvent, FileReader, ReadOptions } from './file-reader.ts'
import type { LoopView } from './view.ts'

/** Before the first streamed loop of a transaction, or before its end when it has none. */
export interface TransactionStart<H> {
  readonly kind: 'start'
  readonly transaction: Transaction
  /** What stands in the transaction outside its streamed loops; a trailer (PLB, AK9) is there from `end` on. */
  readonly header: H
}

export interface TransactionEnd<H> {
  readonly kind: 'end'
  readonly transaction: Transaction
  readonly header: H
  /**
   * True when SE closed it with the right count and control number. A file may still be cut off behind it: `source-end` tells
   * whether GE and IEA came.
   */
  readonly whole: boolean
  /** Findings from ST to SE, at the levels that were chosen. */
  readonly findings: readonly Finding[]
}

/** The last event of every source. */
export interface SourceEnd {
  readonly kind: 'source-end'
  /** True when every transaction, group and interchange closed with the right counts and control numbers, and nothing stopped the reading. */
  readonly whole: boolean
  /** All findings of the source, in the order they were met. */
  readonly findings: readonly Finding[]
  readonly interchanges: readonly Interchange[]
  /** What `check` answers of the same source at the same levels: a TA1 and a 999 are made of it without reading twice. */
  readonly report: Report
}

/** One streamed loop, whole. `value` is the typed loop. */
export interface LoopEvent {
  readonly kind: 'loop'
  readonly view: LoopView
}

export type SetEvent<H> = TransactionStart<H> | LoopEvent | TransactionEnd<H> | SourceEnd

/** Turns the events of a file into those of one set. Transactions of other sets are passed over, their envelopes counted. */
class SetEvents<H, U> {
  private readonly reader: FileReader
  private readonly set: TransactionSet<any>
  private readonly unit: (view: LoopView) => U | null
  private readonly gathered = new Gathered()
  private whole = true
  /** The transaction whose start was not told yet. */
  private waiting: Transaction | null = null
  private findingsBefore = 0

  constructor(reader: FileReader, set: TransactionSet<any>, unit: (view: LoopView) => U | null) {
    this.reader = reader
    this.set = set
    this.unit = unit
  }

  of(events: readonly FileEvent[]): (TransactionStart<H> | U | TransactionEnd<H>)[] {
    const made: (TransactionStart<H> | U | TransactionEnd<H>)[] = []
    for (const event of events) {
      switch (event.kind) {
        case 'interchange-end':
          if (event.interchange.state !== 'complete') this.whole = false
          break
        case 'group-end':
          if (event.group.state !== 'complete') this.whole = false
          break
        case 'transaction':
          this.findingsBefore = event.findings
          // Which set it is may be decided only by the segment that follows.
          this.waiting = event.transaction
          break
        case 'loop': {
          if (!this.mine(event.loop.$transaction)) break
          if (this.waiting) made.push(this.start(this.waiting))
          const unit = this.unit(event.loop)
          if (unit !== null) made.push(unit)
          break
        }
        case 'transaction-end': {
          const { transaction } = event
          if (transaction.state !== 'complete') this.whole = false
          if (!this.mine(transaction)) break
          if (this.waiting) made.push(this.start(this.waiting))
          const findings = this.reader.findings.list.slice(this.findingsBefore, event.findings)
          made.push({
            kind: 'end',
            transaction,
            header: headerOf(transaction),
            whole: transaction.state === 'complete',
            findings,
          })
        }
      }
    }
    this.gathered.take(events)
    return made
  }

  end(): SourceEnd {
    const report = this.gathered.report(this.reader)
    const { interchanges, readable } = report
    const whole = this.whole && interchanges.length > 0 && readable
    return { kind: 'source-end', whole, findings: this.reader.findings.list, interchanges, report }
  }

  private start(transaction: Transaction): TransactionStart<H> {
    this.waiting = null
    return { kind: 'start', transaction, header: headerOf(transaction) }
  }

  private mine(transaction: Transaction): boolean {
    const set = transaction.set?.set
    return set === this.set || set?.narrows === this.set
  }
}

function headerOf<H>(transaction: Transaction): H {
  return transaction.root as unknown as H
}

/**
 * Events of every transaction of `set` in a source, with what `unit` makes of each streamed loop (null: nothing); other sets are
 * passed over. Nothing in the source makes it throw. The last event is `source-end`.
 */
export function readUnits<T extends TransactionSet<any>, U>(
  source: ByteSource,
  set: T,
  unit: (view: LoopView) => U | null,
  options: ReadOptions = {},
): EventStream<TransactionStart<SetValue<T>> | U | TransactionEnd<SetValue<T>> | SourceEnd> {
  const reader = fileReader(options)
  return new EventStream(batchesOf(source, reader, new SetEvents<SetValue<T>, U>(reader, set, unit)))
}

async function* batchesOf<H, U>(
  source: ByteSource,
  reader: FileReader,
  typed: SetEvents<H, U>,
): AsyncGenerator<readonly (TransactionStart<H> | U | TransactionEnd<H> | SourceEnd)[]> {
  for await (const events of readEventBatches(source, reader)) yield typed.of(events)
  yield [typed.end()]
}

/** Events of every transaction of any set; each streamed loop as it is. */
export function readSet<T extends TransactionSet<any>>(
  source: ByteSource,
  set: T,
  options: ReadOptions = {},
): EventStream<SetEvent<SetValue<T>>> {
  return readUnits(source, set, (view): LoopEvent => ({ kind: 'loop', view }), options)
}
