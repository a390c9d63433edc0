// Remittances balance as they were received, are posted once, and every cent of them went somewhere named.
import type { Invariant } from './invariant.ts'

// What a person released although it does not balance is excepted: its difference stands in the unexplained account.
const posted = `r.status = 'posted' and r.released_by is null`

export const remittanceInvariants: readonly Invariant[] = [
  {
    id: 'I1-transaction-balance',
    holds: 'A posted remittance pays the sum of its claims less its provider adjustments.',
    sql: `
      select r.remittance_id as subject, 'pays ' || r.paid_cents || ', its parts add up to ' || (c.paid - p.cents) as detail
      from remittance r
      cross join lateral (select coalesce(sum(paid_cents), 0) as paid from remittance_claim c
        where c.organization_id = r.organization_id and c.remittance_id = r.remittance_id) c
      cross join lateral (select coalesce(sum(cents), 0) as cents from provider_adjustment p
        where p.organization_id = r.organization_id and p.remittance_id = r.remittance_id) p
      where ${posted} and r.paid_cents <> c.paid - p.cents`,
  },
  {
    id: 'I2-claim-balance',
    holds: 'A remitted claim pays its charge less all its adjustments.',
    sql: `
      select r.remittance_id as subject, 'claim ' || c.ordinal || ' pays ' || c.paid_cents || ', charge less adjustments is '
        || (c.charge_cents - coalesce(a.cents, 0)) as detail
      from remittance r
      join remittance_claim c on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
      left join (select organization_id, remittance_id, ordinal, sum(cents) as cents from remittance_adjustment
          group by organization_id, remittance_id, ordinal) a
        on a.organization_id = c.organization_id and a.remittance_id = c.remittance_id and a.ordinal = c.ordinal
      where ${posted} and c.paid_cents <> c.charge_cents - coalesce(a.cents, 0)`,
  },
  {
    id: 'I3-service-balance',
    holds: 'A remitted line pays its charge less its adjustments, and the lines of a claim add up to its charge.',
    sql: `
      select r.remittance_id as subject, 'claim ' || l.ordinal || ' line ' || l.line_ordinal || ' pays ' || l.paid_cents
        || ', charge less adjustments is ' || (l.charge_cents - coalesce(a.cents, 0)) as detail
      from remittance r
      join remittance_line l on l.organization_id = r.organization_id and l.remittance_id = r.remittance_id
      left join (select organization_id, remittance_id, ordinal, line_ordinal, sum(cents) as cents
          from remittance_adjustment group by organization_id, remittance_id, ordinal, line_ordinal) a
        on a.organization_id = l.organization_id and a.remittance_id = l.remittance_id and a.ordinal = l.ordinal
          and a.line_ordinal = l.line_ordinal
      where ${posted} and l.paid_cents <> l.charge_cents - coalesce(a.cents, 0)
      union all
      select r.remittance_id, 'the lines of claim ' || c.ordinal || ' charge ' || l.charge || ', the claim ' || c.charge_cents
      from remittance r
      join remittance_claim c on c.organization_id = r.organization_id and c.remittance_id = r.remittance_id
      join (select organization_id, remittance_id, ordinal, sum(charge_cents) as charge from remittance_line
          group by organization_id, remittance_id, ordinal) l
        on l.organization_id = c.organization_id and l.remittance_id = c.remittance_id and l.ordinal = c.ordinal
      where ${posted} and l.charge <> c.charge_cents`,
  },
  {
    id: 'I4-whole-or-nothing',
    holds: 'Only a posted remittance has moved money.',
    sql: `
      select r.remittance_id as subject, 'is ' || r.status || ' and has ' || count(*) || ' transfers' as detail
      from remittance r join transfer t on t.organization_id = r.organization_id and t.remittance_id = r.remittance_id
      where r.status <> 'posted' group by r.remittance_id, r.status`,
  },
  {
    id: 'I5-identity',
    holds: 'A payer’s trace is posted at most once, and the same bytes are kept once in each direction.',
    sql: `
      select (array_agg(remittance_id))[1] as subject, 'trace ' || trace || ' is posted ' || count(*) || ' times' as detail
      from remittance where status = 'posted' group by organization_id, payer_identifier, trace having count(*) > 1
      union all
      select (array_agg(file_id))[1], 'the same bytes are kept ' || count(*) || ' times'
      from file group by organization_id, direction, sha256 having count(*) > 1`,
  },
  {
    id: 'I11-remittance-conservation',
    holds:
      'What a posted remittance paid is what it moved into the undeposited account: claims, adjustments and suspense.',
    sql: `
      select r.remittance_id as subject, 'pays ' || r.paid_cents || ', the ledger shows ' || coalesce(t.cents, 0) as detail
      from remittance r
      left join (
        select t.organization_id, t.remittance_id, sum(case
            when d.kind = 'undeposited' and c.kind = 'undeposited' then 0
            when d.kind = 'undeposited' then t.cents
            when c.kind = 'undeposited' then -t.cents
            else 0 end) as cents
        from transfer t
        join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
        join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
        where t.remittance_id is not null and t.deposit_id is null group by t.organization_id, t.remittance_id) t
        on t.organization_id = r.organization_id and t.remittance_id = r.remittance_id
      where r.status = 'posted' and r.paid_cents <> coalesce(t.cents, 0)`,
  },
]
