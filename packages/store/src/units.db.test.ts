// The guard of authorized units under every interleaving: a conditional update and a constraint hold; reading first and
// writing later would not, and this test sees that it would not.
import { day } from '@throughline/domain'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrganization, type StoreTransaction } from './tenancy.ts'
import { interleavings, runInterleaving, type Step } from './testing/interleavings.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let river: string
const authorization = randomUUID()
const line = { authorized: 4, each: 2 }

beforeAll(async () => {
  database = await testDatabase({ size: 6 })
  river = await testOrganization(database.db)
  const at = '2026-01-05T14:00:00.000Z'
  const own = { organization_id: river, person_id: randomUUID() }
  await inOrganization(database.db, river, async (trx) => {
    await trx
      .insertInto('person')
      .values({
        ...own,
        given_name: 'Ana',
        family_name: 'Rivers',
        name_key: 'rivers ana',
        birth_date: day('1980-02-29'),
        created_at: at,
      })
      .execute()
    await trx
      .insertInto('authorization')
      .values({
        ...own,
        authorization_id: authorization,
        number: 'A1',
        starts: day('2026-01-01'),
        ends: day('2026-03-31'),
        status: 'approved',
        created_at: at,
      })
      .execute()
    await trx
      .insertInto('authorization_line')
      .values({
        organization_id: river,
        authorization_id: authorization,
        line: 1,
        service_code: 'H0038',
        units_authorized: line.authorized,
      })
      .execute()
  })
})
afterAll(() => database.close())

const reset = () =>
  inOrganization(database.db, river, (trx) => trx.updateTable('authorization_line').set({ units_held: 0 }).execute())
const held = async () => {
  const row = await inOrganization(database.db, river, (trx) =>
    trx.selectFrom('authorization_line').select('units_held').executeTakeFirstOrThrow(),
  )
  return row.units_held
}

/** Holds units where enough are left, in one statement; stops the transaction where not. */
const hold: Step = async (trx) => {
  const taken = await sql`
    update authorization_line set units_held = units_held + ${line.each}
    where organization_id = ${river} and authorization_id = ${authorization} and line = 1
      and units_held + units_used + ${line.each} <= units_authorized`.execute(trx)
  if (taken.numAffectedRows !== 1n) throw new Error('not enough units')
}

describe('three visits of two units against four authorized', () => {
  const orders = interleavings([2, 2, 2])
  test(`are held twice and refused once, in all ${orders.length} orders`, async () => {
    for (const order of orders) {
      await reset()
      const endings = await runInterleaving(database.db, database.superuser, river, [[hold], [hold], [hold]], order)
      expect(
        endings.filter((ending) => ending.committed),
        order.join(),
      ).toHaveLength(2)
      expect(await held(), order.join()).toBe(4)
    }
  })
})

describe('reading first and writing later', () => {
  const careless = (): Step[] => {
    let left = 0
    return [
      async (trx: StoreTransaction) => {
        const row = await trx.selectFrom('authorization_line').selectAll().executeTakeFirstOrThrow()
        left = row.units_authorized - row.units_held - row.units_used
      },
      async (trx: StoreTransaction) => {
        if (left < 3) throw new Error('not enough units')
        await sql`update authorization_line set units_held = units_held + 3`.execute(trx)
      },
    ]
  }

  test('would hold six of four, were it not for the constraint', async () => {
    const orders = interleavings([3, 3])
    expect(orders).toHaveLength(20)
    const stopped: string[] = []
    for (const order of orders) {
      await reset()
      const endings = await runInterleaving(database.db, database.superuser, river, [careless(), careless()], order)
      stopped.push(...endings.flatMap((ending) => (ending.committed ? [] : [ending.why])))
      expect(await held(), order.join()).toBe(3)
    }
    expect(stopped).toHaveLength(20)
    // 23514: the check. It spoke in the orders where both had read before either wrote.
    expect(stopped.filter((why) => why === '23514').length).toBeGreaterThan(5)
    expect(stopped).toContain('not enough units')
  })
})
