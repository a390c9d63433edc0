// Restores a backup into an installation that has no data yet: the schema as it was, every row, the keys, then the newest
// schema; and tells what rows, invariants, tenants and audit chains say when they are checked again.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { verifyAudit } from '../audit.ts'
import { catalogFaults } from '../catalog-faults.ts'
import { openClient, type Store } from '../connection.ts'
import { placeInstallationKey, type InstallationKey, type World } from '../home.ts'
import { brokenInvariants } from '../invariants/check-invariants.ts'
import { migrationStatements } from '../migrations/index.ts'
import { openStore, type EmptyDatabase, type OpenedStore } from '../open-store.ts'
import { quoted } from '../roles.ts'
import { inOrganization } from '../tenancy.ts'
import { BackupRefused, opened, type BackupSecret } from './sealed-stream.ts'
import { SectionReader, type Manifest, type TableFoot, type TableHeading } from './sections.ts'
import { writtenColumns } from './table-order.ts'

export type RestoreOptions = {
  readonly path: string
  readonly secret: BackupSecret
  /** Null: the world it was made of. */
  readonly world: World | null
  readonly environment?: NodeJS.ProcessEnv
}

export type RestoreReport = {
  readonly madeAt: string
  readonly organizations: number
  readonly rows: number
  /** What does not hold, as a sentence each: it did not hold either when the backup was made. */
  readonly problems: readonly string[]
}

const keyNames: readonly InstallationKey[] = ['audit', 'factors']

type Loaded = { readonly manifest: Manifest; readonly rows: number }

/** The tables are the owner's; while its rows are loaded, and only in that transaction, the owner may see past its policies. */
const forcing = async (client: Client, tables: readonly string[], word: 'force' | 'no force'): Promise<void> => {
  for (const table of tables) await client.query(`alter table ${quoted(table)} ${word} row level security`)
}

const loadTable = async (
  client: Client,
  heading: TableHeading,
  known: ReadonlyMap<string, readonly string[]>,
  reader: SectionReader,
): Promise<number> => {
  const columns = known.get(heading.table)
  if (columns === undefined || heading.columns.some((column) => !columns.includes(column)))
    throw new BackupRefused(`The backup has a table ${heading.table} that its own schema does not have.`)
  const into = client.query(
    copyFrom(`copy ${quoted(heading.table)} (${heading.columns.map(quoted).join(', ')}) from stdin`),
  )
  await pipeline(Readable.from(reader.blocks()), into)
  const foot = await reader.said<TableFoot>()
  if (foot.rows !== into.rowCount)
    throw new BackupRefused(`Table ${heading.table} had ${foot.rows} rows and ${into.rowCount} came back.`)
  return into.rowCount
}

const loadRows = async (
  client: Client,
  reader: SectionReader,
  { lastStatements }: Pick<EmptyDatabase, 'lastStatements'>,
): Promise<number> => {
  const known = await writtenColumns(client)
  const tables = [...known.keys()].filter((table) => !table.startsWith('kysely_'))
  await client.query('begin')
  await forcing(client, tables, 'no force')
  let rows = 0
  for (;;) {
    const next = await reader.said<TableHeading | { end: true; rows: number }>()
    if ('end' in next) {
      if (next.rows !== rows) throw new BackupRefused(`The backup had ${next.rows} rows and ${rows} came back.`)
      break
    }
    rows += await loadTable(client, next, known, reader)
  }
  await reader.end()
  await client.query(
    `select setval(pg_get_serial_sequence('audit_entry', 'seq'), max(seq)) from audit_entry having max(seq) is not null`,
  )
  await client.query('set constraints all immediate')
  await forcing(client, tables, 'force')
  for (const statement of lastStatements) await client.query(statement)
  await client.query('commit')
  await client.query('analyze')
  return rows
}

/** The backup's sections from its first, and the way to let go of the file. */
const sectionsOf = ({ path, secret }: Pick<RestoreOptions, 'path' | 'secret'>) => {
  const file = createReadStream(path, { highWaterMark: 1024 * 1024 })
  const plain = Readable.from(opened(file, secret))
  const unpacked = createGunzip()
  // One error must end the other, or a damaged file would leave the reader waiting.
  plain.on('error', (error) => unpacked.destroy(error))
  return { reader: new SectionReader(plain.pipe(unpacked)), letGo: () => file.destroy() }
}

