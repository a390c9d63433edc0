// 278 response, 005010X217: what a plan decided on services it was asked to review. In our own words.
import { AAA, BHT, HCR, N3, N4, NM1, PER, TRN } from '../definition/dictionary.ts'
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
  repeated,
  S,
  someLoops,
  streamed,
  transactionSet,
  unbounded,
} from '../definition/shape.ts'
import { emptyLevelsAudit } from './empty-levels-audit.ts'
import { address, city, level, maybePerson, topLevel } from './narrowings.ts'
import {
  contact,
  dependentNamed,
  dependentPerson,
  eventCare,
  eventDetails,
  eventProvider,
  eventReview,
  oneServiceRule,
  providerRole,
  requesterIds,
  requesterName,
  reviewerName,
  serviceDetails,
  serviceProvider,
  serviceReview,
  subscriberNamed,
  subscriberPerson,
  transportStop,
} from './review-278-parts.ts'

const traces = many(3, TRN, { type: R('1', '2'), trace: R(), originator: R(), originatorSupplement: S() })
/** Why a request could not be reviewed, or not yet. */
const rejections = many(9, AAA, { valid: R('N', 'Y'), reason: S(), followUp: S() })
const decision = maybe(HCR, {
  action: R('A1', 'A2', 'A3', 'A4', 'A6', 'C', 'CT', 'NA'),
  number: S(),
  reasons: repeated(5, S()),
  secondOpinion: S('N', 'Y'),
})
/** Whom to send further facts to. */
const whoAsks = {
  name: one(NM1, {
    entity: Q('L5'),
    entityType: R('1', '2'),
    ...maybePerson,
    idQualifier: S('24', '34', '46'),
    id: S(),
  }),
  address: maybe(N3, address),
  city: maybe(N4, city),
  contact: maybe(PER, contact),
}

/** 2000F: what was decided on one service. */
export const decidedService = loop('2000F', 'service', {
  level: level('SS', '0'),
  traces,
  rejections,
  review: serviceReview,
  decision,
  ...serviceDetails,
  providers: manyLoops(
    12,
    loop('2010FA', 'service provider', {
      ...serviceProvider,
      rejections,
      role: providerRole,
    }),
  ),
  whoAsks: maybeLoop(loop('2010FB', 'contact for facts about the service', whoAsks)),
})

/** 2000E: what was decided on the event as a whole. */
export const decidedEvent = loop('2000E', 'patient event', {
  level: level('EV', '0', '1'),
  traces,
  rejections,
  review: eventReview,
  decision,
  ...eventDetails,
  ...eventCare,
  providers: manyLoops(
    14,
    loop('2010EA', 'event provider', {
      ...eventProvider,
      rejections,
      role: providerRole,
    }),
  ),
  whoAsks: maybeLoop(loop('2010EB', 'contact for facts about the patient', whoAsks)),
  stops: manyLoops(
    5,
    loop('2010EC', 'transport stop', {
      ...transportStop,
      rejections,
    }),
  ),
  services: streamed(manyLoops(unbounded, decidedService)),
})

export const answerDependent = loop('2000D', 'dependent', {
  level: level('23', '0', '1'),
  dependent: oneLoop(
    loop('2010D', 'dependent name', {
      ...dependentNamed,
      rejections,
      ...dependentPerson,
    }),
  ),
  events: streamed(manyLoops(unbounded, decidedEvent)),
})

export const answerSubscriber = loop('2000C', 'subscriber', {
  level: level('22', '0', '1'),
  subscriber: oneLoop(
    loop('2010C', 'subscriber name', {
      ...subscriberNamed,
      rejections,
      ...subscriberPerson,
    }),
  ),
  events: streamed(manyLoops(unbounded, decidedEvent)),
  dependents: streamed(manyLoops(unbounded, answerDependent)),
})

export const answeredRequester = loop('2000B', 'requester', {
  level: level('21', '0', '1'),
  requester: oneLoop(
    loop('2010B', 'requester name', {
      name: one(NM1, requesterName),
      otherIds: requesterIds,
      rejections,
      role: providerRole,
    }),
  ),
  subscribers: streamed(manyLoops(unbounded, answerSubscriber)),
})

export const answeringReviewer = loop('2000A', 'reviewer', {
  level: topLevel('20', '0', '1'),
  rejections,
  reviewer: oneLoop(
    loop('2010A', 'reviewer name', {
      name: one(NM1, reviewerName),
      contact: maybe(PER, contact),
      rejections,
    }),
  ),
  requesters: streamed(manyLoops(unbounded, answeredRequester)),
})

const refused = ['A3']

export const reviewResponse278 = transactionSet({
  version: '005010X217',
  transaction: '278',
  functionalGroup: 'HI',
  name: '278-response',
  title: 'services review response',
  toldBy: { segment: 'BHT', element: 2, codes: ['11'] },
  alsoReads: [],
  root: loop('', 'transaction', {
    beginning: one(BHT, {
      structure: R('0007'),
      purpose: R('11'),
      reference: R(),
      date: R(),
      time: R(),
      type: S('18', '19', 'AT', 'RU'),
    }),
    reviewers: streamed(someLoops(unbounded, answeringReviewer)),
  }),
  rules: [
    oneServiceRule,
    ...['2000E', '2000F'].map((loop) => ({
      loop,
      severity: 'error' as const,
      at: 'decision',
      element: 3,
      message: 'A refusal (HCR01 A3) needs its reason (HCR03). Say why, so that it can be answered.',
      broken: ({
        decision,
      }: {
        readonly decision?: { readonly action: string; readonly reasons: readonly string[] }
      }) => decision !== undefined && refused.includes(decision.action) && decision.reasons.length === 0,
    })),
  ],
  audit: emptyLevelsAudit(
    {
      '2000A': 'nobody below it and no reason why (AAA). Add the reason.',
      '2000B': 'nobody below it and no reason why (AAA). Add the reason.',
      '2000C': 'neither a decided event (HL EV) nor a reason why (AAA). Add one.',
      '2000D': 'neither a decided event (HL EV) nor a reason why (AAA). Add one.',
    },
    {
      '2000A rejections': '2000A',
      '2010A rejections': '2000A',
      '2010B rejections': '2000B',
      '2010C rejections': '2000C',
      '2010D rejections': '2000D',
    },
  ),
})
