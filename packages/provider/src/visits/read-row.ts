// Reads one row of a file of visits into a visit, or into every reason why it is not one.
import {
  formatDay,
  minuteOfDay,
  minutesBetween,
  timeOfDay,
  type Day,
  type Fund,
  type Message,
  type ServiceStatus,
  type TimeOfDay,
} from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { readDay, readTime, shortened, type DateOrder, type Reading } from './read-day.ts'
import { fieldNames, type VisitField } from './visit-fields.ts'

export type ReadVisit = {
  readonly personId: string
  readonly workerId: string
  readonly siteId: string | null
  readonly servedOn: Day
  readonly starts: TimeOfDay
  readonly ends: TimeOfDay
  readonly kind: string
  readonly placeOfService: string
  readonly groupSessionId: string | null
  readonly groupSize: number | null
  readonly status: ServiceStatus
  readonly fund: Fund
  readonly goal: string | null
  readonly personWords: string
  readonly action: string
  readonly response: string
  readonly nextStep: string
}

/** What the organization knows, as the rows may name it. A function answers nothing when it is not known, several when it is not clear. */
export type VisitDirectory = {
  readonly people: (asked: {
    readonly number: string
    readonly name: string
    readonly birthDate: Day | null
  }) => readonly string[]
  readonly workers: (named: string) => readonly string[]
  readonly sites: (named: string) => readonly string[]
  /** The organization's kinds of service, by their own names and by the codes they are billed with. */
  readonly kinds: (named: string) => readonly string[]
  readonly isPlaceOfService: (code: string) => boolean
}

/** What reading a row needs besides its cells. */
export type RowReading = {
  readonly directory: VisitDirectory
  readonly dateOrder: DateOrder
  /** No visit is later than this day unless it is booked. */
  readonly today: Day
}

/** Longer than any note a person writes; a longer cell is a broken quotation mark. */
export const cellAtMost = 20_000
const visitMinutesAtMost = 16 * 60

export type ReadRow = { ok: true; visit: ReadVisit } | { ok: false; reasons: Message[] }

export function readRow(cell: (field: VisitField) => string, input: RowReading): ReadRow {
  const reasons: Message[] = []
  const fault = (id: string, values: Record<string, string | number>, template: string): null => {
    reasons.push(sentence(`visit-${id}`, values, template))
    return null
  }
  const taken = <Value>(field: VisitField, reading: Reading<Value>): Value | null =>
    reading.ok
      ? reading.value
      : fault(`bad-${field}`, { field: fieldNames[field], why: reading.why }, 'The {field} cannot be read: {why}.')
  checkTexts(cell, fault)
  const personId = onePerson(cell, input, fault)
  const workerId = oneOf(cell('worker'), input.directory.workers, 'worker', fault)
  const kind = oneOf(cell('kind'), input.directory.kinds, 'kind', fault)
  const siteId = cell('site') === '' ? null : oneOf(cell('site'), input.directory.sites, 'site', fault)
  const servedOn = taken('servedOn', readDay(cell('servedOn'), input.dateOrder))
  const starts = taken('starts', readTime(cell('starts')))
  const ends = readEnd(cell, starts, fault, taken)
  const status = readStatus(cell('status'), fault)
  const fund = readFund(cell('fund'), fault)
  const placeOfService = readPlace(cell('placeOfService'), input.directory, fault)
  const groupSize = readGroupSize(cell('groupSize'), fault)
  if (servedOn !== null && servedOn > input.today && status !== 'booked')
    fault(
      'in-future',
      { day: formatDay(servedOn) },
      'The visit is dated {day}, which has not come yet. Correct the date, or give it the status booked.',
    )
  if (starts !== null && ends !== null) checkLength(starts, ends, fault)
  if (
    reasons.length > 0 ||
    personId === null ||
    workerId === null ||
    kind === null ||
    servedOn === null ||
    starts === null ||
    ends === null ||
    status === null ||
    fund === null ||
    placeOfService === null
  )
    return { ok: false, reasons }
  return {
    ok: true,
    visit: {
      personId,
      workerId,
      siteId,
      servedOn,
      starts,
      ends,
      kind,
      placeOfService,
      status,
      fund,
      groupSessionId: groupIdOf(cell('group')),
      groupSize,
      goal: cell('goal') === '' ? null : cell('goal'),
      personWords: cell('personWords'),
      action: cell('action'),
      response: cell('response'),
      nextStep: cell('nextStep'),
    },
  }
}

