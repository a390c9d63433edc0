// What `execute` does for every operation: who may ask, what is refused, what is written and what is undone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operationNamed, type OperationDeclaration } from '@throughline/operations'
import { inOrganization } from '@throughline/store'
import { bind, bindInstallation, refuse, type Binding, type Session } from '../src/index.ts'
import { smallestInput } from './smallest-input.ts'
import { addOrganization, addUser, auditOf, testWorld, type TestWorld } from './world.ts'

let world: TestWorld
let riverbend: string
let elsewhere: string
let director: Session
let peer: Session
const site = { siteId: null, name: 'Main Street', placeOfService: '11', npi: null } as const
const address = { line1: '1 Main St', city: 'Riverbend', state: 'NY', zip: '12345' }

/** Saves a site; names ending in “refused” are refused after the row was written, “broken” ones answer what is not declared. */
let saved = 0
const saveSite = bind('site.save', async (context, input) => {
  saved += 1
  const siteId = context.newId()
  await context.db
    .insertInto('site')
    .values({
      organization_id: context.organization.id,
      site_id: siteId,
      name: input.name,
      npi: null,
      place_of_service: '11',
    })
    .execute()
  context.touch('00000000-0000-7000-8000-000000000001')
  context.subject('site', siteId)
  if (input.name.endsWith('refused'))
    refuse('site-exists', 'There is a site of that name. Choose another.', { name: 'Taken.' })
  if (input.name.endsWith('broken')) return { id: siteId, secret: 'leaks' } as never
  if (input.name.endsWith('crash')) throw new Error('a bug')
  return { id: siteId }
})
const listSites = bind('site.list', async (context) => {
  const rows = await context.db.selectFrom('site').selectAll().execute()
  return {
    rows: rows.map((row) => ({ siteId: row.site_id, name: row.name, placeOfService: '11', address, npi: null })),
  }
})
const now = bind('organization.get', async (context) => ({
  id: context.organization.id,
  kind: context.organization.kind,
  name: context.today,
  npi: null,
  ein: null,
  taxonomy: null,
  address: null,
  phone: null,
  timeZone: context.organization.timeZone,
  demo: false,
}))
const bindings: readonly Binding[] = [saveSite, listSites, now]

const sitesOf = async (session: Session) => {
  const outcome = await world.application.execute(session, 'site.list', {})
  return outcome.ok ? outcome.reply.rows.map((row) => row.name) : outcome.refusal.code
}
const save = (session: Session | null, name: string, idempotencyKey?: string) =>
  world.application.execute(session, 'site.save', { ...site, name, address }, idempotencyKey ? { idempotencyKey } : {})

beforeAll(async () => {
  world = await testWorld({ bindings })
  riverbend = await addOrganization(world, 'provider', 'Riverbend Peer Center')
  elsewhere = await addOrganization(world, 'provider', 'Hilltop Recovery')
  director = await addUser(world, riverbend, { role: 'director', name: 'Dana Director' })
  peer = await addUser(world, riverbend, { role: 'peer' })
})
afterAll(() => world.close())

describe('who may ask', () => {
  const code = async (session: Session | null, name = 'site.save') => {
    const outcome = await world.application.ask(session, name, { ...site, name: 'Side Street', address })
    return outcome.ok ? 'ok' : outcome.refusal.code
  }
  test('nobody', async () => expect(await code(null)).toBe('signed-out'))
  test('only the first factor', async () => expect(await code({ ...director, complete: false })).toBe('second-factor'))
  test('no organization', async () =>
    expect(await code({ ...director, organizationId: null })).toBe('choose-organization'))
  test('another organization', async () =>
    expect(await code({ ...director, organizationId: elsewhere })).toBe('signed-out'))
  test('a role without the permission', async () => expect(await code(peer)).toBe('not-allowed'))
  test('a name that is not declared', async () =>
    expect(await code(director, 'site.explode')).toBe('no-such-operation'))
  test('an inherited name', async () => expect(await code(director, 'constructor')).toBe('no-such-operation'))
  test('a role nobody knows holds nothing', async () =>
    expect(await code(await addUser(world, riverbend, { role: 'constructor' }))).toBe('not-allowed'))
  test('a local operator may what any role may', async () => expect(await code({ ...peer, operator: true })).toBe('ok'))
  test('a denial leaves an audit row', async () => {
    const rows = await auditOf(world, riverbend)
    expect(rows.some((row) => row.outcome === 'refused: not-allowed' && row.user_id === peer.userId)).toBe(true)
  })
})

