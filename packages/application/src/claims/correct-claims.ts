// Corrections of decided claims: a replacement with every line again, a void, or a denied one anew. Each is a claim of their own, sent like any
// other; the original gives way when its correction leaves.
import { mayMove } from '@throughline/domain'
import { billAnew, replaceClaim, voidClaim } from '@throughline/provider'
import { json } from '@throughline/store'
import { sql } from 'kysely'
import { bind, type Context } from '../core/index.ts'
import { keepClaims, openControlNumbers } from './keep-claims.ts'
import { openClaim, rebuildClaim, type OpenClaim } from './rebuild-claim.ts'
import { scrubClaims } from './scrub-claims.ts'

const correct = bind('claim.replace', async (context, { claimId, frequency, reason }) => {
  const original = await openClaim(context, claimId)
  const refused = await whyNot(context, original, frequency)
  if (refused !== null) return { claimId: null, refused }
  context.detail({ frequency, reason })
  return frequency === '8' ? takeBack(context, original, reason) : replace(context, original, frequency, reason)
})

type Frequency = '1' | '7' | '8'
const corrections = { '1': billAnew, '7': replaceClaim } as const

const asOriginal = (claim: OpenClaim) => ({
  claim: claim.document,
  state: claim.status,
  payerClaimNumber: claim.payerClaimNumber,
})

async function whyNot(context: Context, original: OpenClaim, frequency: Frequency): Promise<string | null> {
  const over = await overAlready(context, original)
  if (over !== null) return over
  // Asked of the claim as it is: only its state and the payer's number decide here.
  const asked =
    frequency === '8'
      ? voidClaim(asOriginal(original), original.controlNumber)
      : corrections[frequency](asOriginal(original), original.document, original.controlNumber)
  if (!asked.ok) return asked.message.text
  if (!mayMove(original.status, frequency === '8' ? 'voided' : 'replaced'))
    return `Claim ${original.controlNumber} is closed, given up or under appeal and cannot be corrected any more. Ask the payer to reopen it.`
  const open = await context.db
    .selectFrom('claim')
    .select('control_number')
    .where('organization_id', '=', context.organization.id)
    .where('replaces_claim_id', '=', original.claimId)
    .where('status', 'not in', ['voided', 'replaced', 'closed', 'denied'])
    .executeTakeFirst()
  return open
    ? `Claim ${original.controlNumber} is being corrected by claim ${open.control_number} already. Finish that one first.`
    : null
}

/** A void, and a replacement that was refused, are over: what they were to correct is what may be corrected. */
async function overAlready(context: Context, claim: OpenClaim): Promise<string | null> {
  if (claim.replacesClaimId === null) return null
  const { control_number: before, status } = await context.db
    .selectFrom('claim')
    .select(['control_number', 'status'])
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claim.replacesClaimId)
    .executeTakeFirstOrThrow()
  if (claim.frequency === '8')
    return `Claim ${claim.controlNumber} is a void: it asks for nothing that could be corrected. Correct claim ${before}, which it names, if that one still stands.`
  return claim.status === 'voided' && status !== 'replaced' && status !== 'voided'
    ? `Claim ${claim.controlNumber} did not come about, and claim ${before}, which it was to replace, stands as it was. Correct claim ${before}.`
    : null
}

async function replace(context: Context, original: OpenClaim, frequency: '1' | '7', reason: string) {
  const rebuilt = await rebuildClaim(context, original)
  if (!rebuilt.ok)
    return {
      claimId: null,
      refused: `Claim ${original.controlNumber} cannot be replaced: ${rebuilt.why} Void it instead, and bill its visits again.`,
    }
  const { built, payers } = rebuilt
  // Asked with the old number first: a refusal takes no number.
  const asked = corrections[frequency](asOriginal(original), built.claim, original.controlNumber)
  if (!asked.ok) return { claimId: null, refused: asked.message.text }
  const numbers = await openControlNumbers(context)
  const corrected = corrections[frequency](asOriginal(original), built.claim, numbers.next())
  await numbers.close()
  if (!corrected.ok) throw new Error('a correction was refused that was allowed a moment before')
  const claimId = context.newId()
  await sql`update claim_line_service set live = false
    where organization_id = ${context.organization.id} and claim_id = ${original.claimId}`.execute(context.db)
  const because = `${frequency === '7' ? 'Replaces claim' : 'Bills anew claim'} ${original.controlNumber}: ${reason}`
  await keepClaims(context, payers, [
    {
      claimId,
      built,
      document: corrected.claim,
      replacesClaimId: original.claimId,
      followsClaimId: original.followsClaimId,
      turn: original.turn,
      because,
    },
  ])
  await carryPaper(context, original.claimId, claimId)
  await scrubClaims(context, [claimId])
  return { claimId, refused: null }
}

