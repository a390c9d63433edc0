// What claims stand charged with in the ledger: charged as they are sent, charged anew when a rejected one comes back with
// other amounts; withdrawn, with what was refused of it, when a correction takes their place.
import type { Cents, Claim, Transfer } from '@throughline/domain'
import {
  chargesFor,
  payerAccount,
  restoreRefusals,
  besideTheCharge,
  wantedNoMore,
  withdrawCharges,
  withdrawRefusals,
  type HeldOnClaim,
} from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { addSums } from '../money/decided-claims.ts'
import { openAccounts, writeTransfers } from '../money/ledger-writing.ts'
import { grouped } from '../record/people.ts'

export type ChargedClaim = { readonly claimId: string; readonly payerId: string; readonly document: Claim }

type ChargeRow = {
  key: string
  claim_id: string
  claim_line: number
  cents: Cents
  payer: string
  posted_on: Transfer['postedOn']
  withdrawn: boolean
}

async function chargesOf(context: Context, claimIds: readonly string[]): Promise<ChargeRow[]> {
  if (claimIds.length === 0) return []
  const organization = context.organization.id
  const rows = await sql<ChargeRow>`
    select t.key, t.claim_id, t.claim_line, t.cents, a.subject as payer, t.posted_on,
      exists (select 1 from transfer w where w.organization_id = ${organization} and w.key = t.key || '|withdrawn')
        as withdrawn
    from transfer t join account a on a.organization_id = ${organization} and a.account_id = t.debit_account
    where t.organization_id = ${organization} and t.claim_id = any(${claimIds}::uuid[]) and t.kind = 'charge'
    order by t.key`.execute(context.db)
  return rows.rows
}

const asTransfer = (row: ChargeRow): Transfer => ({
  key: row.key,
  debit: payerAccount('receivable', row.payer),
  credit: payerAccount('charges', row.payer),
  amount: row.cents,
  postedOn: row.posted_on,
  kind: 'charge',
  source: { kind: 'claim', claimId: row.claim_id },
  claimId: row.claim_id,
  claimLine: row.claim_line,
  remittanceId: null,
  depositId: null,
  reasonCode: null,
  groupCode: null,
})

/** Charges claims as they leave. What stands charged with the same amount already is left alone. */
export async function chargeClaims(context: Context, claims: readonly ChargedClaim[], batchId: string): Promise<void> {
  const known = grouped(
    await chargesOf(
      context,
      claims.map((claim) => claim.claimId),
    ),
    (row) => row.claim_id,
  )
  const transfers = claims.flatMap(({ claimId, payerId, document }) => {
    const source = { kind: 'claim', claimId } as const
    const before = known.get(claimId) ?? []
    const live = before.filter((row) => !row.withdrawn)
    const used = new Set(before.map((row) => row.key))
    const wanted = chargesFor(document, claimId, payerId, context.today, source)
    const stands = (row: ChargeRow, charge: Transfer) =>
      row.claim_line === charge.claimLine && row.cents === charge.amount && row.payer === payerId
    const over = live.filter((row) => !wanted.some((charge) => stands(row, charge)))
    const fresh = wanted
      .filter((charge) => !live.some((row) => stands(row, charge)))
      .map((charge) => (used.has(charge.key) ? { ...charge, key: `${charge.key}|again|${batchId}` } : charge))
    return [...withdrawCharges(over.map(asTransfer), context.today, source), ...fresh]
  })
  await writeTransfers(context, openAccounts(context), transfers)
}

/** Takes back what these claims stand charged with; `because` names the claim that takes their place, or themselves. */
export async function withdrawChargesOf(context: Context, claims: readonly Because[]): Promise<void> {
  const because = new Map(claims.map((claim) => [claim.claimId, claim.because]))
  const live = (await chargesOf(context, [...because.keys()])).filter((row) => !row.withdrawn)
  const transfers = live.flatMap((row) =>
    withdrawCharges([asTransfer(row)], context.today, { kind: 'claim', claimId: because.get(row.claim_id)! }),
  )
  await writeTransfers(context, openAccounts(context), transfers)
}

/** What was refused on these claims and what was given up of it: withdrawn, because a correction takes their place. */
export function withdrawRefusalsOf(context: Context, claims: readonly Because[], batchId: string): Promise<void> {
  return withdrawHeld(context, claims, wantedNoMore, batchId)
}

/** The whole of a claim that asks for nothing any more: its charge, and everything its payer put beside it. */
export async function withdrawAdjustmentsOf(context: Context, claims: readonly Because[], key: string): Promise<void> {
  await withdrawChargesOf(context, claims)
  await withdrawHeld(context, claims, besideTheCharge, key)
}

type Because = { readonly claimId: string; readonly because: string }

async function withdrawHeld(
  context: Context,
  claims: readonly Because[],
  kinds: readonly HeldOnClaim['kind'][],
  key: string,
): Promise<void> {
  const because = new Map(claims.map((claim) => [claim.claimId, claim.because]))
  const held = await heldOn(context, [...because.keys()], kinds, null)
  const transfers = held.flatMap((one) =>
    withdrawRefusals([one], key, context.today, { kind: 'claim', claimId: because.get(one.claimId)! }),
  )
  await writeTransfers(context, openAccounts(context), transfers)
  await addSums(context, transfers)
}

/** What was withdrawn when the batch's corrections left stands again, claim by claim. */
export async function restoreRefusalsOf(
  context: Context,
  claims: readonly { readonly claimId: string; readonly batchId: string }[],
): Promise<void> {
  const transfers: Transfer[] = []
  for (const { claimId, batchId } of claims) {
    const withdrawn = await heldOn(context, [claimId], wantedNoMore, batchId)
    const source = { kind: 'claim', claimId } as const
    const back = withdrawn.map((one) => ({ ...one, cents: -one.cents as Cents }))
    transfers.push(...restoreRefusals(back, batchId, context.today, source))
  }
  await writeTransfers(context, openAccounts(context), transfers)
  await addSums(context, transfers)
}

/** What claims hold on accounts of these kinds; or, of a batch, only what was withdrawn as its corrections left. */
async function heldOn(
  context: Context,
  claimIds: readonly string[],
  kinds: readonly HeldOnClaim['kind'][],
  batchId: string | null,
): Promise<HeldOnClaim[]> {
  if (claimIds.length === 0) return []
  const only =
    batchId === null ? sql`` : sql`and t.kind = 'refusal withdrawn' and t.key like ${`%|withdrawn|${batchId}`}`
  const rows = await sql<HeldOnClaim>`
    select a.kind, a.subject, t.claim_id as "claimId", t.claim_line as "claimLine",
      sum(case when t.debit_account = a.account_id then t.cents else -t.cents end)::bigint as cents
    from transfer t join account a on a.organization_id = t.organization_id
      and a.account_id in (t.debit_account, t.credit_account)
    where t.organization_id = ${context.organization.id} and t.claim_id = any(${claimIds}::uuid[]) ${only}
      and a.kind = any(${[...kinds]}::text[]) and a.subject is not null
    group by a.kind, a.subject, t.claim_id, t.claim_line
    order by t.claim_id, t.claim_line, a.kind, a.subject`.execute(context.db)
  return rows.rows
}
