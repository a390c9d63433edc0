// A kept claim built anew from its own visits as the record says today; and taking one back that was never decided.
import { carryDecisions, type BuiltClaim } from '@throughline/provider'
import type { ClaimState, Claim, Coverage } from '@throughline/domain'
import { sql } from 'kysely'
import { assertReachesPerson, found, type Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import type { Payers } from '../record/payers.ts'
import type { ServiceRow } from '../record/visits.ts'
import { releaseUnits } from '../services/visit-units.ts'
import { loadBillingRecord } from './billing-record.ts'
import { claimsFrom } from './claims-from.ts'
import { withdrawChargesOf } from './charges.ts'
import { setBilling } from './keep-claims.ts'
import { decisionsCarried } from './prior-decisions.ts'

export type OpenClaim = {
  readonly claimId: string
  readonly controlNumber: string
  readonly personId: string
  readonly payerId: string
  readonly status: ClaimState
  readonly frequency: '1' | '7' | '8'
  readonly document: Claim
  readonly payerClaimNumber: string | null
  readonly replacesClaimId: string | null
  readonly followsClaimId: string | null
  /** Whose turn it is to pay: 1 for the first payer. */
  readonly turn: number
  readonly batchId: string | null
}

/** The claim, held for this transaction, within reach. */
export async function openClaim(context: Context, claimId: string): Promise<OpenClaim> {
  const row = found(
    await context.db
      .selectFrom('claim')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, row.person_id)
  context.subject('claim', claimId)
  return {
    claimId,
    controlNumber: row.control_number,
    personId: row.person_id,
    payerId: row.payer_id,
    status: row.status,
    frequency: row.frequency,
    document: row.document,
    payerClaimNumber: row.payer_claim_number,
    replacesClaimId: row.replaces_claim_id,
    followsClaimId: row.follows_claim_id,
    turn: await turnOf(context, claimId),
    batchId: row.batch_id,
  }
}

/** Whose turn a claim's visits stand on: 1 for the payer billed first. */
async function turnOf(context: Context, claimId: string): Promise<number> {
  const row = await context.db
    .selectFrom('claim_line_service')
    .select(({ fn }) => fn.max('turn').as('turn'))
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
  return row?.turn ?? 1
}

export type Rebuilt =
  | { readonly ok: true; readonly built: BuiltClaim; readonly payers: Payers }
  | { readonly ok: false; readonly why: string }

/**
 * The one claim that the visits on this claim's live lines make now, with what earlier payers decided about them by now; or
 * why they make none, or several.
 */
export async function rebuildClaim(context: Context, claim: OpenClaim): Promise<Rebuilt> {
  const organization = context.organization.id
  const services = await sql<ServiceRow>`
    select s.* from service s where s.organization_id = ${organization} and s.service_id in (
      select k.service_id from claim_line_service k
      where k.organization_id = ${organization} and k.claim_id = ${claim.claimId} and k.live)
    order by s.service_id for update of s`.execute(context.db)
  const without = [claim.claimId, claim.replacesClaimId, claim.followsClaimId].filter((id) => id !== null)
  const record = await loadBillingRecord(context, services.rows, without)
  const made = await claimsFrom(context, record, services.rows, {
    controlNumber: () => claim.controlNumber,
    without,
    turn: claim.turn,
    after: claim.followsClaimId === null ? null : await priorityOf(context, claim.followsClaimId),
  })
  const [built, ...more] = made.claims
  const [waits] = made.waiting
  if (waits) return { ok: false, why: waits.message.text }
  if (!built) return { ok: false, why: 'No visit stands on this claim any more.' }
  if (more.length > 0)
    return { ok: false, why: 'As the record stands now, the visits on this claim belong on several claims.' }
  const carried = carryDecisions(built, await decisionsCarried(context, claim))
  if (!carried.ok) return { ok: false, why: carried.message.text }
  return { ok: true, built: carried.built, payers: record.payers }
}

/** Where the coverage that a claim was billed to stands among the person's. */
export async function priorityOf(context: Context, claimId: string): Promise<Coverage['priority']> {
  const row = await context.db
    .selectFrom('claim as c')
    .innerJoin('coverage as v', (join) =>
      join.onRef('v.organization_id', '=', 'c.organization_id').onRef('v.coverage_id', '=', 'c.coverage_id'),
    )
    .select('v.priority')
    .where('c.organization_id', '=', context.organization.id)
    .where('v.organization_id', '=', context.organization.id)
    .where('c.claim_id', '=', claimId)
    .executeTakeFirstOrThrow()
  return row.priority
}

/**
 * Takes a claim back that no payer decided: its visits wait for the next build, or stand on the claim again that this one
 * would have corrected.
 */
export async function withdrawClaim(context: Context, claim: OpenClaim, because: string): Promise<void> {
  const organization = context.organization.id
  const ended = await sql<{ service_id: string }>`
    update claim_line_service set live = false
    where organization_id = ${organization} and claim_id = ${claim.claimId} and live returning service_id`.execute(
    context.db,
  )
  const serviceIds = ended.rows.map((row) => row.service_id)
  // A claim to a later payer leaves its visits on the first payer's, and gives back what that later one approved.
  if (claim.replacesClaimId === null && claim.turn > 1) await releaseUnits(context, serviceIds, claim.turn)
  if (claim.replacesClaimId === null) await setBilling(context, claim.turn === 1 ? serviceIds : [], 'unbilled')
  else
    await sql`update claim_line_service set live = true where organization_id = ${organization}
      and claim_id = ${claim.replacesClaimId} and service_id = any(${serviceIds}::uuid[])`.execute(context.db)
  await sql`update claim_hold set cleared_at = ${context.now}::timestamptz where organization_id = ${organization}
    and claim_id = ${claim.claimId} and cleared_at is null`.execute(context.db)
  await withdrawChargesOf(context, [{ claimId: claim.claimId, because: claim.claimId }])
  await moveDecided(
    context,
    [{ claimId: claim.claimId, from: claim.status, to: 'voided', payerClaimNumber: null, because }],
    null,
  )
}
