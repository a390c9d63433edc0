// Runs the edits over an opened claim, moment by moment: of the claim as sent, of lines beside each other, of units, of
// prices. Lines that an earlier moment denied take no part in the later ones.
import { askRules, formatDay } from '@throughline/domain'
import type { AnyRule, DecisionOutcome, Finding, Message } from '@throughline/domain'
import type { PendRelease } from '../facts/adjudication-facts.ts'
import { sentence } from '../message/sentence.ts'
import type { ClaimCase } from './claim-case.ts'
import { drawnCase } from './drawn-case.ts'
import { besideEdits, claimEdits, placeOf, priceEdits, unitEdits } from './edit-order.ts'
import { pricedCase, type PricedCase } from './priced-case.ts'
import { standingCase } from './standing-case.ts'

export type DecisionFinding = Finding<DecisionOutcome>

export type Findings = {
  /** The claim with units drawn and prices made for the lines that stand. */
  readonly priced: PricedCase
  /** In the order of adjudication. */
  readonly findings: readonly DecisionFinding[]
}

export function collectFindings(claim: ClaimCase): Findings {
  const { today, releases } = claim.facts
  const ask = <Facts extends ClaimCase>(edits: readonly AnyRule<Facts, DecisionOutcome>[], facts: Facts) =>
    released(askRules(edits, facts, today), releases)
  const first = ask(claimEdits, claim)
  const opened = standingCase(claim, standingAfter(claim, first))
  const settled = [...first, ...ask(besideEdits, opened)]
  // A person may have decided to deny what an edit on units or prices only made wait. Its units are then free for the
  // other lines, so they are drawn again; each round takes a line away, which bounds the rounds.
  for (let round = 0; round <= claim.lines.length; round += 1) {
    const drawn = drawnCase(standingCase(claim, standingAfter(claim, settled)))
    const units = ask(unitEdits, drawn)
    const priced = pricedCase(drawn)
    const found = [...units, ...ask(priceEdits, priced)]
    const denials = found.filter((finding) => finding.outcome.kind === 'deny')
    settled.push(...(denials.length > 0 ? denials : found))
    // A stable sort: findings of one edit keep the order of the lines.
    if (denials.length === 0) return { priced, findings: settled.sort((a, b) => placeOf(a.rule) - placeOf(b.rule)) }
  }
  throw new Error(`claim ${claim.facts.icn} does not settle`)
}

function standingAfter(claim: ClaimCase, findings: readonly DecisionFinding[]): ReadonlySet<number> {
  const standing = new Set(claim.lines.map((line) => line.number))
  for (const { outcome, line } of findings) {
    if (outcome.kind !== 'deny') continue
    if (line === null) return new Set()
    standing.delete(line)
  }
  return standing
}

/** Findings on which a person has decided: those to go on with are dropped, those to deny become denials. */
function released(findings: DecisionFinding[], releases: readonly PendRelease[]): DecisionFinding[] {
  if (releases.length === 0) return findings
  const kept: DecisionFinding[] = []
  for (const finding of findings) {
    const release =
      finding.outcome.kind === 'pend' &&
      releases.find((by) => by.rule === finding.rule && (by.line === null || by.line === finding.line))
    if (!release) kept.push(finding)
    else if (release.decided === 'deny')
      kept.push({
        ...finding,
        message: deniedByPerson(finding, release),
        outcome: { ...finding.outcome, kind: 'deny' },
      })
    // Units without an authorization stay unpaid when the request is no longer waited for.
    else if (finding.rule === 'authorization-pending')
      kept.push({ ...finding, message: notAwaited(finding, release), outcome: { ...finding.outcome, kind: 'reduce' } })
  }
  return kept
}

/** What the finding said was why the claim waits: now it says why it is not paid, in the words of who decided. */
const deniedByPerson = ({ message }: DecisionFinding, { on, reason }: PendRelease): Message =>
  sentence(
    'denied-by-person',
    { asked: message.values['asked'] ?? 'The claim', on: formatDay(on), wrote: reason },
    '{asked}: this waited for a person here, who decided on {on} that it is not paid. They wrote: “{wrote}”',
  )

const notAwaited = ({ message }: DecisionFinding, { on, reason }: PendRelease): Message =>
  sentence(
    'authorization-not-awaited',
    { asked: message.values['asked']!, number: message.values['number']!, on: formatDay(on), wrote: reason },
    '{asked}: since {on} the claim waits no longer for your request {number}. It is not approved, and units without an approval are not paid; once it is approved, ask us to decide the claim again. Who ended the wait wrote: “{wrote}”',
  )
