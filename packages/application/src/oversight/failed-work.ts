// Work the program was to do by itself and gave up: jobs whose attempts are used up, and deliveries to a partner that can
// never succeed as they stand. Shown to whoever manages the organization, and tried again when they say so.
import { deliverAgain } from '../core/outbox.ts'
import { bind, notFound, refuse, type Context } from '../core/index.ts'
import { reviveJob } from '@throughline/store'

const shownAtMost = 200

const list = bind('job.list', async (context) => {
  const dead = await context.db
    .selectFrom('job')
    .select(['job_id', 'command', 'subject_id', 'failure', 'attempts', 'created_at', 'died_at'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'dead')
    .orderBy('died_at', 'desc')
    .orderBy('job_id')
    .limit(shownAtMost)
    .execute()
  const { waiting } = await context.db
    .selectFrom('job')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('organization_id', '=', context.organization.id)
    .where('status', '<>', 'dead')
    .executeTakeFirstOrThrow()
  const rows = [
    ...dead.map((row) => ({
      jobId: row.job_id,
      command: row.command,
      subject: row.subject_id ?? '',
      failure: row.failure ?? 'Its worker stopped before it was done.',
      attempts: row.attempts,
      createdAt: row.created_at,
      diedAt: row.died_at ?? row.created_at,
    })),
    ...(await undeliverable(context)),
  ]
  const files = await filesOf(
    context,
    rows.map((row) => row.subject),
  )
  return {
    rows: rows
      .toSorted((a, b) => (a.diedAt < b.diedAt ? 1 : -1))
      .slice(0, shownAtMost)
      .map(({ subject, ...row }) => ({ ...row, about: files.get(subject) ?? null })),
    waiting: Number(waiting),
  }
})

/** Files that lie in the outbox with a reason why they never will go out as things stand. */
async function undeliverable(context: Context) {
  const rows = await context.db
    .selectFrom('outbox')
    .select(['outbox_id', 'failure', 'attempts', 'created_at'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'failed')
    .orderBy('created_at', 'desc')
    .limit(shownAtMost)
    .execute()
  return rows.map((row) => ({
    jobId: row.outbox_id,
    command: 'outbox.deliver',
    subject: row.outbox_id,
    failure: row.failure ?? 'It was not delivered.',
    attempts: row.attempts,
    createdAt: row.created_at,
    diedAt: row.created_at,
  }))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The file that a job is about: its subject is the file itself, or the outbox row that carries it. */
async function filesOf(context: Context, subjects: readonly string[]) {
  const ids = subjects.filter((subject) => uuid.test(subject))
  if (ids.length === 0) return new Map<string, { kind: string; id: string; label: string }>()
  const link = (id: string, name: string) => ({ kind: 'file', id, label: name })
  const own = await context.db
    .selectFrom('file')
    .select(['file_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .where('file_id', 'in', ids)
    .execute()
  const carried = await context.db
    .selectFrom('outbox as o')
    .innerJoin('file as f', (join) =>
      join.onRef('f.organization_id', '=', 'o.organization_id').onRef('f.file_id', '=', 'o.file_id'),
    )
    .select(['o.outbox_id', 'f.file_id', 'f.name'])
    .where('o.organization_id', '=', context.organization.id)
    .where('o.outbox_id', 'in', ids)
    .execute()
  return new Map([
    ...own.map((row) => [row.file_id, link(row.file_id, row.name)] as const),
    ...carried.map((row) => [row.outbox_id, link(row.file_id, row.name)] as const),
  ])
}

const retry = bind('job.retry', async (context, { jobId }) => {
  context.subject('job', jobId)
  if (await reviveJob(context.db, context.organization.id, jobId, context.now)) return { ok: true }
  if (await deliverAgain(context, jobId)) return { ok: true }
  const job = await context.db
    .selectFrom('job')
    .select('status')
    .where('organization_id', '=', context.organization.id)
    .where('job_id', '=', jobId)
    .executeTakeFirst()
  if (job === undefined) return notFound()
  // Alive already: said twice is said once.
  if (job.status !== 'dead') return { ok: true }
  return refuse(
    'waits-already',
    'The same work is waiting in the queue already. When it is done, this one need not be.',
  )
})

export const failedWorkBindings = [list, retry] as const
