// The start page: where the organization stands in each of the nine steps, and what needs a person today.
import { addDays, cents, formatMoney, type Cents } from '@throughline/domain'
import type { Permission } from '@throughline/operations'
import { sql } from 'kysely'
import { openWork } from '../claims/open-work.ts'
import { bind, mayRead, reachFilter, type Context } from '../core/index.ts'
import { say, step, type Step } from './home-rows.ts'
import { warnDays } from './warn-days.ts'
import { planCycle, planToday } from './plan-home.ts'
import { providerToday } from './provider-today.ts'

const homeCycle = bind('home.cycle', async (context) =>
  context.organization.kind === 'plan' ? planCycle(context) : providerCycle(context),
)

type Standing = {
  contracts: number
  drafts: number
  payers: number
  people: number
  uncovered: number
  authorizations: number
  running_out: number
  waiting: number
  unsigned: number
  held: number
  ready: number
  out: number
  out_cents: Cents
  rejected: number
  denied: number
  denied_cents: Cents
  undeposited: Cents
  quarantined: number
  suspense: number
  taken_back: number
  /** Whether a claim was ever made: before that nothing of billing is in order, it has not begun. */
  billed: boolean
}

/** Everybody sees the steps of the people they reach; claims and money only whose role reads claims and money. */
async function providerCycle(context: Context) {
  const organization = context.organization.id
  const reaches = await reachFilter(context)
  const [person, served, authorized, billed] = ['p.person_id', 's.person_id', 'a.person_id', 'c.person_id'].map(reaches)
  const standing = (
    await sql<Standing>`select
      (select count(distinct contract_id)::int from contract where organization_id = ${organization} and status = 'signed') as contracts,
      (select count(*)::int from contract where organization_id = ${organization} and status = 'draft') as drafts,
      (select count(*)::int from payer where organization_id = ${organization} and status = 'active') as payers,
      (select count(*)::int from person p where p.organization_id = ${organization} and p.status = 'active' and ${person}) as people,
      (select count(*)::int from person p where p.organization_id = ${organization} and p.status = 'active' and ${person}
        and not exists (select 1 from coverage c where c.organization_id = ${organization} and c.person_id = p.person_id
          and c.starts <= ${context.today}::date and (c.ends is null or c.ends >= ${context.today}::date))) as uncovered,
      (select count(*)::int from "authorization" a where a.organization_id = ${organization} and a.status = 'approved'
        and a.ends >= ${context.today}::date and ${authorized}) as authorizations,
      (select count(*)::int from "authorization" a where a.organization_id = ${organization} and a.status = 'approved'
        and a.ends between ${context.today}::date and ${addDays(context.today, warnDays.authorization)}::date
        and ${authorized}) as running_out,
      (select count(*)::int from service s where s.organization_id = ${organization} and s.status = 'delivered'
        and s.billing = 'unbilled' and s.fund = 'plan' and ${served}) as waiting,
      (select count(*)::int from service s where s.organization_id = ${organization} and s.status = 'delivered'
        and s.fund = 'plan' and s.billing = 'unbilled' and ${served} and not exists (select 1 from note n
          where n.organization_id = ${organization} and n.service_id = s.service_id and n.status = 'signed')) as unsigned,
      (select count(*)::int from claim c where c.organization_id = ${organization} and ${billed} and c.status = 'held') as held,
      (select count(*)::int from claim c where c.organization_id = ${organization} and ${billed} and c.status = 'ready') as ready,
      (select count(*)::int from claim c where c.organization_id = ${organization} and ${billed}
        and c.status in ('batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted')) as out,
      (select coalesce(sum(expected_cents), 0)::bigint from claim c where c.organization_id = ${organization} and ${billed}
        and c.status in ('batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted')) as out_cents,
      (select count(*)::int from claim c where c.organization_id = ${organization} and ${billed} and c.status = 'rejected') as rejected,
      (select count(*)::int from claim c where c.organization_id = ${organization} and ${billed} and c.status in ('denied', 'partial')) as denied,
      (select coalesce(sum(open_cents), 0)::bigint from claim c where c.organization_id = ${organization} and ${billed}
        and c.status in ('denied', 'partial')) as denied_cents,
      (select coalesce(sum(paid_cents), 0)::bigint - coalesce((select sum(m.cents)::bigint from deposit_match m
        where m.organization_id = ${organization}), 0) from remittance where organization_id = ${organization}
        and status = 'posted') as undeposited,
      (select count(*)::int from remittance where organization_id = ${organization}
        and status in ('quarantined', 'questioned', 'conflict')) as quarantined,
      (select count(*)::int from suspense where organization_id = ${organization} and status = 'open') as suspense,
      (select count(*)::int from (${openWork(organization)}) o where o.kind = 'taken-back' and ${reaches('o.person_id')}) as taken_back,
      exists (select 1 from claim where organization_id = ${organization}) as billed`.execute(context.db)
  ).rows[0]!
  const steps = providerSteps(standing)
  return {
    steps: steps.map((one) => (mayRead(context, readFor[one.step] ?? 'home.read') ? one : atTheOffice(one))),
    months: mayRead(context, 'money.read') ? await months(context) : [],
  }
}

/** What a role reads to be told of a step, where that is more than the start page. */
const readFor: Readonly<Record<number, Permission>> = { 7: 'claims.read', 8: 'money.read', 9: 'claims.read' }

/** A step of the organization that is not this role's to see. */
function atTheOffice(of: Step): Step {
  return { ...of, standing: say('at-the-office'), waitsFor: null, count: null, cents: null, state: 'going' }
}

