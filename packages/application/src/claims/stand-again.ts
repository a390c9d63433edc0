// Corrections the payer rejected or refused: what they would have corrected stands again, in the state and with the charge it
// had. A rejected one may leave a second time; a refused one is over, and its original may be corrected anew. Where the payer
// decided the original anew meanwhile, a person says which of the two decisions counts.
import type { ClaimState } from '@throughline/domain'
import { insertRows } from '@throughline/store'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { loadCandidates } from '../money/claim-candidates.ts'
import { chargeClaims, restoreRefusalsOf, withdrawAdjustmentsOf, withdrawChargesOf } from './charges.ts'
import { billAgain, reopenWork, standAsDecided, type Correction } from './original-stands.ts'

/** Rejected claims among these that correct another: their originals come back as they were before they gave way. */
export async function standAgain(context: Context, rejected: readonly string[], fileId: string): Promise<void> {
  const corrections = (await correctionsAmong(context, rejected))
    // A visit that was billed anew after a void cannot be billed twice: there the original stays voided.
    .filter((one) => one.frequency !== '8' || !one.billed_elsewhere)
  await comeBack(
    context,
    corrections.filter((one) => !one.decided_meanwhile),
    'was rejected',
    fileId,
  )
  for (const one of corrections.filter((correction) => correction.decided_meanwhile)) {
    await withdrawChargesOf(context, [{ claimId: one.claim_id, because: one.claim_id }])
    await standAsDecided(context, one, standsAgain(one, 'was rejected'), fileId)
    if (one.frequency === '8') await billAgain(context, [one.original_id])
  }
}

/** Voids that took effect: the payer took back all it had paid on their originals (`takenBack`), so they ask for nothing more. */
export async function closeVoids(
  context: Context,
  takenBack: readonly string[],
  { trace, fileId }: { readonly trace: string; readonly fileId: string },
): Promise<void> {
  if (takenBack.length === 0) return
  const { rows } = await sql<{ claim_id: string; status: ClaimState; original_number: string }>`
    select c.claim_id, c.status, o.control_number as original_number
    from claim c join claim o on o.organization_id = ${context.organization.id} and o.claim_id = c.replaces_claim_id
    where c.organization_id = ${context.organization.id} and c.replaces_claim_id = any(${[...takenBack]}::uuid[])
      and c.frequency = '8' and c.status in ('sent', 'received', 'syntax-accepted', 'payer-accepted')
      and o.status = 'voided' and o.paid_cents = 0
    order by c.claim_id for update of c`.execute(context.db)
  const closed = rows.map((row) => ({
    claimId: row.claim_id,
    from: row.status,
    to: 'closed' as const,
    payerClaimNumber: null,
    because: `Done: claim ${row.original_number} was taken back in remittance ${trace}.`,
  }))
  await moveDecided(context, closed, fileId)
}

/** Remarks that refuse a correction for what it wants to correct. @source BILLING rules §10.2, edits 4, 5, 7 and §1.1 */
const nothingToCorrect = ['M47', 'N779', 'N547', 'N142']

/**
 * Corrections among these that the payer decided and refused whole, while what it decided of their originals stands: nothing
 * was corrected, so the original comes back and the refusal is nobody's money. A refused replacement of a claim that brought
 * nothing counts in its place, unless the payer says that it had nothing to replace. An original that was decided anew after
 * it gave way does not stand as it was: there the refusal is left to a person, see `askWhichStands`.
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

/**
 * Corrections the payer refused whose originals it decided anew, before the refusal or after it: which of the two decisions
 * counts cannot be told from the files, so somebody who can ask the payer says it. Asked once, until it is answered.
 */
export async function askWhichStands(
  context: Context,
  asked: { readonly refused: readonly string[]; readonly decidedAnew: readonly string[] },
): Promise<void> {
  if (asked.refused.length === 0 && asked.decidedAnew.length === 0) return
  const organization = context.organization.id
  const denied = await sql<{ claim_id: string }>`
    select c.claim_id from claim c
    where c.organization_id = ${organization} and c.status = 'denied'
      and (c.claim_id = any(${[...asked.refused]}::uuid[]) or c.replaces_claim_id = any(${[...asked.decidedAnew]}::uuid[]))
      and not exists (select 1 from worklist w where w.organization_id = ${organization} and w.claim_id = c.claim_id
        and w.kind = 'correction-refused' and w.status = 'open')`.execute(context.db)
  const corrections = await correctionsAmong(
    context,
    denied.rows.map((row) => row.claim_id),
  )
  const meanwhile = corrections.filter((one) => one.decided_meanwhile)
  const originals = await loadCandidates(
    context,
    meanwhile.map((one) => one.original_id),
  )
  // Taken back and not decided again, an original asks nothing: the refusal of its correction is what stands.
  const standing = new Set(originals.flatMap(({ claimId, lines }) => (lines.some((one) => one.decided) ? claimId : [])))
  await insertRows(
    context.db,
    'worklist',
    meanwhile
      .filter((one) => standing.has(one.original_id))
      .map((one) => ({
        organization_id: organization,
        worklist_id: context.newId(),
        claim_id: one.claim_id,
        line: null,
        kind: 'correction-refused',
        reason: `Claim ${one.control_number} was to ${one.frequency === '8' ? 'void' : 'replace'} claim ${one.original_number}. The payer refused it, but decided claim ${one.original_number} anew. Ask the payer which of the two decisions counts, then say it on claim ${one.control_number}.`,
        missing_cents: null,
        due_on: context.today,
        owner: null,
        created_at: context.now,
        closed_at: null,
      })),
  )
}

/** What these correct, as it stands: originals that gave way and did not come back. */
export async function correctionsAmong(context: Context, claimIds: readonly string[]): Promise<Correction[]> {
  if (claimIds.length === 0) return []
  const organization = context.organization.id
  const found = await sql<Correction>`
    select c.claim_id, c.control_number, c.frequency, c.batch_id, o.claim_id as original_id, o.control_number as original_number,
      o.status as original_status, o.payer_id, o.document, (select e.from_status from claim_event e where e.organization_id = ${organization}
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
        left join suspense s on s.organization_id = ${organization} and s.remittance_id = rc.remittance_id
          and s.ordinal = rc.ordinal and s.claim_id = rc.claim_id
        where rc.organization_id = ${organization} and rc.claim_id = o.claim_id
          and greatest(coalesce(r.posted_at, r.received_at), s.resolved_at) > (select max(e.at) from claim_event e
            where e.organization_id = ${organization} and e.claim_id = o.claim_id and e.to_status = o.status)) as decided_meanwhile
    from claim c join claim o on o.organization_id = ${organization} and o.claim_id = c.replaces_claim_id
    where c.organization_id = ${organization} and c.claim_id = any(${claimIds}::uuid[])
      and o.status = case c.frequency when '8' then 'voided' else 'replaced' end
    order by c.claim_id for update of o`.execute(context.db)
  return found.rows
}

function standsAgain(one: Correction, because: string): string {
  return `Stands again: claim ${one.control_number}, which was to ${one.frequency === '8' ? 'void' : 'replace'} it, ${because}.`
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
      because: standsAgain(one, because),
    })),
    fileId,
  )
  await reopenWork(
    context,
    back.map((one) => one.original_id),
  )
  await billAgain(
    context,
    back.filter((one) => one.frequency === '8').map((one) => one.original_id),
  )
}
