// Starts the server: opens the installation, takes requests and runs jobs until it is told to stop, then drains in order.
import { join } from 'node:path'
import {
  keepSetupCode,
  openInstallation,
  readableCode,
  version,
  type Fault,
  type Installation,
} from '@throughline/application'
import { homeFolder, inScope, lastWorld } from '@throughline/store'
import { buildServer, type Server } from './build-server.ts'
import { createLog, describeError, type Log } from './log.ts'
import { makeDemoWorld, makeRealWorld } from './make-world.ts'
import { startOptions, StartRefusal, type StartOptions } from './start-options.ts'

/** What `npm start -- --help` prints. */
export { help } from './start-options.ts'

const firstPort = 8080
const portsTried = 20
const drainMilliseconds = 20_000

export type Running = { readonly address: string; readonly stop: () => Promise<void> }

export type StartEnvironment = {
  readonly environment: NodeJS.ProcessEnv
  readonly webFolder: string
  /** For people: one line at a time. */
  readonly say: (line: string) => void
  /** Aborted when whoever started it wants it to end: a world in the making is then given up and taken away. */
  readonly stopped?: AbortSignal
}

/** What was begun, or a refusal as soon as the start is to end. What was begun then fails on its own, unheard. */
async function unlessStopped(stopped: AbortSignal | undefined, begin: () => Promise<void>): Promise<void> {
  const refusal = () => new StartRefusal('Stopped before everything was made. The next start makes it anew.')
  if (stopped === undefined) return begin()
  if (stopped.aborted) throw refusal()
  const heard = new AbortController()
  const end = new Promise<never>((_, reject) =>
    stopped.addEventListener('abort', () => reject(refusal()), { once: true, signal: heard.signal }),
  )
  try {
    await Promise.race([begin(), end])
  } finally {
    heard.abort()
  }
}

function chosenWorld(options: StartOptions, environment: NodeJS.ProcessEnv): 'demo' | 'real' {
  if (options.world !== null) return options.world
  // Somebody's own server is for real records unless the demo is asked for.
  if (environment.DATABASE_URL) return 'real'
  return lastWorld(homeFolder(environment)) ?? 'demo'
}

async function listen(server: Server, options: StartOptions): Promise<number> {
  const ports =
    options.port === null ? [...Array.from({ length: portsTried }, (_, n) => firstPort + n), 0] : [options.port]
  for (const port of ports) {
    try {
      await server.app.listen({ host: options.host, port })
      return (server.app.server.address() as { port: number }).port
    } catch (error) {
      if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    }
  }
  throw new StartRefusal(`Port ${options.port} is taken by another program. Choose another, or leave --port away.`)
}

/** The code of the first setup, when there is no organization yet; a new one at every start. */
async function setupCodeFor({ application, store }: Installation): Promise<string | null> {
  const any = await inScope(store.db, 'identity', (trx) =>
    trx.selectFrom('organization').select('organization_id').limit(1).executeTakeFirst(),
  )
  if (any !== undefined) return null
  const code = readableCode(application.engine.random(12))
  await keepSetupCode(store.db, application.engine.keyFor('setup code'), code)
  return code
}

async function openFor(
  options: StartOptions,
  { environment, say, stopped }: StartEnvironment,
  log: Log,
): Promise<Installation & { world: 'demo' | 'real' }> {
  const world = chosenWorld(options, environment)
  const prepare = world === 'demo' ? makeDemoWorld(options.seed, say) : makeRealWorld
  const onFault = ({ where, requestId, error }: Fault) =>
    log.error({ where, requestId, ...describeError(error) }, 'failed')
  const installation = await openInstallation({
    world,
    environment,
    onFault,
    applicationName: 'throughline server',
    prepare: async (db, made) => {
      if (world === 'demo') say('Making the demo world. This is done once and takes a little while.')
      await unlessStopped(stopped, () => prepare(db, made))
    },
  })
  const opened = await worldOf(installation)
  if (options.world === null || options.world === opened) return { ...installation, world: opened }
  await installation.close()
  throw new StartRefusal(
    opened === 'demo'
      ? 'This database holds a demo. Real records need a database of their own: say another one, or --demo.'
      : 'This database holds real records, and no demo is made among them. Leave --demo away, or say another database.',
  )
}

/** What was made here is what it is, whatever is asked for now. */
async function worldOf({ application }: Installation): Promise<'demo' | 'real'> {
  const answer = await application.execute(null, 'setup.status', {})
  return answer.ok && answer.reply.demo ? 'demo' : 'real'
}

/** Everything up to the first request, and the way to stop. */
export async function start(words: readonly string[], given: StartEnvironment): Promise<Running> {
  const options = startOptions(words, given.environment)
  const environment = { ...given.environment, ...(options.data === null ? {} : { THROUGHLINE_HOME: options.data }) }
  const log = createLog(options.logLevel)
  const installation = await openFor(options, { ...given, environment }, log)
  const { application, store, world } = installation
  try {
    const server = await buildServer({
      application,
      log,
      site: { publicOrigin: options.publicOrigin },
      webFolder: given.webFolder,
      uploadFolder: join(store.folder, 'uploads'),
      trustProxy: options.trustProxy,
    })
    const port = await listen(server, options)
    const worker = application.startWorker()
    const address = options.publicOrigin ?? `http://localhost:${port}`
    given.say(`Throughline ${version}${world === 'demo' ? ', a demo' : ''}: ${address}`)
    const setupCode = await setupCodeFor(installation)
    if (setupCode !== null) given.say(`The code for the first setup is ${setupCode}`)
    const stop = async () => {
      server.stopTakingRequests()
      const drained = server.app.close()
      await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMilliseconds).unref())])
      await worker.stop()
      await installation.close()
    }
    return { address, stop }
  } catch (error) {
    await installation.close()
    throw error
  }
}
