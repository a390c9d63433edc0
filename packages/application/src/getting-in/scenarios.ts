// Scenarios kept as they stood on a day: the answer is reckoned here once more by the same engine that the browser asks.
import type { Scenario } from '@throughline/domain'
import { answerOffer, breakEven, paidShare } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, found, notFound, personActing, refuse, type Context } from '../core/index.ts'

/** More than anybody weighs; older ones are set aside. */
const mostShown = 200

function scenarioRows(context: Context) {
  return context.db
    .selectFrom('money_scenario as s')
    .leftJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 's.organization_id').onRef('p.payer_id', '=', 's.payer_id'),
    )
    .where('s.organization_id', '=', context.organization.id)
    .selectAll('s')
    .select('p.name as payer_name')
}

type KeptScenario = Awaited<ReturnType<ReturnType<typeof scenarioRows>['execute']>>[number]

function shown(row: KeptScenario) {
  return {
    scenarioId: row.scenario_id,
    name: row.name,
    plan: row.plan_name,
    payer: row.payer_id === null ? null : { kind: 'payer', id: row.payer_id, label: row.payer_name ?? row.plan_name },
    madeOn: row.made_on,
    madeBy: row.made_by_name,
    answer: row.answer,
    breakEvenCents: row.break_even_cents,
    marginCents: row.margin_cents,
    lowestCents: row.lowest_cents,
    lowestOn: row.lowest_on,
    setAside: row.set_aside,
  }
}

const scenarioList = bind('scenario.list', async (context, { setAside }) => {
  const rows = await scenarioRows(context)
    .where('s.set_aside', '=', setAside)
    .orderBy('s.created_at', 'desc')
    .orderBy('s.scenario_id')
    .limit(mostShown)
    .execute()
  return { rows: rows.map(shown) }
})

const scenarioGet = bind('scenario.get', async (context, { scenarioId }) => {
  const row = found(await scenarioRows(context).where('s.scenario_id', '=', scenarioId).executeTakeFirst())
  return { row: shown(row), document: row.document }
})

const scenarioSave = bind('scenario.save', async (context, { name, document }) => {
  const [plan] = document.plans
  if (plan!.payerId !== null) await assertPayer(context, plan!.payerId)
  const { answer, forecast } = answerOffer(document)
  const scenarioId = context.newId()
  await context.db
    .insertInto('money_scenario')
    .values({
      organization_id: context.organization.id,
      scenario_id: scenarioId,
      payer_id: plan!.payerId,
      plan_name: plan!.name,
      name,
      document: json(document),
      made_on: context.today,
      answer,
      break_even_cents: firstBreakEven(document),
      margin_cents: forecast.atFullWork.margin,
      lowest_cents: forecast.lowest.cents,
      lowest_on: forecast.lowest.on,
      made_by: personActing(context),
      made_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('scenario', scenarioId)
  context.detail({ answer, lowestCents: forecast.lowest.cents })
  return { id: scenarioId }
})

function firstBreakEven({ post, plans }: Scenario) {
  const [plan] = plans
  return breakEven(post, paidShare(plan!), plan!.services[0]!.unitMinutes)
}

async function assertPayer(context: Context, payerId: string): Promise<void> {
  const payer = await context.db
    .selectFrom('payer')
    .select('payer_id')
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', payerId)
    .executeTakeFirst()
  if (!payer) refuse('payer-unknown', 'The plan of this scenario is not on your list of payers. Choose it again.')
}

const scenarioSetAside = bind('scenario.setAside', async (context, { scenarioId, setAside }) => {
  const changed = await context.db
    .updateTable('money_scenario')
    .set({ set_aside: setAside })
    .where('organization_id', '=', context.organization.id)
    .where('scenario_id', '=', scenarioId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) notFound()
  context.subject('scenario', scenarioId)
  return { ok: true }
})

export const scenarioBindings = [scenarioList, scenarioGet, scenarioSave, scenarioSetAside] as const
