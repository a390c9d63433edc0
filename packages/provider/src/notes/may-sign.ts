// Whether a note can be signed: every rule is asked, all findings are shown, and only a hold stops the signature.
import { askRules, type Finding, type HoldOutcome } from '@throughline/domain'
import type { NoteFacts } from './note-facts.ts'
import { noteRules } from './rules/index.ts'

export type Signable = {
  readonly ok: boolean
  /** To be marked as a late entry when it is signed. */
  readonly late: boolean
  readonly findings: readonly Finding<HoldOutcome>[]
}

export function maySign(facts: NoteFacts): Signable {
  const findings = askRules(noteRules, facts, facts.signingOn)
  return {
    ok: findings.every((finding) => finding.outcome.kind !== 'hold'),
    late: findings.some((finding) => finding.rule === 'late-note'),
    findings,
  }
}
