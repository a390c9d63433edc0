// Remittances as lists and as one page: what became of each, its sum anybody can follow, its claims and what they mean.
import { explainAdjustment, providerAdjustments, remittanceStatuses } from '@throughline/codes'
import { cents, counted, formatMoney, type Cents } from '@throughline/domain'
import { classifyLine } from '@throughline/provider'
import { inOrder, listPage, lists, type RemittanceStatus, type Row } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, type Context } from '../core/index.ts'
import { readRemittance, type RemittanceAsRead } from './remittance-as-read.ts'
import type { KeptReason } from './take-remittances.ts'

const listRemittances = bind('remittance.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.remittance, {
    ...input,
    filter: { status: input.filter.status, search: input.search },
  })
  return { rows: await remittanceRows(context, keys), total }
})

type Key = { readonly remittance_id: string }

async function remittanceRows(context: Context, keys: readonly Key[]) {
  if (keys.length === 0) return []
  const ids = keys.map((key) => key.remittance_id)
  const rows = await sql<{
    remittance_id: string
    file_id: string
    payer_name: string
    trace: string
    payer_identifier: string
    paid_cents: Cents
    method: string
    effective_on: string
    status: RemittanceStatus
    difference_cents: Cents
    findings: { claims: number }
    received_at: string
    name: string
    deposited: number
    suspense: number
  }>`
    select r.remittance_id, r.file_id, r.payer_name, r.trace, r.payer_identifier, r.paid_cents, r.method, r.effective_on,
      r.status, r.difference_cents, r.findings, r.received_at, f.name,
      coalesce((select sum(m.cents) from deposit_match m where m.organization_id = r.organization_id
        and m.remittance_id = r.remittance_id), 0)::bigint as deposited,
      coalesce((select sum(s.cents) from suspense s where s.organization_id = r.organization_id
        and s.remittance_id = r.remittance_id and s.status = 'open'), 0)::bigint as suspense
    from remittance r join file f on f.organization_id = r.organization_id and f.file_id = r.file_id
    where r.organization_id = ${context.organization.id} and f.organization_id = ${context.organization.id}
      and r.remittance_id = any(${ids}::uuid[])`.execute(context.db)
  return inOrder(keys, rows.rows).map((row) => ({
    remittanceId: row.remittance_id,
    payerName: row.payer_name,
    trace: row.trace,
    payerIdentifier: row.payer_identifier,
    paidCents: row.paid_cents,
    method: row.method,
    effectiveOn: row.effective_on,
    status: row.status,
    claims: row.findings.claims,
    differenceCents: row.difference_cents,
    receivedAt: row.received_at,
    fileId: row.file_id,
    fileName: row.name,
    deposited: atTheBank(row),
    suspenseCents: cents(row.suspense),
  }))
}

/** Null when the bank is not to see anything of it: it did not post, or pays nothing. */
function atTheBank(of: {
  readonly status: RemittanceStatus
  readonly paid_cents: Cents
  readonly deposited: number
}): 'none' | 'part' | 'whole' | null {
  if (of.status !== 'posted' || of.paid_cents <= 0) return null
  if (of.deposited === 0) return 'none'
  return of.deposited < of.paid_cents ? 'part' : 'whole'
}

const claimsShown = 50
const pageOf = (page: number) => ({ skip: (page - 1) * claimsShown, take: claimsShown })

const getRemittance = bind('remittance.get', async (context, { remittanceId, page }) => {
  const row = found((await remittanceRows(context, [{ remittance_id: remittanceId }]))[0])
  const organization = context.organization.id
  const kept = await context.db
    .selectFrom('remittance')
    .select(['findings', 'transaction_ordinal'])
    .where('organization_id', '=', organization)
    .where('remittance_id', '=', remittanceId)
    .executeTakeFirstOrThrow()
  const findings = (kept.findings as { kept: KeptReason[] }).kept
  if (row.status !== 'posted') {
    const of = { fileId: row.fileId, transactionOrdinal: kept.transaction_ordinal }
    return { row, findings, deposits: [], ...asideDetail(row, await readRemittance(context, of, pageOf(page))) }
  }
  const adjustments = await context.db
    .selectFrom('provider_adjustment')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('remittance_id', '=', remittanceId)
    .orderBy('ordinal')
    .limit(500)
    .execute()
  const totals = await sql<{ claims: number; paid: Cents }>`
    select count(*)::int as claims, coalesce(sum(paid_cents), 0)::bigint as paid from remittance_claim
    where organization_id = ${organization} and remittance_id = ${remittanceId}`.execute(context.db)
  const { claims: totalClaims, paid } = totals.rows[0]!
  const deposits = await context.db
    .selectFrom('deposit_match as m')
    .innerJoin('deposit as d', (join) =>
      join.onRef('d.organization_id', '=', 'm.organization_id').onRef('d.deposit_id', '=', 'm.deposit_id'),
    )
    .select(['d.deposit_id', 'd.deposited_on', 'd.cents'])
    .where('m.organization_id', '=', organization)
    .where('m.remittance_id', '=', remittanceId)
    .execute()
  return {
    row,
    sum: [
      { text: counted(totalClaims, 'claim'), cents: paid, result: false },
      ...adjustments.map((one) => ({
        text: adjustmentText(one.reason_code, one.reference),
        cents: cents(-one.cents),
        result: false,
      })),
      ...(row.differenceCents === 0
        ? []
        : [{ text: 'Unexplained, released by a person', cents: row.differenceCents, result: false }]),
      { text: 'Paid by the plan', cents: row.paidCents, result: true },
    ],
    findings,
    claims: await claimsOf(context, remittanceId, page),
    totalClaims,
    providerAdjustments: adjustments.map((one) => ({
      ordinal: one.ordinal,
      reason: one.reason_code,
      reference: one.reference,
      cents: one.cents,
      text: adjustmentText(one.reason_code, one.reference),
    })),
    deposits: deposits.map((deposit) => ({
      kind: 'deposit',
      id: deposit.deposit_id,
      label: `${formatMoney(deposit.cents)} on ${deposit.deposited_on}`,
    })),
  }
})

