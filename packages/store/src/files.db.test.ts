// Files are kept byte for byte, known again by their bytes, bounded, and refused when damaged.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile, storeFile, type Inside, type NewFile } from './files.ts'
import { inOrganization } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let river: string
let inside: Inside
beforeAll(async () => {
  database = await testDatabase()
  river = await testOrganization(database.db)
  inside = (work) => inOrganization(database.db, river, work)
})
afterAll(() => database.close())

const file = (more: Partial<NewFile> = {}): NewFile => ({
  organizationId: river,
  fileId: randomUUID(),
  direction: 'in',
  kind: '835',
  name: 'remit.835',
  mediaType: null,
  sender: null,
  receivedAt: '2026-01-05T14:30:00.000Z',
  ...more,
})

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

const readBack = async (fileId: string): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of readFile(inside, river, fileId)) parts.push(part)
  return Buffer.concat(parts)
}

const chunk = 256 * 1024
const sizes: readonly [bytes: number, piece: number][] = [
  [0, 1],
  [1, 1],
  [chunk - 1, 1000],
  [chunk, chunk],
  [chunk + 1, 65_536],
  [3 * chunk + 5, 7 * chunk],
  [9 * chunk, 100_000],
]

describe('a file', () => {
  test.each(sizes)('of %i bytes in pieces of %i comes back as it was', async (length, size) => {
    const bytes = randomBytes(length)
    const stored = await inside((trx) => storeFile(trx, file(), pieces(bytes, size)))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(stored).toMatchObject({ ok: true, sha256, bytes: length, known: false })
    expect((await readBack((stored as { fileId: string }).fileId)).equals(bytes)).toBe(true)
  })

  test('that came before is known, and leaves nothing behind', async () => {
    const bytes = randomBytes(chunk + 10)
    const first = await inside((trx) => storeFile(trx, file(), pieces(bytes, 9_999)))
    const before = await inside((trx) => trx.selectFrom('file_chunk').select('file_id').execute())
    const again = await inside((trx) => storeFile(trx, file({ name: 'copy.835' }), pieces(bytes, 1_234)))
    expect(again).toEqual({ ...first, known: true })
    expect(await inside((trx) => trx.selectFrom('file_chunk').select('file_id').execute())).toHaveLength(before.length)
    const sent = await inside((trx) => storeFile(trx, file({ direction: 'out' }), pieces(bytes, 1_234)))
    expect(sent).toMatchObject({ known: false })
  })

  test('that comes twice at once is kept once', async () => {
    const bytes = randomBytes(1_000)
    const both = await Promise.all([1, 2, 3].map(() => inside((trx) => storeFile(trx, file(), pieces(bytes, 100)))))
    expect(both.filter((stored) => stored.ok && !stored.known)).toHaveLength(1)
    expect(new Set(both.map((stored) => stored.ok && stored.fileId)).size).toBe(1)
  })

  test('above the limit is refused whole, and the transaction goes on', async () => {
    const stored = await inside(async (trx) => {
      const refused = await storeFile(trx, file(), pieces(randomBytes(chunk * 2), 50_000), chunk + 1)
      await sql`select 1`.execute(trx)
      return refused
    })
    expect(stored).toEqual({ ok: false, why: 'too-large', limit: chunk + 1 })
    const whole = await inside((trx) => storeFile(trx, file(), pieces(randomBytes(chunk + 1), 50_000), chunk + 1))
    expect(whole).toMatchObject({ ok: true })
  })

  test('whose bytes were changed is refused at its end', async () => {
    const stored = await inside((trx) => storeFile(trx, file(), pieces(randomBytes(5_000), 500)))
    const fileId = (stored as { fileId: string }).fileId
    await sql`update file_chunk set content = set_byte(content, 4000, get_byte(content, 4000) # 1) where file_id = ${fileId}`.execute(
      database.superuser,
    )
    await expect(readBack(fileId)).rejects.toThrow('damaged')
  })

  test('of another organization is not here', async () => {
    const stored = await inside((trx) => storeFile(trx, file(), pieces(randomBytes(10), 5)))
    const other = await testOrganization(database.db)
    const reading = readFile(
      (work) => inOrganization(database.db, other, work),
      other,
      (stored as { fileId: string }).fileId,
    )
    await expect(reading.next()).rejects.toThrow('not here')
  })
})
