// Invoice, remittance sheet and decision letter read back from their PDFs: what they say, that it adds up, and that a
// screen reader can follow.
// long because: three papers are read back by the same readers, and their cases are tables of what stands on them.
import { addDays, cents, day, type Claim, type RemittanceClaim, type RemittanceHeader } from '@throughline/domain'
import { expect, test } from 'vitest'
import {
  decisionLetter,
  invoice,
  invoiceTotals,
  PaperRefusal,
  plainSheet,
  remittanceSheet,
  remittanceSums,
  type DecisionLetter,
  type RemittanceToPrint,
  type SettledClaim,
} from '../src/index.ts'
import { readPdf, type PdfRead } from './read-pdf.ts'
import { sampleClaim, sampleLine } from './sample-claim.ts'

const today = day('2026-02-03')
const organization = {
  name: 'Open Door Peer Center, Inc.',
  address: { line1: '410 Juniper St', city: 'Bright Falls', state: 'NM', zip: '871021234' },
}
const payer = { name: 'Bright Plains Health' }

function claimOf(index: number, name: string, lines: number, change: Partial<Claim> = {}): Claim {
  const [given, family] = name.split('/') as [string, string]
  const subscriber = { ...sampleClaim().subscriber, name: { given, family }, memberNumber: `BP${index}` }
  const own = Array.from({ length: lines }, (_, at) => {
    const on = addDays(day('2026-01-02'), at)
    return sampleLine(at + 1, { servedOn: on, servedThrough: on })
  })
  return sampleClaim({ controlNumber: `OD${index}`, subscriber, lines: own, ...change })
}

function said(read: PdfRead): string {
  return read.pages.map((page) => page.said).join('\n')
}

function expectTagged(read: PdfRead): void {
  expect(read.tagged).toBe(true)
  for (const page of read.pages) expect(page.texts.filter((text) => text.tag === null)).toEqual([])
}

/** The amounts of the invoice's last column, in cents, as printed. */
function printedAmounts(read: PdfRead): number[] {
  return read.pages.flatMap((page) =>
    page.texts
      .filter((text) => text.tag === 'TD' && text.x > 500 && /^\$[\d,]+\.\d\d$/.test(text.text))
      .map((text) => Number(text.text.replace(/[$,.]/g, ''))),
  )
}

test('an invoice says date, description, place and member of each service, and its rows add up to its total', async () => {
  const claims = [claimOf(1, 'Ana María/Reyes-Núñez', 3, { patientPaid: cents(500) }), claimOf(2, 'Łukasz/Nguyễn', 40)]
  const totals = invoiceTotals(claims)
  const read = readPdf(
    await invoice(claims, organization, payer, {
      number: 'OD-014',
      issuedOn: today,
      dueOn: day('2026-03-05'),
      describe: () => 'Peer support, one to one',
      placeName: () => 'Home',
    }),
  )
  expectTagged(read)
  const text = said(read)
  for (const words of [
    '2 Jan 2026',
    'Ana María Reyes-Núñez',
    'Łukasz Nguyễn',
    'member BP2',
    'Peer support, one to one',
    'H0038 HE',
    'Home',
    'place 12',
    '$22.50',
    'Please pay',
  ])
    expect(text).toContain(words)
  expect(totals).toEqual({
    charges: 387000,
    paidBefore: 500,
    paid: 0,
    adjusted: 0,
    denied: 0,
    takenBack: 0,
    due: 386500,
  })
  expect(text).toContain('$3,865.00')
  const amounts = printedAmounts(read)
  expect(amounts).toHaveLength(43)
  expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(totals.charges)
  for (const [index, page] of read.pages.entries())
    expect(page.said).toContain(`Page ${index + 1} of ${read.pages.length}`)
  expect(read.pages.length).toBeGreaterThan(1)
  expect(read.pages[1]!.said).toContain('Date and claim')
})

