// Scrubs kept claims together, keeps what is found as holds, and moves each claim to held or ready. One way for claims just
// built, for one that was put right, and for a batch about to leave.
import {
  approvedBy,
  consentStands,
  mayMove,
  termNamed,
  type Claim,
  type ClaimState,
  type Contract,
  type Day,
  type Finding,
  type HoldOutcome,
} from '@throughline/domain'
import { scrubBatch, type LineRecord, type ScrubFacts } from '@throughline/provider'
import { insertRows, json, type Database } from '@throughline/store'
import { sql, type Insertable } from 'kysely'
import type { Context } from '../core/index.ts'
import { moveDecided, type ClaimChange } from '../money/decided-claims.ts'
import { grouped } from '../record/people.ts'
import type { ServiceRow } from '../record/visits.ts'
import { digestOf, loadBillingRecord, loadOtherVisits, loadRosters, type BillingRecord } from './billing-record.ts'
import { settleUnits } from './settle-units.ts'

export type ScrubbedState = {
  readonly claimId: string
  readonly status: ClaimState
  readonly findings: readonly Finding<HoldOutcome>[]
  /** What stops it, first things first; empty when it may go. */
  readonly holds: readonly string[]
}

type ClaimRow = {
  claim_id: string
  control_number: string
  person_id: string
  payer_id: string
  contract_id: string
  contract_version: number
  status: ClaimState
  frequency: string
  document: Claim
  replaces_claim_id: string | null
  original: Claim | null
  original_status: ClaimState | null
  original_decided_on: Day | null
  turn: number
  forwarded_on: Day | null
}
type LineRow = {
  claim_id: string
  line: number
  units: number
  contract_term: string | null
  rendering_worker_id: string | null
  authorization_id: string | null
  authorization_line: number | null
  service_ids: string[] | null
}

/**
 * Whether the organization records its eligibility checks at all. As long as it keeps none, the rule that asks for them
 * says nothing: a warning on every claim would teach people to read past warnings.
 */
