// Half-filled forms, each person's own: kept while they are typed, gone once the form is kept or given up.
import { json } from '@throughline/store'
import { bind, personActing, type Context } from '../core/index.ts'

type Form = { readonly form: string; readonly subject: string }

const keyOf = (context: Context, { form, subject }: Form) => ({
  organization_id: context.organization.id,
  user_id: personActing(context),
  form,
  subject,
})

const get = bind('draft.get', async (context, asked) => {
  const key = keyOf(context, asked)
  const row = await context.db
    .selectFrom('form_draft')
    .select(['document', 'changed_at'])
    .where('organization_id', '=', key.organization_id)
    .where('user_id', '=', key.user_id)
    .where('form', '=', key.form)
    .where('subject', '=', key.subject)
    .executeTakeFirst()
  return { values: row?.document ?? null, changedAt: row?.changed_at ?? null }
})

const keep = bind('draft.keep', async (context, { values, ...asked }) => {
  const key = keyOf(context, asked)
  if (values === null) {
    await context.db
      .deleteFrom('form_draft')
      .where('organization_id', '=', key.organization_id)
      .where('user_id', '=', key.user_id)
      .where('form', '=', key.form)
      .where('subject', '=', key.subject)
      .execute()
    return { ok: true }
  }
  const kept = { document: json(values), changed_at: context.now }
  await context.db
    .insertInto('form_draft')
    .values({ ...key, ...kept })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id', 'form', 'subject']).doUpdateSet(kept))
    .execute()
  return { ok: true }
})

export const draftBindings = [get, keep] as const
