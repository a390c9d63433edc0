// How long an answer may take, and how far ahead people are told of what will need them. One set of days for the start page,
// the lists and the work that comes of them; from memory where the rules give none, and an argument everywhere.
import type { Day } from '@throughline/domain'

export type Thresholds = {
  /** Business days in which a 999 comes. */
  readonly syntaxAnswerDays: number
  /** Business days in which a payer's 277CA comes. */
  readonly payerAnswerDays: number
  /** Calendar days in which a remittance comes. */
  readonly remittanceDays: number
  /** Days before the filing limit at which an unsent claim is urgent. */
  readonly filingWarnDays: number
  /** Days before its end at which an authorization is told of. */
  readonly authorizationWarnDays: number
  /** An authorization with this few units left is told of whatever its end. */
  readonly fewUnits: number
  /** Days in which a payer answers a claim that another one sent on to it. */
  readonly crossoverWaitDays: number
  /** Days after the visit in which a note is owed. */
  readonly lateNoteDays: number
  readonly holidays: ReadonlySet<Day>
}

/** @source BILLING rules §4 (answers, from memory), §6, §7 */
export const defaultThresholds: Thresholds = {
  syntaxAnswerDays: 1,
  payerAnswerDays: 2,
  remittanceDays: 30,
  filingWarnDays: 30,
  authorizationWarnDays: 21,
  fewUnits: 8,
  crossoverWaitDays: 30,
  lateNoteDays: 3,
  holidays: new Set(),
}
