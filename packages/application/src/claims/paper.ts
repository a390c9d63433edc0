// A claim on paper: CMS-1500 pages, or several claims of a payer as an invoice; made from the same claim objects.
import { placesOfService } from '@throughline/codes'
import { cents, type Cents, type Claim, type ClaimState, type Day } from '@throughline/domain'
import { cms1500Stack, invoice, phoneText, type SettledClaim } from '@throughline/documents'
import { sql } from 'kysely'
import { assertReachesPeople, bind, found, refuse, type Context } from '../core/index.ts'
import { keepPaper } from '../files/keep-paper.ts'

type Kept = {
  readonly claimId: string
  readonly payerId: string
  readonly document: Claim
  readonly titles: ReadonlyMap<string, string>
}

/** The claims by id, within reach, with the contract's title for each code. */
async function claimsOf(context: Context, asked: readonly string[]): Promise<Kept[]> {
  const ids = [...new Set(asked)]
  const rows = await context.db
    .selectFrom('claim as c')
    .leftJoin('contract as k', (join) =>
      join
        .onRef('k.organization_id', '=', 'c.organization_id')
        .onRef('k.contract_id', '=', 'c.contract_id')
        .onRef('k.version', '=', 'c.contract_version'),
    )
    .select(['c.claim_id', 'c.person_id', 'c.payer_id', 'c.document', 'k.document as contract'])
    .where('c.organization_id', '=', context.organization.id)
    .where('c.claim_id', 'in', ids)
    .execute()
  await assertReachesPeople(
    context,
    rows.map((row) => row.person_id),
  )
  return ids.map((id) => {
    const row = found(rows.find((one) => one.claim_id === id))
    const titles = (row.contract?.services ?? []).map(
      (term) => [[term.code, ...term.modifiers].join(' '), term.title] as const,
    )
    return { claimId: id, payerId: row.payer_id, document: row.document, titles: new Map(titles) }
  })
}

/** Claims as CMS-1500 pages, kept as a file. */
export async function printClaims(context: Context, claimIds: readonly string[], name: string) {
  const claims = await claimsOf(context, claimIds)
  return keepPaper(context, `cms1500-${name}.pdf`, () =>
    cms1500Stack(
      claims.map((claim) => claim.document),
      { createdOn: context.today, signedOn: context.today },
    ),
  )
}

type SettledRow = {
  claim_id: string
  frequency: string
  status: ClaimState
  paid_cents: Cents
  adjusted_cents: Cents
  trace: string | null
  effective_on: Day | null
  amount: Cents | null
  refused_cents: Cents
  denied: boolean
  taken_back: boolean
  denied_on: Day | null
}

