// 837P, 005010X222A1: the professional claim. Loops, usage, repeats and qualifiers, in our own words. long because: a grammar table
import {
  CLM,
  CN1,
  CR1,
  CR2,
  CR3,
  CRC,
  CUR,
  DMG,
  DTP,
  FRM,
  HCP,
  HI,
  K3,
  LQ,
  LX,
  MEA,
  MOA,
  N3,
  N4,
  NM1,
  NTE,
  OI,
  PAT,
  PER,
  PRV,
  PS1,
  PWK,
  QTY,
  REF,
  SBR,
  SV1,
  SV5,
  SVD,
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
  some,
  someLoops,
  streamed,
  SX,
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import {
  contact,
  propertyContact,
  lineIds,
  adjustments,
  pricing,
  contract,
  reportTypes,
  filingIndicators,
  responsibilities,
  insuranceTypes,
  otherSubscriber,
  otherPayerName,
  drug,
  demographics,
  payer,
  payToPlan,
  beginning,
  submitter,
  receiver,
} from './claim-837.ts'
import { audit837p } from './claim-837-audit.ts'
import { address, amount, city, day, ids, level, npi, oneId, person, someIds, topLevel } from './narrowings.ts'

const ambulance = {
  weightUnit: S('LB'),
  weight: S(),
  reason: R('A', 'B', 'C', 'D', 'E'),
  distanceUnit: R('DH'),
  distance: R(),
  roundTripPurpose: S(),
  stretcherPurpose: S(),
}
const ambulanceConditions = many(3, CRC, {
  category: Q('07'),
  applies: R('N', 'Y'),
  condition1: R('01', '04', '05', '06', '07', '08', '09', '12'),
  condition2: S('01', '04', '05', '06', '07', '08', '09', '12'),
  condition3: S('01', '04', '05', '06', '07', '08', '09', '12'),
  condition4: S('01', '04', '05', '06', '07', '08', '09', '12'),
  condition5: S('01', '04', '05', '06', '07', '08', '09', '12'),
})
// 2310 and 2420: providers of a claim and of a line.
const claimReferring = loop('2310A', 'referring provider', {
  name: one(NM1, { entity: Q('DN', 'P3'), entityType: R('1'), ...person, ...npi }),
  otherIds: ids(3, '0B', '1G', 'G2'),
})
const claimRendering = loop('2310B', 'rendering provider', {
  name: one(NM1, { entity: Q('82'), entityType: R('1', '2'), ...person, ...npi }),
  specialty: maybe(PRV, { provider: Q('PE'), qualifier: R('PXC'), taxonomy: RX('taxonomy') }),
  otherIds: ids(4, '0B', '1G', 'G2', 'LU'),
})
const claimFacility = loop('2310C', 'service facility', {
  name: one(NM1, { entity: Q('77'), entityType: R('2'), lastName: R(), ...npi }),
  address: one(N3, address),
  city: one(N4, city),
  otherIds: ids(3, '0B', 'G2', 'LU'),
  contact: maybe(PER, propertyContact),
})
const claimSupervising = loop('2310D', 'supervising provider', {
  name: one(NM1, { entity: Q('DQ'), entityType: R('1'), ...person, ...npi }),
  otherIds: ids(4, '0B', '1G', 'G2', 'LU'),
})
const claimPickUp = loop('2310E', 'ambulance pick-up', {
  name: one(NM1, { entity: Q('PW'), entityType: R('2') }),
  address: one(N3, address),
  city: one(N4, city),
})
const claimDropOff = loop('2310F', 'ambulance drop-off', {
  name: one(NM1, { entity: Q('45'), entityType: R('2'), lastName: S() }),
  address: one(N3, address),
  city: one(N4, city),
})

// 2320 and 2330: what other payers decided, and who they are.
export const otherPayer = loop('2320', 'other payer claim', {
  coverage: one(SBR, {
    payerResponsibility: R(...responsibilities),
    relationship: R('01', '18', '19', '20', '21', '39', '40', '53', 'G8'),
    groupNumber: S(),
    groupName: S(),
    insuranceType: S(...insuranceTypes),
    filingIndicator: S(...filingIndicators),
  }),
  adjustments,
  paid: amount('D'),
  nonCovered: amount('A8'),
  remainingLiability: amount('EAF'),
  conditions: one(OI, {
    benefitsAssigned: R('N', 'W', 'Y'),
    patientSignature: S('P'),
    releaseOfInformation: R('I', 'Y'),
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
  referring: manyLoops(
    2,
    loop('2330C', 'other payer referring provider', {
      name: one(NM1, { entity: Q('DN', 'P3'), entityType: R('1') }),
      otherIds: someIds(3, '0B', '1G', 'G2'),
    }),
  ),
  rendering: maybeLoop(
    loop('2330D', 'other payer rendering provider', {
      name: one(NM1, { entity: Q('82'), entityType: R('1', '2') }),
      otherIds: someIds(3, '0B', '1G', 'G2', 'LU'),
    }),
  ),
  facility: maybeLoop(
    loop('2330E', 'other payer service facility', {
      name: one(NM1, { entity: Q('77'), entityType: R('2') }),
      otherIds: someIds(3, '0B', 'G2', 'LU'),
    }),
  ),
  supervising: maybeLoop(
    loop('2330F', 'other payer supervising provider', {
      name: one(NM1, { entity: Q('DQ'), entityType: R('1') }),
      otherIds: someIds(3, '0B', '1G', 'G2', 'LU'),
    }),
  ),
  billing: maybeLoop(
    loop('2330G', 'other payer billing provider', {
      name: one(NM1, { entity: Q('85'), entityType: R('1', '2') }),
      otherIds: someIds(2, 'G2', 'LU'),
    }),
  ),
})

// 2400: the service line.
const lineRendering = loop('2420A', 'line rendering provider', {
  name: one(NM1, { entity: Q('82'), entityType: R('1', '2'), ...person, ...npi }),
  specialty: maybe(PRV, { provider: Q('PE'), qualifier: R('PXC'), taxonomy: RX('taxonomy') }),
  otherIds: lineIds(20, '0B', '1G', 'G2', 'LU'),
})
const linePurchased = loop('2420B', 'purchased service provider', {
  name: one(NM1, { entity: Q('QB'), entityType: R('1', '2'), ...npi }),
  otherIds: lineIds(20, '0B', '1G', 'G2'),
})
const lineFacility = loop('2420C', 'line service facility', {
  name: one(NM1, { entity: Q('77'), entityType: R('2'), lastName: R(), ...npi }),
  address: one(N3, address),
  city: one(N4, city),
  otherIds: lineIds(3, 'G2', 'LU'),
})
const lineSupervising = loop('2420D', 'line supervising provider', {
  name: one(NM1, { entity: Q('DQ'), entityType: R('1'), ...person, ...npi }),
  otherIds: lineIds(20, '0B', '1G', 'G2', 'LU'),
})
const lineOrdering = loop('2420E', 'ordering provider', {
  name: one(NM1, { entity: Q('DK'), entityType: R('1'), ...person, ...npi }),
  address: maybe(N3, address),
  city: maybe(N4, city),
  otherIds: lineIds(20, '0B', '1G', 'G2'),
  contact: maybe(PER, contact),
})
const lineReferring = loop('2420F', 'line referring provider', {
  name: one(NM1, { entity: Q('DN', 'P3'), entityType: R('1'), ...person, ...npi }),
  otherIds: lineIds(20, '0B', '1G', 'G2'),
})
const linePickUp = loop('2420G', 'line ambulance pick-up', {
  name: one(NM1, { entity: Q('PW'), entityType: R('2') }),
  address: one(N3, address),
  city: one(N4, city),
})
const lineDropOff = loop('2420H', 'line ambulance drop-off', {
  name: one(NM1, { entity: Q('45'), entityType: R('2'), lastName: S() }),
  address: one(N3, address),
  city: one(N4, city),
})
export const lineAdjudication = loop('2430', 'line adjudication', {
  decision: one(SVD, {
    payer: R(),
    paid: R(),
    procedure: RC({
      qualifier: R('ER', 'HC', 'IV', 'WK'),
      code: R(),
      modifier1: S(),
      modifier2: S(),
      modifier3: S(),
      modifier4: S(),
      description: S(),
    }),
    quantity: R(),
    bundledInto: S(),
  }),
  adjustments,
  date: one(DTP, { qualifier: Q('573'), format: R('D8'), value: R() }),
  remainingLiability: amount('EAF'),
})
const form = loop('2440', 'supporting form', {
  form: one(LQ, { list: R('AS', 'UT'), code: R() }),
  answers: some(99, FRM, { question: R(), answer: S('N', 'W', 'Y'), text: S(), date: S(), percent: S() }),
})
export const serviceLine = loop('2400', 'service line', {
  line: one(LX, { number: counted }),
  service: one(SV1, {
    procedure: RC({
      qualifier: R('ER', 'HC', 'IV', 'WK'),
      code: RX('procedure'),
      modifier1: SX('modifier'),
      modifier2: SX('modifier'),
      modifier3: SX('modifier'),
      modifier4: SX('modifier'),
      description: S(),
    }),
    charge: R(),
    unit: R('MJ', 'UN'),
    quantity: R(),
    place: SX('place'),
    diagnoses: RC({ pointer1: R(), pointer2: S(), pointer3: S(), pointer4: S() }),
    emergency: S('Y'),
    epsdt: S('Y'),
    familyPlanning: S('Y'),
    copayStatus: S('0'),
  }),
  equipment: maybe(SV5, {
    procedure: RC({ qualifier: R('HC'), code: R() }),
    unit: R('DA'),
    quantity: R(),
    rentalPrice: R(),
    purchasePrice: R(),
    rentalUnit: R('1', '4', '6'),
  }),
  necessityCertificate: maybe(PWK, { reportType: Q('CT'), transmission: Q('AB', 'AD', 'AF', 'AG', 'NS') }),
  attachments: many(10, PWK, {
    reportType: R(...reportTypes),
    transmission: Q('AA', 'BM', 'EL', 'EM', 'FT', 'FX'),
    idQualifier: S('AC'),
    id: upTo(50, S()),
  }),
  ambulance: maybe(CR1, ambulance),
  equipmentCertification: maybe(CR3, { certification: R('I', 'R', 'S'), unit: R('MO'), duration: R() }),
  ambulanceConditions,
  hospice: maybe(CRC, { category: Q('70'), applies: R('N', 'Y'), condition1: R('65') }),
  equipmentConditions: maybe(CRC, {
    category: Q('09'),
    applies: R('N', 'Y'),
    condition1: R('38', 'ZV'),
    condition2: S('38', 'ZV'),
  }),
  serviceDate: one(DTP, { qualifier: Q('472'), format: R('D8', 'RD8'), value: R() }),
  prescriptionDate: day('471'),
  recertificationDate: day('607'),
  therapyStart: day('463'),
  lastCertification: day('461'),
  lastSeen: day('304'),
  testDates: many(2, DTP, { qualifier: Q('738', '739'), format: R('D8'), value: R() }),
  shippedDate: day('011'),
  lastXray: day('455'),
  initialTreatment: day('454'),
  ambulancePatients: maybe(QTY, { qualifier: Q('PT'), quantity: R() }),
  obstetricUnits: maybe(QTY, { qualifier: Q('FL'), quantity: R() }),
  testResults: many(5, MEA, {
    reference: R('OG', 'TR'),
    qualifier: R('CON', 'GRA', 'HT', 'R1', 'R2', 'R3', 'R4', 'ZO'),
    value: R(),
  }),
  contract: maybe(CN1, contract),
  repricedId: oneId('9B'),
  adjustedRepricedId: oneId('9D'),
  authorizations: lineIds(5, 'G1'),
  controlNumber: oneId('6R'),
  mammography: oneId('EW'),
  clia: oneId('X4'),
  referringClia: oneId('F4'),
  immunizationBatch: oneId('BT'),
  referrals: lineIds(5, '9F'),
  salesTax: amount('T'),
  postage: amount('F4'),
  fileInformation: many(10, K3, { text: R() }),
  note: maybe(NTE, { qualifier: Q('ADD', 'DCP'), text: R() }),
  thirdPartyNote: maybe(NTE, { qualifier: Q('TPO'), text: R() }),
  purchased: maybe(PS1, { provider: R(), charge: R() }),
  pricing: maybe(HCP, {
    ...pricing,
    procedureQualifier: S('ER', 'HC', 'IV', 'WK'),
    procedure: S(),
    unit: S('MJ', 'UN'),
    quantity: S(),
  }),
  drug: maybeLoop(drug),
  rendering: maybeLoop(lineRendering),
  purchasedFrom: maybeLoop(linePurchased),
  facility: maybeLoop(lineFacility),
  supervising: maybeLoop(lineSupervising),
  ordering: maybeLoop(lineOrdering),
  referring: manyLoops(2, lineReferring),
  pickUp: maybeLoop(linePickUp),
  dropOff: maybeLoop(lineDropOff),
  adjudications: manyLoops(15, lineAdjudication),
  forms: manyLoops(unbounded, form),
})

const diagnosis = SC({ list: R('ABF', 'BF'), code: RX('diagnosis') })
const condition = SC({ list: R('BG'), code: R() })

export const claim = loop('2300', 'claim', {
  details: one(CLM, {
    patientControlNumber: R(),
    charge: R(),
    place: RC({ code: RX('place'), qualifier: R('B'), frequency: RX('frequency') }),
    providerSignature: R('N', 'Y'),
    assignment: R('A', 'B', 'C'),
    benefitsAssigned: R('N', 'W', 'Y'),
    releaseOfInformation: R('I', 'Y'),
    patientSignature: S('P'),
    relatedCauses: SC({ cause1: R('AA', 'EM', 'OA'), cause2: S('AA', 'EM', 'OA'), state: S(), country: S() }),
    specialProgram: S('02', '03', '05', '09'),
    delayReason: S('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15'),
  }),
  onset: day('431'),
  initialTreatment: day('454'),
  lastSeen: day('304'),
  acuteManifestation: day('453'),
  accident: day('439'),
  lastMenstrualPeriod: day('484'),
  lastXray: day('455'),
  prescription: day('471'),
  disability: maybe(DTP, { qualifier: Q('314', '360', '361'), format: R('D8', 'RD8'), value: R() }),
  lastWorked: day('297'),
  returnToWork: day('296'),
  admission: day('435'),
  discharge: day('096'),
  careDates: many(2, DTP, { qualifier: Q('090', '091'), format: R('D8'), value: R() }),
  firstContact: day('444'),
  repricerReceived: day('050'),
  attachments: many(10, PWK, {
    reportType: R(...reportTypes),
    transmission: R('AA', 'BM', 'EL', 'EM', 'FT', 'FX'),
    idQualifier: S('AC'),
    id: upTo(50, S()),
  }),
  contract: maybe(CN1, contract),
  patientPaid: amount('F5'),
  serviceException: maybe(REF, { qualifier: Q('4N'), id: R('1', '2', '3', '4', '5', '6', '7') }),
  mandatoryMedicare: maybe(REF, { qualifier: Q('F5'), id: R('N', 'Y') }),
  mammography: oneId('EW'),
  referral: oneId('9F'),
  authorization: oneId('G1'),
  payerControlNumber: oneId('F8'),
  clia: oneId('X4'),
  repricedId: oneId('9A'),
  adjustedRepricedId: oneId('9C'),
  deviceExemption: oneId('LX'),
  intermediaryId: oneId('D9'),
  medicalRecord: oneId('EA'),
  demonstrationProject: oneId('P4'),
  carePlanOversight: oneId('1J'),
  fileInformation: many(10, K3, { text: R() }),
  note: maybe(NTE, { qualifier: R('ADD', 'CER', 'DCP', 'DGN', 'TPO'), text: R() }),
  ambulance: maybe(CR1, ambulance),
  spinalManipulation: maybe(CR2, {
    condition: R('A', 'C', 'D', 'E', 'F', 'G', 'M'),
    description1: S(),
    description2: S(),
  }),
  ambulanceConditions,
  vision: many(3, CRC, {
    category: Q('E1', 'E2', 'E3'),
    applies: R('N', 'Y'),
    condition1: R('L1', 'L2', 'L3', 'L4', 'L5'),
    condition2: S('L1', 'L2', 'L3', 'L4', 'L5'),
    condition3: S('L1', 'L2', 'L3', 'L4', 'L5'),
    condition4: S('L1', 'L2', 'L3', 'L4', 'L5'),
    condition5: S('L1', 'L2', 'L3', 'L4', 'L5'),
  }),
  homebound: maybe(CRC, { category: Q('75'), applies: R('Y'), condition1: R('IH') }),
  epsdtReferral: maybe(CRC, {
    category: Q('ZZ'),
    applies: R('N', 'Y'),
    condition1: R('AV', 'NU', 'S2', 'ST'),
    condition2: S('AV', 'NU', 'S2', 'ST'),
    condition3: S('AV', 'NU', 'S2', 'ST'),
  }),
  diagnoses: one(HI, {
    code1: RC({ list: Q('ABK', 'BK'), code: RX('diagnosis') }),
    code2: diagnosis,
    code3: diagnosis,
    code4: diagnosis,
    code5: diagnosis,
    code6: diagnosis,
    code7: diagnosis,
    code8: diagnosis,
    code9: diagnosis,
    code10: diagnosis,
    code11: diagnosis,
    code12: diagnosis,
  }),
  anesthesia: maybe(HI, {
    code1: RC({ list: Q('BP'), code: R() }),
    code2: SC({ list: R('BO'), code: R() }),
  }),
  conditions: many(2, HI, {
    code1: RC({ list: Q('BG'), code: R() }),
    code2: condition,
    code3: condition,
    code4: condition,
    code5: condition,
    code6: condition,
    code7: condition,
    code8: condition,
    code9: condition,
    code10: condition,
    code11: condition,
    code12: condition,
  }),
  pricing: maybe(HCP, pricing),
  referring: manyLoops(2, claimReferring),
  rendering: maybeLoop(claimRendering),
  facility: maybeLoop(claimFacility),
  supervising: maybeLoop(claimSupervising),
  pickUp: maybeLoop(claimPickUp),
  dropOff: maybeLoop(claimDropOff),
  otherPayers: manyLoops(10, otherPayer),
  lines: someLoops(50, serviceLine),
})

const personal = {
  deathFormat: S('D8'),
  deathDate: S(),
  weightUnit: S('01'),
  weight: S(),
  pregnant: S('Y'),
}
// 2000C: a patient who is not known to the payer by an id of their own.
export const patientLevel = loop('2000C', 'patient', {
  level: level('23', '0'),
  relationship: one(PAT, { relationship: R('01', '19', '20', '21', '39', '40', '53', 'G8'), ...personal }),
  patient: oneLoop(
    loop('2010CA', 'patient name', {
      name: one(NM1, { entity: Q('QC'), entityType: R('1'), ...person }),
      address: one(N3, address),
      city: one(N4, city),
      demographics: one(DMG, demographics),
      propertyClaimNumber: oneId('Y4'),
      propertyPatientId: oneId('1W', 'SY'),
      contact: maybe(PER, propertyContact),
    }),
  ),
  claims: streamed(manyLoops(100, claim)),
})

export const subscriberLevel = loop('2000B', 'subscriber', {
  level: level('22', '0', '1'),
  coverage: one(SBR, {
    payerResponsibility: R(...responsibilities),
    relationship: S('18'),
    groupNumber: S(),
    groupName: S(),
    insuranceType: S(...insuranceTypes),
    filingIndicator: S(...filingIndicators),
  }),
  condition: maybe(PAT, personal),
  subscriber: oneLoop(
    loop('2010BA', 'subscriber name', {
      name: one(NM1, { entity: Q('IL'), entityType: R('1', '2'), ...person, idQualifier: S('II', 'MI'), id: S() }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      demographics: maybe(DMG, demographics),
      socialSecurity: oneId('SY'),
      propertyClaimNumber: oneId('Y4'),
      contact: maybe(PER, propertyContact),
    }),
  ),
  payer: oneLoop(payer),
  claims: streamed(manyLoops(100, claim)),
  patients: streamed(manyLoops(unbounded, patientLevel)),
})

export const billingLevel = loop('2000A', 'billing provider', {
  level: topLevel('20', '1'),
  specialty: maybe(PRV, { provider: Q('BI'), qualifier: R('PXC'), taxonomy: RX('taxonomy') }),
  currency: maybe(CUR, { entity: R('85'), currency: R() }),
  provider: oneLoop(
    loop('2010AA', 'billing provider name', {
      name: one(NM1, { entity: Q('85'), entityType: R('1', '2'), ...person, ...npi }),
      address: one(N3, address),
      city: one(N4, city),
      taxId: one(REF, { qualifier: Q('EI', 'SY'), id: R() }),
      licenses: ids(2, '0B', '1G'),
      contacts: many(2, PER, contact),
    }),
  ),
  payTo: maybeLoop(
    loop('2010AB', 'pay-to address', {
      name: one(NM1, { entity: Q('87'), entityType: R('1', '2') }),
      address: one(N3, address),
      city: one(N4, city),
    }),
  ),
  payToPlan: maybeLoop(payToPlan),
  subscribers: streamed(someLoops(unbounded, subscriberLevel)),
})

export const claim837p = transactionSet({
  version: '005010X222A1',
  transaction: '837',
  functionalGroup: 'HC',
  name: '837P',
  title: 'professional claim',
  alsoReads: ['005010X222', '005010X222A2'],
  root: loop('', 'transaction', {
    beginning,
    submitter: oneLoop(submitter),
    receiver: oneLoop(receiver),
    billingProviders: streamed(someLoops(unbounded, billingLevel)),
  }),
  rules: [],
  audit: audit837p,
})
