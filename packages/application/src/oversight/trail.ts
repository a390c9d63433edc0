// Who did what and saw whom; files as they were; and what must always hold, asked now.
import { addDays } from '@throughline/domain'
import { checkInvariants, inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind } from '../core/index.ts'

const listAudit = bind('audit.list', async (context, input) => {
  const { personId, ...filter } = input.filter
  const request = {
    ...input,
    filter: {
      ...filter,
      from: filter.from === undefined ? undefined : `${filter.from}T00:00:00.000Z`,
      // Through a day means until the next one begins.
      through: filter.through === undefined ? undefined : `${addDays(filter.through, 1)}T00:00:00.000Z`,
    },
  }
  const organization = context.organization.id
  const narrowed = Object.values(filter).some((value) => value !== undefined)
  const named = sql<boolean>`exists (select 1 from audit_entry_person p where p.organization_id = ${organization}
    and p.seq = listed.seq and p.person_id = ${personId ?? null})`
  const { keys, total } =
    personId === undefined || narrowed
      ? await listPage(context.db, organization, lists.audit, {
          ...request,
          ...(personId === undefined ? {} : { only: named }),
        })
      : await listPage(context.db, organization, lists.auditOfPerson, { ...request, filter: { personId } })
  const seqs = keys.map((key) => key.seq)
  if (seqs.length === 0) return { rows: [], total }
  const rows = await context.db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'user_id', 'command', 'outcome', 'person_ids', 'subject_kind'])
    .where('organization_id', '=', context.organization.id)
    .where('seq', 'in', seqs)
    .execute()
  const waiting = await context.db
    .selectFrom('audit_unsealed')
    .select('seq')
    .where('organization_id', '=', context.organization.id)
    .where('seq', 'in', seqs)
    .execute()
  const users = await context.db
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select(['u.user_id', 'u.display_name'])
    .where('m.organization_id', '=', context.organization.id)
    .execute()
  const unsealed = new Set(waiting.map((row) => row.seq))
  return {
    rows: inOrder(
      keys.map(({ seq }) => ({ seq })),
      rows,
    ).map((row) => ({
      seq: row.seq,
      at: row.at,
      user:
        row.user_id === null
          ? 'The installation'
          : (users.find((user) => user.user_id === row.user_id)?.display_name ?? 'Somebody who has left'),
      command: row.command,
      outcome: row.outcome,
      people: row.person_ids.length,
      subject: row.subject_kind,
      sealed: !unsealed.has(row.seq),
    })),
    total,
  }
})

const verifyTrail = bind('audit.verify', async (context) => {
  const verdict = await context.verifyAudit()
  return {
    ok: verdict.faults.length === 0,
    rows: verdict.checked + verdict.waiting,
    sealed: verdict.checked,
    firstBroken: verdict.faults[0]?.seq ?? null,
    head: verdict.head?.hash ?? null,
  }
})

const integrity = bind('integrity.check', async (context) => {
  const verdicts = await checkInvariants(context.db)
  return {
    ok: verdicts.every((verdict) => verdict.violations.length === 0),
    invariants: verdicts.map((verdict) => ({
      name: verdict.id,
      title: verdict.holds,
      violations: verdict.violations.length,
      example: verdict.violations[0] ? `${verdict.violations[0].subject}: ${verdict.violations[0].detail}` : null,
    })),
  }
})

const listFiles = bind('file.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.file, {
    ...input,
    filter: { direction: input.filter.direction, kind: input.filter.kind },
  })
  const ids = keys.map((key) => key.file_id)
  if (ids.length === 0) return { rows: [], total }
  const rows = await context.db
    .selectFrom('file')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('file_id', 'in', ids)
    .execute()
  const remittances = await context.db
    .selectFrom('remittance')
    .select(['file_id', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('file_id', 'in', ids)
    .execute()
  const answers = await context.db
    .selectFrom('acknowledgment')
    .select(['file_id', 'outcome'])
    .where('organization_id', '=', context.organization.id)
    .where('file_id', 'in', ids)
    .execute()
  const taken = await context.db
    .selectFrom('file_outcome')
    .select(['file_id', 'outcome'])
    .where('organization_id', '=', context.organization.id)
    .where('file_id', 'in', ids)
    .execute()
  return {
    rows: inOrder(keys, rows).map((row) => ({
      fileId: row.file_id,
      name: row.name,
      kind: row.kind as 'other',
      bytes: row.bytes,
      direction: row.direction,
      sha256: row.sha256,
      receivedAt: row.received_at,
      sender: row.sender,
      outcome:
        [...remittances, ...answers, ...taken]
          .filter((one) => one.file_id === row.file_id)
          .map((one) => ('status' in one ? one.status : one.outcome))
          .filter((one, index, all) => all.indexOf(one) === index)
          .join(', ') || null,
    })),
    total,
  }
})

export const trailBindings = [listAudit, verifyTrail, integrity, listFiles] as const
