// Statements are prepared by name within a bound, and a connection that dies while lent out does not take the process along.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Store } from './connection.ts'
import { appRole } from './roles.ts'
import { testDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

const prepared = async (db: Store): Promise<string[]> => {
  const found = await sql<{ name: string }>`select name from pg_prepared_statements`.execute(db)
  return found.rows.map((row) => row.name)
}

const withOne = async (preparedStatements: boolean, work: (db: Store) => Promise<void>) => {
  const db = openDatabase(database.target(appRole), { size: 1, preparedStatements })
  await work(db)
  await db.destroy()
}

describe('a statement', () => {
  const ask = (db: Store) => db.selectFrom('counter').select('value').where('name', '=', 'x')

  test('with parameters is prepared once, by the SHA-1 of its text', () =>
    withOne(true, async (db) => {
      for (let time = 0; time < 3; time += 1) await ask(db).execute()
      expect(await prepared(db)).toEqual([createHash('sha1').update(ask(db).compile().sql).digest('hex')])
    }))

  test('is not, where that is switched off', () =>
    withOne(false, async (db) => {
      await ask(db).execute()
      expect(await prepared(db)).toEqual([])
    }))

  test('is prepared up to a bound on each connection, and goes on unprepared beyond', () =>
    withOne(true, async (db) => {
      for (let number = 0; number < 1_010; number += 1) {
        const found = await sql<{ sum: number }>`select ${number}::int + ${sql.lit(number)} as sum`.execute(db)
        expect(found.rows[0]!.sum).toBe(2 * number)
      }
      expect(await prepared(db)).toHaveLength(1_000)
    }))
})

test('a connection that dies while lent out fails its transaction and nothing else', async () => {
  const idle: string[] = []
  const db = openDatabase(database.target(appRole), { size: 2, onIdleError: (error) => idle.push(error.message) })
  const end = (pid: number) => sql`select pg_terminate_backend(${pid})`.execute(database.superuser)
  const work = db.transaction().execute(async (trx) => {
    const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)).rows[0]!.pid
    await end(pid)
    await sql`select 1`.execute(trx)
  })
  await expect(work).rejects.toThrow()
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await db.destroy()
})
