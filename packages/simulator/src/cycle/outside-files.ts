// Remittances that people bring in by hand from payers outside: written here segment by segment, so that they can be wrong
// in the ways such files are.
import type { Cents, Day } from '@throughline/domain'

export type OutsideRemittance = {
  readonly payer: { readonly name: string; readonly ein: string }
  readonly payee: { readonly name: string; readonly npi: string }
  readonly trace: string
  readonly control: number
  readonly on: Day
  /** What the file says is paid; the claims' sum, unless it is wrong. */
  readonly paid: Cents
  readonly claims: readonly {
    readonly control: string
    readonly charge: Cents
    readonly paid: Cents
    readonly payerNumber: string
    readonly family: string
    readonly given: string
    readonly member: string
    readonly code: string
    readonly on: Day
  }[]
}

const money = (cents: number): string => (cents / 100).toFixed(2).replace(/\.?0+$/, '')
const compact = (on: Day): string => on.replaceAll('-', '')

export function outsideRemittance(file: OutsideRemittance): string {
  const { payer, payee, trace, on } = file
  const control = String(file.control).padStart(9, '0')
  const body = [
    ['ST', '835', '0001'],
    [
      'BPR',
      'I',
      money(file.paid),
      'C',
      'ACH',
      'CTX',
      '01',
      '999999992',
      'DA',
      '123456',
      `1${payer.ein}`,
      '',
      '01',
      '999988880',
      'DA',
      '98765',
      compact(on),
    ],
    ['TRN', '1', trace, `1${payer.ein}`],
    ['DTM', '405', compact(on)],
    ['N1', 'PR', payer.name],
    ['N3', '1 Insurance Plaza'],
    ['N4', 'Knoxville', 'TN', '37902'],
    ['PER', 'BL', 'Provider Services', 'TE', '8655550100'],
    ['N1', 'PE', payee.name, 'XX', payee.npi],
    ['LX', '1'],
    ...file.claims.flatMap((claim) => [
      ['CLP', claim.control, '1', money(claim.charge), money(claim.paid), '', '12', claim.payerNumber, '11', '1'],
      ['NM1', 'QC', '1', claim.family, claim.given, '', '', '', 'MI', claim.member],
      ['SVC', `HC:${claim.code}`, money(claim.charge), money(claim.paid), '', '4'],
      ['DTM', '472', compact(claim.on)],
      ...(claim.charge === claim.paid ? [] : [['CAS', 'CO', '45', money(claim.charge - claim.paid)]]),
    ]),
  ]
  const segments = [
    [
      'ISA',
      '00',
      ' '.repeat(10),
      '00',
      ' '.repeat(10),
      'ZZ',
      payer.ein.padEnd(15),
      'ZZ',
      payee.npi.padEnd(15),
      compact(on).slice(2),
      '0900',
      '^',
      '00501',
      control,
      '0',
      'P',
      ':',
    ],
    ['GS', 'HP', payer.ein, payee.npi, compact(on), '0900', String(file.control), 'X', '005010X221A1'],
    ...body,
    ['SE', String(body.length + 1), '0001'],
    ['GE', '1', String(file.control)],
    ['IEA', '1', control],
  ]
  return segments.map((segment) => `${segment.join('*')}~`).join('\n')
}

/** The same transactions in another envelope: what a payer sends when somebody asks for the file again. */
export function sentAgain(bytes: Uint8Array, control: number): string {
  const text = new TextDecoder('latin1').decode(bytes)
  const number = String(control).padStart(9, '0')
  const old = text.split(text[3]!)[13]!
  return text.replaceAll(old, number)
}
