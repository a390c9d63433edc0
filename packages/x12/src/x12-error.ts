// The only error this package throws over outside data: it says what is wrong and where, and never quotes the data.

export type X12ErrorCode =
  | 'not-x12'
  | 'bad-delimiters'
  | 'too-many-bytes'
  | 'too-many-segments'
  | 'segment-too-long'
  | 'too-many-elements'
  | 'too-many-loops'
  | 'too-slow'
  | 'malformed-value'
  | 'unwritable'
  | 'companion-unusable'

export class X12Error extends Error {
  override readonly name = 'X12Error'
  readonly code: X12ErrorCode
  /** 1-based position of the segment in the file; 0 when no segment was reached. */
  readonly ordinal: number
  /** Byte offset in the file; 0 when the error is not about a file (a writer's refusal). */
  readonly offset: number
  /** The field a writer refuses, as a path into the object it was given; '' elsewhere. */
  readonly field: string

  constructor(code: X12ErrorCode, message: string, ordinal = 0, offset = 0, field = '') {
    super(message)
    this.code = code
    this.ordinal = ordinal
    this.offset = offset
    this.field = field
  }
}
