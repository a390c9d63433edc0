// What comes over the line that no browser sends: bytes that are no request, bodies that stop, addresses without sense. Each
// is answered in a sentence or cut off, and nothing of it stays.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bindings, declareInstallation, keepPersonas, type Session } from '@throughline/application'
import { addOrganization, addUser, testWorld, type TestWorld } from '../../../packages/application/test/world.ts'
import { buildServer, createLog, type Server } from '../src/index.ts'

let world: TestWorld
let server: Server
let biller: Session
let port: number
let folder: string
const logged: string[] = []

beforeAll(async () => {
  world = await testWorld({ bindings })
  await declareInstallation(world.store, true)
  biller = await addUser(world, await addOrganization(world, 'provider', 'Riverbend', true), { role: 'biller' })
  await keepPersonas(world.store, [{ userId: biller.userId, about: '' }])
  folder = mkdtempSync(join(tmpdir(), 'throughline-line-'))
  server = await buildServer({
    application: world.application,
    log: createLog('info', { write: (line: string) => void logged.push(line) }),
    site: { publicOrigin: null },
    webFolder: join(folder, 'web'),
    uploadFolder: join(folder, 'uploads'),
    slowMilliseconds: 30,
  })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  port = (server.app.server.address() as { port: number }).port
})
afterAll(async () => {
  await server.app.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends these bytes and nothing more; what came back until the other side hung up. */
const sent = (bytes: string) =>
  new Promise<string>((resolve, reject) => {
    let back = ''
    const line = connect(port, '127.0.0.1', () => line.write(bytes))
    line.on('data', (part) => (back += String(part)))
    line.on('error', reject).on('close', () => resolve(back))
  })
const request = (first: string, ...rest: string[]) =>
  [first, 'Host: 127.0.0.1', 'Connection: close', ...rest, '', ''].join('\r\n')

test.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['two lengths', request('POST /api/user/list HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2'), 400],
  ['a length and pieces', request('POST /a HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
  ['a length that is none', request('POST /a HTTP/1.1', 'Content-Length: 1x'), 400],
  ['headers without end', request('GET / HTTP/1.1', `X: ${'x'.repeat(20_000)}`), 431],
  ['an address that cannot be decoded', request('GET /% HTTP/1.1'), 400],
])('%s is answered with a sentence', async (_, bytes, status) => {
  const [head, body] = (await sent(bytes)).split('\r\n\r\n') as [string, string]
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(head).toMatch(/content-security-policy: default-src 'none'/i)
  expect(JSON.parse(body).error.message).toMatch(/this request.*\.$/i)
})

test.each([
  ['a form', 'POST /api/session/signIn HTTP/1.1', 'application/json'],
  ['a form to nowhere', 'POST /api/nothing HTTP/1.1', 'application/json'],
])('%s that does not come whole is cut off', async (_, first, type) => {
  const half = request(first, `Content-Type: ${type}`, 'Content-Length: 1000')
  expect(await sent(`${half}{"email":`)).toBe('')
})

test('a file that stops coming is cut off, and nothing of it is left', async () => {
  const { headers } = await server.app.inject({
    method: 'POST',
    url: '/api/session/demo',
    headers: { host: '127.0.0.1' },
    payload: { userId: biller.userId },
  })
  const token = /=([\w-]{43})/.exec(String(headers['set-cookie']))![1]!
  const type = 'Content-Type: application/octet-stream'
  const half = request('PUT /api/upload HTTP/1.1', `Cookie: session=${token}`, type, 'Content-Length: 1000')
  logged.length = 0
  expect(await sent(`${half}a,b`)).toBe('')
  await vi.waitFor(() => expect(readdirSync(join(folder, 'uploads'))).toEqual([]))
  expect(logged.join('')).not.toContain('"level":50')
})
