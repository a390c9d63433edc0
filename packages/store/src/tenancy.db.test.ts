import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrganization } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

describe('an organization', () => {
  test('reads what it wrote', async () => {
    const id = await testOrganization(database.db)
    await inOrganization(database.db, id, (trx) =>
      trx.insertInto('counter').values({ organization_id: id, name: 'x', value: 1 }).execute(),
    )
    const rows = await inOrganization(database.db, id, (trx) => trx.selectFrom('counter').selectAll().execute())
    expect(rows).toEqual([{ organization_id: id, name: 'x', value: 1 }])
    expect(await database.db.selectFrom('counter').selectAll().execute()).toEqual([])
  })
})
