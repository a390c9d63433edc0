// 271, 005010X279A1: the answer to an eligibility inquiry: coverage, benefits, or why there is no answer. In our own words.
// long because: a grammar table
import {
  AAA,
  BHT,
  DTP,
  EB,
  HSD,
  III,
  INS,
  LE,
  LS,
  MPI,
  MSG,
  N3,
  N4,
  NM1,
  PER,
  PRV,
  REF,
} from '../definition/dictionary.ts'
import {
  loop,
  many,
  manyLoops,
  maybe,
  one,
  oneLoop,
  Q,
  R,
  RX,
  S,
  SC,
  streamed,
  someLoops,
  SX,
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import {
  deliveryPatterns,
  deliveryQuantities,
  deliveryTimes,
  demographics,
  diagnoses,
  patientProvider,
  pointers,
  procedure,
  receiverEntities,
  receiverIds,
  receiverQualifiers,
  receiverRole,
  servicesAsked,
  sourceName,
  traces,
} from './eligibility-codes.ts'
import { emptyLevelsAudit } from './empty-levels-audit.ts'
import { address, city, level, maybePerson, taxonomy, topLevel } from './narrowings.ts'

const followUps = ['C', 'N', 'P', 'R', 'S', 'W', 'X', 'Y'] as const

/** Why a request was not answered, or not wholly. */
const rejections = <const C extends readonly string[]>(...reasons: C) =>
  many(9, AAA, { valid: R('N', 'Y'), reason: R(...reasons), followUp: R(...followUps) })

const contactKinds = ['ED', 'EM', 'FX', 'TE', 'UR'] as const
const contactsBy = <const C extends readonly string[]>(...kinds: C) =>
  many(3, PER, {
    function: R('IC'),
    name: S(),
    qualifier1: S(...kinds),
    number1: S(),
    qualifier2: S(...kinds, 'EX'),
    number2: S(),
    qualifier3: S(...kinds, 'EX'),
    number3: S(),
  })

const military = many(9, MPI, {
  status: R('A', 'C', 'L', 'O', 'P', 'S', 'T'),
  employment: R('AE', 'AO', 'AS', 'AT', 'AU', 'CC', 'DD', 'HD', 'IR', 'LX', 'PE', 'RE', 'RM', 'RR', 'RU'),
  branch: R('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'Q', 'R', 'S', 'U', 'W'),
  description: S(),
  rank: S(),
  format: S('D8', 'RD8'),
  period: S(),
})

const patientDates = many(9, DTP, {
  qualifier: R(
    ...([
      '096',
      '102',
      '152',
      '291',
      '307',
      '318',
      '340',
      '341',
      '342',
      '343',
      '346',
      '347',
      '356',
      '357',
      '382',
      '435',
      '442',
      '458',
      '472',
      '539',
      '540',
      '636',
      '771',
    ] as const),
  ),
  format: R('D8', 'RD8'),
  value: R(),
})

const benefit = one(EB, {
  information: R(
    ...([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      'A',
      'B',
      'C',
      'CB',
      'D',
      'E',
      'F',
      'G',
      'H',
      'I',
      'J',
      'K',
      'L',
      'M',
      'MC',
      'N',
      'O',
      'P',
      'Q',
      'R',
      'S',
      'T',
      'U',
      'V',
      'W',
      'X',
      'Y',
    ] as const),
  ),
  coverageLevel: S('CHD', 'DEP', 'ECH', 'EMP', 'ESP', 'FAM', 'IND', 'SPC', 'SPO'),
  serviceTypes: servicesAsked,
  insuranceType: S(
    ...([
      '12',
      '13',
      '14',
      '15',
      '16',
      '41',
      '42',
      '43',
      '47',
      'AP',
      'C1',
      'CO',
      'CP',
      'D',
      'DB',
      'EP',
      'FF',
      'GP',
      'HM',
      'HN',
      'HS',
      'IN',
      'IP',
      'LC',
      'LD',
      'LI',
      'LT',
      'MA',
      'MB',
      'MC',
      'MH',
      'MI',
      'MP',
      'OT',
      'PE',
      'PL',
      'PP',
      'PR',
      'PS',
      'QM',
      'RP',
      'SP',
      'TF',
      'WC',
      'WU',
    ] as const),
  ),
  plan: S(),
  timePeriod: S(
    ...([
      '6',
      '7',
      '13',
      '21',
      '22',
      '23',
      '24',
      '25',
      '26',
      '27',
      '28',
      '29',
      '30',
      '31',
      '32',
      '33',
      '34',
      '35',
      '36',
    ] as const),
  ),
  amount: S(),
  percent: S(),
  quantityQualifier: S(
    ...(['8H', '99', 'CA', 'CE', 'D3', 'DB', 'DY', 'HS', 'LA', 'LE', 'M2', 'MN', 'P6', 'QA', 'S7', 'S8'] as const),
  ),
  quantity: S(),
  authorizationNeeded: S('N', 'U', 'Y'),
  inNetwork: S('N', 'U', 'W', 'Y'),
  procedure: SC({ ...procedure, codeEnd: S() }),
  diagnoses: pointers,
})

const delivery = many(9, HSD, {
  quantityQualifier: S(...deliveryQuantities),
  quantity: S(),
  unit: S('DA', 'MO', 'VS', 'WK', 'YR'),
  every: S(),
  timePeriod: S(
    ...(['6', '7', '21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '34', '35'] as const),
  ),
  periods: S(),
  pattern: S(...deliveryPatterns, 'P', 'Q', 'R'),
  patternTime: S(...deliveryTimes),
})

const benefitIds = many(9, REF, {
  qualifier: R(
    ...(['18', '1L', '1W', '49', '6P', '9F', 'ALS', 'CLI', 'F6', 'FO', 'G1', 'IG', 'M7', 'N6', 'NQ'] as const),
  ),
  id: R(),
  description: S(),
})

const benefitDates = many(20, DTP, {
  qualifier: R(
    ...([
      '096',
      '193',
      '194',
      '198',
      '290',
      '291',
      '292',
      '295',
      '304',
      '307',
      '318',
      '346',
      '348',
      '349',
      '356',
      '357',
      '435',
      '472',
      '636',
      '771',
    ] as const),
  ),
  format: R('D8', 'RD8'),
  value: R(),
})

const benefitRejections = rejections(
  ...([
    '15',
    '33',
    '52',
    '53',
    '54',
    '55',
    '56',
    '57',
    '60',
    '61',
    '62',
    '63',
    '69',
    '70',
    '98',
    'AA',
    'AE',
    'AF',
    'AG',
    'AO',
    'CI',
    'E8',
    'IA',
    'MA',
  ] as const),
)

const messages = many(10, MSG, { text: R() })

const furtherBenefit = { condition: one(III, { list: S('GR', 'NI', 'ZZ'), code: S(), category: S('44'), text: S() }) }

/** A provider, payer, manager or other party that a benefit has to do with. */
const relatedParty = {
  name: one(NM1, {
    entity: Q(
      ...([
        '13',
        '1I',
        '1P',
        '2B',
        '36',
        '73',
        'FA',
        'GP',
        'GW',
        'I3',
        'IL',
        'LR',
        'OC',
        'P3',
        'P4',
        'P5',
        'PR',
        'PRP',
        'SEP',
        'TTP',
        'VER',
        'VN',
        'VY',
        'X3',
        'Y2',
      ] as const),
    ),
    entityType: R('1', '2'),
    ...maybePerson,
    idQualifier: S('24', '34', '46', 'FA', 'FI', 'II', 'MI', 'NI', 'PI', 'PP', 'SV', 'XV', 'XX'),
    id: SX('npi'),
    relationship: S('01', '02', '27', '41', '48', '65', '72'),
  }),
  address: maybe(N3, address),
  city: maybe(N4, { ...city, locationQualifier: S('RJ'), location: S() }),
  contacts: contactsBy(...contactKinds, 'WP'),
  role: receiverRole,
}

/** 2110C: one coverage or benefit of the subscriber. */
export const subscriberBenefit = loop('2110C', 'subscriber benefit', {
  benefit,
  delivery,
  otherIds: benefitIds,
  dates: benefitDates,
  rejections: benefitRejections,
  messages,
  conditions: manyLoops(10, loop('2115C', 'subscriber benefit condition', furtherBenefit)),
  relatedBegin: maybe(LS, { loop: R('2120') }),
  related: manyLoops(23, loop('2120C', 'party to a subscriber benefit', relatedParty)),
  relatedEnd: maybe(LE, { loop: R('2120') }),
})

/** 2110D: one coverage or benefit of the dependent. */
export const dependentBenefit = loop('2110D', 'dependent benefit', {
  benefit,
  delivery,
  otherIds: benefitIds,
  dates: benefitDates,
  rejections: benefitRejections,
  messages,
  conditions: manyLoops(10, loop('2115D', 'dependent benefit condition', furtherBenefit)),
  relatedBegin: maybe(LS, { loop: R('2120') }),
  related: manyLoops(23, loop('2120D', 'party to a dependent benefit', relatedParty)),
  relatedEnd: maybe(LE, { loop: R('2120') }),
})

const changed = { maintenanceType: S('001'), maintenanceReason: S('25'), birthSequence: S() }
const provider = maybe(PRV, { ...patientProvider, ...taxonomy })

/** 2000D: what the plan says of a dependent. */
export const dependentAnswered = loop('2000D', 'dependent', {
  level: level('23', '0'),
  traces: traces(3, '1', '2'),
  dependent: oneLoop(
    loop('2100D', 'dependent name', {
      name: one(NM1, { entity: Q('03'), entityType: R('1'), ...maybePerson }),
      otherIds: many(9, REF, {
        qualifier: R(
          ...([
            '18',
            '1L',
            '1W',
            '49',
            '6P',
            'CE',
            'CT',
            'EA',
            'EJ',
            'F6',
            'GH',
            'HJ',
            'IF',
            'IG',
            'MRC',
            'N6',
            'NQ',
            'Q4',
            'SY',
            'Y4',
          ] as const),
        ),
        id: R(),
        description: S(),
      }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      rejections: rejections(
        ...([
          '15',
          '35',
          '42',
          '43',
          '45',
          '47',
          '48',
          '49',
          '51',
          '52',
          '56',
          '57',
          '58',
          '60',
          '61',
          '62',
          '63',
          '64',
          '65',
          '66',
          '67',
          '68',
          '71',
          '77',
        ] as const),
      ),
      provider,
      demographics,
      relationship: maybe(INS, {
        subscriber: R('N'),
        relationship: R('01', '19', '20', '21', '39', '40', '53', 'G8'),
        ...changed,
      }),
      diagnoses,
      dates: patientDates,
      military,
      benefits: manyLoops(unbounded, dependentBenefit),
    }),
  ),
})

/** 2000C: what the plan says of the person insured. */
export const subscriberAnswered = loop('2000C', 'subscriber', {
  level: level('22', '0', '1'),
  traces: traces(3, '1', '2'),
  subscriber: oneLoop(
    loop('2100C', 'subscriber name', {
      name: one(NM1, { entity: Q('IL'), entityType: R('1', '2'), ...maybePerson, idQualifier: S('II', 'MI'), id: S() }),
      otherIds: many(9, REF, {
        qualifier: R(
          ...([
            '18',
            '1L',
            '1W',
            '3H',
            '49',
            '6P',
            'CE',
            'CT',
            'EA',
            'EJ',
            'F6',
            'GH',
            'HJ',
            'IF',
            'IG',
            'N6',
            'NQ',
            'Q4',
            'SY',
            'Y4',
          ] as const),
        ),
        id: R(),
        description: S(),
      }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      rejections: rejections(
        ...([
          '15',
          '35',
          '42',
          '43',
          '45',
          '47',
          '48',
          '49',
          '51',
          '52',
          '56',
          '57',
          '58',
          '60',
          '61',
          '62',
          '63',
          '71',
          '72',
          '73',
          '74',
          '75',
          '76',
          '78',
        ] as const),
      ),
      provider,
      demographics,
      relationship: maybe(INS, { subscriber: R('Y'), relationship: R('18'), ...changed }),
      diagnoses,
      dates: patientDates,
      military,
      benefits: manyLoops(unbounded, subscriberBenefit),
    }),
  ),
  dependents: streamed(manyLoops(unbounded, dependentAnswered)),
})

export const answeredReceiver = loop('2000B', 'information receiver', {
  level: level('21', '0', '1'),
  receiver: oneLoop(
    loop('2100B', 'information receiver name', {
      name: one(NM1, {
        entity: Q(...receiverEntities),
        entityType: R('1', '2'),
        ...maybePerson,
        idQualifier: R(...receiverQualifiers),
        id: RX('npi'),
      }),
      otherIds: receiverIds,
      address: maybe(N3, address),
      city: maybe(N4, city),
      rejections: rejections(
        ...(['15', '41', '43', '44', '45', '46', '47', '48', '50', '51', '79', '97', 'T4'] as const),
      ),
      role: receiverRole,
    }),
  ),
  subscribers: streamed(manyLoops(unbounded, subscriberAnswered)),
})

export const answeringSource = loop('2000A', 'information source', {
  level: topLevel('20', '0', '1'),
  rejections: rejections('04', '41', '42', '79'),
  source: oneLoop(
    loop('2100A', 'information source name', {
      name: sourceName,
      contacts: contactsBy(...contactKinds),
      rejections: rejections('04', '41', '42', '79', '80', 'T4'),
    }),
  ),
  receivers: streamed(manyLoops(unbounded, answeredReceiver)),
})

interface Related {
  readonly related: readonly unknown[]
  readonly relatedBegin?: unknown
  readonly relatedEnd?: unknown
}

export const answer271 = transactionSet({
  version: '005010X279A1',
  transaction: '271',
  functionalGroup: 'HB',
  name: '271',
  title: 'eligibility answer',
  alsoReads: ['005010X279'],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0022'),
      purpose: R('06', '11'),
      reference: upTo(30, S()),
      date: R(),
      time: R(),
    }),
    sources: streamed(someLoops(unbounded, answeringSource)),
  }),
  rules: ['2110C', '2110D'].map((loop) => ({
    loop,
    severity: 'error',
    at: 'benefit',
    message: 'Parties to a benefit (2120) stand between LS*2120 and LE*2120, and those only where there is a party.',
    broken: ({ related, relatedBegin, relatedEnd }: Related) =>
      related.length > 0 !== (relatedBegin !== undefined) || related.length > 0 !== (relatedEnd !== undefined),
  })),
  audit: emptyLevelsAudit(
    {
      '2000A': 'nobody below it and no reason why (AAA). Add the reason.',
      '2000B': 'nobody below it and no reason why (AAA). Add the reason.',
      '2000C': 'neither a benefit (EB) nor a reason why there is none (AAA). Add one.',
      '2000D': 'neither a benefit (EB) nor a reason why there is none (AAA). Add one.',
    },
    {
      '2000A rejections': '2000A',
      '2100A rejections': '2000A',
      '2100B rejections': '2000B',
      '2100C rejections': '2000C',
      '2110C benefit': '2000C',
      '2100D rejections': '2000D',
      '2110D benefit': '2000D',
    },
  ),
})
