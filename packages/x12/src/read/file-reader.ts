// Reads a file's envelopes and gives each transaction its walker. Pages in, events out; every event is final when it is given:
// a loop that a cut-off file leaves unfinished is never handed out.
// long because: opening and closing of interchange, group and transaction share one state
import { Findings } from '../check/findings.ts'
import { SyntaxChecks } from '../check/syntax-checks.ts'
import { SegmentChecks } from '../check/segment-checks.ts'
import { TransactionChecks } from '../check/transaction-checks.ts'
import { checkEnvelopeSegment } from '../check/envelope-checks.ts'
import { compile, type CompiledSet } from '../definition/compile.ts'
import type { TransactionSet } from '../definition/shape.ts'
import { levels as allLevels, type Level } from '../finding.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { packId, unterminated, type Page } from '../reader/page.ts'
import type { PageReader } from '../reader/pages.ts'
import { X12Error } from '../x12-error.ts'
import { Group, Interchange, numberOf, Transaction } from './envelope.ts'
import { setsFor, toldSet } from './choose-set.ts'
import { troubleMessages, type FileEvent, type ReadOptions } from './file-events.ts'
import { Walker } from './walker.ts'

export type { FileEvent, ReadOptions } from './file-events.ts'

const ISA = packId('ISA')
const IEA = packId('IEA')
const GS = packId('GS')
const GE = packId('GE')
const ST = packId('ST')
const SE = packId('SE')
const TA1 = packId('TA1')

/** Control numbers remembered to find repeated ones; a file with more transactions in one group is not checked further for them. */
const mostControls = 1_000_000
/** Interchanges likewise: what is remembered of each is longer. */
const mostInterchanges = 100_000

export class FileReader {
  readonly findings: Findings
  readonly limits: Limits
  private readonly sets: readonly TransactionSet<any>[]
  private readonly options: ReadOptions
  private readonly checking: boolean
  private readonly syntax: SyntaxChecks | null
  /** One for the whole file, so that a code met before is known. */
  private readonly segmentChecks: SegmentChecks
  private events: FileEvent[] = []
  private interchange: Interchange | null = null
  private group: Group | null = null
  private transaction: Transaction | null = null
  private walker: Walker | null = null
  /** The sets a transaction may be of, until the segment behind its ST decides. */
  private undecided: readonly TransactionSet<any>[] | null = null
  private interchanges = 0
  private transactions = 0
  private readonly interchangeControls = new Set<string>()
  private groupControls = new Set<string>()
  private transactionControls = new Set<string>()
  private lastPage: Page | null = null
  private readonly now: () => number
  private readonly until: number
  private told = 0
  /** A limit ended the reading: what is open then is not the sender's fault. */
  private stopped = false
  /** Segments outside a transaction are told of once for each stretch of them. */
  private outside = false

  constructor(options: ReadOptions, sets: readonly TransactionSet<any>[]) {
    this.options = options
    this.limits = { ...defaultLimits, ...options.limits }
    this.now = options.now ?? (() => 0)
    this.until = this.now() + this.limits.milliseconds
    this.sets = options.sets ?? sets
    const chosen = new Set<Level>(options.levels ?? [])
    this.checking = chosen.size > 0 && allLevels.some((level) => level !== 'envelope' && chosen.has(level))
    chosen.add('envelope')
    this.findings = new Findings(this.limits.findings, chosen)
    this.segmentChecks = new SegmentChecks(this.findings, options.codeSets ?? null)
    this.syntax = chosen.has('syntax') ? new SyntaxChecks(this.findings) : null
  }

  /** The events of one page. */
  page(page: Page, reader: PageReader): FileEvent[] {
    this.tellTroubles(reader)
    this.lastPage = page
    if (this.now() >= this.until) throw new X12Error('too-slow', this.tooSlow(), page.first, page.base)
    page.uses = new Int16Array(page.count).fill(-1)
    for (let i = 0; i < page.count; i++) {
      if (this.walker !== null) i = this.walker.run(page, i)
      if (i < page.count) this.segment(page, i)
    }
    return this.taken()
  }

