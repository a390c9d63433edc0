// Outcomes recorded and told: everybody who entered, whoever recorded what, and nobody's name in what is told.
import { assertReachesPerson, bind, refuse } from '../core/index.ts'
import { loadOutcomes } from './load-outcomes.ts'

const outcomeSummary = bind('outcome.summary', async (context, { window }) => {
  const { told, areas, notAsked, persons } = await loadOutcomes(context, window)
  context.touch(persons)
  return { ...told, kinds: [...told.kinds], areas: [...areas], notAsked }
})

const outcomeRecordAreas = bind('outcome.recordAreas', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  if (input.askedOn > context.today)
    refuse('asked-ahead', 'This day has not come yet. Write the day on which you talked.', {
      askedOn: 'Write today or an earlier day.',
    })
  const { personId, askedOn, saidBy, ...areas } = input
  if (Object.values(areas).every((said) => said === null))
    refuse('nothing-said', 'Nothing is answered yet. Answer at least one of the six.', { work: 'Choose one of five.' })
  const kept = await context.db
    .insertInto('life_area_answer')
    .values({
      organization_id: context.organization.id,
      person_id: personId,
      asked_on: askedOn,
      said_by: saidBy,
      ...areas,
      recorded_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'person_id', 'asked_on']).doNothing())
    .executeTakeFirst()
  if (kept.numInsertedOrUpdatedRows === 0n)
    refuse(
      'already-asked',
      'Answers of this day are recorded already and stay as they were said. Ask again another day.',
    )
  return { ok: true }
})

const outcomeRecordStay = bind('outcome.recordStay', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  if (input.starts > context.today)
    refuse('stay-ahead', 'This day has not come yet. Write the day on which the stay began.', {
      starts: 'Write today or an earlier day.',
    })
  const stayId = context.newId()
  await context.db
    .insertInto('care_stay')
    .values({
      organization_id: context.organization.id,
      stay_id: stayId,
      person_id: input.personId,
      kind: input.kind,
      starts: input.starts,
      days: input.days,
      told_by: input.toldBy,
      recorded_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  return { id: stayId }
})

export const outcomeBindings = [outcomeSummary, outcomeRecordAreas, outcomeRecordStay] as const
