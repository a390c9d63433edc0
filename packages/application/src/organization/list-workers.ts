// Workers as a list: who they are, their certificates, when they were last screened, and how many people are theirs.
import { daysBetween, type Day } from '@throughline/domain'
import type { Row } from '@throughline/store'
import { bind, type Context } from '../core/index.ts'
import { grouped } from '../record/people.ts'

const workersAtMost = 2000

export const workerList = bind('worker.list', async (context, input) => {
  const workers = await workersInReach(context, input.filter.active ?? true)
  const ids = workers.map((worker) => worker.worker_id)
  const certificatesOf = grouped(await certificatesHeld(context, ids), (row) => row.worker_id)
  const checkedOn = new Map((await lastChecks(context, ids)).map((row) => [row.worker_id, row.checked_on]))
  const peopleOf = new Map((await caseloads(context, ids)).map((row) => [row.primary_worker_id, Number(row.people)]))
  const rows = workers.map((worker) => ({
    workerId: worker.worker_id,
    name: { given: worker.given_name, family: worker.family_name },
    roleTitle: worker.role_title,
    credential: worker.credential,
    npi: worker.npi,
    taxonomy: worker.taxonomy,
    supervisor:
      worker.supervisor_id === null
        ? null
        : { kind: 'worker', id: worker.supervisor_id, label: `${worker.supervisor_given} ${worker.supervisor_family}` },
    span: { starts: worker.starts, ends: worker.ends },
    certificates: (certificatesOf.get(worker.worker_id) ?? []).map((held) => shownCertificate(held, context.today)),
    exclusionCheckedOn: checkedOn.get(worker.worker_id) ?? null,
    caseload: peopleOf.get(worker.worker_id) ?? 0,
  }))
  const named = rows.filter((row) => isCalled(row.name, input.search))
  const firstExpiry = (row: (typeof rows)[number]): string =>
    row.certificates.find((held) => held.expires !== null)?.expires ?? '9999-12-31'
  if (input.sort === 'expires') named.sort((a, b) => firstExpiry(a).localeCompare(firstExpiry(b)))
  if (input.descending) named.reverse()
  return {
    rows: named.slice((input.page - 1) * input.pageSize, input.page * input.pageSize),
    total: { count: named.length, capped: false },
  }
})

/** By family name. Who reaches a team sees themselves and whom they supervise. */
async function workersInReach(context: Context, active: boolean) {
  let query = context.db
    .selectFrom('worker as w')
    .leftJoin('worker as s', (join) =>
      join.onRef('s.organization_id', '=', 'w.organization_id').onRef('s.worker_id', '=', 'w.supervisor_id'),
    )
    .where('w.organization_id', '=', context.organization.id)
  query = active
    ? query.where((where) => where.or([where('w.ends', 'is', null), where('w.ends', '>=', context.today)]))
    : query.where('w.ends', '<', context.today)
  if (context.actor.reach !== 'all') {
    const me = context.actor.workerId ?? '00000000-0000-0000-0000-000000000000'
    query =
      context.actor.reach === 'own'
        ? query.where('w.worker_id', '=', me)
        : query.where((where) => where.or([where('w.worker_id', '=', me), where('w.supervisor_id', '=', me)]))
  }
  return query
    .selectAll('w')
    .select(['s.given_name as supervisor_given', 's.family_name as supervisor_family'])
    .orderBy('w.family_name')
    .orderBy('w.given_name')
    .limit(workersAtMost)
    .execute()
}

/** The first to expire first. */
const certificatesHeld = async (context: Context, workerIds: readonly string[]) =>
  workerIds.length === 0
    ? []
    : context.db
        .selectFrom('certificate')
        .selectAll()
        .where('organization_id', '=', context.organization.id)
        .where('worker_id', 'in', workerIds)
        .orderBy('expires', (order) => order.asc().nullsLast())
        .execute()

const lastChecks = async (context: Context, workerIds: readonly string[]) =>
  workerIds.length === 0
    ? []
    : context.db
        .selectFrom('exclusion_check')
        .select(['worker_id', (select) => select.fn.max('checked_on').as('checked_on')])
        .where('organization_id', '=', context.organization.id)
        .where('worker_id', 'in', workerIds)
        .groupBy('worker_id')
        .execute()

const caseloads = async (context: Context, workerIds: readonly string[]) =>
  workerIds.length === 0
    ? []
    : context.db
        .selectFrom('person')
        .select(['primary_worker_id', (select) => select.fn.countAll<number>().as('people')])
        .where('organization_id', '=', context.organization.id)
        .where('primary_worker_id', 'in', workerIds)
        .where('status', '=', 'active')
        .groupBy('primary_worker_id')
        .execute()

const shownCertificate = (held: Row<'certificate'>, today: Day) => ({
  certificateId: held.certificate_id,
  kind: held.kind,
  number: held.number,
  state: held.state,
  issued: held.issued,
  expires: held.expires,
  daysLeft: held.expires === null ? null : daysBetween(today, held.expires),
})

/** Whether what was typed begins the name, family name first or given name alone. */
function isCalled(name: { readonly given: string; readonly family: string }, typed: string | undefined): boolean {
  const search = typed?.toLowerCase() ?? ''
  return [`${name.family} ${name.given}`, name.given].some((called) => called.toLowerCase().startsWith(search))
}
