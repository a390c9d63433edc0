// How a file of claims leaves: to which partner, and with whose telephone number.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { bindings, jobs } from '../src/index.ts'
import { billingDesk, type BillingDesk } from './billing-desk.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let desk: BillingDesk
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())
beforeEach(async () => {
  river = await setUpRiverbend(world)
  desk = billingDesk(world, river)
})

test('a partner of the payer’s name gets the file', async () => {
  await river.run(river.director, 'payer.list', {})
  await river.rows((trx) =>
    trx
      .insertInto('trading_partner')
      .values({
        organization_id: river.organizationId,
        partner_id: world.newId(),
        name: 'Bright Plains Health Plan',
        interchange_qualifier: 'ZZ',
        interchange_id: 'BPCLEARING',
        delivery: sql`'{"kind":"folder","path":"out"}'::jsonb` as never,
      })
      .execute(),
  )
  const ana = await river.addPerson({ given: 'Ana' })
  await desk.signedVisit(ana)
  await river.run(river.biller, 'claim.build', {})
  const sent = await desk.send()
  const outbox = await river.rows((trx) => trx.selectFrom('outbox').select(['file_id', 'status']).execute())
  expect(outbox).toEqual([{ file_id: sent.fileId, status: 'waiting' }])
  expect(
    Buffer.from(await desk.bytesOf(sent.fileId!))
      .toString('latin1')
      .slice(0, 106),
  ).toContain('BPCLEARING')
})

test('without a phone number nothing leaves, and the sentence says where to enter it', async () => {
  const ana = await river.addPerson({ given: 'Ana' })
  await desk.signedVisit(ana)
  await river.run(river.biller, 'claim.build', {})
  const { kind: _kind, id: _id, demo: _demo, ...own } = await river.run(river.director, 'organization.get', {})
  await river.run(river.director, 'organization.update', { ...own, phone: null })
  const refused = await world.application.execute(river.biller, 'claim.send', {
    payerId: river.payerId,
    claimIds: null,
  })
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'no-phone', message: expect.stringContaining('Settings, Organization') },
  })
  expect((await river.run(river.biller, 'claim.list', {})).rows).toMatchObject([{ status: 'ready' }])
  await river.run(river.director, 'organization.update', { ...own, phone: '5755550100' })
  expect((await desk.send()).claims).toBe(1)
})
