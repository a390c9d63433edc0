// 278 request, 005010X217: asks a plan to review services (prior authorization, admission, referral). In our own words.
import { BHT, HL, N3, N4, NM1, PER, PRV, TRN } from '../definition/dictionary.ts'
import {
  counted,
  loop,
  many,
  manyLoops,
  maybe,
  one,
  oneLoop,
  Q,
  R,
  S,
  someLoops,
  streamed,
  transactionSet,
  unbounded,
} from '../definition/shape.ts'
import { emptyLevelsAudit } from './empty-levels-audit.ts'
import { address, city, taxonomy } from './narrowings.ts'
import {
  admission,
  ambulance,
  attachments,
  conditions,
  contact,
  delivery,
  demographics,
  dependentIds,
  dependentIs,
  dependentName,
  diagnoses,
  earlierNumbers,
  eventDates,
  eventProviders,
  eventReview,
  homeAddress,
  homeHealth,
  message,
  oneServiceRule,
  otherReviewIds,
  oxygen,
  providerIds,
  providerNamed,
  providerRoles,
  requesterIds,
  requesterName,
  reviewedOn,
  reviewerName,
  serviceDate,
  serviceProviders,
  serviceReview,
  services,
  spinalManipulation,
  subscriberIds,
  subscriberIs,
  subscriberName,
  transportStops,
} from './review-278-parts.ts'

const traces = many(2, TRN, { type: R('1'), trace: R(), originator: R(), originatorSupplement: S() })
const provider = {
  otherIds: providerIds,
  address: maybe(N3, address),
  city: maybe(N4, city),
  contact: maybe(PER, contact),
  role: maybe(PRV, { provider: R(...providerRoles), ...taxonomy }),
}

/** 2000F: one service of an event. */
export const requestedService = loop('2000F', 'service', {
  level: one(HL, { id: counted, parent: counted, level: Q('SS'), children: { ...counted, codes: ['0'] } as const }),
  traces,
  review: serviceReview,
  ...earlierNumbers,
  date: serviceDate,
  ...services,
  delivery,
  attachments,
  message,
  providers: manyLoops(
    12,
    loop('2010F', 'service provider', {
      name: one(NM1, { entity: Q(...serviceProviders), ...providerNamed }),
      ...provider,
    }),
  ),
})

/** 2000E: what is to happen to the patient, with the services below. */
export const requestedEvent = loop('2000E', 'patient event', {
  level: one(HL, {
    id: counted,
    parent: counted,
    level: Q('EV'),
    children: { ...counted, codes: ['0', '1'] } as const,
  }),
  traces,
  review: eventReview,
  ...earlierNumbers,
  ...eventDates,
  diagnoses,
  delivery,
  ...conditions,
  admissionDetails: admission,
  ambulance,
  spinalManipulation,
  oxygen,
  homeHealth,
  attachments,
  message,
  providers: manyLoops(
    14,
    loop('2010EA', 'event provider', {
      name: one(NM1, { entity: Q(...eventProviders), ...providerNamed }),
      ...provider,
    }),
  ),
  stops: manyLoops(
    5,
    loop('2010EB', 'transport stop', {
      name: one(NM1, { entity: Q(...transportStops), entityType: R('2'), lastName: S() }),
      address: one(N3, address),
      city: one(N4, city),
    }),
  ),
  otherReviewers: manyLoops(
    3,
    loop('2010EC', 'other reviewer', {
      name: one(NM1, { entity: Q('CA', 'PR', 'X3'), entityType: R('2'), lastName: S() }),
      authorizations: otherReviewIds,
      reviewedOn,
    }),
  ),
  services: streamed(manyLoops(unbounded, requestedService)),
})

export const requestDependent = loop('2000D', 'dependent', {
  level: one(HL, { id: counted, parent: counted, level: Q('23'), children: { ...counted, codes: ['1'] } as const }),
  dependent: oneLoop(
    loop('2010D', 'dependent name', {
      name: one(NM1, dependentName),
      otherIds: dependentIds,
      ...homeAddress,
      demographics,
      relationship: dependentIs,
    }),
  ),
  events: streamed(someLoops(unbounded, requestedEvent)),
})

export const requestSubscriber = loop('2000C', 'subscriber', {
  level: one(HL, {
    id: counted,
    parent: counted,
    level: Q('22'),
    children: { ...counted, codes: ['0', '1'] } as const,
  }),
  subscriber: oneLoop(
    loop('2010C', 'subscriber name', {
      name: one(NM1, subscriberName),
      otherIds: subscriberIds,
      ...homeAddress,
      demographics,
      relationship: subscriberIs,
    }),
  ),
  events: streamed(manyLoops(unbounded, requestedEvent)),
  dependents: streamed(manyLoops(unbounded, requestDependent)),
})

export const requester = loop('2000B', 'requester', {
  level: one(HL, { id: counted, parent: counted, level: Q('21'), children: { ...counted, codes: ['1'] } as const }),
  requester: oneLoop(
    loop('2010B', 'requester name', {
      name: one(NM1, requesterName),
      otherIds: requesterIds,
      ...homeAddress,
      contact: maybe(PER, contact),
      role: maybe(PRV, { provider: R(...providerRoles), ...taxonomy }),
    }),
  ),
  subscribers: streamed(someLoops(unbounded, requestSubscriber)),
})

export const requestReviewer = loop('2000A', 'reviewer', {
  level: one(HL, { id: counted, level: Q('20'), children: { ...counted, codes: ['1'] } as const }),
  reviewer: oneLoop(loop('2010A', 'reviewer name', { name: one(NM1, reviewerName) })),
  requesters: streamed(someLoops(unbounded, requester)),
})

export const reviewRequest278 = transactionSet({
  version: '005010X217',
  transaction: '278',
  functionalGroup: 'HI',
  name: '278-request',
  title: 'services review request',
  toldBy: { segment: 'BHT', element: 2, codes: ['01', '13', '36'] },
  alsoReads: [],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0007'),
      purpose: R('01', '13', '36'),
      reference: R(),
      date: R(),
      time: R(),
      type: S('RU'),
    }),
    reviewers: streamed(someLoops(unbounded, requestReviewer)),
  }),
  rules: [oneServiceRule],
  audit: emptyLevelsAudit({ '2000C': 'neither an event to review (HL EV) nor a dependent who has one. Add one.' }, {}),
})
