// Whether what is installed is what the lock file asks for, and installing it when it is not. Plain Node: it runs before
// anything is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
const oldest = [20, 19]

/** Stops with a sentence when this Node is too old. */
export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `This needs Node ${oldest.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org.`,
  )
  process.exit(1)
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

/** The first package that is missing or of another version; null when nothing is. What is optional may be missing. */
export function missingPackage() {
  const asked = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (installed === null) return 'node_modules'
  for (const [path, wanted] of Object.entries(asked)) {
    if (!path.startsWith('node_modules/') || wanted.optional || wanted.devOptional) continue
    const there = installed[path]
    if (wanted.link ? !existsSync(join(root, path)) : there?.version !== wanted.version) return path
  }
  return null
}

/** Installs when something is missing. Scripts of packages are not run: none is needed. */
export function installWhatIsMissing() {
  const missing = missingPackage()
  if (missing === null) return
  console.log('Installing what is missing. This takes about a minute.')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const parameters = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(npm, parameters, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm.endsWith('.cmd'),
  })
  if (done.status === 0) return
  console.error(
    `npm ci did not work (${missing} is missing). What it said stands above. Is the package registry reachable?`,
  )
  process.exit(1)
}
