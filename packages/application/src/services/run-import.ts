// Files of visits looked at and taken in. Every row is kept with what became of it; a row that came before, in whatever
// file, changes nothing.
import { goalsByPerson } from './import-goals.ts'
import type { ReadVisit } from '@throughline/provider'
import { insertRows, json, nextNumber, type Database } from '@throughline/store'
import type { Insertable } from 'kysely'
import { bind, type AnswerOf, type Context } from '../core/index.ts'
import {
  guessedMapping,
  mappableFields,
  mappingFrom,
  mappingToTravel,
  rememberedMapping,
  rememberMapping,
} from './import-mapping.ts'
import { keepVisits, type NewVisit } from './keep-visits.ts'
import { planImport, type BadRow, type PlannedImport, type PlannedRow, type RepeatedRow } from './plan-import.ts'
import { readVisitTable, rowByHeading, type VisitTable } from './visit-table.ts'

const rowsPreviewed = 25

const previewImport = bind('import.preview', async (context, input) => {
  const table = await readVisitTable(context, input.fileId)
  const known = input.mapping === null ? await rememberedMapping(context, table.header) : null
  const mapping = input.mapping === null ? (known?.mapping ?? guessedMapping(table)) : mappingFrom(input.mapping)
  const about = {
    headers: table.header.filter((heading) => heading !== ''),
    mapping: mappingToTravel(mapping),
    remembered: known !== null,
    fields: mappableFields,
    total: table.rows.length,
  }
  // A guess that misses a field is shown to be completed; nothing can be read by it yet.
  if (input.mapping === null && !complete(table, mapping)) {
    const rows = table.rows.slice(0, rowsPreviewed).map((cells, index) => ({
      rowNumber: index + 2,
      status: 'rejected' as const,
      reasons: [],
      raw: rowByHeading(table.header, cells),
      service: null,
    }))
    return { ...about, rows, accepted: 0, rejected: 0, duplicates: 0 }
  }
  const planned = await planImport(context, table, mapping)
  context.touch(planned.accepted.slice(0, rowsPreviewed).map((one) => one.visit.service.personId))
  return {
    ...about,
    rows: firstRows(table, planned),
    accepted: planned.accepted.length,
    rejected: planned.rejected.length,
    duplicates: planned.repeats.length,
  }
})

function complete(table: VisitTable, mapping: ReturnType<typeof mappingFrom>): boolean {
  const has = (field: (typeof mappableFields)[number]['field']) =>
    mapping.columns[field] !== undefined || mapping.defaults[field] !== undefined
  return (
    mappableFields.every(({ field, required }) => !required || has(field)) &&
    (has('personNumber') || has('personName')) &&
    (has('ends') || has('minutes')) &&
    Object.values(mapping.columns).every((heading) => table.header.includes(heading))
  )
}

type RowShown = AnswerOf<'import.preview'>['rows'][number]

/** The first rows of the file as they would be read, bad ones first: those are what somebody has to look at. */
function firstRows(table: VisitTable, planned: PlannedImport): RowShown[] {
  const raw = (row: number) => rowByHeading(table.header, table.rows[row - 2] ?? [])
  return [
    ...planned.rejected.map(({ row, reasons }) => ({ row, status: 'rejected' as const, reasons })),
    ...planned.repeats.map(({ row }) => ({ row, status: 'duplicate' as const, reasons: [] })),
    ...planned.accepted.map(({ row }) => ({ row, status: 'accepted' as const, reasons: [] })),
  ]
    .slice(0, rowsPreviewed)
    .map(({ row, status, reasons }) => ({ rowNumber: row, status, reasons, raw: raw(row), service: null }))
}

