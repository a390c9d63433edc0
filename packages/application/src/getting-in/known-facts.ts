// What the system knows that a scenario need not ask: rates by contract, how late and how fully each plan pays, how much is
// asked for, and the hours of the people served, month by month and without names.
import { addMonths, missionQuestions, rateOn, type Contract, type Day, type Scenario } from '@throughline/domain'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { refusedWhole } from '../money/refusing-reasons.ts'

/** Payments and visits are looked at this far back. */
const monthsBack = 12
const demandMonths = 6
const mostPlans = 50
/** More histories than this add nothing to draw from. */
const mostPeople = 2_000
const servicesOfPlan = 8

/** The first day of the month that is running. */
const monthOf = (today: Day): Day => `${today.slice(0, 7)}-01` as Day

type Paid = { readonly payments: number; readonly days: number | null }

/** How long payments took from the visit, weighed by money: what cash feels, not how many claims there were. */
async function paidAfter(context: Context, since: Day): Promise<ReadonlyMap<string, Paid>> {
  const found = await sql<{ payer_id: string; payments: number; days: number | null }>`
    select r.payer_id, count(distinct r.remittance_id)::int as payments,
      ceil(sum((r.effective_on - c.served_on)::numeric * c.paid_cents) / nullif(sum(c.paid_cents), 0))::int as days
    from remittance r join remittance_claim c
      on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
    where r.organization_id = ${context.organization.id} and r.status = 'posted' and r.payer_id is not null
      and r.effective_on >= ${since} and c.served_on is not null and c.paid_cents > 0
    group by r.payer_id`.execute(context.db)
  return new Map(found.rows.map((row) => [row.payer_id, row]))
}

type Refused = { readonly denied: number | null; readonly recovered: number | null }

/** What was refused when it was first decided, and how much of that was paid later, on the claim or on its correction. */
async function refusedShares(context: Context, since: Day): Promise<ReadonlyMap<string, Refused>> {
  const refused = await refusedWhole(context)
  const found = await sql<{ payer_id: string; denied: number | null; recovered: number | null }>`
    with decided as (
      select c.claim_id, r.payer_id, c.charge_cents, c.paid_cents, ${refused} as refused,
        row_number() over (partition by c.claim_id order by r.effective_on, r.received_at, c.ordinal) as turn
      from remittance r join remittance_claim c
        on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
      where r.organization_id = ${context.organization.id} and r.status = 'posted' and r.payer_id is not null
        and r.effective_on >= ${since} and c.claim_id is not null and c.charge_cents > 0),
    paid as (
      select claim_id from decided where paid_cents > 0
      union
      select k.replaces_claim_id from decided d join claim k
        on k.organization_id = ${context.organization.id} and k.claim_id = d.claim_id
      where d.paid_cents > 0 and k.replaces_claim_id is not null),
    firsts as (
      select d.payer_id, d.charge_cents as charge,
        case when d.refused then d.charge_cents else 0 end as refused,
        case when d.refused and d.claim_id in (select claim_id from paid) then d.charge_cents else 0 end as regained
      from decided d where d.turn = 1)
    select payer_id, round(sum(refused) * 10000 / sum(charge))::int as denied,
      round(sum(regained) * 10000 / nullif(sum(refused), 0))::int as recovered
    from firsts group by payer_id`.execute(context.db)
  return new Map(found.rows.map((row) => [row.payer_id, row]))
}

