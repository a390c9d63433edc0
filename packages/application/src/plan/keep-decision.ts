// Keeps what was decided: the decision and its lines, what it reverses, the units it draws, its pends, its ledger entries.
// All rows of a chunk are gathered first and written in bulk.
import { setImmediate } from 'node:timers/promises'
import type { Cents, Transfer } from '@throughline/domain'
import {
  canonicalText,
  decisionTransfers,
  noticeStanding,
  reversalTransfers,
  type AdjudicationFacts,
  type DecidedLine,
  type Decision,
  type Reversal,
} from '@throughline/plan'
import { insertRows, json, type NewRow } from '@throughline/store'
import { sql } from 'kysely'
import { together, type Context } from '../core/index.ts'
import { writeTransfers, type PlanSubject } from '../money/ledger-writing.ts'
import type { ClaimToDecide } from './claim-to-decide.ts'
import { lineTotals } from './line-totals.ts'
import { sha256, type World } from './load-facts.ts'

/** How a decision stands in the database: itself, or the reversal of an earlier one. */
export type KeptDecision =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'reversal'; readonly reversal: Reversal }

export type Gathered = {
  readonly decisions: NewRow<'decision'>[]
  readonly lines: NewRow<'decision_line'>[]
  readonly pends: NewRow<'pend'>[]
  /** Decisions that have to be told to the person served. */
  readonly notices: NewRow<'notice_due'>[]
  /** Claims whose earlier decision is no longer the one that stands. */
  readonly overtaken: string[]
  readonly uses: NewRow<'authorization_use'>[]
  readonly transfers: (Transfer & PlanSubject)[]
  readonly states: Map<string, NewRow<'received_claim'>['status']>
  /** Units by authorization number and line; negative gives back. */
  readonly units: Map<string, { authorization: string; line: number; units: number }>
  readonly returned: string[]
  readonly world: Pick<World, 'authorizationIds' | 'factsText' | 'accounts'>
}

/** `units` gathers on where a run keeps them until its end. */
export const nothingGathered = (world: Gathered['world'], units: Gathered['units'] = new Map()): Gathered => ({
  decisions: [],
  lines: [],
  pends: [],
  notices: [],
  overtaken: [],
  uses: [],
  transfers: [],
  states: new Map(),
  units,
  returned: [],
  world,
})

export function gatherDecision(
  context: Context,
  into: Gathered,
  claim: ClaimToDecide,
  decision: Decision,
  facts: AdjudicationFacts,
): string {
  const decisionId = context.newId()
  into.decisions.push({
    ...decisionRow(context, decisionId, claim.receivedClaimId, decision.version, decision),
    outcome: decision.outcome,
    interest_cents: decision.interest,
    rule_version: decision.ruleVersion,
    facts_sha256: sha256(into.world.factsText(facts)),
    document: json({ kind: 'decision', decision } satisfies KeptDecision as unknown),
    decided_on: decision.decidedOn,
    reverses_decision_id: null,
  })
  into.lines.push(...lineRows(context, decisionId, decision.lines, decision))
  if (decision.version > 1) into.overtaken.push(claim.receivedClaimId)
  if (claim.personId !== null && noticeStanding(decision).due)
    into.notices.push({
      organization_id: context.organization.id,
      decision_id: decisionId,
      received_claim_id: claim.receivedClaimId,
      person_id: claim.personId,
      // @source 42 CFR 438.404(c)(2): for denial of payment, at the time of the action that affects the claim
      due_on: decision.decidedOn,
      status: 'owed',
    })
  for (const pend of decision.pends)
    into.pends.push({
      organization_id: context.organization.id,
      pend_id: context.newId(),
      received_claim_id: claim.receivedClaimId,
      rule: pend.rule,
      line: pend.line,
      owner: pend.owner,
      message: json(pend.message),
      stops_clock: pend.stopsClock,
      opened_on: pend.since,
      due_on: pend.dueOn,
      closed_on: null,
      resolution: null,
      closed_by: null,
      reason: null,
    })
  into.states.set(
    claim.receivedClaimId,
    decision.outcome === 'pended' ? 'pended' : decision.outcome === 'void' ? 'voided' : 'decided',
  )
  into.transfers.push(...planTransfers(decisionTransfers(decision), claim.receivedClaimId, decisionId))
  decision.draws.forEach((draw, index) => {
    addUnits(into, draw.authorization, draw.authorizationLine, draw.units)
    into.uses.push({
      organization_id: context.organization.id,
      use_id: context.newId(),
      authorization_id: into.world.authorizationIds.get(draw.authorization)!,
      line: draw.authorizationLine,
      subject_kind: 'received-claim',
      subject_id: claim.receivedClaimId,
      // A line may draw on several approvals; each use has its own subject line.
      subject_line: draw.claimLine * 100 + (index % 100),
      units: draw.units,
      state: 'used',
      created_at: context.now,
      changed_at: context.now,
    })
  })
  return decisionId
}