test('an invoice asks for what is still due, and says what was paid on which day under which trace', async () => {
  const claims = [1, 2, 3, 4].map((index) => claimOf(index, 'Ana/Reyes', 1))
  const [part, whole, gone, no] = claims as [Claim, Claim, Claim, Claim]
  const payment = (amount: number, trace: string) => ({ paidOn: day('2026-01-30'), trace, amount: cents(amount) })
  const nothing = { payments: [], paid: cents(0), adjusted: cents(0), refused: cents(0), over: null, deniedOn: null }
  const paidThen = (amount: number, trace: string) => ({
    ...nothing,
    payments: [payment(amount, trace)],
    paid: cents(amount),
    adjusted: cents(1000),
  })
  const denied = { ...nothing, adjusted: cents(1000), over: 'denied', deniedOn: day('2026-01-31') } as const
  const settled = (claim: Claim) =>
    new Map<Claim, SettledClaim>([
      [part, paidThen(5000, 'T1')],
      [whole, paidThen(8000, 'T2')],
      [gone, { ...nothing, over: 'replaced' }],
      [no, denied],
    ]).get(claim)
  const read = async (asked: Claim[]) =>
    said(readPdf(await invoice(asked, organization, payer, { number: 'X', issuedOn: today, settled })))
  expect(invoiceTotals(claims, settled)).toEqual({
    charges: 36000,
    paidBefore: 0,
    paid: 13000,
    adjusted: 12000,
    denied: 8000,
    takenBack: 0,
    due: 3000,
  })
  const all = await read(claims)
  for (const words of [
    'Still due',
    '$30.00',
    'Claim OD1: charged $90.00, $50.00 paid on 30 Jan 2026 (payment T1), $10.00 adjusted, $30.00 still due.',
    'Claim OD3: charged $90.00, nothing due because another claim replaces it.',
    'Claim OD4: charged $90.00, $10.00 adjusted, denied on 31 Jan 2026, nothing due unless it is billed again.',
    'Please pay',
  ])
    expect(all).toContain(words)
  const paid = await read([whole])
  expect(paid).toContain('Nothing is due on this invoice: it was paid on 30 Jan 2026 (payment T2).')
  expect(paid).not.toContain('Please pay')
  expect(await read([gone])).toContain('Nothing is due on this invoice.')
  expect((await read([whole, no])).replace(/\s+/g, ' ')).toContain(
    'Nothing is due on this invoice: it was paid on 30 Jan 2026 (payment T2); $80.00 was denied and is asked for only if billed again.',
  )
})

test('what a payer before paid is not taken off twice once the next one adjusted it', () => {
  const other = { ...sampleClaim().otherPayers[0]!, paid: cents(4000) }
  const claim = claimOf(1, 'Ana/Reyes', 1, { otherPayers: [other] })
  expect(invoiceTotals([claim])).toMatchObject({ paidBefore: 4000, due: 5000 })
  const decided = {
    payments: [],
    paid: cents(2000),
    adjusted: cents(5500),
    refused: cents(0),
    over: null,
    deniedOn: null,
  }
  expect(invoiceTotals([claim], () => decided)).toMatchObject({
    paidBefore: 4000,
    adjusted: 1500,
    paid: 2000,
    due: 1500,
  })
})

test('a repeated table head is decoration: a screen reader meets it once', async () => {
  const read = readPdf(
    await invoice([claimOf(1, 'Ana/Reyes', 50)], organization, payer, { number: 'X', issuedOn: today }),
  )
  const heads = read.pages.flatMap((page) =>
    page.texts.filter((text) => text.text === 'Member').map((text) => text.tag),
  )
  expect(heads).toEqual(['TH', ...Array(read.pages.length - 1).fill('Artifact')])
  expect(read.structure.filter((type) => type === 'TH')).toHaveLength(7)
  expect(read.structure.filter((type) => type === 'TR')).toHaveLength(51)
})

test('nothing on any page leaves the page or its margins', async () => {
  const long = 'Wilhelmina-Alexandrina '.repeat(12)
  const claims = Array.from({ length: 12 }, (_, index) => claimOf(index, `${long}/${'W'.repeat(60)}`, 4))
  const read = readPdf(
    await invoice(
      claims,
      { ...organization, name: long },
      { name: long },
      { number: 'N'.repeat(40), issuedOn: today, reference: long, describe: () => long },
    ),
  )
  for (const page of read.pages)
    for (const text of page.texts) {
      expect(text.x, text.text).toBeGreaterThanOrEqual(49)
      expect(text.y, text.text).toBeLessThanOrEqual(792 - 30)
      if (text.tag !== 'Artifact') expect(text.y, text.text).toBeLessThanOrEqual(792 - 62)
    }
})

