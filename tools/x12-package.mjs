// Makes packages/x12 ready to be published: one file of JavaScript for programs, one for the command line, types, and a package.json
// that names them. `npm pack` and `npm publish` in packages/x12 run it before (`prepack`) and put the checkout back after (`postpack`);
// `node tools/x12-package.mjs FOLDER` makes the same in a folder elsewhere.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './workshop/install.mjs'

const source = join(root, 'packages/x12')
const kept = join(source, 'package.json.checkout')
const manifest = join(source, 'package.json')

const shared = { bundle: true, target: 'es2023', logLevel: 'error', legalComments: 'none' }

/** The published command line in one file; as CommonJS, which Node starts faster than a module. */
export async function bundleCommandLine(outfile) {
  const { build } = await import('esbuild')
  await build({
    ...shared,
    format: 'cjs',
    platform: 'node',
    entryPoints: [join(root, 'apps/cli/src/x12-packaged.ts')],
    outfile,
    banner: { js: '#!/usr/bin/env node' },
    minify: true,
  })
}

export async function stageX12(folder) {
  const { build } = await import('esbuild')
  const dist = join(folder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  // `neutral` fails on an import of Node's own modules: the library must work in a browser.
  const library = { ...shared, format: 'esm', platform: 'neutral', entryPoints: [join(source, 'src/index.ts')] }
  await build({ ...library, outfile: join(dist, 'index.js'), sourcemap: 'linked' })
  await bundleCommandLine(join(dist, 'cli.cjs'))
  writeTypes(join(dist, 'types'))
  const published = JSON.parse(readFileSync(existsSync(kept) ? kept : manifest, 'utf8'))
  delete published.scripts
  published.exports = {
    '.': { types: './dist/types/index.d.ts', default: './dist/index.js' },
    './package.json': './package.json',
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  if (resolve(folder) === source) return
  for (const path of ['README.md', 'disputes.md', 'COMPARISON.md', 'docs', 'companions'])
    cpSync(join(source, path), join(folder, path), { recursive: true })
}

function writeTypes(folder) {
  const settings = join(root, '.cache/x12-types.json')
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(
    settings,
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        outDir: folder,
        rootDir: join(source, 'src'),
        types: [],
        lib: ['es2023', 'dom'],
      },
      include: [],
      files: [join(source, 'src/index.ts')],
    }),
  )
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', settings], { stdio: 'inherit' })
  // Definitions nest deep: what they are indented by would be most of the package.
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.d.ts'))
      writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').replace(/^ +/gm, ''))
}

/** Puts the package.json of the checkout back. */
function restore() {
  if (existsSync(kept)) renameSync(kept, manifest)
  rmSync(join(source, 'LICENSE'), { force: true })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , how] = process.argv
  if (how === 'postpack') restore()
  else if (how === 'prepack') {
    restore()
    cpSync(manifest, kept)
    try {
      await stageX12(source)
    } catch (error) {
      restore()
      throw error
    }
  } else if (how === undefined) {
    console.error('Name the folder to make the package in.')
    process.exitCode = 2
  } else await stageX12(resolve(how))
}