export function gatherReversal(
  context: Context,
  into: Gathered,
  original: {
    readonly receivedClaimId: string
    readonly decisionId: string
    readonly state: 'decided' | 'replaced' | 'voided'
  },
  reversal: Reversal,
  ruleVersion: string,
): string {
  const decisionId = context.newId()
  into.decisions.push({
    ...decisionRow(context, decisionId, original.receivedClaimId, reversal.version, reversal),
    outcome: 'reversed',
    interest_cents: 0 as Cents,
    rule_version: ruleVersion,
    facts_sha256: sha256(canonicalText(reversal)),
    document: json({ kind: 'reversal', reversal } satisfies KeptDecision as unknown),
    decided_on: reversal.reversedOn,
    reverses_decision_id: original.decisionId,
  })
  into.overtaken.push(original.receivedClaimId)
  into.lines.push(...lineRows(context, decisionId, reversal.lines, null))
  into.states.set(original.receivedClaimId, original.state)
  into.transfers.push(...planTransfers(reversalTransfers(reversal), original.receivedClaimId, decisionId))
  for (const draw of reversal.unitsReturned) addUnits(into, draw.authorization, draw.authorizationLine, -draw.units)
  if (reversal.unitsReturned.length > 0) into.returned.push(original.receivedClaimId)
  return decisionId
}

function decisionRow(
  context: Context,
  decision_id: string,
  received_claim_id: string,
  version: number,
  of: Decision | Reversal,
) {
  return {
    organization_id: context.organization.id,
    decision_id,
    received_claim_id,
    version,
    charge_cents: of.charge,
    allowed_cents: of.allowed,
    paid_cents: of.paid,
    member_cents: of.memberShare,
    withheld_cents: of.withheld,
    decided_at: context.now,
  }
}

function lineRows(context: Context, decision_id: string, parts: readonly DecidedLine[], decision: Decision | null) {
  return lineTotals(parts, decision).map((own): NewRow<'decision_line'> => ({
    organization_id: context.organization.id,
    decision_id,
    line: own.line,
    units_billed: own.unitsBilled,
    units_allowed: own.unitsAllowed,
    free_units: own.freeUnits,
    term: own.term,
    deductible_cents: own.deductible,
    copay_cents: own.copay,
    spend_down_cents: own.spendDown,
    liability_cents: own.liability,
    case_rate: own.caseRate,
    charge_cents: own.charge,
    allowed_cents: own.allowed,
    paid_cents: own.paid,
    adjustments: json(own.adjustments),
  }))
}

function planTransfers(transfers: readonly Transfer[], receivedClaimId: string, decisionId: string) {
  return transfers.map((transfer) => ({ ...transfer, claimId: null, remittanceId: null, receivedClaimId, decisionId }))
}

function addUnits(into: Gathered, authorization: string, line: number, units: number): void {
  const key = `${authorization}|${line}`
  const known = into.units.get(key) ?? { authorization, line, units: 0 }
  into.units.set(key, { ...known, units: known.units + units })
}

