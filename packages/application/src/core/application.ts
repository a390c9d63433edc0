// The one way in: every door asks for an operation by name here. Checks, transaction, idempotency, the reply's shape and the
// audit row are done once for all of them.
import { operationNamed, type OperationName, type Operations } from '@throughline/operations'
import type { Store } from '@throughline/store'
import type { z } from 'zod'
import { assertSession } from './access.ts'
import type { Binding, JobBinding } from './bind.ts'
import type { Clock, NewId, RandomBytes } from './chance.ts'
import { bindingTable, jobTable, keyDeriver, type Engine, type Fault, type Secrets } from './engine.ts'
import { mayUpload, openFile, receiveFile, type OpenedFile, type Received, type Upload } from './file-door.ts'
import { refusedBy, type ExecuteOptions, type Outcome } from './outcome.ts'
import { Refusal, refuse } from './refusal.ts'
import { usualReadingLimits, type ReadingLimits } from './reading-limits.ts'
import { readSession } from './read-session.ts'
import { runDueJobs } from './jobs.ts'
import { sealEverything, startWorker, type Worker } from './worker.ts'
import { runInInstallation } from './run-in-installation.ts'
import { runInOrganization } from './run-in-organization.ts'
import type { Session, SessionLimits } from './session.ts'

export type ApplicationOptions = {
  readonly store: Store
  readonly clock: Clock
  readonly ids: NewId
  readonly random: RandomBytes
  readonly secrets: Secrets
  readonly bindings: readonly Binding[]
  readonly jobs?: readonly JobBinding[]
  /** 30 minutes without a request and 12 hours at all, unless told otherwise. */
  readonly sessionLimits?: SessionLimits
  /** What reading one file from outside may take; `usualReadingLimits` unless told otherwise. */
  readonly readingLimits?: ReadingLimits
  /** Folders under which a trading partner's folder may lie; none when absent. */
  readonly exchangeFolders?: readonly string[]
  readonly onFault?: (fault: Fault) => void
}

export type Application = {
  /** Asks for a declared operation, with types. */
  execute<const N extends OperationName>(
    session: Session | null,
    name: N,
    input: z.input<Operations[N]['input']>,
    options?: ExecuteOptions,
  ): Promise<Outcome<z.output<Operations[N]['reply']>>>
  /** The same for a door, which knows names and inputs only as they come. */
  ask(session: Session | null, name: string, input: unknown, options?: ExecuteOptions): Promise<Outcome>
  /** The living session of a browser's token; null when there is none. */
  sessionOf(token: string): Promise<Session | null>
  /** Whether this session may bring a file in. */
  mayUpload(session: Session | null): Promise<Outcome<true>>
  receiveFile(session: Session | null, upload: Upload, requestId: string): Promise<Outcome<Received>>
  openFile(session: Session | null, fileId: string, requestId: string): Promise<Outcome<OpenedFile>>
  /** Runs every job that is due, and those they enqueue; gives how many ran. */
  runDueJobs(): Promise<number>
  /** Chains every audit row that waits, of all organizations; gives how many. */
  sealAudit(): Promise<number>
  /** Runs jobs and the sealer until stopped. */
  startWorker(): Worker
  /** What the doors build their own parts on. */
  readonly engine: Engine
}

export function createApplication(options: ApplicationOptions): Application {
  const commits = new Set<(organizationId: string) => void>()
  const engine: Engine = {
    store: options.store,
    clock: options.clock,
    ids: options.ids,
    random: options.random,
    sessionLimits: options.sessionLimits ?? { idleMinutes: 30, absoluteHours: 12 },
    readingLimits: options.readingLimits ?? usualReadingLimits,
    bindings: bindingTable(options.bindings),
    jobs: jobTable(options.jobs ?? []),
    auditKey: options.secrets.auditKey,
    exchangeFolders: options.exchangeFolders ?? [],
    keyFor: keyDeriver(options.secrets),
    onFault: options.onFault ?? (() => undefined),
    onCommit: (organizationId) => commits.forEach((told) => told(organizationId)),
    commits,
  }
  const ask: Application['ask'] = async (session, name, input, given = {}) => {
    try {
      return await askOnce(engine, session, name, input, given)
    } catch (error) {
      if (error instanceof Refusal) return refusedBy(error)
      throw error
    }
  }
  return {
    engine,
    ask,
    execute: ask as Application['execute'],
    sessionOf: (token) => readSession(engine.store, token, engine.clock(), engine.sessionLimits),
    mayUpload: (session) => mayUpload(engine, session),
    receiveFile: (session, upload, requestId) => receiveFile(engine, session, upload, requestId),
    openFile: (session, fileId, requestId) => openFile(engine, session, fileId, requestId),
    runDueJobs: () => runDueJobs(engine),
    sealAudit: () => sealEverything(engine),
    startWorker: () => startWorker(engine, () => runDueJobs(engine)),
  }
}

async function askOnce(
  engine: Engine,
  session: Session | null,
  name: string,
  input: unknown,
  options: ExecuteOptions,
): Promise<Outcome> {
  const declared = operationNamed(name)
  if (declared === undefined)
    refuse('no-such-operation', `There is no operation named ${JSON.stringify(name.slice(0, 80))}.`)
  assertSession(declared, session)
  const binding = engine.bindings.get(name as OperationName)
  if (binding === undefined) throw new Error(`${name} is declared and not bound`)
  const asked = { declared, session, input, options, requestId: options.requestId ?? engine.ids(), now: engine.clock() }
  if (binding.of === 'installation') return runInInstallation(engine, { ...asked, binding })
  if (session === null) throw new Error(`${name} is of an organization and open to anyone`)
  return runInOrganization(engine, { ...asked, binding, session })
}
