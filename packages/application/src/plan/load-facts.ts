// Everything the plan knows that decisions are made from: loaded chunk by chunk in a few questions, each person and provider
// once, then kept up to date in memory while claims are decided, so that the second claim of a person sees the first.
import { hash } from 'node:crypto'
import { type Benefit, type Contract, type Day } from '@throughline/domain'
import {
  factsWriter,
  type AdjudicationFacts,
  type Decision,
  type PendRelease,
  type PlanAuthorization,
  type PlanMember,
  type PlanPolicy,
  type ProviderEnrollment,
  type Reversal,
  type RosteredPractitioner,
} from '@throughline/plan'
import type { Context } from '../core/index.ts'
import { openAccounts, type AccountBook } from '../money/ledger-writing.ts'
import { loadBenefits, loadMembers, loadVisits } from './load-members.ts'
import { unique, type ClaimToDecide } from './claim-to-decide.ts'
import {
  addLines,
  daysOf,
  dropLines,
  extendHistory,
  linesDecided,
  nothingBefore,
  practitionerDay,
  practitionersOf,
  type History,
} from './load-history.ts'
import { loadContracts, loadProviders, loadRosters } from './load-network.ts'
import { loadOriginals, noOriginals, originalOf, type Originals } from './load-originals.ts'
import { loadRecords, noRecords, type RecordsOfClaim } from './load-records.ts'
import { policyOn } from './policy.ts'

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex')

export type World = {
  readonly policy: PlanPolicy
  readonly benefits: readonly Benefit[]
  readonly providers: Map<string, ProviderEnrollment>
  readonly rosters: Map<string, readonly RosteredPractitioner[]>
  readonly contracts: Map<string, readonly Contract[]>
  readonly members: Map<string, PlanMember>
  readonly authorizations: Map<string, PlanAuthorization[]>
  readonly authorizationIds: Map<string, string>
  readonly history: History
  readonly originals: Originals
  readonly releases: Map<string, readonly PendRelease[]>
  readonly records: Map<string, RecordsOfClaim>
  readonly visits: Map<string, AdjudicationFacts['visitRecords']>
  /** Providers and persons that were asked for, found or not. */
  readonly asked: Set<string>
  /** Writes the facts for their hash; what claims share once. */
  readonly factsText: ReturnType<typeof factsWriter>
  /** The accounts its decisions are entered on. */
  readonly accounts: AccountBook
}

/** What no claim changes: the policy in force and the benefits. Nobody is in it yet. */
export async function openWorld(context: Context): Promise<World> {
  return {
    policy: await policyOn(context, context.today),
    benefits: await loadBenefits(context),
    providers: new Map(),
    rosters: new Map(),
    contracts: new Map(),
    members: new Map(),
    authorizations: new Map(),
    authorizationIds: new Map(),
    history: nothingBefore(),
    originals: noOriginals(),
    releases: new Map(),
    records: new Map(),
    visits: new Map(),
    asked: new Set(),
    factsText: factsWriter(sha256),
    accounts: openAccounts(context),
  }
}

export async function loadWorld(context: Context, claims: readonly ClaimToDecide[]): Promise<World> {
  const world = await openWorld(context)
  await extendWorld(context, world, claims)
  return world
}

/**
 * Loads what these claims need and the world does not hold. The claims before them may be under decision meanwhile, and the
 * ones before those on their way into the database: whatever they change is in the world already.
 */
