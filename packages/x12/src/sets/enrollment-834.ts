// 834, 005010X220A1: enrollment in and maintenance of coverage, the plan's roster. Loops, usage, repeats and qualifiers, in our own words.
// long because: a grammar table
import {
  ACT,
  AMT,
  BGN,
  COB,
  DMG,
  DSB,
  DTP,
  EC,
  HD,
  HLH,
  ICM,
  IDC,
  INS,
  LE,
  LS,
  LUI,
  LX,
  N1,
  N3,
  N4,
  NM1,
  PER,
  PLA,
  QTY,
  REF,
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
  repeated,
  S,
  SC,
  some,
  someLoops,
  streamed,
  SX,
  transactionSet,
  unbounded,
} from '../definition/shape.ts'
import { audit834 } from './enrollment-834-audit.ts'
import { address, city } from './narrowings.ts'

const fullName = { lastName: R(), firstName: S(), middleName: S(), prefix: S(), suffix: S() }
const maybeFullName = { ...fullName, lastName: S() }
const personId = { idQualifier: S('34', 'ZZ'), id: S() }
const place = { address: maybe(N3, address), city: maybe(N4, city) }

const channels = <const C extends readonly string[]>(...kinds: C) => ({
  qualifier1: R(...kinds),
  number1: R(),
  qualifier2: S(...kinds),
  number2: S(),
  qualifier3: S(...kinds),
  number3: S(),
})
const personal = channels('AP', 'BN', 'CP', 'EM', 'EX', 'FX', 'HP', 'TE', 'WP')

const maritalStatuses = ['B', 'D', 'I', 'M', 'R', 'S', 'U', 'W', 'X'] as const
const races = repeated(
  10,
  SC({
    race: S('7', '8', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'N', 'O', 'P', 'Z'),
    list: S('RET'),
    code: S(),
  }),
)
const origins = {
  maritalStatus: S(...maritalStatuses),
  race: races,
  citizenship: S('1', '2', '3', '4', '5', '6', '7'),
  codeList: S('REC'),
  code: S(),
}

const classes = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
] as const
const amounts = <const M extends number>(most: M) =>
  many(most, AMT, { qualifier: R('B9', 'C1', 'D2', 'EBA', 'FK', 'P3', 'R'), amount: R() })

/** 2310: a provider the member chose, or was given, for one coverage. */
export const chosenProvider = loop('2310', 'chosen provider', {
  line: one(LX, { number: counted }),
  name: one(NM1, {
    entity: Q('1X', '3D', '80', 'FA', 'OD', 'P3', 'QA', 'QN', 'Y2'),
    entityType: R('1', '2'),
    ...maybeFullName,
    idQualifier: S('34', 'FI', 'SV', 'XX'),
    id: SX('npi'),
    relationship: R('25', '26', '72'),
  }),
  addresses: many(2, N3, address),
  city: maybe(N4, city),
  contacts: many(2, PER, { function: R('IC'), ...personal }),
  change: maybe(PLA, {
    action: R('2'),
    entity: R('1P'),
    date: R(),
    reason: R('14', '22', '46', 'AA', 'AB', 'AC', 'AD', 'AE', 'AF', 'AG', 'AH', 'AI', 'AJ'),
  }),
})

/** 2320: other coverage the member has. */
export const otherCoverage = loop('2320', 'other coverage', {
  coordination: one(COB, {
    payerResponsibility: R('P', 'S', 'T', 'U'),
    policy: S(),
    coordination: R('1', '5', '6'),
    serviceTypes: repeated(99, S('1', '35', '48', '50', '54', '89', '90', 'A4', 'AG', 'AL', 'BB')),
  }),
  otherIds: many(4, REF, { qualifier: R('60', '6P', 'SY', 'ZZ'), id: R() }),
  dates: many(2, DTP, { qualifier: R('344', '345'), format: R('D8'), value: R() }),
  parties: manyLoops(
    3,
    loop('2330', 'party to other coverage', {
      name: one(NM1, {
        entity: Q('36', 'GW', 'IN'),
        entityType: R('2'),
        lastName: S(),
        idQualifier: S('FI', 'NI', 'XV'),
        id: S(),
      }),
      ...place,
      contact: maybe(PER, { function: R('CN'), qualifier1: R('TE'), number1: R() }),
    }),
  ),
})

