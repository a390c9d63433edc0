// Builds a Message from a template and its values, and words the parts of a claim that most sentences name.
import { formatDay, formatMoney, type ClaimLine, type Day, type Message } from '@throughline/domain'

/**
 * Fills `{name}` in the template with the value of that name, so that the same sentence can be said in another
 * language. A template that names a value it was not given is our bug and stops.
 */
export function sentence(
  id: string,
  values: Readonly<Record<string, string | number | undefined>>,
  template: string,
): Message {
  let text = ''
  let from = 0
  for (let open = template.indexOf('{'); open !== -1; open = template.indexOf('{', from)) {
    const close = template.indexOf('}', open)
    const name = template.slice(open + 1, close)
    const value = values[name]
    if (value === undefined) throw new Error(`message ${id} has no value for {${name}}`)
    text += template.slice(from, open) + value
    from = close + 1
  }
  return { id: `plan.${id}`, values: values as Message['values'], text: text + template.slice(from) }
}

/** "1 unit", "4 units". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "A", "A and B", "A, B and C". */
export function listed(words: readonly string[], joiner = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

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