/** A claim decided again may wait for what it waits for already: that is one pend, not two. */
async function notWaitingYet(context: Context, pends: readonly NewRow<'pend'>[]): Promise<NewRow<'pend'>[]> {
  if (pends.length === 0) return []
  const open = await context.db
    .selectFrom('pend')
    .select(['received_claim_id', 'rule', 'line'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', 'in', [...new Set(pends.map((pend) => pend.received_claim_id))])
    .where('closed_on', 'is', null)
    .execute()
  const nameOf = (pend: { received_claim_id: string; rule: string; line?: number | null }) =>
    `${pend.received_claim_id}|${pend.rule}|${pend.line ?? ''}`
  const waiting = new Set(open.map(nameOf))
  return pends.filter((pend) => !waiting.has(nameOf(pend)))
}

/** Units go by a conditional update: one that would pass the end is our bug and undoes everything. */
export async function keepUnits(context: Context, { units, world }: Pick<Gathered, 'units' | 'world'>): Promise<void> {
  const moved = [...units.values()].filter((move) => move.units !== 0)
  if (moved.length === 0) return
  const changed = await sql`
    update authorization_line l set units_used = l.units_used + d.units
    from unnest(${moved.map(({ authorization }) => world.authorizationIds.get(authorization)!)}::uuid[],
      ${moved.map(({ line }) => line)}::int[], ${moved.map((move) => move.units)}::numeric[]) as d(authorization_id, line, units)
    where l.organization_id = ${context.organization.id} and l.authorization_id = d.authorization_id and l.line = d.line
      and l.units_held + l.units_used + d.units <= l.units_authorized and l.units_used + d.units >= 0`.execute(
    context.db,
  )
  if (changed.numAffectedRows !== BigInt(moved.length))
    throw new Error('the units of an authorization moved while its claims were being decided')
}

/** Writes what one command decided. */
export async function keepGathered(context: Context, gathered: Gathered): Promise<void> {
  await keepUnits(context, gathered)
  await keepChunk(context, gathered)
}

/** Writes a chunk of a run, whose units are kept at its end: a row that is drawn on in every chunk is then written once. */
export async function keepChunk(context: Context, gathered: Gathered): Promise<void> {
  const pends = await notWaitingYet(context, gathered.pends)
  // The states are changed while the rows are made into text.
  const states = keepStates(context, gathered)
  const rows = setImmediate().then(() =>
    together([
      keepReturned(context, gathered.returned),
      insertRows(context.db, 'decision', gathered.decisions, { large: 'document' }),
      insertRows(context.db, 'decision_line', gathered.lines),
      keepNotices(context, gathered),
      insertRows(context.db, 'pend', pends),
      insertRows(context.db, 'authorization_use', gathered.uses),
      writeTransfers(context, gathered.world.accounts, gathered.transfers),
    ]),
  )
  await together([states, rows])
}

async function keepStates(context: Context, gathered: Gathered): Promise<void> {
  const states = [...gathered.states]
  await sql`update received_claim r set status = d.status
    from unnest(${states.map(([id]) => id)}::uuid[], ${states.map(([, status]) => status)}::text[]) as d(id, status)
    where r.organization_id = ${context.organization.id} and r.received_claim_id = d.id`.execute(context.db)
}

/** What an earlier decision owed is not owed any more once a later one stands. */
async function keepNotices(context: Context, { notices, overtaken }: Gathered): Promise<void> {
  if (overtaken.length > 0)
    await sql`update notice_due set status = 'overtaken' where organization_id = ${context.organization.id}
      and received_claim_id = any(${overtaken}::uuid[]) and status = 'owed'`.execute(context.db)
  await insertRows(context.db, 'notice_due', notices)
}

/** The uses of claims taken back are free again. */
async function keepReturned(context: Context, returned: readonly string[]): Promise<void> {
  if (returned.length === 0) return
  await sql`update authorization_use set state = 'released', changed_at = ${context.now}::timestamptz
    where organization_id = ${context.organization.id} and subject_kind = 'received-claim' and state = 'used'
      and subject_id = any(${returned}::uuid[])`.execute(context.db)
}
