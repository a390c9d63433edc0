// A backup restores to the same rows, keys and chains in a new installation; nothing else restores at all.
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAudit, sealAudit } from '../audit.ts'
import { openDatabase, type Store } from '../connection.ts'
import { storeFile } from '../files.ts'
import { installationKey } from '../home.ts'
import { openStore, type OpenedStore } from '../open-store.ts'
import { tableNames } from '../tables.ts'
import { inOrganization, inScope } from '../tenancy.ts'
import { id, makeSmallWorld, plan, provider } from '../testing/small-world.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { BackupRefused, type BackupSecret } from './sealed-stream.ts'

const now = '2026-01-06T03:00:00.000Z'
const secret: BackupSecret = { passphrase: 'four quiet herons wade' }
let folder: string
let file: string
let store: OpenedStore
let superuser: Store
let report: Awaited<ReturnType<typeof backUp>>

const home = (name: string) => ({ THROUGHLINE_HOME: join(folder, name) })
const asSuperuser = (opened: OpenedStore) => openDatabase(opened.owner, { size: 2 })

/** Every row of every table as text, in order: what must be the same before and after. */
const everything = async (db: Store): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {}
  for (const table of tableNames.filter((name) => name !== 'session' && name !== 'challenge')) {
    const rows = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(db)
    all[table] = rows.rows.map((found) => found.row)
  }
  return all
}

async function* bytes(): AsyncGenerator<Buffer> {
  for (let part = 0; part < 5; part += 1) yield Buffer.from(`part ${part} \\ \t \0 ñ ${'~'.repeat(200_000)}`)
}

beforeAll(async () => {
  folder = temporaryFolder()
  chmodSync(folder, 0o755)
  file = join(folder, 'backup')
  store = await openStore({ environment: home('first'), world: 'real' })
  superuser = asSuperuser(store)
  await makeSmallWorld(superuser)
  const key = installationKey(store.folder, 'audit')
  await inOrganization(store.db, provider, async (trx) => {
    await storeFile(
      trx,
      {
        organizationId: provider,
        fileId: id(500),
        direction: 'out',
        kind: 'other',
        name: 'a\tb\\N',
        mediaType: null,
        sender: null,
        receivedAt: now,
      },
      bytes(),
    )
    for (let number = 0; number < 50; number += 1)
      await recordAudit(trx, {
        organizationId: provider,
        at: now,
        userId: null,
        command: `c${number}`,
        outcome: 'done',
        personIds: [id(11)],
        subjectKind: null,
        subjectId: null,
        requestId: null,
        detail: { number, text: 'a\nb\\' },
      })
    await sealAudit(trx, provider, key, 40)
  })
  await inScope(store.db, 'identity', async (trx) => {
    await sql`insert into app_user (user_id, email, display_name, status, created_at) values (${id(600)}, 'lou@example.org', 'Lou', 'active', ${now})`.execute(
      trx,
    )
    await sql`insert into factor (factor_id, user_id, kind, secret, created_at) values (${id(601)}, ${id(600)}, 'totp', ${Buffer.from([0, 1, 255])}, ${now})`.execute(
      trx,
    )
    await sql`insert into session (token_hash, user_id, created_at, last_seen_at, expires_at) values ('t', ${id(600)}, ${now}, ${now}, ${now})`.execute(
      trx,
    )
  })
  await inOrganization(store.db, plan, (trx) =>
    sql`insert into job (organization_id, job_id, command, run_after, created_at) values (${plan}, ${id(700)}, 'x', ${now}, ${now})`.execute(
      trx,
    ),
  )
  const keys = { audit: key, factors: installationKey(store.folder, 'factors') }
  report = await backUp({ app: store.app, path: file, secret, keys, now })
})
afterAll(async () => {
  await superuser.destroy()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  test('restores to the same rows and keys, and everything checks out', async () => {
    const before = await everything(superuser)
    const restored = await restore({ path: file, secret, world: 'real', environment: home('second') })
    expect(restored).toEqual({ madeAt: now, organizations: 2, rows: report.rows, problems: [] })
    expect(report.rows).toBe(Object.values(before).flat().length)
    const opened = await openStore({ environment: home('second'), world: 'real' })
    const other = asSuperuser(opened)
    expect(await everything(other)).toEqual(before)
    expect(await sql`select 1 from session`.execute(other)).toMatchObject({ rows: [] })
    for (const name of ['audit', 'factors'] as const)
      expect(installationKey(opened.folder, name)).toEqual(installationKey(store.folder, name))
    // The next entry is numbered after the last, and chained after it.
    await inOrganization(opened.db, provider, async (trx) => {
      await recordAudit(trx, {
        organizationId: provider,
        at: now,
        userId: null,
        command: 'after',
        outcome: 'done',
        personIds: [],
        subjectKind: null,
        subjectId: null,
        requestId: null,
        detail: null,
      })
      expect(await sealAudit(trx, provider, installationKey(opened.folder, 'audit'))).toBe(11)
    })
    await other.destroy()
    await opened.close()
  })

  test('is one moment, whatever is written meanwhile', async () => {
    const during = join(folder, 'during')
    const key = installationKey(store.folder, 'audit')
    const state = { writing: true }
    const writer = (async () => {
      for (let number = 1_000; state.writing; number += 1)
        await inOrganization(store.db, provider, (trx) =>
          sql`insert into account (organization_id, account_id, kind, subject) values (${provider}, ${id(number)}, 'bank', ${id(number)})`.execute(
            trx,
          ),
        )
    })()
    const while_ = await backUp({ app: store.app, path: during, secret, keys: { audit: key }, now })
    state.writing = false
    await writer
    const restored = await restore({ path: during, secret, world: 'real', environment: home('third') })
    expect(restored.rows).toBe(while_.rows)
    expect(restored.problems).toEqual([])
  })

  test('tells what did not hold when it was made, and restores it all the same', async () => {
    const broken = join(folder, 'broken')
    await sql`update deposit set cents = cents + 1`.execute(superuser)
    await backUp({ app: store.app, path: broken, secret, keys: { audit: installationKey(store.folder, 'audit') }, now })
    await sql`update deposit set cents = cents - 1`.execute(superuser)
    const restored = await restore({ path: broken, secret, world: 'real', environment: home('fourth') })
    expect(restored.problems).toEqual([expect.stringContaining('I13-bank')])
  })

  test('never stands half-written under its name', async () => {
    const path = join(folder, 'kept')
    writeFileSync(path, 'the last good one')
    const target = { ...(store.app as { host: string; port: number; user: string }), database: 'nowhere' }
    await expect(backUp({ app: target, path, secret, keys: {}, now })).rejects.toThrow('nowhere')
    expect(readFileSync(path, 'utf8')).toBe('the last good one')
  })

  test('is refused with a sentence where nothing can be written, and the program lives on', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder', 'backup')
    const attempt = backUp({ app: store.app, path: nowhere, secret, keys: {}, now })
    await expect(attempt).rejects.toBeInstanceOf(BackupRefused)
    await expect(attempt).rejects.toThrow('could not be written')
  })
})

