// Premium payments (820): the payment, then what it pays for, one organization or person at a time.
import type { ByteSource } from '../reader/pages.ts'
import { premium820 } from '../sets/premium-820.ts'
import type { Header820, IndividualRemittance820, OrganizationRemittance820 } from '../sets/premium-820-types.ts'
import type { EventStream } from './event-stream.ts'
import type { ReadOptions } from './file-reader.ts'
import { readUnits, type SourceEnd, type TransactionEnd, type TransactionStart } from './read-set.ts'
import { positionOf, rootOf, type LoopView, type Position } from './view.ts'

/** 2000A: paid for an organization as a whole. */
export interface OrganizationPremium {
  readonly kind: 'organization'
  readonly remittance: OrganizationRemittance820
  readonly header: Header820
  readonly position: Position
}

/** 2000B: paid for one person, as a capitation is. */
export interface PersonPremium {
  readonly kind: 'person'
  readonly remittance: IndividualRemittance820
  readonly header: Header820
  readonly position: Position
}

export type PremiumEvent =
  TransactionStart<Header820> | OrganizationPremium | PersonPremium | TransactionEnd<Header820> | SourceEnd

export function readPremiums(source: ByteSource, options: ReadOptions = {}): EventStream<PremiumEvent> {
  return readUnits(source, premium820, premiumOf, options)
}

function premiumOf(view: LoopView): OrganizationPremium | PersonPremium | null {
  const shared = { header: rootOf(view) as unknown as Header820, position: positionOf(view)! }
  switch (view.$loop.id) {
    case '2000A':
      return { kind: 'organization', remittance: view as unknown as OrganizationRemittance820, ...shared }
    case '2000B':
      return { kind: 'person', remittance: view as unknown as IndividualRemittance820, ...shared }
    default:
      return null
  }
}
