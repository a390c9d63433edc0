// The last step into a network is nobody's to record: a remittance that was posted and paid a claim of the plan takes it.
import type { Day } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

export type FirstPayment = { readonly trace: string; readonly paidOn: Day }

/** The first posted remittance that paid a claim of this plan for a day from `since` on. */
export async function firstPayment(context: Context, payerId: string, since: Day): Promise<FirstPayment | null> {
  const organization = context.organization.id
  const { rows } = await sql<FirstPayment>`
    select r.trace, r.effective_on as "paidOn" from remittance r
    where r.organization_id = ${organization} and r.status = 'posted' and exists (
      select 1 from remittance_claim p join claim c
        on c.organization_id = p.organization_id and c.claim_id = p.claim_id
      where p.organization_id = ${organization} and p.remittance_id = r.remittance_id and p.paid_cents > 0
        and c.payer_id = ${payerId} and c.served_on >= ${since})
    order by r.effective_on, r.remittance_id limit 1`.execute(context.db)
  return rows[0] ?? null
}

/**
 * Every file that waits for its test claim and whose plan has paid one: the state is moved, with the remittance as its proof.
 * Called whenever money met a claim, and when a file is opened or loaded after money came.
 */
export async function noteTestClaims(context: Context): Promise<void> {
  const organization_id = context.organization.id
  const waiting = await context.db
    .selectFrom('credentialing_file')
    .select(['credentialing_id', 'payer_id', 'effective_on'])
    .where('organization_id', '=', organization_id)
    .where('state', 'in', ['loaded', 'directory-verified'])
    .where('effective_on', 'is not', null)
    .orderBy('credentialing_id')
    .execute()
  for (const file of waiting) {
    const paid = await firstPayment(context, file.payer_id, file.effective_on!)
    if (paid === null) continue
    await context.db
      .updateTable('credentialing_file')
      .set({ state: 'test-claim-paid' })
      .where('organization_id', '=', organization_id)
      .where('credentialing_id', '=', file.credentialing_id)
      .execute()
    await context.db
      .insertInto('credentialing_event')
      .values({
        organization_id,
        event_id: context.newId(),
        credentialing_id: file.credentialing_id,
        state: 'test-claim-paid',
        happened_on: paid.paidOn,
        words: '',
        told_by: null,
        reference: paid.trace,
        recorded_by_name: context.actor.displayName,
        recorded_at: context.now,
      })
      .execute()
  }
}
