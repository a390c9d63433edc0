// Two organizations in one database, and what the application's role cannot do whatever it is asked.
import { randomUUID } from 'node:crypto'
import { day } from '@throughline/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tenantTables } from './tables.ts'
import { inOrganization, inScope, withIdentity, type StoreTransaction } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let river: string
let harbor: string

const at = '2026-01-05T14:00:00.000Z'

const addPerson = async (
  trx: StoreTransaction,
  organizationId: string,
  familyName: string,
  personId = randomUUID(),
) => {
  await trx
    .insertInto('person')
    .values({
      organization_id: organizationId,
      person_id: personId,
      given_name: 'Ana',
      family_name: familyName,
      name_key: `${familyName.toLowerCase()} ana`,
      birth_date: day('1980-02-29'),
      created_at: at,
    })
    .execute()
  return personId
}

beforeAll(async () => {
  database = await testDatabase()
  river = await testOrganization(database.db)
  harbor = await testOrganization(database.db, 'plan')
})
afterAll(() => database.close())

const sqlState = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  )

describe('two organizations', () => {
  test('neither sees, changes nor deletes the other’s rows', async () => {
    const id = await inOrganization(database.db, river, (trx) => addPerson(trx, river, 'Rivers'))
    await inOrganization(database.db, harbor, async (trx) => {
      expect(await trx.selectFrom('person').select('person_id').where('person_id', '=', id).execute()).toEqual([])
      const changed = await trx
        .updateTable('person')
        .set({ given_name: 'X' })
        .where('person_id', '=', id)
        .executeTakeFirst()
      expect(changed.numUpdatedRows).toBe(0n)
    })
    const seen = await inOrganization(database.db, river, (trx) =>
      trx.selectFrom('person').select('given_name').execute(),
    )
    expect(seen).toEqual([{ given_name: 'Ana' }])
  })

  test('a row cannot be written into the other', async () => {
    const work = inOrganization(database.db, harbor, (trx) => addPerson(trx, river, 'Smuggled'))
    expect(await sqlState(work)).toBe('42501')
  })

  test('a reference cannot point into the other, and says only that it points nowhere', async () => {
    const id = await inOrganization(database.db, river, (trx) => addPerson(trx, river, 'Held'))
    const work = inOrganization(database.db, harbor, (trx) =>
      trx
        .insertInto('coverage')
        .values({
          organization_id: harbor,
          coverage_id: randomUUID(),
          person_id: id,
          member_number: 'M1',
          starts: day('2026-01-01'),
        })
        .execute(),
    )
    expect(await sqlState(work)).toBe('23503')
  })

  test('the same id in both is no collision, so a duplicate tells nothing', async () => {
    const id = randomUUID()
    for (const organization of [river, harbor]) {
      const added = inOrganization(database.db, organization, (trx) => addPerson(trx, organization, 'Twin', id))
      expect(await sqlState(added)).toBeUndefined()
    }
  })

  test('without an organization every table is empty, for the application and for the owner', async () => {
    for (const table of tenantTables)
      for (const db of [database.db, database.owner])
        expect(
          await db
            .selectFrom(table)
            .select(sql`1`.as('one'))
            .limit(1)
            .execute(),
          table,
        ).toEqual([])
  })

  test('a transaction leaves no organization behind on its connection', async () => {
    await inOrganization(database.db, river, (trx) => trx.selectFrom('person').selectAll().execute())
    for (let number = 0; number < 20; number += 1)
      expect(await database.db.selectFrom('person').select('person_id').execute()).toEqual([])
  })

  test('an organization id that is not one never reaches the database', () => {
    for (const text of ['', 'x', `${river}'; drop table person; --`, river.toUpperCase()])
      expect(() => inOrganization(database.db, text, async () => undefined)).toThrow('lower-case UUID')
  })
})

describe('the application’s role', () => {
  const refused = [
    'alter table person disable row level security',
    'set role throughline_owner',
    'set session authorization postgres',
    'update transfer set cents = 1',
    'delete from transfer',
    'truncate transfer',
    'update audit_entry set command = null',
    'delete from audit_seal',
    'delete from decision',
    'update file set sha256 = null',
    'update person set organization_id = null',
    'update contract set document = null',
    'create table mine (id int)',
    'create temp table mine (id int)',
    `copy person to program 'cat'`,
    `select pg_read_file('/etc/passwd')`,
    'update kysely_migration set name = null',
  ]
  test.each(refused)('may not: %s', async (statement) => {
    expect(await sqlState(sql.raw(statement).execute(database.db))).toBe('42501')
  })

  test('may say that it wants no policies, and then reads nothing at all', async () => {
    const work = inOrganization(database.db, river, async (trx) => {
      await sql.raw('set local row_security = off').execute(trx)
      await trx.selectFrom('person').selectAll().execute()
    })
    expect(await sqlState(work)).toBe('42501')
  })
})

