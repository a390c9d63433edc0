// `--companion FILE`: reads the file, or says every problem in it with its line.
import { readFileSync, statSync } from 'node:fs'
import type { Companion } from '../companion/companion.ts'
import { readCompanion } from '../companion/read-companion.ts'
import { Misuse, type Door } from './door.ts'
import { fileErrorOf } from './source.ts'

const longest = 1024 * 1024

export function companionFrom(file: string, door: Door): Companion {
  const text = textOf(file)
  const elsewhere = door.readCompanion?.(file, text) ?? null
  if (elsewhere === null && /\.ya?ml$/i.test(file))
    throw new Misuse(`${file}: This program reads companion guides as JSON. Write it as JSON.`)
  if (elsewhere !== null && 'problems' in elsewhere)
    throw new Misuse(elsewhere.problems.map(({ line, message }) => `${file}: Line ${line}: ${message}`).join('\n'))
  const read = readCompanion(elsewhere ?? text)
  if (read.ok) return read.companion
  throw new Misuse(read.problems.map((problem) => `${file}: ${problem}`).join('\n'))
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > longest)
      throw new Misuse(`${file}: This is longer than a companion guide (1 MiB). Check that this is the file.`)
    return readFileSync(file, 'utf8')
  } catch (error) {
    const sentence = fileErrorOf(error)
    if (sentence === null) throw error
    throw new Misuse(`${file}: ${sentence}`)
  }
}
