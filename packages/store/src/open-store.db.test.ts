import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openDatabase, type ConnectionTarget } from './connection.ts'
import { livePostmaster } from './embedded/postmaster.ts'
import { lastWorld } from './home.ts'
import { openStore } from './open-store.ts'
import { inOrganization } from './tenancy.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { testOrganization } from './testing/test-database.ts'

let folder: string
beforeAll(() => {
  folder = temporaryFolder()
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the embedded server', () => {
  const environment = () => ({ THROUGHLINE_HOME: join(folder, 'home') })

  test('a world that was not made to its end is made anew, and then stays', async () => {
    const broken = openStore({
      environment: environment(),
      world: 'demo',
      prepare: async (db) => {
        await testOrganization(db)
        throw new Error('the light went out')
      },
    })
    await expect(broken).rejects.toThrow('the light went out')
    expect(livePostmaster(join(folder, 'home/demo/postgres'))).toBeNull()
    expect(lastWorld(join(folder, 'home'))).toBeNull()

    const id = randomUUID()
    let prepared = 0
    const prepare = async (db: Parameters<typeof testOrganization>[0]) => {
      prepared += 1
      await testOrganization(db, 'provider', id)
    }
    const first = await openStore({ environment: environment(), world: 'demo', prepare })
    expect(first.migrated.length).toBeGreaterThan(0)
    const names = await inOrganization(first.db, id, (trx) => trx.selectFrom('organization').select('name').execute())
    expect(names).toEqual([{ name: 'Riverbend Peer Center' }])
    await first.close()
    expect(livePostmaster(join(folder, 'home/demo/postgres'))).toBeNull()
    expect(lastWorld(join(folder, 'home'))).toBe('demo')

    const again = await openStore({ environment: environment(), world: 'demo', prepare })
    expect(again.migrated).toEqual([])
    expect(prepared).toBe(1)
    const kept = await inOrganization(again.db, id, (trx) => trx.selectFrom('organization').select('name').execute())
    expect(kept).toEqual(names)
    await again.close()
  })

  test('what was not filled to its end leaves nothing behind', async () => {
    const home = { THROUGHLINE_HOME: join(folder, 'unfilled-home') }
    const broken = openStore({ environment: home, world: 'real', prepare: () => Promise.reject(new Error('no')) })
    await expect(broken).rejects.toThrow('no')
    expect(existsSync(home.THROUGHLINE_HOME)).toBe(false)
  })

  test('a place where nothing can be kept is named in a sentence', async () => {
    const path = join(folder, 'a-file')
    writeFileSync(path, '', { mode: 0o755 })
    const attempt = openStore({ environment: { THROUGHLINE_HOME: path }, world: 'real' })
    await expect(attempt).rejects.toThrow(`The data cannot be kept in ${path}: `)
  })

  test('real data whose marker was lost is set aside and never deleted', async () => {
    const before = await openStore({ environment: environment(), world: 'real' })
    await before.close()
    rmSync(join(folder, 'home/real/complete'))
    const opened = await openStore({ environment: environment(), world: 'real' })
    await opened.close()
    expect(readdirSync(join(folder, 'home/real'))).toContain('postgres.half-made-1')
    expect(existsSync(join(folder, 'home/real/postgres/PG_VERSION'))).toBe(true)
  })

  test('a world that somebody is just making is left alone', async () => {
    let second: Promise<unknown> | undefined
    const home = { THROUGHLINE_HOME: join(folder, 'other-home') }
    const first = await openStore({
      environment: home,
      world: 'demo',
      prepare: async () => {
        second = openStore({ environment: home, world: 'demo' })
        await expect(second).rejects.toThrow('is just making the world')
      },
    })
    await sql`select 1`.execute(first.db)
    await first.close()
  })

  test('of several that would make it at once, one makes it, and what a dead one claimed is taken over', async () => {
    const home = { THROUGHLINE_HOME: join(folder, 'crowded-home') }
    const claim = join(folder, 'crowded-home/demo/making')
    mkdirSync(join(folder, 'crowded-home/demo'), { recursive: true })
    writeFileSync(claim, '4194999 1\n')
    let prepared = 0
    const prepare = async () => void (prepared += 1)
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => openStore({ environment: home, world: 'demo', prepare })),
    )
    const opened = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))
    expect([opened.length, prepared]).toEqual([1, 1])
    expect(refused).toEqual([1, 2].map(() => expect.stringContaining('is just making the world')))
    expect(existsSync(claim)).toBe(false)
    await opened[0]!.close()
  })

  test('two processes share it; the last one out stops it', async () => {
    const first = await openStore({ environment: environment(), world: 'demo' })
    const second = await openStore({ environment: environment(), world: 'demo' })
    await first.close()
    await sql`select 1`.execute(second.db)
    await second.close()
    expect(livePostmaster(join(folder, 'home/demo/postgres'))).toBeNull()
  })
})

