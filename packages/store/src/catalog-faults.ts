// Reads the database's own catalog and says, in sentences, every way in which it fails to keep organizations apart or to
// stay shardable by organization. An empty list is the only good answer; it is asked in tests and after every migration
// or restore.
import { sql } from 'kysely'
import type { Store } from './connection.ts'
import { appRole, ownerRole } from './roles.ts'
import { installationTables, migrationTables, tableNames, tableRules, tenantTables } from './tables.ts'

type Query = (db: Store, app: string) => Promise<string[]>

const rows = async <T>(db: Store, text: string): Promise<T[]> => (await sql.raw<T>(text).execute(db)).rows
const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ')
const inPublic = `relnamespace = 'public'::regnamespace`

const unknownTables: Query = async (db) => {
  const known = list([...tableNames, ...migrationTables])
  const found = await rows<{ name: string }>(
    db,
    `select relname as name from pg_class where ${inPublic} and relkind in ('r', 'p', 'f') and relname not in (${known})`,
  )
  return found.map(({ name }) => `Table ${name} is in no list: say in tables.ts whose records it holds.`)
}

const missingTables: Query = async (db) => {
  const found = await rows<{ name: string }>(
    db,
    `select relname as name from pg_class where ${inPublic} and relkind = 'r'`,
  )
  const there = new Set(found.map(({ name }) => name))
  return tableNames.filter((name) => !there.has(name)).map((name) => `Table ${name} is missing.`)
}

const unsecured: Query = async (db) => {
  const found = await rows<{ name: string; enabled: boolean; forced: boolean; policies: number }>(
    db,
    `select relname as name, relrowsecurity as enabled, relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = pg_class.oid and polpermissive) as policies
     from pg_class where ${inPublic} and relkind = 'r' and relname in (${list(tableNames)})`,
  )
  return found.flatMap(({ name, enabled, forced, policies }) => [
    ...(enabled && forced ? [] : [`Table ${name} does not force row-level security.`]),
    ...(policies === 1 ? [] : [`Table ${name} has ${policies} permissive policies; it must have exactly one.`]),
  ])
}

const tenantPolicy = `(organization_id = ( SELECT (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid AS "nullif"))`

const strayPolicies: Query = async (db) => {
  const found = await rows<{ name: string; using: string | null; check: string | null; roles: string }>(
    db,
    `select c.relname as name, pg_get_expr(polqual, c.oid) as "using", pg_get_expr(polwithcheck, c.oid) as "check",
       polroles::text as roles
     from pg_policy join pg_class c on c.oid = polrelid
     where polpermissive and c.relname in (${list(tenantTables)})`,
  )
  return found
    .filter(({ using, check, roles }) => using !== tenantPolicy || check !== tenantPolicy || roles !== '{0}')
    .map(({ name }) => `The policy of ${name} lets through more than the organization of the transaction.`)
}

const organizationColumn: Query = async (db) => {
  const found = await rows<{ name: string }>(
    db,
    `select c.relname as name from pg_class c
     where ${inPublic} and relname in (${list(tenantTables)}) and not exists (
       select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnum = 1
         and a.attnotnull and a.atttypid = 'uuid'::regtype)`,
  )
  return found.map(({ name }) => `Table ${name} is not led by a required organization_id.`)
}

const uniqueIndexes: Query = async (db) => {
  const found = await rows<{ name: string; index: string }>(
    db,
    `select c.relname as name, i.indexrelid::regclass::text as "index"
     from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relname in (${list(tenantTables)}) and i.indisunique and i.indkey[0] <> a.attnum`,
  )
  return found.map(
    ({ name, index }) =>
      `Unique index ${index} of ${name} is not led by organization_id: a duplicate would tell another tenant.`,
  )
}

const primaryKeys: Query = async (db) => {
  const found = await rows<{ name: string }>(
    db,
    `select relname as name from pg_class c where ${inPublic} and relname in (${list(tenantTables)})
       and not exists (select 1 from pg_index where indrelid = c.oid and indisprimary)`,
  )
  return found.map(({ name }) => `Table ${name} has no primary key.`)
}

const foreignKeys: Query = async (db) => {
  const found = await rows<{ name: string; key: string; led: boolean; quiet: boolean }>(
    db,
    `select c.relname as name, conname as key,
       a.attname = 'organization_id' and b.attname = 'organization_id' as led,
       confdeltype in ('a', 'r') and confupdtype in ('a', 'r') as quiet
     from pg_constraint join pg_class c on c.oid = conrelid
     join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
     join pg_attribute b on b.attrelid = confrelid and b.attnum = confkey[1]
     where contype = 'f' and c.relname in (${list(tenantTables)})`,
  )
  return found.flatMap(({ name, key, led, quiet }) => [
    ...(led
      ? []
      : [`Foreign key ${key} of ${name} does not carry organization_id: it could point into another organization.`]),
    ...(quiet ? [] : [`Foreign key ${key} of ${name} deletes or changes rows on its own.`]),
  ])
}

