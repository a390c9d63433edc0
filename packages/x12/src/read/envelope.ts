// Interchange, group and transaction as the reader knows them: whose they are, their control numbers, and whether they closed.
import type { CompiledSet } from '../definition/compile.ts'
import type { Page } from '../reader/page.ts'
import type { LoopView } from './view.ts'

/** `complete` means closed by its trailer with the right counts and control number; `broken` means closed otherwise, or not at all. */
export type EnvelopeState = 'open' | 'complete' | 'broken'

export class Interchange {
  /** 0-based in the file. */
  readonly index: number
  readonly fileOrdinal: number
  readonly offset: number
  readonly line: number
  readonly control: string
  readonly senderQualifier: string
  readonly sender: string
  readonly receiverQualifier: string
  readonly receiver: string
  /** `YYMMDD` and `HHMM` as they stand. */
  readonly date: string
  readonly time: string
  readonly version: string
  readonly acknowledgmentRequested: boolean
  /** ISA15: `P` production, `T` test. */
  readonly usage: string
  state: EnvelopeState = 'open'
  groups = 0
  /** TA1 segments it carries: answers to interchanges we sent. */
  readonly acknowledgments: InterchangeAcknowledgment[] = []

  constructor(index: number, page: Page, segment: number) {
    const element = (n: number): string => page.element(segment, n).trim()
    this.index = index
    this.fileOrdinal = page.first + segment
    this.offset = page.offset(segment)
    this.line = page.lineAt(this.offset)
    this.senderQualifier = element(5)
    this.sender = element(6)
    this.receiverQualifier = element(7)
    this.receiver = element(8)
    this.date = element(9)
    this.time = element(10)
    this.version = element(12)
    this.control = element(13)
    this.acknowledgmentRequested = element(14) === '1'
    this.usage = element(15)
  }
}

/** A TA1 as it was received. */
export interface InterchangeAcknowledgment {
  readonly control: string
  readonly date: string
  readonly time: string
  /** `A` accepted, `E` accepted with errors, `R` rejected. */
  readonly status: string
  readonly note: string
}

export class Group {
  /** 0-based in its interchange. */
  readonly index: number
  readonly interchange: Interchange
  readonly fileOrdinal: number
  readonly offset: number
  readonly line: number
  readonly functionalGroup: string
  readonly sender: string
  readonly receiver: string
  readonly date: string
  readonly time: string
  readonly control: string
  readonly version: string
  state: EnvelopeState = 'open'
  /** Transactions read so far. */
  transactions = 0
  /** GE01 as it stands; null when there was no GE. */
  declared: string | null = null

  constructor(index: number, interchange: Interchange, page: Page, segment: number) {
    const element = (n: number): string => page.element(segment, n)
    this.index = index
    this.interchange = interchange
    this.fileOrdinal = page.first + segment
    this.offset = page.offset(segment)
    this.line = page.lineAt(this.offset)
    this.functionalGroup = element(1)
    this.sender = element(2).trim()
    this.receiver = element(3).trim()
    this.date = element(4)
    this.time = element(5)
    this.control = element(6)
    this.version = element(8)
  }
}

export class Transaction {
  /** 0-based in its group. */
  readonly index: number
  /** 0-based in the file, transactions of every set counted. */
  readonly fileIndex: number
  readonly interchange: Interchange
  readonly group: Group
  /**
   * Null when no definition was found for its version: it is read segment by segment only. Where two sets share a version it is
   * decided by the segment behind ST.
   */
  set: CompiledSet | null
  readonly fileOrdinal: number
  readonly offset: number
  readonly line: number
  /** ST01, ST02, and ST03 or else GS08. */
  readonly transaction: string
  readonly control: string
  readonly version: string
  state: EnvelopeState = 'open'
  /** Segments read so far, ST and SE counted. */
  segments = 1
  /** Findings of severity error inside ST and SE. */
  errors = 0
  /** The header, and when the transaction has ended its trailer. */
  root: LoopView | null = null

  constructor(fileIndex: number, group: Group, set: CompiledSet | null, page: Page, segment: number) {
    this.index = group.transactions++
    this.fileIndex = fileIndex
    this.interchange = group.interchange
    this.group = group
    this.set = set
    this.fileOrdinal = page.first + segment
    this.offset = page.offset(segment)
    this.line = page.lineAt(this.offset)
    this.transaction = page.element(segment, 1)
    this.control = page.element(segment, 2)
    this.version = page.element(segment, 3) || group.version
  }
}

/** A count as it stands in a trailer; NaN when it is no number. */
export function numberOf(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}
