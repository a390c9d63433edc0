// Decides received claims: what waits, or the named ones; decides again; takes back after an audit; ends a pend.
import { appealDeadline, cents, contractOn, type Cents, type Day } from '@throughline/domain'
import { readjudicate, ruleVersion, takeBack } from '@throughline/plan'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, personActing, refuse, type Context } from '../core/index.ts'
import { heldClaim } from './ask-records.ts'
import { gatherDecision, gatherReversal, keepGathered, nothingGathered, type KeptDecision } from './keep-decision.ts'
import type { ClaimToDecide } from './claim-to-decide.ts'
import { claimOf, decideAlone, decideWaiting, type ReceivedClaimRow } from './decide-waiting.ts'
import { factsOf, loadWorld } from './load-facts.ts'

const decide = bind('receivedClaim.decide', async (context, { receivedClaimIds }) => {
  const counts = { decided: 0, paid: 0, partial: 0, denied: 0, pended: 0, allowed: 0, paidCents: 0 }
  await decideWaiting(context, receivedClaimIds, (decision) => {
    if (decision.outcome === 'pended') counts.pended += 1
    else counts.decided += 1
    if (decision.outcome === 'paid') counts.paid += 1
    if (decision.outcome === 'partly-paid') counts.partial += 1
    if (decision.outcome === 'denied') counts.denied += 1
    counts.allowed += decision.allowed
    counts.paidCents += decision.paid
  })
  context.detail({ decided: counts.decided, pended: counts.pended, cents: counts.paidCents })
  return {
    decided: counts.decided,
    paid: counts.paid,
    partial: counts.partial,
    denied: counts.denied,
    pended: counts.pended,
    allowedCents: cents(counts.allowed),
    paidCents: cents(counts.paidCents),
  }
})

async function standingDecision(
  context: Context,
  icn: string,
): Promise<{ receivedClaimId: string; decisionId: string }> {
  const rows = await sql<{ received_claim_id: string; decision_id: string }>`
    select d.received_claim_id, d.decision_id from decision d
    join received_claim r on r.organization_id = d.organization_id and r.received_claim_id = d.received_claim_id
    where d.organization_id = ${context.organization.id} and r.organization_id = ${context.organization.id} and r.icn = ${icn}
      and d.outcome in ('paid', 'partly-paid', 'denied') and not exists (select 1 from decision x
        where x.organization_id = d.organization_id and x.reverses_decision_id = d.decision_id)
    order by d.version desc limit 1`.execute(context.db)
  const row = rows.rows[0]
  if (!row) throw new Error(`claim ${icn} has no standing decision to reverse`)
  return { receivedClaimId: row.received_claim_id, decisionId: row.decision_id }
}

/** One claim with its standing decision, locked. */
async function decidedClaim(context: Context, receivedClaimId: string) {
  await decideAlone(context)
  const rows = await sql<ReceivedClaimRow & { status: string }>`
    select r.received_claim_id, r.icn, r.provider_id, r.person_id, r.frequency, r.replaces_icn, r.received_on, r.channel,
      r.document, r.status, (select coalesce(max(d.version), 0)::int from decision d
        where d.organization_id = r.organization_id and d.received_claim_id = r.received_claim_id) as versions
    from received_claim r where r.organization_id = ${context.organization.id}
      and r.received_claim_id = ${receivedClaimId} for update of r`.execute(context.db)
  const row = found(rows.rows[0])
  if (row.person_id !== null) await assertReachesPerson(context, row.person_id)
  if (row.status !== 'decided' && row.status !== 'paid')
    refuse('not-decided', `Claim ${row.icn} is ${row.status}; only a decided claim can be taken up again.`)
  const standing = await standingDecision(context, row.icn)
  const kept = await context.db
    .selectFrom('decision')
    .select('document')
    .where('organization_id', '=', context.organization.id)
    .where('decision_id', '=', standing.decisionId)
    .executeTakeFirstOrThrow()
  const document = kept.document as KeptDecision
  if (document.kind !== 'decision') throw new Error('a standing decision cannot be a reversal')
  return { claim: claimOf(row), previous: document.decision, decisionId: standing.decisionId }
}

