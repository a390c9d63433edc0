// A small reader of TypeScript's outermost grammar: comments, strings, templates and everything else, enough to know
// what a file imports and which words it really says. The compiler of this version has no interface to ask.

export type Token = {
  readonly kind: 'word' | 'sign' | 'string' | 'template' | 'comment'
  /** The text; of strings and templates without their quotes. */
  readonly text: string
  readonly line: number
}

const wordStart = /[\p{ID_Start}$_#]/u
const wordPart = /[\p{ID_Continue}$\u200c\u200d]/u
// After these words a slash begins a regular expression, not a division.
const beforeExpression = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'do',
  'else',
  'void',
  'delete',
  'throw',
  'new',
  'await',
  'yield',
  'instanceof',
])

/**
 * The tokens of a file, comments included. Text between JSX tags is read as code, which is harmless here: a quote that
 * does not close on its line is taken for an apostrophe. Code inside `${…}` of a template is read as code.
 */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  const scan = { source, at: 0, line: 1, tokens }
  readCode(scan, false)
  return tokens
}

type Scan = { readonly source: string; at: number; line: number; readonly tokens: Token[] }

function readCode(scan: Scan, untilBrace: boolean): void {
  let depth = 0
  while (scan.at < scan.source.length) {
    const sign = scan.source[scan.at]!
    const next = scan.source[scan.at + 1]
    if (sign === '\n') {
      scan.line += 1
      scan.at += 1
    } else if (/\s/.test(sign)) scan.at += 1
    else if (sign === '/' && next === '/') take(scan, 'comment', lineEnd(scan))
    else if (sign === '/' && next === '*') take(scan, 'comment', closing(scan, '*/'))
    else if (sign === '#' && next === '!' && scan.at === 0) take(scan, 'comment', lineEnd(scan))
    else if (sign === "'" || sign === '"') readString(scan, sign)
    else if (sign === '`') readTemplate(scan)
    else if (sign === '/' && startsExpression(scan.tokens)) readExpression(scan)
    else if (wordStart.test(sign)) take(scan, 'word', wordEnd(scan))
    else if (/\d/.test(sign)) take(scan, 'word', wordEnd(scan))
    else {
      if (sign === '{') depth += 1
      if (sign === '}') {
        if (untilBrace && depth === 0) return
        depth -= 1
      }
      take(scan, 'sign', scan.at + 1)
    }
  }
}

function take(scan: Scan, kind: Token['kind'], end: number): void {
  const text = scan.source.slice(scan.at, end)
  scan.tokens.push({ kind, text, line: scan.line })
  for (const sign of text) if (sign === '\n') scan.line += 1
  scan.at = end
}

function lineEnd(scan: Scan): number {
  const end = scan.source.indexOf('\n', scan.at)
  return end === -1 ? scan.source.length : end
}

function closing(scan: Scan, mark: string): number {
  const end = scan.source.indexOf(mark, scan.at + 2)
  return end === -1 ? scan.source.length : end + mark.length
}

function wordEnd(scan: Scan): number {
  let end = scan.at + 1
  while (end < scan.source.length && wordPart.test(scan.source[end]!)) end += 1
  return end
}

function readString(scan: Scan, quote: string): void {
  let end = scan.at + 1
  while (end < scan.source.length && scan.source[end] !== quote && scan.source[end] !== '\n')
    end += scan.source[end] === '\\' ? 2 : 1
  if (scan.source[end] !== quote) {
    take(scan, 'sign', scan.at + 1)
    return
  }
  scan.tokens.push({ kind: 'string', text: scan.source.slice(scan.at + 1, end), line: scan.line })
  scan.at = end + 1
}

function readTemplate(scan: Scan): void {
  let text = ''
  const line = scan.line
  const place = scan.tokens.length
  scan.at += 1
  while (scan.at < scan.source.length && scan.source[scan.at] !== '`') {
    const sign = scan.source[scan.at]!
    if (sign === '\\') {
      text += scan.source.slice(scan.at, scan.at + 2)
      scan.at += 2
    } else if (sign === '$' && scan.source[scan.at + 1] === '{') {
      text += '${}'
      scan.at += 2
      readCode(scan, true)
      scan.at += 1
    } else {
      if (sign === '\n') scan.line += 1
      text += sign
      scan.at += 1
    }
  }
  scan.at += 1
  scan.tokens.splice(place, 0, { kind: 'template', text, line })
}

/** A regular expression ends on its own line; a slash that finds no partner there was a division or a JSX tag. */
function readExpression(scan: Scan): void {
  let end = scan.at + 1
  let inClass = false
  while (end < scan.source.length && scan.source[end] !== '\n') {
    const sign = scan.source[end]!
    if (sign === '\\') end += 1
    else if (sign === '[') inClass = true
    else if (sign === ']') inClass = false
    else if (sign === '/' && !inClass) {
      scan.at = end + 1
      while (scan.at < scan.source.length && /[a-z]/.test(scan.source[scan.at]!)) scan.at += 1
      scan.tokens.push({ kind: 'sign', text: '/…/', line: scan.line })
      return
    }
    end += 1
  }
  take(scan, 'sign', scan.at + 1)
}

function startsExpression(tokens: readonly Token[]): boolean {
  const last = tokens.findLast((token) => token.kind !== 'comment')
  if (!last) return true
  if (last.kind === 'word') return beforeExpression.has(last.text)
  if (last.kind !== 'sign') return false
  return !/^[)\]}]$/.test(last.text) && last.text !== '/…/'
}
