// How fast x12 reads, checks and writes, beside a yardstick run back to back on the same file, and how much memory it takes.
// `npm run bench -- x12 [MB] [memory]`: the size of the larger memory files, 250 when left out, 1000 for what is promised; `memory`
// measures nothing else.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { codeVerdicts } from '@throughline/codes'
import {
  acknowledgment999,
  build999,
  checkBytes,
  levels,
  PageReader,
  plain,
  readClaims,
  readRemittances,
  remittance835,
  transactionOf,
  writeInterchange,
  type Claim837P,
  type ClaimPayment835,
  type CodeSets,
  type ReadOptions,
  type Report,
} from '@throughline/x12'
import { makeFile } from './make-file.ts'
import { peers } from './peers.ts'
import { sliceEverything } from './slice.ts'

const claims = 60_000
const rounds = 5
const [size = '250', only] = process.argv.slice(2)
/** Megabytes of 10^6 bytes; memory is told in MiB. */
const largeMB = Number(size)
const smallMB = 50

const print = (metric: string, value: number | string, unit: string): void =>
  console.log(`x12 ${metric} ${value} ${unit}`)
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Processor seconds of one run. */
async function seconds(act: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** The public code sets, as the command line asks them. */
const codeSets: CodeSets = codeVerdicts

/** Every segment's id and place, no element turned into text. */
function segmentEvents(bytes: Uint8Array): number {
  let sum = 0
  for (const page of new PageReader().whole(bytes))
    for (let i = 0; i < page.count; i++) sum += page.ids[i]! + page.offset(i)
  return sum
}

/** What a program reads of a claim: its number, its charge, and every line's code, units, charge and day. */
function valuesOf(claim: Claim837P): number {
  const { details, lines } = claim
  let sum = details.charge + details.patientControlNumber.length
  for (const { service, serviceDate } of lines)
    sum += service.charge + service.procedure.code.length + service.quantity.length + serviceDate.value.length
  return sum
}

function valuesOfPayment(claim: ClaimPayment835): number {
  const { payment, services } = claim
  let sum = payment.paid + payment.patientControlNumber.length
  for (const service of services) {
    sum += service.payment.paid + service.payment.procedure.code.length
    for (const one of service.adjustments) sum += one.amount1 + one.reason1.length
  }
  return sum
}

/** The claims of a file, typed. Written out for each kind: one loop for both would be timed with the shapes of the other. */
interface Typed {
  one(bytes: Uint8Array): Promise<number>
  batches(bytes: Uint8Array): Promise<number>
  checked(bytes: Uint8Array): Promise<number>
}

const everything: ReadOptions = { levels, codeSets }

const typed837: Typed = {
  async one(bytes) {
    let sum = 0
    for await (const event of readClaims(bytes)) if (event.kind === 'claim') sum += valuesOf(event.claim)
    return sum
  },
  async batches(bytes) {
    let sum = 0
    for await (const events of readClaims(bytes).batches())
      for (const event of events) if (event.kind === 'claim') sum += valuesOf(event.claim)
    return sum
  },
  async checked(bytes) {
    let sum = 0
    for await (const events of readClaims(bytes, everything).batches())
      for (const event of events)
        if (event.kind === 'claim') sum += valuesOf(event.claim)
        else if (event.kind === 'source-end') sum += acknowledged(event.report)
    return sum
  },
}

const typed835: Typed = {
  async one(bytes) {
    let sum = 0
    for await (const event of readRemittances(bytes)) if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
    return sum
  },
  async batches(bytes) {
    let sum = 0
    for await (const events of readRemittances(bytes).batches())
      for (const event of events) if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
    return sum
  },
  async checked(bytes) {
    let sum = 0
    for await (const events of readRemittances(bytes, everything).batches())
      for (const event of events)
        if (event.kind === 'claim') sum += valuesOfPayment(event.claim)
        else if (event.kind === 'source-end') sum += acknowledged(event.report)
    return sum
  },
}

/** Writes the 999 of every group. */
function acknowledged(report: Report): number {
  if (report.errors > 0) throw new Error(`the file has ${report.errors} errors`)
  const header = { sender: 'RIVERPLAN', receiver: 'PEERORG', date: '2026-01-10', time: '0930', control: 1 }
  const groups = report.groups.map((group) => ({
    ...header,
    transactions: [transactionOf(acknowledgment999, build999(report, group))],
  }))
  return writeInterchange({ ...header, senderQualifier: 'ZZ', receiverQualifier: 'ZZ', usage: 'T', groups }).length
}

function check(bytes: Uint8Array): number {
  const report = checkBytes(bytes, { codeSets })
  return report.transactions.length + acknowledged(report)
}

/** The maker of files beside the yardstick, where it is; our own makes files of the same kind. */
const generator = join(import.meta.dirname, '../../../shared/x12-yardstick/gen.mjs')

function makeSpeedFile(path: string, kind: '837P' | '835'): void {
  if (!existsSync(generator)) return makeFile(path, kind, claims, 5_000)
  execFileSync(process.execPath, [generator, kind.slice(0, 3), String(claims), '5000', path], { stdio: 'ignore' })
}

async function speeds(folder: string, kind: '837P' | '835'): Promise<void> {
  const path = join(folder, `${kind}.edi`)
  makeSpeedFile(path, kind)
  const megabytes = statSync(path).size / 1e6
  const typed = kind === '837P' ? typed837 : typed835
  const works: [string, () => unknown][] = [
    ['segment_events', () => segmentEvents(readFileSync(path))],
    ['typed_claims', () => typed.one(readFileSync(path))],
    ['typed_claims_in_batches', () => typed.batches(readFileSync(path))],
    ['check_and_999', () => check(readFileSync(path))],
    ['check_with_typed_claims_and_999', () => typed.checked(readFileSync(path))],
  ]
  const ratios = new Map(works.map(([name]) => [name, [] as number[]]))
  const rates = new Map(works.map(([name]) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of works) {
      const yardstick = await seconds(() => sliceEverything(path))
      const own = await seconds(work)
      // The first round only warms up.
      if (round === 0) continue
      ratios.get(name)!.push(yardstick / own)
      rates.get(name)!.push(own)
    }
  }
  for (const [name] of works) {
    const took = median(rates.get(name)!)
    print(`${kind}_${name}`, median(ratios.get(name)!).toFixed(2), 'x_yardstick')
    print(`${kind}_${name}_rate`, (megabytes / took).toFixed(0), 'MB/s')
    if (name !== 'segment_events') print(`${kind}_${name}_claims`, Math.round(claims / took), 'claims/s')
  }
}

/** Writes a remittance of 20,000 claims, read once and kept as plain objects. */
async function writer(folder: string): Promise<void> {
  const path = join(folder, 'written.edi')
  makeFile(path, '835', 20_000, 20_000)
  let header: object = {}
  const groups: object[] = []
  for await (const event of readRemittances(readFileSync(path))) {
    if (event.kind === 'start') header = plain(event.header)
    else if (event.kind === 'claim') groups.push(plain<object>(event.claim))
  }
  const content = { ...header, groups: [{ claims: groups }] } as never
  const at = { date: '2026-01-10', time: '0930', control: 1 }
  let size = 0
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    took.push(
      await seconds(() => {
        size = writeInterchange({
          ...at,
          senderQualifier: 'ZZ',
          sender: 'RIVERPLAN',
          receiverQualifier: 'ZZ',
          receiver: 'PEERORG',
          usage: 'T',
          groups: [
            { ...at, sender: 'RIVERPLAN', receiver: 'PEERORG', transactions: [transactionOf(remittance835, content)] },
          ],
        }).length
      }),
    )
  }
  // The first round only warms up.
  print('writer', (size / 1e6 / median(took.slice(1))).toFixed(0), 'MB/s')
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