test('an invoice is repeatable, carries its notice, and refuses what cannot be right', async () => {
  const claims = [claimOf(1, 'Ana/Reyes', 2)]
  const options = { number: 'OD-014', issuedOn: today, notice: 'Part 2 notice.' }
  const bytes = await invoice(claims, organization, payer, options)
  expect(Buffer.from(bytes).equals(Buffer.from(await invoice(claims, organization, payer, options)))).toBe(true)
  expect(readPdf(bytes).pages.at(-1)!.said).toContain('Part 2 notice.')
  await expect(invoice([], organization, payer, options)).rejects.toThrow('There is no service to invoice')
  await expect(invoice([{ ...claims[0]!, charge: cents(7) }], organization, payer, options)).rejects.toThrow(
    'its lines add up to $180.00, but it says $0.07',
  )
})

test('a rate that is not a whole number of cents is not rounded into a lie', async () => {
  const claim = sampleClaim({ lines: [sampleLine(1, { charge: cents(1000), units: 3 })] })
  const read = readPdf(await invoice([claim], organization, payer, { number: 'X', issuedOn: today }))
  expect(said(read)).toContain('—')
  expect(said(read)).not.toContain('$3.33')
})

const place = { transactionOrdinal: 0, segmentOrdinal: 1, offset: 0 }
const header: RemittanceHeader = {
  payerName: 'Bright Plains Health',
  payerIdentifier: '1851234567',
  payeeName: 'Open Door Peer Center',
  payeeNpi: '1234567893',
  payeeEin: null,
  trace: 'EFT000918273',
  paid: cents(9880),
  creditOrDebit: 'C',
  handling: 'I',
  method: 'ACH',
  effectiveOn: day('2026-02-17'),
  producedOn: null,
  test: false,
  strangeDay: null,
  place,
}
const remittedClaim: RemittanceClaim = {
  ordinal: 1,
  patientControl: 'OD1',
  statusCode: '1',
  charge: cents(12000),
  paid: cents(8880),
  interest: null,
  patientResponsibility: null,
  filingIndicator: 'MC',
  payerClaimNumber: 'BPH1',
  placeOfService: null,
  frequency: null,
  patientFamilyName: 'REYES',
  patientGivenName: 'ANA',
  memberNumber: 'BP1',
  servedOn: null,
  renderingNpi: null,
  adjustments: [{ group: 'CO', reason: '45', amount: cents(3120), place }],
  remarks: ['N130'],
  lines: [],
  place,
}
const remittance: RemittanceToPrint = {
  header,
  claims: [remittedClaim],
  providerAdjustments: [
    {
      ordinal: 1,
      providerIdentifier: '1',
      fiscalPeriodEnds: null,
      reason: 'L6',
      reference: null,
      amount: cents(-1000),
      place,
    },
  ],
}

