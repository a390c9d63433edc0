// 277, 005010X212: what became of a claim, in answer to a 276. Loops, usage, repeats and qualifiers, in our own words.
import { BHT, DTP, HL, NM1, PER, STC, SVC, TRN } from '../definition/dictionary.ts'
import {
  counted,
  loop,
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
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import { emptyLevelsAudit } from './empty-levels-audit.ts'
import { ids, level, oneId, person, span, topLevel } from './narrowings.ts'
import { procedureAsked } from './status-276.ts'

const status = { category: RX('status-category'), status: RX('status'), entity: S(), list: S('RX') }
const statusOfLevel = { category: RX('status-category'), status: RX('status'), entity: S() }

/** Why nothing is said further down: the whole request, or all of one provider, could not be answered. */
const levelStatuses = some(unbounded, STC, {
  status: RC(statusOfLevel),
  date: R(),
  status2: SC(statusOfLevel),
  status3: SC(statusOfLevel),
})

const claimAnswered = {
  trace: one(TRN, { type: R('2'), trace: R() }),
  statuses: some(unbounded, STC, {
    status: RC(status),
    date: R(),
    charge: S(),
    paid: S(),
    paidDate: S(),
    checkDate: S(),
    check: S(),
    status2: SC(status),
    status3: SC(status),
  }),
  payerControlNumber: oneId('1K'),
  billType: oneId('BLT'),
  patientControlNumber: oneId('EJ'),
  prescription: oneId('XZ'),
  voucher: oneId('VV'),
  intermediaryIds: ids(3, 'D9'),
  serviceDate: span('472'),
}
const serviceAnswered = {
  service: one(SVC, {
    procedure: RC(procedureAsked),
    charge: R(),
    paid: R(),
    revenueCode: S(),
    submittedQuantity: S(),
  }),
  statuses: some(unbounded, STC, {
    status: RC(status),
    date: R(),
    status2: SC(status),
    status3: SC(status),
  }),
  controlNumber: oneId('FJ'),
  date: one(DTP, { qualifier: R('472'), format: R('D8', 'RD8'), value: R() }),
}

/** 2200D: what became of one claim of the subscriber. */
export const subscriberClaimAnswered = loop('2200D', 'claim of the subscriber', {
  ...claimAnswered,
  services: manyLoops(unbounded, loop('2220D', 'service of the subscriber', serviceAnswered)),
})
/** 2200E: what became of one claim of the dependent. */
export const dependentClaimAnswered = loop('2200E', 'claim of the dependent', {
  ...claimAnswered,
  services: manyLoops(unbounded, loop('2220E', 'service of the dependent', serviceAnswered)),
})

export const dependentLevel277 = loop('2000E', 'dependent', {
  level: one(HL, { id: counted, parent: counted, level: Q('23') }),
  dependent: oneLoop(
    loop('2100E', 'dependent name', { name: one(NM1, { entity: Q('QC'), entityType: R('1'), ...person }) }),
  ),
  claims: streamed(someLoops(unbounded, dependentClaimAnswered)),
})

export const subscriberLevel277 = loop('2000D', 'subscriber', {
  level: level('22', '0', '1'),
  subscriber: oneLoop(
    loop('2100D', 'subscriber name', {
      name: one(NM1, {
        entity: Q('IL'),
        entityType: R('1', '2'),
        ...person,
        idQualifier: R('24', 'II', 'MI'),
        id: R(),
      }),
    }),
  ),
  claims: streamed(manyLoops(unbounded, subscriberClaimAnswered)),
  dependents: streamed(manyLoops(unbounded, dependentLevel277)),
})

export const providerLevel277 = loop('2000C', 'service provider', {
  level: level('19', '0', '1'),
  providers: someLoops(
    2,
    loop('2100C', 'service provider name', {
      name: one(NM1, {
        entity: Q('1P'),
        entityType: R('1', '2'),
        ...person,
        lastName: S(),
        idQualifier: R('FI', 'SV', 'XX'),
        id: RX('npi'),
      }),
    }),
  ),
  status: maybeLoop(
    loop('2200C', 'service provider status', {
      trace: one(TRN, { type: R('1'), trace: R() }),
      statuses: levelStatuses,
    }),
  ),
  subscribers: streamed(manyLoops(unbounded, subscriberLevel277)),
})

export const receiverLevel277 = loop('2000B', 'information receiver', {
  level: level('21', '0', '1'),
  receiver: oneLoop(
    loop('2100B', 'information receiver name', {
      name: one(NM1, {
        entity: Q('41'),
        entityType: R('1', '2'),
        lastName: S(),
        firstName: S(),
        middleName: S(),
        idQualifier: R('46'),
        id: R(),
      }),
    }),
  ),
  status: maybeLoop(
    loop('2200B', 'information receiver status', {
      trace: one(TRN, { type: R('2'), trace: R() }),
      statuses: levelStatuses,
    }),
  ),
  providers: streamed(manyLoops(unbounded, providerLevel277)),
})

const contactKinds = ['ED', 'EM', 'FX', 'TE'] as const

export const sourceLevel277 = loop('2000A', 'information source', {
  level: topLevel('20', '1'),
  source: oneLoop(
    loop('2100A', 'payer', {
      name: one(NM1, { entity: Q('PR'), entityType: R('2'), lastName: R(), idQualifier: R('PI', 'XV'), id: R() }),
      contact: maybe(PER, {
        function: R('IC'),
        name: S(),
        qualifier1: R(...contactKinds),
        number1: R(),
        qualifier2: S(...contactKinds, 'EX'),
        number2: S(),
        qualifier3: S(...contactKinds, 'EX'),
        number3: S(),
      }),
    }),
  ),
  receivers: streamed(someLoops(unbounded, receiverLevel277)),
})

export const status277 = transactionSet({
  version: '005010X212',
  transaction: '277',
  functionalGroup: 'HN',
  name: '277',
  title: 'claim status answer',
  alsoReads: [],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0010'),
      purpose: R('08'),
      reference: upTo(30, R()),
      date: R(),
      time: R(),
      type: R('DG'),
    }),
    sources: streamed(someLoops(unbounded, sourceLevel277)),
  }),
  rules: [],
  audit: emptyLevelsAudit(
    {
      '2000B': 'neither a status (STC) nor anything below it. Add the status.',
      '2000C': 'neither a status (STC) nor anything below it. Add the status.',
      '2000D': 'neither a claim (TRN) nor a dependent. Add one.',
    },
    { '2200B trace': '2000B', '2200C trace': '2000C' },
  ),
})
