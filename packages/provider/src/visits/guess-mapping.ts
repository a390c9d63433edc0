// Guesses which column of a file is which from its headings, and the order of its dates from their values. A guess is
// shown to a person and kept once they agree; nothing is read by a guess alone.
import { dateOrderOf, type DateOrder } from './read-day.ts'
import { fieldHeadings, plainHeading, visitFields, type VisitField } from './visit-fields.ts'

/** Which heading of the file holds which field, and how its dates are to be read. */
export type VisitMapping = {
  readonly columns: Readonly<Partial<Record<VisitField, string>>>
  readonly dateOrder: DateOrder
  /** For columns that the file does not have: the same for every row. */
  readonly defaults: Readonly<Partial<Record<VisitField, string>>>
}

export type GuessedMapping = {
  readonly mapping: VisitMapping
  /** Fields without which no row can be read, and for which no column was found. */
  readonly missing: readonly VisitField[]
  readonly unusedHeadings: readonly string[]
  /** True when the file's dates speak for both orders or for none. */
  readonly dateOrderUncertain: boolean
}

const needed: readonly VisitField[] = ['worker', 'servedOn', 'starts', 'kind']

/** How many rows are looked at to learn the order of the dates. */
const sampledRows = 1000

export function guessMapping(header: readonly string[], rows: Iterable<readonly string[]>): GuessedMapping {
  const plain = header.map(plainHeading)
  const columns: Partial<Record<VisitField, string>> = {}
  const taken = new Set<number>()
  // Rank by rank, so that an exact "member id" is never lost to a looser "member" of another field.
  const deepest = Math.max(...visitFields.map((field) => fieldHeadings[field].length))
  for (let rank = 0; rank < deepest; rank += 1)
    for (const field of visitFields) {
      const heading = fieldHeadings[field][rank]
      if (heading === undefined || columns[field] !== undefined) continue
      const index = plain.findIndex((one, at) => one === heading && !taken.has(at))
      if (index === -1) continue
      columns[field] = header[index]!
      taken.add(index)
    }
  const order = dateOrderOf(sampled(rows, header.indexOf(columns.servedOn ?? '')))
  return {
    mapping: { columns, dateOrder: order === 'uncertain' ? 'month-first' : order, defaults: {} },
    missing: missingFields(columns, {}),
    unusedHeadings: header.filter((heading, index) => !taken.has(index) && heading.trim() !== ''),
    dateOrderUncertain: order === 'uncertain',
  }
}

/** Fields that no column and no default gives. A person needs a number or a name; an end needs a time or minutes. */
export function missingFields(columns: VisitMapping['columns'], defaults: VisitMapping['defaults']): VisitField[] {
  const has = (field: VisitField) => columns[field] !== undefined || defaults[field] !== undefined
  return [
    ...(has('personNumber') || has('personName') ? [] : (['personNumber'] as const)),
    ...needed.filter((field) => !has(field)),
    ...(has('ends') || has('minutes') ? [] : (['ends'] as const)),
  ]
}

function* sampled(rows: Iterable<readonly string[]>, column: number): Generator<string> {
  if (column === -1) return
  let seen = 0
  for (const row of rows) {
    if ((seen += 1) > sampledRows) return
    yield row[column] ?? ''
  }
}
