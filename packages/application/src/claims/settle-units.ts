// Makes the units that visits took agree with what their claim line bills: a payer that adds a day's minutes together bills
// one unit more or less than the visits took one by one. What an authorization has not left is not taken; the scrub says so.
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { grouped } from '../record/people.ts'
import { changeUsedUnits, loadUses, releaseUnits, takeUnits, type LiveUse } from '../services/visit-units.ts'

export type BilledUnits = {
  readonly authorizationId: string | null
  readonly authorizationLine: number | null
  readonly units: number
  readonly serviceIds: readonly string[]
  /** Whose turn the line is: each payer's claim draws what that payer approved, beside what the others' drew. */
  readonly turn: number
}

export async function settleUnits(context: Context, lines: readonly BilledUnits[]): Promise<void> {
  const named = lines.filter((line) => line.authorizationId !== null && line.serviceIds.length > 0)
  const uses = grouped(
    await loadUses(
      context,
      named.flatMap((line) => line.serviceIds),
    ),
    (use) => use.serviceId,
  )
  for (const line of named)
    await settleLine(
      context,
      line,
      line.serviceIds.flatMap((id) => uses.get(id) ?? []).filter((use) => use.turn === line.turn),
    )
}

async function settleLine(context: Context, line: BilledUnits, uses: readonly LiveUse[]): Promise<void> {
  const own = uses.filter((use) => use.authorizationId === line.authorizationId && use.line === line.authorizationLine)
  const elsewhere = uses.filter((use) => !own.includes(use))
  if (elsewhere.length > 0)
    await releaseUnits(
      context,
      elsewhere.map((use) => use.serviceId),
      line.turn,
    )
  let missing = line.units - own.reduce((total, use) => total + use.units, 0)
  // Fewer units than the visits took: given back from the last visit on.
  for (const use of own.toReversed()) {
    if (missing >= 0) break
    const back = Math.min(use.units, -missing)
    await changeUsedUnits(context, use, -back)
    missing += back
  }
  if (missing <= 0) return
  const first = own[0]
  if (first) await changeUsedUnits(context, first, missing)
  else await takeAnew(context, line, missing)
}

async function takeAnew(context: Context, line: BilledUnits, units: number): Promise<void> {
  const [serviceId] = line.serviceIds
  if (serviceId === undefined || line.authorizationId === null || line.authorizationLine === null) return
  const { authorizationId, authorizationLine, turn } = line
  const gone = await takeUnits(context, [
    { serviceId, turn, authorizationId, line: authorizationLine, units, state: 'used' },
  ])
  // The visit itself names what the first payer approved.
  if (gone.size > 0 || turn > 1) return
  await sql`update service set authorization_id = ${authorizationId}, authorization_line = ${authorizationLine}
    where organization_id = ${context.organization.id} and service_id = ${serviceId}`.execute(context.db)
}