describe('a server of one’s own', () => {
  const admin = async (statements: readonly string[]) => {
    const db = openDatabase(inject('throughlineServer'), { size: 1 })
    for (const statement of statements) await sql.raw(statement).execute(db)
    await db.destroy()
  }
  const server = () => inject('throughlineServer') as Extract<ConnectionTarget, { host: string }>
  const url = (user: string, password: string | null, database: string) =>
    `postgres://${user}${password === null ? '' : `:${password}`}@/${database}?host=${encodeURIComponent(server().host)}`
  const name = () => `own_${randomUUID().replaceAll('-', '').slice(0, 12)}`
  const home = () => {
    const path = join(folder, name())
    mkdirSync(path)
    return path
  }

  test('whose user may make roles: the roles are made, the app owns nothing', async () => {
    const database = name()
    await admin([
      `create role ${database} login createrole password 'p4ss'`,
      `create database ${database} owner ${database}`,
    ])
    // The roles belong to the whole server, so whoever migrates next must be let in by who made them.
    await admin([`grant throughline_owner, throughline_app to ${database} with admin option`])
    const environment = { DATABASE_URL: url(database, 'p4ss', database), THROUGHLINE_HOME: home() }
    let prepared = 0
    const options = { environment, world: 'real' as const, prepare: async () => void (prepared += 1) }
    const opened = await openStore(options)
    const id = await testOrganization(opened.db)
    expect(await opened.db.selectFrom('organization').selectAll().execute()).toEqual([])
    const seen = await inOrganization(opened.db, id, (trx) => trx.selectFrom('organization').select('kind').execute())
    expect(seen).toEqual([{ kind: 'provider' }])
    await opened.close()
    await (await openStore(options)).close()
    expect(prepared).toBe(1)
    await admin([`drop database ${database}`])
  })

  test('whose user may not make roles: it asks for a second address, and takes it', async () => {
    const database = name()
    await admin([
      `create role ${database} login`,
      `create role ${database}_app login`,
      `create database ${database} owner ${database}`,
    ])
    const environment = { DATABASE_URL: url(database, null, database), THROUGHLINE_HOME: home() }
    await expect(openStore({ environment, world: 'real' })).rejects.toThrow('point DATABASE_APP_URL at it')
    const both = { ...environment, DATABASE_APP_URL: url(`${database}_app`, null, database) }
    const opened = await openStore({ environment: both, world: 'real' })
    const id = await testOrganization(opened.db)
    const seen = await inOrganization(opened.db, id, (trx) => trx.selectFrom('organization').select('kind').execute())
    expect(seen).toEqual([{ kind: 'provider' }])
    await opened.close()
    const owning = { ...environment, DATABASE_APP_URL: environment.DATABASE_URL }
    await expect(openStore({ environment: owning, world: 'real' })).rejects.toThrow('owns the tables')
    await admin([`drop database ${database}`])
  })

  test('that is not there: a sentence says so', async () => {
    const environment = { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none', THROUGHLINE_HOME: home() }
    await expect(openStore({ environment, world: 'real' })).rejects.toThrow('could not be reached')
  })
})
