// What the professional (837P) and the institutional claim (837I) say alike: parties, code lists, adjustments, other payers. In our own
// words. long because: code lists
import { BHT, CAS, CTP, LIN, N3, N4, NM1, PER, REF } from '../definition/dictionary.ts'
import { loop, many, maybe, one, Q, R, RC, RX, S, SC, some, SX, upTo } from '../definition/shape.ts'
import { address, city, day, ids, oneId, person } from './narrowings.ts'

export const contact = {
  function: R('IC'),
  name: S(),
  qualifier1: R('EM', 'FX', 'TE'),
  number1: R(),
  qualifier2: S('EM', 'EX', 'FX', 'TE'),
  number2: S(),
  qualifier3: S('EM', 'EX', 'FX', 'TE'),
  number3: S(),
}
export const propertyContact = {
  function: R('IC'),
  name: S(),
  qualifier1: R('TE'),
  number1: R(),
  qualifier2: S('EX'),
  number2: S(),
}

/** Provider ids on a line may say which payer they are for. */
export const lineIds = <const C extends readonly string[]>(max: number, ...codes: C) =>
  many(max, REF, { qualifier: Q(...codes), id: R(), other: SC({ qualifier: R('2U'), id: R() }) })

export const adjustments = many(5, CAS, {
  group: R('CO', 'CR', 'OA', 'PI', 'PR'),
  reason1: RX('adjustment-reason'),
  amount1: R(),
  quantity1: S(),
  reason2: SX('adjustment-reason'),
  amount2: S(),
  quantity2: S(),
  reason3: SX('adjustment-reason'),
  amount3: S(),
  quantity3: S(),
  reason4: SX('adjustment-reason'),
  amount4: S(),
  quantity4: S(),
  reason5: SX('adjustment-reason'),
  amount5: S(),
  quantity5: S(),
  reason6: SX('adjustment-reason'),
  amount6: S(),
  quantity6: S(),
})

export const pricing = {
  method: R('00', '01', '02', '03', '04', '05', '07', '08', '09', '10', '11', '12', '13', '14'),
  allowed: R(),
  saving: S(),
  organization: S(),
  rate: S(),
  group: S(),
  groupAmount: S(),
  rejectReason: S('T1', 'T2', 'T3', 'T4', 'T5', 'T6'),
  compliance: S('1', '2', '3', '4', '5'),
  exception: S('1', '2', '3', '4', '5', '6'),
}
export const contract = {
  type: R('01', '02', '03', '04', '05', '06', '09'),
  amount: S(),
  percent: S(),
  code: S(),
  termsDiscount: S(),
  version: S(),
}
export const reportTypes = [
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '13',
  '15',
  '21',
  'A3',
  'A4',
  'AM',
  'AS',
  'B2',
  'B3',
  'B4',
  'BR',
  'BS',
  'BT',
  'CB',
  'CK',
  'CT',
  'D2',
  'DA',
  'DB',
  'DG',
  'DJ',
  'DS',
  'EB',
  'HC',
  'HR',
  'I5',
  'IR',
  'LA',
  'M1',
  'MT',
  'NN',
  'OB',
  'OC',
  'OD',
  'OE',
  'OX',
  'OZ',
  'P4',
  'P5',
  'PE',
  'PN',
  'PO',
  'PQ',
  'PY',
  'PZ',
  'RB',
  'RR',
  'RT',
  'RX',
  'SG',
  'V5',
  'XP',
] as const
export const filingIndicators = [
  '11',
  '12',
  '13',
  '14',
  '15',
  '16',
  '17',
  'AM',
  'BL',
  'CH',
  'CI',
  'DS',
  'FI',
  'HM',
  'LM',
  'MA',
  'MB',
  'MC',
  'OF',
  'TV',
  'VA',
  'WC',
  'ZZ',
] as const
export const responsibilities = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'P', 'S', 'T', 'U'] as const
export const insuranceTypes = ['12', '13', '14', '15', '16', '41', '42', '43', '47'] as const

// 2330: who else covers the patient.
export const otherSubscriber = loop('2330A', 'other subscriber', {
  name: one(NM1, { entity: Q('IL'), entityType: R('1', '2'), ...person, idQualifier: R('II', 'MI'), id: R() }),
  address: maybe(N3, address),
  city: maybe(N4, city),
  otherIds: ids(2, 'SY'),
})
export const otherPayerName = loop('2330B', 'other payer', {
  name: one(NM1, { entity: Q('PR'), entityType: R('2'), lastName: R(), idQualifier: R('PI', 'XV'), id: R() }),
  address: maybe(N3, address),
  city: maybe(N4, city),
  remittanceDate: day('573'),
  otherIds: ids(2, '2U', 'EI', 'FY', 'NF'),
  authorization: oneId('G1'),
  referral: oneId('9F'),
  adjustmentIndicator: oneId('T4'),
  claimControlNumber: oneId('F8'),
})
export const drug = loop('2410', 'drug', {
  code: one(LIN, { qualifier: R('N4', 'EN', 'EO', 'HI', 'ON', 'UK', 'UP'), code: R() }),
  quantity: one(CTP, { quantity: R(), unit: RC({ unit: R('F2', 'GR', 'ME', 'ML', 'UN') }) }),
  prescription: oneId('VY', 'XZ'),
})
export const demographics = { format: R('D8'), birthDate: R(), gender: R('F', 'M', 'U') }

export const payer = loop('2010BB', 'payer', {
  name: one(NM1, { entity: Q('PR'), entityType: R('2'), lastName: R(), idQualifier: R('PI', 'XV'), id: R() }),
  address: maybe(N3, address),
  city: maybe(N4, city),
  otherIds: ids(3, '2U', 'EI', 'FY', 'NF'),
  billingProviderIds: ids(2, 'G2', 'LU'),
})
export const payToPlan = loop('2010AC', 'pay-to plan', {
  name: one(NM1, { entity: Q('PE'), entityType: R('2'), lastName: R(), idQualifier: R('PI', 'XV'), id: R() }),
  address: one(N3, address),
  city: one(N4, city),
  otherId: oneId('2U', 'FY', 'NF'),
  taxId: one(REF, { qualifier: Q('EI'), id: R() }),
})
export const beginning = one(BHT, {
  structure: R('0019'),
  purpose: R('00', '18'),
  reference: upTo(30, R()),
  date: R(),
  time: R(),
  type: R('31', 'CH', 'RP'),
})
export const submitter = loop('1000A', 'submitter', {
  name: one(NM1, {
    entity: Q('41'),
    entityType: R('1', '2'),
    lastName: R(),
    firstName: S(),
    middleName: S(),
    idQualifier: R('46'),
    id: R(),
  }),
  contacts: some(2, PER, { ...contact, name: S() }),
})
export const receiver = loop('1000B', 'receiver', {
  name: one(NM1, { entity: Q('40'), entityType: R('2'), lastName: R(), idQualifier: R('46'), id: R() }),
})
