// Papers that prove something: an upload is looked at before it is kept as what it is said to be.
import { planPapers } from '@throughline/domain'
import { readPdf } from '@throughline/documents'
import { paperBytesAtMost, paperFaults } from '@throughline/provider'
import { json } from '@throughline/store'
import { bind, notFound, refuse } from '../core/index.ts'
import { assertPayer } from '../record/payers.ts'
import type { PaperRow } from './load-packet.ts'
import { dayOf } from './load-packet.ts'

const keep = bind('paper.keep', async (context, input) => {
  const file = await context.readFile(input.fileId)
  const reading =
    file.bytes > paperBytesAtMost
      ? ({ reads: 'not-pdf' } as const)
      : await readPdf(await context.readFileBytes(input.fileId, paperBytesAtMost))
  const faults = paperFaults(
    {
      item: input.item,
      title: input.title,
      issued: input.issued,
      expires: input.expires,
      bytes: file.bytes,
      reads: reading.reads,
    },
    context.today,
  )
  if (faults.length > 0)
    refuse(
      'paper-refused',
      faults.map((fault) => fault.text).join(' '),
      fieldsOf(faults.map((fault) => [fault.id, fault.text])),
    )
  const payerId = planPapers.has(input.item) ? input.payerId : null
  if (planPapers.has(input.item)) {
    if (payerId === null)
      refuse('paper-of-no-plan', 'This paper belongs to one plan. Open that plan’s page and add it there.')
    await assertPayer(context, payerId)
  }
  const paperId = context.newId()
  await context.db
    .insertInto('packet_paper')
    .values({
      organization_id: context.organization.id,
      paper_id: paperId,
      item: input.item,
      payer_id: payerId,
      file_id: input.fileId,
      title: input.title,
      issuer: input.issuer,
      number: input.number,
      issued: input.issued,
      expires: input.expires,
      name_on_paper: input.nameOnPaper,
      address_on_paper: input.addressOnPaper === null ? null : json(input.addressOnPaper),
      per_occurrence_cents: input.perOccurrenceCents,
      aggregate_cents: input.aggregateCents,
      added_by_name: context.actor.displayName,
      added_at: context.now,
    })
    .execute()
  context.subject('paper', paperId)
  context.detail({ item: input.item, bytes: file.bytes })
  return { id: paperId }
})

/** Each sentence beside the field that mends it; what is wrong with the file itself stands above the form. */
function fieldsOf(faults: readonly (readonly [id: string, text: string])[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [id, text] of faults) {
    if (/expired|no-expiry|reversed/.test(id)) fields['expires'] = text
    if (/not-yet/.test(id)) fields['issued'] = text
  }
  return fields
}

const setAside = bind('paper.setAside', async (context, { paperId }) => {
  const changed = await context.db
    .updateTable('packet_paper')
    .set({ set_aside_on: context.today })
    .where('organization_id', '=', context.organization.id)
    .where('paper_id', '=', paperId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) notFound()
  context.subject('paper', paperId)
  return { ok: true }
})

export const shownPaper = (row: PaperRow) => ({
  paperId: row.paper_id,
  fileId: row.file_id,
  item: row.item,
  onlyFor: row.payer_id,
  title: row.title,
  issuer: row.issuer,
  number: row.number,
  issued: row.issued,
  expires: row.expires,
  nameOnPaper: row.name_on_paper,
  addressOnPaper: row.address_on_paper,
  perOccurrenceCents: row.per_occurrence_cents,
  aggregateCents: row.aggregate_cents,
  addedBy: row.added_by_name,
  addedOn: dayOf(row.added_at) ?? '',
})

export const paperBindings = [keep, setAside] as const
