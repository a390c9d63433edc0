// The pay run: what is decided and unpaid becomes one payment and one 835 for each provider, with the ledger entries.
import { setImmediate } from 'node:timers/promises'
import { addDays, cents, sum, type Day } from '@throughline/domain'
import { payRun, type Payable, type PayeeDue, type PayeePayment } from '@throughline/plan'
import { providerAdjustments } from '@throughline/codes'
import { insertRows, nextNumber } from '@throughline/store'
import { writeRemittance } from '@throughline/wire'
import { sql } from 'kysely'
import { bind, refuse, sendToPartner, together, type Context } from '../core/index.ts'
import { ownEnvelope, ownInterchange, partnerOf, phoneToCall } from '../files/interchange.ts'
import { openAccounts, writeTransfers } from '../money/ledger-writing.ts'
import type { KeptDecision } from './keep-decision.ts'
import { loadContracts } from './load-network.ts'
import { advancesOf, keepDues, termsOf, waitingDues } from './provider-dues.ts'

type PayableRow = {
  provider_id: string
  decision_id: string
  received_claim_id: string
  icn: string
  version: number
  document: KeptDecision
}

/**
 * Decisions without a payment. One that was reversed before it was ever paid needs no payment, and neither does its
 * reversal: together they are nothing.
 */
async function unpaid(context: Context): Promise<PayableRow[]> {
  const organization = context.organization.id
  const rows = await sql<PayableRow>`
    select r.provider_id, d.decision_id, d.received_claim_id, r.icn, d.version, d.document
    from decision d join received_claim r on r.received_claim_id = d.received_claim_id
    where d.organization_id = ${organization} and r.organization_id = ${organization} and r.provider_id is not null
      and d.outcome in ('paid', 'partly-paid', 'denied', 'reversed')
      and not exists (select 1 from payment_decision p where p.organization_id = ${organization}
        and p.decision_id = d.decision_id)
      and (d.outcome <> 'reversed' or exists (select 1 from payment_decision p where p.organization_id = ${organization}
        and p.decision_id = d.reverses_decision_id))
      and not exists (select 1 from decision x where x.organization_id = ${organization}
        and x.reverses_decision_id = d.decision_id and not exists (select 1 from payment_decision p
          where p.organization_id = ${organization} and p.decision_id = x.decision_id))
    order by r.provider_id, r.icn, d.version`.execute(context.db)
  return rows.rows
}

async function plan(context: Context, paidOn: Day, traceOf: (index: number) => string) {
  const rows = await unpaid(context)
  const dues = await waitingDues(context)
  const ids = [...new Set([...rows.map((row) => row.provider_id), ...dues.map((due) => due.providerId)])]
  const providers =
    ids.length === 0
      ? []
      : await context.db
          .selectFrom('plan_provider')
          .select(['provider_id', 'name', 'npi', 'ein'])
          .where('organization_id', '=', context.organization.id)
          .where('provider_id', 'in', ids)
          .orderBy('name')
          .orderBy('provider_id')
          .execute()
  const contracts = await loadContracts(context, ids)
  const advances = await advancesOf(context, contracts, paidOn)
  const payees = providers.map((provider, index): PayeeDue => ({
    provider: { providerId: provider.provider_id, name: provider.name, npi: provider.npi, ein: provider.ein },
    trace: traceOf(index),
    method: 'ACH',
    payables: rows
      .filter((row) => row.provider_id === provider.provider_id)
      .map((row) =>
        payableOf(
          row,
          addDays(paidOn, termsOf(contracts, provider.provider_id, paidOn)?.recovery.noticeDays ?? 0),
          paidOn,
        ),
      ),
    dues: dues.filter((due) => due.providerId === provider.provider_id).map((due) => due.due),
    advance: advances.get(provider.provider_id) ?? null,
  }))
  return { run: payRun({ paidOn, payees }), rows }
}

/** Alerts of reversals that the provider asked for itself: a void and a replacement. */
const askedForByProvider = ['N693', 'N694']

/** A recovery the provider did not ask for is told first, and taken when the days of notice are over. */
function payableOf({ document }: PayableRow, noticeOver: Day, paidOn: Day): Payable {
  if (document.kind === 'decision') return { kind: 'decision', decision: document.decision }
  const { reversal } = document
  const asked = reversal.remarks.some((remark) => askedForByProvider.includes(remark))
  return { kind: 'reversal', reversal, collectFrom: asked ? paidOn : noticeOver }
}

const preview = bind('payRun.preview', async (context, { paidOn }) => {
  const { run } = await plan(context, paidOn ?? context.today, (index) => `PREVIEW${index}`)
  return {
    providers: run.payments.map(({ advice, interest }) => ({
      provider: { kind: 'provider', id: advice.payee.providerId, label: advice.payee.name },
      claims: advice.claims.length,
      claimCents: sum(advice.claims.map((claim) => claim.paid)),
      interestCents: interest,
      adjustments: advice.providerAdjustments.map((one) => ({
        reason: one.reason,
        text: adjustmentText(one.reason, one.reference),
        cents: cents(-one.amount),
      })),
      payCents: advice.paid,
    })),
    totalCents: run.total,
  }
})