async function keepsEligibilityChecks(context: Context): Promise<boolean> {
  const one = await context.db
    .selectFrom('eligibility_check')
    .select('check_id')
    .where('organization_id', '=', context.organization.id)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/**
 * Scrubs these claims in the order of their first day; only those not sent yet may be asked for. The payer before says that it
 * sent a claim on by its status (19, 20, 21) or by Medicare's remarks. @source BILLING rules §3.3, §7
 */
export async function scrubClaims(context: Context, claimIds: readonly string[]): Promise<ScrubbedState[]> {
  if (claimIds.length === 0) return []
  const organization = context.organization.id
  const claims = await sql<ClaimRow>`
    select c.claim_id, c.control_number, c.person_id, c.payer_id, c.contract_id, c.contract_version, c.status, c.frequency,
      c.document, c.replaces_claim_id, r.document as original, r.status as original_status,
      (select max(m.effective_on) from remittance_claim rc
        join remittance m on m.organization_id = ${organization} and m.remittance_id = rc.remittance_id
        where rc.organization_id = ${organization} and rc.claim_id = r.claim_id and m.status = 'posted')
        as original_decided_on,
      coalesce((select max(k.turn) from claim_line_service k
        where k.organization_id = ${organization} and k.claim_id = c.claim_id), 1) as turn,
      (select max(m.effective_on) from remittance_claim rc
        join remittance m on m.organization_id = ${organization} and m.remittance_id = rc.remittance_id
        where rc.organization_id = ${organization} and rc.claim_id = c.follows_claim_id and m.status = 'posted'
          and (rc.status_code in ('19', '20', '21') or rc.remarks && '{MA07,MA18}')) as forwarded_on
    from claim c left join claim r on r.organization_id = ${organization} and r.claim_id = c.replaces_claim_id
    where c.organization_id = ${organization} and c.claim_id = any(${claimIds}::uuid[])
    order by c.served_on, c.control_number`.execute(context.db)
  const lines = await loadLines(context, claimIds)
  const services = await sql<ServiceRow>`
    select distinct s.* from service s
    join claim_line_service k on k.organization_id = ${organization} and k.service_id = s.service_id
    where s.organization_id = ${organization} and k.claim_id = any(${claimIds}::uuid[])`.execute(context.db)
  const record = await loadBillingRecord(context, services.rows, claimIds)
  const facts = await scrubFacts(context, record, claims.rows, lines)
  // A void takes a claim back whatever was wrong with it: nothing may hold it here.
  const asked = facts.filter((one) => one.claim.frequency !== '8')
  const scrubbed = new Map(scrubBatch(asked, context.today).map((one) => [one.facts.claimId, one]))
  const asksChecks = await keepsEligibilityChecks(context)
  const states = await keepFindings(
    context,
    claims.rows,
    (id) => scrubbed.get(id)?.findings.filter((finding) => asksChecks || finding.rule !== 'eligibility-checked') ?? [],
  )
  const held = new Set(states.filter((state) => state.holds.length > 0).map((state) => state.claimId))
  // Claims that go come first, so that one that stays cannot take their units.
  const turns = new Map(claims.rows.map((claim) => [claim.claim_id, claim.turn]))
  const inOrder = [...lines].sort((a, b) => Number(held.has(a.claim_id)) - Number(held.has(b.claim_id)))
  await settleUnits(
    context,
    inOrder.map((line) => ({
      authorizationId: line.authorization_id,
      authorizationLine: line.authorization_line,
      units: line.units,
      serviceIds: line.service_ids ?? [],
      turn: turns.get(line.claim_id) ?? 1,
    })),
  )
  return states
}

async function loadLines(context: Context, claimIds: readonly string[]): Promise<LineRow[]> {
  const organization = context.organization.id
  const rows = await sql<LineRow>`
    select l.claim_id, l.line, l.units, l.contract_term, l.rendering_worker_id, l.authorization_id, l.authorization_line,
      array_agg(k.service_id order by s.served_on, s.starts_at, k.service_id)
        filter (where k.service_id is not null) as service_ids
    from claim_line l
    left join claim_line_service k on k.organization_id = ${organization} and k.claim_id = l.claim_id and k.line = l.line
    left join service s on s.organization_id = ${organization} and s.service_id = k.service_id
    where l.organization_id = ${organization} and l.claim_id = any(${claimIds}::uuid[])
    group by l.organization_id, l.claim_id, l.line order by l.claim_id, l.line`.execute(context.db)
  return rows.rows
}

async function scrubFacts(
  context: Context,
  record: BillingRecord,
  claims: readonly ClaimRow[],
  lines: readonly LineRow[],
): Promise<ScrubFacts[]> {
  const linesOf = grouped(lines, (line) => line.claim_id)
  const all = [...record.visits.values()].map((one) => one.service)
  const rosters = await loadRosters(context, all)
  const othersOf = doneAround(await loadOtherVisits(context, all))
  const historyOf = doneAround(record.history)
  const authorizationsOf = grouped(record.authorizations, (one) => one.personId)
  const usesOf = grouped(record.uses, (use) => use.serviceId)
  const plansOf = grouped(record.plans, (plan) => plan.personId)
  const consentsOf = grouped(record.consents, (one) => one.personId)
  const confirmationsOf = grouped(record.confirmations, (one) => one.personId)
  const staysOf = grouped(record.hospitalStays, (one) => one.personId)
  const recommendationsOf = grouped(record.recommendations, (one) => one.personId)
  return claims.map((claim): ScrubFacts => {
    const contract = contractOf(record, claim)
    const own = (linesOf.get(claim.claim_id) ?? []).map((line) => lineRecord(record, contract, line))
    const visits = own.flatMap((line) => line.visits.map((visit) => visit.service))
    const ids = new Set(visits.map((visit) => visit.id))
    const workers = [...new Set(visits.map((visit) => visit.workerId))]
    const days = new Set<Day>(visits.map((visit) => visit.servedOn))
    const person = record.people.get(claim.person_id)
    const others = othersOf(claim.person_id, workers)
    return {
      today: context.today,
      claimId: claim.claim_id,
      claim: claim.document,
      personId: claim.person_id,
      payerId: claim.payer_id,
      contract,
      lines: own,
      coverages: person?.coverages ?? [],
      payers: record.payers.all,
      eligibilityCheckedOn: (confirmationsOf.get(claim.person_id) ?? [])
        .filter((one) => one.payerId === claim.payer_id)
        .map((one) => one.on),
      authorizations: approvedBy(authorizationsOf.get(claim.person_id) ?? [], claim.payer_id),
      uses: [...ids].flatMap((id) => usesOf.get(id) ?? []).filter((use) => use.turn === claim.turn),
      recommendation: recommendationOf(recommendationsOf.get(claim.person_id) ?? [], claim.document),
      plans: plansOf.get(claim.person_id) ?? [],
      history: historyOf(claim.person_id, workers).filter((line) => isHistory(line, claim, ids)),
      otherVisits: others.filter((visit) => !ids.has(visit.id) && days.has(visit.servedOn)),
      rosters,
      original:
        claim.original === null || claim.original_status === null || claim.replaces_claim_id === null
          ? null
          : { claimId: claim.replaces_claim_id, claim: claim.original, state: claim.original_status },
      originalDecidedOn: claim.original_decided_on,
      forwardedOn: claim.forwarded_on,
      hospitalStays: staysOf.get(claim.person_id) ?? [],
      substanceUseConsent: consentStands(consentsOf.get(claim.person_id) ?? [], {
        personId: claim.person_id,
        payerId: claim.payer_id,
        on: context.today,
      }),
    }
  })
}

/** What was done with this person, or by these workers with anybody: each once, however it is found. */
function doneAround<T extends { readonly personId: string; readonly workerId: string | null }>(done: readonly T[]) {
  const ofPerson = grouped(done, (one) => one.personId)
  const ofWorker = grouped(done, (one) => one.workerId ?? '')
  return (personId: string, workerIds: readonly string[]): T[] => [
    ...new Set([...(ofPerson.get(personId) ?? []), ...workerIds.flatMap((worker) => ofWorker.get(worker) ?? [])]),
  ]
}

/** Claims of the same turn; of other turns only what this payer was billed for other visits. */
function isHistory(line: BillingRecord['history'][number], claim: ClaimRow, visits: ReadonlySet<string>): boolean {
  if ((line.turn ?? 1) === claim.turn) return true
  return line.payerId === claim.payer_id && !line.serviceIds.some((id) => visits.has(id))
}

function lineRecord(record: BillingRecord, contract: Contract, line: LineRow): LineRecord {
  return {
    term: line.contract_term === null ? null : termNamed(contract, line.contract_term),
    visits: (line.service_ids ?? []).flatMap((id) => {
      const visit = record.visits.get(id)
      return visit ? [{ ...visit, noteDigest: visit.note ? digestOf(visit.note) : null }] : []
    }),
    worker: record.workers.get(line.rendering_worker_id ?? '') ?? null,
  }
}

function contractOf(record: BillingRecord, claim: ClaimRow) {
  const contract = record.payers.byId.get(claim.payer_id)?.contracts.find((one) => {
    const key = record.payers.keyOf(one)
    return key.contractId === claim.contract_id && key.version === claim.contract_version
  })
  if (!contract) throw new Error(`claim ${claim.control_number} names a contract that is not kept`)
  return contract
}

/** The recommendation that the claim took its diagnoses from. */
function recommendationOf(all: BillingRecord['recommendations'], claim: Claim) {
  const first = claim.lines[0]?.servedOn ?? null
  const given = all.filter((one) => first === null || one.givenOn <= first)
  const inForce = given.filter((one) => first === null || one.expires === null || first <= one.expires)
  const latest = (list: typeof all) => list.toSorted((a, b) => b.givenOn.localeCompare(a.givenOn))
  const same = (one: (typeof all)[number]) => one.diagnoses.join() === claim.diagnoses.join()
  return latest(inForce).find(same) ?? latest(given).find(same) ?? latest(inForce)[0] ?? latest(given)[0] ?? null
}

type HoldRow = {
  hold_id: string
  claim_id: string
  line: number | null
  rule: string
  severity: 'hold' | 'warn'
  text: string
  values: Readonly<Record<string, string | number>>
  overridden: boolean
}

/** Holds that the payer's own answer raised: no rule of ours can say that they are settled. */
export const payerRefused = 'sent-back-by-payer'

/**
 * What was found becomes the claim's open holds: the same finding stays as it was, overridden or not; what is no longer
 * found is cleared. Then each claim stands where its holds put it.
 */
async function keepFindings(
  context: Context,
  claims: readonly ClaimRow[],
  findingsOf: (claimId: string) => readonly Finding<HoldOutcome>[],
): Promise<ScrubbedState[]> {
  const organization = context.organization.id
  const open = await sql<HoldRow>`
    select hold_id, claim_id, line, rule, severity, message ->> 'text' as text, message -> 'values' as values,
      overridden_by is not null as overridden
    from claim_hold where organization_id = ${organization} and cleared_at is null
      and claim_id = any(${claims.map((claim) => claim.claim_id)}::uuid[]) order by raised_at, hold_id`.execute(
    context.db,
  )
  const openOf = grouped(open.rows, (hold) => hold.claim_id)
  const cleared: string[] = []
  const raised: Insertable<Database['claim_hold']>[] = []
  const changes: ClaimChange[] = []
  const states = claims.map((claim): ScrubbedState => {
    const findings = findingsOf(claim.claim_id)
    const known = openOf.get(claim.claim_id) ?? []
    const stays = (hold: HoldRow) =>
      hold.rule === payerRefused || findings.some((finding) => sameFinding(finding, hold))
    cleared.push(...known.filter((hold) => !stays(hold)).map((hold) => hold.hold_id))
    const fresh = findings.filter((finding) => !known.some((hold) => sameFinding(finding, hold)))
    raised.push(...fresh.map((finding) => holdRow(context, claim.claim_id, finding)))
    const holds = [
      ...known.filter((hold) => stays(hold) && hold.severity === 'hold' && !hold.overridden).map((hold) => hold.text),
      ...fresh.filter((finding) => finding.outcome.kind === 'hold').map((finding) => finding.message.text),
    ]
    const to: ClaimState = holds.length > 0 ? 'held' : 'ready'
    if (to !== claim.status && mayMove(claim.status, to))
      changes.push({ claimId: claim.claim_id, from: claim.status, to, payerClaimNumber: null, because: told(holds) })
    return { claimId: claim.claim_id, status: to, findings, holds }
  })
  if (cleared.length > 0)
    await sql`update claim_hold set cleared_at = ${context.now}::timestamptz
      where organization_id = ${organization} and hold_id = any(${cleared}::uuid[])`.execute(context.db)
  await insertRows(context.db, 'claim_hold', raised)
  await moveDecided(context, changes, null)
  return states
}

function sameFinding(finding: Finding<HoldOutcome>, hold: HoldRow): boolean {
  return (
    finding.rule === hold.rule &&
    finding.line === hold.line &&
    finding.outcome.kind === hold.severity &&
    (hold.overridden ? saysStill(finding.message.values, hold.values) : finding.message.text === hold.text)
  )
}

/** What a person let go stays let go though days pass; anything else that changed is to be asked again. */
function saysStill(now: HoldRow['values'], then: HoldRow['values']): boolean {
  const names = new Set([...Object.keys(now), ...Object.keys(then)])
  for (const counted of ['days', 'left']) names.delete(counted)
  return [...names].every((name) => now[name] === then[name])
}

function holdRow(context: Context, claimId: string, finding: Finding<HoldOutcome>): Insertable<Database['claim_hold']> {
  return {
    organization_id: context.organization.id,
    hold_id: context.newId(),
    claim_id: claimId,
    line: finding.line,
    rule: finding.rule,
    severity: finding.outcome.kind,
    message: json(finding.message),
    raised_at: context.now,
    cleared_at: null,
    overridden_by: null,
    override_reason: null,
  }
}

function told(holds: readonly string[]): string {
  if (holds.length === 0) return 'Nothing stands against it; it can be sent.'
  return holds.length === 1 ? `Held: ${holds[0]}` : `Held: ${holds[0]} And ${holds.length - 1} more.`
}
