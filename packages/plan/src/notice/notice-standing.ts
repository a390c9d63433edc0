// Whether the person served has to be told of a decision, and what each refusal is to them.
import type { DecidedLine, Decision } from '../adjudicate/decision.ts'
import { memberReason, type InBoth, type NoNotice } from './member-reasons.ts'

/**
 * Whether this decision has to be told to the person, and if not, why. Nothing is told while the claim waits.
 * @source 42 CFR 438.400(b)(3) and 438.404(c)(2): denial, in whole or in part, of payment; told when the claim is decided
 */
export function noticeStanding(
  decision: Decision,
): { readonly due: true } | { readonly due: false; readonly why: NoNotice | 'nothing-refused' | 'waits' } {
  if (decision.outcome === 'pended') return { due: false, why: 'waits' }
  const refused = decision.lines.filter((line) => line.deniedBy !== null)
  if (decision.outcome === 'void' || refused.length === 0) return { due: false, why: 'nothing-refused' }
  const silent = refused.map((line) => reasonFor(decision, line)).filter((reason) => typeof reason === 'string')
  return silent.length < refused.length ? { due: true } : { due: false, why: silent[0]! }
}

/** The finding that refused this line, in the person's words; as its code where nobody has put it in words yet. */
export function reasonFor(decision: Decision, line: DecidedLine): InBoth | NoNotice | { readonly code: string } {
  const step = decision.steps.find((one) => one.rule === line.deniedBy && (one.line === line.line || one.line === null))
  const carc = step?.carc ?? line.adjustments[0]?.reason ?? ''
  return memberReason(carc, step?.rarcs ?? line.remarks) ?? { code: carc }
}
