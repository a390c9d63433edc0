// Claim status: which claims a 276 asks about, and what a 277 answers, one claim at a time.
import type { ByteSource } from '../reader/pages.ts'
import { statusRequest276 } from '../sets/status-276.ts'
import { status277 } from '../sets/status-277.ts'
import type {
  Dependent276,
  Dependent277,
  DependentClaim276,
  DependentClaim277,
  Header276,
  Header277,
  Provider276,
  Provider277,
  Receiver276,
  Receiver277,
  Source276,
  Source277,
  Subscriber276,
  Subscriber277,
  SubscriberClaim276,
  SubscriberClaim277,
} from '../sets/status-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { levelsOf } from './levels.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

interface OfClaim<C, D, S, P, R, O, H> {
  readonly claim: C
  /** The dependent whose claim it is; null when it is the subscriber's. */
  readonly dependent: D | null
  readonly subscriber: S
  readonly provider: P
  readonly receiver: R
  readonly source: O
  readonly header: H
  readonly position: Position
}

export interface StatusQuestion extends OfClaim<
  SubscriberClaim276 | DependentClaim276,
  Dependent276,
  Subscriber276,
  Provider276,
  Receiver276,
  Source276,
  Header276
> {
  readonly kind: 'question'
}

export interface StatusAnswer extends OfClaim<
  SubscriberClaim277 | DependentClaim277,
  Dependent277,
  Subscriber277,
  Provider277,
  Receiver277,
  Source277,
  Header277
> {
  readonly kind: 'status'
}

export type StatusQuestionEvent = TransactionStart<Header276> | StatusQuestion | TransactionEnd<Header276> | SourceEnd
export type StatusAnswerEvent = TransactionStart<Header277> | StatusAnswer | TransactionEnd<Header277> | SourceEnd

/** Every claim that the 276s of a source ask about. */
export function readStatusQuestions(source: ByteSource, options: ReadOptions = {}): EventStream<StatusQuestionEvent> {
  const questionOf = (view: LoopView): StatusQuestion | null => {
    const one = ofClaim<StatusQuestion>(view)
    return one && { kind: 'question', ...one }
  }
  return readUnits(source, statusRequest276, questionOf, options)
}

/** Every claim that the 277s of a source answer for. A level above that is refused as a whole has no claims: see its `status`. */
export function readStatuses(source: ByteSource, options: ReadOptions = {}): EventStream<StatusAnswerEvent> {
  const answerOf = (view: LoopView): StatusAnswer | null => {
    const one = ofClaim<StatusAnswer>(view)
    return one && { kind: 'status', ...one }
  }
  return readUnits(source, status277, answerOf, options)
}

function ofClaim<T extends OfClaim<unknown, unknown, unknown, unknown, unknown, unknown, unknown>>(
  view: LoopView,
): Omit<T, 'kind'> | null {
  const { id } = view.$loop
  if (id !== '2200D' && id !== '2200E') return null
  const level = levelsOf(view)
  const found: Omit<T, 'kind'> = {
    claim: level(id),
    dependent: level('2000E'),
    subscriber: level('2000D'),
    provider: level('2000C'),
    receiver: level('2000B'),
    source: level('2000A'),
    header: rootOf(view),
    position: positionOf(view),
  } as never
  return found
}
