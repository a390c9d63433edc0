// One small world played from its seed, with what it leaves for the second bookkeeper.
import { day } from '@throughline/domain'
import { brokenInvariants, inOrganization } from '@throughline/store'
import { testDatabase } from '../../store/src/testing/test-database.ts'
import { gatherEvidence, openSimulatedApplication, simulate, simulatedClock, type Evidence } from '../src/index.ts'
import type { World } from '../src/stage/world.ts'

/** Nine weeks across the change of rates at the new year. */
const period = { from: day('2025-12-01'), through: day('2026-01-30') }

export type Played = {
  readonly traceSha256: string
  readonly evidence: Evidence
  readonly broken: readonly string[]
  readonly faults: readonly unknown[]
  readonly counts: ReadonlyMap<string, number>
}

async function broken(world: World): Promise<string[]> {
  const sides = [world.provider.organizationId, world.plan.organizationId]
  const found = []
  for (const id of sides) found.push(...(await inOrganization(world.stage.store, id, brokenInvariants)))
  return found
}

export async function play(seed: number, through = period.through): Promise<Played> {
  const database = await testDatabase()
  const faults: unknown[] = []
  const clock = simulatedClock('2025-11-28T13:00:00.000Z', 'America/New_York')
  const application = openSimulatedApplication({
    store: database.db,
    clock,
    seed,
    onFault: (fault) => void faults.push(fault),
  })
  try {
    const { world, traceSha256 } = await simulate({
      application,
      clock,
      store: database.db,
      seed,
      size: 'small',
      from: period.from,
      through,
    })
    return {
      traceSha256,
      evidence: await gatherEvidence(world),
      broken: await broken(world),
      faults,
      counts: world.counts,
    }
  } catch (error) {
    throw new Error(`seed ${seed}`, { cause: error })
  } finally {
    await database.close()
  }
}
