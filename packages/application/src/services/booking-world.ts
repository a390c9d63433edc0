// Everything a decision about visits reads, gathered at once for many people and workers: who is covered by whom, what is
// approved, and what is booked or delivered already.
import {
  minutesBetween,
  type Authorization,
  type AuthorizationLine,
  type ContractLimit,
  type Day,
  type TimeOfDay,
} from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadPayers, type Payers } from '../record/payers.ts'
import { grouped, loadAuthorizations, loadPeople, type CoveredPerson } from '../record/people.ts'

/** A visit that counts: booked or delivered. */
export type CountedVisit = {
  readonly serviceId: string
  readonly personId: string
  readonly workerId: string
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly minutes: number
  readonly kind: string
  readonly groupSessionId: string | null
  readonly groupSize: number | null
  /** Null while no contract buys it. */
  readonly code: string | null
  readonly modifiers: readonly string[]
  readonly units: number
  readonly authorized: boolean
  readonly paidByPlan: boolean
}

export type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** An authorization whose lines are counted down as visits are decided. */
export type OpenAuthorization = Omit<Authorization, 'lines'> & { readonly lines: readonly Mutable<AuthorizationLine>[] }

export type BookingWorld = {
  readonly today: Day
  readonly people: ReadonlyMap<string, CoveredPerson>
  readonly workerNames: ReadonlyMap<string, string>
  readonly payers: Payers
  readonly authorizations: ReadonlyMap<string, readonly OpenAuthorization[]>
  /** By person: their visits of the time that limits and free units look at. Grows as visits are decided. */
  readonly ofPerson: Map<string, CountedVisit[]>
  /** By worker and day: `workerDay(worker, day)`. Grows as visits are decided. */
  readonly ofWorkerDay: Map<string, CountedVisit[]>
}

export const workerDay = (workerId: string, servedOn: Day): string => `${workerId}|${servedOn}`

/**
 * Loads the world for visits of these people and workers, after locking both: whoever else decides about them waits, so
 * what is read here stays true until the commit. `without` leaves visits out that are about to be decided anew.
 */
export async function loadBookingWorld(
  context: Context,
  asked: {
    readonly personIds: readonly string[]
    readonly workerIds: readonly string[]
    readonly from: Day
    readonly through: Day
    readonly without?: readonly string[]
  },
): Promise<BookingWorld> {
  const personIds = [...new Set(asked.personIds)].sort()
  const workerIds = [...new Set(asked.workerIds)].sort()
  await lockForBooking(context, workerIds, personIds)
  const payers = await loadPayers(context)
  const people = await loadPeople(context, personIds)
  const authorizations = await loadAuthorizations(context, personIds, 'lock')
  const visits = await loadCounted(context, { ...asked, personIds, workerIds }, lookBack(payers))
  const workers = await context.db
    .selectFrom('worker')
    .select(['worker_id', 'given_name', 'family_name'])
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', sql<string>`any(${workerIds}::uuid[])`)
    .execute()
  const wanted = new Set(workerIds)
  const wantedPeople = new Set(personIds)
  return {
    today: context.today,
    people: new Map(people.map((person) => [person.id, person])),
    workerNames: new Map(workers.map((row) => [row.worker_id, `${row.given_name} ${row.family_name}`])),
    payers,
    authorizations: grouped(
      authorizations.map((one) => ({ ...one, lines: one.lines.map((line) => ({ ...line })) })),
      (one) => one.personId,
    ),
    ofPerson: grouped(
      visits.filter((visit) => wantedPeople.has(visit.personId)),
      (visit) => visit.personId,
    ),
    ofWorkerDay: grouped(
      visits.filter((visit) => wanted.has(visit.workerId)),
      (visit) => workerDay(visit.workerId, visit.servedOn),
    ),
  }
}

/**
 * Lets nobody else decide about these workers and people until the commit. Workers, then people, each in the order of
 * their ids, and before any unit is touched: two commands about the same ones never wait for each other.
 */
