// Putting a claim right before it is sent: scrubbed again after something was fixed, or let go in spite of one finding, with
// a reason that stays.
import type { Claim, ClaimState } from '@throughline/domain'
import { sql } from 'kysely'
import { bind, canonicalJson, found, personActing, refuse, type Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { showFinding } from '../services/show-findings.ts'
import { rewriteClaim } from './keep-claims.ts'
import { openClaim, rebuildClaim, withdrawClaim, type OpenClaim } from './rebuild-claim.ts'
import { payerRefused, scrubClaims } from './scrub-claims.ts'

export const notSent: ReadonlySet<ClaimState> = new Set(['draft', 'held', 'ready', 'rejected'])

const scrub = bind('claim.scrub', async (context, { claimId }) => {
  const claim = await openClaim(context, claimId)
  if (claim.status === 'voided') return { status: claim.status, findings: [] }
  if (!notSent.has(claim.status))
    refuse(
      'claim-sent',
      `Claim ${claim.controlNumber} was sent already. Wait for the payer; a decided claim is replaced or voided.`,
    )
  if (claim.frequency !== '8') {
    const withdrawn = await bringUpToDate(context, claim)
    if (withdrawn) return { status: 'voided', findings: [] }
  }
  const [state] = await scrubClaims(context, [claimId])
  return { status: found(state).status, findings: found(state).findings.map(showFinding) }
})

/** Writes the claim as the record says today; true when it had to be taken back instead, its visits waiting again. */
export async function bringUpToDate(context: Context, claim: OpenClaim): Promise<boolean> {
  const rebuilt = await rebuildClaim(context, claim)
  if (!rebuilt.ok) {
    await withdrawClaim(context, claim, `Taken back: ${rebuilt.why}`)
    return true
  }
  const { built, payers } = rebuilt
  // What one payer already had cannot become another payer's claim.
  if (claim.batchId !== null && built.payerId !== claim.payerId) {
    await withdrawClaim(context, claim, 'Taken back: its visits belong to another payer now.')
    return true
  }
  const document = asCorrection(built.claim, claim)
  if (canonical(document) === canonical(claim.document)) return false
  await rewriteClaim(context, payers, claim, built, document)
  await clearPayerHolds(context, claim.claimId)
  return false
}

/** Key order is the database's; values are what counts. */
const canonical = (claim: Claim): string => canonicalJson(JSON.parse(JSON.stringify(claim)))

function asCorrection(built: Claim, claim: OpenClaim): Claim {
  return claim.frequency === '1'
    ? built
    : { ...built, frequency: claim.frequency, payerClaimNumber: claim.document.payerClaimNumber }
}

/** What the payer rejected is not what would be sent now. */
async function clearPayerHolds(context: Context, claimId: string): Promise<void> {
  await sql`update claim_hold set cleared_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and claim_id = ${claimId} and rule = ${payerRefused}
      and cleared_at is null`.execute(context.db)
}

/** What no reason of ours can make right. @source 42 CFR 1001.1901 for excluded workers; TRUST invariants I17, I26 */
const neverOverridden: ReadonlyMap<string, string> = new Map([
  ['worker-not-excluded', 'Nothing an excluded worker does may be billed to a federal program.'],
  ['note-signed', 'A visit is billed only with a signed note.'],
  ['note-unchanged', 'A signed note that no longer reads as it was signed proves nothing.'],
  ['billed-twice', 'A visit is billed once.'],
])

const override = bind('claim.override', async (context, { claimId, holdId, reason }) => {
  const claim = await openClaim(context, claimId)
  const hold = found(
    await context.db
      .selectFrom('claim_hold')
      .select(['rule', 'overridden_by', 'cleared_at'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .where('hold_id', '=', holdId)
      .executeTakeFirst(),
  )
  if (hold.overridden_by !== null || hold.cleared_at !== null) return { status: claim.status }
  const never = neverOverridden.get(hold.rule)
  if (never) refuse('never-overridden', `${never} Put the record right, or take the visit off the claim.`)
  if (!notSent.has(claim.status))
    refuse('claim-sent', `Claim ${claim.controlNumber} was sent already, so there is nothing to let go.`)
  await context.db
    .updateTable('claim_hold')
    .set({ overridden_by: personActing(context), override_reason: reason })
    .where('organization_id', '=', context.organization.id)
    .where('hold_id', '=', holdId)
    .execute()
  context.detail({ rule: hold.rule, reason })
  const open = await context.db
    .selectFrom('claim_hold')
    .select('hold_id')
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claimId)
    .where('severity', '=', 'hold')
    .where('cleared_at', 'is', null)
    .where('overridden_by', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (open || claim.status === 'ready') return { status: claim.status }
  await moveDecided(
    context,
    [{ claimId, from: claim.status, to: 'ready', payerClaimNumber: null, because: `Let go by a person: ${reason}` }],
    null,
  )
  return { status: 'ready' }
})

export const rescrubBindings = [scrub, override]
