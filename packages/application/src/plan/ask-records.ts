// Asking a provider for the records of a claim that waits, and noting that they came: each stops or starts the prompt-pay
// clock, and decides the claim anew as far as that goes.
import { addDays, formatDay } from '@throughline/domain'
import { assertReachesPerson, bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { decideAlone, decideWaiting } from './decide-waiting.ts'

/** The claim, held until this transaction ends. */
/** A received claim, held for this transaction, within reach. */
export async function heldClaim(context: Context, receivedClaimId: string) {
  await decideAlone(context)
  const claim = found(
    await context.db
      .selectFrom('received_claim')
      .select(['icn', 'person_id', 'status'])
      .where('organization_id', '=', context.organization.id)
      .where('received_claim_id', '=', receivedClaimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (claim.person_id !== null) await assertReachesPerson(context, claim.person_id)
  context.subject('received-claim', receivedClaimId)
  return claim
}

function requestOf(context: Context, receivedClaimId: string) {
  return context.db
    .selectFrom('records_request')
    .select(['request_id', 'asked_on', 'due_on', 'received_on'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .executeTakeFirst()
}

/** What the claim waited for has happened: it goes on from there, and may wait for the next thing. */
async function goOn(context: Context, receivedClaimId: string, rule: string, reason: string) {
  await context.db
    .updateTable('pend')
    .set({ closed_on: context.today, resolution: 'go-on', closed_by: personActing(context), reason })
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .where('rule', '=', rule)
    .where('closed_on', 'is', null)
    .execute()
  await decideWaiting(context, [receivedClaimId], () => undefined)
}

const ask = bind('records.ask', async (context, { receivedClaimId, askedFor, dueDays }) => {
  const claim = await heldClaim(context, receivedClaimId)
  const before = await requestOf(context, receivedClaimId)
  if (before?.received_on)
    refuse(
      'asked-before',
      `The records of claim ${claim.icn} were asked for on ${formatDay(before.asked_on)} and came on ${formatDay(before.received_on)}. Read them, then release the claim or deny it.`,
    )
  if (before) return { dueOn: before.due_on }
  if (claim.status !== 'pended')
    refuse(
      'not-waiting',
      `Claim ${claim.icn} is ${claim.status}. Records are asked for while a claim waits for a person; a decided claim is looked at by an audit.`,
    )
  const dueOn = addDays(context.today, dueDays)
  await context.db
    .insertInto('records_request')
    .values({
      organization_id: context.organization.id,
      request_id: context.newId(),
      received_claim_id: receivedClaimId,
      asked_for: askedFor,
      asked_on: context.today,
      due_on: dueOn,
      received_on: null,
      asked_by: personActing(context),
    })
    .execute()
  context.detail({ dueOn })
  await goOn(context, receivedClaimId, 'records-wanted', `Records were asked for: ${askedFor}`)
  return { dueOn }
})

const receive = bind('records.receive', async (context, { receivedClaimId, receivedOn }) => {
  const claim = await heldClaim(context, receivedClaimId)
  const on = receivedOn ?? context.today
  const open = await requestOf(context, receivedClaimId)
  if (!open) return refuse('not-asked', `No records of claim ${claim.icn} were asked for.`)
  if (open.received_on !== null) return { ok: true }
  if (on < open.asked_on || on > context.today)
    refuse(
      'wrong-day',
      `They were asked for on ${formatDay(open.asked_on)}: the day they came lies between then and today.`,
      { receivedOn: 'Choose the day they came.' },
    )
  await context.db
    .updateTable('records_request')
    .set({ received_on: on })
    .where('organization_id', '=', context.organization.id)
    .where('request_id', '=', open.request_id)
    .execute()
  context.detail({ receivedOn: on })
  if (claim.status === 'pended')
    await goOn(context, receivedClaimId, 'records-awaited', `The records came on ${formatDay(on)}.`)
  return { ok: true }
})

export const recordsBindings = [ask, receive] as const
