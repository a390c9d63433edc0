// Why a disk refused to keep something, in words with their fix; for whoever chose the place.

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
