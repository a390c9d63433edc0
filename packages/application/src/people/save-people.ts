// People, how they are covered, and what a practitioner recommended: kept.
import { formatDay, overlaps } from '@throughline/domain'
import { json, personNameKey } from '@throughline/store'
import { assertReachesPerson, bind, notFound, refuse, type Context } from '../core/index.ts'

const savePerson = bind('person.save', async (context, input) => {
  const organization_id = context.organization.id
  if (input.birthDate > context.today)
    refuse('birth-date', 'A birth date cannot stand in the future.', { birthDate: 'Correct the year.' })
  const sameNumber = await context.db
    .selectFrom('person')
    .select('person_id')
    .where('organization_id', '=', organization_id)
    .where('record_number', '=', input.recordNumber)
    .executeTakeFirst()
  if (sameNumber && sameNumber.person_id !== input.personId)
    refuse('record-number', `Record number ${input.recordNumber} belongs to another person.`, {
      recordNumber: 'Use another number, or open that person.',
    })
  const values = {
    given_name: input.name.given,
    middle_name: input.name.middle ?? null,
    family_name: input.name.family,
    preferred_name: input.preferredName,
    name_key: personNameKey(input.name.family, input.name.given),
    birth_date: input.birthDate,
    sex: input.sex,
    address: input.address === null ? null : json(input.address),
    phone: input.phone,
    language: input.language,
    record_number: input.recordNumber,
    primary_worker_id: input.primaryWorkerId,
  }
  if (input.personId !== null) {
    await assertReachesPerson(context, input.personId)
    await context.db
      .updateTable('person')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('person_id', '=', input.personId)
      .execute()
    return { id: input.personId }
  }
  const personId = context.newId()
  await context.db
    .insertInto('person')
    .values({ organization_id, person_id: personId, ...values, created_at: context.now })
    .execute()
  context.touch(personId)
  return { id: personId }
})

const saveCoverage = bind('coverage.save', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  const organization_id = context.organization.id
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'The coverage would end before it starts. Correct one of the days.')
  const others = await context.db
    .selectFrom('coverage')
    .selectAll()
    .where('organization_id', '=', organization_id)
    .where('person_id', '=', input.personId)
    .where('priority', '=', input.priority)
    .execute()
  const clash = others.find((other) => other.coverage_id !== input.coverageId && overlaps(other, input))
  if (clash)
    refuse(
      'coverage-overlaps',
      `Member number ${clash.member_number} already stands in this place from ${formatDay(clash.starts)}. End it first, or start later.`,
      { starts: 'These days are covered already.' },
    )
  const values = {
    payer_id: input.payerId,
    member_number: input.memberNumber,
    filing_indicator: input.filingIndicator,
    priority: input.priority,
    starts: input.starts,
    ends: input.ends,
  }
  if (input.coverageId !== null) {
    const changed = await context.db
      .updateTable('coverage')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('coverage_id', '=', input.coverageId)
      .where('person_id', '=', input.personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
    return { id: input.coverageId }
  }
  const coverageId = context.newId()
  await context.db
    .insertInto('coverage')
    .values({ organization_id, coverage_id: coverageId, person_id: input.personId, ...values })
    .execute()
  return { id: coverageId }
})

const saveRecommendation = bind('recommendation.save', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  const organization_id = context.organization.id
  if (input.expires !== null && input.expires < input.givenOn)
    refuse('dates-reversed', 'The recommendation would expire before it was given. Correct one of the days.')
  const values = {
    practitioner_name: input.practitionerName,
    practitioner_npi: input.practitionerNpi,
    given_on: input.givenOn,
    expires: input.expires,
    diagnoses: input.diagnoses,
  }
  const id = input.recommendationId ?? context.newId()
  if (input.recommendationId === null)
    await context.db
      .insertInto('recommendation')
      .values({ organization_id, recommendation_id: id, person_id: input.personId, ...values })
      .execute()
  else {
    const changed = await context.db
      .updateTable('recommendation')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('recommendation_id', '=', id)
      .where('person_id', '=', input.personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  context.subject('recommendation', id)
  return { id }
})

const saveRecoveryPlan = bind('recoveryPlan.save', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  const organization_id = context.organization.id
  if (input.ends !== null && input.ends < input.starts)
    refuse('dates-reversed', 'The plan would end before it starts. Correct one of the days.')
  const id = input.planId ?? context.newId()
  const values = {
    starts: input.starts,
    ends: input.ends,
    vision: input.vision,
    signed_on: input.signedOn,
    status: input.signedOn === null ? ('draft' as const) : ('signed' as const),
  }
  if (input.planId === null)
    await context.db
      .insertInto('recovery_plan')
      .values({ organization_id, plan_id: id, person_id: input.personId, ...values })
      .execute()
  else {
    const changed = await context.db
      .updateTable('recovery_plan')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('plan_id', '=', id)
      .where('person_id', '=', input.personId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
  await saveGoals(context, id, input.goals)
  context.subject('recovery-plan', id)
  return { id }
})

/** Goals keep their ids, because notes point at them; one left out of the list is ended, not removed. */
async function saveGoals(
  context: Context,
  planId: string,
  goals: readonly { goalId: string | null; words: string; need: string }[],
): Promise<void> {
  const organization_id = context.organization.id
  const kept = goals.flatMap((goal) => (goal.goalId === null ? [] : [goal.goalId]))
  let ending = context.db
    .updateTable('goal')
    .set({ status: 'ended' })
    .where('organization_id', '=', organization_id)
    .where('plan_id', '=', planId)
  if (kept.length > 0) ending = ending.where('goal_id', 'not in', kept)
  await ending.execute()
  for (const [index, goal] of goals.entries()) {
    const values = { words: goal.words, need: goal.need, ordinal: index + 1, status: 'active' as const }
    if (goal.goalId === null) {
      await context.db
        .insertInto('goal')
        .values({ organization_id, goal_id: context.newId(), plan_id: planId, ...values })
        .execute()
      continue
    }
    const changed = await context.db
      .updateTable('goal')
      .set(values)
      .where('organization_id', '=', organization_id)
      .where('goal_id', '=', goal.goalId)
      .where('plan_id', '=', planId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) notFound()
  }
}

export const savePeopleBindings = [savePerson, saveCoverage, saveRecommendation, saveRecoveryPlan] as const