const triggers: Query = async (db) => {
  const found = await rows<{ name: string; table: string }>(
    db,
    `select tgname as name, tgrelid::regclass::text as "table" from pg_trigger where not tgisinternal
       and tgrelid in (select oid from pg_class where ${inPublic})`,
  )
  return found.map(({ name, table }) => `Trigger ${name} on ${table}: a sharding engine refuses triggers.`)
}

const views: Query = async (db, app) => {
  const found = await rows<{ name: string; kind: string; invoker: boolean; readable: boolean }>(
    db,
    `select relname as name, relkind as kind, coalesce('security_invoker=true' = any(reloptions), false) as invoker,
       has_table_privilege('${app}', oid, 'select') as readable
     from pg_class where ${inPublic} and relkind in ('v', 'm')`,
  )
  return found.flatMap(({ name, kind, invoker, readable }) => {
    if (kind === 'v' && !invoker) return [`View ${name} reads with its owner's rights: make it security_invoker.`]
    if (kind === 'm' && readable) return [`Materialized view ${name} can be read by the application and has no policy.`]
    return []
  })
}

const definerFunctions: Query = async (db) => {
  const found = await rows<{ name: string }>(
    db,
    `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`,
  )
  return found.map(({ name }) => `Function ${name} runs with its owner's rights.`)
}

const powerfulRoles: Query = async (db, app) => {
  const found = await rows<{ name: string }>(
    db,
    `select rolname as name from pg_roles where (rolsuper or rolbypassrls) and oid <> 10
       and (rolname in ('${app}', '${ownerRole}') or pg_has_role('${app}', oid, 'member'))`,
  )
  const member = await rows<{ owns: boolean }>(
    db,
    `select pg_has_role('${app}', oid, 'member') as owns from pg_roles where rolname = '${ownerRole}'`,
  )
  return [
    ...found.map(({ name }) => `Role ${name} sees past row-level security.`),
    ...(member[0]?.owns ? [`The application's role may act as ${ownerRole}.`] : []),
  ]
}

const ownedByApp: Query = async (db, app) => {
  const found = await rows<{ name: string }>(
    db,
    `select relname as name from pg_class where relowner = '${app}'::regrole
     union all select proname from pg_proc where proowner = '${app}'::regrole
     union all select nspname from pg_namespace where nspowner = '${app}'::regrole
     union all select datname from pg_database where datdba = '${app}'::regrole`,
  )
  return found.map(({ name }) => `The application's role owns ${name}; it must own nothing.`)
}

const privileges: Query = async (db, app) => {
  const found = await rows<{ name: string; whole: string[]; changes: string[]; keyed: string[]; everybody: boolean }>(
    db,
    `select relname as name,
       array(select p from unnest(array['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) p
         where has_table_privilege('${app}', c.oid, p))::text[] as whole,
       array(select attname from pg_attribute a where attrelid = c.oid and attnum > 0 and not attisdropped
         and has_column_privilege('${app}', c.oid, attnum, 'update') order by attname)::text[] as changes,
       array(select attname from pg_attribute a where attrelid = c.oid and attnum > 0 and (attgenerated <> ''
         or attname = 'organization_id' or exists (
           select 1 from pg_index where indrelid = c.oid and indisprimary and attnum = any(indkey))) order by attname)::text[]
         as keyed,
       exists (select 1 from aclexplode(relacl) where grantee = 0) as everybody
     from pg_class c where ${inPublic} and relkind = 'r' and relname in (${list(tableNames)})`,
  )
  return found.flatMap((row) => {
    const rule = tableRules[row.name as keyof typeof tableRules]
    const mayWhole = ['SELECT', 'INSERT', ...(rule.deletes ? ['DELETE'] : [])]
    const tooMuch = row.whole.filter((privilege) => !mayWhole.includes(privilege))
    const mayChange = rule.changes === 'all' ? null : (rule.changes ?? [])
    const changed = row.changes.filter((column) => row.keyed.includes(column) || mayChange?.includes(column) === false)
    return [
      ...tooMuch.map((privilege) => `The application may ${privilege} on ${row.name}, which tables.ts does not say.`),
      ...changed.map((column) => `The application may change ${row.name}.${column}, which tables.ts does not say.`),
      ...mayWhole.filter((p) => !row.whole.includes(p)).map((p) => `The application may not ${p} on ${row.name}.`),
      ...(row.everybody ? [`Everybody may use ${row.name}.`] : []),
    ]
  })
}

const checks: readonly Query[] = [
  unknownTables,
  missingTables,
  unsecured,
  strayPolicies,
  organizationColumn,
  primaryKeys,
  uniqueIndexes,
  foreignKeys,
  triggers,
  views,
  definerFunctions,
  powerfulRoles,
  ownedByApp,
  privileges,
]

/** Every fault of the catalog, as a sentence each; none when tenants are kept apart as designed. Any role may ask. */
export const catalogFaults = async (db: Store, app: string = appRole): Promise<string[]> => {
  const faults: string[] = []
  for (const check of checks) faults.push(...(await check(db, app)))
  return faults
}

/** The tables that are no organization's record, by name: they stand in the test with policies of their own. */
export const namedExceptions: readonly string[] = [...installationTables, ...migrationTables]
