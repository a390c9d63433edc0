// How many units of each line may be paid, and which units they use up: free units first, then authorizations, under
// every ceiling of contract, benefit and plan. What is left is carried from line to line, never compared line by line.
import {
  authorizationsFor,
  authorizes,
  covers,
  freeUnitsLeft,
  freeUnitsWindow,
  unitsLeft,
  unitsLeftUnder,
  type BenefitLimit,
  type ContractLimit,
  type ContractService,
  type UnitsOnDay,
} from '@throughline/domain'
import type { CaseLine } from '../adjudicate/claim-case.ts'
import type { FreeUnits, UnitDraw } from '../adjudicate/decision.ts'
import type { StandingCase } from '../adjudicate/standing-case.ts'
import type { PlanAuthorization } from '../facts/adjudication-facts.ts'
import { benefitUnitsLeft } from './benefit-limit.ts'

/** Why units beyond the free ones have no authorization. */
export type AuthorizationGap =
  | { readonly why: 'units-gone'; readonly numbers: readonly string[]; readonly left: number }
  | { readonly why: 'pending'; readonly number: string; readonly requestedOn: string | null }
  | { readonly why: 'denied'; readonly number: string }
  | { readonly why: 'other-service'; readonly number: string }
  | { readonly why: 'other-provider'; readonly number: string }
  | { readonly why: 'ended'; readonly number: string; readonly endedOn: string }
  | { readonly why: 'requested-late'; readonly number: string; readonly requestedOn: string }
  | { readonly why: 'absent'; readonly named: string | null }

/** A number of units that are not paid, and what cut them. */
export type Cut = { readonly units: number } & (
  | { readonly by: 'authorization'; readonly gap: AuthorizationGap }
  /** `used` of the limit's units were gone before this line. */
  | { readonly by: 'contract-limit'; readonly limit: ContractLimit; readonly used: number }
  | { readonly by: 'benefit-limit'; readonly limit: BenefitLimit }
  | { readonly by: 'worker-day'; readonly minutes: number }
)

export type LineDraw = {
  readonly line: number
  readonly asked: number
  readonly allowed: number
  readonly draws: readonly UnitDraw[]
  readonly freeUnits: FreeUnits | null
  /** In the order of adjudication: authorization before ceilings. Their units and `allowed` add up to `asked`. */
  readonly cuts: readonly Cut[]
}

/** Units already counted while the lines of one claim are drawn. */
type Counted = {
  readonly pools: Map<string, number>
  readonly allowed: { readonly line: CaseLine; readonly units: number; readonly free: number }[]
}

/** Draws every standing line in the order of the claim. Lines that do not stand draw nothing and are left out. */
export function drawUnits(claim: StandingCase): readonly LineDraw[] {
  const counted: Counted = { pools: new Map(), allowed: [] }
  const drawn: LineDraw[] = []
  for (const line of claim.lines) if (claim.standing.has(line.number)) drawn.push(drawLine(claim, counted, line))
  return drawn
}

type Source = { readonly pool: string; readonly number: string; readonly line: number }

function drawLine(claim: StandingCase, counted: Counted, line: CaseLine): LineDraw {
  const asked = line.line.units
  const { term } = line
  let free = 0
  let sources: readonly Source[] = []
  let authorized = asked
  if (term?.authorization.required) {
    free = freeLeft(claim, counted, line, term)
    sources = sourcesFor(claim, counted, line)
    const available = sources.reduce((total, source) => total + counted.pools.get(source.pool)!, free)
    authorized = Math.min(asked, available)
  }
  const ceiling = tightest(claim, counted, line, authorized)
  const allowed = ceiling ? ceiling.left : authorized
  const cuts: Cut[] = []
  if (authorized < asked)
    cuts.push({ units: asked - authorized, by: 'authorization', gap: gapOf(claim, counted, line, sources) })
  if (ceiling) cuts.push({ ...ceiling.cut, units: authorized - allowed })
  return { line: line.number, asked, allowed, ...take(counted, line, allowed, free, sources), cuts }
}

