// The command line on a real database: it acts as a named operator, within one organization, through the same checks.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { declareInstallation, identityBindings } from '@throughline/application'
import { inScope, json } from '@throughline/store'
import {
  addOrganization,
  addUser,
  auditOf,
  testWorld,
  type TestWorld,
} from '../../../packages/application/test/world.ts'
import { run } from '../src/index.ts'

let world: TestWorld
let riverbend: string
let home: string
let environment: NodeJS.ProcessEnv

beforeAll(async () => {
  world = await testWorld({ bindings: identityBindings })
  await declareInstallation(world.store, false)
  // As an installation is marked that was made to its end.
  await inScope(world.store, 'installation', (trx) =>
    trx
      .insertInto('installation')
      .values({ key: 'made', value: json(true) })
      .execute(),
  )
  riverbend = await addOrganization(world, 'provider', 'Riverbend Peer Center')
  await addOrganization(world, 'provider', 'Hilltop Recovery')
  await addUser(world, riverbend, { role: 'administrator', email: 'ana@example.org' })
  home = mkdtempSync(join(tmpdir(), 'throughline-cli-'))
  const { host, port, user, database } = world.database.target() as {
    host: string
    port: number
    user: string
    database: string
  }
  const at = `host=${encodeURIComponent(host)}&port=${port}`
  environment = { THROUGHLINE_HOME: home, DATABASE_URL: `postgres://${user}@/${database}?${at}` }
})
afterAll(async () => {
  await world.close()
  rmSync(home, { recursive: true, force: true })
})

