// Which of our claims a chunk of a remittance may speak of: looked up once a chunk, by control number, payer's number, or
// member, day and charge.
import type { Cents, Day, RemittanceClaim } from '@throughline/domain'
import type { CandidateLine, ClaimCandidate } from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import { grouped } from '../record/people.ts'

export type KnownClaim = ClaimCandidate & {
  readonly personId: string
  readonly payerId: string
  readonly contractId: string | null
  readonly contractVersion: number | null
  /** The day the payer said it holds the claim; until it says so, the day it was sent. */
  readonly receivedOn: Day | null
  /** Whether it replaces or voids another claim. */
  readonly corrects: boolean
}

const present = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== '')),
]

/**
 * Claims that any claim of the chunk might name, with which of their lines stand decided. Our own number settles a claim, so
 * only the few that do not come back with it exactly are looked for by the payer's number and by member and day.
 */
export async function candidatesFor(context: Context, claims: readonly RemittanceClaim[]): Promise<KnownClaim[]> {
  const organization = context.organization.id
  // Payers shout and pad: our numbers, whatever their case, come back in capitals and between spaces.
  const controls = present(
    claims.flatMap(({ patientControl }) => [
      patientControl,
      patientControl.trim(),
      patientControl.trim().toUpperCase(),
    ]),
  )
  const named = await sql<{ claim_id: string; control_number: string }>`
    select claim_id, control_number from claim
    where organization_id = ${organization} and control_number = any(${controls}::text[])`.execute(context.db)
  const exact = new Set(named.rows.map((row) => row.control_number))
  const others = await otherwiseNamed(
    context,
    claims.filter((claim) => !exact.has(claim.patientControl)),
  )
  return loadCandidates(context, [...new Set([...named.rows.map((row) => row.claim_id), ...others])])
}

/** By the payer's own number, or by member and first day: each member's claims are found through the person's. */
async function otherwiseNamed(context: Context, claims: readonly RemittanceClaim[]): Promise<string[]> {
  if (claims.length === 0) return []
  const organization = context.organization.id
  const numbers = present(claims.map((claim) => claim.payerClaimNumber))
  const members = present(claims.map((claim) => claim.memberNumber))
  const found = await sql<{ claim_id: string }>`
    select claim_id from claim where organization_id = ${organization} and payer_claim_number = any(${numbers}::text[])
    union
    select c.claim_id from (
        select coverage_id, person_id from coverage
        where organization_id = ${organization} and member_number = any(${members}::text[]) offset 0) v
      cross join lateral (
        select claim_id, coverage_id, served_on from claim
        where organization_id = ${organization} and person_id = v.person_id offset 0) c
      where c.coverage_id = v.coverage_id and c.served_on = any(${present(claims.map(firstDay))}::date[])
    limit 20000`.execute(context.db)
  return found.rows.map((row) => row.claim_id)
}

function firstDay(claim: RemittanceClaim): Day | null {
  const days = [claim.servedOn, ...claim.lines.map((line) => line.servedOn)].filter((one): one is Day => one !== null)
  return days.sort()[0] ?? null
}

export async function loadCandidates(context: Context, claimIds: readonly string[]): Promise<KnownClaim[]> {
  if (claimIds.length === 0) return []
  const heads = await claimHeads(context, claimIds)
  const linesOf = grouped(await claimLines(context, claimIds), (line) => line.claim_id)
  return heads.map((row) => {
    const own = linesOf.get(row.claim_id) ?? []
    // A decision that named no line stands on all of them.
    const wholeOnly = row.decided && own.every((line) => line.net === 0)
    return {
      claimId: row.claim_id,
      controlNumber: row.control_number,
      payerClaimNumbers: row.payer_claim_number === null ? [] : [row.payer_claim_number],
      state: row.status,
      memberNumber: row.member_number,
      firstServedOn: row.served_on,
      charge: row.charge_cents as Cents,
      afterOthers: row.after_others,
      lines: own.map((line) => candidateLine(line, wholeOnly || line.net > 0)),
      personId: row.person_id,
      payerId: row.payer_id,
      paid: row.paid_cents as Cents,
      contractId: row.contract_id,
      contractVersion: row.contract_version,
      receivedOn: row.received_on,
      corrects: row.corrects,
    }
  })
}