function checkTexts(cell: (field: VisitField) => string, fault: Fault): void {
  for (const field of textFields)
    if (cell(field).length > cellAtMost)
      fault(
        'cell-too-long',
        { field: fieldNames[field], most: cellAtMost },
        'The text for "{field}" is longer than {most} characters. A quotation mark is probably missing in the file; correct it and load the row again.',
      )
}

const textFields: readonly VisitField[] = [
  'personWords',
  'action',
  'response',
  'nextStep',
  'goal',
  'personName',
  'worker',
  'kind',
  'group',
  'site',
]

type Fault = (id: string, values: Record<string, string | number>, template: string) => null

function onePerson(cell: (field: VisitField) => string, input: RowReading, fault: Fault): string | null {
  const number = cell('personNumber')
  const name = cell('personName')
  const said = number || name
  if (said === '')
    return fault('no-person', {}, 'The row names no person. Write the member number, the record number or the name.')
  const birth = cell('birthDate') === '' ? null : readDay(cell('birthDate'), input.dateOrder)
  const found = input.directory.people({ number, name, birthDate: birth?.ok ? birth.value : null })
  if (found.length === 1) return found[0]!
  if (found.length === 0)
    return fault(
      'unknown-person',
      { person: shortened(said) },
      'Nobody here is known as "{person}". Add the person first, or correct the number.',
    )
  return fault(
    'unclear-person',
    { person: shortened(said), count: found.length },
    '"{person}" fits {count} people. Write the member number or the date of birth as well.',
  )
}

type NamedField = 'worker' | 'kind' | 'site'

/** Nobody writes more kinds of service than this under one code. */
const namedAtMost = 8

const naming: Readonly<Record<NamedField, { none: string; unknown: string; unclear: string }>> = {
  worker: {
    none: 'The row has no worker. Write who met the person.',
    unknown: 'No worker here is called "{named}". Add the worker first, or correct the row.',
    unclear: '"{named}" fits {count} workers. Write the NPI, or the e-mail address the worker signs in with.',
  },
  kind: {
    none: 'The row has no kind of service. Write it.',
    unknown: 'No kind of service here is called "{named}". It stands in no signed contract; correct the row.',
    unclear: '"{named}" fits {count} kinds of service: {kinds}. Write one of these.',
  },
  site: {
    none: 'The row has no site. Write it.',
    unknown: 'No site here is called "{named}". Add the site first, or correct the row.',
    unclear: '"{named}" fits {count} sites. Give them different names first.',
  },
}

function oneOf(
  named: string,
  find: (named: string) => readonly string[],
  field: NamedField,
  fault: Fault,
): string | null {
  const words = naming[field]
  if (named === '') return fault(`no-${field}`, {}, words.none)
  const found = find(named)
  if (found.length === 1) return found[0]!
  if (found.length === 0) return fault(`unknown-${field}`, { named: shortened(named) }, words.unknown)
  const values = { named: shortened(named), count: found.length }
  const kinds = found.slice(0, namedAtMost).join(', ') + (found.length > namedAtMost ? ' …' : '')
  return fault(`unclear-${field}`, field === 'kind' ? { ...values, kinds } : values, words.unclear)
}

