// The audit trail: one row per command, written in the command's own transaction, naming every person read or written; and
// the chain a sealer lays over the committed rows, so that no row can be changed, taken out or slipped in unnoticed.
import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { json, type Instant } from './schema/columns.ts'
import type { StoreTransaction } from './tenancy.ts'

export type AuditRecord = {
  readonly organizationId: string
  readonly at: Instant
  /** Null when the system acted on its own. */
  readonly userId: string | null
  readonly command: string
  readonly outcome: string
  /** Every person read or written. */
  readonly personIds: readonly string[]
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly requestId: string | null
  /** Facts about the act, never about a person. */
  readonly detail: unknown
}

/** Writes the audit row of a command, in that command's transaction. Gives its number. */
export const recordAudit = async (trx: StoreTransaction, record: AuditRecord): Promise<number> => {
  const detail = record.detail === null || record.detail === undefined ? null : json(record.detail)
  const people = [...new Set(record.personIds)]
  const written = await sql<{ seq: number }>`
    with entry as (
      insert into audit_entry
        (organization_id, at, user_id, command, outcome, person_ids, subject_kind, subject_id, request_id, detail)
      values (${record.organizationId}, ${record.at}, ${record.userId}, ${record.command}, ${record.outcome},
        ${people}::uuid[], ${record.subjectKind}, ${record.subjectId}, ${record.requestId}, ${detail}::jsonb)
      returning organization_id, seq, person_ids
    ), people as (
      insert into audit_entry_person (organization_id, person_id, seq)
      select organization_id, unnest(person_ids), seq from entry
    )
    insert into audit_unsealed (organization_id, seq) select organization_id, seq from entry returning seq`.execute(trx)
  return written.rows[0]!.seq
}

/** Where a chain begins. */
const beginning = '0'.repeat(64)

type EntryText = {
  readonly seq: number
  readonly at: string
  readonly user_id: string | null
  readonly command: string
  readonly outcome: string
  readonly person_ids: string
  readonly subject_kind: string | null
  readonly subject_id: string | null
  readonly request_id: string | null
  readonly detail: string | null
}

// Taken as the text the database itself writes, so that the same row always gives the same bytes.
const entryColumns = sql.raw(
  `e.seq, e.at, e.user_id, e.command, e.outcome, e.person_ids::text as person_ids, e.subject_kind, e.subject_id,
   e.request_id, e.detail::text as detail`,
)

const chainHash = (
  key: Uint8Array,
  organizationId: string,
  position: number,
  previous: string,
  entry: EntryText,
): string => {
  const { seq, at, user_id, command, outcome, person_ids, subject_kind, subject_id, request_id, detail } = entry
  const about = [seq, at, user_id, command, outcome, person_ids, subject_kind, subject_id, request_id, detail]
  const text = JSON.stringify([previous, organizationId, position, ...about])
  return createHmac('sha256', key).update(text).digest('hex')
}

export type AuditHead = { readonly position: number; readonly hash: string }

