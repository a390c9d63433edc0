// What the request for review of health care services (278) and its answer say alike. In our own words. long because: a grammar table
import {
  CL1,
  CR1,
  CR2,
  CR5,
  CR6,
  CRC,
  DMG,
  DTP,
  HI,
  HSD,
  INS,
  MSG,
  N3,
  N4,
  NM1,
  PER,
  PRV,
  PWK,
  REF,
  SV1,
  SV2,
  SV3,
  TOO,
  UM,
} from '../definition/dictionary.ts'
import { many, maybe, one, Q, R, RC, RX, S, SC, SX } from '../definition/shape.ts'
import { deliveryPatterns, deliveryQuantities, deliveryTimes, serviceTypes } from './eligibility-codes.ts'
import { address, city, day, ids, maybePerson, oneId, span, taxonomy } from './narrowings.ts'

/** Whoever reviews: a utilization management organization, a payer, an administrator or an employer. */
export const reviewerName = {
  entity: Q('2B', '36', 'PR', 'X3'),
  entityType: R('1', '2'),
  ...maybePerson,
  idQualifier: R('24', '34', '46', 'PI', 'XV', 'XX'),
  id: RX('npi'),
} as const

/** Whoever asks: a provider or a facility. */
export const requesterName = {
  entity: Q('1P', 'FA'),
  entityType: R('1', '2'),
  ...maybePerson,
  idQualifier: R('24', '34', '46', 'XX'),
  id: RX('npi'),
} as const
export const requesterIds = many(8, REF, { qualifier: R('1G', '1J', 'EI', 'G5', 'N5', 'N7', 'SY', 'ZH'), id: R() })

export const contact = {
  function: R('IC'),
  name: S(),
  qualifier1: S('EM', 'FX', 'TE', 'UR'),
  number1: S(),
  qualifier2: S('EM', 'EX', 'FX', 'TE', 'UR'),
  number2: S(),
  qualifier3: S('EM', 'EX', 'FX', 'TE', 'UR'),
  number3: S(),
} as const

const providerRoles = ['AD', 'AS', 'AT', 'OP', 'OR', 'OT', 'PC', 'PE', 'RF'] as const

const subscriberName = {
  entity: Q('IL'),
  entityType: R('1'),
  ...maybePerson,
  idQualifier: R('II', 'MI'),
  id: R(),
} as const
const subscriberIds = many(9, REF, {
  qualifier: R('1L', '1W', '3L', '6P', 'EJ', 'F6', 'HJ', 'IG', 'N6', 'NQ', 'SY'),
  id: R(),
})
const subscriberIs = maybe(INS, {
  subscriber: R('Y'),
  relationship: R('18'),
  employment: S('AO', 'AU', 'DI', 'PV', 'RU'),
})

const dependentName = { entity: Q('QC'), entityType: R('1'), ...maybePerson } as const
const dependentIds = many(3, REF, { qualifier: R('28', 'EJ', 'SY'), id: R() })
const dependentIs = maybe(INS, {
  subscriber: R('N'),
  relationship: R(
    ...([
      '01',
      '04',
      '05',
      '07',
      '09',
      '10',
      '15',
      '17',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
      '29',
      '32',
      '33',
      '34',
      '39',
      '40',
      '41',
      '43',
      '53',
      'G8',
    ] as const),
  ),
  birthSequence: S(),
})
const demographics = maybe(DMG, { format: R('D8'), birthDate: R(), gender: S('F', 'M', 'U') })
export const homeAddress = { address: maybe(N3, address), city: maybe(N4, city) }

/** Who is insured: the name and where they live, and what stands behind. */
export const subscriberNamed = { name: one(NM1, subscriberName), otherIds: subscriberIds, ...homeAddress }
export const subscriberPerson = { demographics, relationship: subscriberIs }
export const dependentNamed = { name: one(NM1, dependentName), otherIds: dependentIds, ...homeAddress }
export const dependentPerson = { demographics, relationship: dependentIs }

/** UM of an event: what is asked for, and why. */
export const eventReview = one(UM, {
  request: R('AR', 'HS', 'IN', 'SC'),
  certification: R('1', '2', '3', '4', '5', '6', 'I', 'N', 'R', 'S'),
  serviceType: S(...serviceTypes),
  place: SC({ code: R(), qualifier: R('A', 'B'), frequency: S() }),
  relatedCauses: SC({
    cause1: R('AA', 'AP', 'EM'),
    cause2: S('AP', 'EM'),
    cause3: S('EM'),
    state: S(),
    country: S(),
  }),
  levelOfService: S('03', 'E', 'U'),
  condition: S('1', '2', '3', '4', '5', '6', '7', '8', '9'),
  prognosis: S('1', '2', '3', '4', '5', '6', '7', '8'),
  releaseOfInformation: S('A', 'I', 'M', 'N', 'O', 'Y'),
  delayReason: S('1', '2', '3', '4', '7', '8', '10', '11', '15', '16'),
})
/** UM of one service, where it is not that of the event. */
export const serviceReview = maybe(UM, {
  request: R('HS', 'SC'),
  certification: S('1', '2', '3', '4', '5', '6', 'I', 'N', 'R', 'S'),
  serviceType: S(...serviceTypes),
  place: SC({ code: R(), qualifier: R('A', 'B'), frequency: S() }),
})

