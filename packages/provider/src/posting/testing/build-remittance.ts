// Builds remittances and candidate claims for tests from a few figures, filling what a test does not speak of.
import {
  cents,
  day,
  type Cents,
  type FilePlace,
  type ProviderAdjustment,
  type RemittanceAdjustment,
  type RemittanceClaim,
  type RemittanceEvent,
  type RemittanceHeader,
  type RemittanceLine,
} from '@throughline/domain'
import type { CandidateLine, ClaimCandidate } from '../matching.ts'
import type { PostingContext } from '../postings-for.ts'

export const place: FilePlace = { transactionOrdinal: 0, segmentOrdinal: 1, offset: 0 }

/** "CO-45 10" and "PR-2 -20.50": one adjustment a text. */
export function adjustments(...texts: string[]): RemittanceAdjustment[] {
  return texts.map((text) => {
    const match = /^([A-Z]{2})-(\w+) (-?[\d.]+)$/.exec(text)
    if (!match) throw new Error(`not an adjustment: ${text}`)
    return { group: match[1]!, reason: match[2]!, amount: dollars(Number(match[3])), place }
  })
}

export function dollars(amount: number): Cents {
  return cents(Math.round(amount * 100))
}

export function line(ordinal: number, charge: number, paid: number, ...reasons: string[]): RemittanceLine {
  return {
    ordinal,
    code: 'H0038',
    modifiers: ['HE'],
    billedCode: null,
    charge: dollars(charge),
    paid: dollars(paid),
    unitsPaid: 4,
    unitsBilled: 4,
    servedOn: day('2026-01-05'),
    servedThrough: null,
    lineControl: `L${ordinal}`,
    allowed: null,
    adjustments: adjustments(...reasons),
    remarks: [],
    place: { ...place, segmentOrdinal: 10 + ordinal },
  }
}

export function claim(
  ordinal: number,
  patientControl: string,
  statusCode: string,
  charge: number,
  paid: number,
  lines: readonly RemittanceLine[],
  more: Partial<RemittanceClaim> = {},
): RemittanceClaim {
  return {
    ordinal,
    patientControl,
    statusCode,
    charge: dollars(charge),
    paid: dollars(paid),
    patientResponsibility: null,
    interest: null,
    filingIndicator: 'MC',
    payerClaimNumber: `ICN-${patientControl}`,
    placeOfService: '11',
    frequency: '1',
    patientFamilyName: 'RIVERA',
    patientGivenName: 'ANA',
    memberNumber: 'M100',
    servedOn: day('2026-01-05'),
    renderingNpi: null,
    adjustments: [],
    remarks: [],
    lines,
    place: { ...place, segmentOrdinal: 5 + ordinal * 10 },
    ...more,
  }
}

export function header(paid: number, trace = 'EFT1', more: Partial<RemittanceHeader> = {}): RemittanceHeader {
  return {
    payerName: 'Riverbend Health Plan',
    payerIdentifier: '1999999999',
    payeeName: 'Open Door Peers',
    payeeNpi: '1234567893',
    payeeEin: '123456789',
    trace,
    paid: dollars(paid),
    creditOrDebit: 'C',
    handling: 'I',
    method: paid === 0 ? 'NON' : 'ACH',
    effectiveOn: day('2026-02-01'),
    producedOn: day('2026-01-30'),
    test: false,
    strangeDay: null,
    place,
    ...more,
  }
}

export function providerAdjustment(
  ordinal: number,
  reason: string,
  amount: number,
  reference: string | null = null,
): ProviderAdjustment {
  return {
    ordinal,
    providerIdentifier: '1234567893',
    fiscalPeriodEnds: day('2026-12-31'),
    reason,
    reference,
    amount: dollars(amount),
    place: { ...place, segmentOrdinal: 90 + ordinal },
  }
}

export function events(
  head: RemittanceHeader,
  claims: readonly RemittanceClaim[],
  providerAdjustments: readonly ProviderAdjustment[] = [],
): RemittanceEvent[] {
  return [
    { kind: 'header', header: head },
    ...claims.map((one) => ({ kind: 'claim', claim: one }) as const),
    { kind: 'end', providerAdjustments, faults: [] },
  ]
}

/** A claim of ours, with one line a charge; lines have the controls L1, L2 …. */
export function candidate(
  claimId: string,
  charges: readonly number[],
  more: Partial<ClaimCandidate> = {},
  expected: readonly (number | null)[] = [],
): ClaimCandidate {
  const lines = charges.map((amount, index): CandidateLine => {
    const priced = expected[index]
    return {
      number: index + 1,
      lineControl: `L${index + 1}`,
      code: 'H0038',
      modifiers: ['HE'],
      charge: dollars(amount),
      units: 4,
      servedOn: day('2026-01-05'),
      expected: priced === undefined || priced === null ? null : dollars(priced),
      decided: false,
    }
  })
  return {
    claimId,
    controlNumber: claimId,
    payerClaimNumbers: [],
    state: 'payer-accepted',
    memberNumber: 'M100',
    firstServedOn: day('2026-01-05'),
    charge: cents(lines.reduce((total, one) => total + one.charge, 0)),
    lines,
    ...more,
  }
}

export function context(trace = 'EFT1', more: Partial<PostingContext> = {}): PostingContext {
  return {
    remittanceKey: `1999999999|${trace}`,
    remittanceId: `remittance-${trace}`,
    fileId: `file-${trace}`,
    payerId: 'plan',
    postedOn: day('2026-02-01'),
    mayBillMembersOf: new Set(),
    ...more,
  }
}
