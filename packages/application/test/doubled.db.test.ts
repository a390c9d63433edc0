// Every command sent twice in the same moment, as two windows or an impatient finger send it: each answer is a reply or a
// sentence, none is a fault of ours, and what stands afterwards is what one sending leaves. Rows come from the registry, so a
// command added tomorrow is in it.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations, type OperationDeclaration, type OrganizationKind, type Permission } from '@throughline/operations'
import { inOrganization, tenantTables } from '@throughline/store'
import { bindings, jobs, type Outcome, type Session } from '../src/index.ts'
import { addOffice, addPerson, addPlanRecord, addWorker, type Ids } from './record-fixture.ts'
import { expected } from './role-matrix.expected.ts'
import { smallestInput, withIds } from './smallest-input.ts'
import { addOrganization, addUser, rolesOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs })
})
afterAll(() => world.close())

type Desk = { readonly organizationId: string; readonly session: Session; readonly ids: Ids }

/** A new organization with one record of everything, and somebody who may ask for this. */
async function deskFor(declared: OperationDeclaration): Promise<Desk> {
  const kind: OrganizationKind = declared.side === 'plan' ? 'plan' : 'provider'
  const organizationId = await addOrganization(world, kind, `Home of the ${kind}`)
  const permission = declared.permission as Permission
  const reaches = (reach: string | null) =>
    rolesOf(kind).find((role) => expected[kind].reach(role, permission) === reach)
  const role = reaches('all') ?? reaches('team') ?? reaches('own')!
  const workerId = kind === 'provider' ? await addWorker(world, organizationId, { name: 'Peer' }) : undefined
  const session = await addUser(world, organizationId, { role, ...(workerId === undefined ? {} : { workerId }) })
  if (workerId === undefined)
    return { organizationId, session, ids: await addPlanRecord(world, organizationId, 'Once') }
  const office = await addOffice(world, organizationId)
  const person = { familyName: 'Once', primaryWorkerId: workerId, servedBy: workerId }
  const ids = { ...office, workerId, ...(await addPerson(world, organizationId, office, person)) }
  return { organizationId, session, ids }
}

/** Kept about every asking, whatever came of it. */
const aboutAsking = /^(audit_|command_key$)/
const counted = tenantTables.filter((table) => !aboutAsking.test(table))

async function rowsOf(organizationId: string): Promise<Record<string, number>> {
  const each = counted.map(
    (table) =>
      sql`select ${table}::text as name, count(*)::int as rows from ${sql.table(table)} where organization_id = ${organizationId}`,
  )
  const { rows } = await inOrganization(world.store, organizationId, (trx) =>
    sql<{ name: string; rows: number }>`${sql.join(each, sql` union all `)}`.execute(trx),
  )
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

function inputOf(declared: OperationDeclaration, ids: Ids): unknown {
  const input = smallestInput(declared, world.newId)
  const hour = { starts: '10:00', ends: '11:00' }
  const timed = declared.input.safeParse({ ...input, ...hour }).success ? { ...input, ...hour } : input
  return withIds(declared, timed, ids).input
}

/** Asks so many times at once, and says what came of it. */
async function asked(declared: OperationDeclaration, times: number) {
  const { organizationId, session, ids } = await deskFor(declared)
  const before = await rowsOf(organizationId)
  const input = inputOf(declared, ids)
  const options = declared.repeat === 'by-key' ? { idempotencyKey: 'one' } : {}
  const outcomes: Outcome[] = await Promise.all(
    Array.from({ length: times }, () => world.application.ask(session, declared.name, input, options)),
  )
  const after = await rowsOf(organizationId)
  const made = Object.fromEntries(counted.map((table) => [table, after[table]! - before[table]!]))
  return { made, codes: outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).sort() }
}

const commands = (operations as readonly OperationDeclaration[]).filter(
  ({ kind, side }) => kind === 'command' && side !== 'installation',
)

describe('sent twice at once', () => {
  test.each(commands.map((declared) => [declared.name, declared] as const))('%s', async (_, declared) => {
    const once = await asked(declared, 1)
    const doubled = await asked(declared, 2)
    expect(doubled.codes).toContain(once.codes[0])
    expect(doubled.made).toEqual(once.made)
  })
})
