// What the thread that reads files is told, and what it says.
import type { ReadingName } from './readings.ts'

export type ToThread =
  | { readonly kind: 'read'; readonly reading: ReadingName; readonly input: unknown }
  /** The next bytes of the file; null behind its last. */
  | { readonly kind: 'piece'; readonly bytes: Uint8Array | null }
  /** One part was taken by whoever reads. */
  | { readonly kind: 'taken' }

export type FromThread =
  /** The piece sent last was read to its end. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'part'; readonly part: unknown }
  | { readonly kind: 'end' }
  /** `outgrown`: the file led to something larger than the language can hold. Otherwise it is our bug. */
  | { readonly kind: 'failed'; readonly outgrown: boolean; readonly message: string }

/** Parts that may wait to be taken; then the thread waits. */
export const partsAhead = 4
