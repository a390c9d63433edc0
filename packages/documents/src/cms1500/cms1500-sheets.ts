// A claim laid out as CMS-1500 (02/12) sheets: which characters stand at which row and column. Drawing them stands in
// cms1500-pages.ts, what paper cannot hold in cms1500-faults.ts.
import {
  cents,
  sum,
  type Address,
  type Cents,
  type Claim,
  type ClaimLine,
  type Day,
  type Insured,
  type PersonName,
} from '@throughline/domain'
import {
  diagnosisPlace,
  insuredBirth,
  lineColumns,
  linesOnPage,
  patientBirth,
  places,
  shadedRow,
  ticks,
} from './cms1500-boxes.ts'
import { printText } from './print-text.ts'

export type SheetCell = { readonly row: number; readonly column: number; readonly text: string }

export type Sheet = {
  readonly cells: readonly SheetCell[]
  readonly lines: readonly ClaimLine[]
  /** What box 28 says; null when the total stands on the last sheet only and this is not it. */
  readonly total: Cents | null
}

export type CoverageBox = 'medicare' | 'medicaid' | 'tricare' | 'champva' | 'group' | 'feca' | 'other'

export type SheetOptions = {
  /** The date beside the signature in box 31. */
  readonly signedOn: Day
  /** A payer may want one total on the last page instead of each page's own. */
  readonly totals?: 'each-page' | 'last-page'
  /** Which coverage is marked in box 1 when the claim's filing indicator alone does not say it. */
  readonly coverage?: CoverageBox
}

/** The sheets of a claim, six lines each; header, diagnoses and signatures stand on every one. */
export function cms1500Sheets(claim: Claim, options: SheetOptions): Sheet[] {
  const pages: ClaimLine[][] = []
  for (let from = 0; from < Math.max(1, claim.lines.length); from += linesOnPage)
    pages.push(claim.lines.slice(from, from + linesOnPage))
  const lastOnly = options.totals === 'last-page'
  const paid = lastOnly ? null : paidByPage(claim, pages)
  return pages.map((lines, page) => {
    const last = page === pages.length - 1
    const total = lastOnly ? (last ? claim.charge : null) : sum(lines.map((line) => line.charge))
    const paidHere = paid ? paid[page]! : last ? paidBefore(claim) : null
    return {
      lines,
      total,
      cells: [
        ...headerCells(claim, options),
        ...conditionCells(claim),
        ...lines.flatMap((line, index) => lineCells(claim, line, index + 1)),
        ...footCells(claim, options, total, paidHere),
      ],
    }
  })
}

/** What the person and other payers already paid on the claim. */
function paidBefore(claim: Claim): Cents {
  return sum([claim.patientPaid ?? cents(0), ...claim.otherPayers.map((payer) => payer.paid ?? cents(0))])
}

/** Box 29 of each sheet: other payers by the lines on it, what is not told by line on the first. They add up. */
function paidByPage(claim: Claim, pages: readonly (readonly ClaimLine[])[]): Cents[] {
  const all = paidBefore(claim)
  const byPage = pages.map((lines) => sum(lines.flatMap((line) => line.otherPayers.map((payer) => payer.paid))))
  const rest = cents(all - sum(byPage))
  if (rest < 0) return pages.map((_, page) => (page === 0 ? all : cents(0)))
  return byPage.map((amount, page) => (page === 0 ? cents(amount + rest) : amount))
}

type PlaceName = keyof typeof places
type TickName = keyof typeof ticks

function put(name: PlaceName, text: string | null | undefined): SheetCell[] {
  const [row, column, width] = places[name]
  return cell(row, column, width, printText(text ?? ''))
}

function tick(name: TickName): SheetCell {
  const [row, column] = ticks[name]
  return { row, column, text: 'X' }
}

function cell(row: number, column: number, width: number, text: string): SheetCell[] {
  const cut = text.slice(0, width).trimEnd()
  return cut === '' ? [] : [{ row, column, text: cut }]
}

