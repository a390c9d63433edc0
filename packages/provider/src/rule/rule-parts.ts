// The common parts of the organization's rule files: where they were read, since when they hold, and the quick way to
// say "hold" or "warn".
import type { Found, HoldOutcome } from '@throughline/domain'

export { always, sourced, unverified } from '@throughline/domain'

export const holds: HoldOutcome = { kind: 'hold' }
export const warns: HoldOutcome = { kind: 'warn' }

/** Findings about the whole note or claim rather than about one line: none of their values may call itself one. */
export function wholly<V extends object & { readonly line?: never }>(found: readonly V[]): readonly (Found & V)[] {
  return found
}
