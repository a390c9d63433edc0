// What was sealed opens with its secret and only whole: every byte changed, every cut and every swap is refused.
import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { BackupRefused, opened, sealed, type BackupSecret } from './sealed-stream.ts'

const key: BackupSecret = { key: Buffer.alloc(32, 7) }

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const collect = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

const seal = (bytes: Uint8Array, secret: BackupSecret = key) => collect(sealed(pieces(bytes, 100_000), secret))
const open = (bytes: Uint8Array, secret: BackupSecret = key, size = 70_001) =>
  collect(opened(pieces(bytes, size), secret))
const mebibyte = 1024 * 1024

describe('a sealed stream', () => {
  test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte + 17])(
    'of %i bytes opens as it was',
    async (length) => {
      const bytes = randomBytes(length)
      expect((await open(await seal(bytes))).equals(bytes)).toBe(true)
    },
  )

  test('opens in pieces of any size', async () => {
    const bytes = randomBytes(5_000)
    const shut = await seal(bytes)
    for (const size of [1, 2, 37, shut.length]) expect((await open(shut, key, size)).equals(bytes)).toBe(true)
  })

  test('says nothing twice: the same bytes are sealed differently', async () => {
    const bytes = Buffer.from('the same')
    expect((await seal(bytes)).equals(await seal(bytes))).toBe(false)
  })

  test('opens with its passphrase, and with no other', async () => {
    const bytes = Buffer.from('Ana Rivers')
    const shut = await seal(bytes, { passphrase: 'four quiet herons wade' })
    expect((await open(shut, { passphrase: 'four quiet herons wade' })).equals(bytes)).toBe(true)
    await expect(open(shut, { passphrase: 'four quiet herons fly' })).rejects.toThrow('not the passphrase or key')
    await expect(open(shut, key)).rejects.toThrow('opens with its passphrase')
    expect(shut.includes('Ana')).toBe(false)
  })

  test('opens with its key, and with no other', async () => {
    const shut = await seal(Buffer.from('x'))
    await expect(open(shut, { key: Buffer.alloc(32, 8) })).rejects.toThrow('not the passphrase or key')
    await expect(open(shut, { passphrase: 'four quiet herons wade' })).rejects.toThrow('opens with its key file')
    await expect(seal(Buffer.from('x'), { key: Buffer.alloc(31) })).rejects.toThrow('at least 32 bytes')
    await expect(seal(Buffer.from('x'), { passphrase: 'short' })).rejects.toThrow('at least 12 characters')
  })
})

describe('is refused, with a sentence:', () => {
  let shut: Buffer
  beforeAll(async () => void (shut = await seal(randomBytes(300))))

  test('any single bit changed', async () => {
    for (let at = 0; at < shut.length; at += 1) {
      const changed = Buffer.from(shut)
      changed[at]! ^= 1 << (at % 8)
      await expect(open(changed), `byte ${at}`).rejects.toBeInstanceOf(BackupRefused)
    }
  })

  test('any end cut off', async () => {
    for (let length = 0; length < shut.length; length += 1)
      await expect(open(shut.subarray(0, length)), `${length} bytes`).rejects.toBeInstanceOf(BackupRefused)
  })

  test('anything added', async () => {
    await expect(open(Buffer.concat([shut, Buffer.from('x')]))).rejects.toThrow('added at the end')
  })

  test('frames swapped, left out, or ended early', async () => {
    const long = await seal(randomBytes(3 * mebibyte))
    const start = long.indexOf('}\n') + 2
    const frame = 5 + mebibyte + 16
    const [first, second, third] = [0, 1, 2].map((number) =>
      long.subarray(start + number * frame, start + (number + 1) * frame),
    )
    const head = long.subarray(0, start)
    await expect(open(Buffer.concat([head, second!, first!, third!]))).rejects.toThrow('part 1')
    await expect(open(Buffer.concat([head, first!, third!]))).rejects.toThrow('part 2')
    const early = Buffer.from(first!)
    early[4] = 1
    await expect(open(Buffer.concat([head, early]))).rejects.toThrow('part 1')
  })

  test('a cost that would stop the machine', async () => {
    const text = shut.toString('latin1').replace('"cost":131072', '"cost":1073741824')
    await expect(open(Buffer.from(text, 'latin1'))).rejects.toThrow('does not begin as one of ours')
  })

  test('another file', async () => {
    await expect(open(Buffer.from('ISA*00*          *00*'))).rejects.toThrow('not a Throughline backup')
  })
})