function headerCells(claim: Claim, options: SheetOptions): SheetCell[] {
  const patient = claim.patient?.insured ?? claim.subscriber
  const insured = claim.subscriber
  const other = claim.otherPayers[0]
  return [
    ...put('payerName', claim.payer.name),
    ...(claim.payer.address ? addressCells(claim.payer.address, 'payerStreet', 'payerCity') : []),
    tick(options.coverage ?? coverageOf(claim.filingIndicator)),
    ...put('memberNumber', insured.memberNumber),
    ...nameCells('patientName', patient.name),
    ...birthCells(patient, 10, patientBirth),
    ...sexCells(patient, 'patientMale', 'patientFemale'),
    ...nameCells('insuredName', insured.name),
    ...personAddress(patient, 'patientStreet', 'patientCity', 'patientState', 'patientZip'),
    tick(relationTick(claim.patient?.relationship ?? '18')),
    ...personAddress(insured, 'insuredStreet', 'insuredCity', 'insuredState', 'insuredZip'),
    ...(other ? nameCells('otherInsuredName', other.insured.name) : []),
    ...put('otherPolicy', other?.insured.memberNumber),
    ...put('otherPlan', other?.name),
    tick('employmentNo'),
    tick('autoNo'),
    tick('accidentNo'),
    ...put('groupNumber', insured.groupNumber),
    ...birthCells(insured, 20, insuredBirth),
    ...sexCells(insured, 'insuredMale', 'insuredFemale'),
    ...put('planName', insured.groupName),
    tick(other ? 'otherPlanYes' : 'otherPlanNo'),
    ...put('patientSignature', 'SIGNATURE ON FILE'),
    ...put('insuredSignature', 'SIGNATURE ON FILE'),
  ]
}

function conditionCells(claim: Claim): SheetCell[] {
  // Box 17 holds one: who referred comes before who supervised (unverified, from practice).
  const source = claim.referring ?? claim.supervising
  const resubmitted = claim.frequency === '7' || claim.frequency === '8'
  return [
    ...(source
      ? [
          ...(source.taxonomy
            ? [...put('referringTaxonomyQualifier', 'ZZ'), ...put('referringTaxonomy', source.taxonomy)]
            : []),
          ...put('referringQualifier', claim.referring ? 'DN' : 'DQ'),
          ...nameCells('referringName', source.name),
          ...put('referringNpi', source.npi),
        ]
      : []),
    tick('outsideLabNo'),
    // 0 says the tenth revision of the diagnosis codes.
    ...put('icdIndicator', '0'),
    ...claim.diagnoses.flatMap((code, index) => cell(...diagnosisPlace(index), printText(code.replace('.', '')))),
    ...(resubmitted
      ? [...put('resubmissionCode', claim.frequency), ...put('originalReference', claim.payerClaimNumber)]
      : []),
    ...put('authorization', authorizationsOf(claim)[0]),
  ]
}

/** Every authorization number the claim names, on itself or on a line. Paper has room for one. */
export function authorizationsOf(claim: Claim): string[] {
  const named = [claim.authorizationNumber, ...claim.lines.map((line) => line.authorizationNumber)]
  return [...new Set(named.filter((number): number is string => number !== null))]
}

function lineCells(claim: Claim, line: ClaimLine, at: number): SheetCell[] {
  const upper = shadedRow(at)
  const lower = upper + 1
  const rendering = line.rendering ?? claim.rendering
  const on = (columns: readonly [number, number], row: number, text: string) => cell(row, columns[0], columns[1], text)
  const from = line.servedOn
  const through = line.servedThrough ?? line.servedOn
  return [
    ...on(lineColumns.note, upper, printText(line.note ?? '')),
    ...(rendering?.taxonomy
      ? [
          ...on(lineColumns.taxonomyQualifier, upper, 'ZZ'),
          ...on(lineColumns.taxonomy, upper, printText(rendering.taxonomy)),
        ]
      : []),
    ...(from ? dayCells(from, lower, lineColumns.from, 2) : []),
    ...(through ? dayCells(through, lower, lineColumns.through, 2) : []),
    ...on(lineColumns.place, lower, printText(line.placeOfService ?? claim.placeOfService)),
    ...on(lineColumns.code, lower, printText(line.code)),
    ...on(lineColumns.modifiers, lower, line.modifiers.map(printText).join(' ')),
    ...on(lineColumns.pointers, lower, line.diagnosisPointers.map((to) => String.fromCharCode(64 + to)).join('')),
    ...moneyCell(lower, lineColumns.charge[0], line.charge),
    ...on(lineColumns.units, lower, String(line.units)),
    ...on(lineColumns.npi, lower, rendering?.npi ?? ''),
  ]
}

