// 276, 005010X212: the question what became of a claim. Loops, usage, repeats and qualifiers, in our own words.
import { AMT, BHT, DMG, DTP, HL, NM1, REF, SVC, TRN } from '../definition/dictionary.ts'
import {
  counted,
  loop,
  manyLoops,
  maybe,
  one,
  oneLoop,
  Q,
  R,
  RC,
  RX,
  S,
  someLoops,
  streamed,
  SX,
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import { level, maybePerson, oneId, person, span, topLevel } from './narrowings.ts'
import { audit276 } from './status-276-audit.ts'

/** The service as it was billed. */
export const procedureAsked = {
  qualifier: R('AD', 'ER', 'HC', 'HP', 'IV', 'N4', 'NU', 'WK'),
  code: RX('procedure'),
  modifier1: SX('modifier'),
  modifier2: SX('modifier'),
  modifier3: SX('modifier'),
  modifier4: SX('modifier'),
} as const

const claimAsked = {
  trace: one(TRN, { type: R('1'), trace: R() }),
  payerControlNumber: oneId('1K'),
  billType: oneId('BLT'),
  location: oneId('LU'),
  group: oneId('6P'),
  patientControlNumber: oneId('EJ'),
  prescription: oneId('XZ'),
  intermediaryId: oneId('D9'),
  charge: maybe(AMT, { qualifier: R('T3'), amount: R() }),
  serviceDate: span('472'),
}
const serviceAsked = {
  service: one(SVC, { procedure: RC(procedureAsked), charge: R(), revenueCode: S(), submittedQuantity: S() }),
  controlNumber: maybe(REF, { qualifier: R('FJ'), id: R() }),
  date: one(DTP, { qualifier: R('472'), format: R('D8', 'RD8'), value: R() }),
}
const demographics = { format: R('D8'), birthDate: R(), gender: S('F', 'M') }

/** 2200D: one claim of the subscriber that is asked about. */
export const subscriberClaimAsked = loop('2200D', 'claim of the subscriber', {
  ...claimAsked,
  services: manyLoops(unbounded, loop('2210D', 'service of the subscriber', serviceAsked)),
})
/** 2200E: one claim of the dependent that is asked about. */
export const dependentClaimAsked = loop('2200E', 'claim of the dependent', {
  ...claimAsked,
  services: manyLoops(unbounded, loop('2210E', 'service of the dependent', serviceAsked)),
})

export const dependentLevel276 = loop('2000E', 'dependent', {
  level: one(HL, { id: counted, parent: counted, level: Q('23') }),
  demographics: one(DMG, demographics),
  dependent: oneLoop(
    loop('2100E', 'dependent name', { name: one(NM1, { entity: Q('QC'), entityType: R('1'), ...person }) }),
  ),
  claims: streamed(someLoops(unbounded, dependentClaimAsked)),
})

export const subscriberLevel276 = loop('2000D', 'subscriber', {
  level: level('22', '0', '1'),
  demographics: maybe(DMG, demographics),
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
  claims: streamed(manyLoops(unbounded, subscriberClaimAsked)),
  dependents: streamed(manyLoops(unbounded, dependentLevel276)),
})

export const providerLevel276 = loop('2000C', 'service provider', {
  level: level('19', '1'),
  providers: someLoops(
    2,
    loop('2100C', 'service provider name', {
      name: one(NM1, {
        entity: Q('1P'),
        entityType: R('1', '2'),
        ...maybePerson,
        idQualifier: R('FI', 'SV', 'XX'),
        id: RX('npi'),
      }),
    }),
  ),
  subscribers: streamed(someLoops(unbounded, subscriberLevel276)),
})

export const receiverLevel276 = loop('2000B', 'information receiver', {
  level: level('21', '1'),
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
  providers: streamed(someLoops(unbounded, providerLevel276)),
})

export const sourceLevel276 = loop('2000A', 'information source', {
  level: topLevel('20', '1'),
  source: oneLoop(
    loop('2100A', 'payer', {
      name: one(NM1, { entity: Q('PR'), entityType: R('2'), lastName: R(), idQualifier: R('PI', 'XV'), id: R() }),
    }),
  ),
  receivers: streamed(someLoops(unbounded, receiverLevel276)),
})

export const statusRequest276 = transactionSet({
  version: '005010X212',
  transaction: '276',
  functionalGroup: 'HR',
  name: '276',
  title: 'claim status request',
  alsoReads: [],
  root: loop('', 'transaction', {
    beginning: one(BHT, { structure: R('0010'), purpose: R('13'), reference: upTo(30, R()), date: R(), time: R() }),
    sources: streamed(someLoops(unbounded, sourceLevel276)),
  }),
  rules: [],
  audit: audit276,
})
