// The bounds of everything read from outside. Each may be lowered or raised by the caller; none may be absent.

export interface Limits {
  /** Bytes of one source. */
  readonly bytes: number
  /** Segments of one source. */
  readonly segments: number
  /** Bytes of one segment, its terminator not counted. */
  readonly segmentBytes: number
  /** Elements of one segment. */
  readonly elements: number
  /** Loops held in memory at once: those of one claim and of the headers above it. */
  readonly loops: number
  /** Segments held in memory at once, counted likewise. */
  readonly heldSegments: number
  /** Findings kept for one source; when they are reached one last finding says so. */
  readonly findings: number
  /** Time from the first byte to the last, asked of the caller's clock at every page: for a door that strangers send files to. */
  readonly milliseconds: number
}

export const defaultLimits: Limits = {
  bytes: 2 ** 31,
  segments: 50_000_000,
  segmentBytes: 64 * 1024,
  elements: 1_000,
  loops: 100_000,
  heldSegments: 500_000,
  findings: 100_000,
  milliseconds: Number.POSITIVE_INFINITY,
}
