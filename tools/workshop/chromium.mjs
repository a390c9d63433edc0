// The browser that the browser tests drive: one that is there, or Debian's when we are root and may install it.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium: CHROMIUM_PATH, or the first on the search path; null when there is none. */
export function findChromium(environment = process.env) {
  const chosen = environment.CHROMIUM_PATH
  if (chosen) return isAbsolute(chosen) && runs(chosen) ? chosen : null
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces]
  return candidates.find(runs) ?? null
}

/** A Chromium, installed when that is possible; or why there is none. */
export function ensureChromium() {
  const there = findChromium()
  if (there !== null) return { path: there, why: null }
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { path: null, why: 'there is no Chromium. Install one, or name it in CHROMIUM_PATH' }
  console.log('Installing Chromium from Debian.')
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-q'], quiet)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], quiet)
  const path = findChromium()
  return { path, why: path === null ? 'there is no Chromium, and apt-get could not install it' : null }
}
