// A claim on paper: CMS-1500 pages, or several claims of a payer as an invoice; made from the same claim objects.
import { placesOfService } from '@throughline/codes'
import type { Claim } from '@throughline/domain'
import { cms1500Stack, invoice, phoneText } from '@throughline/documents'
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
