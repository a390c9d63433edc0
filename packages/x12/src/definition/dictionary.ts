// The segments of X12 005010 that the HIPAA guides use: data element numbers, kinds and lengths, under names of our own.
// A set narrows them; nothing here knows a guide.
// long because: it is a table, one segment after the other
import { an, composite, date, id, money, n0, period, real, segment, time } from './shape.ts'

const yesNo = id(1073, 1, 1)

/** Envelope. */
export const ISA = segment('ISA', {
  authorizationQualifier: id(0, 2, 2),
  authorization: an(0, 10, 10),
  securityQualifier: id(0, 2, 2),
  security: an(0, 10, 10),
  senderQualifier: id(0, 2, 2),
  sender: an(0, 15, 15),
  receiverQualifier: id(0, 2, 2),
  receiver: an(0, 15, 15),
  date: an(0, 6, 6),
  time: time(0),
  repetitionSeparator: an(0, 1, 1),
  version: id(0, 5, 5),
  control: n0(0, 9, 9),
  acknowledgmentRequested: id(0, 1, 1),
  usage: id(0, 1, 1),
  componentSeparator: an(0, 1, 1),
})
export const IEA = segment('IEA', { groups: n0(0, 1, 5), control: n0(0, 9, 9) })
export const GS = segment('GS', {
  functionalGroup: id(479, 2, 2),
  sender: an(142, 2, 15),
  receiver: an(124, 2, 15),
  date: date(373),
  time: time(337),
  control: n0(28, 1, 9),
  agency: id(455, 1, 2),
  version: an(480, 1, 12),
})
export const GE = segment('GE', { transactions: n0(97, 1, 6), control: n0(28, 1, 9) })
export const ST = segment('ST', { transaction: id(143, 3, 3), control: an(329, 4, 9), version: an(1705, 1, 35) })
export const SE = segment('SE', { segments: n0(96, 1, 10), control: an(329, 4, 9) })
export const TA1 = segment('TA1', {
  control: n0(0, 9, 9),
  date: an(0, 6, 6),
  time: time(0),
  acknowledgment: id(0, 1, 1),
  note: id(0, 3, 3),
})

/** Parties and places. */
export const NM1 = segment(
  'NM1',
  {
    entity: id(98, 2, 3),
    entityType: id(1065, 1, 1),
    lastName: an(1035, 1, 60),
    firstName: an(1036, 1, 35),
    middleName: an(1037, 1, 25),
    prefix: an(1038, 1, 10),
    suffix: an(1039, 1, 10),
    idQualifier: id(66, 1, 2),
    id: an(67, 2, 80),
    relationship: id(706, 2, 2),
    otherEntity: id(98, 2, 3),
    otherName: an(1035, 1, 60),
  },
  'P0809 C1110 C1203',
)
export const N1 = segment(
  'N1',
  {
    entity: id(98, 2, 3),
    name: an(93, 1, 60),
    idQualifier: id(66, 1, 2),
    id: an(67, 2, 80),
    relationship: id(706, 2, 2),
    otherEntity: id(98, 2, 3),
  },
  'R0203 P0304',
)
export const N2 = segment('N2', { name1: an(93, 1, 60), name2: an(93, 1, 60) })
export const N3 = segment('N3', { line1: an(166, 1, 55), line2: an(166, 1, 55) })
export const N4 = segment(
  'N4',
  {
    city: an(19, 2, 30),
    state: id(156, 2, 2),
    zip: id(116, 3, 15),
    country: id(26, 2, 3),
    locationQualifier: id(309, 1, 2),
    location: an(310, 1, 30),
    subdivision: id(1715, 1, 3),
  },
  'E0207 C0605 C0704',
)
export const PER = segment(
  'PER',
  {
    function: id(366, 2, 2),
    name: an(93, 1, 60),
    qualifier1: id(365, 2, 2),
    number1: an(364, 1, 256),
    qualifier2: id(365, 2, 2),
    number2: an(364, 1, 256),
    qualifier3: id(365, 2, 2),
    number3: an(364, 1, 256),
    inquiry: an(443, 1, 20),
  },
  'P0304 P0506 P0708',
)
export const PRV = segment(
  'PRV',
  {
    provider: id(1221, 1, 3),
    qualifier: id(128, 2, 3),
    taxonomy: an(127, 1, 50),
    state: id(156, 2, 2),
    specialty: an(0, 1, 80),
    organization: id(1223, 3, 3),
  },
  'P0203',
)
export const DMG = segment(
  'DMG',
  {
    format: id(1250, 2, 3),
    birthDate: period(1251, 1, 35),
    gender: id(1068, 1, 1),
    maritalStatus: id(1067, 1, 1),
    race: composite(0, { race: id(1109, 1, 1), list: id(1270, 1, 3), code: an(1271, 1, 30) }),
    citizenship: id(1066, 1, 2),
    country: id(26, 2, 3),
    basis: id(659, 1, 2),
    quantity: real(380, 1, 15),
    codeList: id(1270, 1, 3),
    code: an(1271, 1, 30),
  },
  'P0102 P1011 C1105',
)

