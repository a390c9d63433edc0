// The decision of one claim: opens it, asks every edit, prices what stands and writes down what was decided and why. The
// same facts give the same decision, byte for byte.
import {
  appealDeadline,
  askRules,
  cents,
  correctionDeadline,
  zero,
  type Cents,
  type Message,
} from '@throughline/domain'
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import { sentence } from '../message/sentence.ts'
import { openCase, type ClaimCase } from './claim-case.ts'
import { assertBalanced } from './assert-balanced.ts'
import { collectFindings, type DecisionFinding } from './collect-findings.ts'
import { decideLines, type DecidedLines } from './decide-lines.ts'
import type { Decision, DecidedLine, DecisionStep, Reversal } from './decision.ts'
import { replacementEdits } from './edit-order.ts'
import { cleanOnOf } from './interest.ts'
import { pendOf } from './pend-terms.ts'
import { reversalOf } from './reversal.ts'
import { ruleVersion } from './rule-version.ts'

/**
 * Decides a claim. A replacement (frequency 7) that may take the place of its original also reverses it; a void
 * (frequency 8) only reverses. A claim that waits is `pended` and decides nothing.
 */
export function adjudicate(facts: AdjudicationFacts): Decision {
  const { frequency } = facts.claim
  if (frequency !== '7' && frequency !== '8') return decide(facts, null, null)
  const original = facts.original?.decision ?? null
  const mayReplace = original !== null && askRules(replacementEdits, openCase(facts), facts.today).length === 0
  if (!mayReplace) return decide(facts, null, null)
  const voids = frequency === '8'
  const reversal = reversalOf(original, {
    version: original.version + 1,
    reversedOn: facts.today,
    remarks: [voids ? 'N693' : 'N694'],
    reason: whyReversed(facts, voids),
  })
  return voids ? voidAnswer(facts, reversal) : decide(facts, original, reversal)
}

/** Why a claim is decided a second time, as an alert remark and in words. */
export type ReadjudicationCause = {
  /** N687 coverage, N688 review, N689 or N692 rate, N690 or N691 appeal, N696 other payer. */
  readonly remark: 'N687' | 'N688' | 'N689' | 'N690' | 'N691' | 'N692' | 'N696'
  readonly reason: string
}

/**
 * Decides a claim again: takes the earlier decision back to the cent and decides anew, with its units free again.
 * When the claim now has to wait, nothing is taken back yet.
 */
export function readjudicate(
  previous: Decision,
  facts: AdjudicationFacts,
  cause: ReadjudicationCause,
): { readonly reversal: Reversal | null; readonly decision: Decision } {
  if (previous.outcome === 'pended' || previous.outcome === 'void')
    throw new Error(`claim ${previous.icn} version ${previous.version} holds nothing to decide again`)
  const decision = decide({ ...facts, version: previous.version + 2 }, previous, null)
  if (decision.outcome === 'pended') return { reversal: null, decision: { ...decision, version: previous.version + 1 } }
  const reversal = reversalOf(previous, {
    version: previous.version + 1,
    reversedOn: facts.today,
    remarks: [cause.remark],
    reason: sentence(
      'readjudicated',
      { icn: previous.icn, reason: cause.reason },
      'Claim {icn} was decided again: {reason}',
    ),
  })
  return { reversal, decision }
}

function decide(facts: AdjudicationFacts, givenBack: Decision | null, reverses: Reversal | null): Decision {
  const claim = openCase(facts, givenBack)
  const { priced, findings: found } = collectFindings(claim)
  const findings = facts.claim.frequency === '8' ? ofTheWhole(found) : found
  const decided = decideLines(priced, findings)
  const told = findings.filter((finding) => finding.outcome.kind !== 'pend' || !isDenied(decided, claim, finding))
  const pends = told.filter((finding) => finding.outcome.kind === 'pend')
  const steps = told.map((finding) => stepOf(finding, decided))
  if (pends.length > 0) return waiting(claim, steps, pends)
  const contract = claim.lines[0]!.contract
  const decision: Decision = {
    ...undecided(claim),
    outcome: outcomeOf(decided.lines),
    claimStatus: decided.memberUnknown ? '4' : statusOf(facts.claim.priority),
    charge: total(decided.lines, 'charge'),
    allowed: total(decided.lines, 'allowed'),
    priorPayer: total(decided.lines, 'priorPayer'),
    memberShare: total(decided.lines, 'memberShare'),
    withheld: total(decided.lines, 'withheld'),
    paid: total(decided.lines, 'paid'),
    interest: priced.interest?.owed ?? zero,
    interestBasis: priced.interest?.basis ?? null,
    lines: decided.lines,
    draws: priced.drawn.flatMap((draw) => draw.draws),
    freeUnits: priced.drawn.flatMap((draw) => draw.freeUnits ?? []),
    steps,
    correctBy: contract && correctionDeadline(contract, { servedOn: claim.serviceFrom, decidedOn: facts.today }),
    appealBy: contract && appealDeadline(contract, facts.today),
    reverses,
  }
  assertBalanced(decision)
  return decision
}

