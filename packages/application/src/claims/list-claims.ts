// Claims and claim lines as lists, and how many stand where.
import { addDays, cents, daysBetween, type Cents, type ClaimState, type Day } from '@throughline/domain'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { namedLike, numberOrName } from '../record/named-like.ts'
import { workOn } from './open-work.ts'

/** A filing limit this near is told of. */
export const lateWithinDays = 30

type ClaimRow = {
  claim_id: string
  control_number: string
  person_id: string
  given_name: string
  family_name: string
  payer_id: string
  payer: string
  status: ClaimState
  frequency: string
  served_on: Day
  lines: number
  units: number
  charge_cents: Cents
  expected_cents: Cents | null
  paid_cents: Cents
  open_cents: Cents
  filing_deadline: Day | null
  holds: number
  hold_text: string | null
  payer_claim_number: string | null
}

/** States in which the filing clock still runs. */
const unfiled: ReadonlySet<ClaimState> = new Set(['draft', 'held', 'ready', 'rejected'])

const over: ReadonlySet<ClaimState> = new Set(['replaced', 'voided'])

/** Claims by their keys, as every page of claims shows them. */
export async function claimRows(context: Context, keys: readonly { readonly claim_id: string }[]) {
  if (keys.length === 0) return []
  const rows = await sql<ClaimRow>`
    select c.claim_id, c.control_number, c.person_id, p.given_name, p.family_name, c.payer_id, y.name as payer, c.status,
      c.frequency, c.served_on, l.lines, l.units, c.charge_cents, c.expected_cents, c.paid_cents, c.open_cents,
      c.filing_deadline, c.payer_claim_number, coalesce(h.holds, 0) as holds, h.text as hold_text
    from claim c
    join person p on p.organization_id = c.organization_id and p.person_id = c.person_id
    join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    join lateral (select count(*)::int as lines, sum(l.units)::float8 as units from claim_line l
      where l.organization_id = c.organization_id and l.claim_id = c.claim_id) l on true
    left join lateral (select count(*)::int as holds,
        (array_agg(h.message ->> 'text' order by h.severity, h.raised_at, h.hold_id))[1] as text
      from claim_hold h where h.organization_id = c.organization_id and h.claim_id = c.claim_id
        and h.cleared_at is null and h.overridden_by is null and h.severity = 'hold') h on true
    where c.organization_id = ${context.organization.id} and p.organization_id = ${context.organization.id}
      and c.claim_id = any(${keys.map((key) => key.claim_id)}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return inOrder(
    keys.map(({ claim_id }) => ({ claim_id })),
    rows.rows,
  ).map((row) => ({
    claimId: row.claim_id,
    controlNumber: row.control_number,
    person: { kind: 'person', id: row.person_id, label: `${row.given_name} ${row.family_name}` },
    payer: { kind: 'payer', id: row.payer_id, label: row.payer },
    status: row.status,
    frequency: row.frequency,
    firstServedOn: row.served_on,
    lines: row.lines,
    units: Math.round(row.units),
    chargeCents: row.charge_cents,
    expectedCents: row.expected_cents ?? cents(0),
    paidCents: row.paid_cents,
    // Another claim took its place, or it was taken back: nobody owes anything on it any more.
    openCents: over.has(row.status) ? cents(0) : row.open_cents,
    filingDeadline: row.filing_deadline ?? row.served_on,
    daysToFile:
      row.filing_deadline !== null && unfiled.has(row.status) ? daysBetween(context.today, row.filing_deadline) : null,
    holds: row.holds,
    holdText: row.hold_text,
    payerClaimNumber: row.payer_claim_number,
  }))
}

const listClaims = bind('claim.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { late, work, ...filter } = input.filter
  const typed = numberOrName(input.search)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.claim, {
    ...input,
    filter: {
      ...filter,
      ...(late === true ? { deadlineThrough: addDays(context.today, lateWithinDays) } : {}),
      search: typed.number,
    },
    only: sql<boolean>`${reaches('listed.person_id')} and ${namedLike(context, 'listed.person_id', typed.name)}
      ${late === true ? sql`and listed.status in ('draft', 'held', 'ready', 'rejected')` : sql``}
      ${
        work === undefined
          ? sql``
          : sql`and listed.claim_id in (select o.claim_id from (${workOn(context)}) o where o.kind = ${work})`
      }`,
  })
  return { rows: await claimRows(context, keys), total }
})

type LineRow = {
  claim_id: string
  line: number
  control_number: string
  person_id: string
  given_name: string
  family_name: string
  served_on: Day
  code: string
  modifiers: string[]
  units: number
  charge_cents: Cents
  expected_cents: Cents | null
  paid_cents: Cents
  status: ClaimState
}

const listLines = bind('claimLine.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.claimLine, {
    ...input,
    filter: input.filter,
    ...(context.actor.reach === 'all' ? {} : { only: reaches('listed.person_id') }),
  })
  if (keys.length === 0) return { rows: [], total }
  const rows = await sql<LineRow>`
    select l.claim_id, l.line, c.control_number, l.person_id, p.given_name, p.family_name, l.served_on, l.code, l.modifiers,
      l.units::float8 as units, l.charge_cents, l.expected_cents, l.paid_cents, l.status
    from unnest(${keys.map((key) => key.claim_id)}::uuid[], ${keys.map((key) => key.line)}::int[]) as k(claim_id, line)
    join claim_line l on l.organization_id = ${context.organization.id} and l.claim_id = k.claim_id and l.line = k.line
    join claim c on c.organization_id = l.organization_id and c.claim_id = l.claim_id
    join person p on p.organization_id = l.organization_id and p.person_id = l.person_id`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return {
    rows: inOrder(keys, rows.rows).map((row) => ({
      claimId: row.claim_id,
      line: row.line,
      controlNumber: row.control_number,
      person: { kind: 'person', id: row.person_id, label: `${row.given_name} ${row.family_name}` },
      servedOn: row.served_on,
      code: row.code,
      modifiers: row.modifiers,
      units: Math.round(row.units),
      chargeCents: row.charge_cents,
      expectedCents: row.expected_cents ?? cents(0),
      paidCents: row.paid_cents,
      status: row.status,
    })),
    total,
  }
})

const summary = bind('claim.summary', async (context) => {
  const reaches = await reachFilter(context)
  const states = await sql<{ status: ClaimState; claims: number; charge: Cents }>`
    select c.status, count(*)::int as claims, sum(c.charge_cents)::bigint as charge from claim c
    where c.organization_id = ${context.organization.id} and ${reaches('c.person_id')}
    group by c.status order by c.status`.execute(context.db)
  const ready = await sql<{
    payer_id: string
    name: string
    route: '837P' | 'cms-1500' | 'invoice'
    claims: number
    charge: Cents
  }>`
    select y.payer_id, y.name, y.billing_route as route, count(*)::int as claims, sum(c.charge_cents)::bigint as charge
    from claim c join payer y on y.organization_id = c.organization_id and y.payer_id = c.payer_id
    where c.organization_id = ${context.organization.id} and y.organization_id = ${context.organization.id}
      and c.status = 'ready' and ${reaches('c.person_id')}
    group by y.payer_id, y.name, y.billing_route order by y.name`.execute(context.db)
  return {
    states: states.rows.map((row) => ({ status: row.status, claims: row.claims, chargeCents: row.charge })),
    readyByPayer: ready.rows.map((row) => ({
      payer: { kind: 'payer', id: row.payer_id, label: row.name },
      claims: row.claims,
      chargeCents: row.charge,
      route: row.route,
    })),
  }
})

export const listClaimBindings = [listClaims, listLines, summary] as const