/** Structure and reference. */
export const BHT = segment('BHT', {
  structure: id(1005, 4, 4),
  purpose: id(353, 2, 2),
  reference: an(127, 1, 50),
  date: date(373),
  time: time(337),
  type: id(640, 2, 2),
})
export const HL = segment('HL', {
  id: an(628, 1, 12),
  parent: an(734, 1, 12),
  level: id(735, 1, 2),
  children: id(736, 1, 1),
})
export const LX = segment('LX', { number: n0(554, 1, 6) })
export const TRN = segment('TRN', {
  type: id(481, 1, 2),
  trace: an(127, 1, 50),
  originator: an(509, 10, 10),
  originatorSupplement: an(127, 1, 50),
})
export const REF = segment(
  'REF',
  {
    qualifier: id(128, 2, 3),
    id: an(127, 1, 50),
    description: an(352, 1, 80),
    other: composite(0, {
      qualifier: id(128, 2, 3),
      id: an(127, 1, 50),
      qualifier2: id(128, 2, 3),
      id2: an(127, 1, 50),
      qualifier3: id(128, 2, 3),
      id3: an(127, 1, 50),
    }),
  },
  'R0203',
)
export const DTP = segment('DTP', { qualifier: id(374, 3, 3), format: id(1250, 2, 3), value: period(1251, 1, 35) })
export const DTM = segment(
  'DTM',
  {
    qualifier: id(374, 3, 3),
    date: date(373),
    time: time(337),
    zone: id(623, 2, 2),
    format: id(1250, 2, 3),
    value: period(1251, 1, 35),
  },
  'R020305 C0403 P0506',
)
export const AMT = segment('AMT', { qualifier: id(522, 1, 3), amount: money(), sign: id(478, 1, 1) })
export const QTY = segment(
  'QTY',
  {
    qualifier: id(673, 2, 2),
    quantity: real(380, 1, 15),
    unit: composite(0, { unit: id(355, 2, 2) }),
    text: an(61, 1, 30),
  },
  'R0204 E0204',
)
export const MEA = segment('MEA', {
  reference: id(737, 2, 2),
  qualifier: id(738, 1, 3),
  value: real(739, 1, 20),
  unit: composite(0, { unit: id(355, 2, 2) }),
})
export const K3 = segment('K3', {
  text: an(449, 1, 80),
  format: id(1333, 1, 2),
  unit: composite(0, { unit: id(355, 2, 2) }),
})
export const NTE = segment('NTE', { qualifier: id(363, 3, 3), text: an(352, 1, 80) })
export const LQ = segment('LQ', { list: id(1270, 1, 3), code: an(1271, 1, 30) }, 'C0102')
export const CUR = segment('CUR', { entity: id(98, 2, 3), currency: id(100, 3, 3), rate: real(280, 4, 10) })

