// Files kept as they were received or sent, byte for byte: taken in as a stream, cut into chunks, hashed while they flow;
// read back as a stream whose hash is checked at its end.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from './schema/columns.ts'
import type { Row } from './schema.ts'
import type { StoreTransaction } from './tenancy.ts'

export type NewFile = {
  readonly organizationId: string
  readonly fileId: string
  readonly direction: 'in' | 'out'
  readonly kind: string
  readonly name: string
  readonly mediaType: string | null
  readonly sender: string | null
  readonly receivedAt: Instant
}

export type StoredFile =
  | {
      readonly ok: true
      readonly fileId: string
      readonly sha256: string
      readonly bytes: number
      readonly known: boolean
    }
  | { readonly ok: false; readonly why: 'too-large'; readonly limit: number }

const chunkBytes = 256 * 1024
/** 2 GiB: no file of the trade comes near it. */
export const largestFile = 2 * 1024 ** 3

/** Cuts a stream of any pieces into chunks of the one size; only the last may be shorter. */
async function* chunksOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = []
  let held = 0
  for await (const piece of source) {
    let rest = piece
    while (held + rest.length >= chunkBytes) {
      const taken = rest.subarray(0, chunkBytes - held)
      yield Buffer.concat([...pieces, taken], chunkBytes)
      rest = rest.subarray(taken.length)
      pieces = []
      held = 0
    }
    if (rest.length > 0) {
      pieces.push(rest)
      held += rest.length
    }
  }
  if (held > 0) yield Buffer.concat(pieces, held)
}

/**
 * Keeps a file. When the organization already has the same bytes in this direction, nothing is written and the file it has
 * is named (`known`). Above `limit` bytes nothing is kept.
 */
export const storeFile = async (
  trx: StoreTransaction,
  file: NewFile,
  source: AsyncIterable<Uint8Array>,
  limit: number = largestFile,
): Promise<StoredFile> => {
  const takeBack = async () => void (await sql.raw('rollback to savepoint store_file').execute(trx))
  await sql.raw('savepoint store_file').execute(trx)
  const hash = createHash('sha256')
  let bytes = 0
  let ordinal = 0
  for await (const content of chunksOf(source)) {
    bytes += content.length
    if (bytes > limit) {
      await takeBack()
      return { ok: false, why: 'too-large', limit }
    }
    hash.update(content)
    const chunk = { organization_id: file.organizationId, file_id: file.fileId, ordinal, content }
    await trx.insertInto('file_chunk').values(chunk).execute()
    ordinal += 1
  }
  const sha256 = hash.digest('hex')
  const added = await insertFile(trx, file, sha256, bytes)
  if (added) {
    await sql.raw('release savepoint store_file').execute(trx)
    return { ok: true, fileId: file.fileId, sha256, bytes, known: false }
  }
  await takeBack()
  const known = await trx
    .selectFrom('file')
    .select('file_id')
    .where('organization_id', '=', file.organizationId)
    .where('direction', '=', file.direction)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return { ok: true, fileId: known.file_id, sha256, bytes, known: true }
}

const insertFile = async (trx: StoreTransaction, file: NewFile, sha256: string, bytes: number): Promise<boolean> => {
  const added = await trx
    .insertInto('file')
    .values({
      organization_id: file.organizationId,
      file_id: file.fileId,
      direction: file.direction,
      kind: file.kind,
      name: file.name,
      media_type: file.mediaType,
      sha256,
      bytes,
      sender: file.sender,
      received_at: file.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'direction', 'sha256']).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** A file's facts; undefined when this organization has none of that id. */
export const findFile = (
  trx: StoreTransaction,
  organizationId: string,
  fileId: string,
): Promise<Row<'file'> | undefined> =>
  trx
    .selectFrom('file')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('file_id', '=', fileId)
    .executeTakeFirst()

/** Runs work where the organization's rows are visible: in the transaction at hand, or in a short one of its own. */
export type Inside = <T>(work: (trx: StoreTransaction) => Promise<T>) => Promise<T>

const chunksAtOnce = 4

/**
 * The bytes of a kept file, in order. A slow reader holds no transaction open when `inside` opens a short one each time.
 * Throws at the end when the bytes are not those whose hash was kept, and at once when there is no such file.
 */
export async function* readFile(inside: Inside, organizationId: string, fileId: string): AsyncGenerator<Buffer> {
  const file = await inside((trx) => findFile(trx, organizationId, fileId))
  if (file === undefined) throw new Error('This file is not here.')
  const hash = createHash('sha256')
  const chunks = Math.ceil(file.bytes / chunkBytes)
  for (let from = 0; from < chunks; from += chunksAtOnce) {
    const part = await inside((trx) =>
      trx
        .selectFrom('file_chunk')
        .select('content')
        .where('organization_id', '=', organizationId)
        .where('file_id', '=', fileId)
        .where('ordinal', '>=', from)
        .where('ordinal', '<', from + chunksAtOnce)
        .orderBy('ordinal')
        .execute(),
    )
    for (const { content } of part) {
      hash.update(content)
      yield content
    }
  }
  if (hash.digest('hex') !== file.sha256)
    throw new Error('The kept file is damaged: its bytes are not those that were received.')
}
