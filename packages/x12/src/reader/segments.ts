// Segments one by one, for callers that want no guide: the id, the elements, and where each stood.
import type { Limits } from '../limits.ts'
import type { Delimiters } from './delimiters.ts'
import type { Page } from './page.ts'
import { PageReader, readPages, type ByteSource } from './pages.ts'

/** One segment of a page. Elements become strings when they are read, not before. */
export class Segment {
  readonly page: Page
  readonly index: number

  constructor(page: Page, index: number) {
    this.page = page
    this.index = index
  }

  get id(): string {
    return this.page.element(this.index, 0)
  }
  /** 1-based place in the file. */
  get ordinal(): number {
    return this.page.first + this.index
  }
  /** Byte offset in the file. */
  get offset(): number {
    return this.page.offset(this.index)
  }
  get elementCount(): number {
    return this.page.elementCount(this.index)
  }
  get delimiters(): Delimiters {
    return this.page.delimiters
  }
  /** Element `n`, 1-based as the standard counts; '' when absent. */
  element(n: number): string {
    return this.page.element(this.index, n)
  }
  /** Component `c` (1-based) of repetition `r` (0-based) of element `n`. */
  component(n: number, c: number, r = 0): string {
    return this.page.component(this.index, n, c, r)
  }
  /** All elements behind the id. */
  elements(): string[] {
    const all: string[] = []
    const count = this.elementCount
    for (let n = 1; n <= count; n++) all.push(this.page.element(this.index, n))
    return all
  }
  /** The segment as it stands in the file, without its terminator. */
  toString(): string {
    return this.page.raw(this.index)
  }
}

/** The segments of one page. Iterating makes one small object a segment; by index it makes none. */
export class SegmentBatch {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get length(): number {
    return this.page.count
  }

  *[Symbol.iterator](): Generator<Segment> {
    for (let i = 0; i < this.page.count; i++) yield new Segment(this.page, i)
  }
}

/**
 * The segments of a source in batches.
 * @throws X12Error when the source is no X12 or passes a limit.
 */
export async function* readSegments(source: ByteSource, limits: Partial<Limits> = {}): AsyncGenerator<SegmentBatch> {
  for await (const page of readPages(source, new PageReader(limits))) yield new SegmentBatch(page)
}

/** The segments of bytes in memory, one by one and synchronously. */
export function* segmentsOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Generator<Segment> {
  for (const page of new PageReader(limits).whole(bytes)) {
    for (let i = 0; i < page.count; i++) yield new Segment(page, i)
  }
}
