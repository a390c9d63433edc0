// What an examiner found in records that were asked for and read: the denial then says that, and not only that it was read.
import { formatDay } from '@throughline/domain'
import type { RecordFinding } from '../../facts/adjudication-facts.ts'
import { wholeClaim } from '../edit.ts'
import type { ClaimCase } from '../claim-case.ts'

/** The denial of a claim that waited for its records to be read, with what was found; null where nobody said what. */
export function deniedOnReading(claim: ClaimCase) {
  return (
    claim.facts.releases.find(
      (release) => release.rule === 'records-to-read' && release.decided === 'deny' && release.finding !== undefined,
    ) ?? null
  )
}

export function foundOnReading(claim: ClaimCase, finding: RecordFinding) {
  const release = deniedOnReading(claim)
  return wholeClaim(release?.finding === finding ? { on: formatDay(release.on), wrote: release.reason } : null)
}
