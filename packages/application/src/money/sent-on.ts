// Claims that the payer before sent on by itself: a later payer's remittance names our first claim, and means the claim to
// that payer which follows it. Ours never left, because it came there without us.
import type { ClaimState } from '@throughline/domain'
import { sql } from 'kysely'
import { chargeClaims, type ChargedClaim } from '../claims/charges.ts'
import type { Context } from '../core/index.ts'
import { loadCandidates, type KnownClaim } from './claim-candidates.ts'
import { moveDecided, type ClaimChange } from './decided-claims.ts'

/** More replacements of one claim than anybody makes. */
const replacementsAtMost = 10

type FollowerRow = { claim_id: string; named: string; status: ClaimState; sent_on: boolean }

/** Claims that a remittance names though they were billed to another payer than the ones it may be from. */
export function billedElsewhere(
  from: ReadonlySet<string> | null | undefined,
  known: readonly KnownClaim[],
): readonly KnownClaim[] {
  return from ? known.filter((claim) => !from.has(claim.payerId)) : []
}

/**
 * The claims to the remittance's payers that follow the ones billed elsewhere, each with the number it is named by. One that has not left, of a claim whose payer said that it sent it on, has left by that.
 * @source BILLING rules §3.3: 19, 20, 21 processed and forwarded; §7: MA07, MA18
 */
export async function followersNamed(
  context: Context,
  from: ReadonlySet<string> | null | undefined,
  foreign: readonly KnownClaim[],
  trace: string,
): Promise<KnownClaim[]> {
  if (!from || foreign.length === 0) return []
  const organization = context.organization.id
  const rows = await sql<FollowerRow>`
    with recursive version as (
      select claim_id, replaces_claim_id, control_number as named, 0 as depth from claim
      where organization_id = ${organization} and claim_id = any(${foreign.map((claim) => claim.claimId)}::uuid[])
      union all
      select c.claim_id, c.replaces_claim_id, v.named, v.depth + 1 from version v
      join claim c on c.organization_id = ${organization} and c.claim_id = v.replaces_claim_id
      where v.depth < ${replacementsAtMost})
    select n.claim_id, v.named, n.status, exists (
        select 1 from version w join remittance_claim rc on rc.organization_id = ${organization}
            and rc.claim_id = w.claim_id
          join remittance r on r.organization_id = ${organization} and r.remittance_id = rc.remittance_id
        where w.named = v.named and r.status = 'posted'
          and (rc.status_code in ('19', '20', '21') or rc.remarks && '{MA07,MA18}')) as sent_on
    from version v
    join claim n on n.organization_id = ${organization} and n.follows_claim_id = v.claim_id
    where n.payer_id = any(${[...from]}::uuid[]) and n.frequency <> '8'
    order by n.claim_id`.execute(context.db)
  const waiting = rows.rows.filter((row) => row.sent_on && unsent.has(row.status)).map((row) => row.claim_id)
  await haveLeft(context, waiting, trace)
  const candidates = await loadCandidates(
    context,
    rows.rows.map((row) => row.claim_id),
  )
  return candidates.map((candidate) => ({
    ...candidate,
    followedNumbers: rows.rows.filter((row) => row.claim_id === candidate.claimId).map((row) => row.named),
  }))
}

const unsent: ReadonlySet<ClaimState> = new Set(['draft', 'held', 'ready', 'rejected'])

/** A person says that a payer decided this claim, which follows another and never left: then it was sent on. */
export async function leftAsFollower(context: Context, claim: KnownClaim, trace: string): Promise<boolean> {
  if (!unsent.has(claim.state)) return false
  const row = await context.db
    .selectFrom('claim')
    .select(['follows_claim_id', 'frequency'])
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claim.claimId)
    .executeTakeFirstOrThrow()
  if (row.follows_claim_id === null || row.frequency !== '1') return false
  await haveLeft(context, [claim.claimId], trace)
  return true
}

/** Claims that came to their payer without us: charged and sent, with nothing to ask about them any more. */
async function haveLeft(context: Context, claimIds: readonly string[], trace: string): Promise<void> {
  if (claimIds.length === 0) return
  const organization = context.organization.id
  const claims = await context.db
    .selectFrom('claim')
    .select(['claim_id', 'payer_id', 'document', 'status'])
    .where('organization_id', '=', organization)
    .where('claim_id', 'in', claimIds)
    .orderBy('claim_id')
    .forUpdate()
    .execute()
  const because = `The payer before sent it on itself: it came back decided in remittance ${trace}.`
  await sql`update claim_hold set cleared_at = ${context.now}::timestamptz where organization_id = ${organization}
    and claim_id = any(${[...claimIds]}::uuid[]) and cleared_at is null`.execute(context.db)
  await chargeClaims(
    context,
    claims.map((row): ChargedClaim => ({ claimId: row.claim_id, payerId: row.payer_id, document: row.document })),
    trace,
  )
  await moveDecided(
    context,
    claims.flatMap(({ claim_id: claimId, status }): ClaimChange[] => {
      const step = (from: ClaimState, to: ClaimState) => ({ claimId, from, to, payerClaimNumber: null, because })
      const start = status === 'ready' ? [] : [step(status, 'ready')]
      return [...start, step('ready', 'batched'), step('batched', 'sent')]
    }),
    null,
  )
}
