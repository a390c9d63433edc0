// Two million broken files: a fuzzer that is led by what the library's branches did, on as many threads as there are cores, from a
// kept corpus and the fixtures. `THROUGHLINE_FUZZ` is another count, `THROUGHLINE_SEED` another seed, and `THROUGHLINE_KEEP` writes
// what was worth keeping back into the corpus.
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { cleanFixtures, text } from '../sample-files.ts'
import type { FuzzOrder, FuzzReply } from './fuzz-thread.ts'

const executions = Number(process.env.THROUGHLINE_FUZZ ?? 2_000_000)
const seed = Number(process.env.THROUGHLINE_SEED ?? 20260110)
const keep = process.env.THROUGHLINE_KEEP === '1'
const longestMs = 1_000
/** Of the whole thread: what an execution holds is gone when it ends. */
const memory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }
/** Segments kept of a fixture: small files are broken more often in the time there is. */
const mostSegments = 14

const corpusPath = join(import.meta.dirname, 'corpus.json')
const kept = (JSON.parse(readFileSync(corpusPath, 'utf8')) as string[]).map((one) => one.split('~'))
/** The corpus stays small enough to be read by a person. */
const longestKept = 700

/** The head of a fixture, its envelope closed again. */
function small(file: string): string[] {
  const segments = file
    .trim()
    .split(/~\s*/)
    .filter((one) => one !== '')
  return segments.length <= mostSegments ? segments : [...segments.slice(0, mostSegments - 3), ...segments.slice(-3)]
}

async function thread(path: string, order: FuzzOrder): Promise<FuzzReply> {
  const worker = new Worker(path, { workerData: order, resourceLimits: memory })
  return await new Promise<FuzzReply>((resolve, reject) => {
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a thread of the fuzzer ended with ${code}`)))
  })
}

test(`${executions} files led by coverage (seed ${seed})`, { timeout: 3_600_000 }, async () => {
  // In node_modules, so that it is nobody's source and is cleaned with what is installed.
  const path = join(import.meta.dirname, '../../../../node_modules/.cache/x12-fuzz/thread.mjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'fuzz-thread.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // As it is shipped.
    minifySyntax: true,
    logLevel: 'error',
  })
  const corpus = [...cleanFixtures().map(([, bytes]) => small(text(bytes))), ...kept]
  const threads = Math.max(1, availableParallelism())
  const each = Math.ceil(executions / threads)
  const replies = await Promise.all(
    Array.from({ length: threads }, (_, n) => thread(path, { seed: seed + n * 7919, executions: each, corpus })),
  )
  for (const { failure } of replies)
    if (failure !== null) expect.fail(`seed ${seed}: ${failure.error}\n${JSON.stringify(failure.file)}`)
  expect(replies.reduce((sum, one) => sum + one.executions, 0)).toBeGreaterThanOrEqual(executions)
  expect(Math.max(...replies.map((one) => one.slowestMs))).toBeLessThan(longestMs)
  // A fuzzer whose files are all clean, or all unreadable, tests nothing.
  expect(replies.reduce((sum, one) => sum + one.findings, 0)).toBeGreaterThan(executions)
  if (keep) {
    const found = replies.flatMap((one) => one.kept).map((one) => one.join('~'))
    const short = found.filter((one) => one.length < longestKept)
    writeFileSync(corpusPath, `${JSON.stringify([...kept.map((one) => one.join('~')), ...short], null, 2)}\n`)
    console.log(
      replies.map(({ executions: done, branches, slowestMs, kept: more }) => ({
        done,
        branches,
        slowestMs,
        kept: more.length,
      })),
    )
  }
})
