// Priced sessions into claim lines: which authorization stands behind each, who rendered it, and how lines share a claim.
import {
  approvedBy,
  authorizationsFor,
  cents,
  drawAuthorized,
  priceableSession,
  priceServices,
  type Authorization,
  type Contract,
  type Practitioner,
  type PricedLine,
} from '@throughline/domain'
import type { Recommendation, WorkerRecord } from '../record/record.ts'
import type { BilledLine, BuildFacts, UnitUse } from './build-facts.ts'
import type { ReadyService } from './ready-services.ts'

export type LineToBe = {
  readonly priced: PricedLine
  readonly worker: WorkerRecord
  readonly rendering: Practitioner | null
  readonly supervising: Practitioner | null
  readonly recommendation: Recommendation | null
  readonly siteId: string | null
  readonly authorization: { readonly id: string; readonly number: string; readonly line: number } | null
}

/** The part of the facts that speaks of one person, found without looking at everybody else's. */
export type PersonFacts = {
  readonly recommendations: readonly Recommendation[]
  readonly authorizations: readonly Authorization[]
  readonly uses: ReadonlyMap<string, UnitUse>
  readonly history: readonly BilledLine[]
}

/** Sorts the facts by person once, so that ten thousand people do not cost ten thousand searches through all. */
export function factsByPerson(facts: BuildFacts): (personId: string) => PersonFacts {
  const uses = new Map(facts.uses.map((use) => [use.serviceId, use]))
  const recommendations = byPerson(facts.recommendations)
  const authorizations = byPerson(facts.authorizations)
  const history = byPerson(facts.history)
  return (personId) => ({
    recommendations: recommendations.get(personId) ?? [],
    authorizations: authorizations.get(personId) ?? [],
    history: history.get(personId) ?? [],
    uses,
  })
}

function byPerson<T extends { readonly personId: string }>(all: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const one of all) {
    const own = found.get(one.personId)
    if (own) own.push(one)
    else found.set(one.personId, [one])
  }
  return found
}

/** Lines of one person under one contract, in time order; lines without a unit are given back apart. */
export function linesFor(
  own: readonly ReadyService[],
  contract: Contract,
  workers: ReadonlyMap<string, WorkerRecord>,
  facts: PersonFacts,
  caseMonthsPaid: ReadonlySet<string>,
): { lines: LineToBe[]; unearned: PricedLine[] } {
  const services = new Map(own.map((one) => [one.service.id, one.service]))
  const sessions = own.map(({ service }) => {
    const supervisor = workers.get(service.workerId)?.supervisor
    const rendering =
      contract.billing.rendering === 'supervisor' && supervisor ? { renderingId: supervisorKey(supervisor) } : {}
    return { ...priceableSession(service), ...rendering }
  })
  const priced = priceServices(contract, sessions, caseMonthsPaid)
  const earned = priced.filter((line) => line.units > 0)
  const payerId = own[0]?.payer.id ?? ''
  const authorizations = authorizationsOf(earned, contract, {
    ...facts,
    authorizations: approvedBy(facts.authorizations, payerId),
    history: facts.history.filter((line) => line.payerId === payerId),
  })
  const lines = earned.map((line): LineToBe => {
    // Minutes of a colleague may stand behind the line too; the one who rendered it is the one the contract names.
    const workerId = contract.billing.rendering === 'peer' ? line.renderingId : null
    const worker = workers.get(workerId ?? line.sessions[0]!.workerId)
    if (!worker) throw new Error(`service ${line.sessions[0]!.id} names a worker that was not loaded`)
    const siteIds = new Set(line.sessions.map((session) => services.get(session.id)!.siteId))
    return {
      priced: line,
      worker,
      ...practitioners(contract, line, worker),
      recommendation: recommendationOn(facts.recommendations, line),
      siteId: siteIds.size === 1 ? [...siteIds][0]! : null,
      authorization: authorizations.get(line) ?? null,
    }
  })
  return { lines: merged(lines), unearned: priced.filter((line) => line.units === 0) }
}

/**
 * Two visits of one day that differ in nothing a claim can say become one line with their units added: as two lines
 * the payer, who sees no clock times, would deny the second as a duplicate.
 * @source BILLING rules §10.3
 */
function merged(lines: readonly LineToBe[]): LineToBe[] {
  const found = new Map<string, LineToBe>()
  for (const line of lines) {
    const { priced, worker, rendering, supervising, recommendation, siteId, authorization } = line
    const { term, servedOn, servedThrough, placeOfService, rate } = priced
    const who = [worker.id, rendering, supervising, recommendation?.id, siteId, authorization]
    const key = JSON.stringify([term.term, servedOn, servedThrough, placeOfService, rate, who])
    const before = found.get(key)
    found.set(key, before ? { ...before, priced: added(before.priced, priced) } : line)
  }
  return [...found.values()]
}

