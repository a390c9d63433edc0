// The types of the 278 as it is read, request and response.
import type { LoopValue, SetValue } from '../definition/value-types.ts'
import type {
  requestDependent,
  requestReviewer,
  requestSubscriber,
  requestedEvent,
  requestedService,
  requester,
  reviewRequest278,
} from './review-278-request.ts'
import type {
  answerDependent,
  answerSubscriber,
  answeredRequester,
  answeringReviewer,
  decidedEvent,
  decidedService,
  reviewResponse278,
} from './review-278-response.ts'

export type RequestedService278 = LoopValue<typeof requestedService>
export type RequestedEvent278 = LoopValue<typeof requestedEvent>
export type RequestDependent278 = LoopValue<typeof requestDependent>
export type RequestSubscriber278 = LoopValue<typeof requestSubscriber>
export type Requester278 = LoopValue<typeof requester>
export type RequestReviewer278 = LoopValue<typeof requestReviewer>
export type RequestHeader278 = SetValue<typeof reviewRequest278>
export type DecidedService278 = LoopValue<typeof decidedService>
export type DecidedEvent278 = LoopValue<typeof decidedEvent>
export type AnswerDependent278 = LoopValue<typeof answerDependent>
export type AnswerSubscriber278 = LoopValue<typeof answerSubscriber>
export type AnsweredRequester278 = LoopValue<typeof answeredRequester>
export type AnsweringReviewer278 = LoopValue<typeof answeringReviewer>
export type ResponseHeader278 = SetValue<typeof reviewResponse278>
