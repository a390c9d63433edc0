// A back office that bills for several organizations: one account, a membership and a role in each. In each it may do what its
// role there permits; the records of the others are not seen from it, and those of an organization it is no member of never.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  grantsOf,
  operations,
  type OperationDeclaration,
  type OrganizationKind,
  type Permission,
} from '@throughline/operations'
import { inOrganization, withIdentity } from '@throughline/store'
import { bindings, jobs, sessionWithoutToken, type Outcome, type Session } from '../src/index.ts'
import { addOffice, addPerson, addWorker, type Ids } from './record-fixture.ts'
import { smallestInput, withIds } from './smallest-input.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

const declarations = operations as readonly OperationDeclaration[]
const ofProviders = declarations.filter(({ side }) => side === 'provider' || side === 'both')

/** Served by the back office as a biller; as who reads for the audit only; and not at all. */
const families = { billed: 'Billedbury', audited: 'Auditwick', strange: 'Strangeford' } as const
type Place = keyof typeof families
const places = Object.keys(families) as Place[]
const roles = { billed: 'biller', audited: 'compliance' } as const
type Served = keyof typeof roles
const served = Object.keys(roles) as Served[]

let world: TestWorld
let userId: string
const home = {} as Record<Place, string>
const records = {} as Record<Place, Ids>

/** The one account, working in this organization now. */
const working = (place: Place): Session => sessionWithoutToken(home[place], userId)

beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
  for (const place of places) {
    home[place] = await addOrganization(world, 'provider', `The ${place} one`)
    const workerId = await addWorker(world, home[place], { name: 'Peer' })
    const office = await addOffice(world, home[place])
    const person = { familyName: families[place], primaryWorkerId: workerId, servedBy: workerId }
    records[place] = { ...office, workerId, ...(await addPerson(world, home[place], office, person)) }
  }
  userId = (await addUser(world, home.billed, { role: roles.billed, name: 'Back Office' })).userId!
  await join('audited', roles.audited)
})
afterAll(() => world.close())

async function join(place: Place, role: string): Promise<void> {
  await inOrganization(world.store, home[place], async (trx) => {
    await withIdentity(trx)
    await trx
      .insertInto('membership')
      .values({
        organization_id: home[place],
        user_id: userId,
        role,
        worker_id: null,
        person_id: null,
        status: 'active',
        created_at: world.clock.now,
        ended_at: null,
      })
      .execute()
  })
}

const ask = (place: Place, { name }: OperationDeclaration, input: unknown): Promise<Outcome> =>
  world.application.ask(working(place), name, input)
const codeOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.refusal.code)
const permits = (place: Served, { permission }: OperationDeclaration): boolean =>
  Object.hasOwn(grantsOf('provider' satisfies OrganizationKind, roles[place]), permission as Permission)

/** The names of people and organizations other than this one's that stand in an answer. */
const strangersIn = (place: Place, outcome: Outcome): string[] => {
  const said = JSON.stringify(outcome)
  return places
    .filter((other) => other !== place)
    .flatMap((other) => [families[other], records[other]['personId']!, home[other]])
    .filter((mark) => said.includes(mark))
}

describe.each(served)('in the %s organization', (place) => {
  test('each operation is open or shut as the role there says', async () => {
    const wrong: string[] = []
    for (const declared of ofProviders) {
      const code = codeOf(await ask(place, declared, smallestInput(declared, world.newId)))
      if ((code === 'not-allowed') === permits(place, declared)) wrong.push(`${declared.name}: ${code}`)
    }
    expect(wrong).toEqual([])
  })

  test('every list that opens tells of this organization alone', async () => {
    const open = ofProviders.filter(
      (declared) => declared.kind === 'query' && permits(place, declared) && declared.input.safeParse({}).success,
    )
    const told = { own: 0, strange: [] as string[] }
    for (const declared of open) {
      const outcome = await ask(place, declared, {})
      if (JSON.stringify(outcome).includes(families[place])) told.own += 1
      told.strange.push(...strangersIn(place, outcome).map((mark) => `${declared.name}: ${mark}`))
    }
    expect(told.strange).toEqual([])
    expect(told.own, 'lists that show the person of this organization').toBeGreaterThan(3)
  })

  test('what is named by the id it has elsewhere is as little found as what nobody has', async () => {
    const wrong: string[] = []
    for (const declared of ofProviders.filter((each) => permits(place, each)))
      for (const other of places.filter((each) => each !== place)) {
        const ids = records[other]
        const nobodys = Object.fromEntries(Object.keys(ids).map((name) => [name, world.newId()]))
        const smallest = smallestInput(declared, world.newId)
        const { input, named } = withIds(declared, smallest, ids)
        if (!named) continue
        const theirs = await ask(place, declared, input)
        const none = await ask(place, declared, withIds(declared, smallest, nobodys).input)
        if (codeOf(theirs) !== codeOf(none)) wrong.push(`${declared.name}: ${codeOf(theirs)}, not ${codeOf(none)}`)
        wrong.push(...strangersIn(place, theirs).map((mark) => `${declared.name}: ${mark}`))
      }
    expect(wrong).toEqual([])
  })
})

test('an organization it is no member of answers nothing at all', async () => {
  for (const declared of ofProviders)
    expect(codeOf(await ask('strange', declared, smallestInput(declared, world.newId))), declared.name).toBe(
      'signed-out',
    )
})

test('its own organizations are named to it, with its role in each, and no other', async () => {
  const outcome = await world.application.ask(working('billed'), 'session.current', {})
  const reply = (outcome.ok ? outcome.reply : {}) as {
    readonly memberships: readonly { readonly organizationId: string; readonly role: string }[]
  }
  expect(reply.memberships.map(({ organizationId, role }) => [organizationId, role]).sort()).toEqual(
    [
      [home.billed, 'biller'],
      [home.audited, 'compliance'],
    ].sort(),
  )
})

test('one organization does not learn that the account works elsewhere too', async () => {
  const administrator = await addUser(world, home.billed, { role: 'administrator' })
  const outcome = await world.application.ask(administrator, 'user.list', {})
  expect(codeOf(outcome)).toBe('ok')
  expect(JSON.stringify(outcome)).toContain('Back Office')
  expect(strangersIn('billed', outcome)).toEqual([])
})

test('when one organization ends the access, the other keeps it', async () => {
  const administrator = await addUser(world, home.audited, { role: 'administrator' })
  const ended = await world.application.ask(administrator, 'user.offboard', { userId, reason: 'The audit is over' })
  expect(codeOf(ended)).toBe('ok')
  const person = (place: Served) => world.application.ask(working(place), 'person.list', {})
  expect(codeOf(await person('audited'))).toBe('signed-out')
  expect(codeOf(await person('billed'))).toBe('ok')
})
