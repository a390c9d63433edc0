// CSV as a spreadsheet takes it: no text runs, amounts are numbers, and every text comes back as it was.
import { cents, type Cents } from '@throughline/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOrderMark, csvText, moneyCell, textCell, type CsvColumn } from './csv-text.ts'

test.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+SUM(A1)', "'+SUM(A1)"],
  ['-2', "'-2"],
  ['@cmd', "'@cmd"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  ['\nx', '"\'\nx"'],
  ['\0x', "'\0x"],
  ['＝1', "'＝1"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  [' padded ', '" padded "'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['', ''],
])('%j becomes %j', (text, cell) => expect(textCell(text)).toBe(cell))

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-20, '-0.20'],
  [123456, '1234.56'],
  [-100, '-1.00'],
])('%i cents are the number %s', (amount, cell) => expect(moneyCell(cents(amount))).toBe(cell))

type Row = { readonly name: string | null; readonly amount: Cents | null; readonly units: number | null }
const columns: readonly CsvColumn<Row>[] = [
  { title: 'Name', kind: 'text', value: (row) => row.name },
  { title: 'Amount', kind: 'money', value: (row) => row.amount },
  { title: 'Units', kind: 'number', value: (row) => row.units },
]

test('a file has its byte-order mark, a head, and a line for each row; what is unknown stays empty', () => {
  const rows = [
    { name: 'Ana, "Anita"', amount: cents(-500), units: 4 },
    { name: null, amount: null, units: null },
  ]
  expect(csvText(columns, rows)).toBe(`${byteOrderMark}Name,Amount,Units\r\n"Ana, ""Anita""",-5.00,4\r\n,,\r\n`)
})

/** RFC 4180, read by a second hand: fields of each record. */
function readCsv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let inside = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!
    if (inside) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else inside = false
    } else if (sign === '"') inside = true
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      record.push(field)
      field = ''
      if (sign === '\r') {
        records.push(record)
        record = []
        at += 1
      }
    } else field += sign
  }
  return records
}

test('any text comes back as it was, but for the apostrophe that keeps it from running', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.string({
          unit: fc.constantFrom('a', '=', '+', '-', '@', '"', ',', ';', '\r', '\n', '\t', '\0', "'", ' ', 'é'),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      (texts) => {
        const rows = texts.map((name) => ({ name, amount: cents(1), units: 1 }))
        const back = readCsv(csvText(columns, rows).slice(1)).slice(1)
        expect(back.map((record) => record[0])).toEqual(
          texts.map((text) => (/^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text)),
        )
        for (const record of back) expect(record).toHaveLength(3)
      },
    ),
  )
})
