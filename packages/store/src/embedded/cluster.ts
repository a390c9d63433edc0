// The data folder of an embedded server: made whole or not at all, and the settings it runs with.
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeFolder } from '../make-folder.ts'
import type { Binaries } from './binaries.ts'
import { processLives } from './postmaster.ts'
import { runProgram } from './program.ts'
import type { ServerUser } from './server-user.ts'
import { OpeningRefused } from '../opening-refused.ts'

export const onWindows = process.platform === 'win32'

/** The role that initdb makes. Only the migrator, backups and tests use it. */
export const superuser = 'postgres'

export type Cluster = {
  readonly dataFolder: string
  readonly binaries: Binaries
  readonly user: ServerUser | null
  /** Off only for throw-away test servers: no commit waits for the disk. */
  readonly durable: boolean
}

/** Stands in a data folder from its making until what it was made for is in it: without that nothing of it is worth keeping. */
export const unfilledMark = (dataFolder: string): string => join(dataFolder, 'throughline-unfilled')

const passwordFile = (dataFolder: string): string => join(dataFolder, 'superuser-password')

/** The superuser's password; null on a Unix socket, where the folder's own permissions decide who may speak. */
export const superuserPassword = (dataFolder: string): string | null =>
  existsSync(passwordFile(dataFolder)) ? readFileSync(passwordFile(dataFolder), 'utf8').trim() : null

const give = (path: string, user: ServerUser | null): void => {
  if (user !== null) chownSync(path, user.uid, user.gid)
}

const removeLeftovers = (dataFolder: string): void => {
  const parent = dirname(dataFolder)
  const prefix = `${basename(dataFolder)}.making-`
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || processLives(Number.parseInt(name.slice(prefix.length), 10))) continue
    // The program that fills it outlives its killed starter by a moment and may still write.
    rmSync(join(parent, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** Makes the cluster where there is none. It is made beside its place and moved there, so a half-made one never stands. */
export const ensureCluster = async (cluster: Cluster): Promise<void> => {
  const { dataFolder, user } = cluster
  makeFolder(dirname(dataFolder), 0o755)
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return
  removeLeftovers(dataFolder)
  const making = `${dataFolder}.making-${process.pid}-${randomBytes(3).toString('hex')}`
  mkdirSync(making, { mode: 0o700 })
  give(making, user)
  const password = onWindows ? randomBytes(24).toString('base64url') : null
  const secret = `${making}.password`
  if (password !== null) writeFileSync(secret, password, { mode: 0o600 })
  const parameters = [
    `--pgdata=${making}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
    cluster.durable ? '--sync-method=fsync' : '--no-sync',
    ...(password === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`]),
  ]
  const made = await runProgram(cluster.binaries.initdb, parameters, user, making)
  rmSync(secret, { force: true })
  if (made.code !== 0) {
    rmSync(making, { recursive: true, force: true })
    throw new OpeningRefused(`The data folder ${dataFolder} could not be made. PostgreSQL said: ${made.said}`)
  }
  if (password !== null) writeFileSync(passwordFile(making), password, { mode: 0o600 })
  writeFileSync(unfilledMark(making), 'Nothing was filled in here yet. With this file the folder is made anew.\n')
  standInPlace(making, dataFolder)
}

/** Moves the finished folder to its place, unless another process was faster: then that one's stands. */
const standInPlace = (making: string, dataFolder: string): void => {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return rmSync(making, { recursive: true, force: true })
  try {
    renameSync(making, dataFolder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'EPERM') throw error
    rmSync(making, { recursive: true, force: true })
  }
}

// A Unix socket's path is limited to about a hundred bytes, its file name included.
const longestSocketFolder = 80

/** Where the server's socket lies: in the data folder, which nobody cleans up, or under /tmp when that path is too long. */
export const socketFolder = (cluster: Cluster): string => {
  const inside = join(cluster.dataFolder, 'socket')
  if (Buffer.byteLength(inside) <= longestSocketFolder) return inside
  const mark = createHash('sha256').update(cluster.dataFolder).digest('hex').slice(0, 16)
  return join('/tmp', `throughline-${mark}`)
}

const ensureSocketFolder = (cluster: Cluster): string => {
  const folder = socketFolder(cluster)
  makeFolder(folder, 0o700)
  const stat = lstatSync(folder)
  const owner = process.getuid?.()
  const expected = [owner, cluster.user?.uid]
  if (!stat.isDirectory() || !expected.includes(stat.uid))
    throw new OpeningRefused(
      `${folder} belongs to somebody else, so the database cannot put its socket there. Remove it.`,
    )
  give(folder, cluster.user)
  chmodSync(folder, 0o700)
  return folder
}

const settings = (cluster: Cluster, port: number): Readonly<Record<string, string>> => ({
  listen_addresses: onWindows ? '127.0.0.1' : '',
  port: String(port),
  ...(onWindows ? {} : { unix_socket_directories: ensureSocketFolder(cluster), unix_socket_permissions: '0700' }),
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO',
  idle_in_transaction_session_timeout: '10min',
  // What people wrote never stands in a log: neither statements that failed, nor their parameters, nor the key values
  // that a violated constraint would show as detail.
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'server-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  ...(cluster.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
})

/** Writes our settings where postgresql.conf includes them, anew at every start. */
export const writeSettings = (cluster: Cluster, port: number): void => {
  const { dataFolder, user } = cluster
  const lines = Object.entries(settings(cluster, port)).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  )
  const ours = join(dataFolder, 'throughline.conf')
  writeFileSync(ours, `${lines.join('\n')}\n`)
  give(ours, user)
  const main = join(dataFolder, 'postgresql.conf')
  const text = readFileSync(main, 'utf8')
  if (!text.includes('throughline.conf')) writeFileSync(main, `${text}\ninclude = 'throughline.conf'\n`)
}