/** What was copied from paper onto the original is as true of its correction. */
async function carryPaper(context: Context, originalId: string, correctionId: string): Promise<void> {
  await sql`insert into other_payer_decision (organization_id, claim_id, coverage_id, decided_on, reference, lines, entered_by,
      entered_at)
    select organization_id, ${correctionId}::uuid, coverage_id, decided_on, reference, lines, entered_by, entered_at
    from other_payer_decision
    where organization_id = ${context.organization.id} and claim_id = ${originalId}`.execute(context.db)
}

/**
 * A void repeats the original on the wire and asks for nothing: its own charge is zero, so that nothing of it is ever open.
 * The visits stay on the original until the void leaves.
 */
async function takeBack(context: Context, original: OpenClaim, reason: string) {
  const organization = context.organization.id
  const numbers = await openControlNumbers(context)
  const voided = voidClaim(asOriginal(original), numbers.next())
  await numbers.close()
  if (!voided.ok) throw new Error('a void was refused that was allowed a moment before')
  const claimId = context.newId()
  const control = voided.claim.controlNumber
  await sql`
    insert into claim (organization_id, claim_id, control_number, person_id, coverage_id, payer_id, contract_id,
      contract_version, frequency, replaces_claim_id, follows_claim_id, prior_paid_cents, status, served_on, served_through, charge_cents, expected_cents,
      diagnoses, document, filing_deadline, created_at, changed_at)
    select organization_id, ${claimId}::uuid, ${control}, person_id, coverage_id, payer_id, contract_id, contract_version, '8',
      claim_id, follows_claim_id, prior_paid_cents, 'draft', served_on, served_through, 0, 0, diagnoses, ${json(voided.claim)}::jsonb, filing_deadline,
      ${context.now}::timestamptz, ${context.now}::timestamptz
    from claim where organization_id = ${organization} and claim_id = ${original.claimId}`.execute(context.db)
  await sql`
    insert into claim_line (organization_id, claim_id, line, person_id, payer_id, status, code, modifiers, units, charge_cents,
      expected_cents, served_on, served_through, place_of_service, pointers, line_control, rendering_worker_id, contract_term)
    select organization_id, ${claimId}::uuid, line, person_id, payer_id, 'draft', code, modifiers, units, 0, 0, served_on,
      served_through, place_of_service, pointers, ${control} || '-' || line, rendering_worker_id, contract_term
    from claim_line where organization_id = ${organization} and claim_id = ${original.claimId}`.execute(context.db)
  await sql`
    insert into claim_line_service (organization_id, claim_id, line, service_id, turn, live)
    select organization_id, ${claimId}::uuid, line, service_id, turn, false from claim_line_service
    where organization_id = ${organization} and claim_id = ${original.claimId}`.execute(context.db)
  await context.db
    .insertInto('claim_event')
    .values({
      organization_id: organization,
      claim_id: claimId,
      seq: 1,
      at: context.now,
      from_status: null,
      to_status: 'draft',
      actor: context.actor.userId,
      reason: `Voids claim ${original.controlNumber}: ${reason}`,
      file_id: null,
    })
    .execute()
  await carryPaper(context, original.claimId, claimId)
  await scrubClaims(context, [claimId])
  return { claimId, refused: null }
}

export const correctClaimBindings = [correct]
