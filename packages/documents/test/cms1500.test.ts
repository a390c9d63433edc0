// The paper claim read back from its PDF: every character stands where the grid wants it, and what paper cannot hold
// is refused in a sentence.
import { cents, day, sum, type Claim } from '@throughline/domain'
import { describe, expect, test } from 'vitest'
import {
  cms1500Faults,
  cms1500Pages,
  cms1500Sheets,
  cms1500Stack,
  PaperRefusal,
  type Cms1500Options,
} from '../src/index.ts'
import { formBoxes } from '../src/cms1500/cms1500-form.ts'
import { printText } from '../src/cms1500/print-text.ts'
import { readPdf, type PdfPage } from './read-pdf.ts'
import { sampleClaim, sampleLine } from './sample-claim.ts'

const today = day('2026-02-03')
const options: Cms1500Options = { createdOn: today, signedOn: today }

/** Row and column on the grid → the text that starts there. */
function grid(page: PdfPage): Map<string, string> {
  // To a thousandth of a character: the arithmetic of points is not exact.
  const onGrid = (points: number, step: number) => Math.round((points / step) * 1000) / 1000
  return new Map(
    page.texts
      .filter((text) => text.font === 'Courier')
      .map((text) => [`r${onGrid(text.y - 20, 12)} c${onGrid(text.x - 24, 7.2) + 1}`, text.text]),
  )
}

async function pagesOf(claim: Claim, change: Partial<Cms1500Options> = {}): Promise<readonly PdfPage[]> {
  return readPdf(await cms1500Pages(claim, { ...options, ...change })).pages
}

const full = sampleClaim({
  frequency: '7',
  payerClaimNumber: '2026001000123',
  diagnoses: ['F25.0', 'F1020', 'Z590', 'F329', 'F419'],
  referring: { name: { given: 'Grace', family: 'Okafor' }, npi: '1245319599', taxonomy: '101YM0800X' },
  facility: {
    name: 'Bright Falls Library',
    npi: '1245319599',
    address: { line1: '1 Main St', city: 'Bright Falls', state: 'NM', zip: '87102' },
  },
  patientPaid: cents(500),
  lines: [
    sampleLine(1, { diagnosisPointers: [1, 3], note: 'Group at the library' }),
    sampleLine(2, { modifiers: ['HE', 'HQ'], charge: cents(3005), units: 6 }),
  ],
})

test('every value stands at its row and column', async () => {
  const [page] = await pagesOf(full)
  const at = grid(page!)
  const expected: Readonly<Record<string, string>> = {
    'r2 c41': 'BRIGHT PLAINS HEALTH',
    'r4 c41': 'PO BOX 1200',
    'r5 c41': 'ALBUQUERQUE NM 87103',
    'r8 c8': 'X',
    'r8 c50': 'BP00451877',
    'r10 c1': 'OREYES-NUNEZ, ANA MARIA, L',
    'r10 c31': '03',
    'r10 c34': '09',
    'r10 c37': '1984',
    'r10 c47': 'X',
    'r10 c50': 'OREYES-NUNEZ, ANA MARIA, L',
    'r12 c1': '77 COTTONWOOD LN APT 3',
    'r12 c33': 'X',
    'r14 c26': 'NM',
    'r16 c1': '87102',
    'r26 c57': 'X',
    'r29 c7': 'SIGNATURE ON FILE',
    'r33 c30': 'ZZ',
    'r33 c33': '101YM0800X',
    'r34 c1': 'DN',
    'r34 c4': 'OKAFOR, GRACE',
    'r34 c33': '1245319599',
    'r37 c42': '0',
    'r38 c3': 'F250',
    'r38 c16': 'F1020',
    'r38 c29': 'Z590',
    'r38 c42': 'F329',
    'r39 c3': 'F419',
    'r38 c50': '7',
    'r38 c62': '2026001000123',
    'r40 c50': 'A-7731',
    'r43 c1': 'GROUP AT THE LIBRARY',
    'r43 c65': 'ZZ',
    'r43 c68': '175T00000X',
    'r44 c1': '01',
    'r44 c4': '05',
    'r44 c7': '26',
    'r44 c10': '01',
    'r44 c13': '05',
    'r44 c16': '26',
    'r44 c19': '12',
    'r44 c25': 'H0038',
    'r44 c33': 'HE',
    'r44 c45': 'AC',
    'r44 c53': '90 00',
    'r44 c59': '4',
    'r44 c68': '1679576722',
    'r46 c33': 'HE HQ',
    'r46 c53': '30 05',
    'r56 c1': '123456789',
    'r56 c19': 'X',
    'r56 c23': 'OD26000417',
    'r56 c38': 'X',
    'r56 c54': '120 05',
    'r56 c66': '5 00',
    'r57 c66': '505',
    'r57 c70': '555',
    'r57 c73': '-',
    'r57 c74': '0134',
    'r58 c23': 'BRIGHT FALLS LIBRARY',
    'r58 c50': 'OPEN DOOR PEER CENTER INC',
    'r60 c50': 'BRIGHT FALLS NM 87102-1234',
    'r61 c6': '02',
    'r61 c12': '26',
    'r61 c23': '1245319599',
    'r61 c50': '1234567893',
    'r61 c63': 'ZZ',
    'r61 c65': '251S00000X',
  }
  for (const [place, text] of Object.entries(expected)) expect(`${place} ${at.get(place)}`).toBe(`${place} ${text}`)
})

