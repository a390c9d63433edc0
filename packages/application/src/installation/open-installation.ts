// Opens what a door works on: the database of this installation, its keys, and the application over them.
import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installationKey, openStore, type OpenedStore, type Store, type World } from '@throughline/store'
import { bindings, jobs } from '../areas.ts'
import { createApplication, type Application } from '../core/application.ts'
import { idsFrom, systemClock, systemRandom } from '../core/chance.ts'
import type { Fault, Secrets } from '../core/engine.ts'
import type { SessionLimits } from '../core/session.ts'

export type Installation = {
  readonly application: Application
  readonly store: OpenedStore
  readonly secrets: Secrets
  readonly exchangeFolders: readonly string[]
  readonly close: () => Promise<void>
}

export type OpenInstallationOptions = {
  readonly world: World
  readonly environment?: NodeJS.ProcessEnv
  /** Connections to the database at most. */
  readonly connections?: number
  readonly applicationName?: string
  readonly onFault?: (fault: Fault) => void
  /** Fills a world that has just been made. */
  readonly prepare?: (db: Store, made: { secrets: Secrets; exchangeFolders: readonly string[] }) => Promise<void>
}

function secretsOf(folder: string): Secrets {
  return { installationKey: installationKey(folder, 'factors'), auditKey: installationKey(folder, 'audit') }
}

/** THROUGHLINE_EXCHANGE names the folders files may be exchanged in; without it, one beside the data. */
function exchangeFoldersOf(folder: string, environment: NodeJS.ProcessEnv): readonly string[] {
  const named = (environment.THROUGHLINE_EXCHANGE ?? '').split(delimiter).filter(Boolean)
  if (named.length > 0) return named
  const own = join(folder, 'exchange')
  mkdirSync(own, { recursive: true, mode: 0o750 })
  return [own]
}

/** THROUGHLINE_IDLE_MINUTES and THROUGHLINE_SESSION_HOURS, within what makes sense. */
function sessionLimitsOf(environment: NodeJS.ProcessEnv): SessionLimits {
  const whole = (name: string, otherwise: number, most: number) => {
    const value = Number(environment[name] ?? otherwise)
    if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value
    throw new Error(`${name} is a whole number from 1 to ${most}.`)
  }
  return {
    idleMinutes: whole('THROUGHLINE_IDLE_MINUTES', 30, 240),
    absoluteHours: whole('THROUGHLINE_SESSION_HOURS', 12, 24),
  }
}

export async function openInstallation(options: OpenInstallationOptions): Promise<Installation> {
  const environment = options.environment ?? process.env
  const onFault = options.onFault ?? (() => undefined)
  const fault = (where: string) => (error: unknown) => onFault({ where, requestId: '', error })
  const open = (): Promise<OpenedStore> =>
    openStore({
      world: options.world,
      environment,
      size: options.connections ?? 20,
      applicationName: options.applicationName ?? 'throughline',
      onIdleError: fault('idle connection'),
      onLost: () => {
        // Lost before it was opened, its opening fails and says why.
        if (!opened) return
        // The pool finds the server again at the same address once it runs; the handle is kept to leave it at the end.
        reopening = reopening.then(open).then((again) => void reopened.push(again), fault('restart of the database'))
      },
      prepare: async (db, folder) => {
        const made = { secrets: secretsOf(folder), exchangeFolders: exchangeFoldersOf(folder, environment) }
        await options.prepare?.(db, made)
      },
    })
  let reopening: Promise<unknown> = Promise.resolve()
  const reopened: OpenedStore[] = []
  let opened = false
  const store = await open()
  opened = true
  const secrets = secretsOf(store.folder)
  const exchangeFolders = exchangeFoldersOf(store.folder, environment)
  const application = createApplication({
    store: store.db,
    clock: systemClock,
    ids: idsFrom(systemClock, systemRandom),
    random: systemRandom,
    secrets,
    bindings,
    jobs,
    exchangeFolders,
    sessionLimits: sessionLimitsOf(environment),
    onFault,
  })
  const close = async () => {
    await reopening
    for (const opened of [...reopened, store]) await opened.close()
  }
  return { application, store, secrets, exchangeFolders, close }
}
