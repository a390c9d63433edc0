// A claim on paper: CMS-1500 pages, or several claims of a payer as an invoice; made from the same claim objects.
import { placesOfService } from '@throughline/codes'
import type { Claim } from '@throughline/domain'
import { cms1500Pages, invoice, PaperRefusal } from '@throughline/documents'
import { nextNumber } from '@throughline/store'
import { assertReachesPeople, bind, found, refuse, type Context } from '../core/index.ts'

type Kept = {
  readonly claimId: string
  readonly payerId: string
  readonly document: Claim
  readonly titles: ReadonlyMap<string, string>
}

/** The claims by id, within reach, with the contract's title for each code. */
async function claimsOf(context: Context, ids: readonly string[]): Promise<Kept[]> {
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
    .where('c.claim_id', 'in', [...ids])
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

async function made(context: Context, name: string, make: () => Promise<Uint8Array>) {
  try {
    const content = await make()
    const file = await context.storeFile({ direction: 'out', kind: 'pdf', name, mediaType: 'application/pdf', content })
    return { fileId: file.fileId, name, mediaType: 'application/pdf' }
  } catch (error) {
    if (error instanceof PaperRefusal) return refuse('cannot-print', error.message)
    throw error
  }
}

/** CMS-1500 pages of one claim, kept as a file. */
export async function printClaim(context: Context, claimId: string) {
  const [claim] = await claimsOf(context, [claimId])
  const { document } = claim!
  return made(context, `cms1500-${document.controlNumber}.pdf`, () =>
    cms1500Pages(document, { createdOn: context.today, signedOn: context.today }),
  )
}

const placeNames = new Map(placesOfService.rows.map((row) => [row.code, row.meaning]))

/** Claims of one payer as an invoice, kept as a file. */
export async function invoiceClaims(context: Context, claimIds: readonly string[]) {
  const claims = await claimsOf(context, claimIds)
  const payerIds = new Set(claims.map((claim) => claim.payerId))
  if (payerIds.size > 1) refuse('several-payers', 'These claims go to different payers. Make one invoice for each.')
  const payer = await context.db
    .selectFrom('payer')
    .select(['name', 'address'])
    .where('organization_id', '=', context.organization.id)
    .where('payer_id', '=', claims[0]!.payerId)
    .executeTakeFirstOrThrow()
  const number = `INV-${String(await nextNumber(context.db, context.organization.id, 'invoice')).padStart(6, '0')}`
  const { billing } = claims[0]!.document
  const titles = new Map(claims.flatMap((claim) => [...claim.titles]))
  return made(context, `${number.toLowerCase()}.pdf`, () =>
    invoice(
      claims.map((claim) => claim.document),
      {
        name: context.organization.name,
        ...(billing.address ? { address: billing.address } : {}),
        ...(billing.contact ? { phone: billing.contact.phone } : {}),
      } as never,
      { name: payer.name, ...(payer.address ? { address: payer.address } : {}) } as never,
      {
        number,
        issuedOn: context.today,
        describe: (line) => titles.get([line.code, ...line.modifiers].join(' ')) ?? line.code,
        placeName: (place) => placeNames.get(place) ?? place,
      },
    ),
  )
}

const print = bind('claim.print', (context, { claimId }) => printClaim(context, claimId))
const bill = bind('claim.invoice', (context, { claimIds }) => invoiceClaims(context, claimIds))

export const paperBindings = [print, bill] as const
