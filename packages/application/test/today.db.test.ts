// What a day at the provider brings, as the start page tells it: a kind of work, how many claims, how much is at stake; and
// how a claim is found.
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, openDesk, remittance, type Desk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

/** Each kind with its count and dollars, and the claims that its page lists. */
async function today(desk: Desk) {
  const told = []
  for (const row of (await desk.run('home.today', {})).rows) {
    const [path, query] = row.page.split('?')
    const work = new URLSearchParams(query).get('work') as 'denied' | null
    const listed = work === null ? null : await desk.run('claim.list', { filter: { work } })
    const dollars = row.cents === null ? null : row.cents / 100
    told.push([row.kind, row.count, dollars, listed?.rows.map((claim) => claim.controlNumber).sort() ?? path])
  }
  return told
}

test('each claim stands under one kind, with what is at stake, until nothing is', async () => {
  const desk = await openDesk({ store: database.db, seed: 'today' })
  await desk.addClaims(
    { control: 'C1', lines: [100] },
    { control: 'C2', lines: [60, 40] },
    { control: 'C3', lines: [80], status: 'ready' },
  )
  await inOrganization(desk.store, desk.organizationId, async (trx) => {
    await sql`update claim_line set expected_cents = charge_cents * 9 / 10`.execute(trx)
    await sql`update claim set expected_cents = charge_cents * 9 / 10`.execute(trx)
  })
  const ready = ['claim-ready', 1, 72, '/claims']
  expect(await today(desk)).toEqual([ready])

  const short = decided('C1', '1', [[100, 85, 'CO-45 15']])
  const refused = decided('C2', '1', [
    [60, 54, 'CO-45 6'],
    [40, 0, 'CO-197 40'],
  ])
  await desk.take(remittance({ trace: 'T1', claims: [short, refused] }))
  expect(await today(desk)).toEqual([['denied', 1, 40, ['C2']], ['underpaid', 1, 5, ['C1']], ready])

  // The payer takes its short payment back and pays by the contract: nothing is left to do on C1.
  const back = decided('C1', '22', [[-100, -85, 'CO-45 -15']])
  const right = decided('C1', '1', [[100, 90, 'CO-45 10']])
  await desk.take(remittance({ trace: 'T2', claims: [back, right] }), 'second.835')
  expect(await today(desk)).toEqual([['denied', 1, 40, ['C2']], ready])

  const audited = decided('C1', '22', [[-100, -90, 'CO-45 -10']])
  await desk.take(remittance({ trace: 'T3', claims: [audited], plb: ['FB -90 T3'] }), 'third.835')
  expect(await today(desk)).toEqual([['taken-back', 1, 100, ['C1']], ['denied', 1, 40, ['C2']], ready])
  expect(await desk.broken()).toEqual([])
})

test('claims are found by the beginning of their number or of a family name', async () => {
  const desk = await openDesk({ store: database.db, seed: 'found' })
  await desk.addClaims({ control: 'C10', lines: [100] }, { control: 'D20', lines: [60] })
  const found = async (search: string) =>
    (await desk.run('claim.list', { search })).rows.map((row) => row.controlNumber).sort()
  expect(await found('c1')).toEqual(['C10'])
  expect(await found('riv')).toEqual(['C10', 'D20'])
  expect(await found('Rivera, A')).toEqual(['C10', 'D20'])
  expect(await found('zzz')).toEqual([])
})
