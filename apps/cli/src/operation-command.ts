// Commands made from the registry: `claim list --filter '{"held":true}'`. Names, fields and help come from the declarations.
import { operations, type OperationDeclaration } from '@throughline/operations'
import { z } from 'zod'
import { Misuse, type Words } from './words.ts'

type Property = { readonly type?: string; readonly anyOf?: readonly Property[]; readonly enum?: readonly unknown[] }
type Shape = { readonly properties?: Readonly<Record<string, Property>>; readonly required?: readonly string[] }

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Operations that make sense without a browser: those of an organization. */
export const commands = operations.filter(
  (declared) => declared.side !== 'installation',
) as readonly OperationDeclaration[]

/** `claim write-off` → the declaration of `claim.writeOff`. */
export function commandNamed(noun: string, verb: string): OperationDeclaration | undefined {
  return commands.find((declared) => {
    const [ownNoun, ownVerb] = declared.name.split('.') as [string, string]
    return kebab(ownNoun) === noun && kebab(ownVerb) === verb
  })
}

export const wordsOf = (declared: OperationDeclaration): string => declared.name.split('.').map(kebab).join(' ')

function shapeOf(declared: OperationDeclaration): Shape {
  return z.toJSONSchema(declared.input, { io: 'input', unrepresentable: 'any' }) as Shape
}

const kindsOf = (property: Property): readonly (string | undefined)[] =>
  property.anyOf?.flatMap(kindsOf) ?? [property.enum === undefined ? property.type : 'string']

/** What an option's text means where a field of this kind stands. */
function read(name: string, text: string, property: Property): unknown {
  const kinds = kindsOf(property)
  if (text === 'null' && kinds.includes('null')) return null
  if (kinds.includes('string')) return text
  if (kinds.includes('integer') || kinds.includes('number')) {
    if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text)
    throw new Misuse(`--${name} is a number.`)
  }
  if (kinds.includes('boolean')) {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new Misuse(`--${name} is true or false.`)
  }
  return readJson(`--${name}`, text)
}

export function readJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Misuse(`${what} is followed by JSON, for example '{"key":"value"}' in quotes.`)
  }
}

/** The input that the options say: fields one by one, or all at once by `--json`, or both. */
export function inputOf(declared: OperationDeclaration, words: Words): unknown {
  const fields = shapeOf(declared).properties ?? {}
  const byOption = new Map(Object.entries(fields).map(([field, property]) => [kebab(field), { field, property }]))
  const input: Record<string, unknown> = {}
  const json = words.options.get('json')
  if (json !== undefined) Object.assign(input, readJson('--json', json))
  for (const [name, text] of words.options) {
    if (name === 'json' || name === 'key') continue
    const known = byOption.get(name)
    if (known === undefined) throw new Misuse(`--${name} is no field of ${wordsOf(declared)}.\n\n${helpOf(declared)}`)
    input[known.field] = read(name, text, known.property)
  }
  return input
}

export function helpOf(declared: OperationDeclaration): string {
  const { properties = {}, required = [] } = shapeOf(declared)
  const lines = Object.entries(properties).map(([field, property]) => {
    const kinds = property.enum?.join(' | ') ?? [...new Set(kindsOf(property))].filter(Boolean).join(' or ')
    const value = /object|array/.test(kinds) ? `${kinds} as JSON` : kinds
    return `  --${kebab(field).padEnd(24)} ${value}${required.includes(field) ? '' : ' (may be left away)'}`
  })
  const key =
    declared.repeat === 'by-key' ? ['  --key                      a key: sent again with it, it runs once'] : []
  return [
    `throughline ${wordsOf(declared)}`,
    declared.summary,
    '',
    ...lines,
    ...key,
    '  --json                     all of them as one JSON',
  ].join('\n')
}

export function listOfCommands(noun?: string): string {
  const shown = commands.filter((declared) => noun === undefined || kebab(declared.name.split('.')[0]!) === noun)
  return shown.map((declared) => `  ${wordsOf(declared).padEnd(30)} ${declared.summary}`).join('\n')
}
