// Results on file for the one-page overview: counts over everybody who entered, without a name.
import type { Day } from '@throughline/domain'
import { areaChanges, valueCase, type OverviewFacts } from '@throughline/provider'
import { sql } from 'kysely'
import { mayRead, type Context } from '../core/index.ts'

const mostPeople = 50_000
/** The shortest of the equal windows: the first that a young organization has. */
const window = 90

/** Null for a role that reads no visits, or before anything was recorded. */
export async function resultsOnFile(context: Context): Promise<OverviewFacts['results']> {
  if (!mayRead(context, 'services.read')) return null
  const organization = context.organization.id
  const stays = await context.db
    .selectFrom('care_stay')
    .select(['person_id as person', 'kind', 'starts', 'days'])
    .where('organization_id', '=', organization)
    .limit(mostPeople)
    .execute()
  const answers = await context.db
    .selectFrom('life_area_answer')
    .selectAll()
    .where('organization_id', '=', organization)
    .limit(mostPeople)
    .execute()
  if (stays.length === 0 && answers.length === 0) return null
  const entered = await sql<{ person: string; startedOn: Day }>`
    select person_id as person, min(served_on)::text as "startedOn" from service
    where organization_id = ${organization} and status = 'delivered' and served_on <= ${context.today}
    group by 1 order by 1 limit ${mostPeople}`.execute(context.db)
  return {
    value: valueCase(entered.rows, stays, window, context.today),
    areas: areaChanges(answers.map((answer) => ({ ...answer, person: answer.person_id, askedOn: answer.asked_on }))),
  }
}
