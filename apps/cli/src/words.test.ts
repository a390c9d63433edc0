// Words of the command line, and options made from declarations.
import { describe, expect, test } from 'vitest'
import { commandNamed, commands, helpOf, inputOf, wordsOf } from './operation-command.ts'
import { Misuse, readWords } from './words.ts'

test('plain words, options and what is common to all', () => {
  const words = readWords(['claim', 'list', '--organization', 'River', '--page=2', '--demo', '--', '--odd'])
  expect(words.plain).toEqual(['claim', 'list', '--odd'])
  expect([...words.options]).toEqual([['page', '2']])
  expect(words.common).toEqual({ organization: 'River', data: null, world: 'demo' })
})

test.each([
  [['--page'], 'followed by a value'],
  [['--page', '1', '--page', '2'], 'stands twice'],
  [['--demo', '--real'], 'Choose one'],
])('%j is refused', (given, sentence) => expect(() => readWords(given)).toThrow(sentence))

describe('an input from options', () => {
  const input = (name: string, ...options: string[]) => {
    const declared = commandNamed(...(name.split(' ') as [string, string]))!
    return inputOf(declared, readWords(options))
  }
  test('each as its field is declared', () =>
    expect(
      input('claim list', '--page', '2', '--descending', 'true', '--filter', '{"held":true}', '--search', '12'),
    ).toEqual({
      page: 2,
      descending: true,
      filter: { held: true },
      search: '12',
    }))
  test('null where a field may be null, text where it may not', () =>
    expect(input('deposit record', '--trace', 'null', '--payer', 'null', '--cents', '100')).toEqual({
      trace: null,
      payer: null,
      cents: 100,
    }))
  test('from JSON, and a field over it', () =>
    expect(input('claim close', '--json', '{"claimId":"a"}', '--claim-id', 'b')).toEqual({ claimId: 'b' }))
  test.each([
    ['claim list', '--page', 'two', 'is a number'],
    ['claim list', '--descending', 'yes', 'true or false'],
    ['claim list', '--filter', 'held', 'JSON'],
    ['claim list', '--color', 'blue', 'no field'],
  ])('%s %s %s', (name, option, value, sentence) => expect(() => input(name, option, value)).toThrow(sentence))
  test('a misuse is told apart from a fault', () => expect(() => input('claim list', '--page', 'x')).toThrow(Misuse))
})

test('every command is found by its own words, and explains itself', () => {
  for (const declared of commands) {
    expect(commandNamed(...(wordsOf(declared).split(' ') as [string, string]))).toBe(declared)
    expect(helpOf(declared)).toContain(declared.summary)
  }
  expect(new Set(commands.map(wordsOf)).size).toBe(commands.length)
})