export async function extendWorld(context: Context, world: World, claims: readonly ClaimToDecide[]): Promise<void> {
  if (claims.length === 0) return
  const asked = (ids: string[]): string[] => ids.filter((id) => !world.asked.has(id))
  const providerIds = asked(unique(claims.map((claim) => claim.providerId)))
  const personIds = asked(unique(claims.map((claim) => claim.personId)))
  for (const id of [...providerIds, ...personIds]) world.asked.add(id)
  merge(world.members, await loadMembers(context, personIds))
  await extendHistory(context, world.history, claims)
  merge(world.providers, await loadProviders(context, providerIds))
  merge(world.rosters, await loadRosters(context, providerIds))
  merge(world.contracts, await loadContracts(context, providerIds))
  const authorizations = await loadAuthorizations(context, personIds)
  merge(world.authorizations, authorizations)
  for (const own of authorizations.values()) for (const { number, id } of own) world.authorizationIds.set(number, id)
  await loadOriginals(context, world.originals, claims)
  merge(world.releases, await loadReleases(context, claims))
  merge(world.records, await loadRecords(context, claims))
  merge(world.visits, await loadVisits(context, personIds, world.policy.visitRecordCodes))
}

function merge<T>(into: Map<string, T>, from: ReadonlyMap<string, T>): void {
  for (const [key, value] of from) into.set(key, value)
}

/** The facts of one claim as the world stands now. They are read before the next decision is taken, not kept. */
export function factsOf(world: World, claim: ClaimToDecide, today: Day): AdjudicationFacts {
  const days = daysOf(claim)
  const own = claim.claim.subscriber.memberNumber
  const { asked, pauses } = world.records.get(claim.receivedClaimId) ?? noRecords
  const before = claim.personId === null ? [] : (world.history.byPerson.get(claim.personId) ?? [])
  return {
    claim: claim.claim,
    icn: claim.icn,
    version: claim.version,
    receivedOn: claim.receivedOn,
    channel: claim.channel,
    today,
    payOn: today,
    clockPauses: pauses,
    policy: world.policy,
    provider: claim.providerId === null ? null : (world.providers.get(claim.providerId) ?? null),
    roster: claim.providerId === null ? noRoster : (world.rosters.get(claim.providerId) ?? noRoster),
    member: claim.personId === null ? null : (world.members.get(claim.personId) ?? null),
    benefits: world.benefits,
    contracts: claim.providerId === null ? noContracts : (world.contracts.get(claim.providerId) ?? noContracts),
    authorizations: claim.personId === null ? [] : (world.authorizations.get(claim.personId) ?? []),
    history: claim.version === 1 ? before : before.filter((line) => line.icn !== claim.icn),
    practitionerHistory: practitionersOf(claim).flatMap((npi) =>
      days.flatMap((on) =>
        (world.history.byPractitioner.get(practitionerDay(npi, on)) ?? []).filter((line) => line.memberNumber !== own),
      ),
    ),
    original: claim.replacesIcn === null ? null : (originalOf(world.originals, claim.replacesIcn)?.claim ?? null),
    visitRecords: claim.personId === null ? [] : (world.visits.get(claim.personId) ?? []),
    recordsAsked: asked,
    releases: world.releases.get(claim.receivedClaimId) ?? [],
  }
}

// One of each, so that what claims share is the same object from claim to claim also where there is none.
const noRoster: readonly RosteredPractitioner[] = []
const noContracts: readonly Contract[] = []

/** Takes a decision into the world, so that the claims after it see it. */
export function takeDecision(world: World, claim: ClaimToDecide, decisionId: string, decision: Decision): void {
  if (decision.reverses) takeReversal(world, claim.personId, decision.outcome === 'void', decision.reverses)
  const lines = linesDecided(decision.decidedOn, claim, decision)
  if (claim.version > 1) dropLines(world.history, claim.icn, claim.personId, lines)
  if (claim.personId !== null) {
    addLines(world.history, claim.personId, lines)
    moveUnits(world, claim.personId, decision.draws, 1)
  }
  const decided = decision.outcome !== 'pended' && decision.outcome !== 'void'
  world.originals.decided.set(claim.icn, {
    claim: {
      icn: claim.icn,
      memberNumber: claim.claim.subscriber.memberNumber,
      billingNpi: claim.claim.billing.npi,
      status: decision.outcome === 'pended' ? 'pending' : decision.outcome === 'void' ? 'voided' : 'final',
      decision: decided ? decision : null,
    },
    standing: decided ? { receivedClaimId: claim.receivedClaimId, decisionId } : null,
  })
}

