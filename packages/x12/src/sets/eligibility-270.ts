// 270, 005010X279A1: the eligibility inquiry. Loops, usage, repeats and qualifiers, in our own words.
import { BHT, DTP, EQ, III, INS, N3, N4, NM1, PRV, REF } from '../definition/dictionary.ts'
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
  someLoops,
  streamed,
  transactionSet,
  unbounded,
  upTo,
} from '../definition/shape.ts'
import { audit270 } from './eligibility-270-audit.ts'
import {
  demographics,
  diagnoses,
  multipleBirth,
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
import { address, amount, city, level, maybePerson, oneId, topLevel } from './narrowings.ts'

/** Who treats the patient; here any id may stand for a taxonomy. */
const provider = maybe(PRV, {
  ...patientProvider,
  qualifier: S('9K', 'D3', 'EI', 'HPI', 'PXC', 'SY', 'TJ'),
  taxonomy: S(),
})
const dates = many(2, DTP, { qualifier: R('102', '291'), format: R('D8', 'RD8'), value: R() })
const whatIsAsked = {
  authorization: oneId('9F', 'G1'),
  date: maybe(DTP, { qualifier: R('291'), format: R('D8', 'RD8'), value: R() }),
}
const place = maybe(III, { list: R('ZZ'), code: RX('place') })

/** 2110C: what is asked about the subscriber. */
export const subscriberInquiry = loop('2110C', 'subscriber inquiry', {
  inquiry: one(EQ, {
    serviceTypes: servicesAsked,
    procedure: SC(procedure),
    coverageLevel: S('FAM'),
    diagnoses: pointers,
  }),
  spendDown: amount('R'),
  spendDownBilled: amount('PB'),
  place,
  ...whatIsAsked,
})

/** 2110D: what is asked about the dependent. */
export const dependentInquiry = loop('2110D', 'dependent inquiry', {
  inquiry: one(EQ, { serviceTypes: servicesAsked, procedure: SC(procedure), diagnoses: pointers }),
  place,
  ...whatIsAsked,
})

/** 2000D: a patient who is not the subscriber. */
export const dependentAsked = loop('2000D', 'dependent', {
  level: level('23', '0'),
  traces: traces(2, '1'),
  dependent: oneLoop(
    loop('2100D', 'dependent name', {
      name: one(NM1, { entity: Q('03'), entityType: R('1'), ...maybePerson }),
      otherIds: many(9, REF, {
        qualifier: R(
          ...([
            '18',
            '1L',
            '1W',
            '6P',
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
            'SY',
            'Y4',
          ] as const),
        ),
        id: R(),
      }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      provider,
      demographics,
      relationship: maybe(INS, { subscriber: R('N'), relationship: R('01', '19', '34'), birthSequence: S() }),
      diagnoses,
      dates,
      inquiries: manyLoops(99, dependentInquiry),
    }),
  ),
})

/** 2000C: the person insured, who may be the patient. */
export const subscriberAsked = loop('2000C', 'subscriber', {
  level: level('22', '0', '1'),
  traces: traces(2, '1'),
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
            '6P',
            'CT',
            'EA',
            'EJ',
            'F6',
            'GH',
            'HJ',
            'IG',
            'N6',
            'NQ',
            'SY',
            'Y4',
          ] as const),
        ),
        id: R(),
      }),
      address: maybe(N3, address),
      city: maybe(N4, city),
      provider,
      demographics,
      relationship: multipleBirth,
      diagnoses,
      dates,
      inquiries: manyLoops(99, subscriberInquiry),
    }),
  ),
  dependents: streamed(manyLoops(unbounded, dependentAsked)),
})

export const inquiringReceiver = loop('2000B', 'information receiver', {
  level: level('21', '1'),
  receiver: oneLoop(
    loop('2100B', 'information receiver name', {
      name: one(NM1, {
        entity: Q(...receiverEntities),
        entityType: R('1', '2'),
        lastName: R(),
        firstName: S(),
        middleName: S(),
        suffix: S(),
        idQualifier: R(...receiverQualifiers),
        id: RX('npi'),
      }),
      otherIds: receiverIds,
      address: maybe(N3, address),
      city: maybe(N4, city),
      role: receiverRole,
    }),
  ),
  subscribers: streamed(someLoops(unbounded, subscriberAsked)),
})

export const inquiredSource = loop('2000A', 'information source', {
  level: topLevel('20', '1'),
  source: oneLoop(loop('2100A', 'information source name', { name: sourceName })),
  receivers: streamed(someLoops(unbounded, inquiringReceiver)),
})

export const inquiry270 = transactionSet({
  version: '005010X279A1',
  transaction: '270',
  functionalGroup: 'HS',
  name: '270',
  title: 'eligibility inquiry',
  alsoReads: ['005010X279'],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0022'),
      purpose: R('01', '13'),
      reference: upTo(30, S()),
      date: R(),
      time: R(),
      type: S('RT'),
    }),
    sources: streamed(someLoops(unbounded, inquiredSource)),
  }),
  rules: [
    {
      loop: '2100C',
      severity: 'error',
      at: 'name',
      element: 9,
      message:
        'The subscriber has neither a member id (NM109) nor a name (NM103): nobody can be found by that. Add one.',
      broken: ({ name }: { readonly name: { readonly id?: string; readonly lastName?: string } }) =>
        name.id === undefined && name.lastName === undefined,
    },
  ],
  audit: audit270,
})
