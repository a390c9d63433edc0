// A PostgreSQL that is too old is refused in a sentence before anything is made on it. None is installed for this: a small
// server speaks as much of the protocol as a client needs to ask for the version.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from './open-store.ts'

const message = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(kind)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const int16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
const int32 = (value: number) => Buffer.concat([int16(value >>> 16), int16(value & 0xffff)])
const text = (value: string) => Buffer.from(`${value}\0`)

const int4 = 23
/** One row of one column: the version. */
const answer = (version: number): Buffer =>
  Buffer.concat([
    message('1', Buffer.alloc(0)),
    message('2', Buffer.alloc(0)),
    message(
      'T',
      Buffer.concat([int16(1), text('version'), int32(0), int16(0), int32(int4), int16(4), int32(0), int16(0)]),
    ),
    message('D', Buffer.concat([int16(1), int32(String(version).length), Buffer.from(String(version))])),
    message('C', text('SELECT 1')),
  ])
const ready = message('Z', Buffer.from('I'))

/** Lets everybody in, and says the version to whatever is asked. */
const speak = (socket: Socket, version: number, asked: string[]): void => {
  let greeted = false
  let rest = Buffer.alloc(0)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const at = greeted ? 1 : 0
      if (rest.length < at + 4) return
      const length = at + rest.readInt32BE(at)
      if (rest.length < length) return
      const kind = greeted ? rest.toString('latin1', 0, 1) : 'startup'
      asked.push(kind === 'P' ? rest.toString('utf8', 5, length) : kind)
      rest = rest.subarray(length)
      if (kind === 'startup') socket.write(Buffer.concat([message('R', int32(0)), ready]))
      if (kind === 'S') socket.write(Buffer.concat([answer(version), ready]))
      greeted = true
    }
  })
}

const asked: string[] = []
let server: Server
let home: string
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'throughline-old-'))
  server = createServer((socket) => speak(socket, 140_019, asked))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(home, { recursive: true, force: true })
})

test('PostgreSQL 14 is refused with what it takes, and nothing was asked of it but its version', async () => {
  const { port } = server.address() as AddressInfo
  const environment = { DATABASE_URL: `postgres://ana:secret@127.0.0.1:${port}/books`, THROUGHLINE_HOME: home }
  const refused = await openStore({ world: 'real', environment }).catch((error: Error) => error.message)
  expect(refused).toBe('DATABASE_URL points at PostgreSQL 14. It must be 15 or later.')
  const statements = asked.filter((each) => each.length > 1 && each !== 'startup')
  expect(statements).toHaveLength(1)
  expect(statements[0]).toContain('server_version_num')
  expect(readdirSync(home)).toEqual([])
})