test('a remittance sheet says who, how much, and why not all of it; a minus is a minus', async () => {
  expect(remittanceSums(remittance)).toEqual({
    claimsPaid: 8880,
    adjusted: -1000,
    net: 9880,
    paid: 9880,
    balanced: true,
  })
  const read = readPdf(
    await remittanceSheet(remittance, { createdOn: today, reasonText: () => 'over the contract’s price' }),
  )
  expectTagged(read)
  const text = said(read)
  for (const words of [
    'EFT000918273',
    '$98.80',
    'ANA REYES',
    '$31.20 over the contract’s price',
    '(CO-45)',
    'N130',
    '$10.00',
    'Page 1 of 1',
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  expect(text).not.toContain('do not add up')
})

test('a remittance that does not balance says so to the cent', async () => {
  const short = { ...remittance, header: { ...header, paid: cents(9879) } }
  const read = readPdf(await remittanceSheet(short, { createdOn: today }))
  expect(said(read)).toContain('a difference of −$0.01')
})

const letter: DecisionLetter = {
  from: { name: 'Bright Plains Health' },
  to: { name: 'Ana María Reyes-Núñez', address: organization.address },
  writtenOn: today,
  subject: 'Our decision about claim OD1',
  facts: [{ label: 'Claim', value: 'OD1' }],
  sections: [
    { title: 'What we decided', paragraphs: ['We pay $88.80 of the $120.00 billed.'] },
    { title: 'What you can do', paragraphs: [], points: ['Call us.', 'Ask for a review by 17 Apr 2026.'] },
  ],
}

test('a part of a sheet that fits a page is not cut in two: its heading, its table and its blanks go on together', async () => {
  const part = (number: number) => ({
    title: `Service ${number}`,
    facts: [{ label: 'Code', value: `H003${number}` }],
    points: [`What no claim pays for ${number}`],
    table: {
      columns: [{ title: 'Score', width: 200 }],
      rows: Array.from({ length: 6 }, (_, at) => [`Row ${number}.${at}`]),
    },
    blanks: [`Signature ${number}`],
  })
  const { pages } = readPdf(
    await plainSheet({
      from: { name: 'Open Door Peer Center' },
      title: 'What we offer',
      writtenOn: today,
      foot: 'What we offer',
      parts: Array.from({ length: 7 }, (_, at) => part(at)),
    }),
  )
  const pageOf = (words: string) => pages.findIndex((page) => page.texts.some((text) => text.text.includes(words)))
  expect(pages.length).toBeGreaterThan(2)
  for (let number = 0; number < 7; number += 1) {
    const whole = [`Service ${number}`, `H003${number}`, `pays for ${number}`, `Row ${number}.0`, `Row ${number}.5`]
    expect(new Set([...whole, `Signature ${number}`].map(pageOf)).size, `part ${number}`).toBe(1)
  }
})

test('running text reads on over the end of a page, and its title never stands there alone', async () => {
  const points = (long: number) => Array.from({ length: long }, (_, at) => `What was seen ${long}.${at}`)
  for (const above of [24, 27, 28, 29, 30]) {
    const { pages } = readPdf(
      await plainSheet({
        from: { name: 'Open Door Peer Center' },
        title: 'What we offer',
        writtenOn: today,
        foot: 'What we offer',
        parts: [{ points: points(above) }, { title: 'What we can show', points: points(12) }],
      }),
    )
    const pageOf = (words: string) => pages.findIndex((page) => page.said.includes(words))
    expect(pageOf('What we can show'), `${above} above`).toBe(pageOf('What was seen 12.0'))
    if (above === 24) expect([pageOf('What we can show'), pageOf('What was seen 12.11')]).toEqual([0, 1])
  }
})

test('a letter says its sections in order, in type of at least 12 points', async () => {
  const read = readPdf(await decisionLetter(letter))
  expectTagged(read)
  const text = said(read)
  expect(text.indexOf('What we decided')).toBeLessThan(text.indexOf('We pay $88.80'))
  expect(text.indexOf('We pay $88.80')).toBeLessThan(text.indexOf('Ask for a review'))
  expect(read.pages.flatMap((page) => page.texts.filter((part) => part.size < 12))).toEqual([])
  expect(read.structure).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI']))
})

test('a long letter flows over pages and loses no word', async () => {
  const numbers = Array.from({ length: 1500 }, (_, index) => `w${index}`)
  const read = readPdf(
    await decisionLetter({ ...letter, sections: [{ title: 'All of it', paragraphs: [numbers.join(' ')] }] }),
  )
  expect(read.pages.length).toBeGreaterThan(2)
  expectTagged(read)
  expect(said(read).match(/\bw\d+\b/g)).toEqual(numbers)
})

test('a Spanish letter speaks Spanish on its edges too', async () => {
  const read = readPdf(await decisionLetter({ ...letter, language: 'es' }))
  expect(read.language).toBe('es')
  expect(said(read)).toContain('3 de febrero de 2026')
  expect(said(read)).toContain('Página 1 de 1')
})

test.each([
  ['nothing', [{ title: ' ', paragraphs: [''] }], 'The letter says nothing'],
  ['a book', [{ title: 'x', paragraphs: ['y'.repeat(60_001)] }], 'at most 60000 are sent'],
])('a letter that says %s is refused', async (_, sections, sentence) => {
  await expect(decisionLetter({ ...letter, sections })).rejects.toThrow(sentence)
  await expect(decisionLetter({ ...letter, sections })).rejects.toBeInstanceOf(PaperRefusal)
})
