// What the payers before a claim decided: from remittances that were posted, and from what a person copied from paper. A
// remittance always comes first: nothing that was posted is typed again.
import { cents, type Cents, type ClaimAdjustment, type Day } from '@throughline/domain'
import type { DecidedVisits, PayerDecision } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { grouped } from '../record/people.ts'

export type FoundDecision = PayerDecision & {
  readonly coverageId: string
  readonly source:
    | { readonly kind: 'remittance'; readonly remittanceId: string; readonly trace: string }
    | { readonly kind: 'entered'; readonly reference: string }
}

export type ClaimBefore = { readonly claimId: string | null; readonly followsClaimId: string | null }

/** More payers, and more replacements of one claim, than anybody has. */
const payersAtMost = 3
const replacementsAtMost = 10

/** Every decision a claim carries, the first payer's first. */
export async function decisionsCarried(context: Context, claim: ClaimBefore, depth = 1): Promise<FoundDecision[]> {
  const before: FoundDecision[] = []
  if (claim.followsClaimId !== null && depth < payersAtMost) {
    const followed = await context.db
      .selectFrom('claim')
      .select(['claim_id', 'follows_claim_id'])
      .where('organization_id', '=', context.organization.id)
      .where('claim_id', '=', claim.followsClaimId)
      .executeTakeFirstOrThrow()
    const { claim_id: claimId, follows_claim_id: followsClaimId } = followed
    before.push(...(await decisionsCarried(context, { claimId, followsClaimId }, depth + 1)))
    const own = await postedDecision(context, claimId)
    if (own) before.push(own)
  }
  const entered = claim.claimId === null ? [] : await enteredDecisions(context, claim.claimId)
  const known = new Set(before.map((one) => one.coverageId))
  return [...before, ...entered.filter((one) => !known.has(one.coverageId))].toSorted((a, b) =>
    a.coverage.priority.localeCompare(b.coverage.priority),
  )
}

type HeadRow = {
  remittance_id: string
  ordinal: number
  trace: string
  effective_on: Day
  status_code: string
  paid_cents: Cents
  remarks: string[]
  claim_id: string
  coverage_id: string
  member_number: string
  filing_indicator: string | null
  priority: 'P' | 'S' | 'T'
  payer: string
  payer_identifier: string
}

/** The decision that stands on a claim of ours, or on what replaced it; null while there is none, or it was taken back. */
export async function postedDecision(context: Context, claimId: string): Promise<FoundDecision | null> {
  const organization = context.organization.id
  const heads = await sql<HeadRow>`
    select rc.remittance_id, rc.ordinal, r.trace, r.effective_on, rc.status_code, rc.paid_cents, rc.remarks, rc.claim_id,
      c.coverage_id, v.member_number, v.filing_indicator, v.priority, y.name as payer, y.payer_identifier
    from remittance_claim rc
    join remittance r on r.organization_id = ${organization} and r.remittance_id = rc.remittance_id and r.status = 'posted'
    join claim c on c.organization_id = ${organization} and c.claim_id = rc.claim_id
    join coverage v on v.organization_id = ${organization} and v.coverage_id = c.coverage_id
    join payer y on y.organization_id = ${organization} and y.payer_id = c.payer_id
    where rc.organization_id = ${organization} and rc.claim_id = any(${await versionsOf(context, claimId)}::uuid[])
      and rc.status_code not in ('23', '25')
    order by r.posted_at, rc.remittance_id, rc.ordinal limit 1000`.execute(context.db)
  const lastReversal = heads.rows.findLastIndex((row) => row.status_code === '22')
  const standing = heads.rows.slice(lastReversal + 1)
  const last = standing.at(-1)
  if (!last) return null
  const told = await toldByLine(context, standing)
  const parts = partsOf(standing, told)
  const billed = await billedVisits(context, last.claim_id)
  const byLine = new Map(parts.flatMap((part) => part.lines.map((line) => [line.claim_line, line] as const)))
  return {
    payer: { name: last.payer, identifier: last.payer_identifier },
    coverage: {
      memberNumber: last.member_number,
      filingIndicator: last.filing_indicator ?? '',
      priority: last.priority,
    },
    coverageId: last.coverage_id,
    decidedOn: last.effective_on,
    paid: cents(parts.reduce((total, part) => total + part.head.paid_cents, 0)),
    // What the payer said of lines that are none of ours stands with the whole claim.
    adjustments: parts.flatMap((part) => [
      ...part.adjustments,
      ...part.lines.filter((line) => line.claim_line === null).flatMap((line) => line.adjustments),
    ]),
    remarks: [...new Set(parts.flatMap((part) => part.head.remarks))],
    lines: billed.map(({ line, serviceIds, charge, ...own }): DecidedVisits => {
      const decided = byLine.get(line)
      return {
        serviceIds,
        charge,
        code: decided?.code ?? own.code,
        modifiers: decided?.modifiers ?? own.modifiers,
        units: decided?.units ?? own.units,
        paid: decided?.paid ?? cents(0),
        adjustments: decided?.adjustments ?? [],
      }
    }),
    source: { kind: 'remittance', remittanceId: last.remittance_id, trace: last.trace },
  }
}

