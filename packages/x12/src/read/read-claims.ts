// Professional claims (837P) one at a time, each with all that stands above it in the file.
import type { ByteSource } from '../reader/pages.ts'
import { claim837p } from '../sets/claim-837p.ts'
import type {
  BillingLevel837P,
  Claim837P,
  Header837P,
  PatientLevel837P,
  SubscriberLevel837P,
} from '../sets/claim-837p-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

/** A claim as it is read: the 2300 loop and what stands above it. */
export class ProfessionalClaim {
  readonly kind = 'claim'
  private readonly view: LoopView

  constructor(view: LoopView) {
    this.view = view
  }

  /** 2300 with its providers, other payers and service lines. */
  get claim(): Claim837P {
    return this.view as unknown as Claim837P
  }
  /** 2000C, when the patient is not the subscriber. */
  get patient(): PatientLevel837P | null {
    const above = this.view.$parent!
    return above.$loop.id === '2000C' ? (above as unknown as PatientLevel837P) : null
  }
  /** 2000B: coverage, subscriber and payer. */
  get subscriber(): SubscriberLevel837P {
    return this.subscriberView as unknown as SubscriberLevel837P
  }
  /** 2000A: billing provider, pay-to address and plan. */
  get billing(): BillingLevel837P {
    return this.subscriberView.$parent as unknown as BillingLevel837P
  }
  /** BHT, submitter and receiver. */
  get header(): Header837P {
    return rootOf(this.view) as unknown as Header837P
  }
  get position(): Position {
    return positionOf(this.view)!
  }

  private get subscriberView(): LoopView {
    const above = this.view.$parent!
    return above.$loop.id === '2000C' ? above.$parent! : above
  }
}

export type ClaimEvent = TransactionStart<Header837P> | ProfessionalClaim | TransactionEnd<Header837P> | SourceEnd

/** The claims of every 837P of a source, between a `start` and an `end` for each transaction, and `source-end` last. */
export function readClaims(source: ByteSource, options: ReadOptions = {}): EventStream<ClaimEvent> {
  return readUnits(
    source,
    claim837p,
    (view) => (view.$loop.id === '2300' ? new ProfessionalClaim(view) : null),
    options,
  )
}
