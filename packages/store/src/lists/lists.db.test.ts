// Every declared sort and filter has its index, and every page is the page that sorting in memory would give.
import { cents, day } from '@throughline/domain'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertRows } from '../rows.ts'
import { inOrganization } from '../tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from '../testing/test-database.ts'
import { lists } from './declared.ts'
import {
  cappedCount,
  countedAtMost,
  declareList,
  inOrder,
  listPage,
  type ListDeclaration,
  type ListRequest,
} from './list.ts'

let database: TestDatabase
let river: string
beforeAll(async () => {
  database = await testDatabase()
  river = await testOrganization(database.db)
})
afterAll(() => database.close())

describe('every declared sort and filter has an index', () => {
  const columnsOf = async (table: string): Promise<{ columns: string[]; unique: boolean }[]> => {
    const found = await sql<{ columns: string[]; unique: boolean }>`
      select array(select a.attname from unnest(i.indkey) with ordinality k(attnum, at)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum order by at)::text[] as columns, i.indisunique and i.indpred is null as unique
      from pg_index i where i.indrelid = ${`public."${table}"`}::regclass`.execute(database.superuser)
    return found.rows
  }
  const begins = (columns: readonly string[], first: readonly string[]) =>
    first.every((name, at) => columns[at] === name)

  test.each(Object.keys(lists) as (keyof typeof lists)[])('%s', async (name) => {
    const list: ListDeclaration = lists[name]
    const indexes = await columnsOf(list.table)
    const needed: string[][] = []
    const within = list.filters[list.within ?? '']
    for (const sort of Object.values(list.sorts))
      if ('column' in sort) {
        const first = sort.next === undefined ? [sort.column] : [sort.column, sort.next]
        const order = [...first, ...list.key.filter((column) => !first.includes(column))]
        needed.push([
          'organization_id',
          ...(within === undefined ? order : [String(Object.values(within)[0]), ...first]),
        ])
      } else needed.push(['organization_id', sort.by])
    const led = within === undefined ? ['organization_id'] : ['organization_id', String(Object.values(within)[0])]
    for (const filter of Object.values(list.filters)) {
      if ('flag' in filter || filter === within) continue
      const columns = 'either' in filter ? filter.either : [String(Object.values(filter)[0])]
      needed.push(...columns.map((column) => [...led, column]))
    }
    const whole = (first: readonly string[]) => first.slice(0, 2)
    const missing = needed.filter(
      (first) =>
        !indexes.some(({ columns }) => begins(columns, first)) &&
        // Where the column alone is unique, nothing has to follow it.
        !indexes.some(({ columns, unique }) => unique && columns.length === 2 && begins(columns, whole(first))),
    )
    expect(missing).toEqual([])
  })
})

