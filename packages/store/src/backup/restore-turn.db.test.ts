// Two restores into one database at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../connection.ts'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'
import { takeRestoreTurn } from './restore-turn.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.close())

test('the second hears in our words that another goes on; when that has ended it is its turn', async () => {
  const target = database.target()
  const first = openDatabase(target, { size: 1 })
  const hasty = openDatabase(target, { size: 1, settings: { lock_timeout: '20ms' } })
  const patient = openDatabase(target, { size: 1 })
  try {
    await takeRestoreTurn(first)
    await expect(takeRestoreTurn(hasty)).rejects.toThrow(
      'Another restore into this database is going on. Wait until it has come to its end;',
    )
    const turn = takeRestoreTurn(patient)
    await first.destroy()
    await expect(turn).resolves.toBeUndefined()
  } finally {
    await hasty.destroy()
    await patient.destroy()
  }
})
