// Visits as a list by declared sorts and filters, and the kinds of service the signed contracts buy.
import { listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter } from '../core/index.ts'
import { namedLike } from '../record/named-like.ts'
import { loadPayers } from '../record/payers.ts'
import { showVisits } from './show-visits.ts'

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
