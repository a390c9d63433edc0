// Plans from outside: what is known of each, whom we know there, what was said and promised.
import type { Row } from '@throughline/store'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { assertPayer } from '../record/payers.ts'

const callsShown = 500
const contactsShown = 200

type OutlookRow = Row<'plan_outlook'>

export function shownOutlook(row: OutlookRow | undefined) {
  return {
    products: (row?.products ?? []) as ('medicaid' | 'medicare' | 'dual' | 'commercial' | 'county')[],
    requestTitle: row?.request_title ?? null,
    requestOpens: row?.request_opens ?? null,
    requestDue: row?.request_due ?? null,
    guideNames: row?.guide_names ?? ('unknown' as const),
    guideWords: row?.guide_words ?? null,
  }
}

const plan = bind('reach.plan', async (context, { payerId }) => {
  const organization = context.organization.id
  const { name } = await assertPayer(context, payerId)
  const outlook = await context.db
    .selectFrom('plan_outlook')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  const contacts = await context.db
    .selectFrom('plan_contact')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('payer_id', '=', payerId)
    .orderBy('name')
    .limit(contactsShown)
    .execute()
  const calls = await context.db
    .selectFrom('plan_call as l')
    .innerJoin('plan_contact as c', (join) =>
      join.onRef('c.organization_id', '=', 'l.organization_id').onRef('c.contact_id', '=', 'l.contact_id'),
    )
    .where('l.organization_id', '=', organization)
    .where('c.payer_id', '=', payerId)
    .selectAll('l')
    .orderBy('l.called_on', 'desc')
    .orderBy('l.call_id', 'desc')
    .limit(callsShown)
    .execute()
  const names = new Map(contacts.map((one) => [one.contact_id, one.name]))
  return {
    payerId,
    plan: name,
    outlook: shownOutlook(outlook),
    contacts: contacts
      .map((one) => ({ one, held: calls.filter((call) => (call.handed_to ?? call.contact_id) === one.contact_id) }))
      .filter(({ one, held }) => one.ended_on === null || held.some(isOpen))
      .map(({ one, held }) => ({
        contactId: one.contact_id,
        role: one.role,
        name: one.name,
        phone: one.phone,
        email: one.email,
        endedOn: one.ended_on,
        calls: held.map((call) => ({
          callId: call.call_id,
          on: call.called_on,
          words: call.words,
          promise: call.promise,
          promisedFor: call.promised_for,
          keptOn: call.kept_on,
          releasedOn: call.released_on,
          releasedWords: call.released_words,
          from: call.handed_to === null ? null : (names.get(call.contact_id) ?? null),
          by: call.called_by_name,
        })),
      })),
  }
})

/** A promise that somebody still waits for. */
const isOpen = (call: Row<'plan_call'>): boolean =>
  call.promise !== null && call.kept_on === null && call.released_on === null

const saveOutlook = bind('reach.saveOutlook', async (context, { payerId, ...input }) => {
  await assertPayer(context, payerId)
  if (input.requestOpens !== null && input.requestDue !== null && input.requestDue < input.requestOpens)
    refuse('dates-reversed', 'The last day stands before the first. Correct one of them.', {
      requestDue: 'Write a later day.',
    })
  const values = {
    products: input.products,
    request_title: input.requestTitle,
    request_opens: input.requestOpens,
    request_due: input.requestDue,
    guide_names: input.guideNames,
    guide_words: input.guideWords,
    changed_at: context.now,
  }
  await context.db
    .insertInto('plan_outlook')
    .values({ organization_id: context.organization.id, payer_id: payerId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'payer_id']).doUpdateSet(values))
    .execute()
  context.subject('payer', payerId)
  return { ok: true }
})

const saveContact = bind('reach.saveContact', async (context, { contactId, payerId, ended, ...input }) => {
  await assertPayer(context, payerId)
  const organization_id = context.organization.id
  if (contactId === null) {
    const added = context.newId()
    await context.db
      .insertInto('plan_contact')
      .values({ organization_id, contact_id: added, payer_id: payerId, ...input, ended_on: null })
      .execute()
    context.subject('contact', added)
    return { id: added }
  }
  const changed = await context.db
    .updateTable('plan_contact')
    .set({ ...input, ended_on: ended ? context.today : null })
    .where('organization_id', '=', organization_id)
    .where('contact_id', '=', contactId)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  found(changed.numUpdatedRows > 0n ? changed : undefined)
  context.subject('contact', contactId)
  return { id: contactId }
})

