// What a claim page says of the payers before and after: what was decided and where that stands, who has not decided, which
// claim this one follows and which follows it.
import { explainAdjustment } from '@throughline/codes'
import { cents, covers, personShareOf, sum, type Claim, type ClaimAdjustment, type Day } from '@throughline/domain'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { loadPeople } from '../record/people.ts'
import { decisionsCarried } from './prior-decisions.ts'
import { priorityOf } from './rebuild-claim.ts'

type Shown = { readonly claimId: string; readonly personId: string; readonly document: Claim; readonly servedOn: Day }

export async function otherPayersOf(context: Context, { claimId, personId, document, servedOn }: Shown) {
  const organization = context.organization.id
  const row = (
    await sql<{ follows_id: string | null; follows: string | null; by_id: string | null; by: string | null }>`
    select f.claim_id as follows_id, f.control_number as follows, n.claim_id as by_id, n.control_number as by
    from claim c
    left join claim f on f.organization_id = ${organization} and f.claim_id = c.follows_claim_id
    left join lateral (select x.claim_id, x.control_number from claim x where x.organization_id = ${organization}
      and x.follows_claim_id = c.claim_id and x.status <> 'voided' order by x.created_at desc limit 1) n on true
    where c.organization_id = ${organization} and c.claim_id = ${claimId}`.execute(context.db)
  ).rows[0]!
  const decisions = await decisionsCarried(context, { claimId, followsClaimId: row.follows_id })
  const priority = await priorityOf(context, claimId)
  const [person] = await loadPeople(context, [personId])
  const inForce = (person?.coverages ?? []).filter((one) => one.payerId !== null && covers(one.span, servedOn))
  const names = await payerNames(
    context,
    inForce.flatMap((one) => one.payerId ?? []),
  )
  const carried = new Set(decisions.map((one) => one.coverageId))
  return {
    otherPayers: document.otherPayers.map((other) => {
      const source = decisions.find((one) => one.payer.identifier === other.identifier)?.source
      const adjustments = [
        ...other.adjustments.map((one) => shown(null, one)),
        ...document.lines.flatMap((line) =>
          line.otherPayers
            .filter((one) => one.payerIdentifier === other.identifier)
            .flatMap((told) => told.adjustments.map((one) => shown(line.number, one))),
        ),
      ]
      return {
        name: other.name,
        decidedOn: other.decidedOn,
        paidCents: other.paid,
        shareCents: shareOn(document, other),
        adjustments,
        remittance:
          source?.kind === 'remittance' ? { kind: 'remittance', id: source.remittanceId, label: source.trace } : null,
        paper: source?.kind === 'entered' ? source.reference : null,
      }
    }),
    undecidedBefore: inForce
      .filter((one) => one.priority < priority && !carried.has(one.id))
      .map((one) => ({ coverageId: one.id, payer: names.get(one.payerId!) ?? one.memberNumber })),
    follows: row.follows_id === null ? null : { kind: 'claim', id: row.follows_id, label: row.follows! },
    followedBy: row.by_id === null ? null : { kind: 'claim', id: row.by_id, label: row.by! },
    nextPayer: names.get(inForce.find((one) => one.priority > priority)?.payerId ?? '') ?? null,
  }
}

const shown = (line: number | null, { group, reason, amount }: ClaimAdjustment) => ({
  line,
  group,
  carc: reason,
  cents: amount,
  text: explainAdjustment(group, reason, []).text,
})

function shareOn(claim: Claim, other: Claim['otherPayers'][number]) {
  const told = claim.lines.flatMap((line) =>
    line.otherPayers.filter((one) => one.payerIdentifier === other.identifier).map((one) => one.adjustments),
  )
  return told.length === 0 ? personShareOf(other.adjustments) : sum([cents(0), ...told.map(personShareOf)])
}

async function payerNames(context: Context, payerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (payerIds.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('payer')
    .select(['payer_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', 'in', [...payerIds])
    .execute()
  return new Map(rows.map((row) => [row.payer_id, row.name]))
}
