// Writing rows in bulk, numbering things without a gap, and the key by which people are found by name.
import { sql } from 'kysely'
import type { NewRow, TableName } from './schema.ts'
import type { StoreTransaction } from './tenancy.ts'

/** Rows in one statement: enough to make its cost vanish, few enough to keep its text in a few megabytes. */
const rowsPerStatement = 2_000

/** Rows from which a column that is the same in all of them is worth sending once. */
const worthSharing = 50

export type InsertOptions<T extends TableName> = {
  /** Rows whose key is already there are left out. */
  readonly skipExisting?: boolean
  /** A column of large JSON documents: they travel beside the rows, so that the server reads their text once and not thrice. */
  readonly large?: string & keyof NewRow<T>
}

/**
 * Inserts many rows by one statement for each two thousand. COPY is refused under forced row-level security; this is its
 * counterpart: the rows go as one JSON value, whose columns the table's own type reads. Every row names the same columns;
 * one that is the same in all of them goes once, beside the rows. Gives the number of rows written.
 */
export const insertRows = async <T extends TableName>(
  trx: StoreTransaction,
  table: T,
  rows: readonly NewRow<T>[],
  options: InsertOptions<T> = {},
): Promise<number> => {
  const first = rows[0]
  if (first === undefined) return 0
  const { large } = options
  const names = Object.keys(first)
  const conflict = options.skipExisting ? sql` on conflict do nothing` : sql``
  const columns = sql.join(names.map((name) => sql.ref(name)))
  let written = 0n
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = rows.slice(from, from + rowsPerStatement) as readonly object[] as readonly Named[]
    for (const row of part) assertSameColumns(table, names, row)
    const documents = large === undefined ? null : part.map((row) => JSON.stringify(row[large])).join('\n')
    const { own, shared } = split(
      part,
      names.filter((name) => name !== large),
    )
    const values = sql.join(
      names.map((name) =>
        name === large ? sql`own.large_document::json` : sql.ref(`${name in shared ? 'shared' : 'own'}.${name}`),
      ),
    )
    const inserted = await sql`
      insert into ${sql.table(table)} (${columns})
      select ${values} from ${ownRows(table, own, documents)}
        cross join json_populate_record(null::${sql.table(table)}, ${JSON.stringify(shared)}::json) shared${conflict}`.execute(
      trx,
    )
    written += inserted.numAffectedRows ?? 0n
  }
  return Number(written)
}

/** No JSON text holds a line break outside its strings, and inside them it is escaped: lines keep the documents apart. */
const ownRows = (table: TableName, own: readonly Named[], documents: string | null) => {
  const records = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(own)}::json)`
  if (documents === null) return sql`${records} own`
  return sql`rows from (string_to_table(${documents}::text, E'\n'), ${records}) as own(large_document)`
}

type Named = Readonly<Record<string, unknown>>

/** The columns in which rows differ, row by row, and the others once. */
const split = (rows: readonly Named[], names: readonly string[]): { own: readonly Named[]; shared: Named } => {
  const first = rows[0]!
  const shared: Record<string, unknown> = {}
  if (rows.length >= worthSharing)
    for (const name of names) if (rows.every((row) => same(row[name], first[name]))) shared[name] = first[name]
  const differing = names.filter((name) => !(name in shared))
  const own = rows.map((row) => {
    const kept: Record<string, unknown> = {}
    for (const name of differing) kept[name] = row[name]
    return kept
  })
  return { own, shared }
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === 0 && b.length === 0)

const assertSameColumns = (table: string, names: readonly string[], row: object): void => {
  const own = Object.keys(row)
  if (own.length === names.length && own.every((name, at) => names[at] === name)) return
  if (own.length === names.length && names.every((name) => name in row)) return
  throw new TypeError(
    `Rows for ${table} must all name the same columns: ${names.join(', ')}; one names ${own.join(', ')}.`,
  )
}

/** Takes the next `count` numbers of this organization's counter and gives the first of them. Rolled back with the transaction. */
export const nextNumber = async (
  trx: StoreTransaction,
  organizationId: string,
  name: string,
  count: number = 1,
): Promise<number> => {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('Take at least one number.')
  const row = await trx
    .insertInto('counter')
    .values({ organization_id: organizationId, name, value: count })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'name']).doUpdateSet({ value: sql<number>`counter.value + ${count}` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value - count + 1
}

const searchKey = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `García-López`, `María` as `garcia lopez maria`: family name first, without accents, case or marks. */
export const personNameKey = (familyName: string, givenName: string): string =>
  `${searchKey(familyName)} ${searchKey(givenName)}`.trim()

/** The range of name keys that begin with what somebody typed: `from` included, `until` not. */
export const nameKeyRange = (typed: string): { readonly from: string; readonly until: string } => {
  const from = searchKey(typed)
  return { from, until: `${from}\u{10FFFF}` }
}
