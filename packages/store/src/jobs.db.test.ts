// Jobs are run once however many workers there are, come back when a worker dies, and stay as dead with the reason when no attempt is left.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  enqueueJob,
  extendLease,
  failJob,
  finishJob,
  retryAfterSeconds,
  reviveJob,
  takeJobs,
  type NewJob,
} from './jobs.ts'
import { inOrganization, inScope } from './tenancy.ts'
import { testDatabase, testOrganization, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
let river: string
beforeAll(async () => {
  database = await testDatabase({ size: 16 })
  river = await testOrganization(database.db)
})
beforeEach(() => inScope(database.db, 'jobs', (trx) => trx.deleteFrom('job').execute()))
afterAll(() => database.close())

const second = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 12) + seconds * 1_000).toISOString()
const enqueue = (more: Partial<NewJob> = {}) =>
  inOrganization(database.db, river, (trx) =>
    enqueueJob(trx, {
      organizationId: river,
      jobId: randomUUID(),
      command: 'file.take',
      runAfter: second(0),
      now: second(0),
      ...more,
    }),
  )
const take = (at: number, limit = 10, lease: string = randomUUID()) =>
  takeJobs(database.db, { lease, now: second(at), leaseUntil: second(at + 60), limit })
const finish = (job: Awaited<ReturnType<typeof take>>[number]) =>
  inOrganization(database.db, river, (trx) => finishJob(trx, job))

describe('a job', () => {
  test('is taken when it is due and gone when it is done', async () => {
    await enqueue({ runAfter: second(10) })
    expect(await take(9)).toEqual([])
    const [job] = await take(10)
    expect(job).toMatchObject({ command: 'file.take', attempts: 1, status: 'running', run_after: second(10) })
    expect(await take(11)).toEqual([])
    expect(await finish(job!)).toBe(true)
    expect(await finish(job!)).toBe(false)
  })

  test('goes with the transaction that wanted it', async () => {
    const wanted = inOrganization(database.db, river, async (trx) => {
      await enqueueJob(trx, {
        organizationId: river,
        jobId: randomUUID(),
        command: 'x',
        runAfter: second(0),
        now: second(0),
      })
      throw new Error('no')
    })
    await expect(wanted).rejects.toThrow('no')
    expect(await take(0)).toEqual([])
  })

  test('waits once for one subject, and again while the first runs', async () => {
    expect(await enqueue({ subjectId: 'f1' })).toBe(true)
    expect(await enqueue({ subjectId: 'f1' })).toBe(false)
    expect(await enqueue({ subjectId: 'f2' })).toBe(true)
    expect(await take(0)).toHaveLength(2)
    expect(await enqueue({ subjectId: 'f1' })).toBe(true)
  })

  test('comes back when its worker dies, and the dead worker’s hands are tied', async () => {
    await enqueue()
    const [lost] = await take(0)
    expect(await take(60)).toEqual([])
    const [again] = await take(61)
    expect(again).toMatchObject({ job_id: lost!.job_id, attempts: 2 })
    expect(await finish(lost!)).toBe(false)
    expect(await extendLease(database.db, lost!, second(500))).toBe(false)
    expect(await failJob(database.db, lost!, { failure: 'x', now: second(61), retryAt: second(62) })).toBe('lost')
    expect(await finish(again!)).toBe(true)
  })

  test('keeps its lease while its worker lengthens it', async () => {
    await enqueue()
    const [job] = await take(0)
    expect(await extendLease(database.db, job!, second(300))).toBe(true)
    expect(await take(299)).toEqual([])
  })

  test('tries again later, and is set aside when its attempts are used up', async () => {
    await enqueue({ attemptsAllowed: 2 })
    const [first] = await take(0)
    expect(await failJob(database.db, first!, { failure: 'unreadable', now: second(1), retryAt: second(5) })).toBe(
      'again',
    )
    expect(await take(4)).toEqual([])
    const [last] = await take(5)
    expect(await failJob(database.db, last!, { failure: 'unreadable', now: second(6), retryAt: second(9) })).toBe(
      'dead',
    )
    expect(await take(9999)).toEqual([])
    const dead = await inOrganization(database.db, river, (trx) =>
      trx.selectFrom('job').select(['status', 'failure', 'died_at']).execute(),
    )
    expect(dead).toEqual([{ status: 'dead', failure: 'unreadable', died_at: second(6) }])
    expect(await inOrganization(database.db, river, (trx) => reviveJob(trx, river, last!.job_id, second(20)))).toBe(
      true,
    )
    expect(await take(20)).toMatchObject([{ attempts: 1 }])
  })

  test('whose workers all died is set aside too: a poison file kills only so many', async () => {
    await enqueue({ attemptsAllowed: 2 })
    await take(0)
    await take(100)
    expect(await take(200)).toEqual([])
    const [dead] = await inOrganization(database.db, river, (trx) => trx.selectFrom('job').selectAll().execute())
    expect(dead).toMatchObject({ status: 'dead', failure: 'Its worker stopped before it was done.' })
  })

  test('that failed gives way to the same work waiting', async () => {
    await enqueue({ subjectId: 'f1' })
    const [job] = await take(0)
    await enqueue({ subjectId: 'f1' })
    expect(await failJob(database.db, job!, { failure: 'x', now: second(1), retryAt: second(2) })).toBe('lost')
    expect(await take(2)).toHaveLength(1)
  })

  test('is run once by many workers', async () => {
    for (let number = 0; number < 60; number += 1) await enqueue({ subjectId: `s${number}` })
    const done: string[] = []
    const worker = async () => {
      for (;;) {
        const jobs = await take(0, 3)
        if (jobs.length === 0) return
        for (const job of jobs) {
          done.push(job.job_id)
          expect(await finish(job)).toBe(true)
        }
      }
    }
    await Promise.all(Array.from({ length: 12 }, worker))
    expect(new Set(done).size).toBe(60)
    expect(done).toHaveLength(60)
  })
})

test('the wait doubles up to an hour', () => {
  expect([1, 2, 3, 4, 20].map(retryAfterSeconds)).toEqual([5, 10, 20, 40, 3600])
})
