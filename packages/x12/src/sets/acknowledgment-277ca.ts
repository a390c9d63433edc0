// 277CA, 005010X214: the claim acknowledgment. Loops, usage, repeats and qualifiers, in our own words.
import { AMT, BHT, DTP, HL, NM1, QTY, REF, STC, SVC, TRN } from '../definition/dictionary.ts'
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
  transactionSet,
  unbounded,
} from '../definition/shape.ts'
import { audit277ca } from './acknowledgment-277ca-audit.ts'
import { rules277ca } from './acknowledgment-277ca-rules.ts'
import { topLevel } from './narrowings.ts'

const status = { category: RX('status-category'), status: RX('status'), entity: S(), list: S('RX') }
const oneId = <const C extends readonly string[]>(...codes: C) => maybe(REF, { qualifier: Q(...codes), id: R() })
const quantity = <const C extends readonly string[]>(...codes: C) =>
  maybe(QTY, { qualifier: Q(...codes), quantity: R() })
const amount = <const C extends readonly string[]>(...codes: C) => maybe(AMT, { qualifier: Q(...codes), amount: R() })
const person = { lastName: R(), firstName: S(), middleName: S(), suffix: S() }

const serviceStatus = loop('2220D', 'service line status', {
  service: one(SVC, {
    procedure: RC({
      qualifier: R('AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'NU', 'WK'),
      code: R(),
      modifier1: S(),
      modifier2: S(),
      modifier3: S(),
      modifier4: S(),
    }),
    charge: R(),
    revenueCode: S(),
    submittedQuantity: S(),
  }),
  statuses: some(unbounded, STC, {
    status: RC(status),
    action: R('U'),
    status2: SC(status),
    status3: SC(status),
    text: S(),
  }),
  controlNumber: oneId('FJ'),
  prescription: oneId('XZ'),
  serviceDate: maybe(DTP, { qualifier: Q('472'), format: R('D8', 'RD8'), value: R() }),
})

/** 2200D: what became of one claim. */
export const claimStatus = loop('2200D', 'claim status', {
  trace: one(TRN, { type: R('2'), trace: R() }),
  statuses: some(unbounded, STC, {
    status: RC(status),
    date: R(),
    action: R('U', 'WQ'),
    charge: R(),
    status2: SC(status),
    status3: SC(status),
    text: S(),
  }),
  payerControlNumber: oneId('1K'),
  intermediaryId: oneId('D9'),
  billType: oneId('BLT'),
  serviceDate: maybe(DTP, { qualifier: Q('472'), format: R('D8', 'RD8'), value: R() }),
  services: manyLoops(unbounded, serviceStatus),
})

export const patientStatusLevel = loop('2000D', 'patient', {
  level: one(HL, { id: counted, parent: counted, level: Q('PT') }),
  patient: oneLoop(
    loop('2100D', 'patient name', {
      name: one(NM1, { entity: Q('QC'), entityType: R('1'), ...person, idQualifier: S('II', 'MI'), id: S() }),
    }),
  ),
  claims: streamed(someLoops(unbounded, claimStatus)),
})

export const providerStatusLevel = loop('2000C', 'billing provider', {
  level: one(HL, {
    id: counted,
    parent: counted,
    level: Q('19'),
    children: { ...counted, codes: ['0', '1'], usage: 'S' } as const,
  }),
  provider: oneLoop(
    loop('2100C', 'billing provider name', {
      name: one(NM1, { entity: Q('85'), entityType: R('1', '2'), ...person, idQualifier: R('FI', 'XX'), id: R() }),
    }),
  ),
  status: maybeLoop(
    loop('2200C', 'provider status', {
      trace: one(TRN, { type: R('1'), trace: R() }),
      statuses: many(unbounded, STC, {
        status: RC(status),
        action: R('U', 'WQ'),
        charge: S(),
        status2: SC(status),
        status3: SC(status),
      }),
      otherIds: many(3, REF, { qualifier: R('0B', '1G', 'G2', 'LU', 'SY', 'TJ'), id: R() }),
      accepted: quantity('QA'),
      rejected: quantity('QC'),
      acceptedAmount: amount('YU'),
      rejectedAmount: amount('YY'),
    }),
  ),
  patients: streamed(manyLoops(unbounded, patientStatusLevel)),
})

export const receiverLevel = loop('2000B', 'information receiver', {
  level: one(HL, {
    id: counted,
    parent: counted,
    level: Q('21'),
    children: { ...counted, codes: ['0', '1'], usage: 'S' } as const,
  }),
  receiver: oneLoop(
    loop('2100B', 'information receiver name', {
      name: one(NM1, { entity: Q('41'), entityType: R('1', '2'), ...person, idQualifier: R('46'), id: R() }),
    }),
  ),
  status: oneLoop(
    loop('2200B', 'batch status', {
      trace: one(TRN, { type: R('2'), trace: R() }),
      statuses: some(unbounded, STC, {
        status: RC(status),
        date: R(),
        action: R('U', 'WQ'),
        charge: R(),
        status2: SC(status),
        status3: SC(status),
      }),
      accepted: quantity('90'),
      rejected: quantity('AA'),
      acceptedAmount: amount('YU'),
      rejectedAmount: amount('YY'),
    }),
  ),
  providers: streamed(manyLoops(unbounded, providerStatusLevel)),
})

export const sourceLevel = loop('2000A', 'information source', {
  level: topLevel('20', '1'),
  source: oneLoop(
    loop('2100A', 'information source name', {
      name: one(NM1, {
        entity: Q('AY', 'PR'),
        entityType: R('2'),
        lastName: R(),
        idQualifier: R('46', 'FI', 'PI', 'XV'),
        id: R(),
      }),
    }),
  ),
  received: oneLoop(
    loop('2200A', 'receipt', {
      trace: one(TRN, { type: R('1'), trace: R() }),
      receivedDate: one(DTP, { qualifier: Q('050'), format: R('D8'), value: R() }),
      processedDate: one(DTP, { qualifier: Q('009'), format: R('D8'), value: R() }),
    }),
  ),
  receivers: streamed(someLoops(unbounded, receiverLevel)),
})

export const acknowledgment277ca = transactionSet({
  version: '005010X214',
  transaction: '277',
  functionalGroup: 'HN',
  name: '277CA',
  title: 'claim acknowledgment',
  alsoReads: [],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0085'),
      purpose: R('08'),
      reference: R(),
      date: R(),
      time: R(),
      type: R('TH'),
    }),
    sources: streamed(someLoops(1, sourceLevel)),
  }),
  rules: rules277ca,
  audit: audit277ca,
})
