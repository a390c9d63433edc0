// What a person decides about a remittance that was kept aside: post it all the same, or never.
import { bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { weighRemittances } from './gate-file.ts'
import { postRemittances } from './post-remittances.ts'
import { withModestHeap } from './modest-heap.ts'
import { takePostingTurn } from './posting-turn.ts'
import { keepFindings, postedWords } from './take-remittances.ts'

const release = bind('remittance.release', async (context, { remittanceId, reason }) => {
  await takePostingTurn(context)
  const row = found(
    await context.db
      .selectFrom('remittance')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('remittance_id', '=', remittanceId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.status === 'posted') return { ok: true, text: `Remittance ${row.trace} is posted already. Nothing changed.` }
  if (row.status !== 'quarantined' && row.status !== 'questioned')
    refuse(
      'not-waiting',
      'Only a remittance that waits for a person can be posted by one: kept aside for its difference, or asked about. Dismiss this one, or leave it.',
    )
  const other = await context.db
    .selectFrom('remittance')
    .select('remittance_id')
    .where('organization_id', '=', context.organization.id)
    .where('payer_identifier', '=', row.payer_identifier)
    .where('trace', '=', row.trace)
    .where('status', '=', 'posted')
    .executeTakeFirst()
  if (other)
    refuse(
      'posted-already',
      `Remittance ${row.trace} was posted from another file. Posting this one too would count the money twice. Dismiss it.`,
    )
  if (row.trace === '' || row.payer_identifier === '')
    refuse(
      'no-trace',
      'This remittance has no trace or payer number, so it could be posted twice. Ask the payer for a corrected file.',
    )
  await assertOnlyMoneyDiffers(context, row.file_id, row.transaction_ordinal)
  const userId = personActing(context)
  await context.db
    .updateTable('remittance')
    .set({ status: 'posted', posted_at: context.now, released_by: userId, release_reason: reason })
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittanceId)
    .execute()
  const file = await context.readFile(row.file_id)
  const released = new Map([[row.transaction_ordinal, { remittanceId, released: { userId, reason } }]])
  const posted = await withModestHeap(() => postRemittances(context, file, released))
  await keepFindings(context, posted)
  context.subject('remittance', remittanceId)
  context.detail({ differenceCents: row.difference_cents, asked: row.status === 'questioned' })
  const words = { trace: row.trace, payerName: row.payer_name, paid: row.paid_cents }
  return { ok: true, text: postedWords(words, posted[0]!) }
})

/**
 * A person may answer for a difference in money. Nobody can answer for what is not there: a remittance that breaks off or
 * has an amount that cannot be read would post in part, and the whole one could then never come in.
 */
async function assertOnlyMoneyDiffers(context: Context, fileId: string, ordinal: number): Promise<void> {
  const weighed = await weighRemittances(context, await context.readFile(fileId))
  const verdict = weighed.transactions.find((one) => one.ordinal === ordinal)?.verdict
  if (!verdict?.whole)
    refuse(
      'not-whole',
      'This remittance breaks off or has an amount that cannot be read, so nobody knows what is missing. Ask the payer for the file again; it posts by itself when it comes whole.',
    )
  if (verdict.header.paid < 0 || (verdict.header.creditOrDebit === 'D' && verdict.header.paid !== 0))
    refuse(
      'takes-money',
      'This remittance takes money from your bank account instead of paying. It cannot be posted as a payment: ask the payer which claims it takes back, and for a remittance that says so.',
    )
}

const dismiss = bind('remittance.dismiss', async (context, { remittanceId, reason }) => {
  const changed = await context.db
    .updateTable('remittance')
    .set({ status: 'dismissed', released_by: personActing(context), release_reason: reason })
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittanceId)
    .where('status', 'in', ['quarantined', 'questioned', 'conflict'])
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) {
    const row = found(
      await context.db
        .selectFrom('remittance')
        .select('status')
        .where('organization_id', '=', context.organization.id)
        .where('remittance_id', '=', remittanceId)
        .executeTakeFirst(),
    )
    if (row.status === 'posted')
      refuse(
        'posted-already',
        'This remittance is posted. What is posted is only ever reversed by the payer, never dismissed.',
      )
  }
  context.subject('remittance', remittanceId)
  return { ok: true }
})

export const decideRemittanceBindings = [release, dismiss] as const
