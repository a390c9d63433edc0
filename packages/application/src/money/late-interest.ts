// Interest a remittance should have carried: late claims noted while they are posted, and at its end what is missing.
import {
  addDays,
  cents,
  type Cents,
  type Day,
  type ProviderAdjustment,
  type RemittanceClaim,
} from '@throughline/domain'
import {
  allowedOnClaim,
  dueOnOf,
  interestFinding,
  lateClaim,
  providerAdjustmentAccount,
  unpaidInterest,
  type InterestFinding,
  type LateClaim,
} from '@throughline/provider'
import { sql } from 'kysely'
import type { Context } from '../core/index.ts'
import type { KnownClaim } from './claim-candidates.ts'
import type { WorkBook, WorkRow } from './decided-work.ts'

type Noted = {
  readonly ours: KnownClaim
  readonly contract: NonNullable<Awaited<ReturnType<WorkBook['contractOf']>>>
  readonly paidOn: Day
  readonly receivedOn: Day
  /** What this remittance pays on it, less what it takes back. */
  net: number
  allowed: number
  charge: number
}

/** Only claims paid after their day, so that a remittance in time keeps nothing. */
export type LateBook = Map<string, Noted>

/** Claims whose earlier payments are asked for at once. */
const askedTogether = 5000

export function openLateBook(): LateBook {
  return new Map()
}

export async function noteLate(
  book: LateBook,
  work: WorkBook,
  ours: KnownClaim,
  claim: RemittanceClaim,
  paidOn: Day,
): Promise<void> {
  const { receivedOn } = ours
  if (claim.paid === 0 || receivedOn === null) return
  const contract = await work.contractOf(ours)
  if (contract === null || contract.interest.method === 'none' || paidOn <= dueOnOf(contract, receivedOn)) return
  const noted = book.get(ours.claimId) ?? { ours, contract, paidOn, receivedOn, net: 0, allowed: 0, charge: 0 }
  noted.net += claim.paid
  noted.allowed += allowedOnClaim(claim)
  noted.charge += claim.charge
  book.set(ours.claimId, noted)
}

/** What is missing of the interest, once over the remittance and as work on each claim that misses some. */
export async function interestWork(
  context: Context,
  book: LateBook,
  remittanceId: string,
  adjustments: readonly ProviderAdjustment[],
  claimByNumber: ReadonlyMap<string, string>,
): Promise<{ readonly finding: InterestFinding | null; readonly work: WorkRow[] }> {
  if (book.size === 0) return { finding: null, work: [] }
  const before = await paidBefore(context, [...book.keys()], remittanceId)
  const waited = await daysWaited(context, [...book.values()])
  const late: (LateClaim & { readonly ours: KnownClaim })[] = []
  for (const noted of book.values()) {
    const { ours, contract, paidOn, receivedOn } = noted
    const { stood, most } = before.get(ours.claimId) ?? { stood: 0, most: 0 }
    const found = lateClaim(contract, {
      controlNumber: ours.controlNumber,
      receivedOn: addDays(receivedOn, waited.get(ours.claimId) ?? 0),
      paidOn,
      charge: cents(noted.charge),
      allowed: cents(noted.allowed),
      fresh: cents(stood + noted.net - most),
    })
    if (found) late.push({ ...found, ours })
  }
  const paid = interestPaid(book, adjustments, claimByNumber)
  const finding = interestFinding(late, cents(paid.reduce((total, one) => total + one.amount, 0)))
  const work = unpaidInterest(late, paid).map(({ claim, missing, message }) => ({
    claim: claim.ours,
    line: null,
    kind: 'underpaid' as const,
    reason: message.text,
    missing,
  }))
  return { finding, work: finding === null ? [] : work }
}

/**
 * Interest the remittance carries: the provider-level amounts that post to interest, negative where they raise the
 * payment. Claim-level interest in an 835 (AMT*I) only repeats them, so it is not counted again.
 */
