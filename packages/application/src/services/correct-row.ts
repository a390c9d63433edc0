// A bad row of an import put right: read again with the corrected values, by the same rules as the file was.
import { nextNumber } from '@throughline/store'
import { bind, found, refuse } from '../core/index.ts'
import { mappableFields, mappingFrom } from './import-mapping.ts'
import { planImport } from './plan-import.ts'
import { keepPlanned } from './run-import.ts'

const correctRow = bind('import.correct', async (context, input) => {
  await nextNumber(context.db, context.organization.id, 'service-import')
  const organization = context.organization.id
  const row = found(
    await context.db
      .selectFrom('service_import_row as r')
      .innerJoin('service_import as i', (join) =>
        join.onRef('i.organization_id', '=', 'r.organization_id').onRef('i.import_id', '=', 'r.import_id'),
      )
      .leftJoin('import_mapping as m', (join) =>
        join.onRef('m.organization_id', '=', 'i.organization_id').onRef('m.mapping_id', '=', 'i.mapping_id'),
      )
      .innerJoin('file as f', (join) =>
        join.onRef('f.organization_id', '=', 'i.organization_id').onRef('f.file_id', '=', 'i.file_id'),
      )
      .select(['r.raw', 'r.status', 'r.service_id', 'm.columns', 'f.name'])
      .where('r.organization_id', '=', organization)
      .where('r.import_id', '=', input.importId)
      .where('r.row_number', '=', input.rowNumber)
      .executeTakeFirst(),
  )
  context.subject('service-import', input.importId)
  if (row.status !== 'rejected') return { ok: true, reasons: [], serviceId: row.service_id }
  const { table, mapping } = correctedTable(row.raw as Record<string, string>, input.values, row.columns, row.name)
  const planned = await planImport(context, table, mapping)
  const reasons = planned.rejected.flatMap((one) => one.reasons)
  if (reasons.length > 0) return { ok: false, reasons, serviceId: null }
  const accepted = planned.accepted.map((one) => ({ ...one, row: input.rowNumber }))
  await keepPlanned(context, input.importId, accepted)
  const serviceId = accepted[0]?.visit.service.id ?? planned.repeats[0]?.serviceId ?? null
  if (accepted.length === 0 && planned.repeats.length === 0)
    return {
      ok: false,
      reasons: ['The row is empty. Fill in at least person, worker, date and time.'],
      serviceId: null,
    }
  await context.db
    .updateTable('service_import_row')
    .set({ status: accepted.length > 0 ? 'corrected' : 'duplicate', service_id: serviceId })
    .where('organization_id', '=', organization)
    .where('import_id', '=', input.importId)
    .where('row_number', '=', input.rowNumber)
    .execute()
  context.touch(accepted.map((one) => one.visit.service.personId))
  return { ok: true, reasons: [], serviceId }
})

/** The row as a table of one, with values by heading or, for a field that no column has, by the field's name. */
function correctedTable(
  raw: Record<string, string>,
  values: Record<string, string>,
  columns: unknown,
  fileName: string,
) {
  const mapping = mappingFrom((columns ?? {}) as Record<string, string>)
  const cells = { ...raw }
  const mapped: Record<string, string> = { ...mapping.columns }
  for (const [key, value] of Object.entries(values)) {
    const field = mappableFields.find((one) => one.field === key)?.field
    if (field === undefined || Object.hasOwn(raw, key)) {
      if (!Object.hasOwn(raw, key))
        refuse('invalid', `The file has no column "${key.slice(0, 60)}". Use its own headings.`)
      cells[key] = value
      continue
    }
    const heading = mapped[field] ?? `(${field})`
    mapped[field] = heading
    cells[heading] = value
  }
  const header = Object.keys(cells)
  return {
    table: { fileName, header, rows: [Object.values(cells)] },
    mapping: { ...mapping, columns: mapped },
  }
}

export const correctRowBindings = [correctRow]