/** 2300: one coverage begun, changed or ended. */
export const coverage = loop('2300', 'coverage', {
  coverage: one(HD, {
    maintenanceType: R('001', '002', '021', '024', '025', '026', '030', '032'),
    line: R(
      ...([
        'AC',
        'ADD',
        'AG',
        'AH',
        'AJ',
        'AK',
        'DCP',
        'DEN',
        'EPO',
        'FAC',
        'HE',
        'HLT',
        'HMO',
        'LTC',
        'LTD',
        'LIF',
        'MM',
        'MOD',
        'PDG',
        'POS',
        'PPO',
        'PRA',
        'STD',
        'UR',
        'VIS',
      ] as const),
    ),
    plan: S(),
    coverageLevel: S(
      ...([
        'CHD',
        'DEP',
        'E1D',
        'E2D',
        'E3D',
        'E5D',
        'E6D',
        'E7D',
        'E8D',
        'E9D',
        'ECH',
        'EMP',
        'ESP',
        'FAM',
        'IND',
        'SPC',
        'SPO',
        'TWO',
      ] as const),
    ),
    lateEnrollment: S('N', 'Y'),
  }),
  dates: some(6, DTP, {
    qualifier: R('300', '303', '343', '348', '349', '543', '695'),
    format: R('D8', 'RD8'),
    value: R(),
  }),
  amounts: amounts(9),
  policyNumbers: many(14, REF, {
    qualifier: Q('17', '1L', '9V', 'CE', 'E8', 'M7', 'PID', 'RB', 'X9', 'XM', 'XX1', 'XX2', 'ZX', 'ZZ'),
    id: R(),
  }),
  priorMonths: maybe(REF, { qualifier: Q('QQ'), id: R() }),
  cards: many(3, IDC, { plan: R(), type: R('D', 'H', 'P'), count: S(), action: S('1', '2', 'RX') }),
  providers: manyLoops(30, chosenProvider),
  otherCoverages: manyLoops(5, otherCoverage),
})