/** Claim. */
export const SBR = segment('SBR', {
  payerResponsibility: id(1138, 1, 1),
  relationship: id(1069, 2, 2),
  groupNumber: an(127, 1, 50),
  groupName: an(93, 1, 60),
  insuranceType: id(1336, 1, 3),
  coordination: id(1143, 1, 1),
  condition: yesNo,
  employment: id(584, 2, 2),
  filingIndicator: id(1032, 1, 2),
})
export const PAT = segment(
  'PAT',
  {
    relationship: id(1069, 2, 2),
    location: id(1384, 1, 1),
    employment: id(584, 2, 2),
    student: id(1220, 1, 1),
    deathFormat: id(1250, 2, 3),
    deathDate: period(1251, 1, 35),
    weightUnit: id(355, 2, 2),
    weight: real(81, 1, 10),
    pregnant: yesNo,
  },
  'P0506 P0708',
)
export const CLM = segment('CLM', {
  patientControlNumber: an(1028, 1, 38),
  charge: money(),
  filingIndicator: id(1032, 1, 2),
  nonInstitutionalType: id(1343, 1, 2),
  place: composite(0, { code: an(1331, 1, 2), qualifier: id(1332, 1, 2), frequency: id(1325, 1, 1) }),
  providerSignature: yesNo,
  assignment: id(1359, 1, 1),
  benefitsAssigned: yesNo,
  releaseOfInformation: id(1363, 1, 1),
  patientSignature: id(1351, 1, 1),
  relatedCauses: composite(0, {
    cause1: id(1362, 2, 3),
    cause2: id(1362, 2, 3),
    cause3: id(1362, 2, 3),
    state: id(156, 2, 2),
    country: id(26, 2, 3),
  }),
  specialProgram: id(1366, 2, 3),
  condition: yesNo,
  levelOfService: id(1338, 1, 3),
  condition2: yesNo,
  participation: id(1360, 1, 2),
  status: id(1029, 1, 2),
  condition3: yesNo,
  submissionReason: id(1383, 2, 2),
  delayReason: id(1514, 1, 2),
})
export const PWK = segment(
  'PWK',
  {
    reportType: id(755, 2, 2),
    transmission: id(756, 1, 2),
    copies: n0(757, 1, 2),
    entity: id(98, 2, 3),
    idQualifier: id(66, 1, 2),
    id: an(67, 2, 80),
    description: an(352, 1, 80),
  },
  'P0506',
)
export const CN1 = segment('CN1', {
  type: id(1166, 2, 2),
  amount: money(),
  percent: real(332, 1, 6),
  code: an(127, 1, 50),
  termsDiscount: real(338, 1, 6),
  version: an(799, 1, 30),
})
export const CR1 = segment(
  'CR1',
  {
    weightUnit: id(355, 2, 2),
    weight: real(81, 1, 10),
    transport: id(1316, 1, 1),
    reason: id(1317, 1, 1),
    distanceUnit: id(355, 2, 2),
    distance: real(380, 1, 15),
    address1: an(166, 1, 55),
    address2: an(166, 1, 55),
    roundTripPurpose: an(352, 1, 80),
    stretcherPurpose: an(352, 1, 80),
  },
  'P0102 P0506',
)
export const CR2 = segment('CR2', {
  count: n0(609, 1, 9),
  quantity: real(380, 1, 15),
  level1: id(1367, 2, 3),
  level2: id(1367, 2, 3),
  unit: id(355, 2, 2),
  treatments: real(380, 1, 15),
  months: real(380, 1, 15),
  condition: id(1342, 1, 1),
  complication: yesNo,
  description1: an(352, 1, 80),
  description2: an(352, 1, 80),
  xraysAvailable: yesNo,
})
export const CR3 = segment(
  'CR3',
  {
    certification: id(1322, 1, 1),
    unit: id(355, 2, 2),
    duration: real(380, 1, 15),
    insulin: id(1335, 1, 1),
    description: an(352, 1, 80),
  },
  'P0203',
)
export const CRC = segment('CRC', {
  category: id(1136, 2, 2),
  applies: yesNo,
  condition1: id(1321, 2, 3),
  condition2: id(1321, 2, 3),
  condition3: id(1321, 2, 3),
  condition4: id(1321, 2, 3),
  condition5: id(1321, 2, 3),
})
const healthCode = () =>
  composite(0, {
    list: id(1270, 1, 3),
    code: an(1271, 1, 30),
    format: id(1250, 2, 3),
    value: period(1251, 1, 35),
    amount: money(),
    quantity: real(380, 1, 15),
    version: an(799, 1, 30),
    code2: an(1271, 1, 30),
    present: id(1073, 1, 1),
  })
export const HI = segment('HI', {
  code1: healthCode(),
  code2: healthCode(),
  code3: healthCode(),
  code4: healthCode(),
  code5: healthCode(),
  code6: healthCode(),
  code7: healthCode(),
  code8: healthCode(),
  code9: healthCode(),
  code10: healthCode(),
  code11: healthCode(),
  code12: healthCode(),
})
export const HCP = segment(
  'HCP',
  {
    method: id(1473, 2, 2),
    allowed: money(),
    saving: money(),
    organization: an(127, 1, 50),
    rate: real(118, 1, 9),
    group: an(127, 1, 50),
    groupAmount: money(),
    revenueCode: an(234, 1, 48),
    procedureQualifier: id(235, 2, 2),
    procedure: an(234, 1, 48),
    unit: id(355, 2, 2),
    quantity: real(380, 1, 15),
    rejectReason: id(901, 2, 2),
    compliance: id(1526, 1, 2),
    exception: id(1527, 1, 2),
  },
  'R0113 P0910 P1112',
)
export const CAS = segment(
  'CAS',
  {
    group: id(1033, 1, 2),
    reason1: id(1034, 1, 5),
    amount1: money(),
    quantity1: real(380, 1, 15),
    reason2: id(1034, 1, 5),
    amount2: money(),
    quantity2: real(380, 1, 15),
    reason3: id(1034, 1, 5),
    amount3: money(),
    quantity3: real(380, 1, 15),
    reason4: id(1034, 1, 5),
    amount4: money(),
    quantity4: real(380, 1, 15),
    reason5: id(1034, 1, 5),
    amount5: money(),
    quantity5: real(380, 1, 15),
    reason6: id(1034, 1, 5),
    amount6: money(),
    quantity6: real(380, 1, 15),
  },
  'L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917',
)
export const OI = segment('OI', {
  filingIndicator: id(1032, 1, 2),
  submissionReason: id(1383, 2, 2),
  benefitsAssigned: yesNo,
  patientSignature: id(1351, 1, 1),
  agreement: id(1360, 1, 2),
  releaseOfInformation: id(1363, 1, 1),
})
export const MOA = segment('MOA', {
  reimbursementRate: real(954, 1, 10),
  payable: money(),
  remark1: an(127, 1, 50),
  remark2: an(127, 1, 50),
  remark3: an(127, 1, 50),
  remark4: an(127, 1, 50),
  remark5: an(127, 1, 50),
  esrd: money(),
  professional: money(),
})
export const MIA = segment('MIA', {
  coveredDays: real(380, 1, 15),
  ppsOperatingOutlier: money(),
  psychiatricDays: real(380, 1, 15),
  drg: money(),
  remark1: an(127, 1, 50),
  disproportionateShare: money(),
  mspPassThrough: money(),
  ppsCapital: money(),
  ppsCapitalFsp: money(),
  ppsCapitalHsp: money(),
  ppsCapitalDsh: money(),
  oldCapital: money(),
  ppsCapitalIme: money(),
  operatingHsp: money(),
  costReportDays: real(380, 1, 15),
  operatingFsp: money(),
  ppsOutlier: money(),
  indirectTeaching: money(),
  professional: money(),
  remark2: an(127, 1, 50),
  remark3: an(127, 1, 50),
  remark4: an(127, 1, 50),
  remark5: an(127, 1, 50),
  ppsCapitalException: money(),
})