export function adjustmentText(reason: string, reference: string | null): string {
  const meaning = providerAdjustments.find(reason)?.meaning ?? 'Adjustment'
  return `${meaning}${reference ? ` (${reference})` : ''}`
}

const run = bind('payRun.run', async (context, { paidOn }) => {
  const on = paidOn ?? context.today
  // Two pay runs at once would pay the same decisions twice: the second waits here, and then finds them paid.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pay-run/${context.organization.id}`}, 0))`.execute(
    context.db,
  )
  const first = await nextNumber(context.db, context.organization.id, 'payment-trace', 1000)
  const { run: paid, rows } = await plan(
    context,
    on,
    (index) => `${on.replaceAll('-', '').slice(2)}${String(first + index).padStart(7, '0')}`,
  )
  const payments = []
  for (const payment of paid.payments) payments.push(await keepPayment(context, payment, rows, on))
  context.detail({ payments: payments.length, cents: paid.total })
  return { payments, totalCents: paid.total }
})

async function keepPayment(context: Context, payment: PayeePayment, rows: readonly PayableRow[], paidOn: Day) {
  const { advice } = payment
  const organization_id = context.organization.id
  const carried = rows.filter((row) => row.provider_id === advice.payee.providerId)
  const sender = await senderOf(context)
  // The database marks the claims while the 835 is made, which asks for nothing.
  const marking = markPaid(context, carried)
  const writing = setImmediate().then(() => adviceBytes(context, sender, payment, paidOn))
  await together([marking, writing])
  const file = await context.storeFile({
    direction: 'out',
    kind: '835',
    name: `835-${advice.trace}.edi`,
    mediaType: 'application/edi-x12',
    content: await writing,
  })
  const paymentId = context.newId()
  await context.db
    .insertInto('payment')
    .values({
      organization_id,
      payment_id: paymentId,
      provider_id: advice.payee.providerId,
      trace: advice.trace,
      method: advice.method,
      cents: advice.paid,
      paid_on: paidOn,
      file_id: file.fileId,
      created_at: context.now,
    })
    .execute()
  await insertRows(
    context.db,
    'payment_decision',
    carried.map((row) => ({ organization_id, payment_id: paymentId, decision_id: row.decision_id })),
  )
  await keepDues(context, payment, paymentId)
  const byIcn = new Map(carried.map((row) => [row.icn, row.received_claim_id]))
  await writeTransfers(
    context,
    openAccounts(context),
    payment.transfers.map((transfer) => ({
      ...transfer,
      // BPR, the second segment, is where an 835 says what it pays.
      source: { kind: 'file' as const, fileId: file.fileId, transactionOrdinal: 0, segmentOrdinal: 2 },
      ...(transfer.claimId !== null && byIcn.has(transfer.claimId)
        ? { receivedClaimId: byIcn.get(transfer.claimId)! }
        : {}),
      claimId: null,
      remittanceId: null,
      paymentId,
    })),
  )
  const partner = await partnerOf(context, advice.payee.npi)
  if (partner !== null) await sendToPartner(context, file.fileId, partner)
  return { paymentId, provider: advice.payee.name, trace: advice.trace, cents: advice.paid, fileId: file.fileId }
}

async function markPaid(context: Context, carried: readonly PayableRow[]): Promise<void> {
  await sql`update received_claim set status = 'paid' where organization_id = ${context.organization.id}
    and status = 'decided' and received_claim_id = any(${carried.map((row) => row.received_claim_id)}::uuid[])`.execute(
    context.db,
  )
}

/** What an 835 says of its sender: read before the claims are marked, which whatever is asked would wait for. */
async function senderOf(context: Context) {
  const own = await ownInterchange(context)
  const { address } = await context.db
    .selectFrom('organization')
    .select('address')
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirstOrThrow()
  if (address === null)
    return refuse(
      'no-address',
      'An 835 must carry the plan’s address. Add it in the settings, then run the payments again.',
    )
  return { own, address, envelope: await ownEnvelope(context) }
}

type Sender = Awaited<ReturnType<typeof senderOf>>

function adviceBytes(context: Context, sender: Sender, { advice }: PayeePayment, paidOn: Day): Uint8Array {
  const { own, address, envelope } = sender
  const written = writeRemittance({
    envelope: { ...envelope, receiver: { qualifier: 'ZZ', id: advice.payee.npi } },
    payer: {
      name: context.organization.name,
      identifier: `1${own.ein ?? own.id.slice(0, 9)}`,
      address,
      phone: phoneToCall(own),
    },
    payee: { ...advice.payee, address: null },
    trace: advice.trace,
    paid: advice.paid,
    method: advice.method,
    paidOn,
    claims: advice.claims,
    providerAdjustments: advice.providerAdjustments,
  })
  if (!written.ok) throw new Error(`the 835 of payment ${advice.trace} could not be written: ${written.message}`)
  return written.bytes
}

export const payRunBindings = [preview, run] as const
