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

const batchSize = 512
/** One execution in so many also reads everything and cuts the bytes into chunks. */
const deepEvery = 8
const mostKept = 2_000

function fuzz({ seed, executions, corpus }: FuzzOrder): FuzzReply {
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
    } catch (error) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    slowestMs = Math.max(slowestMs, performance.now() - began)
    return null
  }
  for (const segments of corpus) {
    const file = segments.join('~')
    const error = run(file)
    if (error !== null) return reply({ file, error })
  }
  branches.grew(true)
  while (done < executions) {
    const batch: { segments: string[]; file: string }[] = []
    for (let n = 0; n < batchSize; n++) {
      const segments = broken(all[pick(all.length)]!, all[pick(all.length)]!, pick)
      const file = joined(segments, pick)
      batch.push({ segments, file })
      const error = run(file)
      if (error !== null) return reply({ file, error })
    }
    if (!branches.grew(false) || all.length >= corpus.length + mostKept) continue
    for (const { segments, file } of batch) {
      const error = run(file)
      if (error !== null) return reply({ file, error })
      if (branches.grew(true)) all.push(segments)
    }
  }
  return reply(null)
}

parentPort!.postMessage(fuzz(workerData as FuzzOrder))
