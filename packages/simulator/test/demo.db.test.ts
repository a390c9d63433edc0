// The demo as a visitor finds it: somebody to play in every role, every invariant holding, and work of every kind left open.
import { brokenInvariants, inOrganization } from '@throughline/store'
import { planRoles, providerRoles } from '@throughline/operations'
import { expect, test } from 'vitest'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import { createDemoWorld } from '../src/index.ts'
import type { World } from '../src/stage/world.ts'

const until = '2026-11-22T15:00:00.000Z'

async function leftOpen(world: World) {
  const { director, biller } = world.provider
  const { examiner, finance } = world.plan
  const held = await biller.do('claim.list', { filter: { status: 'held' }, pageSize: 200 })
  const rejected = await biller.do('claim.list', { filter: { status: 'rejected' }, pageSize: 200 })
  const denied = await biller.do('claim.list', { filter: { status: 'denied' }, pageSize: 200 })
  const aside = await biller.do('remittance.list', { filter: { status: 'quarantined' } })
  const suspense = await biller.do('suspense.list', { filter: { open: true } })
  const inbox = await examiner.do('receivedClaim.list', { filter: { status: 'received' }, pageSize: 200 })
  const pended = await examiner.do('receivedClaim.list', { filter: { status: 'pended' } })
  const notices = await examiner.do('memberNotice.list', { filter: { status: 'owed' }, pageSize: 200 })
  const written = await examiner.do('memberNotice.list', { filter: { status: 'written' }, pageSize: 200 })
  const payRun = await finance.do('payRun.preview', {})
  const owed = await biller.do('service.list', { filter: { status: 'delivered', note: 'missing' }, pageSize: 200 })
  const drafts = await biller.do('service.list', { filter: { status: 'delivered', note: 'draft' }, pageSize: 200 })
  const booked = await biller.do('service.list', { filter: { status: 'booked' }, pageSize: 200 })
  const batches = await biller.do('batch.list', { sort: 'createdAt', descending: true })
  const today = await director.do('home.today', {})
  return {
    held: held.rows.length,
    rejected: rejected.rows.length,
    denied: denied.rows.length,
    aside: aside.rows.length,
    suspense: suspense.rows.length,
    inbox: inbox.rows.length,
    pended: pended.rows.length,
    notices: notices.rows.length,
    written: written.rows.length,
    daysLate: notices.rows.map((row) => row.daysLate),
    toPay: payRun.totalCents,
    notes: owed.rows.length + drafts.rows.length,
    booked: booked.rows.length,
    lastBatch: batches.rows[0]!.createdAt,
    kinds: [...new Set(today.rows.map((row) => row.kind))].sort(),
  }
}

test('seven months at Riverbend, with something left to do for everybody', { timeout: 600_000 }, async () => {
  const database = await testDatabase()
  const told: string[] = []
  const secrets = { installationKey: new Uint8Array(32).fill(1), auditKey: new Uint8Array(32).fill(2) }
  try {
    const began = process.cpuUsage()
    const { personas, world } = await createDemoWorld({
      store: database.db,
      secrets,
      exchangeFolders: [],
      seed: 1,
      until,
      onProgress: (sentence) => void told.push(sentence),
    })
    console.log(process.cpuUsage(began), told.at(-1))
    expect(told.length).toBeGreaterThan(6)
    const roles = Object.keys(providerRoles).length + Object.keys(planRoles).length
    expect(personas.length).toBeGreaterThanOrEqual(roles)
    expect(new Set(personas.map((persona) => persona.userId)).size).toBe(personas.length)
    for (const { about } of personas) expect(about).toMatch(/^[A-Z].+\.$/)
    for (const side of [world.provider, world.plan])
      expect(await inOrganization(database.db, side.organizationId, brokenInvariants)).toEqual([])
    expect(world.stage.clock.now() <= until).toBe(true)
    const open = await leftOpen(world)
    expect(open).toMatchObject({ aside: 1, suspense: 1 })
    expect(open.lastBatch >= '2026-11-21' && open.lastBatch <= until, open.lastBatch).toBe(true)
    // One mistake is a fortnight of claims: nobody lets the same one come back all summer.
    expect(open.rejected).toBeLessThan(5)
    // A plan that people look at keeps its word to its members.
    expect(Math.max(...open.daysLate)).toBeLessThan(8)
    for (const [what, count] of Object.entries(open))
      if (typeof count === 'number') expect(count, what).toBeGreaterThan(0)
  } finally {
    await database.close()
  }
})
