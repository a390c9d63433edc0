// The plan's decisions add up, are taken back whole, and are paid exactly once.
import type { Invariant } from './invariant.ts'

/** Credits less debits of the accounts of a kind. */
const owed = (kind: string): string =>
  `sum(case when c.kind = '${kind}' then t.cents else 0 end - case when d.kind = '${kind}' then t.cents else 0 end)`

const ofTransfers = `
  from transfer t
  join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
  join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account`

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
        or r.paid_cents <> -d.paid_cents or r.charge_cents <> -d.charge_cents`,
  },
  {
    id: 'I21-decision-posted',
    holds: 'What a decision pays and withholds is what it added to what the plan owes.',
    sql: `
      select d.decision_id as subject, 'pays ' || d.paid_cents || ' and withholds ' || d.withheld_cents || '; the ledger owes '
        || coalesce(t.payable, 0) || ' and ' || coalesce(t.withheld, 0) as detail
      from decision d
      left join (select t.organization_id, t.decision_id, ${owed('claims-payable')} as payable,
          ${owed('withhold-payable')} as withheld ${ofTransfers} where t.decision_id is not null
          group by t.organization_id, t.decision_id) t
        on t.organization_id = d.organization_id and t.decision_id = d.decision_id
      where d.paid_cents <> coalesce(t.payable, 0) or d.withheld_cents <> coalesce(t.withheld, 0)`,
  },
  {
    id: 'I22-paid-once',
    holds: 'A decision stands on one payment at most.',
    sql: `
      select decision_id as subject, 'is paid ' || count(*) || ' times' as detail
      from payment_decision group by organization_id, decision_id having count(*) > 1`,
  },
  {
    id: 'I22-payment-posted',
    holds: 'A payment left the bank whole, and took off what was owed exactly what its decisions had put there.',
    sql: `
      select p.payment_id as subject, 'pays ' || p.cents || ' of decisions over ' || coalesce(d.cents, 0) || '; the ledger shows '
        || coalesce(t.bank, 0) || ' and ' || coalesce(t.cleared, 0) as detail
      from payment p
      left join (select t.organization_id, t.payment_id, ${owed('plan-bank')} as bank, -(${owed('claims-payable')}) as cleared
          ${ofTransfers} where t.payment_id is not null group by t.organization_id, t.payment_id) t
        on t.organization_id = p.organization_id and t.payment_id = p.payment_id
      left join (select pd.organization_id, pd.payment_id, sum(d.paid_cents) as cents from payment_decision pd
          join decision d on d.organization_id = pd.organization_id and d.decision_id = pd.decision_id
          group by pd.organization_id, pd.payment_id) d
        on d.organization_id = p.organization_id and d.payment_id = p.payment_id
      where p.cents <> coalesce(t.bank, 0) or coalesce(d.cents, 0) <> coalesce(t.cleared, 0)`,
  },
]
