// Where the boxes of the CMS-1500 (02/12) stand on its grid of ten characters to the inch and six lines to the inch:
// first row and column from 1, and how many characters fit. Positions only; what goes in stands in cms1500-sheets.ts.

/** Row, column and width of one place that takes text. */
export type Place = readonly [row: number, column: number, width: number]

/**
 * @source BILLING rules §2, positions as printed by OpenEMR's Hcfa1500 (commit 11baf4e): box widths there are the most
 * it prints; 1a and 22 are as wide as their boxes on the form
 */
export const places = {
  payerName: [2, 41, 31],
  payerStreet: [4, 41, 31],
  payerCity: [5, 41, 31],
  memberNumber: [8, 50, 29],
  patientName: [10, 1, 28],
  insuredName: [10, 50, 28],
  patientStreet: [12, 1, 28],
  insuredStreet: [12, 50, 28],
  patientCity: [14, 1, 24],
  patientState: [14, 26, 2],
  insuredCity: [14, 50, 23],
  insuredState: [14, 74, 2],
  patientZip: [16, 1, 10],
  insuredZip: [16, 50, 10],
  otherInsuredName: [18, 1, 28],
  groupNumber: [18, 50, 29],
  otherPolicy: [20, 1, 28],
  planName: [24, 50, 29],
  otherPlan: [26, 1, 28],
  patientSignature: [29, 7, 17],
  insuredSignature: [29, 55, 17],
  referringTaxonomyQualifier: [33, 30, 2],
  referringTaxonomy: [33, 33, 14],
  referringQualifier: [34, 1, 2],
  referringName: [34, 4, 25],
  referringNpi: [34, 33, 10],
  icdIndicator: [37, 42, 1],
  resubmissionCode: [38, 50, 10],
  originalReference: [38, 62, 18],
  authorization: [40, 50, 28],
  taxId: [56, 1, 15],
  account: [56, 23, 15],
  total: [56, 52, 8],
  paid: [56, 62, 8],
  phoneArea: [57, 66, 3],
  phoneExchange: [57, 70, 3],
  phoneDash: [57, 73, 1],
  phoneNumber: [57, 74, 4],
  facilityName: [58, 23, 26],
  billingName: [58, 50, 29],
  facilityStreet: [59, 23, 26],
  billingStreet: [59, 50, 29],
  signature: [60, 1, 20],
  facilityCity: [60, 23, 26],
  billingCity: [60, 50, 29],
  signatureDate: [61, 6, 10],
  facilityNpi: [61, 23, 10],
  billingNpi: [61, 50, 10],
  billingTaxonomyQualifier: [61, 63, 2],
  billingTaxonomy: [61, 65, 14],
} as const satisfies Readonly<Record<string, Place>>

/** Row and column of a box that takes one X. */
export type Tick = readonly [row: number, column: number]

export const ticks = {
  medicare: [8, 1],
  medicaid: [8, 8],
  tricare: [8, 15],
  champva: [8, 24],
  group: [8, 31],
  feca: [8, 39],
  other: [8, 45],
  patientMale: [10, 42],
  patientFemale: [10, 47],
  self: [12, 33],
  spouse: [12, 38],
  child: [12, 42],
  otherRelation: [12, 47],
  employmentNo: [20, 41],
  autoNo: [22, 41],
  accidentNo: [24, 41],
  insuredMale: [20, 68],
  insuredFemale: [20, 75],
  otherPlanYes: [26, 52],
  otherPlanNo: [26, 57],
  outsideLabNo: [36, 57],
  ein: [56, 19],
  assignmentYes: [56, 38],
  assignmentNo: [56, 43],
} as const satisfies Readonly<Record<string, Tick>>

/** Month, day and four-digit year of a birth date, each in its own columns. */
export const patientBirth = [31, 34, 37] as const
export const insuredBirth = [53, 56, 59] as const

/** Diagnosis A to L, four across. */
export function diagnosisPlace(index: number): Place {
  return [38 + Math.floor(index / 4), 3 + 13 * (index % 4), 8]
}

export const linesOnPage = 6
export const diagnosesOnPage = 12

/** The upper (shaded) row of line 1 to 6; its lower row is the next one. */
export function shadedRow(line: number): number {
  return 41 + 2 * line
}

/** Columns of a service line: the upper row holds a note and the rendering provider's taxonomy, the lower all else. */
export const lineColumns = {
  note: [1, 61],
  taxonomyQualifier: [65, 2],
  taxonomy: [68, 11],
  from: [1, 4, 7],
  through: [10, 13, 16],
  place: [19, 2],
  code: [25, 7],
  modifiers: [33, 11],
  pointers: [45, 4],
  charge: [50, 8],
  units: [59, 3],
  npi: [68, 10],
} as const

/** Where a grid place stands on paper: points from the left edge, and from the top edge to the baseline. */
export function gridPoint(row: number, column: number): { readonly x: number; readonly baseline: number } {
  return { x: 24 + (column - 1) * 7.2, baseline: 20 + row * 12 }
}