describe('what is parsed', () => {
  const refusal = async (input: unknown) => {
    const outcome = await world.application.ask(director, 'site.save', input)
    return outcome.ok ? null : outcome.refusal
  }
  test('every field gets a sentence', async () => {
    const given = await refusal({
      ...site,
      name: '',
      address: { ...address, state: 'New York' },
      role: 'administrator',
    })
    expect(given?.code).toBe('invalid')
    expect(given?.fields).toMatchObject({
      name: 'Write something here.',
      'address.state': 'Write the two letters of the state.',
      '': 'Nothing of this name is asked for: role.',
    })
  })
  test('a missing field', async () =>
    expect((await refusal({ name: 'x' }))?.fields).toMatchObject({ address: 'Fill this in.' }))
  test('a NUL', async () => expect((await refusal({ ...site, name: 'a\u0000b', address }))?.code).toBe('invalid'))
  test('half of a character', async () => {
    expect((await refusal({ ...site, name: 'a\ud800b', address }))?.code).toBe('invalid')
    expect((await refusal({ ...site, name: 'a😀b', address: { ...address, 'x\udc00': 1 } }))?.code).toBe('invalid')
  })
  test('too deep', async () => {
    let deep: unknown = 1
    for (let level = 0; level < 40; level++) deep = { deep }
    expect((await refusal(deep))?.code).toBe('invalid')
  })
  test('a prototype', async () =>
    expect((await refusal(JSON.parse('{"__proto__":{"role":"administrator"},"name":"x"}')))?.code).toBe('invalid'))
})

describe('what is written', () => {
  test('reply, row and audit row commit together', async () => {
    expect((await save(director, 'North')).ok).toBe(true)
    expect(await sitesOf(director)).toContain('North')
    expect((await auditOf(world, riverbend)).at(-1)).toMatchObject({
      command: 'site.save',
      outcome: 'done',
      user_id: director.userId,
      person_ids: ['00000000-0000-7000-8000-000000000001'],
    })
  })
  test('a refusal undoes everything and keeps an audit row', async () => {
    const outcome = await save(director, 'South refused')
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'site-exists',
        message: 'There is a site of that name. Choose another.',
        fields: { name: 'Taken.' },
      },
    })
    expect(await sitesOf(director)).not.toContain('South refused')
    expect((await auditOf(world, riverbend)).at(-1)).toMatchObject({
      outcome: 'refused: site-exists',
      person_ids: ['00000000-0000-7000-8000-000000000001'],
    })
  })
  test('a reply with a field nobody declared stops, and nothing stays', async () => {
    await expect(save(director, 'West broken')).rejects.toThrow('not as declared')
    expect(await sitesOf(director)).not.toContain('West broken')
  })
  test('a bug undoes everything and is told as failed', async () => {
    await expect(save(director, 'East crash')).rejects.toThrow('a bug')
    expect(await sitesOf(director)).not.toContain('East crash')
    expect((await auditOf(world, riverbend)).at(-1)).toMatchObject({ outcome: 'failed' })
  })
  test('another organization sees none of it', async () =>
    expect(await sitesOf(await addUser(world, elsewhere, { role: 'director' }))).toEqual([]))
})

