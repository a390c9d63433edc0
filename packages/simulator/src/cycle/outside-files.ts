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
    readonly payerNumber: string
    readonly family: string
    readonly given: string
    readonly member: string
    readonly lines: readonly {
      readonly code: string
      readonly units: number
      readonly charge: Cents
      readonly paid: Cents
      readonly on: Day
      /** Our own number of the line, where the payer carries it back. */
      readonly control?: string
      readonly adjustments: readonly { readonly group: string; readonly reason: string; readonly cents: Cents }[]
    }[]
  }[]
}

const money = (cents: number): string => (cents / 100).toFixed(2).replace(/\.?0+$/, '')
const compact = (on: Day): string => on.replaceAll('-', '')

function claimSegments({ control, payerNumber, family, given, member, lines }: OutsideRemittance['claims'][number]) {
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + of(line), 0)
  const share = sum((line) => line.adjustments.reduce((total, one) => total + (one.group === 'PR' ? one.cents : 0), 0))
  return [
    [
      'CLP',
      control,
      '1',
      money(sum((line) => line.charge)),
      money(sum((line) => line.paid)),
      share === 0 ? '' : money(share),
      '12',
      payerNumber,
      '11',
      '1',
    ],
    ['NM1', 'QC', '1', family, given, '', '', '', 'MI', member],
    ...lines.flatMap((line) => [
      ['SVC', `HC:${line.code}`, money(line.charge), money(line.paid), '', String(line.units)],
      ['DTM', '472', compact(line.on)],
      ...line.adjustments.map((one) => ['CAS', one.group, one.reason, money(one.cents)]),
      ...(line.control === undefined ? [] : [['REF', '6R', line.control]]),
    ]),
  ]
}

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
    ...file.claims.flatMap(claimSegments),
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
