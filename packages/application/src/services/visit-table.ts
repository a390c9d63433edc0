// A file of visits as a table: heading and rows of cells, read as a stream with a limit on everything. What a spreadsheet
// exports is taken as it is: commas, semicolons or tabs, UTF-8, UTF-16 or Windows, with or without a byte-order mark.
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { plainHeading, rowsAtMost } from '@throughline/provider'
import { sayIn } from '@throughline/spanish'
import { refuse, type Context } from '../core/index.ts'

export type VisitTable = {
  readonly fileName: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A year of visits of a large organization is under it. */
const bytesAtMost = 64 * 1024 * 1024
const columnsAtMost = 200
/** One row; a longer one is a quotation mark that was never closed. */
const rowBytesAtMost = 512 * 1024
const headingAtMost = 200

export async function readVisitTable(context: Context, fileId: string): Promise<VisitTable> {
  const file = await context.readFile(fileId)
  if (file.bytes > bytesAtMost)
    refuse(
      'file-too-large',
      `The file has ${Math.ceil(file.bytes / 1024 / 1024)} MB; a file of visits may have ${bytesAtMost / 1024 / 1024}. Split it, for example by month.`,
    )
  const looked = await lookAt((await context.readFile(fileId)).content)
  if (looked.binary)
    refuse(
      'not-a-table',
      'This file is not a table of text. Open it in the spreadsheet and save it as CSV, then choose that file.',
    )
  const again = await context.readFile(fileId)
  const rows: string[][] = []
  const parser = Readable.from(decoded(again.content, looked.encoding)).pipe(parse(asSpreadsheetsWrite(looked)))
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      if (rows.length > rowsAtMost)
        refuse(
          'too-many-rows',
          `The file has more than ${rowsAtMost} rows. Split it, for example by month; nothing of it was read.`,
        )
      if (record.length > columnsAtMost)
        refuse(
          'too-many-columns',
          `Row ${rows.length + 1} of the file has ${record.length} columns; a file of visits may have ${columnsAtMost}. Take out those that nothing is read from; nothing of it was read.`,
        )
      rows.push(record)
    }
  } catch (error) {
    if (!isCsvError(error)) throw error
    refuse(
      'csv-unreadable',
      `The file cannot be read on from row ${rows.length + 1}: a quotation mark is opened there and not closed. Correct it in the spreadsheet and save the file as CSV again.`,
    )
  }
  const [header, ...rest] = rows
  if (!header || header.every((heading) => heading.trim() === ''))
    refuse('no-header', 'The first row of the file is empty. It must hold the headings of the columns.')
  const own = await ownColumns(header)
  return {
    fileName: again.name,
    header: headingsIn(header.slice(own)),
    rows: own === 0 ? rest : rest.map((cells) => cells.slice(own)),
  }
}

/** What stands before the columns of a file whose rows were refused and saved for correction. */
export const refusedHeadings = ['Row', 'What is wrong with it'] as const

/**
 * How many of the first columns are not the file's but ours: refused rows that were corrected and come back are read, named
 * and remembered like the file they were in. Known by their headings, in either language.
 */
async function ownColumns(header: readonly string[]): Promise<number> {
  const first = header.slice(0, refusedHeadings.length).map(plainHeading)
  for (const language of ['en', 'es'] as const) {
    const say = await sayIn(language)
    if (refusedHeadings.every((heading, index) => plainHeading(say(heading)) === first[index])) return first.length
  }
  return 0
}

const headingsIn = (first: readonly string[]): string[] => first.map((one) => one.trim().slice(0, headingAtMost))

const asSpreadsheetsWrite = ({ delimiter }: Looked) => ({
  bom: true,
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: rowBytesAtMost,
})

/** The names under which the cells of a file's rows are kept, in the file's order. Of a file that was taken in before. */
export async function readHeadings(context: Context, fileId: string): Promise<string[]> {
  const looked = await lookAt((await context.readFile(fileId)).content)
  const again = await context.readFile(fileId)
  const parser = Readable.from(decoded(again.content, looked.encoding)).pipe(
    parse({ ...asSpreadsheetsWrite(looked), to: 1 }),
  )
  for await (const record of parser as AsyncIterable<string[]>) {
    const headings = headingsIn(record.slice(await ownColumns(record)))
    return headings.map((heading, index) => nameOf(heading, index, headings.indexOf(heading) < index))
  }
  return []
}

/** A heading that stands twice, or none at all, is told apart by its place. */
const nameOf = (heading: string, index: number, isSecond: boolean): string =>
  isSecond || heading === '' ? `${heading || 'Column'} (${index + 1})` : heading

function isCsvError(error: unknown): boolean {
  return String((error as { code?: unknown } | null)?.code ?? '').startsWith('CSV_')
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
type Looked = { readonly encoding: Encoding; readonly delimiter: string; readonly binary: boolean }

/** Reads the file once to learn how it is written. */
async function lookAt(content: AsyncIterable<Uint8Array>): Promise<Looked> {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  let head = ''
  let binary = false
  let wide: 'utf-16le' | 'utf-16be' | null = null
  for await (const piece of content) {
    if (head === '') wide = wideMark(piece)
    if (head.length < 64 * 1024) head += Buffer.from(piece.subarray(0, 64 * 1024)).toString('latin1')
    if (piece.includes(0)) binary = true
    if (!utf8) continue
    try {
      strict.decode(piece, { stream: true })
    } catch {
      utf8 = false
    }
  }
  try {
    if (utf8) strict.decode()
  } catch {
    utf8 = false
  }
  const delimiter = delimiterOf(head)
  if (wide !== null) return { encoding: wide, delimiter, binary: false }
  return { encoding: utf8 ? 'utf-8' : 'windows-1252', delimiter, binary }
}

/** The mark that a spreadsheet's “Unicode text” begins with: two bytes for every character. */
function wideMark(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null
}

/** The mark that stands most often in the heading outside quotation marks. */
function delimiterOf(head: string): string {
  const first = (/^[^\r\n]*/.exec(head)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (mark: string) => first.split(mark).length - 1
  return [',', ';', '\t', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

async function* decoded(content: AsyncIterable<Uint8Array>, encoding: Looked['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for await (const piece of content) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** The cells of a row by their headings. */
export function rowByHeading(header: readonly string[], cells: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {}
  header.forEach((heading, index) => {
    const cell = cells[index] ?? ''
    named[nameOf(heading, index, Object.hasOwn(named, heading))] = cell
  })
  // A comma too many in a line that names no quotation marks: its text is kept like any other.
  cells.slice(header.length).forEach((cell, index) => {
    if (cell.trim() !== '') named[`Column (${header.length + index + 1})`] = cell
  })
  return named
}
