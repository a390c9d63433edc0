// What to do about a denial: correct the claim, appeal, send records, bill whoever is responsible, or accept it. A
// first advice from the reason code; the person decides.
import type { Day } from '@throughline/domain'
import type { WorklistAction } from './worklist-item.ts'

type DenialAction = Extract<
  WorklistAction,
  'correct' | 'appeal' | 'send-records' | 'bill-next-payer' | 'accept' | 'ask-payer'
>

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
