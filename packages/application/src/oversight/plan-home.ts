// The plan's start page: the nine steps seen from its side, and what its people owe today.
import { addDays, cents, daysBetween, formatDay, formatMoney, type Cents, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { plural, step, type Step, type TodayRow } from './home-rows.ts'

type Standing = {
  purchasers: number
  providers: number
  contracts: number
  members: number
  authorizations: number
  received: number
  pended: number
  decided: number
  decided_cents: Cents
  paid: number
  denied: number
}

export async function planCycle(context: Context) {
  const organization = context.organization.id
  const of = (
    await sql<Standing>`select
      (select count(*)::int from purchaser where organization_id = ${organization}) as purchasers,
      (select count(*)::int from plan_provider where organization_id = ${organization} and status = 'active') as providers,
      (select count(distinct contract_id)::int from contract where organization_id = ${organization} and status = 'signed') as contracts,
      (select count(distinct person_id)::int from coverage where organization_id = ${organization}
        and starts <= ${context.today}::date and (ends is null or ends >= ${context.today}::date)) as members,
      (select count(*)::int from "authorization" where organization_id = ${organization} and status = 'approved'
        and ends >= ${context.today}::date) as authorizations,
      (select count(*)::int from received_claim where organization_id = ${organization} and status = 'received') as received,
      (select count(*)::int from received_claim where organization_id = ${organization} and status = 'pended') as pended,
      (select count(*)::int from received_claim where organization_id = ${organization} and status = 'decided') as decided,
      (select coalesce(sum(d.paid_cents), 0)::bigint from decision d where d.organization_id = ${organization}
        and not exists (select 1 from payment_decision p where p.organization_id = ${organization}
          and p.decision_id = d.decision_id)) as decided_cents,
      (select count(*)::int from payment where organization_id = ${organization}) as paid,
      (select count(*)::int from decision where organization_id = ${organization} and outcome = 'denied') as denied`.execute(
      context.db,
    )
  ).rows[0]!
  return { steps: planSteps(of), months: await planMonths(context) }
}

function planSteps(of: Standing): Step[] {
  const plain = { waitsFor: null, cents: null }
  return [
    step(1, 'A purchaser buys benefits', '/purchasers', {
      ...plain,
      standing: `${plural(of.purchasers, 'purchaser')}.`,
      count: of.purchasers,
      state: of.purchasers > 0 ? 'done' : 'not-yet',
    }),
    step(2, 'The plan builds its network', '/network', {
      ...plain,
      standing: `${plural(of.providers, 'provider')} in the network.`,
      count: of.providers,
      state: of.providers > 0 ? 'done' : 'not-yet',
    }),
    step(3, 'A contract sets the fees', '/network', {
      ...plain,
      standing: `${plural(of.contracts, 'signed contract')}.`,
      count: of.contracts,
      state: of.contracts > 0 ? 'done' : 'not-yet',
    }),
    step(4, 'People are referred', '/members', {
      ...plain,
      standing: `${plural(of.members, 'member')} covered today.`,
      count: of.members,
      state: of.members > 0 ? 'going' : 'not-yet',
    }),
    step(5, 'Some services are authorized', '/members', {
      ...plain,
      standing: `${plural(of.authorizations, 'authorization')} running.`,
      count: of.authorizations,
      state: of.authorizations > 0 ? 'going' : 'not-yet',
    }),
    step(6, 'Claims arrive', '/plan-claims', {
      ...plain,
      standing: `${plural(of.received, 'claim')} to decide.`,
      waitsFor: of.received > 0 ? 'Decide them.' : null,
      count: of.received,
      state: of.received > 0 ? 'attention' : 'done',
    }),
    step(7, 'The plan reviews them', '/plan-claims', {
      ...plain,
      standing: `${plural(of.pended, 'claim')} pended.`,
      waitsFor: of.pended > 0 ? 'A person must look at them.' : null,
      count: of.pended,
      state: of.pended > 0 ? 'attention' : 'done',
    }),
    step(8, 'Money is paid', '/payments', {
      standing: `${plural(of.decided, 'decided claim')} not paid yet, ${formatMoney(of.decided_cents)}.`,
      waitsFor: of.decided > 0 ? 'Run the payments.' : null,
      count: of.decided,
      cents: of.decided_cents,
      state: of.decided > 0 ? 'going' : 'done',
    }),
    step(9, 'Quality is audited', '/plan-claims', {
      ...plain,
      standing: `${plural(of.denied, 'decision')} refused so far, ${plural(of.paid, 'payment')} made.`,
      count: of.denied,
      state: 'going',
    }),
  ]
}

async function planMonths(context: Context) {
  const rows = await sql<{ month: string; billed: Cents; paid: Cents; denied: Cents }>`
    select to_char(decided_on, 'YYYY-MM') as month, sum(charge_cents) filter (where outcome <> 'reversed')::bigint as billed,
      sum(paid_cents)::bigint as paid, coalesce(sum(charge_cents) filter (where outcome = 'denied'), 0)::bigint as denied
    from decision where organization_id = ${context.organization.id} and decided_on > ${addDays(context.today, -365)}::date
    group by 1 order by 1`.execute(context.db)
  return rows.rows.map((row) => ({
    month: row.month,
    billedCents: cents(Number(row.billed ?? 0)),
    paidCents: cents(Math.max(0, Number(row.paid ?? 0))),
    deniedCents: row.denied,
  }))
}

export async function planToday(context: Context): Promise<TodayRow[]> {
  const pends = await sql<{
    received_claim_id: string
    icn: string
    person_id: string | null
    reason: string
    due_on: Day
    charge_cents: Cents
  }>`
    select p.received_claim_id, c.icn, c.person_id, p.reason, p.due_on, c.charge_cents
    from pend p join received_claim c on c.organization_id = p.organization_id and c.received_claim_id = p.received_claim_id
    where p.organization_id = ${context.organization.id} and p.closed_on is null order by p.due_on limit 30`.execute(
    context.db,
  )
  const waiting = await sql<{ received_on: Day; claims: number; cents: Cents }>`
    select received_on, count(*)::int as claims, sum(charge_cents)::bigint as cents from received_claim
    where organization_id = ${context.organization.id} and status = 'received' group by received_on order by received_on limit 10`.execute(
    context.db,
  )
  context.touch(pends.rows.map((row) => row.person_id))
  return [
    ...pends.rows.map((row) => ({
      kind: 'pend',
      title: `Claim ${row.icn} waits for a person`,
      text: row.reason,
      dueOn: row.due_on,
      daysLeft: daysBetween(context.today, row.due_on),
      cents: row.charge_cents,
      action: { label: 'Look at it', page: '/plan-claims', id: row.received_claim_id },
    })),
    ...waiting.rows.map((row) => ({
      kind: 'to-decide',
      title: `${plural(row.claims, 'claim')} received on ${formatDay(row.received_on)}`,
      text: 'They wait to be decided. The prompt-payment clock is running.',
      dueOn: addDays(row.received_on, 30),
      daysLeft: daysBetween(context.today, addDays(row.received_on, 30)),
      cents: row.cents,
      action: { label: 'Decide them', page: '/plan-claims', id: null },
    })),
  ]
}
