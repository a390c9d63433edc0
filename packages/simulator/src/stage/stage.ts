// The stage a world is played on: the application with its clock, chance and trace; and actors, who are users in their roles
// and do nothing but ask for operations, as people do.
import { sessionWithoutToken, type Application, type Outcome, type Session } from '@throughline/application'
import type { OperationName, Operations } from '@throughline/operations'
import type { Store } from '@throughline/store'
import type { z } from 'zod'
import type { Chance } from '../chance/chance.ts'
import type { SimulatedClock } from '../chance/simulated-clock.ts'
import { openTrace, type Trace } from './trace.ts'

export type Stage = {
  readonly application: Application
  readonly store: Store
  readonly clock: SimulatedClock
  readonly chance: Chance
  readonly trace: Trace
  /** How often each operation was asked for and how long it took in all, for whoever makes it faster. */
  readonly timing: Map<string, { times: number; milliseconds: number }>
}

export type Input<N extends OperationName> = z.input<Operations[N]['input']>
export type Reply<N extends OperationName> = z.output<Operations[N]['reply']>

/** Somebody of one organization. */
export type Actor = {
  readonly session: Session
  readonly userId: string
  readonly organizationId: string
  /** Asks, and takes a refusal for a fault of the simulation. */
  do<const N extends OperationName>(name: N, input: Input<N>): Promise<Reply<N>>
  /** Asks where a refusal is part of the story. */
  ask<const N extends OperationName>(name: N, input: Input<N>): Promise<Outcome<Reply<N>>>
}

export function openStage(given: Omit<Stage, 'trace' | 'timing'>): Stage {
  return { ...given, trace: openTrace(), timing: new Map() }
}

export class SimulationRefused extends Error {}

export function actorOn(stage: Stage, organizationId: string, userId: string): Actor {
  const session = sessionWithoutToken(organizationId, userId)
  const ask: Actor['ask'] = async (name, input) => {
    stage.clock.pass(stage.chance.between(2, 40))
    const began = performance.now()
    const outcome = await stage.application.execute(session, name, input)
    const timed = stage.timing.get(name) ?? { times: 0, milliseconds: 0 }
    stage.timing.set(name, {
      times: timed.times + 1,
      milliseconds: timed.milliseconds + performance.now() - began,
    })
    const answered = outcome.ok ? outcome.reply : outcome.refusal
    stage.trace.add([stage.clock.now(), name, userId, outcome.ok, answered])
    return outcome as never
  }
  return {
    session,
    userId,
    organizationId,
    ask,
    do: async (name, input) => {
      const outcome = await ask(name, input)
      if (outcome.ok) return outcome.reply
      const { code, message, fields } = outcome.refusal
      throw new SimulationRefused(
        `${name} was refused (${code}): ${message} ${JSON.stringify(fields ?? {})} asked with ${JSON.stringify(input).slice(0, 600)}`,
      )
    },
  }
}

/** Runs what waits in the queues: files travel between the organizations and are taken in on arrival. */
export async function deliver(stage: Stage): Promise<void> {
  const ran = await stage.application.runDueJobs()
  stage.trace.add([stage.clock.now(), 'jobs', ran])
}

/** A file that somebody brings in by hand, as through the page for uploads. Its id, and whether the same bytes were there. */
export async function bringIn(
  stage: Stage,
  actor: Actor,
  file: {
    readonly name: string
    readonly kind: '837P' | '835' | 'csv' | 'pdf' | 'other'
    readonly text: string | Uint8Array
  },
): Promise<{ readonly fileId: string; readonly known: boolean }> {
  stage.clock.pass(stage.chance.between(2, 40))
  const content = (async function* () {
    yield typeof file.text === 'string' ? new TextEncoder().encode(file.text) : file.text
  })()
  const outcome = await stage.application.receiveFile(
    actor.session,
    { name: file.name, kind: file.kind, content },
    stage.application.engine.ids(),
  )
  if (!outcome.ok) throw new SimulationRefused(`${file.name} was not received: ${outcome.refusal.message}`)
  stage.trace.add([stage.clock.now(), 'received', file.name, outcome.reply.sha256, outcome.reply.known])
  return outcome.reply
}

/** The bytes of a kept file. */
export async function openKept(stage: Stage, actor: Actor, fileId: string): Promise<Uint8Array> {
  const outcome = await stage.application.openFile(actor.session, fileId, stage.application.engine.ids())
  if (!outcome.ok) throw new SimulationRefused(`a kept file was not opened: ${outcome.refusal.message}`)
  const pieces: Uint8Array[] = []
  for await (const piece of outcome.reply.content) pieces.push(piece)
  return Buffer.concat(pieces)
}