  /** What is still open when the bytes end is cut off. */
  end(reader: PageReader): FileEvent[] {
    this.tellTroubles(reader)
    const page = this.lastPage
    if (page) this.closeInterchange(page, page.count - 1, false)
    return this.taken()
  }

  /** A limit was passed, or the bytes are no X12: the error becomes a finding and everything open is broken. */
  fail(error: X12Error, reader: PageReader): FileEvent[] {
    this.tellTroubles(reader)
    const code = error.code === 'not-x12' || error.code === 'bad-delimiters' ? error.code : 'limit-reached'
    const line = this.lastPage
      ? this.lastPage.lineAt(Math.min(error.offset, this.lastPage.base + this.lastPage.bytes.length))
      : 1
    this.findings.atOffset(error.ordinal, error.offset, line, 'envelope', code, error.message)
    this.stopped = code === 'limit-reached'
    const page = this.lastPage
    if (page) this.closeInterchange(page, page.count - 1, false)
    return this.taken()
  }

  private tooSlow(): string {
    return `Reading took longer than the ${this.limits.milliseconds / 1000} seconds it may. Split the file, or send it again later.`
  }

  private taken(): FileEvent[] {
    const { events } = this
    this.events = []
    return events
  }

  private segment(page: Page, index: number): void {
    const id = page.ids[index]!
    const { transaction } = this
    switch (id) {
      case ISA:
        return this.openInterchange(page, index)
      case GS:
        return this.openGroup(page, index)
      case ST:
        return this.openTransaction(page, index)
      case SE:
        return this.closeTransaction(page, index, true)
      case GE:
        return this.closeGroup(page, index, true)
      case IEA:
        return this.closeInterchange(page, index, true)
      case TA1:
        if (transaction === null && this.group === null) return this.acknowledgment(page, index)
    }
    if (transaction === null) {
      if (!this.outside) {
        const message =
          'From here segments stand outside every transaction (ST to SE). Remove them or open a transaction before them.'
        this.say(page, index, 'segment-outside-transaction', message)
      }
      this.outside = true
      return
    }
    transaction.segments++
    if (this.undecided !== null) this.decide(transaction, this.undecided, page, index)
    if (this.walker !== null) this.walker.segment(page, index)
    else this.syntax?.segment(page, index)
  }

  private openInterchange(page: Page, index: number): void {
    if (this.interchange) this.closeInterchange(page, index, false)
    const interchange = new Interchange(this.interchanges++, page, index)
    this.interchange = this.findings.interchange = interchange
    this.groupControls = new Set()
    checkEnvelopeSegment(this.findings, page, index, 'ISA')
    const { senderQualifier, sender, receiverQualifier, receiver, control } = interchange
    const between = [senderQualifier, sender, receiverQualifier, receiver, control].join('\n')
    if (this.interchangeControls.has(between))
      // Only a receiver that remembers numbers can say whether it is the same one sent twice.
      this.say(
        page,
        index,
        'interchange-control-number-repeated',
        'Another interchange of this file, from the same sender to the same receiver, has the same control number (ISA13), and may be taken for the same one sent twice. Number the interchanges apart.',
        13,
        'warning',
      )
    if (this.interchangeControls.size < mostInterchanges) this.interchangeControls.add(between)
    this.events.push({ kind: 'interchange', interchange })
  }

  private openGroup(page: Page, index: number): void {
    if (this.group) this.closeGroup(page, index, false)
    this.outside = false
    const { interchange } = this
    if (interchange === null) return
    const group = new Group(interchange.groups++, interchange, page, index)
    this.group = this.findings.group = group
    this.transactionControls = new Set()
    checkEnvelopeSegment(this.findings, page, index, 'GS')
    if (this.groupControls.has(group.control))
      this.say(
        page,
        index,
        'group-control-number-repeated',
        'Another group of this interchange has the same control number (GS06). Number the groups apart.',
        6,
      )
    if (this.groupControls.size < mostControls) this.groupControls.add(group.control)
    this.events.push({ kind: 'group', group })
  }

