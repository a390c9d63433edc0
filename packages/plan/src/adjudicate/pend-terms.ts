// Who must act on a claim that waits, how long it may wait at most, and whether the prompt-pay clock stands still: it
// does only while the provider must act.
import { addDays } from '@throughline/domain'
import type { DecisionFinding } from './collect-findings.ts'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import type { Pend, PendOwner } from './decision.ts'

type PendTerms = { readonly owner: PendOwner; readonly stopsClock: boolean; readonly mostDays: number }

/**
 * @source 42 CFR 447.45(b): a clean claim needs nothing more from the provider or a third party. The days are the
 * plan's own.
 */
export const pendTerms: Readonly<Record<string, PendTerms>> = {
  'suspect-duplicate': { owner: 'examiner', stopsClock: false, mostDays: 10 },
  'eligibility-in-doubt': { owner: 'eligibility', stopsClock: false, mostDays: 45 },
  'credentialing-in-process': { owner: 'credentialing', stopsClock: false, mostDays: 120 },
  'authorization-pending': { owner: 'utilization', stopsClock: false, mostDays: 14 },
  'daily-rate-after-parts': { owner: 'examiner', stopsClock: false, mostDays: 10 },
  'other-payer-unclear': { owner: 'coordination', stopsClock: false, mostDays: 30 },
  'priced-by-hand': { owner: 'pricing', stopsClock: false, mostDays: 10 },
  'records-wanted': { owner: 'provider', stopsClock: true, mostDays: 30 },
  'records-awaited': { owner: 'provider', stopsClock: true, mostDays: 30 },
  'records-to-read': { owner: 'examiner', stopsClock: false, mostDays: 10 },
  'integrity-hold': { owner: 'integrity', stopsClock: false, mostDays: 180 },
  'high-dollar': { owner: 'examiner', stopsClock: false, mostDays: 5 },
}

export function pendOf(facts: AdjudicationFacts, finding: DecisionFinding): Pend {
  const terms = pendTerms[finding.rule]
  if (!terms) throw new Error(`${finding.rule} makes claims wait but has no terms`)
  const asked = finding.rule === 'records-awaited' ? facts.recordsAsked : null
  return {
    rule: finding.rule,
    line: finding.line,
    owner: terms.owner,
    since: facts.today,
    dueOn: asked ? asked.dueOn : addDays(facts.today, terms.mostDays),
    stopsClock: terms.stopsClock,
    message: finding.message,
  }
}
