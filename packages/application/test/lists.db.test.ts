// Lists do what they are asked: a search narrows, the audit trail runs the way every list runs.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, grantRole, openDesk, remittance, type Desk } from './posting-desk.ts'

let database: TestDatabase
let desk: Desk
beforeAll(async () => {
  database = await testDatabase()
  desk = await openDesk({ store: database.db, seed: 'lists' })
  await desk.addClaims({ control: 'C1', lines: [100] }, { control: 'C2', lines: [50] })
  await desk.take(remittance({ trace: 'EFT-77', claims: [decided('C1', '1', [[100, 90, 'CO-45 10']])] }))
  await desk.take(remittance({ trace: 'EFT-78', claims: [decided('C2', '1', [[50, 50]])] }), 'second.835')
})
afterAll(() => database.close())

test.each([
  ['person.list', 'riv'],
  ['claim.list', 'C1'],
  ['remittance.list', 'EFT-77'],
] as const)('%s finds by the beginning of a text, and nothing by another', async (name, text) => {
  expect((await desk.run(name, { search: text })).rows).toHaveLength(1)
  expect((await desk.run(name, { search: 'zzz' })).rows).toEqual([])
})

test('a list that is not searched refuses a text with a sentence', async () => {
  await expect(desk.run('suspense.list', { search: 'Rivera' } as never)).rejects.toThrow(
    'suspense.list: invalid: This list is not searched by a text. Narrow it by: open.',
  )
})

test('the audit trail runs in order, or newest first when it is asked so; a person and a command narrow together', async () => {
  const { rows: people } = await desk.run('person.list', {})
  const personId = people[0]!.personId
  await desk.run('person.get', { personId })
  await grantRole(desk, 'compliance')
  const seqs = async (input: Parameters<typeof desk.run<'audit.list'>>[1]) =>
    (await desk.run('audit.list', input)).rows.map((row) => row.seq)
  const ascending = await seqs({})
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b))
  const descending = await seqs({ descending: true })
  expect(descending).toEqual([...descending].sort((a, b) => b - a))
  const ofPerson = await desk.run('audit.list', { filter: { personId } })
  expect(new Set(ofPerson.rows.map((row) => row.command)).size).toBeGreaterThan(1)
  const both = await desk.run('audit.list', { filter: { personId, command: 'person.get' } })
  expect(both.rows.map((row) => row.command)).toEqual(['person.get'])
  expect((await seqs({ filter: { command: 'file.take' } })).length).toBe(2)
})
