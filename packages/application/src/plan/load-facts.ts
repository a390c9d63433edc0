// Everything the plan knows that decisions of a chunk of claims are made from: loaded in a few questions, then kept up to
// date in memory while the chunk is decided, so that the second claim of a person sees the first.
import {
  type Benefit,
  type Cents,
  type Claim,
  type Contract,
  type Day,
  type PersonName,
  type Span,
} from '@throughline/domain'
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
  type ProviderEnrolment,
  type Reversal,
  type RosteredPractitioner,
} from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadMembers } from './load-members.ts'
import { policyOn } from './policy.ts'

export type ClaimToDecide = {
  readonly receivedClaimId: string
  readonly icn: string
  readonly providerId: string | null
  readonly personId: string | null
  readonly frequency: string
  readonly replacesIcn: string | null
  readonly receivedOn: Day
  readonly channel: 'electronic' | 'paper'
  readonly claim: Claim
  /** The number of the next decision: versions so far plus one. */
  readonly version: number
}

export type World = {
  readonly policy: PlanPolicy
  readonly providers: ReadonlyMap<string, ProviderEnrolment>
  readonly rosters: ReadonlyMap<string, readonly RosteredPractitioner[]>
  readonly contracts: ReadonlyMap<string, readonly Contract[]>
  readonly members: ReadonlyMap<string, PlanMember>
  readonly benefits: readonly Benefit[]
  readonly authorizations: Map<string, PlanAuthorization[]>
  readonly history: Map<string, PriorLine[]>
  readonly practitioners: Map<string, PriorLine[]>
  readonly originals: Map<string, OriginalClaim>
  readonly releases: ReadonlyMap<string, readonly PendRelease[]>
}

export async function loadWorld(context: Context, claims: readonly ClaimToDecide[]): Promise<World> {
  const providerIds = unique(claims.map((claim) => claim.providerId))
  const personIds = unique(claims.map((claim) => claim.personId))
  const { members, benefits } = await loadMembers(context, personIds)
  const history = await loadHistory(context, personIds, claims)
  return {
    policy: await policyOn(context, context.today),
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
  }
}

export const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
]

/** The facts of one claim as the world stands now. */
export function factsOf(world: World, claim: ClaimToDecide, today: Day): AdjudicationFacts {
  const practitionerNpis = unique([
    claim.claim.rendering?.npi ?? null,
    ...claim.claim.lines.map((line) => line.rendering?.npi ?? null),
  ])
  const days = new Set(claim.claim.lines.map((line) => line.servedOn))
  const own = claim.claim.subscriber.memberNumber
  return {
    claim: claim.claim,
    icn: claim.icn,
    version: claim.version,
    receivedOn: claim.receivedOn,
    channel: claim.channel,
    today,
    payOn: today,
    clockPauses: [],
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
    visitRecords: [],
    recordsAsked: null,
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
    copay: line.copay,
    caseRate: line.caseRate,
  }))
}

async function loadProviders(context: Context, ids: readonly string[]): Promise<Map<string, ProviderEnrolment>> {
  if (ids.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('plan_provider')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => {
      const span: Span = { starts: row.starts, ends: row.ends }
      const kept = (row.enrolled ?? {}) as Partial<ProviderEnrolment>
      return [
        row.provider_id,
        {
          providerId: row.provider_id,
          name: row.name,
          npi: row.npi,
          ein: row.ein,
          taxonomies: row.taxonomy === null ? [] : [row.taxonomy],
          providerType: 'peer-run organization',
          network: [span],
          stateEnrolled: [span],
          credentialed: [span],
          credentialingOpenSince: null,
          excluded: row.excluded_from === null ? [] : [{ starts: row.excluded_from, ends: null }],
          revalidationDue: null,
          taxFormOnFile: true,
          integrityHolds: [],
          ...kept,
        },
      ]
    }),
  )
}

function nameOf(text: string): PersonName {
  const at = text.lastIndexOf(' ')
  return at < 0 ? { given: '', family: text } : { given: text.slice(0, at), family: text.slice(at + 1) }
}

async function loadRosters(context: Context, ids: readonly string[]): Promise<Map<string, RosteredPractitioner[]>> {
  const rosters = new Map<string, RosteredPractitioner[]>()
  if (ids.length === 0) return rosters
  const rows = await context.db
    .selectFrom('plan_practitioner')
    .selectAll()
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .orderBy('npi')
    .execute()
  for (const row of rows) {
    const roster = rosters.get(row.provider_id) ?? []
    roster.push({
      npi: row.npi,
      name: nameOf(row.name),
      taxonomies: [],
      affiliated: [{ starts: row.starts, ends: row.ends }],
      certificates:
        row.credential === null
          ? []
          : [
              {
                kind: row.credential,
                number: '',
                state: '',
                span: { starts: row.starts, ends: row.credential_expires },
              },
            ],
      excluded: row.excluded_from === null ? [] : [{ starts: row.excluded_from, ends: null }],
    })
    rosters.set(row.provider_id, roster)
  }
  return rosters
}

