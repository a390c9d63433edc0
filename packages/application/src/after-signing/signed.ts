// Signed contracts: the steps of going live, what is owed and what was delivered, the trial, and how many are taken in.
import { formatDay, type Day } from '@throughline/domain'
import {
  contractObligations,
  dueOf,
  duesOf,
  goLiveSteps,
  goLiveStepIds,
  onTime,
  stepStanding,
  trialScores,
  type Obligation,
} from '@throughline/provider'
import { firstPayment } from '../credentialing/paid-claims.ts'
import { bind, refuse, type Context } from '../core/index.ts'
import { soFar } from './measured.ts'
import { beganOn, intakeOf, newestSigned, owesSince, signedContract, type SignedRow } from './signed-contracts.ts'
import { trialOf } from './trial.ts'

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
  const since = await owesSince(context, row)
  const dues = duesOf(
    [...contractObligations(row.document, since.reports), ...added],
    deliveries.map((one) => ({ obligation: one.obligation, dueOn: one.due_on, deliveredOn: one.delivered_on })),
    context.today,
  )
  return { own, deliveries, dues }
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
    const trial = await trialOf(context, row)
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
      trialDecidesOn: trial.decidesOn,
      trialDaysLeft: trial.daysLeft,
      trialDecision: trial.standing === null ? null : trial.standing.decision,
      trialDecidedOn: trial.standing === null ? null : trial.standing.decidedOn,
    })
  }
  return { rows }
})

const signedGet = bind('signed.get', async (context, { contractId }) => {
  const row = await signedContract(context, contractId)
  const { own, deliveries, dues } = await duesFor(context, row)
  const intake = await intakeOf(context, contractId)
  const far = await soFar(context, row.payer_id!, await beganOn(context, row), context.today)
  const waiting = await context.db
    .selectFrom('waiting_person')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', contractId)
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
  const { standing, ...trial } = await trialOf(context, row)
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
      ...trial,
      standing: standing?.decisionId ?? null,
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
  const { signed } = await owesSince(context, row)
  if (input.firstDue < signed)
    refuse('due-before-signed', `Nothing is owed before ${formatDay(signed)}, the day of the signature.`, {
      firstDue: 'Write that day or a later one.',
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

const signedSetIntake = bind('signed.setIntake', async (context, { contractId, cap, unitsAMonth, beganOn: began }) => {
  const row = await signedContract(context, contractId)
  if (began !== null && began < row.starts)
    refuse('began-before-start', 'This day lies before the contract’s first day. Correct it.', {
      beganOn: 'Write a later day, or leave it empty.',
    })
  const values = { contract_version: row.version, intake_cap: cap, units_a_month: unitsAMonth, began_on: began }
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