test('no value runs into the next one or out of the grid, with everything as long as it gets', () => {
  const long = 'W'.repeat(80)
  const person = { name: { given: long, family: long, middle: long }, npi: '1679576722', taxonomy: '175T00000X' }
  const address = { line1: long, line2: long, city: long, state: 'NM', zip: '871021234' }
  const insured = {
    ...full.subscriber,
    name: person.name,
    address,
    memberNumber: 'M'.repeat(29),
    groupName: long,
    groupNumber: 'G'.repeat(29),
  }
  const claim = sampleClaim({
    ...full,
    billing: { ...full.billing, name: long, address },
    payer: { name: long, identifier: 'X', address },
    subscriber: insured,
    patient: { insured, relationship: '19' },
    referring: person,
    facility: { name: long, npi: '1245319599', address },
    controlNumber: 'C'.repeat(15),
    payerClaimNumber: 'P'.repeat(18),
    authorizationNumber: 'A'.repeat(28),
    otherPayers: [
      {
        name: long,
        identifier: 'X',
        priority: 'P',
        filingIndicator: 'MB',
        relationship: '18',
        insured: { ...insured, memberNumber: 'O'.repeat(28) },
        paid: cents(99_999_98),
        adjustments: [],
        decidedOn: null,
      },
    ],
    lines: [1, 2, 3, 4, 5, 6].map((number) =>
      sampleLine(number, {
        note: long,
        modifiers: ['HE', 'HQ', 'U1', 'U2'],
        charge: cents(9_999_99),
        units: 999,
        diagnosisPointers: [1, 2, 3, 4],
        rendering: person,
      }),
    ),
  })
  expect(cms1500Faults(claim)).toEqual([])
  const [sheet] = cms1500Sheets(claim, options)
  const cells = [...sheet!.cells].sort((a, b) => a.row - b.row || a.column - b.column)
  for (const [index, cell] of cells.entries()) {
    expect(cell.column + cell.text.length - 1, JSON.stringify(cell)).toBeLessThanOrEqual(79)
    const next = cells[index + 1]
    if (next?.row === cell.row)
      expect(cell.column + cell.text.length, `${JSON.stringify(cell)} ${JSON.stringify(next)}`).toBeLessThanOrEqual(
        next.column,
      )
  }
})

