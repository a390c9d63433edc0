// Runs one operation of the installation: signing in, factors, the first run. These belong to no organization yet, so they
// open their own short transactions and write their own audit rows where they know whose they are.
import type { OperationDeclaration } from '@throughline/operations'
import type { Binding } from './bind.ts'
import type { InstallationContext, Instant } from './context.ts'
import type { Engine } from './engine.ts'
import type { ExecuteOptions, Outcome } from './outcome.ts'
import { parseInput, parseReply } from './parse.ts'
import { noOrigin, type IssuedSession, type Session } from './session.ts'

export type AskedOfInstallation = {
  readonly declared: OperationDeclaration
  readonly binding: Extract<Binding, { of: 'installation' }>
  readonly session: Session | null
  readonly input: unknown
  readonly options: ExecuteOptions
  readonly requestId: string
  readonly now: Instant
}

export async function runInInstallation(engine: Engine, asked: AskedOfInstallation): Promise<Outcome> {
  let answered: IssuedSession | 'ended' | undefined
  const context: InstallationContext = {
    store: engine.store,
    session: asked.session,
    now: asked.now,
    requestId: asked.requestId,
    origin: asked.options.origin ?? noOrigin,
    sessionLimits: engine.sessionLimits,
    newId: engine.ids,
    randomBytes: engine.random,
    keyFor: engine.keyFor,
    audited: engine.onCommit,
    answerWith(session) {
      answered = session
    },
  }
  const input = parseInput(asked.declared, asked.input)
  const reply = parseReply(asked.declared, await asked.binding.run(context, input as never))
  return { ok: true, reply, repeated: false, ...(answered === undefined ? {} : { session: answered }) }
}
