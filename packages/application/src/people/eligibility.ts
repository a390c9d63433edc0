// What payers and the state said of a person's coverage, on the day somebody asked: recorded, and shown on the person's page.
import { assertReachesPerson, bind, refuse, type Context } from '../core/index.ts'
import { assertPayer } from '../record/payers.ts'

const recordCheck = bind('eligibility.record', async (context, input) => {
  await assertReachesPerson(context, input.personId)
  if (input.checkedOn > context.today)
    refuse('not-yet', 'Record a check on the day it was made. That day has not come yet.', {
      checkedOn: 'This day has not come yet.',
    })
  await assertPayer(context, input.payerId)
  const checkId = context.newId()
  await context.db
    .insertInto('eligibility_check')
    .values({
      organization_id: context.organization.id,
      check_id: checkId,
      person_id: input.personId,
      payer_id: input.payerId,
      checked_on: input.checkedOn,
      answer: input.answer,
      reference: input.reference,
      recorded_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.touch(input.personId)
  context.subject('eligibility-check', checkId)
  return { id: checkId }
})

/** The latest first; enough for two years of monthly checks with two payers. */
const checksShown = 50

export async function eligibilityChecksOf(context: Context, personId: string) {
  const rows = await context.db
    .selectFrom('eligibility_check as e')
    .innerJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'e.organization_id').onRef('y.payer_id', '=', 'e.payer_id'),
    )
    .where('e.organization_id', '=', context.organization.id)
    .where('e.person_id', '=', personId)
    .selectAll('e')
    .select('y.name as payer_name')
    .orderBy('e.checked_on', 'desc')
    .orderBy('e.check_id')
    .limit(checksShown)
    .execute()
  return rows.map((row) => ({
    checkId: row.check_id,
    payer: { kind: 'payer', id: row.payer_id, label: row.payer_name },
    checkedOn: row.checked_on,
    answer: row.answer,
    reference: row.reference,
    recordedBy: row.recorded_by_name,
  }))
}

export const eligibilityBindings = [recordCheck] as const
