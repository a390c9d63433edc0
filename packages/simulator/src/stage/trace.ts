// What happened, as one hash: every operation with the moment, who asked and what was answered. Two runs of one seed are the
// same world when their traces are the same.
import { createHash } from 'node:crypto'

export type Trace = {
  readonly add: (entry: readonly unknown[]) => void
  readonly operations: () => number
  readonly sha256: () => string
  /** The last few entries, for whoever looks into a failure. */
  readonly tail: () => readonly string[]
}

const remembered = 20

export function openTrace(): Trace {
  const hash = createHash('sha256')
  const last: string[] = []
  let count = 0
  return {
    add: (entry) => {
      const text = JSON.stringify(entry)
      hash.update(text).update('\n')
      count += 1
      last.push(text.slice(0, 300))
      if (last.length > remembered) last.shift()
    },
    operations: () => count,
    sha256: () => hash.copy().digest('hex'),
    tail: () => [...last],
  }
}
