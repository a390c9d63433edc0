// Whether a visit behind a line shares minutes with another visit, by whatever makes the two exclude each other.
import { intervalsOverlap, type Service } from '@throughline/domain'
import type { LineRecord, ScrubFacts } from './scrub-facts.ts'

/** The first pair that overlaps; visits of this claim are compared with each other too. */
export function overlapOf(
  record: LineRecord,
  facts: ScrubFacts,
  exclude: (mine: Service, other: Service) => boolean,
): { readonly mine: Service; readonly other: Service } | null {
  const own = facts.lines.flatMap((line) => line.visits.map((visit) => visit.service))
  for (const { service: mine } of record.visits)
    for (const other of [...own, ...facts.otherVisits])
      if (
        other.id !== mine.id &&
        other.servedOn === mine.servedOn &&
        intervalsOverlap(mine, other) &&
        exclude(mine, other)
      )
        return { mine, other }
  return null
}
