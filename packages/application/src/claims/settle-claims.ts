// What a person gives up on a decided claim, and closing one on which nothing is open. Nothing is ever given up by itself.
import { cents, formatMoney, type Cents, type Transfer } from '@throughline/domain'
import { payerAccount } from '@throughline/provider'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { addSums, moveDecided } from '../money/decided-claims.ts'
import { openAccounts, writeTransfers } from '../money/ledger-writing.ts'

async function lockedClaim(context: Context, claimId: string) {
  const row = found(
    await context.db
      .selectFrom('claim')
      .select(['claim_id', 'control_number', 'person_id', 'payer_id', 'status', 'open_cents'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, row.person_id)
  return row
}

const writeOff = bind('claim.writeOff', async (context, { claimId, line, reason }) => {
  const claim = await lockedClaim(context, claimId)
  const row = found(
    await context.db
      .selectFrom('claim_line')
      .select(['open_cents'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .where('line', '=', line)
      .executeTakeFirst(),
  )
  if (!['paid', 'partial', 'denied', 'zero-paid', 'rejected', 'written-off'].includes(claim.status))
    refuse('not-decided', `Claim ${claim.control_number} is not decided yet. Wait for the plan, or void the claim.`)
  if (row.open_cents <= 0) refuse('nothing-open', `Nothing is open on line ${line} of claim ${claim.control_number}.`)
  const transfers = await givenUp(context, claimId, claim.payer_id, line, row.open_cents, reason)
  await writeTransfers(context, openAccounts(context), transfers)
  await addSums(context, transfers)
  const left = claim.open_cents - row.open_cents
  if (left === 0 && claim.status !== 'paid' && claim.status !== 'written-off')
    await moveDecided(
      context,
      [{ claimId, from: claim.status, to: 'written-off', payerClaimNumber: null, because: `Given up: ${reason}` }],
      null,
    )
  await sql`update worklist set status = 'done', closed_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and claim_id = ${claimId} and status = 'open'
      and (line is null or line = ${line})`.execute(context.db)
  context.subject('claim', claimId)
  context.detail({ cents: row.open_cents })
  return { writtenOffCents: row.open_cents }
})

/** What is open on a line stands partly refused, partly still expected: each account gives what it holds. */
async function givenUp(
  context: Context,
  claimId: string,
  payerId: string,
  line: number,
  open: Cents,
  reason: string,
): Promise<Transfer[]> {
  const held = await sql<{ kind: 'denied' | 'receivable'; cents: number }>`
    select a.kind, sum(case when t.debit_account = a.account_id then t.cents else -t.cents end)::bigint as cents
    from transfer t join account a on a.organization_id = t.organization_id
      and a.account_id in (t.debit_account, t.credit_account)
    where t.organization_id = ${context.organization.id} and t.claim_id = ${claimId} and t.claim_line = ${line}
      and a.kind in ('denied', 'receivable') group by a.kind order by a.kind`.execute(context.db)
  const userId = personActing(context)
  let left: number = open
  const transfers: Transfer[] = []
  for (const { kind, cents: amount } of held.rows) {
    const taken = Math.min(left, amount)
    if (taken <= 0) continue
    left -= taken
    transfers.push({
      key: `write-off|${claimId}|l${line}|${kind}|${context.now}`,
      debit: payerAccount('written-off', payerId),
      credit: payerAccount(kind, payerId),
      amount: cents(taken),
      postedOn: context.today,
      kind: 'written off',
      source: { kind: 'person', userId, reason },
      claimId,
      claimLine: line,
      remittanceId: null,
      depositId: null,
      reasonCode: null,
      groupCode: null,
    })
  }
  if (left > 0)
    refuse(
      'nothing-open',
      `Only ${formatMoney(cents(open - left))} of line ${line} stands in the ledger of this claim. Send the claim first.`,
    )
  return transfers
}

const close = bind('claim.close', async (context, { claimId }) => {
  const claim = await lockedClaim(context, claimId)
  if (claim.status === 'closed') return { ok: true }
  if (claim.open_cents !== 0)
    refuse(
      'still-open',
      `${formatMoney(claim.open_cents)} is still open on claim ${claim.control_number}. Collect it, or write it off with a reason.`,
    )
  if (!['paid', 'partial', 'denied', 'zero-paid', 'written-off', 'appealed'].includes(claim.status))
    refuse('not-decided', `Claim ${claim.control_number} is not decided yet.`)
  await moveDecided(
    context,
    [{ claimId, from: claim.status, to: 'closed', payerClaimNumber: null, because: 'Closed: nothing is open.' }],
    null,
  )
  context.subject('claim', claimId)
  return { ok: true }
})

export const settleBindings = [writeOff, close] as const
