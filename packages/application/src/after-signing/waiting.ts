// The waiting list of a contract: who was referred and waits, the first to come first, and the places under its cap.
import { daysBetween } from '@throughline/domain'
import { placesLeft } from '@throughline/provider'
import { bind, found, refuse } from '../core/index.ts'
import { soFar } from './measured.ts'
import { beganOn, intakeOf, signedContract } from './signed-contracts.ts'

const mostWaiting = 500

const waitingList = bind('waiting.list', async (context, { contractId }) => {
  const contract = await signedContract(context, contractId)
  const rows = await context.db
    .selectFrom('waiting_person')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', contractId)
    .where('status', '=', 'waiting')
    .orderBy('referred_on')
    .orderBy('waiting_id')
    .limit(mostWaiting)
    .execute()
  const far = await soFar(context, contract.payer_id!, await beganOn(context, contract), context.today)
  const { cap } = await intakeOf(context, contractId)
  return {
    rows: rows.map((row) => ({
      waitingId: row.waiting_id,
      name: row.name,
      reachAt: row.reach_at,
      referredBy: row.referred_by,
      referredOn: row.referred_on,
      days: daysBetween(row.referred_on, context.today),
    })),
    places: placesLeft(cap, far.people),
  }
})

const waitingAdd = bind('waiting.add', async (context, input) => {
  const contract = await signedContract(context, input.contractId)
  if (input.referredOn > context.today)
    refuse('referred-ahead', 'This day has not come yet. Write the day of the referral.', {
      referredOn: 'Write today or an earlier day.',
    })
  const waitingId = context.newId()
  await context.db
    .insertInto('waiting_person')
    .values({
      organization_id: context.organization.id,
      waiting_id: waitingId,
      contract_id: input.contractId,
      contract_version: contract.version,
      name: input.name,
      reach_at: input.reachAt,
      referred_by: input.referredBy,
      referred_on: input.referredOn,
    })
    .execute()
  context.subject('waiting', waitingId)
  return { id: waitingId }
})

const waitingSettle = bind('waiting.settle', async (context, { waitingId, status, reason }) => {
  const row = found(
    await context.db
      .selectFrom('waiting_person')
      .select('status')
      .where('organization_id', '=', context.organization.id)
      .where('waiting_id', '=', waitingId)
      .forUpdate()
      .executeTakeFirst(),
  )
  context.subject('waiting', waitingId)
  if (row.status === status) return { ok: true }
  if (status === 'closed' && reason === '')
    refuse('reason-missing', 'Say why this person is no longer waiting: somebody will ask.', {
      reason: 'Write the reason.',
    })
  await context.db
    .updateTable('waiting_person')
    .set({ status, closed_on: context.today, reason: reason === '' ? null : reason })
    .where('organization_id', '=', context.organization.id)
    .where('waiting_id', '=', waitingId)
    .execute()
  return { ok: true }
})

export const waitingBindings = [waitingList, waitingAdd, waitingSettle] as const
