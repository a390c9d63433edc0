// Before money leaves the second factor is asked for again, when it was shown too long ago; not of a demo, not of a job.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations, type OperationDeclaration } from '@throughline/operations'
import { inScope } from '@throughline/store'
import { tokenHashOf } from '../src/core/read-session.ts'
import { bindings, jobs, type Session } from '../src/index.ts'
import { addOrganization, addUser, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await testWorld({ bindings, jobs, sessionLimits: { idleMinutes: 240, absoluteHours: 12 } })
})
afterAll(() => world.close())

const token = (name: string) => `a-token-for-a-test-of-${name}`

/** The session of a browser whose factor was shown now. */
async function signedIn(user: Session, name: string): Promise<() => Promise<Session>> {
  await inScope(world.store, 'identity', (trx) =>
    trx
      .insertInto('session')
      .values({
        token_hash: tokenHashOf(token(name)),
        user_id: user.userId,
        organization_id: user.organizationId,
        created_at: world.clock.now,
        last_seen_at: world.clock.now,
        expires_at: '2026-03-03T15:00:00.000Z',
        rotated_from: null,
        mfa_at: world.clock.now,
        ended_at: null,
        device: null,
      })
      .execute(),
  )
  return async () => (await world.application.sessionOf(token(name)))!
}

const paid = async (session: Session) => {
  const outcome = await world.application.execute(session, 'payRun.run', {})
  return outcome.ok ? 'ok' : outcome.refusal.code
}

test('fifteen minutes, then once more; choosing an organization shows nothing', async () => {
  const organizationId = await addOrganization(world, 'plan', 'Bright Plains')
  const finance = await addUser(world, organizationId, { role: 'finance' })
  const session = await signedIn(finance, 'finance')
  expect(await paid(await session())).toBe('ok')
  world.clock.advance(15)
  expect(await paid(await session())).toBe('ok')
  world.clock.advance(1)
  expect(await paid(await session())).toBe('fresh-factor')
  // What moves nothing is not asked about, and whoever holds no token is the installation itself.
  expect(await world.application.execute(await session(), 'payRun.preview', {})).toMatchObject({ ok: true })
  expect(await paid(finance)).toBe('ok')
  const chosen = await world.application.execute(await session(), 'session.choose', { organizationId })
  if (!chosen.ok || chosen.session === undefined || chosen.session === 'ended') throw new Error('not chosen')
  expect(await paid((await world.application.sessionOf(chosen.session.token))!)).toBe('fresh-factor')
})

test('a demo persona has no factor to show', async () => {
  const organizationId = await addOrganization(world, 'plan', 'Demo Plan', true)
  const session = await signedIn(await addUser(world, organizationId, { role: 'finance' }), 'persona')
  world.clock.advance(60)
  expect(await paid(await session())).toBe('ok')
})

test('these and no others ask for it', () => {
  const asking = (operations as readonly OperationDeclaration[]).filter((one) => one.freshFactor)
  expect(asking.map((one) => one.name).sort()).toEqual(['claim.invoice', 'payRun.run'])
  expect(asking.every((one) => one.kind === 'command' && one.side !== 'installation')).toBe(true)
})
