// Eligibility: whom a 270 asks about, and what a 271 answers, one person at a time.
import type { ByteSource } from '../reader/pages.ts'
import { inquiry270 } from '../sets/eligibility-270.ts'
import { answer271 } from '../sets/eligibility-271.ts'
import type {
  Dependent270,
  Dependent271,
  Header270,
  Header271,
  Receiver270,
  Receiver271,
  Source270,
  Source271,
  Subscriber270,
  Subscriber271,
} from '../sets/eligibility-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { levelsOf } from './levels.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

/** A person asked about or answered: a dependent when there is one, and otherwise the subscriber. */
interface Person<S, D, R, O, H> {
  readonly subscriber: S
  readonly dependent: D | null
  readonly receiver: R
  readonly source: O
  readonly header: H
  readonly position: Position
}

/** Its inquiries (EQ) stand at `dependent.dependent.inquiries` or `subscriber.subscriber.inquiries`. */
export interface EligibilityInquiry extends Person<Subscriber270, Dependent270, Receiver270, Source270, Header270> {
  readonly kind: 'inquiry'
}

/** Its benefits (EB) and rejections (AAA) stand at `dependent.dependent` or `subscriber.subscriber`. */
export interface EligibilityAnswer extends Person<Subscriber271, Dependent271, Receiver271, Source271, Header271> {
  readonly kind: 'answer'
}

export type InquiryEvent = TransactionStart<Header270> | EligibilityInquiry | TransactionEnd<Header270> | SourceEnd
export type BenefitEvent = TransactionStart<Header271> | EligibilityAnswer | TransactionEnd<Header271> | SourceEnd

/** Everybody asked about in the 270s of a source. A subscriber with dependents comes after them, with `dependent` null. */
export function readInquiries(source: ByteSource, options: ReadOptions = {}): EventStream<InquiryEvent> {
  return readUnits(
    source,
    inquiry270,
    (view): EligibilityInquiry | null => {
      const person = personOf<Subscriber270, Dependent270, Receiver270, Source270, Header270>(view)
      return person && { kind: 'inquiry', ...person }
    },
    options,
  )
}

/** Everybody answered for in the 271s of a source. A subscriber with dependents comes after them, with `dependent` null. */
export function readBenefits(source: ByteSource, options: ReadOptions = {}): EventStream<BenefitEvent> {
  return readUnits(
    source,
    answer271,
    (view): EligibilityAnswer | null => {
      const person = personOf<Subscriber271, Dependent271, Receiver271, Source271, Header271>(view)
      return person && { kind: 'answer', ...person }
    },
    options,
  )
}

function personOf<S, D, R, O, H>(view: LoopView): Person<S, D, R, O, H> | null {
  if (view.$loop.id !== '2000C' && view.$loop.id !== '2000D') return null
  const level = levelsOf(view)
  return {
    subscriber: level<S>('2000C')!,
    dependent: level<D>('2000D'),
    receiver: level<R>('2000B')!,
    source: level<O>('2000A')!,
    header: rootOf(view) as unknown as H,
    position: positionOf(view)!,
  }
}