function takeReversal(world: World, personId: string | null, voids: boolean, reversal: Reversal): void {
  const { icn } = reversal
  world.history.gone.add(icn)
  dropLines(world.history, icn, personId, reversal.lines)
  if (personId !== null) moveUnits(world, personId, reversal.unitsReturned, -1)
  const known = originalOf(world.originals, icn)
  if (known)
    world.originals.decided.set(icn, {
      claim: { ...known.claim, status: voids ? 'voided' : 'replaced', decision: null },
      standing: null,
    })
}

function moveUnits(world: World, personId: string, draws: Decision['draws'], sign: 1 | -1): void {
  if (draws.length === 0) return
  world.authorizations.set(
    personId,
    (world.authorizations.get(personId) ?? []).map((authorization) => ({
      ...authorization,
      lines: authorization.lines.map((line) => {
        let moved = 0
        for (const draw of draws)
          if (draw.authorization === authorization.number && draw.authorizationLine === line.line) moved += draw.units
        return moved === 0 ? line : { ...line, unitsUsed: line.unitsUsed + sign * moved }
      }),
    })),
  )
}

/** Locked until the transaction ends: two decisions at once must not spend the same unit. */
async function loadAuthorizations(
  context: Context,
  personIds: readonly string[],
): Promise<Map<string, PlanAuthorization[]>> {
  const found = new Map<string, PlanAuthorization[]>()
  if (personIds.length === 0) return found
  const organization = context.organization.id
  const heads = await context.db
    .selectFrom('authorization')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('person_id', 'in', personIds)
    .orderBy('authorization_id')
    .execute()
  const ids = heads.map((head) => head.authorization_id)
  const lines =
    ids.length === 0
      ? []
      : await context.db
          .selectFrom('authorization_line')
          .selectAll()
          .where('organization_id', '=', organization)
          .where('authorization_id', 'in', ids)
          .orderBy('authorization_id')
          .orderBy('line')
          .forUpdate()
          .execute()
  const linesByHead = new Map<string, (typeof lines)[number][]>()
  for (const line of lines) {
    const own = linesByHead.get(line.authorization_id)
    if (own) own.push(line)
    else linesByHead.set(line.authorization_id, [line])
  }
  for (const head of heads) {
    const authorization: PlanAuthorization = {
      id: head.authorization_id,
      number: head.number,
      personId: head.person_id,
      span: { starts: head.starts, ends: head.ends },
      status: head.status,
      providerId: head.provider_id,
      requestedOn: head.requested_on,
      lines: (linesByHead.get(head.authorization_id) ?? []).map((line) => ({
        line: line.line,
        code: line.service_code,
        modifiers: line.modifiers,
        unitsAuthorized: Number(line.units_authorized),
        unitsHeld: Number(line.units_held),
        unitsUsed: Number(line.units_used),
      })),
    }
    found.set(head.person_id, [...(found.get(head.person_id) ?? []), authorization])
  }
  return found
}

async function loadReleases(context: Context, claims: readonly ClaimToDecide[]): Promise<Map<string, PendRelease[]>> {
  const found = new Map<string, PendRelease[]>()
  // A claim that was never looked at waited for nobody.
  const ids = claims.filter((claim) => claim.version > 1).map((claim) => claim.receivedClaimId)
  if (ids.length === 0) return found
  const rows = await context.db
    .selectFrom('pend')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', 'in', ids)
    .where('closed_on', 'is not', null)
    .orderBy('closed_on')
    .execute()
  for (const row of rows) {
    if (row.resolution === null || row.closed_on === null) continue
    const release: PendRelease = {
      rule: row.rule,
      line: row.line,
      decided: row.resolution,
      by: row.closed_by ?? '',
      on: row.closed_on,
      reason: row.reason ?? '',
      ...(row.finding === null ? {} : { finding: row.finding }),
    }
    found.set(row.received_claim_id, [...(found.get(row.received_claim_id) ?? []), release])
  }
  return found
}