type RemittanceRow = Awaited<ReturnType<typeof remittanceRows>>[number]

/** What did not post, as it says of itself, with what of its amount it does not explain. */
function asideDetail(row: RemittanceRow, read: RemittanceAsRead) {
  const { claims, totalClaims, claimsPaid, providerAdjustments } = read
  const rest = row.paidCents - claimsPaid + providerAdjustments.reduce((total, one) => total + one.amount, 0)
  return {
    sum: [
      { text: counted(totalClaims, 'claim'), cents: claimsPaid, result: false },
      ...providerAdjustments.map((one) => ({
        text: adjustmentText(one.reason, one.reference),
        cents: cents(-one.amount),
        result: false,
      })),
      ...(rest === 0 ? [] : [{ text: 'Without an explanation', cents: cents(rest), result: false }]),
      { text: 'The remittance says it pays', cents: row.paidCents, result: true },
    ],
    claims: [...claims],
    totalClaims,
    providerAdjustments: providerAdjustments.map((one) => ({
      ordinal: one.ordinal,
      reason: one.reason,
      reference: one.reference,
      cents: one.amount,
      text: adjustmentText(one.reason, one.reference),
    })),
  }
}

function adjustmentText(reason: string, reference: string | null): string {
  const meaning = providerAdjustments.find(reason)?.meaning ?? 'An adjustment under a code we do not know'
  return `${meaning} (${reason}${reference ? `, ${reference}` : ''})`
}

async function claimsOf(context: Context, remittanceId: string, page: number) {
  const claims = await claimRows(context, remittanceId, page)
  if (claims.length === 0) return []
  const ordinals = claims.map((claim) => claim.ordinal)
  const lines = await remittanceLines(context, remittanceId, ordinals)
  const adjustments = await remittanceAdjustments(context, remittanceId, ordinals)
  context.touch(claims.map((claim) => claim.person_id))
  return claims.map((claim) => {
    const own = adjustments.filter((one) => one.ordinal === claim.ordinal)
    return {
      ordinal: claim.ordinal,
      patientControl: claim.patient_control,
      payerClaimNumber: claim.payer_claim_number,
      statusCode: claim.status_code,
      statusText: remittanceStatuses.find(claim.status_code)?.meaning ?? `Status ${claim.status_code}`,
      claim: claim.claim_id === null ? null : { kind: 'claim', id: claim.claim_id, label: claim.control_number ?? '' },
      person:
        claim.person_id === null
          ? null
          : { kind: 'person', id: claim.person_id, label: `${claim.given_name} ${claim.family_name}` },
      chargeCents: claim.charge_cents,
      paidCents: claim.paid_cents,
      matchedBy: claim.matched_by,
      interestCents: claim.interest_cents,
      adjustments: own.filter((one) => one.line_ordinal === 0).map((one) => shownAdjustment(one, claim.remarks)),
      lines: lines
        .filter((line) => line.ordinal === claim.ordinal)
        .map((line) =>
          shownLine(
            line,
            own.filter((one) => one.line_ordinal === line.line_ordinal),
          ),
        ),
    }
  })
}

const claimRows = (context: Context, remittanceId: string, page: number) =>
  context.db
    .selectFrom('remittance_claim as r')
    .leftJoin('claim as c', (join) =>
      join.onRef('c.organization_id', '=', 'r.organization_id').onRef('c.claim_id', '=', 'r.claim_id'),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.person_id', '=', 'c.person_id'),
    )
    .selectAll('r')
    .select(['c.control_number', 'c.person_id', 'p.given_name', 'p.family_name'])
    .where('r.organization_id', '=', context.organization.id)
    .where('r.remittance_id', '=', remittanceId)
    .orderBy('r.ordinal')
    .offset(pageOf(page).skip)
    .limit(claimsShown)
    .execute()

const remittanceLines = (context: Context, remittanceId: string, ordinals: readonly number[]) =>
  context.db
    .selectFrom('remittance_line')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittanceId)
    .where('ordinal', 'in', ordinals)
    .orderBy('line_ordinal')
    .execute()

const remittanceAdjustments = (context: Context, remittanceId: string, ordinals: readonly number[]) =>
  context.db
    .selectFrom('remittance_adjustment')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('remittance_id', '=', remittanceId)
    .where('ordinal', 'in', ordinals)
    .orderBy('adjustment_ordinal')
    .execute()

type AdjustmentRow = Row<'remittance_adjustment'>

function shownLine(line: Row<'remittance_line'>, adjustments: readonly AdjustmentRow[]) {
  return {
    ordinal: line.line_ordinal,
    code: line.code,
    modifiers: line.modifiers,
    servedOn: line.served_on,
    chargeCents: line.charge_cents,
    paidCents: line.paid_cents,
    classification: classifyLine({
      charge: line.charge_cents,
      paid: line.paid_cents,
      adjustments: adjustments.map((one) => ({ group: one.group_code, reason: one.reason_code, amount: one.cents })),
    }),
    adjustments: adjustments.map((one) => shownAdjustment(one, line.remarks)),
    remarks: line.remarks,
  }
}

const shownAdjustment = (one: AdjustmentRow, remarks: readonly string[]) => ({
  group: one.group_code,
  carc: one.reason_code,
  cents: one.cents,
  text: explainAdjustment(one.group_code, one.reason_code, remarks).text,
})

export const listRemittanceBindings = [listRemittances, getRemittance] as const
