// What was decided before for these persons and practitioners: the history that limits and duplicates are asked of.
import type { Cents, Day } from '@throughline/domain'
import { intervalInNote, type PriorLine } from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { unique, type ClaimToDecide } from './claim-to-decide.ts'

type HistoryRow = {
  icn: string
  patient_control: string
  person_id: string | null
  line: number
  outcome: string
  paid_line: Cents | null
  member_number: string | null
  billing_npi: string | null
  note: string | null
  code: string
  modifiers: string[]
  served_on: Day
  served_through: Day | null
  place_of_service: string | null
  rendering_npi: string | null
  units: number
  charge_cents: Cents
  units_allowed: number | null
  free_units: number | null
  term: string | null
  deductible_cents: Cents | null
  copay_cents: Cents | null
  spend_down_cents: Cents | null
  liability_cents: Cents | null
  case_rate: boolean | null
  allowed_cents: Cents | null
}

/** Years of history a limit of any benefit or contract may look back over. */
const historyDays = 800

export async function loadHistory(context: Context, personIds: readonly string[], claims: readonly ClaimToDecide[]) {
  const byPerson = new Map<string, PriorLine[]>()
  const byPractitioner = new Map<string, PriorLine[]>()
  const npis = unique(
    claims.flatMap((claim) => [
      claim.claim.rendering?.npi ?? null,
      ...claim.claim.lines.map((line) => line.rendering?.npi ?? null),
    ]),
  )
  const days = unique(claims.flatMap((claim) => claim.claim.lines.map((line) => line.servedOn)))
  const organization = context.organization.id
  const chosen = await sql<HistoryRow>`
    select r.icn, r.patient_control, r.person_id, l.line, coalesce(s.outcome, 'pended') as outcome,
      r.document -> 'subscriber' ->> 'memberNumber' as member_number, r.document -> 'billing' ->> 'npi' as billing_npi,
      (select e ->> 'note' from jsonb_array_elements(r.document -> 'lines') e
        where (e ->> 'number')::int = l.line limit 1) as note,
      l.code, l.modifiers, l.served_on, l.served_through, l.place_of_service, l.rendering_npi, l.units::float8 as units, l.charge_cents,
      x.units_allowed::float8 as units_allowed, x.free_units::float8 as free_units, x.term, x.deductible_cents, x.copay_cents, x.spend_down_cents, x.liability_cents, x.case_rate,
      x.allowed_cents, x.paid_cents as paid_line
    from received_claim_line l
    join received_claim r on r.organization_id = l.organization_id and r.received_claim_id = l.received_claim_id
    left join lateral (select d.decision_id, d.outcome from decision d
      where d.organization_id = ${organization} and d.received_claim_id = l.received_claim_id
        and d.outcome in ('paid', 'partly-paid', 'denied') and not exists (select 1 from decision x
          where x.organization_id = ${organization} and x.reverses_decision_id = d.decision_id)
      order by d.version desc limit 1) s on true
    left join decision_line x on x.organization_id = l.organization_id and x.decision_id = s.decision_id and x.line = l.line
    where l.organization_id = ${organization} and r.organization_id = ${organization}
      and r.status in ('decided', 'paid', 'pended') and l.served_on is not null
      and (l.person_id = any(${personIds}::uuid[])
        or (l.rendering_npi = any(${npis}::text[]) and l.served_on = any(${days}::date[])))
      and l.served_on > ${context.today}::date - ${historyDays}::int
    order by r.icn, l.line`.execute(context.db)
  for (const row of chosen.rows) {
    const line: PriorLine = {
      icn: row.icn,
      controlNumber: row.patient_control,
      line: row.line,
      outcome:
        row.outcome === 'pended'
          ? 'pended'
          : (row.allowed_cents ?? 0) > 0 || (row.units_allowed ?? 0) > 0
            ? 'allowed'
            : 'denied',
      route: '837P',
      memberNumber: row.member_number ?? '',
      billingNpi: row.billing_npi,
      renderingNpi: row.rendering_npi,
      code: row.code,
      modifiers: row.modifiers,
      servedOn: row.served_on,
      servedThrough: row.served_through ?? row.served_on,
      interval: intervalInNote(row.note ?? undefined),
      placeOfService: row.place_of_service ?? '',
      unitsBilled: row.units,
      unitsAllowed: row.units_allowed ?? 0,
      freeUnits: row.free_units ?? 0,
      term: row.term,
      charge: row.charge_cents,
      paid: row.paid_line ?? (0 as Cents),
      deductible: row.deductible_cents ?? (0 as Cents),
      copay: row.copay_cents ?? (0 as Cents),
      spendDown: row.spend_down_cents ?? (0 as Cents),
      liability: row.liability_cents ?? (0 as Cents),
      caseRate: row.case_rate ?? false,
    }
    if (row.person_id !== null) byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), line])
    if (row.rendering_npi !== null)
      byPractitioner.set(row.rendering_npi, [...(byPractitioner.get(row.rendering_npi) ?? []), line])
  }
  return { byPerson, byPractitioner }
}
