// The start page: where the organization stands in each of the nine steps, and what needs a person today.
import { addDays, cents, daysBetween, formatDay, formatMoney, type Cents, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { plural, step, type Step, type TodayRow } from './home-rows.ts'
import { planCycle, planToday } from './plan-home.ts'

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
      (select count(*)::int from worklist where organization_id = ${organization} and status = 'open'
        and kind = 'taken-back') as taken_back`.execute(context.db)
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

const todayShown = 40

const homeToday = bind('home.today', async (context) => {
  const all = context.organization.kind === 'plan' ? await planToday(context) : await providerToday(context)
  const rows = [...all].sort(
    (a, b) =>
      (a.daysLeft ?? 9999) - (b.daysLeft ?? 9999) || (b.cents ?? 0) - (a.cents ?? 0) || a.title.localeCompare(b.title),
  )
  return { rows: rows.slice(0, todayShown), more: Math.max(0, rows.length - todayShown) }
})

/** How far ahead a filing limit and an ending authorization are told of. */
const warnDays = { filing: 30, authorization: 21 }

async function providerToday(context: Context): Promise<TodayRow[]> {
  const reaches = await reachFilter(context)
  const money = context.actor.reach === 'all'
  return [
    ...(await notesOwed(context, reaches)),
    ...(await authorizationsEnding(context, reaches)),
    ...(money ? await claimsToWork(context) : []),
    ...(money ? await moneyToWork(context) : []),
  ]
}

type Reaches = Awaited<ReturnType<typeof reachFilter>>

async function notesOwed(context: Context, reaches: Reaches): Promise<TodayRow[]> {
  const rows = await sql<{
    service_id: string
    person_id: string
    given_name: string
    family_name: string
    served_on: Day
    worker: string
  }>`
    select s.service_id, s.person_id, p.given_name, p.family_name, s.served_on, w.given_name as worker
    from service s
    join person p on p.organization_id = s.organization_id and p.person_id = s.person_id
    join worker w on w.organization_id = s.organization_id and w.worker_id = s.worker_id
    where s.organization_id = ${context.organization.id} and s.status = 'delivered' and s.fund = 'plan' and s.billing = 'unbilled'
      and not exists (select 1 from note n where n.organization_id = s.organization_id and n.service_id = s.service_id
        and n.status = 'signed')
      and ${reaches('s.person_id')}
    order by s.served_on limit 30`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return rows.rows.map((row) => ({
    kind: 'note-owed',
    title: `Note for ${row.given_name} ${row.family_name}`,
    text: `${row.worker} saw ${row.given_name} on ${formatDay(row.served_on)}. Without a signed note the visit cannot be billed.`,
    dueOn: addDays(row.served_on, 3),
    daysLeft: daysBetween(context.today, addDays(row.served_on, 3)),
    cents: null,
    action: { label: 'Write the note', page: '/visits', id: row.service_id },
  }))
}

async function authorizationsEnding(context: Context, reaches: Reaches): Promise<TodayRow[]> {
  const rows = await sql<{
    person_id: string
    given_name: string
    family_name: string
    number: string
    ends: Day
    units_left: number
  }>`
    select a.person_id, p.given_name, p.family_name, a.number, a.ends,
      sum(l.units_authorized - l.units_held - l.units_used)::int as units_left
    from "authorization" a
    join authorization_line l on l.organization_id = a.organization_id and l.authorization_id = a.authorization_id
    join person p on p.organization_id = a.organization_id and p.person_id = a.person_id
    where a.organization_id = ${context.organization.id} and a.status = 'approved' and p.status = 'active'
      and a.ends >= ${context.today}::date and ${reaches('a.person_id')}
      and not exists (select 1 from "authorization" b where b.organization_id = a.organization_id
        and b.person_id = a.person_id and b.status = 'approved' and b.ends > a.ends)
    group by a.person_id, p.given_name, p.family_name, a.number, a.ends
    having a.ends <= ${addDays(context.today, warnDays.authorization)}::date
      or sum(l.units_authorized - l.units_held - l.units_used) <= 8
    order by a.ends limit 30`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return rows.rows.map((row) => ({
    kind: 'authorization-ending',
    title: `${row.given_name} ${row.family_name}: ${row.units_left} units left`,
    text: `Authorization ${row.number} ends on ${formatDay(row.ends)}. Ask the plan for the next one before the visits stop.`,
    dueOn: row.ends,
    daysLeft: daysBetween(context.today, row.ends),
    cents: null,
    action: { label: 'Open the person', page: '/people', id: row.person_id },
  }))
}

async function claimsToWork(context: Context): Promise<TodayRow[]> {
  const held = await sql<{
    claim_id: string
    control_number: string
    person_id: string
    status: string
    filing_deadline: Day | null
    expected_cents: Cents | null
    message: { text: string } | null
  }>`
    select c.claim_id, c.control_number, c.person_id, c.status, c.filing_deadline, c.expected_cents,
      (select h.message from claim_hold h where h.organization_id = c.organization_id and h.claim_id = c.claim_id
        and h.cleared_at is null and h.overridden_by is null and h.severity = 'hold' order by h.raised_at, h.hold_id limit 1) as message
    from claim c
    where c.organization_id = ${context.organization.id}
      and (c.status in ('held', 'rejected') or (c.status in ('draft', 'ready')
        and c.filing_deadline <= ${addDays(context.today, warnDays.filing)}::date))
    order by c.filing_deadline limit 30`.execute(context.db)
  const worked = await sql<{
    worklist_id: string
    claim_id: string
    control_number: string
    person_id: string
    kind: string
    reason: string
    due_on: Day
    open_cents: Cents
  }>`
    select w.worklist_id, w.claim_id, c.control_number, c.person_id, w.kind, w.reason, w.due_on, c.open_cents
    from worklist w join claim c on c.organization_id = w.organization_id and c.claim_id = w.claim_id
    where w.organization_id = ${context.organization.id} and w.status = 'open' and c.status not in ('written-off', 'closed', 'replaced', 'voided')
    order by w.due_on limit 30`.execute(context.db)
  context.touch([...held.rows, ...worked.rows].map((row) => row.person_id))
  const names: Record<string, string> = { denied: 'Refused', underpaid: 'Paid too little', 'taken-back': 'Taken back' }
  return [
    ...held.rows.map((row) => ({
      kind: row.status === 'rejected' ? 'claim-rejected' : row.status === 'held' ? 'claim-held' : 'claim-late',
      title:
        row.status === 'held'
          ? `Claim ${row.control_number} is held`
          : row.status === 'rejected'
            ? `Claim ${row.control_number} was rejected`
            : `Claim ${row.control_number} is nearly late`,
      text:
        row.message?.text ??
        (row.filing_deadline
          ? `The plan must have it by ${formatDay(row.filing_deadline)}.`
          : 'Open it to see what is missing.'),
      dueOn: row.filing_deadline,
      daysLeft: row.filing_deadline === null ? null : daysBetween(context.today, row.filing_deadline),
      cents: row.expected_cents,
      action: { label: row.status === 'ready' ? 'Send it' : 'Fix it', page: '/claims', id: row.claim_id },
    })),
    ...worked.rows.map((row) => ({
      kind: row.kind,
      title: `${names[row.kind] ?? 'To work'}: claim ${row.control_number}`,
      text: row.reason,
      dueOn: row.due_on,
      daysLeft: daysBetween(context.today, row.due_on),
      cents: row.open_cents,
      action: { label: 'Open the claim', page: '/claims', id: row.claim_id },
    })),
  ]
}

async function moneyToWork(context: Context): Promise<TodayRow[]> {
  const aside = await context.db
    .selectFrom('remittance')
    .select(['remittance_id', 'trace', 'payer_name', 'paid_cents', 'difference_cents', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('status', 'in', ['quarantined', 'conflict'])
    .orderBy('received_at')
    .limit(20)
    .execute()
  const suspense = await context.db
    .selectFrom('suspense')
    .select((select) => [select.fn.countAll<number>().as('rows'), select.fn.sum<number>('cents').as('cents')])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'open')
    .executeTakeFirstOrThrow()
  const rows: TodayRow[] = aside.map((row) => ({
    kind: 'remittance-aside',
    title: `Remittance ${row.trace || 'without a trace'} is kept aside`,
    text:
      row.status === 'conflict'
        ? `${row.payer_name} sent the same number with other content. A person must say which stands.`
        : `It does not add up by ${formatMoney(row.difference_cents)}. Nothing of it was posted.`,
    dueOn: null,
    daysLeft: 0,
    cents: row.paid_cents,
    action: { label: 'Look at it', page: '/money', id: row.remittance_id },
  }))
  if (Number(suspense.rows) > 0)
    rows.push({
      kind: 'suspense',
      title: `${plural(Number(suspense.rows), 'payment')} in suspense`,
      text: 'Money came that no claim was found for. Choose the claim it belongs to.',
      dueOn: null,
      daysLeft: 1,
      cents: cents(Number(suspense.cents ?? 0)),
      action: { label: 'Resolve', page: '/money', id: null },
    })
  return rows
}

export const homeBindings = [homeCycle, homeToday] as const
