// `x12 explain`: a file as a page to read, findings in place. It shows what the file holds.
import { check } from '../check/check.ts'
import { explain } from '../explain/explain.ts'
import { checkOptions } from './check-command.ts'
import { exitCode, type Door, type ExitCode } from './door.ts'
import type { Output } from './output.ts'
import { rereadable } from './source.ts'
import type { CommandShape, Words } from './words.ts'

export const explainShape: CommandShape = {
  usage: 'explain FILE… [--companion FILE]',
  about: `each file as a page to read, in the words of its guide, findings below the segments they speak of
It shows what the file holds: treat the page as you treat the file.`,
  options: ['companion'],
  files: [1, Number.POSITIVE_INFINITY],
}

export async function explainFile(file: string, words: Words, door: Door, output: Output): Promise<ExitCode> {
  const source = await rereadable(file, door)
  const options = checkOptions(words, door)
  const { findings, readable, errors } = await check(source(), options)
  if (words.files.length > 1) output.line(`${file}:`)
  if (readable || findings.every(({ code }) => code === 'limit-reached')) {
    for await (const line of explain(source(), findings, options)) {
      output.line(line)
      await output.drained()
    }
  } else for (const { message } of findings) output.line(`^ error: ${message}`)
  if (!readable) return exitCode.unreadable
  return errors > 0 ? exitCode.findings : exitCode.clean
}
