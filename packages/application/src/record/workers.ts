// Workers as the organization's decisions read them: employment, certificates, exclusion checks, supervisor.
import type { WorkerRecord } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { grouped } from './people.ts'

export async function loadWorkers(context: Context, workerIds: readonly string[]): Promise<WorkerRecord[]> {
  const ids = [...new Set(workerIds)]
  if (ids.length === 0) return []
  const certificatesOf = grouped(await certificateRows(context, ids), (row) => row.worker_id)
  const checksOf = grouped(await checkRows(context, ids), (row) => row.worker_id)
  const openOf = grouped(await undecidedHits(context, ids), (row) => row.worker_id)
  const rows = await context.db
    .selectFrom('worker as w')
    .leftJoin('worker as s', (join) =>
      join.onRef('s.organization_id', '=', 'w.organization_id').onRef('s.worker_id', '=', 'w.supervisor_id'),
    )
    .where('w.organization_id', '=', context.organization.id)
    .where('w.worker_id', '=', among(ids))
    .selectAll('w')
    .select(['s.given_name as s_given', 's.family_name as s_family', 's.npi as s_npi', 's.taxonomy as s_taxonomy'])
    .execute()
  return rows.map((row) => ({
    id: row.worker_id,
    name: { given: row.given_name, family: row.family_name },
    npi: row.npi,
    taxonomy: row.taxonomy,
    credential: row.credential,
    employed: { starts: row.starts, ends: row.ends },
    certificates: (certificatesOf.get(row.worker_id) ?? []).map((own) => ({
      kind: own.kind,
      number: own.number,
      state: own.state,
      span: { starts: own.issued, ends: own.expires },
    })),
    exclusionChecks: [
      ...(checksOf.get(row.worker_id) ?? []).map((own) => ({
        checkedOn: own.checked_on,
        source: own.source,
        outcome: own.outcome,
      })),
      ...(openOf.get(row.worker_id) ?? []).map((own) => ({
        checkedOn: own.screened_on,
        source: `${own.source}, not decided`,
        outcome: 'possible-match' as const,
      })),
    ],
    supervisor:
      row.s_given === null || row.s_family === null
        ? null
        : {
            name: { given: row.s_given, family: row.s_family },
            npi: row.s_npi,
            ...(row.s_taxonomy ? { taxonomy: row.s_taxonomy } : {}),
          },
  }))
}

const among = (workerIds: readonly string[]) => sql<string>`any(${workerIds}::uuid[])`

const certificateRows = (context: Context, workerIds: readonly string[]) =>
  context.db
    .selectFrom('certificate')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', among(workerIds))
    .orderBy('issued')
    .orderBy('certificate_id')
    .execute()

const checkRows = (context: Context, workerIds: readonly string[]) =>
  context.db
    .selectFrom('exclusion_check')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', among(workerIds))
    .orderBy('checked_on')
    .orderBy('source')
    .execute()

/** A row of an exclusion list that nobody has decided yet stands like a check that found something. */
const undecidedHits = (context: Context, workerIds: readonly string[]) =>
  context.db
    .selectFrom('exclusion_hit as h')
    .innerJoin('exclusion_screening as s', (join) =>
      join.onRef('s.organization_id', '=', 'h.organization_id').onRef('s.screening_id', '=', 'h.screening_id'),
    )
    .select(['h.worker_id', 's.screened_on', 's.source'])
    .where('h.organization_id', '=', context.organization.id)
    .where('h.worker_id', '=', among(workerIds))
    .where('h.decision', 'is', null)
    .execute()
