// A source as a stream of events: envelopes opening and closing, and loops as they become whole.
import { narrowedSets } from '../companion/narrow-set.ts'
import { PageReader, readPages, type ByteSource } from '../reader/pages.ts'
import { transactionSets } from '../sets/index.ts'
import { X12Error } from '../x12-error.ts'
import { FileReader, type FileEvent, type ReadOptions } from './file-reader.ts'

/**
 * The events of a source, in batches to be iterated synchronously. Never throws over what is in the source: what stops the
 * reading becomes a finding of the reader, and everything then open ends as `broken`.
 */
export async function* readEventBatches(source: ByteSource, reader: FileReader): AsyncGenerator<FileEvent[]> {
  const pages = new PageReader(reader.limits)
  try {
    for await (const page of readPages(source, pages)) yield reader.page(page, pages)
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    yield reader.fail(error, pages)
    return
  }
  yield reader.end(pages)
}

/** The same for bytes in memory, synchronously. */
export function* eventBatchesOf(bytes: Uint8Array, reader: FileReader): Generator<FileEvent[]> {
  const pages = new PageReader(reader.limits)
  try {
    for (const page of pages.whole(bytes)) yield reader.page(page, pages)
  } catch (error) {
    if (!(error instanceof X12Error)) throw error
    yield reader.fail(error, pages)
    return
  }
  yield reader.end(pages)
}

export function fileReader(options: ReadOptions = {}): FileReader {
  const sets = options.sets ?? transactionSets
  return new FileReader(options.companion ? { ...options, sets: narrowedSets(sets, options.companion) } : options, sets)
}
