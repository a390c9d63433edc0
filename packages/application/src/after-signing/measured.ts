// How a contract goes so far, from the records: people, units, what was refused, how late money came.
import type { Day } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { refusedWhole } from '../money/refusing-reasons.ts'

export type SoFar = {
  readonly people: number
  readonly units: number
  readonly months: number
  readonly denied: number | null
  readonly paidAfterDays: number | null
}

/** People count as served while something was delivered to them in the last ninety days. */
const servedDays = 90

export async function soFar(context: Context, payerId: string, began: Day, today: Day): Promise<SoFar> {
  const visits = await sql<{ people: number; units: number; months: number }>`
    select count(distinct person_id) filter (where served_on > ${today}::date - ${servedDays}::int)::int as people,
      coalesce(sum(expected_units), 0)::int as units,
      greatest(0, floor((${today}::date - ${began}::date) / 30.4))::int as months
    from service
    where organization_id = ${context.organization.id} and payer_id = ${payerId} and status = 'delivered'
      and served_on >= ${began} and served_on <= ${today}`.execute(context.db)
  const refused = await refusedWhole(context)
  const money = await sql<{ denied: number | null; days: number | null }>`
    with decided as (
      select c.charge_cents, c.paid_cents, ${refused} as refused, r.effective_on - c.served_on as days,
        row_number() over (partition by c.claim_id order by r.effective_on, r.received_at, c.ordinal) as turn
      from remittance r join remittance_claim c
        on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
      where r.organization_id = ${context.organization.id} and r.status = 'posted' and r.payer_id = ${payerId}
        and c.served_on >= ${began} and c.claim_id is not null and c.charge_cents > 0)
    select round(sum(case when refused then charge_cents else 0 end) filter (where turn = 1) * 10000
        / nullif(sum(charge_cents) filter (where turn = 1), 0))::int as denied,
      ceil(sum(days::numeric * paid_cents) filter (where paid_cents > 0)
        / nullif(sum(paid_cents) filter (where paid_cents > 0), 0))::int as days
    from decided`.execute(context.db)
  const [row] = visits.rows
  const [paid] = money.rows
  return {
    people: row?.people ?? 0,
    units: row?.units ?? 0,
    months: row?.months ?? 0,
    denied: paid?.denied ?? null,
    paidAfterDays: paid?.days ?? null,
  }
}