describe('a key', () => {
  test('runs a command once, also when sent at the same moment', async () => {
    const before = saved
    const answers = await Promise.all([1, 2, 3, 4].map(() => save(director, 'Keyed', 'key-1')))
    expect(saved - before).toBe(1)
    expect(new Set(answers.map((answer) => JSON.stringify(answer.ok && answer.reply))).size).toBe(1)
    expect(answers.filter((answer) => answer.ok && answer.repeated)).toHaveLength(3)
  })
  test('with another body is refused', async () =>
    expect(await save(director, 'Keyed otherwise', 'key-1')).toMatchObject({
      ok: false,
      refusal: { code: 'key-reused' },
    }))
  test('of another person is another request', async () =>
    expect(await save(await addUser(world, riverbend, { role: 'director' }), 'Keyed', 'key-1')).toMatchObject({
      refusal: { code: 'key-reused' },
    }))
  test('in another organization is another key', async () => {
    const outcome = await save(await addUser(world, elsewhere, { role: 'director' }), 'Keyed', 'key-1')
    expect(outcome).toMatchObject({ ok: true, repeated: false })
  })
  test('of a refused command can be used again', async () => {
    expect((await save(director, 'First refused', 'key-2')).ok).toBe(false)
    expect((await save(director, 'Then fine', 'key-2')).ok).toBe(true)
  })
  test('keeps its answer unreadable in the database', async () => {
    const rows = await inOrganization(world.store, riverbend, (trx) =>
      trx.selectFrom('command_key').selectAll().execute(),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(JSON.stringify(row.reply)).not.toContain('"id"')
  })
})

describe('what another wrote in the same moment', () => {
  const input = smallestInput(operationNamed('payer.save') as OperationDeclaration, () => world.newId())
  /** Each looks, waits until all have looked, and writes one and the same row if it chooses to. */
  const asked = async (writes: (isThere: boolean) => boolean) => {
    let looked = 0
    let allLooked: () => void = () => undefined
    const everybody = new Promise<void>((resolve) => (allLooked = resolve))
    const count = bind('payer.save', async (context) => {
      const same = { organization_id: context.organization.id, name: 'same' }
      const there = await context.db.selectFrom('counter').select('value').where('name', '=', 'same').execute()
      if (++looked === 2) allLooked()
      await everybody
      const chosen = writes(there.length > 0)
      if (chosen)
        await context.db
          .insertInto('counter')
          .values({ ...same, value: 1 })
          .execute()
      return { id: context.organization.id }
    })
    const application = world.applicationWith([count])
    const session = await addUser(world, await addOrganization(world, 'provider', 'Two windows'), { role: 'director' })
    return Promise.all([1, 2].map(() => application.ask(session, 'payer.save', input)))
  }
  test('is found when the command is run again', async () =>
    expect(await asked((isThere) => !isThere)).toMatchObject([{ ok: true }, { ok: true }]))
  test('is a sentence where a command does not look, and a fault for our log', async () => {
    const before = world.faults.length
    const outcomes = await asked(() => true)
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code)).sort()).toEqual([
      'ok',
      'stands-already',
    ])
    expect(world.faults.slice(before)).toMatchObject([{ where: 'payer.save', error: { code: '23505' } }])
  })
})

describe('standing', () => {
  test('a changed role holds from the next request on', async () => {
    const user = await addUser(world, riverbend, { role: 'director' })
    expect((await save(user, 'Before')).ok).toBe(true)
    await inOrganization(world.store, riverbend, (trx) =>
      trx.updateTable('membership').set({ role: 'peer' }).where('user_id', '=', user.userId).execute(),
    )
    expect(await save(user, 'After')).toMatchObject({ refusal: { code: 'not-allowed' } })
  })
  test('an ended membership is no standing', async () => {
    const user = await addUser(world, riverbend, { role: 'director' })
    await inOrganization(world.store, riverbend, (trx) =>
      trx.updateTable('membership').set({ status: 'ended' }).where('user_id', '=', user.userId).execute(),
    )
    expect(await save(user, 'After')).toMatchObject({ refusal: { code: 'signed-out' } })
  })
  test('today is the day of the organization’s clock', async () => {
    world.clock.now = '2026-03-03T03:30:00.000Z'
    const outcome = await world.application.execute(director, 'organization.get', {})
    expect(outcome.ok && outcome.reply.name).toBe('2026-03-02')
  })
})

describe('bindings', () => {
  test('twice, undeclared, or on the wrong side are our bug', () => {
    expect(() => world.applicationWith([saveSite, saveSite])).toThrow('bound twice')
    expect(() => world.applicationWith([{ ...saveSite, name: 'site.explode' as never }])).toThrow('not declared')
    expect(() => world.applicationWith([bindInstallation('site.save', async () => ({ id: '' }))])).toThrow(
      'wrong context',
    )
  })
})
