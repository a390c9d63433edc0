import { test } from 'vitest'
import { brokenInvariants, inOrganization } from '@throughline/store'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import { createDemoWorld } from '../src/index.ts'

test('demo', async () => {
  const database = await testDatabase()
  const began = performance.now()
  try {
    const { world } = await createDemoWorld({
      store: database.db,
      secrets: { installationKey: new Uint8Array(32).fill(1), auditKey: new Uint8Array(32).fill(2) },
      exchangeFolders: [],
      seed: 1,
      until: '2026-11-22T15:00:00.000Z',
      onProgress: (s) => console.log(Math.round(performance.now() - began), s),
    })
    console.log(JSON.stringify(Object.fromEntries(world.counts)))
    console.log(
      [...world.stage.timing]
        .sort((a, b) => b[1].milliseconds - a[1].milliseconds)
        .slice(0, 14)
        .map(([n, t]) => `${n} ${t.times} ${(t.milliseconds / t.times).toFixed(1)} ${Math.round(t.milliseconds)}`)
        .join('\n'),
    )
    for (const id of [world.provider.organizationId, world.plan.organizationId])
      console.log('broken', await inOrganization(database.db, id, brokenInvariants))
    const home = await world.provider.director.do('home.today', {} as never)
    console.log(JSON.stringify(home).slice(0, 6000))
  } finally {
    console.log(performance.now() - began)
    await database.close()
  }
}, 400_000)