/** What became of each of these claims since they were billed; a claim of which nothing was decided is not among them. */
async function settledOf(context: Context, claimIds: readonly string[]): Promise<Map<string, SettledClaim>> {
  const organization = context.organization.id
  const rows = await sql<SettledRow>`
    select c.claim_id, c.frequency, c.status, c.paid_cents,
      c.contractual_cents + c.other_adjustment_cents + c.patient_cents + c.written_off_cents as adjusted_cents,
      p.trace, p.effective_on, p.amount, coalesce(d.denied, false) as denied, coalesce(not d.denied, false) as taken_back, d.denied_on,
      coalesce(f.refused, 0) as refused_cents
    from claim c
    left join lateral (
      select rc.status_code <> '22' as denied, r.effective_on as denied_on from remittance_claim rc
      join remittance r on r.organization_id = ${organization} and r.remittance_id = rc.remittance_id
      where rc.organization_id = ${organization} and rc.claim_id = c.claim_id and r.status = 'posted'
      order by r.posted_at desc, rc.ordinal desc limit 1) d on c.status = 'denied'
    left join lateral (
      select sum(case when t.debit_account = a.account_id then t.cents else -t.cents end)::bigint as refused
      from transfer t join account a on a.organization_id = ${organization} and a.kind = 'denied'
        and a.account_id in (t.debit_account, t.credit_account)
      where t.organization_id = ${organization} and t.claim_id = c.claim_id) f on c.status = 'partial'
    left join lateral (
      select r.trace, r.effective_on,
        sum(case when d.kind in ('undeposited', 'suspense') then t.cents else -t.cents end)::bigint as amount
      from transfer t
      join account d on d.organization_id = ${organization} and d.account_id = t.debit_account
      join account k on k.organization_id = ${organization} and k.account_id = t.credit_account
      join remittance r on r.organization_id = ${organization} and r.remittance_id = t.remittance_id
      where t.organization_id = ${organization} and t.claim_id = c.claim_id and t.kind <> 'suspense'
        and (d.kind in ('undeposited', 'suspense')) <> (k.kind in ('undeposited', 'suspense'))
      group by r.remittance_id, r.trace, r.effective_on) p on p.amount <> 0
    where c.organization_id = ${organization} and c.claim_id = any(${[...claimIds]}::uuid[])
    order by c.claim_id, p.effective_on, p.trace`.execute(context.db)
  const settled = new Map<string, SettledClaim>()
  for (const row of rows.rows) {
    const over = overBy(row)
    if (over === null && row.paid_cents === 0 && row.adjusted_cents === 0 && row.trace === null) continue
    const payments = settled.get(row.claim_id)?.payments ?? []
    settled.set(row.claim_id, {
      payments:
        row.trace === null
          ? payments
          : [...payments, { paidOn: row.effective_on!, trace: row.trace, amount: cents(row.amount!) }],
      paid: row.paid_cents,
      adjusted: row.adjusted_cents,
      refused: cents(Math.max(0, row.refused_cents)),
      over,
      deniedOn: over === 'denied' ? row.denied_on : null,
    })
  }
  return settled
}

/** What is under appeal is in another state than denied. */
function overBy({ frequency, status, denied, taken_back: takenBack }: SettledRow): SettledClaim['over'] {
  if (frequency === '8') return 'takes-back'
  if (denied) return 'denied'
  if (takenBack) return 'taken-back'
  return status === 'replaced' || status === 'voided' ? status : null
}

const placeNames = new Map(placesOfService.rows.map((row) => [row.code, row.meaning]))

/** Claims of one payer as an invoice under a number, kept as a file. */
export async function invoiceClaims(context: Context, claimIds: readonly string[], number: string) {
  const claims = await claimsOf(context, claimIds)
  const payerIds = new Set(claims.map((claim) => claim.payerId))
  if (payerIds.size > 1) refuse('several-payers', 'These claims go to different payers. Make one invoice for each.')
  const payer = await context.db
    .selectFrom('payer')
    .select(['name', 'address'])
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', claims[0]!.payerId)
    .executeTakeFirstOrThrow()
  const { billing } = claims[0]!.document
  const titles = new Map(claims.flatMap((claim) => [...claim.titles]))
  const settled = await settledOf(context, claimIds)
  const byNumber = new Map(claims.map((claim) => [claim.document.controlNumber, settled.get(claim.claimId)]))
  return keepPaper(context, `${number.toLowerCase()}.pdf`, () =>
    invoice(
      claims.map((claim) => claim.document),
      {
        name: context.organization.name,
        address: billing.address,
        lines: [
          ...(billing.contact ? [`Phone ${phoneText(billing.contact.phone)}`] : []),
          ...(billing.ein ? [`EIN ${billing.ein}`] : []),
        ],
      },
      { name: payer.name, address: payer.address },
      {
        number,
        issuedOn: context.today,
        describe: (line) => titles.get([line.code, ...line.modifiers].join(' ')) ?? line.code,
        placeName: (place) => placeNames.get(place) ?? place,
        settled: (claim) => byNumber.get(claim.controlNumber),
      },
    ),
  )
}

const print = bind('claim.print', async (context, { claimId }) => {
  const [claim] = await claimsOf(context, [claimId])
  return printClaims(context, [claimId], claim!.document.controlNumber)
})

/** Numbered by its first claim, so that the same claims asked for again are the same invoice. */
const bill = bind('claim.invoice', async (context, { claimIds }) => {
  const claims = await claimsOf(context, claimIds)
  const { controlNumber } = claims[0]!.document
  const more = claims.length - 1
  return invoiceClaims(context, claimIds, more === 0 ? controlNumber : `${controlNumber}+${more}`)
})

export const paperBindings = [print, bill] as const