/** The claim and everything that replaced it. */
async function versionsOf(context: Context, claimId: string): Promise<string[]> {
  const versions = [claimId]
  while (versions.length <= replacementsAtMost) {
    const next = await context.db
      .selectFrom('claim')
      .select('claim_id')
      .where('organization_id', '=', context.organization.id)
      .where('replaces_claim_id', '=', versions.at(-1)!)
      .where('frequency', '<>', '8')
      .where('status', '<>', 'voided')
      .executeTakeFirst()
    if (!next) break
    versions.push(next.claim_id)
  }
  return versions
}

type Told = {
  readonly claim_line: number | null
  readonly code: string
  readonly modifiers: readonly string[]
  readonly units: number
  readonly paid: Cents
  readonly adjustments: readonly ClaimAdjustment[]
}
type TellingRow = {
  remittance_id: string
  ordinal: number
  line_ordinal: number
  claim_line: number | null
  code: string | null
  modifiers: string[] | null
  units: number | null
  paid_cents: Cents | null
  adjustments: { group: string; reason: string; amount: Cents }[] | null
}
type Telling = { readonly whole: readonly ClaimAdjustment[]; readonly lines: readonly Told[] }

const headKey = (row: { readonly remittance_id: string; readonly ordinal: number }) =>
  `${row.remittance_id}|${row.ordinal}`

/** Lines and adjustments of these decisions; the claim's own adjustments stand on line ordinal 0. */
async function toldByLine(context: Context, heads: readonly HeadRow[]): Promise<Map<string, Telling>> {
  const organization = context.organization.id
  const rows = await sql<TellingRow>`
    with asked as (select * from unnest(${heads.map((one) => one.remittance_id)}::uuid[],
        ${heads.map((one) => one.ordinal)}::int[]) as a(remittance_id, ordinal)),
    said as (
      select l.remittance_id, l.ordinal, l.line_ordinal, l.claim_line, l.code, l.modifiers,
        coalesce(l.units_paid, l.units_billed, 0)::float8 as units, l.paid_cents
      from remittance_line l join asked a on a.remittance_id = l.remittance_id and a.ordinal = l.ordinal
      where l.organization_id = ${organization}
      union all
      select remittance_id, ordinal, 0, null, null, null, null, null from asked)
    select s.*, (select json_agg(json_build_object('group', a.group_code, 'reason', a.reason_code, 'amount', a.cents)
        order by a.adjustment_ordinal) from remittance_adjustment a where a.organization_id = ${organization}
        and a.remittance_id = s.remittance_id and a.ordinal = s.ordinal and a.line_ordinal = s.line_ordinal) as adjustments
    from said s order by s.remittance_id, s.ordinal, s.line_ordinal`.execute(context.db)
  const byHead = grouped(rows.rows, headKey)
  return new Map(
    heads.map((head) => {
      const own = byHead.get(headKey(head)) ?? []
      return [
        headKey(head),
        {
          whole: own.find((row) => row.line_ordinal === 0)?.adjustments ?? [],
          lines: own
            .filter((row) => row.line_ordinal > 0)
            .map((row) => ({
              claim_line: row.claim_line,
              code: row.code!,
              modifiers: row.modifiers!,
              units: row.units!,
              paid: row.paid_cents!,
              adjustments: row.adjustments ?? [],
            })),
        },
      ]
    }),
  )
}