  private openTransaction(page: Page, index: number): void {
    if (this.transaction) this.closeTransaction(page, index, false)
    const { group } = this
    if (group === null) {
      this.say(page, index, 'gs-missing', 'A transaction begins outside every group. Put a GS before it.')
      return
    }
    const findings = this.findings.list.length
    this.outside = false
    const sets = setsFor(this.sets, page.element(index, 1), page.element(index, 3) || group.version)
    const set = sets[0] ?? null
    const tables = set ? compile(set) : null
    const transaction = new Transaction(this.transactions++, group, tables, page, index)
    this.transaction = this.findings.transaction = transaction
    checkEnvelopeSegment(this.findings, page, index, 'ST')
    if (set === null)
      this.say(
        page,
        index,
        'set-unsupported',
        `No guide for this transaction and version is known here. It is read and its syntax checked, nothing more.`,
        0,
        'warning',
      )
    else if (set.functionalGroup !== group.functionalGroup)
      this.say(
        page,
        index,
        'group-wrong-for-set',
        `The ${set.title} stands in groups with GS01 ${set.functionalGroup}; this group has another. Correct GS01.`,
        1,
      )
    if (page.element(index, 3) !== '' && page.element(index, 3) !== group.version)
      this.say(page, index, 'version-differs', 'ST03 and GS08 name different versions. Make them the same.', 3)
    if (this.transactionControls.has(transaction.control))
      this.say(
        page,
        index,
        'transaction-control-number-repeated',
        'Another transaction of this group has the same control number (ST02). Number the transactions apart.',
        2,
      )
    if (this.transactionControls.size < mostControls) this.transactionControls.add(transaction.control)
    if (sets.length > 1) this.undecided = sets
    else if (tables) this.walk(transaction, tables)
    this.events.push({ kind: 'transaction', transaction, findings })
  }

  private decide(transaction: Transaction, sets: readonly TransactionSet<any>[], page: Page, index: number): void {
    this.undecided = null
    transaction.set = compile(toldSet(sets, page, index))
    this.walk(transaction, transaction.set)
  }

  private walk(transaction: Transaction, tables: CompiledSet): void {
    const checks = this.checking ? new TransactionChecks(tables, this.findings, this.segmentChecks) : null
    this.walker = new Walker(tables, transaction, this.findings, checks, this.limits, (loop) =>
      this.events.push({ kind: 'loop', loop }),
    )
  }

  private closeTransaction(page: Page, index: number, trailer: boolean): void {
    const { transaction } = this
    if (transaction === null) {
      if (trailer)
        this.say(page, index, 'st-missing', 'An SE closes no transaction. Remove it or put the ST before its segments.')
      return
    }
    let sound = trailer
    if (!trailer)
      this.say(
        page,
        index,
        'se-missing',
        this.stopped
          ? 'The transaction was not read to its end, because the file passes a limit.'
          : 'The transaction is not closed by an SE: it is cut off. Ask the sender for the whole file.',
        0,
        'error',
        'SE',
      )
    else {
      transaction.segments++
      checkEnvelopeSegment(this.findings, page, index, 'SE')
      if (page.element(index, 2) !== transaction.control) {
        sound = false
        this.say(page, index, 'se-control-number', 'SE02 is not the control number of its ST02. Make them the same.', 2)
      }
      if (numberOf(page.element(index, 1)) !== transaction.segments) {
        sound = false
        this.say(
          page,
          index,
          'se-segment-count',
          `SE01 does not count the ${transaction.segments} segments from ST to SE. Segments are missing or were added: correct the count, or ask the sender for the whole file.`,
          1,
        )
      }
    }
    if (this.undecided !== null) this.decide(transaction, this.undecided, page, index)
    this.walker?.end(page, index, trailer)
    transaction.state = sound ? 'complete' : 'broken'
    this.events.push({ kind: 'transaction-end', transaction, findings: this.findings.list.length })
    this.transaction = this.findings.transaction = null
    this.walker = null
  }

