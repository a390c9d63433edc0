// Everything the plan knows that decisions of a chunk of claims are made from: loaded in a few questions, then kept up to
// date in memory while the chunk is decided, so that the second claim of a person sees the first.
import { type Benefit, type Claim, type Contract, type Day } from '@throughline/domain'
import {
  intervalInNote,
  type AdjudicationFacts,
  type Decision,
  type OriginalClaim,
  type PendRelease,
  type PlanAuthorization,
  type PlanMember,
  type PlanPolicy,
  type PriorLine,
  type ProviderEnrollment,
  type Reversal,
  type RosteredPractitioner,
} from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadMembers, loadVisits } from './load-members.ts'
import { unique, type ClaimToDecide } from './claim-to-decide.ts'
import { loadHistory } from './load-history.ts'
import { loadContracts, loadProviders, loadRosters } from './load-network.ts'
import { loadRecords, noRecords, type RecordsOfClaim } from './load-records.ts'
import { policyOn } from './policy.ts'

export type World = {
  readonly policy: PlanPolicy
  readonly providers: ReadonlyMap<string, ProviderEnrollment>
  readonly rosters: ReadonlyMap<string, readonly RosteredPractitioner[]>
  readonly contracts: ReadonlyMap<string, readonly Contract[]>
  readonly members: ReadonlyMap<string, PlanMember>
  readonly benefits: readonly Benefit[]
  readonly authorizations: Map<string, PlanAuthorization[]>
  readonly history: Map<string, PriorLine[]>
  readonly practitioners: Map<string, PriorLine[]>
  readonly originals: Map<string, OriginalClaim>
  readonly releases: ReadonlyMap<string, readonly PendRelease[]>
  readonly records: ReadonlyMap<string, RecordsOfClaim>
  readonly visits: ReadonlyMap<string, AdjudicationFacts['visitRecords']>
}

export async function loadWorld(context: Context, claims: readonly ClaimToDecide[]): Promise<World> {
  const providerIds = unique(claims.map((claim) => claim.providerId))
  const personIds = unique(claims.map((claim) => claim.personId))
  const { members, benefits } = await loadMembers(context, personIds)
  const policy = await policyOn(context, context.today)
  const history = await loadHistory(context, personIds, claims)
  return {
    policy,
    providers: await loadProviders(context, providerIds),
    rosters: await loadRosters(context, providerIds),
    contracts: await loadContracts(context, providerIds),
    members,
    benefits,
    authorizations: await loadAuthorizations(context, personIds),
    history: history.byPerson,
    practitioners: history.byPractitioner,
    originals: await loadOriginals(context, claims),
    releases: await loadReleases(context, claims),
    records: await loadRecords(context, claims),
    visits: await loadVisits(context, personIds, policy.visitRecordCodes),
  }
}

/** The facts of one claim as the world stands now. */
export function factsOf(world: World, claim: ClaimToDecide, today: Day): AdjudicationFacts {
  const practitionerNpis = unique([
    claim.claim.rendering?.npi ?? null,
    ...claim.claim.lines.map((line) => line.rendering?.npi ?? null),
  ])
  const days = new Set(claim.claim.lines.map((line) => line.servedOn))
  const own = claim.claim.subscriber.memberNumber
  const { asked, pauses } = world.records.get(claim.receivedClaimId) ?? noRecords
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
    roster: claim.providerId === null ? [] : (world.rosters.get(claim.providerId) ?? []),
    member: claim.personId === null ? null : (world.members.get(claim.personId) ?? null),
    benefits: world.benefits,
    contracts: claim.providerId === null ? [] : (world.contracts.get(claim.providerId) ?? []),
    authorizations: claim.personId === null ? [] : (world.authorizations.get(claim.personId) ?? []),
    history:
      claim.personId === null ? [] : (world.history.get(claim.personId) ?? []).filter((line) => line.icn !== claim.icn),
    practitionerHistory: practitionerNpis
      .flatMap((npi) => world.practitioners.get(npi) ?? [])
      .filter((line) => line.memberNumber !== own && days.has(line.servedOn)),
    original: claim.replacesIcn === null ? null : (world.originals.get(claim.replacesIcn) ?? null),
    visitRecords: claim.personId === null ? [] : (world.visits.get(claim.personId) ?? []),
    recordsAsked: asked,
    releases: world.releases.get(claim.receivedClaimId) ?? [],
  }
}

/** Takes a decision into the world, so that the next claim of the chunk sees it. */
export function takeDecision(world: World, claim: ClaimToDecide, decision: Decision): void {
  if (decision.reverses) takeReversal(world, claim.personId, decision.reverses)
  if (claim.personId !== null) {
    const lines = linesOf(claim, decision)
    world.history.set(claim.personId, [...(world.history.get(claim.personId) ?? []), ...lines])
    for (const line of lines)
      if (line.renderingNpi !== null)
        world.practitioners.set(line.renderingNpi, [...(world.practitioners.get(line.renderingNpi) ?? []), line])
    moveUnits(world, claim.personId, decision.draws, 1)
  }
  world.originals.set(claim.icn, {
    icn: claim.icn,
    memberNumber: claim.claim.subscriber.memberNumber,
    billingNpi: claim.claim.billing.npi,
    status: decision.outcome === 'pended' ? 'pending' : 'final',
    decision: decision.outcome === 'pended' || decision.outcome === 'void' ? null : decision,
  })
}

