// The world the pages are shown with: a small demo from one seed, played once in a run and cloned for every file that asks.
// Its days are always the same, so that a page shows today what it showed when the test was written.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { declareInstallation, keepPersonas, type Persona, type Secrets } from '@throughline/application'
import { day } from '@throughline/domain'
import { openSimulatedApplication, simulate, simulatedClock } from '@throughline/simulator'
import {
  appRole,
  ensureDatabasePrivileges,
  inScope,
  openDatabase,
  type ConnectionTarget,
  type Store,
} from '@throughline/store'
import { templateDatabase } from '../../../packages/store/src/testing/global-setup.ts'

export const seed = 1
const worldDatabase = 'throughline_seeded_world'
const [from, through] = [day('2025-12-01'), day('2026-02-13')]
/** The evening of the world's last day: the moment at which the pages are opened. */
export const worldEnds = '2026-02-14T02:00:00.000Z'

const bytesOf = (name: string) => new Uint8Array(createHash('sha256').update(name).digest())
export const secrets: Secrets = { installationKey: bytesOf('installation'), auditKey: bytesOf('audit') }

/** A database on the test server that copies another; who it may be opened as is told by `target`. */
export async function cloneDatabase(
  template: string,
  name: string,
): Promise<{ readonly target: (user: string) => ConnectionTarget; readonly drop: () => Promise<void> }> {
  const server = inject('throughlineServer') as Extract<ConnectionTarget, { host: string }>
  const admin = openDatabase(server, { size: 1 })
  await sql.raw(`create database ${name} template ${template} strategy wal_log`).execute(admin)
  await admin.destroy()
  const superuser = openDatabase({ ...server, database: name }, { size: 1 })
  await ensureDatabasePrivileges(superuser, appRole)
  await superuser.destroy()
  return {
    target: (user) => ({ ...server, database: name, user }),
    drop: async () => {
      const again = openDatabase(server, { size: 1 })
      await sql.raw(`drop database ${name} with (force)`).execute(again)
      await again.destroy()
    },
  }
}

/** The name of the database that holds the played world; played when this is the first file to ask. */
export async function seededWorld(): Promise<string> {
  const server = inject('throughlineServer') as Extract<ConnectionTarget, { host: string }>
  const admin = openDatabase(server, { size: 1 })
  // Files run side by side: the first to ask plays, the others wait for it. One connection is held for as long as that takes, because
  // the lock is its own and an idle one would be given up.
  await admin.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(hashtext(${worldDatabase}))`.execute(held)
    const made = await sql<{
      name: string
    }>`select datname as name from pg_database where datname = ${worldDatabase}`.execute(held)
    if (made.rows.length > 0) return
    const begun = await cloneDatabase(templateDatabase, `${worldDatabase}_begun`)
    const store = openDatabase(begun.target(appRole))
    await play(store)
    await store.destroy()
    await sql.raw(`alter database ${worldDatabase}_begun rename to ${worldDatabase}`).execute(held)
  })
  await admin.destroy()
  return worldDatabase
}

async function play(store: Store): Promise<void> {
  await declareInstallation(store, true)
  const clock = simulatedClock('2025-11-28T13:00:00.000Z', 'America/New_York')
  const faults: unknown[] = []
  const application = openSimulatedApplication({ store, clock, seed, secrets, onFault: (fault) => faults.push(fault) })
  await simulate({ application, clock, store, seed, size: 'small', from, through, closeBooks: false })
  if (faults.length > 0) throw new Error(`playing seed ${seed} met ${JSON.stringify(faults[0])}`)
  await application.sealAudit()
  await keepPersonas(store, await everybody(store))
}

async function everybody(store: Store): Promise<Persona[]> {
  const users = await inScope(store, 'identity', (trx) =>
    trx.selectFrom('app_user').select(['user_id', 'display_name']).orderBy('created_at').execute(),
  )
  return users.map((user) => ({
    userId: user.user_id,
    about: `Whatever ${user.display_name} does on an ordinary day.`,
  }))
}
