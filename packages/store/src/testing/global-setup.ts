// Vitest's global setup for tests on a real PostgreSQL: one embedded server in a temporary folder, and one template
// database with every migration applied, which tests clone (`testDatabase`). Both are gone when the run ends.
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { openDatabase, type ConnectionTarget } from '../connection.ts'
import { startServer } from '../embedded/server.ts'
import { migrate } from '../migrate.ts'
import { sweepTemporaryFolders, temporaryFolder } from './temporary-folder.ts'

export const templateDatabase = 'throughline_template'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server, as its superuser, on the `postgres` database. */
    throughlineServer: ConnectionTarget
  }
}

/** Vitest calls this once before the tests of a database. @public */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  sweepTemporaryFolders()
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const server = await startServer({ dataFolder: join(folder, 'postgres'), durable: false })
  const admin = openDatabase(server.target('postgres'), { size: 1 })
  await sql.raw(`create database ${templateDatabase}`).execute(admin)
  await migrate(server.target(templateDatabase))
  await sql.raw(`alter database ${templateDatabase} is_template true`).execute(admin)
  await admin.destroy()
  project.provide('throughlineServer', server.target('postgres'))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
