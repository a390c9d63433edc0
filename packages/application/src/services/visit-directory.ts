// Who and what a file of visits may name: people by number or by name and birth date, workers by number, name or e-mail,
// sites, kinds of service. Only what the file names is looked up, a few thousand at a time.
import type { Day } from '@throughline/domain'
import { placesOfService } from '@throughline/codes'
import type { VisitDirectory, VisitField, VisitMapping } from '@throughline/provider'
import { personNameKey } from '@throughline/store'
import { sql } from 'kysely'
import { reachableWorkers, reachFilter, type Context } from '../core/index.ts'
import { loadPayers } from '../record/payers.ts'
import type { VisitTable } from './visit-table.ts'

const lookedUpAtOnce = 5000
/** Words of a name; a longer cell is no name. */
const nameWordsAtMost = 8

/** Ids by what names them. */
class Names {
  readonly #ids = new Map<string, Set<string>>()
  add(name: string, id: string): void {
    if (name === '') return
    const own = this.#ids.get(name)
    if (own) own.add(id)
    else this.#ids.set(name, new Set([id]))
  }
  of(name: string): readonly string[] {
    return [...(this.#ids.get(name) ?? [])]
  }
}

const plainNumber = (text: string): string => text.replace(/[\s-]+/g, '').toUpperCase()
const plainText = (text: string): string => personNameKey(text, '')

/** "Ana Maria Lopez" as each way in which its words may be family and given name; "Lopez, Ana" as itself. */
function nameKeys(text: string): string[] {
  const [family = '', given] = text.split(',', 2)
  if (given !== undefined) return [personNameKey(family, given)]
  const words = plainText(text)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length > nameWordsAtMost) return []
  return words.map((_, from) => [...words.slice(from), ...words.slice(0, from)].join(' '))
}

function* cellsOf(table: VisitTable, mapping: VisitMapping, field: VisitField): Generator<string> {
  const at = table.header.indexOf(mapping.columns[field] ?? '')
  const always = mapping.defaults[field]
  if (always !== undefined) yield always
  if (at === -1) return
  for (const row of table.rows) {
    const cell = row[at]?.trim()
    if (cell) yield cell
  }
}

export async function loadDirectory(
  context: Context,
  table: VisitTable,
  mapping: VisitMapping,
): Promise<VisitDirectory> {
  const people = await findPeople(context, table, mapping)
  const workers = await findWorkers(context)
  const sites = await findSites(context)
  const kinds = await findKinds(context)
  return {
    people: ({ number, name, birthDate }) => people(number, name, birthDate),
    workers: (named) => {
      const number = workers.of(plainNumber(named))
      if (number.length > 0) return number
      return [...new Set(nameKeys(named).flatMap((key) => workers.of(key)))].concat(
        workers.of(named.trim().toLowerCase()),
      )
    },
    sites: (named) => sites.of(plainText(named)),
    kinds: (named) => kinds.of(plainText(named)),
    isPlaceOfService: (code) => placesOfService.has(code),
  }
}

type Found = { readonly id: string; readonly birthDate: Day | null }

async function findPeople(context: Context, table: VisitTable, mapping: VisitMapping) {
  const numbers = new Set([...cellsOf(table, mapping, 'personNumber')].map(plainNumber))
  const keys = new Set([...cellsOf(table, mapping, 'personName')].flatMap(nameKeys))
  const byNumber = new Map<string, Map<string, Found>>()
  const byName = new Map<string, Map<string, Found>>()
  const add = (map: typeof byName, key: string, one: Found) => {
    const own = map.get(key)
    if (own) own.set(one.id, one)
    else map.set(key, new Map([[one.id, one]]))
  }
  for (const some of inParts([...numbers]))
    for (const row of await peopleByNumber(context, some)) add(byNumber, row.number, row)
  for (const some of inParts([...keys])) for (const row of await peopleByName(context, some)) add(byName, row.key, row)
  const born = (found: Iterable<Found>, birthDate: Day | null): string[] => {
    const all = [...found]
    const exact = birthDate === null ? all : all.filter((one) => one.birthDate === birthDate)
    return [...new Set(exact.map((one) => one.id))]
  }
  return (number: string, name: string, birthDate: Day | null): readonly string[] => {
    const numbered = byNumber.get(plainNumber(number))
    if (number !== '' && numbered) return born(numbered.values(), birthDate)
    if (name === '') return []
    return born(
      nameKeys(name).flatMap((key) => [...(byName.get(key)?.values() ?? [])]),
      birthDate,
    )
  }
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += lookedUpAtOnce) yield all.slice(from, from + lookedUpAtOnce)
}

