// Taking a file in: its bytes flow to the disk first, so that a slow sender holds no transaction open, then from there into
// the store in one. What is half received when the process dies is swept away at the next start.
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  fileKind,
  headBytes,
  largestOf,
  type FileKind,
  type Outcome,
  type Received,
  type Refused,
  type Session,
} from '@throughline/application'
import { assertOwnPage, sessionOf, type Door } from './operation-routes.ts'
import { sendRefusal } from './reply.ts'

export const uploadPath = '/api/upload'

/** Uploads at once; each holds a file of up to a gibibyte on the disk. */
const uploadsAtOnce = 6

const tooLarge: Refused = {
  code: 'too-large',
  message: 'This file is larger than files of its kind may be. Split it and send the parts.',
}

/**
 * The chosen name, percent-encoded in a header of its own: a file name often names somebody, and addresses are logged on the way where
 * headers are not. '' when it is none.
 */
export function nameInHeader(header: unknown): string {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : ''
  } catch {
    return ''
  }
}

/** The chosen name without folders or control characters, at most so long. */
export function plainFileName(name: unknown): string {
  const text = typeof name === 'string' ? name : ''
  const last = text.split(/[/\\]/).at(-1) ?? ''
  return (
    last
      .replace(/[\p{C}<>:"|?*]+/gu, ' ')
      .slice(-120)
      .replace(/^[\s.]+$/, '')
      .trim() || 'upload'
  )
}

/** Lets `most()` bytes through and breaks off after that. */
class Capped extends Transform {
  #passed = 0
  readonly #most: () => number
  exceeded = false
  constructor(most: () => number) {
    super()
    this.#most = most
  }
  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.#passed += chunk.length
    if (this.#passed > this.#most()) {
      this.exceeded = true
      done(new Error('too many bytes'))
    } else done(null, chunk)
  }
}

/** Writes the body to a file. A refusal when it is too large; the sender going away, or falling silent, is an error. */
async function spool(
  request: FastifyRequest,
  path: string,
  name: string,
  silentMilliseconds: number,
): Promise<{ ok: false; refusal: Refused } | null> {
  const silence = setTimeout(() => request.raw.destroy(), silentMilliseconds)
  let head = Buffer.alloc(0)
  const most = () => largestOf(fileKind(head, name))
  const looked = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      silence.refresh()
      if (head.length < headBytes) head = Buffer.concat([head, chunk]).subarray(0, headBytes)
      done(null, chunk)
    },
  })
  const capped = new Capped(most)
  try {
    await pipeline(request.raw, looked, capped, createWriteStream(path, { mode: 0o600 }))
    return null
  } catch (error) {
    if (capped.exceeded) return { ok: false, refusal: tooLarge }
    throw error
  } finally {
    clearTimeout(silence)
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

type Receiving = {
  /** Where uploads lie while they are received. */
  readonly folder: string
  /** After so long without a byte the sender is taken for gone. */
  readonly silentMilliseconds: number
}

export async function addUploadRoute(
  app: FastifyInstance,
  door: Door,
  { folder, silentMilliseconds }: Receiving,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const left of await readdir(folder)) {
    const age = Date.now() - (await stat(join(folder, left))).mtimeMs
    if (age > 86_400_000) await rm(join(folder, left), { force: true })
  }
  // In a room of its own: nothing else takes a body that is not JSON.
  await app.register(async (room) => {
    // The body is read by us, as it comes.
    room.removeAllContentTypeParsers()
    room.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null))
    addReceiving(room, door, { folder, silentMilliseconds })
  })
}

/** More than any file may have, as its sender says before the first byte. */
const announcesTooMuch = (request: FastifyRequest): boolean =>
  Number(request.headers['content-length'] ?? 0) > largestOf('835')

function addReceiving(app: FastifyInstance, door: Door, { folder, silentMilliseconds }: Receiving): void {
  let running = 0
  app.put(uploadPath, async (request, reply) => {
    const origin = assertOwnPage(door, request, reply)
    if (origin === null) return reply
    const session = await sessionOf(door, request)
    const allowed = await door.application.mayUpload(session)
    if (!allowed.ok) return sendRefusal(reply, allowed.refusal)
    if (announcesTooMuch(request)) return sendRefusal(reply.header('connection', 'close'), tooLarge)
    if (running >= uploadsAtOnce)
      return sendRefusal(reply, { code: 'busy', message: 'Several files are being received. Try again in a minute.' })
    const name = plainFileName(nameInHeader(request.headers['x-file-name']))
    const path = join(folder, `${request.id}.part`)
    running += 1
    let outcome: Outcome<Received & { name: string; kind: FileKind }>
    try {
      const refused = await spool(request, path, name, silentMilliseconds)
      outcome = refused ?? (await receive(door, session, request.id, path, name))
    } finally {
      running -= 1
      await rm(path, { force: true })
    }
    if (outcome.ok) return reply.send(outcome.reply)
    // The rest of a body that is too large is not read: the connection cannot be used again.
    if (outcome.refusal.code === tooLarge.code) void reply.header('connection', 'close')
    return sendRefusal(reply, outcome.refusal)
  })
}

/** Hands the file on the disk to the application. Who may do that is asked again: it may have taken half an hour. */
async function receive(
  door: Door,
  session: Session | null,
  requestId: string,
  path: string,
  name: string,
): Promise<Outcome<Received & { name: string; kind: FileKind }>> {
  const kind = fileKind(await headOf(path), name)
  const outcome = await door.application.receiveFile(
    session,
    { name, kind, content: createReadStream(path) },
    requestId,
  )
  return outcome.ok ? { ...outcome, reply: { ...outcome.reply, name, kind } } : outcome
}
