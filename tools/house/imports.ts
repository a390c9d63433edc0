// What each file of the repository imports: by statement, by `import()`, as a type, by `require`, or by naming one of
// our packages in a string. And which file a relative import means.
import { isSource, type SourceMap } from './source-map.ts'
import { tokensOf, type Token } from './tokens.ts'

export type Import = {
  readonly specifier: string
  readonly line: number
  readonly how: 'static' | 'dynamic' | 'named'
  readonly typeOnly: boolean
}

const ours = /^@throughline\/[a-z0-9-]+(\/.*)?$/

/** Every import of one file, in order. A string that is a package of ours counts, whatever is done with it. */
export function importsOf(source: string): Import[] {
  const tokens = tokensOf(source).filter((token) => token.kind !== 'comment')
  const imports: Import[] = []
  const claimed = new Set<Token>()
  const add = (token: Token, how: Import['how'], typeOnly: boolean): void => {
    claimed.add(token)
    imports.push({ specifier: token.text, line: token.line, how, typeOnly })
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || tokens[at - 1]?.text === '.') continue
    const found = token.text === 'import' || token.text === 'export' ? statement(tokens, at) : null
    if (found) add(found.token, found.how, found.typeOnly)
    else if (token.text === 'require' && tokens[at + 1]?.text === '(' && tokens[at + 2]?.kind === 'string')
      add(tokens[at + 2]!, 'dynamic', false)
  }
  for (const token of tokens)
    if (isText(token) && !claimed.has(token) && ours.test(token.text)) add(token, 'named', false)
  return imports
}

function isText(token: Token | undefined): token is Token & { kind: 'string' | 'template' } {
  return token?.kind === 'string' || (token?.kind === 'template' && !token.text.includes('${'))
}

type Found = { readonly token: Token; readonly how: Import['how']; readonly typeOnly: boolean }

function statement(tokens: readonly Token[], at: number): Found | null {
  const keyword = tokens[at]!.text
  const next = tokens[at + 1]
  if (!next) return null
  if (keyword === 'import') {
    if (isText(next)) return { token: next, how: 'static', typeOnly: false }
    if (next.text === '(') {
      const named = tokens[at + 2]
      // `typeof import('…')` and `import('…').Type` in a type look alike here; both are arrows all the same.
      return isText(named) ? { token: named, how: 'dynamic', typeOnly: false } : null
    }
    // `import.meta.glob('…')`, `import.meta.resolve('…')`
    if (next.text === '.') {
      const named = tokens[at + 6]
      return tokens[at + 5]?.text === '(' && isText(named) ? { token: named, how: 'dynamic', typeOnly: false } : null
    }
  } else if (next.text !== '{' && next.text !== '*' && next.text !== 'type') return null
  return fromClause(tokens, at, keyword)
}

/** The string after `from`, when the statement has one: an import's clause holds only names, commas and braces. */
function fromClause(tokens: readonly Token[], at: number, keyword: string): Found | null {
  for (let place = at + 1; place < tokens.length; place += 1) {
    const token = tokens[place]!
    if (token.text === 'from' && tokens[place + 1]?.kind === 'string') {
      const typeOnly =
        tokens[at + 1]!.text === 'type' && tokens[at + 2]!.text !== 'from' && tokens[at + 2]!.text !== ','
      return { token: tokens[place + 1]!, how: 'static', typeOnly }
    }
    // A name brought in under a name in quotes is still a name.
    if (token.kind === 'word' || (token.kind === 'sign' && '{},*'.includes(token.text))) {
      if (keyword === 'export' && token.text === '=') return null
      continue
    }
    if (token.kind === 'string' && tokens[place + 1]?.text === 'as') continue
    return null
  }
  return null
}

export type ImportMap = ReadonlyMap<string, readonly Import[]>

/** The imports of every program file of a map. */
export function importMap(files: SourceMap): ImportMap {
  return new Map([...files].filter(([path]) => isSource(path)).map(([path, text]) => [path, importsOf(text)]))
}

/** The path a relative import means, or null for a package. Whether the file exists is another question. */
export function targetOf(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const parts = from.split('/').slice(0, -1)
  for (const step of specifier.split('?')[0]!.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}

/** `packages/store` of `packages/store/src/rows.ts`; `bench`, `tools` and the root files are rooms of their own. */
export function roomOf(path: string): string {
  const [first, second] = path.split('/')
  if (first === 'packages' || first === 'apps') return `${first}/${second}`
  return path.includes('/') ? first! : '.'
}
