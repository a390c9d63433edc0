// kill -9 loses nothing that was acknowledged, and what a killed process leaves behind is taken over or taken away.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../open-store.ts'
import { inOrganization } from '../tenancy.ts'
import { killableServer, type KillableServer } from '../testing/killable-server.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { testOrganization } from '../testing/test-organization.ts'
import { livePostmaster, processLives } from './postmaster.ts'
import { startServer } from './server.ts'

describe('a server killed while it is written to', () => {
  const kills = 4
  let server: KillableServer
  beforeAll(async () => void (server = await killableServer()))
  afterAll(() => server.close())

  test(`comes back ${kills} times with every acknowledged row and no half transaction`, async () => {
    const db = server.open({ size: 8 })
    const organization = await testOrganization(db)
    const acknowledged: string[] = []
    const state = { writing: true }
    // Two rows in one transaction: after any kill both are there or neither.
    const write = async () => {
      const pair = randomUUID()
      await inOrganization(db, organization, async (trx) => {
        for (const name of [`${pair} a`, `${pair} b`])
          await trx.insertInto('counter').values({ organization_id: organization, name, value: 1 }).execute()
      })
      acknowledged.push(pair)
    }
    const writer = async () => {
      while (state.writing) await write().catch(() => new Promise((resolve) => setImmediate(resolve)))
    }
    const writers = Array.from({ length: 6 }, writer)
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = acknowledged.length + 40
      while (acknowledged.length < enough) await new Promise((resolve) => setImmediate(resolve))
      await server.kill()
      await server.restart()
    }
    state.writing = false
    await Promise.all(writers)
    const found = await inOrganization(db, organization, (trx) =>
      sql<{
        pair: string
        count: number
      }>`select split_part(name, ' ', 1) as pair, count(*) as count from counter group by 1`.execute(trx),
    )
    const counts = new Map(found.rows.map((row) => [row.pair, row.count]))
    expect(acknowledged.length).toBeGreaterThanOrEqual(40 * kills)
    expect(acknowledged.filter((pair) => counts.get(pair) !== 2)).toEqual([])
    expect([...counts.values()].filter((count) => count !== 2)).toEqual([])
  })
})

describe('a program killed with its server running', () => {
  let folder: string
  let program: ChildProcess | undefined
  beforeAll(() => {
    folder = temporaryFolder()
    chmodSync(folder, 0o755)
  })
  afterAll(() => {
    program?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  test('leaves a postmaster that the next one takes over and stops at its end', async () => {
    const script = join(dirname(fileURLToPath(import.meta.url)), '../testing/killed-program.ts')
    program = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'home')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(program.stdout!, 'data')) as [Buffer]
    const { pid, organizationId } = JSON.parse(line.toString()) as { pid: number; organizationId: string }
    program.kill('SIGKILL')
    await once(program, 'exit')
    expect(processLives(pid)).toBe(true)
    const store = await openStore({ world: 'real', environment: { THROUGHLINE_HOME: join(folder, 'home') } })
    expect(livePostmaster(join(store.folder, 'postgres'))?.pid).toBe(pid)
    const seen = await inOrganization(store.db, organizationId, (trx) =>
      trx.selectFrom('organization').select('kind').execute(),
    )
    expect(seen).toEqual([{ kind: 'provider' }])
    await store.close()
    expect(processLives(pid)).toBe(false)
  })
})

describe('what an interrupted making leaves', () => {
  let folder: string
  beforeAll(() => {
    folder = temporaryFolder()
    chmodSync(folder, 0o755)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is cleared away, and a stale pid file of a process that is no server is no obstacle', async () => {
    const dataFolder = join(folder, 'postgres')
    // A process number beyond what the system gives out: certainly dead.
    mkdirSync(`${dataFolder}.making-4194305-abc`)
    const first = await startServer({ dataFolder, durable: false })
    expect(existsSync(`${dataFolder}.making-4194305-abc`)).toBe(false)
    await first.stop()
    writeFileSync(join(dataFolder, 'postmaster.pid'), '4194305\n/nowhere\n0\n5432\n\n\n\n')
    const second = await startServer({ dataFolder, durable: false })
    expect(second.joined).toBe(false)
    await second.stop()
    expect(readdirSync(folder)).toEqual(['postgres'])
  })

  test('two that start at once share one server', async () => {
    const dataFolder = join(folder, 'raced')
    const both = await Promise.all([
      startServer({ dataFolder, durable: false }),
      startServer({ dataFolder, durable: false }),
    ])
    expect(both[0]!.pid).toBe(both[1]!.pid)
    expect(await both[0]!.stop()).toBe(false)
    expect(await both[1]!.stop()).toBe(true)
  })
})