function interestPaid(
  book: LateBook,
  adjustments: readonly ProviderAdjustment[],
  claimByNumber: ReadonlyMap<string, string>,
): { readonly controlNumber: string | null; readonly amount: Cents }[] {
  return adjustments
    .filter((one) => providerAdjustmentAccount(one.reason).account === 'interest')
    .map((one) => {
      const claimId = claimByNumber.get(one.reference?.trim() ?? '')
      const noted = claimId === undefined ? undefined : book.get(claimId)
      return { controlNumber: noted?.ours.controlNumber ?? null, amount: cents(-one.amount) }
    })
}

/**
 * Days on which the payer waited for records it had asked for, as far as they were told: they stop its clock until it has
 * them, or until we sent them where it never said so.
 * @source BILLING rules §10.4: the clock pauses only while the provider must act [44745]
 */
async function daysWaited(context: Context, late: readonly Noted[]): Promise<Map<string, number>> {
  const waited = new Map<string, number>()
  for (let from = 0; from < late.length; from += askedTogether) {
    const some = late.slice(from, from + askedTogether)
    const rows = await sql<{ claim_id: string; days: number }>`
      select l.claim_id, sum(greatest(0, least(coalesce(q.received_on, q.sent_on, l.paid_on), l.paid_on)
          - greatest(q.asked_on, l.received_on)))::int as days
      from unnest(${some.map((one) => one.ours.claimId)}::uuid[], ${some.map((one) => one.receivedOn)}::date[],
        ${some.map((one) => one.paidOn)}::date[]) as l(claim_id, received_on, paid_on)
      join claim_records_request q on q.organization_id = ${context.organization.id} and q.claim_id = l.claim_id
      group by l.claim_id`.execute(context.db)
    for (const row of rows.rows) waited.set(row.claim_id, row.days)
  }
  return waited
}

/** Interest that comes afterwards for a claim by name answers the work that was opened for it, as far as it goes. */
export async function settleInterestWork(
  context: Context,
  adjustments: readonly ProviderAdjustment[],
  claimByNumber: ReadonlyMap<string, string>,
): Promise<void> {
  for (const one of adjustments) {
    const claimId = claimByNumber.get(one.reference?.trim() ?? '')
    const isInterest = providerAdjustmentAccount(one.reason).account === 'interest'
    if (claimId === undefined || !isInterest || one.amount >= 0) continue
    await sql`update worklist set missing_cents = greatest(0, missing_cents + ${one.amount}),
        status = case when missing_cents + ${one.amount} > 0 then 'open' else 'done' end,
        closed_at = case when missing_cents + ${one.amount} > 0 then null else ${context.now}::timestamptz end
      where organization_id = ${context.organization.id} and claim_id = ${claimId} and status = 'open'
        and missing_cents is not null`.execute(context.db)
  }
}

type Before = {
  /** What earlier remittances left paid. */
  readonly stood: number
  /** The most that ever stood paid: up to that, the money was here before. */
  readonly most: number
}

/** One question for thousands of late claims; none where nothing is late. */
async function paidBefore(
  context: Context,
  claimIds: readonly string[],
  remittanceId: string,
): Promise<Map<string, Before>> {
  const before = new Map<string, Before>()
  for (let from = 0; from < claimIds.length; from += askedTogether) {
    const ids = claimIds.slice(from, from + askedTogether)
    const found = await sql<{ claim_id: string; stood: number; most: number }>`
      select claim_id, sum(paid)::bigint as stood, max(standing)::bigint as most from (
        select claim_id, paid, sum(paid) over (partition by claim_id order by posted_at, remittance_id) as standing from (
          select c.claim_id, r.posted_at, r.remittance_id, sum(c.paid_cents) as paid
          from remittance_claim c
          join remittance r on r.organization_id = c.organization_id and r.remittance_id = c.remittance_id
          where c.organization_id = ${context.organization.id} and c.claim_id = any(${ids}::uuid[])
            and r.organization_id = ${context.organization.id} and r.status = 'posted'
            and c.remittance_id <> ${remittanceId}
          group by c.claim_id, r.posted_at, r.remittance_id) each) run
      group by claim_id`.execute(context.db)
    for (const row of found.rows)
      before.set(row.claim_id, { stood: Number(row.stood), most: Math.max(0, Number(row.most)) })
  }
  return before
}
