// What saving a contract answers when its versions contradict each other.
import { sampleContractYaml } from '@throughline/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { openDesk } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('a version in force beside the one before is kept, with a warning that says which day both are', async () => {
  const desk = await openDesk({ store: database.db, seed: 'contract versions' })
  const save = (text: string) =>
    desk.run('contract.save', { text, payerId: desk.payerId, providerId: null, signedOn: null })
  const first: string = sampleContractYaml['bright-plains']
  const alone = await save(first)
  expect(alone.problems.map((one) => one.path)).not.toContain('version')
  const second = first
    .replace('version: 1\n', 'version: 2\n')
    .replace('starts: 2025-07-01\nends', 'starts: 2026-07-01\nends')
  const beside = await save(second)
  expect(beside.ok).toBe(true)
  expect(beside.problems.filter((one) => one.path === 'version')).toMatchObject([
    {
      severity: 'warning',
      message:
        'Versions 1 and 2 of bright-plains-medicaid are both in force on 1 Jul 2026. End version 1 on 2026-06-30.',
    },
  ])
})
