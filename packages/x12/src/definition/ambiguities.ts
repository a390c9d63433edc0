// Proves a set unambiguous: at every place the reader can stand, a segment leads to one place only.
import { compile, nextIn, type Candidate, type CompiledLoop, type CompiledUse } from './compile.ts'
import type { TransactionSet } from './shape.ts'

/** Two places that one segment could mean, with nothing to tell them apart. */
export interface Ambiguity {
  readonly loop: string
  readonly segment: string
  readonly between: readonly [string, string]
}

/**
 * Proves a set unambiguous: wherever the reader can stand, two places a segment may go to in order are told apart by their
 * qualifiers. Answers every pair that is not.
 */
export function ambiguities(set: TransactionSet<any>): Ambiguity[] {
  const found: Ambiguity[] = []
  for (const inLoop of compile(set).loops) {
    for (const { all: candidates } of nextIn(inLoop).all()) {
      for (let i = 0; i < candidates.length; i++) {
        for (let j = i + 1; j < candidates.length; j++) {
          const a = candidates[i]!
          const b = candidates[j]!
          if (!bothInOrder(inLoop, a, b) || !overlap(a.use, b.use)) continue
          found.push({
            loop: inLoop.id,
            segment: a.use.segment,
            between: [`${a.use.loop.id} ${a.use.key}`, `${b.use.loop.id} ${b.use.key}`],
          })
        }
      }
    }
  }
  return found
}

/** Whether there is a moment in this loop at which both places come next in order. */
function bothInOrder(inLoop: CompiledLoop, a: Candidate, b: Candidate): boolean {
  if (a.up === b.up) return true
  return reachable(inLoop, a) && reachable(inLoop, b)
}

function reachable(inLoop: CompiledLoop, candidate: Candidate): boolean {
  if (candidate.up === 0) return true
  if (candidate.opens?.max === 1 && encloses(candidate.opens, inLoop)) return false
  let below = inLoop
  for (let n = 1; n < candidate.up; n++) below = below.parent!
  return candidate.group >= below.group
}

/** We are inside the loop: standing once only, it cannot come again here. */
function encloses(outer: CompiledLoop, inLoop: CompiledLoop): boolean {
  return inLoop.index >= outer.index && inLoop.index <= outer.last
}

function overlap(a: CompiledUse, b: CompiledUse): boolean {
  for (const qa of a.qualifiers) {
    const qb = b.qualifiers.find((q) => q.element === qa.element && q.component === qa.component)
    if (qb && !qa.codes.some((code) => qb.codes.includes(code))) return false
  }
  return true
}