const runImport = bind('import.run', async (context, input) => {
  // One import of an organization at a time: two files that tell of the same visit cannot both bring it.
  await nextNumber(context.db, context.organization.id, 'service-import')
  const table = await readVisitTable(context, input.fileId)
  const planned = await planImport(context, table, mappingFrom(input.mapping))
  const before = await lastImportOf(context, input.fileId)
  const counts = {
    accepted: planned.accepted.length,
    rejected: planned.rejected.length,
    duplicates: planned.repeats.length,
  }
  if (before !== null && counts.accepted === 0) return { importId: before, ...counts }
  const importId = context.newId()
  const mappingId = await rememberMapping(context, table, input.mapping)
  await context.db
    .insertInto('service_import')
    .values({
      organization_id: context.organization.id,
      import_id: importId,
      file_id: input.fileId,
      mapping_id: mappingId,
      rows_read: table.rows.length,
      rows_accepted: counts.accepted,
      rows_rejected: counts.rejected,
      rows_duplicate: counts.duplicates,
      created_at: context.now,
    })
    .execute()
  await keepPlanned(context, importId, planned.accepted)
  await keepRows(context, table, importId, planned)
  context.touch(planned.accepted.map((one) => one.visit.service.personId))
  context.subject('service-import', importId)
  context.detail(counts)
  return { importId, ...counts }
})

async function lastImportOf(context: Context, fileId: string): Promise<string | null> {
  const row = await context.db
    .selectFrom('service_import')
    .select('import_id')
    .where('organization_id', '=', context.organization.id)
    .where('file_id', '=', fileId)
    .orderBy('created_at', 'desc')
    .orderBy('import_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.import_id ?? null
}

/** Writes visits with the notes that came with them. */
export async function keepPlanned(context: Context, importId: string, rows: readonly PlannedRow[]): Promise<void> {
  const visits: NewVisit[] = rows.map((one) => ({
    visit: one.visit,
    source: { kind: 'import', importId, rowNumber: one.row, contentKey: one.contentKey },
    rowKey: one.identityKey,
    noteStatus: hasNote(one.read) ? 'draft' : 'missing',
  }))
  const gone = await keepVisits(context, visits)
  if (gone.length > 0) throw new Error('units were taken from an authorization line that this import holds locked')
  await keepNotes(
    context,
    rows.filter((one) => hasNote(one.read)),
  )
}

const hasNote = (visit: ReadVisit): boolean =>
  [visit.personWords, visit.action, visit.response, visit.nextStep].some((text) => text !== '')

/** A note out of a file is a draft: only its author can sign it. */
async function keepNotes(context: Context, rows: readonly PlannedRow[]): Promise<void> {
  const goalOf = await goalsByPerson(
    context,
    rows.filter((one) => one.read.goal !== null).map((one) => one.read.personId),
  )
  await insertRows(
    context.db,
    'note',
    rows.map(({ visit: { service }, read }): Insertable<Database['note']> => ({
      organization_id: context.organization.id,
      note_id: context.newId(),
      service_id: service.id,
      author_worker_id: service.workerId,
      goal_id: goalOf(service.personId, service.servedOn, read.goal),
      person_words: read.personWords,
      action: read.action,
      response: read.response,
      next_step: read.nextStep,
      starts_at: service.starts,
      ends_at: service.ends,
      place_of_service: service.placeOfService,
      status: 'draft',
      created_at: context.now,
      changed_at: context.now,
      late: false,
    })),
  )
}

async function keepRows(context: Context, table: VisitTable, importId: string, planned: PlannedImport): Promise<void> {
  const row = (
    rowNumber: number,
    status: 'accepted' | 'rejected' | 'duplicate',
    reasons: readonly string[],
    serviceId: string | null,
  ): Insertable<Database['service_import_row']> => ({
    organization_id: context.organization.id,
    import_id: importId,
    row_number: rowNumber,
    raw: json(rowByHeading(table.header, table.rows[rowNumber - 2] ?? [])),
    reasons: json(reasons),
    status,
    service_id: serviceId,
  })
  const write = <T>(all: readonly T[], make: (one: T) => Insertable<Database['service_import_row']>) =>
    inParts(all, (some) => insertRows(context.db, 'service_import_row', some.map(make)))
  await write(planned.accepted, (one: PlannedRow) => row(one.row, 'accepted', [], one.visit.service.id))
  await write(planned.repeats, (one: RepeatedRow) => row(one.row, 'duplicate', [], one.serviceId))
  await write(planned.rejected, (one: BadRow) => row(one.row, 'rejected', one.reasons, null))
}

const rowsAtOnce = 2000

/** Part by part, so that the rows of a large file never stand in memory twice. */
async function inParts<T>(all: readonly T[], work: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += rowsAtOnce) await work(all.slice(from, from + rowsAtOnce))
}

export const importBindings = [previewImport, runImport]
