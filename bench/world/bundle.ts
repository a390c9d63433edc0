// A program of a bench as it would ship: bundled like the server, without the compiler that runs the sources.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Bundles our own packages into one file below `.cache`, where what is installed is found. */
export async function bundle(entry: string, name: string): Promise<string> {
  const workshop = pathToFileURL(join(import.meta.dirname, '../../tools/workshop/build.mjs')).href
  await ((await import(workshop)) as { buildReadingThread: () => Promise<void> }).buildReadingThread()
  const folder = join(import.meta.dirname, '../../.cache/bench')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'installed-outside',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@throughline/') ? null : { path, external: true },
          ),
      },
    ],
  })
  return outfile
}
