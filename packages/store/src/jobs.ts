// The queue of work: rows that point at what to do and for whom, taken by leases, several workers at once. A job is
// enqueued in the transaction of its cause and taken off in that of its effect, so neither can happen without the other.
import { sql } from 'kysely'
import type { Store } from './connection.ts'
import type { Instant } from './schema/columns.ts'
import type { Row } from './schema.ts'
import { inScope, type StoreTransaction } from './tenancy.ts'

export type Job = Row<'job'>

export type NewJob = {
  readonly organizationId: string
  readonly jobId: string
  readonly command: string
  /** What it is about, by id. Two waiting jobs with one command and subject are one. */
  readonly subjectId?: string | null
  readonly runAfter: Instant
  readonly now: Instant
  readonly attemptsAllowed?: number
}

/** Puts a job in the queue, in the transaction of its cause. False when the same job is waiting already. */
export const enqueueJob = async (trx: StoreTransaction, job: NewJob): Promise<boolean> => {
  const added = await trx
    .insertInto('job')
    .values({
      organization_id: job.organizationId,
      job_id: job.jobId,
      command: job.command,
      subject_id: job.subjectId ?? null,
      run_after: job.runAfter,
      created_at: job.now,
      ...(job.attemptsAllowed === undefined ? {} : { attempts_allowed: job.attemptsAllowed }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export type LeaseRequest = {
  /** Names this taking: only its holder may finish, fail or lengthen it. */
  readonly lease: string
  readonly now: Instant
  readonly leaseUntil: Instant
  readonly limit: number
}

const mostTaken = 100

/**
 * Takes jobs that are due, and those whose holder died with the lease. Nobody waits for anybody. A job whose attempts are
 * used up without an answer is set aside as dead: its row stays with the reason, and no worker takes it until it is revived.
 */
export const takeJobs = (db: Store, request: LeaseRequest): Promise<Job[]> => {
  const limit = Math.min(request.limit, mostTaken)
  return inScope(db, 'jobs', async (trx) => {
    await sql`
      update job set status = 'dead', died_at = ${request.now}, lease = null, lease_until = null,
        failure = 'Its worker stopped before it was done.'
      where (organization_id, job_id) in (
        select organization_id, job_id from job
        where status = 'running' and lease_until < ${request.now} and attempts >= attempts_allowed
        order by lease_until limit ${mostTaken} for update skip locked)`.execute(trx)
    const take = (due: ReturnType<typeof sql>, count: number) => sql<Job>`
      update job set status = 'running', attempts = attempts + 1, lease = ${request.lease}, lease_until = ${request.leaseUntil}
      where (organization_id, job_id) in (
        select organization_id, job_id from job where ${due} limit ${count} for update skip locked)
      returning *`
    const lost = await take(
      sql`status = 'running' and lease_until < ${request.now} order by lease_until`,
      limit,
    ).execute(trx)
    if (lost.rows.length === limit) return lost.rows
    const due = sql`status = 'ready' and run_after <= ${request.now} order by run_after`
    const ready = await take(due, limit - lost.rows.length).execute(trx)
    return [...lost.rows, ...ready.rows]
  })
}

type Held = Pick<Job, 'organization_id' | 'job_id' | 'lease'>

const held = (job: Held) =>
  sql<boolean>`organization_id = ${job.organization_id} and job_id = ${job.job_id} and lease = ${job.lease} and status = 'running'`

/** Takes a job off in the transaction of its effect. False when the lease was lost: roll the effect back. */
export const finishJob = async (trx: StoreTransaction, job: Held): Promise<boolean> => {
  const done = await trx.deleteFrom('job').where(held(job)).executeTakeFirst()
  return done.numDeletedRows === 1n
}

/** Lengthens the lease of a job that takes long. False when it was lost. */
export const extendLease = (db: Store, job: Held, leaseUntil: Instant): Promise<boolean> =>
  inScope(db, 'jobs', async (trx) => {
    const longer = await trx.updateTable('job').set({ lease_until: leaseUntil }).where(held(job)).executeTakeFirst()
    return longer.numUpdatedRows === 1n
  })

const duplicateWaits = (job: Pick<Job, 'organization_id' | 'job_id'>) => sql<boolean>`exists (
  select 1 from job waiting join job me on me.organization_id = waiting.organization_id
    and me.command = waiting.command and me.subject_id = waiting.subject_id and me.job_id <> waiting.job_id
  where me.organization_id = ${job.organization_id} and me.job_id = ${job.job_id} and waiting.status = 'ready')`

/**
 * Puts a job back after a failure, to run again at `retryAt`, or sets it aside as dead when its attempts are used up.
 * `failure` names the kind of failure and holds nothing of the data.
 */
export const failJob = (
  db: Store,
  job: Held & Pick<Job, 'attempts' | 'attempts_allowed'>,
  outcome: { readonly failure: string; readonly now: Instant; readonly retryAt: Instant },
): Promise<'again' | 'dead' | 'lost'> =>
  inScope(db, 'jobs', async (trx) => {
    const free = { lease: null, lease_until: null, failure: outcome.failure.slice(0, 200) }
    if (job.attempts >= job.attempts_allowed) {
      const dead = await trx
        .updateTable('job')
        .set({ ...free, status: 'dead', died_at: outcome.now })
        .where(held(job))
        .executeTakeFirst()
      return dead.numUpdatedRows === 1n ? 'dead' : 'lost'
    }
    // The same work is waiting already: that one will do it.
    await trx.deleteFrom('job').where(held(job)).where(duplicateWaits(job)).execute()
    const again = await trx
      .updateTable('job')
      .set({ ...free, status: 'ready', run_after: outcome.retryAt })
      .where(held(job))
      .executeTakeFirst()
    return again.numUpdatedRows === 1n ? 'again' : 'lost'
  })

/** Sets a dead job to work again with fresh attempts. False when it is not dead, or the same work waits already. */
export const reviveJob = async (
  trx: StoreTransaction,
  organizationId: string,
  jobId: string,
  now: Instant,
): Promise<boolean> => {
  const alive = await trx
    .updateTable('job')
    .set({ status: 'ready', attempts: 0, run_after: now, died_at: null, failure: null })
    .where('organization_id', '=', organizationId)
    .where('job_id', '=', jobId)
    .where('status', '=', 'dead')
    .where(sql<boolean>`not ${duplicateWaits({ organization_id: organizationId, job_id: jobId })}`)
    .executeTakeFirst()
  return alive.numUpdatedRows === 1n
}

const longestWait = 3_600

/** How many seconds to wait before attempt `attempts + 1`: 5, 10, 20 … up to an hour. */
export const retryAfterSeconds = (attempts: number): number => Math.min(5 * 2 ** Math.max(0, attempts - 1), longestWait)
