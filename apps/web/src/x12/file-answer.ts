// What the worker is asked and what it answers: everything about a file that the page shows, cut to what a page can hold.
import type { FindingCode, NamedSegment } from '@throughline/x12'

export type FoundFault = {
  readonly code: FindingCode
  readonly severity: 'error' | 'warning'
  readonly set: string
  readonly loop: string
  readonly segment: string
  /** 1-based in the file. */
  readonly fileOrdinal: number
  readonly line: number
  readonly message: string
}

export type FileRow = {
  readonly kind: 'loop' | 'segment' | 'error' | 'warning'
  readonly depth: number
  readonly text: string
  /** What the text is made of, to be said in another language; null where it stands as in the file. */
  readonly named: NamedSegment | null
  readonly fileOrdinal: number
  /** Index in `faults` of a finding that stands in this row. */
  readonly fault: number | null
}

export type FileAnswer =
  | {
      readonly ok: true
      readonly errors: number
      readonly warnings: number
      readonly segments: number
      /** `837P`, and how many transactions of it; '' for those of a guide that is not known. */
      readonly transactions: readonly (readonly [set: string, count: number])[]
      readonly faults: readonly FoundFault[]
      readonly rows: readonly FileRow[]
      /** True when the file has more rows than are shown. */
      readonly cut: boolean
    }
  | { readonly ok: false; readonly why: 'too-long' | 'not-x12' | 'too-slow' | 'failed'; readonly message: string }

/** A file of about 60,000 claims. Larger ones are for the command line. */
export const mostBytes = 50 * 1024 * 1024
export const mostRows = 20_000
export const mostFaults = 2_000
/** After this the worker is ended. */
export const mostSeconds = 60

/** What becomes of a file with these faults when it is sent. That reading it stopped at a limit of ours is no fault of its sender. */
export function fate(faults: readonly Pick<FoundFault, 'code' | 'severity'>[]): 'clean' | 'refused' | 'stopped' {
  const errors = faults.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return 'clean'
  return errors.every(({ code }) => code === 'limit-reached') ? 'stopped' : 'refused'
}
