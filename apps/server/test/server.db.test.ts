// The HTTP door on a real database: what every answer carries, what is refused before it reaches an operation, files in and
// out, and that the log never names anybody.
import { mkdtempSync, rmSync, writeFileSync, mkdirSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { operations, pathOf } from '@throughline/operations'
import { bind, bindings, declareInstallation, keepPersonas, type Binding, type Session } from '@throughline/application'
import { inOrganization } from '@throughline/store'
import {
  addOrganization,
  addUser,
  auditOf,
  testWorld,
  type TestWorld,
} from '../../../packages/application/test/world.ts'
import { buildServer, createLog, type Server } from '../src/index.ts'

const canary = 'Zephyrine Quackenbush'
let world: TestWorld
let server: Server
let organization: string
let biller: Session
let administrator: Session
let supervisor: Session
let folder: string
const logged: string[] = []

// Breaks with a message and a database error that name somebody, as a bug of ours might.
const broken = bind('site.list', async (context) => {
  await context.db.selectFrom('person').select('person_id').where('person_id', '=', canary).execute()
  return { rows: [] }
})
// Keeps a file, as a print command does.
const printing = bind('claim.print', async (context, { claimId }) => {
  const content = Buffer.from(`%PDF-1.7 ${claimId}`)
  const kept = await context.storeFile({
    direction: 'out',
    kind: 'pdf',
    name: 'claim.pdf',
    mediaType: 'application/pdf',
    content,
  })
  return { fileId: kept.fileId, name: 'claim.pdf', mediaType: 'application/pdf' }
})

beforeAll(async () => {
  const own = new Set<string>([broken.name, printing.name])
  const all: readonly Binding[] = [...bindings.filter(({ name }) => !own.has(name)), broken, printing]
  world = await testWorld({ bindings: all })
  await declareInstallation(world.store, true)
  organization = await addOrganization(world, 'provider', 'Riverbend Peer Center', true)
  biller = await addUser(world, organization, { role: 'biller', name: canary })
  administrator = await addUser(world, organization, { role: 'administrator' })
  supervisor = await addUser(world, organization, { role: 'supervisor' })
  await keepPersonas(
    world.store,
    [biller, administrator, supervisor].map(({ userId }) => ({ userId, about: '' })),
  )
  folder = mkdtempSync(join(tmpdir(), 'throughline-server-'))
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'web', 'index.html'), '<script nonce="__CSP_NONCE__"></script>')
  writeFileSync(join(folder, 'web', 'assets', 'app-1a2b.js'), '1')
  writeFileSync(join(folder, 'web', 'assets', 'app-1a2b.js.gz'), gzipSync('1'))
  const log = createLog('info', { write: (line: string) => void logged.push(line) })
  server = await buildServer({
    application: world.application,
    log,
    site: { publicOrigin: 'https://billing.example.org' },
    webFolder: join(folder, 'web'),
    uploadFolder: join(folder, 'uploads'),
    requestsPerMinute: 100_000,
  })
})
afterAll(async () => {
  await server.app.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

type Headers = Record<string, string>
const host = { host: 'billing.example.org' }
const json = { 'content-type': 'application/json' }
const post = (url: string, payload: unknown = {}, headers: Headers = {}) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { ...host, ...json, ...headers },
    payload: JSON.stringify(payload),
  })

async function signedIn(session: Session): Promise<Headers> {
  const answer = await post('/api/session/demo', { userId: session.userId })
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!
  return { cookie }
}

