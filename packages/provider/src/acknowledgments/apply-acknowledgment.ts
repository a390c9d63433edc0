// What an acknowledgment does to a batch and its claims: which of them move where and why. A claim moves only along the
// edges of its states; what comes late or twice changes nothing.
import { claimStatuses, statusCategories } from '@throughline/codes'
import { counted, formatDay, listed, mayMove, type ClaimState, type Day, type Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import type {
  AcknowledgmentFacts,
  BatchedClaim,
  ClaimAcknowledgment,
  ImplementationAcknowledgment,
  InterchangeAcknowledgment,
  SentBatch,
} from './acknowledgment-facts.ts'
import { totalFindings, type AcknowledgmentFinding } from './acknowledged-totals.ts'

export type ClaimMove = {
  readonly claimId: string
  readonly from: ClaimState
  readonly to: ClaimState
  readonly why: Message
  readonly payerClaimNumber: string | null
  /** The day that proves timely filing: only the payer's own acceptance does. */
  readonly filedOn: Day | null
}

export type Acknowledged = {
  readonly outcome: 'accepted' | 'accepted-with-errors' | 'partly-accepted' | 'rejected'
  readonly moves: readonly ClaimMove[]
  readonly findings: readonly AcknowledgmentFinding[]
}

export type AppliedAcknowledgment =
  | ({ readonly ok: true } & Acknowledged)
  | { readonly ok: false; readonly why: 'other-batch'; readonly message: Message }

/** @source BILLING rules §4 */
export function applyAcknowledgment(batch: SentBatch, facts: AcknowledgmentFacts): AppliedAcknowledgment {
  const { theirs, ours } = references(batch, facts)
  if (plainNumber(theirs) !== plainNumber(ours))
    return {
      ok: false,
      why: 'other-batch',
      message: sentence(
        'acknowledgment-other-batch',
        { kind: facts.kind, theirs, ours },
        'This {kind} answers {theirs}, not {ours}. Find the batch it belongs to; nothing was changed.',
      ),
    }
  switch (facts.kind) {
    case 'TA1':
      return { ok: true, ...applyInterchange(batch, facts) }
    case '999':
      return { ok: true, ...applySyntax(batch, facts) }
    case '277CA':
      return { ok: true, ...applyClaims(batch, facts) }
  }
}

/** What the answer says it answers, and what we sent under that name. */
function references(batch: SentBatch, facts: AcknowledgmentFacts): { theirs: string; ours: string } {
  switch (facts.kind) {
    case 'TA1':
      return { theirs: facts.interchangeControl, ours: batch.interchangeControl }
    case '999':
      return { theirs: facts.groupControl, ours: batch.groupControl }
    case '277CA':
      return { theirs: facts.batchReference, ours: batch.reference }
  }
}

/** Receivers drop or add leading zeros of control numbers. */
function plainNumber(control: string): string {
  return control.trim().replace(/^0+(?=.)/, '')
}

function moved(claim: BatchedClaim, to: ClaimState, why: Message, more: Partial<ClaimMove> = {}): ClaimMove[] {
  if (claim.state === to || !mayMove(claim.state, to)) return []
  return [{ claimId: claim.claimId, from: claim.state, to, why, payerClaimNumber: null, filedOn: null, ...more }]
}

function applyInterchange(batch: SentBatch, facts: InterchangeAcknowledgment): Acknowledged {
  const values = {
    control: facts.interchangeControl,
    code: facts.noteCode,
    claims: counted(batch.claims.length, 'claim'),
    day: formatDay(facts.receivedOn),
  }
  if (facts.outcome === 'R') {
    const why = sentence(
      'ta1-rejected',
      values,
      'The receiver refused the whole file {control} (TA1 note {code}): nothing in it was received. Correct the envelope and send its {claims} again, as originals.',
    )
    return { outcome: 'rejected', moves: batch.claims.flatMap((claim) => moved(claim, 'rejected', why)), findings: [] }
  }
  const why = sentence('ta1-received', values, 'The receiver has the file {control} since {day}.')
  return {
    outcome: facts.outcome === 'E' ? 'accepted-with-errors' : 'accepted',
    moves: batch.claims.flatMap((claim) => moved(claim, 'received', why)),
    findings: [],
  }
}

const takes = (outcome: string) => outcome === 'A' || outcome === 'E'

function applySyntax(batch: SentBatch, facts: ImplementationAcknowledgment): Acknowledged {
  const answers = new Map(facts.transactions.map((one) => [plainNumber(one.control), one]))
  const findings: AcknowledgmentFinding[] = []
  const moves: ClaimMove[] = []
  const outcomes = new Map<string, string>()
  for (const claim of batch.claims) {
    const control = plainNumber(claim.transactionControl)
    const answer = answers.get(control)
    // A group that is taken or refused as a whole need not name its transactions.
    const outcome = answer?.outcome ?? (facts.groupOutcome === 'P' ? null : facts.groupOutcome)
    if (outcome === null) {
      if (!outcomes.has(control)) findings.push(unanswered(claim.transactionControl))
      outcomes.set(control, 'unanswered')
      continue
    }
    outcomes.set(control, outcome)
    moves.push(
      ...moved(
        claim,
        takes(outcome) ? 'syntax-accepted' : 'rejected',
        takes(outcome) ? syntaxTaken(facts) : syntaxRefused(claim, answer?.errors ?? []),
      ),
    )
  }
  const all = [...outcomes.values()]
  const refused = all.filter((outcome) => !takes(outcome)).length
  return {
    outcome:
      refused === 0
        ? all.includes('E')
          ? 'accepted-with-errors'
          : 'accepted'
        : refused === all.length
          ? 'rejected'
          : 'partly-accepted',
    moves,
    findings: [...findings, ...countFindings(facts, outcomes.size)],
  }
}

function syntaxTaken(facts: ImplementationAcknowledgment): Message {
  return sentence(
    '999-accepted',
    { day: formatDay(facts.receivedOn) },
    'The receiver read the file without a fault that stops it, on {day}. The payer has not yet taken the claim in.',
  )
}

function syntaxRefused(
  claim: BatchedClaim,
  errors: ImplementationAcknowledgment['transactions'][number]['errors'],
): Message {
  const first = errors[0]
  const values = {
    control: claim.controlNumber,
    transaction: claim.transactionControl,
    place: first?.segment
      ? `segment ${first.segment}${first.segmentOrdinal === null ? '' : `, number ${first.segmentOrdinal}`}${first.element ? `, element ${first.element}` : ''} (code ${first.code})`
      : 'a place the receiver did not name',
    more: errors.length > 1 ? ` and ${counted(errors.length - 1, 'more place')}` : '',
  }
  return sentence(
    '999-rejected',
    values,
    'Claim {control} went out in transaction {transaction}, whose form the receiver refused at {place}{more}. The claim itself was not judged: have the form corrected and send it again, as an original.',
  )
}

function unanswered(control: string): AcknowledgmentFinding {
  return {
    kind: 'transaction-unanswered',
    message: sentence(
      '999-unanswered',
      { control },
      'The receiver took part of the file but says nothing of transaction {control}. Ask what became of it.',
    ),
  }
}

function countFindings(facts: ImplementationAcknowledgment, sent: number): AcknowledgmentFinding[] {
  if (facts.counts.included === sent && facts.counts.received === sent) return []
  const values = { sent, included: facts.counts.included, received: facts.counts.received }
  return [
    {
      kind: 'totals-disagree',
      message: sentence(
        '999-counts',
        values,
        'We sent {sent} transactions in this file; the receiver counts {included} and received {received}. Ask for the missing ones before sending again.',
      ),
    },
  ]
}

function applyClaims(batch: SentBatch, facts: ClaimAcknowledgment): Acknowledged {
  const ours = new Map(batch.claims.map((claim) => [claim.controlNumber.toUpperCase(), claim]))
  const moves: ClaimMove[] = []
  const findings: AcknowledgmentFinding[] = []
  let refused = 0
  for (const answer of facts.claims) {
    const claim = ours.get(answer.controlNumber.trim().toUpperCase())
    const rejected = isRejected(answer)
    if (rejected) refused += 1
    if (!claim) {
      findings.push({
        kind: 'unknown-claim',
        message: sentence(
          '277ca-unknown-claim',
          { control: answer.controlNumber, source: facts.sourceName },
          '{source} answers for a claim {control}, which was not in this batch. Nothing was changed for it; ask {source} where it comes from.',
        ),
      })
      continue
    }
    if (rejected) moves.push(...moved(claim, 'rejected', rejectedBecause(claim, answer.statuses, facts.sourceName)))
    else moves.push(...takenIn(claim, answer, facts))
  }
  return {
    outcome: refused === 0 ? 'accepted' : refused === facts.claims.length ? 'rejected' : 'partly-accepted',
    moves,
    findings: [...findings, ...totalFindings(batch, facts, isRejected)],
  }
}

type AnsweredClaim = ClaimAcknowledgment['claims'][number]

/** U says so; else the category does. Not found is out too: it has to be sent again. */
function isRejected(answer: AnsweredClaim): boolean {
  if (answer.action === 'U') return true
  return answer.statuses.some((one) => {
    const stands = statusCategories.find(one.category)?.stands
    return stands === 'rejected' || stands === 'not-found'
  })
}

function takenIn(claim: BatchedClaim, answer: AnsweredClaim, facts: ClaimAcknowledgment): ClaimMove[] {
  const on = answer.statusOn ?? facts.receivedOn
  const values = { source: facts.sourceName, day: formatDay(on), number: answer.payerClaimNumber ?? 'none yet' }
  const accepted = answer.statuses.some((one) => statusCategories.find(one.category)?.stands === 'accepted')
  if (facts.source === 'payer' && accepted) {
    const why = sentence(
      '277ca-payer-accepted',
      values,
      '{source} took the claim in on {day}, under its number {number}. This day proves timely filing.',
    )
    return moved(claim, 'payer-accepted', why, { payerClaimNumber: answer.payerClaimNumber, filedOn: on })
  }
  const why = sentence(
    '277ca-forwarded',
    values,
    '{source} has the claim since {day} and passes it on. Only the payer’s own answer proves that it was filed in time.',
  )
  return moved(claim, 'syntax-accepted', why)
}

function rejectedBecause(claim: BatchedClaim, statuses: AnsweredClaim['statuses'], source: string): Message {
  const known = statuses.map((one) => claimStatuses.find(one.status))
  const reasons = statuses.map(
    (one, index) =>
      `${known[index]?.meaning ?? `status ${one.status}, which is not in our list`} (${[one.category, one.status, one.entity].filter(Boolean).join(':')})`,
  )
  const fixes = [...new Set(known.flatMap((one) => (one ? [one.fix] : [])))]
  const values = {
    source,
    control: claim.controlNumber,
    reasons: reasons.length > 0 ? listed(reasons) : 'no reason given',
    fix: fixes.length > 0 ? fixes.join(' ') : 'Ask what is wrong.',
  }
  return sentence(
    '277ca-rejected',
    values,
    '{source} did not take claim {control} in: {reasons}. {fix} Then send it again, as an original.',
  )
}
