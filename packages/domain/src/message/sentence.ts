// Builds a Message from a template and its values, and words what nearly every sentence words: numbers of things, lists.
import type { Message } from '../rule/rule.ts'

export type Values = Readonly<Record<string, string | number | undefined>>

/**
 * Fills `{name}` in templates with the value of that name, so that the same sentence can be said in another language. Ids are
 * led by `side`, whose sentences they are. A template that names a value it was not given is our bug and stops.
 */
export function sentencesOf(side: string): (id: string, values: Values, template: string) => Message {
  return (id, values, template) => {
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
    return { id: `${side}.${id}`, values: values as Message['values'], text: text + template.slice(from) }
  }
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
