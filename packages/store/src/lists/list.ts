// Lists that stay fast over a million rows: each declares its sorts and filters by the names the API uses, every one of them
// a column with an index behind it; pages are cut by key first; totals are counted to ten thousand and no further.
import { sql, type RawBuilder } from 'kysely'
import type { Row, TableName } from '../schema.ts'
import type { StoreTransaction } from '../tenancy.ts'

/** Sorted by the listed table's own column, or by a person's or worker's name through its id. */
export type Sort<Column extends string = string> =
  /** `next` orders equals before the key does, as the index behind the column goes on. */
  { readonly column: Column; readonly next?: Column } | { readonly through: 'person' | 'worker'; readonly by: Column }

export type Filter<Column extends string = string> =
  | { readonly equals: Column }
  /** Either of two columns has the value, as an account stands on one side of a transfer or the other. */
  | { readonly either: readonly [Column, Column] }
  | { readonly from: Column }
  | { readonly through: Column }
  /** The column's text begins with the value; the value is already in the column's own form. */
  | { readonly begins: Column }
  /** A condition that holds or not; the value says which is wanted. */
  | { readonly flag: RawBuilder<boolean> }

export type ListDeclaration<T extends TableName = TableName, Column extends string = string> = {
  readonly table: T
  /** What follows organization_id in the primary key: the last word in every order. */
  readonly key: readonly Column[]
  readonly sorts: Readonly<Record<string, Sort<Column>>>
  readonly filters: Readonly<Record<string, Filter<Column>>>
  /** A filter without which this list is never shown: the rows of one thing. */
  readonly within?: string
}

/** Keeps the names of sorts and filters while the columns are checked against the table. */
export const declareList = <T extends TableName, const D extends ListDeclaration<T, keyof Row<T> & string>>(
  declaration: D & { readonly table: T },
): D => declaration

export type ListRequest = {
  /** One of the declared names. */
  readonly sort: string
  readonly descending?: boolean
  /** From 1. */
  readonly page: number
  readonly pageSize: number
  /** By declared names; an undefined value does not filter. */
  readonly filter?: Readonly<Record<string, string | number | boolean | undefined>>
  /** A further condition on the listed rows, for example whose records may be seen. The rows stand as `listed`. */
  readonly only?: RawBuilder<boolean>
}

export type Total = {
  readonly count: number
  /** There are more than `count`. */
  readonly capped: boolean
}

export type KeyOf<D extends ListDeclaration> = Pick<Row<D['table']>, D['key'][number] & keyof Row<D['table']>>

export type ListPage<Key> = { readonly keys: readonly Key[]; readonly total: Total }

/** Totals stop here and are said to be "more than". */
export const countedAtMost = 10_000
const longestPage = 200
const furthestRow = 100_000

/** Counts the rows of a query up to ten thousand. */
export const cappedCount = async (trx: StoreTransaction, rows: RawBuilder<unknown>): Promise<Total> => {
  const counted = await sql<{ count: number }>`
    select count(*) as count from (${rows} limit ${countedAtMost + 1}) counted`.execute(trx)
  const { count } = counted.rows[0]!
  return count > countedAtMost ? { count: countedAtMost, capped: true } : { count, capped: false }
}

const own = (column: string): RawBuilder<unknown> => sql.ref(`listed.${column}`)

/** The alternatives a filter stands for: each must hold on its own rows, so that each can be walked by its own index. */
const conditions = (filter: Filter, value: string | number | boolean): readonly RawBuilder<boolean>[] => {
  if ('equals' in filter) return [sql`${own(filter.equals)} = ${value}`]
  if ('either' in filter) return filter.either.map((column) => sql<boolean>`${own(column)} = ${value}`)
  if ('from' in filter) return [sql`${own(filter.from)} >= ${value}`]
  if ('through' in filter) return [sql`${own(filter.through)} <= ${value}`]
  if ('begins' in filter)
    return [sql`${own(filter.begins)} >= ${value} and ${own(filter.begins)} < ${`${String(value)}\u{10FFFF}`}`]
  return [value === true ? filter.flag : sql`not (${filter.flag})`]
}

/** Every combination of alternatives: one branch of conditions for each. */
const branchesOf = (list: ListDeclaration, organizationId: string, request: ListRequest): RawBuilder<boolean>[][] => {
  const always = [sql<boolean>`listed.organization_id = ${organizationId}`]
  let branches: RawBuilder<boolean>[][] = [request.only ? [...always, request.only] : always]
  for (const [name, value] of Object.entries(request.filter ?? {})) {
    if (value === undefined) continue
    const filter = Object.hasOwn(list.filters, name) ? list.filters[name] : undefined
    if (filter === undefined) throw new RangeError(`${list.table} has no declared filter "${name}".`)
    const alternatives = conditions(filter, value)
    branches = branches.flatMap((branch) => alternatives.map((alternative) => [...branch, alternative]))
  }
  return branches
}

const nameColumns = { person: ['name_key'], worker: ['family_name', 'given_name'] } as const

