// People at work: jobs named by what they do, the logs of supervision and training, and the wage with what the post costs.
import { addDays, portion, type Cents } from '@throughline/domain'
import { isVagueJob, knownWages, plannedPost, postCost, roleNames } from '@throughline/provider'
import { assertReachesWorker, bind, found, mayRead, reachableWorkers, refuse } from '../core/index.ts'
import { keepWorkerFile, workerFileOf } from '../credentialing/worker-files.ts'

const workersAtMost = 1_000
/** Supervision and training are counted over so many days. */
const countedDays = 90
const fullWeek = 40
/** Years of weekly supervision. */
const logAtMost = 500

/** A year of the post by the planning figures of the cost page, with this wage and its share of a full week. */
const yearCost = (wageCents: Cents, hoursAWeek: number): Cents =>
  portion(postCost({ ...plannedPost, wageCents }).total, hoursAWeek, fullWeek)

const list = bind('atWork.list', async (context) => {
  const organization = context.organization.id
  const reached = await reachableWorkers(context)
  let query = context.db
    .selectFrom('worker as w')
    .leftJoin('worker as s', (join) =>
      join.onRef('s.organization_id', '=', 'w.organization_id').onRef('s.worker_id', '=', 'w.supervisor_id'),
    )
    .leftJoin('worker_post as p', (join) =>
      join.onRef('p.organization_id', '=', 'w.organization_id').onRef('p.worker_id', '=', 'w.worker_id'),
    )
    .leftJoin('worker_file as f', (join) =>
      join.onRef('f.organization_id', '=', 'w.organization_id').onRef('f.worker_id', '=', 'w.worker_id'),
    )
    .where('w.organization_id', '=', organization)
    .where((where) => where.or([where('w.ends', 'is', null), where('w.ends', '>=', context.today)]))
  if (reached !== null)
    query = query.where('w.worker_id', 'in', reached.length === 0 ? [context.newId()] : [...reached])
  const workers = await query
    .select(['w.worker_id', 'w.given_name', 'w.family_name', 'w.role_title', 'p.job', 'p.wage_cents', 'p.hours_a_week'])
    .select(['s.given_name as supervisor_given', 's.family_name as supervisor_family', 'f.document'])
    .orderBy('w.family_name')
    .orderBy('w.given_name')
    .orderBy('w.worker_id')
    .limit(workersAtMost)
    .execute()
  const since = addDays(context.today, -countedDays)
  const supervised = await context.db
    .selectFrom('supervision')
    .where('organization_id', '=', organization)
    .where('held_on', '>=', since)
    .groupBy('worker_id')
    .select((select) => [
      'worker_id',
      select.fn.sum<number>('minutes').as('minutes'),
      select.fn.max('held_on').as('last'),
    ])
    .execute()
  const seesWages = mayRead(context, 'workers.manage')
  return {
    rows: workers.map((row) => {
      const log = supervised.find((one) => one.worker_id === row.worker_id)
      const trainings = (row.document?.trainings ?? []).map((one) => one.on).toSorted()
      const job = row.job ?? row.role_title
      const paid = seesWages && row.wage_cents !== null && row.hours_a_week !== null
      return {
        workerId: row.worker_id,
        name: `${row.given_name} ${row.family_name}`,
        job,
        vague: isVagueJob(job),
        supervisor: row.supervisor_given === null ? null : `${row.supervisor_given} ${row.supervisor_family}`,
        supervisedMinutes: Number(log?.minutes ?? 0),
        lastSupervised: log?.last ?? null,
        trainings: trainings.filter((on) => on >= since).length,
        lastTraining: trainings.at(-1) ?? null,
        wageCents: paid ? row.wage_cents : null,
        hoursAWeek: paid ? row.hours_a_week : null,
        paidCents: paid ? portion(row.wage_cents!, row.hours_a_week!, fullWeek) : null,
        yearCostCents: paid ? yearCost(row.wage_cents!, row.hours_a_week!) : null,
      }
    }),
    roles: [...roleNames],
    wages: knownWages.map(({ who, cents }) => ({ who, cents, yearCostCents: yearCost(cents, fullWeek) })),
    days: countedDays,
  }
})

