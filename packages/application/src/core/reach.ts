// How far a grant goes over the people served: one's own caseload, one's team's, or everybody's. The narrowing is part of
// the query, so a row out of reach is never read, and its id answers as one that nobody gave.
import type { Permission } from '@throughline/operations'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from './context.ts'
import { notFound } from './refusal.ts'

/** The workers whose people the actor reaches; null when that is everybody. A user who is no worker has no caseload. */
export async function reachableWorkers(context: Context): Promise<readonly string[] | null> {
  const { reach, workerId } = context.actor
  if (reach === 'all') return null
  if (workerId === null) return []
  if (reach === 'own') return [workerId]
  const team = await context.db
    .selectFrom('worker')
    .select('worker_id')
    .where('organization_id', '=', context.organization.id)
    .where('supervisor_id', '=', workerId)
    .execute()
  return [workerId, ...team.map((row) => row.worker_id)]
}

/** Whether the role reads this too; the operation's own permission was asked already. */
export function mayRead({ actor }: Context, permission: Permission): boolean {
  return actor.grants[permission] !== undefined
}

/** A condition on the column that holds a person's id, for example `reaches('claim.person_id')`. */
export type ReachFilter = (personColumn: string) => RawBuilder<boolean>

/** The condition every list of people's records carries: `.where((await reachFilter(context))('service.person_id'))`. */
export async function reachFilter(context: Context): Promise<ReachFilter> {
  const workers = await reachableWorkers(context)
  if (workers === null) return () => sql<boolean>`true`
  const organization = context.organization.id
  return (personColumn) => sql<boolean>`${sql.ref(personColumn)} in (
    select p.person_id from person p
      where p.organization_id = ${organization} and p.primary_worker_id = any(${workers}::uuid[])
    union select s.person_id from service s
      where s.organization_id = ${organization} and s.worker_id = any(${workers}::uuid[]))`
}

/**
 * Stops unless this person is here and within the actor's reach; names the person in the audit row. The refusal is the same
 * for another organization's person, for one out of reach, and for an id nobody gave.
 */
export async function assertReachesPerson(context: Context, personId: string): Promise<void> {
  await assertReachesPeople(context, [personId])
}

/** The same for several at once: all of them, or the refusal. */
export async function assertReachesPeople(context: Context, personIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(personIds)]
  if (wanted.length === 0) return
  const reaches = await reachFilter(context)
  const seen = await context.db
    .selectFrom('person')
    .select('person.person_id')
    .where('person.organization_id', '=', context.organization.id)
    .where('person.person_id', 'in', wanted)
    .where(reaches('person.person_id'))
    .execute()
  if (seen.length !== wanted.length) notFound()
  context.touch(wanted)
}

/** Stops unless this worker is the actor, of the actor's team, or anybody when the reach is everybody. */
export async function assertReachesWorker(context: Context, workerId: string): Promise<void> {
  const workers = await reachableWorkers(context)
  if (workers !== null && !workers.includes(workerId)) notFound()
  if (workers !== null) return
  const row = await context.db
    .selectFrom('worker')
    .select('worker_id')
    .where('organization_id', '=', context.organization.id)
    .where('worker_id', '=', workerId)
    .executeTakeFirst()
  if (row === undefined) notFound()
}

/** The user who acts, for records that a person must have made (a signature, a reason). */
export function personActing(context: Context): string {
  if (context.actor.userId === null) throw new Error('this operation needs a person acting, and a job ran it')
  return context.actor.userId
}