export function takeReversal(world: World, personId: string | null, reversal: Reversal): void {
  if (personId !== null) {
    world.history.set(
      personId,
      (world.history.get(personId) ?? []).filter((line) => line.icn !== reversal.icn),
    )
    moveUnits(world, personId, reversal.unitsReturned, -1)
  }
  for (const [npi, lines] of world.practitioners)
    world.practitioners.set(
      npi,
      lines.filter((line) => line.icn !== reversal.icn),
    )
}

function moveUnits(world: World, personId: string, draws: Decision['draws'], sign: 1 | -1): void {
  if (draws.length === 0) return
  world.authorizations.set(
    personId,
    (world.authorizations.get(personId) ?? []).map((authorization) => ({
      ...authorization,
      lines: authorization.lines.map((line) => {
        const moved = draws
          .filter((draw) => draw.authorization === authorization.number && draw.authorizationLine === line.line)
          .reduce((total, draw) => total + draw.units, 0)
        return moved === 0 ? line : { ...line, unitsUsed: line.unitsUsed + sign * moved }
      }),
    })),
  )
}

function linesOf(claim: ClaimToDecide, decision: Decision): PriorLine[] {
  return decision.lines.map((line) => ({
    icn: decision.icn,
    controlNumber: decision.controlNumber,
    line: line.line,
    outcome: line.deniedBy === null ? 'allowed' : 'denied',
    route: '837P',
    memberNumber: claim.claim.subscriber.memberNumber ?? '',
    billingNpi: claim.claim.billing.npi,
    renderingNpi: line.renderingNpi,
    code: line.code,
    modifiers: line.modifiers,
    servedOn: line.servedOn,
    servedThrough: line.servedThrough,
    interval: intervalInNote(claim.claim.lines.find((one) => one.number === line.line)?.note),
    placeOfService: line.placeOfService,
    unitsBilled: line.unitsBilled,
    unitsAllowed: line.unitsAllowed,
    freeUnits: decision.freeUnits
      .filter((free) => free.claimLine === line.line)
      .reduce((total, free) => total + free.units, 0),
    term: line.term,
    charge: line.charge,
    paid: line.paid,
    deductible: line.deductible,
    copay: line.copay,
    spendDown: line.spendDown,
    liability: line.liability,
    caseRate: line.caseRate,
  }))
}

/** Locked until the chunk is kept: two decisions at once must not spend the same unit. */
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
  for (const head of heads) {
    const authorization: PlanAuthorization = {
      id: head.authorization_id,
      number: head.number,
      personId: head.person_id,
      span: { starts: head.starts, ends: head.ends },
      status: head.status,
      providerId: head.provider_id,
      requestedOn: head.requested_on,
      lines: lines
        .filter((line) => line.authorization_id === head.authorization_id)
        .map((line) => ({
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

async function loadOriginals(context: Context, claims: readonly ClaimToDecide[]): Promise<Map<string, OriginalClaim>> {
  const icns = unique(claims.map((claim) => claim.replacesIcn))
  if (icns.length === 0) return new Map()
  const rows = await sql<{ icn: string; status: string; document: Claim; decision: { decision: Decision } | null }>`
    select r.icn, r.status, r.document, (select d.document from decision d where d.organization_id = r.organization_id
      and d.received_claim_id = r.received_claim_id and d.outcome in ('paid', 'partly-paid', 'denied')
      and not exists (select 1 from decision x where x.organization_id = d.organization_id
        and x.reverses_decision_id = d.decision_id) order by d.version desc limit 1) as decision
    from received_claim r where r.organization_id = ${context.organization.id} and r.icn = any(${icns}::text[])`.execute(
    context.db,
  )
  return new Map(
    rows.rows.map((row) => [
      row.icn,
      {
        icn: row.icn,
        memberNumber: row.document.subscriber.memberNumber,
        billingNpi: row.document.billing.npi,
        status:
          row.status === 'replaced'
            ? 'replaced'
            : row.status === 'voided'
              ? 'voided'
              : row.decision === null
                ? 'pending'
                : 'final',
        decision: row.decision?.decision ?? null,
      },
    ]),
  )
}

async function loadReleases(context: Context, claims: readonly ClaimToDecide[]): Promise<Map<string, PendRelease[]>> {
  const rows = await context.db
    .selectFrom('pend')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where(
      'received_claim_id',
      'in',
      claims.map((claim) => claim.receivedClaimId),
    )
    .where('closed_on', 'is not', null)
    .orderBy('closed_on')
    .execute()
  const found = new Map<string, PendRelease[]>()
  for (const row of rows) {
    if (row.resolution === null || row.closed_on === null) continue
    const release: PendRelease = {
      rule: row.rule,
      line: row.line,
      decided: row.resolution,
      by: row.closed_by ?? '',
      on: row.closed_on,
      reason: row.reason ?? '',
    }
    found.set(row.received_claim_id, [...(found.get(row.received_claim_id) ?? []), release])
  }
  return found
}
