// Runs what waits in the queue: takes due jobs by lease, runs each in its organization, takes it off in the transaction of
// its effect. A job runs at least once; what it does must be keyed, so that twice is once.
import { operationNamed } from '@throughline/operations'
import {
  extendLease,
  failJob,
  finishJob,
  inOrganization,
  recordAudit,
  retryAfterSeconds,
  takeJobs,
  type Job,
} from '@throughline/store'
import { detailOf, gathering, type Gathered } from './audit-row.ts'
import type { JobBinding } from './bind.ts'
import type { Context, JobContext } from './context.ts'
import { operatorGrants } from './access.ts'
import type { Engine } from './engine.ts'
import { dayIn } from './local-day.ts'
import { makeContext } from './make-context.ts'
import { parseInput, parseReply } from './parse.ts'
import { Refusal } from './refusal.ts'

const leaseSeconds = 120
const takenAtOnce = 10

const later = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Everything due now, and what that enqueues, up to a bound. The simulator and tests call it; so does the worker loop. */
export async function runDueJobs(engine: Engine, atMost = 1_000): Promise<number> {
  const lease = engine.ids()
  let ran = 0
  while (ran < atMost) {
    const now = engine.clock()
    const request = { lease, now, leaseUntil: later(now, leaseSeconds), limit: Math.min(takenAtOnce, atMost - ran) }
    const taken = await takeJobs(engine.store, request)
    if (taken.length === 0) return ran
    for (const job of taken) await runJob(engine, job)
    ran += taken.length
  }
  return ran
}

async function runJob(engine: Engine, job: Job): Promise<void> {
  const keepLease = setInterval(
    () => {
      extendLease(engine.store, job, later(engine.clock(), leaseSeconds)).catch((error: unknown) =>
        engine.onFault({ where: 'lease of a job', requestId: job.job_id, error }),
      )
    },
    (leaseSeconds / 3) * 1000,
  )
  try {
    const bound = engine.jobs.get(job.command)
    if (bound === undefined) throw new Error(`no job is bound as ${job.command}`)
    await perform(engine, job, bound)
    engine.onCommit(job.organization_id)
  } catch (error) {
    if (!(error instanceof Refusal)) engine.onFault({ where: `job ${job.command}`, requestId: job.job_id, error })
    const now = engine.clock()
    const failure = error instanceof Refusal ? `refused: ${error.code}` : 'It failed. The log of the server says why.'
    await failJob(engine.store, job, { failure, now, retryAt: later(now, retryAfterSeconds(job.attempts)) })
  } finally {
    clearInterval(keepLease)
  }
}

async function perform(engine: Engine, job: Job, bound: JobBinding): Promise<void> {
  await asInstallation(engine, job.organization_id, job.command, job.job_id, async (context) => {
    await bound.run(jobContext(engine, job, context), job.subject_id ?? '')
    if (!(await finishJob(context.db, job))) throw new Error('the lease of this job was lost')
  })
}

function jobContext(engine: Engine, job: Job, context: Context): JobContext {
  return {
    ...context,
    exchangeFolders: engine.exchangeFolders,
    async run(name, input) {
      const declared = operationNamed(name)
      const binding = engine.bindings.get(name)
      if (declared === undefined || binding?.of !== 'organization') throw new Error(`${name} is not bound`)
      return parseReply(declared, await binding.run(context, parseInput(declared, input) as never)) as never
    },
    inOrganization: (organizationId, work) =>
      asInstallation(engine, organizationId, job.command, job.job_id, work).then((result) => {
        engine.onCommit(organizationId)
        return result
      }),
  }
}

/** Work of the installation in one organization: one transaction with its audit row, nobody acting. */
export function asInstallation<T>(
  engine: Engine,
  organizationId: string,
  command: string,
  requestId: string,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  const { gathered, gather } = gathering()
  const now = engine.clock()
  return inOrganization(engine.store, organizationId, async (db) => {
    const row = await db
      .selectFrom('organization')
      .select(['kind', 'name', 'npi', 'time_zone'])
      .where('organization_id', '=', organizationId)
      .executeTakeFirstOrThrow()
    const facts = {
      organization: { id: organizationId, kind: row.kind, name: row.name, npi: row.npi, timeZone: row.time_zone },
      actor: {
        userId: null,
        displayName: 'Throughline',
        role: 'installation',
        workerId: null,
        reach: 'all' as const,
        grants: operatorGrants(row.kind),
      },
      today: dayIn(row.time_zone, now),
      now,
      language: 'en' as const,
    }
    const result = await work(makeContext(engine, db, facts, gather, gathered))
    await recordAudit(db, auditRecord(organizationId, now, command, requestId, gathered))
    return result
  })
}

function auditRecord(organizationId: string, at: string, command: string, requestId: string, gathered: Gathered) {
  return {
    organizationId,
    at,
    userId: null,
    command,
    outcome: 'done',
    personIds: [...gathered.persons],
    subjectKind: gathered.subject?.kind ?? null,
    subjectId: gathered.subject?.id ?? null,
    requestId,
    detail: detailOf(gathered),
  }
}