export async function lockForBooking(context: Context, workerIds: readonly string[], personIds: readonly string[]) {
  const organization = context.organization.id
  await sql`select worker_id from worker where organization_id = ${organization}
    and worker_id = any(${workerIds}::uuid[]) order by worker_id for no key update`.execute(context.db)
  await sql`select person_id from person where organization_id = ${organization}
    and person_id = any(${personIds}::uuid[]) order by person_id for no key update`.execute(context.db)
}

const daysInYear = 366
const daysInMonth = 31

export type LookBack = {
  /** How far any limit or free allowance of a person reaches; null when it reaches over a whole life. */
  readonly ofPersonDays: number | null
  readonly ofWorkerDays: number
}

export function lookBack(payers: Payers): LookBack {
  const terms = payers.all.flatMap((payer) => payer.contracts).flatMap((contract) => contract.services)
  const free = terms.filter((term) => term.authorization.required && term.authorization.freeUnits > 0)
  const limits = terms.flatMap((term) => term.limits)
  const ofPersonDays = Math.max(free.length > 0 ? daysInYear : 0, ...limits.map(reachOf))
  return {
    ofPersonDays: free.some((term) => term.authorization.freePer === 'lifetime') ? null : ofPersonDays,
    ofWorkerDays: Math.max(0, ...limits.filter((limit) => limit.of === 'worker').map(reachOf)),
  }
}

function reachOf(limit: ContractLimit): number {
  switch (limit.per) {
    case 'day':
      return 0
    case 'week':
      return 7
    case 'month':
      return daysInMonth
    case 'rolling-days':
      return limit.length ?? 1
    case 'rolling-months':
      return (limit.length ?? 1) * daysInMonth
    case 'contract-year':
    case 'calendar-year':
    case 'fiscal-year-july':
      return daysInYear
  }
}

type CountedRow = {
  service_id: string
  person_id: string
  worker_id: string
  served_on: Day
  starts_at: TimeOfDay
  ends_at: TimeOfDay
  service_kind: string
  group_session_id: string | null
  group_size: number | null
  code: string | null
  modifiers: string[]
  expected_units: number | null
  authorized: boolean
  fund: 'plan' | 'other-fund' | 'pro-bono'
}

async function loadCounted(
  context: Context,
  asked: {
    readonly personIds: readonly string[]
    readonly workerIds: readonly string[]
    readonly from: Day
    readonly through: Day
    readonly without?: readonly string[]
  },
  { ofPersonDays, ofWorkerDays }: LookBack,
): Promise<CountedVisit[]> {
  const organization = context.organization.id
  const columns = sql`service_id, person_id, worker_id, served_on, starts_at, ends_at, service_kind, group_session_id,
    group_size, code, modifiers, expected_units, authorization_id is not null as authorized, fund`
  const counts = sql`organization_id = ${organization} and status in ('booked', 'delivered')
    and service_id <> all(${asked.without ?? []}::uuid[])`
  const within = (days: number | null) =>
    days === null
      ? sql``
      : sql` and served_on between ${asked.from}::date - ${days}::int and ${asked.through}::date + ${days}::int`
  const rows = await sql<CountedRow>`
    select ${columns} from service
      where ${counts} and person_id = any(${asked.personIds}::uuid[])${within(ofPersonDays)}
    union
    select ${columns} from service
      where ${counts} and worker_id = any(${asked.workerIds}::uuid[])${within(ofWorkerDays)}`.execute(context.db)
  return rows.rows.map((row) => ({
    serviceId: row.service_id,
    personId: row.person_id,
    workerId: row.worker_id,
    servedOn: row.served_on,
    starts: row.starts_at,
    ends: row.ends_at,
    minutes: minutesBetween(row.starts_at, row.ends_at),
    kind: row.service_kind,
    groupSessionId: row.group_session_id,
    groupSize: row.group_size,
    code: row.code,
    modifiers: row.modifiers,
    units: row.expected_units ?? 0,
    authorized: row.authorized,
    paidByPlan: row.fund === 'plan',
  }))
}
