// The command line: `x12 check`, `x12 explain`, `x12 json`. The only file of this package that needs Node.
import { createReadStream } from 'node:fs'
import { check } from './check/check.ts'
import { explain } from './explain/explain.ts'
import type { Finding } from './finding.ts'
import { fileReader, readEventBatches } from './read/events.ts'
import { positionOf } from './read/view.ts'
import { X12Error } from './x12-error.ts'

const usage = `x12: reads, checks and explains HIPAA X12 files.

  x12 check FILE… [--json]   every finding; ends with 0 when there is no error, 1 when there is, 2 when a file cannot be read
  x12 explain FILE…          a file as a page to read, findings in place
  x12 json FILE…             envelopes, headers and claims as JSON, one a line`

/** 256 KiB a read: fewer waits than Node's own 64 KiB. */
const readBytes = 1 << 18
/** Written at once, so that a page of many lines is not a write a line. */
const outputCharacters = 1 << 16

const clean = 0
const withErrors = 1
const unreadable = 2

class Output {
  private text = ''
  /** True once the reader of our output has gone away. */
  closed = false

  line(text: string): void {
    this.text += `${text}\n`
    if (this.text.length > outputCharacters) this.flush()
  }

  flush(): void {
    if (!this.closed) process.stdout.write(this.text)
    this.text = ''
  }
}

async function main(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words
  const files = rest.filter((word) => !word.startsWith('--'))
  const unknown = rest.find((word) => word.startsWith('--') && word !== '--json')
  const run = command === undefined ? undefined : commands[command]
  if (run === undefined || files.length === 0 || unknown !== undefined) {
    const asked = command === undefined || command === 'help' || command === '--help'
    console.error(
      asked
        ? usage
        : `${unknown ? `There is no option ${unknown}.` : run ? 'Name at least one file.' : `There is no command “${command}”.`}\n\n${usage}`,
    )
    return asked && command !== undefined ? clean : unreadable
  }
  const output = new Output()
  process.stdout.on('error', () => (output.closed = true))
  let worst = clean
  for (const file of files) {
    try {
      worst = Math.max(worst, await run(file, output, rest.includes('--json')))
    } catch (error) {
      if (!(error instanceof X12Error) && !isFileError(error)) throw error
      output.flush()
      console.error(`${file}: ${error.message}`)
      worst = unreadable
    }
  }
  output.flush()
  return worst
}

type Command = (file: string, output: Output, json: boolean) => Promise<number>

const commands: Record<string, Command | undefined> = {
  async check(file, output, json) {
    const report = await check(read(file))
    for (const finding of report.findings) output.line(json ? asJson(file, finding) : asLine(file, finding))
    const warnings = report.findings.length - report.errors
    if (!json) {
      const held = [...report.loops].map(([loop, count]) => `${count} × ${loop}`).join(', ')
      const verdict =
        report.findings.length === 0
          ? 'clean'
          : `${counted(report.errors, 'error')}, ${counted(Math.max(0, warnings), 'warning')}`
      output.line(`${file}: ${verdict}${held ? ` (${held})` : ''}`)
    }
    return report.readable ? (report.errors > 0 ? withErrors : clean) : unreadable
  },

  async explain(file, output) {
    const { findings } = await check(read(file))
    for await (const line of explain(read(file), findings)) output.line(line)
    return clean
  },

  async json(file, output) {
    const reader = fileReader()
    for await (const events of readEventBatches(read(file), reader)) {
      for (const event of events) {
        if (event.kind === 'interchange' || event.kind === 'group') continue
        if (event.kind === 'loop') {
          const { $loop: loop, $transaction: transaction } = event.loop
          output.line(
            JSON.stringify({
              kind: 'loop',
              set: transaction.set!.set.name,
              loop: loop.id,
              position: positionOf(event.loop),
              value: event.loop,
            }),
          )
        } else if (event.kind === 'transaction-end') {
          const { set, control, version, state, root } = event.transaction
          output.line(
            JSON.stringify({
              kind: 'transaction-end',
              set: set?.set.name ?? null,
              version,
              control,
              whole: state === 'complete',
              header: root,
            }),
          )
        } else if (event.kind === 'interchange-end') {
          const { control, sender, receiver, state, acknowledgments } = event.interchange
          output.line(
            JSON.stringify({
              kind: 'interchange-end',
              control,
              sender,
              receiver,
              whole: state === 'complete',
              acknowledgments,
            }),
          )
        }
      }
    }
    for (const finding of reader.findings.list)
      output.line(JSON.stringify({ kind: 'finding', ...JSON.parse(asJson(file, finding)) }))
    return reader.findings.errors > 0 ? withErrors : clean
  },
}

const read = (file: string): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: readBytes })

function asLine(file: string, { line, severity, code, set, loop, segment, ordinal, message }: Finding): string {
  const place = [set, loop, segment && `${segment}${ordinal ? ` #${ordinal}` : ''}`]
    .filter((word) => word !== '')
    .join(' ')
  return `${file}:${line}: ${severity} ${code}${place && ` [${place}]`} ${message}`
}

function asJson(
  file: string,
  { set, loop, segment, ordinal, offset, line, element, component, code, severity, message }: Finding,
): string {
  return JSON.stringify({
    file,
    set,
    loop,
    segment,
    ordinal,
    offset,
    line,
    element,
    component,
    code,
    severity,
    message,
  })
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error
}

process.exitCode = await main(process.argv.slice(2))
