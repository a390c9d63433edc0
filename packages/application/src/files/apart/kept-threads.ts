// The threads that read files: started when a file comes, one kept warm for the next, all with a bounded heap. A thread that
// dies takes nothing with it but its own file.
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './thread-words.ts'

/** Threads kept for the next file. */
const mostIdle = 1
/** Of the heap: what is young, and gone soon, has room of its own. */
const youngMegabytes = 32

/** Who reads with a thread hears what it says, and when it died. */
export type Hearer = { readonly said: (word: FromThread) => void; readonly died: (error: Error) => void }

export type ReadingThread = {
  readonly tell: (word: ToThread, transferred?: readonly ArrayBuffer[]) => void
  /** The file is read; the thread may read another. */
  readonly giveBack: () => void
  readonly end: () => Promise<void>
}

type Kept = { readonly worker: Worker; readonly heapMegabytes: number; hearer: Hearer | null }

const idle: Kept[] = []

/** A thread for one file. There may be as many as files are read at once: each is read within a transaction, of which few are open. */
export function takeThread(heapMegabytes: number, hearer: Hearer): ReadingThread {
  const at = idle.findIndex((one) => one.heapMegabytes === heapMegabytes)
  const kept = at < 0 ? startThread(heapMegabytes) : idle.splice(at, 1)[0]!
  const { worker } = kept
  kept.hearer = hearer
  worker.ref()
  return {
    tell: (word, transferred = []) => worker.postMessage(word, transferred),
    giveBack: () => {
      kept.hearer = null
      worker.unref()
      idle.push(kept)
      // The one that read last is the likeliest to be wanted again.
      if (idle.length > mostIdle) void idle.shift()!.worker.terminate()
    },
    end: async () => {
      kept.hearer = null
      await worker.terminate()
    },
  }
}

function startThread(heapMegabytes: number): Kept {
  const program = createRequire(import.meta.url).resolve('@throughline/application/reading-thread')
  const worker = new Worker(program, {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const kept: Kept = { worker, heapMegabytes, hearer: null }
  const gone = (error: Error): void => {
    const at = idle.indexOf(kept)
    if (at >= 0) idle.splice(at, 1)
    kept.hearer?.died(error)
  }
  worker.on('message', (word: FromThread) => kept.hearer?.said(word))
  worker.on('error', gone)
  worker.on('exit', (code) => gone(new Error(`the thread that reads files ended with ${code}`)))
  return kept
}
