// 820, 005010X218: premium payment, by which a plan is paid for its members (capitation). Loops, usage, repeats and qualifiers, in our
// own words.
import {
  ADX,
  BPR,
  CUR,
  DTM,
  ENT,
  IT1,
  N1,
  N2,
  N3,
  N4,
  NM1,
  PER,
  RDM,
  REF,
  RMR,
  SAC,
  SLN,
  TRN,
} from '../definition/dictionary.ts'
import {
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
  S,
  someLoops,
  streamed,
  transactionSet,
  unbounded,
} from '../definition/shape.ts'
import { address, city } from './narrowings.ts'
import { audit820 } from './premium-820-audit.ts'

const place = { moreName: maybe(N2, { name1: R() }), address: maybe(N3, address), city: maybe(N4, city) }
const contacts = many(unbounded, PER, {
  function: R('IC'),
  name: S(),
  qualifier1: R('EM', 'FX', 'TE'),
  number1: R(),
  qualifier2: S('EM', 'EX', 'FX', 'TE'),
  number2: S(),
  qualifier3: S('EM', 'EX', 'FX', 'TE'),
  number3: S(),
})
const period = maybe(DTM, { qualifier: R('582', 'AAG'), date: S(), format: S('RD8'), value: S() })

const earlierReasons = ['52', '53', '80', '81', '86', 'BJ', 'H1', 'H6', 'RU', 'WO'] as const
const currentReasons = ['20', '52', '53', 'AA', 'AX', 'H1', 'H6', 'IA', 'J3'] as const

/** 2000A: what an organization pays in one sum. */
export const organizationRemittance = loop('2000A', 'remittance of an organization', {
  organization: one(ENT, {
    number: R(),
    entity: Q('2L', 'AG', 'NH', 'RGA', 'UN'),
    idQualifier: R('1', '24', '9', 'FI'),
    id: R(),
  }),
  earlierAdjustments: manyLoops(
    unbounded,
    loop('2200A', 'adjustment of an earlier payment', {
      adjustment: one(ADX, { amount: R(), reason: R(...earlierReasons, 'WW') }),
    }),
  ),
  details: someLoops(
    unbounded,
    loop('2300A', 'payment of an organization', {
      detail: one(RMR, {
        qualifier: R('11', '1L', 'CT', 'IK'),
        id: R(),
        action: S('PA', 'PI', 'PO', 'PP'),
        paid: R(),
        billed: S(),
      }),
      references: many(unbounded, REF, {
        qualifier: R('14', '17', '18', '2F', '38', 'E9', 'LB', 'LU', 'ZZ'),
        id: R(),
      }),
      period,
      summary: maybeLoop(
        loop('2310A', 'summary line', {
          line: one(IT1, { line: R() }),
          charges: manyLoops(
            4,
            loop('2312A', 'charge', {
              charge: one(SAC, { indicator: R('C'), code: R('A172', 'B680', 'D940', 'G740'), cents: R() }),
            }),
          ),
          counts: manyLoops(
            3,
            loop('2315A', 'member count', {
              count: one(SLN, {
                line: R(),
                relationship: R('O'),
                quantity: R(),
                unit: RC({ unit: R('10', 'IE', 'PR') }),
              }),
            }),
          ),
        }),
      ),
      adjustments: manyLoops(
        unbounded,
        loop('2320A', 'adjustment of this payment', {
          adjustment: one(ADX, { amount: R(), reason: R(...currentReasons) }),
        }),
      ),
    }),
  ),
})

/** 2000B: what is paid for one person. */
export const individualRemittance = loop('2000B', 'remittance for a person', {
  person: one(ENT, { number: R(), entity: Q('2J'), idQualifier: R('34', 'EI', 'II'), id: R() }),
  names: manyLoops(
    unbounded,
    loop('2100B', 'name of the person', {
      name: one(NM1, {
        entity: Q('DO', 'EY', 'IL', 'QE'),
        entityType: R('1'),
        lastName: S(),
        firstName: S(),
        middleName: S(),
        prefix: S(),
        suffix: S(),
        idQualifier: S('34', 'EI', 'N'),
        id: S(),
      }),
    }),
  ),
  earlierAdjustments: manyLoops(
    unbounded,
    loop('2200B', 'adjustment of an earlier payment', {
      adjustment: one(ADX, { amount: R(), reason: R(...earlierReasons) }),
    }),
  ),
  details: someLoops(
    unbounded,
    loop('2300B', 'payment for a person', {
      detail: one(RMR, {
        qualifier: R('11', '9J', 'AZ', 'B7', 'CT', 'ID', 'IG', 'IK', 'KW'),
        id: R(),
        paid: R(),
        billed: S(),
      }),
      references: many(unbounded, REF, { qualifier: R('14', '18', '2F', '38', 'E9', 'LU', 'ZZ'), id: R() }),
      period,
      adjustments: manyLoops(
        unbounded,
        loop('2320B', 'adjustment of this payment', {
          adjustment: one(ADX, { amount: R(), reason: R(...currentReasons) }),
        }),
      ),
    }),
  ),
})

