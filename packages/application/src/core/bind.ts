// Binding: an operation's declaration joined to the function that runs it. The types of input and reply come from the
// declaration, so a binding that answers something else does not compile.
import type { OperationName, Operations, ParsedInputOf } from '@throughline/operations'
import type { z } from 'zod'
import type { Context, InstallationContext, JobContext } from './context.ts'

/** Replies may be built from read-only values: they are only read. */
export type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T

/** The input as the declaration parses it: defaults filled in, days and cents branded. */
export type InputFor<N extends OperationName> = ParsedInputOf<Operations[N]>
/** What a binding answers. It is parsed by the declaration before it leaves, so a field that is not declared never does. */
export type AnswerOf<N extends OperationName> = DeepReadonly<z.input<Operations[N]['reply']>>

type Run<C> = (context: C, input: never) => Promise<unknown>

export type Binding =
  | { readonly name: OperationName; readonly of: 'organization'; readonly run: Run<Context> }
  | { readonly name: OperationName; readonly of: 'installation'; readonly run: Run<InstallationContext> }

/** Binds an operation of an organization. It runs inside one transaction, with the permission and its reach checked. */
export function bind<const N extends OperationName>(
  name: N,
  run: (context: Context, input: InputFor<N>) => Promise<AnswerOf<N>>,
): Binding {
  return { name, of: 'organization', run: run as Run<Context> }
}

/** Binds an operation of the installation: signing in, factors, the first run. */
export function bindInstallation<const N extends OperationName>(
  name: N,
  run: (context: InstallationContext, input: InputFor<N>) => Promise<AnswerOf<N>>,
): Binding {
  return { name, of: 'installation', run: run as Run<InstallationContext> }
}

export type JobBinding = {
  readonly job: string
  readonly run: (context: JobContext, subject: string) => Promise<void>
}

/** Work the installation does by itself in one organization, in one transaction. It must be safe to run twice. */
export function job(name: string, run: (context: JobContext, subject: string) => Promise<void>): JobBinding {
  return { job: name, run }
}
