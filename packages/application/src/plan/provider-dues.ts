// Money between the plan and a provider beside any claim: what waits for a payment to carry it, the start-up advance and what
// is left of it, and the command by which people put something there.
import { cents, formatMoney, negate, type Cents, type Contract, type Day } from '@throughline/domain'
import type { AdjustmentDue, DueKind, PayeeDue, PayeePayment } from '@throughline/plan'
import { insertRows } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { loadContracts } from './load-network.ts'

type Due = { readonly due: AdjustmentDue; readonly providerId: string }

export async function waitingDues(context: Context): Promise<Due[]> {
  const rows = await context.db
    .selectFrom('provider_adjustment_due')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('due_id')
    .execute()
  return rows.map((row) => ({
    providerId: row.provider_id,
    due: {
      id: row.due_id,
      kind: row.kind as DueKind,
      amount: row.cents,
      reference: row.reference,
      collectFrom: row.collect_from,
    },
  }))
}

export async function keepDues(context: Context, payment: PayeePayment, paymentId: string): Promise<void> {
  const organization_id = context.organization.id
  if (payment.settled.length > 0)
    await context.db
      .updateTable('provider_adjustment_due')
      .set({ status: 'paid', payment_id: paymentId })
      .where('organization_id', '=', organization_id)
      .where('due_id', 'in', [...payment.settled])
      .execute()
  await insertRows(
    context.db,
    'provider_adjustment_due',
    payment.raised.map((due) => ({
      organization_id,
      due_id: context.newId(),
      provider_id: payment.advice.payee.providerId,
      kind: due.kind,
      cents: due.amount,
      reference: due.reference,
      status: 'waiting' as const,
      payment_id: null,
      decision_id: null,
      collect_from: due.collectFrom,
      created_at: context.now,
    })),
  )
}

/** The contract with a provider on a day; of several the one that began last. */
export function termsOf(
  contracts: ReadonlyMap<string, readonly Contract[]>,
  providerId: string,
  on: Day,
): Contract | null {
  return (contracts.get(providerId) ?? [])
    .filter((contract) => contract.starts <= on && (contract.ends === null || contract.ends >= on))
    .reduce<Contract | null>((last, one) => (last === null || one.starts >= last.starts ? one : last), null)
}

type Balance = { readonly debited: Cents; readonly credited: Cents }

/** What one account of each provider was debited and credited, as the ledger stands. */
async function balancesOf(context: Context, kind: 'advance' | 'withhold-payable'): Promise<Map<string, Balance>> {
  const rows = await sql<{ subject: string; debited: number; credited: number }>`
    select a.subject, coalesce(sum(t.cents) filter (where t.debit_account = a.account_id), 0)::bigint as debited,
      coalesce(sum(t.cents) filter (where t.credit_account = a.account_id), 0)::bigint as credited
    from account a join transfer t on t.organization_id = a.organization_id
      and (t.debit_account = a.account_id or t.credit_account = a.account_id)
    where a.organization_id = ${context.organization.id} and a.kind = ${kind} and a.subject is not null
    group by a.subject`.execute(context.db)
  return new Map(
    rows.rows.map((row) => [
      row.subject,
      { debited: cents(Number(row.debited)), credited: cents(Number(row.credited)) },
    ]),
  )
}

/**
 * Advances that are not paid back yet, with the share of each payment that the contract keeps for them. What was paid out
 * stays owed when the contract changes; without a share in force nothing is kept.
 */
export async function advancesOf(
  context: Context,
  contracts: ReadonlyMap<string, readonly Contract[]>,
  on: Day,
): Promise<Map<string, NonNullable<PayeeDue['advance']>>> {
  const open = new Map<string, NonNullable<PayeeDue['advance']>>()
  for (const [providerId, { debited, credited }] of await balancesOf(context, 'advance')) {
    const terms = termsOf(contracts, providerId, on)
    const balance = cents(debited - credited)
    if (balance <= 0 || !terms?.payment.advance) continue
    open.set(providerId, {
      state: { advance: debited, repaid: credited, balance },
      repayPercent: terms.payment.advance.repayPercent,
      reference: terms.contract,
    })
  }
  return open
}

