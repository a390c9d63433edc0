import { day } from '@throughline/domain'
import { test } from 'vitest'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import { openSimulatedApplication, simulate, simulatedClock } from '../src/index.ts'

test('thin', async () => {
  const database = await testDatabase()
  const faults: unknown[] = []
  const clock = simulatedClock('2025-11-28T13:00:00.000Z', 'America/New_York')
  const application = openSimulatedApplication({ store: database.db, clock, seed: 1, onFault: (f) => faults.push(f) })
  const real = application.execute
  const app = {
    ...application,
    execute: (async (s: never, n: string, i: never) =>
      n === 'claim.build'
        ? { ok: true, reply: { claimIds: [] } }
        : n === 'claim.send'
          ? { ok: true, reply: { claims: 0, leftOut: [], batchId: null } }
          : real(s, n as never, i)) as never,
  }
  const began = performance.now()
  try {
    const done = await simulate({
      application: app,
      clock,
      store: database.db,
      seed: 1,
      size: 'small',
      from: day('2025-12-01'),
      through: day('2026-02-06'),
    })
    console.log(Object.fromEntries(done.world.counts), done.operations, done.traceSha256)
    console.log(
      [...done.world.stage.timing]
        .map(([n, t]) => `${n} ${t.times} ${(t.milliseconds / t.times).toFixed(1)}`)
        .join('\n'),
    )
  } finally {
    console.log(performance.now() - began, faults)
    await database.close()
  }
})
