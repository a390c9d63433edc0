// Worksheet C: weighed as a draft, signed once with what stood there, asked again in a year.
import {
  addMonths,
  askAgainMonths,
  emptyWeighing,
  missionQuestions,
  type MissionWeighing,
  type Scenario,
} from '@throughline/domain'
import { askAgain, signingFaults } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, personActing, refuse, type Context } from '../core/index.ts'
import { dayOf, loadPacket } from '../credentialing/load-packet.ts'
import { assertPayer } from '../record/payers.ts'
import { daysToAsking, loadSheets, standsNow, type DecisionRow, type LoadedSheets } from './load-sheets.ts'

const plansAtMost = 200

async function draftRow(context: Context) {
  return context.db
    .selectFrom('mission_draft')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .executeTakeFirst()
}

/** The six answers a scenario holds already: nobody is asked them twice. */
function fromScenario(mission: Scenario['mission']): MissionWeighing {
  return Object.fromEntries(
    missionQuestions.map((question) => [question, { ...emptyWeighing[question], answer: mission[question] }]),
  ) as MissionWeighing
}

function beginning(
  draft: { readonly document: MissionWeighing } | undefined,
  { decisions, money }: LoadedSheets,
): { readonly document: MissionWeighing; readonly begunFrom: 'draft' | 'decision' | 'scenario' | 'nothing' } {
  if (draft) return { document: draft.document, begunFrom: 'draft' }
  if (decisions[0]) return { document: decisions[0].document, begunFrom: 'decision' }
  if (money && Object.values(money.document.mission).some((answer) => answer !== null))
    return { document: fromScenario(money.document.mission), begunFrom: 'scenario' }
  return { document: emptyWeighing, begunFrom: 'nothing' }
}

const shown = (row: DecisionRow, plans: ReadonlyMap<string, string>, showsMoney: boolean) => ({
  decisionId: row.decision_id,
  plan: row.payer_id === null ? null : (plans.get(row.payer_id) ?? null),
  decision: row.decision,
  words: row.words,
  document: row.document,
  stood: forReader(row.stood, showsMoney),
  decidedOn: row.decided_on,
  againOn: row.again_on,
  signedBy: row.signed_by_name,
  signedAs: row.signed_as,
  decidedWith: row.decided_with,
})

const forReader = <S extends DecisionRow['stood']>(stood: S, showsMoney: boolean) => ({
  proved: stood.proved,
  openChecks: [...stood.openChecks],
  services: [...stood.services],
  money: showsMoney ? stood.money : null,
})

const get = bind('mission.get', async (context) => {
  const sheets = await loadSheets(context, await loadPacket(context))
  const draft = await draftRow(context)
  const payers = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .orderBy('name')
    .limit(plansAtMost)
    .execute()
  const names = new Map(payers.map((payer) => [payer.payer_id, payer.name]))
  const days = daysToAsking(sheets)
  const again = days === null ? null : askAgain(sheets.decisions[0]!.again_on, days)
  return {
    ...beginning(draft, sheets),
    draftBy: draft?.changed_by_name ?? null,
    draftOn: draft ? dayOf(draft.changed_at) : null,
    stands: forReader(standsNow(sheets), sheets.showsMoney),
    plans: payers.map((payer) => ({ payerId: payer.payer_id, name: payer.name })),
    again: again === null ? null : { due: again.due, says: again.says.text },
    decisions: sheets.decisions.map((row) => shown(row, names, sheets.showsMoney)),
  }
})

const keepDraft = bind('mission.keepDraft', async (context, { document }) => {
  const kept = { document: json(document), changed_by_name: context.actor.displayName, changed_at: context.now }
  await context.db
    .insertInto('mission_draft')
    .values({ organization_id: context.organization.id, ...kept })
    .onConflict((conflict) => conflict.column('organization_id').doUpdateSet(kept))
    .execute()
  return { ok: true }
})

const sign = bind('mission.sign', async (context, input) => {
  const faults = signingFaults(input.document, input.decision, input.words)
  if (faults.length > 0)
    refuse(
      'not-weighed',
      faults.map((fault) => fault.text).join(' '),
      faults.some((fault) => /heavy-no|if-open|not-now-open/.test(fault.id)) ? { words: 'Write it here.' } : undefined,
    )
  if (input.payerId !== null) await assertPayer(context, input.payerId)
  const sheets = await loadSheets(context, await loadPacket(context))
  const decisionId = context.newId()
  await context.db
    .insertInto('mission_decision')
    .values({
      organization_id: context.organization.id,
      decision_id: decisionId,
      payer_id: input.payerId,
      decision: input.decision,
      words: input.words,
      document: json(input.document),
      stood: json(standsNow(sheets)),
      decided_on: context.today,
      again_on: addMonths(context.today, askAgainMonths),
      signed_by: personActing(context),
      signed_by_name: context.actor.displayName,
      signed_as: input.signedAs,
      decided_with: input.decidedWith,
      created_at: context.now,
    })
    .execute()
  await context.db.deleteFrom('mission_draft').where('organization_id', '=', context.organization.id).execute()
  context.subject('mission-decision', decisionId)
  context.detail({ decision: input.decision })
  return { id: decisionId }
})

export const missionBindings = [get, keepDraft, sign] as const
