// Scenarios through their operations: kept as they stood, answered again by the engine, never changed, and never seen by
// another organization; and what the system knows of its plans.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cents, day, type Scenario } from '@throughline/domain'
import { firstScenario } from '@throughline/provider'
import { inOrganization } from '@throughline/store'
import { sql } from 'kysely'
import { bindings, type Session } from '../src/index.ts'
import { setUpRiverbend, type Riverbend } from './riverbend.ts'
import { addOrganization, addUser, auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let river: Riverbend
let director: Session
beforeAll(async () => {
  world = await testWorld({ bindings })
  river = await setUpRiverbend(world)
  director = river.director
})
afterAll(() => world.close())

const known = { name: 'Bright Plains', payerId: null, services: [], lagMonths: null, denied: null }
const document = firstScenario(known, day('2026-04-01'))

const asked = async (session: Session, name: string, input: unknown) => {
  const outcome = await world.application.ask(session, name, input)
  if (!outcome.ok) throw new Error(outcome.refusal.message)
  return outcome.reply as never
}
const save = (name: string, kept: Scenario): Promise<{ id: string }> =>
  asked(director, 'scenario.save', { name, document: kept })

test('what is kept comes back as it was, with its answer and the lowest cash', async () => {
  const { id } = await save('As offered', document)
  const got: { row: Record<string, unknown>; document: Scenario } = await asked(director, 'scenario.get', {
    scenarioId: id,
  })
  expect(got.document).toEqual(document)
  expect(got.row).toMatchObject({
    name: 'As offered',
    plan: 'Bright Plains',
    answer: 'do-not-sign-yet',
    breakEvenCents: 19_17,
    lowestCents: -52_939_58,
    lowestOn: '2026-12-31',
  })
  expect(await auditOf(world, river.organizationId)).toContainEqual(
    expect.objectContaining({ command: 'scenario.save', outcome: 'done', user_id: director.userId }),
  )
})

test('what was kept never changes; it can only be set aside', async () => {
  const { id } = await save('Old thought', document)
  const change = inOrganization(world.store, river.organizationId, (trx) =>
    sql`update money_scenario set name = 'Other' where scenario_id = ${id}`.execute(trx),
  )
  await expect(change).rejects.toMatchObject({ code: '42501' })
  await asked(director, 'scenario.setAside', { scenarioId: id, setAside: true })
  const shown: { rows: { scenarioId: string }[] } = await asked(director, 'scenario.list', {})
  expect(shown.rows.map((row) => row.scenarioId)).not.toContain(id)
})

test.each<[string, (held: Scenario) => unknown, string]>([
  ['a negative wage', (held) => ({ ...held, post: { ...held.post, wageCents: -1 } }), 'cannot be below zero'],
  ['a share above all of it', (held) => ({ ...held, post: { ...held.post, fringe: 10_001 } }), 'between 0 and 100'],
  ['half a cent', (held) => ({ ...held, post: { ...held.post, wageCents: 0.5 } }), 'whole number of cents'],
  ['more away than paid', (held) => ({ ...held, post: { ...held.post, awayHours: 2_081 } }), 'fewer hours away'],
  ['five years', (held) => ({ ...held, cash: { ...held.cash, months: 60 } }), 'from 12 to 36'],
])('%s is refused in a sentence', async (_, change, sentence) => {
  const outcome = await world.application.ask(director, 'scenario.save', { name: 'Wrong', document: change(document) })
  expect(JSON.stringify(outcome)).toContain(sentence)
  expect(outcome.ok).toBe(false)
})

test('a payer nobody here has is refused, and another organization sees nothing', async () => {
  const [plan] = document.plans
  const foreign = { ...document, plans: [{ ...plan!, payerId: world.newId() }] }
  const outcome = await world.application.ask(director, 'scenario.save', { name: 'Whose?', document: foreign })
  expect(outcome.ok ? null : outcome.refusal.code).toBe('payer-unknown')
  const { id } = await save('Ours', document)
  const elsewhere = await addUser(world, await addOrganization(world, 'provider', 'Elsewhere'), { role: 'director' })
  const theirs = await world.application.ask(elsewhere, 'scenario.get', { scenarioId: id })
  expect(theirs.ok ? null : theirs.refusal.code).toBe('not-found')
})

test('lag, refusals, rates and demand are known from the records', async () => {
  const { payerId } = await paidClaims()
  const facts: { plans: Record<string, unknown>[] } = await asked(director, 'scenario.known', {})
  const plan = facts.plans.find((one) => one['payerId'] === payerId)!
  // $300 came after 60 days and $100 after 100: weighed by money, 70 days.
  expect(plan).toMatchObject({ paidAfterDays: 70, payments: 2, denied: null })
  expect((plan['services'] as unknown[]).length).toBeGreaterThan(0)
})

/** Two remittances of one payer: what a lag is measured on. */
async function paidClaims(): Promise<{ payerId: string }> {
  return inOrganization(world.store, river.organizationId, async (trx) => {
    const { payer_id: payerId } = await trx
      .selectFrom('contract')
      .select('payer_id')
      .where('payer_id', 'is not', null)
      .executeTakeFirstOrThrow()
    for (const [ordinal, [servedOn, paidOn, amount]] of (
      [
        ['2025-10-01', '2025-11-30', 300_00],
        ['2025-10-01', '2026-01-09', 100_00],
      ] as const
    ).entries()) {
      const fileId = world.newId()
      const remittanceId = world.newId()
      await trx
        .insertInto('file')
        .values({
          organization_id: river.organizationId,
          file_id: fileId,
          direction: 'in',
          kind: '835',
          name: `payment-${ordinal}.835`,
          media_type: 'text/plain',
          sha256: String(ordinal).repeat(64),
          bytes: 1,
          received_at: world.clock.now,
        } as never)
        .execute()
      await trx
        .insertInto('remittance')
        .values({
          organization_id: river.organizationId,
          remittance_id: remittanceId,
          file_id: fileId,
          transaction_ordinal: 0,
          payer_id: payerId,
          payer_identifier: 'X',
          payer_name: 'X',
          trace: `T${ordinal}`,
          paid_cents: cents(amount),
          method: 'ACH',
          effective_on: day(paidOn),
          status: 'posted',
          content_sha256: String(ordinal).repeat(64),
          received_at: world.clock.now,
          posted_at: world.clock.now,
        } as never)
        .execute()
      await trx
        .insertInto('remittance_claim')
        .values({
          organization_id: river.organizationId,
          remittance_id: remittanceId,
          ordinal: 1,
          patient_control: `P${ordinal}`,
          status_code: '1',
          charge_cents: cents(amount),
          paid_cents: cents(amount),
          served_on: day(servedOn),
          segment_ordinal: 0,
        } as never)
        .execute()
    }
    return { payerId: payerId! }
  })
}

test('hours come by month and without names, and only of those within reach', async () => {
  const person = await river.addPerson({ given: 'Ana', family: 'Hourglass', units: 100, primaryWorkerId: river.patId })
  await river.run(director, 'service.record', {
    serviceId: null,
    people: [person],
    workerId: river.patId,
    siteId: null,
    servedOn: '2026-01-20',
    starts: '10:00',
    ends: '11:30',
    kind: 'peer-support',
    placeOfService: '12',
    status: 'delivered',
  })
  const all = await river.run(director, 'scenario.hours', {})
  // An hour and a half in January, nothing in February; March is not over.
  expect(all.histories).toEqual([[6, 0]])
  expect(JSON.stringify(all)).not.toContain(person)
  expect((await river.run(river.pat, 'scenario.hours', {})).histories).toEqual([[6, 0]])
  expect((await river.run(river.sam, 'scenario.hours', {})).histories).toEqual([])
  const seen = (await auditOf(world, river.organizationId)).filter((entry) => entry.command === 'scenario.hours')
  expect(seen.map((entry) => entry.person_ids)).toEqual([[person], [person], []])
  const { demandUnits } = await river.run(director, 'scenario.known', {})
  expect(demandUnits.slice(-2)).toEqual([6, 0])
})
