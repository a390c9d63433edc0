// What the intake edits share: the outcome they lead to and how they walk the lines.
import { unverified, type Citation, type ClaimLine } from '@throughline/domain'
import type { ReadableIntake } from './claim-intake.ts'

export { always } from '@throughline/domain'

/**
 * A refusal at the door, as a claim acknowledgment says it.
 * @source X12 code lists 507 (category) and 508 (status); entity codes of the 277CA
 */
export type RejectOutcome = {
  readonly kind: 'reject'
  /** A3 returned, A6 missing, A7 wrong, A8 contradictory. */
  readonly category: 'A3' | 'A6' | 'A7' | 'A8'
  readonly status: string
  /** 85 billing provider, 82 rendering provider, IL insured person, PR payer. */
  readonly entity: '85' | '82' | 'IL' | 'PR' | null
}

export function rejects(
  category: RejectOutcome['category'],
  status: string,
  entity: RejectOutcome['entity'] = null,
): RejectOutcome {
  return { kind: 'reject', category, status, entity }
}

export type IntakeFound = { readonly line?: never }
export type IntakeLineFound = { readonly line: number }

const nothing: readonly never[] = []

export function theClaim<V extends object>(values: V | null): readonly (V & IntakeFound)[] {
  return values === null ? nothing : [values]
}

export function everyLine<V extends object>(
  intake: ReadableIntake,
  ask: (line: ClaimLine) => V | null,
): readonly (IntakeLineFound & V)[] {
  let found: (IntakeLineFound & V)[] | null = null
  for (const line of intake.claim.lines) {
    const values = ask(line)
    if (values === null) continue
    found ??= []
    found.push({ line: line.number, ...values })
  }
  return found ?? nothing
}

/** How a plan's door answers is from public acknowledgment guides and memory: to be confirmed with each sender. */
export function doorPractice(source: string): Citation {
  return unverified(`${source}; typical 277CA answers as read in BILLING rules §1.3`)
}
