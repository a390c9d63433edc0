// Batches: what was sent together, and what was answered to it.
import { inOrder, listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, found, reachFilter, type Context } from '../core/index.ts'
import { claimRows } from './list-claims.ts'

const kinds = { ta1: 'TA1', '999': '999', '277ca': '277CA' } as const

async function batchRows(context: Context, keys: readonly { readonly batch_id: string }[]) {
  if (keys.length === 0) return []
  const ids = keys.map((key) => key.batch_id)
  const rows = await context.db
    .selectFrom('batch as b')
    .innerJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'b.organization_id').onRef('y.payer_id', '=', 'b.payer_id'),
    )
    .selectAll('b')
    .select('y.name as payer')
    .where('b.organization_id', '=', context.organization.id)
    .where('b.batch_id', 'in', ids)
    .execute()
  const decided = await decidedIn(context, ids)
  const answers = await context.db
    .selectFrom('acknowledgment')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('batch_id', 'in', ids)
    .orderBy('received_at')
    .execute()
  return inOrder(
    keys.map(({ batch_id }) => ({ batch_id })),
    rows,
  ).map((row) => ({
    batchId: row.batch_id,
    payer: { kind: 'payer', id: row.payer_id, label: row.payer },
    createdAt: row.created_at,
    claims: row.claim_count,
    decided: decided.get(row.batch_id) ?? 0,
    chargeCents: row.charge_cents,
    status: row.status,
    interchangeControl: row.interchange_control,
    fileId: row.file_id,
    acknowledgments: answers
      .filter((answer) => answer.batch_id === row.batch_id)
      .map((answer) => ({
        kind: kinds[answer.kind],
        outcome: answer.outcome,
        receivedAt: answer.received_at,
        text: (answer.detail as { text?: string } | null)?.text ?? '',
        fileId: answer.file_id,
      })),
  }))
}

/** How many claims of each batch a payer decided: one that never answers files still pays. */
async function decidedIn(context: Context, batchIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ batch_id: string; decided: number }>`
    select c.batch_id, count(*)::int as decided from claim c
    where c.organization_id = ${context.organization.id} and c.batch_id = any(${[...batchIds]}::uuid[])
      and exists (select 1 from remittance_claim r where r.organization_id = ${context.organization.id} and r.claim_id = c.claim_id)
    group by c.batch_id`.execute(context.db)
  return new Map(rows.map((row) => [row.batch_id, row.decided]))
}

const listBatches = bind('batch.list', async (context, input) => {
  const { keys, total } = await listPage(context.db, context.organization.id, lists.batch, {
    ...input,
    filter: { payerId: input.filter.payerId },
  })
  return { rows: await batchRows(context, keys), total }
})

const claimsShown = 1000

const getBatch = bind('batch.get', async (context, { batchId }) => {
  const row = found((await batchRows(context, [{ batch_id: batchId }]))[0])
  const reaches = await reachFilter(context)
  const claims = await context.db
    .selectFrom('claim')
    .select('claim_id')
    .where('organization_id', '=', context.organization.id)
    .where('batch_id', '=', batchId)
    .where(reaches('claim.person_id'))
    .orderBy('control_number')
    .limit(claimsShown)
    .execute()
  return { row, claims: await claimRows(context, claims) }
})

export const batchBindings = [listBatches, getBatch] as const
