// A program for tests to start and kill, as one file without the compiler that runs the sources: it stands within a fifth of
// the time, and a test that kills often spends its time on what it tests.
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../../../..')

/** Bundles our own packages into one file below `.cache`, where what is installed is found. Gives its path. */
export async function bundledProgram(entry: string, name: string): Promise<string> {
  const outfile = join(root, '.cache/tests', `${name}.mjs`)
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