test('eight lines make two pages; each repeats the head and adds up its own lines', async () => {
  const claim = sampleClaim({ lines: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => sampleLine(number)) })
  const pages = (await pagesOf(claim)).map(grid)
  expect(pages.map((page) => page.get('r10 c1'))).toEqual(Array(2).fill('OREYES-NUNEZ, ANA MARIA, L'))
  expect(pages.map((page) => page.get('r38 c3'))).toEqual(['F250', 'F250'])
  expect(pages.map((page) => page.get('r56 c54'))).toEqual(['540 00', '180 00'])
  expect(pages.map((page) => page.get('r46 c25'))).toEqual(['H0038', 'H0038'])
  expect(pages[1]!.get('r48 c25')).toBeUndefined()
  const last = (await pagesOf(claim, { totals: 'last-page' })).map(grid)
  expect(last.map((page) => page.get('r56 c54'))).toEqual([undefined, '720 00'])
})

test('the totals of all pages are the claim’s charge, and what was paid before is told once', () => {
  const line = (number: number, paid: number) =>
    sampleLine(number, {
      otherPayers: [
        {
          payerIdentifier: 'MB',
          paid: cents(paid),
          code: 'H0038',
          modifiers: [],
          units: 4,
          adjustments: [],
          decidedOn: null,
        },
      ],
    })
  const claim = sampleClaim({
    patientPaid: cents(300),
    otherPayers: [
      {
        name: 'Medicare',
        identifier: 'MB',
        priority: 'P',
        filingIndicator: 'MB',
        relationship: '18',
        insured: sampleClaim().subscriber,
        paid: cents(8000),
        adjustments: [],
        decidedOn: null,
      },
    ],
    lines: [1, 2, 3, 4, 5, 6, 7].map((number) => line(number, 1000)),
  })
  const sheets = cms1500Sheets(claim, options)
  expect(sum(sheets.map((sheet) => sheet.total!))).toBe(claim.charge)
  const paid = sheets.map((sheet) => sheet.cells.find((cell) => cell.row === 56 && cell.column >= 62)!.text)
  expect(paid).toEqual(['73 00', '10 00'])
})

test('box 17 names who referred, or else who supervised', () => {
  const supervising = { name: { given: 'Ira', family: 'Bloom' }, npi: '1679576722' }
  const box = (claim: Claim) =>
    cms1500Sheets(claim, options)[0]!
      .cells.filter((cell) => cell.row === 34 && cell.column < 30)
      .map((cell) => cell.text)
  expect(box({ ...full, supervising })).toEqual(['DN', 'OKAFOR, GRACE'])
  expect(box({ ...full, referring: null, supervising })).toEqual(['DQ', 'BLOOM, IRA'])
})

test('the light form can be left off, and then only the data is printed', async () => {
  const [bare] = await pagesOf(full, { withForm: false })
  const [drawn] = await pagesOf(full)
  expect(bare!.texts.every((text) => text.font === 'Courier')).toBe(true)
  expect(grid(bare!)).toEqual(grid(drawn!))
  expect(drawn!.said).toContain('Authorization number')
})

test('a shift moves every character and nothing else', async () => {
  const [there] = await pagesOf(full, { withForm: false })
  const [moved] = await pagesOf(full, { withForm: false, shift: { right: 3, down: -2 } })
  const first = there!.texts[0]!
  expect(moved!.texts[0]).toMatchObject({ text: first.text, x: first.x + 3, y: first.y - 2 })
})

test('the page is tagged and repeatable: the same claim makes the same bytes', async () => {
  const bytes = await cms1500Pages(full, options)
  expect(Buffer.from(bytes).equals(Buffer.from(await cms1500Pages(full, options)))).toBe(true)
  const read = readPdf(bytes)
  expect(read).toMatchObject({ tagged: true, language: 'en' })
  expect(read.pages[0]!.texts.filter((text) => text.tag === null)).toEqual([])
  expect(read.raw).toContain('(D:20260203000000Z)')
})

