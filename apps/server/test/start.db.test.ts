// Starting and stopping for real: an empty database becomes an installation, its first administrator comes in by the printed
// code, and what was made is opened again.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '@throughline/store/testing'
import { start, type Running } from '../src/index.ts'

let home: string
const opened: TestDatabase[] = []

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-start-'))
})
afterAll(async () => {
  for (const database of opened) await database.close()
  rmSync(home, { recursive: true, force: true })
})

async function freshEnvironment(): Promise<NodeJS.ProcessEnv> {
  const database = await testDatabase()
  opened.push(database)
  const {
    host,
    port,
    user,
    database: name,
  } = database.target() as Record<'host' | 'user' | 'database', string> & { port: number }
  const url = `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
  return { DATABASE_URL: url, THROUGHLINE_HOME: mkdtempSync(join(home, 'home-')) }
}

async function started(words: string[], environment: NodeJS.ProcessEnv): Promise<Running & { said: string }> {
  const lines: string[] = []
  const webFolder = join(home, 'no-pages')
  const running = await start(['--port', '0', ...words], { environment, webFolder, say: (line) => lines.push(line) })
  return { ...running, said: lines.join('\n') }
}

type Answer = { readonly status: number; readonly body: Record<string, never>; readonly cookie: string | null }
async function post(address: string, path: string, body: unknown, cookie: string | null = null): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }
  const answer = await fetch(address + path, { method: 'POST', headers, body: JSON.stringify(body) })
  const set = answer.headers.get('set-cookie')?.split(';')[0] ?? null
  return { status: answer.status, body: (await answer.json()) as Record<string, never>, cookie: set }
}

test('an empty installation: the printed code makes the first administrator, once', async () => {
  const environment = await freshEnvironment()
  const { address, said, stop } = await started(['--empty'], environment)
  try {
    const code = /setup is ([0-9A-Z-]+)/.exec(said)![1]
    expect((await post(address, '/api/setup/status', {})).body).toMatchObject({ ready: false, demo: false })
    const first = {
      setupCode: code,
      organizationName: 'Willow House',
      kind: 'provider',
      npi: null,
      ein: null,
      displayName: 'Ana Rivera',
      email: 'ana@example.org',
      password: 'seven herons over wet gravel',
    }
    expect((await post(address, '/api/setup/first', { ...first, setupCode: 'WRONG-CODE' })).status).toBe(409)
    const made = await post(address, '/api/setup/first', first)
    expect(made.body).toEqual({ next: 'enroll-factor' })
    const begun = await post(address, '/api/factor/totpBegin', {}, made.cookie)
    const confirmed = await post(
      address,
      '/api/factor/totpConfirm',
      { factorId: begun.body['factorId'], code: new TOTP({ secret: begun.body['secret'] }).generate() },
      made.cookie,
    )
    expect(confirmed.body).toMatchObject({ session: { role: 'administrator', organization: { name: 'Willow House' } } })
    expect((await post(address, '/api/organization/get', {}, confirmed.cookie)).body).toMatchObject({
      name: 'Willow House',
    })
    expect((await post(address, '/api/setup/first', first)).status).toBe(409)
  } finally {
    await stop()
  }
  await expect(started(['--demo'], environment)).rejects.toThrow('holds real records')
  const again = await started([], environment)
  try {
    expect(again.said).not.toContain('first setup')
    expect((await post(again.address, '/api/setup/status', {})).body).toMatchObject({ ready: true, demo: false })
  } finally {
    await again.stop()
  }
  await expect(fetch(`${again.address}/live`)).rejects.toThrow()
})

test('stopped while the world is made, it ends at once, leaves no database running and nothing half-made', async () => {
  const environment = { THROUGHLINE_HOME: mkdtempSync(join(home, 'stopped-')) }
  chmodSync(home, 0o755)
  chmodSync(environment.THROUGHLINE_HOME, 0o755)
  const stopped = new AbortController()
  const said: string[] = []
  const say = (line: string) => {
    said.push(line)
    // The first month of the world is being lived.
    if (said.length === 2) stopped.abort()
  }
  const begun = start(['--demo', '--port', '0'], {
    environment,
    webFolder: join(home, 'no-pages'),
    say,
    stopped: stopped.signal,
  })
  await expect(begun).rejects.toThrow('Stopped before everything was made')
  expect(said).toHaveLength(2)
  expect(existsSync(join(environment.THROUGHLINE_HOME, 'demo', 'postgres'))).toBe(false)
  expect(existsSync(join(environment.THROUGHLINE_HOME, 'demo', 'making'))).toBe(false)
})