/** Service line. */
const procedure = () =>
  composite(0, {
    qualifier: id(235, 2, 2),
    code: an(234, 1, 48),
    modifier1: an(1339, 2, 2),
    modifier2: an(1339, 2, 2),
    modifier3: an(1339, 2, 2),
    modifier4: an(1339, 2, 2),
    description: an(352, 1, 80),
    codeEnd: an(234, 1, 48),
  })
export const SV1 = segment(
  'SV1',
  {
    procedure: procedure(),
    charge: money(),
    unit: id(355, 2, 2),
    quantity: real(380, 1, 15),
    place: an(1331, 1, 2),
    serviceType: id(1365, 1, 2),
    diagnoses: composite(0, {
      pointer1: n0(1328, 1, 2),
      pointer2: n0(1328, 1, 2),
      pointer3: n0(1328, 1, 2),
      pointer4: n0(1328, 1, 2),
    }),
    amount: money(),
    emergency: yesNo,
    multipleProcedure: id(1340, 1, 2),
    epsdt: yesNo,
    familyPlanning: yesNo,
    review: id(1364, 1, 2),
    reviewValue: an(1341, 1, 2),
    copayStatus: id(1327, 1, 1),
    shortageArea: id(1334, 1, 1),
    reference: an(127, 1, 50),
    postalCode: id(116, 3, 15),
    amount2: money(),
    levelOfCare: id(1337, 1, 1),
    agreement: id(1360, 1, 2),
  },
  'P0304',
)
export const SV2 = segment(
  'SV2',
  {
    revenueCode: an(234, 1, 48),
    procedure: procedure(),
    charge: money(),
    unit: id(355, 2, 2),
    quantity: real(380, 1, 15),
    rate: real(1371, 1, 10),
    nonCovered: money(),
    condition: yesNo,
    residentialStatus: id(1345, 1, 1),
    levelOfCare: id(1337, 1, 1),
  },
  'R0102 P0405',
)
export const SV3 = segment('SV3', {
  procedure: procedure(),
  charge: money(),
  place: an(1331, 1, 2),
  oralCavity: composite(0, {
    area1: id(1361, 1, 3),
    area2: id(1361, 1, 3),
    area3: id(1361, 1, 3),
    area4: id(1361, 1, 3),
    area5: id(1361, 1, 3),
  }),
  prosthesis: id(1358, 1, 1),
  quantity: real(380, 1, 15),
  description: an(352, 1, 80),
  copayStatus: id(1327, 1, 1),
  agreement: id(1360, 1, 2),
  quantity2: real(380, 1, 15),
  diagnoses: composite(0, {
    pointer1: n0(1328, 1, 2),
    pointer2: n0(1328, 1, 2),
    pointer3: n0(1328, 1, 2),
    pointer4: n0(1328, 1, 2),
  }),
})
export const TOO = segment(
  'TOO',
  {
    list: id(1270, 1, 3),
    tooth: an(1271, 1, 30),
    surfaces: composite(0, {
      surface1: id(1369, 1, 2),
      surface2: id(1369, 1, 2),
      surface3: id(1369, 1, 2),
      surface4: id(1369, 1, 2),
      surface5: id(1369, 1, 2),
    }),
  },
  'P0102',
)
export const SV5 = segment('SV5', {
  procedure: procedure(),
  unit: id(355, 2, 2),
  quantity: real(380, 1, 15),
  rentalPrice: money(),
  purchasePrice: money(),
  rentalUnit: id(594, 1, 1),
})
export const LIN = segment('LIN', { line: an(350, 1, 20), qualifier: id(235, 2, 2), code: an(234, 1, 48) })
export const CTP = segment('CTP', {
  trade: id(687, 2, 2),
  priceId: id(236, 3, 3),
  unitPrice: real(212, 1, 17),
  quantity: real(380, 1, 15),
  unit: composite(0, { unit: id(355, 2, 2) }),
})
export const PS1 = segment('PS1', { provider: an(127, 1, 50), charge: money(), state: id(156, 2, 2) })
export const SVD = segment('SVD', {
  payer: an(67, 2, 80),
  paid: money(),
  procedure: procedure(),
  revenueCode: an(234, 1, 48),
  quantity: real(380, 1, 15),
  bundledInto: n0(554, 1, 6),
})
export const FRM = segment(
  'FRM',
  {
    question: an(350, 1, 20),
    answer: yesNo,
    text: an(127, 1, 50),
    date: date(373),
    percent: real(332, 1, 6),
  },
  'R02030405',
)

