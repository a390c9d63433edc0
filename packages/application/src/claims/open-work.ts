// What a payer's decision left for a person and what is still at stake in it: one row a claim, for its latest decision.
import type { Cents, Day } from '@throughline/domain'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../core/index.ts'

export type OpenWork = {
  claim_id: string
  control_number: string
  person_id: string
  kind: 'denied' | 'underpaid' | 'taken-back' | 'first-payer-changed' | 'correction-refused'
  reason: string
  due_on: Day
  cents: Cents
}

/**
 * Refused and taken back: what is open. A refused correction whose original was decided anew: what the original charged, as
 * long as neither is decided otherwise. A later payer to be told of another decision: the whole charge. Paid too little: what
 * the contract makes of the part the payer did not refuse, less what it allowed, and the interest that did not come; after
 * another payer what is expected is less what that one settled already. Work on which nothing is at stake any more, as after the payer decided again and paid, is
 * over by itself.
 */
export function openWork(organizationId: string): RawBuilder<OpenWork> {
  return sql<OpenWork>`select * from (
    select distinct on (w.claim_id) w.claim_id, c.control_number, c.person_id, w.kind, w.reason, w.due_on,
      case w.kind when 'underpaid' then m.missing + i.interest when 'first-payer-changed' then c.charge_cents
        when 'correction-refused' then o.charge_cents else c.open_cents end as cents
    from worklist w
    join claim c on c.organization_id = w.organization_id and c.claim_id = w.claim_id
    left join claim o on o.organization_id = w.organization_id and o.claim_id = c.replaces_claim_id
    left join lateral (
      select coalesce(sum(greatest(0,
        round(l.expected_cents * (l.charge_cents - l.open_cents - l.written_off_cents)::numeric / l.charge_cents)
          - l.paid_cents - l.patient_cents
          - case when c.prior_paid_cents is null then l.other_adjustment_cents else 0 end)), 0)::bigint as missing
      from claim_line l where l.organization_id = w.organization_id and l.claim_id = w.claim_id
        and l.charge_cents > 0 and l.expected_cents is not null
        and l.paid_cents + l.patient_cents + l.other_adjustment_cents > 0) m on true
    left join lateral (
      select coalesce(sum(x.missing_cents), 0)::bigint as interest from worklist x
      where x.organization_id = w.organization_id and x.claim_id = w.claim_id and x.status = 'open') i on true
    where w.organization_id = ${organizationId} and w.status = 'open'
      and c.status not in ('written-off', 'closed', 'replaced', 'voided')
      and (w.kind <> 'correction-refused' or c.status = 'denied' and o.status in ('replaced', 'voided'))
    order by w.claim_id, w.created_at desc, w.kind <> 'correction-refused', w.kind, w.worklist_id) work
    where work.cents > 0`
}

/** The same, with what is past its last day of appeal as a kind of its own: it can be corrected or accepted, not appealed. */
export function workOn(context: Context): RawBuilder<Omit<OpenWork, 'kind'> & { kind: string }> {
  return sql`select o.claim_id, o.control_number, o.person_id, o.reason, o.due_on, o.cents,
    case when o.kind <> 'correction-refused' and o.due_on < ${context.today}::date then 'appeal-over' else o.kind end as kind
    from (${openWork(context.organization.id)}) o`
}
