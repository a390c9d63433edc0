// Makes a folder and those above it. Node's own recursive mkdir never returns where the system says that a folder exists and
// yet makes none in it, as under /proc.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Throws what the system says of the first folder that cannot be made. */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder), mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Somebody else made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