type Part = {
  readonly head: HeadRow
  readonly adjustments: readonly ClaimAdjustment[]
  readonly lines: readonly Told[]
}

/** The latest decision, and earlier ones about other lines: a payer may split our claim and decide it in parts. */
function partsOf(standing: readonly HeadRow[], told: ReadonlyMap<string, Telling>): Part[] {
  const parts: Part[] = []
  const taken = new Set<number | null>()
  for (const head of standing.toReversed()) {
    const { whole, lines } = told.get(headKey(head))!
    const fresh = lines.length > 0 && lines.every((line) => !taken.has(line.claim_line))
    if (parts.length > 0 && !fresh) continue
    for (const line of lines) taken.add(line.claim_line)
    parts.push({ head, adjustments: whole, lines })
    if (lines.length === 0) break
  }
  return parts
}

/** The lines of a claim of ours with the visits behind each. */
export async function billedVisits(context: Context, claimId: string) {
  const organization = context.organization.id
  const rows = await sql<{
    line: number
    code: string
    modifiers: string[]
    units: number
    charge: Cents
    serviceIds: string[]
  }>`
    select l.line, l.code, l.modifiers, l.units::float8 as units, l.charge_cents as charge,
      coalesce((select array_agg(k.service_id::text order by k.service_id) from claim_line_service k
        where k.organization_id = ${organization} and k.claim_id = l.claim_id and k.line = l.line), '{}') as "serviceIds"
    from claim_line l where l.organization_id = ${organization} and l.claim_id = ${claimId} order by l.line`.execute(
    context.db,
  )
  return rows.rows
}

/** What a person copied from paper onto this claim. */
async function enteredDecisions(context: Context, claimId: string): Promise<FoundDecision[]> {
  const organization = context.organization.id
  const rows = await context.db
    .selectFrom('other_payer_decision as d')
    .innerJoin('coverage as v', (join) =>
      join.onRef('v.organization_id', '=', 'd.organization_id').onRef('v.coverage_id', '=', 'd.coverage_id'),
    )
    .innerJoin('payer as y', (join) =>
      join.onRef('y.organization_id', '=', 'v.organization_id').onRef('y.payer_id', '=', 'v.payer_id'),
    )
    .select([
      'd.coverage_id',
      'd.decided_on',
      'd.reference',
      'd.lines',
      'v.member_number',
      'v.filing_indicator',
      'v.priority',
      'y.name',
      'y.payer_identifier',
    ])
    .where('d.organization_id', '=', organization)
    .where('v.organization_id', '=', organization)
    .where('y.organization_id', '=', organization)
    .where('d.claim_id', '=', claimId)
    .execute()
  return rows.map((row) => ({
    payer: { name: row.name, identifier: row.payer_identifier },
    coverage: {
      memberNumber: row.member_number,
      filingIndicator: row.filing_indicator ?? '',
      priority: row.priority,
    },
    coverageId: row.coverage_id,
    decidedOn: row.decided_on,
    paid: cents(row.lines.reduce((total, line) => total + line.paid, 0)),
    adjustments: [],
    remarks: [],
    lines: row.lines,
    source: { kind: 'entered', reference: row.reference },
  }))
}