describe('a page', () => {
  const accounts = Array.from({ length: 4 }, () => randomUUID())
  type Made = {
    transfer_id: string
    posted_on: string
    cents: number
    kind: string
    debit_account: string
    credit_account: string
  }
  let made: Made[]

  beforeAll(async () => {
    let state = 7
    const pick = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below
    made = Array.from({ length: 700 }, () => {
      const debit = pick(4)
      return {
        transfer_id: randomUUID(),
        posted_on: `2026-01-${String(1 + pick(28)).padStart(2, '0')}`,
        cents: 1 + pick(60),
        kind: ['paid', 'contractual', 'rare'][pick(50) === 0 ? 2 : pick(2)]!,
        debit_account: accounts[debit]!,
        credit_account: accounts[(debit + 1 + pick(3)) % 4]!,
      }
    })
    await inOrganization(database.db, river, async (trx) => {
      await insertRows(
        trx,
        'account',
        accounts.map((account_id) => ({ organization_id: river, account_id, kind: 'bank', subject: account_id })),
      )
      await insertRows(
        trx,
        'transfer',
        made.map((row) => ({
          ...row,
          posted_on: day(row.posted_on),
          cents: cents(row.cents),
          organization_id: river,
          posted_at: '2026-01-05T00:00:00.000Z',
          key: row.transfer_id,
          source_kind: 'person' as const,
          person_acting: randomUUID(),
          reason: 'test',
        })),
      )
    })
  })

  const filters: readonly (ListRequest['filter'] & object)[] = [
    {},
    { kind: 'paid' },
    { kind: 'rare' },
    { kind: 'none' },
    { kind: undefined },
    { accountId: accounts[0]! },
    { accountId: accounts[0]!, kind: 'paid' },
  ]
  const matches = (row: Made, filter: ListRequest['filter'] & object) =>
    (filter.kind === undefined || row.kind === filter.kind) &&
    (filter.accountId === undefined || [row.debit_account, row.credit_account].includes(filter.accountId as string))

  test.each(filters)('filtered by %o is what sorting in memory gives', async (filter) => {
    for (const sort of ['postedOn', 'amount'])
      for (const descending of [false, true]) {
        const column = sort === 'postedOn' ? 'posted_on' : 'cents'
        const order = (a: Made, b: Made) =>
          a[column] < b[column] ? -1 : a[column] > b[column] ? 1 : a.transfer_id < b.transfer_id ? -1 : 1
        const expected = made.filter((row) => matches(row, filter)).sort(order)
        if (descending) expected.reverse()
        for (const page of [1, 2, 7]) {
          const found = await inOrganization(database.db, river, (trx) =>
            listPage(trx, river, lists.transfer, { sort, descending, page, pageSize: 60, filter }),
          )
          expect(found.total).toEqual({ count: expected.length, capped: false })
          expect(found.keys).toEqual(
            expected.slice((page - 1) * 60, page * 60).map(({ transfer_id }) => ({ transfer_id })),
          )
        }
      }
  })

  test('of many walks the index and says that there are more', async () => {
    const harbor = await testOrganization(database.db)
    await sql`insert into deposit (organization_id, deposit_id, deposited_on, cents, source, created_at)
      select ${harbor}, gen_random_uuid(), date '2026-01-01' + i % 300, 1 + i % 977, 'x', now()
      from generate_series(1, ${countedAtMost + 500}) i`.execute(database.superuser)
    const expected = await sql<{ deposit_id: string }>`select deposit_id from deposit where organization_id = ${harbor}
      order by cents desc, deposit_id desc limit 50 offset 100`.execute(database.superuser)
    const page = await inOrganization(database.db, harbor, (trx) =>
      listPage(trx, harbor, lists.deposit, { sort: 'amount', descending: true, page: 3, pageSize: 50 }),
    )
    expect(page).toEqual({ keys: expected.rows, total: { count: countedAtMost, capped: true } })
    const unmatched = await inOrganization(database.db, harbor, (trx) =>
      listPage(trx, harbor, lists.deposit, {
        sort: 'amount',
        descending: true,
        page: 3,
        pageSize: 50,
        filter: { matched: false },
      }),
    )
    expect(unmatched).toEqual(page)
  })

  test('sorted by a person’s name goes through the person', async () => {
    const people = ['Zed', 'Amos', 'Moss'].map((family) => ({ person_id: randomUUID(), family }))
    await inOrganization(database.db, river, async (trx) => {
      for (const { person_id, family } of people) {
        await sql`insert into person (organization_id, person_id, given_name, family_name, name_key, birth_date, created_at)
          values (${river}, ${person_id}, 'A', ${family}, ${family.toLowerCase()}, '1980-01-01', now())`.execute(trx)
        await sql`insert into coverage (organization_id, coverage_id, person_id, member_number, starts)
          values (${river}, ${person_id}, ${person_id}, ${family}, '2026-01-01')`.execute(trx)
      }
      const page = await listPage(trx, river, lists.member, { sort: 'name', page: 1, pageSize: 10 })
      expect(page.keys.map((key) => people.find(({ person_id }) => person_id === key.coverage_id)!.family)).toEqual([
        'Amos',
        'Moss',
        'Zed',
      ])
      const found = await listPage(trx, river, lists.person, {
        sort: 'name',
        page: 1,
        pageSize: 10,
        filter: { search: 'mo' },
      })
      expect(found.keys).toEqual([{ person_id: people[2]!.person_id }])
    })
  })

  test('by a name nobody declared is refused before it reaches the database', async () => {
    const ask = (request: Partial<ListRequest>) =>
      inOrganization(database.db, river, (trx) =>
        listPage(trx, river, lists.transfer, { sort: 'postedOn', page: 1, pageSize: 10, ...request }),
      )
    await expect(ask({ sort: 'cents; drop table transfer' })).rejects.toThrow('no declared sort')
    await expect(ask({ sort: 'constructor' })).rejects.toThrow('no declared sort')
    await expect(ask({ filter: { organization_id: river } })).rejects.toThrow('no declared filter')
    await expect(ask({ pageSize: 201 })).rejects.toThrow('1 to 200 rows')
    await expect(ask({ page: 0 })).rejects.toThrow('1 to 200 rows')
    await expect(ask({ page: 10_001, pageSize: 10 })).rejects.toThrow('100000')
  })

  test('read back by its keys is put in order', () => {
    const keys = [
      { id: 'b', line: 1 },
      { id: 'a', line: 2 },
      { id: 'gone', line: 1 },
    ]
    const rows = [
      { id: 'a', line: 2, x: 1 },
      { id: 'b', line: 1, x: 2 },
    ]
    expect(inOrder(keys, rows)).toEqual([rows[1], rows[0]])
    expect(inOrder<{ id: string; line: number }, (typeof rows)[number]>([], rows)).toEqual([])
  })

  test('the days a filter begins and ends with are within', async () => {
    const byDay = declareList({
      table: 'transfer',
      key: ['transfer_id'],
      sorts: { postedOn: { column: 'posted_on' } },
      filters: { from: { from: 'posted_on' }, through: { through: 'posted_on' } },
    })
    const filter = { from: '2026-01-10', through: '2026-01-12' }
    const within = made.filter((row) => row.posted_on >= filter.from && row.posted_on <= filter.through)
    const asked = { sort: 'postedOn', descending: false, page: 1, pageSize: 1, filter }
    const { total } = await inOrganization(database.db, river, (trx) => listPage(trx, river, byDay, asked))
    expect(total.count).toBe(within.length)
  })

  test('the furthest row can be shown, and none after it', async () => {
    const page = (number: number) =>
      inOrganization(database.db, river, (trx) =>
        listPage(trx, river, lists.transfer, { sort: 'postedOn', descending: false, page: number, pageSize: 200 }),
      )
    expect((await page(500)).keys).toEqual([])
    await expect(page(501)).rejects.toThrow('100000')
  })

  test('counts exactly up to the cap', async () => {
    const count = (rows: number) =>
      inOrganization(database.db, river, (trx) =>
        cappedCount(trx, sql`select 1 from generate_series(1, ${sql.lit(rows)})`),
      )
    expect(await count(countedAtMost)).toEqual({ count: countedAtMost, capped: false })
    expect(await count(countedAtMost + 1)).toEqual({ count: countedAtMost, capped: true })
  })
})

test('a declaration names only columns of its table', () => {
  const declared = declareList({
    table: 'person',
    key: ['person_id'],
    // @ts-expect-error a person has no cents
    sorts: { amount: { column: 'cents' } },
    filters: {},
  })
  expect(declared.table).toBe('person')
})