/** 2000: one member, subscriber or dependent. */
export const member = loop('2000', 'member', {
  level: one(INS, {
    subscriber: R('N', 'Y'),
    relationship: R(
      ...([
        '01',
        '03',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
        '12',
        '13',
        '14',
        '15',
        '16',
        '17',
        '18',
        '19',
        '23',
        '24',
        '25',
        '26',
        '31',
        '38',
        '53',
        '60',
        'D2',
        'G8',
        'G9',
      ] as const),
    ),
    maintenanceType: R('001', '021', '024', '025', '030'),
    maintenanceReason: S(
      ...([
        '01',
        '02',
        '03',
        '04',
        '05',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
        '14',
        '15',
        '16',
        '17',
        '18',
        '20',
        '21',
        '22',
        '25',
        '26',
        '27',
        '28',
        '29',
        '31',
        '32',
        '33',
        '37',
        '38',
        '39',
        '40',
        '41',
        '43',
        '59',
        'AA',
        'AB',
        'AC',
        'AD',
        'AE',
        'AF',
        'AG',
        'AH',
        'AI',
        'AJ',
        'AL',
        'EC',
        'XN',
        'XT',
      ] as const),
    ),
    benefitStatus: R('A', 'C', 'S', 'T'),
    medicare: SC({ plan: R('A', 'B', 'C', 'D', 'E'), reason: S('0', '1', '2') }),
    cobra: S('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'ZZ'),
    employment: S('AC', 'AO', 'AU', 'FT', 'L1', 'PT', 'RT', 'TE'),
    student: S('F', 'N', 'P'),
    disabled: S('N', 'Y'),
    deathFormat: S('D8'),
    deathDate: S(),
    confidentiality: S('R', 'U'),
    birthSequence: S(),
  }),
  subscriberId: one(REF, { qualifier: Q('0F'), id: R() }),
  policyNumber: maybe(REF, { qualifier: Q('1L'), id: R() }),
  otherIds: many(13, REF, {
    qualifier: Q('17', '23', '3H', '4A', '6O', 'ABB', 'D3', 'DX', 'F6', 'P5', 'Q4', 'QQ', 'ZZ'),
    id: R(),
  }),
  dates: many(24, DTP, {
    qualifier: R(
      ...([
        '050',
        '286',
        '296',
        '297',
        '300',
        '301',
        '303',
        '336',
        '337',
        '338',
        '339',
        '340',
        '341',
        '350',
        '351',
        '356',
        '357',
        '383',
        '385',
        '386',
        '393',
        '394',
        '473',
        '474',
      ] as const),
    ),
    format: R('D8'),
    value: R(),
  }),
  member: oneLoop(
    loop('2100A', 'member name', {
      name: one(NM1, { entity: Q('74', 'IL'), entityType: R('1'), ...fullName, ...personId }),
      contact: maybe(PER, { function: R('IP'), ...personal }),
      address: maybe(N3, address),
      city: maybe(N4, { ...city, locationQualifier: S('60', 'CY'), location: S() }),
      demographics: maybe(DMG, { format: R('D8'), birthDate: R(), gender: R('F', 'M', 'U'), ...origins }),
      employment: many(unbounded, EC, { class1: R(...classes), class2: S(...classes), class3: S(...classes) }),
      income: maybe(ICM, {
        frequency: R('1', '2', '3', '4', '6', '7', '8', '9', 'B', 'C', 'H', 'Q', 'S', 'U'),
        wage: R(),
        hours: S(),
        location: S(),
        grade: S(),
      }),
      amounts: amounts(7),
      health: maybe(HLH, { health: R('N', 'S', 'T', 'U', 'X'), height: S(), weight: S() }),
      languages: many(unbounded, LUI, {
        qualifier: S('LD', 'LE'),
        language: S(),
        description: S(),
        use: S('5', '6', '7', '8'),
      }),
    }),
  ),
  incorrect: maybeLoop(
    loop('2100B', 'incorrect member name', {
      name: one(NM1, { entity: Q('70'), entityType: R('1'), ...fullName, ...personId }),
      demographics: maybe(DMG, { format: S('D8'), birthDate: S(), gender: S('F', 'M', 'U'), ...origins }),
    }),
  ),
  mailing: maybeLoop(
    loop('2100C', 'mailing address', {
      name: one(NM1, { entity: Q('31'), entityType: R('1') }),
      address: one(N3, address),
      city: one(N4, city),
    }),
  ),
  employers: manyLoops(
    3,
    loop('2100D', 'employer', {
      name: one(NM1, {
        entity: Q('36'),
        entityType: R('1', '2'),
        ...maybeFullName,
        idQualifier: S('24', '34'),
        id: S(),
      }),
      contact: maybe(PER, { function: R('EP'), name: S(), ...channels('AP', 'BN', 'CP', 'EM', 'EX', 'FX', 'TE') }),
      ...place,
    }),
  ),
  schools: manyLoops(
    3,
    loop('2100E', 'school', {
      name: one(NM1, { entity: Q('M8'), entityType: R('2'), lastName: R() }),
      contact: maybe(PER, { function: R('SK'), name: S(), ...channels('EM', 'EX', 'FX', 'TE') }),
      ...place,
    }),
  ),
  custodialParent: maybeLoop(
    loop('2100F', 'custodial parent', {
      name: one(NM1, { entity: Q('S3'), entityType: R('1'), ...fullName, firstName: R(), ...personId }),
      contact: maybe(PER, { function: R('PQ'), ...personal }),
      ...place,
    }),
  ),
  responsiblePersons: manyLoops(
    13,
    loop('2100G', 'responsible person', {
      name: one(NM1, {
        entity: Q('6Y', '9K', 'E1', 'EI', 'EXS', 'GB', 'GD', 'J6', 'LR', 'QD', 'S1', 'TZ', 'X4'),
        entityType: R('1'),
        ...fullName,
        ...personId,
      }),
      contact: maybe(PER, { function: R('RP'), ...personal }),
      ...place,
    }),
  ),
  dropOff: maybeLoop(
    loop('2100H', 'drop-off location', {
      name: one(NM1, { entity: Q('45'), entityType: R('1'), ...maybeFullName }),
      ...place,
    }),
  ),
  disabilities: manyLoops(
    unbounded,
    loop('2200', 'disability', {
      disability: one(DSB, { type: R('1', '2', '3', '4'), qualifier: S('DX', 'ZZ'), diagnosis: S() }),
      dates: many(2, DTP, { qualifier: R('360', '361'), format: R('D8'), value: R() }),
    }),
  ),
  coverages: manyLoops(99, coverage),
  reporting: maybeLoop(
    loop('2700', 'reporting categories', {
      begin: one(LS, { loop: R('2700') }),
      categories: manyLoops(
        unbounded,
        loop('2710', 'reporting category number', {
          line: one(LX, { number: counted }),
          category: maybeLoop(
            loop('2750', 'reporting category', {
              name: one(N1, { entity: Q('75'), name: R() }),
              reference: maybe(REF, {
                qualifier: R(
                  ...([
                    '00',
                    '17',
                    '18',
                    '19',
                    '26',
                    '3L',
                    '6M',
                    '9V',
                    '9X',
                    'GE',
                    'LU',
                    'PID',
                    'XX1',
                    'XX2',
                    'YY',
                    'ZZ',
                  ] as const),
                ),
                id: R(),
              }),
              date: maybe(DTP, { qualifier: R('007'), format: R('D8', 'RD8'), value: R() }),
            }),
          ),
        }),
      ),
      end: one(LE, { loop: R('2700') }),
    }),
  ),
})

export const enrollment834 = transactionSet({
  version: '005010X220A1',
  transaction: '834',
  functionalGroup: 'BE',
  name: '834',
  title: 'benefit enrollment',
  alsoReads: ['005010X220'],
  root: loop('', 'transaction', {
    beginning: one(BGN, {
      purpose: R('00', '15', '22'),
      reference: R(),
      date: R(),
      time: R(),
      zone: S(),
      originalReference: S(),
      action: R('2', '4', 'RX'),
    }),
    masterPolicy: maybe(REF, { qualifier: Q('38'), id: R() }),
    dates: many(unbounded, DTP, {
      qualifier: R('007', '090', '091', '303', '382', '388'),
      format: R('D8'),
      value: R(),
    }),
    totals: many(3, QTY, { qualifier: R('DT', 'ET', 'TO'), quantity: R() }),
    sponsor: oneLoop(
      loop('1000A', 'sponsor', {
        name: one(N1, { entity: Q('P5'), name: S(), idQualifier: R('24', '94', 'FI'), id: R() }),
      }),
    ),
    payer: oneLoop(
      loop('1000B', 'payer', {
        name: one(N1, { entity: Q('IN'), name: S(), idQualifier: R('94', 'FI', 'XV'), id: R() }),
      }),
    ),
    brokers: manyLoops(
      2,
      loop('1000C', 'administrator or broker', {
        name: one(N1, { entity: Q('BO', 'TV'), name: S(), idQualifier: R('94', 'FI', 'XV'), id: R() }),
        account: maybeLoop(
          loop('1100C', 'account of the broker', { account: one(ACT, { account: R(), account2: S() }) }),
        ),
      }),
    ),
    members: streamed(someLoops(unbounded, member)),
  }),
  rules: [
    {
      loop: '2000',
      severity: 'error',
      at: 'level',
      element: 2,
      message: 'A subscriber (INS01 Y) is related to the subscriber as self (INS02 18), and nobody else is.',
      broken: ({ level }: { readonly level: { readonly subscriber: string; readonly relationship: string } }) =>
        (level.subscriber === 'Y') !== (level.relationship === '18'),
    },
  ],
  audit: audit834,
})
