// Authorizations: what a plan approved for a person, unit by unit, what is left and when it runs out.
import { addDays, daysBetween, unitsLeft, type AuthorizationLine, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { assertReachesPerson, bind, notFound, refuse, type Context } from '../core/index.ts'

export type AuthorizationShown = {
  readonly authorizationId: string
  readonly number: string
  readonly person: { readonly kind: 'person'; readonly id: string; readonly label: string }
  readonly payer: { readonly kind: 'payer'; readonly id: string; readonly label: string } | null
  readonly provider: { readonly kind: 'provider'; readonly id: string; readonly label: string } | null
  readonly span: { readonly starts: Day; readonly ends: Day }
  readonly status: 'requested' | 'approved' | 'denied' | 'ended'
  readonly lines: readonly (AuthorizationLine & { readonly unitsLeft: number })[]
  readonly runsOutOn: Day | null
  readonly daysLeft: number | null
}

/** Authorizations with their lines, in the order of `ids`. */
export async function showAuthorizations(context: Context, ids: readonly string[]): Promise<AuthorizationShown[]> {
  if (ids.length === 0) return []
  const organization = context.organization.id
  const heads = await context.db
    .selectFrom('authorization as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.person_id', '=', 'a.person_id'),
    )
    .leftJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'a.organization_id').onRef('y.payer_id', '=', 'a.payer_id'),
    )
    .leftJoin('plan_provider as v', (join) =>
      join.onRef('v.organization_id', '=', 'a.organization_id').onRef('v.provider_id', '=', 'a.provider_id'),
    )
    .where('a.organization_id', '=', organization)
    .where('a.authorization_id', 'in', ids)
    .selectAll('a')
    .select(['p.given_name', 'p.family_name', 'y.name as payer_name', 'v.name as provider_name'])
    .execute()
  const lines = await context.db
    .selectFrom('authorization_line')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('authorization_id', 'in', ids)
    .orderBy('line')
    .execute()
  const pace = await usePace(context, ids)
  context.touch(heads.map((head) => head.person_id))
  return ids.flatMap((id) => {
    const head = heads.find((row) => row.authorization_id === id)
    if (!head) return []
    const own = lines
      .filter((line) => line.authorization_id === id)
      .map((line) => {
        const shown = {
          line: line.line,
          code: line.service_code,
          modifiers: line.modifiers,
          unitsAuthorized: line.units_authorized,
          unitsHeld: line.units_held,
          unitsUsed: line.units_used,
        }
        return { ...shown, unitsLeft: unitsLeft(shown) }
      })
    const left = own.reduce((total, line) => total + line.unitsLeft, 0)
    return [
      {
        authorizationId: id,
        number: head.number,
        person: { kind: 'person', id: head.person_id, label: `${head.given_name} ${head.family_name}` },
        payer: head.payer_id === null ? null : { kind: 'payer', id: head.payer_id, label: head.payer_name ?? '' },
        provider:
          head.provider_id === null
            ? null
            : { kind: 'provider', id: head.provider_id, label: head.provider_name ?? '' },
        span: { starts: head.starts, ends: head.ends },
        status: head.status,
        lines: own,
        runsOutOn: runsOut(left, pace.get(id) ?? 0, context.today, head.ends),
        daysLeft: daysBetween(context.today, head.ends),
      } satisfies AuthorizationShown,
    ]
  })
}

const paceDays = 28

/** Units used or held in the last four weeks, by authorization: the pace at which it burns. */
async function usePace(context: Context, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await context.db
    .selectFrom('authorization_use')
    .select(['authorization_id', (select) => select.fn.sum<number>('units').as('units')])
    .where('organization_id', '=', context.organization.id)
    .where('authorization_id', 'in', ids)
    .where('state', '<>', 'released')
    .where('created_at', '>=', sql<string>`${context.now}::timestamptz - interval '28 days'`)
    .groupBy('authorization_id')
    .execute()
  return new Map(rows.map((row) => [row.authorization_id, Number(row.units)]))
}