/** The newest link of the chain; null before the first. Keep copies of it elsewhere: only they show a tail cut off. */
export const auditHead = async (trx: StoreTransaction, organizationId: string): Promise<AuditHead | null> => {
  const head = await trx
    .selectFrom('audit_seal')
    .select(['position', 'hash'])
    .where('organization_id', '=', organizationId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ?? null
}

const sealedAtOnce = 5_000

/**
 * Chains committed rows that are not chained yet, at most `limit` of them, in a transaction of its own and never in that of
 * a command. Two sealers of one organization wait for each other. Gives how many were chained: call again while it is
 * `limit`.
 */
export const sealAudit = async (
  trx: StoreTransaction,
  organizationId: string,
  key: Uint8Array,
  limit: number = sealedAtOnce,
): Promise<number> => {
  // Taking the rows off the list locks them. Who comes second waits here, and then reads the head the first one left.
  const waiting = await sql<{ seq: number }>`
    delete from audit_unsealed u where organization_id = ${organizationId} and seq in (
      select seq from audit_unsealed where organization_id = ${organizationId} order by seq limit ${limit})
    returning seq`.execute(trx)
  if (waiting.rows.length === 0) return 0
  const numbers = waiting.rows.map((row) => row.seq)
  const entries = await sql<EntryText>`
    select ${entryColumns} from audit_entry e
    where e.organization_id = ${organizationId} and e.seq = any(${numbers}::bigint[]) order by e.seq`.execute(trx)
  let { position, hash: previous } = (await auditHead(trx, organizationId)) ?? { position: 0, hash: beginning }
  const seals = entries.rows.map((entry) => {
    position += 1
    const hash = chainHash(key, organizationId, position, previous, entry)
    const seal = { position, seq: entry.seq, previous, hash }
    previous = hash
    return seal
  })
  await sql`
    insert into audit_seal (organization_id, position, seq, previous, hash)
    select ${organizationId}::uuid, * from json_to_recordset(${JSON.stringify(seals)}::json)
      as s(position bigint, seq bigint, previous text, hash text)`.execute(trx)
  return seals.length
}

export type AuditFault = {
  readonly kind: 'gap' | 'broken-link' | 'altered' | 'missing-entry' | 'unchained-entry' | 'tail-cut' | 'person-index'
  readonly position: number | null
  readonly seq: number | null
  readonly text: string
}

export type AuditVerdict = {
  readonly checked: number
  readonly waiting: number
  readonly head: AuditHead | null
  readonly faults: readonly AuditFault[]
}

const verifiedAtOnce = 10_000
/** After this many the trail is beyond doubt damaged; more would only fill the page. */
const faultsTold = 100

type Link = { position: number; link_seq: number; previous: string; hash: string } & Partial<EntryText>

const linkFaults = (key: Uint8Array, organizationId: string, expected: AuditHead, link: Link): AuditFault[] => {
  const place = { position: link.position, seq: link.link_seq }
  if (link.position !== expected.position + 1)
    return [
      {
        kind: 'gap',
        ...place,
        text: `Links ${expected.position + 1} to ${link.position - 1} of the audit chain are missing.`,
      },
    ]
  if (link.previous !== expected.hash)
    return [
      {
        kind: 'broken-link',
        ...place,
        text: `Link ${link.position} of the audit chain does not follow the one before it.`,
      },
    ]
  if (link.seq === null || link.seq === undefined)
    return [{ kind: 'missing-entry', ...place, text: `Audit entry ${link.link_seq} was taken out.` }]
  if (chainHash(key, organizationId, link.position, link.previous, link as EntryText) !== link.hash)
    return [
      {
        kind: 'altered',
        ...place,
        text: `Audit entry ${link.link_seq} is not what was chained as link ${link.position}.`,
      },
    ]
  return []
}

/** Entries no link names and no sealer waits for; and people named by an entry and not by the index, or the reverse. */
const looseEntries = async (trx: StoreTransaction, organizationId: string): Promise<AuditFault[]> => {
  const unchained = await sql<{ seq: number }>`
    select e.seq from audit_entry e where e.organization_id = ${organizationId}
      and not exists (select 1 from audit_seal s where s.organization_id = e.organization_id and s.seq = e.seq)
      and not exists (select 1 from audit_unsealed u where u.organization_id = e.organization_id and u.seq = e.seq)
    limit ${faultsTold}`.execute(trx)
  const people = await sql<{ seq: number }>`
    select coalesce(n.seq, p.seq) as seq
    from (select seq, unnest(person_ids) as person_id from audit_entry where organization_id = ${organizationId}) n
    full join (select seq, person_id from audit_entry_person where organization_id = ${organizationId}) p
      on p.seq = n.seq and p.person_id = n.person_id
    where n.seq is null or p.seq is null limit ${faultsTold}`.execute(trx)
  return [
    ...unchained.rows.map(({ seq }) => ({
      kind: 'unchained-entry' as const,
      position: null,
      seq,
      text: `Audit entry ${seq} stands in no link of the chain.`,
    })),
    ...people.rows.map(({ seq }) => ({
      kind: 'person-index' as const,
      position: null,
      seq,
      text: `Audit entry ${seq} and its list of persons differ.`,
    })),
  ]
}

/**
 * Walks the whole chain and says what does not hold. `anchor` is a head that was kept outside the database: without one a
 * tail cut off cleanly cannot be seen.
 */
export const verifyAudit = async (
  trx: StoreTransaction,
  organizationId: string,
  key: Uint8Array,
  anchor: AuditHead | null = null,
): Promise<AuditVerdict> => {
  const faults: AuditFault[] = []
  let head: AuditHead = { position: 0, hash: beginning }
  let checked = 0
  let anchored = anchor === null
  for (;;) {
    const part = await sql<Link>`
      select s.position, s.seq as link_seq, s.previous, s.hash, ${entryColumns}
      from audit_seal s left join audit_entry e on e.organization_id = s.organization_id and e.seq = s.seq
      where s.organization_id = ${organizationId} and s.position > ${head.position}
      order by s.position limit ${verifiedAtOnce}`.execute(trx)
    for (const link of part.rows) {
      if (faults.length < faultsTold) faults.push(...linkFaults(key, organizationId, head, link))
      if (anchor !== null && link.position === anchor.position && link.hash === anchor.hash) anchored = true
      head = { position: link.position, hash: link.hash }
    }
    checked += part.rows.length
    if (part.rows.length < verifiedAtOnce) break
  }
  if (!anchored)
    faults.push({
      kind: 'tail-cut',
      position: anchor!.position,
      seq: null,
      text: `The chain once had link ${anchor!.position} with another content or has lost it: its tail was cut or replaced.`,
    })
  faults.push(...(await looseEntries(trx, organizationId)))
  const waiting = await sql<{ count: number }>`
    select count(*) as count from audit_unsealed where organization_id = ${organizationId}`.execute(trx)
  return { checked, waiting: waiting.rows[0]!.count, head: head.position === 0 ? null : head, faults }
}
