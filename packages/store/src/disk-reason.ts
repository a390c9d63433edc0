// Why a disk refused to keep something, in words with their fix; for whoever chose the place.
import { statfsSync } from 'node:fs'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there. Make it, or name another',
  ENOTDIR: 'what stands before its name is no folder. Name another place',
  EEXIST: 'something else stands there. Name another place',
  EISDIR: 'this is a folder. Name a file in it',
  EACCES: 'you may not write there. Name another place',
  EPERM: 'you may not write there. Name another place',
  EROFS: 'nothing can be written there. Name another place',
  ENOSPC: 'the disk is full. Make room, or name another place',
  EDQUOT: 'your share of the disk is full. Make room, or name another place',
}

/** The reason of an error of the file system; null for every other error. */
export const diskReason = (error: unknown): string | null => {
  const { code, syscall } = (error ?? {}) as { code?: string; syscall?: unknown }
  return typeof syscall === 'string' ? (reasons[code ?? ''] ?? null) : null
}

const diskFull = '53100'
const longestChain = 8

/** The reason that PostgreSQL, one of its programs or the file system gives anywhere among the causes of an error. */
export const storageReason = (error: unknown): string | null => {
  let at: unknown = error
  for (let depth = 0; depth < longestChain && at instanceof Error; depth += 1) {
    const reason = diskReason(at)
    if (reason !== null) return reason
    if ((at as { code?: string }).code === diskFull || at.message.includes('No space left on device'))
      return reasons.ENOSPC!
    at = at.cause
  }
  return null
}

/** A server that cannot write its log ends before it says why: then only what is left of the disk tells. */
const leastRoom = 16 * 1024 * 1024

/** Whether the disk of this folder has less left than the database adds to it at once. */
export const diskIsFull = (folder: string): boolean => {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < leastRoom
  } catch {
    return false
  }
}