const earlierNumbers = { earlierAuthorization: oneId('BB'), earlierReference: oneId('NT') }

const eventDates = {
  eventDate: span('AAH'),
  admission: span('435'),
  discharge: span('096'),
  accident: day('439'),
  lastMenstrualPeriod: day('484'),
  expectedBirth: day('ABC'),
  onset: day('431'),
}
const serviceDate = span('472')

const diagnosis = {
  list: R('ABF', 'ABJ', 'ABK', 'APR', 'BF', 'BJ', 'BK', 'DR', 'LOI', 'PR'),
  code: RX('diagnosis'),
  format: S('D8'),
  value: S(),
} as const
const diagnoses = maybe(HI, {
  code1: RC(diagnosis),
  code2: SC(diagnosis),
  code3: SC(diagnosis),
  code4: SC(diagnosis),
  code5: SC(diagnosis),
  code6: SC(diagnosis),
  code7: SC(diagnosis),
  code8: SC(diagnosis),
  code9: SC(diagnosis),
  code10: SC(diagnosis),
  code11: SC(diagnosis),
  code12: SC(diagnosis),
})

/** How often and how long. */
const delivery = maybe(HSD, {
  quantityQualifier: S(...deliveryQuantities),
  quantity: S(),
  unit: S('DA', 'MO', 'WK'),
  every: S(),
  timePeriod: S('6', '7', '21', '26', '27', '29', '34', '35'),
  periods: S(),
  pattern: S(...deliveryPatterns, 'SA', 'SB', 'SC', 'SD'),
  patternTime: S(...deliveryTimes),
})

const conditionsOf = <const C extends readonly string[]>(...categories: C) =>
  maybe(CRC, {
    category: Q(...categories),
    applies: R('N', 'Y'),
    condition1: R(),
    condition2: S(),
    condition3: S(),
    condition4: S(),
    condition5: S(),
  })
export const conditions = {
  ambulanceConditions: conditionsOf('07'),
  chiropracticConditions: conditionsOf('08'),
  equipmentConditions: conditionsOf('09'),
  oxygenConditions: conditionsOf('11'),
  functionalLimits: conditionsOf('75'),
  activitiesPermitted: conditionsOf('76'),
  mentalStatus: conditionsOf('77'),
}

const admission = maybe(CL1, {
  admissionType: S(),
  admissionSource: S(),
  patientStatus: S(),
  residentialStatus: S(),
})
const ambulance = maybe(CR1, {
  transport: S('I', 'R', 'T', 'X'),
  reason: S('A', 'B', 'C', 'D', 'E', 'F'),
  distanceUnit: S('DH', 'DK'),
  distance: S(),
  roundTripPurpose: S(),
  stretcherPurpose: S(),
})
const spinalManipulation = maybe(CR2, {
  count: S(),
  quantity: S(),
  level1: S(),
  level2: S(),
  unit: S(),
  treatments: S(),
  months: S(),
  condition: S('A', 'C', 'D', 'E', 'F', 'G', 'M'),
  complication: S('N', 'Y'),
  description1: S(),
  description2: S(),
  xraysAvailable: S('N', 'Y'),
})
const oxygen = maybe(CR5, {
  certification: S(),
  months: S(),
  equipment1: S('A', 'B', 'C', 'D', 'E', 'O'),
  equipment2: S('A', 'B', 'C', 'D', 'E', 'O'),
  reason: S(),
  flowRate: S(),
  dailyUse: S(),
  hoursAPeriod: S(),
  therapist: S(),
  bloodGas: S(),
  saturation: S(),
  testCondition: S('E', 'N', 'O', 'R', 'S', 'W', 'X'),
  finding1: S('1', '2', '3'),
  finding2: S('1', '2', '3'),
  finding3: S('1', '2', '3'),
  portableFlowRate: S(),
  delivery: S('A', 'B', 'C', 'D', 'E'),
  equipment3: S('A', 'B', 'C', 'D', 'E', 'O'),
})
const homeHealth = maybe(CR6, {
  prognosis: R('1', '2', '3', '4', '5', '6', '7', '8'),
  start: R(),
  format: S('RD8'),
  certified: S(),
  medicare: R('N', 'U', 'W', 'Y'),
  certification: R('1', '2', '3', '4', '5', '6', 'I', 'N', 'R', 'S'),
  surgeryDate: S(),
  surgeryQualifier: S('HC', 'ID'),
  surgery: S(),
  orderDate: S(),
  lastVisit: S(),
  physicianContact: S(),
  stayFormat: S('RD8'),
  stay: S(),
  dischargedFrom: S(),
  diagnosisDate1: S(),
  diagnosisDate2: S(),
  diagnosisDate3: S(),
  diagnosisDate4: S(),
})

