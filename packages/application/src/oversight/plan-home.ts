// The plan's start page: the nine steps seen from its side, and what its people owe today.
import { addDays, cents, daysBetween, formatMoney, type Cents, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { mayRead, type Context } from '../core/index.ts'
import { firstShown, say, step, todayRow, type Step, type TodayRow } from './home-rows.ts'

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
  /** Whether a claim ever came in, and whether one was ever decided: what never happened is not in order. */
  any_received: boolean
  any_decided: boolean
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
      (select count(*)::int from decision where organization_id = ${organization} and outcome = 'denied') as denied,
      exists (select 1 from received_claim where organization_id = ${organization}) as any_received,
      exists (select 1 from decision where organization_id = ${organization}) as any_decided`.execute(context.db)
  ).rows[0]!
  return { steps: planSteps(of), months: await planMonths(context) }
}

function planSteps(of: Standing): Step[] {
  const plain = { waitsFor: null, cents: null }
  return [
    step(1, '/purchasers', {
      ...plain,
      standing: say('purchasers', { count: of.purchasers }),
      count: of.purchasers,
      state: of.purchasers > 0 ? 'done' : 'not-yet',
    }),
    step(2, '/network', {
      ...plain,
      standing: say('providers', { count: of.providers }),
      count: of.providers,
      state: of.providers > 0 ? 'done' : 'not-yet',
    }),
    step(3, '/contracts', {
      ...plain,
      standing: say('signed-contracts', { count: of.contracts }),
      count: of.contracts,
      state: of.contracts > 0 ? 'done' : 'not-yet',
    }),
    step(4, '/members', {
      ...plain,
      standing: say('members', { count: of.members }),
      count: of.members,
      state: of.members > 0 ? 'going' : 'not-yet',
    }),
    step(5, '/members', {
      ...plain,
      standing: say('authorizations', { count: of.authorizations }),
      count: of.authorizations,
      state: of.authorizations > 0 ? 'going' : 'not-yet',
    }),
    step(6, '/plan-claims', {
      ...plain,
      standing: say('to-decide', { count: of.received }),
      waitsFor: of.received > 0 ? say('decide') : null,
      count: of.received,
      state: of.received > 0 ? 'attention' : of.any_received ? 'done' : 'not-yet',
    }),
    step(7, '/plan-claims', {
      ...plain,
      standing: say('pended', { count: of.pended }),
      waitsFor: of.pended > 0 ? say('look-at-pended') : null,
      count: of.pended,
      state: of.pended > 0 ? 'attention' : of.any_decided ? 'done' : 'not-yet',
    }),
    step(8, '/payments', {
      standing: say('to-pay', { count: of.decided, amount: formatMoney(of.decided_cents) }),
      waitsFor: of.decided > 0 ? say('run-payments') : null,
      count: of.decided,
      cents: of.decided_cents,
      state: of.decided > 0 ? 'going' : of.paid > 0 ? 'done' : 'not-yet',
    }),
    step(9, '/plan-claims', {
      ...plain,
      standing: say('decisions', { count: of.denied, payments: of.paid }),
      count: of.denied,
      state: of.any_decided ? 'going' : 'not-yet',
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

/** Nine in ten clean claims are to be paid within this many days of coming in. @source 42 CFR 447.45(d)(2) */
const promptDays = 30

export async function planToday(context: Context): Promise<TodayRow[]> {
  return [
    ...(await pended(context)),
    ...(await toDecide(context)),
    ...(await toPay(context)),
    ...(mayRead(context, 'plan.claims.read') ? await noticesOwed(context) : []),
  ]
}

async function noticesOwed(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{
    received_claim_id: string
    icn: string
    member: string
    person_id: string
    due_on: Day
    count: number
    sum: null
  }>`
    select listed.received_claim_id, c.icn, p.given_name || ' ' || p.family_name as member, listed.person_id, listed.due_on,
      count(*) over ()::int as count, null::bigint as sum
    from notice_due listed
    join received_claim c on c.organization_id = listed.organization_id and c.received_claim_id = listed.received_claim_id
    join person p on p.organization_id = listed.organization_id and p.person_id = listed.person_id
    where listed.organization_id = ${context.organization.id} and listed.status = 'owed' and p.died_on is null
    order by listed.due_on, listed.decision_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('notice-owed', '/plan-claims/notices?status=owed', rows, (row) => ({
    label: `${row.member} · ${row.icn}`,
    text: null,
    dueOn: row.due_on,
    daysLeft: daysBetween(context.today, row.due_on),
    cents: null,
    page: '/plan-claims',
    id: row.received_claim_id,
  }))
}

