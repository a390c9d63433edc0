// Bytes sealed for a place we do not trust: cut into frames, each encrypted with AES-256-GCM and bound to its place, so that
// a changed, missing, swapped or cut-off frame is refused before a byte of it is used.
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

/** What opens a backup: a passphrase people remember, or the bytes of a key file. */
export type BackupSecret = { readonly passphrase: string } | { readonly key: Uint8Array }

/** A backup that cannot be opened or believed, in a sentence that says why. */
export class BackupRefused extends Error {}

const magic = Buffer.from('THROUGHLINE BACKUP 1\n')
const frameBytes = 1024 * 1024
const tagBytes = 16
const nonceBytes = 12
const longestHeader = 4_096
const shortestPassphrase = 12
const shortestKey = 32

type Header = {
  readonly kdf: 'scrypt' | 'hkdf'
  readonly salt: string
  /** scrypt's cost; within what a restore may be made to spend. */
  readonly cost: number
  /** Tells a wrong secret from a damaged file. */
  readonly check: string
}

const usualCost = 2 ** 17
const highestCost = 2 ** 20

const deriveScrypt = promisify(scrypt) as (
  secret: string,
  salt: Buffer,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>

const deriveKey = async (secret: BackupSecret, salt: Buffer, cost: number): Promise<Buffer> => {
  if ('key' in secret) {
    if (secret.key.length < shortestKey) throw new BackupRefused(`A backup key has at least ${shortestKey} bytes.`)
    return Buffer.from(hkdfSync('sha256', secret.key, salt, 'throughline backup', 32))
  }
  if (secret.passphrase.length < shortestPassphrase)
    throw new BackupRefused(`A backup passphrase has at least ${shortestPassphrase} characters. Use several words.`)
  return deriveScrypt(secret.passphrase.normalize('NFKC'), salt, 32, { N: cost, r: 8, p: 1, maxmem: 130 * 8 * cost })
}

const checkOf = (key: Buffer): string => createHmac('sha256', key).update('check').digest('hex').slice(0, 16)

/** The frame's number and whether it is the last are its nonce: no frame fits in another's place. */
const nonceOf = (number: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(nonceBytes)
  nonce.writeBigUInt64BE(BigInt(number), 0)
  nonce[nonceBytes - 1] = last ? 1 : 0
  return nonce
}

async function* inFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<{ content: Buffer; last: boolean }> {
  let held = Buffer.alloc(0)
  for await (const piece of source) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece])
    while (held.length > frameBytes) {
      yield { content: held.subarray(0, frameBytes), last: false }
      held = held.subarray(frameBytes)
    }
  }
  yield { content: held, last: true }
}

/** Seals a stream. The key is derived anew for every backup, so no nonce is ever used twice under one key. */
export async function* sealed(source: AsyncIterable<Uint8Array>, secret: BackupSecret): AsyncGenerator<Buffer> {
  const salt = randomBytes(16)
  const key = await deriveKey(secret, salt, usualCost)
  const header: Header = {
    kdf: 'key' in secret ? 'hkdf' : 'scrypt',
    salt: salt.toString('hex'),
    cost: usualCost,
    check: checkOf(key),
  }
  const head = Buffer.concat([magic, Buffer.from(`${JSON.stringify(header)}\n`)])
  yield head
  const about = createHash('sha256').update(head).digest()
  let number = 0
  for await (const { content, last } of inFrames(source)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last))
    cipher.setAAD(about)
    const hidden = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()])
    const length = Buffer.alloc(5)
    length.writeUInt32BE(hidden.length)
    length[4] = last ? 1 : 0
    yield Buffer.concat([length, hidden])
    number += 1
  }
}

/** Reads exact amounts from a stream of any pieces. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #held = Buffer.alloc(0)
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }
  /** The next `count` bytes; fewer when the stream ends before. */
  async upTo(count: number): Promise<Buffer> {
    const pieces = [this.#held]
    let length = this.#held.length
    while (length < count) {
      const next = await this.#source.next()
      if (next.done) break
      pieces.push(Buffer.from(next.value))
      length += next.value.length
    }
    const all = pieces.length === 1 ? this.#held : Buffer.concat(pieces, length)
    this.#held = all.subarray(Math.min(count, length))
    return all.subarray(0, count)
  }
  async exactly(count: number): Promise<Buffer> {
    const bytes = await this.upTo(count)
    if (bytes.length < count) throw new BackupRefused('The backup ends in the middle: part of the file is missing.')
    return bytes
  }
  async line(atMost: number): Promise<Buffer> {
    const line: Buffer[] = []
    for (let length = 0; length < atMost; length += 1) {
      const byte = await this.exactly(1)
      line.push(byte)
      if (byte[0] === 0x0a) return Buffer.concat(line)
    }
    throw new BackupRefused('The backup does not begin as one of ours does.')
  }
}

const parseHeader = (line: Buffer): Header => {
  try {
    const header = JSON.parse(line.toString('utf8')) as Header
    const known = (header.kdf === 'scrypt' || header.kdf === 'hkdf') && /^[0-9a-f]{32}$/.test(header.salt)
    const cost = header.cost >= 2 ** 14 && header.cost <= highestCost && Number.isInteger(Math.log2(header.cost))
    if (known && cost && typeof header.check === 'string') return header
  } catch {
    // Told below, like every other header we do not know.
  }
  throw new BackupRefused('The backup does not begin as one of ours does.')
}

/** Opens a sealed stream. Only bytes that were checked come out. */
export async function* opened(source: AsyncIterable<Uint8Array>, secret: BackupSecret): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  const first = await reader.upTo(magic.length)
  if (!first.equals(magic)) throw new BackupRefused('This file is not a Throughline backup.')
  const line = await reader.line(longestHeader)
  const header = parseHeader(line)
  if ((header.kdf === 'hkdf') !== 'key' in secret)
    throw new BackupRefused(
      header.kdf === 'hkdf' ? 'This backup opens with its key file.' : 'This backup opens with its passphrase.',
    )
  const key = await deriveKey(secret, Buffer.from(header.salt, 'hex'), header.cost)
  if (checkOf(key) !== header.check)
    throw new BackupRefused('This is not the passphrase or key that the backup was made with.')
  const about = createHash('sha256').update(magic).update(line).digest()
  for (let number = 0; ; number += 1) {
    const length = await reader.exactly(5)
    const size = length.readUInt32BE()
    const last = length[4] === 1
    if (size < tagBytes || size > frameBytes + tagBytes) throw damaged(number)
    const hidden = await reader.exactly(size)
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last))
    decipher.setAAD(about)
    decipher.setAuthTag(hidden.subarray(size - tagBytes))
    let content: Buffer
    try {
      content = Buffer.concat([decipher.update(hidden.subarray(0, size - tagBytes)), decipher.final()])
    } catch {
      throw damaged(number)
    }
    yield content
    if (last) break
  }
  if ((await reader.upTo(1)).length > 0) throw new BackupRefused('Something was added at the end of the backup.')
}

const damaged = (frame: number): BackupRefused =>
  new BackupRefused(`The backup was changed or damaged: part ${frame + 1} is not what was written. Use another copy.`)
