// What the organization's last twelve months say about an offered contract: visits counted by their length, how late claims
// went out, how many people began. Counts only, and nobody's name.
import { addMonths, rateOn, type Day } from '@throughline/domain'
import type { DeskHistory } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

const monthsBack = 12
/** More kinds of visit than this are the same kinds again. */
const mostLengths = 2_000

type Counted = { code: string; group: boolean; minutes: number; count: number }

const minutes = sql<number>`round(extract(epoch from (ends_at::time - starts_at::time)) / 60)::int`
const inGroup = sql<boolean>`(coalesce(group_size, 1) > 1)`

async function visitLengths(context: Context, since: Day): Promise<readonly Counted[]> {
  const found = await sql<Counted>`
    select code, ${inGroup} as "group", ${minutes} as minutes, count(*)::int as count
    from service
    where organization_id = ${context.organization.id} and served_on >= ${since} and served_on <= ${context.today}
      and status = 'delivered' and code is not null and ends_at > starts_at
    group by 1, 2, 3 order by 1, 2, 3 limit ${mostLengths}`.execute(context.db)
  return found.rows
}

async function dayLengths(context: Context, since: Day): Promise<readonly Counted[]> {
  const found = await sql<Counted>`
    with days as (
      select code, ${inGroup} as "group", person_id, served_on, sum(${minutes})::int as minutes
      from service
      where organization_id = ${context.organization.id} and served_on >= ${since} and served_on <= ${context.today}
        and status = 'delivered' and code is not null and ends_at > starts_at
      group by 1, 2, 3, 4)
    select code, "group", minutes, count(*)::int as count from days group by 1, 2, 3 order by 1, 2, 3
    limit ${mostLengths}`.execute(context.db)
  return found.rows
}

async function sentAfter(context: Context, since: Day) {
  const found = await sql<{ days: number; cents: number }>`
    select (filed_on - served_on)::int as days, sum(charge_cents)::bigint as cents
    from claim
    where organization_id = ${context.organization.id} and served_on >= ${since} and filed_on is not null
      and frequency = '1' and filed_on >= served_on
    group by 1 order by 1 limit ${mostLengths}`.execute(context.db)
  return found.rows.map((row) => ({ days: row.days, cents: Number(row.cents) }))
}

async function peopleServed(context: Context, since: Day) {
  const found = await sql<{ people: number; started: number; medicare: number; months: number }>`
    with served as (
      select person_id, min(served_on) as first_on, bool_or(served_on >= ${since}) as lately
      from service where organization_id = ${context.organization.id} and status = 'delivered' and served_on <= ${context.today}
      group by 1)
    select count(*) filter (where lately)::int as people,
      count(*) filter (where first_on >= ${since})::int as started,
      count(*) filter (where lately and exists (
        select 1 from coverage c where c.organization_id = ${context.organization.id} and c.person_id = served.person_id
          and c.filing_indicator in ('MA', 'MB', '16') and (c.ends is null or c.ends >= ${context.today})))::int as medicare,
      least(${monthsBack}, coalesce(ceil((${context.today}::date - min(first_on)) / 30.0), 0))::int as months
    from served`.execute(context.db)
  return found.rows[0] ?? { people: 0, started: 0, medicare: 0, months: 0 }
}

/** The lowest rate of each code that other payers' contracts in force pay today. */
async function otherRates(context: Context, payerId: string | null): Promise<DeskHistory['otherRates']> {
  const rows = await context.db
    .selectFrom('contract as c')
    .innerJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .select(['c.document', 'c.payer_id', 'p.name'])
    .where('c.organization_id', '=', context.organization.id)
    .where('c.status', '=', 'signed')
    .orderBy('c.version')
    .limit(500)
    .execute()
  const lowest = new Map<string, DeskHistory['otherRates'][number]>()
  for (const row of rows) {
    if (row.payer_id === payerId) continue
    for (const term of row.document.services) {
      const rate = rateOn(term, context.today)
      if (rate === null) continue
      const group = (term.group?.people ?? 1) > 1
      const known = lowest.get(`${term.code} ${group}`)
      if (!known || rate.amount < known.cents)
        lowest.set(`${term.code} ${group}`, { code: term.code, group, cents: rate.amount, payer: row.name })
    }
  }
  return [...lowest.values()]
}

/** What is the same whoever the offer comes from. */
type OwnHistory = Omit<DeskHistory, 'billedElsewhereCents' | 'otherRates'>

async function ownHistory(context: Context, since: Day): Promise<OwnHistory> {
  const people = await peopleServed(context, since)
  const workers = await context.db
    .selectFrom('worker')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', context.today)]))
    .executeTakeFirstOrThrow()
  return {
    months: people.months,
    visits: await visitLengths(context, since),
    days: await dayLengths(context, since),
    sentAfter: await sentAfter(context, since),
    peopleStarted: people.started,
    people: people.people,
    peopleWithMedicare: people.medicare,
    workers: Number(workers.count),
  }
}

/** The last twelve months as they stand today, beside the offers of these payers: null for one that is no payer of ours yet. */
export async function deskHistories(
  context: Context,
  payerIds: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, DeskHistory>> {
  const since = addMonths(context.today, -monthsBack)
  const histories = new Map<string | null, DeskHistory>()
  if (payerIds.length === 0) return histories
  const own = await ownHistory(context, since)
  for (const payerId of new Set(payerIds)) {
    const elsewhere = await sql<{ cents: number | null }>`
      select sum(charge_cents)::bigint as cents from claim
      where organization_id = ${context.organization.id} and served_on >= ${since} and frequency = '1'
        and payer_id is distinct from ${payerId}`.execute(context.db)
    histories.set(payerId, {
      ...own,
      billedElsewhereCents: Number(elsewhere.rows[0]?.cents ?? 0),
      otherRates: await otherRates(context, payerId),
    })
  }
  return histories
}

export async function deskHistory(context: Context, payerId: string | null): Promise<DeskHistory> {
  return (await deskHistories(context, [payerId])).get(payerId)!
}