async function throughline(...words: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await run(
    words,
    environment,
    (text) => said.push(text),
    (text) => complained.push(text),
  )
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

test('help tells of every noun, those with words of their own too', async () => {
  const remit = await throughline('help', 'remit')
  expect([remit.code, remit.said]).toEqual([0, expect.stringContaining('remit post FILE')])
  expect((await throughline('help', 'claims')).said).toContain('claims intake FILE')
  expect((await throughline('help', 'claim')).said).not.toContain('claims intake')
  expect((await throughline('help', 'user')).said).toMatch(/reset-password[^]*user list/)
  const unknown = await throughline('help', 'bogus')
  expect([unknown.code, unknown.complained]).toEqual([2, expect.stringContaining('“bogus” is no command')])
})

test('a place that cannot be read or written is told in a sentence', async () => {
  const to = await throughline('backup', '/nowhere/at/all', '--key-file', '/nowhere/key')
  expect([to.code, to.complained]).toEqual([2, expect.stringContaining('key file /nowhere/key could not be read')])
  const from = await throughline('restore', '/nowhere/at/all', '--key-file', '/nowhere/key')
  expect([from.code, from.complained]).toEqual([2, expect.stringContaining('could not be read')])
})

describe('an operation of the registry', () => {
  test('runs in the organization that is named, as the operator, who stands in the audit trail', async () => {
    const listed = await throughline('user', 'list', '--organization', 'river')
    expect(listed.code).toBe(0)
    const { users } = JSON.parse(listed.said) as { users: { email: string; role: string; userId: string }[] }
    expect(users.map((user) => user.role).sort()).toEqual(['administrator', 'operator'])
    const operator = users.find((user) => user.role === 'operator')!
    expect(operator.email).toMatch(/@command-line\.invalid$/)
    expect((await auditOf(world, riverbend)).at(-1)).toMatchObject({ command: 'user.list', user_id: operator.userId })
  })
  test('with fields as options', async () => {
    const invited = await throughline(
      'user',
      'invite',
      '--organization',
      riverbend,
      '--email',
      'new@example.org',
      '--display-name',
      'New',
      '--role',
      'biller',
    )
    expect(JSON.parse(invited.said)).toMatchObject({ link: expect.stringContaining('/invitation#') })
  })
  test.each([
    [
      'a field that is wrong',
      ['user', 'invite', '--email', 'nobody', '--display-name', 'N', '--role', 'biller'],
      1,
      'Write an e-mail address',
    ],
    [
      'a role that is none',
      ['user', 'invite', '--email', 'x@example.org', '--display-name', 'N', '--role', 'king'],
      1,
      'no such role',
    ],
    ['an option that is no field', ['user', 'list', '--color', 'blue'], 2, '--color is no field of user list'],
    ['a command that is none', ['user', 'explode'], 2, 'is no command'],
    ['no kind of organization that could do it', ['purchaser', 'list'], 2, 'no organization of the plan’s kind'],
    ['a file that is none', ['remit', 'post', '/nowhere/at-all'], 1, ''],
    ['nobody of that name', ['user', 'reset-password', 'who@example.org'], 2, 'Nobody signs in as'],
  ])('refuses %s', async (_, words, code, sentence) => {
    const answer = await throughline(...words, '--organization', 'riverbend')
    expect([answer.code, answer.complained]).toEqual([code, expect.stringContaining(sentence)])
  })
  test('asks which organization when there are several', async () => {
    const answer = await throughline('user', 'list')
    expect(answer.code).toBe(2)
    expect(answer.complained).toContain('Hilltop Recovery')
  })
})

test('a new password works, and the sessions before it do not', async () => {
  const answer = await throughline('user', 'reset-password', 'Ana@example.org')
  const password = /is ([0-9A-Z-]+)/.exec(answer.said)![1]!
  world.clock.now = new Date().toISOString()
  const signed = await world.application.execute(null, 'session.signIn', { email: 'ana@example.org', password })
  expect(signed).toMatchObject({ ok: true, reply: { next: 'enroll-factor' } })
  expect((await auditOf(world, riverbend)).map((row) => row.command)).toContain('user.resetPassword')
})

test('a further organization stands apart from the others, and its first person comes by invitation', async () => {
  const added = await throughline('organization', 'add', 'Bright Plains', '--kind', 'plan')
  expect([added.code, added.complained]).toEqual([0, ''])
  const [, id] = /\(([0-9a-f-]{36})\)/.exec(added.said)!
  expect((await throughline('organizations')).said).toContain(`${id}  plan      Bright Plains`)
  expect((await auditOf(world, id!)).map((row) => row.command)).toContain('organization.add')
  const again = await throughline('organization', 'add', 'bright plains', '--kind', 'plan')
  expect([again.code, again.complained]).toEqual([2, expect.stringContaining('is here already')])
  for (const words of [['--kind', 'plan'], ['Other', '--kind', 'clinic'], ['Other']])
    expect((await throughline('organization', 'add', ...words)).code).toBe(2)
  const who = ['--email', 'noor@example.org', '--display-name', 'Noor Haddad', '--role', 'administrator']
  const invited = await throughline('user', 'invite', '--organization', id!, ...who)
  expect([invited.code, invited.said]).toEqual([0, expect.stringContaining('"link"')])
  expect((await throughline('user', 'list', '--organization', riverbend)).said).not.toContain('noor@example.org')
})

test('an organization whose audit row cannot be written is not added, nor anybody in it', async () => {
  await sql`create function no_trail() returns trigger language plpgsql as $$
    begin if new.command = 'organization.add' then raise exception 'no room for a trail'; end if; return new; end $$`.execute(
    world.database.superuser,
  )
  await sql`create trigger no_trail before insert on audit_entry for each row execute function no_trail()`.execute(
    world.database.superuser,
  )
  const added = await throughline('organization', 'add', 'Lost Plains', '--kind', 'plan')
  await sql`drop trigger no_trail on audit_entry`.execute(world.database.superuser)
  expect(added.code).not.toBe(0)
  expect((await throughline('organizations')).said).not.toContain('Lost Plains')
})

test('a backup is sealed, whole, and stands in every organization’s audit trail', async () => {
  const path = join(home, 'all.backup')
  const without = await throughline('backup', path)
  expect([without.code, without.complained]).toEqual([2, expect.stringContaining('--key-file')])
  environment.THROUGHLINE_BACKUP_PASSPHRASE = 'nine otters under cold bridges'
  const made = await throughline('backup', path)
  expect(made.said).toMatch(/3 organizations, \d+ rows/)
  const bytes = readFileSync(path)
  expect(made.said).toContain(createHash('sha256').update(bytes).digest('hex'))
  expect(bytes.includes('Riverbend')).toBe(false)
  expect((await auditOf(world, riverbend)).map((row) => row.command)).toContain('backup.write')
  const back = await throughline('restore', path)
  expect([back.code, back.complained]).toEqual([2, expect.stringContaining('never overwrites any')])
})

test('nobody signs in as the operator', async () => {
  const listed = await throughline('user', 'list', '--organization', 'riverbend')
  const { users } = JSON.parse(listed.said) as { users: { email: string; role: string }[] }
  const { email } = users.find((user) => user.role === 'operator')!
  const signed = await world.application.execute(null, 'session.signIn', { email, password: 'anything at all' })
  expect(signed).toMatchObject({ ok: false, refusal: { code: 'wrong-sign-in' } })
})
