// Opens the database this installation uses, whichever it is: the embedded server in the installation's folder, or the
// server DATABASE_URL points at. Brings it to the newest schema and hands out the application's role only.
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { takeRestoreTurn } from './backup/restore-turn.ts'
import { openDatabase, type ConnectionTarget, type OpenOptions, type Store } from './connection.ts'
import { livePostmaster } from './embedded/postmaster.ts'
import { startServer } from './embedded/server.ts'
import {
  clearHalfMade,
  homeFolder,
  isComplete,
  markComplete,
  rememberWorld,
  removeEmpty,
  worldFolder,
  type World,
} from './home.ts'
import { claimMaking } from './making-claim.ts'
import { diskIsFull, storageReason } from './disk-reason.ts'
import { makeFolder } from './make-folder.ts'
import { migrate, migrationOf, type MigrateOptions } from './migrate.ts'
import { assertServerAddress, unreachable } from './reach-server.ts'
import { appRole, ownerRole, quoted } from './roles.ts'
import { OpeningRefused } from './opening-refused.ts'

export type OpenedStore = {
  /** As the application's role: row-level security applies, it owns nothing. */
  readonly db: Store
  readonly kind: 'embedded' | 'server'
  /** Where this installation keeps its keys, uploads in progress and reports. */
  readonly folder: string
  /** How to connect as the application's role, for what a pool cannot do: a backup. */
  readonly app: ConnectionTarget
  /** How to connect as the role that owns the tables: for backup's counterpart, restore, and for nothing else. */
  readonly owner: ConnectionTarget
  readonly ownerSettings: Readonly<Record<string, string>>
  /** Migrations that this opening applied. */
  readonly migrated: readonly string[]
  /** Drains and closes; the embedded server stops when no other process uses it. */
  readonly close: () => Promise<void>
}

/** A database that has no rows yet, and what a restore needs to fill it. */
export type EmptyDatabase = {
  /** How far a restore that was stopped before its end had made the schema; null where there is none. */
  readonly migration: string | null
  /** Said as the owner in the transaction that loads the rows, at its end: with it the restore is done. */
  readonly lastStatements: readonly string[]
  readonly owner: ConnectionTarget
  readonly ownerSettings: Readonly<Record<string, string>>
  readonly folder: string
  /** Makes the schema as it was at this migration. */
  readonly migrateUpTo: (migration: string) => Promise<unknown>
}

export type OpenStoreOptions = Pick<OpenOptions, 'size' | 'applicationName' | 'onIdleError'> & {
  readonly environment?: NodeJS.ProcessEnv
  /** Which world of the embedded server. DATABASE_URL has one. */
  readonly world: World
  /**
   * Fills a world that has just been made, before anybody sees it. When it does not come to its end, the next opening
   * makes the world anew.
   */
  readonly prepare?: (db: Store, folder: string) => Promise<void>
  /** Loads rows before any schema is there, or where an earlier load did not come to its end. Not called otherwise. */
  readonly load?: (empty: EmptyDatabase) => Promise<void>
  /** Told when the embedded server went away; opening again restarts it. */
  readonly onLost?: () => void
}

const databaseName = 'throughline'

const openOptions = (options: OpenStoreOptions, environment: NodeJS.ProcessEnv): OpenOptions => ({
  ...(options.size === undefined ? {} : { size: options.size }),
  ...(options.applicationName === undefined ? {} : { applicationName: options.applicationName }),
  ...(options.onIdleError === undefined ? {} : { onIdleError: options.onIdleError }),
  preparedStatements: environment.DATABASE_PREPARED_STATEMENTS !== 'off',
})

/** A password for the app role that needs no place to be kept: whoever knows the owner's can derive it. */
const derivedPassword = (secret: string): string =>
  createHmac('sha256', secret).update('throughline application role').digest('base64url')

const ensureDatabase = async (admin: ConnectionTarget, name: string): Promise<void> => {
  const db = openDatabase(admin, { size: 1 })
  try {
    const found = await sql`select 1 from pg_database where datname = ${name}`.execute(db)
    if (found.rows.length === 0) await sql.raw(`create database ${quoted(name)}`).execute(db)
  } catch (error) {
    // 42P04: another process made it in the same moment.
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await db.destroy()
  }
}

/** Stands from the beginning of a restore until its rows are committed: as long as it is there, there are no rows. */
const restoring = 'restore_unfinished'

