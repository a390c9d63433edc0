// Every sentence with which the server refuses, read from its source: each has its Spanish, with nothing left of the English.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { inSpanish, learnSpanish } from '@throughline/spanish'

const source = join(import.meta.dirname, '../../../../packages/application/src')

type Refusal = { readonly file: string; readonly text: string; readonly fillings: readonly (readonly string[])[] }

const refusals = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => refusalsOf(file, readFileSync(join(source, file), 'utf8')))

// What the server fills in by itself: figures, days, amounts, names, codes.
const usual = ['7', '3 Feb 2026', '$5.00', 'Ana Rivera', 'Riverbend', 'H0038', '3 of 7', '1,000,000', '“x”']

const englishWords =
  /\b(the|and|of|is|are|not|with|for|units?|lines?|claims?|days?|was|were|has|have|none|or|by|from|through|until|we|you|your|this|that)\b/i

beforeAll(() => learnSpanish())

test('the refusals are found in the source', () => {
  expect(refusals.length).toBeGreaterThan(250)
  expect(refusals.map(({ text }) => text)).toContain('No worker is entered yet, so there is nobody to screen.')
})

test('every refusal has its Spanish', () => {
  const left = refusals.filter((refusal) => !ways(refusal).some(isSpanish))
  expect([...new Set(left.map(({ file, text }) => `${file}: ${text}`))]).toEqual([])
})

function isSpanish(english: string): boolean {
  const spanish = inSpanish(english)
  return spanish !== english && !englishWords.test(spanish)
}

/** The sentence as it may be said: with each kind of value in all its places, and with the words that the source chooses from. */
function ways({ text, fillings }: Refusal): string[] {
  if (fillings.length === 0) return [text]
  return usual.flatMap((value) => {
    const most = Math.max(1, ...fillings.map((own) => own.length))
    return Array.from({ length: most }, (_, way) => {
      let place = 0
      return text.replace(/\{\}/g, () => {
        const own = fillings[place++] ?? []
        return own.length > 0 ? own[way % own.length]! : value
      })
    })
  })
}

/** The sentences among the arguments of each call of `refuse`, and in the constants named there; what is filled in is {}. */
function refusalsOf(file: string, text: string): Refusal[] {
  return [...text.matchAll(/\b(?:refuse|new Refusal)\(/g)].flatMap((call) => {
    const from = call.index + call[0].length
    const named = /^\s*'[\w-]+',\s*(\w+)\b/.exec(text.slice(from))?.[1]
    const declared = named === undefined ? null : new RegExp(`\\bconst ${named}\\b[^=]*=\\s*`).exec(text)
    return [
      ...sentencesIn(text, from),
      ...(declared ? sentencesIn(text, declared.index + declared[0].length) : []),
    ].map((found) => ({ file, ...found }))
  })
}

function sentencesIn(text: string, from: number): Omit<Refusal, 'file'>[] {
  const found: Omit<Refusal, 'file'>[] = []
  let depth = 1
  for (let at = from; depth > 0 && at < text.length && !text.startsWith('\n\n', at); at += 1) {
    const sign = text[at]!
    if ('([{'.includes(sign)) depth += 1
    else if (')]}'.includes(sign)) depth -= 1
    else if ('\'"`'.includes(sign)) {
      const read = readText(text, at)
      at = read.end
      if (/^[\p{Lu}“{].* .*[.?!]$/su.test(read.text)) found.push({ text: read.text, fillings: read.fillings })
    }
  }
  return found
}

/** A quoted text that begins at `from`: what it says, what may be filled in, and where its closing quote stands. */
function readText(text: string, from: number): { text: string; fillings: string[][]; end: number } {
  const quote = text[from]!
  const fillings: string[][] = []
  let said = ''
  let at = from + 1
  for (; text[at] !== quote; at += 1) {
    if (text[at] === '\\') said += text[(at += 1)]!
    else if (quote === '`' && text.startsWith('${', at)) {
      const end = closing(text, at + 2)
      fillings.push([...text.slice(at, end).matchAll(/[?:] '([^']*)'/g)].map((match) => match[1]!))
      said += '{}'
      at = end
    } else said += text[at]
  }
  return { text: said, fillings, end: at }
}

/** Where the brace that is open at `from` closes. */
function closing(text: string, from: number): number {
  let depth = 1
  let at = from
  for (; depth > 0; at += 1) {
    if ('\'"`'.includes(text[at]!)) at = readText(text, at).end
    else if (text[at] === '{') depth += 1
    else if (text[at] === '}') depth -= 1
  }
  return at - 1
}
