// 278 request, 005010X217: asks a plan to review services (prior authorization, admission, referral). In our own words.
import { BHT, NM1, PER, TRN } from '../definition/dictionary.ts'
import {
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
import { level, topLevel } from './narrowings.ts'
import {
  conditions,
  contact,
  dependentNamed,
  dependentPerson,
  eventCare,
  eventDetails,
  eventProvider,
  eventReview,
  homeAddress,
  oneServiceRule,
  otherReviewIds,
  providerRole,
  requesterIds,
  requesterName,
  reviewedOn,
  reviewerName,
  serviceDetails,
  serviceProvider,
  serviceReview,
  subscriberNamed,
  subscriberPerson,
  transportStop,
} from './review-278-parts.ts'

const traces = many(2, TRN, { type: R('1'), trace: R(), originator: R(), originatorSupplement: S() })

/** 2000F: one service of an event. */
export const requestedService = loop('2000F', 'service', {
  level: level('SS', '0'),
  traces,
  review: serviceReview,
  ...serviceDetails,
  providers: manyLoops(
    12,
    loop('2010F', 'service provider', {
      ...serviceProvider,
      role: providerRole,
    }),
  ),
})

/** 2000E: what is to happen to the patient, with the services below. */
export const requestedEvent = loop('2000E', 'patient event', {
  level: level('EV', '0', '1'),
  traces,
  review: eventReview,
  ...eventDetails,
  ...conditions,
  ...eventCare,
  providers: manyLoops(
    14,
    loop('2010EA', 'event provider', {
      ...eventProvider,
      role: providerRole,
    }),
  ),
  stops: manyLoops(
    5,
    loop('2010EB', 'transport stop', {
      ...transportStop,
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
  level: level('23', '1'),
  dependent: oneLoop(
    loop('2010D', 'dependent name', {
      ...dependentNamed,
      ...dependentPerson,
    }),
  ),
  events: streamed(someLoops(unbounded, requestedEvent)),
})

export const requestSubscriber = loop('2000C', 'subscriber', {
  level: level('22', '0', '1'),
  subscriber: oneLoop(
    loop('2010C', 'subscriber name', {
      ...subscriberNamed,
      ...subscriberPerson,
    }),
  ),
  events: streamed(manyLoops(unbounded, requestedEvent)),
  dependents: streamed(manyLoops(unbounded, requestDependent)),
})

export const requester = loop('2000B', 'requester', {
  level: level('21', '1'),
  requester: oneLoop(
    loop('2010B', 'requester name', {
      name: one(NM1, requesterName),
      otherIds: requesterIds,
      ...homeAddress,
      contact: maybe(PER, contact),
      role: providerRole,
    }),
  ),
  subscribers: streamed(someLoops(unbounded, requestSubscriber)),
})

export const requestReviewer = loop('2000A', 'reviewer', {
  level: topLevel('20', '1'),
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
