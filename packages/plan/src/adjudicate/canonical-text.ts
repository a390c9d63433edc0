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
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`a decision cannot hold the number ${value}`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map((member) => canonicalText(member, depth + 1)).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`a decision cannot hold a ${typeof value}`)
  const entries = value as Readonly<Record<string, unknown>>
  const members: string[] = []
  for (const key of Object.keys(entries).sort())
    if (entries[key] !== undefined) members.push(`${JSON.stringify(key)}:${canonicalText(entries[key], depth + 1)}`)
  return `{${members.join(',')}}`
}

/** The bytes of a decision: the same facts and rule version always give the same. */
export function decisionText(decision: Decision): string {
  return canonicalText(decision)
}

/** The bytes of the facts, to be kept beside the decision as their hash. */
export function factsText(facts: AdjudicationFacts): string {
  return canonicalText(facts)
}
