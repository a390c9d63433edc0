// Backs up everything: every table of every organization at one moment, with the installation's keys, compressed and sealed
// into one file. It reads as the application's role, organization by organization, so it needs no more rights than that.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { diskReason } from '../disk-reason.ts'
import { openClient, type ConnectionTarget } from '../connection.ts'
import { processLives } from '../embedded/postmaster.ts'
import { quoted } from '../roles.ts'
import { tenantTables } from '../tables.ts'
import { block, endOfBlocks, said, type Manifest, type TableFoot, type TableHeading } from './sections.ts'
import { BackupRefused, sealed, type BackupSecret } from './sealed-stream.ts'
import { fillingOrder, writtenColumns } from './table-order.ts'

export type BackUpOptions = {
  /** The database, as the application's role. */
  readonly app: ConnectionTarget
  readonly path: string
  readonly secret: BackupSecret
  readonly keys: Readonly<Record<string, Uint8Array>>
  readonly now: string
}

export type BackupReport = {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly organizations: number
  readonly rows: number
}

/** In which scope the rows of the installation are visible. */
const scopes = ['identity', 'jobs', 'installation'] as const
const scopeOf = (table: string): (typeof scopes)[number] =>
  table === 'job' ? 'jobs' : table === 'installation' ? 'installation' : 'identity'

type Counted = { rows: number; organizations: number }

const inTenant: ReadonlySet<string> = new Set<string>(tenantTables)

async function* tableSection(client: Client, heading: TableHeading, counted: Counted): AsyncGenerator<Buffer> {
  yield said(heading)
  const stream = client.query(
    copyTo(`copy ${quoted(heading.table)} (${heading.columns.map(quoted).join(', ')}) to stdout`),
  )
  for await (const bytes of stream) yield block(bytes as Buffer)
  counted.rows += stream.rowCount
  yield endOfBlocks
  yield said({ rows: stream.rowCount } satisfies TableFoot)
}

const manifestOf = async (client: Client, options: BackUpOptions): Promise<Manifest> => {
  await client.query(`set local app.scope = 'identity'`)
  const found = await client.query<{ id: string }>('select organization_id as id from organization order by 1')
  const newest = await client.query<{ name: string }>('select name from kysely_migration order by name desc limit 1')
  const demo = await client.query<{ demo: boolean }>(
    `select exists (select 1 from installation where key = 'demo' and value = 'true'::jsonb) as demo`,
  )
  const organizations: Manifest['organizations'][number][] = []
  for (const { id } of found.rows) {
    await client.query(`set local app.organization = '${id}'`)
    const head = await client.query<{ position: number; hash: string }>(
      'select position::int as position, hash from audit_seal order by position desc limit 1',
    )
    organizations.push({ organizationId: id, auditHead: head.rows[0] ?? null })
  }
  const keys = Object.fromEntries(
    Object.entries(options.keys).map(([name, key]) => [name, Buffer.from(key).toString('hex')]),
  )
  return {
    format: 1,
    migration: newest.rows[0]!.name,
    madeAt: options.now,
    demo: demo.rows[0]!.demo,
    keys,
    organizations,
  }
}

async function* content(client: Client, options: BackUpOptions, counted: Counted): AsyncGenerator<Buffer> {
  await client.query('begin isolation level repeatable read, read only')
  const manifest = await manifestOf(client, options)
  counted.organizations = manifest.organizations.length
  yield said(manifest)
  const order = await fillingOrder(client)
  const columns = await writtenColumns(client)
  await client.query(`set local app.organization = ''`)
  for (const table of order.filter((name) => !inTenant.has(name))) {
    await client.query(`set local app.scope = '${scopeOf(table)}'`)
    yield* tableSection(client, { table, organizationId: null, columns: columns.get(table)! }, counted)
  }
  await client.query(`set local app.scope = ''`)
  for (const { organizationId } of manifest.organizations) {
    await client.query(`set local app.organization = '${organizationId}'`)
    for (const table of order.filter((name) => inTenant.has(name)))
      yield* tableSection(client, { table, organizationId, columns: columns.get(table)! }, counted)
  }
  yield said({ end: true, rows: counted.rows })
  await client.query('commit')
}

/** COPY gives a row at a time; sealing and compressing want more at once. */
async function* gathered(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const enough = 256 * 1024
  let pieces: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    pieces.push(piece)
    length += piece.length
    if (length < enough) continue
    yield Buffer.concat(pieces, length)
    pieces = []
    length = 0
  }
  yield Buffer.concat(pieces, length)
}

/** What the disk refused, as a sentence; null for anything else. */
const diskRefusal = (error: unknown, path: string): BackupRefused | null => {
  const reason = diskReason(error)
  return reason === null ? null : new BackupRefused(`The backup could not be written to ${path}: ${reason}.`)
}

/** Halves of the same backup whose writers were killed. */
const removeLeftovers = async (path: string): Promise<void> => {
  const prefix = `${basename(path)}.half-`
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names)
    if (name.startsWith(prefix) && !processLives(Number(name.slice(prefix.length))))
      await rm(join(dirname(path), name), { force: true })
}

/**
 * Writes one sealed backup file. It appears under its name only when it is whole and on the disk; a file already there is
 * replaced at that moment. The database goes on being used meanwhile.
 */
export const backUp = async (options: BackUpOptions): Promise<BackupReport> => {
  const client = await openClient(options.app, { applicationName: 'throughline backup' })
  const half = `${options.path}.half-${process.pid}`
  await removeLeftovers(options.path)
  const counted: Counted = { rows: 0, organizations: 0 }
  const hash = createHash('sha256')
  let bytes = 0
  const measured = async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  const rows = Readable.from(gathered(content(client, options, counted)))
  const compressed = createGzip({ level: 4 })
  // Whichever ends first ends the other: the disk may be full, the database may go away.
  rows.on('error', (error) => compressed.destroy(error))
  try {
    const source = Readable.from(measured(sealed(rows.pipe(compressed), options.secret)))
    await pipeline(source, createWriteStream(half, { mode: 0o600 }))
    const file = await open(half, 'r+')
    await file.sync()
    await file.close()
    await rename(half, options.path)
  } catch (error) {
    throw diskRefusal(error, options.path) ?? error
  } finally {
    rows.destroy()
    await client.end().catch(() => undefined)
    await rm(half, { force: true })
  }
  return { path: options.path, bytes, sha256: hash.digest('hex'), ...counted }
}
