// Who acts from the command line: whoever may open the data folder, under an account of their own that no password opens.
// It stands among the organization's users, and every row of the audit trail names it.
import { hostname, userInfo } from 'node:os'
import { createUser, keepMembership, type Installation, type Session } from '@throughline/application'
import { inScope, type StoreTransaction } from '@throughline/store'
import { Misuse } from './words.ts'

/** A role that holds nothing by itself: only the command line lends it rights. */
export const operatorRole = 'operator'

export type Workplace = { readonly id: string; readonly name: string; readonly kind: 'provider' | 'plan' }

export async function organizationsOf({ store }: Installation): Promise<readonly Workplace[]> {
  const rows = await inScope(store.db, 'identity', (trx) =>
    trx.selectFrom('organization').select(['organization_id', 'name', 'kind']).orderBy('name').execute(),
  )
  return rows.map((row) => ({ id: row.organization_id, name: row.name, kind: row.kind }))
}

/** The organization that is meant: the only one of its kind, or the one named by id or by the beginning of its name. */
export async function chooseOrganization(
  installation: Installation,
  named: string | null,
  kind?: 'provider' | 'plan',
): Promise<Workplace> {
  const all = await organizationsOf(installation)
  const fitting = all.filter((each) => kind === undefined || each.kind === kind)
  const wanted = named?.toLowerCase()
  const found =
    wanted === undefined
      ? fitting
      : fitting.filter((each) => each.id === wanted || each.name.toLowerCase().startsWith(wanted))
  if (found.length === 1) return found[0]!
  const list = fitting.map((each) => `  ${each.id}  ${each.name} (${each.kind})`).join('\n')
  if (fitting.length === 0)
    throw new Misuse(`There is no organization${kind === undefined ? '' : ` of the ${kind}’s kind`} here yet.`)
  const why = found.length === 0 ? `No organization is named “${named}”.` : 'There are several organizations.'
  throw new Misuse(`${why} Say --organization with an id or the beginning of a name:\n${list}`)
}

export async function operatorSession(installation: Installation, organizationId: string): Promise<Session> {
  const userId = await inScope(installation.store.db, 'identity', (trx) =>
    joinAsOperator(installation, trx, organizationId),
  )
  return { userId, organizationId, complete: true, tokenHash: null, operator: true }
}

/** The account of whoever is at the command line, with its place in this organization. */
export async function joinAsOperator(
  installation: Installation,
  trx: StoreTransaction,
  organizationId: string,
): Promise<string> {
  const name = userInfo().username
  const email = `${name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}@command-line.invalid`
  const { clock, ids } = installation.application.engine
  const chance = { now: clock(), newId: ids }
  const known = await trx.selectFrom('app_user').select('user_id').where('email', '=', email).executeTakeFirst()
  const displayName = `${name} at the command line of ${hostname()}`
  const id = known?.user_id ?? (await createUser(chance, trx, { email, displayName }))
  await keepMembership(chance, trx, { organizationId, userId: id, role: operatorRole, workerId: null })
  return id
}