const record = bind('providerDue.record', async (context, input) => {
  const provider = found(
    await context.db
      .selectFrom('plan_provider')
      .select(['provider_id', 'name'])
      .where('organization_id', '=', context.organization.id)
      .where('provider_id', '=', input.providerId)
      .forUpdate()
      .executeTakeFirst(),
  )
  const waiting = cents(
    -(await waitingDues(context))
      .filter((one) => one.providerId === input.providerId && one.due.kind === input.kind)
      .reduce((total, one) => total + one.due.amount, 0),
  )
  const left = await mostLeft(context, input.kind, input.providerId, provider.name, waiting)
  if (left !== null && input.cents > left)
    refuse(
      'more-than-agreed',
      `${provider.name} may still be paid ${formatMoney(left)} of it, less than ${formatMoney(input.cents)}. Lower the amount.`,
      { cents: `At most ${formatMoney(left)}.` },
    )
  const dueId = context.newId()
  await context.db
    .insertInto('provider_adjustment_due')
    .values({
      organization_id: context.organization.id,
      due_id: dueId,
      provider_id: input.providerId,
      kind: input.kind,
      // What the plan pays raises the payment, and a due that raises it is negative, as on the remittance.
      cents: negate(input.cents),
      reference: input.reference,
      status: 'waiting',
      payment_id: null,
      decision_id: null,
      collect_from: null,
      created_at: context.now,
    })
    .execute()
  context.subject('provider-due', dueId)
  context.detail({ kind: input.kind, cents: input.cents, reason: input.reason })
  return { id: dueId }
})

/** How much more of a kind may be paid; null when nothing but a decision of people bounds it. */
async function mostLeft(
  context: Context,
  kind: 'advance' | 'withhold-release' | 'bonus',
  providerId: string,
  name: string,
  waiting: Cents,
): Promise<Cents | null> {
  if (kind === 'bonus') return null
  if (kind === 'withhold-release') {
    const held = (await balancesOf(context, 'withhold-payable')).get(providerId)
    return cents(Math.max(0, (held ? held.credited - held.debited : 0) - waiting))
  }
  const terms = termsOf(await loadContracts(context, [providerId]), providerId, context.today)
  if (!terms?.payment.advance)
    return refuse(
      'no-advance',
      `The contract with ${name} that is in force today agrees on no start-up advance. Sign a version that does first.`,
    )
  const drawn = (await balancesOf(context, 'advance')).get(providerId)?.debited ?? 0
  return cents(Math.max(0, terms.payment.advance.amount - drawn - waiting))
}

const duesShown = 100

const list = bind('providerDue.list', async (context, { providerId }) => {
  found(
    await context.db
      .selectFrom('plan_provider')
      .select('provider_id')
      .where('organization_id', '=', context.organization.id)
      .where('provider_id', '=', providerId)
      .executeTakeFirst(),
  )
  const rows = await context.db
    .selectFrom('provider_adjustment_due as d')
    .leftJoin('payment as p', (join) =>
      join.onRef('p.organization_id', '=', 'd.organization_id').onRef('p.payment_id', '=', 'd.payment_id'),
    )
    .select(['d.due_id', 'd.kind', 'd.cents', 'd.reference', 'd.status', 'd.payment_id', 'd.created_at', 'p.trace'])
    .where('d.organization_id', '=', context.organization.id)
    .where('d.provider_id', '=', providerId)
    .orderBy('d.created_at', 'desc')
    .orderBy('d.due_id')
    .limit(duesShown)
    .execute()
  const waitingOf = (kind: string) =>
    rows.filter((row) => row.kind === kind && row.status === 'waiting').reduce((total, row) => total - row.cents, 0)
  const held = (await balancesOf(context, 'withhold-payable')).get(providerId)
  const agreed = termsOf(await loadContracts(context, [providerId]), providerId, context.today)?.payment.advance ?? null
  const drawn = (await balancesOf(context, 'advance')).get(providerId)?.debited ?? 0
  return {
    rows: rows.map((row) => ({
      dueId: row.due_id,
      kind: row.kind,
      cents: negate(row.cents),
      reference: row.reference ?? '',
      status: row.status === 'waiting' ? ('waiting' as const) : ('paid' as const),
      payment: row.payment_id === null ? null : { kind: 'payment', id: row.payment_id, label: row.trace ?? '' },
      at: row.created_at,
    })),
    advanceLeftCents: agreed && cents(Math.max(0, agreed.amount - drawn - waitingOf('advance'))),
    withheldCents: cents(Math.max(0, (held ? held.credited - held.debited : 0) - waitingOf('withhold-release'))),
  }
})

export const providerDueBindings = [list, record] as const
