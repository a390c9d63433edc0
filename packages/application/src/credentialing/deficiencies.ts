// What a plan says is missing, with the day by which it wants it, and what was done about it.
import { formatDay } from '@throughline/domain'
import { bind, found, refuse } from '../core/index.ts'
import { fileRow } from './read-file.ts'

const add = bind('deficiency.add', async (context, input) => {
  await fileRow(context, input.credentialingId)
  if (input.toldOn > context.today)
    refuse('in-future', `${formatDay(input.toldOn)} has not come yet. Record what has happened.`, {
      toldOn: 'This day has not come yet.',
    })
  if (input.cureBy !== null && input.cureBy < input.toldOn)
    refuse('dates-reversed', 'The day by which it is wanted stands before the day it was told.', {
      cureBy: 'Write a day on or after the day it was told.',
    })
  const deficiencyId = context.newId()
  await context.db
    .insertInto('deficiency')
    .values({
      organization_id: context.organization.id,
      deficiency_id: deficiencyId,
      credentialing_id: input.credentialingId,
      item: input.item,
      words: input.words,
      told_on: input.toldOn,
      cure_by: input.cureBy,
      cured_on: null,
      cured_words: null,
    })
    .execute()
  context.subject('credentialing', input.credentialingId)
  return { id: deficiencyId }
})

const cure = bind('deficiency.cure', async (context, input) => {
  const row = found(
    await context.db
      .selectFrom('deficiency')
      .select(['told_on', 'credentialing_id'])
      .where('organization_id', '=', context.organization.id)
      .where('deficiency_id', '=', input.deficiencyId)
      .executeTakeFirst(),
  )
  if (input.curedOn > context.today)
    refuse('in-future', `${formatDay(input.curedOn)} has not come yet. Record what has happened.`, {
      curedOn: 'This day has not come yet.',
    })
  if (input.curedOn < row.told_on)
    refuse('dates-reversed', 'It cannot be mended before it was told. Check the day.', { curedOn: 'Check this day.' })
  await context.db
    .updateTable('deficiency')
    .set({ cured_on: input.curedOn, cured_words: input.words })
    .where('organization_id', '=', context.organization.id)
    .where('deficiency_id', '=', input.deficiencyId)
    .execute()
  context.subject('credentialing', row.credentialing_id)
  return { ok: true }
})

export const deficiencyBindings = [add, cure] as const