/** One row a claim, however many of its lines wait: the first that is due speaks. */
async function pended(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{
    received_claim_id: string
    icn: string
    person_id: string | null
    text: string
    due_on: Day
    charge_cents: Cents
    count: number
    sum: Cents
  }>`
    select p.received_claim_id, c.icn, c.person_id, p.text, p.due_on, c.charge_cents,
      count(*) over ()::int as count, sum(c.charge_cents) over ()::bigint as sum
    from (select distinct on (x.received_claim_id) x.received_claim_id, x.message ->> 'text' as text, x.due_on from pend x
      where x.organization_id = ${context.organization.id} and x.closed_on is null
      order by x.received_claim_id, x.due_on, x.pend_id) p
    join received_claim c on c.received_claim_id = p.received_claim_id
    where c.organization_id = ${context.organization.id}
    order by p.due_on, p.received_claim_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('pend', '/plan-claims?status=pended', rows, (row) => ({
    label: row.icn,
    text: row.text,
    dueOn: row.due_on,
    daysLeft: daysBetween(context.today, row.due_on),
    cents: row.charge_cents,
    page: '/plan-claims',
    id: row.received_claim_id,
  }))
}

async function toDecide(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{
    received_claim_id: string
    icn: string
    provider: string | null
    received_on: Day
    charge_cents: Cents
    count: number
    sum: Cents
  }>`
    select c.received_claim_id, c.icn, v.name as provider, c.received_on, c.charge_cents, count(*) over ()::int as count,
      sum(c.charge_cents) over ()::bigint as sum
    from received_claim c
    left join plan_provider v on v.organization_id = c.organization_id and v.provider_id = c.provider_id
    where c.organization_id = ${context.organization.id} and c.status = 'received'
    order by c.received_on, c.icn limit ${firstShown}`.execute(context.db)
  return todayRow('to-decide', '/plan-claims?status=received', rows, (row) => ({
    label: row.provider === null ? row.icn : `${row.icn} · ${row.provider}`,
    text: null,
    dueOn: addDays(row.received_on, promptDays),
    daysLeft: daysBetween(context.today, addDays(row.received_on, promptDays)),
    cents: row.charge_cents,
    page: '/plan-claims',
    id: row.received_claim_id,
  }))
}

async function toPay(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{ provider: string; decided_on: Day; cents: Cents; count: number; sum: Cents }>`
    select v.name as provider, min(d.decided_on) as decided_on, sum(d.paid_cents)::bigint as cents,
      sum(count(*)) over ()::int as count, sum(sum(d.paid_cents)) over ()::bigint as sum
    from received_claim r
    join decision d on d.organization_id = r.organization_id and d.received_claim_id = r.received_claim_id
    join plan_provider v on v.organization_id = r.organization_id and v.provider_id = r.provider_id
    where r.organization_id = ${context.organization.id} and r.status = 'decided' and d.outcome <> 'pended'
      and not exists (select 1 from payment_decision p where p.organization_id = d.organization_id
        and p.decision_id = d.decision_id)
    group by v.provider_id, v.name order by min(d.decided_on), v.provider_id limit ${firstShown}`.execute(context.db)
  return todayRow('to-pay', '/payments', rows, (row) => ({
    label: row.provider,
    text: null,
    dueOn: addDays(row.decided_on, promptDays),
    daysLeft: daysBetween(context.today, addDays(row.decided_on, promptDays)),
    cents: row.cents,
    page: '/payments',
    id: null,
  }))
}
