// Worksheet A as the records have it: services that are judged, the rates known for them, what an hour costs, and the hours of
// the visits under the same code.
import { peerServices } from '@throughline/codes'
import {
  addMonths,
  rateOn,
  type Cents,
  type Contract,
  type Day,
  type Scenario,
  type ServiceFit,
} from '@throughline/domain'
import {
  breakEven,
  fitStanding,
  paidShare,
  type FitStanding,
  type KnownRate,
  type OfferAnswer,
} from '@throughline/provider'
import type { Row } from '@throughline/store'
import { sql } from 'kysely'
import { mayRead, type Context } from '../core/index.ts'

const mostContracts = 100
/** Visits are looked at this far back. */
const measuredMonths = 6

export type Money = {
  readonly scenarioId: string
  readonly name: string
  readonly madeOn: Day
  readonly answer: OfferAnswer
  readonly document: Scenario
  readonly hourCosts: Cents | null
  readonly marginCents: Cents
  readonly lowestCents: Cents
  readonly lowestOn: Day
}

/** The newest scenario that nobody set aside: where wages, costs and the wait for money were written last. */
export async function newestScenario(context: Context): Promise<Money | null> {
  const row = await context.db
    .selectFrom('money_scenario')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('set_aside', '=', false)
    .orderBy('created_at', 'desc')
    .orderBy('scenario_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const [plan] = row.document.plans
  return {
    scenarioId: row.scenario_id,
    name: row.name,
    madeOn: row.made_on,
    answer: row.answer,
    document: row.document,
    hourCosts: breakEven(row.document.post, paidShare(plan!), 60),
    marginCents: row.margin_cents,
    lowestCents: row.lowest_cents,
    lowestOn: row.lowest_on,
  }
}

export type SignedContract = {
  readonly name: string
  readonly payer: string
  readonly document: Contract
}

/** The newest signed version of each contract that has not ended. */
export async function signedContracts(context: Context): Promise<readonly SignedContract[]> {
  const rows = await context.db
    .selectFrom('contract as c')
    .innerJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.status', '=', 'signed')
    .where((where) => where.or([where('c.ends', 'is', null), where('c.ends', '>=', context.today)]))
    .select(['c.contract_id', 'c.name', 'c.document', 'p.name as payer'])
    .orderBy('c.contract_id')
    .orderBy('c.version', 'desc')
    .limit(mostContracts)
    .execute()
  return rows.filter((row, at) => rows[at - 1]?.contract_id !== row.contract_id)
}

const sameModifiers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))

/** What is paid or offered for this code, by the hour of one session; what is paid by the day cannot be set against an hour. */
function ratesOf(
  fit: ServiceFit,
  contracts: readonly SignedContract[],
  money: Money | null,
  today: Day,
): readonly KnownRate[] {
  if (fit.code === null) return []
  const group = fit.modifiers.includes('HQ')
  const paid = contracts.flatMap(({ payer, document }) =>
    document.services.flatMap((term): KnownRate[] => {
      if (term.code !== fit.code || (term.group !== null) !== group) return []
      if (fit.modifiers.length > 0 && !sameModifiers(term.modifiers, fit.modifiers)) return []
      const rate = rateOn(term, today)
      if (rate === null || ['per-diem', 'per-contact', 'per-month'].includes(term.unit.rounding)) return []
      // A contract says how many a group may hold, not how many come: half of them.
      const people = term.group === null ? 1 : Math.ceil(term.group.people / 2)
      return [{ from: 'contract', of: payer, rateCents: rate.amount, unitMinutes: term.unit.minutes, people }]
    }),
  )
  const known = new Set(paid.map(({ of }) => of))
  const offered = (money?.document.plans ?? []).flatMap((plan) =>
    plan.services.flatMap((one): KnownRate[] =>
      one.code === fit.code && one.people > 1 === group && !known.has(plan.name)
        ? [{ from: 'offer', of: plan.name, rateCents: one.rateCents, unitMinutes: one.unitMinutes, people: one.people }]
        : [],
    ),
  )
  const all = [...paid, ...offered]
  return all.filter((rate, at) => all.findIndex((one) => one.of === rate.of && one.rateCents === rate.rateCents) === at)
}

type MeasuredRow = { code: string; modifiers: string[]; billable: number; other: number; people: number }
export type Measured = {
  readonly billable: number
  readonly other: number
  readonly people: number
  readonly months: number
}

/** Whole months from that of the first visit to this one, at the most those that are looked at. */
function monthsSince(first: Day, through: Day): number {
  for (let months = 1; months < measuredMonths; months += 1) if (addMonths(through, -months) <= first) return months
  return measuredMonths
}

/** Hours of delivered visits by code, a session of several people counted once; without a name. */
async function measuredHours(context: Context): Promise<(fit: ServiceFit) => Measured | null> {
  if (!mayRead(context, 'services.read')) return () => null
  const through = `${context.today.slice(0, 7)}-01` as Day
  const from = addMonths(through, -measuredMonths)
  const found = await sql<MeasuredRow & { first: Day }>`
    with visits as (
      select code, (select coalesce(array_agg(m order by m), '{}') from unnest(modifiers) m) as modifiers, fund, person_id,
        served_on, extract(epoch from (ends_at::time - starts_at::time)) / 3600 / greatest(coalesce(group_size, 1), 1) as hours
      from service
      where organization_id = ${context.organization.id} and status = 'delivered' and code is not null
        and served_on >= ${from} and served_on < ${through})
    select code, modifiers, coalesce(sum(hours) filter (where fund = 'plan'), 0)::float8 as billable,
      coalesce(sum(hours) filter (where fund <> 'plan'), 0)::float8 as other, count(distinct person_id)::int as people,
      min(min(served_on)) over ()::text as first
    from visits group by code, modifiers order by code, modifiers limit 200`.execute(context.db)
  const first = found.rows[0]?.first
  const months = monthsSince(first ?? from, through)
  return (fit) => {
    const rows = found.rows.filter(
      (row) => row.code === fit.code && (fit.modifiers.length === 0 || sameModifiers(row.modifiers, fit.modifiers)),
    )
    if (rows.length === 0) return null
    const total = (of: 'billable' | 'other' | 'people') => rows.reduce((sum, row) => sum + row[of], 0)
    return {
      billable: Math.round(total('billable') / months),
      other: Math.round(total('other') / months),
      people: total('people'),
      months,
    }
  }
}

export type FitRead = {
  readonly row: Row<'service_fit'>
  readonly name: string
  readonly rates: readonly KnownRate[]
  readonly measured: Measured | null
  readonly standing: FitStanding
}

export const serviceName = (service: string): string => peerServices.find(service)?.meaning ?? service

export async function loadFits(
  context: Context,
  known: { readonly money: Money | null; readonly contracts: readonly SignedContract[] },
): Promise<readonly FitRead[]> {
  const rows = await context.db
    .selectFrom('service_fit')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .orderBy('service')
    .limit(peerServices.rows.length)
    .execute()
  const hours = await measuredHours(context)
  return rows.map((row) => {
    const rates = ratesOf(row.document, known.contracts, known.money, context.today)
    const measured = hours(row.document)
    return {
      row,
      name: serviceName(row.service),
      rates,
      measured,
      standing: fitStanding(row.document, {
        rates,
        hourCosts: known.money?.hourCosts ?? null,
        measured,
        stepUp: peerServices.find(row.service)?.stepUp ?? false,
      }),
    }
  })
}
