// What the worksheets want of a person today: next steps that are late or due within a week, and the six questions that are asked
// again each year.
import { addDays, daysBetween, type Day } from '@throughline/domain'
import { askAgain } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { firstShown, todayRow, type TodayRow } from './home-rows.ts'

/** A step is told of this long before its day. */
const soonDays = 7

export async function worksheetsDue(context: Context): Promise<TodayRow[]> {
  return [...(await stepsDue(context, null)), ...(await askedAgain(context))]
}

/** The steps that bear the reader's own name, for one who has no part in the contracts. */
export const ownStepsDue = (context: Context): Promise<TodayRow[]> => stepsDue(context, context.actor.displayName)

async function stepsDue(context: Context, owner: string | null): Promise<TodayRow[]> {
  const { rows } = await sql<{ title: string; owner: string; due_on: Day; count: number; sum: null }>`
    select title, owner, due_on, count(*) over ()::int as count, null::bigint as sum from next_step
    where organization_id = ${context.organization.id} and ended_on is null
      and due_on <= ${addDays(context.today, soonDays)}::date
      and (${owner}::text is null or lower(trim(owner)) = lower(trim(${owner})))
    order by due_on, step_id limit ${firstShown}`.execute(context.db)
  return todayRow('next-step', '/getting-in/worksheets/steps', rows, (row) => ({
    label: `${row.title} · ${row.owner}`,
    text: null,
    dueOn: row.due_on,
    daysLeft: daysBetween(context.today, row.due_on),
    cents: null,
    page: '/getting-in/worksheets/steps',
    id: null,
  }))
}

async function askedAgain(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{ signed_by_name: string; again_on: Day; count: number; sum: null }>`
    select signed_by_name, again_on, 1 as count, null::bigint as sum from mission_decision
    where organization_id = ${context.organization.id} order by decided_on desc, created_at desc limit 1`.execute(
    context.db,
  )
  const due = rows.filter((row) => askAgain(row.again_on, daysBetween(context.today, row.again_on)).due)
  return todayRow('weigh-again', '/getting-in/worksheets/weighing', due, (row) => ({
    label: row.signed_by_name,
    text: askAgain(row.again_on, daysBetween(context.today, row.again_on)).says.text,
    dueOn: row.again_on,
    daysLeft: daysBetween(context.today, row.again_on),
    cents: null,
    page: '/getting-in/worksheets/weighing',
    id: null,
  }))
}
