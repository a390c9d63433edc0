// The server's sentences in Spanish: each still said by the server, each with the same values.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saySentence } from './days.ts'
import { inSpanish, serverSentences } from './server-sentences.ts'

const packages = join(import.meta.dirname, '../../../../packages')
const said = ['application', 'provider', 'codes']
  .flatMap((name) =>
    readdirSync(join(packages, name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(packages, name, 'src', file), 'utf8')),
  )
  .join('\n')

test('every part of every sentence is written somewhere in the server', () => {
  const parts = serverSentences.flatMap(([english]) => english.split(/\{\w+\}/).map((part) => part.trim()))
  const missing = parts.filter((part) => /[a-z]{4}/i.test(part) && !said.includes(part))
  // Where the server counts or chooses a word inside the sentence, the words before and after it stand apart.
  expect(missing.filter((part) => part.split(/[ ,:;.]+/).some((word) => !said.includes(word)))).toEqual([])
})

test('both languages carry the same values', () => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
  for (const [english, spanish] of serverSentences) expect([english, names(spanish)]).toEqual([english, names(english)])
})

test.each([
  ['3 of 73 units used, 70 left', '3 de 73 unidades usadas, quedan 70'],
  ['Visit with Sam Crowe, 18:00–18:45', 'Visita con Sam Crowe, 6:00–6:45 p.\u00a0m.'],
  ['At the bank on 13 Feb 2026, matched by a person', 'En el banco el 13 feb 2026, emparejado por una persona'],
  ['Delroy Banks · 13 Jan 2026 · claim C1, line 1', 'Delroy Banks · 13 ene 2026 · reclamación C1, línea 1'],
  ['$1,599.89 on 2026-02-09', '$1,599.89 el 9 feb 2026'],
  ['Something nobody translated on 3 Jan 2026.', 'Something nobody translated on 3 ene 2026.'],
])('%s', (english, spanish) => {
  expect(saySentence(english, 'es')).toBe(spanish)
  expect(inSpanish(inSpanish(english))).toBe(inSpanish(english))
})
