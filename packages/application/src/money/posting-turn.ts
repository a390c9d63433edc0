// One posting at a time in an organization. Which decisions stand on a claim is read before it is posted to; two remittances
// posted at once would each find the claim undecided and pay it twice.
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

/** Waits until nobody else posts in this organization; the turn ends with the transaction. Taken before anything is read. */
export async function takePostingTurn(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`posting ${context.organization.id}`}, 0))`.execute(
    context.db,
  )
}