describe('nothing is restored', () => {
  const tried = async (name: string, change: Partial<Parameters<typeof restore>[0]>) => {
    const attempt = restore({ path: file, secret, world: 'real', environment: home(name), ...change })
    await expect(attempt).rejects.toBeInstanceOf(BackupRefused)
    return attempt.catch((error: Error) => error.message)
  }

  test('with another passphrase', async () => {
    expect(await tried('fifth', { secret: { passphrase: 'four loud herons wade' } })).toContain('not the passphrase')
    expect(existsSync(join(folder, 'fifth'))).toBe(false)
  })

  test('from a file with a flipped byte, and the next try with a good one succeeds', async () => {
    const bad = join(folder, `bad-${randomUUID()}`)
    const changed = readFileSync(file)
    changed[changed.length - 100]! ^= 1
    writeFileSync(bad, changed)
    expect(await tried('sixth', { path: bad })).toContain('changed or damaged')
    expect(existsSync(join(folder, 'sixth'))).toBe(false)
    const good = await restore({ path: file, secret, world: 'real', environment: home('sixth') })
    expect(good.rows).toBe(report.rows)
  })

  test('from a file whose end is missing', async () => {
    const cut = join(folder, 'cut')
    writeFileSync(cut, readFileSync(file).subarray(0, report.bytes - 10))
    expect(await tried('seventh', { path: cut })).toContain('missing')
    expect(existsSync(join(folder, 'seventh'))).toBe(false)
  })

  test('from a file that is not there, or is a folder', async () => {
    expect(await tried('eighth', { path: join(folder, 'nowhere') })).toContain('no file')
    expect(await tried('eighth', { path: folder })).toContain('no file')
  })

  test('of real records into a demo, or of a demo into real records', async () => {
    expect(await tried('ninth', { world: 'demo' })).toContain('real records')
    const demo = join(folder, 'of-a-demo')
    await sql`insert into installation (key, value) values ('demo', 'true')`.execute(superuser)
    await backUp({ app: store.app, path: demo, secret, keys: {}, now })
    await sql`delete from installation where key = 'demo'`.execute(superuser)
    expect(await tried('ninth', { path: demo })).toContain('of a demo')
    expect(existsSync(join(folder, 'ninth'))).toBe(false)
    await restore({ path: demo, secret, world: null, environment: home('ninth') })
    expect(readdirSync(join(folder, 'ninth')).sort()).toEqual(['demo', 'last'])
  })

  test('over data that is there', async () => {
    expect(await tried('first', {})).toContain('never overwrites')
    const still = await inOrganization(store.db, provider, (trx) =>
      trx.selectFrom('person').select('person_id').execute(),
    )
    expect(still).toEqual([{ person_id: id(11) }])
  })
})
