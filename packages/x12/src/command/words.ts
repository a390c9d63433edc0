// Takes the words of a command line apart: files, switches and options with a value.
import { Misuse } from './door.ts'

export interface CommandShape {
  /** One line for the list of commands: what is written behind the name. */
  readonly usage: string
  /** What it does and how it ends, in a few lines. */
  readonly about: string
  readonly switches?: readonly string[]
  readonly options?: readonly string[]
  readonly files: readonly [least: number, most: number]
}

export interface Words {
  readonly files: readonly string[]
  has(name: string): boolean
  option(name: string): string | undefined
}

/** More files than anybody names on one line. */
const mostFiles = 10_000

/** @throws Misuse over a word that the command does not know, an option without its value, or too few or many files. */
export function readWords(command: string, shape: CommandShape, given: readonly string[]): Words {
  const files: string[] = []
  const switches = new Set<string>()
  const options = new Map<string, string>()
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!
    if (word === '--') {
      files.push(...given.slice(i + 1))
      break
    }
    if (!word.startsWith('--') || word.length === 2) {
      files.push(word)
      continue
    }
    const [name, own] = word.slice(2).split(/=(.*)/s) as [string, string?]
    if (own === undefined && shape.switches?.includes(name)) switches.add(name)
    else if (shape.options?.includes(name)) {
      const value = own ?? given[++i]
      if (value === undefined || value === '') throw new Misuse(`Say what --${name} is: --${name} VALUE.`)
      if (options.has(name)) throw new Misuse(`Say --${name} once.`)
      options.set(name, value)
    } else if (shape.switches?.includes(name)) throw new Misuse(`--${name} takes no value.`)
    else throw new Misuse(`${command} has no option --${name}.${known(shape)}`)
  }
  const [least, most] = shape.files
  if (files.length < least)
    throw new Misuse(
      least === 1
        ? `Name at least one file, or - to read what is piped in.`
        : `${command} needs ${least} files; ${files.length === 0 ? 'none is' : `only ${files.length} is`} named.`,
    )
  if (files.length > Math.min(most, mostFiles))
    throw new Misuse(`${command} takes ${most === 1 ? 'one file' : `${most} files`}; ${files.length} are named.`)
  if (files.filter((file) => file === '-').length > 1) throw new Misuse('What is piped in (-) can be read once only.')
  return { files, has: (name) => switches.has(name), option: (name) => options.get(name) }
}

function known({ switches = [], options = [] }: CommandShape): string {
  const all = [...switches.map((name) => `--${name}`), ...options.map((name) => `--${name} VALUE`)]
  return all.length === 0 ? ' It has none.' : ` It has ${all.join(', ')}.`
}
