// One text for one value: JSON with the keys of every object in order, so that equal decisions are equal bytes whatever
// way they were put together.
import type { AdjudicationFacts } from '../facts/adjudication-facts.ts'
import type { Decision } from './decision.ts'

/** Deeper than any value of ours; a value that is deeper runs in a circle. */
const deepest = 40

/**
 * JSON without spaces, object keys sorted by code unit, members that are undefined left out. Throws on numbers that are
 * not finite: they are never part of a decision.
 */
export function canonicalText(value: unknown, depth = 0): string {
  if (depth > deepest) throw new RangeError('a value nested too deep to write')
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a decision cannot hold the number ${value}`)
    return Object.is(value, -0) ? '0' : String(value)
  }
  if (Array.isArray(value)) {
    let members = ''
    for (const member of value) members += `${members === '' ? '' : ','}${canonicalText(member, depth + 1)}`
    return `[${members}]`
  }
  if (typeof value !== 'object') throw new TypeError(`a decision cannot hold a ${typeof value}`)
  const entries = value as Readonly<Record<string, unknown>>
  let members = ''
  for (const key of inOrder(Object.keys(entries))) {
    const member = entries[key]
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${quoted(key)}:${canonicalText(member, depth + 1)}`
  }
  return `{${members}}`
}

/** Letters, digits and marks that JSON writes as they are: nearly every text of a claim. */
const plain = /^[\w .,:;/()$%&+*='#@-]*$/

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

/** Sorted by code unit; nothing is moved where they stand in order already. */
function inOrder(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) if (keys[at - 1]! > keys[at]!) return keys.sort()
  return keys
}

/** The bytes of a decision: the same facts and rule version always give the same. */
export function decisionText(decision: Decision): string {
  return canonicalText(decision)
}

/** What the claims of one provider or person share: large, and the same object from claim to claim. */
const shared: ReadonlySet<string> = new Set(['policy', 'provider', 'roster', 'benefits', 'contracts', 'member'])
/** Lists of lines that the claims share. */
const sharedLines: ReadonlySet<string> = new Set(['history', 'practitionerHistory'])

/** SHA-256 of a text, as 64 hexadecimal digits: this package has no such thing of its own. */
export type Digest = (text: string) => string

/**
 * Writes the facts of claims, whose hash is kept beside each decision: the canonical text of each, in which what claims share,
 * and each line of history, stands as the digest of its own canonical text. A roster and a contract are then written and
 * hashed once, not for every claim; and the hash still is of all facts. What is shared must not change between two claims.
 * The writer holds on to what it wrote: it lives as long as one run.
 */
export function factsWriter(digest: Digest): (facts: AdjudicationFacts) => string {
  const written = new Map<object, string>()
  const once = (value: object): string => {
    const known = written.get(value)
    if (known !== undefined) return known
    const text = `"${digest(canonicalText(value, 1))}"`
    written.set(value, text)
    return text
  }
  const write = (key: string, value: unknown): string => {
    if (value === null) return 'null'
    if (shared.has(key)) return once(value as object)
    if (sharedLines.has(key)) return `[${(value as readonly object[]).map(once).join(',')}]`
    return canonicalText(value, 1)
  }
  return (facts) => {
    const entries: Readonly<Record<string, unknown>> = facts
    const members: string[] = []
    for (const key of Object.keys(entries).sort()) {
      const value = entries[key]
      if (value !== undefined) members.push(`${JSON.stringify(key)}:${write(key, value)}`)
    }
    return `{${members.join(',')}}`
  }
}