/** Remittance. */
export const BPR = segment(
  'BPR',
  {
    handling: id(305, 1, 2),
    amount: money(),
    creditDebit: id(478, 1, 1),
    method: id(591, 3, 3),
    format: id(812, 1, 10),
    senderBankQualifier: id(506, 2, 2),
    senderBank: an(507, 3, 12),
    senderAccountType: id(569, 1, 3),
    senderAccount: an(508, 1, 35),
    originator: an(509, 10, 10),
    originatorSupplement: an(510, 9, 9),
    receiverBankQualifier: id(506, 2, 2),
    receiverBank: an(507, 3, 12),
    receiverAccountType: id(569, 1, 3),
    receiverAccount: an(508, 1, 35),
    date: date(373),
    function: id(1048, 1, 3),
  },
  'P0607 C0809 P1213 C1415',
)
export const RDM = segment('RDM', { transmission: id(756, 1, 2), name: an(93, 1, 60), number: an(364, 1, 256) })
export const TS3 = segment('TS3', {
  provider: an(127, 1, 50),
  facilityType: an(1331, 1, 2),
  fiscalPeriodEnd: date(373),
  claims: real(380, 1, 15),
  charge: money(),
  covered: money(),
  noncovered: money(),
  denied: money(),
  providerPayment: money(),
  interest: money(),
  contractual: money(),
  grammRudman: money(),
  mspPayer: money(),
  bloodDeductible: money(),
  nonLab: money(),
  coinsurance: money(),
  hcpcsReported: money(),
  hcpcsPayable: money(),
  deductible: money(),
  professional: money(),
  mspPatientMet: money(),
  patientReimbursement: money(),
  pipClaims: real(380, 1, 15),
  pipAdjustment: money(),
})
export const TS2 = segment('TS2', {
  drg: money(),
  federalSpecific: money(),
  hospitalSpecific: money(),
  disproportionateShare: money(),
  capital: money(),
  indirectEducation: money(),
  outlierDays: real(380, 1, 15),
  dayOutlier: money(),
  costOutlier: money(),
  averageStay: real(380, 1, 15),
  discharges: real(380, 1, 15),
  costReportDays: real(380, 1, 15),
  coveredDays: real(380, 1, 15),
  noncoveredDays: real(380, 1, 15),
  mspPassThrough: money(),
  averageWeight: real(380, 1, 15),
  ppsCapitalFsp: money(),
  ppsCapitalHsp: money(),
  ppsDsh: money(),
})
export const CLP = segment('CLP', {
  patientControlNumber: an(1028, 1, 38),
  status: id(1029, 1, 2),
  charge: money(),
  paid: money(),
  patientResponsibility: money(),
  filingIndicator: id(1032, 1, 2),
  payerControlNumber: an(127, 1, 50),
  place: an(1331, 1, 2),
  frequency: id(1325, 1, 1),
  patientStatus: id(1352, 1, 2),
  drg: id(1354, 1, 4),
  drgWeight: real(380, 1, 15),
  dischargeFraction: real(954, 1, 10),
  condition: yesNo,
})
export const SVC = segment('SVC', {
  procedure: procedure(),
  charge: money(),
  paid: money(),
  revenueCode: an(234, 1, 48),
  quantity: real(380, 1, 15),
  submittedProcedure: procedure(),
  submittedQuantity: real(380, 1, 15),
})
const adjustmentId = () => composite(0, { reason: id(426, 2, 2), reference: an(127, 1, 50) })
export const PLB = segment(
  'PLB',
  {
    provider: an(127, 1, 50),
    fiscalPeriodEnd: date(373),
    adjustment1: adjustmentId(),
    amount1: money(),
    adjustment2: adjustmentId(),
    amount2: money(),
    adjustment3: adjustmentId(),
    amount3: money(),
    adjustment4: adjustmentId(),
    amount4: money(),
    adjustment5: adjustmentId(),
    amount5: money(),
    adjustment6: adjustmentId(),
    amount6: money(),
  },
  'P0506 P0708 P0910 P1112 P1314',
)

