// Decides visits one after the other: whose coverage, which contract term, how many units and from where. Each decision
// counts for those after it, so that nothing is given twice. Reads and changes only the world it is handed.
import {
  approvedBy,
  formatDay,
  intervalsOverlap,
  minutesBetween,
  priceableSession,
  termFor,
  type Contract,
  type ContractService,
  type Service,
  type UnitsOnDay,
} from '@throughline/domain'
import { coverageFor, decideBooking, sameModifiers, waitingService, type BookingHold } from '@throughline/provider'
import { workerDay, type BookingWorld, type CountedVisit } from './booking-world.ts'

export type AskedVisit = {
  readonly service: Service
  /** Who pays and why, when it is not the plan. */
  readonly fundReason: string | null
  /**
   * What the plan will not pay: `refuse` it, as a booking is, or `keep` it as having happened, without units. A delivered
   * visit of a file took place whatever the authorization says; its claim will be held, and says why.
   */
  readonly unpaid: 'refuse' | 'keep'
}

export type Draw = { readonly authorizationId: string; readonly line: number; readonly units: number }

export type DecidedVisit =
  | {
      readonly ok: true
      readonly service: Service
      readonly fundReason: string | null
      readonly coverageId: string | null
      readonly payerId: string | null
      readonly code: string | null
      readonly modifiers: readonly string[]
      readonly units: number | null
      readonly draw: Draw | null
    }
  | { readonly ok: false; readonly service: Service; readonly message: string }

export function decideVisit(world: BookingWorld, asked: AskedVisit): DecidedVisit {
  const { service } = asked
  const clash = clashOf(world, service)
  if (clash !== null) return { ok: false, service, message: clash }
  const decided = service.fund === 'plan' ? paidByPlan(world, asked) : paidOtherwise(asked)
  if (decided.ok) remember(world, decided)
  return decided
}

/** A worker is in one place at a time, unless it is one group; a person is in a group once. */
function clashOf(world: BookingWorld, service: Service): string | null {
  const others = world.ofWorkerDay.get(workerDay(service.workerId, service.servedOn)) ?? []
  const clash = others.find(
    (other) =>
      intervalsOverlap(other, service) &&
      (service.groupSessionId === null ||
        other.groupSessionId !== service.groupSessionId ||
        other.personId === service.personId),
  )
  if (!clash) return null
  const worker = world.workerNames.get(service.workerId) ?? 'This worker'
  const day = formatDay(service.servedOn)
  return clash.personId === service.personId && clash.starts === service.starts
    ? `This visit on ${day} at ${service.starts} with ${worker} is recorded already. Open it to change it.`
    : `${worker} has another visit on ${day} from ${clash.starts} to ${clash.ends}. Correct the times, or close the other visit first.`
}

function paidOtherwise({ service, fundReason }: AskedVisit): DecidedVisit {
  if (!fundReason)
    return {
      ok: false,
      service,
      message: 'Say who pays for this visit and why, so that nobody later bills it to the plan.',
    }
  const nothing = { coverageId: null, payerId: null, code: null, modifiers: [], units: null, draw: null }
  return { ok: true, service, fundReason, ...nothing }
}

function paidByPlan(world: BookingWorld, asked: AskedVisit): DecidedVisit {
  const { service } = asked
  const person = world.people.get(service.personId)
  if (!person) throw new Error(`person ${service.personId} was not loaded before a visit with them was decided`)
  const keep = asked.unpaid === 'keep' && service.status === 'delivered'
  const place = coverageFor(service, person, world.payers.byId)
  if (typeof place === 'string') {
    const payer = person.coverages.map((one) => world.payers.byId.get(one.payerId ?? '')?.name).find(Boolean)
    if (!keep)
      return { ok: false, service, message: waitingService(service, place, person, payer ?? 'the payer').message.text }
    const nothing = { coverageId: null, payerId: null, code: null, modifiers: [], units: null, draw: null }
    return { ok: true, service, fundReason: null, ...nothing }
  }
  const term = termFor(place.contract, priceableSession(service))
  if (!term) throw new Error('a coverage was chosen whose contract does not buy the visit')
  const booking = decideBooking(bookingFacts(world, service, place, term))
  const placed = {
    service,
    fundReason: null,
    coverageId: place.coverage.id,
    payerId: place.payer.id,
    code: term.code,
    modifiers: term.modifiers,
    units: booking.units,
  }
  if (booking.ok) return { ok: true, ...placed, draw: drawOf(booking.hold) }
  return keep ? { ok: true, ...placed, draw: null } : { ok: false, service, message: booking.message.text }
}

