// What the reader of a file takes and tells.
import type { Companion } from '../companion/companion.ts'
import type { CodeSets } from '../check/element-checks.ts'
import type { TransactionSet } from '../definition/shape.ts'
import type { Level } from '../finding.ts'
import type { Limits } from '../limits.ts'
import type { Group, Interchange, Transaction } from './envelope.ts'
import type { LoopView } from './view.ts'

export type FileEvent =
  | { readonly kind: 'interchange'; readonly interchange: Interchange }
  | { readonly kind: 'group'; readonly group: Group }
  /** `findings` is how many findings there were before its ST, or before its end. */
  | { readonly kind: 'transaction'; readonly transaction: Transaction; readonly findings: number }
  | { readonly kind: 'loop'; readonly loop: LoopView }
  | { readonly kind: 'transaction-end'; readonly transaction: Transaction; readonly findings: number }
  | { readonly kind: 'group-end'; readonly group: Group }
  | { readonly kind: 'interchange-end'; readonly interchange: Interchange }

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** The guides to read by; all that this package knows by default. */
  readonly sets?: readonly TransactionSet<any>[]
  /** What to check while reading. Envelopes are always checked; nothing else is by default. */
  readonly levels?: readonly Level[]
  readonly codeSets?: CodeSets
  /** A payer's companion guide: the guides are read and checked as it narrows them. */
  readonly companion?: Companion
  /** A clock in milliseconds, for the bound on time: without it there is none. */
  readonly now?: () => number
}

export const troubleMessages = {
  'truncated-segment': 'The file ends in the middle of a segment: it is cut off. Ask the sender for the whole file.',
  'empty-segment': 'Two segment terminators stand together with nothing between them. Remove one.',
  'data-between-interchanges':
    'Something that is no interchange stands behind an IEA. It was passed over; ask the sender what it was.',
} as const
