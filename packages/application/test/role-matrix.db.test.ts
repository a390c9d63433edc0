// The role matrix: every declared operation by every role of both kinds and by everybody who is nobody, held against a table
// reviewed by hand; and for what touches a person's record, whose record. Rows come from the registry, so an operation added
// tomorrow is in it; cells are run through `ask`, the way every door goes.
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  operations,
  permissions,
  reachOf,
  type OperationDeclaration,
  type OrganizationKind,
  type Permission,
} from '@throughline/operations'
import { inOrganization } from '@throughline/store'
import {
  bindInstallation,
  bindings,
  bind,
  notFound,
  jobs,
  refuse,
  type Application,
  type Binding,
  type Outcome,
  type Session,
} from '../src/index.ts'
import { addOffice, addPerson, addPlanRecord, addWorker, type Ids } from './record-fixture.ts'
import { expected, withoutGrant } from './role-matrix.expected.ts'
import { smallestInput, withIds } from './smallest-input.ts'
import { addOrganization, addUser, rolesOf, testWorld, type TestWorld } from './world.ts'

const declarations = operations as readonly OperationDeclaration[]
const bound = new Set<string>(bindings.map(({ name }) => name))
const kinds = ['provider', 'plan'] as const

/** What is not bound yet still has its gate: behind it stands a refusal of its own. */
const standIns: readonly Binding[] = declarations
  .filter(({ name }) => !bound.has(name))
  .map(({ name, side }) =>
    side === 'installation'
      ? bindInstallation(name as never, async () => refuse('not-bound', 'Not bound.'))
      : bind(name as never, async () => refuse('not-bound', 'Not bound.')),
  )

/** Refusals that are the gate's own. */
const atTheGate = new Set(['signed-out', 'second-factor', 'choose-organization', 'not-allowed', 'no-such-operation'])

let world: TestWorld
const home: Partial<Record<OrganizationKind, string>> = {}
const users = new Map<string, Session>()
let peerWorker: string
let teamWorker: string
let otherWorker: string

beforeAll(async () => {
  world = await testWorld({ bindings: [...bindings, ...standIns], jobs })
  for (const kind of kinds) {
    const organizationId = await addOrganization(world, kind, `Home of the ${kind}`)
    home[kind] = organizationId
    if (kind === 'provider') {
      const lead = await addWorker(world, organizationId, { name: 'Lead' })
      peerWorker = await addWorker(world, organizationId, { name: 'Peer', supervisorId: lead })
      teamWorker = await addWorker(world, organizationId, { name: 'Teammate', supervisorId: lead })
      otherWorker = await addWorker(world, organizationId, { name: 'Stranger' })
      users.set('provider supervisor', await addUser(world, organizationId, { role: 'supervisor', workerId: lead }))
      users.set('provider peer', await addUser(world, organizationId, { role: 'peer', workerId: peerWorker }))
    }
    for (const role of rolesOf(kind))
      if (!users.has(`${kind} ${role}`)) users.set(`${kind} ${role}`, await addUser(world, organizationId, { role }))
  }
})
afterAll(() => world.close())

/** What came of asking: the code of a refusal, or `ok`. A fault of the operation itself fails the test that asked. */
async function answerTo(
  session: Session | null,
  declared: OperationDeclaration,
  input: unknown,
  application: Application = world.application,
): Promise<Outcome> {
  try {
    return await application.ask(session, declared.name, input)
  } catch (error) {
    throw new Error(`${declared.name} threw: ${String(error)}`, { cause: error })
  }
}
const codeOf = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.refusal.code)

const mayAsk = (kind: OrganizationKind, role: string, declared: OperationDeclaration): boolean =>
  (declared.side === 'both' || declared.side === kind) &&
  expected[kind].reach(role, declared.permission as Permission) !== null

