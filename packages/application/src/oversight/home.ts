// The start page: where the organization stands in each of the nine steps, and what needs a person today.
import { addDays, cents, formatMoney, type Cents } from '@throughline/domain'
import { sql } from 'kysely'
import { openWork } from '../claims/open-work.ts'
import { bind, type Context } from '../core/index.ts'
import { plural, step, type Step } from './home-rows.ts'
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
}

async function providerCycle(context: Context) {
  const organization = context.organization.id
  const standing = (
    await sql<Standing>`select
      (select count(distinct contract_id)::int from contract where organization_id = ${organization} and status = 'signed') as contracts,
      (select count(*)::int from contract where organization_id = ${organization} and status = 'draft') as drafts,
      (select count(*)::int from payer where organization_id = ${organization} and status = 'active') as payers,
      (select count(*)::int from person where organization_id = ${organization} and status = 'active') as people,
      (select count(*)::int from person p where p.organization_id = ${organization} and p.status = 'active'
        and not exists (select 1 from coverage c where c.organization_id = ${organization} and c.person_id = p.person_id
          and c.starts <= ${context.today}::date and (c.ends is null or c.ends >= ${context.today}::date))) as uncovered,
      (select count(*)::int from "authorization" where organization_id = ${organization} and status = 'approved'
        and ends >= ${context.today}::date) as authorizations,
      (select count(*)::int from "authorization" where organization_id = ${organization} and status = 'approved'
        and ends between ${context.today}::date and ${addDays(context.today, 21)}::date) as running_out,
      (select count(*)::int from service where organization_id = ${organization} and status = 'delivered'
        and billing = 'unbilled' and fund = 'plan') as waiting,
      (select count(*)::int from service s where s.organization_id = ${organization} and s.status = 'delivered'
        and s.fund = 'plan' and s.billing = 'unbilled' and not exists (select 1 from note n
          where n.organization_id = ${organization} and n.service_id = s.service_id and n.status = 'signed')) as unsigned,
      (select count(*)::int from claim where organization_id = ${organization} and status = 'held') as held,
      (select count(*)::int from claim where organization_id = ${organization} and status = 'ready') as ready,
      (select count(*)::int from claim where organization_id = ${organization}
        and status in ('batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted')) as out,
      (select coalesce(sum(expected_cents), 0)::bigint from claim where organization_id = ${organization}
        and status in ('batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted')) as out_cents,
      (select count(*)::int from claim where organization_id = ${organization} and status = 'rejected') as rejected,
      (select count(*)::int from claim where organization_id = ${organization} and status in ('denied', 'partial')) as denied,
      (select coalesce(sum(open_cents), 0)::bigint from claim where organization_id = ${organization}
        and status in ('denied', 'partial')) as denied_cents,
      (select coalesce(sum(paid_cents), 0)::bigint - coalesce((select sum(m.cents)::bigint from deposit_match m
        where m.organization_id = ${organization}), 0) from remittance where organization_id = ${organization}
        and status = 'posted') as undeposited,
      (select count(*)::int from remittance where organization_id = ${organization}
        and status in ('quarantined', 'conflict')) as quarantined,
      (select count(*)::int from suspense where organization_id = ${organization} and status = 'open') as suspense,
      (select count(*)::int from (${openWork(organization)}) o where o.kind = 'taken-back') as taken_back`.execute(
      context.db,
    )
  ).rows[0]!
  return { steps: providerSteps(standing), months: await months(context) }
}

