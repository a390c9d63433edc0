// The roles of one database: an owner nobody can log in as, and the role the application logs in as, which owns nothing
// and may do exactly what `tableRules` says. Granting is repeatable and takes back what is no longer in the list.
import { sql, type Kysely } from 'kysely'
import type { Store } from './connection.ts'
import { migrationTables, tableNames, tableRules, type TableRule } from './tables.ts'

export const ownerRole = 'throughline_owner'
export const appRole = 'throughline_app'

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDatabase = Kysely<any>

const roleExists = async (db: AnyDatabase, role: string): Promise<boolean> => {
  const found = await sql`select 1 from pg_roles where rolname = ${role}`.execute(db)
  return found.rows.length > 0
}

/**
 * Makes the two roles where they are missing, and lets the connected role act as the owner. The app role's password is set
 * when one is given; on a Unix socket of our own server there is none.
 */
export const ensureRoles = async (db: AnyDatabase, appPassword?: string): Promise<void> => {
  if (!(await roleExists(db, ownerRole)))
    await sql.raw(`create role ${ownerRole} nologin nosuperuser nobypassrls`).execute(db)
  if (!(await roleExists(db, appRole)))
    await sql.raw(`create role ${appRole} login nosuperuser nobypassrls nocreatedb nocreaterole`).execute(db)
  if (appPassword !== undefined) {
    const literal = `'${appPassword.replaceAll("'", "''")}'`
    await sql.raw(`alter role ${appRole} password ${literal}`).execute(db)
  }
  // From PostgreSQL 16 on, whoever makes a role may administer it and yet not act as it.
  const may = await sql<{ act: boolean }>`
    select pg_has_role(current_user, ${ownerRole},
      case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as act`.execute(db)
  if (!may.rows[0]!.act) await sql.raw(`grant ${ownerRole} to current_user`).execute(db)
}

/** Lets the owner make objects in this database, and the app role connect to it. Needs the database's own owner. */
export const ensureDatabasePrivileges = async (db: AnyDatabase, app: string): Promise<void> => {
  const database = (await sql<{ name: string }>`select current_database() as name`.execute(db)).rows[0]!.name
  const named = quoted(database)
  for (const statement of [
    `grant usage, create on schema public to ${ownerRole}`,
    `revoke temporary on database ${named} from public`,
    `grant connect on database ${named} to ${quoted(app)}`,
  ])
    await sql.raw(statement).execute(db)
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const columnsOf = async (db: Store): Promise<Map<string, { name: string; key: boolean }[]>> => {
  const found = await sql<{ table: string; name: string; key: boolean }>`
    select c.relname as "table", a.attname as name,
      exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any(i.indkey))
        or a.attname = 'organization_id' or a.attgenerated <> '' as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`.execute(
    db,
  )
  const byTable = new Map<string, { name: string; key: boolean }[]>()
  for (const row of found.rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row])
  return byTable
}

const grantsFor = (table: string, rule: TableRule, columns: readonly { name: string; key: boolean }[], to: string) => {
  const changed =
    rule.changes === 'all' ? columns.filter((column) => !column.key).map((column) => column.name) : (rule.changes ?? [])
  return [
    `revoke all on ${quoted(table)} from ${to}`,
    `grant select, insert on ${quoted(table)} to ${to}`,
    ...(changed.length > 0 ? [`grant update (${changed.map(quoted).join(', ')}) on ${quoted(table)} to ${to}`] : []),
    ...(rule.deletes ? [`grant delete on ${quoted(table)} to ${to}`] : []),
  ]
}

/** Gives the app role what `tableRules` says on every table and nothing else. Runs as the tables' owner. */
export const grantAppRole = async (db: Store, role: string = appRole): Promise<void> => {
  const columns = await columnsOf(db)
  const to = quoted(role)
  const statements = [
    `grant usage on schema public to ${to}`,
    `grant select on ${migrationTables[0]} to ${to}`,
    ...tableNames.flatMap((table) => grantsFor(table, tableRules[table], columns.get(table) ?? [], to)),
  ]
  await db.transaction().execute(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx)
  })
}
