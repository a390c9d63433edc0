// Units of authorizations taken, moved and given back by visits. Every change of a line is one conditional statement that
// leaves it alone when the units are not there, so that no interleaving can take the same unit twice. A visit takes units of
// each payer whose turn comes, each from what that payer approved.
import { insertRows } from '@throughline/store'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

export type UnitsTaken = {
  readonly serviceId: string
  /** Whose turn it is to pay: 1, and nothing said, for the first payer. */
  readonly turn?: number
  readonly authorizationId: string
  readonly line: number
  /** Above zero. */
  readonly units: number
  readonly state: 'held' | 'used'
}

type LineChange = { authorizationId: string; line: number; held: number; used: number }

/**
 * Takes units for visits that hold none yet. Gives the lines that did not have that many left: of those nothing was
 * taken, and no visit of theirs holds anything.
 */
export async function takeUnits(context: Context, taken: readonly UnitsTaken[]): Promise<ReadonlySet<string>> {
  const refused = await changeLines(context, taken.map(changeOf))
  const rows = taken
    .filter((one) => !refused.has(lineKey(one)))
    .map((one) => ({
      organization_id: context.organization.id,
      use_id: context.newId(),
      authorization_id: one.authorizationId,
      line: one.line,
      subject_kind: 'service' as const,
      subject_id: one.serviceId,
      subject_line: (one.turn ?? 1) - 1,
      units: one.units,
      state: one.state,
      created_at: context.now,
      changed_at: context.now,
    }))
  await insertRows(context.db, 'authorization_use', rows)
  return refused
}

export const lineKey = (of: { readonly authorizationId: string; readonly line: number }): string =>
  `${of.authorizationId}|${of.line}`

function changeOf(one: UnitsTaken): LineChange {
  const { authorizationId, line, units, state } = one
  return { authorizationId, line, held: state === 'held' ? units : 0, used: state === 'used' ? units : 0 }
}

/** Adds to what lines hold and have used, each line at once or not at all; gives those that had not enough left. */
async function changeLines(context: Context, changes: readonly LineChange[]): Promise<ReadonlySet<string>> {
  const lines = new Map<string, LineChange>()
  for (const change of changes) {
    const line = lines.get(lineKey(change)) ?? { ...change, held: 0, used: 0 }
    lines.set(lineKey(change), { ...line, held: line.held + change.held, used: line.used + change.used })
  }
  if (lines.size === 0) return new Set()
  const asked = [...lines.values()]
  const changed = await sql<{ authorization_id: string; line: number }>`
    update authorization_line l set units_held = l.units_held + d.held, units_used = l.units_used + d.used
    from unnest(${asked.map((one) => one.authorizationId)}::uuid[], ${asked.map((one) => one.line)}::int[],
      ${asked.map((one) => one.held)}::numeric[], ${asked.map((one) => one.used)}::numeric[])
      as d(authorization_id, line, held, used)
    where l.organization_id = ${context.organization.id} and l.authorization_id = d.authorization_id and l.line = d.line
      and (d.held + d.used <= 0 or l.units_held + l.units_used + d.held + d.used <= l.units_authorized)
    returning l.authorization_id, l.line`.execute(context.db)
  for (const row of changed.rows) lines.delete(`${row.authorization_id}|${row.line}`)
  return new Set(lines.keys())
}

type UseRow = {
  subject_id: string
  subject_line: number
  authorization_id: string
  line: number
  units: number
  state: 'held' | 'used'
}

/** What visits took, whole: booked units become used ones. A visit that holds none, or used them already, is passed over. */
export async function useHeldUnits(context: Context, serviceIds: readonly string[]): Promise<void> {
  const moved = await changeUses(context, serviceIds, 1, ['held'], 'used')
  await changeLines(
    context,
    moved.map((use) => ({ authorizationId: use.authorization_id, line: use.line, held: -use.units, used: use.units })),
  )
}

/** Gives back what visits took of one payer's approval, once: a second time finds nothing to give. */
export async function releaseUnits(context: Context, serviceIds: readonly string[], turn = 1): Promise<void> {
  const held = await changeUses(context, serviceIds, turn, ['held'], 'released')
  const used = await changeUses(context, serviceIds, turn, ['used'], 'released')
  const back = (use: UseRow, state: 'held' | 'used') =>
    changeOf({ ...use, authorizationId: use.authorization_id, serviceId: use.subject_id, units: -use.units, state })
  await changeLines(context, [...held.map((use) => back(use, 'held')), ...used.map((use) => back(use, 'used'))])
}

async function changeUses(
  context: Context,
  serviceIds: readonly string[],
  turn: number,
  from: readonly ('held' | 'used')[],
  to: 'used' | 'released',
): Promise<UseRow[]> {
  if (serviceIds.length === 0) return []
  const changed = await sql<UseRow>`
    update authorization_use set state = ${to}, changed_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and subject_kind = 'service'
      and subject_id = any(${serviceIds}::uuid[]) and subject_line = ${turn - 1} and state = any(${from}::text[])
    returning subject_id, subject_line, authorization_id, line, units, state`.execute(context.db)
  return changed.rows
}

export type LiveUse = {
  readonly serviceId: string
  /** Whose turn it was: 1 for the first payer. */
  readonly turn: number
  readonly authorizationId: string
  readonly line: number
  readonly units: number
  readonly state: 'held' | 'used'
}

/** What visits hold or have used of authorizations. */
export async function loadUses(context: Context, serviceIds: readonly string[]): Promise<LiveUse[]> {
  if (serviceIds.length === 0) return []
  const rows = await context.db
    .selectFrom('authorization_use')
    .select(['subject_id', 'subject_line', 'authorization_id', 'line', 'units', 'state'])
    .where('organization_id', '=', context.organization.id)
    .where('subject_kind', '=', 'service')
    .where('subject_id', '=', sql<string>`any(${[...serviceIds]}::uuid[])`)
    .where('state', 'in', ['held', 'used'])
    .execute()
  return rows.map((row) => ({
    serviceId: row.subject_id,
    turn: row.subject_line + 1,
    authorizationId: row.authorization_id,
    line: row.line,
    units: row.units,
    state: row.state as 'held' | 'used',
  }))
}

/** Changes what one visit has used by some units, more or fewer; false when the line has not that many left. */
export async function changeUsedUnits(context: Context, use: LiveUse, more: number): Promise<boolean> {
  if (use.units + more <= 0) {
    await releaseUnits(context, [use.serviceId], use.turn)
    return true
  }
  const refused = await changeLines(context, [
    { authorizationId: use.authorizationId, line: use.line, held: 0, used: more },
  ])
  if (refused.size > 0) return false
  await sql`update authorization_use set units = units + ${more}::numeric, changed_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and subject_kind = 'service' and subject_id = ${use.serviceId}
      and subject_line = ${use.turn - 1} and state in ('held', 'used')`.execute(context.db)
  return true
}