async function loadContracts(context: Context, ids: readonly string[]): Promise<Map<string, Contract[]>> {
  const contracts = new Map<string, Contract[]>()
  if (ids.length === 0) return contracts
  const rows = await context.db
    .selectFrom('contract')
    .select(['provider_id', 'document'])
    .where('organization_id', '=', context.organization.id)
    .where('provider_id', 'in', ids)
    .where('status', '=', 'signed')
    .orderBy('contract_id')
    .orderBy('version')
    .execute()
  for (const row of rows) contracts.set(row.provider_id!, [...(contracts.get(row.provider_id!) ?? []), row.document])
  return contracts
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

type HistoryRow = {
  icn: string
  patient_control: string
  person_id: string | null
  line: number
  outcome: string
  paid_line: Cents | null
  document: Claim
  code: string
  modifiers: string[]
  served_on: Day
  served_through: Day | null
  place_of_service: string | null
  rendering_npi: string | null
  units: number
  charge_cents: Cents
  units_allowed: number | null
  free_units: number | null
  term: string | null
  copay_cents: Cents | null
  case_rate: boolean | null
  allowed_cents: Cents | null
}

/** Years of history a limit of any benefit or contract may look back over. */
const historyDays = 800

async function loadHistory(context: Context, personIds: readonly string[], claims: readonly ClaimToDecide[]) {
  const byPerson = new Map<string, PriorLine[]>()
  const byPractitioner = new Map<string, PriorLine[]>()
  const npis = unique(
    claims.flatMap((claim) => [
      claim.claim.rendering?.npi ?? null,
      ...claim.claim.lines.map((line) => line.rendering?.npi ?? null),
    ]),
  )
  const days = unique(claims.flatMap((claim) => claim.claim.lines.map((line) => line.servedOn)))
  const organization = context.organization.id
  const chosen = await sql<HistoryRow>`
    with standing as (
      select d.received_claim_id, d.decision_id, d.outcome from decision d
      where d.organization_id = ${organization} and d.outcome in ('paid', 'partly-paid', 'denied')
        and not exists (select 1 from decision x where x.organization_id = d.organization_id
          and x.reverses_decision_id = d.decision_id))
    select r.icn, r.patient_control, r.person_id, l.line, coalesce(s.outcome, 'pended') as outcome, r.document, l.code,
      l.modifiers, l.served_on, l.served_through, l.place_of_service, l.rendering_npi, l.units::float8 as units, l.charge_cents,
      x.units_allowed::float8 as units_allowed, x.free_units::float8 as free_units, x.term, x.copay_cents, x.case_rate,
      x.allowed_cents, x.paid_cents as paid_line
    from received_claim_line l
    join received_claim r on r.organization_id = l.organization_id and r.received_claim_id = l.received_claim_id
    left join standing s on s.received_claim_id = r.received_claim_id
    left join decision_line x on x.organization_id = l.organization_id and x.decision_id = s.decision_id and x.line = l.line
    where l.organization_id = ${organization} and r.organization_id = ${organization}
      and r.status in ('decided', 'paid', 'pended') and l.served_on is not null
      and (l.person_id = any(${personIds}::uuid[])
        or (l.rendering_npi = any(${npis}::text[]) and l.served_on = any(${days}::date[])))
      and l.served_on > ${context.today}::date - ${historyDays}::int
    order by r.icn, l.line`.execute(context.db)
  for (const row of chosen.rows) {
    const line: PriorLine = {
      icn: row.icn,
      controlNumber: row.patient_control,
      line: row.line,
      outcome:
        row.outcome === 'pended'
          ? 'pended'
          : (row.allowed_cents ?? 0) > 0 || (row.units_allowed ?? 0) > 0
            ? 'allowed'
            : 'denied',
      route: '837P',
      memberNumber: row.document.subscriber.memberNumber ?? '',
      billingNpi: row.document.billing.npi,
      renderingNpi: row.rendering_npi,
      code: row.code,
      modifiers: row.modifiers,
      servedOn: row.served_on,
      servedThrough: row.served_through ?? row.served_on,
      interval: intervalInNote(row.document.lines.find((one) => one.number === row.line)?.note),
      placeOfService: row.place_of_service ?? '',
      unitsBilled: row.units,
      unitsAllowed: row.units_allowed ?? 0,
      freeUnits: row.free_units ?? 0,
      term: row.term,
      charge: row.charge_cents,
      paid: row.paid_line ?? (0 as Cents),
      copay: row.copay_cents ?? (0 as Cents),
      caseRate: row.case_rate ?? false,
    }
    if (row.person_id !== null) byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), line])
    if (row.rendering_npi !== null)
      byPractitioner.set(row.rendering_npi, [...(byPractitioner.get(row.rendering_npi) ?? []), line])
  }
  return { byPerson, byPractitioner }
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
