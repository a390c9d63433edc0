// The rows of an import that could not be taken in, as CSV for a spreadsheet: each with its number and what is wrong with it,
// then its cells under the headings of the file it came in.
import { sayIn, type Say } from '@throughline/spanish'
import { sql } from 'kysely'
import { bind, found, refuse, type Context } from '../core/index.ts'
import { csvCell } from '../files/csv-cell.ts'
import { readHeadings, refusedHeadings } from './visit-table.ts'

const mediaType = 'text/csv'
/** So many rows are held at a time. */
const rowsAtOnce = 2000

const exportRefused = bind('import.refused', async (context, { importId }) => {
  const organization = context.organization.id
  const file = found(
    await context.db
      .selectFrom('service_import')
      .select('file_id')
      .where('organization_id', '=', organization)
      .where('import_id', '=', importId)
      .executeTakeFirst(),
  )
  const columns = await columnsOf(context, importId, file.file_id)
  if (columns === null)
    return refuse('nothing-refused', 'No row of this import waits for correction, so there is nothing to save.')
  const say = await sayIn(context.language)
  const name = `refused-rows-${importId.slice(0, 8)}.csv`
  const told = { rows: 0 }
  const { fileId } = await context.storeFile({
    direction: 'out',
    kind: 'csv',
    name,
    mediaType,
    content: csvOf(context, importId, columns, say, told),
  })
  context.subject('service-import', importId)
  context.detail({ rows: told.rows })
  return { fileId, name, mediaType }
})

/**
 * The columns of the refused rows: the headings as the file has them, then what stood beyond the last. Null when none is
 * refused, or none that this reader reaches: a bad row may be anybody's.
 */
async function columnsOf(context: Context, importId: string, fileId: string): Promise<string[] | null> {
  if (context.actor.reach !== 'all') return null
  const { rows } = await sql<{ heading: string }>`
    select distinct k.heading from service_import_row r, jsonb_object_keys(r.raw) as k(heading)
    where r.organization_id = ${context.organization.id} and r.import_id = ${importId} and r.status = 'rejected'`.execute(
    context.db,
  )
  if (rows.length === 0) return null
  const headings = await readHeadings(context, fileId)
  const kept = new Set(rows.map((row) => row.heading))
  const beyond = [...kept].filter((column) => !headings.includes(column))
  return [
    ...headings.filter((heading) => kept.has(heading)),
    ...beyond.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  ]
}

async function* csvOf(
  context: Context,
  importId: string,
  columns: readonly string[],
  say: Say,
  told: { rows: number },
): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`
  // The mark tells spreadsheets that the names are written in UTF-8.
  yield Buffer.from(`\ufeff${line([...refusedHeadings.map(say), ...columns])}`, 'utf8')
  let after = 0
  for (;;) {
    const { rows } = await sql<{ row_number: number; reasons: string[]; raw: Record<string, string> }>`
      select row_number, reasons, raw from service_import_row
      where organization_id = ${context.organization.id} and import_id = ${importId} and status = 'rejected'
        and row_number > ${after} order by row_number limit ${rowsAtOnce}`.execute(context.db)
    if (rows.length === 0) return
    const lines = rows.map((row) =>
      line([String(row.row_number), row.reasons.map(say).join(' '), ...columns.map((column) => row.raw[column] ?? '')]),
    )
    told.rows += rows.length
    after = rows.at(-1)!.row_number
    yield Buffer.from(lines.join(''), 'utf8')
  }
}

export const refusedRowsBindings = [exportRefused] as const