/** Acknowledgment and status. */
const positionInSegment = () =>
  composite(0, { element: n0(722, 1, 2), component: n0(1528, 1, 2), repetition: n0(1686, 1, 4) })
export const AK1 = segment('AK1', { functionalGroup: id(479, 2, 2), control: n0(28, 1, 9), version: an(480, 1, 12) })
export const AK2 = segment('AK2', { transaction: id(143, 3, 3), control: an(329, 4, 9), version: an(1705, 1, 35) })
export const IK3 = segment('IK3', {
  segment: id(721, 2, 3),
  position: n0(719, 1, 10),
  loop: an(447, 1, 6),
  error: id(620, 1, 3),
})
export const CTX = segment('CTX', {
  context: composite(0, { name: an(9999, 1, 35), reference: an(9998, 1, 35) }),
  segment: id(721, 2, 3),
  position: n0(719, 1, 10),
  loop: an(447, 1, 6),
  element: positionInSegment(),
  reference: composite(0, { element: n0(725, 1, 4), element2: n0(725, 1, 4) }),
})
export const IK4 = segment('IK4', {
  element: positionInSegment(),
  reference: n0(725, 1, 4),
  error: id(621, 1, 3),
  copy: an(724, 1, 99),
})
export const IK5 = segment('IK5', {
  status: id(717, 1, 1),
  error1: id(618, 1, 3),
  error2: id(618, 1, 3),
  error3: id(618, 1, 3),
  error4: id(618, 1, 3),
  error5: id(618, 1, 3),
})
export const AK9 = segment('AK9', {
  status: id(715, 1, 1),
  included: n0(97, 1, 6),
  received: n0(123, 1, 6),
  accepted: n0(2, 1, 6),
  error1: id(716, 1, 3),
  error2: id(716, 1, 3),
  error3: id(716, 1, 3),
  error4: id(716, 1, 3),
  error5: id(716, 1, 3),
})
const claimStatus = () =>
  composite(0, { category: an(1271, 1, 30), status: an(1271, 1, 30), entity: id(98, 2, 3), list: id(1270, 1, 3) })
export const STC = segment('STC', {
  status: claimStatus(),
  date: date(373),
  action: id(306, 1, 2),
  charge: money(),
  paid: money(),
  paidDate: date(373),
  method: id(591, 3, 3),
  checkDate: date(373),
  check: an(429, 1, 16),
  status2: claimStatus(),
  status3: claimStatus(),
  text: an(933, 1, 264),
})

/** Eligibility. */
const pointers = () =>
  composite(0, {
    pointer1: n0(1328, 1, 2),
    pointer2: n0(1328, 1, 2),
    pointer3: n0(1328, 1, 2),
    pointer4: n0(1328, 1, 2),
  })
export const EQ = segment(
  'EQ',
  {
    serviceTypes: id(1365, 1, 2),
    procedure: procedure(),
    coverageLevel: id(1207, 3, 3),
    insuranceType: id(1336, 1, 3),
    diagnoses: pointers(),
  },
  'R0102',
)
export const EB = segment(
  'EB',
  {
    information: id(1390, 1, 3),
    coverageLevel: id(1207, 3, 3),
    serviceTypes: id(1365, 1, 2),
    insuranceType: id(1336, 1, 3),
    plan: an(1204, 1, 50),
    timePeriod: id(615, 1, 2),
    amount: money(),
    percent: real(954, 1, 10),
    quantityQualifier: id(673, 2, 2),
    quantity: real(380, 1, 15),
    authorizationNeeded: yesNo,
    inNetwork: yesNo,
    procedure: procedure(),
    diagnoses: pointers(),
  },
  'P0910',
)
export const HSD = segment(
  'HSD',
  {
    quantityQualifier: id(673, 2, 2),
    quantity: real(380, 1, 15),
    unit: id(355, 2, 2),
    every: real(1167, 1, 6),
    timePeriod: id(615, 1, 2),
    periods: n0(616, 1, 3),
    pattern: id(678, 1, 2),
    patternTime: id(679, 1, 1),
  },
  'P0102 C0605',
)
export const AAA = segment('AAA', {
  valid: yesNo,
  agency: id(559, 2, 2),
  reason: id(901, 2, 2),
  followUp: id(889, 1, 1),
})
export const III = segment(
  'III',
  {
    list: id(1270, 1, 3),
    code: an(1271, 1, 30),
    category: id(1136, 2, 2),
    text: an(933, 1, 264),
    quantity: real(380, 1, 15),
    unit: composite(0, { unit: id(355, 2, 2) }),
    surface1: id(752, 1, 2),
    surface2: id(752, 1, 2),
    surface3: id(752, 1, 2),
  },
  'P0102 L030405',
)
export const MPI = segment(
  'MPI',
  {
    status: id(1201, 1, 1),
    employment: id(584, 2, 2),
    branch: id(1595, 1, 1),
    description: an(352, 1, 80),
    rank: id(1596, 2, 2),
    format: id(1250, 2, 3),
    period: period(1251, 1, 35),
  },
  'P0607',
)
export const MSG = segment('MSG', { text: an(933, 1, 264), carriage: id(934, 2, 2), number: n0(1470, 1, 9) }, 'C0302')
export const LS = segment('LS', { loop: an(447, 1, 4) })
export const LE = segment('LE', { loop: an(447, 1, 4) })
export const INS = segment(
  'INS',
  {
    subscriber: yesNo,
    relationship: id(1069, 2, 2),
    maintenanceType: id(875, 3, 3),
    maintenanceReason: id(1203, 2, 3),
    benefitStatus: id(1216, 1, 1),
    medicare: composite(0, {
      plan: id(1218, 1, 1),
      reason: id(1701, 1, 1),
      reason2: id(1701, 1, 1),
      reason3: id(1701, 1, 1),
    }),
    cobra: id(1219, 1, 2),
    employment: id(584, 2, 2),
    student: id(1220, 1, 1),
    disabled: yesNo,
    deathFormat: id(1250, 2, 3),
    deathDate: period(1251, 1, 35),
    confidentiality: id(1165, 1, 1),
    city: an(19, 2, 30),
    state: id(156, 2, 2),
    country: id(26, 2, 3),
    birthSequence: n0(1470, 1, 9),
  },
  'P1112',
)

