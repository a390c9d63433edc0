// The plan's decisions add up, are taken back whole, and are paid exactly once.
import type { Invariant } from './invariant.ts'

export const planInvariants: readonly Invariant[] = [
  {
    id: 'I21-decision-adds-up',
    holds: 'A decision is the sum of its lines, and pays no more than it allows.',
    sql: `
      select d.decision_id as subject, 'allows ' || d.allowed_cents || ' and pays ' || d.paid_cents || '; its lines '
        || coalesce(l.allowed, 0) || ' and ' || coalesce(l.paid, 0) as detail
      from decision d
      left join (select organization_id, decision_id, sum(allowed_cents) as allowed, sum(paid_cents) as paid
          from decision_line group by organization_id, decision_id) l
        on l.organization_id = d.organization_id and l.decision_id = d.decision_id
      where d.allowed_cents <> coalesce(l.allowed, 0) or d.paid_cents <> coalesce(l.paid, 0)
        or abs(d.paid_cents) > abs(d.allowed_cents)`,
  },
  {
    id: 'I21-reversal-mirrors',
    holds: 'A reversal is the exact negative of the decision it takes back, of the same claim, and later.',
    sql: `
      select r.decision_id as subject, 'does not mirror decision ' || d.decision_id as detail
      from decision r
      join decision d on d.organization_id = r.organization_id and d.decision_id = r.reverses_decision_id
      where r.received_claim_id <> d.received_claim_id or r.version <= d.version or r.allowed_cents <> -d.allowed_cents
        or r.paid_cents <> -d.paid_cents or r.charge_cents <> -d.charge_cents or r.interest_cents <> -d.interest_cents`,
  },
  {
    id: 'I22-paid-once',
    holds: 'A decision stands on one payment, and a payment is its decisions with interest less its adjustments.',
    sql: `
      select decision_id as subject, 'is paid ' || count(*) || ' times' as detail
      from payment_decision group by organization_id, decision_id having count(*) > 1
      union all
      select p.payment_id, 'pays ' || p.cents || ', its parts add up to ' || (coalesce(d.cents, 0) - coalesce(a.cents, 0))
      from payment p
      left join (select pd.organization_id, pd.payment_id, sum(d.paid_cents + d.interest_cents) as cents
          from payment_decision pd
          join decision d on d.organization_id = pd.organization_id and d.decision_id = pd.decision_id
          group by pd.organization_id, pd.payment_id) d
        on d.organization_id = p.organization_id and d.payment_id = p.payment_id
      left join (select organization_id, payment_id, sum(cents) as cents from provider_adjustment_due
          where payment_id is not null group by organization_id, payment_id) a
        on a.organization_id = p.organization_id and a.payment_id = p.payment_id
      where p.cents <> coalesce(d.cents, 0) - coalesce(a.cents, 0)`,
  },
]
