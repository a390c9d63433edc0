// Where a rule is written and since when it holds, said the same way by the rules of both sides.
import { day, type Day, type Span } from '../calendar/day.ts'
import type { Citation } from './rule.ts'

/** The day the sources of the rules were last gone through as a whole. A rule read on another day says its own. */
export const sourcesRead: Day = day('2026-11-21')

/** A source that was read. */
export function sourced(source: string, read = sourcesRead): Citation {
  return { source, read, confidence: 'sourced' }
}

/** Practice from memory or of our own design: a hypothesis, shown as such, to be confirmed with each payer. */
export function unverified(source: string, read = sourcesRead): Citation {
  return { source, read, confidence: 'unverified' }
}

/** In force on every day this product can write: no claim is too old to be asked. */
export const always: Span = { starts: day('1900-01-01'), ends: null }