/** Takes the allowed units out of what is left: free units first, then the authorizations in their order. */
function take(
  counted: Counted,
  line: CaseLine,
  allowed: number,
  free: number,
  sources: readonly Source[],
): Pick<LineDraw, 'draws' | 'freeUnits'> {
  const needsAuthorization = line.term?.authorization.required === true
  const freeTaken = needsAuthorization ? Math.min(free, allowed) : 0
  let rest = needsAuthorization ? allowed - freeTaken : 0
  const draws: UnitDraw[] = []
  for (const source of sources) {
    const units = Math.min(rest, counted.pools.get(source.pool)!)
    if (units === 0) continue
    counted.pools.set(source.pool, counted.pools.get(source.pool)! - units)
    draws.push({ claimLine: line.number, authorization: source.number, authorizationLine: source.line, units })
    rest -= units
  }
  if (rest !== 0) throw new Error(`line ${line.number} allowed ${rest} units that nothing covers`)
  if (allowed > 0) counted.allowed.push({ line, units: allowed, free: freeTaken })
  return {
    draws,
    freeUnits: freeTaken > 0 ? { claimLine: line.number, term: line.term!.term, units: freeTaken } : null,
  }
}

function freeLeft(claim: StandingCase, counted: Counted, line: CaseLine, term: ContractService): number {
  if (term.authorization.freeUnits === 0) return 0
  const contract = line.contract!
  const window = freeUnitsWindow(contract, term, line.from)
  const used: UnitsOnDay[] = []
  for (const prior of claim.history)
    if (prior.term === term.term && prior.freeUnits > 0 && covers(window, prior.servedOn))
      used.push({ servedOn: prior.servedOn, units: prior.freeUnits })
  for (const earlier of counted.allowed)
    if (earlier.line.term === term && earlier.free > 0) used.push({ servedOn: earlier.line.from, units: earlier.free })
  return freeUnitsLeft(contract, term, used, line.from)
}

/** The authorization lines a line may draw on; the one the claim names comes first. */
function sourcesFor(claim: StandingCase, counted: Counted, line: CaseLine): readonly Source[] {
  const { contract } = line
  if (!contract) return []
  const provider = claim.facts.provider?.providerId ?? null
  const usable = claim.authorizations.filter((authorization) => mayUse(authorization, provider))
  const sources = authorizationsFor(contract, usable, { ...line.line, servedOn: line.from }).map((found): Source => {
    const pool = `${found.authorization.number} ${found.line.line}`
    if (!counted.pools.has(pool)) counted.pools.set(pool, Math.max(0, unitsLeft(found.line)))
    return { pool, number: found.authorization.number, line: found.line.line }
  })
  const named = line.authorizationNumber
  if (named === null || sources.length < 2) return sources
  return [
    ...sources.filter((source) => source.number === named),
    ...sources.filter((source) => source.number !== named),
  ]
}

function mayUse(authorization: PlanAuthorization, provider: string | null): boolean {
  return authorization.providerId === null || authorization.providerId === provider
}

type Ceiling = { readonly left: number; readonly cut: Exclude<DistributiveOmit<Cut, 'units'>, { by: 'authorization' }> }
type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never

/** The ceiling that leaves least room for `units` of the line; null when all leave enough. The first of equals speaks. */
function tightest(claim: StandingCase, counted: Counted, line: CaseLine, units: number): Ceiling | null {
  let found: Ceiling | null = null
  const consider = (left: number, cut: Ceiling['cut']): void => {
    if (left < (found?.left ?? units)) found = { left, cut }
  }
  if (line.term && line.contract)
    for (const limit of line.term.limits) {
      if (limit.of === 'worker' && !line.rendering?.npi) continue
      const used = usedUnder(claim, counted, line, limit)
      if (unitsOf(used) + units <= limit.units) continue
      const left = unitsLeftUnder(line.contract, limit, used, line.from)
      consider(left, { by: 'contract-limit', limit, used: limit.units - left })
    }
  if (line.benefit && line.benefitService)
    for (const limit of line.benefitService.limits) {
      const used = usedOfCode(claim, counted, line)
      if (unitsOf(used) + units <= limit.units) continue
      consider(benefitUnitsLeft(line.benefit, limit, used, line.from), { by: 'benefit-limit', limit })
    }
  const minutes = line.term?.unit.minutes ?? 0
  if (minutes > 0 && line.rendering?.npi && isTimed(line.term!)) {
    const spent = minutesOfWorker(claim, counted, line)
    const most = claim.facts.policy.workerMinutesPerDay
    consider(Math.max(0, Math.floor((most - spent) / minutes)), { by: 'worker-day', minutes: most })
  }
  return found
}

/** All units of a list: when they fit a limit together, they fit it in every window. */
function unitsOf(used: readonly UnitsOnDay[]): number {
  let total = 0
  for (const entry of used) total += entry.units
  return total
}

/** Whether a unit stands for minutes, so that a practitioner's day can be counted in them. */
function isTimed(term: ContractService): boolean {
  const { rounding } = term.unit
  return rounding !== 'per-diem' && rounding !== 'per-contact' && rounding !== 'per-month' && term.group === null
}

