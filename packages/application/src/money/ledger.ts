// The ledger as people read it: accounts with balances, and every movement with its source.
import { cents, formatMoney, type AccountKind, type Cents, type Day } from '@throughline/domain'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, type Context } from '../core/index.ts'

/** What people call an account of each kind. */
const titles: Readonly<Record<AccountKind, string>> = {
  receivable: 'Expected from payers',
  charges: 'Billed',
  contractual: 'Above the contract',
  denied: 'Refused, not given up',
  'patient-share': 'Share of the person',
  'prior-payer': 'Paid by another payer',
  'other-adjustment': 'Other adjustments',
  'written-off': 'Written off',
  undeposited: 'Paid, not yet at the bank',
  bank: 'Bank',
  interest: 'Interest received',
  recoupment: 'Taken back outside a decision',
  'forward-balance': 'Carried forward',
  withhold: 'Withheld until later',
  advance: 'Start-up advance',
  'payer-adjustment': 'Other adjustments of payers',
  suspense: 'Suspense: no claim found',
  unexplained: 'Unexplained',
  'claims-expense': 'Claims decided',
  'claims-payable': 'Claims to be paid',
  'interest-expense': 'Interest paid',
  'plan-bank': 'Bank',
  'provider-receivable': 'Owed by providers',
  'withhold-payable': 'Withheld, to be released',
}

const accountsList = bind('ledger.accounts', async (context, { on }) => {
  const rows = await sql<{
    account_id: string
    kind: AccountKind
    subject: string | null
    name: string | null
    debit: Cents
    credit: Cents
  }>`
    select a.account_id, a.kind, a.subject, coalesce(y.name, v.name, r.payer_name) as name,
      coalesce(d.cents, 0)::bigint as debit, coalesce(c.cents, 0)::bigint as credit
    from account a
    left join payer y on y.organization_id = a.organization_id and y.payer_id::text = a.subject
    left join plan_provider v on v.organization_id = a.organization_id and v.provider_id::text = a.subject
    left join lateral (select x.payer_name from remittance x where x.organization_id = a.organization_id
      and x.payer_id is null and 'payer ' || x.payer_identifier = a.subject order by x.remittance_id limit 1) r
      on a.subject like 'payer %'
    left join (select debit_account, sum(cents) as cents from transfer where organization_id = ${context.organization.id}
      and posted_on <= ${on ?? context.today}::date group by debit_account) d on d.debit_account = a.account_id
    left join (select credit_account, sum(cents) as cents from transfer where organization_id = ${context.organization.id}
      and posted_on <= ${on ?? context.today}::date group by credit_account) c on c.credit_account = a.account_id
    where a.organization_id = ${context.organization.id}
    order by a.kind, coalesce(y.name, v.name, a.subject) limit 2000`.execute(context.db)
  return {
    rows: rows.rows.map((row) => ({
      accountId: row.account_id,
      kind: row.kind,
      subject: row.name ?? row.subject,
      title: titles[row.kind],
      debitCents: row.debit,
      creditCents: row.credit,
      balanceCents: cents(row.debit - row.credit),
    })),
  }
})

type TransferRow = {
  transfer_id: string
  posted_on: Day
  debit: AccountKind
  credit: AccountKind
  cents: Cents
  kind: string
  source_kind: 'file' | 'person' | 'claim'
  file_name: string | null
  transaction_ordinal: number | null
  segment_ordinal: number | null
  person: string | null
  reason: string | null
  group_code: string | null
  reason_code: string | null
  claim_id: string | null
  claim_line: number | null
  control_number: string | null
  person_id: string | null
  remittance_id: string | null
  trace: string | null
  deposit_id: string | null
}

/** Transfers by their ids, each with where it comes from in words. */
export async function showTransfers(context: Context, keys: readonly { readonly transfer_id: string }[]) {
  if (keys.length === 0) return []
  const organization = context.organization.id
  const rows = await sql<TransferRow>`
    select t.transfer_id, t.posted_on, a.kind as debit, b.kind as credit, t.cents, t.kind, t.source_kind, f.name as file_name,
      t.transaction_ordinal, t.segment_ordinal, t.person_acting as person, t.reason, t.group_code, t.reason_code, t.claim_id,
      t.claim_line, c.control_number, c.person_id, t.remittance_id, r.trace, t.deposit_id
    from transfer t
    join account a on a.organization_id = t.organization_id and a.account_id = t.debit_account
    join account b on b.organization_id = t.organization_id and b.account_id = t.credit_account
    left join file f on f.organization_id = t.organization_id and f.file_id = t.file_id
    left join claim c on c.organization_id = t.organization_id and c.claim_id = t.claim_id
    left join remittance r on r.organization_id = t.organization_id and r.remittance_id = t.remittance_id
    where t.organization_id = ${organization}
      and t.transfer_id = any(${keys.map((key) => key.transfer_id)}::uuid[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  return inOrder(keys, rows.rows).map((row) => ({
    transferId: row.transfer_id,
    postedOn: row.posted_on,
    debit: titles[row.debit],
    credit: titles[row.credit],
    cents: row.cents,
    kind: row.kind,
    code: row.reason_code && `${row.group_code ? `${row.group_code}-` : ''}${row.reason_code}`,
    source: sourceText(row),
    claim:
      row.claim_id === null
        ? null
        : {
            kind: 'claim',
            id: row.claim_id,
            label: `${row.control_number}${row.claim_line === null ? '' : `, line ${row.claim_line}`}`,
          },
    remittance:
      row.remittance_id === null ? null : { kind: 'remittance', id: row.remittance_id, label: row.trace ?? '' },
    deposit: row.deposit_id === null ? null : { kind: 'deposit', id: row.deposit_id, label: 'Bank deposit' },
  }))
}

type Shown = Awaited<ReturnType<typeof showTransfers>>[number]

/** "$54.00: Billed → Expected from payers (CO-45)": a movement in one line. */
export function movementText({
  cents,
  credit,
  debit,
  code,
}: Pick<Shown, 'cents' | 'credit' | 'debit' | 'code'>): string {
  return `${formatMoney(cents)}: ${credit} → ${debit}${code ? ` (${code})` : ''}`
}

function sourceText(row: TransferRow): string {
  if (row.source_kind === 'file')
    return `${row.file_name ?? 'A file'}, transaction ${(row.transaction_ordinal ?? 0) + 1}, segment ${row.segment_ordinal}`
  if (row.source_kind === 'person') return row.reason ?? 'A person'
  return 'The claim itself'
}

const transfersList = bind('ledger.transfers', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.transfer, {
    ...input,
    filter: input.filter,
  })
  return { rows: await showTransfers(context, keys), total }
})

export const ledgerBindings = [accountsList, transfersList] as const
