// A database of its own for one test file: a clone of the migrated template, dropped at the end. Tests write through the
// application's role, which owns nothing; the superuser is there to plant what the application must never be able to.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { openDatabase, type ConnectionTarget, type OpenOptions, type Store } from '../connection.ts'
import { appRole, ensureDatabasePrivileges, ownerRole } from '../roles.ts'
import { templateDatabase } from './global-setup.ts'

export type TestDatabase = {
  /** As the application: row-level security applies. */
  readonly db: Store
  /** As the role that owns the tables: row-level security applies to it too. */
  readonly owner: Store
  /** As the superuser: nothing applies. */
  readonly superuser: Store
  /** How to connect to this database as the superuser, or as another role. */
  readonly target: (user?: string) => ConnectionTarget
  readonly close: () => Promise<void>
}

type Server = Extract<ConnectionTarget, { host: string }>

/** Clones the template (about 60 ms) and connects to the clone. Call `close` in `afterAll`. */
export const testDatabase = async (options: OpenOptions = {}): Promise<TestDatabase> => {
  const server = inject('throughlineServer') as Server
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const target = (user: string = server.user): ConnectionTarget => ({ ...server, database: name, user })
  const admin = openDatabase(server, { size: 1 })
  await sql.raw(`create database ${name} template ${templateDatabase} strategy wal_log`).execute(admin)
  const db = openDatabase(target(appRole), options)
  const owner = openDatabase(target(), { size: 2, settings: { role: ownerRole } })
  const superuser = openDatabase(target(), { size: 2 })
  await ensureDatabasePrivileges(superuser, appRole)
  return {
    db,
    owner,
    superuser,
    target,
    close: async () => {
      for (const open of [db, owner, superuser]) await open.destroy()
      await sql.raw(`drop database ${name} with (force)`).execute(admin)
      await admin.destroy()
    },
  }
}

export { testOrganization } from './test-organization.ts'
