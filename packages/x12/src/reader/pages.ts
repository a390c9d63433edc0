// Turns what a caller has (bytes, or chunks of bytes as they come) into pages. Chunks are joined to blocks of one size first,
// so that nothing downstream can depend on how the bytes were cut.
import { defaultLimits, type Limits } from '../limits.ts'
import { X12Error } from '../x12-error.ts'
import type { Page } from './page.ts'
import { Scanner, type Trouble } from './scanner.ts'

/** Whole bytes, or chunks of them: an array of chunks, a Node stream, a web ReadableStream with async iteration. */
export type ByteSource = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

const blockBytes = 64 * 1024

/** A push parser: give it chunks of any size, take pages. */
export class PageReader {
  private readonly limits: Limits
  private readonly scanner: Scanner
  private block: Uint8Array = new Uint8Array(0)
  private filled = 0
  private base = 0
  private wanted = blockBytes

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...defaultLimits, ...limits }
    this.scanner = new Scanner(this.limits)
  }

  get troubles(): readonly Trouble[] {
    return this.scanner.troubles
  }

  /** Pages of a source that is whole in memory; they share its bytes, which must not change while pages are held. */
  *whole(bytes: Uint8Array): Generator<Page> {
    if (bytes.length > this.limits.bytes) throw this.tooLong()
    let pos = 0
    let wanted = blockBytes
    for (;;) {
      const stop = Math.min(bytes.length, pos + wanted)
      const final = stop === bytes.length
      const { page, used } = this.scanner.scan(bytes.subarray(pos, stop), pos, final)
      pos += used
      if (page) yield page
      if (used === 0) {
        if (final) return
        wanted += blockBytes
      } else {
        wanted = blockBytes
        if (pos === bytes.length) return this.finish(pos)
      }
    }
  }

  *push(chunk: Uint8Array): Generator<Page> {
    if (this.base + this.filled + chunk.length > this.limits.bytes) throw this.tooLong()
    let from = 0
    while (from < chunk.length) {
      if (this.block.length < this.wanted) this.renew(this.wanted)
      const taken = Math.min(chunk.length - from, this.wanted - this.filled)
      this.block.set(chunk.subarray(from, from + taken), this.filled)
      this.filled += taken
      from += taken
      if (this.filled === this.wanted) yield* this.drain(false)
    }
  }

  *end(): Generator<Page> {
    yield* this.drain(true)
  }

  private finish(at: number): void {
    // An empty or blank source never reaches an ISA; the scanner says so when told that nothing more comes.
    this.scanner.scan(new Uint8Array(0), at, true)
  }

  private *drain(final: boolean): Generator<Page> {
    for (;;) {
      const { page, used } = this.scanner.scan(this.block.subarray(0, this.filled), this.base, final)
      if (page) yield page
      if (used > 0) {
        // The page keeps the old block: what is left over moves to a new one.
        const rest = this.block.subarray(used, this.filled)
        this.base += used
        this.block = new Uint8Array(blockBytes + rest.length)
        this.block.set(rest)
        this.filled = rest.length
        this.wanted = blockBytes
        if (this.filled === 0) {
          if (final) this.finish(this.base)
          return
        }
        if (!final && this.filled < this.wanted) return
      } else if (final) {
        if (this.filled === 0) this.finish(this.base)
        return
      } else {
        this.wanted += blockBytes
        this.renew(this.wanted)
        return
      }
    }
  }

  private renew(size: number): void {
    const next = new Uint8Array(size)
    next.set(this.block.subarray(0, this.filled))
    this.block = next
  }

  private tooLong(): X12Error {
    return new X12Error(
      'too-many-bytes',
      `The file is longer than ${this.limits.bytes} bytes. Split it.`,
      0,
      this.limits.bytes,
    )
  }
}

/** Pages of any source. Iterate the segments of a page synchronously: awaiting each would cost more than reading it. */
export async function* readPages(source: ByteSource, reader: PageReader): AsyncGenerator<Page> {
  if (source instanceof Uint8Array) {
    yield* reader.whole(source)
    return
  }
  for await (const chunk of source) yield* reader.push(chunk)
  yield* reader.end()
}
