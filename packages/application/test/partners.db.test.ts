// A trading partner in the same installation is found by its number, though its records are out of sight.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { organizationBindings } from '../src/organization/index.ts'
import type { Session } from '../src/index.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let riverbend: Session
let plan: Session

const numbers = { ein: null, taxonomy: null, address: null, phone: null, timeZone: 'America/New_York' }
const asked = {
  partnerId: null,
  name: 'The plan',
  interchangeQualifier: 'ZZ',
  delivery: 'installation',
  folder: null,
} as const

beforeAll(async () => {
  world = await testWorld({ bindings: organizationBindings })
  const administrator = { role: 'administrator' }
  riverbend = await addUser(world, await addOrganization(world, 'provider', 'Riverbend'), administrator)
  plan = await addUser(world, await addOrganization(world, 'plan', 'Bright Plains'), administrator)
  await world.application.execute(plan, 'organization.update', { name: 'Bright Plains', npi: '1234567893', ...numbers })
})
afterAll(() => world.close())

test('a neighbour is found by its NPI and delivered to', async () => {
  expect(
    await world.application.execute(riverbend, 'partner.save', { ...asked, interchangeId: '1234567893' }),
  ).toMatchObject({ ok: true })
  const partners = await world.application.execute(riverbend, 'partner.list', {})
  expect(partners).toMatchObject({ ok: true, reply: { rows: [{ delivery: 'installation', folder: null }] } })
})

test('a number of nobody, and one’s own, is refused', async () => {
  for (const [session, interchangeId] of [
    [riverbend, '1999999984'],
    [plan, '1234567893'],
  ] as const)
    expect(await world.application.execute(session, 'partner.save', { ...asked, interchangeId })).toMatchObject({
      ok: false,
      refusal: { code: 'no-neighbour' },
    })
})
