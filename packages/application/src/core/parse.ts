// Parsing at the door: an input becomes what its declaration says or a refusal with a sentence for each field; a reply
// becomes what its declaration says or stops, because a field nobody declared must not leave.
import type { OperationDeclaration } from '@throughline/operations'
import type { z } from 'zod'
import { refuse } from './refusal.ts'

type Issue = z.core.$ZodRawIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'Write this as text.',
  number: 'Write a number.',
  int: 'Write a whole number.',
  boolean: 'Say true or false.',
  array: 'Give a list.',
  object: 'Give this as a group of named fields.',
  record: 'Give this as a group of named fields.',
}

/** What to say where a schema says nothing of its own. */
function sentence(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Fill this in.'
        : (kinds[issue.expected] ?? 'This has another form than is asked for.')
    case 'unrecognized_keys':
      return `Nothing of this name is asked for: ${issue.keys.join(', ').slice(0, 200)}.`
    case 'too_small':
      if (issue.origin === 'string')
        return Number(issue.minimum) === 1 ? 'Fill this in.' : `Write at least ${issue.minimum} characters.`
      return issue.origin === 'array' ? `Give at least ${issue.minimum}.` : `Write ${issue.minimum} or more.`
    case 'too_big':
      if (issue.origin === 'string') return `Keep this to ${issue.maximum} characters.`
      return issue.origin === 'array' ? `Give at most ${issue.maximum}.` : `Write ${issue.maximum} or less.`
    case 'invalid_value':
      return `Choose one of: ${issue.values.map(String).join(', ').slice(0, 300)}.`
    case 'invalid_format':
      return 'This is written in another form than is asked for. Compare it with the paper it comes from.'
    default:
      return undefined
  }
}

/** Deeper than this no input of ours goes. */
const deepest = 12

/** NUL, and half of a character that is written as two. */
const half = /\p{Surrogate}/u
const isNotKept = (text: string): boolean => text.includes(`\0`) || half.test(text)

/** A character the database cannot keep: refused at the door, in names and values, however deep. */
function holdsNotKept(value: unknown, depth = 0): boolean {
  if (depth > deepest) refuse('invalid', 'This request is nested deeper than anything that is asked for.')
  if (typeof value === 'string') return isNotKept(value)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([name, held]) => isNotKept(name) || holdsNotKept(held, depth + 1))
}

/** At most so many sentences are sent back: a form shows them beside its fields, nobody reads more. */
const mostIssues = 50

export function parseInput(declared: OperationDeclaration, input: unknown): unknown {
  if (holdsNotKept(input))
    refuse(
      'invalid',
      'The text holds a character that cannot be kept (NUL, or half of one). Take it out and try again.',
    )
  const parsed = declared.input.safeParse(input ?? {}, { error: sentence })
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues.slice(0, mostIssues)) fields[issue.path.join('.')] ??= issue.message
  const first = parsed.error.issues[0]!
  const place = first.path.length === 0 ? '' : `${first.path.join('.')}: `
  return refuse('invalid', `${place}${first.message}`, fields)
}

/** The reply as declared. Anything else is our bug, told without its values. */
export function parseReply(declared: OperationDeclaration, reply: unknown): unknown {
  const parsed = declared.reply.safeParse(reply)
  if (parsed.success) return parsed.data
  const places = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')} ${issue.code}`)
  throw new Error(`the reply of ${declared.name} is not as declared: ${places.join('; ')}`)
}
