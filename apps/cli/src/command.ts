// What a command is given and gives back.
import type { Installation, Outcome, Session } from '@throughline/application'
import type { Words } from './words.ts'

export type Say = (text: string) => void

export type Given = {
  readonly installation: Installation
  readonly environment: NodeJS.ProcessEnv
  readonly words: Words
  /** What comes after the command's own words. */
  readonly rest: readonly string[]
  readonly say: Say
}

/** 0 when all is well, 1 when something was refused or found. */
export type ExitCode = 0 | 1

export class RefusedByApplication extends Error {}

/** Asks, and stops with the sentences of a refusal. */
export async function ask(
  installation: Installation,
  session: Session,
  name: string,
  input: unknown,
  idempotencyKey?: string,
): Promise<unknown> {
  const options = idempotencyKey === undefined ? {} : { idempotencyKey }
  return replyOf(await installation.application.ask(session, name, input, options))
}

export function replyOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.reply
  const { message, fields = {} } = outcome.refusal
  // A refusal of one place has that place's sentence for its message: it is not said twice.
  const told = Object.entries(fields)
  const once = told.length === 1 && message.endsWith(told[0]![1])
  const places = once ? [] : told.map(([path, sentence]) => `  ${path || '(the whole)'}: ${sentence}`)
  throw new RefusedByApplication([message, ...places].join('\n'))
}
