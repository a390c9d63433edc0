// Writes decided visits: the rows of new ones, the changed columns of known ones, and the units they take.
import type { Service } from '@throughline/domain'
import { insertRows, json, type Database, type ServiceSource } from '@throughline/store'
import type { Insertable } from 'kysely'
import type { Context } from '../core/index.ts'
import { lineKey, takeUnits } from './visit-units.ts'
import type { DecidedVisit } from './decide-visits.ts'

export type KeptVisit = Extract<DecidedVisit, { ok: true }>

/** Where the telehealth places say that nobody sat in one room. */
const telehealth: readonly string[] = ['02', '10']

const modeOf = (service: Service) => (telehealth.includes(service.placeOfService) ? 'video' : 'in-person')

function columnsOf(visit: KeptVisit) {
  const { service, draw } = visit
  return {
    person_id: service.personId,
    worker_id: service.workerId,
    site_id: service.siteId,
    coverage_id: visit.coverageId,
    payer_id: visit.payerId,
    served_on: service.servedOn,
    starts_at: service.starts,
    ends_at: service.ends,
    service_kind: service.kind,
    code: visit.code,
    modifiers: [...visit.modifiers],
    place_of_service: service.placeOfService,
    group_session_id: service.groupSessionId,
    group_size: service.groupSize,
    mode: modeOf(service) as 'in-person' | 'video',
    status: service.status,
    fund: service.fund,
    authorization_id: draw?.authorizationId ?? null,
    authorization_line: draw?.line ?? null,
    expected_units: visit.units,
    billing: service.fund === 'plan' ? ('unbilled' as const) : ('not-billable' as const),
  }
}

export type NewVisit = {
  readonly visit: KeptVisit
  readonly source: ServiceSource
  readonly rowKey: string | null
  readonly noteStatus: 'missing' | 'draft'
}

/**
 * Takes the visits' units, then writes the visits. Visits whose units were gone by then are given back unwritten: nothing
 * was taken for them.
 */
export async function keepVisits(context: Context, visits: readonly NewVisit[]): Promise<readonly NewVisit[]> {
  const gone = await takeFor(
    context,
    visits.map(({ visit }) => visit),
  )
  const kept = visits.filter(({ visit }) => !gone.has(visit.service.id))
  const rows: Insertable<Database['service']>[] = kept.map(({ visit, source, rowKey, noteStatus }) => ({
    organization_id: context.organization.id,
    service_id: visit.service.id,
    ...columnsOf(visit),
    note_status: noteStatus,
    source: json(withReason(source, visit.fundReason)),
    row_key: rowKey,
    created_at: context.now,
  }))
  await insertRows(context.db, 'service', rows)
  return visits.filter(({ visit }) => gone.has(visit.service.id))
}

function withReason(source: ServiceSource, fundReason: string | null): ServiceSource {
  const { fundReason: _, ...rest } = source
  return fundReason === null ? rest : { ...rest, fundReason }
}

/** Takes units anew for a known visit that holds none, and writes what was decided; false when its units were gone. */
export async function changeVisit(context: Context, visit: KeptVisit, source: ServiceSource): Promise<boolean> {
  const gone = await takeFor(context, [visit])
  if (gone.size > 0) return false
  await context.db
    .updateTable('service')
    .set({ ...columnsOf(visit), source: json(withReason(source, visit.fundReason)) })
    .where('organization_id', '=', context.organization.id)
    .where('service_id', '=', visit.service.id)
    .execute()
  return true
}

async function takeFor(context: Context, visits: readonly KeptVisit[]): Promise<ReadonlySet<string>> {
  const wanted = visits.flatMap(({ service, draw }) =>
    draw === null || (service.status !== 'booked' && service.status !== 'delivered')
      ? []
      : [
          {
            ...draw,
            serviceId: service.id,
            state: service.status === 'booked' ? ('held' as const) : ('used' as const),
          },
        ],
  )
  const refused = await takeUnits(context, wanted)
  return new Set(wanted.filter((one) => refused.has(lineKey(one))).map((one) => one.serviceId))
}

export const unitsGone =
  'The last units of the authorization were taken at this moment. Ask the plan for more, or name who else pays.'
