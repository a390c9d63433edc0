// Decides what waits, chunk by chunk: while one chunk is decided, the one before it is written and the one after it is read.
// What a claim sees does not depend on where chunks end.
import { setImmediate } from 'node:timers/promises'
import type { Claim, Day } from '@throughline/domain'
import { adjudicate, type Decision } from '@throughline/plan'
import { sql } from 'kysely'
import { dropStalePlans, type Context } from '../core/index.ts'
import type { ClaimToDecide } from './claim-to-decide.ts'
import {
  gatherDecision,
  gatherReversal,
  keepChunk,
  keepUnits,
  nothingGathered,
  type Gathered,
} from './keep-decision.ts'
import { extendWorld, factsOf, openWorld, takeDecision, type World } from './load-facts.ts'
import { originalOf, turnOriginals } from './load-originals.ts'

/** Claims loaded, decided and kept together. */
const chunkSize = 400

/** Claims that wait, asked for by their ids at once. */
const queueSize = 20_000

/** Claims decided before the writing of others may go on: a millisecond or two. */
const claimsInTurn = 4

/** Lines of history held at most (about 100 MB); a run that knows more forgets it all and reads what it still needs. */
const mostLinesHeld = 200_000

export type ReceivedClaimRow = {
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

export function claimOf(row: ReceivedClaimRow): ClaimToDecide {
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

/**
 * Only one command of an organization decides at a time: a claim decided elsewhere meanwhile would not be history here, and
 * both of two duplicates would be paid. Ask before any row is locked.
 */
export async function decideAlone(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decide/${context.organization.id}`}, 0))`.execute(
    context.db,
  )
}

/** The claims of a run that are not loaded yet, by id, in the order of their numbers; the ones after `after` are not known yet. */
type Queue = { readonly named: readonly string[] | null; ids: string[]; after: string; ended: boolean }

/**
 * Asks for many at once, without their documents: while a run goes on, nothing tells the planner how many claims wait, and it
 * would sort all of them, documents and all, for every chunk.
 */
async function lengthen(context: Context, queue: Queue): Promise<void> {
  const rows = await sql<{ received_claim_id: string; icn: string }>`
    select r.received_claim_id, r.icn from received_claim r
    where r.organization_id = ${context.organization.id} and ${waits(queue.named)} and r.icn > ${queue.after}
    order by r.icn limit ${queueSize}`.execute(context.db)
  queue.ids = rows.rows.map((row) => row.received_claim_id)
  queue.after = rows.rows.at(-1)?.icn ?? queue.after
  queue.ended = queue.ids.length < queueSize
}

const waits = (named: readonly string[] | null) =>
  named === null
    ? sql<boolean>`r.status = 'received'`
    : sql<boolean>`r.status in ('received', 'pended') and r.received_claim_id = any(${named}::uuid[])`

/** The next claims that still wait, locked; none when there are no more. */
async function claimsWaiting(context: Context, queue: Queue): Promise<ClaimToDecide[]> {
  const organization = context.organization.id
  for (;;) {
    if (queue.ids.length === 0) {
      if (queue.ended) return []
      await lengthen(context, queue)
    }
    const ids = queue.ids.splice(0, chunkSize)
    const rows = await sql<ReceivedClaimRow>`
      select r.received_claim_id, r.icn, r.provider_id, r.person_id, r.frequency, r.replaces_icn, r.received_on, r.channel,
        r.document, (select coalesce(max(d.version), 0)::int from decision d where d.organization_id = r.organization_id
          and d.received_claim_id = r.received_claim_id) as versions
      from received_claim r
      where r.organization_id = ${organization} and ${waits(queue.named)} and r.received_claim_id = any(${ids}::uuid[])
      order by r.icn for update of r skip locked`.execute(context.db)
    if (rows.rows.length > 0) return rows.rows.map(claimOf)
  }
}

/** Decides and keeps every claim that waits, or those named. `told` hears each decision. */
export async function decideWaiting(
  context: Context,
  named: readonly string[] | null,
  told: (decision: Decision) => void,
): Promise<void> {
  await decideAlone(context)
  const grew = dropStalePlans(context)
  let world = await openWorld(context)
  let unwritten: Gathered | null = null
  const units: Gathered['units'] = new Map()
  const write = async (): Promise<void> => {
    const gathered = unwritten
    unwritten = null
    if (gathered === null) return
    await keepChunk(context, gathered)
    await grew(gathered.states.size)
  }
  const queue: Queue = { named, ids: [], after: '', ended: false }
  let claims = await claimsWaiting(context, queue)
  await extendWorld(context, world, claims)
  while (claims.length > 0) {
    if (world.history.held > mostLinesHeld) {
      await write()
      await keepUnits(context, { units, world })
      units.clear()
      world = await openWorld(context)
      await extendWorld(context, world, claims)
    }
    const gathered = nothingGathered(world, units)
    const deciding = decideChunk(context, world, claims, gathered, told)
    const reading = (async () => {
      await write()
      const next = await claimsWaiting(context, queue)
      await extendWorld(context, world, next)
      return next
    })()
    // Both come to their end before either may fail: a statement sent after the transaction was undone would stand alone.
    const [decided, next] = await Promise.allSettled([deciding, reading])
    if (decided.status === 'rejected') throw decided.reason
    if (next.status === 'rejected') throw next.reason
    unwritten = gathered
    claims = next.value
  }
  await write()
  await keepUnits(context, { units, world })
}

async function decideChunk(
  context: Context,
  world: World,
  claims: readonly ClaimToDecide[],
  gathered: Gathered,
  told: (decision: Decision) => void,
): Promise<void> {
  turnOriginals(world.originals)
  for (const [index, claim] of claims.entries()) {
    if (index % claimsInTurn === 0) await setImmediate()
    context.touch(claim.personId)
    const facts = factsOf(world, claim, context.today)
    const decision = adjudicate(facts)
    if (decision.reverses) gatherOriginal(context, world, gathered, decision)
    const decisionId = gatherDecision(context, gathered, claim, decision, facts)
    takeDecision(world, claim, decisionId, decision)
    told(decision)
  }
}

/** The original of a replacement or void: its standing decision is taken back in the same breath. */
function gatherOriginal(context: Context, world: World, gathered: Gathered, decision: Decision): void {
  const reversal = decision.reverses!
  const standing = originalOf(world.originals, reversal.icn)?.standing
  if (!standing) throw new Error(`claim ${reversal.icn} has no standing decision to reverse`)
  const state = decision.outcome === 'void' ? 'voided' : 'replaced'
  gatherReversal(context, gathered, { ...standing, state }, reversal, decision.ruleVersion)
}