  private closeGroup(page: Page, index: number, trailer: boolean): void {
    if (this.transaction) this.closeTransaction(page, index, false)
    const { group } = this
    if (group === null) {
      if (trailer)
        this.say(page, index, 'gs-missing', 'A GE closes no group. Remove it or put the GS before its transactions.')
      return
    }
    let sound = trailer
    if (!trailer)
      this.say(
        page,
        index,
        'ge-missing',
        this.stopped
          ? 'The group was not read to its end, because the file passes a limit.'
          : 'The group is not closed by a GE: it is cut off. Ask the sender for the whole file.',
        0,
        'error',
        'GE',
      )
    else {
      checkEnvelopeSegment(this.findings, page, index, 'GE')
      group.declared = page.element(index, 1)
      if (page.element(index, 2) !== group.control) {
        sound = false
        this.say(page, index, 'ge-control-number', 'GE02 is not the control number of its GS06. Make them the same.', 2)
      }
      if (numberOf(page.element(index, 1)) !== group.transactions) {
        sound = false
        this.say(
          page,
          index,
          'ge-transaction-count',
          `GE01 does not count the ${group.transactions} transactions of the group. Transactions are missing or were added: correct the count, or ask the sender for the whole file.`,
          1,
        )
      }
      if (group.transactions === 0) this.say(page, index, 'group-empty', 'The group holds no transaction. Remove it.')
    }
    group.state = sound ? 'complete' : 'broken'
    this.events.push({ kind: 'group-end', group })
    this.group = this.findings.group = null
  }

  private closeInterchange(page: Page, index: number, trailer: boolean): void {
    if (this.group) this.closeGroup(page, index, false)
    const { interchange } = this
    if (interchange === null) return
    let sound = trailer
    if (!trailer)
      this.say(
        page,
        index,
        'iea-missing',
        this.stopped
          ? 'The interchange was not read to its end, because the file passes a limit.'
          : 'The interchange is not closed by an IEA: the file is cut off. Ask the sender for the whole file.',
        0,
        'error',
        'IEA',
      )
    else {
      checkEnvelopeSegment(this.findings, page, index, 'IEA')
      if (page.element(index, 2).trim() !== interchange.control) {
        sound = false
        this.say(
          page,
          index,
          'iea-control-number',
          'IEA02 is not the control number of its ISA13. Make them the same.',
          2,
        )
      }
      if (numberOf(page.element(index, 1)) !== interchange.groups) {
        sound = false
        this.say(
          page,
          index,
          'iea-group-count',
          `IEA01 does not count the ${interchange.groups} groups of the interchange. Groups are missing or were added: correct the count, or ask the sender for the whole file.`,
          1,
        )
      }
      if (page.flags[index]! & unterminated)
        this.say(
          page,
          index,
          'terminator-missing',
          'The last segment has no terminator. The file was read as if it had; add it.',
          0,
          'warning',
        )
      if (interchange.groups === 0 && interchange.acknowledgments.length === 0)
        this.say(
          page,
          index,
          'interchange-empty',
          'The interchange holds neither a group nor a TA1. Ask the sender what it should hold.',
        )
    }
    interchange.state = sound ? 'complete' : 'broken'
    this.events.push({ kind: 'interchange-end', interchange })
    this.interchange = this.findings.interchange = null
  }

  private acknowledgment(page: Page, index: number): void {
    checkEnvelopeSegment(this.findings, page, index, 'TA1')
    const [control, date, time, status, note] = [1, 2, 3, 4, 5].map((n) => page.element(index, n)) as [
      string,
      string,
      string,
      string,
      string,
    ]
    this.interchange?.acknowledgments.push({ control, date, time, status, note })
  }

  private say(
    page: Page,
    index: number,
    code: Parameters<Findings['at']>[3],
    message: string,
    element = 0,
    severity: 'error' | 'warning' = 'error',
    segment?: string,
  ): void {
    this.findings.at(page, index, 'envelope', code, message, {
      element,
      severity,
      ...(segment === undefined ? {} : { segment }),
    })
  }

  private tellTroubles(reader: PageReader): void {
    const { troubles } = reader
    for (; this.told < troubles.length; this.told++) {
      const { code, ordinal, offset, line } = troubles[this.told]!
      this.findings.atOffset(ordinal, offset, line, 'envelope', code, troubleMessages[code])
    }
  }
}
