// The trial of a signed contract: the day it is decided, what was decided, and which ones ask for a decision now.
import { daysBetween, type Day } from '@throughline/domain'
import { decisionStanding, trialAskedDays, trialDecides } from '@throughline/provider'
import { bind, refuse, type Context } from '../core/index.ts'
import { beganOn, newestSigned, signedContract, type SignedRow } from './signed-contracts.ts'

const mostDecisions = 20

/** The trial's day and its decisions, newest first; `standing` is the one that holds, null while it is to be decided. */
export async function trialOf(context: Context, row: SignedRow) {
  const { on, named } = trialDecides(row.document, await beganOn(context, row))
  const rows = await context.db
    .selectFrom('trial_decision')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('contract_id', '=', row.contract_id)
    .orderBy('created_at', 'desc')
    .orderBy('decision_id', 'desc')
    .limit(mostDecisions)
    .execute()
  const decisions = rows.map((one) => ({
    decisionId: one.decision_id,
    version: one.contract_version,
    decision: one.decision,
    decidedOn: one.decided_on,
    who: one.who,
    reason: one.reason,
    recordedBy: one.recorded_by_name,
  }))
  return {
    decidesOn: on,
    daysLeft: daysBetween(context.today, on),
    named,
    decisions,
    standing: decisionStanding(decisions, row.version, named),
  }
}

/** Trials that nobody decided, from two weeks before their day on, the first due first. */
export async function trialsDue(context: Context) {
  const due: { contractId: string; name: string; payer: string; dueOn: Day; daysLeft: number }[] = []
  for (const row of await newestSigned(context)) {
    const { decidesOn, daysLeft, standing } = await trialOf(context, row)
    if (standing === null && daysLeft <= trialAskedDays)
      due.push({ contractId: row.contract_id, name: row.name, payer: row.payer_name, dueOn: decidesOn, daysLeft })
  }
  return due.toSorted((a, b) => a.daysLeft - b.daysLeft)
}

const signedDecideTrial = bind('signed.decideTrial', async (context, input) => {
  const row = await signedContract(context, input.contractId)
  if (input.decidedOn > context.today)
    refuse('decided-ahead', 'This day has not come yet. Record the decision on the day it was made, or later.', {
      decidedOn: 'Write today or an earlier day.',
    })
  if (input.decidedOn < row.starts)
    refuse('decided-before-start', 'This day lies before the contract’s first day. Correct it.', {
      decidedOn: 'Write a later day.',
    })
  await context.db
    .insertInto('trial_decision')
    .values({
      organization_id: context.organization.id,
      contract_id: input.contractId,
      contract_version: row.version,
      decision_id: context.newId(),
      decision: input.decision,
      decided_on: input.decidedOn,
      who: input.who,
      reason: input.reason,
      recorded_by_name: context.actor.displayName,
      created_at: context.now,
    })
    .execute()
  context.subject('contract', input.contractId)
  return { ok: true }
})

export const trialBindings = [signedDecideTrial] as const
