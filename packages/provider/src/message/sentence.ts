// Builds a Message from a template and its values, so that the same sentence can be said in another language.
import { type Message } from '@throughline/domain'

/**
 * Fills `{name}` in the template with the value of that name. A template that names a value it was not given is our
 * bug and stops.
 */
export function sentence(id: string, values: Readonly<Record<string, string | number>>, template: string): Message {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`message ${id} has no value for {${name}}`)
    return String(value)
  })
  return { id: `provider.${id}`, values, text }
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
