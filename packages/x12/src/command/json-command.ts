// `x12 json`: envelopes, headers and loops as JSON, one a line, and the findings of the reading behind them.
import { fileReader, readEventBatches } from '../read/events.ts'
import type { FileEvent } from '../read/file-reader.ts'
import { positionOf } from '../read/view.ts'
import { exitCode, type Door, type ExitCode } from './door.ts'
import { findingJson } from './finding-lines.ts'
import type { Output } from './output.ts'
import { bytesOf } from './source.ts'
import type { CommandShape } from './words.ts'

export const jsonShape: CommandShape = {
  usage: 'json FILE…',
  about: `each file as JSON, one thing a line: loops as they become whole (claims, remittance claims, members …),
then the header of their transaction, then envelopes, then the findings of reading: of envelopes, and of what could not be placed.
Amounts are whole cents. Whether the file keeps to its guide is told by check.`,
  files: [1, Number.POSITIVE_INFINITY],
}

export async function jsonFile(file: string, door: Door, output: Output): Promise<ExitCode> {
  const reader = fileReader()
  for await (const events of readEventBatches(bytesOf(file, door), reader))
    for (const event of events) {
      const line = lineOf(event)
      if (line === null) continue
      output.line(JSON.stringify(line))
      await output.drained()
    }
  const { list, errors } = reader.findings
  for (const finding of list)
    output.line(JSON.stringify({ kind: 'finding', ...(JSON.parse(findingJson(file, finding)) as object) }))
  if (list.some(({ code }) => code === 'not-x12' || code === 'bad-delimiters' || code === 'limit-reached'))
    return exitCode.unreadable
  return errors > 0 ? exitCode.findings : exitCode.clean
}

function lineOf(event: FileEvent): object | null {
  switch (event.kind) {
    case 'loop': {
      const { $loop: loop, $transaction: transaction } = event.loop
      return {
        kind: 'loop',
        set: transaction.set!.set.name,
        loop: loop.id,
        position: positionOf(event.loop),
        value: event.loop,
      }
    }
    case 'transaction-end': {
      const { set, control, version, state, root } = event.transaction
      return {
        kind: 'transaction-end',
        set: set?.set.name ?? null,
        version,
        control,
        whole: state === 'complete',
        header: root,
      }
    }
    case 'interchange-end': {
      const { control, sender, receiver, state, acknowledgments } = event.interchange
      return { kind: 'interchange-end', control, sender, receiver, whole: state === 'complete', acknowledgments }
    }
    default:
      return null
  }
}
