// One process at a time makes a world: it claims the world's folder by a file that names it, and whoever finds the file of
// a living process stays away. What a killed process claimed is taken over.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processLives } from './embedded/postmaster.ts'
import { OpeningRefused } from './opening-refused.ts'

const triesAtMost = 5

/** When the process began, so that another one with the same number is not taken for it; 0 where the system does not say. */
const beganAt = (pid: number): string => {
  try {
    // The fields after the name, which is in parentheses and may hold anything: the start is the twenty-second of all.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19] ?? '0'
  } catch {
    return '0'
  }
}

const claimOf = (pid: number): string => `${pid} ${beganAt(pid)}\n`

const readClaim = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** An unfinished line is of somebody who is writing it. */
const isAlive = (claim: string): boolean => {
  const pid = Number.parseInt(claim, 10)
  return !claim.endsWith('\n') || (processLives(pid) && claim === claimOf(pid))
}

/** Claims the folder of a world that is about to be made. Gives the way to let go of it; refuses while another makes it. */
export const claimMaking = (folder: string): (() => void) => {
  const path = join(folder, 'making')
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    try {
      writeFileSync(path, claimOf(process.pid), { flag: 'wx', mode: 0o644 })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const claim = readClaim(path)
    if (claim === null) continue
    if (isAlive(claim)) break
    takeAway(path, claim)
  }
  throw new OpeningRefused(
    `Another Throughline is just making the world in ${folder}. Wait until it is ready, then start again. ` +
      `If none is running, remove the file ${path}.`,
  )
}

/** Takes a dead claim away; a living one that came in between goes back to its place. */
const takeAway = (path: string, dead: string): void => {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const taken = readClaim(aside)
  if (taken !== null && taken !== dead) writeFileSync(path, taken, { flag: 'wx' })
  rmSync(aside, { force: true })
}
