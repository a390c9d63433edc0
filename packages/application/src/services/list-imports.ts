// Imports so far, and the rows of one with what became of each, bad ones first.
import { listPage, lists } from '@throughline/store'
import { sql } from 'kysely'
import { bind, reachFilter, refuse, type AnswerOf, type Context } from '../core/index.ts'
import { readHeadings } from './visit-table.ts'

type RowShown = AnswerOf<'import.rows'>['rows'][number]

const importsShown = 200

const listImports = bind('import.list', async (context) => {
  const rows = await sql<{
    import_id: string
    file_name: string
    created_at: string
    rows_accepted: number
    rows_rejected: number
    rows_duplicate: number
    corrected: number
  }>`
    select i.import_id, f.name as file_name, i.created_at, i.rows_accepted, i.rows_rejected, i.rows_duplicate,
      (select count(*)::int from service_import_row r where r.organization_id = ${context.organization.id}
        and r.import_id = i.import_id and r.status = 'corrected') as corrected
    from service_import i
    join file f on f.organization_id = ${context.organization.id} and f.file_id = i.file_id
    where i.organization_id = ${context.organization.id}
    order by i.created_at desc, i.import_id desc limit ${importsShown}`.execute(context.db)
  return {
    rows: rows.rows.map((row) => ({
      importId: row.import_id,
      fileName: row.file_name,
      at: row.created_at,
      accepted: row.rows_accepted,
      rejected: row.rows_rejected,
      duplicates: row.rows_duplicate,
      corrected: row.corrected,
    })),
  }
})

const listRows = bind('import.rows', async (context, input) => {
  const { importId } = input.filter
  if (importId === undefined) refuse('invalid', 'Say which import.', { 'filter.importId': 'Choose an import.' })
  const organization = context.organization.id
  const reaches = await reachFilter(context)
  const { keys, total } = await listPage(context.db, organization, lists.importRow, {
    ...input,
    only: onlyReached(context, reaches),
  })
  const numbers =
    input.filter.status === undefined && !input.descending
      ? await badFirst(context, importId, input.page, input.pageSize, onlyReached(context, reaches))
      : keys.map((key) => key.row_number)
  const rows = await sql<{
    row_number: number
    status: RowShown['status']
    reasons: string[]
    raw: Record<string, string>
    file_id: string
    service_id: string | null
    person_id: string | null
    served_on: string | null
  }>`
    select r.row_number, r.status, r.reasons, r.raw, r.service_id, s.person_id, s.served_on, i.file_id
    from service_import_row r
    join service_import i on i.organization_id = ${organization} and i.import_id = r.import_id
    left join service s on s.organization_id = ${organization} and s.service_id = r.service_id
    where r.organization_id = ${organization} and r.import_id = ${importId}
      and r.row_number = any(${numbers}::int[])`.execute(context.db)
  context.touch(rows.rows.map((row) => row.person_id))
  const byNumber = new Map(rows.rows.map((row) => [row.row_number, row]))
  const headings = rows.rows.length > 0 ? await readHeadings(context, rows.rows[0]!.file_id) : []
  return {
    rows: numbers.flatMap((number): RowShown[] => {
      const row = byNumber.get(number)
      if (!row) return []
      const service =
        row.service_id === null ? null : { kind: 'service', id: row.service_id, label: row.served_on ?? '' }
      return [
        { rowNumber: number, status: row.status, reasons: row.reasons, raw: asInFile(headings, row.raw), service },
      ]
    }),
    total,
  }
})

/** A row's cells in the order of the file's columns, then what stood beyond the last: the database keeps no order of them. */
function asInFile(headings: readonly string[], raw: Record<string, string>): Record<string, string> {
  const beyond = Object.keys(raw).filter((column) => !headings.includes(column))
  const columns = [...headings.filter((heading) => Object.hasOwn(raw, heading)), ...beyond]
  return Object.fromEntries(columns.map((column) => [column, raw[column]!]))
}

/** Who does not reach everybody sees rows of visits within reach only; a bad row may be anybody's. */
function onlyReached(context: Context, reaches: Awaited<ReturnType<typeof reachFilter>>) {
  if (context.actor.reach === 'all') return sql<boolean>`true`
  return sql<boolean>`listed.service_id in (select v.service_id from service v
    where v.organization_id = ${context.organization.id} and ${reaches('v.person_id')})`
}

async function badFirst(
  context: Context,
  importId: string,
  page: number,
  pageSize: number,
  only: ReturnType<typeof onlyReached>,
): Promise<number[]> {
  const most = page * pageSize
  const of = sql`from service_import_row listed
    where organization_id = ${context.organization.id} and import_id = ${importId} and ${only}`
  const rows = await sql<{ row_number: number }>`
    select row_number from (
      (select 0 as rank, row_number ${of} and status = 'rejected' order by row_number limit ${most})
      union all
      (select 1 as rank, row_number ${of} and status <> 'rejected' order by row_number limit ${most})) ranked
    order by rank, row_number limit ${pageSize} offset ${most - pageSize}`.execute(context.db)
  return rows.rows.map((row) => row.row_number)
}

export const listImportBindings = [listImports, listRows]