/** Lets a restore fill the database, when there is one to do and no rows are there yet; tells whether it did. */
const loadInto = async (
  options: OpenStoreOptions,
  empty: Pick<EmptyDatabase, 'owner' | 'ownerSettings' | 'folder'>,
  rights: MigrateOptions,
  lastStatements: readonly string[] = [],
): Promise<boolean> => {
  if (options.load === undefined) return false
  const db = openDatabase(empty.owner, { size: 1, settings: { lock_timeout: '60s' } })
  try {
    // Two restores at once: the second waits, and then finds the rows of the first.
    await takeRestoreTurn(db)
    const migration = await migrationOf(db)
    const begun = await sql<{ begun: boolean }>`select to_regclass(${restoring}) is not null as begun`.execute(db)
    if (!begun.rows[0]!.begun) {
      if (migration !== null) return false
      await sql.raw(`create table ${restoring} ()`).execute(db)
    }
    await options.load({
      ...empty,
      migration,
      lastStatements: [...lastStatements, 'set local role none', `drop table ${restoring}`],
      migrateUpTo: (upTo) => migrate(empty.owner, { ...rights, upTo }),
    })
    return true
  } finally {
    await db.destroy()
  }
}

/** Takes a half-made world away, unless somebody is just making it. */
const clearWorld = async (folder: string, dataFolder: string, world: World): Promise<void> => {
  if (isComplete(folder)) return
  if (livePostmaster(dataFolder) !== null) {
    const leftBehind = await startServer({ dataFolder })
    if (!(await leftBehind.stop()))
      throw new OpeningRefused(
        `Another Throughline is just making the world in ${folder}. Wait until it is ready, then start again.`,
      )
  }
  clearHalfMade(folder, world)
}

const openEmbedded = async (options: OpenStoreOptions, environment: NodeJS.ProcessEnv): Promise<OpenedStore> => {
  const home = homeFolder(environment)
  const folder = join(home, options.world)
  let letGo: () => void = () => undefined
  try {
    worldFolder(home, options.world)
    if (!isComplete(folder)) letGo = claimMaking(folder)
    return await openWorld(options, environment, home, folder)
  } catch (error) {
    const reason = storageReason(error)
    if (reason === null) throw error
    throw new OpeningRefused(`The data cannot be kept in ${home}: ${reason}, with --data DIR or THROUGHLINE_HOME.`, {
      cause: error,
    })
  } finally {
    letGo()
    if (!isComplete(folder)) removeEmpty(home, folder)
  }
}

const openWorld = async (
  options: OpenStoreOptions,
  environment: NodeJS.ProcessEnv,
  home: string,
  folder: string,
): Promise<OpenedStore> => {
  const dataFolder = join(folder, 'postgres')
  await clearWorld(folder, dataFolder, options.world)
  const server = await startServer({
    dataFolder,
    ...(options.onLost === undefined ? {} : { onLost: options.onLost }),
  })
  let db: Store | null = null
  try {
    await ensureDatabase(server.target('postgres'), databaseName)
    const owner = server.target(databaseName)
    const appPassword = server.password === null ? undefined : derivedPassword(server.password)
    const ownerSettings = { role: ownerRole }
    const rights = appPassword === undefined ? {} : { appPassword }
    await loadInto(options, { owner, ownerSettings, folder }, rights)
    const migrated = await migrate(owner, rights)
    const app = server.target(databaseName, appRole, appPassword)
    const opened = openDatabase(app, openOptions(options, environment))
    db = opened
    if (!isComplete(folder)) {
      await options.prepare?.(opened, folder)
      markComplete(folder)
    }
    rememberWorld(home, options.world)
    const close = async () => {
      await opened.destroy()
      await server.stop()
    }
    return { db: opened, kind: 'embedded', folder, app, owner, ownerSettings, migrated, close }
  } catch (error) {
    const full = diskIsFull(folder)
    await db?.destroy()
    if ((await server.stop()) || livePostmaster(dataFolder) === null) clearHalfMade(folder, options.world)
    throw full
      ? Object.assign(new Error('The disk is full.', { cause: error }), { code: 'ENOSPC', syscall: 'write' })
      : error
  }
}

/** What the connected role of a foreign server may do. */
type Standing = {
  readonly version: number
  readonly name: string
  readonly superuser: boolean
  readonly may_create_roles: boolean
  /** A restore was begun here and its rows are not there. */
  readonly restoring: boolean
}

const standingOf = async (target: ConnectionTarget): Promise<Standing> => {
  const db = openDatabase(target, { size: 1 })
  try {
    const found = await sql<Standing>`
      select current_setting('server_version_num')::int as version, rolname as name, rolsuper as superuser,
        rolsuper or rolcreaterole as may_create_roles, to_regclass(${restoring}) is not null as restoring
      from pg_roles where rolname = current_user`.execute(db)
    return found.rows[0]!
  } catch (error) {
    throw new OpeningRefused(unreachable(error), { cause: error })
  } finally {
    await db.destroy()
  }
}

const oldestServer = 150_000

const withUser = (url: string, user: string, password: string | null): string =>
  url.replace(
    /^(postgres(?:ql)?:\/\/)(?:[^@/]*@)?/,
    (_, scheme: string) => `${scheme}${user}${password === null ? '' : `:${encodeURIComponent(password)}`}@`,
  )

