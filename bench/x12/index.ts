// How fast x12 reads, checks and writes, beside a yardstick run back to back on the same file, and how much memory it takes.
// `npm run bench -- x12 [MB] [memory]`: the size of the larger memory files, 250 when left out, 1000 for what is promised; `memory`
// measures nothing else.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { makeFile } from './make-file.ts'
import { peers } from './peers.ts'
import { median, seconds } from './seconds.ts'
import { works, type Kind, type Turn } from './works.ts'

const claims = 60_000
const [size = '250', only] = process.argv.slice(2)
/** Megabytes of 10^6 bytes; memory is told in MiB. */
const largeMB = Number(size)
const smallMB = 50

const print = (metric: string, value: number | string, unit: string): void =>
  console.log(`x12 ${metric} ${value} ${unit}`)

/** The maker of files beside the yardstick, where it is; our own makes files of the same kind. */
const generator = join(import.meta.dirname, '../../../shared/x12-yardstick/gen.mjs')

function makeSpeedFile(path: string, kind: Kind): void {
  if (!existsSync(generator)) return makeFile(path, kind, claims, 5_000)
  execFileSync(process.execPath, [generator, kind.slice(0, 3), String(claims), '5000', path], { stdio: 'ignore' })
}

/** A program of the bench in one file, so that the library is run as it is published and not as sources translated one by one. */
async function bundled(folder: string, name: string): Promise<string> {
  const program = join(folder, `${name}.mjs`)
  const source = join(import.meta.dirname, `${name}.ts`)
  await build({
    entryPoints: [source],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2023',
  })
  return program
}

/** Processes a kind of work is timed in: what one process makes of the same code is sometimes a third slower than what others do. */
const processes = 3

/** Each kind of work in processes of its own, as a program does it that has this one to do. */
async function speeds(folder: string, kind: Kind): Promise<void> {
  const path = join(folder, `${kind}.edi`)
  makeSpeedFile(path, kind)
  const megabytes = statSync(path).size / 1e6
  const program = await bundled(folder, 'row-program')
  for (const work of works) {
    const turns = Array.from({ length: processes }, () => {
      const told = execFileSync(process.execPath, [program, kind, work, path], { encoding: 'utf8' })
      return JSON.parse(told) as Turn[]
    }).flat()
    const took = median(turns.map(({ own }) => own))
    print(`${kind}_${work}`, median(turns.map(({ yardstick, own }) => yardstick / own)).toFixed(2), 'x_yardstick')
    print(`${kind}_${work}_rate`, (megabytes / took).toFixed(0), 'MB/s')
    if (work !== 'segment_events') print(`${kind}_${work}_claims`, Math.round(claims / took), 'claims/s')
  }
}

/** The remittances that the program writes are made of a file that is read first. */
async function writer(folder: string): Promise<void> {
  const path = join(folder, 'written.edi')
  makeFile(path, '835', 20_000, 20_000)
  const told = execFileSync(process.execPath, [await bundled(folder, 'writer-program'), path], { encoding: 'utf8' })
  const { size, took } = JSON.parse(told) as { size: number; took: number[] }
  print('writer', (size / 1e6 / median(took)).toFixed(0), 'MB/s')
}

/** Peak memory of `x12 check` as it is packed, in a process of its own, for a small and a large file of each kind. */
async function memory(folder: string): Promise<void> {
  const program = await packedProgram(folder)
  for (const [kind, claimBytes] of [
    ['835', 412],
    ['837P', 483],
  ] as const) {
    const peaks = [smallMB, largeMB].map((megabytes) => {
      const path = join(folder, 'memory.edi')
      // One transaction of 100,000 claims stands in each file, as often as its size asks for.
      makeFile(path, kind, Math.round((megabytes * 1e6) / claimBytes), 100_000)
      const peak = peakOf(program, path)
      print(`${kind}_peak_memory_at_${Math.round(statSync(path).size / 1e6)}_MB`, peak.toFixed(1), 'MiB')
      rmSync(path)
      return peak
    })
    print(`${kind}_peak_memory_grows`, (peaks[1]! - peaks[0]!).toFixed(1), 'MiB')
  }
}

/** In MiB, as the child itself tells it when it ends. */
function peakOf(program: string, path: string): number {
  const told = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`
  const words = ['--import', `data:text/javascript,${encodeURIComponent(told)}`, program, 'check', path]
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the check of ${path} ended with ${status}: ${stderr}`)
  return Number(stderr) / 1024
}

/** The command line in one file, as it is published. */
async function packedProgram(folder: string): Promise<string> {
  const program = join(folder, 'cli.cjs')
  const { bundleCommandLine } = (await import(
    pathToFileURL(join(import.meta.dirname, '../../tools/x12-package.mjs')).href
  )) as { bundleCommandLine: (outfile: string) => Promise<void> }
  await bundleCommandLine(program)
  return program
}

/** Starting, checking a file of 20 claims and ending, less starting an empty program. */
async function coldStart(folder: string): Promise<void> {
  const program = await packedProgram(folder)
  const path = join(folder, 'cold.edi')
  makeFile(path, '837P', 20, 20)
  const run = (...words: string[]): number => {
    const started = performance.now()
    execFileSync(process.execPath, words)
    return performance.now() - started
  }
  const differences = Array.from({ length: 9 }, () => run(program, 'check', path) - run('-e', '0'))
  print('cold_check_of_20_claims', Math.round(median(differences)), 'ms_above_empty_node')
}

print('machine_cores', cpus().length, 'cores')
print('machine_memory', Math.round(totalmem() / 2 ** 30), 'GiB')
const folder = mkdtempSync(join(tmpdir(), 'x12-bench-'))
try {
  if (only !== 'memory') {
    await speeds(folder, '837P')
    await speeds(folder, '835')
    await writer(folder)
    await peers(folder, print, seconds)
    await coldStart(folder)
  }
  await memory(folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
