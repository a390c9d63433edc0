// The claims that replacements and voids name: as the database holds them, or as the same run has just decided them.
import type { Claim } from '@throughline/domain'
import type { Decision, OriginalClaim } from '@throughline/plan'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { unique, type ClaimToDecide } from './claim-to-decide.ts'

export type Original = {
  readonly claim: OriginalClaim
  /** Where its standing decision lies; null when it has none. */
  readonly standing: { readonly receivedClaimId: string; readonly decisionId: string } | null
}

export type Originals = {
  readonly loaded: Map<string, Original>
  /** What the claims now under decision, and the chunk before them, decided or took back: perhaps not in the database yet. */
  decided: Map<string, Original>
  decidedBefore: Map<string, Original>
}

export const noOriginals = (): Originals => ({ loaded: new Map(), decided: new Map(), decidedBefore: new Map() })

/** What this run decided speaks before what was loaded. */
export const originalOf = ({ loaded, decided, decidedBefore }: Originals, icn: string): Original | null =>
  decided.get(icn) ?? decidedBefore.get(icn) ?? loaded.get(icn) ?? null

/** The next chunk begins: what was decided two chunks ago is in the database when its claims are loaded. */
export function turnOriginals(originals: Originals): void {
  originals.decidedBefore = originals.decided
  originals.decided = new Map()
}

export async function loadOriginals(
  context: Context,
  originals: Originals,
  claims: readonly ClaimToDecide[],
): Promise<void> {
  const icns = unique(claims.map((claim) => claim.replacesIcn))
  if (icns.length === 0) return
  const rows = await sql<{
    received_claim_id: string
    icn: string
    status: string
    claim: Claim
    decision_id: string | null
    decision: { decision: Decision } | null
  }>`
    select r.received_claim_id, r.icn, r.status, r.document as claim, s.decision_id, s.document as decision
    from received_claim r left join lateral (select d.decision_id, d.document from decision d
      where d.organization_id = r.organization_id and d.received_claim_id = r.received_claim_id
        and d.outcome in ('paid', 'partly-paid', 'denied')
        and not exists (select 1 from decision x where x.organization_id = d.organization_id
          and x.reverses_decision_id = d.decision_id) order by d.version desc limit 1) s on true
    where r.organization_id = ${context.organization.id} and r.icn = any(${icns}::text[])`.execute(context.db)
  for (const row of rows.rows)
    originals.loaded.set(row.icn, {
      claim: {
        icn: row.icn,
        memberNumber: row.claim.subscriber.memberNumber,
        billingNpi: row.claim.billing.npi,
        status: statusOf(row.status, row.decision !== null),
        decision: row.decision?.decision ?? null,
      },
      standing:
        row.decision_id === null ? null : { receivedClaimId: row.received_claim_id, decisionId: row.decision_id },
    })
}

function statusOf(status: string, decided: boolean): OriginalClaim['status'] {
  if (status === 'replaced' || status === 'voided') return status
  return decided ? 'final' : 'pending'
}
