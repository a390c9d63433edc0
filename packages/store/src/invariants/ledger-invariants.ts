// The ledger balances, only grows, names its sources, and the sums kept beside claims and deposits are its own.
import type { Invariant } from './invariant.ts'

/** Which sum of a claim an account's transfers make up. What is denied stays open until a person gives it up. */
const sums = [
  ['paid_cents', `'undeposited', 'suspense'`],
  ['contractual_cents', `'contractual'`],
  ['patient_cents', `'patient-share'`],
  ['other_adjustment_cents', `'prior-payer', 'withhold', 'other-adjustment'`],
  ['written_off_cents', `'written-off'`],
] as const

const moved = (kinds: string): string =>
  `sum(case when d.kind in (${kinds}) then t.cents else 0 end - case when c.kind in (${kinds}) then t.cents else 0 end)`

// Money put into suspense has not reached a claim yet; a provider adjustment (a reason without a group) names the claim it
// came from and is no payment of it.
const ofClaims = `
  from transfer t
  join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
  join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
  where t.claim_id is not null and t.kind <> 'suspense' and (t.reason_code is null or t.group_code is not null)`

const differs = sums.map(([column]) => `k.${column} <> coalesce(t.${column}, 0)`).join(' or ')
const ledgerSums = sums.map(([column, kinds]) => `${moved(kinds)} as ${column}`).join(', ')
const shown = (of: string) => sums.map(([column]) => `coalesce(${of}.${column}, 0)`).join(` || ', ' || `)

export const ledgerInvariants: readonly Invariant[] = [
  {
    id: 'I8-balanced',
    holds: 'A transfer moves a positive amount between two different accounts of its organization.',
    sql: `
      select t.transfer_id as subject, 'moves ' || t.cents || ' from ' || coalesce(c.kind, 'nowhere') || ' to '
        || coalesce(d.kind, 'nowhere') as detail
      from transfer t
      left join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
      left join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
      where t.cents <= 0 or t.debit_account = t.credit_account or d.account_id is null or c.account_id is null`,
  },
  {
    id: 'I9-claim-sums',
    holds: 'The sums kept beside a claim are those of its transfers.',
    sql: `
      select k.claim_id as subject, 'keeps ' || ${shown('k')} || '; the ledger shows ' || ${shown('t')} as detail
      from claim k
      left join (select t.organization_id, t.claim_id, ${ledgerSums} ${ofClaims} group by t.organization_id, t.claim_id) t
        on t.organization_id = k.organization_id and t.claim_id = k.claim_id
      where ${differs}`,
  },
  {
    id: 'I9-line-sums',
    holds: 'The sums kept beside a claim line are those of its transfers.',
    sql: `
      select k.claim_id as subject, 'line ' || k.line || ' keeps ' || ${shown('k')} || '; the ledger shows '
        || ${shown('t')} as detail
      from claim_line k
      left join (select t.organization_id, t.claim_id, t.claim_line, ${ledgerSums} ${ofClaims} and t.claim_line is not null
          group by t.organization_id, t.claim_id, t.claim_line) t
        on t.organization_id = k.organization_id and t.claim_id = k.claim_id and t.claim_line = k.line
      where ${differs}`,
  },
  {
    id: 'I10-reversal-mirrors',
    holds: 'A transfer that takes another back moves the same amount the other way, once.',
    sql: `
      select t.transfer_id as subject, 'takes back ' || o.transfer_id || ' and does not mirror it' as detail
      from transfer t
      join transfer o on o.organization_id = t.organization_id and o.transfer_id = t.reverses_transfer_id
      where t.cents <> o.cents or t.debit_account <> o.credit_account or t.credit_account <> o.debit_account
      union all
      select (array_agg(transfer_id))[1], reverses_transfer_id || ' is taken back ' || count(*) || ' times'
      from transfer where reverses_transfer_id is not null
      group by organization_id, reverses_transfer_id having count(*) > 1`,
  },
  {
    id: 'I12-claim-conservation',
    holds:
      'A claim’s charge is what was paid, adjusted, shared, written off and is still open; its lines add up to it.',
    sql: `
      select k.claim_id as subject, 'charges ' || k.charge_cents || ', explained and open are ' || (k.paid_cents
        + k.contractual_cents + k.other_adjustment_cents + k.patient_cents + k.written_off_cents + k.open_cents) as detail
      from claim k
      where k.charge_cents <> k.paid_cents + k.contractual_cents + k.other_adjustment_cents + k.patient_cents
        + k.written_off_cents + k.open_cents
      union all
      select k.claim_id, 'charges ' || k.charge_cents || ', its lines ' || l.charge
      from claim k
      join (select organization_id, claim_id, sum(charge_cents) as charge from claim_line
          group by organization_id, claim_id) l
        on l.organization_id = k.organization_id and l.claim_id = k.claim_id
      where l.charge <> k.charge_cents`,
  },
  {
    id: 'I13-bank',
    holds:
      'A deposit is at the bank whole, or taken back whole: what its remittances explain and what is unexplained add up to it.',
    sql: `
      select p.deposit_id as subject, 'holds ' || p.cents || '; at the bank ' || coalesce(t.bank, 0) || ', matched '
        || coalesce(m.cents, 0) || ', unexplained ' || coalesce(t.unexplained, 0) as detail
      from deposit p
      left join (
        select t.organization_id, t.deposit_id,
          sum(case when d.kind = 'bank' then t.cents else 0 end - case when c.kind = 'bank' then t.cents else 0 end) as bank,
          sum(case when c.kind = 'unexplained' then t.cents else 0 end
            - case when d.kind = 'unexplained' then t.cents else 0 end) as unexplained
        from transfer t
        join account d on d.organization_id = t.organization_id and d.account_id = t.debit_account
        join account c on c.organization_id = t.organization_id and c.account_id = t.credit_account
        where t.deposit_id is not null group by t.organization_id, t.deposit_id) t
        on t.organization_id = p.organization_id and t.deposit_id = p.deposit_id
      left join (select organization_id, deposit_id, sum(cents) as cents from deposit_match
          group by organization_id, deposit_id) m
        on m.organization_id = p.organization_id and m.deposit_id = p.deposit_id
      cross join lateral (select case when p.taken_back_at is null then p.cents else 0 end as cents) h
      where coalesce(t.bank, 0) <> h.cents or coalesce(m.cents, 0) + coalesce(t.unexplained, 0) <> h.cents`,
  },
  {
    id: 'I14-provenance',
    holds: 'A transfer names the bytes, the person with a reason, or the claim it comes from.',
    sql: `
      select t.transfer_id as subject, 'names no source' as detail from transfer t
      left join file f on f.organization_id = t.organization_id and f.file_id = t.file_id
      where case t.source_kind
        when 'file' then f.file_id is null or t.transaction_ordinal is null or t.segment_ordinal is null
        when 'person' then t.person_acting is null or coalesce(t.reason, '') = ''
        when 'claim' then t.claim_id is null and t.received_claim_id is null
        else true end`,
  },
]
