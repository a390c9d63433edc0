// A visit that the electronic record has on another day near by than the one that is billed.
import { addDays } from '@throughline/domain'
import type { CaseLine, ClaimCase } from '../claim-case.ts'

/** A day this near is likelier the same visit under a wrong date than another visit (our own figure). */
const daysAround = 3

/** The recorded visit that a line without one of its own may mean: one that is billed by no other line, here or before. */
export function recordedNearby(claim: ClaimCase, line: CaseLine) {
  const { visitRecords, history } = claim.facts
  const billed = [
    ...claim.lines.map((one) => ({ code: one.line.code, on: one.from })),
    ...history.filter((prior) => prior.outcome !== 'denied').map((prior) => ({ code: prior.code, on: prior.servedOn })),
  ]
  const ofCode = visitRecords.filter((visit) => visit.code === line.line.code)
  if (ofCode.some((visit) => visit.on === line.from)) return null
  const [from, through] = [addDays(line.from, -daysAround), addDays(line.from, daysAround)]
  return (
    ofCode.find(
      ({ on }) => on >= from && on <= through && !billed.some((one) => one.on === on && one.code === line.line.code),
    ) ?? null
  )
}
