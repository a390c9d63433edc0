// What to do about a denial: correct the claim, appeal, send records, bill whoever is responsible, or accept it. A
// first advice from the reason code; the person decides.
import { explainAdjustment } from '@throughline/codes'
import { formatDay, formatMoney, type Cents, type Day, type Message } from '@throughline/domain'
import { sentence } from '../message/sentence.ts'

export type DenialAction = 'correct' | 'appeal' | 'send-records' | 'bill-next-payer' | 'accept' | 'ask-payer'

type Denied = Readonly<Record<'what' | 'amount' | 'why' | 'due', string>>

/** Who refused what, why, and what to do. Whole sentences: why is one too, and nobody could tell where it ends. */
const actionSentences: Readonly<Record<DenialAction, (denied: Denied) => Message>> = {
  correct: (denied) => sentence('work-denial', denied, '{what}: {amount} denied. {why} Send a replacement by {due}.'),
  appeal: (denied) => sentence('work-denial', denied, '{what}: {amount} denied. {why} Appeal by {due}.'),
  'send-records': (denied) =>
    sentence('work-denial', denied, '{what}: {amount} denied. {why} Send the records by {due}.'),
  'bill-next-payer': (denied) =>
    sentence(
      'work-denial',
      denied,
      '{what}: {amount} denied. {why} Bill the payer that should have been asked by {due}.',
    ),
  accept: (denied) => sentence('work-denial', denied, '{what}: {amount} denied. {why} Write it off by {due}.'),
  'ask-payer': (denied) => sentence('work-denial', denied, '{what}: {amount} denied. {why} Ask the payer by {due}.'),
}

/**
 * The usual answer to each reason. Reasons not listed are asked about: a wrong guess costs a window.
 * @source BILLING rules §10.2, edit to code table, read from the provider's end
 */
const usual: Readonly<Record<Exclude<DenialAction, 'ask-payer'>, readonly string[]>> = {
  // Something on the claim is wrong or missing.
  correct: [
    '4',
    '5',
    '6',
    '11',
    '16',
    '31',
    '110',
    '140',
    '146',
    '167',
    '181',
    '182',
    '199',
    '206',
    '207',
    '236',
    '239',
    '284',
    '296',
    'B16',
  ],
  // The claim was right; the payer's judgment is disputed.
  appeal: [
    '39',
    '50',
    '55',
    '119',
    '147',
    '150',
    '151',
    '185',
    '197',
    '198',
    '222',
    '231',
    '242',
    '256',
    '288',
    '302',
    'B8',
  ],
  'send-records': ['B7', '226', '227', '250', '251', '252', 'B12'],
  // Somebody else should have been asked.
  'bill-next-payer': ['22', '26', '27', '109', '200', '258', '301'],
  // Nothing more will come.
  accept: ['18', '29', '96', '97', '204', '286', 'B13'],
}

const byReason = new Map(
  Object.entries(usual).flatMap(([action, reasons]) =>
    reasons.map((reason) => [reason, action as DenialAction] as const),
  ),
)

/** Every reason with an advice of its own. */
export const advisedReasons: readonly string[] = [...byReason.keys()]

export type DenialAdvice = { readonly action: DenialAction; readonly due: Day }

/**
 * The action and its last day. A correction whose window has closed becomes an appeal; an appeal whose window has
 * closed can only be accepted.
 */
export function denialAdvice(
  reason: string,
  windows: { readonly correctBy: Day | null; readonly appealBy: Day; readonly billNextBy: Day | null },
  today: Day,
): DenialAdvice {
  const { correctBy, appealBy, billNextBy } = windows
  const action = byReason.get(reason) ?? 'ask-payer'
  if (action === 'accept') return { action, due: appealBy }
  if (action === 'bill-next-payer') return { action, due: billNextBy ?? appealBy }
  if (action === 'correct' && correctBy !== null && today <= correctBy) return { action, due: correctBy }
  if (today > appealBy) return { action: 'accept', due: appealBy }
  return { action: action === 'correct' ? 'appeal' : action, due: appealBy }
}

export type DeniedLine = {
  readonly controlNumber: string
  /** Null for the claim as a whole. */
  readonly line: number | null
  readonly group: string
  readonly reason: string
  readonly remarks: readonly string[]
  readonly amount: Cents
  readonly correctBy: Day | null
  readonly appealBy: Day
  readonly billNextBy: Day | null
}

/** Who refused what, why, what to do and until when, in one breath. */
export function denialWords(denial: DeniedLine, today: Day): DenialAdvice & { readonly sentence: Message } {
  const { action, due } = denialAdvice(denial.reason, denial, today)
  const explained = explainAdjustment(denial.group, denial.reason, [...denial.remarks])
  const values = {
    what:
      denial.line === null ? `Claim ${denial.controlNumber}` : `Line ${denial.line} of claim ${denial.controlNumber}`,
    amount: formatMoney(denial.amount),
    why: explained.text,
    due: formatDay(due),
  }
  return {
    action,
    due,
    sentence: actionSentences[action](values),
  }
}
