// The thread that reads files from outside: one after another, each by one of the readings, a few parts ahead of whoever
// takes them. It is ended from outside when a file costs too much.
import { parentPort } from 'node:worker_threads'
import { readings, type ReadingName } from './readings.ts'
import { partsAhead, type FromThread, type ToThread } from './thread-words.ts'

const port = parentPort!
const say = (word: FromThread): void => port.postMessage(word)

/** Of the file that is being read. */
const now: { arrived: (Uint8Array | null)[]; untaken: number } = { arrived: [], untaken: 0 }
let wake: () => void = () => undefined

/** Until something more was told. */
const told = (): Promise<void> => new Promise((resolve) => void (wake = resolve))

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (;;) {
    say({ kind: 'ask' })
    while (now.arrived.length === 0) await told()
    const piece = now.arrived.shift()!
    if (piece === null) return
    yield piece
  }
}

async function read(name: ReadingName, input: unknown): Promise<void> {
  try {
    for await (const part of readings[name](pieces(), input as never)) {
      while (now.untaken >= partsAhead) await told()
      now.untaken += 1
      say({ kind: 'part', part })
    }
    say({ kind: 'end' })
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    say({ kind: 'failed', outgrown: error instanceof RangeError, message })
  }
}

port.on('message', (word: ToThread) => {
  if (word.kind === 'read') {
    now.arrived = []
    now.untaken = 0
    void read(word.reading, word.input)
  } else if (word.kind === 'piece') now.arrived.push(word.bytes)
  else now.untaken -= 1
  wake()
})
