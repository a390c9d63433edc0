// `x12 ack`: the TA1 and 999 a file is owed, and with --claims a 277CA, written to standard output.
import { answer } from '../acknowledge/answer.ts'
import { build277ca } from '../acknowledge/build-277ca.ts'
import { check } from '../check/check.ts'
import { checkOptions } from './check-command.ts'
import { exitCode, Misuse, type Door, type ExitCode } from './door.ts'
import type { Output } from './output.ts'
import { rereadable } from './source.ts'
import type { CommandShape, Words } from './words.ts'

export const ackShape: CommandShape = {
  usage: 'ack FILE [--claims] [--control NUMBER] [--companion FILE]',
  about: `the answer a file is owed: a TA1 for each interchange and a 999 for each group
--claims      also a 277CA for the claims of each transaction that the 999 accepts
--control     the first control number of the answer, 1 when left out`,
  switches: ['claims'],
  options: ['control', 'companion', 'levels'],
  files: [1, 1],
}

export async function ackFile(file: string, words: Words, door: Door, output: Output): Promise<ExitCode> {
  const control = controlOf(words.option('control'))
  const source = await rereadable(file, door)
  const report = await check(source(), checkOptions(words, door))
  if (!report.readable || report.interchanges.length === 0) {
    await output.flush()
    for (const { message } of report.findings.slice(-1)) process.stderr.write(`${file}: ${message}\n`)
    return exitCode.unreadable
  }
  const now = door.now().toISOString()
  const date = now.slice(0, 10)
  const time = now.slice(11, 16).replace(':', '')
  const claims = words.has('claims')
    ? await build277ca(source(), report, { received: date, date, time, reference: String(control) })
    : []
  for (const bytes of answer(report, { date, time, control, claims, newline: true })) await output.bytes(bytes)
  return report.errors > 0 ? exitCode.findings : exitCode.clean
}

function controlOf(word: string | undefined): number {
  if (word === undefined) return 1
  if (!/^\d{1,9}$/.test(word) || Number(word) < 1 || Number(word) > 999_000_000)
    throw new Misuse('--control is a whole number from 1 to 999000000.')
  return Number(word)
}
