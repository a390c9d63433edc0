// Files of visits by the command line: read by their headings, bad rows told and kept, nothing twice.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bindings, declareInstallation } from '@throughline/application'
import { inScope, json } from '@throughline/store'
import { setUpRiverbend, type Riverbend } from '../../../packages/application/test/riverbend.ts'
import { testWorld, type TestWorld } from '../../../packages/application/test/world.ts'
import { run } from '../src/index.ts'

let world: TestWorld
let river: Riverbend
let folder: string
let environment: NodeJS.ProcessEnv

const heading = 'Client,DOB,Staff,Date,Time In,Time Out,Service,POS,Notes'
const good = 'Ana Lopez,6/12/1984,Pat Ortiz,2/16/2026,10:00 AM,11:00 AM,peer-support,12,Rode the bus together.'
const nobody = 'Nobody Here,6/12/1984,Pat Ortiz,2/18/2026,10:00,11:00,peer-support,12,'
const another = 'Ana Lopez,6/12/1984,Pat Ortiz,2/20/2026,10:00 AM,11:00 AM,peer-support,12,'

beforeAll(async () => {
  world = await testWorld({ bindings })
  await declareInstallation(world.store, false)
  // As an installation is marked that was made to its end.
  await inScope(world.store, 'installation', (trx) =>
    trx
      .insertInto('installation')
      .values({ key: 'made', value: json(true) })
      .execute(),
  )
  river = await setUpRiverbend(world)
  await river.addPerson({ given: 'Ana', family: 'López', units: 40 })
  folder = mkdtempSync(join(tmpdir(), 'throughline-visits-'))
  const target = world.database.target() as { host: string; port: number; user: string; database: string }
  const at = `host=${encodeURIComponent(target.host)}&port=${target.port}`
  environment = { THROUGHLINE_HOME: folder, DATABASE_URL: `postgres://${target.user}@/${target.database}?${at}` }
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function imported(name: string, lines: readonly string[], ...options: string[]) {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  const said: string[] = []
  const words = ['visits', 'import', path, '--organization', river.organizationId, ...options]
  const say = (text: string) => said.push(text)
  const code = await run(words, environment, say, say)
  return { code, said: said.join('\n') }
}
const services = () =>
  river.rows(async (trx) => (await sql<{ n: number }>`select count(*)::int as n from service`.execute(trx)).rows[0]!.n)

test('takes good rows in, and tells of the bad ones, which are kept', async () => {
  const first = await imported('one.csv', [heading, good, nobody])
  expect(first.code).toBe(1)
  expect(first.said).toContain('1 visit taken in, 0 known already, 1 kept for correction.')
  expect(first.said).toContain('Its columns were guessed.')
  expect(first.said).toMatch(/row 3: .*Nobody Here/)
  expect(await services()).toBe(1)
})

test('saves the bad rows as CSV, in a file that is not there yet', async () => {
  const { said: told } = await imported('refused.csv', [heading, nobody.replace('2/18', '2/19')])
  const [, importId] = /throughline visits refused (\S+) FILE/.exec(told)!
  const path = join(folder, 'to-correct.csv')
  const said: string[] = []
  const save = () =>
    run(
      ['visits', 'refused', importId!, path, '--organization', river.organizationId],
      environment,
      (text) => said.push(text),
      (text) => said.push(text),
    )
  expect(await save()).toBe(0)
  const lines = readFileSync(path, 'utf8').split('\r\n')
  expect(lines[0]).toBe(`\ufeffRow,What is wrong with it,${heading}`)
  expect(lines[1]).toMatch(/^2,.*Nobody Here/)
  expect(await save()).toBe(2)
  expect(said.at(-1)).toContain('it is there already')
})

test('the same row in another file changes nothing', async () => {
  const again = await imported('two.csv', [heading, good, another, good])
  expect(again.said).toContain('1 visit taken in, 2 known already, 0 kept for correction.')
  expect(again.said).toContain('Its columns are read as before.')
  expect([again.code, await services()]).toEqual([0, 2])
})

test('columns that cannot be guessed are asked for, and remembered once they are said', async () => {
  const odd = heading.replace('Staff', 'Zebra')
  const asked = await imported('three.csv', [odd, good])
  expect(asked.code).toBe(1)
  expect(asked.said).toMatch(/Say which is which with --mapping[^]*worker[^]*Zebra/)
  const told = await imported('three.csv', [odd, good], '--mapping', '{"worker":"Zebra"}')
  expect([told.code, told.said]).toEqual([0, expect.stringContaining('1 known already')])
  const remembered = await imported('three.csv', [odd, good, another])
  expect(remembered.said).toContain('Its columns are read as before.')
  const wrong = await imported('three.csv', [odd, good], '--mapping', '["worker"]')
  expect([wrong.code, wrong.said]).toEqual([2, expect.stringContaining('--mapping names columns by field')])
})