/** The units of this term that a contract limit counts: the member's, or all that the practitioner delivered. */
function usedUnder(claim: StandingCase, counted: Counted, line: CaseLine, limit: ContractLimit): UnitsOnDay[] {
  const used: UnitsOnDay[] = []
  const term = line.term!.term
  const npi = line.rendering?.npi ?? null
  for (const prior of claim.history)
    if (prior.term === term && prior.unitsAllowed > 0 && (limit.of === 'person' || prior.renderingNpi === npi))
      used.push({ servedOn: prior.servedOn, units: prior.unitsAllowed })
  if (limit.of === 'worker')
    for (const prior of claim.facts.practitionerHistory)
      if (prior.term === term && prior.unitsAllowed > 0 && prior.renderingNpi === npi)
        used.push({ servedOn: prior.servedOn, units: prior.unitsAllowed })
  for (const earlier of counted.allowed)
    if (earlier.line.term === line.term && (limit.of === 'person' || (earlier.line.rendering?.npi ?? null) === npi))
      used.push({ servedOn: earlier.line.from, units: earlier.units })
  return used
}

/** The member's units of a code under whatever term: what a purchaser's benefit counts. */
function usedOfCode(claim: StandingCase, counted: Counted, line: CaseLine): UnitsOnDay[] {
  const used: UnitsOnDay[] = []
  for (const prior of claim.history)
    if (prior.code === line.line.code && prior.unitsAllowed > 0)
      used.push({ servedOn: prior.servedOn, units: prior.unitsAllowed })
  for (const earlier of counted.allowed)
    if (earlier.line.line.code === line.line.code) used.push({ servedOn: earlier.line.from, units: earlier.units })
  return used
}

/** Minutes already paid to the practitioner that day over all members. A line without a known unit counts fifteen. */
function minutesOfWorker(claim: StandingCase, counted: Counted, line: CaseLine): number {
  const npi = line.rendering!.npi
  const minutesOf = (term: string | null): number => {
    const known = line.contract?.services.find((candidate) => candidate.term === term)
    return known ? (isTimed(known) ? known.unit.minutes : 0) : 15
  }
  let spent = 0
  for (const prior of claim.facts.practitionerHistory)
    if (prior.renderingNpi === npi && prior.servedOn === line.from) spent += prior.unitsAllowed * minutesOf(prior.term)
  for (const prior of line.sameDays) if (prior.renderingNpi === npi) spent += prior.unitsAllowed * minutesOf(prior.term)
  for (const earlier of counted.allowed)
    if (earlier.line.rendering?.npi === npi && earlier.line.from === line.from && isTimed(earlier.line.term!))
      spent += earlier.units * earlier.line.term!.unit.minutes
  return spent
}

/** Why there was not enough: the most useful reason first, so that the sentence can say what to do. */
function gapOf(claim: StandingCase, counted: Counted, line: CaseLine, sources: readonly Source[]): AuthorizationGap {
  const { contract } = line
  const provider = claim.facts.provider?.providerId ?? null
  const forService = claim.authorizations.filter((candidate) =>
    candidate.lines.some((known) => contract && authorizes(contract, known, line.line)),
  )
  const onDay = forService.filter((candidate) => covers(candidate.span, line.from))
  const open = onDay.find((candidate) => candidate.status === 'requested' && mayUse(candidate, provider))
  if (open && (open.requestedOn === null || open.requestedOn <= line.from))
    return { why: 'pending', number: open.number, requestedOn: open.requestedOn }
  if (sources.length > 0) {
    const left = sources.reduce((total, source) => total + counted.pools.get(source.pool)!, 0)
    return { why: 'units-gone', numbers: [...new Set(sources.map((source) => source.number))], left }
  }
  const refused = onDay.find((candidate) => candidate.status === 'denied' && mayUse(candidate, provider))
  if (refused) return { why: 'denied', number: refused.number }
  if (open) return { why: 'requested-late', number: open.number, requestedOn: open.requestedOn! }
  const foreign = onDay.find((candidate) => candidate.status === 'approved')
  if (foreign) return { why: 'other-provider', number: foreign.number }
  const ended = forService.find(
    (candidate) => candidate.span.ends !== null && candidate.span.ends < line.from && mayUse(candidate, provider),
  )
  if (ended) return { why: 'ended', number: ended.number, endedOn: ended.span.ends! }
  const named = line.authorizationNumber
  const other = claim.authorizations.find(
    (candidate) => candidate.number === named && covers(candidate.span, line.from),
  )
  if (other) return { why: 'other-service', number: other.number }
  return { why: 'absent', named }
}
