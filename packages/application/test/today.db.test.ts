// What a day at the provider brings, as the start page tells it: a kind of work, how many claims, how much is at stake; and
// how a claim is found.
import { addDays, type Day } from '@throughline/domain'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { deskNow } from './desk-application.ts'
import { decided, grantRole, openDesk, remittance, type Desk } from './posting-desk.ts'

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

test('each role is told what it may read: a peer no money and nobody else’s people, an administrator neither', async () => {
  const desk = await openDesk({ store: database.db, seed: 'home of roles' })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [80] })
  await desk.take(remittance({ trace: 'T1', claims: [decided('C1', '1', [[100, 0, 'CO-197 100']])] }))
  const told = async () => {
    const { steps, months } = await desk.run('home.cycle', {})
    const money = steps.filter((one) => one.cents !== null || JSON.stringify(one).includes('$')).map((one) => one.step)
    return { money, months: months.length, people: steps.find((one) => one.step === 4)!.count }
  }
  const kinds = async () => (await desk.run('home.today', {})).rows.map((row) => row.kind)
  expect(await told()).toEqual({ money: [7, 8, 9], months: 1, people: 1 })
  expect(await kinds()).toEqual(['denied'])
  for (const role of ['peer', 'administrator']) {
    await grantRole(desk, role)
    expect(await told(), role).toEqual({ money: [], months: 0, people: role === 'peer' ? 0 : 1 })
    expect(await kinds(), role).toEqual([])
  }
  await grantRole(desk, 'supervisor')
  expect(await told()).toEqual({ money: [7, 9], months: 0, people: 0 })
  expect((await desk.run('home.cycle', {})).steps.filter((one) => (one.cents ?? 0) !== 0)).toEqual([])
})

test('a refusal is told with its reason, what to do and until when', async () => {
  const desk = await openDesk({ store: database.db, seed: 'advice' })
  await desk.addClaims({ control: 'C1', lines: [100] })
  await desk.take(remittance({ trace: 'T1', claims: [decided('C1', '1', [[100, 60, 'CO-45 10', 'CO-197 30']])] }))
  const [row] = (await desk.run('home.today', {})).rows
  expect(row!.first[0]!.text).toMatch(
    /^Line 1 of claim C1: \$30\.00 denied\. .*\(CO-197\)\. Appeal by \d+ [A-Z][a-z]+ 2026\.$/,
  )
})

test('what is sent and not answered is asked about, one question at a time', async () => {
  const desk = await openDesk({ store: database.db, seed: 'unanswered' })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [80] })
  const sent = (on: string, status: string) =>
    inOrganization(desk.store, desk.organizationId, async (trx) => {
      const batch = desk.newId()
      await sql`insert into batch (organization_id, batch_id, payer_id, interchange_control, claim_count, charge_cents,
        status, created_at, sent_at) values (${desk.organizationId}, ${batch}, ${desk.payerId}, ${batch.slice(-9)}, 2, 18000,
        'sent', ${on}::timestamptz, ${on}::timestamptz)`.execute(trx)
      await sql`update claim set batch_id = ${batch}, status = ${status}`.execute(trx)
    })
  const kinds = async () => (await desk.run('home.today', {})).rows.map((row) => [row.kind, row.count])
  const ago = (days: number) => `${addDays(deskNow.slice(0, 10) as Day, -days)}T15:00:00.000Z`
  await sent(ago(0), 'sent')
  expect(await kinds()).toEqual([])
  await sent(ago(7), 'sent')
  expect(await kinds()).toEqual([['no-syntax-answer', 1]])
  await sent(ago(7), 'syntax-accepted')
  expect(await kinds()).toEqual([['no-payer-answer', 1]])
  await sent(ago(7), 'payer-accepted')
  expect(await kinds()).toEqual([])
  await sent(ago(40), 'payer-accepted')
  expect(await kinds()).toEqual([['no-remittance', 2]])
  const [row] = (await desk.run('home.today', {})).rows
  expect(row!.first[0]!.text).toContain('40 days ago, and nothing has been decided')
})
