// Where an installation keeps what is its own outside the checkout: one folder for the demo world and one for real data,
// which of them was open last, whether a world was made to its end, and its keys.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { unfilledMark } from './embedded/cluster.ts'
import { canReach, serverUser, type ServerUser } from './embedded/server-user.ts'
import { makeFolder } from './make-folder.ts'
import { OpeningRefused } from './opening-refused.ts'

/** `demo` is made from a seed and may be thrown away; `real` holds people's records. They never share a folder. */
export type World = 'demo' | 'real'

/** For a root user whose own home nobody else may enter. */
const systemHome = '/var/lib/throughline'

/**
 * The installation's folder: THROUGHLINE_HOME, or ~/.throughline, or, when the database's user cannot reach that,
 * /var/lib/throughline.
 */
export const homeFolder = (
  environment: NodeJS.ProcessEnv = process.env,
  user: ServerUser | null = serverUser(),
): string => {
  const chosen = environment.THROUGHLINE_HOME
  if (chosen !== undefined && chosen !== '') {
    const folder = resolve(chosen)
    if (canReach(folder, user)) return folder
    throw new OpeningRefused(
      `THROUGHLINE_HOME is ${folder}, but the database runs as the user "${user!.name}", who may not enter a folder above ` +
        'it. Choose a folder below one that everybody may enter, for example /var/lib/throughline.',
    )
  }
  const own = join(environment.HOME || homedir(), '.throughline')
  return canReach(own, user) ? own : systemHome
}

/** The folder of one world, made when missing. Everybody may walk through it; what lies in it has its own permissions. */
export const worldFolder = (home: string, world: World): string => {
  const folder = join(home, world)
  makeFolder(folder, 0o755)
  return folder
}

const writeWhole = (path: string, text: string, mode: number): void => {
  const half = `${path}.${process.pid}`
  writeFileSync(half, text, { mode })
  renameSync(half, path)
}

/** The world that was opened last; null on a new installation. */
export const lastWorld = (home: string): World | null => {
  try {
    const text = readFileSync(join(home, 'last'), 'utf8').trim()
    return text === 'demo' || text === 'real' ? text : null
  } catch {
    return null
  }
}

export const rememberWorld = (home: string, world: World): void => writeWhole(join(home, 'last'), `${world}\n`, 0o644)

const markerOf = (folder: string): string => join(folder, 'complete')

/** Whether this world was made to its end. The marker is the last thing written when one is made. */
export const isComplete = (folder: string): boolean => existsSync(markerOf(folder))

export const markComplete = (folder: string): void => {
  rmSync(unfilledMark(join(folder, 'postgres')), { force: true })
  writeWhole(markerOf(folder), 'This world was made to its end. Without this file it is made anew.\n', 0o644)
}

/**
 * Takes away a world that was not made to its end. A demo is deleted, and so is a database into which nothing was filled yet.
 * Of real data nothing is ever deleted: the folder is set aside under a name that says so, in case the marker was lost and
 * not the end.
 */
export const clearHalfMade = (folder: string, world: World): void => {
  const data = join(folder, 'postgres')
  if (isComplete(folder) || !existsSync(data)) return
  if (world === 'demo' || existsSync(unfilledMark(data))) return rmSync(data, { recursive: true, force: true })
  for (let number = 1; number <= 1_000; number += 1) {
    const aside = join(folder, `postgres.half-made-${number}`)
    if (existsSync(aside)) continue
    return renameSync(data, aside)
  }
  throw new OpeningRefused(`${folder} holds a thousand half-made data folders. Look at them and remove them.`)
}

/** Removes the folder of a world, and the home around it, when a making that failed left nothing in them. */
export const removeEmpty = (home: string, folder: string): void => {
  try {
    rmdirSync(folder)
    rmdirSync(home)
  } catch {
    // Something is in it, or another process works there.
  }
}

const keyBytes = 32

/** What each key is for: the audit chain, people's second factors, backups made without a passphrase. */
export type InstallationKey = 'audit' | 'factors' | 'backup'

const keyPath = (folder: string, name: InstallationKey): string => {
  const keys = join(folder, 'keys')
  makeFolder(keys, 0o700)
  return join(keys, `${name}.key`)
}

/** A secret key of this installation, kept in a file only we may read; made at its first use. */
export const installationKey = (folder: string, name: InstallationKey): Buffer => {
  const path = keyPath(folder, name)
  if (!existsSync(path)) writeWhole(path, `${randomBytes(keyBytes).toString('hex')}\n`, 0o400)
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (key.length !== keyBytes)
    throw new OpeningRefused(`${path} does not hold a key of ${keyBytes} bytes. Restore it from your backup.`)
  return key
}

/** Puts a key from a backup in its place. One that was there and differs is kept beside it. */
export const placeInstallationKey = (folder: string, name: InstallationKey, key: Uint8Array): void => {
  const path = keyPath(folder, name)
  const text = `${Buffer.from(key).toString('hex')}\n`
  if (existsSync(path)) {
    if (readFileSync(path, 'utf8') === text) return
    renameSync(path, `${path}.before-restore`)
  }
  writeWhole(path, text, 0o400)
}
