// People and authorizations as lists: the page is cut by keys first, then what is shown of it is read.
import { covers } from '@throughline/domain'
import { listPage, lists, personNameKey } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { showAuthorizations } from './authorizations.ts'

const listPeople = bind('person.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.person, {
    ...input,
    filter: {
      status: input.filter.status,
      workerId: input.filter.workerId,
      search: input.search === undefined ? undefined : personNameKey(input.search, '').trim(),
    },
    only: reaches('listed.person_id'),
  })
  const ids = keys.map((key) => key.person_id)
  context.touch(ids)
  if (ids.length === 0) return { rows: [], total }
  const people = await peopleWithWorkers(context, ids)
  const coverages = await coveragesByPriority(context, ids)
  const left = await unitsLeftToday(context, ids)
  const rows = ids.flatMap((id) => {
    const person = people.find((row) => row.person_id === id)
    if (!person) return []
    const own = coverages.filter((row) => row.person_id === id)
    const today = own.find((row) => covers(row, context.today))
    const shown = today ?? own.at(-1)
    return [
      {
        personId: id,
        name: {
          given: person.given_name,
          family: person.family_name,
          ...(person.middle_name === null ? {} : { middle: person.middle_name }),
        },
        recordNumber: person.record_number ?? '',
        birthDate: person.birth_date,
        worker:
          person.primary_worker_id === null
            ? null
            : { kind: 'worker', id: person.primary_worker_id, label: `${person.worker_given} ${person.worker_family}` },
        coverage: shown?.payer ?? shown?.purchaser ?? null,
        coveredToday: today !== undefined,
        unitsLeft: left.get(id) ?? null,
        status: person.status === 'active' ? ('active' as const) : ('ended' as const),
      },
    ]
  })
  return { rows, total }
})

const peopleWithWorkers = (context: Context, personIds: readonly string[]) =>
  context.db
    .selectFrom('person as p')
    .leftJoin('worker as w', (join) =>
      join.onRef('w.organization_id', '=', 'p.organization_id').onRef('w.worker_id', '=', 'p.primary_worker_id'),
    )
    .where('p.organization_id', '=', context.organization.id)
    .where('p.person_id', 'in', personIds)
    .selectAll('p')
    .select(['w.given_name as worker_given', 'w.family_name as worker_family'])
    .execute()

const coveragesByPriority = (context: Context, personIds: readonly string[]) =>
  context.db
    .selectFrom('coverage as c')
    .leftJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'c.organization_id').onRef('y.payer_id', '=', 'c.payer_id'),
    )
    .leftJoin('purchaser as u', (join) =>
      join.onRef('u.organization_id', '=', 'c.organization_id').onRef('u.purchaser_id', '=', 'c.purchaser_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.person_id', 'in', personIds)
    .select(['c.person_id', 'c.starts', 'c.ends', 'c.priority', 'y.name as payer', 'u.name as purchaser'])
    .orderBy('c.priority')
    .execute()

/** Units of every approval in force today that are neither held nor used. */
async function unitsLeftToday(context: Context, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ person_id: string; units: number }>`
    select a.person_id, sum(l.units_authorized - l.units_held - l.units_used)::int as units
    from "authorization" a join authorization_line l
      on l.organization_id = a.organization_id and l.authorization_id = a.authorization_id
    where a.organization_id = ${context.organization.id} and l.organization_id = ${context.organization.id}
      and a.person_id = any(${personIds}::uuid[]) and a.status = 'approved'
      and a.starts <= ${context.today}::date and a.ends >= ${context.today}::date
    group by a.person_id`.execute(context.db)
  return new Map(found.rows.map((row) => [row.person_id, row.units]))
}

const listAuthorizations = bind('authorization.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { running, ...filter } = input.filter
  const { keys, total } = await listPage(context.db, context.organization.id, lists.authorization, {
    ...input,
    filter: { ...filter, endsFrom: running ? context.today : undefined, search: input.search },
    only: reaches('listed.person_id'),
  })
  return {
    rows: await showAuthorizations(
      context,
      keys.map((key) => key.authorization_id),
    ),
    total,
  }
})

export const listPeopleBindings = [listPeople, listAuthorizations] as const
