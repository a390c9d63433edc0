// How long a page of a list takes on the server over a million claim lines: every declared sort in both directions, without
// a filter, by each declared filter with its most common value and a rare one, and by every two filters together; the first
// page and the last one that a list shows. The total, counted to its cap, is part of each.
import { countedAtMost, listPage, lists, openDatabase, type ListDeclaration } from '@throughline/store'
import type { Installation, Session } from '@throughline/application'
import { sql } from 'kysely'
import {
  benchHome,
  inside,
  letSettle,
  openAt,
  organizationAt,
  say,
  sayMachine,
  sizeOf,
  timed,
} from '../world/open-bench.ts'
import { fillClaimLines } from './fill-claim-lines.ts'
import { fillOtherLists } from './fill-other-lists.ts'

const bench = 'lists'
const pageSize = 50
const furthestRow = 100_000
const measured = [
  'person',
  'claim',
  'claimLine',
  'remittance',
  'remittanceLine',
  'transfer',
  'service',
  'receivedClaim',
  'decision',
  'payment',
  'file',
  'audit',
  'auditOfPerson',
] as const

type Value = string | number | boolean
type Filtering = Readonly<Record<string, Value>>
type Owner = ReturnType<typeof openDatabase>

/** The most common value of a filter and its rarest one; of a range, one that leaves half and one that leaves little. */
async function valuesOf(owner: Owner, list: ListDeclaration, name: string): Promise<Value[]> {
  const filter = list.filters[name]!
  if ('flag' in filter) return [true, false]
  const column = 'either' in filter ? filter.either[0] : Object.values(filter)[0]!
  const table = sql.table(list.table)
  const own = sql.ref(column)
  if ('equals' in filter || 'either' in filter) {
    const end = async (direction: string) => {
      const { rows } = await sql<{
        value: string | null
      }>`select ${own}::text as value from ${table} where ${own} is not null
        group by ${own} order by count(*) ${sql.raw(direction)}, 1 limit 1`.execute(owner)
      return rows.map((row) => row.value)
    }
    return [...new Set([...(await end('desc')), ...(await end('asc'))])].filter((value) => value !== null)
  }
  const at = 'through' in filter ? [0.5, 0.01] : [0.5, 0.99]
  const { rows } = await sql<{ values: string[] }>`
    select percentile_disc(array[${at[0]}, ${at[1]}]::float8[]) within group (order by ${own})::text[] as values from ${table}`.execute(
    owner,
  )
  const found = rows[0]!.values
  return 'begins' in filter ? [found[0]!.slice(0, 3), found[1]!] : [...new Set(found)]
}

/** No filter, each alone, and every two of them by their common values; rows of one thing, by that thing. */
async function filterings(owner: Owner, list: ListDeclaration): Promise<Filtering[]> {
  const values = new Map<string, Value[]>()
  for (const name of Object.keys(list.filters)) values.set(name, await valuesOf(owner, list, name))
  const names = [...values].flatMap(([name, found]) => (found.length > 0 ? [name] : []))
  const single = names.flatMap((name) => values.get(name)!.map((value) => ({ [name]: value })))
  const pairs = names.flatMap((one, at) =>
    names.slice(at + 1).map((other) => ({ [one]: values.get(one)![0]!, [other]: values.get(other)![0]! })),
  )
  const { within } = list
  if (within === undefined) return [{}, ...single, ...pairs]
  return [...single, ...pairs].filter((filter) => within in filter)
}

type Page = { readonly milliseconds: number; readonly asked: string }

async function pagesOf(
  installation: Installation,
  session: Session,
  owner: Owner,
  name: (typeof measured)[number],
): Promise<Page[]> {
  const list: ListDeclaration = lists[name]
  const organization = session.organizationId!
  const pages: Page[] = []
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(list.table)}`.execute(owner)
  const { rows } = counted.rows[0]!
  for (const filter of await filterings(owner, list))
    for (const sort of Object.keys(list.sorts))
      for (const descending of [false, true]) {
        let total = 0
        const page = async (number: number): Promise<void> => {
          const asked = { sort, descending, page: number, pageSize, filter }
          const { seconds, gave } = await timed(() =>
            inside(installation, session, (trx) => listPage(trx, organization, list, asked)),
          )
          // Beyond the counted ten thousand only the whole list is sure to have rows.
          const furthest = Object.keys(filter).length === 0 ? Math.min(furthestRow, rows) : countedAtMost
          total = gave.total.capped ? furthest : gave.total.count
          if (total > 0 && gave.keys.length === 0)
            throw new Error(`${name} gave an empty page for ${JSON.stringify(asked)}`)
          pages.push({ milliseconds: seconds * 1000, asked: `${name} ${JSON.stringify(asked)}` })
        }
        await page(1)
        if (total > pageSize) await page(Math.ceil(total / pageSize))
      }
  return pages
}

function tell(name: string, pages: readonly Page[]): void {
  const sorted = pages.map((page) => page.milliseconds).sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!
  say(bench, `${name}_pages`, pages.length, 'pages')
  say(bench, `${name}_p50`, at(0.5), 'ms')
  say(bench, `${name}_p95`, at(0.95), 'ms')
  say(bench, `${name}_max`, at(1), 'ms')
}

const lines = sizeOf('lines', 1_000_000)
sayMachine(bench)
const { home, remove } = benchHome()
const installation = await openAt(home)
try {
  const session = await organizationAt(installation, 'provider', 'director')
  await fillClaimLines(installation, session.organizationId!, lines)
  await fillOtherLists(installation, session.organizationId!, lines)
  await letSettle(installation)
  const owner = openDatabase(installation.store.owner, { size: 1 })
  const pages: Page[] = []
  say(bench, 'claim_lines', lines, 'lines')
  for (const name of measured) {
    const own = await pagesOf(installation, session, owner, name)
    tell(name, own)
    pages.push(...own)
  }
  tell('all', pages)
  for (const { milliseconds, asked } of pages.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 5))
    console.log(`# ${milliseconds.toFixed(0)} ms ${asked}`)
  await owner.destroy()
} finally {
  await installation.close()
  remove()
}