function added(a: PricedLine, b: PricedLine): PricedLine {
  return {
    ...a,
    sessions: [...a.sessions, ...b.sessions],
    minutes: a.minutes + b.minutes,
    units: a.units + b.units,
    charge: cents(a.charge + b.charge),
    allowed: cents(a.allowed + b.allowed),
    expected: cents(a.expected + b.expected),
    withheld: cents(a.withheld + b.withheld),
    arithmetic: `${a.arithmetic}; ${b.arithmetic}`,
  }
}

function supervisorKey(supervisor: Practitioner): string {
  return `supervisor ${supervisor.npi ?? `${supervisor.name.family} ${supervisor.name.given}`}`
}

/** Who stands on the claim as having given the service: the contract says. The agency itself is never named twice. */
function practitioners(
  contract: Contract,
  line: PricedLine,
  worker: WorkerRecord,
): Pick<LineToBe, 'rendering' | 'supervising'> {
  const peer: Practitioner = {
    name: worker.name,
    npi: worker.npi,
    ...(worker.taxonomy ? { taxonomy: worker.taxonomy } : {}),
  }
  switch (contract.billing.rendering) {
    case 'peer':
      return { rendering: peer, supervising: line.term.worker.supervisionRatio === null ? null : worker.supervisor }
    case 'supervisor':
      return { rendering: worker.supervisor, supervising: null }
    case 'agency':
      return { rendering: null, supervising: null }
  }
}

/** The latest recommendation given by the day of the line; the one in force wins over one that ran out. */
function recommendationOn(recommendations: readonly Recommendation[], line: PricedLine): Recommendation | null {
  const given = recommendations.filter((one) => one.givenOn <= line.servedOn)
  const inForce = given.filter((one) => one.expires === null || line.servedOn <= one.expires)
  return (inForce.length > 0 ? inForce : given).toSorted((a, b) => b.givenOn.localeCompare(a.givenOn))[0] ?? null
}

/**
 * The authorization behind each line: the one its visits already drew on; else the first that still covers it once
 * the units of these very visits are given back. A line that only free units cover names none.
 */
function authorizationsOf(lines: readonly PricedLine[], contract: Contract, facts: PersonFacts) {
  const found = new Map<PricedLine, LineToBe['authorization']>()
  const used = lines.flatMap((line) => line.sessions.flatMap((session) => facts.uses.get(session.id) ?? []))
  const mine = givenBack(facts.authorizations, used)
  const byTerm = new Map<string, PricedLine[]>()
  for (const line of lines) byTerm.set(line.term.term, [...(byTerm.get(line.term.term) ?? []), line])
  for (const ofTerm of byTerm.values()) {
    const { term, personId } = ofTerm[0]!
    if (!term.authorization.required) continue
    const asked = ofTerm.map((line) => ({
      code: term.code,
      modifiers: term.modifiers,
      servedOn: line.servedOn,
      units: line.units,
      line,
    }))
    const drawn = drawAuthorized(contract, term, asked, {
      authorizations: mine,
      usedWithoutAuthorization: unauthorizedUnits(facts.history, personId, term.code, term.modifiers),
    })
    for (const { line, freeUnits, authorizations } of drawn) {
      const use = line.line.sessions.map((session) => facts.uses.get(session.id)).find((one) => one !== undefined)
      const candidates = authorizationsFor(contract, mine, {
        code: term.code,
        modifiers: term.modifiers,
        servedOn: line.servedOn,
      })
      const chosen =
        candidates.find((one) => one.authorization.id === use?.authorizationId && one.line.line === use.line) ??
        candidates.find(
          (one) => one.authorization.number === authorizations[0]?.number && one.line.line === authorizations[0].line,
        ) ??
        // Nothing is left: the line still names the authorization it should have had, and the scrub says so.
        (freeUnits >= line.units ? undefined : candidates[0])
      found.set(
        line.line,
        chosen ? { id: chosen.authorization.id, number: chosen.authorization.number, line: chosen.line.line } : null,
      )
    }
  }
  return found
}

/** Authorizations as they were before these uses: what a line asks of them must not count against itself. */
export function givenBack(authorizations: readonly Authorization[], uses: readonly UnitUse[]): Authorization[] {
  const units = new Map<string, number>()
  for (const use of uses) {
    const key = `${use.authorizationId}|${use.line}`
    units.set(key, (units.get(key) ?? 0) + use.units)
  }
  return authorizations.map((authorization) => ({
    ...authorization,
    lines: authorization.lines.map((line) => {
      const back = units.get(`${authorization.id}|${line.line}`) ?? 0
      return back === 0 ? line : { ...line, unitsUsed: line.unitsUsed - back }
    }),
  }))
}

/** Units of a service that were billed without an authorization: what the free units already gave. */
export function unauthorizedUnits(
  history: readonly BilledLine[],
  personId: string,
  code: string,
  modifiers: readonly string[],
) {
  return history
    .filter(
      (line) =>
        line.personId === personId &&
        line.authorizationNumber === null &&
        line.code === code &&
        sameModifiers(line.modifiers, modifiers),
    )
    .map(({ servedOn, units }) => ({ servedOn, units, personId }))
}

export function sameModifiers(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(':') === b.toSorted().join(':')
}
