// What a posted chunk does to our claims: the sums beside each line and claim, the state, the payer's number, the story.
import { mayMove, type ClaimState, type Transfer } from '@throughline/domain'
import { insertRows } from '@throughline/store'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'

type Sums = { paid: number; contractual: number; other: number; patient: number; writtenOff: number }
const nothing = (): Sums => ({ paid: 0, contractual: 0, other: 0, patient: 0, writtenOff: 0 })

/** Which sum of a claim an account is; what is denied stays open until a person gives it up. */
const sumOf: Readonly<Partial<Record<Transfer['debit']['kind'], keyof Sums>>> = {
  undeposited: 'paid',
  suspense: 'paid',
  contractual: 'contractual',
  'patient-share': 'patient',
  'prior-payer': 'other',
  withhold: 'other',
  'other-adjustment': 'other',
  'written-off': 'writtenOff',
}

export type ClaimChange = {
  readonly claimId: string
  readonly from: ClaimState
  readonly to: ClaimState | null
  readonly payerClaimNumber: string | null
  readonly because: string
}

/** Adds what transfers moved to the sums of their lines and claims. Transfers of a claim move money to or from it. */
export async function addSums(context: Context, transfers: readonly Transfer[]): Promise<void> {
  const lines = new Map<string, { claimId: string; line: number; sums: Sums }>()
  const claims = new Map<string, Sums>()
  for (const transfer of transfers) {
    if (transfer.claimId === null || transfer.kind === 'suspense') continue
    const into = sumOf[transfer.debit.kind]
    const outOf = sumOf[transfer.credit.kind]
    const touched = [claims.get(transfer.claimId) ?? nothing()]
    claims.set(transfer.claimId, touched[0]!)
    if (transfer.claimLine !== null) {
      const key = `${transfer.claimId}|${transfer.claimLine}`
      const line = lines.get(key) ?? { claimId: transfer.claimId, line: transfer.claimLine, sums: nothing() }
      lines.set(key, line)
      touched.push(line.sums)
    }
    for (const sums of touched) {
      if (into) sums[into] += transfer.amount
      if (outOf) sums[outOf] -= transfer.amount
    }
  }
  await updateLines(context, [...lines.values()])
  await updateClaims(context, [...claims])
}

async function updateLines(
  context: Context,
  lines: readonly { claimId: string; line: number; sums: Sums }[],
): Promise<void> {
  if (lines.length === 0) return
  const column = (name: keyof Sums) => lines.map((line) => line.sums[name])
  await sql`
    update claim_line l set paid_cents = l.paid_cents + d.paid, contractual_cents = l.contractual_cents + d.contractual,
      other_adjustment_cents = l.other_adjustment_cents + d.other, patient_cents = l.patient_cents + d.patient,
      written_off_cents = l.written_off_cents + d.written_off
    from unnest(${lines.map((line) => line.claimId)}::uuid[], ${lines.map((line) => line.line)}::int[],
      ${column('paid')}::bigint[], ${column('contractual')}::bigint[], ${column('other')}::bigint[],
      ${column('patient')}::bigint[], ${column('writtenOff')}::bigint[])
      as d(claim_id, line, paid, contractual, other, patient, written_off)
    where l.organization_id = ${context.organization.id} and l.claim_id = d.claim_id and l.line = d.line`.execute(
    context.db,
  )
}

async function updateClaims(context: Context, claims: readonly (readonly [string, Sums])[]): Promise<void> {
  if (claims.length === 0) return
  const column = (name: keyof Sums) => claims.map(([, sums]) => sums[name])
  await sql`
    update claim c set paid_cents = c.paid_cents + d.paid, contractual_cents = c.contractual_cents + d.contractual,
      other_adjustment_cents = c.other_adjustment_cents + d.other, patient_cents = c.patient_cents + d.patient,
      written_off_cents = c.written_off_cents + d.written_off, changed_at = ${context.now}::timestamptz
    from unnest(${claims.map(([id]) => id)}::uuid[], ${column('paid')}::bigint[], ${column('contractual')}::bigint[],
      ${column('other')}::bigint[], ${column('patient')}::bigint[], ${column('writtenOff')}::bigint[])
      as d(claim_id, paid, contractual, other, patient, written_off)
    where c.organization_id = ${context.organization.id} and c.claim_id = d.claim_id`.execute(context.db)
}

/**
 * Moves claims along declared edges and tells each step. The last change of a claim decides its state; a step that no
 * edge allows is our bug and stops the command.
 */
export async function moveDecided(
  context: Context,
  changes: readonly ClaimChange[],
  fileId: string | null,
): Promise<void> {
  if (changes.length === 0) return
  const organization = context.organization.id
  const last = new Map<string, { to: ClaimState | null; number: string | null }>()
  const states = new Map<string, ClaimState>()
  const steps: (ClaimChange & { to: ClaimState })[] = []
  for (const change of changes) {
    const before = states.get(change.claimId) ?? change.from
    if (change.to !== null) {
      if (!mayMove(before, change.to)) throw new Error(`a claim may not go from ${before} to ${change.to}`)
      steps.push({ ...change, from: before, to: change.to })
      states.set(change.claimId, change.to)
    }
    const known = last.get(change.claimId)
    last.set(change.claimId, {
      to: change.to ?? known?.to ?? null,
      number: change.payerClaimNumber ?? known?.number ?? null,
    })
  }
  const ids = [...last.keys()]
  await sql`
    with d as (select * from unnest(${ids}::uuid[], ${ids.map((id) => last.get(id)!.to)}::text[],
      ${ids.map((id) => last.get(id)!.number)}::text[]) as d(claim_id, status, number)),
    moved as (update claim c set status = coalesce(d.status, c.status),
        payer_claim_number = coalesce(d.number, c.payer_claim_number), changed_at = ${context.now}::timestamptz
      from d where c.organization_id = ${organization} and c.claim_id = d.claim_id)
    update claim_line l set status = d.status from d
      where l.organization_id = ${organization} and l.claim_id = d.claim_id and d.status is not null`.execute(
    context.db,
  )
  const counts = await sql<{ claim_id: string; seq: number }>`
    select claim_id, max(seq)::int as seq from claim_event
    where organization_id = ${organization} and claim_id = any(${ids}::uuid[]) group by claim_id`.execute(context.db)
  const next = new Map(counts.rows.map((row) => [row.claim_id, row.seq]))
  await insertRows(
    context.db,
    'claim_event',
    steps.map((step) => {
      const seq = (next.get(step.claimId) ?? 0) + 1
      next.set(step.claimId, seq)
      return {
        organization_id: organization,
        claim_id: step.claimId,
        seq,
        at: context.now,
        from_status: step.from,
        to_status: step.to,
        actor: context.actor.userId,
        reason: step.because,
        file_id: fileId,
      }
    }),
  )
}