/** @source the guide's cycle within managed care: nine steps from the purchaser's contract to the quality audit */
const providerSteps = (of: Standing): Step[] => [...joiningSteps(of), ...servingSteps(of), ...collectingSteps(of)]

function joiningSteps(of: Standing): Step[] {
  const contracted = of.contracts > 0
  return [
    step(1, '/contracts', {
      standing: of.payers === 0 ? say('no-payer') : say('payers', { count: of.payers }),
      waitsFor: of.payers === 0 ? say('add-payer') : null,
      count: of.payers,
      cents: null,
      state: of.payers === 0 ? 'not-yet' : 'done',
    }),
    step(2, '/contracts', {
      standing: contracted ? say('in-network', { count: of.contracts }) : say('no-network'),
      waitsFor: of.drafts > 0 ? say('unsigned-contracts', { count: of.drafts }) : null,
      count: of.contracts,
      cents: null,
      state: contracted ? 'done' : 'not-yet',
    }),
    step(3, '/contracts', {
      standing: say(contracted ? 'priced' : 'no-contract'),
      waitsFor: contracted ? null : say('add-contract'),
      count: of.contracts,
      cents: null,
      state: contracted ? 'done' : 'not-yet',
    }),
  ]
}

function servingSteps(of: Standing): Step[] {
  return [
    step(4, '/people', {
      standing: say('people', { count: of.people }),
      waitsFor: of.uncovered > 0 ? say('uncovered', { count: of.uncovered }) : null,
      count: of.people,
      cents: null,
      state: of.people === 0 ? 'not-yet' : of.uncovered > 0 ? 'attention' : 'going',
    }),
    step(5, '/people', {
      standing: say('authorizations', { count: of.authorizations }),
      waitsFor: of.running_out > 0 ? say('running-out', { count: of.running_out }) : null,
      count: of.authorizations,
      cents: null,
      state: of.running_out > 0 ? 'attention' : of.authorizations > 0 ? 'going' : 'not-yet',
    }),
    step(6, '/claims', {
      standing: say('to-send', { ready: of.ready, held: of.held, count: of.waiting }),
      waitsFor:
        of.unsigned > 0
          ? say('notes-owed', { count: of.unsigned })
          : of.held > 0
            ? say('held', { count: of.held })
            : null,
      count: of.ready + of.held,
      cents: null,
      state: of.held + of.unsigned > 0 ? 'attention' : of.ready + of.waiting > 0 ? 'going' : settled(of),
    }),
  ]
}

const settled = (of: Standing): Step['state'] => (of.billed ? 'done' : 'not-yet')

function collectingSteps(of: Standing): Step[] {
  const aside = of.quarantined + of.suspense
  return [
    step(7, '/claims', {
      standing: say('with-plan', { count: of.out, amount: formatMoney(of.out_cents) }),
      waitsFor: of.rejected > 0 ? say('rejected', { count: of.rejected }) : null,
      count: of.out,
      cents: of.out_cents,
      state: of.rejected > 0 ? 'attention' : of.out > 0 ? 'going' : settled(of),
    }),
    step(8, '/money', {
      standing:
        of.undeposited > 0
          ? say('undeposited', { amount: formatMoney(of.undeposited) })
          : say(of.billed ? 'all-at-the-bank' : 'no-payment'),
      waitsFor: aside > 0 ? say('aside', { count: of.quarantined, suspense: of.suspense }) : null,
      count: of.denied,
      cents: of.undeposited,
      state: aside > 0 ? 'attention' : of.billed ? 'going' : 'not-yet',
    }),
    step(9, '/claims', {
      standing:
        of.denied === 0
          ? say('nothing-denied')
          : say('denied', { count: of.denied, amount: formatMoney(of.denied_cents) }),
      waitsFor: of.taken_back > 0 ? say('taken-back', { count: of.taken_back }) : null,
      count: of.taken_back,
      cents: of.denied_cents,
      state: of.taken_back + of.denied > 0 ? 'attention' : settled(of),
    }),
  ]
}

async function months(context: Context) {
  const rows = await sql<{ month: string; billed: Cents; paid: Cents; denied: Cents }>`
    select to_char(t.posted_on, 'YYYY-MM') as month,
      coalesce(sum(t.cents) filter (where b.kind = 'charges'), 0)::bigint as billed,
      (coalesce(sum(t.cents) filter (where a.kind = 'undeposited' and b.kind = 'receivable'), 0)
        - coalesce(sum(t.cents) filter (where a.kind = 'receivable' and b.kind = 'undeposited'), 0))::bigint as paid,
      (coalesce(sum(t.cents) filter (where a.kind = 'denied'), 0)
        - coalesce(sum(t.cents) filter (where b.kind = 'denied'), 0))::bigint as denied
    from transfer t
    join account a on a.organization_id = t.organization_id and a.account_id = t.debit_account
    join account b on b.organization_id = t.organization_id and b.account_id = t.credit_account
    where t.organization_id = ${context.organization.id} and t.posted_on > ${addDays(context.today, -365)}::date
    group by 1 order by 1`.execute(context.db)
  return rows.rows.map((row) => ({
    month: row.month,
    billedCents: row.billed,
    paidCents: cents(Math.max(0, row.paid)),
    deniedCents: cents(Math.max(0, row.denied)),
  }))
}

const homeToday = bind('home.today', async (context) => {
  const kinds = context.organization.kind === 'plan' ? await planToday(context) : await providerToday(context)
  return {
    rows: [...kinds].sort(
      (a, b) =>
        Number(a.kind === 'appeal-over') - Number(b.kind === 'appeal-over') ||
        (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999) ||
        (b.cents ?? 0) - (a.cents ?? 0) ||
        b.count - a.count,
    ),
  }
})

export const homeBindings = [homeCycle, homeToday] as const