const log = bind('atWork.log', async (context, { workerId }) => {
  await assertReachesWorker(context, workerId)
  const worker = found(
    await context.db
      .selectFrom('worker as w')
      .leftJoin('worker as s', (join) =>
        join.onRef('s.organization_id', '=', 'w.organization_id').onRef('s.worker_id', '=', 'w.supervisor_id'),
      )
      .leftJoin('worker_post as p', (join) =>
        join.onRef('p.organization_id', '=', 'w.organization_id').onRef('p.worker_id', '=', 'w.worker_id'),
      )
      .where('w.organization_id', '=', context.organization.id)
      .where('w.worker_id', '=', workerId)
      .select(['w.given_name', 'w.family_name', 'w.role_title', 'p.job'])
      .select(['s.given_name as supervisor_given', 's.family_name as supervisor_family'])
      .executeTakeFirst(),
  )
  const supervision = await context.db
    .selectFrom('supervision')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', workerId)
    .orderBy('held_on', 'desc')
    .orderBy('supervision_id', 'desc')
    .limit(logAtMost)
    .execute()
  const { trainings } = await workerFileOf(context, workerId)
  return {
    workerId,
    name: `${worker.given_name} ${worker.family_name}`,
    job: worker.job ?? worker.role_title,
    supervisor: worker.supervisor_given === null ? null : `${worker.supervisor_given} ${worker.supervisor_family}`,
    supervision: supervision.map((row) => ({
      supervisionId: row.supervision_id,
      on: row.held_on,
      minutes: row.minutes,
      form: row.form,
      words: row.words,
      by: row.held_by_name,
    })),
    trainings: trainings
      .map(({ topic, on, hours, what, recordedBy }) => ({
        topic,
        on,
        hours,
        what: what ?? null,
        by: recordedBy ?? null,
      }))
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  }
})

const savePost = bind('atWork.savePost', async (context, { workerId, job, wageCents, hoursAWeek }) => {
  await assertReachesWorker(context, workerId)
  if (isVagueJob(job))
    refuse(
      'job-vague',
      `“${job}” says nothing of what the person does, and a system takes peers with such a name for whatever it lacks. Name the role: bridger, wellness coach, crisis diversion.`,
      { job: 'Name what the person does.' },
    )
  const values = {
    job,
    wage_cents: wageCents,
    hours_a_week: hoursAWeek,
    changed_by_name: context.actor.displayName,
    changed_at: context.now,
  }
  await context.db
    .insertInto('worker_post')
    .values({ organization_id: context.organization.id, worker_id: workerId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'worker_id']).doUpdateSet(values))
    .execute()
  context.subject('worker', workerId)
  return { ok: true }
})

const logSupervision = bind('atWork.logSupervision', async (context, { workerId, on, minutes, form, words }) => {
  await assertReachesWorker(context, workerId)
  if (workerId === context.actor.workerId)
    refuse('own-supervision', 'Nobody records their own supervision. Ask whoever held it to record it.')
  if (on > context.today)
    refuse('day-ahead', 'This day has not come yet. Record what has happened.', {
      on: 'Write today or an earlier day.',
    })
  const supervisionId = context.newId()
  await context.db
    .insertInto('supervision')
    .values({
      organization_id: context.organization.id,
      supervision_id: supervisionId,
      worker_id: workerId,
      held_on: on,
      minutes,
      form,
      words,
      held_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('worker', workerId)
  return { id: supervisionId }
})

const logTraining = bind('atWork.logTraining', async (context, { workerId, on, topic, hours, what }) => {
  await assertReachesWorker(context, workerId)
  if (workerId === context.actor.workerId)
    refuse('own-training', 'Nobody records their own training. Ask whoever supervises you to record it.')
  if (on > context.today)
    refuse('day-ahead', 'This day has not come yet. Record what has happened.', {
      on: 'Write today or an earlier day.',
    })
  if (topic === 'other' && what === null)
    refuse('training-unnamed', 'A training of another kind needs its name. Write what it was.', {
      what: 'Write what it was.',
    })
  // Two who write at once must not lose one of the two: the worker's row is held until this one is kept.
  await context.db
    .selectFrom('worker')
    .select('worker_id')
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', workerId)
    .forUpdate()
    .execute()
  const file = await workerFileOf(context, workerId)
  const known = file.trainings.some((one) => one.topic === topic && one.on === on && (one.what ?? null) === what)
  if (!known)
    await keepWorkerFile(context, workerId, {
      ...file,
      trainings: [...file.trainings, { topic, on, hours, what, recordedBy: context.actor.displayName }],
    })
  context.subject('worker', workerId)
  return { ok: true }
})

export const workBindings = [list, log, savePost, logSupervision, logTraining] as const