/** The contract of each payer, as services a scenario can be made of: the one that was signed last, or else one on file. */
async function servicesByPayer(context: Context) {
  const rows = await context.db
    .selectFrom('contract')
    .select(['payer_id', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', 'is not', null)
    .where('status', '<>', 'ended')
    .orderBy(sql`status = 'signed'`)
    .orderBy('starts')
    .orderBy('version')
    .limit(500)
    .execute()
  return new Map(rows.map((row) => [row.payer_id!, servicesOf(row.document, context.today)]))
}

function servicesOf(contract: Contract, today: Day) {
  // One that begins later is forecast at the rates it begins with.
  const on = contract.starts > today ? contract.starts : today
  return contract.services
    .flatMap((term) => {
      const rate = rateOn(term, on)
      // Only what is paid by minutes can be set against the cost of an hour.
      if (rate === null || ['per-diem', 'per-contact', 'per-month'].includes(term.unit.rounding)) return []
      const people = term.group === null ? 1 : term.group.people
      return [{ title: term.title, code: term.code, rateCents: rate.amount, unitMinutes: term.unit.minutes, people }]
    })
    .slice(0, servicesOfPlan)
}

/** Units asked for in each of the last whole months, whether the visit took place or not. */
async function demandByMonth(context: Context): Promise<readonly number[]> {
  const through = monthOf(context.today)
  const from = addMonths(through, -demandMonths)
  const found = await sql<{ month: string; units: number }>`
    select to_char(served_on, 'YYYY-MM') as month, round(coalesce(sum(expected_units), 0))::int as units
    from service
    where organization_id = ${context.organization.id} and served_on >= ${from} and served_on < ${through}
    group by 1`.execute(context.db)
  const units = new Map(found.rows.map((row) => [row.month, row.units]))
  if (units.size === 0) return []
  return Array.from({ length: demandMonths }, (_, at) => units.get(addMonths(from, at).slice(0, 7)) ?? 0)
}

/** The six answers as they were last signed: a scenario need not ask them again. */
async function signedMission(context: Context): Promise<Scenario['mission'] | null> {
  const row = await context.db
    .selectFrom('mission_decision')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .orderBy('decided_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return Object.fromEntries(
    missionQuestions.map((question) => [question, row.document[question].answer]),
  ) as Scenario['mission']
}

const scenarioKnown = bind('scenario.known', async (context) => {
  const since = addMonths(context.today, -monthsBack)
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .orderBy('name')
    .limit(mostPlans)
    .execute()
  const [services, paid, refused] = [
    await servicesByPayer(context),
    await paidAfter(context, since),
    await refusedShares(context, since),
  ]
  return {
    today: context.today,
    demandUnits: [...(await demandByMonth(context))],
    mission: await signedMission(context),
    plans: payers.map(({ payer_id: payerId, name }) => ({
      payerId,
      name,
      services: services.get(payerId) ?? [],
      paidAfterDays: paid.get(payerId)?.days ?? null,
      payments: paid.get(payerId)?.payments ?? 0,
      denied: refused.get(payerId)?.denied ?? null,
      recovered: refused.get(payerId)?.recovered ?? null,
    })),
  }
})

const scenarioHours = bind('scenario.hours', async (context) => {
  const reaches = await reachFilter(context)
  const through = monthOf(context.today)
  const from = addMonths(through, -monthsBack)
  const found = await sql<{ person_id: string; month: string; quarters: number }>`
    select s.person_id, to_char(s.served_on, 'YYYY-MM') as month,
      round(sum(extract(epoch from (s.ends_at::time - s.starts_at::time)) / 900 / greatest(coalesce(s.group_size, 1), 1)))::int as quarters
    from service s
    where s.organization_id = ${context.organization.id} and s.status = 'delivered'
      and s.served_on >= ${from} and s.served_on < ${through} and ${reaches('s.person_id')}
    group by 1, 2 order by 1, 2 limit ${mostPeople * monthsBack}`.execute(context.db)
  const byPerson = new Map<string, Map<string, number>>()
  for (const { person_id: person, month, quarters } of found.rows) {
    const months = byPerson.get(person) ?? new Map<string, number>()
    byPerson.set(person, months.set(month, Math.max(0, quarters)))
  }
  context.touch(byPerson.keys())
  const all = Array.from({ length: monthsBack }, (_, at) => addMonths(from, at).slice(0, 7))
  const histories = [...byPerson.values()].slice(0, mostPeople).map((months) => {
    const first = all.findIndex((month) => months.has(month))
    // Before the first visit nobody was served; after it a month without a visit is a month of none.
    return all.slice(first).map((month) => months.get(month) ?? 0)
  })
  return { from, months: monthsBack, histories }
})

export const knownBindings = [scenarioKnown, scenarioHours] as const
