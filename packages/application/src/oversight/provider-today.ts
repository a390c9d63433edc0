// What needs a person of the provider today, one row for each kind of work: notes, authorizations, claims, money.
import { addDays, daysBetween, formatMoney, type Cents, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import { workOn, type OpenWork } from '../claims/open-work.ts'
import { mayRead, reachFilter, type Context } from '../core/index.ts'
import { denialTexts } from './denial-texts.ts'
import { firstShown, todayRow, type TodayRow } from './home-rows.ts'
import { plansDue } from './plans-due.ts'
import { unansweredWork } from './unanswered-work.ts'
import { ownStepsDue, worksheetsDue } from './worksheets-due.ts'
import { fewUnits, warnDays } from './warn-days.ts'

export async function providerToday(context: Context): Promise<TodayRow[]> {
  const reaches = await reachFilter(context)
  const rows: TodayRow[] = []
  if (mayRead(context, 'services.read')) rows.push(...(await notesOwed(context, reaches)))
  if (mayRead(context, 'authorizations.read')) rows.push(...(await authorizationsEnding(context, reaches)))
  if (context.actor.reach !== 'all') return [...rows, ...(await ownStepsDue(context))]
  if (mayRead(context, 'claims.read'))
    rows.push(
      ...(await claimsToSend(context)),
      ...(await unansweredWork(context)),
      ...(await recordsAsked(context)),
      ...(await decidedWork(context)),
      ...(await voidedPaid(context)),
    )
  if (mayRead(context, 'money.read'))
    rows.push(...(await remittancesAside(context)), ...(await suspense(context)), ...(await depositsUnmatched(context)))
  if (mayRead(context, 'contracts.read')) rows.push(...(await worksheetsDue(context)), ...(await plansDue(context)))
  return rows
}

type Reaches = Awaited<ReturnType<typeof reachFilter>>
type Named = { person_id: string; given_name: string; family_name: string; count: number; sum: Cents | null }

const due = (context: Context, day: Day | null) => ({
  dueOn: day,
  daysLeft: day === null ? null : daysBetween(context.today, day),
})

async function notesOwed(context: Context, reaches: Reaches): Promise<TodayRow[]> {
  const { rows } = await sql<Named & { service_id: string; served_on: Day; worker: string; cents: Cents | null }>`
    select s.service_id, s.person_id, p.given_name, p.family_name, s.served_on, w.given_name as worker,
      count(*) over ()::int as count, null::bigint as sum
    from service s
    join person p on p.organization_id = s.organization_id and p.person_id = s.person_id
    join worker w on w.organization_id = s.organization_id and w.worker_id = s.worker_id
    where s.organization_id = ${context.organization.id} and s.status = 'delivered' and s.fund = 'plan'
      and s.billing = 'unbilled' and not exists (select 1 from note n where n.organization_id = s.organization_id
        and n.service_id = s.service_id and n.status = 'signed')
      and ${reaches('s.person_id')}
    order by s.served_on, s.service_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('note-owed', '/visits?unclaimed=true&status=delivered', rows, (row) => ({
    label: `${row.given_name} ${row.family_name} · ${row.worker}`,
    text: null,
    ...due(context, addDays(row.served_on, warnDays.note)),
    cents: null,
    page: '/visits',
    id: row.service_id,
  }))
}

async function authorizationsEnding(context: Context, reaches: Reaches): Promise<TodayRow[]> {
  const { rows } = await sql<Named & { number: string; ends: Day; units_left: number }>`
    select e.*, count(*) over ()::int as count, null::bigint as sum from (
      select a.authorization_id, a.person_id, p.given_name, p.family_name, a.number, a.ends,
        sum(l.units_authorized - l.units_held - l.units_used)::int as units_left
      from "authorization" a
      join authorization_line l on l.organization_id = a.organization_id and l.authorization_id = a.authorization_id
      join person p on p.organization_id = a.organization_id and p.person_id = a.person_id
      where a.organization_id = ${context.organization.id} and a.status = 'approved' and p.status = 'active'
        and a.ends >= ${context.today}::date and ${reaches('a.person_id')}
        and not exists (select 1 from "authorization" b where b.organization_id = a.organization_id
          and b.person_id = a.person_id and b.status = 'approved' and b.ends > a.ends)
      group by a.authorization_id, a.person_id, p.given_name, p.family_name, a.number, a.ends
      having a.ends <= ${addDays(context.today, warnDays.authorization)}::date
        or sum(l.units_authorized - l.units_held - l.units_used) <= ${fewUnits}) e
    order by e.ends, e.authorization_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('authorization-ending', '/people/authorizations?status=approved', rows, (row) => ({
    label: `${row.given_name} ${row.family_name} · ${row.number}`,
    text: `${row.units_left} ${row.units_left === 1 ? 'unit' : 'units'} left after everything booked.`,
    ...due(context, row.ends),
    cents: null,
    page: '/people',
    id: row.person_id,
  }))
}

const sendPages = {
  'claim-held': '/claims/held',
  'claim-rejected': '/claims/all?status=rejected',
  'claim-late': '/claims/all?late=true',
  'claim-ready': '/claims',
} as const

type ToSend = Named & {
  kind: keyof typeof sendPages
  claim_id: string
  control_number: string
  filing_deadline: Day | null
  expected_cents: Cents | null
  text: string | null
}

/** Each claim under one kind: what stops it comes before the date it must be sent by. */
async function claimsToSend(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<ToSend>`
    select * from (
      select k.*, count(*) over (partition by k.kind)::int as count,
        sum(k.expected_cents) over (partition by k.kind)::bigint as sum,
        row_number() over (partition by k.kind order by k.filing_deadline, k.claim_id) as place
      from (
        select c.claim_id, c.control_number, c.person_id, p.given_name, p.family_name, c.filing_deadline, c.expected_cents,
          case when c.status in ('held', 'rejected') then 'claim-' || c.status
            when c.filing_deadline <= ${addDays(context.today, warnDays.filing)}::date then 'claim-late'
            else 'claim-ready' end as kind
        from claim c join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
        where c.organization_id = ${context.organization.id} and (c.status in ('held', 'rejected', 'ready')
          or (c.status = 'draft' and c.filing_deadline <= ${addDays(context.today, warnDays.filing)}::date))) k) n
    left join lateral (select h.message ->> 'text' as text from claim_hold h
      where h.organization_id = ${context.organization.id} and h.claim_id = n.claim_id and n.kind = 'claim-held'
        and h.cleared_at is null and h.overridden_by is null and h.severity = 'hold'
      order by h.raised_at, h.hold_id limit 1) h on true
    where n.place <= ${firstShown} order by n.place`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return (Object.keys(sendPages) as (keyof typeof sendPages)[]).flatMap((kind) =>
    todayRow(
      kind,
      sendPages[kind],
      rows.filter((row) => row.kind === kind),
      (row) => ({
        label: `${row.given_name} ${row.family_name} · ${row.control_number}`,
        text: row.text,
        ...due(context, row.filing_deadline),
        cents: row.expected_cents,
        page: '/claims',
        id: row.claim_id,
      }),
    ),
  )
}

async function recordsAsked(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<
    Named & { claim_id: string; control_number: string; asked_for: string; due_on: Day | null; cents: Cents }
  >`
    select q.claim_id, q.person_id, p.given_name, p.family_name, c.control_number, q.asked_for, q.due_on,
      c.charge_cents as cents, count(*) over ()::int as count, sum(c.charge_cents) over ()::bigint as sum
    from claim_records_request q
    join claim c on c.organization_id = q.organization_id and c.claim_id = q.claim_id
    join person p on p.organization_id = q.organization_id and p.person_id = q.person_id
    where q.organization_id = ${context.organization.id} and q.sent_on is null
    order by q.due_on, q.asked_on, q.request_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('records-asked', '/claims/records', rows, (row) => ({
    label: `${row.given_name} ${row.family_name} · ${row.control_number}`,
    text: row.asked_for,
    ...due(context, row.due_on),
    cents: row.cents,
    page: '/claims',
    id: row.claim_id,
  }))
}

/** Work whose own sentence says what to do; the others are told by what the payer's codes advise. */
const toldByReason: ReadonlySet<string> = new Set(['underpaid', 'first-payer-changed', 'correction-refused'])

async function decidedWork(context: Context): Promise<TodayRow[]> {
  // What is past its last day of appeal is no longer urgent: it stands by itself, after everything that still has a clock.
  const { rows } = await sql<Named & Omit<OpenWork, 'kind'> & { kind: OpenWork['kind'] | 'appeal-over' }>`
    select n.*, p.given_name, p.family_name from (
      select o.*, count(*) over (partition by o.kind)::int as count,
        sum(o.cents) over (partition by o.kind)::bigint as sum,
        row_number() over (partition by o.kind order by o.due_on, o.cents desc, o.claim_id) as place
      from (${workOn(context)}) o) n
    join person p on p.organization_id = ${context.organization.id} and p.person_id = n.person_id
    where n.place <= ${firstShown} order by n.place`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  const advice = await denialTexts(
    context,
    rows.filter((row) => row.kind === 'denied'),
  )
  return (
    ['correction-refused', 'denied', 'underpaid', 'taken-back', 'first-payer-changed', 'appeal-over'] as const
  ).flatMap((kind) =>
    todayRow(
      kind,
      `/claims/all?work=${kind}`,
      rows.filter((row) => row.kind === kind),
      (row) => ({
        label: `${row.given_name} ${row.family_name} · ${row.control_number}`,
        text: toldByReason.has(kind) ? row.reason : (advice.get(row.claim_id) ?? null),
        dueOn: row.due_on,
        daysLeft: kind === 'appeal-over' ? null : daysBetween(context.today, row.due_on),
        cents: row.cents,
        page: '/claims',
        id: row.claim_id,
      }),
    ),
  )
}

/** Voided claims on which money stands that nobody took back, and no void of them is on its way any more. */
async function voidedPaid(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<Named & { claim_id: string; control_number: string; cents: Cents }>`
    select c.claim_id, c.control_number, c.person_id, p.given_name, p.family_name, c.paid_cents as cents,
      count(*) over ()::int as count, sum(c.paid_cents) over ()::bigint as sum
    from claim c join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
    where c.organization_id = ${context.organization.id} and c.status = 'voided' and c.paid_cents > 0
      and not exists (select 1 from claim v where v.organization_id = c.organization_id
        and v.replaces_claim_id = c.claim_id and v.frequency = '8' and v.status not in ('voided', 'denied', 'closed'))
    order by c.changed_at, c.claim_id limit ${firstShown}`.execute(context.db)
  context.touch(rows.map((row) => row.person_id))
  return todayRow('voided-paid', '/claims/all?status=voided', rows, (row) => ({
    label: `${row.given_name} ${row.family_name} · ${row.control_number}`,
    text: `${formatMoney(row.cents)} of it stand paid although it was voided. Keep that much aside and ask the payer how it wants it back.`,
    ...due(context, null),
    cents: row.cents,
    page: '/claims',
    id: row.claim_id,
  }))
}

async function remittancesAside(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{
    remittance_id: string
    trace: string
    payer_name: string
    paid_cents: Cents
    difference_cents: Cents
    status: string
    count: number
    sum: Cents
  }>`
    select remittance_id, trace, payer_name, paid_cents, difference_cents, status, count(*) over ()::int as count,
      sum(paid_cents) over ()::bigint as sum
    from remittance where organization_id = ${context.organization.id} and status in ('quarantined', 'questioned', 'conflict')
    order by received_at, remittance_id limit ${firstShown}`.execute(context.db)
  const only = new Set(rows.map((row) => row.status)).size === 1 ? rows[0]!.status : 'quarantined'
  return todayRow('remittance-aside', `/money?status=${only}`, rows, (row) => ({
    label: `${row.payer_name} · ${row.trace || '—'}`,
    text:
      row.status === 'conflict'
        ? `${row.payer_name} sent the same number with other content. Say which stands.`
        : row.status === 'questioned'
          ? 'Is it yours? It was asked about before anything is posted.'
          : `It does not add up by ${formatMoney(row.difference_cents)}. Nothing of it was posted.`,
    dueOn: null,
    daysLeft: 0,
    cents: row.paid_cents,
    page: '/money/remittances',
    id: row.remittance_id,
  }))
}

async function suspense(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{ reason: string; payer_name: string; cents: Cents; count: number; sum: Cents }>`
    select s.reason, s.cents, r.payer_name, count(*) over ()::int as count, sum(s.cents) over ()::bigint as sum
    from suspense s join remittance r on r.organization_id = s.organization_id and r.remittance_id = s.remittance_id
    where s.organization_id = ${context.organization.id} and s.status = 'open'
    order by s.opened_at, s.suspense_id limit ${firstShown}`.execute(context.db)
  return todayRow('suspense', '/money/suspense', rows, (row) => ({
    label: row.payer_name,
    text: row.reason,
    dueOn: null,
    daysLeft: 1,
    cents: row.cents,
    page: '/money/suspense',
    id: null,
  }))
}

async function depositsUnmatched(context: Context): Promise<TodayRow[]> {
  const { rows } = await sql<{
    payer_name: string | null
    trace: string | null
    cents: Cents
    count: number
    sum: Cents
  }>`
    select d.payer_name, d.trace, d.cents, count(*) over ()::int as count, sum(d.cents) over ()::bigint as sum
    from deposit d where d.organization_id = ${context.organization.id} and d.taken_back_at is null
      and not exists (select 1 from deposit_match m where m.organization_id = d.organization_id
        and m.deposit_id = d.deposit_id)
    order by d.deposited_on, d.deposit_id limit ${firstShown}`.execute(context.db)
  return todayRow('deposit-unmatched', '/money/deposits', rows, (row) => ({
    label: [row.payer_name, row.trace].filter(Boolean).join(' · ') || '—',
    text: null,
    dueOn: null,
    daysLeft: 2,
    cents: row.cents,
    page: '/money/deposits',
    id: null,
  }))
}
