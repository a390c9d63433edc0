// Every sentence with which the server refuses, or says what is wrong with a contract, a benefit or a policy that somebody wrote,
// read from its source: each has its Spanish, with nothing left of the English.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parseBenefit, parseContract, parsePolicy, sampleBenefitYaml, sampleContractYaml } from '@throughline/domain'
import { inSpanish, learnSpanish } from '@throughline/spanish'
import { contractSentences } from '@throughline/spanish/tables/contract-sentences.ts'

const root = join(import.meta.dirname, '../../../..')

type Refusal = { readonly file: string; readonly text: string; readonly fillings: readonly (readonly string[])[] }

const refusals = [
  ...readAll('packages/application/src', refusalsOf),
  // The door's own, before an operation is reached.
  ...readAll('apps/server/src', (file, text) =>
    [...text.matchAll(/\bmessage:\s*(?=['`])/g)].flatMap(({ index, 0: begin }) =>
      sentencesIn(text, index + begin.length).map((found) => ({ file, ...found })),
    ),
  ),
]

const documents = 'packages/domain/src'
const problems = [
  ...['contract', 'benefit', 'policy', 'document'].flatMap((folder) => readAll(`${documents}/${folder}`, problemsOf)),
  ...readAll('packages/application/src/organization', (file, text) =>
    file === 'contract-bindings.ts' ? problemsOf(file, text) : [],
  ),
]

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

test('what is wrong with a contract, a benefit or a policy, and how to mend it, has its Spanish, and nothing else', () => {
  expect(problems.length).toBeGreaterThan(150)
  // A sentence around a word of the reader is asked of the reader itself, below.
  const written = problems.filter(
    ({ text }) =>
      !/\b(?:missing|cannot be|is not a field|This|The (?:most|least) is)\{\}|^This \{\}|this is the \{\}|not a \{\}|^\{\}|^"\{\}" is not a field|^The (?:most|least) is|^Add "\{\}|^Write\{\}|^Two rows|^The row/.test(
        text,
      ),
  )
  const left = written.filter((problem) => !ways(problem).some(isSpanish))
  expect([...new Set(left.map(({ file, text }) => `${file}: ${text}`))]).toEqual([])
})

test('what the reader says of texts that are wrong in every way comes out in Spanish', () => {
  const said = [
    ...readTexts(),
    ...['contract', 'benefit', 'policy'].map((noun) => `This ${noun} nests its fields too deep to be read.`),
  ]
  expect(said.length).toBeGreaterThan(60)
  // Names of fields and what somebody typed stay as they are; so do the choices of the format.
  const ownWords = (spanish: string) => spanish.replace(/"[^"]*"/g, '').replace(/: [\w., -]+\.$/, '')
  expect(said.filter((one) => inSpanish(one) === one || englishWords.test(ownWords(inSpanish(one))))).toEqual([])
  const all = [...said, ...problems.flatMap((problem) => ways(problem))]
  const unsaid = contractSentences.filter(([english]) => {
    const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const form = new RegExp(parts.join('.+'), 's')
    return !all.some((one) => form.test(one))
  })
  expect(unsaid.map(([english]) => english)).toEqual([])
})

test('both languages of a sentence carry the same values', () => {
  const valuesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join(' ')
  expect(contractSentences.filter(([english, spanish]) => valuesOf(english) !== valuesOf(spanish))).toEqual([])
})

test.each([
  ['"rates" is missing under Entry 2 of "services".', 'Falta "rates" en la entrada 2 de "services".'],
  ['Entry 3 of "places" cannot be a list.', 'La entrada 3 de "places" no puede ser una lista.'],
  ['"of" cannot be "in a group".', '"of" no puede ser "in a group".'],
  ['Add "ends: …". Write a whole number.', 'Agregue "ends: …". Escriba un número entero.'],
  ['Write one of: day, week, month, in any.', 'Escriba uno de estos valores: day, week, month, in any.'],
  [
    '"peer" has two limits of the same kind: 16 units a day and 20 units a day.',
    '"peer" tiene dos límites del mismo tipo: 16 unidades al día y 20 unidades al día.',
  ],
  [
    'Two rows speak of H0038 beside H0036 on the same days.',
    'Dos filas hablan de H0038 junto a H0036 en los mismos días.',
  ],
])('%s', (english, spanish) => expect(inSpanish(english)).toBe(spanish))

/** Everything that is said of the samples with each line left out, emptied, listed, grouped, misspelled or out of range. */
function readTexts(): string[] {
  const policy =
    "policy: x-policy\nversion: 1\nstarts: 2026-01-01\ntelehealth:\n  places: ['02']\npairEdits:\n  - { paid: H0038, denied: H0036, indicator: 0, starts: 2026-01-01, ends: 2025-01-01, source: The manual }\n"
  const twice = (list: string, row: string) =>
    `${policy.split('pairEdits')[0]}${list}:\n${`  - { ${row}, starts: 2026-01-01, ends: 2026-02-01, source: The manual }\n`.repeat(2)}${`  - { ${row}, starts: 2026-01-01, ends: 2025-02-01, source: The manual }\n`}`
  const limited = ['day, month', 'month, benefit-year', 'day, benefit-year'].map((pair) => {
    const [short, long] = pair.split(', ')
    return `benefit: x-benefit\npurchaser: County\nname: County benefit\nversion: 1\nstarts: 2026-01-01\nlineOfBusiness: county\nservices:\n  - code: H0038\n    covered: true\n    limits: [{ per: ${short}, units: 9 }, { per: ${long}, units: 8 }]`
  })
  const whole = [
    [parseContract, Object.values(sampleContractYaml).slice(0, 1)],
    [parseBenefit, [...Object.values(sampleBenefitYaml).slice(0, 1), ...limited]],
    [
      parsePolicy,
      [
        policy,
        twice('placeConflicts', "code: H0038, place: '11'"),
        twice('pairEdits', 'paid: H0038, denied: H0036, indicator: 0'),
        twice('procedures', 'code: H0038'),
      ],
    ],
  ] as const
  const wrong = (value: string) => (line: string) => line.replace(/^(\s*(?:- )?\w+:).*$/, `$1 ${value}`)
  const changes: readonly ((line: string) => string)[] = [
    ...[
      '',
      '[]',
      '{}',
      '[a]',
      '[HE, HF, HG, HH, HI, HJ]',
      '-7',
      '999999',
      '1.5',
      'text in a group',
      '&a 1\nb: *a',
      '@x',
      '"\\q"',
      "'x'",
      "'1234567890'",
      `'${'x'.repeat(300)}'`,
    ].map(wrong),
    (line) => line.replace(/^(\s*(?:- )?\w+)\w:/, '$1q:'),
    (line) => line.replace(/^(\s*(?:- )?)\w+:/, '$1entirelyUnknown:'),
    (line) => `\t${line}`,
    () => '',
  ]
  const said = whole.flatMap(([parse, texts]) =>
    [
      ...texts.flatMap((text) => [text, ...broken(text, changes)]),
      'x',
      'x'.repeat(300_000),
      '['.repeat(20_000),
      '- [',
      'a: 1\na: 2',
    ].flatMap((text) => {
      const read = parse(text)
      return (read.ok ? [] : read.problems).flatMap(({ message, fix }) => [message, fix])
    }),
  )
  return [...new Set(said)]
}

function broken(text: string, changes: readonly ((line: string) => string)[]): string[] {
  const lines = text.split('\n').slice(0, 70)
  return lines.flatMap((line, at) =>
    changes.map((change) => [...lines.slice(0, at), change(line), ...lines.slice(at + 1)].join('\n')),
  )
}

/** Every quoted sentence of a file of documents. */
function problemsOf(file: string, text: string): Refusal[] {
  const bare = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  const found: Refusal[] = []
  let after = 0
  for (const { index } of bare.matchAll(/(?<=[\s([{?:,])(?=['`"])/g)) {
    if (index < after) continue
    const read = readText(bare, index)
    after = read.end
    if (/^[\p{Lu}"{].* .*[.?!]$/su.test(read.text) && !read.text.includes('\n'))
      found.push({ file, text: read.text, fillings: read.fillings })
  }
  return found
}

function readAll(folder: string, read: (file: string, text: string) => Refusal[]): Refusal[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => read(file, readFileSync(join(root, folder, file), 'utf8')))
}

function isSpanish(english: string): boolean {
  const spanish = inSpanish(english)
  // A choice of a format, such as per-day-per-code, stays as it is typed.
  return spanish !== english && !englishWords.test(spanish.replace(/\w+(?:-\w+)+/g, ''))
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
  for (; at < text.length && text[at] !== quote; at += 1) {
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
