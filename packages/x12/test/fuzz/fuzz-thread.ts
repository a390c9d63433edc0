// One thread of the fuzzer: breaks files of its corpus, runs them in batches, and keeps those that reached a branch nobody reached
// before. Coverage is read once a batch, because reading it costs more than an execution; a batch that found something is run again
// one by one to see which file it was.
import { parentPort, workerData } from 'node:worker_threads'
import { Branches } from './coverage.ts'
import { execute } from './execute.ts'
import { broken, joined, seeded } from './mutations.ts'

export interface FuzzOrder {
  readonly seed: number
  readonly executions: number
  /** Files as lists of segments. */
  readonly corpus: readonly (readonly string[])[]
}

export interface FuzzReply {
  readonly executions: number
  readonly findings: number
  readonly branches: number
  readonly slowestMs: number
  /** What was kept beside the corpus that came in. */
  readonly kept: readonly (readonly string[])[]
  /** The file that broke something, and how. */
  readonly failure: { readonly file: string; readonly error: string } | null
}

const waitedMs = 200
const batchSize = 1024
/** Files run again together, to find the one that earned its keep with few readings of the coverage. */
const groupSize = 32
/** One execution in so many also reads everything and cuts the bytes into chunks: that costs as much as five others. */
const deepEvery = 96
/** Coverage leads until so many were kept, or for so much of the executions; the rest run on what it found, twice as fast without it. */
const mostKept = 250
const ledShare = 1 / 12

function timeOf(bytes: Uint8Array): number {
  const began = performance.now()
  execute(bytes, true)
  return performance.now() - began
}

/** Runs a file again that broke something, and answers how: only now is a stack worth its time. */
function told(bytes: Uint8Array): string {
  Error.stackTraceLimit = 20
  try {
    execute(bytes, true)
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  return 'it did not break when it was run again'
}

function fuzz({ seed, executions, corpus }: FuzzOrder): FuzzReply {
  // Refusals are thrown by the thousand here.
  Error.stackTraceLimit = 0
  const pick = seeded(seed)
  const branches = new Branches(import.meta.url)
  const all = [...corpus]
  const encoder = new TextEncoder()
  let done = 0
  let findings = 0
  let slowestMs = 0
  const reply = (failure: FuzzReply['failure']): FuzzReply => ({
    executions: done,
    findings,
    branches: branches.size,
    slowestMs,
    kept: all.slice(corpus.length),
    failure,
  })
  const run = (file: string): string | null => {
    const bytes = pick(6) === 0 ? Buffer.from(file, 'latin1') : encoder.encode(file)
    const began = performance.now()
    try {
      findings += execute(bytes, done++ % deepEvery === 0)
    } catch {
      return told(bytes)
    }
    let took = performance.now() - began
    // On a busy machine a thread may be made to wait: what is slow by itself is slow again.
    for (let again = 0; again < 3 && took > waitedMs; again++) took = Math.min(took, timeOf(bytes))
    slowestMs = Math.max(slowestMs, took)
    return null
  }
  for (const segments of corpus) {
    const file = segments.join('~')
    const error = run(file)
    if (error !== null) return reply({ file, error })
  }
  branches.grew(true)
  for (;;) {
    if (done >= executions) return reply(null)
    const batch: { segments: string[]; file: string }[] = []
    for (let n = 0; n < batchSize; n++) {
      const segments = broken(all[pick(all.length)]!, all[pick(all.length)]!, pick)
      const file = joined(segments, pick)
      batch.push({ segments, file })
      const error = run(file)
      if (error !== null) return reply({ file, error })
    }
    if (!branches.watching) continue
    if (all.length >= corpus.length + mostKept || done > executions * ledShare) {
      branches.stop()
      continue
    }
    if (!branches.grew(false)) continue
    for (let from = 0; from < batchSize; from += groupSize) {
      const group = batch.slice(from, from + groupSize)
      for (const { file } of group) run(file)
      if (!branches.grew(false)) continue
      for (const { segments, file } of group) {
        run(file)
        if (branches.grew(true)) all.push(segments)
      }
    }
  }
}

// A thread has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort!.postMessage(fuzz(workerData as FuzzOrder))
