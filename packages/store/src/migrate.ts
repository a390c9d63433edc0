// Brings a database to the newest schema: all pending migrations in one transaction, then the privileges of the app role.
import { Migrator, sql } from 'kysely'
import { openDatabase, type ConnectionTarget, type Store } from './connection.ts'
import { migrations, newestMigration } from './migrations/index.ts'
import { appRole, ensureDatabasePrivileges, ensureRoles, grantAppRole, ownerRole } from './roles.ts'

export type MigrateOptions = {
  /** Whose tables they become: our own owner role, or the connected role itself where it may not make roles. */
  readonly as?: 'owner-role' | 'connected-role'
  readonly appRole?: string
  readonly appPassword?: string
  /** Only up to this migration, and without the app role's privileges: a restore begins where its backup stood. */
  readonly upTo?: string
}

/** Applies what is pending and grants. Safe to repeat, and to run from two processes at once: one waits for the other. */
export const migrate = async (target: ConnectionTarget, options: MigrateOptions = {}): Promise<string[]> => {
  const app = options.appRole ?? appRole
  const settings: Record<string, string> = { lock_timeout: '60s', client_min_messages: 'warning' }
  if ((options.as ?? 'owner-role') === 'owner-role') {
    const plain = openDatabase(target, { size: 1, settings, applicationName: 'throughline migrate' })
    try {
      await ensureRoles(plain, options.appPassword)
      await ensureDatabasePrivileges(plain, app)
    } finally {
      await plain.destroy()
    }
    settings.role = ownerRole
  }
  const db = openDatabase(target, { size: 2, settings, applicationName: 'throughline migrate' })
  try {
    const applied = await applyMigrations(db, options.upTo)
    if (options.upTo === undefined) await grantAppRole(db, app)
    return applied
  } finally {
    await db.destroy()
  }
}

const applyMigrations = async (db: Store, upTo: string | undefined): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: migrations })
  const { error, results } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName
    throw new Error(`The database could not be brought up to date${failed ? ` (${failed})` : ''}.`, { cause: error })
  }
  return (results ?? []).map((result) => result.migrationName)
}

/** The newest migration this database has; null when it has none. */
export const migrationOf = async (db: Store): Promise<string | null> => {
  const table = await sql`select to_regclass('public.kysely_migration') as found`.execute(db)
  if ((table.rows[0] as { found: string | null }).found === null) return null
  const newest = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  return newest.rows[0]?.name ?? null
}

/** Whether the database has exactly the schema this program was written for. */
export const isUpToDate = async (db: Store): Promise<boolean> => (await migrationOf(db)) === newestMigration