/** Services review. */
export const UM = segment('UM', {
  request: id(1525, 1, 2),
  certification: id(1322, 1, 1),
  serviceType: id(1365, 1, 2),
  place: composite(0, { code: an(1331, 1, 2), qualifier: id(1332, 1, 2), frequency: id(1325, 1, 1) }),
  relatedCauses: composite(0, {
    cause1: id(1362, 2, 3),
    cause2: id(1362, 2, 3),
    cause3: id(1362, 2, 3),
    state: id(156, 2, 2),
    country: id(26, 2, 3),
  }),
  levelOfService: id(1338, 1, 3),
  condition: id(1213, 1, 1),
  prognosis: id(923, 1, 1),
  releaseOfInformation: id(1363, 1, 1),
  delayReason: id(1514, 1, 2),
})
export const HCR = segment('HCR', {
  action: id(306, 1, 2),
  number: an(127, 1, 50),
  reasons: an(1271, 1, 30),
  secondOpinion: yesNo,
})
export const CL1 = segment('CL1', {
  admissionType: id(1315, 1, 1),
  admissionSource: id(1314, 1, 1),
  patientStatus: id(1352, 1, 2),
  residentialStatus: id(1345, 1, 1),
})
export const CR5 = segment('CR5', {
  certification: id(1322, 1, 1),
  months: real(380, 1, 15),
  equipment1: id(1348, 1, 1),
  equipment2: id(1348, 1, 1),
  reason: an(352, 1, 80),
  flowRate: real(380, 1, 15),
  dailyUse: real(380, 1, 15),
  hoursAPeriod: real(380, 1, 15),
  therapist: an(352, 1, 80),
  bloodGas: real(380, 1, 15),
  saturation: real(380, 1, 15),
  testCondition: id(1349, 1, 1),
  finding1: id(1350, 1, 1),
  finding2: id(1350, 1, 1),
  finding3: id(1350, 1, 1),
  portableFlowRate: real(380, 1, 15),
  delivery: id(1382, 1, 1),
  equipment3: id(1348, 1, 1),
})
export const CR6 = segment(
  'CR6',
  {
    prognosis: id(923, 1, 1),
    start: date(373),
    format: id(1250, 2, 3),
    certified: period(1251, 1, 35),
    onset: date(373),
    skilledNursing: yesNo,
    medicare: yesNo,
    certification: id(1322, 1, 1),
    surgeryDate: date(373),
    surgeryQualifier: id(235, 2, 2),
    surgery: an(1137, 1, 15),
    orderDate: date(373),
    lastVisit: date(373),
    physicianContact: date(373),
    stayFormat: id(1250, 2, 3),
    stay: period(1251, 1, 35),
    dischargedFrom: id(1384, 1, 1),
    diagnosisDate1: date(373),
    diagnosisDate2: date(373),
    diagnosisDate3: date(373),
    diagnosisDate4: date(373),
  },
  'P0304 P091011 P151617',
)