function footCells(claim: Claim, options: SheetOptions, total: Cents | null, paid: Cents | null): SheetCell[] {
  const { billing, facility } = claim
  const [totalRow, totalColumn] = places.total
  const [paidRow, paidColumn] = places.paid
  const phone = (billing.contact?.phone ?? '').replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  const [dateRow, dateColumn] = places.signatureDate
  return [
    ...put('taxId', billing.ein),
    ...(billing.ein ? [tick('ein')] : []),
    ...put('account', claim.controlNumber),
    tick(claim.acceptsAssignment ? 'assignmentYes' : 'assignmentNo'),
    ...(total === null ? [] : moneyCell(totalRow, totalColumn, total)),
    ...(paid === null ? [] : moneyCell(paidRow, paidColumn, paid)),
    ...put('phoneArea', phone.slice(0, 3)),
    ...put('phoneExchange', phone.slice(3, 6)),
    ...(phone.length === 10 ? [{ row: places.phoneDash[0], column: places.phoneDash[1], text: '-' }] : []),
    ...put('phoneNumber', phone.slice(6, 10)),
    ...put('billingName', billing.givenName ? `${billing.name} ${billing.givenName}` : billing.name),
    ...(billing.address ? addressCells(billing.address, 'billingStreet', 'billingCity') : []),
    ...put('billingNpi', billing.npi),
    ...(billing.taxonomy
      ? [...put('billingTaxonomyQualifier', 'ZZ'), ...put('billingTaxonomy', billing.taxonomy)]
      : []),
    ...put('signature', 'SIGNATURE ON FILE'),
    ...dayCells(options.signedOn, dateRow, [dateColumn, dateColumn + 3, dateColumn + 6], 2),
    ...(facility
      ? [
          ...put('facilityName', facility.name),
          ...addressCells(facility.address, 'facilityStreet', 'facilityCity'),
          ...put('facilityNpi', facility.npi),
        ]
      : []),
  ]
}

/** Commas are the one sign a name keeps: they part family name, given name and initial. */
function nameCells(place: PlaceName, name: PersonName): SheetCell[] {
  const [row, column, width] = places[place]
  const parts = [name.family, name.given, (name.middle ?? '').slice(0, 1)].map(printText).filter((part) => part !== '')
  return cell(row, column, width, parts.join(', '))
}

function addressCells(address: Address, street: PlaceName, city: PlaceName): SheetCell[] {
  const lines = [address.line1, address.line2 ?? ''].filter((line) => line !== '').join(' ')
  return [...put(street, lines), ...put(city, `${address.city} ${address.state} ${zipText(address.zip)}`)]
}

function personAddress(who: Insured, street: PlaceName, city: PlaceName, state: PlaceName, zip: PlaceName) {
  if (!who.address) return []
  const { line1, line2, ...rest } = who.address
  return [
    ...put(street, [line1, line2 ?? ''].join(' ')),
    ...put(city, rest.city),
    ...put(state, rest.state),
    ...put(zip, zipText(rest.zip)),
  ]
}

function zipText(zip: string): string {
  return zip.length === 9 ? `${zip.slice(0, 5)}-${zip.slice(5)}` : zip
}

function birthCells(who: Insured, row: number, columns: readonly [number, number, number]): SheetCell[] {
  return who.birthDate ? dayCells(who.birthDate, row, columns, 4) : []
}

function dayCells(on: Day, row: number, columns: readonly [number, number, number], yearDigits: 2 | 4): SheetCell[] {
  const [month, dayOfMonth, year] = columns
  return [
    { row, column: month, text: on.slice(5, 7) },
    { row, column: dayOfMonth, text: on.slice(8, 10) },
    { row, column: year, text: on.slice(4 - yearDigits, 4) },
  ]
}

function sexCells(who: Insured, male: TickName, female: TickName): SheetCell[] {
  return who.sex === 'M' ? [tick(male)] : who.sex === 'F' ? [tick(female)] : []
}

/** Dollars and cents in their own columns, right-aligned, no sign and no point: 90.00 is "   90 00". */
function moneyCell(row: number, column: number, amount: Cents): SheetCell[] {
  const text = `${Math.trunc(amount / 100)} ${String(amount % 100).padStart(2, '0')}`
  return [{ row, column: column + 8 - text.length, text }]
}

/**
 * Box 1 from the electronic claim's filing indicator. HMO and commercial coverage are marked "other".
 * @source BILLING rules §2 box 1 → SBR09; the pairing of single indicators is unverified
 */
function coverageOf(filingIndicator: string | null): CoverageBox {
  const boxes: Readonly<Record<string, CoverageBox>> = {
    MA: 'medicare',
    MB: 'medicare',
    '16': 'medicare',
    MC: 'medicaid',
    CH: 'tricare',
    VA: 'champva',
    BL: 'group',
    FI: 'group',
  }
  return boxes[filingIndicator ?? ''] ?? 'other'
}

function relationTick(relationship: string): TickName {
  const boxes: Readonly<Record<string, TickName>> = { '18': 'self', '01': 'spouse', '19': 'child' }
  return boxes[relationship] ?? 'otherRelation'
}
