// Decides received claims: what waits, or the named ones; decides again; takes back after an audit; ends a pend.
import { cents, type Cents, type Claim, type Day } from '@throughline/domain'
import { addDays } from '@throughline/domain'
import { adjudicate, readjudicate, ruleVersion, takeBack, type Decision } from '@throughline/plan'
import { sql } from 'kysely'
import { assertReachesPerson, bind, found, personActing, refuse, type Context } from '../core/index.ts'
import {
  gatherDecision,
  gatherReversal,
  keepGathered,
  nothingGathered,
  type Gathered,
  type KeptDecision,
} from './keep-decision.ts'
import type { ClaimToDecide } from './claim-to-decide.ts'
import { factsOf, loadWorld, takeDecision, type World } from './load-facts.ts'

/** Claims loaded, decided and kept together. */
const chunkSize = 400

type Row = {
  received_claim_id: string
  icn: string
  provider_id: string | null
  person_id: string | null
  frequency: string
  replaces_icn: string | null
  received_on: Day
  channel: 'electronic' | 'paper'
  document: Claim
  versions: number
}

export async function claimsWaiting(
  context: Context,
  named: readonly string[] | null,
  after: string,
): Promise<ClaimToDecide[]> {
  const organization = context.organization.id
  const which =
    named === null
      ? sql`r.status = 'received'`
      : sql`r.status in ('received', 'pended') and r.received_claim_id = any(${named}::uuid[])`
  const rows = await sql<Row>`
    select r.received_claim_id, r.icn, r.provider_id, r.person_id, r.frequency, r.replaces_icn, r.received_on, r.channel,
      r.document, (select coalesce(max(d.version), 0)::int from decision d where d.organization_id = r.organization_id
        and d.received_claim_id = r.received_claim_id) as versions
    from received_claim r
    where r.organization_id = ${organization} and ${which} and r.icn > ${after}
    order by r.icn limit ${chunkSize} for update of r skip locked`.execute(context.db)
  return rows.rows.map(claimOf)
}

function claimOf(row: Row): ClaimToDecide {
  return {
    receivedClaimId: row.received_claim_id,
    icn: row.icn,
    providerId: row.provider_id,
    personId: row.person_id,
    frequency: row.frequency,
    replacesIcn: row.replaces_icn,
    receivedOn: row.received_on,
    channel: row.channel,
    claim: row.document,
    version: row.versions + 1,
  }
}

function authorizationIdsOf(world: World): Map<string, string> {
  return new Map([...world.authorizations.values()].flat().map((one) => [one.number, one.id]))
}

