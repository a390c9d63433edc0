// Reading the words of a command line: options with values, and what stands between them. Every word is known or refused.

export class Misuse extends Error {}

/** Options that every command takes. */
export type CommonOptions = {
  readonly organization: string | null
  readonly data: string | null
  readonly world: 'demo' | 'real' | null
}

export type Words = {
  /** What is no option, in order: the command and what it is about. */
  readonly plain: readonly string[]
  /** Every `--name value` that is not a common option. */
  readonly options: ReadonlyMap<string, string>
  readonly common: CommonOptions
}

const flags = new Set(['demo', 'real', 'help'])
const mostWords = 10_000

/** `--name value` and `--name=value`; after `--` every word is plain. */
export function readWords(given: readonly string[]): Words {
  if (given.length > mostWords) throw new Misuse(`At most ${mostWords} words. Name a folder's files in several runs.`)
  const plain: string[] = []
  const options = new Map<string, string>()
  const rest = [...given]
  while (rest.length > 0) {
    const word = rest.shift()!
    if (word === '--') {
      plain.push(...rest.splice(0))
    } else if (word === '-h') {
      options.set('help', '')
    } else if (word.startsWith('--')) {
      const [name, joined] = word.slice(2).split(/=(.*)/s, 2) as [string, string?]
      if (options.has(name)) throw new Misuse(`--${name} stands twice.`)
      const value = joined ?? (flags.has(name) ? '' : rest.shift())
      if (value === undefined) throw new Misuse(`--${name} is followed by a value.`)
      options.set(name, value)
    } else plain.push(word)
  }
  return { plain, options, common: takeCommon(options) }
}

function takeCommon(options: Map<string, string>): CommonOptions {
  const take = (name: string): string | null => {
    const value = options.get(name) ?? null
    options.delete(name)
    return value
  }
  const [demo, real] = [take('demo'), take('real')]
  if (demo !== null && real !== null) throw new Misuse('Choose one of --demo and --real.')
  return {
    organization: take('organization'),
    data: take('data'),
    world: demo !== null ? 'demo' : real !== null ? 'real' : null,
  }
}

/** Stops at an option that the command does not have. */
export function refuseOptions(words: Words, known: readonly string[]): void {
  for (const name of words.options.keys())
    if (!known.includes(name))
      throw new Misuse(
        `--${name} is not known here. There is ${known.map((each) => `--${each}`).join(', ') || 'none'}.`,
      )
}
