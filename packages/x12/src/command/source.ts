// Files and what is piped in, as sources to read once or twice.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { ByteSource } from '../reader/pages.ts'
import { Misuse, type Door } from './door.ts'
import { Progress } from './output.ts'

/** 256 KiB a read: fewer calls than Node's own 64 KiB. */
const readBytes = 1 << 18
/** What is piped in and must be read twice is kept in memory up to this. */
const mostKept = 256 * 1024 * 1024

/** Reads a file, or standard input for `-`, once. */
export async function* bytesOf(file: string, door: Door): AsyncGenerator<Uint8Array> {
  const progress = new Progress(file, sizeOf(file), () => door.now().getTime())
  let read = 0
  try {
    const chunks = file === '-' ? (process.stdin as AsyncIterable<Uint8Array>) : piecesOf(file)
    for await (const chunk of chunks) {
      read += chunk.length
      progress.read(read)
      door.pieceRead?.()
      yield chunk
    }
  } finally {
    progress.done()
  }
}

/** Read without waiting: this program has nothing else to do, and a stream takes longer to start than a small file to check. */
function* piecesOf(file: string): Generator<Uint8Array> {
  const opened = openSync(file, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(readBytes)
      const length = readSync(opened, piece)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(opened)
  }
}

/** A source that can be read as often as asked: a file is opened again, what is piped in is kept. */
export async function rereadable(file: string, door: Door): Promise<() => ByteSource> {
  if (file !== '-') return () => bytesOf(file, door)
  const chunks: Uint8Array[] = []
  let kept = 0
  for await (const chunk of bytesOf(file, door)) {
    kept += chunk.length
    if (kept > mostKept)
      throw new Misuse('What is piped in is longer than 256 MiB, and this command reads it twice. Name it as a file.')
    chunks.push(chunk)
  }
  return () => chunks
}

/** 0 when it is not known. */
function sizeOf(file: string): number {
  return file === '-' ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0)
}

const fileErrors: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder. Name the files in it.',
  EACCES: 'This file may not be read by you. Ask for the right to, or copy it.',
  EPERM: 'This file may not be read by you. Ask for the right to, or copy it.',
}

/** The sentence for an error of the file system; null for any other error. */
export function fileErrorOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null
  return fileErrors[String(error.code)] ?? `The file cannot be read (${String(error.code)}).`
}