describe('every answer', () => {
  const somewhere = async () => [
    await server.app.inject({ url: '/', headers: host }),
    await server.app.inject({ url: '/claims', headers: host }),
    await server.app.inject({ url: '/openapi.json', headers: host }),
    await server.app.inject({ url: '/files/x', headers: host }),
    await server.app.inject({ url: '/nothing.txt', headers: host }),
    await post('/api/setup/status'),
    await post('/api/user/list'),
    await post('/api/user/list', {}, { 'content-type': 'text/plain' }),
  ]
  test('carries the headers that keep a browser safe', async () => {
    for (const { headers } of await somewhere()) {
      expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
      expect(headers['content-security-policy']).toMatch(/frame-ancestors/)
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(headers['referrer-policy']).toBe('same-origin')
      expect(headers['cache-control']).toBe('no-store')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })
  test('of the page has a nonce of its own each time', async () => {
    const nonce = async () =>
      /nonce="([^"]+)"/.exec((await server.app.inject({ url: '/people', headers: host })).body)![1]
    expect(await nonce()).not.toBe(await nonce())
  })
  test('of a hashed file may be kept for ever', async () => {
    const { headers } = await server.app.inject({ url: '/assets/app-1a2b.js', headers: host })
    expect(headers['cache-control']).toContain('immutable')
  })
  test('of a file that lies there packed say so, to who can unpack it', async () => {
    const asked = (accepts: string) =>
      server.app.inject({ url: '/assets/app-1a2b.js', headers: { ...host, 'accept-encoding': accepts } })
    const packed = await asked('gzip')
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.rawPayload).toString()).toBe('1')
    expect(packed.headers['cache-control']).toContain('immutable')
    expect((await asked('identity')).body).toBe('1')
  })
})

test('every declared operation has its route and its place in the OpenAPI document, and nothing else does', async () => {
  const document = (await server.app.inject({ url: '/openapi.json', headers: host })).json()
  expect(Object.keys(document.paths).sort()).toEqual(operations.map(({ name }) => pathOf(name)).sort())
  for (const { name } of operations) {
    expect((await post(pathOf(name), {}, { host: 'other.example.org' })).statusCode).toBe(421)
    expect((await server.app.inject({ method: 'GET', url: pathOf(name), headers: host })).statusCode).toBe(404)
  }
  expect((await post('/api/site/explode')).statusCode).toBe(404)
})

describe('before an operation', () => {
  test.each([
    ['another host', { host: 'evil.example.net' }, 421, 'wrong-host'],
    ['another origin', { origin: 'https://evil.example.net' }, 403, 'not-allowed'],
    ['a subdomain', { origin: 'https://x.billing.example.org' }, 403, 'not-allowed'],
    ['no origin worth the name', { origin: 'null' }, 403, 'not-allowed'],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403, 'not-allowed'],
    ['a same-site fetch', { 'sec-fetch-site': 'same-site' }, 403, 'not-allowed'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'not-json'],
    ['plain text', { 'content-type': 'text/plain' }, 415, 'not-json'],
    ['a file', { 'content-type': 'application/octet-stream' }, 415, 'not-json'],
    ['our own page', { origin: 'https://billing.example.org', 'sec-fetch-site': 'same-origin' }, 401, 'signed-out'],
    ['no browser', {}, 401, 'signed-out'],
  ])('%s', async (_, headers, status, code) => {
    const answer = await post('/api/user/list', {}, headers as Headers)
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code])
  })
  test.each([
    ['not JSON', '{"a":', 400],
    ['a prototype', '{"__proto__":{"x":1}}', 400],
    ['too much', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
  ])('%s', async (_, payload, status) => {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/user/list',
      headers: { ...host, ...json },
      payload,
    })
    expect(answer.statusCode).toBe(status)
    expect(answer.json().error.message).toMatch(/^This request/)
  })
})

test('nothing at all is not JSON: another site’s page can send that', async () => {
  const answer = await server.app.inject({ method: 'POST', url: '/api/user/list', headers: host })
  expect([answer.statusCode, answer.json().error.code]).toEqual([415, 'not-json'])
})

describe('the session’s cookie', () => {
  test('is bound to this host and hidden from scripts', async () => {
    const answer = await post('/api/session/demo', { userId: biller.userId })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; /)
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(part)
    expect(cookie).not.toMatch(/Domain/i)
    expect(answer.body).not.toContain(/__Host-session=([\w-]{43})/.exec(cookie)![1])
  })
  test('of another name is nobody', async () => {
    const { cookie } = await signedIn(biller)
    const answer = await post('/api/session/current', {}, { cookie: cookie!.replace('__Host-', '') })
    expect(answer.statusCode).toBe(401)
  })
  test('goes when the session ends', async () => {
    const cookie = await signedIn(biller)
    const answer = await post('/api/session/end', {}, cookie)
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-session=;/)
    expect((await post('/api/session/current', {}, cookie)).statusCode).toBe(401)
  })
})