const logCall = bind('reach.logCall', async (context, input) => {
  found(
    await context.db
      .selectFrom('plan_contact')
      .select('contact_id')
      .where('organization_id', '=', context.organization.id)
      .where('contact_id', '=', input.contactId)
      .executeTakeFirst(),
  )
  if (input.on > context.today)
    refuse('call-ahead', 'This day has not come yet. Write the day on which you talked.', {
      on: 'Write today or an earlier day.',
    })
  if (input.promise === null && input.promisedFor !== null)
    refuse('promise-missing', 'There is a day, but no promise. Write what was promised, or leave the day empty.', {
      promise: 'Write what was promised.',
    })
  const callId = context.newId()
  await context.db
    .insertInto('plan_call')
    .values({
      organization_id: context.organization.id,
      call_id: callId,
      contact_id: input.contactId,
      called_on: input.on,
      words: input.words,
      promise: input.promise,
      promised_for: input.promisedFor,
      kept_on: null,
      called_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('call', callId)
  return { id: callId }
})

const keepPromise = bind('reach.keepPromise', async (context, { callId, on }) => {
  if (on > context.today)
    refuse('kept-ahead', 'This day has not come yet. A promise is kept on the day it was kept.', {
      on: 'Write today or an earlier day.',
    })
  const changed = await context.db
    .updateTable('plan_call')
    .set({ kept_on: on })
    .where('organization_id', '=', context.organization.id)
    .where('call_id', '=', callId)
    .where('promise', 'is not', null)
    .where('released_on', 'is', null)
    .executeTakeFirst()
  found(changed.numUpdatedRows > 0n ? changed : undefined)
  context.subject('call', callId)
  return { ok: true }
})

/** A promise somebody still waits for, with the plan it was made at. */
async function openPromise(context: Context, callId: string) {
  const call = found(
    await context.db
      .selectFrom('plan_call as l')
      .innerJoin('plan_contact as c', (join) =>
        join.onRef('c.organization_id', '=', 'l.organization_id').onRef('c.contact_id', '=', 'l.contact_id'),
      )
      .select(['c.payer_id', 'l.kept_on', 'l.released_on'])
      .where('l.organization_id', '=', context.organization.id)
      .where('l.call_id', '=', callId)
      .where('l.promise', 'is not', null)
      .executeTakeFirst(),
  )
  if (call.kept_on !== null || call.released_on !== null)
    refuse('promise-settled', 'This promise was kept or closed already. Nothing is left to do about it.')
  context.subject('call', callId)
  return call
}

const releasePromise = bind('reach.releasePromise', async (context, { callId, words }) => {
  await openPromise(context, callId)
  await context.db
    .updateTable('plan_call')
    .set({ released_on: context.today, released_words: words })
    .where('organization_id', '=', context.organization.id)
    .where('call_id', '=', callId)
    .execute()
  return { ok: true }
})

const handOverPromise = bind('reach.handOverPromise', async (context, { callId, contactId }) => {
  const { payer_id } = await openPromise(context, callId)
  const contact = found(
    await context.db
      .selectFrom('plan_contact')
      .select(['payer_id', 'ended_on'])
      .where('organization_id', '=', context.organization.id)
      .where('contact_id', '=', contactId)
      .executeTakeFirst(),
  )
  if (contact.payer_id !== payer_id || contact.ended_on !== null)
    refuse('contact-elsewhere', 'A promise is handed to somebody who is at the same plan now. Choose somebody there.', {
      contactId: 'Choose somebody at this plan.',
    })
  await context.db
    .updateTable('plan_call')
    .set({ handed_to: contactId })
    .where('organization_id', '=', context.organization.id)
    .where('call_id', '=', callId)
    .execute()
  return { ok: true }
})

export const planReachBindings = [
  plan,
  saveOutlook,
  saveContact,
  logCall,
  keepPromise,
  releasePromise,
  handOverPromise,
] as const
