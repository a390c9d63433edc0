// One embedded server: started, or joined when it is already running on this data folder, whether another process of ours
// keeps it or a killed one left it behind. Whoever leaves last stops it.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { ConnectionTarget } from '../connection.ts'
import { findBinaries } from './binaries.ts'
import {
  ensureCluster,
  onWindows,
  socketFolder,
  superuser,
  superuserPassword,
  writeSettings,
  type Cluster,
} from './cluster.ts'
import { forgetZombie, livePostmaster, processEnds, processLives } from './postmaster.ts'
import { runProgram } from './program.ts'
import { serverUser } from './server-user.ts'
import { OpeningRefused } from '../opening-refused.ts'

export type EmbeddedServer = {
  /** Whether it was already running when we came. */
  readonly joined: boolean
  readonly dataFolder: string
  readonly pid: number
  /** How to connect as the superuser, or as another role. */
  readonly target: (database: string, user?: string, password?: string) => ConnectionTarget
  /** The superuser's password; null on a Unix socket. */
  readonly password: string | null
  /** Leaves the server; stops it when no other process of ours is using it. Says whether it was stopped. */
  readonly stop: () => Promise<boolean>
}

export type StartOptions = {
  readonly dataFolder: string
  /** Off only for throw-away test servers. */
  readonly durable?: boolean
  /** Told when the server goes away while in use. Starting again joins or restarts it at the same address. */
  readonly onLost?: () => void
}

const startWithin = 120_000
const unixPort = 5432
/** "Throughline" in an advisory lock's number: every process that uses the server holds it shared. */
const presence = 0x7468_726f

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const addressOf = (cluster: Cluster, port: number) =>
  onWindows ? { host: '127.0.0.1', port } : { host: socketFolder(cluster), port: unixPort }

/** Connects and takes part; null when the server does not answer yet. */
const takePart = async (cluster: Cluster, port: number): Promise<pg.Client | null> => {
  const password = superuserPassword(cluster.dataFolder)
  const client = new pg.Client({
    ...addressOf(cluster, port),
    user: superuser,
    database: 'postgres',
    application_name: 'throughline presence',
    connectionTimeoutMillis: 5_000,
    ...(password === null ? {} : { password }),
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [presence])
    return client
  } catch {
    await client.end().catch(() => undefined)
    return null
  }
}

const lastWords = (dataFolder: string): string => {
  const folder = join(dataFolder, 'log')
  try {
    const newest = readdirSync(folder)
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
    return newest === undefined ? '' : readFileSync(newest, 'utf8').split('\n').slice(-8).join('\n').trim()
  } catch {
    return ''
  }
}

const launch = async (cluster: Cluster): Promise<string | null> => {
  forgetZombie(cluster.dataFolder)
  writeSettings(cluster, onWindows ? await freePort() : unixPort)
  const { dataFolder, binaries, user } = cluster
  const parameters = ['start', '-D', dataFolder, '-w', '-t', '600', '-s', '-l', join(dataFolder, 'start.log')]
  const started = await runProgram(binaries.pgCtl, parameters, user, dataFolder)
  return started.code === 0 ? null : started.said
}

/** A process that holds the folder and never answers is not a server we can use: end it as PostgreSQL itself would. */
const endStuck = async (cluster: Cluster): Promise<void> => {
  const { dataFolder, binaries, user } = cluster
  await runProgram(binaries.pgCtl, ['stop', '-D', dataFolder, '-m', 'immediate', '-w', '-t', '30'], user, dataFolder)
}

const answerWithin = 30_000

const joinOrStart = async (cluster: Cluster): Promise<{ client: pg.Client; joined: boolean }> => {
  const { dataFolder } = cluster
  const until = Date.now() + startWithin
  let silentSince: number | null = null
  let started = false
  let refusal = ''
  while (Date.now() < until) {
    const running = livePostmaster(dataFolder)
    if (running !== null) {
      const client = await takePart(cluster, running.port)
      if (client !== null) return { client, joined: !started }
      silentSince ??= Date.now()
      if (Date.now() - silentSince > answerWithin) await endStuck(cluster)
    } else {
      silentSince = null
      // Fails while the children of a killed server still hold its shared memory, or when another process was faster.
      refusal = (await launch(cluster)) ?? ''
      started ||= refusal === ''
      if (refusal === '') continue
    }
    await pause(50)
  }
  throw new OpeningRefused(
    `The database in ${dataFolder} did not start. ${[refusal, lastWords(dataFolder)].filter(Boolean).join('\n')}`,
  )
}

const stopServer = async (cluster: Cluster): Promise<void> => {
  const { dataFolder, binaries, user } = cluster
  const parameters = ['stop', '-D', dataFolder, '-m', 'fast', '-w', '-t', '60', '-s']
  const running = livePostmaster(dataFolder)
  const stopped = await runProgram(binaries.pgCtl, parameters, user, dataFolder)
  if (stopped.code !== 0 && livePostmaster(dataFolder) !== null)
    throw new OpeningRefused(`The database in ${dataFolder} did not stop. PostgreSQL said: ${stopped.said}`)
  // pg_ctl answers when the server's file is gone, a moment before its process is.
  if (running !== null) await processEnds(running.pid, 10_000)
}

/** Leaves; true when nobody else was there and the server is to be stopped; null when the connection is gone. */
const leave = async (client: pg.Client): Promise<boolean | null> => {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presence])
    const last = await client.query('select pg_try_advisory_lock($1) as last', [presence])
    return (last.rows[0] as { last: boolean }).last
  } catch {
    return null
  }
}

const comesBackWithin = 5_000

/** Leaves a server that broke off: it may be coming back by itself, and then nobody else would stop it. */
const leaveAfterAll = async (cluster: Cluster, port: number): Promise<boolean> => {
  const until = Date.now() + comesBackWithin
  while (livePostmaster(cluster.dataFolder) !== null && Date.now() < until) {
    const client = await takePart(cluster, port)
    const last = client === null ? null : await leave(client)
    await client?.end().catch(() => undefined)
    if (last !== null) return last
    await pause(50)
  }
  return false
}

/** Starts the server on this data folder, making the folder where there is none, or joins the one that runs on it. */
export const startServer = async (options: StartOptions): Promise<EmbeddedServer> => {
  const user = serverUser()
  const cluster: Cluster = {
    dataFolder: options.dataFolder,
    binaries: findBinaries(user),
    user,
    durable: options.durable ?? true,
  }
  await ensureCluster(cluster)
  const { client, joined } = await joinOrStart(cluster)
  const { pid, port } = livePostmaster(cluster.dataFolder) ?? { pid: 0, port: unixPort }
  const password = superuserPassword(cluster.dataFolder)
  let left = false
  client.once('end', () => {
    if (!left) options.onLost?.()
  })
  return {
    joined,
    dataFolder: cluster.dataFolder,
    pid,
    password,
    target: (database, as = superuser, secret = password ?? undefined) => ({
      ...addressOf(cluster, port),
      user: as,
      database,
      ...(secret === undefined ? {} : { password: secret }),
    }),
    stop: async () => {
      if (left) return false
      left = true
      const last = (await leave(client)) ?? (await leaveAfterAll(cluster, port))
      if (last) await stopServer(cluster)
      await client.end().catch(() => undefined)
      return last && !processLives(pid)
    },
  }
}