export const premium820 = transactionSet({
  version: '005010X218',
  transaction: '820',
  functionalGroup: 'RA',
  name: '820',
  title: 'premium payment',
  alsoReads: [],
  root: loop('', 'transaction', {
    financial: one(BPR, {
      handling: R('C', 'D', 'I', 'P', 'U', 'X'),
      amount: R(),
      creditDebit: R('C', 'D'),
      method: R('ACH', 'BOP', 'CHK', 'FWT', 'SWT'),
      format: S('CCP', 'CTX'),
      senderBankQualifier: S('01', '02', '03', '04'),
      senderBank: S(),
      senderAccountType: S('ALC', 'DA', 'SG'),
      senderAccount: S(),
      originator: S(),
      originatorSupplement: S(),
      receiverBankQualifier: S('01', '02', '03', '04'),
      receiverBank: S(),
      receiverAccountType: S('ALC', 'DA', 'SG'),
      receiverAccount: S(),
      date: R(),
    }),
    trace: one(TRN, { type: R('1', '3'), trace: R(), originator: S(), originatorSupplement: S() }),
    currency: maybe(CUR, { entity: R('2B', 'PR'), currency: R() }),
    references: many(unbounded, REF, { qualifier: R('14', '17', '18', '2F', '38', '72', 'LB'), id: R() }),
    processed: maybe(DTM, { qualifier: Q('009'), date: R() }),
    delivered: maybe(DTM, { qualifier: Q('035'), date: R() }),
    period: maybe(DTM, { qualifier: Q('582'), format: R('RD8'), value: R() }),
    created: maybe(DTM, { qualifier: Q('097'), date: R() }),
    receiver: oneLoop(
      loop('1000A', 'premium receiver', {
        name: one(N1, { entity: Q('PE'), name: S(), idQualifier: S('1', '9', 'EQ', 'FI', 'XV'), id: S() }),
        ...place,
        delivery: maybe(RDM, { transmission: R(), name: S(), number: S() }),
      }),
    ),
    payer: oneLoop(
      loop('1000B', 'premium payer', {
        name: one(N1, { entity: Q('PR'), name: S(), idQualifier: S('1', '24', '75', '9', 'EQ', 'FI', 'PI'), id: S() }),
        ...place,
        contacts,
      }),
    ),
    banks: manyLoops(
      14,
      loop('1000C', 'intermediary bank', {
        name: one(N1, {
          entity: Q(
            ...(['04', '0B', '8W', 'AK', 'BE', 'BK', 'C1', 'C2', 'IAT', 'MJ', 'RB', 'Z6', 'ZB', 'ZL'] as const),
          ),
          name: S(),
          idQualifier: S('31', '57', '94', 'A3', 'A4', 'A6', 'CF', 'G', 'PA'),
          id: S(),
        }),
        ...place,
        contacts,
      }),
    ),
    organizations: streamed(manyLoops(unbounded, organizationRemittance)),
    individuals: streamed(manyLoops(unbounded, individualRemittance)),
  }),
  rules: [
    {
      loop: '',
      severity: 'error',
      at: 'financial',
      element: 7,
      message:
        'An electronic payment (BPR04 ACH, BOP, FWT or SWT) needs the banks of payer and receiver (BPR06 to BPR15).',
      broken: ({
        financial,
      }: {
        readonly financial: { readonly method: string; readonly senderBank?: string; readonly receiverBank?: string }
      }) => financial.method !== 'CHK' && (financial.senderBank === undefined || financial.receiverBank === undefined),
    },
  ],
  audit: audit820,
})
