// Worksheet D: the next steps, each with who, until when and where; what is ended goes to the history with its proof.
import { daysBetween, formatDay } from '@throughline/domain'
import { stepStanding, type ReadinessCheck } from '@throughline/provider'
import { bind, found, mayRead, notFound, refuse, type Context } from '../core/index.ts'
import { loadPacket } from '../credentialing/load-packet.ts'
import { loadSheets, openRows, type StepRow } from './load-sheets.ts'

const endedAtMost = 500
/** More than anybody works through; a longer list is a wish list. */
const openAtMost = 200
const peopleAtMost = 200

/** Whether a step is the actor's: it bears the name they sign in with. */
const isOwn = (context: Context, { owner }: { readonly owner: string }): boolean =>
  owner.trim().toLowerCase() === context.actor.displayName.trim().toLowerCase()
const mayFinish = (context: Context, row: { readonly owner: string }): boolean =>
  isOwn(context, row) || 'contracts.manage' in context.actor.grants

function shown(row: StepRow, context: Context, titles: ReadonlyMap<string, string>, checks: readonly ReadinessCheck[]) {
  const check = row.ended_on === null ? checks.find((one) => one.id === row.closes_check) : undefined
  return {
    stepId: row.step_id,
    title: row.title,
    place: row.place,
    closesCheck: row.closes_check,
    owner: row.owner,
    dueOn: row.due_on,
    daysLeft: daysBetween(context.today, row.due_on),
    waitsFor: waitsFor(row, titles),
    madeBy: row.made_by_name,
    madeOn: row.made_on,
    standing: row.outcome ?? openStanding(row, context),
    endedOn: row.ended_on,
    endedBy: row.ended_by_name,
    proof: row.proof,
    provedBy: check?.standing === 'proved' ? check.proof.map((one) => one.text) : [],
    mayFinish: row.ended_on === null && mayFinish(context, row),
  }
}

function openStanding(row: StepRow, { today }: Context): 'late' | 'soon' | 'open' {
  const standing = stepStanding({ dueOn: row.due_on, doneOn: null }, today)
  return standing === 'done' ? 'open' : standing
}

/** Only what is still open is waited for. */
function waitsFor(row: StepRow, titles: ReadonlyMap<string, string>) {
  const title = row.waits_for === null ? undefined : titles.get(row.waits_for)
  return title === undefined ? null : { stepId: row.waits_for!, title }
}

const list = bind('nextStep.list', async (context, { ended }) => {
  if (!mayRead(context, 'contracts.read')) return ownSteps(context, ended)
  const sheets = await loadSheets(context, await loadPacket(context))
  const titles = new Map(sheets.openSteps.map((row) => [row.step_id, row.title]))
  const rows = ended ? await endedRows(context) : sheets.openSteps
  return {
    rows: rows.map((row) => shown(row, context, titles, sheets.checks)),
    endedCount: sheets.endedSteps,
    people: await peopleHere(context),
  }
})

/** The steps of one who has no part in the contracts: theirs, without what the records prove. */
async function ownSteps(context: Context, ended: boolean) {
  const open = (await openRows(context)).filter((row) => isOwn(context, row))
  const past = (await endedRows(context)).filter((row) => isOwn(context, row))
  const titles = new Map(open.map((row) => [row.step_id, row.title]))
  const rows = (ended ? past : open).map((row) => shown(row, context, titles, []))
  return { rows, endedCount: past.length, people: [] }
}

async function peopleHere(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('membership as m')
    .innerJoin('app_user as u', 'u.user_id', 'm.user_id')
    .select('u.display_name')
    .where('m.organization_id', '=', context.organization.id)
    .where('m.status', '=', 'active')
    .orderBy('u.display_name')
    .limit(peopleAtMost)
    .execute()
  return [...new Set(rows.map((row) => row.display_name))]
}

function endedRows(context: Context): Promise<StepRow[]> {
  return context.db
    .selectFrom('next_step')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('ended_on', 'is not', null)
    .orderBy('ended_on', 'desc')
    .orderBy('step_id')
    .limit(endedAtMost)
    .execute()
}

