// Every name and every finding of the X12 library is said in Spanish on the page that shows files, and nothing stands in the tables that the library
// does not say.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkBytes, compile, transactionSets, type CodeSets } from '@throughline/x12'
import { describe, expect, test } from 'vitest'
import { fileNames } from '@throughline/spanish/tables/file-names.ts'
import { fileFaults, fileSentences } from '@throughline/spanish/tables/file-sentences.ts'
import { findingInSpanish, nameInSpanish, plainInSpanish, rowInSpanish } from './file-spanish.ts'

const root = join(import.meta.dirname, '../../../..')
const library = join(root, 'packages/x12/src')
const sources = readdirSync(library, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(library, path), 'utf8'))

const withoutNumber = (name: string): string => name.replace(/ ?\d+$/, '')
const words = (key: string): string => key.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase()

function namesOf(set: (typeof transactionSets)[number]): string[] {
  const { loops, uses } = compile(set)
  const used = uses.flatMap(({ title, elements }) => [
    title,
    ...elements
      .flatMap((element) => [element, ...element.parts])
      .filter(({ key }) => key !== null)
      .map((element) => words(element.name)),
  ])
  return [set.title, ...loops.slice(1).map(({ title }) => title), ...used]
}

test('every loop, segment and element of every guide has its Spanish name, and no other has', () => {
  const names = new Set(transactionSets.flatMap(namesOf))
  expect([...names].filter((name) => !(name in fileNames) && !(withoutNumber(name) in fileNames))).toEqual([])
  const known = new Set([...names].flatMap((name) => [name, withoutNumber(name)]))
  expect(Object.keys(fileNames).filter((name) => !known.has(name))).toEqual([])
})

test.each([
  ['line 2', 'línea 2'],
  ['modifier 4', 'modificador 4'],
  ['patient control number', 'número de control del paciente'],
  ['something else', 'something else'],
])('%s → %s', (english, spanish) => {
  expect(nameInSpanish(english)).toBe(spanish)
})

test('a row of the file: our names in Spanish, what the file says as it stands', () => {
  expect(
    rowInSpanish('segment', {
      id: 'DTP',
      title: 'service date',
      values: [
        ['format', '', 'RD8'],
        ['value', '', '2026-01-05 to 2026-01-09'],
      ],
    }),
  ).toBe('DTP fecha del servicio – formato: RD8; valor: 2026-01-05 a 2026-01-09')
  expect(rowInSpanish('segment', { id: 'N3', title: 'address', values: [['line1', '', 'ROAD to NOWHERE']] })).toContain(
    'ROAD to NOWHERE',
  )
  expect(rowInSpanish('loop', { id: '2300', title: 'claim', values: [] })).toBe('reclamación (2300)')
  expect(plainInSpanish('ST*837*0001  (professional claim, 005010X222A1)')).toBe(
    'ST*837*0001  (reclamación profesional, 005010X222A1)',
  )
  expect(plainInSpanish('GE*1*7')).toBe('GE*1*7')
})

describe('findings', () => {
  const nothing: CodeSets = { verdict: () => 'absent' }
  const fixtures = join(root, 'fixtures/x12')
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.edi'))
    .map((path) => [path, readFileSync(join(fixtures, path))] as const)

  /** A file as it is, and with a segment left out, doubled, moved, or with elements emptied, lengthened or filled with something else. */
  function* broken(bytes: Uint8Array): Generator<Uint8Array> {
    yield bytes
    const text = new TextDecoder('latin1').decode(bytes)
    const segments = text.split('~')
    if (segments.length > 45) return
    const put = (all: readonly string[]): Uint8Array => new TextEncoder().encode(all.join('~'))
    for (let at = 1; at < segments.length - 1; at += 1) {
      const one = segments[at]!
      yield put(segments.toSpliced(at, 1))
      yield put(segments.toSpliced(at, 0, one, one))
      yield put(segments.toSpliced(at, 2, segments[at + 1]!, one))
      for (const change of [
        (value: string) => `${value}${value}`.repeat(40),
        () => '',
        () => 'a:b^c',
        () => ' ',
        () => '-1.234',
        () => 'ZZ9',
      ])
        yield put(
          segments.toSpliced(
            at,
            1,
            one
              .split('*')
              .map((value, n) => (n === 0 ? value : change(value)))
              .join('*'),
          ),
        )
      yield put(segments.toSpliced(at, 1, `${one}****`))
    }
  }

  test('that broken files bring about are all known', { timeout: 120_000 }, () => {
    const unknown = new Set<string>()
    for (const [path, file] of files)
      for (const bytes of path.includes('fail') ? [file] : broken(file))
        for (const { message } of checkBytes(bytes, { codeSets: nothing, limits: { findings: 60 } }).findings)
          if (findingInSpanish(message) === null) unknown.add(message)
    expect([...unknown]).toEqual([])
  })

  test('are in no table that the library does not say', () => {
    const all = sources.join('\n')
    /** Four words that stand together in the library, anywhere in the fixed part of a sentence. */
    const isSaid = (english: string): boolean => {
      const pieces = english.split(/\{\w+\}/).map((piece) => piece.trim().split(' '))
      const runs = pieces.flatMap((piece) =>
        piece.length < 4 ? [] : Array.from({ length: piece.length - 3 }, (_, at) => piece.slice(at, at + 4).join(' ')),
      )
      return runs.length === 0 || runs.some((run) => all.includes(run))
    }
    const obsolete = [...fileFaults, ...fileSentences].map(([english]) => english).filter((english) => !isSaid(english))
    expect(obsolete).toEqual([])
  })

  test.each([
    [
      'CLM02 (charge) of the claim (2300) is required and empty.',
      'CLM02 («cargo») de «reclamación» (2300) es obligatorio y está vacío.',
    ],
    [
      'The subscriber name (2010BA) has no NM1 (name) with NM101 IL. Add it.',
      'A «nombre del suscriptor» (2010BA) le falta NM1 («nombre») con NM101 IL. Agréguelo.',
    ],
    [
      'The transaction lacks the submitter (1000A). Add it.',
      'A la transacción le falta «quien presenta» (1000A). Agréguelo.',
    ],
    ['Somebody else wrote this.', null],
  ])('%s', (english, spanish) => {
    expect(findingInSpanish(english)).toBe(spanish)
  })

  test('keep what they carry, and leave no English behind', () => {
    const english = /(?<!\p{L})(the|is|of|and|with|not|may|add|remove|needs)(?!\p{L})/u
    for (const [one, other] of [...fileFaults, ...fileSentences]) {
      expect([other, english.test(other)]).toEqual([other, false])
      const carried = (text: string): string[] =>
        [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))].sort()
      expect([one, carried(other)]).toEqual([one, carried(one)])
    }
  })
})

test('a segment that the sender wrote in small letters is told of in Spanish too', () => {
  expect(findingInSpanish('nm1 is no segment of the professional claim. Remove it.')).toBe(
    'nm1 no es un segmento de «reclamación profesional». Quítelo.',
  )
})