/** The day the units are gone at the pace of the last four weeks, when that is before the authorization ends. */
export function runsOut(left: number, usedInFourWeeks: number, today: Day, ends: Day): Day | null {
  if (left === 0) return today
  if (usedInFourWeeks === 0) return null
  const on = addDays(today, Math.floor((left * paceDays) / usedInFourWeeks))
  return on < ends ? on : null
}

const saveAuthorization = bind('authorization.save', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  if (input.ends < input.starts)
    refuse('dates-reversed', 'The authorization would end before it starts. Correct one of the days.')
  const numbers = input.lines.map((line) => line.line)
  if (new Set(numbers).size !== numbers.length)
    refuse('line-twice', 'Two lines carry the same line number. Number them 1, 2, 3.')
  const organization_id = context.organization.id
  const values = {
    payer_id: input.payerId,
    provider_id: input.providerId,
    number: input.number,
    starts: input.starts,
    ends: input.ends,
    status: input.status,
  }
  const id = input.authorizationId ?? context.newId()
  const same = await context.db
    .selectFrom('authorization')
    .select('authorization_id')
    .where('organization_id', '=', organization_id)
    .where('person_id', '=', input.personId)
    .where('number', '=', input.number)
    .executeTakeFirst()
  if (same && same.authorization_id !== id)
    refuse('authorization-known', `This person has authorization ${input.number} already. Open it to change it.`, {
      number: 'This number is kept already.',
    })
  if (input.authorizationId === null)
    await context.db
      .insertInto('authorization')
      .values({ organization_id, authorization_id: id, person_id: input.personId, ...values, created_at: context.now })
      .execute()
  else {
    const changed = await context.db
      .updateTable('authorization')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('authorization_id', '=', id)
      .where('person_id', '=', input.personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  for (const line of input.lines) await saveLine(context, id, input.number, line)
  await endLinesLeftOut(context, id, numbers)
  context.subject('authorization', id)
  return { id }
})

/** Sets a line's units by one conditional update: fewer than are used or held is refused with the figures. */
async function saveLine(
  context: Context,
  authorizationId: string,
  number: string,
  line: { line: number; code: string; modifiers: string[]; units: number },
): Promise<void> {
  const organization_id = context.organization.id
  const changed = await context.db
    .updateTable('authorization_line')
    .set({ service_code: line.code, modifiers: line.modifiers, units_authorized: line.units })
    .where('organization_id', '=', organization_id)
    .where('authorization_id', '=', authorizationId)
    .where('line', '=', line.line)
    .where(sql<boolean>`units_held + units_used <= ${line.units}`)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  const known = await context.db
    .selectFrom('authorization_line')
    .select(['units_held', 'units_used'])
    .where('organization_id', '=', organization_id)
    .where('authorization_id', '=', authorizationId)
    .where('line', '=', line.line)
    .executeTakeFirst()
  if (known)
    refuse(
      'units-below-use',
      `Authorization ${number}, line ${line.line}: ${known.units_used} units are used and ${known.units_held} held, so it cannot be lowered to ${line.units}. Cancel booked visits first, or keep at least ${known.units_used + known.units_held}.`,
    )
  await context.db
    .insertInto('authorization_line')
    .values({
      organization_id,
      authorization_id: authorizationId,
      line: line.line,
      service_code: line.code,
      modifiers: line.modifiers,
      units_authorized: line.units,
    })
    .execute()
}

/** A line that is no longer sent keeps what it used and offers nothing more. */
async function endLinesLeftOut(context: Context, authorizationId: string, kept: readonly number[]): Promise<void> {
  await context.db
    .updateTable('authorization_line')
    .set({ units_authorized: sql<number>`units_held + units_used` })
    .where('organization_id', '=', context.organization.id)
    .where('authorization_id', '=', authorizationId)
    .where('line', 'not in', kept)
    .execute()
}

export const authorizationBindings = [saveAuthorization] as const
