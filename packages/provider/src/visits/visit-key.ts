// What makes a visit the same visit, however often and in whatever file it comes: the text its keys are hashes of.
import type { ReadVisit } from './read-row.ts'

/** Who, by whom, when: two visits alike in this are one visit, or one of them is wrong. */
export function visitIdentityText(visit: Pick<ReadVisit, 'personId' | 'workerId' | 'servedOn' | 'starts'>): string {
  return JSON.stringify(['visit', visit.personId, visit.workerId, visit.servedOn, visit.starts])
}

/** Everything the row says, after normalizing: spaces, spelling of dates and order of columns make no difference. */
export function visitContentText(visit: ReadVisit): string {
  return JSON.stringify([
    visitIdentityText(visit),
    visit.ends,
    visit.kind,
    visit.placeOfService,
    visit.siteId,
    visit.groupSessionId,
    visit.groupSize,
    visit.status,
    visit.fund,
    visit.goal,
    visit.personWords,
    visit.action,
    visit.response,
    visit.nextStep,
  ])
}
