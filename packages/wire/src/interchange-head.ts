// Who sent a file and under which interchange number, told from its first segment.
import { segmentsOf } from '@throughline/x12'

export type InterchangeHead = {
  /** ISA06, without the blanks that fill it. */
  readonly sender: string
  /** ISA13 as written. */
  readonly control: string
}

/** An ISA is 106 bytes; what may stand before it is not long. */
const lookedAt = 4096

/** The head of the first interchange; null when the bytes do not begin with one. */
export function interchangeHead(bytes: Uint8Array): InterchangeHead | null {
  try {
    for (const segment of segmentsOf(bytes.subarray(0, lookedAt)))
      return segment.id === 'ISA' ? { sender: segment.element(6).trim(), control: segment.element(13).trim() } : null
  } catch {
    // No X12 at all, or cut off within its first segment.
  }
  return null
}
