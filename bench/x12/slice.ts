// The yardstick: reads a file in 256 KiB chunks and slices every segment and element into a string, nothing more. Speeds are told as
// multiples of it, because machines differ and drift.
import { closeSync, openSync, readSync } from 'node:fs'

const chunkBytes = 1 << 18

/** Answers the number of elements, so that the work cannot be left out. */
export function sliceEverything(path: string): number {
  const file = openSync(path, 'r')
  const chunk = Buffer.allocUnsafe(chunkBytes)
  let carry = ''
  let elements = 0
  let read: number
  while ((read = readSync(file, chunk, 0, chunk.length, null)) > 0) {
    const text = carry + chunk.toString('latin1', 0, read)
    let at = 0
    let end: number
    while ((end = text.indexOf('~', at)) !== -1) {
      const parts: string[] = []
      let from = at
      let star: number
      while ((star = text.indexOf('*', from)) !== -1 && star < end) {
        parts.push(text.slice(from, star))
        from = star + 1
      }
      parts.push(text.slice(from, end))
      elements += parts.length
      at = end + 1
    }
    carry = text.slice(at)
  }
  closeSync(file)
  return elements
}
