// What runs beside requests: due jobs, the sealer of audit rows, and the sweeping of what is over. Woken by commits of this
// process, and looking by itself for what others left.
import { inOrganization, inScope, sealAudit } from '@throughline/store'
import type { Engine } from './engine.ts'

export type Worker = {
  /** Finishes what is running and stops. */
  stop(): Promise<void>
}

const lookEvery = 1_000
/** All organizations are looked through this often, whoever wrote there. */
const sweepEvery = 60_000
const sealedAtOnce = 5_000

export async function organizationIds(engine: Engine): Promise<readonly string[]> {
  const rows = await inScope(engine.store, 'jobs', (trx) =>
    trx.selectFrom('organization').select('organization_id').orderBy('organization_id').execute(),
  )
  return rows.map((row) => row.organization_id)
}

async function sealOrganization(engine: Engine, organizationId: string): Promise<number> {
  let sealed = 0
  for (;;) {
    const part = await inOrganization(engine.store, organizationId, (trx) =>
      sealAudit(trx, organizationId, engine.auditKey, sealedAtOnce),
    )
    sealed += part
    if (part < sealedAtOnce) return sealed
  }
}

export async function sealEverything(engine: Engine): Promise<number> {
  let sealed = 0
  for (const organizationId of await organizationIds(engine)) sealed += await sealOrganization(engine, organizationId)
  return sealed
}

const daysKept = { sessions: 30, attempts: 90, commandKeys: 30 } as const

/** Takes away what nobody needs any more: old sessions, attempts, challenges, keys of commands. */
export async function sweep(engine: Engine): Promise<void> {
  const now = engine.clock()
  const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  await inScope(engine.store, 'identity', async (trx) => {
    await trx.deleteFrom('session').where('expires_at', '<', before(daysKept.sessions)).execute()
    await trx.deleteFrom('sign_in_attempt').where('at', '<', before(daysKept.attempts)).execute()
    await trx.deleteFrom('challenge').where('expires_at', '<', now).execute()
  })
  for (const organizationId of await organizationIds(engine))
    await inOrganization(engine.store, organizationId, (trx) =>
      trx
        .deleteFrom('command_key')
        .where('organization_id', '=', organizationId)
        .where('created_at', '<', before(daysKept.commandKeys))
        .execute(),
    )
}

export function startWorker(engine: Engine, runDueJobs: () => Promise<number>): Worker {
  const written = new Set<string>()
  let wake: () => void = () => undefined
  const ending = new AbortController()
  let lastSweep = -Infinity
  const told = (organizationId: string) => {
    written.add(organizationId)
    wake()
  }
  engine.commits.add(told)

  const round = async () => {
    await runDueJobs()
    const everything = performance.now() - lastSweep >= sweepEvery
    if (everything) lastSweep = performance.now()
    const organizations = everything ? await organizationIds(engine) : [...written]
    for (const organizationId of organizations) {
      written.delete(organizationId)
      await sealOrganization(engine, organizationId)
    }
    if (everything) await sweep(engine)
  }

  const running = (async () => {
    while (!ending.signal.aborted) {
      try {
        await round()
      } catch (error) {
        engine.onFault({ where: 'worker', requestId: '', error })
      }
      if (ending.signal.aborted) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookEvery)
        // A burst of commits is sealed together: the sealer waits out the second it sleeps, jobs do not.
        wake = () => {
          clearTimeout(timer)
          setTimeout(resolve, 50)
        }
      })
      wake = () => undefined
    }
  })()

  return {
    async stop() {
      ending.abort()
      wake()
      await running
      engine.commits.delete(told)
      for (const organizationId of written) await sealOrganization(engine, organizationId)
    },
  }
}