const decide = bind('receivedClaim.decide', async (context, { receivedClaimIds }) => {
  const counts = { decided: 0, paid: 0, partial: 0, denied: 0, pended: 0, allowed: 0, paidCents: 0 }
  let after = ''
  for (;;) {
    const claims = await claimsWaiting(context, receivedClaimIds, after)
    if (claims.length === 0) break
    after = claims.at(-1)!.icn
    for (const decision of await decideChunk(context, claims)) {
      if (decision.outcome === 'pended') counts.pended += 1
      else counts.decided += 1
      if (decision.outcome === 'paid') counts.paid += 1
      if (decision.outcome === 'partly-paid') counts.partial += 1
      if (decision.outcome === 'denied') counts.denied += 1
      counts.allowed += decision.allowed
      counts.paidCents += decision.paid
    }
  }
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

export async function decideChunk(context: Context, claims: readonly ClaimToDecide[]): Promise<Decision[]> {
  const world = await loadWorld(context, claims)
  const authorizationIds = authorizationIdsOf(world)
  const gathered = nothingGathered()
  const decisions: Decision[] = []
  for (const claim of claims) {
    context.touch(claim.personId)
    const facts = factsOf(world, claim, context.today)
    const decision = adjudicate(facts)
    if (decision.reverses) await gatherOriginal(context, gathered, decision)
    gatherDecision(context, gathered, claim, decision, facts, authorizationIds)
    takeDecision(world, claim, decision)
    decisions.push(decision)
  }
  await keepGathered(context, gathered, authorizationIds)
  return decisions
}

/** The original of a replacement or void: its standing decision is taken back in the same breath. */
async function gatherOriginal(context: Context, gathered: Gathered, decision: Decision): Promise<void> {
  const reversal = decision.reverses!
  const inChunk = gathered.decisions.find(
    (row) => row.version === reversal.reversedVersion && keptOf(row.document).icn === reversal.icn,
  )
  const original = inChunk
    ? { receivedClaimId: inChunk.received_claim_id, decisionId: inChunk.decision_id }
    : await standingDecision(context, reversal.icn)
  gatherReversal(
    context,
    gathered,
    { ...original, state: decision.outcome === 'void' ? 'voided' : 'replaced' },
    reversal,
    decision.ruleVersion,
  )
}

function keptOf(document: unknown): { readonly icn: string } {
  const kept = (document as { toJSON(): KeptDecision }).toJSON()
  return kept.kind === 'decision' ? kept.decision : kept.reversal
}

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
  const rows = await sql<Row & { status: string }>`
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
  const authorizationIds = authorizationIdsOf(world)
  const facts = factsOf(world, claim, context.today)
  const { reversal, decision } = readjudicate(previous, facts, { remark: 'N688', reason })
  if (reversal === null)
    refuse(
      'would-wait',
      'Decided again, this claim would have to wait for a person. Resolve what it waits for first; nothing was changed.',
    )
  const gathered = nothingGathered()
  gatherReversal(context, gathered, { receivedClaimId, decisionId, state: 'decided' }, reversal, ruleVersion)
  const newId = gatherDecision(context, gathered, claim, decision, facts, authorizationIds)
  await keepGathered(context, gathered, authorizationIds)
  context.subject('received-claim', receivedClaimId)
  context.detail({ changeCents: decision.paid - previous.paid })
  return { decisionId: newId, paidCents: decision.paid, changeCents: cents(decision.paid - previous.paid) }
})

/** Days in which the provider may dispute an audit finding, where the contract names none. */
const disputeDays = 60

const takeItBack = bind('receivedClaim.takeBack', async (context, { receivedClaimId, finding }) => {
  const { claim, previous, decisionId } = await decidedClaim(context, receivedClaimId)
  const allowed = [...new Set(previous.lines.filter((line) => line.deniedBy === null).map((line) => line.line))]
  const result = takeBack(previous, {
    audit: 'Record review',
    foundOn: context.today,
    lines: allowed.map((line) => ({ line, failure: 'not-documented' as const, note: finding })),
    disputeBy: addDays(context.today, disputeDays),
  })
  if (!result.ok) return refuse('nothing-to-take-back', `Claim ${claim.icn} paid nothing that could be taken back.`)
  const world = await loadWorld(context, [claim])
  const authorizationIds = authorizationIdsOf(world)
  const gathered = nothingGathered()
  gatherReversal(context, gathered, { receivedClaimId, decisionId, state: 'decided' }, result.reversal, ruleVersion)
  const facts = factsOf(world, claim, context.today)
  const newId = gatherDecision(context, gathered, claim, result.decision, facts, authorizationIds)
  await keepGathered(context, gathered, authorizationIds)
  context.subject('received-claim', receivedClaimId)
  context.detail({ takenBackCents: result.takenBack })
  return { decisionId: newId, takenBackCents: result.takenBack as Cents }
})

const resolvePend = bind('receivedClaim.resolvePend', async (context, { receivedClaimId, resolution, reason }) => {
  const claim = found(
    await context.db
      .selectFrom('received_claim')
      .select(['icn', 'person_id', 'status'])
      .where('organization_id', '=', context.organization.id)
      .where('received_claim_id', '=', receivedClaimId)
      .forUpdate()
      .executeTakeFirst(),
  )
  context.touch(claim.person_id)
  if (claim.status !== 'pended') return { ok: true }
  await context.db
    .updateTable('pend')
    .set({
      closed_on: context.today,
      resolution: resolution === 'release' ? 'go-on' : 'deny',
      closed_by: personActing(context),
      reason,
    })
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', '=', receivedClaimId)
    .where('closed_on', 'is', null)
    .execute()
  await decideChunk(context, await claimsWaiting(context, [receivedClaimId], ''))
  context.subject('received-claim', receivedClaimId)
  return { ok: true }
})

export const decideBindings = [decide, again, takeItBack, resolvePend] as const
