// Read, validate and write HIPAA X12 5010. Start with README.md beside this folder.
export { answer, type AnswerOptions } from './acknowledge/answer.ts'
export { build277ca, type ClaimAnswer, type ClaimAnswerOptions, type Written277CA } from './acknowledge/build-277ca.ts'
export { build999, type Written999 } from './acknowledge/build-999.ts'
export { buildTa1, type Ta1Options } from './acknowledge/build-ta1.ts'
export { sortedGroup, type SortedGroup, type SortedTransaction } from './acknowledge/sorted-report.ts'
export { check, checkBytes, type Report } from './check/check.ts'
export type { Companion, CompanionFault, CompanionRule, CompanionText } from './companion/companion.ts'
export { companionFaults, narrowedSets } from './companion/narrow-set.ts'
export { readCompanion, type ReadCompanion } from './companion/read-companion.ts'
export type { CodeSets } from './check/element-checks.ts'
export { ambiguities, type Ambiguity } from './definition/ambiguities.ts'
export { compile } from './definition/compile.ts'
export type { LoopValue, SetValue, WrittenLoop, WrittenSet } from './definition/value-types.ts'
export type { TransactionSet } from './definition/shape.ts'
export { setPage } from './document/set-page.ts'
export { compare, type Comparison, type Difference } from './compare/compare.ts'
export { comparisonPage } from './compare/comparison-page.ts'
export { explain, explainRows, type ExplainedRow, type NamedSegment } from './explain/explain.ts'
export { obfuscate, type ObfuscateOptions } from './obfuscate/obfuscate.ts'
export { levels, type Finding, type FindingCode, type Level, type Severity } from './finding.ts'
export { defaultLimits, type Limits } from './limits.ts'
export type { EnvelopeState, Group, Interchange, InterchangeAcknowledgment, Transaction } from './read/envelope.ts'
export type { EventStream } from './read/event-stream.ts'
export type { ReadOptions } from './read/file-reader.ts'
export * from './read/read-acknowledgments.ts'
export * from './read/read-claims.ts'
export * from './read/read-eligibility.ts'
export * from './read/read-institutional-claims.ts'
export * from './read/read-members.ts'
export * from './read/read-premiums.ts'
export * from './read/read-remittances.ts'
export * from './read/read-reviews.ts'
export * from './read/read-statuses.ts'
export {
  readSet,
  type LoopEvent,
  type SetEvent,
  type SourceEnd,
  type TransactionEnd,
  type TransactionStart,
} from './read/read-set.ts'
export { optional, plain, positionOf, segmentPosition, type Position } from './read/view.ts'
export type { Delimiters } from './reader/delimiters.ts'
export { PageReader, type ByteSource } from './reader/pages.ts'
export { readSegments, Segment, SegmentBatch, segmentsOf } from './reader/segments.ts'
export { acknowledgment277ca } from './sets/acknowledgment-277ca.ts'
export { acknowledgment999 } from './sets/acknowledgment-999.ts'
export { answer271 } from './sets/eligibility-271.ts'
export { inquiry270 } from './sets/eligibility-270.ts'
export { enrollment834 } from './sets/enrollment-834.ts'
export { premium820 } from './sets/premium-820.ts'
export { reviewRequest278 } from './sets/review-278-request.ts'
export { reviewResponse278 } from './sets/review-278-response.ts'
export { statusRequest276 } from './sets/status-276.ts'
export { status277 } from './sets/status-277.ts'
export * from './sets/claim-837i-types.ts'
export * from './sets/eligibility-types.ts'
export * from './sets/enrollment-834-types.ts'
export * from './sets/premium-820-types.ts'
export * from './sets/review-278-types.ts'
export * from './sets/status-types.ts'
export * from './sets/claim-837p-types.ts'
export * from './sets/remittance-835-types.ts'
export { claim837i } from './sets/claim-837i.ts'
export { claim837p } from './sets/claim-837p.ts'
export { transactionSets } from './sets/index.ts'
export { remittance835 } from './sets/remittance-835.ts'
export { formatDay, formatOfPeriod, formatPeriod, parseDay, parsePeriod } from './value/day.ts'
export { formatCents, parseCents } from './value/money.ts'
export {
  transactionOf,
  writeInterchange,
  writeInterchangeChunks,
  type InterchangeHeader,
  type WriteOptions,
  type WrittenGroup,
  type WrittenInterchange,
  type WrittenTa1,
  type WrittenTransaction,
} from './write/interchange-writer.ts'
export {
  chooseDelimiters,
  SegmentWriter,
  usualDelimiters,
  writerDelimiters,
  type ElementText,
  type WriterDelimiters,
} from './write/segment-writer.ts'
export { X12Error, type X12ErrorCode } from './x12-error.ts'
