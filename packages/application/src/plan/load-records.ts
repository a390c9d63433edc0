// Records the plan asked a provider for: what stands open on a claim, and the days on which its clock stood still for them.
import type { AdjudicationFacts } from '@throughline/plan'
import type { Context } from '../core/index.ts'
import type { ClaimToDecide } from './claim-to-decide.ts'

export type RecordsOfClaim = {
  readonly asked: AdjudicationFacts['recordsAsked']
  /** From the day of asking to the day they came; open while they have not. */
  readonly pauses: AdjudicationFacts['clockPauses']
}

export const noRecords: RecordsOfClaim = { asked: null, pauses: [] }

export async function loadRecords(
  context: Context,
  claims: readonly ClaimToDecide[],
): Promise<Map<string, RecordsOfClaim>> {
  // Nobody can have asked about a claim that was never looked at.
  const ids = claims.filter((claim) => claim.version > 1).map((claim) => claim.receivedClaimId)
  const found = new Map<string, RecordsOfClaim>()
  if (ids.length === 0) return found
  const rows = await context.db
    .selectFrom('records_request')
    .select(['received_claim_id', 'asked_on', 'due_on', 'received_on'])
    .where('organization_id', '=', context.organization.id)
    .where('received_claim_id', 'in', ids)
    .execute()
  for (const row of rows)
    found.set(row.received_claim_id, {
      asked: { on: row.asked_on, dueOn: row.due_on, receivedOn: row.received_on },
      pauses: [{ starts: row.asked_on, ends: row.received_on }],
    })
  return found
}
