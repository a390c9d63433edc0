// A backup and a restore that are killed at a random moment: the last good backup stands, a restore tried again ends with
// every row, and neither leaves halves lying about.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openDatabase, type ConnectionTarget } from '../connection.ts'
import { livePostmaster } from '../embedded/postmaster.ts'
import { storeFile } from '../files.ts'
import { newestMigration } from '../migrations/index.ts'
import { openStore, type EmptyDatabase, type OpenedStore } from '../open-store.ts'
import { inOrganization } from '../tenancy.ts'
import type { Order } from '../testing/killed-backup.ts'
import { id, makeSmallWorld, provider } from '../testing/small-world.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'

const rounds = 3
const passphrase = 'four quiet herons wade'
const secret = { passphrase }
const now = '2026-01-06T03:00:00.000Z'
let folder: string
let path: string
let store: OpenedStore
let rows: number

async function* megabytes(count: number): AsyncGenerator<Buffer> {
  for (let part = 0; part < count; part += 1) yield Buffer.alloc(1024 * 1024, `${part} a line of a file\n`)
}

beforeAll(async () => {
  folder = temporaryFolder()
  chmodSync(folder, 0o755)
  path = join(folder, 'backup')
  store = await openStore({ environment: { THROUGHLINE_HOME: join(folder, 'first') }, world: 'real' })
  const superuser = openDatabase(store.owner, { size: 1 })
  await makeSmallWorld(superuser)
  await superuser.destroy()
  const large = {
    direction: 'in' as const,
    kind: 'other',
    name: 'large',
    mediaType: null,
    sender: null,
    receivedAt: now,
  }
  await inOrganization(store.db, provider, (trx) =>
    storeFile(trx, { ...large, organizationId: provider, fileId: id(500) }, megabytes(24)),
  )
  rows = (await backUp({ app: store.app, path, secret, keys: {}, now })).rows
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets a process begin this and kills it after so many milliseconds; without a number, how long it took to its end. */
async function begun(order: Order, after?: number): Promise<number> {
  const program = join(dirname(fileURLToPath(import.meta.url)), '../testing/killed-backup.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  const started = performance.now()
  child.stdin.write('go\n')
  await (after === undefined ? once(child.stdout, 'data') : pause(after))
  const lasted = performance.now() - started
  child.kill('SIGKILL')
  await ended
  return lasted
}

/** The address of a database of its own on the tests' server, without a table. */
async function ownDatabase(): Promise<string> {
  const { host, port, user } = inject('throughlineServer') as Extract<ConnectionTarget, { host: string }>
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  const admin = openDatabase(inject('throughlineServer'), { size: 1 })
  await sql.raw(`create database ${name}`).execute(admin)
  await admin.destroy()
  return `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
}

/** What the large file has in it there. */
async function bytesKept(environment: NodeJS.ProcessEnv) {
  const opened = await openStore({ environment, world: 'real' })
  const kept = await inOrganization(opened.db, provider, (trx) =>
    trx.selectFrom('file').select(['bytes']).where('file_id', '=', id(500)).execute(),
  )
  await opened.close()
  return kept
}

/** So many moments spread over what it takes. */
const moments = (lasts: number): number[] =>
  Array.from({ length: rounds }, (_, round) => ((round + 0.5) / rounds) * lasts)

describe('killed', () => {
  test(`${rounds} times while a backup is written, the last good one stands`, { timeout: 600_000 }, async () => {
    const order = { path, passphrase, app: store.app, home: '', url: null }
    for (const after of moments(await begun(order))) {
      await begun(order, after)
      const home = join(folder, `check-${after}`)
      // Whole, whichever it is: a damaged one would be refused before anything is made.
      const other = restore({ path, secret, world: 'demo', environment: { THROUGHLINE_HOME: home } })
      await expect(other).rejects.toThrow('of real records')
      expect(existsSync(home)).toBe(false)
    }
    const again = await backUp({ app: store.app, path, secret, keys: {}, now })
    expect(again.rows).toBe(rows)
    expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup'])
  })

  test(`${rounds} times while it is restored, the next try ends with every row`, { timeout: 600_000 }, async () => {
    const order = (name: string): Order => ({ path, passphrase, app: null, home: join(folder, name), url: null })
    for (const after of moments(await begun(order('whole')))) {
      const { home } = order(`killed-${Math.round(after)}`)
      await begun({ ...order(''), home }, after)
      const again = await restore({ path, secret, world: 'real', environment: { THROUGHLINE_HOME: home } }).catch(
        (error: Error) => error.message,
      )
      // Killed behind its last step: then everything is there already.
      if (typeof again === 'string') expect(again).toContain('data here already')
      else expect(again).toMatchObject({ rows, problems: [] })
      expect(await bytesKept({ THROUGHLINE_HOME: home })).toEqual([{ bytes: 24 * 1024 * 1024 }])
      expect(livePostmaster(join(home, 'real/postgres'))).toBeNull()
      expect(readdirSync(join(home, 'real')).sort()).toEqual(['complete', 'postgres'])
    }
  })

  test(`${rounds} times while it is restored into a server of one’s own, too`, { timeout: 600_000 }, async () => {
    const order = (url: string): Order => ({ path, passphrase, app: null, home: join(folder, 'own'), url })
    for (const after of moments(await begun(order(await ownDatabase())))) {
      const url = await ownDatabase()
      const environment = { DATABASE_URL: url, THROUGHLINE_HOME: join(folder, 'own') }
      await begun(order(url), after)
      const again = await restore({ path, secret, world: 'real', environment }).catch((error: Error) => error.message)
      if (typeof again === 'string') expect(again).toContain('never overwrites any')
      else expect(again).toMatchObject({ rows, problems: [] })
      expect(await bytesKept(environment)).toEqual([{ bytes: 24 * 1024 * 1024 }])
    }
  })
})

describe('a restore into a server of one’s own that stopped before its rows were there', () => {
  const stopped = async (environment: NodeJS.ProcessEnv, upTo: string) => {
    const load = async (empty: EmptyDatabase) => {
      await empty.migrateUpTo(upTo)
      throw new Error('stopped here')
    }
    await expect(openStore({ environment, world: 'real', load })).rejects.toThrow('stopped here')
  }

  test('is not opened as if it were a new installation, and the next try ends with every row', async () => {
    const environment = { DATABASE_URL: await ownDatabase(), THROUGHLINE_HOME: join(folder, 'stopped') }
    await stopped(environment, newestMigration)
    await expect(openStore({ environment, world: 'real' })).rejects.toThrow('has not come to its end')
    const again = () => restore({ path, secret, world: 'real', environment })
    expect(await again()).toMatchObject({ rows, problems: [] })
    await expect(again()).rejects.toThrow('never overwrites any')
    expect(await bytesKept(environment)).toEqual([{ bytes: 24 * 1024 * 1024 }])
  })
})
