// What a running server left in its data folder about itself, and whether that process is still alive.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Postmaster = { readonly pid: number; readonly port: number }

/**
 * A process that has ended and waits for its parent to notice still answers signals. In a container whose first process
 * never notices, it would do so for ever.
 */
const isZombie = (pid: number): boolean => {
  try {
    // The state stands after the name, which is in parentheses and may hold anything.
    return /^[ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!)
  } catch {
    return false
  }
}

/** Whether a process with this number is alive, ours or not. */
export const processLives = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !isZombie(pid)
}

/** Waits until a process has ended, for at most so many milliseconds; says whether it has. */
export const processEnds = async (pid: number, within: number): Promise<boolean> => {
  const until = Date.now() + within
  while (processLives(pid)) {
    if (Date.now() > until) return false
    await pause(10)
  }
  return true
}

const pidFile = (dataFolder: string): string => join(dataFolder, 'postmaster.pid')

const readPidFile = (dataFolder: string): Postmaster | null => {
  try {
    const lines = readFileSync(pidFile(dataFolder), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) }
  } catch {
    return null
  }
}

/** The server that `postmaster.pid` names, when that process is alive; null when there is none. */
export const livePostmaster = (dataFolder: string): Postmaster | null => {
  const named = readPidFile(dataFolder)
  return named !== null && processLives(named.pid) ? named : null
}

/**
 * Takes away the file of a server that has ended and was not noticed: PostgreSQL itself would take it for alive and refuse
 * to start. What its children still hold, its shared memory guards.
 */
export const forgetZombie = (dataFolder: string): void => {
  const named = readPidFile(dataFolder)
  if (named !== null && isZombie(named.pid)) rmSync(pidFile(dataFolder), { force: true })
}