async function openStep(context: Context, stepId: string): Promise<StepRow> {
  const row = found(
    await context.db
      .selectFrom('next_step')
      .selectAll()
      .where('organization_id', '=', context.organization.id)
      .where('step_id', '=', stepId)
      .executeTakeFirst(),
  )
  if (row.ended_on !== null)
    refuse('step-ended', `This step was ended on ${formatDay(row.ended_on)} and stays in the history. Write a new one.`)
  return row
}

const save = bind('nextStep.save', async (context, { stepId, ...input }) => {
  if (stepId !== null) await openStep(context, stepId)
  if (input.waitsFor !== null) await checkWaiting(context, stepId, input.waitsFor)
  const values = {
    title: input.title,
    place: input.place,
    closes_check: input.closesCheck,
    owner: input.owner,
    due_on: input.dueOn,
    waits_for: input.waitsFor,
  }
  if (stepId !== null) {
    await context.db
      .updateTable('next_step')
      .set(values)
      .where('organization_id', '=', context.organization.id)
      .where('step_id', '=', stepId)
      .execute()
    context.subject('next-step', stepId)
    return { id: stepId }
  }
  await checkRoom(context)
  const id = context.newId()
  await context.db
    .insertInto('next_step')
    .values({
      organization_id: context.organization.id,
      step_id: id,
      ...values,
      made_by_name: context.actor.displayName,
      made_on: context.today,
      ended_on: null,
      outcome: null,
      ended_by_name: null,
      created_at: context.now,
    })
    .execute()
  context.subject('next-step', id)
  return { id }
})

async function checkRoom(context: Context): Promise<void> {
  const { count } = await context.db
    .selectFrom('next_step')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(count) >= openAtMost)
    refuse('steps-many', `There are ${openAtMost} open steps already. End some, or give up what nobody will do.`)
}

/** Two steps that wait for each other, however long the way round, would both wait for ever. */
async function checkWaiting(context: Context, stepId: string | null, first: string): Promise<void> {
  let at: string | null = first
  for (let hops = 0; at !== null && hops <= openAtMost; hops += 1) {
    if (at === stepId)
      refuse('steps-wait', 'These steps would wait for each other. Let one of them wait for nothing.', {
        waitsFor: 'This one waits for the step you are changing.',
      })
    const row: { waits_for: string | null } = found(
      await context.db
        .selectFrom('next_step')
        .select('waits_for')
        .where('organization_id', '=', context.organization.id)
        .where('step_id', '=', at)
        .executeTakeFirst(),
    )
    at = row.waits_for
  }
}

const finish = bind('nextStep.finish', async (context, { stepId, doneOn, proof }) => {
  const step = await openStep(context, stepId)
  if (!mayFinish(context, step)) {
    if (!mayRead(context, 'contracts.read')) notFound()
    refuse(
      'step-of-another',
      `${step.owner} looks after this step and ends it with its proof; so may whoever manages contracts. Ask them, or have the step given to you.`,
    )
  }
  if (doneOn > context.today)
    refuse('in-future', 'This day has not come yet.', { doneOn: 'This day has not come yet.' })
  await end(context, stepId, { ended_on: doneOn, outcome: 'done', proof })
  return { ok: true }
})

const giveUp = bind('nextStep.giveUp', async (context, { stepId, reason }) => {
  await openStep(context, stepId)
  await end(context, stepId, { ended_on: context.today, outcome: 'given-up', proof: reason })
  return { ok: true }
})

async function end(
  context: Context,
  stepId: string,
  how: Pick<StepRow, 'ended_on' | 'outcome' | 'proof'>,
): Promise<void> {
  await context.db
    .updateTable('next_step')
    .set({ ...how, ended_by_name: context.actor.displayName })
    .where('organization_id', '=', context.organization.id)
    .where('step_id', '=', stepId)
    .execute()
  context.subject('next-step', stepId)
}

export const nextStepBindings = [list, save, finish, giveUp] as const
