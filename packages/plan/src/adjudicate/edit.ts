// What the edits share: their shape, how they walk the lines, and how they name their sources.
import type { DecisionOutcome, Found } from '@throughline/domain'
import { capitalized, lineText } from '../message/sentence.ts'
import type { CaseLine, ClaimCase } from './claim-case.ts'

/** What the head of a rule file says of itself, beside the outcomes below. */
export { always, sourced, unverified } from '@throughline/domain'

/** Refuses payment of a line, or of the whole claim when it names none. */
export function denies(group: DecisionOutcome['group'], carc: string, ...rarcs: string[]): DecisionOutcome {
  return { kind: 'deny', group, carc, rarcs }
}

/** Lowers what is paid, or cuts units and leaves the rest. */
export function reduces(group: DecisionOutcome['group'], carc: string, ...rarcs: string[]): DecisionOutcome {
  return { kind: 'reduce', group, carc, rarcs }
}

/** Makes the claim wait for a person; the codes are those of the denial it may end in. */
export function pends(group: DecisionOutcome['group'], carc: string, ...rarcs: string[]): DecisionOutcome {
  return { kind: 'pend', group, carc, rarcs }
}

/** What a finding about one line always says: its number, and what was asked in words. */
export type LineFound = Found & { readonly line: number; readonly asked: string }

/** The shared empty answer. */
export const nothing: readonly never[] = []

/** Asks every line; `null` means the edit has nothing to say about it. The empty answer is one shared value. */
export function eachLine<V extends object>(
  claimCase: ClaimCase,
  ask: (line: CaseLine) => V | null,
): readonly (LineFound & V)[] {
  let found: (LineFound & V)[] | null = null
  for (const line of claimCase.lines) {
    const values = ask(line)
    if (values === null) continue
    found ??= []
    found.push({ line: line.number, asked: askedText(line), ...values })
  }
  return found ?? nothing
}

/** An edit about the whole claim: one finding or none. */
export function wholeClaim<V extends object>(values: V | null): readonly (V & WholeFound)[] {
  return values === null ? nothing : [values]
}

/** A finding that names no line speaks of the whole claim. */
export type WholeFound = { readonly line?: never }

export function askedText(line: CaseLine): string {
  return capitalized(lineText(line.line, line.from, line.through))
}

/** Reason codes may pair with remark codes in any combination their lists allow; which we chose is our own design. */
export const pairedByUs = 'pairing of reason and remark code is this product’s own design'

/** Only says something, with a remark but without changing what a line pays. */
export function notes(...rarcs: string[]): DecisionOutcome {
  return { kind: 'note', group: 'OA', carc: '', rarcs }
}
