// The shape of a declared operation. Every door (HTTP, command line, jobs, tests) reads these declarations; an
// operation that is not declared does not exist. Nothing here runs anything.
import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/** Which workspace an operation belongs to. `installation` needs no organization (sign-in, first run). */
export type Side = 'provider' | 'plan' | 'both' | 'installation'

/**
 * What the operation touches, which decides how a grant's reach narrows it:
 * `person` records of people served (reach: own caseload, team, all), `worker` a worker's own file,
 * `organization` records without a person, `self` the account of who asks, `nothing` public facts.
 */
export type Touches = 'person' | 'worker' | 'organization' | 'self' | 'nothing'

/** How the audit row is classed. `none` only where there is nobody and nothing to name. */
export type AuditClass = 'read' | 'write' | 'money' | 'access' | 'export' | 'none'

export type OperationDeclaration<I extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  /** `noun.verb`, unique; also the HTTP path (`POST /api/noun/verb`) and the command-line words. */
  readonly name: string
  readonly kind: 'command' | 'query'
  readonly side: Side
  /** One sentence: what it does, for the OpenAPI document and the command-line help. */
  readonly summary: string
  /** The permission asked for; `anyone` needs no session, `signed-in` any session, `first-factor` a half-made one. */
  readonly permission: Permission | 'anyone' | 'first-factor' | 'signed-in'
  readonly touches: Touches
  readonly audit: AuditClass
  /** Commands: `by-key` are repeated safely by their idempotency key; `natural` change nothing when repeated. */
  readonly repeat: 'by-key' | 'natural' | 'never'
  readonly input: I
  readonly reply: R
  /** Wants a second factor shown within the last minutes: money leaves by it, or many people's records at once. */
  readonly freshFactor?: boolean
  /** Takes over a second on large input: doors show progress or run it as a job. */
  readonly slow?: boolean
}

export function operation<const N extends string, I extends z.ZodType, R extends z.ZodType>(
  declaration: Omit<OperationDeclaration<I, R>, 'name'> & { readonly name: N },
): OperationDeclaration<I, R> & { readonly name: N } {
  return declaration
}

export type InputOf<O extends OperationDeclaration> = z.input<O['input']>
export type ParsedInputOf<O extends OperationDeclaration> = z.output<O['input']>
export type ReplyOf<O extends OperationDeclaration> = z.output<O['reply']>
