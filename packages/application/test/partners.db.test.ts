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

test('a payer keeps the partner that carries its files when something else of it is changed', async () => {
  const listed = await world.application.execute(riverbend, 'partner.list', {})
  if (!listed.ok) throw new Error(listed.refusal.message)
  const { partnerId } = (listed.reply as { rows: { partnerId: string }[] }).rows[0]!
  const director = await addUser(world, riverbend.organizationId!, { role: 'director' })
  const payer = {
    name: 'Bright Plains',
    payerIdentifier: 'BPHP1',
    filingIndicator: 'MC',
    electronic: true,
    route: '837P',
    address: null,
  } as const
  const made = await world.application.execute(director, 'payer.save', { ...payer, payerId: null, partnerId })
  if (!made.ok) throw new Error(made.refusal.message)
  const { id } = made.reply as { id: string }
  const partners = async () => {
    const payers = await world.application.execute(director, 'payer.list', {})
    return payers.ok && (payers.reply as { rows: { partnerId: string | null }[] }).rows.map((row) => row.partnerId)
  }
  await world.application.execute(director, 'payer.save', { ...payer, payerId: id, name: 'Bright Plains Health' })
  expect(await partners()).toEqual([partnerId])
  await world.application.execute(director, 'payer.save', { ...payer, payerId: id, partnerId: null })
  expect(await partners()).toEqual([null])
})

test('another organization’s partner cannot be chosen', async () => {
  const director = await addUser(world, riverbend.organizationId!, { role: 'director' })
  const asked = {
    payerId: null,
    name: 'Cedar County',
    payerIdentifier: 'CEDAR',
    filingIndicator: 'MC',
    electronic: true,
    route: '837P',
    address: null,
    partnerId: '00000000-0000-7000-8000-000000000001',
  } as const
  expect(await world.application.execute(director, 'payer.save', asked)).toMatchObject({
    ok: false,
    refusal: { code: 'not-found' },
  })
})
