// As whom the embedded server runs. PostgreSQL refuses to run as root, so when we are root an unprivileged user of the
// machine owns it, and must be able to reach its binaries, its data and its socket.
import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { OpeningRefused } from '../opening-refused.ts'

export type ServerUser = { readonly uid: number; readonly gid: number; readonly name: string }

const candidates = ['postgres', 'nobody'] as const

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim())
  } catch {
    return null
  }
}

/** The user the server must run as, or null when it runs as we do. */
export const serverUser = (): ServerUser | null => {
  if (process.getuid?.() !== 0) return null
  for (const name of candidates) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid !== null && gid !== null && uid !== 0) return { uid, gid, name }
  }
  throw new OpeningRefused(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor a user "nobody". ' +
      'Run Throughline as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  )
}

const others = { read: 0o004, enter: 0o001 }

const permits = (path: string, user: ServerUser, bit: number): boolean => {
  const stat = statSync(path)
  if (stat.uid === user.uid) return (stat.mode & (bit << 6)) !== 0
  if (stat.gid === user.gid) return (stat.mode & (bit << 3)) !== 0
  return (stat.mode & bit) !== 0
}

/** Whether this user may walk into `folder`: every folder above it must let them through. Missing ones do not matter. */
export const canReach = (folder: string, user: ServerUser | null): boolean => {
  if (user === null) return true
  for (let at = resolve(folder); ; at = dirname(at)) {
    try {
      if (!permits(at, user, others.enter)) return false
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return false
    }
    if (at === dirname(at)) return true
  }
}

/** Whether this user may read `file`. */
export const canRead = (file: string, user: ServerUser | null): boolean => {
  if (user === null) return true
  try {
    return canReach(dirname(file), user) && permits(file, user, others.read)
  } catch {
    return false
  }
}