async function peopleByNumber(context: Context, numbers: readonly string[]) {
  const reaches = await reachFilter(context)
  const organization = context.organization.id
  // Spaces and hyphens in kept numbers are as good as none; comparing by an expression reads the organization's own rows.
  const rows = await sql<{ id: string; number: string; birthDate: Day | null }>`
    select p.person_id as id, upper(regexp_replace(p.record_number, '[[:space:]-]+', '', 'g')) as number,
      p.birth_date as "birthDate"
    from person p where p.organization_id = ${organization} and ${reaches('p.person_id')}
      and upper(regexp_replace(p.record_number, '[[:space:]-]+', '', 'g')) = any(${numbers}::text[])
    union
    select p.person_id, upper(regexp_replace(c.member_number, '[[:space:]-]+', '', 'g')), p.birth_date
    from coverage c join person p on p.organization_id = ${organization} and p.person_id = c.person_id
    where c.organization_id = ${organization} and ${reaches('p.person_id')}
      and upper(regexp_replace(c.member_number, '[[:space:]-]+', '', 'g')) = any(${numbers}::text[])`.execute(
    context.db,
  )
  return rows.rows
}

async function peopleByName(context: Context, keys: readonly string[]) {
  const reaches = await reachFilter(context)
  const rows = await sql<{ id: string; key: string; birthDate: Day | null }>`
    select p.person_id as id, p.name_key as key, p.birth_date as "birthDate" from person p
    where p.organization_id = ${context.organization.id} and p.name_key = any(${keys}::text[])
      and ${reaches('p.person_id')}`.execute(context.db)
  return rows.rows
}

/** Workers by NPI, by name either way round, and by the e-mail they sign in with. */
async function findWorkers(context: Context): Promise<Names> {
  const reached = await reachableWorkers(context)
  const rows = await sql<{
    worker_id: string
    given_name: string
    family_name: string
    npi: string | null
    email: string | null
  }>`
    select w.worker_id, w.given_name, w.family_name, w.npi, u.email
    from worker w
    left join membership m on m.organization_id = ${context.organization.id} and m.worker_id = w.worker_id
      and m.status = 'active'
    left join app_user u on u.user_id = coalesce(w.user_id, m.user_id)
    where w.organization_id = ${context.organization.id}`.execute(context.db)
  const names = new Names()
  for (const row of rows.rows) {
    if (reached !== null && !reached.includes(row.worker_id)) continue
    names.add(row.npi ?? '', row.worker_id)
    names.add(personNameKey(row.family_name, row.given_name), row.worker_id)
    names.add(row.email ?? '', row.worker_id)
  }
  return names
}

async function findSites(context: Context): Promise<Names> {
  const rows = await context.db
    .selectFrom('site')
    .select(['site_id', 'name'])
    .where('organization_id', '=', context.organization.id)
    .execute()
  const names = new Names()
  for (const row of rows) names.add(plainText(row.name), row.site_id)
  return names
}

/** Kinds of service by their own name, by the contract's title and by the code they are billed with. */
async function findKinds(context: Context): Promise<Names> {
  const { all } = await loadPayers(context)
  const names = new Names()
  for (const term of all.flatMap((payer) => payer.contracts).flatMap((contract) => contract.services))
    for (const name of [term.kind, term.title, term.term, term.code, [term.code, ...term.modifiers].join(' ')])
      names.add(plainText(name), term.kind)
  return names
}
