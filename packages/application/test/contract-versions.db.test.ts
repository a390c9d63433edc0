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

test('a text that names another payer than the one chosen says so, while it is written and when it is kept', async () => {
  const desk = await openDesk({ store: database.db, seed: 'contract of somebody else' })
  const text = sampleContractYaml['bright-plains'].replace(
    'name: Bright Plains Health Plan\n  identifier: BPHP1',
    'name: Tall Pines Trust\n  identifier: TPT1',
  )
  const told = [
    {
      severity: 'warning',
      message: expect.stringMatching(
        /^The text is about "Tall Pines Trust \(TPT1\)", and "[^"]+ \([^"]+\)" is chosen\.$/,
      ),
      fix: 'Choose whom the text names, or correct it in the text.',
    },
  ]
  const aboutPayer = (problems: readonly { path: string }[]) => problems.filter((one) => one.path === 'payer')
  const checked = await desk.run('contract.check', { text, partnerId: desk.payerId })
  expect(aboutPayer(checked.problems)).toMatchObject(told)
  expect(aboutPayer((await desk.run('contract.check', { text })).problems)).toEqual([])
  const kept = await desk.run('contract.save', { text, payerId: desk.payerId, providerId: null, signedOn: null })
  expect(aboutPayer(kept.problems)).toMatchObject(told)
})
