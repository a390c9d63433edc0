// Institutional claims (837I) one at a time, each with all that stands above it in the file.
import type { ByteSource } from '../reader/pages.ts'
import { claim837i } from '../sets/claim-837i.ts'
import type {
  BillingLevel837I,
  Claim837I,
  Header837I,
  PatientLevel837I,
  SubscriberLevel837I,
} from '../sets/claim-837i-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { levelsOf } from './levels.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type Position } from './view.ts'

/** One CLM with its providers, other payers and lines. */
export interface InstitutionalClaim {
  readonly kind: 'claim'
  readonly claim: Claim837I
  /** 2000C, when the patient is not the subscriber. */
  readonly patient: PatientLevel837I | null
  readonly subscriber: SubscriberLevel837I
  readonly billing: BillingLevel837I
  readonly header: Header837I
  readonly position: Position
}

export type InstitutionalClaimEvent =
  TransactionStart<Header837I> | InstitutionalClaim | TransactionEnd<Header837I> | SourceEnd

/** The claims of every 837I of a source, between a `start` and an `end` for each transaction, and `source-end` last. */
export function readInstitutionalClaims(
  source: ByteSource,
  options: ReadOptions = {},
): EventStream<InstitutionalClaimEvent> {
  return readUnits(
    source,
    claim837i,
    (view): InstitutionalClaim | null => {
      if (view.$loop.id !== '2300') return null
      const level = levelsOf(view)
      return {
        kind: 'claim',
        claim: level<Claim837I>('2300')!,
        patient: level<PatientLevel837I>('2000C'),
        subscriber: level<SubscriberLevel837I>('2000B')!,
        billing: level<BillingLevel837I>('2000A')!,
        header: rootOf(view) as unknown as Header837I,
        position: positionOf(view)!,
      }
    },
    options,
  )
}
