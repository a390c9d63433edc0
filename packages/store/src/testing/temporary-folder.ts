// Temporary folders for throw-away servers: where the server's user can reach them, removed at the end of the run, and
// swept when an earlier run was killed before it could.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from '../embedded/binaries.ts'
import { livePostmaster, processLives } from '../embedded/postmaster.ts'
import { canReach, serverUser } from '../embedded/server-user.ts'

const prefix = 'throughline-test-'

const parent = (): string => {
  const ours = realpathSync(tmpdir())
  return canReach(ours, serverUser()) ? ours : '/tmp'
}

/** A fresh folder that names the process it belongs to. */
export const temporaryFolder = (): string => mkdtempSync(join(parent(), `${prefix}${process.pid}-`))

const stopLeftBehind = (dataFolder: string): void => {
  if (livePostmaster(dataFolder) === null) return
  const user = serverUser()
  const as = user === null ? {} : { uid: user.uid, gid: user.gid }
  const parameters = ['stop', '-D', dataFolder, '-m', 'immediate', '-w', '-t', '20']
  spawnSync(findBinaries(user).pgCtl, parameters, { stdio: 'ignore', cwd: dataFolder, ...as })
}

/** Removes what runs that were killed left behind: their folders, and the servers still running in them. */
export const sweepTemporaryFolders = (): void => {
  const folder = parent()
  for (const name of readdirSync(folder)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    if (Number.isNaN(owner) || processLives(owner)) continue
    try {
      stopLeftBehind(join(folder, name, 'postgres'))
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // Another run may be sweeping the same folder, or it belongs to another user.
    }
  }
}
