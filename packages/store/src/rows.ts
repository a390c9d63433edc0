// Writing rows in bulk, numbering things without a gap, and the key by which people are found by name.
import { sql } from 'kysely'
import type { NewRow, TableName } from './schema.ts'
import type { StoreTransaction } from './tenancy.ts'

/** Rows in one statement: enough to make its cost vanish, few enough to keep its text in a few megabytes. */
const rowsPerStatement = 2_000

/**
 * Inserts many rows by one statement for each two thousand. COPY is refused under forced row-level security; this is its
 * counterpart: the rows go as one JSON value, whose columns the table's own type reads. Every row names the same columns.
 * With `skipExisting`, rows whose key is already there are left out. Gives the number of rows written.
 */
export const insertRows = async <T extends TableName>(
  trx: StoreTransaction,
  table: T,
  rows: readonly NewRow<T>[],
  options: { readonly skipExisting?: boolean } = {},
): Promise<number> => {
  const first = rows[0]
  if (first === undefined) return 0
  const names = Object.keys(first)
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const conflict = options.skipExisting ? sql` on conflict do nothing` : sql``
  let written = 0n
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = rows.slice(from, from + rowsPerStatement)
    for (const row of part) assertSameColumns(table, names, row)
    const inserted = await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(part)}::json)${conflict}`.execute(
      trx,
    )
    written += inserted.numAffectedRows ?? 0n
  }
  return Number(written)
}

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
