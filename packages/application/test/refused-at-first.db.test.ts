// The share of what was billed that was refused at first, which weighs offers and judges trials: nothing paid is not refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../../store/src/testing/test-database.ts'
import { decided, openDesk, remittance } from './posting-desk.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('what the person owes was not refused, whatever the reason that refuses was', async () => {
  const desk = await openDesk({ store: database.db, seed: 'refused at first' })
  await desk.addClaims(
    { control: 'C1', lines: [100], servedOn: '2026-01-12' },
    { control: 'C2', lines: [60], servedOn: '2026-01-13' },
    { control: 'C3', lines: [40], servedOn: '2026-01-14' },
  )
  const denied = async () => {
    const { plans } = await desk.run('scenario.known', {})
    return plans.find((plan) => plan.payerId === desk.payerId)?.denied
  }
  // All of it went to the deductible and the write-down.
  await desk.take(remittance({ trace: 'T1', claims: [decided('C1', '1', [[100, 0, 'PR-1 40', 'CO-45 60']])] }))
  expect(await denied()).toBe(0)
  // Some payers refuse under status 1: the reason tells.
  await desk.take(remittance({ trace: 'T2', claims: [decided('C2', '1', [[60, 0, 'CO-197 60']])] }))
  expect(await denied()).toBe(3_750)
  await desk.take(remittance({ trace: 'T3', claims: [decided('C3', '4', [[40, 0, 'PR-96 40']])] }))
  expect(await denied()).toBe(5_000)
})
