// Writing rows in bulk, numbering things without a gap, and the key by which people are found by name.
import { sql, type RawBuilder } from 'kysely'
import type { NewRow, TableName } from './schema.ts'
import type { StoreTransaction } from './tenancy.ts'

/** Rows in one statement: enough to make its cost vanish, few enough to keep its text in a few megabytes. */
const rowsPerStatement = 2_000

export type InsertOptions<T extends TableName> = {
  /** Rows whose key is already there are left out. */
  readonly skipExisting?: boolean
  /** A column of large JSON documents: they travel beside the rows, so that the server reads their text once and not thrice. */
  readonly large?: string & keyof NewRow<T>
}

/**
 * Inserts many rows by one statement for each two thousand. COPY is refused under forced row-level security; this is its
 * counterpart: the rows go as one JSON value, whose columns the table's own type reads. Every row names the same columns.
 * Gives the number of rows written.
 */
export const insertRows = async <T extends TableName>(
  trx: StoreTransaction,
  table: T,
  rows: readonly NewRow<T>[],
  options: InsertOptions<T> = {},
): Promise<number> => {
  const first = rows[0]
  if (first === undefined) return 0
  const names = Object.keys(first)
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const conflict = options.skipExisting ? sql` on conflict do nothing` : sql``
  let written = 0n
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const part = rows.slice(from, from + rowsPerStatement) as readonly Readonly<Record<string, unknown>>[]
    for (const row of part) assertSameColumns(table, names, row)
    const inserted = await sql`
      insert into ${sql.table(table)} (${columns})
      ${options.large === undefined ? plainRows(table, columns, names, part) : rowsWithLarge(table, options.large, names, part)}${conflict}`.execute(
      trx,
    )
    written += inserted.numAffectedRows ?? 0n
  }
  return Number(written)
}

type Rows = readonly Readonly<Record<string, unknown>>[]

const plainRows = (table: TableName, columns: RawBuilder<unknown>, names: readonly string[], part: Rows) =>
  sql`select ${columns} from ${recordsOf(table, names, part)}`

/** No JSON text holds a line break outside its strings, and inside them it is escaped: lines keep the documents apart. */
const rowsWithLarge = (table: TableName, large: string, names: readonly string[], part: Rows) => {
  const documents = part.map((row) => JSON.stringify(row[large])).join('\n')
  const others = names.filter((name) => name !== large)
  const columns = sql.join(names.map((name) => (name === large ? sql`large_document::json` : sql.ref(name))))
  return sql`select ${columns} from rows from (string_to_table(${documents}::text, E'\n'),
    ${recordsOf(table, others, part)}) as travelled(large_document)`
}

/** The rows as records of the table's type. What all of them say alike is said once, by the record they start from. */
const recordsOf = (table: TableName, names: readonly string[], part: Rows) => {
  const first = part[0]!
  const alike: Record<string, unknown> = {}
  const varying: string[] = []
  for (const name of names) {
    const value = first[name]
    if (part.every((row) => row[name] === value)) alike[name] = value
    else varying.push(name)
  }
  const rows = part.map((row) => {
    const own: Record<string, unknown> = {}
    for (const name of varying) own[name] = row[name]
    return own
  })
  const start = sql`json_populate_record(null::${sql.table(table)}, ${JSON.stringify(alike)}::json)`
  return sql`json_populate_recordset(${start}, ${JSON.stringify(rows)}::json)`
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
