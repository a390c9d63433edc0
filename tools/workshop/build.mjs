// Builds the web application and the bundles of the server and the command line, each only when what it is made of changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './install.mjs'

const marks = join(root, '.cache')
const passedOver = new Set(['node_modules', 'dist', 'test', '.cache'])

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (passedOver.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

/** One hash over the names and contents of everything below these folders and the lock file. */
function hashOf(folders) {
  const hash = createHash('sha256')
  const paths = folders.flatMap((folder) => [...filesUnder(join(root, folder))])
  for (const path of [...paths, join(root, 'package-lock.json')]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs `make` when the sources are not those it ran on last, or its result is gone. */
async function whenChanged(name, folders, result, make) {
  const mark = join(marks, `${name}.sha256`)
  const hash = hashOf(folders)
  const known = existsSync(mark) ? readFileSync(mark, 'utf8') : ''
  if (known === hash && existsSync(join(root, result))) return
  await make()
  mkdirSync(marks, { recursive: true })
  writeFileSync(mark, hash)
}

async function buildWeb() {
  console.log('Building the pages.')
  const { build } = await import('vite')
  // Whoever builds, tests among them, builds what people get: otherwise React would come in its slow development form.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ configFile: join(root, 'apps/web/vite.config.ts'), root: join(root, 'apps/web'), logLevel: 'error' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** Our own packages go into the bundle; everything installed stays outside it. */
const installedOutside = {
  name: 'installed-outside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@throughline/') ? null : { path, external: true },
    )
  },
}

async function bundle(entry, result) {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [join(root, entry)],
    outfile: join(root, result),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [installedOutside],
  })
}

const readingThread = 'packages/application/dist/reading-thread.mjs'

export const webFolder = join(root, 'apps/web/dist')
export const serverBundle = 'apps/server/dist/server.mjs'
export const cliBundle = 'apps/cli/dist/cli.mjs'
export const x12Bundle = 'apps/cli/dist/x12.mjs'

export async function buildPages() {
  const folders = [
    'apps/web',
    ...['operations', 'domain', 'provider', 'spanish', 'x12', 'codes'].map((name) => `packages/${name}`),
  ]
  await whenChanged('web', folders, 'apps/web/dist/index.html', buildWeb)
}

/** The thread that reads files: a program of its own, found by the name that `@throughline/application` exports. */
export async function buildReadingThread() {
  const names = ['application', 'wire', 'x12', 'codes', 'domain', 'provider']
  const folders = names.map((name) => `packages/${name}`)
  await whenChanged('reading-thread', folders, readingThread, () =>
    bundle('packages/application/src/files/apart/reading-thread.ts', readingThread),
  )
}

export async function buildServer() {
  await buildReadingThread()
  await whenChanged('server', ['packages', 'apps/server'], serverBundle, () =>
    bundle('apps/server/src/main.ts', serverBundle),
  )
}

export async function buildCli() {
  await buildReadingThread()
  await whenChanged('cli', ['packages', 'apps/cli'], cliBundle, () => bundle('apps/cli/src/main.ts', cliBundle))
}

export async function buildX12() {
  const folders = ['apps/cli', ...['x12', 'codes', 'domain'].map((name) => `packages/${name}`)]
  await whenChanged('x12', folders, x12Bundle, () => bundle('apps/cli/src/x12.ts', x12Bundle))
}
