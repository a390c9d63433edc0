// What the X12 command line asks of the machine: the time for answers and progress, a key that nobody knows, and memory that does not grow.
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'
import type { Door } from '@throughline/x12/command'

export const machine: Pick<Door, 'now' | 'secret' | 'pieceRead'> = {
  now: () => new Date(),
  // The global one: to import `node:crypto` would cost every start some milliseconds.
  secret: () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
  pieceRead: holdYoungGeneration,
}

/** Where V8 keeps what is new, both halves; enough for the pages of a file that are read at once. */
const youngBytes = 8 * 2 ** 20
let held = false

/**
 * V8 doubles the place for new objects as often as much in it is still used, up to 48 MB: a program that reads a long file page by
 * page gains no speed by that. Once it is large enough it stays as it is.
 */
function holdYoungGeneration(): void {
  if (held) return
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')
  if (young !== undefined && young.space_size < youngBytes) return
  held = true
  setFlagsFromString('--semi-space-growth-factor=1')
}