test('every value of a full claim stands inside a box of the form', () => {
  const [sheet] = cms1500Sheets(full, options)
  const outside = sheet!.cells.filter(
    (cell) =>
      cell.row > 6 &&
      !formBoxes.some(
        (box) =>
          box.rows[0] <= cell.row &&
          cell.row <= box.rows[1] &&
          box.columns[0] <= cell.column &&
          cell.column + cell.text.length - 1 <= box.columns[1],
      ),
  )
  // The phone of box 33 stands in its first row, as on the form.
  expect(outside).toEqual([])
})

test('a notice goes along on a page of its own', async () => {
  const pages = await pagesOf(full, {
    notice: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  })
  expect(pages).toHaveLength(2)
  expect(pages[1]!.said).toContain('42 CFR part 2 prohibits')
})

describe('what paper cannot hold is refused in a sentence', () => {
  const twoAuthorizations = sampleClaim({
    authorizationNumber: null,
    lines: [sampleLine(1, { authorizationNumber: 'A1' }), sampleLine(2, { authorizationNumber: 'A2' })],
  })
  const cases: readonly (readonly [string, Claim, string])[] = [
    [
      '13 diagnoses',
      sampleClaim({ diagnoses: Array(13).fill('F250') as string[] }),
      'has 13 diagnoses, but the paper form has room for 12',
    ],
    [
      '51 lines',
      sampleClaim({ lines: Array.from({ length: 51 }, (_, index) => sampleLine((index % 20) + 1)) }),
      'has 51 lines',
    ],
    ['two authorizations', twoAuthorizations, '2 authorizations (A1, A2), but box 23 holds one'],
    ['a total that lies', { ...sampleClaim(), charge: cents(1) }, 'add up to $120.00, but the claim says $0.01'],
    [
      'a long account number',
      sampleClaim({ controlNumber: 'C'.repeat(16) }),
      'has 16 characters, but its box holds 15',
    ],
    ['half a unit', sampleClaim({ lines: [sampleLine(1, { units: 1.5 })] }), 'Line 1 has 1.5 units'],
    [
      'a pointer to nothing',
      sampleClaim({ lines: [sampleLine(1, { diagnosisPointers: [3] })] }),
      'points to a diagnosis that the claim does not have',
    ],
    [
      'a great charge',
      sampleClaim({ lines: [sampleLine(1, { charge: cents(100_000_00) })] }),
      'box 24F holds at most $99,999.99',
    ],
    [
      'a name without Latin letters',
      sampleClaim({ subscriber: { ...sampleClaim().subscriber, name: { given: '明', family: '王' } } }),
      'has no Latin letters',
    ],
  ]
  test.each(cases)('%s', async (_, claim, sentence) => {
    expect(cms1500Faults(claim).join(' ')).toContain(sentence)
    await expect(cms1500Pages(claim, options)).rejects.toBeInstanceOf(PaperRefusal)
  })
  test('a claim that fits has nothing said about it', () => expect(cms1500Faults(full)).toEqual([]))
})

test.each([
  ["Señora O'Neil-Łuksza Jr.", 'SENORA ONEIL-LUKSZA JR'],
  ['Nguyễn Thị Hồng', 'NGUYEN THI HONG'],
  ['Straße #4, Apt. 2', 'STRASSE 4 APT 2'],
  ['Family & Friends, Inc.', 'FAMILY & FRIENDS INC'],
  ['a~b*c:d', 'A B C D'],
  ['  two\n lines\t', 'TWO LINES'],
  ['王明', ''],
])('%s is printed as %s', (text, printed) => expect(printText(text)).toBe(printed))

test('several claims stand one after the other, each on pages of its own', async () => {
  const other = sampleClaim({
    controlNumber: 'SECOND1',
    lines: Array.from({ length: 7 }, (_, at) => sampleLine(at + 1)),
  })
  const { pages } = await readPdf(await cms1500Stack([full, other], options))
  expect(pages).toHaveLength(3)
  const numbers = pages.map((page) => page.texts.some((text) => text.text.includes('SECOND1')))
  expect(numbers).toEqual([false, true, true])
  await expect(cms1500Stack([], options)).rejects.toThrow(PaperRefusal)
})
