// Corrections the payer rejected: what they would have corrected stands again, in the state and with the charge it had, until
// the correction leaves a second time.
import type { Claim, ClaimState } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { moveDecided } from '../money/decided-claims.ts'
import { chargeClaims, restoreRefusalsOf, withdrawChargesOf } from './charges.ts'
import { setBilling } from './keep-claims.ts'
import { settleUnits } from './settle-units.ts'

type Correction = {
  claim_id: string
  control_number: string
  frequency: '7' | '8'
  batch_id: string
  original_id: string
  original_status: ClaimState
  earlier_status: ClaimState
  payer_id: string
  document: Claim
  /** Whether a visit of the original was billed by another claim meanwhile. */
  billed_elsewhere: boolean
}

/** Rejected claims among these that correct another: their originals come back as they were before they gave way. */
export async function standAgain(context: Context, rejected: readonly string[], fileId: string): Promise<void> {
  if (rejected.length === 0) return
  const organization = context.organization.id
  const found = await sql<Correction>`
    select c.claim_id, c.control_number, c.frequency, c.batch_id, o.claim_id as original_id, o.status as original_status,
      o.payer_id, o.document, (select e.from_status from claim_event e where e.organization_id = ${organization}
        and e.claim_id = o.claim_id and e.to_status = o.status order by e.seq desc limit 1) as earlier_status,
      exists (select 1 from claim_line_service s join claim_line_service live on live.organization_id = ${organization}
        and live.service_id = s.service_id and live.turn = s.turn and live.live and live.claim_id <> c.claim_id
        where s.organization_id = ${organization} and s.claim_id = o.claim_id) as billed_elsewhere
    from claim c join claim o on o.organization_id = ${organization} and o.claim_id = c.replaces_claim_id
    where c.organization_id = ${organization} and c.claim_id = any(${rejected}::uuid[])
      and o.status = case c.frequency when '7' then 'replaced' when '8' then 'voided' end
    order by c.claim_id for update of o`.execute(context.db)
  // A visit that was billed anew after a void cannot be billed twice: there the original stays voided.
  const back = found.rows.filter((one) => one.frequency === '7' || !one.billed_elsewhere)
  if (back.length === 0) return
  await withdrawChargesOf(
    context,
    back.map((one) => ({ claimId: one.claim_id, because: one.claim_id })),
  )
  for (const one of back)
    await chargeClaims(
      context,
      [{ claimId: one.original_id, payerId: one.payer_id, document: one.document }],
      one.batch_id,
    )
  await restoreRefusalsOf(
    context,
    back.map((one) => ({ claimId: one.original_id, batchId: one.batch_id })),
  )
  await moveDecided(
    context,
    back.map((one) => ({
      claimId: one.original_id,
      from: one.original_status,
      to: one.earlier_status,
      payerClaimNumber: null,
      because: `Stands again: claim ${one.control_number}, which was to ${one.frequency === '7' ? 'replace' : 'void'} it, was rejected.`,
    })),
    fileId,
  )
  await billAgain(
    context,
    back.filter((one) => one.frequency === '8').map((one) => one.original_id),
  )
}

/** The visits of an original whose void did not come about are billed by it again, with the units they took. */
async function billAgain(context: Context, originals: readonly string[]): Promise<void> {
  if (originals.length === 0) return
  const organization = context.organization.id
  const lines = await sql<{
    authorization_id: string | null
    authorization_line: number | null
    units: number
    turn: number
    services: string[]
  }>`
    with s as (update claim_line_service set live = true
      where organization_id = ${organization} and claim_id = any(${originals}::uuid[]) returning claim_id, line, service_id, turn)
    select l.authorization_id, l.authorization_line, l.units, max(s.turn) as turn, array_agg(s.service_id::text order by s.service_id) as services
    from claim_line l join s on s.claim_id = l.claim_id and s.line = l.line
    where l.organization_id = ${organization}
    group by l.claim_id, l.line, l.authorization_id, l.authorization_line, l.units`.execute(context.db)
  await setBilling(
    context,
    lines.rows.flatMap((line) => (line.turn === 1 ? line.services : [])),
    'claimed',
  )
  await settleUnits(
    context,
    lines.rows.map((line) => ({
      authorizationId: line.authorization_id,
      authorizationLine: line.authorization_line,
      units: Number(line.units),
      serviceIds: line.services,
      turn: line.turn,
    })),
  )
}
