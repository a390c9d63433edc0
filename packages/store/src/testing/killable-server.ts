// A durable server of one test's own that can be killed like a machine losing power to its processes: kill -9 on the
// postmaster and every process it started. Restarting recovers it at the same address, so open pools go on.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openDatabase, type ConnectionTarget, type OpenOptions, type Store } from '../connection.ts'
import { startServer, type EmbeddedServer } from '../embedded/server.ts'
import { migrate } from '../migrate.ts'
import { appRole } from '../roles.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type KillableServer = {
  readonly dataFolder: string
  /** How to connect to the migrated database as the superuser, or as another role. */
  readonly target: (user?: string) => ConnectionTarget
  /** A pool as the application's role. It survives kills: queries fail while the server is down, and work again after. */
  readonly open: (options?: OpenOptions) => Store
  /** Ends every process of the server with SIGKILL. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same folder: PostgreSQL replays its log. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

const databaseName = 'throughline'

const killHard = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Starts a durable server in a temporary folder with a migrated database. About three seconds. */
export const killableServer = async (): Promise<KillableServer> => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const dataFolder = join(folder, 'postgres')
  let server: EmbeddedServer = await startServer({ dataFolder })
  const target = (user?: string) => server.target(databaseName, user)
  const admin = openDatabase(server.target('postgres'), { size: 1 })
  await sql.raw(`create database ${databaseName}`).execute(admin)
  await migrate(target())
  const opened: Store[] = [admin]
  return {
    dataFolder,
    target,
    open: (options = {}) => {
      const db = openDatabase(target(appRole), options)
      opened.push(db)
      return db
    },
    kill: async () => {
      const processes = await sql<{ pid: number }>`select pid from pg_stat_activity`.execute(admin)
      killHard(server.pid)
      for (const { pid } of processes.rows) killHard(pid)
    },
    restart: async () => {
      const killed = server
      server = await startServer({ dataFolder })
      await killed.stop()
    },
    close: async () => {
      for (const db of opened) await db.destroy()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
