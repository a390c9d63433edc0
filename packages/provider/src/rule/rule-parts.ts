// The common parts of the organization's rule files: where they were read, since when they hold, and the quick way to
// say "hold" or "warn".
import { day, type Citation, type Found, type HoldOutcome, type Span } from '@throughline/domain'

const read = day('2026-11-21')

export function sourced(source: string): Citation {
  return { source, read, confidence: 'sourced' }
}

/** A rule from memory or of our own making: true until somebody shows otherwise, and shown as such. */
export function unverified(source: string): Citation {
  return { source, read, confidence: 'unverified' }
}

/** As long as anybody bills: the contract and its dates decide the rest. */
export const always: Span = { starts: day('1996-08-21'), ends: null }

export const holds: HoldOutcome = { kind: 'hold' }
export const warns: HoldOutcome = { kind: 'warn' }

/** Findings about the whole note or claim rather than about one line. */
export function wholly<V extends object>(found: readonly V[]): readonly (Found & V)[] {
  return found
}
