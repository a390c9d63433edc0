// Whether a claim acknowledgment adds up: with itself, and with the batch we sent. A claim nobody answered for is a
// claim that may be lost.
import { counted, formatMoney, type Cents, type Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import type { ClaimAcknowledgment, SentBatch } from './acknowledgment-facts.ts'

export type AcknowledgmentFinding = {
  readonly kind: 'unknown-claim' | 'unanswered-claims' | 'totals-disagree' | 'charge-differs' | 'transaction-unanswered'
  readonly message: Message
}

/** How many control numbers a sentence names. */
const namedAtMost = 5

export function totalFindings(
  batch: SentBatch,
  facts: ClaimAcknowledgment,
  isRejected: (answer: ClaimAcknowledgment['claims'][number]) => boolean,
): AcknowledgmentFinding[] {
  return [...ownTotals(facts, isRejected), ...chargesThatDiffer(batch, facts), ...unanswered(batch, facts)]
}

function ownTotals(
  facts: ClaimAcknowledgment,
  isRejected: (answer: ClaimAcknowledgment['claims'][number]) => boolean,
): AcknowledgmentFinding[] {
  const count = { accepted: 0, rejected: 0 }
  const amount = { accepted: 0, rejected: 0 }
  for (const answer of facts.claims) {
    const side = isRejected(answer) ? 'rejected' : 'accepted'
    count[side] += 1
    amount[side] += answer.charge ?? 0
  }
  const { acceptedCount, rejectedCount, acceptedAmount, rejectedAmount } = facts.totals
  const agree =
    (acceptedCount ?? count.accepted) === count.accepted &&
    (rejectedCount ?? count.rejected) === count.rejected &&
    (acceptedAmount ?? amount.accepted) === amount.accepted &&
    (rejectedAmount ?? amount.rejected) === amount.rejected
  if (agree) return []
  const values = {
    source: facts.sourceName,
    accepted: counted(count.accepted, 'claim'),
    acceptedAmount: formatMoney(amount.accepted as Cents),
    rejected: counted(count.rejected, 'claim'),
    rejectedAmount: formatMoney(amount.rejected as Cents),
    saidAccepted: acceptedCount ?? count.accepted,
    saidAcceptedAmount: formatMoney(acceptedAmount ?? (amount.accepted as Cents)),
    saidRejected: rejectedCount ?? count.rejected,
    saidRejectedAmount: formatMoney(rejectedAmount ?? (amount.rejected as Cents)),
  }
  return [
    {
      kind: 'totals-disagree',
      message: sentence(
        '277ca-totals',
        values,
        '{source} lists {accepted} accepted ({acceptedAmount}) and {rejected} rejected ({rejectedAmount}), but its totals say {saidAccepted} ({saidAcceptedAmount}) and {saidRejected} ({saidRejectedAmount}). Ask {source} for the missing part.',
      ),
    },
  ]
}

function chargesThatDiffer(batch: SentBatch, facts: ClaimAcknowledgment): AcknowledgmentFinding[] {
  const charges = new Map(batch.claims.map((claim) => [claim.controlNumber.toUpperCase(), claim.charge]))
  return facts.claims.flatMap((answer) => {
    const sent = charges.get(answer.controlNumber.trim().toUpperCase())
    if (sent === undefined || answer.charge === null || sent === answer.charge) return []
    const values = {
      control: answer.controlNumber,
      sent: formatMoney(sent),
      said: formatMoney(answer.charge),
      source: facts.sourceName,
    }
    return [
      {
        kind: 'charge-differs' as const,
        message: sentence(
          '277ca-charge',
          values,
          'Claim {control} was sent with {sent}, but {source} acknowledges {said}. Ask {source} what it read.',
        ),
      },
    ]
  })
}

function unanswered(batch: SentBatch, facts: ClaimAcknowledgment): AcknowledgmentFinding[] {
  const answered = new Set(facts.claims.map((answer) => answer.controlNumber.trim().toUpperCase()))
  // Claims already refused with their transaction never reached whoever answers here.
  const missing = batch.claims.filter(
    (claim) => claim.state !== 'rejected' && !answered.has(claim.controlNumber.toUpperCase()),
  )
  if (missing.length === 0) return []
  const values = {
    source: facts.sourceName,
    sent: counted(batch.claims.length, 'claim'),
    missing: missing.length,
    named:
      missing
        .slice(0, namedAtMost)
        .map((claim) => claim.controlNumber)
        .join(', ') + (missing.length > namedAtMost ? ' …' : ''),
  }
  return [
    {
      kind: 'unanswered-claims',
      message: sentence(
        '277ca-unanswered',
        values,
        '{source} says nothing of {missing} of the {sent} in this batch ({named}). Wait for its next answer, and ask if none comes in two days.',
      ),
    },
  ]
}