type Order = { readonly from: RawBuilder<unknown>; readonly columns: readonly RawBuilder<unknown>[] }

const orderOf = (list: ListDeclaration, sortName: string): Order => {
  const sort = Object.hasOwn(list.sorts, sortName) ? list.sorts[sortName] : undefined
  if (sort === undefined) throw new RangeError(`${list.table} has no declared sort "${sortName}".`)
  const table = sql`${sql.table(list.table)} listed`
  const key = list.key.map((column) => own(column))
  if ('column' in sort) {
    const first: readonly string[] = sort.next === undefined ? [sort.column] : [sort.column, sort.next]
    return { from: table, columns: [...first.map(own), ...key.filter((_, at) => !first.includes(list.key[at]!))] }
  }
  const names = nameColumns[sort.through].map((column) => sql.ref(`named.${column}`))
  const id = sql.ref(`named.${sort.through}_id`)
  const joined = sql`${sql.table(sort.through)} named
    join ${table} on listed.organization_id = named.organization_id and ${own(sort.by)} = ${id}`
  return { from: joined, columns: [...names, id, ...key] }
}

/**
 * One page of a declared list, as keys in order, and the total. The caller reads what it shows by these keys, in its own
 * query (`inOrder` puts the answer back in order).
 */
export const listPage = async <D extends ListDeclaration>(
  trx: StoreTransaction,
  organizationId: string,
  list: D,
  request: ListRequest,
): Promise<ListPage<KeyOf<D>>> => {
  const size = request.pageSize
  const offset = (request.page - 1) * size
  if (!(size >= 1 && size <= longestPage && offset >= 0 && offset + size <= furthestRow))
    throw new RangeError(`A page has 1 to ${longestPage} rows, and the last row shown is number ${furthestRow}.`)
  if (list.within !== undefined && request.filter?.[list.within] === undefined)
    throw new RangeError(`${list.table} is listed within one ${list.within}.`)
  const branches = branchesOf(list, organizationId, request)
  // A plan made once for every value would walk the wrong index for the rare ones.
  await sql.raw('set local plan_cache_mode = force_custom_plan').execute(trx)
  const total = await cappedCount(trx, matching(list, branches))
  const keys = total.count === 0 ? [] : await pageOfKeys(trx, list, request, branches, total.capped)
  await sql.raw('set local plan_cache_mode = auto').execute(trx)
  return { keys: keys as KeyOf<D>[], total }
}

type Branches = readonly (readonly RawBuilder<boolean>[])[]

const allOf = (where: readonly RawBuilder<boolean>[]) => sql.join([...where], sql` and `)

const matching = (list: ListDeclaration, branches: Branches): RawBuilder<unknown> =>
  sql.join(
    branches.map((where) => sql`select 1 from ${sql.table(list.table)} listed where ${allOf(where)}`),
    sql` union all `,
  )

/**
 * Few matches are gathered and then sorted. Many are met by walking the sort's own index, each branch by itself and no
 * further than the page: sorting them all would take seconds, and with many matches the walk is short.
 */
const pageOfKeys = async (
  trx: StoreTransaction,
  list: ListDeclaration,
  request: ListRequest,
  branches: Branches,
  many: boolean,
): Promise<object[]> => {
  const { from, columns } = orderOf(list, request.sort)
  const direction = sql.raw(request.descending ? 'desc' : 'asc')
  const offset = (request.page - 1) * request.pageSize
  const names = list.key.map((column) => sql.ref(column))
  const keys = list.key.map((column) => sql`${own(column)} as ${sql.ref(column)}`)
  const orders = columns.map((column, at) => sql`${column} as ${sql.ref(`order_${at}`)}`)
  const sorted = columns.map((_, at) => sql`${sql.ref(`order_${at}`)} ${direction}`)
  const walked = sql`order by ${sql.join(columns.map((column) => sql`${column} ${direction}`))} limit ${offset + request.pageSize}`
  const parts = branches.map(
    (where) =>
      sql`(select ${sql.join([...keys, ...orders])} from ${from} where ${allOf(where)} ${many ? walked : sql``})`,
  )
  const page = await sql<object>`
    with matching as ${many ? sql`` : sql`materialized`} (${sql.join(parts, sql` union all `)})
    select ${sql.join(names)} from matching
    order by ${sql.join(sorted)} limit ${request.pageSize} offset ${offset}`.execute(trx)
  return page.rows
}

/** Puts rows read by their keys back into the order of the page. Keys without a row are left out. */
export const inOrder = <Key extends object, R extends Key>(keys: readonly Key[], rows: readonly R[]): R[] => {
  if (keys.length === 0) return []
  const names = Object.keys(keys[0]!) as (keyof Key)[]
  const textOf = (of: Key): string => JSON.stringify(names.map((name) => of[name]))
  const byKey = new Map(rows.map((row) => [textOf(row), row]))
  return keys.flatMap((key) => byKey.get(textOf(key)) ?? [])
}
