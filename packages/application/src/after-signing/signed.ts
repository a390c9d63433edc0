// Signed contracts: the steps of going live, what is owed and what was delivered, the trial, and how many are taken in.
import { daysBetween, formatDay, type Day } from '@throughline/domain'
import {
  contractObligations,
  dueOf,
  duesOf,
  goLiveSteps,
  goLiveStepIds,
  guideIntakeCap,
  onTime,
  stepStanding,
  trialDecides,
  trialScores,
  type Obligation,
} from '@throughline/provider'
import { firstPayment } from '../credentialing/paid-claims.ts'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { soFar } from './measured.ts'

const mostContracts = 100

function signedRows(context: Context) {
  return context.db
    .selectFrom('contract as c')
    .innerJoin('payer as p', (join) =>
      join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.payer_id', '=', 'c.payer_id'),
    )
    .where('c.organization_id', '=', context.organization.id)
    .where('c.status', '=', 'signed')
    .selectAll('c')
    .select('p.name as payer_name')
}
type SignedRow = Awaited<ReturnType<ReturnType<typeof signedRows>['execute']>>[number]

/** The newest signed version of a contract: what is to be done is done under it. */
export async function signedContract(context: Context, contractId: string): Promise<SignedRow> {
  return found(
    await signedRows(context)
      .where('c.contract_id', '=', contractId)
      .orderBy('c.version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
}

const signedDay = (row: SignedRow): Day => row.signed_on ?? row.starts

async function stepsOf(context: Context, row: SignedRow) {
  const kept = await context.db
    .selectFrom('go_live_step')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', row.contract_id)
    .execute()
  const paid = await firstPayment(context, row.payer_id!, row.starts)
  return goLiveSteps.map(({ id }) => {
    const step = kept.find((one) => one.step === id)
    const dueOn = step?.due_on ?? dueOf(id, signedDay(row))
    const known = id === 'test-claim-paid'
    const doneOn = known ? (paid?.paidOn ?? null) : (step?.done_on ?? null)
    return {
      step: id,
      dueOn,
      owner: step?.owner ?? '',
      doneOn,
      proof: known ? (paid?.trace ?? '') : (step?.proof ?? ''),
      fromRecords: known,
      standing: stepStanding({ dueOn, doneOn }, context.today),
    }
  })
}

async function duesFor(context: Context, row: SignedRow) {
  const of = { organization_id: context.organization.id, contract_id: row.contract_id }
  const own = await context.db
    .selectFrom('obligation')
    .selectAll()
    .where((eb) => eb.and(of))
    .execute()
  const deliveries = await context.db
    .selectFrom('obligation_delivery')
    .selectAll()
    .where((eb) => eb.and(of))
    .execute()
  const added: Obligation[] = own.map((one) => ({
    key: one.obligation_id,
    title: one.title,
    every: one.every,
    firstDue: one.first_due,
    ends: one.ends,
  }))
  const dues = duesOf(
    [...contractObligations(row.document), ...added],
    deliveries.map((one) => ({ obligation: one.obligation, dueOn: one.due_on, deliveredOn: one.delivered_on })),
    context.today,
  )
  return { own, deliveries, dues }
}

export async function intakeOf(context: Context, contractId: string) {
  const row = await context.db
    .selectFrom('contract_start')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', contractId)
    .executeTakeFirst()
  return { cap: row?.intake_cap ?? guideIntakeCap, chosen: row !== undefined, unitsAMonth: row?.units_a_month ?? null }
}

/** The newest signed version of every contract. */
async function newestSigned(context: Context): Promise<SignedRow[]> {
  const all = await signedRows(context)
    .orderBy('c.contract_id')
    .orderBy('c.version', 'desc')
    .limit(mostContracts)
    .execute()
  return all.filter((row, at) => all[at - 1]?.contract_id !== row.contract_id)
}

/** What the contracts owe and nobody delivered by its day, the longest due first. */
export async function overdueObligations(context: Context) {
  const found: { contractId: string; payer: string; title: string; dueOn: Day }[] = []
  for (const row of await newestSigned(context)) {
    const { dues } = await duesFor(context, row)
    for (const due of dues)
      if (due.standing === 'overdue')
        found.push({
          contractId: row.contract_id,
          payer: row.payer_name,
          title: due.obligation.title,
          dueOn: due.dueOn,
        })
  }
  return found.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

const signedList = bind('signed.list', async (context) => {
  const newest = await newestSigned(context)
  const rows = []
  for (const row of newest) {
    const steps = await stepsOf(context, row)
    const { dues } = await duesFor(context, row)
    const decidesOn = trialDecides(row.document).on
    rows.push({
      contractId: row.contract_id,
      name: row.name,
      payer: row.payer_name,
      signedOn: signedDay(row),
      starts: row.starts,
      stepsDone: steps.filter((step) => step.standing === 'done').length,
      steps: steps.length,
      late: steps.filter((step) => step.standing === 'late').length,
      onTime: onTime(dues),
      overdue: dues.filter((due) => due.standing === 'overdue').length,
      trialDecidesOn: decidesOn,
      trialDaysLeft: daysBetween(context.today, decidesOn),
    })
  }
  return { rows }
})

const signedGet = bind('signed.get', async (context, { contractId }) => {
  const row = await signedContract(context, contractId)
  const { own, deliveries, dues } = await duesFor(context, row)
  const intake = await intakeOf(context, contractId)
  const far = await soFar(context, row.payer_id!, row.document, context.today)
  const waiting = await context.db
    .selectFrom('waiting_person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', contractId)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  const decides = trialDecides(row.document)
  const measured = {
    ...far,
    unitsPlanned: intake.unitsAMonth === null ? null : intake.unitsAMonth * far.months,
    obligations: onTime(dues),
  }
  return {
    contractId,
    name: row.name,
    payer: row.payer_name,
    version: row.version,
    signedOn: signedDay(row),
    starts: row.starts,
    steps: await stepsOf(context, row),
    dues: dues.map((due) => ({
      obligation: due.obligation.key,
      title: due.obligation.title,
      owner: own.find((one) => one.obligation_id === due.obligation.key)?.owner ?? '',
      dueOn: due.dueOn,
      deliveredOn: due.deliveredOn,
      proof: deliveries.find((one) => one.obligation === due.obligation.key && one.due_on === due.dueOn)?.proof ?? '',
      standing: due.standing,
    })),
    onTime: onTime(dues),
    trial: {
      decidesOn: decides.on,
      daysLeft: daysBetween(context.today, decides.on),
      named: decides.named,
      scores: trialScores(measured, intake.cap).map((s) => ({ ...s })),
    },
    intake: { ...intake, served: far.people, waiting: Number(waiting.count) },
  }
})

const signedSetStep = bind('signed.setStep', async (context, input) => {
  const row = await signedContract(context, input.contractId)
  if (!goLiveStepIds.some((step) => step === input.step))
    refuse('step-unknown', 'There is no such step. Go back to the list.')
  if (input.step === 'test-claim-paid' && input.doneOn !== null)
    refuse('step-of-records', 'A posted remittance says that the test claim was paid. Nobody needs to record it.', {
      doneOn: 'Leave this empty.',
    })
  if (input.doneOn !== null && input.doneOn > context.today)
    refuse('step-ahead', 'This day has not come yet. A step is done on the day it was done.', {
      doneOn: 'Write today or an earlier day.',
    })
  if (input.doneOn !== null && input.proof === '')
    refuse('proof-missing', 'Say what shows that it was done: a letter, a reference, a name.', {
      proof: 'Write what shows it.',
    })
  const values = {
    contract_version: row.version,
    due_on: input.dueOn,
    owner: input.owner,
    done_on: input.doneOn,
    proof: input.proof,
    changed_by_name: context.actor.displayName,
    changed_at: context.now,
  }
  await context.db
    .insertInto('go_live_step')
    .values({
      organization_id: context.organization.id,
      contract_id: input.contractId,
      step: input.step,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['organization_id', 'contract_id', 'step']).doUpdateSet(values))
    .execute()
  context.subject('contract', input.contractId)
  return { ok: true }
})

const signedAddObligation = bind('signed.addObligation', async (context, input) => {
  const row = await signedContract(context, input.contractId)
  if (input.ends !== null && input.ends < input.firstDue)
    refuse('dates-reversed', 'The last day stands before the first. Correct one of them.', {
      ends: 'Write a later day.',
    })
  const obligationId = context.newId()
  await context.db
    .insertInto('obligation')
    .values({
      organization_id: context.organization.id,
      obligation_id: obligationId,
      contract_id: input.contractId,
      contract_version: row.version,
      title: input.title,
      owner: input.owner,
      every: input.every,
      first_due: input.firstDue,
      ends: input.ends,
    })
    .execute()
  context.subject('contract', input.contractId)
  return { id: obligationId }
})

const signedDeliver = bind('signed.deliver', async (context, input) => {
  const row = await signedContract(context, input.contractId)
  const { dues } = await duesFor(context, row)
  const due = dues.find((one) => one.obligation.key === input.obligation && one.dueOn === input.dueOn)
  if (!due) refuse('not-owed', 'Nothing of this name is owed on that day. Go back to the list.')
  if (due.deliveredOn !== null)
    refuse(
      'already-delivered',
      `This was delivered on ${formatDay(due.deliveredOn)} already, and stays as it was recorded.`,
    )
  if (input.deliveredOn > context.today)
    refuse('delivered-ahead', 'This day has not come yet. Record a delivery once it was made.', {
      deliveredOn: 'Write today or an earlier day.',
    })
  await context.db
    .insertInto('obligation_delivery')
    .values({
      organization_id: context.organization.id,
      contract_id: input.contractId,
      contract_version: row.version,
      obligation: input.obligation,
      due_on: input.dueOn,
      delivered_on: input.deliveredOn,
      proof: input.proof,
      delivered_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('contract', input.contractId)
  return { ok: true }
})

const signedSetIntake = bind('signed.setIntake', async (context, { contractId, cap, unitsAMonth }) => {
  const row = await signedContract(context, contractId)
  const values = { contract_version: row.version, intake_cap: cap, units_a_month: unitsAMonth }
  await context.db
    .insertInto('contract_start')
    .values({ organization_id: context.organization.id, contract_id: contractId, ...values })
    .onConflict((conflict) => conflict.columns(['organization_id', 'contract_id']).doUpdateSet(values))
    .execute()
  context.subject('contract', contractId)
  return { ok: true }
})

export const signedBindings = [
  signedList,
  signedGet,
  signedSetStep,
  signedAddObligation,
  signedDeliver,
  signedSetIntake,
] as const
