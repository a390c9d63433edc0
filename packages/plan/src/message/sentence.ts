// What the plan's side says: messages whose ids begin with its name, and words for the parts of a claim that most of them name.
import { counted, formatDay, formatMoney, sentencesOf, type ClaimLine, type Day } from '@throughline/domain'

export const sentence = sentencesOf('plan')

/** "H0038 HE". */
export function serviceText(service: { readonly code: string; readonly modifiers: readonly string[] }): string {
  return service.modifiers.length === 0 ? service.code : `${service.code} ${service.modifiers.join(' ')}`
}

/** "5 Jan 2026", or "5 Jan 2026 to 7 Jan 2026". */
export function daysText(from: Day, through: Day): string {
  return from === through ? formatDay(from) : `${formatDay(from)} to ${formatDay(through)}`
}

/** "line 2 (4 units of H0038 HE on 5 Jan 2026, $72.00)": what was asked, as every decision sentence names it. */
export function lineText(line: ClaimLine, from: Day, through: Day): string {
  return `line ${line.number} (${counted(line.units, 'unit')} of ${serviceText(line)} on ${daysText(from, through)}, ${formatMoney(line.charge)})`
}

/** The same words at the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
