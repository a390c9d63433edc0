// When two lines are the same line, and when they are only so alike that somebody must look.
import { formatDay, intervalsOverlap } from '@throughline/domain'
import type { PriorLine } from '../../facts/prior-line.ts'
import type { CaseLine, ClaimCase } from '../claim-case.ts'

/** Same in every part that makes a line: provider, practitioner, service, day, units, charge, place. */
export function isExactDuplicate(claim: ClaimCase, line: CaseLine, prior: PriorLine): boolean {
  const { claim: sent } = claim.facts
  return (
    prior.outcome !== 'denied' &&
    prior.code === line.line.code &&
    prior.servedOn === line.from &&
    prior.servedThrough === line.through &&
    prior.unitsBilled === line.line.units &&
    prior.charge === line.line.charge &&
    prior.placeOfService === line.place &&
    prior.billingNpi === sent.billing.npi &&
    prior.renderingNpi === (line.rendering?.npi ?? null) &&
    sameModifiers(prior.modifiers, line.modifiers) &&
    !takesItsPlace(claim, prior)
  )
}

/** Remarks of a remittance that say the payer sent the claim on: to Medicaid (MA07), to a supplemental insurer (MA18). */
const sentOn: readonly string[] = ['MA07', 'MA18']

/** The earlier payer that told the provider it sent the claim on to us itself; null when none did. */
export function crossedOverFrom(claim: ClaimCase): string | null {
  const forwarding = claim.facts.claim.otherPayers.find((payer) =>
    payer.remarks?.some((remark) => sentOn.includes(remark)),
  )
  return forwarding?.name ?? null
}

/** The number of an earlier line of the same claim that is the same in every part; null when there is none. */
export function earlierTwin(claim: ClaimCase, line: CaseLine): number | null {
  for (const earlier of claim.lines) {
    if (earlier === line) return null
    if (
      earlier.line.code === line.line.code &&
      earlier.from === line.from &&
      earlier.through === line.through &&
      earlier.line.units === line.line.units &&
      earlier.line.charge === line.line.charge &&
      earlier.place === line.place &&
      (earlier.rendering?.npi ?? null) === (line.rendering?.npi ?? null) &&
      sameModifiers(earlier.modifiers, line.modifiers)
    )
      return earlier.number
  }
  return null
}

/** The earlier line that makes this one suspect, and why in words. */
export function suspectOf(claim: ClaimCase, line: CaseLine): { prior: PriorLine; why: string } | null {
  for (const prior of line.sameDays) {
    if (prior.outcome === 'denied' || takesItsPlace(claim, prior) || isExactDuplicate(claim, line, prior)) continue
    const why = whySuspect(claim, line, prior)
    if (why !== null) return { prior, why }
  }
  return null
}

function whySuspect(claim: ClaimCase, line: CaseLine, prior: PriorLine): string | null {
  const timed = line.interval !== null && prior.interval !== null
  if (timed && intervalsOverlap(line.interval!, prior.interval!))
    return `its minutes overlap with ${prior.code} of ${formatDay(prior.servedOn)}`
  if (prior.code !== line.line.code || !sameModifiers(prior.modifiers, line.modifiers)) return null
  // Distinct times, or a modifier that says it was repeated, show that these are two visits.
  if (timed || mayRepeat(line)) return null
  if (prior.billingNpi !== claim.facts.claim.billing.npi)
    return 'another provider billed the same service for the same day'
  // Where the contract counts each session by itself, several lines a day are usual.
  if (prior.unitsBilled !== line.line.units && line.term?.unit.aggregation !== 'per-session')
    return 'the same service for the same day came before with other units'
  return null
}

/** Modifiers 76 and 77: repeated by the same or by another practitioner. */
function mayRepeat(line: CaseLine): boolean {
  return line.modifiers.includes('76') || line.modifiers.includes('77')
}

/** Earlier lines of the claim that a replacement or void takes the place of are no duplicates of it. */
function takesItsPlace(claim: ClaimCase, prior: PriorLine): boolean {
  const { frequency, payerClaimNumber } = claim.facts.claim
  return (frequency === '7' || frequency === '8') && prior.icn === payerClaimNumber
}

function sameModifiers(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  return one.every((modifier) => other.includes(modifier))
}
