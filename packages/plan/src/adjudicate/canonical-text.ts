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
  const pieces: string[] = []
  write(pieces, value, depth)
  return pieces.join('')
}

/** Piece by piece into one list: texts put together bit by bit were a fifth of all that a run of decisions left to collect. */
function write(pieces: string[], value: unknown, depth: number): void {
  if (depth > deepest) throw new RangeError('a value nested too deep to write')
  if (typeof value === 'string') pieces.push(quoted(value))
  else if (value === null) pieces.push('null')
  else if (typeof value === 'number') pieces.push(numberText(value))
  else if (typeof value === 'boolean') pieces.push(value ? 'true' : 'false')
  else if (Array.isArray(value)) writeList(pieces, value, depth)
  else if (typeof value === 'object') writeMembers(pieces, value as Readonly<Record<string, unknown>>, depth)
  else throw new TypeError(`a decision cannot hold a ${typeof value}`)
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a decision cannot hold the number ${value}`)
  return Object.is(value, -0) ? '0' : String(value)
}

function writeList(pieces: string[], members: readonly unknown[], depth: number): void {
  pieces.push('[')
  for (let at = 0; at < members.length; at += 1) {
    if (at > 0) pieces.push(',')
    write(pieces, members[at], depth + 1)
  }
  pieces.push(']')
}

function writeMembers(pieces: string[], entries: Readonly<Record<string, unknown>>, depth: number): void {
  const { sorted, openings } = orderOf(Object.keys(entries))
  let separator = '{'
  for (let at = 0; at < sorted.length; at += 1) {
    const member = entries[sorted[at]!]
    if (member === undefined) continue
    pieces.push(separator, openings[at]!)
    write(pieces, member, depth + 1)
    separator = ','
  }
  pieces.push(separator === '{' ? '{}' : '}')
}

/** Letters, digits and marks that JSON writes as they are: nearly every text of a claim. */
const plain = /^[\w .,:;/()$%&+*='#@-]*$/

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text))

/** The keys of one kind of object as it has them, as they are written, and what opens each member. */
type KeyOrder = {
  readonly keys: readonly string[]
  readonly sorted: readonly string[]
  readonly openings: readonly string[]
}

/** Orders worked out before: there are as many as kinds of objects, a few dozen. Beyond this many they are not kept. */
const mostOrders = 500
const orders = new Map<string, KeyOrder[]>()
let ordersKept = 0

function orderOf(keys: readonly string[]): KeyOrder {
  const first = keys[0] ?? ''
  const known = orders.get(first)
  const found = known?.find((order) => sameKeys(order.keys, keys))
  if (found) return found
  const sorted = [...keys].sort()
  const order = { keys, sorted, openings: sorted.map((key) => `${quoted(key)}:`) }
  if (ordersKept >= mostOrders) return order
  ordersKept += 1
  if (known) known.push(order)
  else orders.set(first, [order])
  return order
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
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
  const writeFact = (pieces: string[], key: string, value: unknown): void => {
    if (value === null || !(shared.has(key) || sharedLines.has(key))) return write(pieces, value, 1)
    if (shared.has(key)) return void pieces.push(once(value as object))
    let separator = '['
    for (const line of value as readonly object[]) {
      pieces.push(separator, once(line))
      separator = ','
    }
    pieces.push(separator === '[' ? '[]' : ']')
  }
  return (facts) => {
    const entries: Readonly<Record<string, unknown>> = facts
    const pieces: string[] = []
    const { sorted, openings } = orderOf(Object.keys(entries))
    let separator = '{'
    for (let at = 0; at < sorted.length; at += 1) {
      const value = entries[sorted[at]!]
      if (value === undefined) continue
      pieces.push(separator, openings[at]!)
      writeFact(pieces, sorted[at]!, value)
      separator = ','
    }
    return `${pieces.join('')}}`
  }
}