describe('the reviewed table', () => {
  test.each(kinds)('holds exactly the roles and permissions of the %s’s kind', (kind) => {
    expect([...expected[kind].roles].sort()).toEqual([...rolesOf(kind)].sort())
    expect([...expected[kind].permissions].sort()).toEqual([...permissions].sort())
  })
  test.each(kinds.flatMap((kind) => rolesOf(kind).map((role) => [kind, role] as const)))('%s %s', (kind, role) => {
    const granted = permissions.map((permission) => [permission, reachOf(kind, role, permission)])
    expect(granted).toEqual(permissions.map((permission) => [permission, expected[kind].reach(role, permission)]))
  })
  test('names every operation that needs no grant, and no other', () => {
    const open = declarations.filter(({ permission }) => !(permissions as readonly string[]).includes(permission))
    expect(Object.fromEntries(open.map(({ name, permission }) => [name, permission]))).toEqual(withoutGrant)
    expect(open.filter(({ side }) => side !== 'installation')).toEqual([])
  })
})

describe('every operation of an organization', () => {
  const rows = declarations
    .filter(({ side }) => side !== 'installation')
    .map((declared) => [declared.name, declared] as const)

  test.each(rows)('%s by every role', async (_, declared) => {
    for (const kind of kinds)
      for (const role of rolesOf(kind)) {
        const code = codeOf(
          await answerTo(users.get(`${kind} ${role}`)!, declared, smallestInput(declared, world.newId)),
        )
        const cell = `${kind} ${role}: ${code}`
        if (mayAsk(kind, role, declared)) expect(atTheGate, cell).not.toContain(code)
        else expect(cell).toBe(`${kind} ${role}: not-allowed`)
      }
  })

  test.each(rows)('%s by nobody', async (_, declared) => {
    const kind = declared.side === 'plan' ? 'plan' : 'provider'
    const role = rolesOf(kind).find((each) => mayAsk(kind, each, declared))!
    const somebody = users.get(`${kind} ${role}`)!
    const ended = await addUser(world, home[kind]!, { role })
    await inOrganization(world.store, home[kind]!, (trx) =>
      trx.updateTable('membership').set({ status: 'ended' }).where('user_id', '=', ended.userId).execute(),
    )
    const unknown = await addUser(world, home[kind]!, { role: 'unheard-of' })
    const other = kind === 'plan' ? 'provider' : 'plan'
    const nobodies: readonly (readonly [string, Session | null, string])[] = [
      ['without a session', null, 'signed-out'],
      ['with the first factor only', { ...somebody, complete: false }, 'second-factor'],
      ['in no organization', { ...somebody, organizationId: null }, 'choose-organization'],
      ['in an organization that is not theirs', { ...somebody, organizationId: home[other]! }, 'signed-out'],
      ['in an organization that is none', { ...somebody, organizationId: world.newId() }, 'signed-out'],
      ['after their access ended', ended, 'signed-out'],
      ['in a role nobody knows', unknown, 'not-allowed'],
    ]
    const input = smallestInput(declared, world.newId)
    for (const [who, session, code] of nobodies)
      expect(`${who}: ${codeOf(await answerTo(session, declared, input))}`).toBe(`${who}: ${code}`)
  })
})

describe('every operation of the installation', () => {
  const rows = declarations
    .filter(({ side }) => side === 'installation')
    .map((declared) => [declared.name, declared] as const)
  test.each(rows)('%s', async (name, declared) => {
    const whole = await addUser(world, home.provider!, { role: 'peer' })
    const half = { ...whole, complete: false }
    const gate = withoutGrant[name]!
    const asked = async (session: Session | null) => {
      const code = codeOf(await answerTo(session, declared, smallestInput(declared, world.newId)))
      return atTheGate.has(code) ? code : 'in'
    }
    expect(await asked(null)).toBe(gate === 'anyone' ? 'in' : 'signed-out')
    expect(await asked(half)).toBe(gate === 'signed-in' ? 'second-factor' : 'in')
    expect(await asked(whole)).toBe('in')
  })
})

/** Everybody whose record a person-touching operation is asked for, seen from the peer and from their supervisor. */
const everybody = ['mine', 'served', 'team', 'stranger', 'foreign'] as const
type Who = (typeof everybody)[number]
const families: Readonly<Record<Who, string>> = {
  mine: 'Minebury',
  served: 'Servedale',
  team: 'Teamford',
  stranger: 'Strangewick',
  foreign: 'Foreignby',
}
const reached: Readonly<Record<'own' | 'team' | 'all', ReadonlySet<Who>>> = {
  own: new Set<Who>(['mine', 'served']),
  team: new Set<Who>(['mine', 'served', 'team']),
  all: new Set<Who>(['mine', 'served', 'team', 'stranger']),
}

