// Standard output in large pieces, waiting when its reader is slow; and progress on standard error, on a terminal only.
import { once } from 'node:events'

/** Written at once, so that a page of many lines is not a write a line. */
const outputCharacters = 1 << 16

export class Output {
  private text = ''
  /** True once the reader of our output has gone away. */
  private closed = false

  constructor() {
    process.stdout.on('error', () => (this.closed = true))
  }

  line(text: string): void {
    this.text += `${text}\n`
  }

  /** Writes what has gathered when it is much; awaited in loops, so that a slow reader is waited for. */
  async drained(): Promise<void> {
    if (this.text.length > outputCharacters) await this.flush()
  }

  async bytes(chunk: Uint8Array): Promise<void> {
    await this.flush()
    await this.write(chunk)
  }

  async flush(): Promise<void> {
    const { text } = this
    this.text = ''
    if (text !== '') await this.write(text)
  }

  private async write(piece: string | Uint8Array): Promise<void> {
    if (this.closed || process.stdout.write(piece)) return
    // A reader that goes away instead of reading on is no reason to wait for ever.
    await Promise.race([
      once(process.stdout, 'drain'),
      once(process.stdout, 'close'),
      once(process.stdout, 'error'),
    ]).catch(() => undefined)
  }
}

/** Files that are read faster than one can look need no progress. */
const shownFrom = 32 * 1024 * 1024
const everyMilliseconds = 200

/** How far a file is read: `claims.edi  42%  310 MB/s`. */
export class Progress {
  private readonly name: string
  private readonly size: number
  private readonly now: () => number
  private readonly started: number
  private last = 0
  private shown = false
  private readonly on: boolean

  /** `size` is 0 when it is not known; `now` counts milliseconds. */
  constructor(name: string, size: number, now: () => number) {
    this.now = now
    this.started = now()
    this.name = name
    this.size = size
    this.on = process.stderr.isTTY === true && (size === 0 || size >= shownFrom)
  }

  read(bytes: number): void {
    if (!this.on || (this.size === 0 && bytes < shownFrom)) return
    const now = this.now()
    if (now - this.last < everyMilliseconds) return
    this.last = now
    this.shown = true
    process.stderr.write(`\r\x1b[2K${progressLine(this.name, bytes, this.size, now - this.started)}`)
  }

  /** Takes the line away again. */
  done(): void {
    if (this.shown) process.stderr.write('\r\x1b[2K')
    this.shown = false
  }
}

export function progressLine(name: string, bytes: number, size: number, milliseconds: number): string {
  const far = size > 0 ? `${Math.floor((bytes / size) * 100)}%` : `${Math.round(bytes / 1e6)} MB`
  const speed = milliseconds > 0 ? `  ${Math.round(bytes / 1e3 / milliseconds)} MB/s` : ''
  return `${name}  ${far}${speed}`
}
