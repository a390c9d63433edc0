// Corrections the payer rejected or refused: what they would have corrected stands again, in the state and with the charge it
// had. A rejected one may leave a second time; a refused one is over, and its original may be corrected anew.
import type { Claim, ClaimState } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { loadCandidates } from '../money/claim-candidates.ts'
import { chargeClaims, restoreRefusalsOf, withdrawAdjustmentsOf, withdrawChargesOf } from './charges.ts'
import { setBilling } from './keep-claims.ts'
import { settleUnits } from './settle-units.ts'

type Correction = {
  claim_id: string
  control_number: string
  frequency: '1' | '7' | '8'
  batch_id: string
  original_id: string
  original_status: ClaimState
  earlier_status: ClaimState
  payer_id: string
  document: Claim
  /** Whether a visit of the original was billed by another claim meanwhile. */
  billed_elsewhere: boolean
  /** Whether the payer said that there is nothing it could correct. */
  nothing_to_correct: boolean
  /** Whether the payer decided the original anew after it gave way. */
  decided_meanwhile: boolean
}

/** Rejected claims among these that correct another: their originals come back as they were before they gave way. */
export async function standAgain(context: Context, rejected: readonly string[], fileId: string): Promise<void> {
  const corrections = await correctionsAmong(context, rejected)
  await comeBack(
    context,
    // A visit that was billed anew after a void cannot be billed twice: there the original stays voided.
    corrections.filter((one) => one.frequency !== '8' || !one.billed_elsewhere),
    'was rejected',
    fileId,
  )
}

/** Remarks that refuse a correction for what it wants to correct. @source BILLING rules §10.2, edits 4, 5, 7 and §1.1 */
const nothingToCorrect = ['M47', 'N779', 'N547', 'N142']

/**
 * Corrections among these that the payer decided and refused whole, while what it decided of their originals stands: nothing
 * was corrected, so the original comes back and the refusal is nobody's money. A refused replacement of a claim that brought
 * nothing counts in its place, unless the payer says that it had nothing to replace. An original that was decided anew after
 * it gave way does not stand as it was: there the refusal is left to a person.
 */
export async function refusedCorrections(
  context: Context,
  denied: readonly string[],
  { trace, fileId }: { readonly trace: string; readonly fileId: string },
): Promise<void> {
  const corrections = (await correctionsAmong(context, denied)).filter((one) => !one.decided_meanwhile)
  if (corrections.length === 0) return
  const originals = new Map(
    (
      await loadCandidates(
        context,
        corrections.map((one) => one.original_id),
      )
    ).map((claim) => [claim.claimId, claim]),
  )
  const stands = corrections.filter((one) => {
    const original = originals.get(one.original_id)!
    if (one.billed_elsewhere || !original.lines.some((line) => line.decided)) return false
    return one.frequency === '8' || original.paid! > 0 || one.nothing_to_correct
  })
  const over = corrections.filter((one) => one.frequency === '8' || stands.includes(one))
  await withdrawAdjustmentsOf(
    context,
    over.map((one) => ({ claimId: one.claim_id, because: one.claim_id })),
    trace,
  )
  await sql`update claim_line_service set live = false where organization_id = ${context.organization.id}
    and claim_id = any(${stands.map((one) => one.claim_id)}::uuid[])`.execute(context.db)
  await moveDecided(
    context,
    over.map((one) => ({
      claimId: one.claim_id,
      from: 'denied',
      to: 'voided',
      payerClaimNumber: null,
      because: `Over: the payer refused it in remittance ${trace}, and nothing was corrected.`,
    })),
    fileId,
  )
  await comeBack(context, stands, `was refused in remittance ${trace}`, fileId)
  await billAgain(
    context,
    stands.filter((one) => one.frequency !== '8').map((one) => one.original_id),
  )
}