function drawOf(hold: BookingHold): Draw | null {
  // A visit that completes no unit of its own day takes none.
  if (hold.kind !== 'authorization' || hold.units === 0) return null
  return { authorizationId: hold.authorizationId, line: hold.line, units: hold.units }
}

function bookingFacts(
  world: BookingWorld,
  service: Service,
  { contract, payer }: { readonly contract: Contract; readonly payer: { readonly id: string } },
  term: ContractService,
) {
  const ofTerm = (visit: CountedVisit) =>
    visit.paidByPlan && visit.code === term.code && sameModifiers(visit.modifiers, term.modifiers)
  const own = (world.ofPerson.get(service.personId) ?? []).filter(ofTerm)
  const history = new Set(own)
  if (term.limits.some((limit) => limit.of === 'worker'))
    for (const [key, visits] of world.ofWorkerDay)
      if (key.startsWith(`${service.workerId}|`)) for (const visit of visits) if (ofTerm(visit)) history.add(visit)
  const counted = ({ servedOn, units, personId, workerId }: CountedVisit): UnitsOnDay => ({
    servedOn,
    units,
    personId,
    workerId,
  })
  const person = world.people.get(service.personId)!
  return {
    personId: service.personId,
    workerId: service.workerId,
    servedOn: service.servedOn,
    minutes: minutesBetween(service.starts, service.ends),
    minutesBefore: minutesBefore(own, service, term),
    contract,
    term,
    coverages: person.coverages,
    authorizations: approvedBy(world.authorizations.get(service.personId) ?? [], payer.id),
    usedWithoutAuthorization: own.filter((visit) => !visit.authorized).map(counted),
    history: [...history].map(counted),
    payer: { fund: 'plan' as const },
  }
}

/** Minutes of the day that the payer adds together with this visit's. */
function minutesBefore(own: readonly CountedVisit[], service: Service, { unit }: ContractService): number {
  if (unit.rounding === 'per-contact' || (unit.aggregation === 'per-session' && unit.rounding !== 'per-diem')) return 0
  return own
    .filter(
      (visit) =>
        visit.servedOn === service.servedOn &&
        (unit.aggregation !== 'per-day-per-worker' || visit.workerId === service.workerId),
    )
    .reduce((total, visit) => total + visit.minutes, 0)
}

/** What was decided counts from now on: units are gone, the worker is busy. */
function remember(world: BookingWorld, { service, code, modifiers, units, draw }: Extract<DecidedVisit, { ok: true }>) {
  if (draw) {
    const authorization = world.authorizations.get(service.personId)?.find((one) => one.id === draw.authorizationId)
    const line = authorization?.lines.find((one) => one.line === draw.line)
    if (!line) throw new Error('units were drawn from an authorization that was not loaded')
    line[service.status === 'booked' ? 'unitsHeld' : 'unitsUsed'] += draw.units
  }
  if (service.status !== 'booked' && service.status !== 'delivered') return
  const visit: CountedVisit = {
    serviceId: service.id,
    personId: service.personId,
    workerId: service.workerId,
    servedOn: service.servedOn,
    starts: service.starts,
    ends: service.ends,
    minutes: minutesBetween(service.starts, service.ends),
    kind: service.kind,
    groupSessionId: service.groupSessionId,
    groupSize: service.groupSize,
    code,
    modifiers,
    units: units ?? 0,
    authorized: draw !== null,
    paidByPlan: service.fund === 'plan',
  }
  push(world.ofPerson, service.personId, visit)
  push(world.ofWorkerDay, workerDay(service.workerId, service.servedOn), visit)
}

function push(map: Map<string, CountedVisit[]>, key: string, visit: CountedVisit): void {
  const own = map.get(key)
  if (own) own.push(visit)
  else map.set(key, [visit])
}

/** The group session a worker leads at that time, for somebody who joins it; null when there is none. */
export function groupAt(
  world: BookingWorld,
  at: Pick<Service, 'workerId' | 'servedOn' | 'starts' | 'kind'>,
): { readonly id: string; readonly size: number } | null {
  const others = (world.ofWorkerDay.get(workerDay(at.workerId, at.servedOn)) ?? []).filter(
    (other) => other.groupSessionId !== null && other.starts === at.starts && other.kind === at.kind,
  )
  const id = others[0]?.groupSessionId ?? null
  if (id === null) return null
  const members = others.filter((other) => other.groupSessionId === id)
  return { id, size: Math.max(members.length, ...members.map((member) => member.groupSize ?? 0)) }
}
