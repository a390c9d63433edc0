// A remittance on paper, read again from the file it came in, so that the page says what the payer said: also of one that
// was kept aside.
import { adjustmentReasons, providerAdjustments } from '@throughline/codes'
import { mostClaimsPrinted, remittanceSheet, type RemittanceToPrint } from '@throughline/documents'
import type { ProviderAdjustment, RemittanceClaim, RemittanceHeader } from '@throughline/domain'
import { bind, found, type Context, type FileContent } from '../core/index.ts'
import { readApart } from '../files/apart/read-apart.ts'
import { keepPaper } from '../files/keep-paper.ts'

const print = bind('remittance.print', async (context, { remittanceId }) => {
  const row = found(
    await context.db
      .selectFrom('remittance')
      .select(['file_id', 'transaction_ordinal', 'trace', 'received_at'])
      .where('organization_id', '=', context.organization.id)
      .where('remittance_id', '=', remittanceId)
      .executeTakeFirst(),
  )
  context.subject('remittance', remittanceId)
  await touchPeople(context, remittanceId)
  const remittance = found(await readAgain(context, await context.readFile(row.file_id), row.transaction_ordinal))
  // Nothing on the page changes from day to day: the same remittance printed again is the same file.
  const createdOn = remittance.header.effectiveOn ?? context.today
  return keepPaper(context, `remittance-${fileName(row.trace)}.pdf`, () =>
    remittanceSheet(remittance, {
      createdOn,
      reasonText: (_group, reason) => adjustmentReasons.find(reason)?.meaning,
      adjustmentText: (reason) => providerAdjustments.find(reason)?.meaning,
    }),
  )
})

const fileName = (trace: string): string => trace.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 60) || 'no-trace'

/** The people whose claims it decided, as far as we know them. */
async function touchPeople(context: Context, remittanceId: string): Promise<void> {
  const people = await context.db
    .selectFrom('remittance_claim as r')
    .innerJoin('claim as c', (join) =>
      join.onRef('c.organization_id', '=', 'r.organization_id').onRef('c.claim_id', '=', 'r.claim_id'),
    )
    .select('c.person_id')
    .distinct()
    .where('r.organization_id', '=', context.organization.id)
    .where('r.remittance_id', '=', remittanceId)
    .limit(mostClaimsPrinted)
    .execute()
  context.touch(people.map((row) => row.person_id))
}

/** One transaction of the file. Of more claims than are printed only one too many is kept: the sheet says so itself. */
async function readAgain(context: Context, file: FileContent, ordinal: number): Promise<RemittanceToPrint | null> {
  let header: RemittanceHeader | null = null
  const claims: RemittanceClaim[] = []
  let adjustments: readonly ProviderAdjustment[] = []
  for await (const events of readApart(context, 'remittances', null, file))
    for (const event of events)
      if (event.kind === 'header') {
        if (header !== null) return { header, claims, providerAdjustments: adjustments }
        if (event.header.place.transactionOrdinal === ordinal) header = event.header
      } else if (header !== null && event.kind === 'claim') {
        if (claims.length <= mostClaimsPrinted) claims.push(event.claim)
      } else if (header !== null && event.kind === 'end') adjustments = event.providerAdjustments
  return header && { header, claims, providerAdjustments: adjustments }
}

export const printRemittanceBindings = [print] as const