/** A void that is refused asks for no service: what is wrong with its lines is nobody's concern. */
function ofTheWhole(findings: readonly DecisionFinding[]): readonly DecisionFinding[] {
  const whole = findings.filter(({ line }) => line === null)
  return whole.some(({ outcome }) => outcome.kind === 'deny') ? whole : findings
}

/** A pend about lines that are denied anyway keeps nothing waiting, and nobody is told to wait for it. */
function isDenied(decided: DecidedLines, claim: ClaimCase, finding: DecisionFinding): boolean {
  if (finding.line !== null) return decided.decisive.has(finding.line)
  return claim.lines.every((line) => decided.decisive.has(line.number))
}

function stepOf(finding: DecisionFinding, decided: DecidedLines): DecisionStep {
  const { kind, group, carc, rarcs } = finding.outcome
  const decisive =
    kind === 'deny'
      ? [...decided.decisive].some(([line, by]) => by === finding && (finding.line === null || finding.line === line))
      : kind === 'reduce' || kind === 'pend'
  return {
    rule: finding.rule,
    kind: kind === 'reject' ? 'deny' : kind,
    line: finding.line,
    decisive,
    group,
    carc,
    rarcs,
    message: finding.message,
    citation: finding.citation,
  }
}

/** The head of every answer, with nothing decided. Written out whole, because it is made for every claim. */
function undecided(claim: ClaimCase): Decision {
  const { facts } = claim
  const { claim: sent, provider, member } = facts
  const contract = claim.lines[0]!.contract
  const insured = sent.patient?.insured ?? sent.subscriber
  return {
    icn: facts.icn,
    version: facts.version,
    ruleVersion,
    controlNumber: sent.controlNumber,
    frequency: sent.frequency,
    purpose: sent.purpose,
    filingIndicator: sent.filingIndicator,
    placeOfService: sent.placeOfService,
    member: { number: member?.memberNumber ?? sent.subscriber.memberNumber, name: member?.name ?? insured.name },
    provider: {
      providerId: provider?.providerId ?? null,
      name: provider?.name ?? sent.billing.name,
      npi: sent.billing.npi,
      ein: provider?.ein ?? sent.billing.ein,
    },
    renderingNpi: sent.rendering?.npi ?? null,
    receivedOn: facts.receivedOn,
    decidedOn: facts.today,
    servedOn: claim.serviceFrom,
    servedThrough: claim.serviceThrough,
    contract: contract && { contract: contract.contract, version: contract.version, name: contract.name },
    outcome: 'pended',
    claimStatus: statusOf(sent.priority),
    cleanOn: cleanOnOf(facts),
    charge: sent.charge,
    allowed: zero,
    priorPayer: zero,
    memberShare: zero,
    withheld: zero,
    paid: zero,
    interest: zero,
    interestBasis: null,
    lines: [],
    draws: [],
    freeUnits: [],
    pends: [],
    steps: [],
    remarks: [],
    correctBy: null,
    appealBy: null,
    reverses: null,
  }
}

function waiting(claim: ClaimCase, steps: readonly DecisionStep[], findings: readonly DecisionFinding[]): Decision {
  const { facts } = claim
  const pends = findings.map((finding) => pendOf(facts, finding))
  const stopped = pends.some((pend) => pend.stopsClock)
  return { ...undecided(claim), cleanOn: stopped ? null : cleanOnOf(facts), pends, steps }
}

function voidAnswer(facts: AdjudicationFacts, reversal: Reversal): Decision {
  return { ...undecided(openCase(facts)), outcome: 'void', charge: zero, reverses: reversal }
}

function whyReversed(facts: AdjudicationFacts, voids: boolean): Message {
  const values = { icn: facts.original!.icn, by: facts.icn }
  return voids
    ? sentence('voided', values, 'You voided claim {icn}; everything that was paid on it is taken back.')
    : sentence(
        'replaced',
        values,
        'Your claim {by} replaces claim {icn}; the old decision is taken back and the new one stands.',
      )
}

type Amount = 'charge' | 'allowed' | 'priorPayer' | 'memberShare' | 'withheld' | 'paid'

function total(lines: readonly DecidedLine[], of: Amount): Cents {
  let amount = 0
  for (const line of lines) amount += line[of]
  return cents(amount)
}

function outcomeOf(lines: readonly DecidedLine[]): Decision['outcome'] {
  const denied = lines.filter((line) => line.deniedBy !== null).length
  return denied === 0 ? 'paid' : denied === lines.length ? 'denied' : 'partly-paid'
}

/** CLP02 by who pays in which place. */
function statusOf(priority: string): '1' | '2' | '3' {
  return priority === 'S' ? '2' : priority === 'P' || priority === 'U' ? '1' : '3'
}
