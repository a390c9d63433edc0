// The record behind claims, gathered at once for many visits: who was seen by whom, under which order, plan, authorization and
// contract, what was billed before, and what happened on the same days. A fixed number of questions to the database, however
// many the visits.
import { createHash } from 'node:crypto'
import {
  noteSealText,
  type Address,
  type BillingProvider,
  type Consent,
  type Note,
  type Service,
} from '@throughline/domain'
import type {
  BilledLine,
  BuildFacts,
  DocumentedService,
  SiteRecord,
  UnitUse,
  WorkerRecord,
} from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadPayers, type Payers } from '../record/payers.ts'
import {
  daysSpanned,
  loadAuthorizations,
  loadPeople,
  loadPlans,
  loadConfirmations,
  loadConsents,
  loadHospitalStays,
  loadRecommendations,
  type CoverageConfirmed,
  type CoveredPerson,
  type HospitalStay,
} from '../record/people.ts'
import { noteOf, serviceOf, type NoteRow, type ServiceRow } from '../record/visits.ts'
import { loadWorkers } from '../record/workers.ts'
import { lookBack } from '../services/booking-world.ts'
import { loadUses } from '../services/visit-units.ts'
import { loadBilledLines, loadBilledServices } from './billed-before.ts'

export type BillingRecord = {
  readonly billing: BillingProvider
  readonly payers: Payers
  readonly people: ReadonlyMap<string, CoveredPerson>
  readonly workers: ReadonlyMap<string, WorkerRecord>
  readonly sites: readonly SiteRecord[]
  readonly recommendations: BuildFacts['recommendations']
  readonly consents: readonly Consent[]
  readonly confirmations: readonly CoverageConfirmed[]
  readonly hospitalStays: readonly HospitalStay[]
  readonly authorizations: BuildFacts['authorizations']
  readonly plans: Awaited<ReturnType<typeof loadPlans>>
  readonly uses: readonly UnitUse[]
  readonly visits: ReadonlyMap<string, DocumentedService>
  readonly billed: BuildFacts['billed']
  readonly history: readonly BilledLine[]
}

/** `without` names claims that are being made or looked at: they are not history yet. */
export async function loadBillingRecord(
  context: Context,
  services: readonly ServiceRow[],
  without: readonly string[] = [],
): Promise<BillingRecord> {
  const personIds = [...new Set(services.map((row) => row.person_id))]
  const workerIds = [...new Set(services.map((row) => row.worker_id))]
  const span = daysSpanned(services.map((row) => row.served_on))
  const payers = await loadPayers(context)
  const billing = await loadBillingProvider(context)
  const people = await loadPeople(context, personIds)
  const notes = await loadNotes(
    context,
    services.map((row) => row.service_id),
  )
  const workers = await loadWorkers(context, workerIds)
  const uses = await loadUses(
    context,
    services.map((row) => row.service_id),
  )
  return {
    billing,
    payers,
    people: new Map(people.map((person) => [person.id, person])),
    workers: new Map(workers.map((worker) => [worker.id, worker])),
    sites: await loadSites(context, billing.address),
    recommendations: await loadRecommendations(context, personIds),
    consents: await loadConsents(context, personIds),
    confirmations: await loadConfirmations(context, personIds),
    hospitalStays: await loadHospitalStays(context, personIds),
    authorizations: await loadAuthorizations(context, personIds),
    plans: await loadPlans(context, personIds),
    uses,
    visits: new Map(
      services.map((row) => [row.service_id, { service: serviceOf(row), note: notes.get(row.service_id) ?? null }]),
    ),
    billed: span ? await loadBilledServices(context, personIds, span, without) : [],
    history: span
      ? await loadBilledLines(context, { personIds, workerIds, ...span, without, lookBack: lookBack(payers) })
      : [],
  }
}

async function loadBillingProvider(context: Context): Promise<BillingProvider> {
  const row = await context.db
    .selectFrom('organization')
    .select(['name', 'npi', 'ein', 'taxonomy', 'address', 'phone'])
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    entity: 'organization',
    npi: row.npi,
    ein: row.ein,
    taxonomy: row.taxonomy,
    address: row.address,
    ...(row.phone === null ? {} : { contact: { name: row.name, phone: row.phone } }),
  }
}

/** Sites elsewhere than where the organization itself is: a claim from there names the place. */
async function loadSites(context: Context, own: Address | null): Promise<SiteRecord[]> {
  const rows = await context.db
    .selectFrom('site')
    .select(['site_id', 'name', 'npi', 'address'])
    .where('organization_id', '=', context.organization.id)
    .limit(1000)
    .execute()
  const street = (address: Address | null) => address && `${address.line1}|${address.zip.slice(0, 5)}`.toLowerCase()
  return rows.flatMap(({ site_id, name, npi, address }) =>
    address === null || street(address) === street(own) ? [] : [{ id: site_id, name, npi, address }],
  )
}

async function loadNotes(context: Context, serviceIds: readonly string[]): Promise<Map<string, Note>> {
  if (serviceIds.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('note')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('service_id', '=', sql<string>`any(${[...serviceIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row: NoteRow) => [row.service_id, noteOf(row)]))
}

/** The hash of a note's seal as its text reads now: another one than it was signed with means that it was changed. */
export function digestOf(note: Note): string {
  const { sha256: _sha256, status: _status, ...sealed } = note
  return createHash('sha256').update(noteSealText(sealed)).digest('hex')
}

/** Other visits that took place on the days of these, of the same people and the same workers. */
export async function loadOtherVisits(context: Context, services: readonly Service[]): Promise<Service[]> {
  if (services.length === 0) return []
  const organization = context.organization.id
  const days = [...new Set(services.map((service) => service.servedOn))]
  const rows = await sql<ServiceRow>`
    select * from service where organization_id = ${organization} and status = 'delivered'
      and served_on = any(${days}::date[])
      and (person_id = any(${[...new Set(services.map((one) => one.personId))]}::uuid[])
        or worker_id = any(${[...new Set(services.map((one) => one.workerId))]}::uuid[]))`.execute(context.db)
  return rows.rows.map(serviceOf)
}

/** How many people each group session names: those recorded and not cancelled. */
export async function loadRosters(context: Context, services: readonly Service[]): Promise<Record<string, number>> {
  const ids = [...new Set(services.flatMap((service) => service.groupSessionId ?? []))]
  if (ids.length === 0) return {}
  const rows = await sql<{ id: string; people: number }>`
    select group_session_id as id, count(distinct person_id)::int as people from service
    where organization_id = ${context.organization.id} and group_session_id = any(${ids}::uuid[])
      and status in ('booked', 'delivered') group by group_session_id`.execute(context.db)
  return Object.fromEntries(rows.rows.map((row) => [row.id, row.people]))
}
