// Gathers findings and gives each its place. The reader tells it where the file stands; the checks tell it what is wrong.
import type { Finding, FindingCode, Level, Severity } from '../finding.ts'
import type { Page } from '../reader/page.ts'
import type { Group, Interchange, Transaction } from '../read/envelope.ts'

/** What a check says beside the code and the sentence. */
export interface Detail {
  readonly severity?: Severity
  readonly loop?: string
  /** Segment id to name instead of that of the place, for a segment that is missing. */
  readonly segment?: string
  readonly element?: number
  readonly component?: number
  readonly repetition?: number
  readonly dataElement?: number
  readonly missing?: boolean
  readonly codeSet?: string
}

const missingCodes: ReadonlySet<FindingCode> = new Set(['segment-missing', 'loop-missing', 'element-missing'])

export class Findings {
  readonly list: Finding[] = []
  errors = 0
  interchange: Interchange | null = null
  group: Group | null = null
  transaction: Transaction | null = null
  private readonly limit: number
  private readonly chosen: ReadonlySet<Level>
  private cut = false

  constructor(limit: number, chosen: ReadonlySet<Level>) {
    this.limit = limit
    this.chosen = chosen
  }

  has(level: Level): boolean {
    return this.chosen.has(level)
  }

  /** A finding at a segment of a page. */
  at(page: Page, index: number, level: Level, code: FindingCode, message: string, detail: Detail = {}): void {
    if (!this.chosen.has(level)) return
    if (this.cut) return this.count(detail)
    const offset = page.offset(index)
    const segment = detail.segment ?? safeId(page, index)
    this.add(level, code, message, detail, segment, page.first + index, offset, page.lineAt(offset))
  }

  /** A finding at a place of the file where no segment stands. */
  atOffset(
    fileOrdinal: number,
    offset: number,
    line: number,
    level: Level,
    code: FindingCode,
    message: string,
    detail: Detail = {},
  ): void {
    if (this.chosen.has(level)) this.add(level, code, message, detail, detail.segment ?? '', fileOrdinal, offset, line)
  }

  private count({ severity = 'error' }: Detail): void {
    if (severity !== 'error') return
    this.errors++
    if (this.transaction) this.transaction.errors++
  }

  private add(
    level: Level,
    code: FindingCode,
    message: string,
    detail: Detail,
    segment: string,
    fileOrdinal: number,
    offset: number,
    line: number,
  ): void {
    const severity = detail.severity ?? 'error'
    const { transaction } = this
    this.count(detail)
    if (this.list.length >= this.limit) {
      if (this.cut) return
      this.cut = true
      code = 'findings-cut'
      message = `There are more than ${this.limit} findings; the rest is not listed. Mend these first.`
    }
    this.list.push({
      code,
      severity,
      level,
      set: transaction?.set?.set.name ?? '',
      loop: detail.loop ?? '',
      segment,
      ordinal: transaction ? fileOrdinal - transaction.fileOrdinal + 1 : 0,
      fileOrdinal,
      offset,
      line,
      element: detail.element ?? 0,
      component: detail.component ?? 0,
      repetition: detail.repetition ?? 0,
      message,
      missing: detail.missing ?? missingCodes.has(code),
      dataElement: detail.dataElement ?? 0,
      interchangeIndex: this.interchange?.index ?? -1,
      groupIndex: this.group?.index ?? -1,
      transactionIndex: transaction?.index ?? -1,
      ...(detail.codeSet === undefined ? {} : { codeSet: detail.codeSet }),
    })
  }
}

/** A segment id is named in a finding only when it looks like one; anything else may be somebody's data. */
function safeId(page: Page, index: number): string {
  return page.ids[index] === 0 ? '' : page.element(index, 0)
}
