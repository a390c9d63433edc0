// From any one thing of the organization's thread to the claim line, or the visit, that it hangs on.
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

/** What the thread is drawn through: a claim line, and before there is one the visit. */
export type Focus = {
  readonly serviceId: string | null
  readonly claimId: string | null
  readonly line: number | null
}

export type ThreadKind =
  | 'contract'
  | 'authorization'
  | 'goal'
  | 'service'
  | 'note'
  | 'claim'
  | 'claim-line'
  | 'remittance'
  | 'remittance-line'
  | 'transfer'
  | 'deposit'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

type Row = { service_id: string | null; claim_id: string | null; line: number | null }

/** Null when there is no such thing here, or nothing hangs on it yet. */
export async function findFocus(
  context: Context,
  kind: ThreadKind,
  id: string,
  line: number | null,
): Promise<Focus | null> {
  if (kind === 'remittance-line') {
    const [remittance = '', ordinal = '', lineOrdinal = ''] = id.split(':')
    if (!uuid.test(remittance) || !/^\d{1,6}$/.test(ordinal) || !/^\d{1,4}$/.test(lineOrdinal)) return null
    return one(
      context,
      sql<Row>`select null::uuid as service_id, claim_id, claim_line as line from remittance_line
        where organization_id = ${context.organization.id} and remittance_id = ${remittance}
          and ordinal = ${Number(ordinal)} and line_ordinal = ${Number(lineOrdinal)} and claim_id is not null`,
    )
  }
  if (!uuid.test(id)) return null
  return one(context, focusQuery(context.organization.id, kind, id, line))
}

async function one(context: Context, query: ReturnType<typeof sql<Row>>): Promise<Focus | null> {
  const row = (await query.execute(context.db)).rows[0]
  if (!row || (row.service_id === null && row.claim_id === null)) return null
  if (row.claim_id === null) {
    // A visit that is on a claim is shown through its claim line.
    const claimed = (
      await sql<Row>`select service_id, claim_id, line from claim_line_service
        where organization_id = ${context.organization.id} and service_id = ${row.service_id}
        order by live desc, turn limit 1`.execute(context.db)
    ).rows[0]
    return claimed
      ? { serviceId: claimed.service_id, claimId: claimed.claim_id, line: claimed.line }
      : { serviceId: row.service_id, claimId: null, line: null }
  }
  const line = row.line ?? 1
  const service = (
    await sql<Row>`select service_id, claim_id, line from claim_line_service
      where organization_id = ${context.organization.id} and claim_id = ${row.claim_id} and line = ${line}
      order by service_id limit 1`.execute(context.db)
  ).rows[0]
  return { serviceId: service?.service_id ?? null, claimId: row.claim_id, line }
}

function focusQuery(
  organization: string,
  kind: Exclude<ThreadKind, 'remittance-line'>,
  id: string,
  line: number | null,
) {
  switch (kind) {
    case 'claim':
    case 'claim-line':
      return sql<Row>`select null::uuid as service_id, claim_id, line from claim_line
        where organization_id = ${organization} and claim_id = ${id} and line = ${line ?? 1}`
    case 'service':
      return sql<Row>`select service_id, null::uuid as claim_id, null::int as line from service
        where organization_id = ${organization} and service_id = ${id}`
    case 'note':
      return sql<Row>`select service_id, null::uuid as claim_id, null::int as line from note
        where organization_id = ${organization} and note_id = ${id}`
    case 'goal':
      return sql<Row>`select n.service_id, null::uuid as claim_id, null::int as line from note n
        join service s on s.organization_id = n.organization_id and s.service_id = n.service_id
        where n.organization_id = ${organization} and n.goal_id = ${id} order by s.served_on desc limit 1`
    case 'authorization':
      return sql<Row>`select null::uuid as service_id, claim_id, line from claim_line
        where organization_id = ${organization} and authorization_id = ${id} order by served_on desc limit 1`
    case 'contract':
      return sql<Row>`select null::uuid as service_id, l.claim_id, l.line from claim c
        join claim_line l on l.organization_id = c.organization_id and l.claim_id = c.claim_id
        where c.organization_id = ${organization} and c.contract_id = ${id}
        order by c.created_at desc, l.line limit 1`
    case 'remittance':
      return sql<Row>`select null::uuid as service_id, claim_id, claim_line as line from remittance_line
        where organization_id = ${organization} and remittance_id = ${id} and claim_id is not null
        order by ordinal, line_ordinal limit 1`
    case 'transfer':
      return sql<Row>`select null::uuid as service_id,
          coalesce(t.claim_id, (select r.claim_id from remittance_line r where r.organization_id = t.organization_id
            and r.remittance_id = t.remittance_id and r.claim_id is not null order by r.ordinal, r.line_ordinal limit 1)) as claim_id,
          coalesce(t.claim_line, 1) as line
        from transfer t where t.organization_id = ${organization} and t.transfer_id = ${id}`
    case 'deposit':
      return sql<Row>`select null::uuid as service_id, r.claim_id, r.claim_line as line from deposit_match m
        join remittance_line r on r.organization_id = m.organization_id and r.remittance_id = m.remittance_id
        where m.organization_id = ${organization} and r.organization_id = ${organization} and m.deposit_id = ${id}
          and r.claim_id is not null order by r.ordinal, r.line_ordinal limit 1`
  }
}
