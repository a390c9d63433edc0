// A claim of a peer-run organization as the tests of paper need it. Every name in it is invented.
import { addDays, cents, day, sum, type Claim, type ClaimLine } from '@throughline/domain'

export function sampleLine(number: number, change: Partial<ClaimLine> = {}): ClaimLine {
  const on = addDays(day('2026-01-04'), number)
  return {
    number,
    code: 'H0038',
    modifiers: ['HE'],
    charge: cents(9000),
    units: 4,
    unitBasis: 'UN',
    placeOfService: '12',
    diagnosisPointers: [1],
    servedOn: on,
    servedThrough: on,
    lineControl: `L${number}`,
    authorizationNumber: null,
    rendering: null,
    otherPayers: [],
    ...change,
  }
}

/** A claim whose charge is always the sum of its lines, whatever is changed. */
export function sampleClaim(change: Partial<Claim> = {}): Claim {
  const lines = change.lines ?? [
    sampleLine(1),
    sampleLine(2, { modifiers: ['HE', 'HQ'], charge: cents(3000), units: 6 }),
  ]
  return {
    controlNumber: 'OD26000417',
    purpose: 'chargeable',
    frequency: '1',
    payerClaimNumber: null,
    billing: {
      name: 'Open Door Peer Center, Inc.',
      entity: 'organization',
      npi: '1234567893',
      ein: '123456789',
      taxonomy: '251S00000X',
      address: { line1: '410 Juniper St.', city: 'Bright Falls', state: 'NM', zip: '871021234' },
      contact: { name: 'Lena Ortiz', phone: '(505) 555-0134' },
    },
    payer: {
      name: 'Bright Plains Health',
      identifier: 'BPH01',
      address: { line1: 'PO Box 1200', city: 'Albuquerque', state: 'NM', zip: '87103' },
    },
    priority: 'P',
    filingIndicator: 'MC',
    subscriber: {
      name: { given: 'Ana María', family: "O'Reyes-Núñez", middle: 'Luz' },
      memberNumber: 'BP00451877',
      birthDate: day('1984-03-09'),
      sex: 'F',
      address: { line1: '77 Cottonwood Ln', line2: 'Apt 3', city: 'Bright Falls', state: 'NM', zip: '87102' },
    },
    patient: null,
    placeOfService: '12',
    acceptsAssignment: true,
    diagnoses: ['F250', 'F1020'],
    authorizationNumber: 'A-7731',
    referring: null,
    rendering: { name: { given: 'Samuel', family: 'Whitehorse' }, npi: '1679576722', taxonomy: '175T00000X' },
    supervising: null,
    facility: null,
    patientPaid: null,
    otherPayers: [],
    ...change,
    lines,
    charge: sum(lines.map((line) => line.charge)),
  }
}
