// The list of decisions that have to be told to the person served: those whose notice is still owed, and those written.
import { daysBetween, type Cents, type Day } from '@throughline/domain'
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter, type Context } from '../core/index.ts'
import { letterLanguage } from './members.ts'

type Row = {
  decision_id: string
  received_claim_id: string
  icn: string
  person_id: string
  member: string
  wants: string | null
  outcome: string
  charge_cents: Cents
  paid_cents: Cents
  due_on: Day
  status: 'owed' | 'written'
  written: readonly { language: 'en' | 'es'; writtenOn: Day; appealBy: Day; fileId: string }[]
}

/** Who has died is written to by a person, and what a later decision took the place of is told by that one. */
const stillToTell = sql<boolean>`listed.status <> 'overtaken' and (listed.status = 'written' or not exists (
  select 1 from person p where p.organization_id = listed.organization_id and p.person_id = listed.person_id
    and p.died_on is not null))`

const list = bind('memberNotice.list', async (context, input) => {
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, context.organization.id, lists.noticeDue, {
    ...input,
    only: sql<boolean>`${reaches('listed.person_id')} and ${stillToTell}`,
  })
  const rows = await noticeRows(context, keys)
  context.touch(rows.map((row) => row.person_id))
  return {
    rows: rows.map((row) => ({
      decisionId: row.decision_id,
      receivedClaimId: row.received_claim_id,
      icn: row.icn,
      member: { kind: 'person' as const, id: row.person_id, label: row.member },
      outcome: row.outcome === 'denied' ? ('denied' as const) : ('partial' as const),
      chargeCents: row.charge_cents,
      paidCents: row.paid_cents,
      dueOn: row.due_on,
      daysLate: row.status === 'owed' ? Math.max(0, daysBetween(row.due_on, context.today)) : 0,
      language: letterLanguage(row.wants),
      written: row.written,
    })),
    total,
  }
})

async function noticeRows(context: Context, keys: readonly { readonly decision_id: string }[]): Promise<Row[]> {
  if (keys.length === 0) return []
  const organization = context.organization.id
  const rows = await sql<Row>`
    select n.decision_id, n.received_claim_id, c.icn, n.person_id, trim(p.given_name || ' ' || p.family_name) as member,
      p.language as wants, d.outcome, d.charge_cents, d.paid_cents, n.due_on, n.status,
      coalesce((select json_agg(json_build_object('language', m.language, 'writtenOn', m.written_on, 'appealBy', m.appeal_by,
          'fileId', m.file_id) order by m.written_on, m.language)
        from member_notice m where m.organization_id = ${organization} and m.decision_id = n.decision_id), '[]') as written
    from notice_due n
    join decision d on d.organization_id = ${organization} and d.decision_id = n.decision_id
    join received_claim c on c.organization_id = ${organization} and c.received_claim_id = n.received_claim_id
    join person p on p.organization_id = ${organization} and p.person_id = n.person_id
    where n.organization_id = ${organization} and n.decision_id = any(${keys.map((key) => key.decision_id)}::uuid[])`.execute(
    context.db,
  )
  return inOrder(keys, rows.rows)
}

export const noticesOwedBindings = [list] as const
