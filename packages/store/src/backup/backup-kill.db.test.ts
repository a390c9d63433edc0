// A backup and a restore that are killed at a random moment: the last good backup stands, a restore tried again ends with
// every row, and neither leaves halves lying about.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../connection.ts'
import { livePostmaster } from '../embedded/postmaster.ts'
import { storeFile } from '../files.ts'
import { openStore, type OpenedStore } from '../open-store.ts'
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

/** So many moments spread over what it takes. */
const moments = (lasts: number): number[] =>
  Array.from({ length: rounds }, (_, round) => ((round + 0.5) / rounds) * lasts)

describe('killed', () => {
  test(`${rounds} times while a backup is written, the last good one stands`, { timeout: 600_000 }, async () => {
    const order = { path, passphrase, app: store.app, home: '' }
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
    const order = (name: string): Order => ({ path, passphrase, app: null, home: join(folder, name) })
    for (const after of moments(await begun(order('whole')))) {
      const { home } = order(`killed-${Math.round(after)}`)
      await begun({ ...order(''), home }, after)
      const again = await restore({ path, secret, world: 'real', environment: { THROUGHLINE_HOME: home } }).catch(
        (error: Error) => error.message,
      )
      // Killed behind its last step: then everything is there already.
      if (typeof again === 'string') expect(again).toContain('data here already')
      else expect(again).toMatchObject({ rows, problems: [] })
      const opened = await openStore({ environment: { THROUGHLINE_HOME: home }, world: 'real' })
      const kept = await inOrganization(opened.db, provider, (trx) =>
        trx.selectFrom('file').select(['bytes']).where('file_id', '=', id(500)).execute(),
      )
      expect(kept).toEqual([{ bytes: 24 * 1024 * 1024 }])
      await opened.close()
      expect(livePostmaster(join(home, 'real/postgres'))).toBeNull()
      expect(readdirSync(join(home, 'real')).sort()).toEqual(['complete', 'postgres'])
    }
  })
})
