// Checks a whole source and answers every finding, with the envelopes it found: enough to build a TA1 and a 999.
import { levels as allLevels, type Finding } from '../finding.ts'
import type { Group, Interchange, Transaction } from '../read/envelope.ts'
import { eventBatchesOf, fileReader, readEventBatches } from '../read/events.ts'
import type { FileEvent, FileReader, ReadOptions } from '../read/file-reader.ts'
import type { LoopView } from '../read/view.ts'
import type { ByteSource } from '../reader/pages.ts'

export interface Report {
  /** All findings, in the order of the file. */
  readonly findings: readonly Finding[]
  readonly errors: number
  readonly interchanges: readonly Interchange[]
  readonly groups: readonly Group[]
  readonly transactions: readonly Transaction[]
  /** Streamed loops read, by set and loop id: `837P 2300`. */
  readonly loops: ReadonlyMap<string, number>
  /** False when the source is no X12 at all or passed a limit. */
  readonly readable: boolean
}

/** Checks any source. Every level is checked unless `levels` chooses some. */
export async function check(source: ByteSource, options: ReadOptions = {}): Promise<Report> {
  const reader = fileReader({ levels: allLevels, ...options })
  const gathered = new Gathered()
  for await (const events of readEventBatches(source, reader)) gathered.take(events)
  return gathered.report(reader)
}

/** Checks bytes in memory, synchronously. */
export function checkBytes(bytes: Uint8Array, options: ReadOptions = {}): Report {
  const reader = fileReader({ levels: allLevels, ...options })
  const gathered = new Gathered()
  for (const events of eventBatchesOf(bytes, reader)) gathered.take(events)
  return gathered.report(reader)
}

/** Collects what a report needs while somebody else reads the events. */
export class Gathered {
  private readonly interchanges: Interchange[] = []
  private readonly groups: Group[] = []
  private readonly transactions: Transaction[] = []
  private readonly loops = new Map<LoopView['$loop'], { name: string; count: number }>()

  take(events: readonly FileEvent[]): void {
    for (const event of events) {
      switch (event.kind) {
        case 'interchange':
          this.interchanges.push(event.interchange)
          break
        case 'group':
          this.groups.push(event.group)
          break
        case 'transaction-end':
          // The header keeps a page of the file in memory; a report does not need it.
          event.transaction.root = null
          this.transactions.push(event.transaction)
          break
        case 'loop': {
          const { $loop: loop, $transaction: transaction } = event.loop
          const known = this.loops.get(loop)
          if (known) known.count++
          else this.loops.set(loop, { name: `${transaction.set!.set.name} ${loop.id}`, count: 1 })
        }
      }
    }
  }

  report(reader: FileReader): Report {
    const findings = [...reader.findings.list].sort((a, b) => a.offset - b.offset || a.fileOrdinal - b.fileOrdinal)
    const loops = new Map<string, number>()
    for (const { name, count } of this.loops.values()) loops.set(name, (loops.get(name) ?? 0) + count)
    const unreadable = findings.some(
      ({ code }) => code === 'not-x12' || code === 'bad-delimiters' || code === 'limit-reached',
    )
    return {
      findings,
      errors: reader.findings.errors,
      interchanges: this.interchanges,
      groups: this.groups,
      transactions: this.transactions,
      loops,
      readable: !unreadable,
    }
  }
}
