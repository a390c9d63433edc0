// Whether a list of spans holds a day, as the enrollment edits ask it.
import { covers, type Day, type Span } from '@throughline/domain'

export function heldOn(spans: readonly Span[], on: Day): boolean {
  for (const span of spans) if (covers(span, on)) return true
  return false
}

/** The span that holds a day; null when none does. */
export function spanOn(spans: readonly Span[], on: Day): Span | null {
  for (const span of spans) if (covers(span, on)) return span
  return null
}
