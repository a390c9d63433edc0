// Finding rows by what somebody typed: the beginning of a person's name, or of a number.
import { nameKeyRange } from '@throughline/store'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../core/index.ts'

/** People whose name begins with what was typed. */
export function namedLike(context: Context, column: string, typed: string | undefined): RawBuilder<boolean> {
  if (typed === undefined || typed === '') return sql<boolean>`true`
  const { from, until } = nameKeyRange(typed)
  return sql<boolean>`${sql.ref(column)} in (select person_id from person
    where organization_id = ${context.organization.id} and name_key >= ${from} and name_key < ${until})`
}

/** What was typed, as a number when there is a digit in it and as a name when there is none: each is then one look-up. */
export function numberOrName(typed: string | undefined): { readonly number?: string; readonly name?: string } {
  if (typed === undefined || typed === '') return {}
  return /\d/.test(typed) ? { number: typed.toUpperCase() } : { name: typed }
}
