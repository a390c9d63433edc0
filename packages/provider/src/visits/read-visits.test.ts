import { createHash } from 'node:crypto'
import { day } from '@throughline/domain'
import { describe, expect, it } from 'vitest'
import { guessMapping, type VisitMapping } from './guess-mapping.ts'
import { readVisits, rowsAtMost, type ReadVisits } from './read-visits.ts'
import type { VisitDirectory } from './read-row.ts'

const header = ['Member ID', 'Worker', 'Date', 'Start', 'End', 'Service', 'POS', 'Notes']
const good = ['M100', 'Pat Ortiz', '1/5/2026', '10:00 AM', '10:45 AM', 'Peer support', '11', 'Rode the bus together.']
const change = (changes: Record<string, string>) => good.map((cell, index) => changes[header[index]!] ?? cell)

const directory: VisitDirectory = {
  people: ({ number, name, birthDate }) =>
    number === 'M100' || name === 'Ana Rivera'
      ? ['ana']
      : number === 'M200'
        ? ['ben']
        : name === 'J Smith'
          ? birthDate
            ? ['j1']
            : ['j1', 'j2']
          : [],
  workers: (named) => (named === 'Pat Ortiz' ? ['pat'] : []),
  sites: (named) => (named === 'Main Street' ? ['site'] : []),
  kinds: (named) =>
    ['Peer support', 'H0038'].includes(named) ? ['peer-support'] : named === 'H2014' ? ['skills', 'skills-home'] : [],
  isPlaceOfService: (code) => ['11', '12', '99', '02'].includes(code),
}
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function read(
  rows: Iterable<readonly string[]>,
  more: { header?: string[]; mapping?: VisitMapping; known?: (key: string) => string | null } = {},
): ReadVisits {
  const heads = more.header ?? header
  const mapping = more.mapping ?? guessMapping(heads, []).mapping
  const known = more.known ?? (() => null)
  const steps = readVisits({ header: heads, rows, mapping, directory, hash, known, today: day('2026-02-01') })
  for (stops = 0; ; stops += 1) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
/** How often the last reading let others go first. */
let stops = 0
function reasons(row: readonly string[], heads = header): string[] {
  const found = read([row], { header: heads })
  if (!found.ok) return [found.message.text]
  return found.rejected.flatMap((one) => one.reasons.map((reason) => reason.text))
}

describe('reading visits', () => {
  it('accepts a good row', () => {
    const found = read([good])
    expect(found).toMatchObject({
      ok: true,
      rejected: [],
      accepted: [
        {
          row: 2,
          visit: {
            personId: 'ana',
            workerId: 'pat',
            servedOn: '2026-01-05',
            starts: '10:00',
            ends: '10:45',
            kind: 'peer-support',
            placeOfService: '11',
            status: 'delivered',
            fund: 'plan',
            action: 'Rode the bus together.',
          },
        },
      ],
    })
  })

  it.each([
    [{ 'Member ID': 'M999' }, 'Nobody here is known as "M999". Add the person first, or correct the number.'],
    [{ 'Member ID': '' }, 'The row names no person. Write the member number, the record number or the name.'],
    [{ Worker: 'Sam' }, 'No worker here is called "Sam". Add the worker first, or correct the row.'],
    [{ Worker: '' }, 'The row has no worker. Write who met the person.'],
    [{ Service: 'H2014' }, '"H2014" fits 2 kinds of service: skills, skills-home. Write one of these.'],
    [
      { Date: '13/5/2026' },
      `The date of service cannot be read: "13/5/2026" has no month 13; this file's dates are read month first: correct the row or the order.`,
    ],
    [
      { Date: '2/2/2026' },
      'The visit is dated 2 Feb 2026, which has not come yet. Correct the date, or give it the status booked.',
    ],
    [{ Start: 'ten' }, 'The start time cannot be read: "ten" is not a time; write it as 14:30 or 2:30 PM.'],
    [
      { End: '9:45 AM' },
      'The visit ends at 09:45, which is not after its start at 10:00. Correct one of them; a visit past midnight is two rows.',
    ],
    [
      { Start: '1:00 AM', End: '6:00 PM' },
      'From 01:00 to 18:00 is more than 16 hours. Check whether one is meant in the afternoon.',
    ],
    [{ End: '' }, 'The row has neither an end time nor minutes. A payer pays only for time with a start and an end.'],
    [{ POS: '' }, 'The row has no place of service. Write its two digits, for example 12 for the home.'],
    [
      { POS: 'somewhere' },
      '"somewhere" is not a place of service. Write its two digits, for example 11 for the office or 12 for the home.',
    ],
    [
      { Notes: 'x'.repeat(20_001) },
      'The text for "what was done" is longer than 20000 characters. A quotation mark is probably missing in the file; correct it and load the row again.',
    ],
  ])('%j → %s', (changes, reason) => expect(reasons(change(changes))).toEqual([reason]))

  it('tells every reason of a row at once', () => {
    expect(reasons(change({ 'Member ID': 'M999', Date: 'x', Start: 'x', POS: 'x' }))).toHaveLength(4)
  })

  it.each([
    [
      ['Member ID', 'Worker', 'Date', 'Start', 'Minutes', 'Service', 'POS'],
      ['M100', 'Pat Ortiz', '1/5/2026', '10:00', '45', 'H0038', '12 - Home'],
    ],
    [
      ['Número de miembro', 'Trabajador', 'Fecha', 'Hora de inicio', 'Hora de fin', 'Servicio', 'Lugar'],
      ['M100', 'Pat Ortiz', '5 de enero de 2026', '10:00', '10:45', 'H0038', '12'],
    ],
    [
      ['Name', 'Staff', 'DOS', 'Time In', 'Time Out', 'HCPCS', 'Location'],
      ['Ana Rivera', 'Pat Ortiz', '2026-01-05', '1000', '1045', 'H0038', '12'],
    ],
    [
      ['\uFEFFMember ID', 'Worker', 'Date', 'Start', 'End', 'Service', 'POS'],
      ['M100', 'Pat Ortiz', '1/5/2026', '10:00', '10:45', 'H0038', '12'],
    ],
  ])('%j reads the same visit', (heads, row) => {
    const found = read([row], { header: heads })
    expect(found.ok && found.accepted.map((one) => one.visit)).toMatchObject([
      {
        personId: 'ana',
        workerId: 'pat',
        servedOn: '2026-01-05',
        starts: '10:00',
        ends: '10:45',
        placeOfService: '12',
      },
    ])
  })

  it('statuses, funds and groups in words', () => {
    const heads = [...header, 'Status', 'Fund', 'Group', 'Group size']
    const found = read(
      [
        [...good, 'No-Show', 'County', 'N', ''],
        [...change({ Start: '1:00 PM', End: '2:00 PM' }), 'Completado', '', 'Tuesday WRAP', '7'],
      ],
      { header: heads },
    )
    expect(
      found.ok && found.accepted.map(({ visit }) => [visit.status, visit.fund, visit.groupSessionId, visit.groupSize]),
    ).toEqual([
      ['no-show', 'other-fund', null, null],
      ['delivered', 'plan', 'Tuesday WRAP', 7],
    ])
    expect(reasons([...good, 'maybe', 'me', '', 'many'], heads)).toEqual([
      '"maybe" is not a status. Write delivered, booked, cancelled or no-show.',
      '"me" does not say who pays. Write plan, other fund or pro bono.',
      '"many" is not a number of people.',
    ])
  })

  it('two people of one name need a birth date', () => {
    const heads = ['Name', 'DOB', ...header.slice(1)]
    expect(reasons(['J Smith', '', ...good.slice(1)], heads)).toEqual([
      '"J Smith" fits 2 people. Write the member number or the date of birth as well.',
    ])
    expect(reasons(['J Smith', '3/4/1980', ...good.slice(1)], heads)).toEqual([])
  })
})

describe('the same row twice', () => {
  it('changes nothing within a file, however it is written', () => {
    const found = read([good, good, change({ Date: '2026-01-05', Start: '10:00', End: '10:45:00' })])
    expect(found.ok && [found.accepted.length, found.repeats, found.rejected]).toEqual([
      1,
      [
        { row: 3, of: 2 },
        { row: 4, of: 2 },
      ],
      [],
    ])
  })

  it('changes nothing across files', () => {
    const first = read([good])
    const keys = new Map(first.ok ? first.accepted.map((one) => [one.identityKey, one.contentKey]) : [])
    const again = read([good], { known: (key) => keys.get(key) ?? null })
    expect(again.ok && [again.accepted, again.repeats, again.rejected]).toEqual([[], [{ row: 2, of: null }], []])
    const changed = read([change({ End: '11:00 AM' })], { known: (key) => keys.get(key) ?? null })
    expect(changed.ok && changed.rejected.map((one) => one.reasons[0]!.text)).toEqual([
      'The visit of 5 Jan 2026 at 10:00 is already here, from an earlier file, and says something else. Correct it on its own page, or remove the wrong row.',
    ])
  })

  it('says which row of this file it contradicts', () => {
    const found = read([good, change({ End: '11:00 AM' })])
    expect(found.ok && found.rejected.map((one) => [one.row, one.reasons[0]!.text.includes('from row 2')])).toEqual([
      [3, true],
    ])
  })
})

describe('files that cannot be read', () => {
  it.each([
    [
      ['Member ID', 'Date'],
      'Say which column holds the worker, start time, kind of service and end time. Without it no row can be read.',
    ],
    [
      [...header, 'Worker'],
      'Two columns are called "Worker". Rename one of them, so that it is clear which is meant; nothing was read.',
    ],
  ])('%j', (heads, message) => expect(reasons(good, heads)).toEqual([message]))

  it('a column that went away', () => {
    const { mapping } = guessMapping(header, [])
    const found = read([good], { header: header.slice(0, 7), mapping })
    expect(!found.ok && found.message.text).toBe(
      'The file has no column "Notes". Choose the columns again; nothing was read.',
    )
  })

  it('too many rows', () => {
    function* endless() {
      // Blank ones count too: nothing that never ends is read to its end.
      for (;;) yield ['']
    }
    const found = read(endless())
    expect(!found.ok && [found.why, found.message.values.most]).toEqual(['too-many-rows', rowsAtMost])
  })

  it('100,000 bad rows are all told, and blank ones passed over', () => {
    const bad = change({ 'Member ID': 'M999', Date: 'x' })
    const found = read(Array.from({ length: 100_000 }, (_, index) => (index === 5 ? [''] : bad)))
    expect(
      found.ok && [
        found.accepted.length,
        found.rejected.length,
        found.rejected.every((one) => one.reasons.length === 2),
      ],
    ).toEqual([0, 99_999, true])
    expect(stops).toBe(200)
  })
})

describe('guessing the mapping', () => {
  it('says what it used, what is missing and how dates are read', () => {
    const guessed = guessMapping(
      ['Client', 'Peer Specialist', 'Fecha', 'Start Time', 'Duration', 'Activity', 'Mood'],
      [
        ['', '', '31/1/2026'],
        ['', '', '1/2/2026'],
      ],
    )
    expect(guessed.mapping).toEqual({
      columns: {
        personName: 'Client',
        worker: 'Peer Specialist',
        servedOn: 'Fecha',
        starts: 'Start Time',
        minutes: 'Duration',
        kind: 'Activity',
      },
      dateOrder: 'day-first',
      defaults: {},
    })
    expect([guessed.missing, guessed.unusedHeadings, guessed.dateOrderUncertain]).toEqual([[], ['Mood'], false])
  })

  it('one heading serves one field', () => {
    const guessed = guessMapping(['Name', 'Date', 'Plan', 'Type', 'In', 'Out', 'Staff'], [['', '1/2/2026']])
    expect(guessed.mapping.columns).toEqual({
      personName: 'Name',
      servedOn: 'Date',
      nextStep: 'Plan',
      kind: 'Type',
      starts: 'In',
      ends: 'Out',
      worker: 'Staff',
    })
    expect(guessed.dateOrderUncertain).toBe(true)
  })
})