const passwordIn = (url: string): string | null => {
  const found = /^postgres(?:ql)?:\/\/[^:@/]*:([^@/]*)@/.exec(url)
  return found === null ? null : decodeURIComponent(found[1]!)
}

/** A role that sees past row-level security would show one organization's people to another. */
const refusePowerfulApp = async (db: Store): Promise<void> => {
  const found = await sql<{ name: string; powerful: boolean; owns: boolean }>`
    select rolname as name, rolsuper or rolbypassrls as powerful,
      exists (select 1 from pg_class where relowner = pg_roles.oid and relnamespace = 'public'::regnamespace) as owns
    from pg_roles where rolname = current_user`.execute(db)
  const role = found.rows[0]!
  if (!role.powerful && !role.owns) return
  throw new OpeningRefused(
    `The application would use the database role "${role.name}", which ${role.owns ? 'owns the tables' : 'is not bound by row-level security'}. ` +
      'Make a plain role that owns nothing and point DATABASE_APP_URL at it.',
  )
}

type ServerPlan = {
  readonly as: 'owner-role' | 'connected-role'
  readonly app: string
  readonly password: string | null
}

const planServer = (url: string, appUrl: string | undefined, standing: Standing): ServerPlan => {
  const as = standing.may_create_roles ? 'owner-role' : 'connected-role'
  if (appUrl !== undefined) return { as, app: userIn(appUrl), password: null }
  if (as === 'connected-role')
    throw new OpeningRefused(
      `The role "${standing.name}" of DATABASE_URL may not make roles. Let it (CREATEROLE), or make a plain role for the ` +
        'application and point DATABASE_APP_URL at it.',
    )
  const secret = passwordIn(url)
  return { as, app: appRole, password: secret === null ? null : derivedPassword(secret) }
}

const userIn = (url: string): string => {
  const found = /^postgres(?:ql)?:\/\/([^:@/]+)(?::[^@/]*)?@/.exec(url)
  if (found === null)
    throw new OpeningRefused('DATABASE_APP_URL names no user. Write it as postgres://user:password@host/database.')
  return decodeURIComponent(found[1]!)
}

const openServer = async (
  options: OpenStoreOptions,
  environment: NodeJS.ProcessEnv,
  url: string,
): Promise<OpenedStore> => {
  const appUrl = environment.DATABASE_APP_URL || undefined
  assertServerAddress('DATABASE_URL', url)
  const owner = { connectionString: url }
  const standing = await standingOf(owner)
  if (standing.version < oldestServer)
    throw new OpeningRefused(
      `DATABASE_URL points at PostgreSQL ${Math.trunc(standing.version / 10_000)}. It must be 15 or later.`,
    )
  if (standing.restoring && options.load === undefined)
    throw new OpeningRefused(
      'A restore into the database that DATABASE_URL points at has not come to its end. Run throughline restore again, or make a new database and point DATABASE_URL at it.',
    )
  const plan = planServer(url, appUrl, standing)
  const rights: MigrateOptions = {
    as: plan.as,
    appRole: plan.app,
    ...(plan.password === null ? {} : { appPassword: plan.password }),
  }
  const folder = join(homeFolder(environment, null), 'server')
  makeFolder(folder, 0o755)
  const ownerSettings: Record<string, string> = plan.as === 'owner-role' ? { role: ownerRole } : {}
  const made = [
    `set local app.scope = 'installation'`,
    `insert into installation (key, value) values ('made', 'true') on conflict do nothing`,
  ]
  const loaded = await loadInto(options, { owner, ownerSettings, folder }, rights, made)
  const migrated = await migrate(owner, rights)
  const app = { connectionString: appUrl ?? withUser(url, appRole, plan.password) }
  const db = openDatabase(app, openOptions(options, environment))
  try {
    await refusePowerfulApp(db)
    // An empty database is filled once; a server of one's own has no folder in which to leave a marker.
    const any = await sql<{
      made: boolean
    }>`select exists (select 1 from installation where key = 'made') as made`.execute(db)
    if (loaded || !any.rows[0]!.made) {
      await options.prepare?.(db, folder)
      await db.transaction().execute(async (trx) => {
        for (const statement of made) await sql.raw(statement).execute(trx)
      })
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, kind: 'server', folder, app, owner, ownerSettings, migrated, close: () => db.destroy() }
}

/** Opens the installation's database: DATABASE_URL (with DATABASE_APP_URL) when set, the embedded server otherwise. */
export const openStore = (options: OpenStoreOptions): Promise<OpenedStore> => {
  const environment = options.environment ?? process.env
  const url = environment.DATABASE_URL
  return url === undefined || url === '' ? openEmbedded(options, environment) : openServer(options, environment, url)
}
