// Birth dates of those who must be screened against the exclusion lists: encrypted, read and written by the compliance role
// only, and compared for everybody else without being told.
import { isDay, type Day } from '@throughline/domain'
import { bind, notFound, refuse, type Context } from '../core/index.ts'
import { loadStaff } from './load-packet.ts'

const place = (workerId: string) => `worker_birth.sealed/${workerId}`

/** The days that are kept, by worker. */
export async function loadBirths(context: Context): Promise<ReadonlyMap<string, Day>> {
  const rows = await context.db
    .selectFrom('worker_birth')
    .select(['worker_id', 'sealed'])
    .where('organization_id', '=', context.organization.id)
    .execute()
  return new Map(
    rows.flatMap((row) => {
      const born = context.unseal(place(row.worker_id), row.sealed)
      return born !== null && isDay(born) ? [[row.worker_id, born] as const] : []
    }),
  )
}

const births = bind('screening.births', async (context) => {
  const kept = await loadBirths(context)
  return {
    rows: (await loadStaff(context)).map(({ id, name }) => ({
      workerId: id,
      name: `${name.given} ${name.family}`,
      bornOn: kept.get(id) ?? null,
    })),
  }
})

const keepBirth = bind('screening.keepBirth', async (context, { workerId, bornOn }) => {
  const organization_id = context.organization.id
  context.subject('worker', workerId)
  if (bornOn === null) {
    await context.db
      .deleteFrom('worker_birth')
      .where('organization_id', '=', organization_id)
      .where('worker_id', '=', workerId)
      .execute()
    return { ok: true }
  }
  // Only of whoever is screened: those who work here today.
  if (!(await loadStaff(context)).some((worker) => worker.id === workerId)) notFound()
  if (bornOn >= context.today)
    refuse('in-future', 'This day has not come yet. Write the day on which the worker was born.', {
      bornOn: 'Check this day.',
    })
  const values = { sealed: context.seal(place(workerId), bornOn), changed_at: context.now }
  await context.db
    .insertInto('worker_birth')
    .values({ organization_id, worker_id: workerId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'worker_id']).doUpdateSet(values))
    .execute()
  return { ok: true }
})

export const birthBindings = [births, keepBirth] as const
