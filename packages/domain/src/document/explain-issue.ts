// Turns what a schema refuses into sentences: what is wrong with which field, and what to write instead. Unknown fields
// are answered with the nearest known one.
import type { z } from 'zod'

/** Where in a document: field names and, in lists, positions. */
export type DocumentPath = readonly (string | number)[]

type Explained = {
  readonly path: DocumentPath
  readonly message: string
  readonly fix: string
  /** The missing field that an unknown one was probably meant to be: one problem, not two. */
  readonly meant?: DocumentPath
  readonly missing?: true
}

/** Past this many unknown fields in one place, the file is not what it was taken for. */
const mostUnknownFields = 200

/** One schema issue as one problem, or one for each unknown field it names. */
export function explainIssue(issue: z.core.$ZodIssue, schema: z.ZodType, noun: string): Explained[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path, issue.input)
    return issue.keys.slice(0, mostUnknownFields).map((key) => unknownField([...path, key], key, known))
  }
  const name = nameOf(path)
  const ours = ownMessage(issue.message)
  if (issue.input === undefined && issue.code !== 'custom')
    return [
      {
        path,
        missing: true,
        message: `${name} is missing${path.length > 1 ? ` under ${nameOf(path.slice(0, -1))}` : ` from the ${noun}`}.`,
        fix: `Add "${String(path[path.length - 1])}: …"${ours ? `. ${ours}` : `${expectedText(issue)}.`}`,
      },
    ]
  const outOfRange = (issue.code === 'too_big' || issue.code === 'too_small') && issue.origin !== 'array'
  return [
    {
      path,
      message: `${name} cannot be ${shown(chosenInput(issue))}.`,
      fix: ours && !outOfRange ? ours : fixFor(issue),
    },
  ]
}

/** Where a field chooses between shapes, the choice that was written rather than the group around it. */
function chosenInput(issue: z.core.$ZodIssue): unknown {
  if (issue.code !== 'invalid_union' || !('discriminator' in issue) || typeof issue.input !== 'object')
    return issue.input
  return (issue.input as Record<string, unknown>)[String(issue.discriminator)]
}

function unknownField(path: DocumentPath, key: string, known: readonly string[]): Explained {
  const near = nearest(key, known)
  const place = path.length > 1 ? ` under ${nameOf(path.slice(0, -1))}` : ''
  return {
    path,
    message: `"${key}" is not a field${place}.`,
    ...(near ? { meant: [...path.slice(0, -1), near] } : {}),
    fix: near ? `Did you mean "${near}"?` : `Delete it, or use one of: ${known.slice(0, 30).join(', ')}.`,
  }
}

/** Messages written in our schemas; the library's own all start with one of a few words. */
function ownMessage(message: string): string | null {
  return /^(Invalid|Too |Unrecognized|Expected)/.test(message) ? null : message
}

function expectedText(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return ` with one of: ${issue.values.join(', ')}`
  if (issue.code !== 'invalid_type') return ''
  const nouns: Record<string, string> = {
    object: ', with its own fields indented below it',
    array: ', a list: one item a line, each beginning with "- "',
    boolean: ', true or false',
    int: ', a whole number',
    number: ', a number',
  }
  return nouns[issue.expected] ?? ''
}

function fixFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Write one of: ${issue.values.join(', ')}.`
    case 'too_big':
      return `The most is ${String(issue.maximum)}${unitOf(issue.origin)}.`
    case 'too_small':
      return `The least is ${String(issue.minimum)}${unitOf(issue.origin)}.`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) && issue.options.length > 0
        ? `Write one of: ${issue.options.join(', ')}.`
        : 'Write a single value here.'
    case 'invalid_type':
      if (issue.expected === 'string') return 'This is text: put it in quotes.'
      return `Write${expectedText(issue).replace(/^,/, '') || ` ${issue.expected}`}.`
    default:
      return 'Compare it with a sample.'
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
}

function shown(input: unknown): string {
  if (input === null) return 'empty'
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list'
  if (typeof input === 'object') return 'a group of fields'
  if (typeof input === 'number') return `the number ${input}`
  const text = String(input)
  return text === '' ? 'empty' : `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
}

/** `rates[1].amount` is called "amount (rates, entry 2)": people count from one. */
function nameOf(path: DocumentPath): string {
  if (path.length === 0) return 'The document'
  const last = path[path.length - 1]!
  if (typeof last === 'number') return `Entry ${last + 1} of "${String(path[path.length - 2] ?? '')}"`
  return `"${last}"`
}

type Definition = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly options?: readonly z.ZodType[]
}

/** The fields a schema knows at a path; for a choice of shapes, those of the shape the input chose. */
function keysAt(schema: z.ZodType, path: DocumentPath, input: unknown): string[] {
  let at: z.ZodType | undefined = schema
  for (const step of path) {
    const definition: Definition | undefined = at && definitionOf(at, undefined)
    at = typeof step === 'number' ? definition?.element : definition?.shape?.[step]
  }
  return at ? Object.keys(definitionOf(at, input).shape ?? {}) : []
}

function definitionOf(schema: z.ZodType, input: unknown): Definition {
  const definition = schema._zod.def as unknown as Definition
  if (definition.innerType) return definitionOf(definition.innerType, input)
  if (definition.in) return definitionOf(definition.in, input)
  if (definition.options) {
    const chosen = definition.options.find((option) => matchesLiteral(option, input)) ?? definition.options[0]
    return chosen ? definitionOf(chosen, input) : definition
  }
  return definition
}

function matchesLiteral(option: z.ZodType, input: unknown): boolean {
  if (typeof input !== 'object' || input === null) return false
  const shape = definitionOf(option, input).shape ?? {}
  return Object.entries(shape).some(([key, field]) => {
    const literal = field._zod.def as unknown as { type: string; values?: readonly unknown[] }
    return literal.type === 'literal' && (literal.values ?? []).includes((input as Record<string, unknown>)[key])
  })
}

/** The known word at most a third of its length away, by edits and swaps; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const asked = word.toLowerCase().slice(0, 60)
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(asked, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  const best = ranked[0]
  return best && best.distance <= Math.max(1, Math.ceil(best.candidate.length / 3)) ? best.candidate : null
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  let beforePrevious: number[] = []
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let best = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) best = Math.min(best, beforePrevious[column - 2]! + 1)
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length]!
}
