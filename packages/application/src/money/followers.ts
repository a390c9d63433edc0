// Claims to a later payer, after the payer before it decided again: one that has not left is made anew with the new decision;
// one that has is a person's work, because only a replacement can tell the later payer.
import { correctionDeadline, type ClaimState, type Contract, type Day } from '@throughline/domain'
import { insertRows } from '@throughline/store'
import { sql } from 'kysely'
import { job, type Context } from '../core/index.ts'

const followJob = 'claims.follow'

type Follower = {
  claim_id: string
  control_number: string
  status: ClaimState
  served_on: Day
  contract: Contract | null
  before: string
  payer: string
}

const notSent: ReadonlySet<ClaimState> = new Set(['draft', 'held', 'ready', 'rejected'])

/**
 * Asked once for each remittance posted: few claims follow another.
 * @source BILLING rules §3.5.9: a reversal invalidates a secondary already sent, which needs a replacement
 */
export async function tellFollowers(context: Context, remittanceId: string, trace: string): Promise<void> {
  const organization = context.organization.id
  const rows = await sql<Follower>`
    select n.claim_id, n.control_number, n.status, n.served_on, k.document as contract, c.control_number as before,
      y.name as payer
    from claim n
    join claim c on c.organization_id = ${organization} and c.claim_id = n.follows_claim_id
    join payer y on y.organization_id = ${organization} and y.payer_id = c.payer_id
    left join contract k on k.organization_id = ${organization} and k.contract_id = n.contract_id
      and k.version = n.contract_version
    where n.organization_id = ${organization} and n.follows_claim_id is not null
      and n.status not in ('voided', 'replaced') and n.frequency <> '8'
      and exists (select 1 from remittance_claim rc join claim d on d.organization_id = ${organization}
          and d.claim_id = rc.claim_id
        where rc.organization_id = ${organization} and rc.remittance_id = ${remittanceId}
          and (rc.claim_id = c.claim_id or d.replaces_claim_id = c.claim_id))`.execute(context.db)
  for (const row of rows.rows)
    if (notSent.has(row.status)) await context.enqueue({ job: followJob, subject: row.claim_id })
  await insertRows(
    context.db,
    'worklist',
    rows.rows
      .filter((row) => !notSent.has(row.status))
      .map((row) => ({
        organization_id: organization,
        worklist_id: context.newId(),
        claim_id: row.claim_id,
        line: null,
        kind: 'first-payer-changed',
        reason: `${row.payer} decided claim ${row.before} again in remittance ${trace}, after claim ${row.control_number} had told the next payer otherwise. Replace claim ${row.control_number}: the replacement carries the new decision.`,
        missing_cents: null,
        due_on:
          (row.contract && correctionDeadline(row.contract, { servedOn: row.served_on, decidedOn: context.today })) ??
          context.today,
        owner: null,
        created_at: context.now,
        closed_at: null,
      })),
  )
}

export const followerJobs = [
  job(followJob, async (context, claimId) => {
    await context.run('claim.scrub', { claimId })
    context.subject('claim', claimId)
  }),
]