const again = bind('receivedClaim.readjudicate', async (context, { receivedClaimId, reason }) => {
  const { claim, previous, decisionId } = await decidedClaim(context, receivedClaimId)
  const world = await loadWorld(context, [claim])
  const facts = factsOf(world, claim, context.today)
  const { reversal, decision } = readjudicate(previous, facts, { remark: 'N688', reason })
  if (reversal === null)
    refuse(
      'would-wait',
      'Decided again, this claim would have to wait for a person. Resolve what it waits for first; nothing was changed.',
    )
  const gathered = nothingGathered(world)
  gatherReversal(context, gathered, { receivedClaimId, decisionId, state: 'decided' }, reversal, ruleVersion)
  const newId = gatherDecision(context, gathered, claim, decision, facts)
  await keepGathered(context, gathered)
  context.subject('received-claim', receivedClaimId)
  context.detail({ changeCents: decision.paid - previous.paid })
  return { decisionId: newId, paidCents: decision.paid, changeCents: cents(decision.paid - previous.paid) }
})

/** The day whose contract decided the claim: its first service, or its receipt where no line says a day. */
function firstServedOn({ claim, receivedOn }: ClaimToDecide): Day {
  const days = claim.lines.flatMap((line) => (line.servedOn === null ? [] : [line.servedOn]))
  return days.length === 0 ? receivedOn : days.reduce((first, on) => (on < first ? on : first))
}

const notTakenBack = {
  'not-paid': 'paid nothing that could be taken back.',
  'line-not-on-claim': 'has no such line. Choose lines of this claim.',
  'nothing-allowed-there': 'allowed nothing on these lines. Choose a line that was paid.',
} as const

const takeItBack = bind('receivedClaim.takeBack', async (context, { receivedClaimId, audit, lines }) => {
  const { claim, previous, decisionId } = await decidedClaim(context, receivedClaimId)
  const world = await loadWorld(context, [claim])
  const facts = factsOf(world, claim, context.today)
  const contract = contractOn(facts.contracts, firstServedOn(claim))
  if (contract === null)
    return refuse(
      'no-contract',
      `No contract stands for the days of claim ${claim.icn}, so nobody can say until when the provider may dispute. Load it first.`,
    )
  const disputeBy = appealDeadline(contract, context.today)
  const result = takeBack(previous, { audit, foundOn: context.today, lines, disputeBy })
  if (!result.ok) return refuse('nothing-to-take-back', `Claim ${claim.icn} ${notTakenBack[result.why]}`)
  const gathered = nothingGathered(world)
  gatherReversal(context, gathered, { receivedClaimId, decisionId, state: 'decided' }, result.reversal, ruleVersion)
  const newId = gatherDecision(context, gathered, claim, result.decision, facts)
  await keepGathered(context, gathered)
  context.subject('received-claim', receivedClaimId)
  context.detail({ takenBackCents: result.takenBack })
  return { decisionId: newId, takenBackCents: result.takenBack as Cents }
})

const resolvePend = bind(
  'receivedClaim.resolvePend',
  async (context, { receivedClaimId, resolution, reason, finding }) => {
    const claim = await heldClaim(context, receivedClaimId)
    if (claim.status !== 'pended') return { ok: true }
    if (finding !== null) await assertRead(context, receivedClaimId, claim.icn, resolution)
    await context.db
      .updateTable('pend')
      .set({
        closed_on: context.today,
        resolution: resolution === 'release' ? 'go-on' : 'deny',
        closed_by: personActing(context),
        reason,
        finding,
      })
      .where('organization_id', '=', context.organization.id)
      .where('received_claim_id', '=', receivedClaimId)
      .where('closed_on', 'is', null)
      .execute()
    await decideWaiting(context, [receivedClaimId], () => undefined)
    return { ok: true }
  },
)

/** Only who denies after reading the records can say what they do not show. */
async function assertRead(context: Context, receivedClaimId: string, icn: string, resolution: 'release' | 'deny') {
  const read = await context.db
    .selectFrom('pend')
    .select('pend_id')
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .where('rule', '=', 'records-to-read')
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  if (!read || resolution !== 'deny')
    refuse(
      'no-records-read',
      `Claim ${icn} does not wait for its records to be read, so nothing can be said of what they show. Deny it for its own reason, or ask for the records first.`,
    )
}

export const decideBindings = [decide, again, takeItBack, resolvePend] as const
