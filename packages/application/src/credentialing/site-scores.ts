// Sites looked at with a plan's eyes: each look is kept as it was.
import { officeResources } from '@throughline/domain'
import { siteQuestionKeys, siteScore } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, found, refuse } from '../core/index.ts'

const known = new Set(siteQuestionKeys)

const save = bind('siteScore.save', async (context, input) => {
  found(
    await context.db
      .selectFrom('site')
      .select('site_id')
      .where('organization_id', '=', context.organization.id)
      .where('site_id', '=', input.siteId)
      .executeTakeFirst(),
  )
  if (Object.keys(input.answers).some((key) => !known.has(key)))
    refuse('question-unknown', 'One of the answers belongs to no question of this list. Load the page again.')
  if (input.lookedOn > context.today)
    refuse('in-future', 'This day has not come yet.', { lookedOn: 'This day has not come yet.' })
  const scoreId = context.newId()
  await context.db
    .insertInto('site_score')
    .values({
      organization_id: context.organization.id,
      score_id: scoreId,
      site_id: input.siteId,
      looked_on: input.lookedOn,
      answers: json(input.answers),
      looked_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('site', input.siteId)
  return { id: scoreId }
})

const list = bind('siteScore.list', async (context) => {
  const sites = await context.db
    .selectFrom('site')
    .select(['site_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .where('status', '=', 'active')
    .orderBy('name')
    .limit(100)
    .execute()
  const looks = await context.db
    .selectFrom('site_score')
    .selectAll()
    .distinctOn(['organization_id', 'site_id'])
    .where('organization_id', '=', context.organization.id)
    .orderBy('organization_id')
    .orderBy('site_id')
    .orderBy('looked_on', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return {
    questions: [...siteQuestionKeys],
    resources: [...officeResources],
    rows: sites.map((site) => {
      const look = looks.find((one) => one.site_id === site.site_id)
      const answers = look?.answers ?? {}
      const { share, band, no } = siteScore(answers)
      return {
        siteId: site.site_id,
        name: site.name,
        lookedOn: look?.looked_on ?? null,
        by: look?.looked_by_name ?? null,
        answers,
        share,
        band,
        no,
      }
    }),
  }
})

export const siteScoreBindings = [save, list] as const
