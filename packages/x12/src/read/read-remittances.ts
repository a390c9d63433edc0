// Remittances (835): the payment, then its claims one at a time, then provider adjustments with the end.
import type { ByteSource } from '../reader/pages.ts'
import { remittance835 } from '../sets/remittance-835.ts'
import type { ClaimGroup835, ClaimPayment835, Header835 } from '../sets/remittance-835-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

/** One CLP with its services. */
export class RemittedClaim {
  readonly kind = 'claim'
  private readonly view: LoopView

  constructor(view: LoopView) {
    this.view = view
  }

  get claim(): ClaimPayment835 {
    return this.view as unknown as ClaimPayment835
  }
  /** 2000: its LX number and, from hospitals' payers, TS3 and TS2. */
  get group(): ClaimGroup835 {
    return this.view.$parent as unknown as ClaimGroup835
  }
  get header(): Header835 {
    return rootOf(this.view) as unknown as Header835
  }
  get position(): Position {
    return positionOf(this.view)!
  }
}

export type RemittanceEvent = TransactionStart<Header835> | RemittedClaim | TransactionEnd<Header835> | SourceEnd

/** The claims of every 835 of a source, between a `start` and an `end` for each transaction, and `source-end` last. */
export function readRemittances(source: ByteSource, options: ReadOptions = {}): EventStream<RemittanceEvent> {
  return readUnits(
    source,
    remittance835,
    (view) => (view.$loop.id === '2100' ? new RemittedClaim(view) : null),
    options,
  )
}
