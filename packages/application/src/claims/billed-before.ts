// What was billed before: lines of claims that are on their way or decided, and visits that a day's counting joins.
import type { Cents, Day } from '@throughline/domain'
import type { BilledLine, BuildFacts } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { serviceOf, type ServiceRow } from '../record/visits.ts'
import type { LookBack } from '../services/booking-world.ts'

/**
 * Claims whose lines count: those going out and those that went. A held one has taken nothing yet; a rejected, replaced or
 * voided one nothing any more; of a denied one the plan counts nothing.
 */
const counting = sql`('ready', 'batched', 'sent', 'received', 'syntax-accepted', 'payer-accepted', 'paid', 'partial',
  'zero-paid', 'appealed', 'written-off', 'closed')`

type Row = {
  control_number: string
  claim_id: string
  line: number
  person_id: string
  rendering_worker_id: string | null
  payer_id: string
  service_ids: string[] | null
  code: string
  modifiers: string[]
  served_on: Day
  units: number
  charge_cents: Cents
  place_of_service: string
  authorization_number: string | null
  drawn: number
  payer_claim_number: string | null
  turn: number
}

type Span = { readonly from: Day; readonly through: Day }

export async function loadBilledLines(
  context: Context,
  asked: Span & {
    readonly personIds: readonly string[]
    readonly workerIds: readonly string[]
    readonly without: readonly string[]
    readonly lookBack: LookBack
  },
): Promise<BilledLine[]> {
  const organization = context.organization.id
  const { ofPersonDays, ofWorkerDays } = asked.lookBack
  const near = (days: number) =>
    sql`l.served_on between ${asked.from}::date - ${days}::int and ${asked.through}::date + ${days}::int`
  const rows = await sql<Row>`
    select c.control_number, l.claim_id, l.line, l.person_id, l.rendering_worker_id, l.payer_id, l.code, l.modifiers,
      l.served_on, l.units, l.charge_cents, l.place_of_service, a.number as authorization_number, c.payer_claim_number,
      array_agg(k.service_id) filter (where k.service_id is not null) as service_ids,
      coalesce(sum(u.units), 0) as drawn, coalesce(max(k.turn), 1) as turn
    from claim_line l
    join claim c on c.organization_id = ${organization} and c.claim_id = l.claim_id and c.frequency <> '8'
    left join "authorization" a on a.organization_id = ${organization} and a.authorization_id = l.authorization_id
    left join claim_line_service k on k.organization_id = ${organization} and k.claim_id = l.claim_id and k.line = l.line
    left join authorization_use u on u.organization_id = ${organization} and u.subject_kind = 'service'
      and u.subject_id = k.service_id and u.subject_line = k.turn - 1 and u.state in ('held', 'used')
    where l.organization_id = ${organization} and l.status in ${counting}
      and l.claim_id <> all(${asked.without}::uuid[])
      and ((l.person_id = any(${asked.personIds}::uuid[]) and ${ofPersonDays === null ? sql`true` : near(ofPersonDays)})
        or (l.rendering_worker_id = any(${asked.workerIds}::uuid[]) and ${near(ofWorkerDays)}))
    group by c.control_number, c.payer_claim_number, l.organization_id, l.claim_id, l.line, a.number`.execute(
    context.db,
  )
  return rows.rows.map((row) => ({
    controlNumber: row.control_number,
    claimId: row.claim_id,
    line: row.line,
    personId: row.person_id,
    workerId: row.rendering_worker_id,
    payerId: row.payer_id,
    serviceIds: row.service_ids ?? [],
    code: row.code,
    modifiers: row.modifiers,
    servedOn: row.served_on,
    units: row.units,
    charge: row.charge_cents,
    placeOfService: row.place_of_service,
    authorizationNumber: row.authorization_number,
    unitsDrawn: row.drawn,
    payerClaimNumber: row.payer_claim_number,
    turn: row.turn,
  }))
}

/** The days a person's months reach over: what a payer counts by the month is counted with all of it. */
function wholeMonths(span: Span): { from: string; before: string } {
  const [year = 0, month = 0] = span.through.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return { from: `${span.from.slice(0, 7)}-01`, before: next }
}

/** Visits of these people on live claims in the same months, for payers that count visits together. */
export async function loadBilledServices(
  context: Context,
  personIds: readonly string[],
  span: Span,
  without: readonly string[],
): Promise<BuildFacts['billed']> {
  const organization = context.organization.id
  const { from, before } = wholeMonths(span)
  const rows = await sql<ServiceRow & { control_number: string }>`
    select s.*, c.control_number from service s
    join claim_line_service k on k.organization_id = ${organization} and k.service_id = s.service_id and k.live
      and k.turn = 1
    join claim c on c.organization_id = ${organization} and c.claim_id = k.claim_id
    where s.organization_id = ${organization} and s.person_id = any(${personIds}::uuid[])
      and s.served_on >= ${from}::date and s.served_on < ${before}::date
      and c.claim_id <> all(${without}::uuid[])`.execute(context.db)
  return rows.rows.map((row) => ({ service: serviceOf(row), controlNumber: row.control_number }))
}

/** 'person|YYYY-MM' for months whose case rate stands on a claim already. */
export async function loadCaseMonths(
  context: Context,
  contracts: readonly { readonly contractId: string; readonly version: number }[],
  personIds: readonly string[],
  without: readonly string[],
): Promise<ReadonlySet<string>> {
  if (contracts.length === 0 || personIds.length === 0) return new Set()
  const organization = context.organization.id
  const rows = await sql<{ month: string }>`
    select distinct l.person_id || '|' || to_char(l.served_on, 'YYYY-MM') as month
    from claim_line l join claim c on c.organization_id = ${organization} and c.claim_id = l.claim_id
    where l.organization_id = ${organization} and l.person_id = any(${personIds}::uuid[]) and l.expected_cents > 0
      and l.status in ${counting} and c.claim_id <> all(${without}::uuid[])
      and c.contract_id = any(${contracts.map((one) => one.contractId)}::uuid[])`.execute(context.db)
  return new Set(rows.rows.map((row) => row.month))
}
