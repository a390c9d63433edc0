// A small world for tests of the application: two organizations of the provider's kind and a plan, a user for every role in
// each, a clock that stands still until it is moved, and randomness from a seed.
import { createHash } from 'node:crypto'
import { inOrganization, inScope, withIdentity, type Store } from '@throughline/store'
import { planRoles, providerRoles, type OrganizationKind } from '@throughline/operations'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import {
  createApplication,
  idsFrom,
  sessionWithoutToken,
  type Application,
  type ApplicationOptions,
  type Binding,
  type JobBinding,
  type RandomBytes,
  type ReadingLimits,
  type Session,
} from '../src/index.ts'

export type TestClock = { now: string; advance(minutes: number): void }

export function testClock(start = '2026-03-02T15:00:00.000Z'): TestClock {
  return {
    now: start,
    advance(minutes) {
      this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString()
    },
  }
}

/** Bytes from a seed: the SHA-256 of seed and a running number. */
export function seededRandom(seed: string): RandomBytes {
  let block = 0
  return (count) => {
    const bytes = new Uint8Array(count)
    for (let at = 0; at < count; at += 32)
      bytes.set(
        createHash('sha256')
          .update(`${seed} ${block++}`)
          .digest()
          .subarray(0, Math.min(32, count - at)),
        at,
      )
    return bytes
  }
}

export type TestWorld = {
  readonly database: TestDatabase
  readonly store: Store
  readonly clock: TestClock
  readonly application: Application
  readonly newId: () => string
  readonly faults: unknown[]
  /** Another application on the same database, clock and ids. */
  readonly applicationWith: (
    bindings: readonly Binding[],
    jobs?: readonly JobBinding[],
    readingLimits?: ReadingLimits,
  ) => Application
  readonly close: () => Promise<void>
}

type Given = Pick<ApplicationOptions, 'bindings' | 'jobs' | 'sessionLimits' | 'exchangeFolders'>

export async function testWorld(given: Given): Promise<TestWorld> {
  const database = await testDatabase()
  return { ...worldOn(database.db, given), database, close: database.close }
}

/** A world on a store that its caller opened and closes. */
export type WorldOnStore = Omit<TestWorld, 'database' | 'close'>

export function worldOn(store: Store, given: Given, seed = 'application tests'): WorldOnStore {
  const clock = testClock()
  const random = seededRandom(seed)
  const newId = idsFrom(() => clock.now, random)
  const faults: unknown[] = []
  const common = {
    store,
    clock: () => clock.now,
    ids: newId,
    random,
    secrets: { installationKey: random(32), auditKey: random(32) },
    onFault: (fault: unknown) => void faults.push(fault),
  }
  return {
    store,
    clock,
    newId,
    faults,
    application: createApplication({ ...common, ...given }),
    applicationWith: (bindings, jobs, readingLimits) =>
      createApplication({
        ...common,
        ...given,
        bindings,
        ...(jobs ? { jobs } : {}),
        ...(readingLimits ? { readingLimits } : {}),
      }),
  }
}

export async function addOrganization(
  world: WorldOnStore,
  kind: OrganizationKind,
  name: string,
  demo = false,
): Promise<string> {
  const organizationId = world.newId()
  await inScope(world.store, 'identity', (trx) =>
    trx
      .insertInto('organization')
      .values({
        organization_id: organizationId,
        kind,
        name,
        npi: null,
        ein: null,
        taxonomy: null,
        phone: null,
        time_zone: 'America/New_York',
        demo,
        created_at: world.clock.now,
      })
      .execute(),
  )
  return organizationId
}

export type NewUser = {
  readonly role: string
  readonly name?: string
  readonly email?: string
  readonly workerId?: string
}

/** A user who works in the organization. Without a password: tests of signing in make one. */
export async function addUser(world: WorldOnStore, organizationId: string, user: NewUser): Promise<Session> {
  const userId = world.newId()
  const name = user.name ?? `The ${user.role}`
  await inOrganization(world.store, organizationId, async (trx) => {
    await withIdentity(trx)
    await trx
      .insertInto('app_user')
      .values({
        user_id: userId,
        email: user.email ?? `${user.role}.${userId}@example.org`,
        display_name: name,
        status: 'active',
        created_at: world.clock.now,
      })
      .execute()
    await trx
      .insertInto('membership')
      .values({
        organization_id: organizationId,
        user_id: userId,
        role: user.role,
        worker_id: user.workerId ?? null,
        person_id: null,
        status: 'active',
        created_at: world.clock.now,
        ended_at: null,
      })
      .execute()
  })
  return sessionWithoutToken(organizationId, userId)
}

export function rolesOf(kind: OrganizationKind): readonly string[] {
  return Object.keys(kind === 'provider' ? providerRoles : planRoles)
}

export type AuditSeen = {
  readonly command: string
  readonly outcome: string
  readonly user_id: string | null
  readonly person_ids: string[]
}

export async function auditOf(world: TestWorld, organizationId: string): Promise<AuditSeen[]> {
  return inOrganization(world.store, organizationId, (trx) =>
    trx
      .selectFrom('audit_entry')
      .select(['command', 'outcome', 'user_id', 'person_ids'])
      .where('organization_id', '=', organizationId)
      .orderBy('seq')
      .execute(),
  )
}
