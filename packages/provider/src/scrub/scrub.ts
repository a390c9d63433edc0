// Asks every rule about a claim before it leaves, and carries what one claim of a batch takes over to the next.
import { askRules, type Day, type Finding, type HoldOutcome } from '@throughline/domain'
import type { BilledLine } from '../claims/build-facts.ts'
import { authorizationNumberOf, type ScrubFacts } from './scrub-facts.ts'
import { scrubRules } from './rules/index.ts'

/** Every finding, in the order in which the rules speak. Empty means clean. */
export function scrub(facts: ScrubFacts, on: Day): Finding<HoldOutcome>[] {
  return askRules(scrubRules, facts, on)
}

export function isHeld(findings: readonly Finding<HoldOutcome>[]): boolean {
  return findings.some((finding) => finding.outcome.kind === 'hold')
}

export type ScrubbedClaim = {
  readonly facts: ScrubFacts
  readonly findings: readonly Finding<HoldOutcome>[]
  readonly held: boolean
}

/**
 * Scrubs claims in order. What a clean claim takes of authorizations, limits and days is gone for those behind it; a
 * held one stays here and takes nothing.
 */
export function scrubBatch(batch: readonly ScrubFacts[], on: Day): ScrubbedClaim[] {
  const goingByPerson = new Map<string, BilledLine[]>()
  const goingByWorker = new Map<string, BilledLine[]>()
  return batch.map((facts) => {
    const workers = new Set(facts.lines.flatMap((record) => record.worker?.id ?? []))
    const others = new Set([
      ...(goingByPerson.get(facts.personId) ?? []),
      ...[...workers].flatMap((worker) => goingByWorker.get(worker) ?? []),
    ])
    const findings = scrub(others.size === 0 ? facts : { ...facts, history: [...facts.history, ...others] }, on)
    const held = isHeld(findings)
    if (!held)
      for (const line of billedLines(facts)) {
        push(goingByPerson, line.personId, line)
        if (line.workerId !== null) push(goingByWorker, line.workerId, line)
      }
    return { facts, findings, held }
  })
}

function push(map: Map<string, BilledLine[]>, key: string, line: BilledLine): void {
  const own = map.get(key)
  if (own) own.push(line)
  else map.set(key, [line])
}

/** A claim's lines as the next claim's history. A void takes nothing. */
export function billedLines(facts: ScrubFacts): BilledLine[] {
  if (facts.claim.frequency === '8') return []
  return facts.claim.lines.flatMap((line, index) => {
    const record = facts.lines[index]
    if (!record || line.servedOn === null) return []
    const serviceIds = record.visits.map((visit) => visit.service.id)
    return [
      {
        controlNumber: facts.claim.controlNumber,
        claimId: facts.claimId,
        line: line.number,
        personId: facts.personId,
        workerId: record.worker?.id ?? null,
        payerId: facts.payerId,
        serviceIds,
        code: line.code,
        modifiers: line.modifiers,
        servedOn: line.servedOn,
        units: line.units,
        charge: line.charge,
        placeOfService: line.placeOfService,
        authorizationNumber: authorizationNumberOf(facts.claim, line),
        unitsDrawn: facts.uses
          .filter((use) => serviceIds.includes(use.serviceId))
          .reduce((total, use) => total + use.units, 0),
        payerClaimNumber: facts.claim.payerClaimNumber,
      },
    ]
  })
}
