// Opens a pool on a PostgreSQL server and gives it to Kysely: how values are read (whole cents, days as text, moments as
// ISO text), which statements are prepared by name, and what happens when an idle connection dies.
import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.ts'

/** Where a server is and as whom to speak to it. */
export type ConnectionTarget =
  | { readonly connectionString: string }
  | {
      /** A host name, or the folder of a Unix socket. */
      readonly host: string
      readonly port: number
      readonly user: string
      readonly password?: string
      readonly database: string
    }

export type OpenOptions = {
  /** Connections at most. */
  readonly size?: number
  /** Off for pools that cannot carry named statements from one transaction to the next (old PgBouncer). */
  readonly preparedStatements?: boolean
  readonly applicationName?: string
  /** Server settings for every connection of the pool, for example `{ role: 'throughline_owner' }`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told when a connection dies while idle. The pool replaces it; without a listener the process would die. */
  readonly onIdleError?: (error: Error) => void
}

export type Store = Kysely<Database>

const int8 = 20
const date = 1082
const timestamptz = 1184
const numeric = 1700
const int8Array = 1016

/** Whole numbers of 64 bits are read as JavaScript numbers; one that would lose a digit is refused. */
export const readInt8 = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large to be read without loss.`)
  return value
}

/** '2026-01-05 14:30:00.5+00' as '2026-01-05T14:30:00.500Z'. The session's time zone is always UTC. */
export const readMoment = (text: string): string => {
  if (!text.endsWith('+00') || text[10] !== ' ') return text
  const [seconds, fraction = ''] = text.slice(11, -3).split('.') as [string, string?]
  return `${text.slice(0, 10)}T${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`
}

const arrayOf = (read: (text: string) => unknown) => (text: string) =>
  text === '{}' ? [] : text.slice(1, -1).split(',').map(read)

const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: readInt8,
  [int8Array]: arrayOf(readInt8),
  [date]: (text) => text,
  [timestamptz]: readMoment,
  [numeric]: Number,
}

type TypeReader = (value: string) => unknown

/** pg's readers with ours in place: by type number, text format. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): TypeReader =>
    (format !== 'binary' && readers[oid]) || (pg.types.getTypeParser(oid, format as 'text') as TypeReader),
}

// A server keeps every named statement until the connection ends, so only short ones are named and only so many of them.
const longestNamed = 16_384
const namedPerConnection = 1_000

const statementNames = new Map<string, string>()

const statementName = (text: string): string => {
  const known = statementNames.get(text)
  if (known !== undefined) return known
  const name = createHash('sha1').update(text).digest('hex')
  if (statementNames.size < 10 * namedPerConnection) statementNames.set(text, name)
  return name
}

const namedOn = new WeakMap<pg.PoolClient, Set<string>>()

/** Whether this statement is prepared by name on this connection: short, with parameters, and within the bound. */
const mayName = (client: pg.PoolClient, text: string, values: readonly unknown[]): boolean => {
  if (values.length === 0 || text.length > longestNamed) return false
  let named = namedOn.get(client)
  if (named === undefined) namedOn.set(client, (named = new Set()))
  if (!named.has(text) && named.size >= namedPerConnection) return false
  named.add(text)
  return true
}

/** The same pool, with its short parametrised statements sent by the SHA-1 of their text. */
const named = (pool: pg.Pool): PostgresPool => ({
  async connect() {
    const client = await pool.connect()
    const query = (first: unknown, values?: readonly unknown[]) => {
      if (typeof first !== 'string') return client.query(first as never)
      const parameters = [...(values ?? [])]
      const name = mayName(client, first, parameters) ? statementName(first) : undefined
      return client.query({ text: first, values: parameters, ...(name === undefined ? {} : { name }) })
    }
    return { query, release: () => client.release() } as unknown as PostgresPoolClient
  },
  end: () => pool.end(),
})

const settingsText = (settings: Readonly<Record<string, string>>): string =>
  Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replaceAll('\\', '\\\\').replaceAll(' ', '\\ ')}`)
    .join(' ')

const clientOptions = (target: ConnectionTarget, options: OpenOptions): pg.ClientConfig => ({
  ...target,
  application_name: options.applicationName ?? 'throughline',
  options: settingsText({ TimeZone: 'UTC', DateStyle: 'ISO', ...options.settings }),
  types: types as pg.CustomTypesConfig,
  connectionTimeoutMillis: 30_000,
})

/** One connection of pg's own, for what Kysely does not speak: COPY. Ends with `client.end()`. */
export const openClient = async (target: ConnectionTarget, options: OpenOptions = {}): Promise<pg.Client> => {
  const client = new pg.Client(clientOptions(target, options))
  client.on('error', options.onIdleError ?? (() => undefined))
  await client.connect()
  return client
}

/** A pg pool set up as the store reads and writes. Ends with `pool.end()`. */
export const openPool = (target: ConnectionTarget, options: OpenOptions = {}): pg.Pool => {
  const pool = new pg.Pool({ ...clientOptions(target, options), max: options.size ?? 10 })
  pool.on('error', options.onIdleError ?? (() => undefined))
  // A connection that dies while it is lent out, between two statements, has nobody else to tell: without a listener the
  // process would die with it. The borrower learns of it by its next statement.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return pool
}

/** A Kysely database on a pool of its own. Ends with `database.destroy()`. */
export const openDatabase = (target: ConnectionTarget, options: OpenOptions = {}): Store => {
  const pool = openPool(target, options)
  const byName = options.preparedStatements ?? true
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: byName ? named(pool) : pool }) })
}
