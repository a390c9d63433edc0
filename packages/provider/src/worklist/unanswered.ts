// What was sent and not answered in time: a file nobody acknowledged, claims the payer never took in, and claims that wait
// longer for a decision than a payer takes.
import { addBusinessDays, addDays, counted, daysBetween, formatDay, formatMoney } from '@throughline/domain'
import type { Cents, Day, Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'
import { defaultThresholds, type Thresholds } from './thresholds.ts'

export type OpenBatch = {
  readonly reference: string
  readonly payerName: string
  readonly sentOn: Day
  readonly claimCount: number
  readonly expected: Cents
  readonly syntaxAnswered: boolean
  readonly payerAnswered: boolean
}

export type SentClaim = {
  readonly controlNumber: string
  readonly personName: string
  readonly payerName: string
  readonly sentOn: Day
  readonly expected: Cents
}

export type Unanswered = {
  readonly kind: 'no-syntax-answer' | 'no-payer-answer' | 'no-remittance'
  readonly due: Day
  readonly sentence: Message
}

/** Null while there is nothing to ask. Without the first answer the second cannot come: one question at a time. */
export function unansweredBatch(
  batch: OpenBatch,
  today: Day,
  thresholds: Thresholds = defaultThresholds,
): Unanswered | null {
  const values = {
    reference: batch.reference,
    payer: batch.payerName,
    sent: formatDay(batch.sentOn),
    claims: counted(batch.claimCount, 'claim'),
    expected: formatMoney(batch.expected),
  }
  const syntaxBy = addBusinessDays(batch.sentOn, thresholds.syntaxAnswerDays, thresholds.holidays)
  const payerBy = addBusinessDays(batch.sentOn, thresholds.payerAnswerDays, thresholds.holidays)
  if (batch.payerAnswered) return null
  if (!batch.syntaxAnswered)
    return today <= syntaxBy
      ? null
      : {
          kind: 'no-syntax-answer',
          due: syntaxBy,
          sentence: sentence(
            'work-no-999',
            values,
            'Batch {reference} ({claims}, {expected}) went out on {sent} and nobody has said that it arrived. Ask the receiver whether it has the file, and send it again if not.',
          ),
        }
  return today <= payerBy
    ? null
    : {
        kind: 'no-payer-answer',
        due: payerBy,
        sentence: sentence(
          'work-no-277ca',
          values,
          'Batch {reference} ({claims}, {expected}) was read on arrival, but {payer} has not said that it took the claims in. Ask {payer}: only its answer proves that they were filed in time.',
        ),
      }
}

/** A claim the payer has and has not decided in the days it takes; null within them. */
export function undecidedClaim(
  claim: SentClaim,
  today: Day,
  thresholds: Thresholds = defaultThresholds,
): Unanswered | null {
  const due = addDays(claim.sentOn, thresholds.remittanceDays)
  if (today <= due) return null
  const values = {
    control: claim.controlNumber,
    person: claim.personName,
    payer: claim.payerName,
    expected: formatMoney(claim.expected),
    sent: formatDay(claim.sentOn),
    waited: daysBetween(claim.sentOn, today),
  }
  return {
    kind: 'no-remittance',
    due,
    sentence: sentence(
      'work-no-remittance',
      values,
      'Claim {control} for {person} went to {payer} on {sent}, {waited} days ago, and nothing has been decided ({expected}). Ask {payer} where it stands.',
    ),
  }
}
