// Why the payer refused a claim and what to do about it until when: the advice of the provider's side on what the payer
// wrote, for the few claims that are told of by name.
import { appealDeadline, correctionDeadline, type Cents, type Contract, type Day } from '@throughline/domain'
import { adjustmentAccount, denialWords } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

type RefusedRow = {
  claim_id: string
  control_number: string
  claim_line: number | null
  group_code: string
  reason_code: string
  cents: Cents
  remarks: string[]
  served_on: Day
  decided_on: Day
  contract: Contract | null
}

/** By claim: the largest refusal of its latest decision. */
export async function denialTexts(
  context: Context,
  work: readonly { readonly claim_id: string; readonly due_on: Day }[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  if (work.length === 0) return texts
  const organization = context.organization.id
  const { rows } = await sql<RefusedRow>`
    select c.claim_id, c.control_number, c.served_on, l.claim_line, a.group_code, a.reason_code, a.cents,
      coalesce(l.remarks, k.remarks) as remarks, (r.posted_at at time zone ${context.organization.timeZone})::date as decided_on,
      (select t.document from contract t where t.organization_id = ${organization} and t.contract_id = c.contract_id
        and t.version = c.contract_version) as contract
    from claim c
    join lateral (select x.remittance_id, x.ordinal, x.remarks, y.posted_at from remittance_claim x
      join remittance y on y.organization_id = ${organization} and y.remittance_id = x.remittance_id
      where x.organization_id = ${organization} and x.claim_id = c.claim_id and y.status = 'posted'
        and x.status_code <> '22' and x.charge_cents > 0
      order by y.posted_at desc, x.ordinal desc limit 1) k on true
    join remittance r on r.organization_id = ${organization} and r.remittance_id = k.remittance_id
    join remittance_adjustment a on a.organization_id = ${organization} and a.remittance_id = k.remittance_id
      and a.ordinal = k.ordinal
    left join remittance_line l on l.organization_id = ${organization} and l.remittance_id = k.remittance_id
      and l.ordinal = k.ordinal and l.line_ordinal = a.line_ordinal
    where c.organization_id = ${organization} and c.claim_id = any(${work.map((one) => one.claim_id)}::uuid[])
    order by c.claim_id, a.cents desc, a.line_ordinal, a.adjustment_ordinal limit 1000`.execute(context.db)
  for (const { claim_id, due_on } of work) {
    const row = rows.find(
      (one) => one.claim_id === claim_id && adjustmentAccount(one.group_code, one.reason_code) === 'denied',
    )
    if (!row) continue
    const { contract } = row
    const told = denialWords(
      {
        controlNumber: row.control_number,
        line: row.claim_line,
        group: row.group_code,
        reason: row.reason_code,
        remarks: row.remarks,
        amount: row.cents,
        correctBy:
          contract === null
            ? null
            : correctionDeadline(contract, { servedOn: row.served_on, decidedOn: row.decided_on }),
        appealBy: contract === null ? due_on : appealDeadline(contract, row.decided_on),
        billNextBy: null,
      },
      context.today,
    )
    texts.set(claim_id, told.sentence.text)
  }
  return texts
}
