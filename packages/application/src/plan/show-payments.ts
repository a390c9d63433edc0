// The plan's payments: each with the decisions it pays and what stands beside them, as one sum.
import { providerAdjustments } from '@throughline/codes'
import { cents, counted, type Cents, type Day } from '@throughline/domain'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, type Context } from '../core/index.ts'

const listPayments = bind('payment.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.payment, {
    ...input,
    filter: input.filter,
  })
  return { rows: await paymentRows(context, keys), total }
})

type PaymentRow = {
  payment_id: string
  provider_id: string
  provider: string
  trace: string
  paid_on: Day
  method: string
  cents: Cents
  created_at: string
  file_id: string | null
  claims: number
  claim_cents: Cents
  interest: Cents
  delivered: boolean
}

async function paymentRows(context: Context, keys: readonly { readonly payment_id: string }[]) {
  if (keys.length === 0) return []
  const rows = await sql<PaymentRow>`
    select p.payment_id, p.provider_id, v.name as provider, p.trace, p.paid_on, p.method, p.cents, p.created_at, p.file_id,
      (select count(*)::int from payment_decision x where x.organization_id = p.organization_id and x.payment_id = p.payment_id) as claims,
      coalesce((select sum(d.paid_cents) from payment_decision x join decision d on d.organization_id = x.organization_id
        and d.decision_id = x.decision_id where x.organization_id = p.organization_id and x.payment_id = p.payment_id), 0)::bigint as claim_cents,
      coalesce((select sum(t.cents) from transfer t join account a on a.organization_id = t.organization_id
        and a.account_id = t.debit_account where t.organization_id = p.organization_id and t.payment_id = p.payment_id
        and a.kind = 'interest-expense'), 0)::bigint as interest,
      exists (select 1 from outbox o where o.organization_id = p.organization_id and o.file_id = p.file_id
        and o.status = 'delivered') as delivered
    from payment p join plan_provider v on v.organization_id = p.organization_id and v.provider_id = p.provider_id
    where p.organization_id = ${context.organization.id} and v.organization_id = ${context.organization.id}
      and p.payment_id = any(${keys.map((key) => key.payment_id)}::uuid[])`.execute(context.db)
  return inOrder(keys, rows.rows).map((row) => ({
    paymentId: row.payment_id,
    provider: { kind: 'provider', id: row.provider_id, label: row.provider },
    trace: row.trace,
    paidOn: row.paid_on,
    method: row.method,
    cents: row.cents,
    claims: row.claims,
    interestCents: row.interest,
    adjustmentCents: cents(row.cents - row.claim_cents - row.interest),
    fileId: row.file_id,
    delivered: row.delivered,
  }))
}

const claimsShown = 500

const getPayment = bind('payment.get', async (context, { paymentId }) => {
  const row = found((await paymentRows(context, [{ payment_id: paymentId }]))[0])
  const claims = await sql<{
    received_claim_id: string
    icn: string
    person_id: string | null
    patient_control: string
    charge_cents: Cents
    paid_cents: Cents
    status_code: string
  }>`
    select r.received_claim_id, r.icn, r.person_id, r.patient_control, d.charge_cents, d.paid_cents,
      case when d.outcome = 'reversed' then '22' else d.document -> 'decision' ->> 'claimStatus' end as status_code
    from payment_decision x
    join decision d on d.organization_id = x.organization_id and d.decision_id = x.decision_id
    join received_claim r on r.organization_id = d.organization_id and r.received_claim_id = d.received_claim_id
    where x.organization_id = ${context.organization.id} and x.payment_id = ${paymentId}
    order by r.icn, d.version limit ${claimsShown}`.execute(context.db)
  context.touch(claims.rows.map((claim) => claim.person_id))
  const beside = await sql<{ reason_code: string; cents: number; raises: boolean; key: string }>`
    select t.reason_code, t.cents::bigint as cents, b.kind = 'claims-payable' as raises, t.key
    from transfer t
    join account b on b.organization_id = t.organization_id and b.account_id = t.credit_account
    where t.organization_id = ${context.organization.id} and t.payment_id = ${paymentId} and t.reason_code is not null
    order by t.key`.execute(context.db)
  const adjustments = beside.rows.map((one) => ({
    reason: one.reason_code,
    reference: null,
    cents: cents(one.raises ? one.cents : -one.cents),
    text: providerAdjustments.find(one.reason_code)?.meaning ?? 'Adjustment',
  }))
  const claimTotal = row.cents - adjustments.reduce((total, one) => total + one.cents, 0)
  return {
    row,
    sum: [
      { text: counted(row.claims, 'decision'), cents: cents(claimTotal), result: false },
      ...adjustments.map((one) => ({ text: one.text, cents: one.cents, result: false })),
      { text: 'Paid', cents: row.cents, result: true },
    ],
    claims: claims.rows.map((claim) => ({
      receivedClaim: { kind: 'received-claim', id: claim.received_claim_id, label: claim.icn },
      patientControl: claim.patient_control,
      chargeCents: claim.charge_cents,
      paidCents: claim.paid_cents,
      statusCode: claim.status_code,
    })),
    adjustments,
    at: (
      await context.db
        .selectFrom('payment')
        .select('created_at')
        .where('organization_id', '=', context.organization.id)
        .where('payment_id', '=', paymentId)
        .executeTakeFirstOrThrow()
    ).created_at,
  }
})

export const showPaymentBindings = [listPayments, getPayment] as const
