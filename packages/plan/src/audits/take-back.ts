// Taking a payment back after an audit: the paid decision is reversed to the cent, and a new version stands in its place
// in which the lines that failed are denied for what the audit found. Other lines stay as they were decided.
import { cents, counted, formatDay, formatMoney, type Cents, type Citation, type Day } from '@throughline/domain'
import { assertBalanced } from '../adjudicate/assert-balanced.ts'
import type { DecidedLine, Decision, DecisionStep, Reversal } from '../adjudicate/decision.ts'
import { unverified } from '../adjudicate/edit.ts'
import { reversalOf } from '../adjudicate/reversal.ts'
import { ruleVersion } from '../adjudicate/rule-version.ts'
import { sentence } from '../message/sentence.ts'

export type AuditFailure = 'not-documented' | 'record-differs' | 'level-not-supported' | 'not-necessary' | 'no-times'

type FailureRow = {
  readonly carc: string
  readonly rarcs: readonly string[]
  readonly words: string
  readonly citation: Citation
}

/** What an audit may find, with the codes that tell it. @source BILLING rules §10.2 rows 72 to 75; pairing our own */
export const auditFailures: Readonly<Record<AuditFailure, FailureRow>> = {
  'not-documented': {
    carc: 'B12',
    rarcs: [],
    words: 'the record holds no note of this visit',
    citation: unverified('CARC B12; 42 CFR 431.107 (records that fully show the extent of services)'),
  },
  'record-differs': {
    carc: '16',
    rarcs: ['N206'],
    words: 'what the record says is not what the claim says',
    citation: unverified('CARC 16 with RARC N206; pairing of our own design'),
  },
  'level-not-supported': {
    carc: '150',
    rarcs: ['N163'],
    words: 'the note does not support the units that were billed',
    citation: unverified('CARC 150 with RARC N163; pairing of our own design'),
  },
  'not-necessary': {
    carc: '50',
    rarcs: ['N661'],
    words: 'the record does not show why the service was needed',
    citation: unverified('CARC 50 with RARC N661; pairing of our own design'),
  },
  'no-times': {
    carc: '251',
    rarcs: ['N443'],
    words: 'the note does not say when the visit began and ended',
    citation: unverified('CARC 251 with RARC N443; pairing of our own design'),
  },
}

export type AuditFinding = {
  readonly audit: string
  readonly foundOn: Day
  /** Claim lines that failed; each with what failed and what the auditor wrote. */
  readonly lines: readonly { readonly line: number; readonly failure: AuditFailure; readonly note: string }[]
  /** Until when the provider may dispute the finding. */
  readonly disputeBy: Day
}

export type TakeBack =
  | {
      readonly ok: true
      readonly reversal: Reversal
      readonly decision: Decision
      /** What the provider owes back: above zero. */
      readonly takenBack: Cents
    }
  | { readonly ok: false; readonly why: 'not-paid' | 'line-not-on-claim' | 'nothing-allowed-there' }

/** The alert that says a reversal comes from an audit. */
const auditRemark = 'N432'

/**
 * Takes back what was paid on the lines that failed. Refused when the decision paid nothing, when a line is not on the
 * claim, or when nothing was allowed on any of the lines.
 */
export function takeBack(previous: Decision, finding: AuditFinding): TakeBack {
  if (previous.paid <= 0) return { ok: false, why: 'not-paid' }
  const failed = new Map(finding.lines.map((line) => [line.line, line]))
  for (const line of failed.keys())
    if (!previous.lines.some((decided) => decided.line === line)) return { ok: false, why: 'line-not-on-claim' }
  const isFailed = (line: DecidedLine): boolean => failed.has(line.line) && line.deniedBy === null
  if (!previous.lines.some(isFailed)) return { ok: false, why: 'nothing-allowed-there' }
  const lines = previous.lines.map((line) => (isFailed(line) ? refused(line, failed.get(line.line)!.failure) : line))
  const total = (of: 'allowed' | 'priorPayer' | 'memberShare' | 'withheld' | 'paid'): Cents =>
    cents(lines.reduce((amount, line) => amount + line[of], 0))
  const decision: Decision = {
    ...previous,
    version: previous.version + 2,
    ruleVersion,
    decidedOn: finding.foundOn,
    outcome: lines.every((line) => line.deniedBy !== null) ? 'denied' : 'partly-paid',
    allowed: total('allowed'),
    priorPayer: total('priorPayer'),
    memberShare: total('memberShare'),
    withheld: total('withheld'),
    paid: total('paid'),
    interest: cents(0),
    interestBasis: null,
    lines,
    draws: previous.draws.filter((draw) => !failed.has(draw.claimLine)),
    freeUnits: previous.freeUnits.filter((free) => !failed.has(free.claimLine)),
    steps: [
      ...stepsOf(previous, finding),
      ...previous.steps.filter((step) => step.line === null || !failed.has(step.line)),
    ],
    correctBy: null,
    appealBy: finding.disputeBy,
    reverses: null,
  }
  assertBalanced(decision)
  const takenBack = cents(previous.paid - decision.paid)
  return { ok: true, reversal: reversalFor(previous, finding, takenBack), decision, takenBack }
}

function reversalFor(previous: Decision, finding: AuditFinding, takenBack: Cents): Reversal {
  return reversalOf(previous, {
    version: previous.version + 1,
    reversedOn: finding.foundOn,
    remarks: [auditRemark],
    reason: sentence(
      'audit-takeback',
      {
        audit: finding.audit,
        icn: previous.icn,
        lines: counted(finding.lines.length, 'line'),
        amount: formatMoney(takenBack),
        by: formatDay(finding.disputeBy),
      },
      'Audit {audit} found {lines} of claim {icn} not borne out by the record. {amount} is taken back. You may dispute the finding until {by} and should send what the auditor did not see.',
    ),
  })
}

function refused(line: DecidedLine, failure: AuditFailure): DecidedLine {
  const { carc, rarcs } = auditFailures[failure]
  const nothing = cents(0)
  return {
    ...line,
    unitsAllowed: 0,
    allowed: nothing,
    priorPayer: nothing,
    memberShare: nothing,
    withheld: nothing,
    paid: nothing,
    deductible: nothing,
    copay: nothing,
    spendDown: nothing,
    liability: nothing,
    caseRate: false,
    adjustments: line.charge === 0 ? [] : [{ group: 'CO', reason: carc, amount: line.charge }],
    remarks: rarcs,
    deniedBy: `audit-${failure}`,
    arithmetic: [],
  }
}

function stepsOf(previous: Decision, finding: AuditFinding): DecisionStep[] {
  return finding.lines.map(({ line, failure, note }) => {
    const { carc, rarcs, words, citation } = auditFailures[failure]
    const decided = previous.lines.find((one) => one.line === line && one.deniedBy === null)
    return {
      rule: `audit-${failure}`,
      kind: 'deny',
      line,
      decisive: decided !== undefined,
      group: 'CO',
      carc,
      rarcs,
      message: sentence(
        `audit-${failure}`,
        { line, audit: finding.audit, words, note, by: formatDay(finding.disputeBy) },
        'Line {line}: audit {audit} found that {words}. The auditor wrote: “{note}” What was paid for it is taken back. You may dispute this until {by}.',
      ),
      citation,
    }
  })
}
