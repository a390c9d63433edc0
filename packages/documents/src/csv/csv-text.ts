// Tables as CSV that a spreadsheet opens safely: RFC 4180, and no text of anybody's ever runs as a formula.
import type { Cents } from '@throughline/domain'

/** A column says what its values are, so that amounts stay numbers and names stay text. */
export type CsvColumn<Row> = { readonly title: string } & (
  | { readonly kind: 'text'; readonly value: (row: Row) => string | null }
  | { readonly kind: 'money'; readonly value: (row: Row) => Cents | null }
  | { readonly kind: 'number'; readonly value: (row: Row) => number | null }
)

/** Spreadsheets take UTF-8 for something else unless a byte-order mark says so. */
export const byteOrderMark = '\uFEFF'

// The signs by which a spreadsheet takes a cell for a formula; the wide forms count in East Asian locales.
const startsFormula = /^[=+\-@\t\r\n\0＝＋－＠]/

/**
 * A text as a cell that stays text: what would start a formula gets an apostrophe before it.
 * @source OWASP ASVS 5.0.0 1.2.10
 */
export function textCell(text: string): string {
  return quoted(startsFormula.test(text) ? `'${text}` : text)
}

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** 12345 cents as 123.45, -20 cents as -0.20: a number with two decimals in any spreadsheet. */
export function moneyCell(amount: Cents): string {
  const magnitude = Math.abs(amount)
  return `${amount < 0 ? '-' : ''}${Math.trunc(magnitude / 100)}.${String(magnitude % 100).padStart(2, '0')}`
}

/** The lines of the file one by one, each with its line end, so that a large export never stands in memory whole. */
export function* csvLines<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): Generator<string> {
  yield `${columns.map((column) => textCell(column.title)).join(',')}\r\n`
  for (const row of rows) yield `${columns.map((column) => cellOf(column, row)).join(',')}\r\n`
}

/** The whole file as text, byte-order mark first. */
export function csvText<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  return byteOrderMark + [...csvLines(columns, rows)].join('')
}

function cellOf<Row>(column: CsvColumn<Row>, row: Row): string {
  if (column.kind === 'text') {
    const text = column.value(row)
    return text === null ? '' : textCell(text)
  }
  if (column.kind === 'money') {
    const amount = column.value(row)
    return amount === null ? '' : moneyCell(amount)
  }
  const number = column.value(row)
  return number === null || !Number.isFinite(number) ? '' : String(number)
}