/** What the backup says of itself, once all of it was read and nothing of it is damaged: before anything is made for it. */
const manifestOf = async (options: RestoreOptions): Promise<Manifest> => {
  const facts = await stat(options.path).catch(() => null)
  if (!facts?.isFile()) throw new BackupRefused(`There is no file ${options.path}. Name the backup that was made.`)
  const { reader, letGo } = sectionsOf(options)
  try {
    const manifest = await reader.said<Manifest>()
    if (manifest.format !== 1 || !Object.hasOwn(migrationStatements, manifest.migration))
      throw new BackupRefused(
        'This backup was made by a newer Throughline. Install that version, or a later one, first.',
      )
    await reader.toTheEnd()
    return manifest
  } finally {
    letGo()
  }
}

/** The world a backup goes into: its own. A demo may be thrown away, and nothing real may stand in one. */
const worldFor = (manifest: Manifest, asked: World | null): World => {
  const own: World = manifest.demo ? 'demo' : 'real'
  if (asked === null || asked === own) return own
  throw new BackupRefused(
    manifest.demo
      ? 'This is a backup of a demo: it is not restored among real records. Leave --real away, or say --demo.'
      : 'This is a backup of real records: it is not restored into a demo. Leave --demo away, or say --real.',
  )
}

const load = async (options: RestoreOptions, empty: EmptyDatabase): Promise<Loaded> => {
  const { reader, letGo } = sectionsOf(options)
  try {
    const manifest = await reader.said<Manifest>()
    if (empty.migration !== null && empty.migration > manifest.migration)
      throw new BackupRefused(
        'A restore of a newer backup was begun in this database and has not come to its end. Restore that one again, or make a new database.',
      )
    await empty.migrateUpTo(manifest.migration)
    // Before the rows: what stands there with its rows has its keys, whatever happens between.
    for (const name of keyNames) {
      const key = manifest.keys[name]
      if (key !== undefined) placeInstallationKey(empty.folder, name, Buffer.from(key, 'hex'))
    }
    const client = await openClient(empty.owner, {
      settings: empty.ownerSettings,
      applicationName: 'throughline restore',
    })
    try {
      return { manifest, rows: await loadRows(client, reader, empty) }
    } finally {
      await client.end().catch(() => undefined)
    }
  } finally {
    letGo()
  }
}

const problemsOf = async (db: Store, manifest: Manifest): Promise<string[]> => {
  const problems = await catalogFaults(db)
  const key = Buffer.from(manifest.keys.audit ?? '', 'hex')
  for (const { organizationId, auditHead } of manifest.organizations) {
    const found = await inOrganization(
      db,
      organizationId,
      async (trx) => {
        const broken = await brokenInvariants(trx)
        const audit = key.length === 0 ? [] : (await verifyAudit(trx, organizationId, key, auditHead)).faults
        return [...broken, ...audit.map((fault) => fault.text)]
      },
      'repeatable read',
    )
    problems.push(...found)
  }
  return problems
}

const thereAlready = ({ kind, folder }: OpenedStore): string =>
  kind === 'embedded'
    ? `There is data here already (${folder}), and a restore never overwrites any. Move that folder away or set THROUGHLINE_HOME to a new one, then restore again.`
    : 'The database that DATABASE_URL points at holds the tables of Throughline already, and a restore never overwrites any. Make a new database and point DATABASE_URL at it, then restore again.'

/**
 * Restores a backup file. Refuses (`BackupRefused`, with a sentence) a wrong secret, a file that was changed anywhere, and
 * an installation that already has data; nothing of the file stays then. What the checks found is told in the report.
 */
export const restore = async (options: RestoreOptions): Promise<RestoreReport> => {
  let loaded: Loaded | undefined
  let problems: string[] = []
  const world = worldFor(await manifestOf(options), options.world)
  const store = await openStore({
    world,
    size: 4,
    applicationName: 'throughline restore',
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    load: async (empty) => void (loaded = await load(options, empty)),
    prepare: async (db) => {
      if (loaded !== undefined) problems = await problemsOf(db, loaded.manifest)
    },
  })
  await store.close()
  if (loaded === undefined) throw new BackupRefused(thereAlready(store))
  const { manifest, rows } = loaded
  return { madeAt: manifest.madeAt, organizations: manifest.organizations.length, rows, problems }
}