describe('refusals and faults', () => {
  test('fields are a list of places with sentences', async () => {
    const answer = await post('/api/user/invite', { email: 'x' }, await signedIn(administrator))
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error.fields).toContainEqual({
      path: 'email',
      message: 'Write an e-mail address, for example ana@example.org.',
    })
  })
  test('a fault is a general sentence with the request’s number, and the log names nobody', async () => {
    const answer = await post('/api/site/list', {}, await signedIn(biller))
    expect(answer.statusCode).toBe(500)
    expect(answer.json().error.message).toContain(String(answer.headers['request-id']))
    expect(answer.body).not.toContain('uuid')
    const line = logged.find((text) => text.includes(String(answer.headers['request-id'])) && text.includes('"failed"'))
    expect(line).toContain('"code":"22P02"')
  })
  test('a repeated command says so', async () => {
    const headers = { ...(await signedIn(administrator)), 'idempotency-key': 'invite-1' }
    const invite = { email: 'new@example.org', displayName: 'New', role: 'biller' }
    const [first, second] = [
      await post('/api/user/invite', invite, headers),
      await post('/api/user/invite', invite, headers),
    ]
    expect(second.json()).toEqual(first.json())
    expect([first.headers['idempotency-replayed'], second.headers['idempotency-replayed']]).toEqual([undefined, 'true'])
  })
})

