// Visits as a list by declared sorts and filters, and the kinds of service the signed contracts buy.
import { listPage, lists, nameKeyRange } from '@throughline/store'
import { sql, type RawBuilder } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { loadPayers } from '../record/payers.ts'
import { showVisits } from './show-visits.ts'

/** People whose name begins with what was typed. */
export function namedLike(context: Context, column: string, typed: string | undefined): RawBuilder<boolean> {
  if (typed === undefined || typed === '') return sql<boolean>`true`
  const { from, until } = nameKeyRange(typed)
  return sql<boolean>`${sql.ref(column)} in (select person_id from person
    where organization_id = ${context.organization.id} and name_key >= ${from} and name_key < ${until})`
}

const listVisits = bind('service.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { unclaimed, ...filter } = input.filter
  const { keys, total } = await listPage(context.db, context.organization.id, lists.service, {
    ...input,
    filter: { ...filter, billing: unclaimed === undefined ? undefined : unclaimed ? 'unbilled' : 'claimed' },
    only: sql<boolean>`${reaches('listed.person_id')} and ${namedLike(context, 'listed.person_id', input.search)}`,
  })
  return {
    rows: await showVisits(
      context,
      keys.map((key) => key.service_id),
    ),
    total,
  }
})

type Kind = {
  kind: string
  title: string
  group: boolean
  people: number | null
  places: Set<string>
  payers: Set<string>
}

const listKinds = bind('service.kinds', async (context) => {
  const payers = await loadPayers(context)
  const kinds = new Map<string, Kind>()
  for (const payer of payers.all)
    for (const contract of payer.contracts) {
      if (contract.ends !== null && contract.ends < context.today) continue
      for (const term of contract.services) {
        const key = `${term.kind}|${term.group !== null}`
        const known = kinds.get(key) ?? {
          kind: term.kind,
          title: term.title,
          group: term.group !== null,
          people: term.group?.people ?? null,
          places: new Set<string>(),
          payers: new Set<string>(),
        }
        for (const place of term.places) known.places.add(place)
        known.payers.add(payer.name)
        if (term.group) known.people = Math.max(known.people ?? 0, term.group.people)
        kinds.set(key, known)
      }
    }
  return {
    rows: [...kinds.values()].map((kind) => ({
      ...kind,
      places: [...kind.places].sort(),
      payers: [...kind.payers].sort(),
    })),
  }
})

export const listVisitBindings = [listVisits, listKinds]
