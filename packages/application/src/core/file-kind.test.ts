// What a file looks like from its first bytes.
import { describe, expect, test } from 'vitest'
import { fileKind, largestOf } from './file-kind.ts'

const isa = 'ISA*00*          *00*          *ZZ*SUBMITTER      *ZZ*RECEIVER       *260302*1200*^*00501*000000001*0*T*:~'
const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('X12 by its first transaction', () => {
  test.each([
    ['GS*HC*A*B~ST*837*0001*005010X222A1~', '837P'],
    ['GS*HC*A*B~ST*837*0001*005010X223A2~', 'other'],
    ['GS*HP*A*B~ST*835*0001~', '835'],
    ['GS*FA*A*B~ST*999*0001*005010X231A1~', '999'],
    ['GS*HN*A*B~ST*277*0001*005010X214~', '277CA'],
    ['GS*HN*A*B~ST*277*0001*005010X212~', 'other'],
    ['TA1*000000001*260302*1200*A*000~', 'TA1'],
    ['', 'other'],
  ])('%s', (rest, kind) => expect(fileKind(bytes(isa + rest), 'upload')).toBe(kind))

  test('with line ends, a byte order mark and leading blanks', () => {
    expect(fileKind(bytes(`\xef\xbb\xbf\r\n${isa}\r\nGS*HP*A*B~\r\nST*835*0001~`), 'x.txt')).toBe('835')
  })
  test('with other separators', () => {
    const other = isa.replaceAll('*', '|').replace('~', '\n')
    expect(fileKind(bytes(`${other}GS|HP|A|B\nST|835|0001\n`), 'x')).toBe('835')
  })
})

test('everything else by its beginning or its name', () => {
  expect(fileKind(bytes('%PDF-1.7'), 'a.csv')).toBe('pdf')
  expect(fileKind(bytes('name,date'), 'a.CSV')).toBe('csv')
  expect(fileKind(bytes('ISA'), 'a')).toBe('other')
  expect(fileKind(bytes(''), '')).toBe('other')
})

test('only X12 may be large', () => {
  expect(largestOf('835')).toBe(2 ** 30)
  expect(largestOf('other')).toBeLessThan(2 ** 26)
  // Two million rows of an exclusion list, at two hundred bytes each.
  expect(largestOf('csv')).toBeGreaterThan(2_000_000 * 200)
  expect(largestOf('csv')).toBeLessThan(2 ** 30)
})
