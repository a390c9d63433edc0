import { day } from '@throughline/domain'
import { test } from 'vitest'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import { brokenInvariants, inOrganization } from '@throughline/store'
import {
  auditBooks,
  differenceText,
  gatherEvidence,
  openSimulatedApplication,
  simulate,
  simulatedClock,
} from '../src/index.ts'

test('thin', async () => {
  const database = await testDatabase()
  const faults: unknown[] = []
  const clock = simulatedClock('2025-11-28T13:00:00.000Z', 'America/New_York')
  const seed = Number(process.env.SEED ?? 1)
  const application = openSimulatedApplication({ store: database.db, clock, seed, onFault: (f) => faults.push(f) })
  const began = performance.now()
  try {
    const done = await simulate({
      application,
      clock,
      store: database.db,
      seed,
      size: 'small',
      from: day('2025-12-01'),
      through: day('2026-02-06'),
    })
    console.log(JSON.stringify(Object.fromEntries(done.world.counts)), done.operations, done.traceSha256)
    const { provider, plan } = done.world
    for (const id of [provider.organizationId, plan.organizationId])
      console.log('broken', await inOrganization(database.db, id, brokenInvariants))
    const audit = auditBooks(await gatherEvidence(done.world))
    console.log(JSON.stringify(audit.provider), JSON.stringify(audit.plan), JSON.stringify(audit.figures))
    console.log(audit.differences.slice(0, 30).map(differenceText).join('\n'))
    const rows = await provider.biller.do('claim.list', { pageSize: 200 })
    const states = new Map<string, number>()
    for (const row of rows.rows) states.set(row.status, (states.get(row.status) ?? 0) + 1)
    console.log(
      JSON.stringify([...states]),
      rows.rows.filter((r) => r.holdText).map((r) => r.holdText),
    )
  } finally {
    console.log(performance.now() - began, faults.slice(0, 2))
    await database.close()
  }
})