/** @source the guide's cycle within managed care: nine steps from the purchaser's contract to the quality audit */
function providerSteps(of: Standing): Step[] {
  return [
    step(1, 'A purchaser buys benefits', '/contracts', {
      standing: of.payers === 0 ? 'No payer is on file yet.' : `${plural(of.payers, 'payer')} on file.`,
      waitsFor: of.payers === 0 ? 'Add the first payer.' : null,
      count: of.payers,
      cents: null,
      state: of.payers === 0 ? 'not-yet' : 'done',
    }),
    step(2, 'The plan builds its network', '/contracts', {
      standing:
        of.contracts === 0 ? 'Not in a network yet.' : `In the network under ${plural(of.contracts, 'contract')}.`,
      waitsFor: of.drafts > 0 ? `${plural(of.drafts, 'contract version')} not signed.` : null,
      count: of.contracts,
      cents: null,
      state: of.contracts === 0 ? 'not-yet' : 'done',
    }),
    step(3, 'A contract sets the fees', '/contracts', {
      standing: of.contracts === 0 ? 'No signed contract.' : 'Every claim line carries what the contract should pay.',
      waitsFor: of.contracts === 0 ? 'Put the first contract in.' : null,
      count: of.contracts,
      cents: null,
      state: of.contracts === 0 ? 'not-yet' : 'done',
    }),
    step(4, 'People are referred', '/people', {
      standing: `${plural(of.people, 'person', 'people')} served.`,
      waitsFor: of.uncovered > 0 ? `${of.uncovered} without coverage today.` : null,
      count: of.people,
      cents: null,
      state: of.people === 0 ? 'not-yet' : of.uncovered > 0 ? 'attention' : 'going',
    }),
    step(5, 'Some services are authorized', '/people', {
      standing: `${plural(of.authorizations, 'authorization')} running.`,
      waitsFor:
        of.running_out > 0 ? `${of.running_out} ${of.running_out === 1 ? 'ends' : 'end'} within three weeks.` : null,
      count: of.authorizations,
      cents: null,
      state: of.running_out > 0 ? 'attention' : of.authorizations > 0 ? 'going' : 'not-yet',
    }),
    step(6, 'Claims are sent', '/claims', {
      standing: `${of.ready} ready to send, ${of.held} held, ${plural(of.waiting, 'visit')} not on a claim yet.`,
      waitsFor:
        of.unsigned > 0
          ? `${plural(of.unsigned, 'note')} owed.`
          : of.held > 0
            ? `${plural(of.held, 'claim')} held.`
            : null,
      count: of.ready + of.held,
      cents: null,
      state: of.held + of.unsigned > 0 ? 'attention' : of.ready + of.waiting > 0 ? 'going' : 'done',
    }),
    step(7, 'The plan reviews them', '/claims', {
      standing: `${plural(of.out, 'claim')} with the plan, ${formatMoney(of.out_cents)} expected.`,
      waitsFor: of.rejected > 0 ? `${plural(of.rejected, 'claim')} rejected, to correct and resend.` : null,
      count: of.out,
      cents: of.out_cents,
      state: of.rejected > 0 ? 'attention' : of.out > 0 ? 'going' : 'done',
    }),
    step(8, 'Money is paid', '/money', {
      standing:
        of.undeposited > 0
          ? `${formatMoney(of.undeposited)} paid and not yet at the bank.`
          : 'Every payment is at the bank.',
      waitsFor:
        of.quarantined + of.suspense > 0
          ? `${plural(of.quarantined, 'remittance')} kept aside, ${of.suspense} in suspense.`
          : null,
      count: of.denied,
      cents: of.undeposited,
      state: of.quarantined + of.suspense > 0 ? 'attention' : 'going',
    }),
    step(9, 'Quality is audited', '/claims', {
      standing:
        of.denied === 0
          ? 'Nothing is refused or taken back.'
          : `${plural(of.denied, 'claim')} refused in whole or part, ${formatMoney(of.denied_cents)} open.`,
      waitsFor: of.taken_back > 0 ? `${plural(of.taken_back, 'claim')} taken back after an audit.` : null,
      count: of.taken_back,
      cents: of.denied_cents,
      state: of.taken_back + of.denied > 0 ? 'attention' : 'done',
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
      (a, b) => (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999) || (b.cents ?? 0) - (a.cents ?? 0) || b.count - a.count,
    ),
  }
})

export const homeBindings = [homeCycle, homeToday] as const
