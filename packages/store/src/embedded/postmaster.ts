// What a running server left in its data folder about itself, and whether that process is still alive.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Postmaster = { readonly pid: number; readonly port: number }

/** Whether a process with this number is alive, ours or not. */
export const processLives = (pid: number): boolean => {
  if (!Number.isSafeInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server that `postmaster.pid` names, when that process is alive; null when there is none. */
export const livePostmaster = (dataFolder: string): Postmaster | null => {
  let lines: string[]
  try {
    lines = readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  const port = Number(lines[3] ?? 0)
  return processLives(pid) ? { pid, port } : null
}
