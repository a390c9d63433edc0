// What a person says of a correction that the payer refused while it decided the original anew: the original stands again with
// what was decided of it since, or it stays given way.
import { bind, assertReachesPerson, found, refuse, type Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { takePostingTurn } from '../money/posting-turn.ts'
import { sql } from 'kysely'
import { withdrawAdjustmentsOf } from './charges.ts'
import { billAgain, standAsDecided, type Correction } from './original-stands.ts'
import { correctionsAmong } from './stand-again.ts'

const settleRefused = bind('claim.settleRefused', async (context, { claimId, original, reason }) => {
  await takePostingTurn(context)
  const claim = found(
    await context.db
      .selectFrom('claim')
      .select(['control_number', 'person_id', 'status'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, claim.person_id)
  const answered = await sql`update worklist set status = 'done', closed_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and claim_id = ${claimId} and status = 'open'
      and kind = 'correction-refused'`.execute(context.db)
  const [correction] = await correctionsAmong(context, [claimId])
  if (answered.numAffectedRows === 0n || claim.status !== 'denied' || correction === undefined)
    return refuse(
      'nothing-to-settle',
      `Nothing is asked of claim ${claim.control_number} any more: somebody answered it, or the payer decided again. Open the claim to see how it stands.`,
    )
  context.subject('claim', claimId)
  context.detail({ original, reason })
  const status =
    original === 'stands' ? await letStand(context, correction, reason) : await leaveAside(context, correction, reason)
  return { originalId: correction.original_id, status }
})

/** The correction asks for nothing any more; its original is charged and billed again, as the payer decided it last. */
async function letStand(context: Context, one: Correction, reason: string) {
  if (one.billed_elsewhere)
    refuse(
      'billed-since',
      `Visits of claim ${one.original_number} were billed by another claim since, so it cannot stand again beside that one. Leave it as it is, or void the other claim first.`,
    )
  await withdrawAdjustmentsOf(context, [{ claimId: one.claim_id, because: one.claim_id }], `settled|${context.now}`)
  await sql`update claim_line_service set live = false where organization_id = ${context.organization.id}
    and claim_id = ${one.claim_id}`.execute(context.db)
  await tell(context, one, 'voided', `Over: claim ${one.original_number} stands instead. ${reason}`)
  const because = `Stands again as the payer decided it last; claim ${one.control_number} was refused. ${reason}`
  const to = await standAsDecided(context, one, because, null)
  await billAgain(context, [one.original_id])
  return to
}

/** A refused replacement stays a refusal to work on; a refused void has nothing left to ask for. */
async function leaveAside(context: Context, one: Correction, reason: string) {
  const gone = `claim ${one.original_number} stays ${one.original_status}. ${reason}`
  if (one.frequency === '8') await tell(context, one, 'voided', `Over: ${gone}`)
  else await tell(context, one, 'denied', `The refusal counts: ${gone}`)
  return one.original_status
}

function tell(context: Context, one: Correction, to: 'voided' | 'denied', because: string): Promise<void> {
  return moveDecided(context, [{ claimId: one.claim_id, from: 'denied', to, payerClaimNumber: null, because }], null)
}

export const settleRefusedBindings = [settleRefused] as const