function readEnd(
  cell: (field: VisitField) => string,
  starts: TimeOfDay | null,
  fault: Fault,
  taken: (field: VisitField, reading: Reading<TimeOfDay>) => TimeOfDay | null,
): TimeOfDay | null {
  if (cell('ends') !== '') return taken('ends', readTime(cell('ends')))
  const minutes = /^(\d{1,4})(\.0+)?$/.exec(cell('minutes'))?.[1]
  if (minutes === undefined)
    return cell('minutes') === ''
      ? fault(
          'no-end',
          {},
          'The row has neither an end time nor minutes. A payer pays only for time with a start and an end.',
        )
      : fault('bad-minutes', { minutes: shortened(cell('minutes')) }, '"{minutes}" is not a whole number of minutes.')
  if (starts === null) return null
  const end = minuteOfDay(starts) + Number(minutes)
  if (end >= 24 * 60)
    return fault('past-midnight', {}, 'The visit passes midnight. Write it as two rows, one for each day.')
  return timeOfDay(`${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`)
}

function checkLength(starts: TimeOfDay, ends: TimeOfDay, fault: Fault): void {
  const minutes = minutesBetween(starts, ends)
  if (minutes <= 0)
    fault(
      'ends-before-start',
      { starts, ends },
      'The visit ends at {ends}, which is not after its start at {starts}. Correct one of them; a visit past midnight is two rows.',
    )
  else if (minutes > visitMinutesAtMost)
    fault(
      'too-long',
      { starts, ends, hours: visitMinutesAtMost / 60 },
      'From {starts} to {ends} is more than {hours} hours. Check whether one is meant in the afternoon.',
    )
}

const statusWords: Readonly<Record<string, ServiceStatus>> = {
  '': 'delivered',
  delivered: 'delivered',
  completed: 'delivered',
  complete: 'delivered',
  attended: 'delivered',
  present: 'delivered',
  kept: 'delivered',
  done: 'delivered',
  'checked out': 'delivered',
  completado: 'delivered',
  completada: 'delivered',
  asistio: 'delivered',
  realizado: 'delivered',
  booked: 'booked',
  scheduled: 'booked',
  confirmed: 'booked',
  programado: 'booked',
  programada: 'booked',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  cancelado: 'cancelled',
  cancelada: 'cancelled',
  'no show': 'no-show',
  noshow: 'no-show',
  absent: 'no-show',
  missed: 'no-show',
  'no asistio': 'no-show',
  ausente: 'no-show',
}

const fundWords: Readonly<Record<string, Fund>> = {
  '': 'plan',
  plan: 'plan',
  insurance: 'plan',
  medicaid: 'plan',
  mco: 'plan',
  'other fund': 'other-fund',
  grant: 'other-fund',
  county: 'other-fund',
  state: 'other-fund',
  subvencion: 'other-fund',
  'pro bono': 'pro-bono',
  probono: 'pro-bono',
  free: 'pro-bono',
  none: 'pro-bono',
  gratis: 'pro-bono',
}

function words(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

function readStatus(text: string, fault: Fault): ServiceStatus | null {
  return (
    statusWords[words(text)] ??
    fault(
      'bad-status',
      { status: shortened(text) },
      '"{status}" is not a status. Write delivered, booked, cancelled or no-show.',
    )
  )
}

function readFund(text: string, fault: Fault): Fund | null {
  return (
    fundWords[words(text)] ??
    fault('bad-fund', { fund: shortened(text) }, '"{fund}" does not say who pays. Write plan, other fund or pro bono.')
  )
}

function readPlace(text: string, directory: VisitDirectory, fault: Fault): string | null {
  if (text === '')
    return fault('no-place', {}, 'The row has no place of service. Write its two digits, for example 12 for the home.')
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : (/\b(\d{2})\b/.exec(text)?.[1] ?? '')
  return directory.isPlaceOfService(code)
    ? code
    : fault(
        'bad-place',
        { place: shortened(text) },
        '"{place}" is not a place of service. Write its two digits, for example 11 for the office or 12 for the home.',
      )
}

function readGroupSize(text: string, fault: Fault): number | null {
  if (text === '') return null
  if (/^\d{1,3}$/.test(text) && Number(text) > 0) return Number(text)
  return fault('bad-group-size', { size: shortened(text) }, '"{size}" is not a number of people.')
}

/** "No" and "N" in a group column mean alone. */
function groupIdOf(text: string): string | null {
  return text === '' || /^(no?|false|0|individual|none|ninguno)$/i.test(text) ? null : text
}
