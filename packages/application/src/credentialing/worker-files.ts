// Workers' own files under their state's rule.
import {
  addDays,
  caqhAttestDays,
  daysBetween,
  emptyWorkerFile,
  type Day,
  type OrganizationProfile,
  type WorkerFile,
} from '@throughline/domain'
import { factGaps, certificationStanding, type StaffFact } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { forPlan, loadPacket, loadProfile, type LoadedPacket } from './load-packet.ts'

const list = bind('workerFile.list', async (context) => {
  const loaded = await loadPacket(context)
  const { caqh } = await loadProfile(context)
  return {
    rows: loaded.facts.staff.map((worker) => {
      const { rule, lines, expires, daysLeft, stage } = certificationStanding(worker, context.today)
      return {
        workerId: worker.id,
        name: `${worker.name.given} ${worker.name.family}`,
        role: worker.role,
        starts: worker.starts,
        document: worker.file,
        expires,
        daysLeft,
        stage,
        rule:
          rule === null
            ? null
            : {
                state: rule.meaning,
                body: rule.body,
                credentials: rule.credentials,
                condition: rule.condition,
                renewalYears: rule.renewalYears,
                notes: rule.notes,
                source: rule.source,
                address: rule.address,
                asOf: rule.asOf,
                trust: rule.trust,
              },
        lines: lines.map(({ what, asked, has, standing, fromMemory }) => ({ what, asked, has, standing, fromMemory })),
        gaps: gapsOf(loaded, worker),
        caqh: caqhOf(worker.file, caqh, context.today),
      }
    }),
  }
})

/** When a CAQH profile is to be confirmed again, by what the organization read of it; a worker without one owes nothing. */
function caqhOf({ caqhAttestedOn }: WorkerFile, read: OrganizationProfile['caqh'], today: Day) {
  if (!caqhAttestedOn) return null
  const days = read?.days ?? caqhAttestDays
  const dueOn = addDays(caqhAttestedOn, days)
  return { dueOn, daysLeft: daysBetween(today, dueOn), days, source: read?.source ?? null }
}

/** What the packet would say of this worker alone. */
function gapsOf(loaded: LoadedPacket, worker: StaffFact): string[] {
  const facts = { ...forPlan(loaded, ''), staff: [worker] }
  return (['roster', 'work-histories', 'background', 'exclusions', 'training'] as const).flatMap((item) =>
    factGaps(item, facts).gaps.map((gap) => gap.text),
  )
}

const save = bind('workerFile.save', async (context, { workerId, document }) => {
  found(
    await context.db
      .selectFrom('worker')
      .select('worker_id')
      .where('organization_id', '=', context.organization.id)
      .where('worker_id', '=', workerId)
      .executeTakeFirst(),
  )
  document.history.forEach((entry, at) => {
    if (entry.ends !== null && entry.ends < entry.starts)
      refuse('dates-reversed', 'An entry of the work history ends before it begins. Correct one of the days.', {
        [`document.history.${at}.ends`]: 'This day stands before the first one.',
      })
  })
  if (document.background !== null && document.background.checkedOn > context.today)
    refuse('in-future', 'The background check is dated on a day that has not come yet.')
  if (document.caqhAttestedOn && document.caqhAttestedOn > context.today)
    refuse(
      'in-future',
      'The CAQH profile is confirmed on a day that has not come yet. Write the day it was confirmed last.',
      {
        'document.caqhAttestedOn': 'This day has not come yet.',
      },
    )
  await keepWorkerFile(context, workerId, await withEarlierTrainings(context, workerId, document))
  context.subject('worker', workerId)
  return { ok: true }
})

/** What the training log holds stays, also when this form was opened before it was written. */
async function withEarlierTrainings(context: Context, workerId: string, document: WorkerFile): Promise<WorkerFile> {
  const { trainings } = await workerFileOf(context, workerId)
  const known = (one: WorkerFile['trainings'][number]) => `${one.topic} ${one.on} ${one.what ?? ''}`
  const sent = new Set(document.trainings.map(known))
  return { ...document, trainings: [...trainings.filter((one) => !sent.has(known(one))), ...document.trainings] }
}

/** The file as it is kept; the empty one before anybody wrote in it. */
export async function workerFileOf(context: Context, workerId: string): Promise<WorkerFile> {
  const row = await context.db
    .selectFrom('worker_file')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
  return row?.document ?? emptyWorkerFile
}

export async function keepWorkerFile(context: Context, workerId: string, document: WorkerFile): Promise<void> {
  const values = { document: json(document), changed_at: context.now }
  await context.db
    .insertInto('worker_file')
    .values({ organization_id: context.organization.id, worker_id: workerId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'worker_id']).doUpdateSet(values))
    .execute()
}

export const workerFileBindings = [list, save] as const
