// Reads a file from outside in a thread of its own, with a bounded heap and a bounded time: a hostile file costs that thread
// and nothing else. The bytes go over without being copied; what was read comes back part by part, a few parts ahead.
import type { Context, FileContent } from '../../core/context.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadingLimits } from '../../core/reading-limits.ts'
import { takeThread, type ReadingThread } from './kept-threads.ts'
import type { InputOf, PartOf, ReadingName } from './readings.ts'
import { partsAhead, type FromThread } from './thread-words.ts'

const overran = {
  memory:
    'Reading this file asked for more memory than one file may have, so the reading was stopped. Nothing of it was taken; it was kept as it came. Ask the sender for it in smaller files.',
  time: 'Reading this file took longer than one file may, so the reading was stopped. Nothing of it was taken; it was kept as it came. Take it again when less is going on here, or ask the sender for it in smaller files.',
} as const

/** The thread was ended because the file wanted more than one file may have. */
export class FileOverran extends Refusal {
  constructor(of: keyof typeof overran) {
    super('file-overran', overran[of])
  }
}

/** The parts of a file by one of the readings. Throws `FileOverran`; what stood before it was given. */
export async function* readApart<N extends ReadingName>(
  { readingLimits }: Pick<Context, 'readingLimits'>,
  reading: N,
  input: InputOf<N>,
  file: Pick<FileContent, 'bytes' | 'content'>,
): AsyncGenerator<PartOf<N>> {
  const read = new Reading(readingLimits, file)
  try {
    read.begin(reading, input)
    for (;;) {
      const part = await read.next()
      if (part === ended) return
      yield part as PartOf<N>
    }
  } finally {
    await read.leave()
  }
}

/** The one part of a reading that has one. */
export async function readWholeApart<N extends ReadingName>(
  context: Pick<Context, 'readingLimits'>,
  reading: N,
  input: InputOf<N>,
  file: Pick<FileContent, 'bytes' | 'content'>,
): Promise<PartOf<N>> {
  const parts: PartOf<N>[] = []
  // To its end: a thread that was left in the middle of a file is ended, and the next file would wait for a new one.
  for await (const part of readApart(context, reading, input, file)) parts.push(part)
  const [only] = parts
  if (only === undefined || parts.length > 1) throw new Error(`${reading} gave ${parts.length} parts instead of one`)
  return only
}

const ended = Symbol('ended')

class Reading {
  private readonly thread: ReadingThread
  private readonly pieces: AsyncIterator<Uint8Array>
  private readonly allowance: Allowance
  private parts: unknown[] = []
  private state: 'reading' | 'whole' | 'over' = 'reading'
  private failure: unknown = null
  /** Pieces the thread asked for and pieces it was sent: one more than it asked for, while there are any. */
  private asked = 0
  private sent = 0
  private lastSent = false
  private sending: Promise<void> | null = null
  private wake: () => void = () => undefined

  constructor(limits: ReadingLimits, file: Pick<FileContent, 'bytes' | 'content'>) {
    this.pieces = file.content[Symbol.asyncIterator]()
    const seconds = limits.seconds + limits.secondsForMegabyte * (file.bytes / 2 ** 20)
    this.allowance = new Allowance(seconds * 1_000, () => this.fail(new FileOverran('time')))
    this.thread = takeThread(limits.heapMegabytes, {
      said: (word) => this.hear(word),
      died: (error) => this.fail(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileOverran('memory') : error),
    })
  }

  begin(reading: ReadingName, input: unknown): void {
    this.thread.tell({ kind: 'read', reading, input })
    this.send()
  }

  async next(): Promise<unknown> {
    while (this.parts.length === 0 && this.state === 'reading') await new Promise<void>((wake) => (this.wake = wake))
    if (this.state === 'over') throw this.failure
    if (this.parts.length === 0) return ended
    const part = this.parts.shift()
    this.thread.tell({ kind: 'taken' })
    this.reckon()
    return part
  }

  /** Gives the thread back when it is done, and ends it otherwise. Nothing is asked of the database afterwards. */
  async leave(): Promise<void> {
    const whole = this.state === 'whole'
    this.state = 'over'
    this.allowance.stop()
    if (whole) this.thread.giveBack()
    else await this.thread.end()
    await this.sending
    await this.pieces.return?.()
  }

  private hear(word: FromThread): void {
    if (this.state !== 'reading') return
    if (word.kind === 'ask') {
      this.asked += 1
      this.send()
    } else if (word.kind === 'part') this.parts.push(word.part)
    else if (word.kind === 'end') this.state = 'whole'
    else return this.fail(word.outgrown ? new FileOverran('memory') : new Error(word.message))
    this.reckon()
    this.wake()
  }

  private fail(error: unknown): void {
    if (this.state !== 'reading') return
    this.state = 'over'
    this.failure = error
    this.allowance.stop()
    void this.thread.end()
    this.wake()
  }

  private send(): void {
    this.sending ??= this.sendPieces()
      .catch((error: unknown) => this.fail(error))
      .finally(() => (this.sending = null))
    this.reckon()
  }

  private async sendPieces(): Promise<void> {
    while (this.sent <= this.asked && !this.lastSent) {
      const piece = await this.pieces.next()
      if (this.state !== 'reading') return
      this.lastSent = piece.done === true
      const bytes = piece.done === true ? null : whole(piece.value)
      this.thread.tell({ kind: 'piece', bytes }, bytes === null ? [] : [bytes.buffer])
      this.sent += 1
      this.reckon()
    }
  }

  /** The thread's time runs while it has something to do. */
  private reckon(): void {
    const waitsForBytes = this.asked > this.sent && !this.lastSent
    const waitsForUs = this.parts.length >= partsAhead
    if (this.state === 'reading' && !waitsForBytes && !waitsForUs) this.allowance.run()
    else this.allowance.stop()
  }
}

/** Time that is spent only while it runs. */
class Allowance {
  private left: number
  private readonly spent: () => void
  private running: { readonly since: number; readonly timer: NodeJS.Timeout } | null = null

  constructor(milliseconds: number, spent: () => void) {
    this.left = milliseconds
    this.spent = spent
  }

  run(): void {
    this.running ??= { since: performance.now(), timer: setTimeout(this.spent, this.left) }
  }

  stop(): void {
    if (this.running === null) return
    clearTimeout(this.running.timer)
    this.left = Math.max(0, this.left - (performance.now() - this.running.since))
    this.running = null
  }
}

/** Bytes with a buffer of their own, to be handed over: most come so. */
function whole(piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = piece
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength
    ? (piece as Uint8Array<ArrayBuffer>)
    : new Uint8Array(piece)
}

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)