type HeadRow = {
  claim_id: string
  control_number: string
  payer_claim_number: string | null
  status: ClaimCandidate['state']
  member_number: string
  served_on: Day
  charge_cents: number
  person_id: string
  payer_id: string
  paid_cents: number
  contract_id: string | null
  contract_version: number | null
  received_on: Day | null
  /** More decisions than reversals of them have been posted. */
  decided: boolean
  /** Other payers decided it before. */
  after_others: boolean
  corrects: boolean
}

async function claimHeads(context: Context, claimIds: readonly string[]): Promise<HeadRow[]> {
  const organization = context.organization.id
  const found = await sql<HeadRow>`
    select c.claim_id, c.control_number, c.payer_claim_number, c.status, v.member_number, c.served_on, c.charge_cents,
      c.person_id, c.payer_id, c.paid_cents, c.contract_id, c.contract_version, c.prior_paid_cents is not null as after_others,
      c.replaces_claim_id is not null as corrects,
      coalesce(c.filed_on, (b.sent_at at time zone ${context.organization.timeZone})::date) as received_on,
      coalesce(d.net, 0) > 0 as decided
    from claim c
    join coverage v on v.organization_id = c.organization_id and v.coverage_id = c.coverage_id
    left join batch b on b.organization_id = ${organization} and b.batch_id = c.batch_id
    cross join lateral (
      select sum(case when n.status_code = '22' or n.charge_cents < 0 then -1 else 1 end) as net
      from (select rc.remittance_id, rc.status_code, rc.charge_cents from remittance_claim rc
        where rc.organization_id = ${organization} and rc.claim_id = c.claim_id
          and rc.status_code not in ('23', '25') offset 0) n
      join remittance r on r.organization_id = ${organization} and r.remittance_id = n.remittance_id
      where r.status = 'posted') d
    where c.organization_id = ${organization} and v.organization_id = ${organization}
      and c.claim_id = any(${claimIds}::uuid[])`.execute(context.db)
  return found.rows
}

type LineRow = {
  claim_id: string
  line: number
  line_control: string
  code: string
  modifiers: string[]
  charge_cents: number
  units: string | number
  served_on: Day
  expected_cents: number | null
  /** Decisions posted on it, less their reversals. */
  net: number
}

async function claimLines(context: Context, claimIds: readonly string[]): Promise<LineRow[]> {
  const organization = context.organization.id
  const found = await sql<LineRow>`
    select l.claim_id, l.line, l.line_control, l.code, l.modifiers, l.charge_cents, l.units, l.served_on, l.expected_cents,
      coalesce(d.net, 0)::int as net
    from claim_line l
    cross join lateral (
      select sum(case when n.status_code = '22' or n.charge_cents < 0 then -1 else 1 end) as net
      from (select rl.remittance_id, rl.charge_cents,
          (select rc.status_code from remittance_claim rc where rc.organization_id = ${organization}
            and rc.remittance_id = rl.remittance_id and rc.ordinal = rl.ordinal) as status_code
        from remittance_line rl
        where rl.organization_id = ${organization} and rl.claim_id = l.claim_id and rl.claim_line = l.line offset 0) n
      join remittance r on r.organization_id = ${organization} and r.remittance_id = n.remittance_id
      where r.status = 'posted') d
    where l.organization_id = ${organization} and l.claim_id = any(${claimIds}::uuid[])
    order by l.claim_id, l.line`.execute(context.db)
  return found.rows
}

const candidateLine = (row: LineRow, decided: boolean): CandidateLine => ({
  number: row.line,
  lineControl: row.line_control,
  code: row.code,
  modifiers: row.modifiers,
  charge: row.charge_cents as Cents,
  units: Number(row.units),
  servedOn: row.served_on,
  expected: row.expected_cents as Cents | null,
  decided,
})

/** Our claims by our number or the payer's: an amount outside claims may name one. */
export async function claimsNamed(context: Context, references: readonly string[]): Promise<Map<string, string>> {
  if (references.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('claim')
    .select(['claim_id', 'control_number', 'payer_claim_number'])
    .where('organization_id', '=', context.organization.id)
    .where((where) =>
      where.or([where('control_number', 'in', references), where('payer_claim_number', 'in', references)]),
    )
    .execute()
  return new Map(
    rows.flatMap((row) => [
      [row.control_number, row.claim_id] as const,
      ...(row.payer_claim_number === null ? [] : [[row.payer_claim_number, row.claim_id] as const]),
    ]),
  )
}