describe('files', () => {
  const upload = async (
    session: Session | null,
    content: Buffer | Readable,
    name = 'visits.csv',
    headers: Headers = {},
  ) =>
    server.app.inject({
      method: 'PUT',
      url: '/api/upload',
      headers: {
        ...host,
        'x-file-name': encodeURIComponent(name),
        'content-type': 'application/octet-stream',
        ...(session ? await signedIn(session) : {}),
        ...headers,
      },
      payload: content,
    })
  const open = async (session: Session, fileId: string, headers: Headers = {}) =>
    server.app.inject({ url: `/files/${fileId}`, headers: { ...host, ...(await signedIn(session)), ...headers } })

  test('come in as they are and go out as they came', async () => {
    const content = Buffer.from(Array.from({ length: 700_000 }, (_, at) => at % 251))
    const received = (await upload(biller, content)).json()
    expect(received).toMatchObject({ name: 'visits.csv', kind: 'csv', bytes: 700_000, known: false })
    expect((await upload(biller, content)).json()).toMatchObject({ fileId: received.fileId, known: true })
    const opened = await open(biller, received.fileId)
    expect(opened.rawPayload.equals(content)).toBe(true)
    expect(opened.headers['content-disposition']).toMatch(/^attachment; filename="visits.csv"/)
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
    const commands = (await auditOf(world, organization)).map((row) => row.command)
    expect(commands).toContain('file.upload')
    expect(commands).toContain('file.open')
  })
  test.each([
    ['nobody', null, {}, 401],
    ['a role that receives no files', 'administrator', {}, 403],
    ['another page', 'biller', { origin: 'https://evil.example.net' }, 403],
    ['JSON', 'biller', { 'content-type': 'application/json' }, 415],
    ['who announces more than any file may have', 'biller', { 'content-length': String(2 ** 31) }, 413],
  ])('are not taken from %s', async (_, who, headers, status) => {
    const session = who === null ? null : who === 'biller' ? biller : supervisor
    expect((await upload(session, Buffer.from('a,b'), 'a.csv', headers as Headers)).statusCode).toBe(status)
  })
  test('are not taken from who lost access while they came', async () => {
    const leaving = await addUser(world, organization, { role: 'biller' })
    await keepPersonas(
      world.store,
      [biller, administrator, supervisor, leaving].map(({ userId }) => ({ userId, about: '' })),
    )
    async function* body() {
      yield Buffer.from('a,b\n')
      await vi.waitFor(() => expect(readdirSync(join(folder, 'uploads'))).toHaveLength(1))
      await inOrganization(world.store, organization, (trx) =>
        trx.updateTable('membership').set({ status: 'ended' }).where('user_id', '=', leaving.userId).execute(),
      )
      yield Buffer.from('1,2\n')
    }
    const answer = await upload(leaving, Readable.from(body()))
    expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'signed-out'])
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
  })
  test('too large ones are refused and leave nothing', async () => {
    const answer = await upload(biller, Buffer.alloc(51 * 1024 * 1024), 'film.bin')
    expect([answer.statusCode, answer.json().error.code]).toEqual([413, 'too-large'])
    expect(readdirSync(join(folder, 'uploads'))).toEqual([])
  })
  test('a PDF opens in the page; another site cannot embed it; another organization has none', async () => {
    const printed = (await post('/api/claim/print', { claimId: world.newId() }, await signedIn(biller))).json()
    const opened = await open(biller, printed.fileId)
    expect(opened.headers['content-disposition']).toMatch(/^inline/)
    expect(opened.headers['content-type']).toBe('application/pdf')
    expect((await open(biller, printed.fileId, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    // A supervisor prints, and reads no files but those: their own open, the biller's does not.
    expect((await open(supervisor, printed.fileId)).statusCode).toBe(403)
    const own = (await post('/api/claim/print', { claimId: world.newId() }, await signedIn(supervisor))).json()
    expect((await open(supervisor, own.fileId)).statusCode).toBe(200)
    const elsewhere = await addOrganization(world, 'provider', 'Hilltop', true)
    const stranger = await addUser(world, elsewhere, { role: 'biller' })
    await keepPersonas(
      world.store,
      [biller, administrator, supervisor, stranger].map(({ userId }) => ({ userId, about: '' })),
    )
    const foreign = await open(stranger, printed.fileId)
    const nowhere = await open(stranger, world.newId())
    expect([foreign.statusCode, foreign.body]).toEqual([404, nowhere.body])
  })
})

test('/ready says no while stopping; /live goes on', async () => {
  expect((await server.app.inject({ url: '/ready' })).statusCode).toBe(200)
  server.stopTakingRequests()
  expect((await server.app.inject({ url: '/ready' })).statusCode).toBe(503)
  expect((await server.app.inject({ url: '/live' })).statusCode).toBe(200)
})

test('a stop answers everybody who is inside', async () => {
  let inside = 0
  let allInside: () => void = () => undefined
  let goOn: () => void = () => undefined
  const full = new Promise<void>((resolve) => (allInside = resolve))
  const released = new Promise<void>((resolve) => (goOn = resolve))
  const slow = bind('payer.list', async () => {
    if (++inside === 8) allInside()
    await released
    return { rows: [] }
  })
  const others = bindings.filter(({ name }) => name !== slow.name)
  const { app } = await buildServer({
    application: world.applicationWith([...others, slow]),
    log: createLog('silent'),
    site: { publicOrigin: null },
    webFolder: join(folder, 'web'),
    uploadFolder: join(folder, 'uploads'),
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const session = await post('/api/session/demo', { userId: biller.userId })
  const token = /=([\w-]{43})/.exec(String(session.headers['set-cookie']))![1]!
  const headers = { ...json, cookie: `session=${token}` }
  const asked = Array.from({ length: 8 }, () =>
    fetch(`${address}/api/payer/list`, { method: 'POST', headers, body: '{}' }),
  )
  await full
  const closed = app.close()
  goOn()
  expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual(Array.from({ length: 8 }, () => 200))
  await closed
  await expect(fetch(`${address}/live`)).rejects.toThrow()
})

test('nobody’s name stands in the log, and no line holds a field that is not allowed', () => {
  const text = logged.join('')
  expect(logged.length).toBeGreaterThan(50)
  for (const name of [canary, 'Quackenbush', 'visits.csv', 'new@example.org', 'Riverbend'])
    expect(text).not.toContain(name)
  const allowed = new Set([
    'level',
    'time',
    'msg',
    'requestId',
    'method',
    'route',
    'status',
    'milliseconds',
    'error',
    'code',
    'frames',
    'where',
    'constraint',
    'table',
  ])
  for (const line of logged) for (const field of Object.keys(JSON.parse(line))) expect(allowed).toContain(field)
})
