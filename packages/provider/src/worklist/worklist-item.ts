// What a person has to do today: one sentence, one action, until when and for how much.
import type { Cents, Day, Message } from '@throughline/domain'

export type WorklistKind =
  | 'late-claim'
  | 'rejected-claim'
  | 'no-syntax-answer'
  | 'no-payer-answer'
  | 'no-remittance'
  | 'denial'
  | 'underpayment'
  | 'overpayment'
  | 'suspense'
  | 'unsigned-note'

export type WorklistAction =
  | 'send'
  | 'fix-and-send'
  | 'ask-receiver'
  | 'ask-payer'
  | 'correct'
  | 'appeal'
  | 'send-records'
  | 'bill-next-payer'
  | 'accept'
  | 'dispute'
  | 'give-back'
  | 'match'
  | 'sign'

/** The words on the button. */
export const actionLabels: Readonly<Record<WorklistAction, string>> = {
  send: 'Send the claim',
  'fix-and-send': 'Fix and send again',
  'ask-receiver': 'Ask the receiver',
  'ask-payer': 'Ask the payer',
  correct: 'Send a replacement',
  appeal: 'Appeal',
  'send-records': 'Send the records',
  'bill-next-payer': 'Bill the right payer',
  accept: 'Accept and write off',
  dispute: 'Dispute the amount',
  'give-back': 'Give it back',
  match: 'Find the claim',
  sign: 'Remind the worker',
}

export type WorklistItem = {
  /** The same work has the same key every day. */
  readonly key: string
  readonly kind: WorklistKind
  readonly subject: {
    readonly kind: 'claim' | 'batch' | 'remittance' | 'service'
    readonly id: string
    readonly line: number | null
  }
  readonly sentence: Message
  readonly action: WorklistAction
  readonly due: Day
  /** Days until `due`; below zero when it has passed. */
  readonly daysLeft: number
  readonly dollars: Cents
}

export type Thresholds = {
  /** Business days in which a 999 comes. */
  readonly syntaxAnswerDays: number
  /** Business days in which a payer's 277CA comes. */
  readonly payerAnswerDays: number
  /** Calendar days in which a remittance comes. */
  readonly remittanceDays: number
  /** Days before the filing limit at which an unsent claim is urgent. */
  readonly filingWarnDays: number
  /** Days in which money in suspense should find its claim. */
  readonly suspenseDays: number
  /** Days in which an overpayment must be given back. */
  readonly overpaymentDays: number
  readonly holidays: ReadonlySet<Day>
}

/** @source BILLING rules §4 (answers, from memory), §6, §11.4 (sixty days) */
export const defaultThresholds: Thresholds = {
  syntaxAnswerDays: 1,
  payerAnswerDays: 2,
  remittanceDays: 30,
  filingWarnDays: 30,
  suspenseDays: 10,
  overpaymentDays: 60,
  holidays: new Set(),
}
