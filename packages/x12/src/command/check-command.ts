// `x12 check`: every finding of every file. Nothing of a file is kept but its findings, so that memory does not grow with it.
import { levels, type Level } from '../finding.ts'
import { fileReader, readEventBatches } from '../read/events.ts'
import type { ReadOptions } from '../read/file-reader.ts'
import { companionFrom } from './companion-option.ts'
import { exitCode, Misuse, type Door, type ExitCode } from './door.ts'
import { counted, findingJson, findingLine } from './finding-lines.ts'
import type { Output } from './output.ts'
import { bytesOf } from './source.ts'
import type { CommandShape, Words } from './words.ts'

export const checkShape: CommandShape = {
  usage: 'check FILE… [--json] [--levels LIST] [--companion FILE]',
  about: `every finding of each file; - reads what is piped in
--json        one finding a line: file, set, loop, segment, ordinal, offset, code, severity, message
--levels      some of ${levels.join(', ')}; all when left out
--companion   a payer's companion guide that narrows the guides`,
  switches: ['json'],
  options: ['levels', 'companion'],
  files: [1, Number.POSITIVE_INFINITY],
}

const unreadableCodes: ReadonlySet<string> = new Set(['not-x12', 'bad-delimiters', 'limit-reached'])

/** What to check by, from the words: levels, code sets, and a companion guide. */
export function checkOptions(words: Words, door: Door): ReadOptions {
  const companion = words.option('companion')
  return {
    levels: levelsOf(words.option('levels')),
    ...(door.codeSets ? { codeSets: door.codeSets } : {}),
    ...(companion === undefined ? {} : { companion: companionFrom(companion, door) }),
  }
}

export async function checkFile(file: string, words: Words, door: Door, output: Output): Promise<ExitCode> {
  const json = words.has('json')
  const reader = fileReader(checkOptions(words, door))
  const loops = new Map<string, Map<string, number>>()
  for await (const events of readEventBatches(bytesOf(file, door), reader)) {
    for (const event of events) {
      if (event.kind === 'loop') {
        const { name } = event.loop.$transaction.set!.set
        const counts = loops.get(name) ?? new Map<string, number>()
        loops.set(name, counts)
        const { title } = event.loop.$loop
        counts.set(title, (counts.get(title) ?? 0) + 1)
      } else if (event.kind === 'transaction-end') event.transaction.root = null
    }
  }
  const { list, errors } = reader.findings
  list.sort((a, b) => a.offset - b.offset || a.fileOrdinal - b.fileOrdinal)
  for (const finding of list) {
    output.line(json ? findingJson(file, finding) : findingLine(file, finding))
    await output.drained()
  }
  if (!json) output.line(`${file}: ${verdict(list.length, errors)}${held(loops)}`)
  if (list.some(({ code }) => unreadableCodes.has(code))) return exitCode.unreadable
  return errors > 0 ? exitCode.findings : exitCode.clean
}

function verdict(findings: number, errors: number): string {
  return findings === 0 ? 'clean' : `${counted(errors, 'error')}, ${counted(Math.max(0, findings - errors), 'warning')}`
}

/** What the file holds, each set apart: ` (837P: 20 × claim, 20 × subscriber, 1 × billing provider)`. */
function held(loops: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  if (loops.size === 0) return ''
  const sets = [...loops].map(
    ([set, counts]) => `${set}: ${[...counts].map(([title, count]) => `${count} × ${title}`).join(', ')}`,
  )
  return ` (${sets.join('; ')})`
}

function levelsOf(words: string | undefined): readonly Level[] {
  if (words === undefined) return levels
  const chosen = words.split(',').map((word) => word.trim())
  const unknown = chosen.find((word) => !levels.includes(word as Level))
  if (unknown !== undefined)
    throw new Misuse(`“${unknown}” is no level. Choose from ${levels.join(', ')}, separated by commas.`)
  return chosen as Level[]
}
