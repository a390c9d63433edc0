// A finding: what is wrong with a file, where, and in a sentence. It never carries the value itself, which may be about a person.

export type Severity = 'error' | 'warning'

/** What a check looks at. Each may be chosen alone; all are the default. */
export type Level = 'envelope' | 'syntax' | 'guide' | 'codes' | 'balance'
export const levels: readonly Level[] = ['envelope', 'syntax', 'guide', 'codes', 'balance']

export interface Finding {
  /** Stable name of what is wrong, such as `segment-missing`. */
  readonly code: FindingCode
  readonly severity: Severity
  readonly level: Level
  /** Short name of the set (`837P`), or '' outside a transaction of a known set. */
  readonly set: string
  /** Loop id, '' outside loops. */
  readonly loop: string
  readonly segment: string
  /** 1-based place of the segment in its transaction, ST being 1; 0 outside transactions. */
  readonly ordinal: number
  /** 1-based place of the segment in the file. */
  readonly fileOrdinal: number
  /** Byte offset of the segment in the file. */
  readonly offset: number
  /** 1-based line in the file. */
  readonly line: number
  /** Element position, 0 for the whole segment. */
  readonly element: number
  /** Component position, 0 for the whole element. */
  readonly component: number
  /** 1-based repetition, 0 when the element does not repeat. */
  readonly repetition: number
  readonly message: string
  /** Index of the interchange in the file, of the group in it, and of the transaction in that; -1 where outside. */
  readonly interchangeIndex: number
  readonly groupIndex: number
  readonly transactionIndex: number
  /** True when the segment or element named is one that should be there and is not. */
  readonly missing: boolean
  /** The standard's number of the data element, 0 when none is meant. */
  readonly dataElement: number
  /** The code set a value was not found in, for `code-unknown`. */
  readonly codeSet?: string
}

export type FindingCode =
  // envelope
  | 'not-x12'
  | 'bad-delimiters'
  | 'limit-reached'
  | 'truncated-segment'
  | 'empty-segment'
  | 'data-between-interchanges'
  | 'isa-not-fixed'
  | 'terminator-missing'
  | 'iea-missing'
  | 'iea-group-count'
  | 'iea-control-number'
  | 'gs-missing'
  | 'ge-missing'
  | 'ge-transaction-count'
  | 'ge-control-number'
  | 'interchange-control-number-repeated'
  | 'group-control-number-repeated'
  | 'st-missing'
  | 'se-missing'
  | 'se-segment-count'
  | 'se-control-number'
  | 'transaction-control-number-repeated'
  | 'interchange-empty'
  | 'group-empty'
  | 'segment-outside-transaction'
  | 'group-wrong-for-set'
  | 'version-differs'
  | 'set-unsupported'
  // syntax
  | 'segment-id-invalid'
  | 'segment-unknown'
  | 'segment-empty'
  | 'control-character'
  | 'element-too-short'
  | 'element-too-long'
  | 'element-not-number'
  | 'element-not-date'
  | 'element-not-time'
  | 'amount-not-cents'
  | 'element-blank'
  | 'too-many-elements'
  | 'too-many-components'
  | 'too-many-repetitions'
  | 'repetition-empty'
  | 'trailing-separator'
  | 'element-needed-by-other'
  | 'element-excluded-by-other'
  // guide
  | 'segment-unexpected'
  | 'segment-out-of-order'
  | 'segment-missing'
  | 'segment-repeats-too-often'
  | 'loop-missing'
  | 'loop-repeats-too-often'
  | 'element-missing'
  | 'element-not-used'
  | 'code-not-in-guide'
  | 'hierarchy-id'
  | 'hierarchy-parent'
  | 'hierarchy-children'
  | 'line-number'
  | 'situational'
  // codes
  | 'code-unknown'
  | 'npi-check-digit'
  // balance
  | 'claim-out-of-balance'
  | 'line-out-of-balance'
  | 'other-payer-out-of-balance'
  | 'transaction-out-of-balance'
  | 'patient-responsibility-differs'
  | 'totals-differ'
  // bounds
  | 'findings-cut'
