// What the benches on a real database share: an installation of their own in a temporary folder, an organization to work in,
// the machine's size first, and figures on lines of their own.
import { chmodSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { randomUUID } from 'node:crypto'
import { openInstallation, sessionWithoutToken, type Installation, type Session } from '@throughline/application'
import { inOrganization, inScope, openDatabase, withIdentity, type StoreTransaction } from '@throughline/store'
import { sql } from 'kysely'
import { temporaryFolder } from '../../packages/store/src/testing/temporary-folder.ts'

export function sayMachine(bench: string): void {
  console.log(`${bench} machine_cores ${availableParallelism()} cores`)
  console.log(`${bench} machine_memory ${Math.round(totalmem() / 2 ** 30)} GiB`)
  console.log(`# ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`)
}

export function say(bench: string, metric: string, value: number, unit: string): void {
  console.log(`${bench} ${metric} ${Number.isInteger(value) ? value : value.toPrecision(4)} ${unit}`)
}

/** A word of the command line, `claims=5000`, as a number. */
export function sizeOf(name: string, otherwise: number): number {
  const given = process.argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
  const value = given === undefined ? otherwise : Number(given)
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} is a whole number above zero.`)
  return value
}

/** A folder for an installation that only this bench uses, and its end. */
export function benchHome(): { readonly home: string; readonly remove: () => void } {
  const home = temporaryFolder()
  chmodSync(home, 0o755)
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) }
}

export const openAt = (home: string): Promise<Installation> =>
  openInstallation({
    world: 'real',
    environment: { ...process.env, DATABASE_URL: undefined, THROUGHLINE_HOME: home },
    onFault: (fault) => console.error(fault),
  })

/** An organization with one user of this role. */
export async function organizationAt(
  installation: Installation,
  kind: 'provider' | 'plan',
  role: string,
): Promise<Session> {
  const organizationId = randomUUID()
  const address = JSON.stringify({ line1: '12 MAIN STREET', city: 'LAS CRUCES', state: 'NM', zip: '880011234' })
  await inScope(installation.store.db, 'identity', (trx) =>
    sql`insert into organization (organization_id, kind, name, npi, ein, phone, address, time_zone, created_at)
      values (${organizationId}, ${kind}, ${kind === 'plan' ? 'Bright Plains Health Plan' : 'Riverbend Peer Center'},
        ${kind === 'plan' ? '1999999992' : '1234567893'}, '850123456', '5755550100', ${address}::jsonb,
        'America/New_York', now())`.execute(trx),
  )
  return userAt(installation, organizationId, role)
}

/** One more user of an organization. */
export async function userAt(installation: Installation, organizationId: string, role: string): Promise<Session> {
  const userId = randomUUID()
  await inOrganization(installation.store.db, organizationId, async (trx) => {
    await withIdentity(trx)
    await sql`insert into app_user (user_id, email, display_name, status, created_at)
      values (${userId}, ${`${userId}@example.org`}, 'Bench', 'active', now())`.execute(trx)
    await sql`insert into membership (organization_id, user_id, role, status, created_at)
      values (${organizationId}, ${userId}, ${role}, 'active', now())`.execute(trx)
  })
  return sessionWithoutToken(organizationId, userId)
}

export const inside = <T>(
  installation: Installation,
  session: Session,
  work: (trx: StoreTransaction) => Promise<T>,
): Promise<T> => inOrganization(installation.store.db, session.organizationId!, work)

/** Table statistics as a running server gathers them by itself within minutes. */
export async function gatherStatistics(installation: Installation): Promise<void> {
  const owner = openDatabase(installation.store.owner, { size: 1 })
  await sql`analyze`.execute(owner)
  await owner.destroy()
}

/** What a running server does by itself within minutes of many new rows: marks them as seen by all, and gathers statistics. */
export async function letSettle(installation: Installation): Promise<void> {
  const owner = openDatabase(installation.store.owner, { size: 1 })
  await sql`vacuum analyze`.execute(owner)
  await owner.destroy()
}

/** Seconds of the clock that work took, with what it gave. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly seconds: number; readonly gave: T }> {
  const started = process.hrtime.bigint()
  const gave = await work()
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, gave }
}

/** The most memory this process ever held, in MB. VmHWM starts anew with the program; getrusage keeps the parent's. */
export function peakMemory(): number {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    if (line) return Number(line[1]) / 1024
  } catch {
    // Not Linux: what the system tells by the portable way.
  }
  return process.resourceUsage().maxRSS / 1024
}

/** Processor seconds of this process and of the database's connections so far. On a busy machine they say more than clocks. */
export async function processorSeconds(installation: Installation): Promise<{ own: number; database: number }> {
  const used = process.cpuUsage()
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where usename = current_user`.execute(
    installation.store.db,
  )
  let ticks = 0
  for (const { pid } of rows) {
    try {
      const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      ticks += Number(words[11]) + Number(words[12])
    } catch {
      // Not Linux, or the connection has just ended.
    }
  }
  return { own: (used.user + used.system) / 1e6, database: ticks / 100 }
}
