// The order in which tables can be filled: each after those it points at. Read from the database's own catalog, so that a
// new table or foreign key finds its place by itself.
import type { Client } from 'pg'
import { migrationTables, tableNames } from '../tables.ts'

/** Sessions and ceremonies end with the installation they belong to: after a restore everybody signs in anew. */
const leftOut: ReadonlySet<string> = new Set(['session', 'challenge', ...migrationTables])

const pointsAt = async (client: Client): Promise<Map<string, string[]>> => {
  const found = await client.query<{ from: string; to: string }>(
    `select a.relname as "from", b.relname as "to" from pg_constraint
     join pg_class a on a.oid = conrelid join pg_class b on b.oid = confrelid
     where contype = 'f' and conrelid <> confrelid and a.relnamespace = 'public'::regnamespace`,
  )
  const targets = new Map<string, string[]>(tableNames.map((table) => [table, []]))
  for (const { from, to } of found.rows) targets.get(from)?.push(to)
  return targets
}

/** Every table a backup holds, each after those its foreign keys point at. */
export const fillingOrder = async (client: Client): Promise<string[]> => {
  const targets = await pointsAt(client)
  const order: string[] = []
  const visiting = new Set<string>()
  const visit = (table: string): void => {
    if (order.includes(table)) return
    if (visiting.has(table))
      throw new Error(`Foreign keys run in a circle through ${table}; no table can be filled first.`)
    visiting.add(table)
    for (const target of [...(targets.get(table) ?? [])].sort()) visit(target)
    order.push(table)
  }
  for (const table of [...targets.keys()].sort()) visit(table)
  return order.filter((table) => !leftOut.has(table))
}

/** The columns of every table that are written: computed ones are not. */
export const writtenColumns = async (client: Client): Promise<Map<string, string[]>> => {
  const found = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as "table", array_agg(attname::text order by attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and attnum > 0 and not attisdropped
       and attgenerated = '' group by c.relname`,
  )
  return new Map(found.rows.map((row) => [row.table, row.columns]))
}
