// `x12 diff`: two files compared by what they say. 0 when they say the same, 1 when not.
import { compare } from '../compare/compare.ts'
import { comparisonPage } from '../compare/comparison-page.ts'
import { checkOptions } from './check-command.ts'
import { exitCode, FileFault, type Door, type ExitCode } from './door.ts'
import type { Output } from './output.ts'
import { bytesOf } from './source.ts'
import type { CommandShape, Words } from './words.ts'

export const diffShape: CommandShape = {
  usage: 'diff BEFORE AFTER [--json]',
  about: `two files compared by what they say, not by lines; ends with 0 when they say the same, 1 when not
Separators, line breaks, the order of like loops, counts and control numbers are no difference.
--json        one difference a line
It shows what the files hold: treat it as you treat them.`,
  switches: ['json'],
  options: ['companion'],
  files: [2, 2],
}

export async function diffFiles(words: Words, door: Door, output: Output): Promise<ExitCode> {
  const [before, after] = words.files as [string, string]
  const { companion } = checkOptions(words, door)
  let reading = before
  async function* read(file: string): AsyncGenerator<Uint8Array> {
    reading = file
    yield* bytesOf(file, door)
  }
  const comparison = await compare(read(before), read(after), companion ? { companion } : {}).catch(
    (error: unknown) => {
      throw new FileFault(reading, error)
    },
  )
  if (words.has('json'))
    for (const difference of comparison.differences) {
      output.line(JSON.stringify(difference))
      await output.drained()
    }
  else
    for (const line of comparisonPage(comparison)) {
      output.line(line)
      await output.drained()
    }
  return comparison.differences.length > 0 ? exitCode.findings : exitCode.clean
}
