// Consents to send a substance-use record: recorded as signed on paper, revoked, shown on the person's page.
import { formatDay, type ConsentPurpose } from '@throughline/domain'
import { assertReachesPerson, bind, found, refuse, type Context } from '../core/index.ts'
import { assertPayer } from '../record/payers.ts'

const recordConsent = bind('consent.record', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  if (input.signedOn > context.today)
    refuse('not-yet', 'A consent counts from the day it is signed. Choose that day.', {
      signedOn: 'This day has not come yet.',
    })
  if (input.expires !== null && input.expires < input.signedOn)
    refuse('dates-reversed', 'The consent would end before it was signed. Correct one of the days.')
  if (input.payerId !== null) await assertPayer(context, input.payerId)
  const consentId = context.newId()
  await context.db
    .insertInto('consent')
    .values({
      organization_id: context.organization.id,
      consent_id: consentId,
      person_id: input.personId,
      payer_id: input.payerId,
      purpose: input.purpose,
      signed_on: input.signedOn,
      expires: input.expires,
      revoked_on: null,
      recorded_at: context.now,
    })
    .execute()
  context.subject('consent', consentId)
  return { id: consentId }
})

const revokeConsent = bind('consent.revoke', async (context, { consentId, revokedOn }) => {
  const consent = found(
    await context.db
      .selectFrom('consent')
      .select(['person_id', 'signed_on', 'revoked_on'])
      .where('organization_id', '=', context.organization.id)
      .where('consent_id', '=', consentId)
      .forUpdate()
      .executeTakeFirst(),
  )
  await assertReachesPerson(context, consent.person_id)
  context.subject('consent', consentId)
  // Revoked once: a second word cannot move the day back or forth.
  if (consent.revoked_on !== null) return { ok: true }
  const on = revokedOn ?? context.today
  if (on > context.today || on < consent.signed_on)
    refuse(
      'wrong-day',
      `The consent was signed on ${formatDay(consent.signed_on)}: it is revoked on a day between then and today.`,
      { revokedOn: 'Choose the day the person said so.' },
    )
  await context.db
    .updateTable('consent')
    .set({ revoked_on: on })
    .where('organization_id', '=', context.organization.id)
    .where('consent_id', '=', consentId)
    .execute()
  context.detail({ revokedOn: on })
  return { ok: true }
})

/** A person's consents as their page shows them, the latest first. */
export async function consentsOf(context: Context, personId: string) {
  const rows = await context.db
    .selectFrom('consent as c')
    .leftJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'c.organization_id').onRef('y.payer_id', '=', 'c.payer_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.person_id', '=', personId)
    .selectAll('c')
    .select('y.name as payer_name')
    .orderBy('c.signed_on', 'desc')
    .orderBy('c.consent_id')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    consentId: row.consent_id,
    payer: row.payer_id === null ? null : { kind: 'payer', id: row.payer_id, label: row.payer_name ?? '' },
    purpose: row.purpose satisfies ConsentPurpose,
    signedOn: row.signed_on,
    expires: row.expires,
    revokedOn: row.revoked_on,
    stands: row.revoked_on === null && (row.expires === null || row.expires >= context.today),
  }))
}

export const consentBindings = [recordConsent, revokeConsent] as const
