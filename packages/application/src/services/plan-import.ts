// What a file of visits would do: which rows become visits, which are here already, which are wrong and why. Reads; the
// writing stands in run-import.ts, so that the preview and the run can never disagree.
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { minutesBetween, type Day, type Service, type TimeOfDay } from '@throughline/domain'
import {
  readVisits,
  visitContentText,
  visitIdentityText,
  type AcceptedRow,
  type ReadVisit,
  type VisitMapping,
} from '@throughline/provider'
import type { ServiceSource } from '@throughline/store'
import { sql } from 'kysely'
import { refuse, type Context } from '../core/index.ts'
import { daysSpanned } from '../record/people.ts'
import { loadBookingWorld } from './booking-world.ts'
import { decideVisit, groupAt } from './decide-visits.ts'
import type { KeptVisit } from './keep-visits.ts'
import { loadDirectory } from './visit-directory.ts'
import type { VisitTable } from './visit-table.ts'

export type PlannedRow = {
  readonly row: number
  readonly visit: KeptVisit
  readonly read: ReadVisit
  readonly identityKey: string
  readonly contentKey: string
}
export type BadRow = { readonly row: number; readonly reasons: readonly string[] }
export type RepeatedRow = { readonly row: number; readonly serviceId: string | null }

export type PlannedImport = {
  readonly accepted: readonly PlannedRow[]
  readonly repeats: readonly RepeatedRow[]
  readonly rejected: readonly BadRow[]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

export async function planImport(context: Context, table: VisitTable, mapping: VisitMapping): Promise<PlannedImport> {
  const directory = await loadDirectory(context, table, mapping)
  const given = { header: table.header, rows: table.rows, mapping, directory, hash, today: context.today }
  // Read once to learn which visits the file tells of, then again knowing which of them are here.
  const first = await withOthersBetween(readVisits({ ...given, known: () => null }))
  if (!first.ok) refuse(first.why, first.message.text)
  const known = await knownVisits(context, first.accepted)
  const read = await withOthersBetween(readVisits({ ...given, known: (key) => known.get(key)?.contentKey ?? null }))
  if (!read.ok) refuse(read.why, read.message.text)
  const keyOf = new Map(first.accepted.map((one) => [one.row, one.identityKey]))
  const decided = await decideRows(context, table, read.accepted)
  const rejected = read.rejected.map(({ row, reasons }) => ({ row, reasons: reasons.map((reason) => reason.text) }))
  return {
    accepted: decided.accepted,
    repeats: read.repeats.map(({ row, of }) => ({
      row,
      serviceId: known.get(keyOf.get(of ?? row) ?? '')?.serviceId ?? null,
    })),
    rejected: [...rejected, ...decided.rejected].sort((a, b) => a.row - b.row),
  }
}

/** Runs to the end, with whatever else waits between two steps: a hundred thousand rows must not silence the server. */
async function withOthersBetween<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

type KnownVisit = { readonly serviceId: string; readonly contentKey: string }

type KnownRow = {
  service_id: string
  row_key: string | null
  person_id: string
  worker_id: string
  site_id: string | null
  served_on: Day
  starts_at: TimeOfDay
  ends_at: TimeOfDay
  service_kind: string
  place_of_service: string
  group_session_id: string | null
  group_size: number | null
  status: Service['status']
  fund: Service['fund']
  source: ServiceSource
}

const lookedUpAtOnce = 5000

/** Visits here already, by identity: imported ones by the key of their row, others by person, worker, day and start. */
async function knownVisits(context: Context, rows: readonly AcceptedRow[]): Promise<Map<string, KnownVisit>> {
  const organization = context.organization.id
  const known = new Map<string, KnownVisit>()
  for (let from = 0; from < rows.length; from += lookedUpAtOnce) {
    const some = rows.slice(from, from + lookedUpAtOnce)
    const visits = some.map((one) => one.visit)
    const found = await sql<KnownRow>`
      select service_id, row_key, person_id, worker_id, site_id, served_on, starts_at, ends_at, service_kind,
        place_of_service, group_session_id, group_size, status, fund, source
      from service where organization_id = ${organization} and row_key = any(${some.map((one) => one.identityKey)}::text[])
      union all
      select s.service_id, s.row_key, s.person_id, s.worker_id, s.site_id, s.served_on, s.starts_at, s.ends_at,
        s.service_kind, s.place_of_service, s.group_session_id, s.group_size, s.status, s.fund, s.source
      from unnest(${visits.map((one) => one.personId)}::uuid[], ${visits.map((one) => one.workerId)}::uuid[],
        ${visits.map((one) => one.servedOn)}::date[], ${visits.map((one) => one.starts)}::text[])
        as d(person_id, worker_id, served_on, starts_at)
      join service s on s.organization_id = ${organization} and s.person_id = d.person_id and s.worker_id = d.worker_id
        and s.served_on = d.served_on and s.starts_at = d.starts_at and s.row_key is null
        and s.status in ('booked', 'delivered')`.execute(context.db)
    for (const row of found.rows) {
      const visit = asRead(row)
      const contentKey =
        row.source.kind === 'import' && row.source.contentKey ? row.source.contentKey : hash(visitContentText(visit))
      known.set(row.row_key ?? hash(visitIdentityText(visit)), { serviceId: row.service_id, contentKey })
    }
  }
  return known
}

function asRead(row: KnownRow): ReadVisit {
  return {
    personId: row.person_id,
    workerId: row.worker_id,
    siteId: row.site_id,
    servedOn: row.served_on,
    starts: row.starts_at,
    ends: row.ends_at,
    kind: row.service_kind,
    placeOfService: row.place_of_service,
    groupSessionId: row.group_session_id,
    groupSize: row.group_size,
    status: row.status,
    fund: row.fund,
    goal: null,
    personWords: '',
    action: '',
    response: '',
    nextStep: '',
  }
}

/** So many rows are decided before others have their turn. */
const decidedInTurn = 200

async function decideRows(
  context: Context,
  table: VisitTable,
  rows: readonly AcceptedRow[],
): Promise<{ accepted: PlannedRow[]; rejected: BadRow[] }> {
  const span = daysSpanned(rows.map((one) => one.visit.servedOn))
  if (!span) return { accepted: [], rejected: [] }
  const world = await loadBookingWorld(context, {
    personIds: rows.map((one) => one.visit.personId),
    workerIds: rows.map((one) => one.visit.workerId),
    ...span,
  })
  const groups = groupsOf(rows)
  const ids = new Map<string, { id: string; size: number }>()
  const groupOf = ({ visit }: AcceptedRow): { id: string; size: number } | null => {
    const key = sessionKey(visit)
    const size = groups.get(key)
    if (size === undefined) return null
    const known = ids.get(key)
    if (known) return known
    const there = groupAt(world, visit)
    const made = there ? { id: there.id, size: Math.max(there.size, size) } : { id: context.newId(), size }
    ids.set(key, made)
    return made
  }
  const accepted: PlannedRow[] = []
  const rejected: BadRow[] = []
  for (const [index, one] of rows.entries()) {
    if (index % decidedInTurn === decidedInTurn - 1) await setImmediate()
    const group = groupOf(one)
    const service: Service = {
      ...serviceFields(one.visit),
      id: context.newId(),
      groupSessionId: group?.id ?? null,
      groupSize: group?.size ?? null,
    }
    const open = service.status === 'booked' || service.status === 'delivered'
    const decided = open
      ? decideVisit(world, {
          service,
          fundReason: service.fund === 'plan' ? null : `Row ${one.row} of ${table.fileName}`,
          unpaid: 'keep',
        })
      : closedVisit(service)
    const { row, identityKey, contentKey, visit } = one
    if (decided.ok) accepted.push({ row, visit: decided, read: visit, identityKey, contentKey })
    else rejected.push({ row, reasons: [decided.message] })
  }
  return { accepted, rejected }
}

function serviceFields(visit: ReadVisit): Omit<Service, 'id' | 'groupSessionId' | 'groupSize'> {
  const { personId, workerId, siteId, servedOn, starts, ends, kind, placeOfService, status, fund } = visit
  return { personId, workerId, siteId, servedOn, starts, ends, kind, placeOfService, status, fund }
}

/** A visit that was cancelled or not kept takes nothing and stands in nobody's way. */
function closedVisit(service: Service): KeptVisit {
  const nothing = { coverageId: null, payerId: null, code: null, modifiers: [], units: null, draw: null }
  return { ok: true, service, fundReason: null, ...nothing }
}

const sessionKey = (visit: ReadVisit): string =>
  JSON.stringify([visit.workerId, visit.servedOn, visit.starts, visit.kind])

/**
 * Sessions of several people, with how many: those the file calls a group, and those where one worker is with two people
 * at once, which can be nothing else.
 */
function groupsOf(rows: readonly AcceptedRow[]): Map<string, number> {
  const sessions = new Map<string, { people: Set<string>; said: number; group: boolean }>()
  for (const { visit } of rows) {
    if (minutesBetween(visit.starts, visit.ends) <= 0 || visit.status === 'cancelled' || visit.status === 'no-show')
      continue
    const own = sessions.get(sessionKey(visit)) ?? { people: new Set(), said: 0, group: false }
    own.people.add(visit.personId)
    own.said = Math.max(own.said, visit.groupSize ?? 0)
    own.group ||= visit.groupSessionId !== null || (visit.groupSize ?? 0) > 1
    sessions.set(sessionKey(visit), own)
  }
  return new Map(
    [...sessions]
      .filter(([, session]) => session.group || session.people.size > 1)
      .map(([key, session]) => [key, Math.max(session.people.size, session.said)]),
  )
}
