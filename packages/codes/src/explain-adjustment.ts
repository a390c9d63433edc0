// One adjustment of a remittance in a sentence a biller can act on: who bears it, why, and what to do next.
import { adjustmentGroups } from './adjustment-groups.ts'
import { adjustmentReasons, type AdjustmentKind } from './adjustment-reasons.ts'
import { remarkCodes } from './remark-codes.ts'

export type ExplainedAdjustment = {
  /** Why, in one sentence, with what the remarks add. */
  readonly text: string
  /** What to do next, in one sentence. */
  readonly next: string
  /** Null when the reason code is not in our list. */
  readonly kind: AdjustmentKind | null
  /** What is wrong with the codes themselves: a group the reason may not stand with, a remark that is missing. */
  readonly oddities: readonly string[]
}

/** "Not covered here: the person was not … (CO-109 N418). Next: …" Unknown codes are said to be unknown, never guessed. */
export function explainAdjustment(group: string, carc: string, rarcs: readonly string[] = []): ExplainedAdjustment {
  const reason = adjustmentReasons.find(carc)
  const bears = adjustmentGroups.find(group)
  const codes = [`${group}-${carc}`, ...rarcs].join(' ')
  const remarks = rarcs.map((code) =>
    lowerFirst(remarkCodes.find(code)?.meaning ?? `remark ${code}, which is not in our list`),
  )
  const why = reason?.meaning ?? `Reason ${carc}, which is not in our list`
  const added = remarks.length > 0 ? `: ${remarks.join('; ')}` : ''
  return {
    text: `${why}${added} (${codes}).`,
    next: nextStep(group, reason?.kind ?? null, reason?.next ?? 'Ask the plan what the code means.'),
    kind: reason?.kind ?? null,
    oddities: [
      ...(bears ? [] : [`Group ${group} is not a group code.`]),
      ...(reason && bears && reason.groups.length > 0 && !reason.groups.includes(bears.code)
        ? [`Reason ${carc} may stand only with ${reason.groups.join(' or ')}, not with ${group}.`]
        : []),
      ...(reason?.needsRemark && !rarcs.some((code) => remarkCodes.find(code)?.alert !== true)
        ? [`Reason ${carc} needs a remark that says what is meant; ask the plan for it.`]
        : []),
    ],
  }
}

/** The patient group turns a refusal into somebody's bill: say so before it is sent. */
function nextStep(group: string, kind: AdjustmentKind | null, next: string): string {
  if (group !== 'PR' || kind === 'patient-share') return next
  return `${next} The plan calls it the person's to pay: bill a Medicaid member only where the law allows it.`
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
