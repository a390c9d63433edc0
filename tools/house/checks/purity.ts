// The clock, randomness and input or output in packages that must not know them: there they are arguments, so that the
// same claim, history and rules always make the same decision.
import { roomOf, type ImportMap } from '../imports.ts'
import { isSource, isTest, type HouseFinding, type SourceMap } from '../source-map.ts'
import { tokensOf, type Token } from '../tokens.ts'

const timeless = ['domain', 'provider', 'plan', 'wire', 'documents', 'operations', 'codes', 'x12']
const withoutOutside = ['domain', 'provider', 'plan', 'wire', 'operations', 'codes']

/** Ways to ask the machine for the time or for chance, as they are written. */
const asked: readonly (readonly string[])[] = [
  ['Date', '.', 'now'],
  ['Math', '.', 'random'],
  ['performance', '.', 'now'],
  ['randomUUID'],
  ['randomBytes'],
  ['randomInt'],
  ['getRandomValues'],
  ['process', '.', 'env'],
  ['Temporal', '.', 'Now'],
]

export function purityFindings(files: SourceMap, imports: ImportMap): HouseFinding[] {
  return [...files.keys()]
    .filter((path) => isSource(path) && !isTest(path))
    .flatMap((path) => {
      const name = /^packages\/([a-z0-9-]+)\/src\//.exec(path)?.[1]
      if (!name) return []
      return [
        ...(timeless.includes(name) ? clockFindings(path, files.get(path)!) : []),
        ...(withoutOutside.includes(name) ? nodeFindings(path, imports) : []),
      ]
    })
}

function clockFindings(file: string, source: string): HouseFinding[] {
  const tokens = tokensOf(source).filter((token) => token.kind !== 'comment')
  return tokens.flatMap((token, at) => {
    const way = askedAt(tokens, at)
    if (way === null) return []
    return [
      {
        file,
        line: token.line,
        says: `asks the machine (${way}). Take the day, the number or the text as an argument.`,
      },
    ]
  })
}

function askedAt(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]!.kind !== 'word') return null
  for (const way of asked)
    if (way.every((part, step) => tokens[at + step]?.text === part && tokens[at + step]?.kind !== 'string'))
      return way.join('')
  if (tokens[at]!.text !== 'Date') return null
  const made = tokens[at - 1]?.text === 'new'
  const withoutDay = tokens[at + 1]?.text !== '(' || tokens[at + 2]?.text === ')'
  if (made && withoutDay) return 'new Date()'
  return !made && tokens[at + 1]?.text === '(' && tokens[at + 2]?.text === ')' ? 'Date()' : null
}

function nodeFindings(file: string, imports: ImportMap): HouseFinding[] {
  return (imports.get(file) ?? [])
    .filter((found) => found.specifier.startsWith('node:'))
    .map((found) => ({
      file,
      line: found.line,
      says: `imports ${found.specifier}; ${roomOf(file).slice('packages/'.length)} is pure. Do it at the door or in the store.`,
    }))
}
