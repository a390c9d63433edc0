// The catalog keeps organizations apart; and every hole that this test plants is found, or the test could not fail.
import { claimStates } from '@throughline/domain'
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { catalogFaults, namedExceptions } from './catalog-faults.ts'
import { testDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

test('the migrated database has no fault', async () => {
  expect(await catalogFaults(database.superuser)).toEqual([])
})

test('every table of an organization’s records is vacuumed soon after new rows, whoever’s server it is', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'organization_id' and a.attnotnull)
      and not coalesce(c.reloptions, '{}') @> '{autovacuum_vacuum_insert_scale_factor=0.02}'
    order by 1`.execute(database.superuser)
  expect(rows.map((row) => row.name).filter((name) => !namedExceptions.includes(name))).toEqual([])
})

test('the tables that hold no organization’s records are these and no others', () => {
  expect([...namedExceptions].sort()).toEqual([
    'app_user',
    'challenge',
    'factor',
    'installation',
    'invitation',
    'job',
    'kysely_migration',
    'kysely_migration_lock',
    'membership',
    'organization',
    'password',
    'session',
    'sign_in_attempt',
  ])
})

const holes: readonly [hole: string, plant: string, says: string][] = [
  ['a table nobody listed', 'create table stray (id int)', 'Table stray is in no list'],
  ['row-level security off', 'alter table claim disable row level security', 'claim does not force'],
  ['the owner let past', 'alter table note no force row level security', 'note does not force'],
  ['a second policy', 'create policy more on person using (true)', 'person has 2 permissive policies'],
  [
    'a policy that shows all',
    'drop policy transfer_rows on transfer; create policy transfer_rows on transfer using (true)',
    'The policy of transfer lets through more',
  ],
  [
    'a policy that lets anything be written',
    `alter policy file_rows on file with check (true)`,
    'The policy of file lets through more',
  ],
  [
    'a nullable organization',
    'alter table deposit drop constraint deposit_pkey cascade; alter table deposit alter organization_id drop not null',
    'deposit is not led by',
  ],
  ['a unique index that is an oracle', 'create unique index oracle on payer (payer_identifier)', 'oracle of payer'],
  [
    'a foreign key without the organization',
    'create unique index one_site on site (site_id); alter table service add constraint loose foreign key (site_id) references site (site_id)',
    'loose of service does not carry organization_id',
  ],
  [
    'a foreign key that sets null',
    'alter table goal add constraint quiet foreign key (organization_id, plan_id) references recovery_plan on delete set null',
    'quiet of goal deletes or changes',
  ],
  [
    'a trigger',
    `create function nothing() returns trigger language plpgsql as 'begin return new; end';
     create trigger sly before insert on claim for each row execute function nothing()`,
    'Trigger sly on claim',
  ],
  ['a view with its owner’s eyes', 'create view everyone as select * from person', 'View everyone'],
  [
    'a readable materialized view',
    'create materialized view all_claims as select * from claim; grant select on all_claims to throughline_app',
    'Materialized view all_claims',
  ],
  [
    'a function with its owner’s rights',
    `create function peek() returns bigint language sql security definer as 'select count(*) from person'`,
    'Function peek',
  ],
  [
    'a table of the application’s own',
    'grant create on schema public to throughline_app; alter table counter owner to throughline_app',
    'owns counter',
  ],
  ['a ledger that may be changed', 'grant update on transfer to throughline_app', 'may UPDATE on transfer'],
  [
    'one column that may be changed',
    'grant update (cents) on transfer to throughline_app',
    'may change transfer.cents',
  ],
  [
    'a record that may move',
    'grant update (organization_id) on person to throughline_app',
    'may change person.organization_id',
  ],
  [
    'an audit trail that may be emptied',
    'grant truncate on audit_entry to throughline_app',
    'may TRUNCATE on audit_entry',
  ],
  ['a table open to everybody', 'grant select on payment to public', 'Everybody may use payment'],
]

describe('a planted hole is found', () => {
  const planted = new Error('take the hole away again')
  test.each(holes)('%s', async (_, plant, says) => {
    let faults: string[] = []
    const tried = database.superuser.transaction().execute(async (trx) => {
      await sql.raw(plant).execute(trx)
      faults = await catalogFaults(trx)
      throw planted
    })
    await expect(tried).rejects.toBe(planted)
    expect(faults.join('\n')).toContain(says)
  })

  // Roles belong to the whole server, so these two are planted on roles of this test's own.
  test('an application role that sees past the policies', async () => {
    const role = `app_${randomUUID().replaceAll('-', '')}`
    await sql.raw(`create role ${role} bypassrls`).execute(database.superuser)
    expect((await catalogFaults(database.superuser, role)).join('\n')).toContain(`Role ${role} sees past`)
    await sql.raw(`alter role ${role} nobypassrls`).execute(database.superuser)
    await sql.raw(`grant throughline_owner to ${role}`).execute(database.superuser)
    expect((await catalogFaults(database.superuser, role)).join('\n')).toContain('may act as throughline_owner')
    await sql.raw(`drop role ${role}`).execute(database.superuser)
  })
})

test('the row types say what the database holds, column by column', async () => {
  const declared = new Map<string, string>()
  const folder = new URL('schema/', import.meta.url)
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const shared = /interface MoneyExplained \{([^}]*)\}/.exec(text)?.[1] ?? ''
    for (const [, name, extending, body] of text.matchAll(
      /export interface (\w+)Table( extends MoneyExplained)? \{\n(.*?)\n\}/gs,
    )) {
      const table = name!.replace(/(?<!^)(?=[A-Z])/g, '_').toLowerCase()
      const fields = `${body}${extending ? shared : ''}`
        .replaceAll(/\/\*\*.*?\*\//gs, '')
        .replaceAll(/<\{.*?\n  \}>/gs, '<{}>')
      for (const [, column, type] of fields.matchAll(/^ {2}(\w+): (.+)$/gm)) {
        const nullable = / \| null$|^NullableJson/.test(type!)
        const defaulted = /^(Generated|GeneratedAlways|DefaultedJson)</.test(type!)
        declared.set(`${table}.${column}`, `${nullable ? 'null' : 'required'}${defaulted ? ' default' : ''}`)
      }
    }
  }
  const found = await sql<{ column: string; is: string }>`
    select table_name || '.' || column_name as "column",
      case when is_nullable = 'YES' then 'null' else 'required' end
      || case when column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' then ' default' else '' end as "is"
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(database.superuser)
  const inDatabase = Object.fromEntries(found.rows.map((row) => [row.column, row.is]).sort())
  expect(Object.fromEntries([...declared].sort())).toEqual(inDatabase)
})

test('the database and the domain know the same claim states', async () => {
  const found = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname in ('claim_status_check', 'claim_line_status_check')`.execute(
    database.superuser,
  )
  expect(found.rows).toHaveLength(2)
  for (const { text } of found.rows) {
    const states = [...text.matchAll(/'([a-z-]+)'/g)].map((match) => match[1])
    expect(states.sort()).toEqual([...claimStates].sort())
  }
})