describe('what is signed', () => {
  test('a signed note does not change', async () => {
    const ids = { person: randomUUID(), worker: randomUUID(), service: randomUUID(), note: randomUUID() }
    await inOrganization(database.db, river, async (trx) => {
      await addPerson(trx, river, 'Noted', ids.person)
      await trx
        .insertInto('worker')
        .values({
          organization_id: river,
          worker_id: ids.worker,
          given_name: 'Lou',
          family_name: 'Park',
          role_title: 'Wellness coach',
          starts: day('2025-01-01'),
        })
        .execute()
      await sql`
        insert into service (organization_id, service_id, person_id, worker_id, served_on, starts_at, ends_at,
          service_kind, code, place_of_service, mode, status, source, created_at)
        values (${river}, ${ids.service}, ${ids.person}, ${ids.worker}, '2026-01-05', '09:00', '10:00', 'peer', 'H0038',
          '11', 'in-person', 'delivered', '{}', ${at})`.execute(trx)
      await sql`
        insert into note (organization_id, note_id, service_id, author_worker_id, action, starts_at, ends_at,
          place_of_service, status, created_at, changed_at)
        values (${river}, ${ids.note}, ${ids.service}, ${ids.worker}, 'We planned the week.', '09:00', '10:00', '11',
          'draft', ${at}, ${at})`.execute(trx)
    })
    const change = (set: { action: string } | { status: 'signed' }) =>
      inOrganization(database.db, river, async (trx) => {
        const signing =
          'status' in set
            ? { signed_at: at, signed_on: day('2026-01-05'), signer_name: 'Lou Park', sha256: 'a'.repeat(64) }
            : {}
        const changed = await trx
          .updateTable('note')
          .set({ ...set, ...signing })
          .where('organization_id', '=', river)
          .where('note_id', '=', ids.note)
          .executeTakeFirst()
        return changed.numUpdatedRows
      })
    expect(await change({ action: 'We planned the week together.' })).toBe(1n)
    expect(await change({ status: 'signed' })).toBe(1n)
    expect(await change({ action: 'Something else.' })).toBe(0n)
    expect(await change({ status: 'signed' })).toBe(0n)
  })
})

describe('the rows of the installation', () => {
  const user = randomUUID()
  beforeAll(async () => {
    await inScope(database.db, 'identity', async (trx) => {
      await trx
        .insertInto('app_user')
        .values({ user_id: user, email: 'lou@example.org', display_name: 'Lou Park', status: 'active', created_at: at })
        .execute()
      await trx.insertInto('password').values({ user_id: user, hash: 'x', changed_at: at }).execute()
      await trx
        .insertInto('membership')
        .values({ organization_id: river, user_id: user, role: 'biller', status: 'active', created_at: at })
        .execute()
    })
  })

  test('an organization sees its own members and nobody else’s', async () => {
    const names = (organization: string) =>
      inOrganization(database.db, organization, (trx) => trx.selectFrom('app_user').select('display_name').execute())
    expect(await names(river)).toEqual([{ display_name: 'Lou Park' }])
    expect(await names(harbor)).toEqual([])
  })

  test('passwords, factors and sessions show only where people sign in', async () => {
    await inOrganization(database.db, river, async (trx) => {
      for (const table of ['password', 'factor', 'session'] as const)
        expect(
          await trx
            .selectFrom(table)
            .select(sql`1`.as('one'))
            .execute(),
          table,
        ).toEqual([])
    })
    const seen = await inScope(database.db, 'identity', (trx) => trx.selectFrom('password').select('hash').execute())
    expect(seen).toEqual([{ hash: 'x' }])
  })

  test('signing in shows no organization’s records', async () => {
    await inScope(database.db, 'identity', async (trx) => {
      for (const table of tenantTables)
        expect(
          await trx
            .selectFrom(table)
            .select(sql`1`.as('one'))
            .limit(1)
            .execute(),
          table,
        ).toEqual([])
    })
  })

  test('an organization’s transaction can end a member’s sessions in the same breath', async () => {
    await inScope(database.db, 'identity', (trx) =>
      trx
        .insertInto('session')
        .values({ token_hash: 't', user_id: user, created_at: at, last_seen_at: at, expires_at: at })
        .execute(),
    )
    await inOrganization(database.db, river, async (trx) => {
      await withIdentity(trx)
      const ended = await trx
        .updateTable('session')
        .set({ ended_at: at })
        .where('user_id', '=', user)
        .executeTakeFirst()
      expect(ended.numUpdatedRows).toBe(1n)
    })
  })
})
