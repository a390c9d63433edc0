// The smallest input a declaration takes, found from its schema: what is required and nothing else, null where null will do;
// values that a schema cannot describe are tried from a short list until it is content.
import type { OperationDeclaration } from '@throughline/operations'
import { z } from 'zod'

type Json = {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Json[]
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly items?: Json
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
}

let texted = 0
/** A text nobody used before, so that what must be unique is. */
const freshText = (): string => `A reason ${++texted}`

/** Texts that some field of ours takes. */
const texts = [
  '2026-03-02',
  '14:30',
  'NY',
  '12',
  '12345',
  '123456',
  '1234567893',
  '123456789',
  'H0038',
  'HE',
  'F331',
  'somebody@example.org',
  'ABCDEFGHJKMNPQRSTVWXYZ',
  'seven herons over wet gravel',
]
const mostAttempts = 60

function smallest(schema: Json, newId: () => string): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) {
    const empty = schema.anyOf.find((option) => option.type === 'null')
    return empty ? null : smallest(schema.anyOf[0]!, newId)
  }
  // A yes or no that may be missing is written as a list of types.
  if (Array.isArray(schema.type) && schema.type.includes('null')) return null
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, smallest(schema.properties![name]!, newId)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => smallest(schema.items!, newId))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1) > 1e9 ? 1 : Math.max(schema.minimum ?? 1, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return schema.format === 'uuid' ? newId() : freshText()
  }
}

type Path = readonly PropertyKey[]

function replaceAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) return change(value)
  if (Array.isArray(value)) return value.map((each, at) => (at === first ? replaceAt(each, rest, change) : each))
  const held = value as Record<PropertyKey, unknown>
  return { ...held, [first]: replaceAt(held[first], rest, change) }
}

/** An input that the declaration's own schema accepts. */
export function smallestInput(declared: OperationDeclaration, newId: () => string): Record<string, unknown> {
  const schema = z.toJSONSchema(declared.input, { io: 'input', unrepresentable: 'any' }) as Json
  let input = smallest(schema, newId)
  const tried = new Map<string, number>()
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const parsed = declared.input.safeParse(input)
    if (parsed.success) return input as Record<string, unknown>
    for (const { path } of parsed.error.issues) {
      const key = path.join('.')
      const next = tried.get(key) ?? 0
      tried.set(key, next + 1)
      input = replaceAt(input, path, () => texts[next % texts.length])
    }
  }
  throw new Error(`no small input was found for ${declared.name}: add a text to the list`)
}

/**
 * The same input with ids put where fields of those names stand, at any depth; a list of ids gets one. Fields that are not in
 * the smallest input (optional, or null) are set too, as long as the schema still accepts the whole.
 */
export function withIds(
  declared: OperationDeclaration,
  input: Record<string, unknown>,
  ids: Readonly<Record<string, string>>,
): { readonly input: Record<string, unknown>; readonly named: boolean } {
  let changed = input
  let named = false
  for (const [field, id] of Object.entries(ids)) {
    for (const value of [id, [id]]) {
      const candidate = { ...changed, [field]: value }
      if (declared.input.safeParse(candidate).success) {
        changed = candidate
        named = true
        break
      }
    }
  }
  return { input: changed, named }
}
