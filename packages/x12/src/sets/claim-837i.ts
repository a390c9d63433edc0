// 837I, 005010X223A2: the institutional claim. What it shares with the professional one stands in `claim-837.ts`. In our own words.
// long because: a grammar table
import {
  CL1,
  CN1,
  CRC,
  CUR,
  DMG,
  DTP,
  HCP,
  HI,
  K3,
  LX,
  MIA,
  MOA,
  N3,
  N4,
  NM1,
  NTE,
  OI,
  PAT,
  PER,
  PRV,
  PWK,
  REF,
  SBR,
  SV2,
  SVD,
  CLM,
} from '../definition/dictionary.ts'
import {
  counted,
  loop,
  many,
  manyLoops,
  maybe,
  maybeLoop,
  one,
  oneLoop,
  Q,
  R,
  RC,
  RX,
  S,
  SC,
  someLoops,
  streamed,
  SX,
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import {
  adjustments,
  beginning,
  contact,
  contract,
  demographics,
  drug,
  filingIndicators,
  lineIds,
  otherPayerName,
  otherSubscriber,
  payer,
  payToPlan,
  pricing,
  receiver,
  reportTypes,
  responsibilities,
  submitter,
} from './claim-837.ts'
import { audit837i } from './claim-837-audit.ts'
import { address, amount, city, day, ids, level, npi, oneId, person, someIds, span, topLevel } from './narrowings.ts'

// 2310, 2330 and 2420: whoever cared for the patient.
const claimProvider = <const Id extends string, const C extends readonly string[]>(
  id: Id,
  title: string,
  ...codes: C
) =>
  loop(id, title, {
    name: one(NM1, { entity: Q(...codes), entityType: R('1'), ...person, ...npi }),
    otherIds: ids(4, '0B', '1G', 'G2', 'LU'),
  })
const attending = loop('2310A', 'attending provider', {
  name: one(NM1, { entity: Q('71'), entityType: R('1'), ...person, ...npi }),
  specialty: maybe(PRV, { provider: Q('AT'), qualifier: R('PXC'), taxonomy: RX('taxonomy') }),
  otherIds: ids(4, '0B', '1G', 'G2', 'LU'),
})
const facility = loop('2310E', 'service facility', {
  name: one(NM1, { entity: Q('77'), entityType: R('2'), lastName: R(), ...npi }),
  address: one(N3, address),
  city: one(N4, city),
  otherIds: ids(3, '0B', 'G2', 'LU'),
})
const otherPayerProvider = <const C extends readonly string[]>(id: string, title: string, ...codes: C) =>
  loop(id, title, {
    name: one(NM1, { entity: Q(...codes), entityType: R('1', '2') }),
    otherIds: someIds(4, '0B', '1G', 'G2', 'LU'),
  })
const lineProvider = <const C extends readonly string[]>(id: string, title: string, ...codes: C) =>
  loop(id, title, {
    name: one(NM1, { entity: Q(...codes), entityType: R('1'), ...person, ...npi }),
    otherIds: lineIds(20, '0B', '1G', 'G2', 'LU'),
  })

/** 2320: what another payer decided, and who it is. */
export const otherPayer837i = loop('2320', 'other payer claim', {
  coverage: one(SBR, {
    payerResponsibility: R(...responsibilities),
    relationship: R('01', '18', '19', '20', '21', '39', '40', '53', 'G8'),
    groupNumber: S(),
    groupName: S(),
    filingIndicator: S(...filingIndicators),
  }),
  adjustments,
  paid: amount('D'),
  remainingLiability: amount('EAF'),
  nonCovered: amount('A8'),
  conditions: one(OI, { benefitsAssigned: R('N', 'W', 'Y'), releaseOfInformation: R('I', 'Y') }),
  inpatient: maybe(MIA, {
    coveredDays: R(),
    ppsOperatingOutlier: S(),
    psychiatricDays: S(),
    drg: S(),
    remark1: SX('remark'),
    disproportionateShare: S(),
    mspPassThrough: S(),
    ppsCapital: S(),
    ppsCapitalFsp: S(),
    ppsCapitalHsp: S(),
    ppsCapitalDsh: S(),
    oldCapital: S(),
    ppsCapitalIme: S(),
    operatingHsp: S(),
    costReportDays: S(),
    operatingFsp: S(),
    ppsOutlier: S(),
    indirectTeaching: S(),
    professional: S(),
    remark2: SX('remark'),
    remark3: SX('remark'),
    remark4: SX('remark'),
    remark5: SX('remark'),
    ppsCapitalException: S(),
  }),
  outpatient: maybe(MOA, {
    reimbursementRate: S(),
    payable: S(),
    remark1: SX('remark'),
    remark2: SX('remark'),
    remark3: SX('remark'),
    remark4: SX('remark'),
    remark5: SX('remark'),
    esrd: S(),
    professional: S(),
  }),
  subscriber: oneLoop(otherSubscriber),
  payer: oneLoop(otherPayerName),
  attending: maybeLoop(otherPayerProvider('2330C', 'other payer attending provider', '71')),
  operating: maybeLoop(otherPayerProvider('2330D', 'other payer operating physician', '72')),
  otherOperating: maybeLoop(otherPayerProvider('2330E', 'other payer other operating physician', 'ZZ')),
  facility: maybeLoop(otherPayerProvider('2330F', 'other payer service facility', '77')),
  rendering: maybeLoop(otherPayerProvider('2330G', 'other payer rendering provider', '82')),
  referring: maybeLoop(otherPayerProvider('2330H', 'other payer referring provider', 'DN')),
  billing: maybeLoop(otherPayerProvider('2330I', 'other payer billing provider', '85')),
})

const modifiers = {
  modifier1: SX('modifier'),
  modifier2: SX('modifier'),
  modifier3: SX('modifier'),
  modifier4: SX('modifier'),
} as const

/** 2430: what another payer decided on a line. */
export const lineAdjudication837i = loop('2430', 'line adjudication', {
  decision: one(SVD, {
    payer: R(),
    paid: R(),
    procedure: SC({ qualifier: R('ER', 'HC', 'HP', 'IV', 'WK'), code: R(), ...modifiers, description: S() }),
    revenueCode: R(),
    quantity: R(),
    bundledInto: S(),
  }),
  adjustments,
  date: one(DTP, { qualifier: Q('573'), format: R('D8'), value: R() }),
  remainingLiability: amount('EAF'),
})

/** 2400: one revenue line. */
export const serviceLine837i = loop('2400', 'service line', {
  line: one(LX, { number: counted }),
  service: one(SV2, {
    revenueCode: R(),
    procedure: SC({
      qualifier: R('ER', 'HC', 'HP', 'IV', 'WK'),
      code: RX('procedure'),
      ...modifiers,
      description: S(),
    }),
    charge: R(),
    unit: R('DA', 'UN'),
    quantity: R(),
    nonCovered: S(),
  }),
  attachments: many(10, PWK, {
    reportType: R(...reportTypes),
    transmission: R('AA', 'BM', 'EL', 'EM', 'FT', 'FX'),
    idQualifier: S('AC'),
    id: upTo(50, S()),
  }),
  serviceDate: span('472'),
  controlNumber: oneId('6R'),
  repricedId: oneId('9B'),
  adjustedRepricedId: oneId('9D'),
  serviceTax: amount('GT'),
  facilityTax: amount('N8'),
  thirdPartyNote: maybe(NTE, { qualifier: R('TPO'), text: R() }),
  pricing: maybe(HCP, {
    ...pricing,
    revenueCode: S(),
    procedureQualifier: S('ER', 'HC', 'HP', 'IV', 'WK'),
    procedure: S(),
    unit: S('DA', 'UN'),
    quantity: S(),
  }),
  drug: maybeLoop(drug),
  operating: maybeLoop(lineProvider('2420A', 'line operating physician', '72')),
  otherOperating: maybeLoop(lineProvider('2420B', 'line other operating physician', 'ZZ')),
  rendering: maybeLoop(lineProvider('2420C', 'line rendering provider', '82')),
  referring: maybeLoop(lineProvider('2420D', 'line referring provider', 'DN')),
  adjudications: manyLoops(15, lineAdjudication837i),
})

const presentOnAdmission = S('N', 'U', 'W', 'Y')
const alone = <const C extends readonly string[]>(...lists: C) =>
  maybe(HI, { code1: RC({ list: Q(...lists), code: RX('diagnosis') }) })

/** Up to twelve codes of one kind in a segment; the first says which kind. */
function twelve<const F, const N>(first: F, next: N) {
  return {
    code1: first,
    code2: next,
    code3: next,
    code4: next,
    code5: next,
    code6: next,
    code7: next,
    code8: next,
    code9: next,
    code10: next,
    code11: next,
    code12: next,
  }
}
const externalCause = { code: RX('diagnosis'), present: presentOnAdmission } as const
const procedureDone = { code: R(), format: R('D8'), value: R() } as const
const occurrence = { code: R(), format: R('D8'), value: R() } as const
const occurrenceSpan = { code: R(), format: R('RD8'), value: R() } as const
const valueOf = { code: R(), amount: R() } as const

/** 2300: one stay or visit, with its revenue lines. */
export const claim837iClaim = loop('2300', 'claim', {
  details: one(CLM, {
    patientControlNumber: R(),
    charge: R(),
    place: RC({ code: R(), qualifier: R('A'), frequency: RX('frequency') }),
    assignment: R('A', 'B', 'C'),
    benefitsAssigned: R('N', 'W', 'Y'),
    releaseOfInformation: R('I', 'Y'),
    delayReason: S('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15'),
  }),
  dischargeHour: maybe(DTP, { qualifier: Q('096'), format: R('TM'), value: R() }),
  statementDates: one(DTP, { qualifier: Q('434'), format: R('RD8'), value: R() }),
  admission: maybe(DTP, { qualifier: Q('435'), format: R('D8', 'DT'), value: R() }),
  repricerReceived: day('050'),
  institution: one(CL1, { admissionType: R(), admissionSource: S(), patientStatus: R() }),
  attachments: many(10, PWK, {
    reportType: R(...reportTypes),
    transmission: R('AA', 'BM', 'EL', 'EM', 'FT', 'FX'),
    idQualifier: S('AC'),
    id: upTo(50, S()),
  }),
  contract: maybe(CN1, contract),
  patientDue: amount('F3'),
  serviceException: maybe(REF, { qualifier: Q('4N'), id: R('1', '2', '3', '4', '5', '6', '7') }),
  referral: oneId('9F'),
  authorization: oneId('G1'),
  payerControlNumber: oneId('F8'),
  repricedId: oneId('9A'),
  adjustedRepricedId: oneId('9C'),
  deviceExemptions: ids(5, 'LX'),
  intermediaryId: oneId('D9'),
  accidentState: oneId('LU'),
  medicalRecord: oneId('EA'),
  demonstrationProject: oneId('P4'),
  peerReview: oneId('G4'),
  fileInformation: many(10, K3, { text: R() }),
  notes: many(10, NTE, {
    qualifier: Q('ALG', 'DCP', 'DGN', 'DME', 'MED', 'NTR', 'ODT', 'RHB', 'RLH', 'RNH', 'SET', 'SFM', 'SPT', 'UPI'),
    text: R(),
  }),
  billingNote: maybe(NTE, { qualifier: Q('ADD'), text: R() }),
  epsdtReferral: maybe(CRC, {
    category: R('ZZ'),
    applies: R('N', 'Y'),
    condition1: R('AV', 'NU', 'S2', 'ST'),
    condition2: S('AV', 'NU', 'S2', 'ST'),
    condition3: S('AV', 'NU', 'S2', 'ST'),
  }),
  principalDiagnosis: one(HI, {
    code1: RC({ list: Q('ABK', 'BK'), code: RX('diagnosis'), present: presentOnAdmission }),
  }),
  admittingDiagnosis: alone('ABJ', 'BJ'),
  reasonsForVisit: maybe(HI, {
    code1: RC({ list: Q('APR', 'PR'), code: RX('diagnosis') }),
    code2: SC({ list: R('APR', 'PR'), code: RX('diagnosis') }),
    code3: SC({ list: R('APR', 'PR'), code: RX('diagnosis') }),
  }),
  externalCauses: maybe(
    HI,
    twelve(RC({ list: Q('ABN', 'BN'), ...externalCause }), SC({ list: R('ABN', 'BN'), ...externalCause })),
  ),
  drg: maybe(HI, { code1: RC({ list: Q('DR'), code: R() }) }),
  otherDiagnoses: many(
    2,
    HI,
    twelve(RC({ list: Q('ABF', 'BF'), ...externalCause }), SC({ list: R('ABF', 'BF'), ...externalCause })),
  ),
  principalProcedure: maybe(HI, { code1: RC({ list: Q('BBR', 'BR', 'CAH'), ...procedureDone }) }),
  otherProcedures: many(
    2,
    HI,
    twelve(RC({ list: Q('BBQ', 'BQ'), ...procedureDone }), SC({ list: R('BBQ', 'BQ'), ...procedureDone })),
  ),
  occurrenceSpans: many(
    2,
    HI,
    twelve(RC({ list: Q('BI'), ...occurrenceSpan }), SC({ list: R('BI'), ...occurrenceSpan })),
  ),
  occurrences: many(2, HI, twelve(RC({ list: Q('BH'), ...occurrence }), SC({ list: R('BH'), ...occurrence }))),
  values: many(2, HI, twelve(RC({ list: Q('BE'), ...valueOf }), SC({ list: R('BE'), ...valueOf }))),
  conditions: many(2, HI, twelve(RC({ list: Q('BG'), code: R() }), SC({ list: R('BG'), code: R() }))),
  treatments: many(2, HI, twelve(RC({ list: Q('TC'), code: R() }), SC({ list: R('TC'), code: R() }))),
  pricing: maybe(HCP, { ...pricing, revenueCode: S(), unit: S('DA', 'UN'), quantity: S() }),
  attending: maybeLoop(attending),
  operating: maybeLoop(claimProvider('2310B', 'operating physician', '72')),
  otherOperating: maybeLoop(claimProvider('2310C', 'other operating physician', 'ZZ')),
  rendering: maybeLoop(claimProvider('2310D', 'rendering provider', '82')),
  facility: maybeLoop(facility),
  referring: maybeLoop(claimProvider('2310F', 'referring provider', 'DN')),
  otherPayers: manyLoops(10, otherPayer837i),
  lines: someLoops(999, serviceLine837i),
})

/** 2000C: a patient who is not known to the payer by an id of their own. */
export const patientLevel837i = loop('2000C', 'patient', {
  level: level('23', '0'),
  relationship: one(PAT, { relationship: R('01', '18', '19', '20', '21', '39', '40', '53', 'G8') }),
  patient: oneLoop(
    loop('2010CA', 'patient name', {
      name: one(NM1, { entity: Q('QC'), entityType: R('1'), ...person }),
      address: one(N3, address),
      city: one(N4, city),
      demographics: one(DMG, demographics),
      propertyClaimNumber: oneId('Y4'),
      propertyPatientId: oneId('1W', 'SY'),
    }),
  ),
  claims: streamed(manyLoops(100, claim837iClaim)),
})

export const subscriberLevel837i = loop('2000B', 'subscriber', {
  level: level('22', '0', '1'),
  coverage: one(SBR, {
    payerResponsibility: R(...responsibilities),
    relationship: S('18'),
    groupNumber: S(),
    groupName: S(),
    filingIndicator: S(...filingIndicators),
  }),
  subscriber: oneLoop(
    loop('2010BA', 'subscriber name', {
      name: one(NM1, { entity: Q('IL'), entityType: R('1', '2'), ...person, idQualifier: S('II', 'MI'), id: S() }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      demographics: maybe(DMG, demographics),
      socialSecurity: oneId('SY'),
      propertyClaimNumber: oneId('Y4'),
    }),
  ),
  payer: oneLoop(payer),
  claims: streamed(manyLoops(100, claim837iClaim)),
  patients: streamed(manyLoops(unbounded, patientLevel837i)),
})

export const billingLevel837i = loop('2000A', 'billing provider', {
  level: topLevel('20', '1'),
  specialty: maybe(PRV, { provider: Q('BI'), qualifier: R('PXC'), taxonomy: RX('taxonomy') }),
  currency: maybe(CUR, { entity: R('85'), currency: R() }),
  provider: oneLoop(
    loop('2010AA', 'billing provider name', {
      name: one(NM1, { entity: Q('85'), entityType: R('2'), lastName: R(), ...npi }),
      address: one(N3, address),
      city: one(N4, city),
      taxId: one(REF, { qualifier: Q('EI'), id: R() }),
      contacts: many(2, PER, contact),
    }),
  ),
  payTo: maybeLoop(
    loop('2010AB', 'pay-to address', {
      name: one(NM1, { entity: Q('87'), entityType: R('2') }),
      address: one(N3, address),
      city: one(N4, city),
    }),
  ),
  payToPlan: maybeLoop(payToPlan),
  subscribers: streamed(someLoops(unbounded, subscriberLevel837i)),
})

export const claim837i = transactionSet({
  version: '005010X223A2',
  transaction: '837',
  functionalGroup: 'HC',
  name: '837I',
  title: 'institutional claim',
  alsoReads: ['005010X223', '005010X223A1', '005010X223A3'],
  root: loop('', 'transaction', {
    beginning,
    submitter: oneLoop(submitter),
    receiver: oneLoop(receiver),
    billingProviders: streamed(someLoops(unbounded, billingLevel837i)),
  }),
  rules: [],
  audit: audit837i,
})
