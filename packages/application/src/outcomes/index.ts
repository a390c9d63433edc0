// Outcomes recorded and told: everybody who entered, whoever recorded what, and nobody's name in what is told.
import { areaChanges, valueCase } from '@throughline/provider'
import { sql } from 'kysely'
import { assertReachesPerson, bind, reachFilter, refuse } from '../core/index.ts'

/** More people than any peer-run organization has served. */
const mostPeople = 50_000

const outcomeSummary = bind('outcome.summary', async (context, { window }) => {
  const reaches = await reachFilter(context)
  const organization = context.organization.id
  const entered = await sql<{ person: string; startedOn: string }>`
    select person_id as person, min(served_on)::text as "startedOn" from service
    where organization_id = ${organization} and status = 'delivered' and served_on <= ${context.today}
      and ${reaches('service.person_id')}
    group by 1 order by 1 limit ${mostPeople}`.execute(context.db)
  const stays = await context.db
    .selectFrom('care_stay')
    .select(['person_id as person', 'kind', 'starts', 'days'])
    .where('organization_id', '=', organization)
    .where(reaches('care_stay.person_id'))
    .limit(mostPeople)
    .execute()
  const answers = await context.db
    .selectFrom('life_area_answer')
    .selectAll()
    .where('organization_id', '=', organization)
    .where(reaches('life_area_answer.person_id'))
    .limit(mostPeople)
    .execute()
  context.touch(stays.map((stay) => stay.person))
  context.touch(answers.map((answer) => answer.person_id))
  const people = entered.rows.map((row) => ({ person: row.person, startedOn: row.startedOn as typeof context.today }))
  const asked = new Set(answers.map((answer) => answer.person_id))
  const told = valueCase(people, stays, window, context.today)
  return {
    ...told,
    kinds: [...told.kinds],
    areas: [
      ...areaChanges(answers.map((answer) => ({ ...answer, person: answer.person_id, askedOn: answer.asked_on }))),
    ],
    notAsked: people.filter((one) => !asked.has(one.person)).length,
  }
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
