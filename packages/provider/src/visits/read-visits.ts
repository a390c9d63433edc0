// Reads a file of visits, row by row: accepted visits, repeats that change nothing, and rejected rows, each with every
// reason and its fix. Work and memory grow with the rows, never faster.
import { formatDay, listed, type Day, type Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { missingFields, type VisitMapping } from './guess-mapping.ts'
import { shortened } from './read-day.ts'
import { readRow, type ReadVisit, type RowReading, type VisitDirectory } from './read-row.ts'
import { fieldNames, type VisitField } from './visit-fields.ts'
import { visitContentText, visitIdentityText } from './visit-key.ts'

export type AcceptedRow = {
  /** Of the file, the header being row 1: what a spreadsheet shows at its edge. */
  readonly row: number
  readonly visit: ReadVisit
  readonly identityKey: string
  readonly contentKey: string
}
export type RejectedRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly reasons: readonly Message[]
}

export type ReadVisitsInput = {
  readonly header: readonly string[]
  readonly rows: Iterable<readonly string[]>
  readonly mapping: VisitMapping
  readonly directory: VisitDirectory
  readonly hash: (text: string) => string
  /** The content key of a visit already here under this identity key, from any earlier file. */
  readonly known: (identityKey: string) => string | null
  /** No visit is later than this day unless it is booked. */
  readonly today: Day
}

export type ReadVisits =
  | {
      readonly ok: true
      readonly accepted: readonly AcceptedRow[]
      /** The same visit with the same content, in this file or an earlier one. `of` is the earlier row, null for an earlier file. */
      readonly repeats: readonly { readonly row: number; readonly of: number | null }[]
      readonly rejected: readonly RejectedRow[]
    }
  | {
      readonly ok: false
      readonly why: 'mapping-incomplete' | 'too-many-rows' | 'heading-twice'
      readonly message: Message
    }

/** More rows than this are two files: a year of visits of a large organization is under it. */
export const rowsAtMost = 250_000
/** So many rows are read in one step. */
const rowsInStep = 500

/** Reads in steps of a few hundred rows: who reads a large file lets others go first in between. */
export function* readVisits(input: ReadVisitsInput): Generator<undefined, ReadVisits> {
  const refused = refusedMapping(input)
  if (refused) return refused
  const accepted: AcceptedRow[] = []
  const repeats: { row: number; of: number | null }[] = []
  const rejected: RejectedRow[] = []
  const seen = new Map<string, { row: number; contentKey: string }>()
  const cellOf = cellReader(input.header, input.mapping)
  const reading: RowReading = { directory: input.directory, dateOrder: input.mapping.dateOrder, today: input.today }
  let row = 1
  for (const cells of input.rows) {
    row += 1
    if (row % rowsInStep === 0) yield
    if (row > rowsAtMost + 1)
      return {
        ok: false,
        why: 'too-many-rows',
        message: sentence(
          'visits-too-many-rows',
          { most: rowsAtMost },
          'The file has more than {most} rows. Split it, for example by month; nothing of it was read.',
        ),
      }
    if (cells.every((cell) => cell.trim() === '')) continue
    const read = readRow((field) => cellOf(cells, field), reading)
    if (!read.ok) {
      rejected.push({ row, cells, reasons: read.reasons })
      continue
    }
    const identityKey = input.hash(visitIdentityText(read.visit))
    const contentKey = input.hash(visitContentText(read.visit))
    const earlier = seen.get(identityKey)
    const knownContent = earlier?.contentKey ?? input.known(identityKey)
    if (knownContent === contentKey) repeats.push({ row, of: earlier?.row ?? null })
    else if (knownContent !== null)
      rejected.push({ row, cells, reasons: [changedVisit(read.visit, earlier?.row ?? null)] })
    else {
      seen.set(identityKey, { row, contentKey })
      accepted.push({ row, visit: read.visit, identityKey, contentKey })
    }
  }
  return { ok: true, accepted, repeats, rejected }
}

function refusedMapping({ header, mapping }: ReadVisitsInput): Extract<ReadVisits, { ok: false }> | null {
  const missing = missingFields(mapping.columns, mapping.defaults)
  const absent = Object.values(mapping.columns).filter((heading) => !header.includes(heading))
  if (missing.length > 0 || absent.length > 0)
    return {
      ok: false,
      why: 'mapping-incomplete',
      message:
        absent.length > 0
          ? sentence(
              'visits-column-absent',
              { columns: listed(absent.map((one) => `"${shortened(one)}"`)) },
              'The file has no column {columns}. Choose the columns again; nothing was read.',
            )
          : sentence(
              'visits-column-missing',
              { fields: listed(missing.map((field) => fieldNames[field])) },
              'Say which column holds the {fields}. Without it no row can be read.',
            ),
    }
  const twice = Object.values(mapping.columns).find(
    (heading) => header.indexOf(heading) !== header.lastIndexOf(heading),
  )
  if (twice !== undefined)
    return {
      ok: false,
      why: 'heading-twice',
      message: sentence(
        'visits-heading-twice',
        { column: shortened(twice) },
        'Two columns are called "{column}". Rename one of them, so that it is clear which is meant; nothing was read.',
      ),
    }
  return null
}

function cellReader(header: readonly string[], mapping: VisitMapping) {
  const at = new Map(
    Object.entries(mapping.columns).map(([field, heading]) => [field as VisitField, header.indexOf(heading)]),
  )
  return (cells: readonly string[], field: VisitField): string => {
    const index = at.get(field)
    const cell = index === undefined ? '' : (cells[index] ?? '')
    return cell.trim() === '' ? (mapping.defaults[field] ?? '').trim() : cell.trim()
  }
}

function changedVisit(visit: ReadVisit, row: number | null): Message {
  const values = {
    day: formatDay(visit.servedOn),
    starts: visit.starts,
    where: row === null ? 'an earlier file' : `row ${row}`,
  }
  return sentence(
    'visit-changed',
    values,
    'The visit of {day} at {starts} is already here, from {where}, and says something else. Correct it on its own page, or remove the wrong row.',
  )
}