/** Enrollment. */
export const BGN = segment(
  'BGN',
  {
    purpose: id(353, 2, 2),
    reference: an(127, 1, 50),
    date: date(373),
    time: time(337),
    zone: id(623, 2, 2),
    originalReference: an(127, 1, 50),
    type: id(640, 2, 2),
    action: id(306, 1, 2),
    security: id(786, 2, 2),
  },
  'C0504',
)
export const ACT = segment(
  'ACT',
  {
    account: an(508, 1, 35),
    name: an(93, 1, 60),
    idQualifier: id(66, 1, 2),
    id: an(67, 2, 80),
    accountQualifier: id(569, 1, 3),
    account2: an(508, 1, 35),
    description: an(352, 1, 80),
    paymentMethod: id(107, 1, 2),
    benefitStatus: id(1216, 1, 1),
  },
  'P0304 C0506',
)
export const EC = segment('EC', {
  class1: id(1176, 2, 2),
  class2: id(1176, 2, 2),
  class3: id(1176, 2, 2),
  percent: real(954, 1, 10),
  status: id(1201, 1, 1),
  occupation: id(1149, 4, 6),
})
export const ICM = segment('ICM', {
  frequency: id(594, 1, 1),
  wage: money(),
  hours: real(380, 1, 15),
  location: an(310, 1, 30),
  grade: an(1214, 1, 5),
  currency: id(100, 3, 3),
})
export const HLH = segment('HLH', {
  health: id(1212, 1, 1),
  height: real(65, 1, 8),
  weight: real(81, 1, 10),
  weight2: real(81, 1, 10),
  description: an(352, 1, 80),
  condition: id(1213, 1, 1),
  description2: an(352, 1, 80),
})
export const LUI = segment(
  'LUI',
  {
    qualifier: id(66, 1, 2),
    language: an(67, 2, 80),
    description: an(352, 1, 80),
    use: id(1303, 1, 2),
    proficiency: id(1476, 1, 1),
  },
  'P0102 L040203',
)
export const DSB = segment(
  'DSB',
  {
    type: id(1146, 1, 1),
    quantity: real(380, 1, 15),
    occupation: id(1149, 4, 6),
    workIntensity: id(1154, 1, 1),
    option: id(1161, 1, 2),
    amount: money(),
    qualifier: id(235, 2, 2),
    diagnosis: an(1137, 1, 15),
  },
  'P0708',
)
export const HD = segment('HD', {
  maintenanceType: id(875, 3, 3),
  maintenanceReason: id(1203, 2, 3),
  line: id(1205, 2, 3),
  plan: an(1204, 1, 50),
  coverageLevel: id(1207, 3, 3),
  count1: n0(609, 1, 9),
  count2: n0(609, 1, 9),
  underwriting: id(1211, 1, 1),
  lateEnrollment: yesNo,
  drugHouse: id(1213, 1, 1),
  condition: yesNo,
})
export const IDC = segment('IDC', {
  plan: an(1204, 1, 50),
  type: id(1215, 1, 1),
  count: real(380, 1, 15),
  action: id(306, 1, 2),
})
export const COB = segment('COB', {
  payerResponsibility: id(1138, 1, 1),
  policy: an(127, 1, 50),
  coordination: id(1143, 1, 1),
  serviceTypes: id(1365, 1, 2),
})
export const PLA = segment('PLA', {
  action: id(306, 1, 2),
  entity: id(98, 2, 3),
  date: date(373),
  time: time(337),
  reason: id(1203, 2, 3),
})

/** Premium payment. */
export const ENT = segment(
  'ENT',
  {
    number: n0(554, 1, 6),
    entity: id(98, 2, 3),
    idQualifier: id(66, 1, 2),
    id: an(67, 2, 80),
    otherEntity: id(98, 2, 3),
    otherIdQualifier: id(66, 1, 2),
    otherId: an(67, 2, 80),
    referenceQualifier: id(128, 2, 3),
    reference: an(127, 1, 50),
  },
  'P020304 P050607 P0809',
)
export const RMR = segment(
  'RMR',
  {
    qualifier: id(128, 2, 3),
    id: an(127, 1, 50),
    action: id(482, 2, 2),
    paid: money(),
    billed: money(),
    discount: money(),
    adjustmentReason: id(426, 2, 2),
    adjustment: money(),
  },
  'P0102 P0708',
)
export const ADX = segment(
  'ADX',
  { amount: money(), reason: id(426, 2, 2), qualifier: id(128, 2, 3), id: an(127, 1, 50) },
  'P0304',
)
export const IT1 = segment(
  'IT1',
  {
    line: an(350, 1, 20),
    quantity: real(358, 1, 15),
    unit: id(355, 2, 2),
    unitPrice: real(212, 1, 17),
    priceBasis: id(639, 2, 2),
  },
  'P020304',
)
export const SAC = segment(
  'SAC',
  {
    indicator: id(248, 1, 1),
    code: id(1300, 4, 4),
    agency: id(559, 2, 2),
    agencyCode: an(1301, 1, 10),
    // In cents: this element has two decimals that are not written.
    cents: n0(610, 1, 15),
  },
  'R0203 P0304',
)
export const SLN = segment(
  'SLN',
  {
    line: an(350, 1, 20),
    assigned: an(350, 1, 20),
    relationship: id(662, 1, 1),
    quantity: real(380, 1, 15),
    unit: composite(0, { unit: id(355, 2, 2) }),
  },
  'P0405',
)
