// Nothing that somebody typed as a name runs in the spreadsheet of whoever opens the table, and a cell stays one cell.
import { expect, test } from 'vitest'
import { csvCell } from './csv-cell.ts'

test.each([
  ['Ana López', 'Ana López'],
  ['Day, Bo', '"Day, Bo"'],
  ['the "Annex"', '"the ""Annex"""'],
  ['two\nlines', '"two\nlines"'],
  ['an old\rMacintosh', '"an old\rMacintosh"'],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+1 555 0100', "'+1 555 0100"],
  ['-2', "'-2"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
])('%j', (text, cell) => expect(csvCell(text)).toBe(cell))
