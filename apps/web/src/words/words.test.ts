// Both languages say the same things, and every word a page asks for exists.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { homeSentences, todayKinds } from '@throughline/operations'
import type { Words, WordsModule } from './words.ts'
import { translatedSentences } from './schema-words.ts'

const src = join(import.meta.dirname, '..')
const plural = /_(zero|one|two|few|many|other)$/

function keysOf(words: Words, under = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${under}${key}`] : keysOf(value, `${under}${key}.`),
  )
}

function valuesOf(words: Words): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (group: Words, under: string) => {
    for (const [key, value] of Object.entries(group))
      if (typeof value === 'string') found.set(`${under}${key}`, value)
      else walk(value, `${under}${key}.`)
  }
  walk(words, '')
  return found
}

const areas = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const sources: Record<string, { en: Words; es: Words }> = {}
const load = async (path: string) => ((await import(path)) as WordsModule).words
for (const area of areas) {
  const files = readdirSync(join(src, area))
  if (files.includes('words.en.ts'))
    sources[area] = { en: await load(`../${area}/words.en.ts`), es: await load(`../${area}/words.es.ts`) }
}
sources['shared'] = { en: await load('./shared.en.ts'), es: await load('./shared.es.ts') }

describe.each(Object.entries(sources))('%s', (_, { en, es }) => {
  test('says the same things in both languages', () => {
    expect(keysOf(es).sort()).toEqual(keysOf(en).sort())
  })
  test('fills in the same values', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort()
    const spanish = valuesOf(es)
    for (const [key, text] of valuesOf(en)) expect([key, values(spanish.get(key) ?? '')]).toEqual([key, values(text)])
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'),
  )
}

test('every word a page asks for exists', () => {
  const missing: string[] = []
  for (const file of filesUnder(src)) {
    const text = readFileSync(join(src, file), 'utf8')
    const spaces = [...text.matchAll(/useTranslation\(\[?([^)\]]+)/g)].flatMap((match) =>
      [...match[1]!.matchAll(/'([\w-]+)'/g)].map((name) => name[1]!),
    )
    for (const [, quote, key] of text.matchAll(/\bt\(\s*(['`])([^'`]+)\1/g)) {
      const [space, path] = key!.includes(':') ? key!.split(':') : [null, key!]
      // With a value inside, only the group before it can be checked here.
      const fixed = quote === '`' ? path!.replace(/\.?\$\{.*$/, '') : path!
      if (fixed === '') continue
      const known = (space ? [space] : spaces).some((name) =>
        keysOf(sources[name]?.en ?? {}).some((one) => {
          const plain = one.replace(plural, '')
          return quote === '`' ? plain === fixed || plain.startsWith(`${fixed}`) : one === fixed || plain === fixed
        }),
      )
      if (!known) missing.push(`${file}: ${key}`)
    }
  }
  expect(missing).toEqual([])
})

test('every sentence of the input schemas has its Spanish twin', () => {
  const folder = join(src, '../../../packages/operations/src')
  const sentences = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/summary:\s*(['"]).*?\1,/gs, '')
    return [...text.matchAll(/(?<=[(,]\s*)'([A-Z][^'\n]{8,}\.)'/g)].map((match) => match[1]!)
  })
  expect(sentences.length).toBeGreaterThan(15)
  expect([...new Set(sentences)].filter((sentence) => !translatedSentences.includes(sentence))).toEqual([])
})

test('every sentence of the start page and every kind of work has its words', () => {
  const known = new Set(keysOf(sources['home']!.en).map((key) => key.replace(plural, '')))
  const asked = [
    ...homeSentences.map((says) => `cycle.says.${says}`),
    ...todayKinds.flatMap((kind) => ['title', 'words', 'action'].map((part) => `today.kinds.${kind}.${part}`)),
  ]
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})
