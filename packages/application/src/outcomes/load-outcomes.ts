// What was recorded of outcomes, counted: for the page, and as sentences for whatever carries them to a reader outside.
import {
  areaChanges,
  evidenceSentences,
  valueCase,
  type AreaChange,
  type ValueCase,
  type WindowLength,
} from '@throughline/provider'
import type { Day } from '@throughline/domain'
import { sql } from 'kysely'
import { reachFilter, type Context } from '../core/index.ts'

/** More people than any peer-run organization has served. */
const mostPeople = 50_000

export type LoadedOutcomes = {
  readonly told: ValueCase
  readonly areas: readonly AreaChange[]
  readonly notAsked: number
  /** Whose records were read for it. */
  readonly persons: readonly string[]
}

export async function loadOutcomes(context: Context, window: WindowLength): Promise<LoadedOutcomes> {
  const reaches = await reachFilter(context)
  const organization = context.organization.id
  const entered = await sql<{ person: string; startedOn: Day }>`
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
  const asked = new Set(answers.map((answer) => answer.person_id))
  return {
    told: valueCase(entered.rows, stays, window, context.today),
    areas: areaChanges(answers.map((answer) => ({ ...answer, person: answer.person_id, askedOn: answer.asked_on }))),
    notAsked: entered.rows.filter((one) => !asked.has(one.person)).length,
    persons: [...stays.map((stay) => stay.person), ...asked],
  }
}

/** Half a year on each side; the page of outcomes shows the other windows. */
const evidenceWindow = 180

/** The evidence on file, for overviews, handouts and negotiations: counts of people, and nobody named. */
export async function evidenceOnFile(context: Context): Promise<readonly string[]> {
  const { told, areas } = await loadOutcomes(context, evidenceWindow)
  return evidenceSentences(told, areas)
}
