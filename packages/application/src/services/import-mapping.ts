// Which column of a file means what, as it travels and as it is remembered: field by field, with `dateOrder` and, for
// fields that no column has, `fixed:<field>` with the value for every row. Remembered by the headings of the file.
import { createHash } from 'node:crypto'
import {
  fieldNames,
  guessMapping,
  plainHeading,
  visitFields,
  type VisitField,
  type VisitMapping,
} from '@throughline/provider'
import { json } from '@throughline/store'
import type { Context } from '../core/index.ts'
import type { VisitTable } from './visit-table.ts'

export type TravelingMapping = Readonly<Record<string, string>>

const fixed = 'fixed:'
const isField = (text: string): text is VisitField => (visitFields as readonly string[]).includes(text)

/** What nobody asked for is passed over: a mapping made for another version still serves. */
export function mappingFrom(traveling: TravelingMapping): VisitMapping {
  const columns: Partial<Record<VisitField, string>> = {}
  const defaults: Partial<Record<VisitField, string>> = {}
  for (const [key, value] of Object.entries(traveling)) {
    if (value.trim() === '') continue
    if (isField(key)) columns[key] = value.trim()
    else if (key.startsWith(fixed) && isField(key.slice(fixed.length)))
      defaults[key.slice(fixed.length) as VisitField] = value.trim()
  }
  return { columns, defaults, dateOrder: traveling.dateOrder === 'day-first' ? 'day-first' : 'month-first' }
}

export function mappingToTravel(mapping: VisitMapping): Record<string, string> {
  const traveling: Record<string, string> = { dateOrder: mapping.dateOrder }
  for (const field of visitFields) {
    const column = mapping.columns[field]
    if (column !== undefined) traveling[field] = column
    const value = mapping.defaults[field]
    if (value !== undefined) traveling[`${fixed}${field}`] = value
  }
  return traveling
}

export function headerSignature(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map(plainHeading)))
    .digest('hex')
}

export type Remembered = { readonly mappingId: string; readonly mapping: VisitMapping }

export async function rememberedMapping(context: Context, header: readonly string[]): Promise<Remembered | null> {
  const row = await context.db
    .selectFrom('import_mapping')
    .select(['mapping_id', 'columns'])
    .where('organization_id', '=', context.organization.id)
    .where('header_signature', '=', headerSignature(header))
    .executeTakeFirst()
  return row ? { mappingId: row.mapping_id, mapping: mappingFrom(row.columns as TravelingMapping) } : null
}

/** Remembers how files with these headings are read; gives the mapping's id. */
export async function rememberMapping(
  context: Context,
  table: VisitTable,
  traveling: TravelingMapping,
): Promise<string> {
  const kept = mappingToTravel(mappingFrom(traveling))
  const row = await context.db
    .insertInto('import_mapping')
    .values({
      organization_id: context.organization.id,
      mapping_id: context.newId(),
      name: table.fileName,
      header_signature: headerSignature(table.header),
      columns: json(kept),
      changed_at: context.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization_id', 'header_signature'])
        .doUpdateSet({ columns: json(kept), changed_at: context.now }),
    )
    .returning('mapping_id')
    .executeTakeFirstOrThrow()
  return row.mapping_id
}

export function guessedMapping(table: VisitTable): VisitMapping {
  return guessMapping(table.header, table.rows).mapping
}

const required: readonly VisitField[] = ['worker', 'servedOn', 'starts', 'kind', 'placeOfService']

export const mappableFields = visitFields.map((field) => ({
  field,
  title: fieldNames[field],
  required: required.includes(field),
}))