async function correctionsAmong(context: Context, claimIds: readonly string[]): Promise<Correction[]> {
  if (claimIds.length === 0) return []
  const organization = context.organization.id
  const found = await sql<Correction>`
    select c.claim_id, c.control_number, c.frequency, c.batch_id, o.claim_id as original_id, o.status as original_status,
      o.payer_id, o.document, (select e.from_status from claim_event e where e.organization_id = ${organization}
        and e.claim_id = o.claim_id and e.to_status = o.status order by e.seq desc limit 1) as earlier_status,
      exists (select 1 from claim_line_service s join claim_line_service live on live.organization_id = ${organization}
        and live.service_id = s.service_id and live.turn = s.turn and live.live and live.claim_id <> c.claim_id
        where s.organization_id = ${organization} and s.claim_id = o.claim_id) as billed_elsewhere,
      exists (select 1 from remittance_claim rc left join remittance_line rl on rl.organization_id = ${organization}
          and rl.remittance_id = rc.remittance_id and rl.ordinal = rc.ordinal
        where rc.organization_id = ${organization} and rc.claim_id = c.claim_id
          and (rc.remarks || coalesce(rl.remarks, '{}')) && ${nothingToCorrect}::text[]) as nothing_to_correct,
      exists (select 1 from remittance_claim rc join remittance r on r.organization_id = ${organization}
          and r.remittance_id = rc.remittance_id
        where rc.organization_id = ${organization} and rc.claim_id = o.claim_id
          and coalesce(r.posted_at, r.received_at) > (select max(e.at) from claim_event e
            where e.organization_id = ${organization} and e.claim_id = o.claim_id and e.to_status = o.status)) as decided_meanwhile
    from claim c join claim o on o.organization_id = ${organization} and o.claim_id = c.replaces_claim_id
    where c.organization_id = ${organization} and c.claim_id = any(${claimIds}::uuid[])
      and o.status = case c.frequency when '8' then 'voided' else 'replaced' end
    order by c.claim_id for update of o`.execute(context.db)
  return found.rows
}

/** The originals of these, in the state, with the charge, the refusals and the work they had. */
async function comeBack(context: Context, back: readonly Correction[], because: string, fileId: string): Promise<void> {
  if (back.length === 0) return
  await withdrawChargesOf(
    context,
    back.map((one) => ({ claimId: one.claim_id, because: one.claim_id })),
  )
  for (const one of back)
    await chargeClaims(
      context,
      [{ claimId: one.original_id, payerId: one.payer_id, document: one.document }],
      one.batch_id,
    )
  await restoreRefusalsOf(
    context,
    back.map((one) => ({ claimId: one.original_id, batchId: one.batch_id })),
  )
  await moveDecided(
    context,
    back.map((one) => ({
      claimId: one.original_id,
      from: one.original_status,
      to: one.earlier_status,
      payerClaimNumber: null,
      because: `Stands again: claim ${one.control_number}, which was to ${one.frequency === '8' ? 'void' : 'replace'} it, ${because}.`,
    })),
    fileId,
  )
  await sql`update worklist w set status = 'open', closed_at = null
    from claim_event e where e.organization_id = ${context.organization.id} and e.claim_id = w.claim_id
      and e.to_status in ('replaced', 'voided') and e.at = w.closed_at and w.organization_id = ${context.organization.id}
      and w.claim_id = any(${back.map((one) => one.original_id)}::uuid[]) and w.status = 'done'`.execute(context.db)
  await billAgain(
    context,
    back.filter((one) => one.frequency === '8').map((one) => one.original_id),
  )
}

/** The visits of an original whose correction did not come about are billed by it again, with the units they took. */
async function billAgain(context: Context, originals: readonly string[]): Promise<void> {
  if (originals.length === 0) return
  const organization = context.organization.id
  const lines = await sql<{
    authorization_id: string | null
    authorization_line: number | null
    units: number
    turn: number
    services: string[]
  }>`
    with s as (update claim_line_service set live = true
      where organization_id = ${organization} and claim_id = any(${originals}::uuid[]) returning claim_id, line, service_id, turn)
    select l.authorization_id, l.authorization_line, l.units, max(s.turn) as turn, array_agg(s.service_id::text order by s.service_id) as services
    from claim_line l join s on s.claim_id = l.claim_id and s.line = l.line
    where l.organization_id = ${organization}
    group by l.claim_id, l.line, l.authorization_id, l.authorization_line, l.units`.execute(context.db)
  await setBilling(
    context,
    lines.rows.flatMap((line) => (line.turn === 1 ? line.services : [])),
    'claimed',
  )
  await settleUnits(
    context,
    lines.rows.map((line) => ({
      authorizationId: line.authorization_id,
      authorizationLine: line.authorization_line,
      units: Number(line.units),
      serviceIds: line.services,
      turn: line.turn,
    })),
  )
}
