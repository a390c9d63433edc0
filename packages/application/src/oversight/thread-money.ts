// The last cards of the thread: remittance lines, ledger, deposit.
import { explainAdjustment } from '@throughline/codes'
import { formatDay, formatMoney, type Cents, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { movementText, showTransfers } from '../money/ledger.ts'
import { absent, type Card, type ClaimLineRow } from './thread-card.ts'

type PaidRow = {
  remittance_id: string
  ordinal: number
  line_ordinal: number
  trace: string
  payer_name: string
  effective_on: Day
  status_code: string
  paid_cents: Cents
  charge_cents: Cents
  remarks: string[]
}

/** What the plan answered, what the ledger says, and whether the bank has seen it. */
export async function moneyCards(context: Context, claim: ClaimLineRow): Promise<Card[]> {
  const organization = context.organization.id
  const paid = await sql<PaidRow>`
    select r.remittance_id, l.ordinal, l.line_ordinal, r.trace, r.payer_name, r.effective_on, c.status_code, l.paid_cents,
      l.charge_cents, l.remarks
    from remittance_line l
    join remittance_claim c on c.organization_id = l.organization_id and c.remittance_id = l.remittance_id and c.ordinal = l.ordinal
    join remittance r on r.organization_id = l.organization_id and r.remittance_id = l.remittance_id
    where l.organization_id = ${organization} and c.organization_id = ${organization} and r.organization_id = ${organization}
      and l.claim_id = ${claim.claim_id} and l.claim_line = ${claim.line} and r.status = 'posted'
    order by r.posted_at, l.ordinal limit 50`.execute(context.db)
  const transfers = await sql<{ transfer_id: string }>`
    select transfer_id from transfer where organization_id = ${organization} and claim_id = ${claim.claim_id}
      and (claim_line = ${claim.line} or claim_line is null) order by posted_at, key limit 100`.execute(context.db)
  return [
    ...(paid.rows.length === 0
      ? [absent('remittance-line', 'Remittance', 'The plan has not answered with a remittance yet.')]
      : await Promise.all(paid.rows.map((row) => remittanceCard(context, row)))),
    await ledgerCard(context, claim, transfers.rows),
    await depositCard(
      context,
      [...new Set(paid.rows.filter((row) => row.paid_cents !== 0).map((row) => row.remittance_id))],
      paid.rows,
    ),
  ]
}

async function remittanceCard(context: Context, row: PaidRow): Promise<Card> {
  const adjustments = await context.db
    .selectFrom('remittance_adjustment')
    .select(['group_code', 'reason_code', 'cents'])
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', row.remittance_id)
    .where('ordinal', '=', row.ordinal)
    .where('line_ordinal', '=', row.line_ordinal)
    .orderBy('adjustment_ordinal')
    .execute()
  const reversal = row.status_code === '22'
  return {
    stage: 'remittance-line',
    ref: { kind: 'remittance', id: row.remittance_id, label: row.trace },
    line: row.line_ordinal,
    title: reversal ? `Taken back in ${row.trace}` : `Remittance ${row.trace}`,
    fact: `${formatMoney(row.paid_cents)} paid of ${formatMoney(row.charge_cents)} by ${row.payer_name}`,
    detail: adjustments.map((one) => ({
      label: `${one.group_code}-${one.reason_code} ${formatMoney(one.cents)}`,
      value: explainAdjustment(one.group_code, one.reason_code, row.remarks).text,
    })),
    cents: row.paid_cents,
    on: row.effective_on,
    missing: null,
  }
}

async function ledgerCard(
  context: Context,
  claim: ClaimLineRow,
  keys: readonly { transfer_id: string }[],
): Promise<Card> {
  if (keys.length === 0) return absent('ledger', 'Ledger', 'Nothing is in the ledger before the claim is sent.')
  const shown = await showTransfers(context, keys)
  return {
    stage: 'ledger',
    ref: { kind: 'transfer', id: keys[0]!.transfer_id, label: 'Ledger' },
    line: claim.line,
    title: `${shown.length} ledger ${shown.length === 1 ? 'entry' : 'entries'}`,
    fact: `${formatMoney(claim.charge_cents)} billed = ${formatMoney(claim.paid_cents)} paid + ${formatMoney((claim.charge_cents - claim.paid_cents - claim.open_cents) as Cents)} adjusted + ${formatMoney(claim.open_cents)} open`,
    detail: shown.map((one) => ({ label: one.postedOn, value: `${movementText(one)}; ${one.source}` })),
    cents: claim.paid_cents,
    on: shown.at(-1)?.postedOn ?? null,
    missing: null,
  }
}

async function depositCard(
  context: Context,
  remittanceIds: readonly string[],
  paid: readonly PaidRow[],
): Promise<Card> {
  if (remittanceIds.length === 0)
    return absent(
      'deposit',
      'Bank deposit',
      paid.length === 0 ? 'Waits for a remittance.' : 'No money came with the remittance for this line.',
    )
  const rows = await context.db
    .selectFrom('deposit_match as m')
    .innerJoin('deposit as d', (join) =>
      join.onRef('d.organization_id', '=', 'm.organization_id').onRef('d.deposit_id', '=', 'm.deposit_id'),
    )
    .select(['d.deposit_id', 'd.deposited_on', 'd.cents', 'd.trace', 'm.matched_by'])
    .where('m.organization_id', '=', context.organization.id)
    .where('m.remittance_id', 'in', remittanceIds)
    .orderBy('d.deposited_on')
    .execute()
  const row = rows[0]
  const parted = await partedFrom(context, remittanceIds)
  if (!row)
    return {
      ...absent('deposit', 'Bank deposit', 'The remittance is posted; the money has not been seen at the bank yet.'),
      detail: parted,
    }
  return {
    stage: 'deposit',
    ref: { kind: 'deposit', id: row.deposit_id, label: 'Deposit' },
    line: null,
    title: `Deposit of ${formatMoney(row.cents)}`,
    fact: `At the bank on ${formatDay(row.deposited_on)}, matched by ${row.matched_by === 'trace' ? 'its trace number' : row.matched_by === 'person' ? 'a person' : 'amount, payer and date'}`,
    detail: [...(row.trace ? [{ label: 'Trace', value: row.trace }] : []), ...parted],
    cents: row.cents,
    on: row.deposited_on,
    missing: null,
  }
}

/** Deposits that were taken for these remittances by mistake, and why each was taken back. */
async function partedFrom(context: Context, remittanceIds: readonly string[]): Promise<Card['detail']> {
  const rows = await context.db
    .selectFrom('transfer')
    .select(['posted_on', 'cents', 'reason'])
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', 'in', remittanceIds)
    .where('kind', '=', 'deposit unmatched')
    .orderBy('posted_at')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    label: 'Match taken back',
    value: `${formatMoney(row.cents)} on ${formatDay(row.posted_on)}: ${row.reason ?? ''}`,
  }))
}
