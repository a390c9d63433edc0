// Reviews of services (278): what is asked and what is decided, one service or one event at a time, as each becomes whole. An event
// comes behind its services.
import type { ByteSource } from '../reader/pages.ts'
import { reviewRequest278 } from '../sets/review-278-request.ts'
import { reviewResponse278 } from '../sets/review-278-response.ts'
import type {
  AnswerDependent278,
  AnsweredRequester278,
  AnsweringReviewer278,
  AnswerSubscriber278,
  DecidedEvent278,
  DecidedService278,
  RequestDependent278,
  RequestedEvent278,
  RequestedService278,
  Requester278,
  RequestHeader278,
  RequestReviewer278,
  RequestSubscriber278,
  ResponseHeader278,
} from '../sets/review-278-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { levelsOf } from './levels.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

interface Review<V, E, D, B, Q, R, H> {
  /** `service` is 2000F, `event` 2000E. */
  readonly kind: 'service' | 'event'
  /** Null on an event. */
  readonly service: V | null
  readonly event: E
  readonly dependent: D | null
  readonly subscriber: B
  readonly requester: Q
  readonly reviewer: R
  readonly header: H
  readonly position: Position
}

export type RequestedReview = Review<
  RequestedService278,
  RequestedEvent278,
  RequestDependent278,
  RequestSubscriber278,
  Requester278,
  RequestReviewer278,
  RequestHeader278
>
export type DecidedReview = Review<
  DecidedService278,
  DecidedEvent278,
  AnswerDependent278,
  AnswerSubscriber278,
  AnsweredRequester278,
  AnsweringReviewer278,
  ResponseHeader278
>

export type ReviewRequestEvent =
  TransactionStart<RequestHeader278> | RequestedReview | TransactionEnd<RequestHeader278> | SourceEnd
export type ReviewDecisionEvent =
  TransactionStart<ResponseHeader278> | DecidedReview | TransactionEnd<ResponseHeader278> | SourceEnd

/** What the 278 requests of a source ask for. */
export function readReviewRequests(source: ByteSource, options: ReadOptions = {}): EventStream<ReviewRequestEvent> {
  return readUnits(source, reviewRequest278, (view) => reviewOf<RequestedReview>(view), options)
}

/** What the 278 responses of a source decide. A person who is refused as such has no event: see `readSet`. */
export function readReviewDecisions(source: ByteSource, options: ReadOptions = {}): EventStream<ReviewDecisionEvent> {
  return readUnits(source, reviewResponse278, (view) => reviewOf<DecidedReview>(view), options)
}

function reviewOf<T extends RequestedReview | DecidedReview>(view: LoopView): T | null {
  const { id } = view.$loop
  if (id !== '2000E' && id !== '2000F') return null
  const level = levelsOf(view)
  return {
    kind: id === '2000F' ? 'service' : 'event',
    service: level('2000F'),
    event: level('2000E'),
    dependent: level('2000D'),
    subscriber: level('2000C'),
    requester: level('2000B'),
    reviewer: level('2000A'),
    header: rootOf(view),
    position: positionOf(view),
  } as unknown as T
}
