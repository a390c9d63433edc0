// An original that stands again after its correction came to nothing: its visits, the work on it, and, where the payer decided
// it anew meanwhile, the charge and the refusals that this decision leaves.
import type { Cents, Claim, ClaimState } from '@throughline/domain'
import { restoreRefusals, type HeldOnClaim } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadCandidates } from '../money/claim-candidates.ts'
import { addSums, moveDecided } from '../money/decided-claims.ts'
import { openWorkBook } from '../money/decided-work.ts'
import { openAccounts, writeTransfers } from '../money/ledger-writing.ts'
import { chargeClaims } from './charges.ts'
import { setBilling } from './keep-claims.ts'
import { settleUnits } from './settle-units.ts'

/** A claim of ours that corrects another, and the other, which gave way to it and did not come back. */
export type Correction = {
  claim_id: string
  control_number: string
  frequency: '1' | '7' | '8'
  batch_id: string
  original_id: string
  original_number: string
  original_status: ClaimState
  earlier_status: ClaimState
  payer_id: string
  document: Claim
  /** Whether a visit of the original was billed by another claim meanwhile. */
  billed_elsewhere: boolean
  /** Whether the payer said that there is nothing it could correct. */
  nothing_to_correct: boolean
  /** Whether the payer decided the original anew after it gave way. */
  decided_meanwhile: boolean
}

/** What of a charge the newest decision neither paid nor wrote down is what the payer refused of it. */
async function refusedOf(context: Context, one: Correction): Promise<HeldOnClaim[]> {
  const organization = context.organization.id
  const { rows } = await sql<{ line: number | null; cents: Cents }>`
    select t.claim_line as line, sum(case when t.debit_account = a.account_id then t.cents else -t.cents end)::bigint as cents
    from transfer t join account a on a.organization_id = ${organization}
      and a.account_id in (t.debit_account, t.credit_account)
    where t.organization_id = ${organization} and t.claim_id = ${one.original_id} and a.kind = 'receivable'
    group by t.claim_line order by t.claim_line`.execute(context.db)
  // A decision that named no line of ours took its money off the claim as a whole: the lines bear it in their order.
  let whole = rows.reduce((sum, row) => sum + Math.min(0, row.cents), 0)
  return rows
    .filter((row) => row.cents > 0)
    .map((row) => {
      const borne = Math.min(row.cents, -whole)
      whole += borne
      return {
        kind: 'denied',
        subject: one.payer_id,
        claimId: one.original_id,
        claimLine: row.line,
        cents: (row.cents - borne) as Cents,
      }
    })
}

/**
 * Charged again, in the state that the payer's newest decision makes of it. Where the payer took its decision back and made
 * no other, the whole charge is open and somebody's to work on.
 */
export async function standAsDecided(
  context: Context,
  one: Correction,
  because: string,
  fileId: string | null,
): Promise<ClaimState> {
  const charged = { claimId: one.original_id, payerId: one.payer_id, document: one.document }
  await chargeClaims(context, [charged], one.batch_id)
  const [original] = await loadCandidates(context, [one.original_id])
  if (!original) throw new Error('a correction without its original')
  const key = `${one.batch_id}|${context.now}`
  const source = { kind: 'claim', claimId: one.original_id } as const
  if (original.lines.some((line) => line.decided)) {
    const transfers = restoreRefusals(await refusedOf(context, one), key, context.today, source)
    await writeTransfers(context, openAccounts(context), transfers)
    await addSums(context, transfers)
  } else {
    const work = openWorkBook(context, await lastTrace(context, one.original_id))
    await work.write(work.rowsFor(original, [], [], true))
  }
  const to = await standingOf(context, one.original_id)
  await moveDecided(
    context,
    [{ claimId: one.original_id, from: one.original_status, to, payerClaimNumber: null, because }],
    fileId,
  )
  await reopenWork(context, [one.original_id])
  return to
}

async function lastTrace(context: Context, claimId: string): Promise<string> {
  const { rows } = await sql<{ trace: string }>`
    select r.trace from remittance_claim rc
    join remittance r on r.organization_id = ${context.organization.id} and r.remittance_id = rc.remittance_id
    where rc.organization_id = ${context.organization.id} and rc.claim_id = ${claimId}
    order by r.posted_at desc nulls last, rc.ordinal desc limit 1`.execute(context.db)
  return rows[0]?.trace ?? ''
}

async function standingOf(context: Context, claimId: string): Promise<ClaimState> {
  const { paid_cents: paid, open_cents: open } = await context.db
    .selectFrom('claim')
    .select(['paid_cents', 'open_cents'])
    .where('organization_id', '=', context.organization.id)
    .where('claim_id', '=', claimId)
    .executeTakeFirstOrThrow()
  if (paid > 0) return open > 0 ? 'partial' : 'paid'
  return open > 0 ? 'denied' : 'zero-paid'
}

/** What was a person's work on these as they gave way is their work again. */
export async function reopenWork(context: Context, originals: readonly string[]): Promise<void> {
  await sql`update worklist w set status = 'open', closed_at = null
    from claim_event e where e.organization_id = ${context.organization.id} and e.claim_id = w.claim_id
      and e.to_status in ('replaced', 'voided') and e.at = w.closed_at and w.organization_id = ${context.organization.id}
      and w.claim_id = any(${[...originals]}::uuid[]) and w.status = 'done'`.execute(context.db)
}

/** The visits of an original whose correction did not come about are billed by it again, with the units they took. */
export async function billAgain(context: Context, originals: readonly string[]): Promise<void> {
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
