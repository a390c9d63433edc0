// Writes claims as they are built: the claim with its exact document, its lines, and which visits stand on each.
import type { Cents, Claim, ClaimState } from '@throughline/domain'
import type { BuiltClaim } from '@throughline/provider'
import { insertRows, json, nextNumber, type Database } from '@throughline/store'
import { sql, type Insertable } from 'kysely'
import type { Context } from '../core/index.ts'
import type { Payers } from '../record/payers.ts'

export type NewClaim = {
  readonly claimId: string
  readonly built: BuiltClaim
  /** The built claim's own, or its correction. */
  readonly document: Claim
  readonly replacesClaimId: string | null
  /** The claim that the payer before this one decided. */
  readonly followsClaimId: string | null
  /** Whose turn it is to pay: 1 for the first payer. */
  readonly turn: number
  /** How it came about, for its story. */
  readonly because: string
}

/** The next control numbers, one for each claim, without a gap: `given` says how many were taken. */
export async function openControlNumbers(
  context: Context,
): Promise<{ next: () => string; close: () => Promise<void> }> {
  const name = 'claim-control'
  // The counter's row stays ours until the commit, so the numbers behind the first are ours as well.
  const first = await nextNumber(context.db, context.organization.id, name)
  let taken = 0
  return {
    next: () => `C${String(first + taken++).padStart(7, '0')}`,
    close: async () => {
      if (taken > 1) await nextNumber(context.db, context.organization.id, name, taken - 1)
    },
  }
}

export async function keepClaims(context: Context, payers: Payers, claims: readonly NewClaim[]): Promise<void> {
  const organization_id = context.organization.id
  await insertRows(
    context.db,
    'claim',
    claims.map((one): Insertable<Database['claim']> => {
      const { built, document } = one
      const key = payers.keyOf(built.contract)
      return {
        organization_id,
        claim_id: one.claimId,
        control_number: document.controlNumber,
        person_id: built.personId,
        coverage_id: built.coverageId,
        payer_id: built.payerId,
        contract_id: key.contractId,
        contract_version: key.version,
        frequency: document.frequency as '1' | '7' | '8',
        replaces_claim_id: one.replacesClaimId,
        follows_claim_id: one.followsClaimId,
        prior_paid_cents: built.priorPaid,
        payer_claim_number: null,
        status: 'draft',
        served_on: built.firstServedOn,
        served_through: built.lastServedOn,
        charge_cents: document.charge,
        expected_cents: built.expected,
        diagnoses: [...document.diagnoses],
        document: json(document),
        filing_deadline: built.filingDeadline,
        filed_on: null,
        batch_id: null,
        created_at: context.now,
        changed_at: context.now,
      }
    }),
  )
  await keepLines(context, claims, 'draft')
  await insertRows(
    context.db,
    'claim_event',
    claims.map((one) => ({
      organization_id,
      claim_id: one.claimId,
      seq: 1,
      at: context.now,
      from_status: null,
      to_status: 'draft' as const,
      actor: context.actor.userId,
      reason: one.because,
      file_id: null,
    })),
  )
}

/** The lines of claims and the visits on them; those visits are claimed from now on. */
export async function keepLines(
  context: Context,
  claims: readonly Pick<NewClaim, 'claimId' | 'built' | 'document' | 'turn'>[],
  status: ClaimState,
): Promise<void> {
  const organization_id = context.organization.id
  const lines = claims.flatMap(({ claimId, built, document }) =>
    document.lines.map((line, index): Insertable<Database['claim_line']> => {
      const behind = built.lines[index]!
      return {
        organization_id,
        claim_id: claimId,
        line: line.number,
        person_id: built.personId,
        payer_id: built.payerId,
        status,
        code: line.code,
        modifiers: [...line.modifiers],
        units: line.units,
        charge_cents: line.charge,
        expected_cents: behind.expected,
        served_on: line.servedOn ?? built.firstServedOn,
        served_through: line.servedThrough ?? line.servedOn ?? built.firstServedOn,
        place_of_service: line.placeOfService ?? document.placeOfService,
        pointers: [...line.diagnosisPointers],
        line_control: line.lineControl ?? `${document.controlNumber}-${line.number}`,
        authorization_id: behind.authorization?.id ?? null,
        authorization_line: behind.authorization?.line ?? null,
        rendering_worker_id: behind.workerId,
        contract_term: behind.term.term,
      }
    }),
  )
  await insertRows(context.db, 'claim_line', lines)
  const visits = claims.flatMap(({ claimId, built, turn }) =>
    built.lines.flatMap((line) =>
      line.serviceIds.map((service_id) => ({
        organization_id,
        claim_id: claimId,
        line: line.number,
        service_id,
        turn,
        live: true,
      })),
    ),
  )
  await insertRows(context.db, 'claim_line_service', visits)
  await setBilling(
    context,
    visits.map((visit) => visit.service_id),
    'claimed',
  )
}

export async function setBilling(
  context: Context,
  serviceIds: readonly string[],
  billing: 'unbilled' | 'claimed' | 'not-billable',
): Promise<void> {
  if (serviceIds.length === 0) return
  await sql`update service set billing = ${billing} where organization_id = ${context.organization.id}
    and service_id = any(${serviceIds}::uuid[])`.execute(context.db)
}

/** A claim that was never taken in by the payer, as it would be built today: the same claim, other contents. */
export async function rewriteClaim(
  context: Context,
  payers: Payers,
  claim: { readonly claimId: string; readonly status: ClaimState; readonly turn: number },
  built: BuiltClaim,
  document: Claim,
): Promise<void> {
  const organization = context.organization.id
  const key = payers.keyOf(built.contract)
  await sql`delete from claim_line_service where organization_id = ${organization} and claim_id = ${claim.claimId}`.execute(
    context.db,
  )
  await sql`delete from claim_line where organization_id = ${organization} and claim_id = ${claim.claimId}`.execute(
    context.db,
  )
  await context.db
    .updateTable('claim')
    .set({
      coverage_id: built.coverageId,
      payer_id: built.payerId,
      contract_id: key.contractId,
      contract_version: key.version,
      served_on: built.firstServedOn,
      served_through: built.lastServedOn,
      charge_cents: document.charge,
      expected_cents: built.expected as Cents,
      diagnoses: [...document.diagnoses],
      document: json(document),
      filing_deadline: built.filingDeadline,
      prior_paid_cents: built.priorPaid,
      changed_at: context.now,
    })
    .where('organization_id', '=', organization)
    .where('claim_id', '=', claim.claimId)
    .execute()
  await keepLines(context, [{ claimId: claim.claimId, built, document, turn: claim.turn }], claim.status)
}