describe('whose record', () => {
  let office: Ids
  let elsewhere: string
  let foreignOffice: Ids
  let theirWorker: string
  let shown: Readonly<Record<Who, Ids>>

  beforeAll(async () => {
    office = await addOffice(world, home.provider!)
    elsewhere = await addOrganization(world, 'provider', 'Elsewhere')
    theirWorker = await addWorker(world, elsewhere, { name: 'Theirs' })
    const supervisorId = await addWorker(world, elsewhere, { name: 'Their lead' })
    foreignOffice = { ...(await addOffice(world, elsewhere)), workerId: theirWorker, supervisorId }
    shown = await everybodysRecord()
  })

  /** A new person of each sort: what one test changes, the next does not see. */
  async function everybodysRecord(): Promise<Readonly<Record<Who, Ids>>> {
    const here = async (who: Who, primaryWorkerId: string, servedBy: string): Promise<Ids> => {
      const person = { familyName: families[who], primaryWorkerId, servedBy }
      return { ...office, workerId: peerWorker, ...(await addPerson(world, home.provider!, office, person)) }
    }
    const foreign = { familyName: families.foreign, primaryWorkerId: theirWorker, servedBy: theirWorker }
    return {
      mine: await here('mine', peerWorker, otherWorker),
      served: await here('served', otherWorker, peerWorker),
      team: await here('team', teamWorker, otherWorker),
      stranger: await here('stranger', otherWorker, otherWorker),
      foreign: { ...foreignOffice, ...(await addPerson(world, elsewhere, foreignOffice, foreign)) },
    }
  }

  /** The same ids by name, given by nobody. */
  const nobodys = (like: Ids): Ids => Object.fromEntries(Object.keys(like).map((name) => [name, world.newId()]))
  /** Fields that choose among what is shown rather than name what is asked for. */
  const asks = (declared: OperationDeclaration, ids: Ids) => {
    const input = smallestInput(declared, world.newId)
    // The thread's `id` is of the kind that is asked for.
    const kind = declared.name === 'thread.get' ? { kind: 'claim' } : {}
    return withIds(declared, { ...input, ...kind, ...hours(declared, input) }, ids)
  }

  /** A visit lasts an hour. */
  const hours = (declared: OperationDeclaration, input: Record<string, unknown>) => {
    const hour = { starts: '10:00', ends: '11:00' }
    return declared.input.safeParse({ ...input, ...hour }).success ? hour : {}
  }

  const narrowed = declarations.filter(
    ({ name, touches, permission }) =>
      bound.has(name) &&
      touches === 'person' &&
      rolesOf('provider').some((role) => expected.provider.reach(role, permission as Permission)),
  )
  const roles = ['peer', 'supervisor', 'director', 'sole'] as const
  /** Who holds every role reaches as a director does; asked again only where the director may not. */
  const isAsked = (role: (typeof roles)[number], declared: OperationDeclaration) =>
    mayAsk('provider', role, declared) && (role !== 'sole' || !mayAsk('provider', 'director', declared))
  /** Lists that are of one thing and say so when it is not named. */
  const ofOneThing = new Set(['import.rows'])
  const lists = narrowed.filter(
    ({ name, kind, input }) => kind === 'query' && input.safeParse({}).success && !ofOneThing.has(name),
  )
  test.each(
    lists.flatMap((declared) =>
      roles.filter((role) => isAsked(role, declared)).map((role) => [declared.name, role, declared] as const),
    ),
  )('%s shows a %s only whom they reach', async (_, role, declared) => {
    const outcome = await answerTo(users.get(`provider ${role}`)!, declared, {})
    expect(codeOf(outcome)).toBe('ok')
    const reach = expected.provider.reach(role, declared.permission as Permission)!
    const answer = JSON.stringify(outcome.ok && outcome.reply)
    for (const who of everybody)
      if (!reached[reach].has(who)) {
        expect(answer).not.toContain(families[who])
        expect(answer).not.toContain(shown[who]['personId'])
      }
    const { rows, total } = (outcome.ok ? outcome.reply : {}) as { rows?: unknown[]; total?: { count: number } }
    if (total !== undefined) expect(total.count).toBe(rows!.length)
  })

  const single = narrowed.flatMap((declared) =>
    roles.filter((role) => isAsked(role, declared)).map((role) => [declared.name, role, declared] as const),
  )

  /** What is asked for is the organization's own and holds people's records: only those within reach are shown in it. */
  const ofManyPeople = new Set(['batch.get'])

  /** What is wrong with whom a role reaches by an operation; nothing when all is right. */
  async function faultsOf(declared: OperationDeclaration, role: string, application?: Application): Promise<string[]> {
    const session = users.get(`provider ${role}`)!
    const reach = expected.provider.reach(role, declared.permission as Permission)!
    const records = await everybodysRecord()
    const faults: string[] = []
    for (const who of everybody) {
      const { input, named } = asks(declared, records[who])
      if (!named) continue
      const outcome = await answerTo(session, declared, input, application)
      const code = codeOf(outcome)
      if (reached[reach].has(who)) {
        if (code === 'not-found') faults.push(`${who} is not found`)
      } else if (ofManyPeople.has(declared.name) && who !== 'foreign') {
        const shown = JSON.stringify(outcome)
        if ([families[who], records[who]['personId']!, records[who]['claimId']!].some((name) => shown.includes(name)))
          faults.push(`${who} is shown`)
      } else {
        const unknown = asks(declared, nobodys(records[who])).input
        const nobody = await answerTo(session, declared, unknown, application)
        if (code !== 'not-found') faults.push(`${who} answers ${code}`)
        if (!isDeepStrictEqual(outcome, nobody)) faults.push(`${who} answers otherwise than nobody`)
      }
    }
    return faults
  }

  test.each(single)('%s by a %s', async (_, role, declared) => expect(await faultsOf(declared, role)).toEqual([]))

  test('a binding that forgets whose record it is would be seen', async () => {
    const forgetful = bind('service.close', async (context, { serviceId }) => {
      const rows = await context.db
        .selectFrom('service')
        .select('service_id')
        .where('service_id', '=', serviceId)
        .execute()
      return rows.length > 0 ? { ok: true } : notFound()
    })
    const others = [...bindings, ...standIns].filter(({ name }) => name !== forgetful.name)
    const application = world.applicationWith([...others, forgetful])
    const declared = declarations.find(({ name }) => name === forgetful.name)!
    expect(await faultsOf(declared, 'supervisor', application)).toEqual([
      'stranger answers ok',
      'stranger answers otherwise than nobody',
    ])
    expect(await faultsOf(declared, 'peer', application)).toContain('team answers ok')
  })

  // With the widest grant a role has, another organization's ids are still ids nobody gave.
  const widest: Readonly<Record<OrganizationKind, readonly string[]>> = {
    provider: ['director', 'compliance', 'administrator'],
    plan: ['network', 'utilization', 'examiner', 'finance', 'auditor', 'administrator'],
  }
  const anyId = declarations.filter(({ name, side }) => side !== 'installation' && bound.has(name))
  test.each(anyId.map((declared) => [declared.name, declared] as const))(
    '%s with another organization’s ids',
    async (_, declared) => {
      const kind = declared.side === 'plan' ? 'plan' : 'provider'
      const role =
        widest[kind].find((each) => mayAsk(kind, each, declared)) ??
        rolesOf(kind).find((each) => mayAsk(kind, each, declared))!
      const session = users.get(`${kind} ${role}`)!
      const foreign =
        kind === 'plan'
          ? await addPlanRecord(world, await addOrganization(world, 'plan', 'Other plan'), families.foreign)
          : (await everybodysRecord()).foreign
      const { input, named } = asks(declared, foreign)
      if (!named) return
      const outcome = await answerTo(session, declared, input)
      expect(JSON.stringify(outcome)).not.toContain(families.foreign)
      const nobody = await answerTo(session, declared, asks(declared, nobodys(foreign)).input)
      const plain = (given: Outcome) => (given.ok ? { ok: true } : given)
      expect(plain(outcome)).toEqual(plain(nobody))
    },
  )
})

describe('bindings', () => {
  test('none is of an operation that is not declared, none stands twice', () => {
    expect(bindings.length).toBe(bound.size)
    for (const name of bound) expect(declarations.map((declared) => declared.name)).toContain(name)
  })
  test('complete', () => {
    expect(declarations.map(({ name }) => name).filter((name) => !bound.has(name))).toEqual([])
  })
})
