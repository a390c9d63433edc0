// An exclusion list as its publisher gives it, row by row: the OIG's LEIE and SAM's exclusion extract, as CSV. Only the columns
// that a match needs are looked at, so that a million rows take seconds; quotation marks and line ends inside them count.
import type { ListedPerson } from '@throughline/store'
import { refuse } from '../core/index.ts'

export type ListSource = 'LEIE' | 'SAM'

/** Twelve times the longest list there is. */
export const listRowsAtMost = 2_000_000
/** One row; a longer one is a quotation mark that was never closed. */
const rowLengthAtMost = 64 * 1024
const columnsAtMost = 120

type Columns = Readonly<Record<keyof ListedPerson, readonly string[]>>

/** The first heading that stands in the file is taken; publishers rename them now and then. */
const headings: Readonly<Record<ListSource, Columns>> = {
  LEIE: {
    family: ['LASTNAME'],
    given: ['FIRSTNAME'],
    middle: ['MIDNAME'],
    npi: ['NPI'],
    born: ['DOB'],
    place: ['STATE'],
    excluded: ['EXCLDATE'],
    kind: ['EXCLTYPE'],
  },
  SAM: {
    family: ['LAST'],
    given: ['FIRST'],
    middle: ['MIDDLE'],
    npi: ['NPI'],
    born: ['DATEOFBIRTH', 'DOB'],
    place: ['STATEPROVINCE', 'STATE'],
    excluded: ['ACTIVEDATE', 'EXCLUSIONDATE'],
    kind: ['EXCLUSIONTYPE', 'CLASSIFICATION'],
  },
}

const plainHeading = (text: string): string => text.replace(/[^A-Za-z]+/g, '').toUpperCase()

export type ReadRow = { readonly row: number; readonly listed: ListedPerson }
export type ListReading = { readonly rows: number; readonly unread: number }

/** Calls `each` with every row that names a person. */
export async function readExclusionList(
  content: AsyncIterable<Uint8Array>,
  source: ListSource,
  each: (row: number, family: string, given: string, middle: string, npi: string, listed: () => ListedPerson) => void,
): Promise<ListReading> {
  let places: Places | null = null
  let rows = 0
  let unread = 0
  let least = 0
  const take = (line: string) => {
    const cells = cellsOf(line)
    if (places === null) {
      places = placesOf(cells, source)
      least = Math.max(places.family, places.given) + 1
      return
    }
    rows += 1
    if (rows > listRowsAtMost)
      refuse('list-too-long', `The list has more than ${listRowsAtMost} rows. Split it and screen each part.`)
    if (cells.length < least) {
      unread += 1
      return
    }
    const at = (name: keyof ListedPerson): string => cells[places![name]] ?? ''
    const npi = at('npi')
    each(rows, at('family'), at('given'), at('middle'), /^[12]\d{9}$/.test(npi) ? npi : '', () => ({
      family: at('family'),
      given: at('given'),
      middle: at('middle'),
      npi,
      born: at('born'),
      place: at('place'),
      excluded: at('excluded'),
      kind: at('kind'),
    }))
  }
  for await (const line of linesOf(content)) take(line)
  if (places === null) refuse('list-empty', 'The file is empty. Download the list again from its publisher.')
  return { rows, unread }
}

type Places = Readonly<Record<keyof ListedPerson, number>>

function columnsOf(cells: readonly string[], source: ListSource): Places {
  const plain = cells.map(plainHeading)
  return Object.fromEntries(
    Object.entries(headings[source]).map(([name, wanted]) => [name, plain.findIndex((one) => wanted.includes(one))]),
  ) as Places
}

const namesPeople = (places: Places): boolean => places.family !== -1 && places.given !== -1

function placesOf(cells: readonly string[], source: ListSource): Places {
  if (cells[0]?.startsWith('PK\u0003\u0004'))
    refuse('list-packed', 'This file is packed (ZIP). Unpack it and choose the CSV that is inside.')
  const found = columnsOf(cells, source)
  if (!namesPeople(found) && namesPeople(columnsOf(cells, source === 'LEIE' ? 'SAM' : 'LEIE')))
    refuse(
      'list-other',
      source === 'LEIE'
        ? 'This is SAM’s exclusion extract, and LEIE is chosen. Choose SAM above and put it in again.'
        : 'This is the OIG’s list, and SAM is chosen. Choose LEIE above and put it in again.',
    )
  if (!namesPeople(found))
    refuse(
      'list-unknown',
      source === 'LEIE'
        ? 'This is not the OIG’s list: its first row has no LASTNAME and FIRSTNAME. Download the updated LEIE database as CSV and choose that file.'
        : 'This is not SAM’s exclusion extract: its first row has no First and Last. Download the public exclusions as CSV and choose that file.',
    )
  return found
}

/** Whole rows: a line end inside quotation marks does not end one. */
async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for await (const chunk of content) {
    const text = rest + decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1;) {
      const line = text.slice(from, end)
      if (isOpen(line)) {
        if (line.length > rowLengthAtMost) refuseOpen()
        end = text.indexOf('\n', end + 1)
        continue
      }
      if (line.length > 1) yield trimmed(line)
      from = end + 1
      end = text.indexOf('\n', from)
    }
    rest = text.slice(from)
    if (rest.length > rowLengthAtMost * 4) refuseOpen()
  }
  rest += decoder.decode()
  if (isOpen(rest)) refuseOpen()
  if (rest.trim() !== '') yield trimmed(rest)
}

const refuseOpen = (): never =>
  refuse(
    'list-unreadable',
    'The list cannot be read on: a quotation mark is opened and never closed. Download it again.',
  )

const trimmed = (line: string): string => {
  const bare = line.charCodeAt(0) === 0xfeff ? line.slice(1) : line
  return bare.endsWith('\r') ? bare.slice(0, -1) : bare
}

/** An odd number of quotation marks: the row goes on. */
function isOpen(line: string): boolean {
  let open = false
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) open = !open
  return open
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',', columnsAtMost)
  const cells: string[] = []
  let at = 0
  while (at <= line.length && cells.length < columnsAtMost) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at)
      cells.push(line.slice(at, end === -1 ? line.length : end))
      at = end === -1 ? line.length + 1 : end + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    // Two quotation marks in a quoted cell are one.
    while (end !== -1 && line[end + 1] === '"') end = line.indexOf('"', end + 2)
    const stop = end === -1 ? line.length : end
    const cell = line.slice(at + 1, stop)
    cells.push(cell.includes('""') ? cell.replaceAll('""', '"') : cell)
    const comma = line.indexOf(',', stop)
    at = comma === -1 ? line.length + 1 : comma + 1
  }
  return cells
}