const attachments = many(10, PWK, {
  reportType: R(),
  transmission: R('AA', 'BM', 'EL', 'EM', 'FX', 'VO'),
  idQualifier: S('AC'),
  id: S(),
  description: S(),
})
const message = maybe(MSG, { text: R() })

const eventProviders = ['71', '72', '73', '77', 'AAJ', 'DD', 'DK', 'DN', 'FA', 'G3', 'P3', 'QB', 'QV', 'SJ'] as const
const serviceProviders = ['1T', '72', '73', '77', 'DD', 'DK', 'DQ', 'FA', 'G3', 'P3', 'QB', 'QV', 'SJ'] as const
const providerNamed = {
  entityType: R('1', '2'),
  ...maybePerson,
  idQualifier: S('24', '34', '46', 'XX'),
  id: SX('npi'),
} as const
const providerIds = many(7, REF, {
  qualifier: R('0B', '1G', '1J', 'EI', 'G5', 'N5', 'N7', 'SY', 'ZH'),
  id: R(),
  description: S(),
})
export const providerRole = maybe(PRV, { provider: R(...providerRoles), ...taxonomy })
const providerPlace = { otherIds: providerIds, ...homeAddress, contact: maybe(PER, contact) }
export const serviceProvider = {
  name: one(NM1, { entity: Q(...serviceProviders), ...providerNamed }),
  ...providerPlace,
}
export const eventProvider = { name: one(NM1, { entity: Q(...eventProviders), ...providerNamed }), ...providerPlace }
const transportStops = ['45', 'FS', 'ND', 'PW', 'R3'] as const
export const transportStop = {
  name: one(NM1, { entity: Q(...transportStops), entityType: R('2'), lastName: S() }),
  address: one(N3, address),
  city: one(N4, city),
}
export const otherReviewIds = ids(1, 'BB')
export const reviewedOn = maybe(DTP, { qualifier: R('598'), format: R('D8', 'RD8'), value: R() })

const modifiers = {
  modifier1: SX('modifier'),
  modifier2: SX('modifier'),
  modifier3: SX('modifier'),
  modifier4: SX('modifier'),
}
/** What is to be done: a professional, an institutional or a dental service. */
const services = {
  professional: maybe(SV1, {
    procedure: RC({
      qualifier: R('HC', 'IV', 'N4', 'WK', 'ZZ'),
      code: RX('procedure'),
      ...modifiers,
      description: S(),
      codeEnd: S(),
    }),
    charge: S(),
    unit: S('F2', 'MJ', 'UN'),
    quantity: S(),
    diagnoses: SC({ pointer1: R(), pointer2: S(), pointer3: S(), pointer4: S() }),
    epsdt: S('N', 'Y'),
    levelOfCare: S('1', '2', '3', '4', '5', '6', '7', '8'),
  }),
  institutional: maybe(SV2, {
    revenueCode: S(),
    procedure: SC({
      qualifier: R('HC', 'ID', 'IV', 'N4', 'WK', 'ZZ'),
      code: RX('procedure'),
      ...modifiers,
      description: S(),
      codeEnd: S(),
    }),
    charge: S(),
    unit: S('DA', 'F2', 'UN'),
    quantity: S(),
    rate: S(),
    residentialStatus: S('1', '2', '3', '4', '5', '6', '7', '8', '9'),
    levelOfCare: S('1', '2', '3', '4', '5', '6', '7', '8'),
  }),
  dental: maybe(SV3, {
    procedure: RC({ qualifier: R('AD'), code: R(), ...modifiers, description: S() }),
    charge: S(),
    oralCavity: SC({ area1: R(), area2: S(), area3: S(), area4: S(), area5: S() }),
    prosthesis: S('I', 'R'),
    quantity: S(),
    description: S(),
  }),
  teeth: many(32, TOO, {
    list: R('JP'),
    tooth: R(),
    surfaces: SC({ surface1: R(), surface2: S(), surface3: S(), surface4: S(), surface5: S() }),
  }),
}

/** What is said of a service behind its review: numbers, day, what is to be done, how often. */
export const serviceDetails = { ...earlierNumbers, date: serviceDate, ...services, delivery, attachments, message }
/** What is said of an event behind its review, up to the conditions that only a request tells. */
export const eventDetails = { ...earlierNumbers, ...eventDates, diagnoses, delivery }
/** The care that an event is about. */
export const eventCare = {
  admissionDetails: admission,
  ambulance,
  spinalManipulation,
  oxygen,
  homeHealth,
  attachments,
  message,
}

/** A service stands once: professional, institutional or dental. */
export const oneServiceRule = {
  loop: '2000F',
  severity: 'error',
  at: 'level',
  message:
    'A service is professional (SV1), institutional (SV2) or dental (SV3): only one of them may stand in a level.',
  broken: (loop: { professional?: unknown; institutional?: unknown; dental?: unknown }) =>
    [loop.professional, loop.institutional, loop.dental].filter((one) => one !== undefined).length > 1,
} as const
