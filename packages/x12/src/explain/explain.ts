// A file as a page a person can read: every segment in the words of its guide, indented as loops nest, each finding under the
// segment it speaks of. It shows what the file holds: treat the page as you treat the file.
import type { CompiledElement, CompiledLoop, CompiledSet, CompiledUse } from '../definition/compile.ts'
import { words } from '../definition/compile-use.ts'
import type { Finding, Severity } from '../finding.ts'
import { fileReader } from '../read/events.ts'
import type { Transaction } from '../read/envelope.ts'
import type { ReadOptions } from '../read/file-reader.ts'
import type { Page } from '../reader/page.ts'
import { PageReader, readPages, type ByteSource } from '../reader/pages.ts'
import { parseCents } from '../value/money.ts'
import { parseDay, parsePeriod } from '../value/day.ts'
import { dollars } from './dollars.ts'

const indent = '  '
/** Depth of what stands directly in a transaction. */
const inTransaction = 3
const envelopeDepth: Record<string, number> = { ISA: 0, TA1: 1, GS: 1, ST: 2, SE: 2, GE: 1, IEA: 0 }

/** One line of the page. */
export interface ExplainedRow {
  readonly kind: 'loop' | 'segment' | Severity
  /** How far it is indented. */
  readonly depth: number
  readonly text: string
  /** 1-based place of the segment in the file, of a finding that of the segment it speaks of. */
  readonly fileOrdinal: number
  /** What is wrong, on a finding. */
  readonly finding?: Finding
  /** The names and values that the text of a loop or of a segment of a known guide is made of, for a page in another language. */
  readonly named?: NamedSegment
}

export interface NamedSegment {
  /** Segment id; of a loop its own. */
  readonly id: string
  readonly title: string
  /** The name of each element, with that of a component behind it, and its value as it is shown. */
  readonly values: readonly (readonly [name: string, component: string, value: string])[]
}

/**
 * The rows of the page. `findings` are those of an earlier `check` of the same source.
 * @throws X12Error when the source is no X12 or passes a limit, after the rows up to there.
 */
export async function* explainRows(
  source: ByteSource,
  findings: readonly Finding[] = [],
  options: ReadOptions = {},
): AsyncGenerator<ExplainedRow> {
  const reader = fileReader({ limits: options.limits, sets: options.sets, companion: options.companion })
  const pages = new PageReader(reader.limits)
  const byOrdinal = new Map<number, Finding[]>()
  for (const finding of findings) {
    const known = byOrdinal.get(finding.fileOrdinal)
    if (known) known.push(finding)
    else byOrdinal.set(finding.fileOrdinal, [finding])
  }
  let open: Transaction | null = null
  for await (const page of readPages(source, pages)) {
    const opened = new Map<number, Transaction>()
    for (const event of reader.page(page, pages))
      if (event.kind === 'transaction') opened.set(event.transaction.fileOrdinal, event.transaction)
    for (let index = 0; index < page.count; index++) {
      const fileOrdinal = page.first + index
      open = opened.get(fileOrdinal) ?? open
      const set: CompiledSet | null = open?.set ?? null
      const named = page.uses![index]!
      const use = named >= 0 && set ? set.uses[named]! : null
      const id = page.element(index, 0)
      const depth =
        envelopeDepth[id] ??
        inTransaction + (use ? Math.max(0, use.loop.depth - 1) + (use.opens ? 0 : use.loop.depth > 0 ? 1 : 0) : 0)
      if (use?.opens) yield { kind: 'loop', depth, ...loopRow(use.loop), fileOrdinal }
      const row = use ? segmentRow(page, index, use) : { text: plainly(page, index, opened.get(fileOrdinal)?.set) }
      yield { kind: 'segment', depth: depth + (use?.opens ? 1 : 0), ...row, fileOrdinal }
      for (const finding of byOrdinal.get(fileOrdinal) ?? [])
        yield { kind: finding.severity, depth: depth + 1, text: finding.message, fileOrdinal, finding }
      if (id === 'SE') open = null
    }
  }
}

/** The same as lines of text. */
export async function* explain(
  source: ByteSource,
  findings: readonly Finding[] = [],
  options: ReadOptions = {},
): AsyncGenerator<string> {
  for await (const { kind, depth, text } of explainRows(source, findings, options))
    yield `${indent.repeat(depth)}${kind === 'loop' || kind === 'segment' ? '' : `^ ${kind}: `}${text}`
}

type Row = Required<Pick<ExplainedRow, 'text' | 'named'>>

function loopRow({ id, title }: CompiledLoop): Row {
  return { text: `${title} (${id})`, named: { id, title, values: [] } }
}

/** A segment of a known use: its name in the guide, and each element by name. */
function segmentRow(page: Page, index: number, use: CompiledUse): Row {
  const values: (readonly [string, string, string])[] = []
  for (const element of use.elements) {
    const text = page.element(index, element.position)
    if (text === '') continue
    if (element.kind !== 'composite') values.push([words(element.name), '', shown(element, text)])
    else
      for (const part of element.parts) {
        const own = page.component(index, element.position, part.position)
        if (own !== '') values.push([words(element.name), words(part.name), shown(part, own)])
      }
  }
  const { segment: id, title } = use
  const parts = values.map(([name, component, value]) => `${component === '' ? name : `${name} ${component}`} ${value}`)
  return { text: `${id} ${title}: ${parts.join(', ')}`, named: { id, title, values } }
}

/** An envelope segment, or one that fits nowhere, as it stands. */
function plainly(page: Page, index: number, set: CompiledSet | null | undefined): string {
  const text = page.raw(index)
  return set ? `${text}  (${set.set.title}, ${set.set.version})` : text
}

function shown(element: CompiledElement, text: string): string {
  switch (element.kind) {
    case 'money': {
      const cents = parseCents(text)
      return cents === null ? text : dollars(cents)
    }
    case 'DT':
      return parseDay(text) ?? text
    case 'period':
      return (parsePeriod(text) ?? text).replace('/', ' to ')
    default:
      return text
  }
}
