// Visits as rows people read: who with whom, when, how many units, the note, the claim, and what it waits for.
import { minutesBetween } from '@throughline/domain'
import { sql } from 'kysely'
import type { AnswerOf, Context } from '../core/index.ts'
import { loadPayers, type Payers } from '../record/payers.ts'
import { serviceOf, type ServiceRow } from '../record/visits.ts'
import { priceVisit, titleOf } from './visit-price.ts'

export type VisitShown = AnswerOf<'service.list'>['rows'][number]

type Shown = ServiceRow & {
  person_given: string
  person_family: string
  worker_given: string
  worker_family: string
  claim_id: string | null
  control_number: string | null
  claim_status: string | null
  line_expected_cents: number | null
  line_services: number | null
  hold_text: string | null
}

/** Visits in the order of `ids`; names each person in the audit row. */
export async function showVisits(context: Context, ids: readonly string[], known?: Payers): Promise<VisitShown[]> {
  if (ids.length === 0) return []
  const organization = context.organization.id
  const payers = known ?? (await loadPayers(context))
  const rows = await sql<Shown>`
    select s.*, p.given_name as person_given, p.family_name as person_family, w.given_name as worker_given,
      w.family_name as worker_family, c.claim_id, c.control_number, c.status as claim_status,
      l.expected_cents as line_expected_cents,
      (select count(*)::int from claim_line_service o where o.organization_id = ${organization}
        and o.claim_id = k.claim_id and o.line = k.line) as line_services,
      (select (array_agg(h.message ->> 'text' order by h.raised_at, h.hold_id))[1] from claim_hold h
        where h.organization_id = ${organization} and h.claim_id = c.claim_id and h.severity = 'hold'
          and h.cleared_at is null and h.overridden_by is null) as hold_text
    from service s
    join person p on p.organization_id = ${organization} and p.person_id = s.person_id
    join worker w on w.organization_id = ${organization} and w.worker_id = s.worker_id
    left join claim_line_service k on k.organization_id = ${organization} and k.service_id = s.service_id and k.live
      and k.turn = 1
    left join claim_line l on l.organization_id = ${organization} and l.claim_id = k.claim_id and l.line = k.line
    left join claim c on c.organization_id = ${organization} and c.claim_id = k.claim_id
    where s.organization_id = ${organization} and s.service_id = any(${ids}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  const byId = new Map(rows.rows.map((row) => [row.service_id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [shown(row, payers)] : []
  })
}

function shown(row: Shown, payers: Payers): VisitShown {
  const service = serviceOf(row)
  const price = row.fund === 'plan' ? priceVisit(payers, row.payer_id, service) : null
  return {
    serviceId: row.service_id,
    person: { kind: 'person', id: row.person_id, label: `${row.person_given} ${row.person_family}` },
    worker: { kind: 'worker', id: row.worker_id, label: `${row.worker_given} ${row.worker_family}` },
    servedOn: row.served_on,
    starts: row.starts_at,
    ends: row.ends_at,
    minutes: minutesBetween(row.starts_at, row.ends_at),
    kind: row.service_kind,
    title: titleOf(payers, row.payer_id, service),
    code: row.code,
    modifiers: row.modifiers,
    placeOfService: row.place_of_service,
    status: row.status,
    fund: row.fund,
    groupSize: row.group_size,
    units: row.expected_units === null ? null : Math.round(row.expected_units),
    // The claim's own sum stands for the visit when the line counts nothing else.
    expectedCents: row.line_services === 1 ? row.line_expected_cents : (price?.expected ?? null),
    note: row.note_status,
    claim:
      row.claim_id === null ? null : { kind: 'claim', id: row.claim_id, label: row.control_number ?? row.claim_id },
    waitsFor: waitsFor(row, price?.towardMonth ?? false),
  }
}

function waitsFor(row: Shown, towardMonth: boolean): string | null {
  if (row.status === 'booked') return null
  if (row.status !== 'delivered' || row.billing === 'not-billable') return null
  if (row.hold_text !== null) return row.hold_text
  if (row.claim_id !== null) return row.claim_status === 'ready' ? 'Waits to be sent.' : null
  if (row.note_status === 'missing') return 'Waits for its note.'
  if (row.note_status === 'draft') return 'Waits for the signature of its note.'
  if (row.code === null) return 'Waits for a coverage and a contract that pay for it.'
  return towardMonth ? 'Signed: it is billed once its month is earned.' : 'Signed: the next claims built take it in.'
}
